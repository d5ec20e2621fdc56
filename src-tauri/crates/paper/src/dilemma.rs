//! The "questions de cadre" that were given to a team, for its meeting: the lines and nothing that tells who. Refuses the
//! antenna, a name, an id and a day: a month stands in place of each.

use chrono::{Datelike, NaiveDate};
use domain::date::month_in_words;
use domain::dilemma::DilemmaLines;

use crate::note::view::{Block, NoteView, heading, words_block};
use crate::note::write_markdown;
use crate::typeset::{Job, pdf};
use crate::words::{fill, words};
use crate::{Error, Paper};

/// What a team talks about. `Debug` is left out on purpose: it holds what somebody wrote.
#[derive(Clone)]
pub struct DilemmaPack {
    /// Each with its month, `YYYY-MM`, in the order in which they are printed.
    pub dilemmas: Vec<(String, DilemmaLines)>,
    /// The day on which it is made; its month alone is written.
    pub made_on: NaiveDate,
}

/// The pack as PDF/UA-1.
///
/// # Errors
/// [`Error`] when the page cannot be set; nothing of it is kept.
pub fn dilemma_pack_pdf(pack: &DilemmaPack) -> Result<Vec<u8>, Error> {
    // The file itself says no day either.
    let made_on = pack.made_on.with_day(1).unwrap_or(pack.made_on);
    let shelf = crate::picture::Shelf::default();
    pdf(Job { paper: Paper::Note, page: &view(pack), shelf, made_on })
}

/// The pack as Markdown.
#[must_use]
pub fn dilemma_pack_markdown(pack: &DilemmaPack) -> String {
    write_markdown(&view(pack))
}

fn view(pack: &DilemmaPack) -> NoteView {
    let words = &words().dilemma;
    let month = |month: &str| month_in_words(month).unwrap_or_default();
    let made_in = month(&format!("{:04}-{:02}", pack.made_on.year(), pack.made_on.month()));
    let title = fill(&words.title, &[("month", &made_in)]);
    let mut blocks =
        vec![Block::Heading { level: 1, text: title.clone() }, Block::Remark { text: words.remark.clone() }];
    for (index, (of, lines)) in pack.dilemmas.iter().enumerate() {
        let number = (index + 1).to_string();
        blocks.push(heading(&fill(&words.one, &[("number", &number), ("month", &month(of))])));
        for (label, line) in [
            (&words.situation, &lines.situation),
            (&words.pull, &lines.pull),
            (&words.act, &lines.act),
            (&words.question, &lines.question),
        ] {
            if let Some(block) = words_block(line) {
                blocks.extend([Block::Heading { level: 3, text: label.clone() }, block]);
            }
        }
    }
    NoteView::of_nowhere(title, blocks)
}
