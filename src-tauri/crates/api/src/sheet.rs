//! The sheet to take home, from a procedure and what one session adds to it. Refuses to look anything up.

use domain::session::NextTime;
use domain::walkthrough::Walkthrough;
use paper::{SheetNext, SheetPage};

use crate::error::Error;
use crate::pictures::Drawings;

/// The credit of the pictures, on the sheet as on the screen.
const CREDITS: &str = "Images\u{a0}: OpenMoji, CC BY-SA 4.0";

/// What the sheet says of one session, besides the procedure.
pub(crate) struct SheetParts {
    /// Who coached.
    pub(crate) worker_name: String,
    /// The place the laptop serves.
    pub(crate) antenna: String,
    /// What comes next.
    pub(crate) next: Option<SheetNext>,
    /// The steps that somebody else's hand did.
    pub(crate) done_in_their_name: Vec<String>,
}

/// What comes next, in the words of the sheet.
pub(crate) fn sheet_next(next: &NextTime, known: Option<&Walkthrough>, words: Option<String>) -> SheetNext {
    let what = known.map(|known| known.title.clone()).into_iter().chain(words).collect();
    SheetNext { on: next.on, at: next.at.clone(), what }
}

/// The sheet of a procedure, as PDF.
pub(crate) fn sheet(
    asked: &Walkthrough,
    learner: Option<&str>,
    parts: SheetParts,
    made_on: chrono::NaiveDate,
) -> Result<Vec<u8>, Error> {
    let page = SheetPage {
        title: asked.title.clone(),
        done_sentence: learner.map(|name| format!("{name} {}.", asked.done_sentence)),
        lines: asked.sheet.lines.clone(),
        beware: asked.sheet.beware.clone(),
        next: parts.next,
        ways_out: asked.ways_out.clone(),
        done_in_their_name: parts.done_in_their_name,
        worker_name: parts.worker_name,
        antenna: parts.antenna,
        credits: CREDITS.to_owned(),
        made_on,
    };
    Ok(paper::sheet_pdf(&page, &Drawings::load()?)?)
}
