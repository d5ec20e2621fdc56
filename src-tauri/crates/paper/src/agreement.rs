//! An agreement on paper, as it was read that day: its sentences, until when, and the number by which two copies are compared.
//! Refuses whatever may change afterwards, a person's name first of all.

use chrono::NaiveDate;
use domain::agreement::{AgreementLine, AgreementText};

use crate::note::view::{Block, Fact, NoteView, heading};
use crate::typeset::{Job, pdf};
use crate::words::{fill, words};
use crate::{Error, Paper, date};

/// An agreement to print. `Debug` is left out on purpose: it may say why something was urgent.
#[derive(Clone)]
pub struct AgreementPage {
    /// The place the laptop serves.
    pub antenna: String,
    /// The day on which it was given, which is also written into the PDF.
    pub given_on: NaiveDate,
    /// The hash of its exact text.
    pub hash: String,
    /// What was taken back since, in order.
    pub taken_back: Vec<TakenLine>,
    /// Its text.
    pub text: AgreementText,
}

/// A line that was taken back.
#[derive(Clone)]
pub struct TakenLine {
    /// When.
    pub on: NaiveDate,
    /// What it said.
    pub text: String,
}

/// An agreement as PDF/UA-1.
///
/// # Errors
/// [`Error`] when the page cannot be set; nothing of it is kept.
pub fn agreement_pdf(page: &AgreementPage) -> Result<Vec<u8>, Error> {
    let title = title(page);
    let mut blocks = vec![Block::Heading { level: 1, text: title.clone() }];
    blocks.extend(body(page));
    let view = NoteView::of(title, &page.antenna, blocks);
    let shelf = crate::picture::Shelf::default();
    pdf(Job { paper: Paper::Note, page: &view, shelf, made_on: page.given_on })
}

pub(crate) fn title(page: &AgreementPage) -> String {
    fill(&words().agreement.title, &[("date", &date::in_words(page.given_on))])
}

/// What an agreement says, under headings of the second level.
pub(crate) fn body(page: &AgreementPage) -> Vec<Block> {
    let AgreementPage { text, .. } = page;
    let all = words();
    let words = &all.agreement;
    let said =
        |lines: &[AgreementLine]| Block::List { items: lines.iter().map(|line| line.text.clone()).collect() };
    let fact = |label: &str, value: String| Fact { label: label.to_owned(), value };
    let until = text.until.map(|until| fact(&words.until, date::in_words(until)));
    let facts = [
        fact(&all.note.mode, fill(all.mode(text.mode), &[("worker", &text.worker)])),
        fact(&all.note.worker, text.worker.clone()),
    ];
    let mut blocks = vec![
        Block::Facts { facts: facts.into_iter().chain(until).collect() },
        heading(&words.said),
        said(&text.lines),
        heading(&words.terms),
        said(&text.scope),
    ];
    if !page.taken_back.is_empty() {
        let items = page.taken_back.iter().map(|taken| {
            fill(&words.taken_line, &[("date", &date::in_words(taken.on)), ("text", &taken.text)])
        });
        blocks.extend([heading(&words.taken_back), Block::List { items: items.collect() }]);
    }
    let version = text.version.to_string();
    let exact = fill(&words.exact, &[("version", &version), ("hash", &in_groups(&page.hash))]);
    blocks.push(Block::Remark { text: exact });
    blocks
}

/// Eight signs at a time: two people compare them aloud.
fn in_groups(hash: &str) -> String {
    let signs: Vec<char> = hash.chars().collect();
    signs.chunks(8).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}
