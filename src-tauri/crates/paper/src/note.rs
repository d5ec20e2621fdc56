//! The session note on paper: what it takes in, and its two forms. Refuses the time of a step and a worker's own lines in
//! any copy but their own.

mod markdown;
pub(crate) mod view;

pub(crate) use markdown::write as write_markdown;

use chrono::{DateTime, NaiveDate, Utc};
use domain::help::HelpLevel;
use domain::note::{Addendum, Correction, NoteBody};

use crate::typeset::{Job, pdf};
use crate::{Error, Paper};

/// A note to print. `Debug` is left out on purpose: it holds what a person said.
#[derive(Clone)]
pub struct NotePage {
    /// What the session knows.
    pub body: NoteBody,
    /// Who wrote it.
    pub worker_name: String,
    /// The place the laptop serves.
    pub antenna: String,
    /// The learner's pseudonym; `None` when nobody is named.
    pub person: Option<String>,
    /// The title of the procedure that comes next, when the app knows it.
    pub next_title: Option<String>,
    /// The words that go with what comes next.
    pub next_words: Option<String>,
    /// What was written together.
    pub shared_text: String,
    /// The worker's own lines: given for the author's own copy, and for no other.
    pub own_text: Option<String>,
    /// What was added after the note was frozen.
    pub addenda: Vec<Addendum>,
    /// What was corrected; the body reads with it.
    pub corrections: Vec<CorrectedLine>,
    /// When it was frozen; `None` prints that it is a draft.
    pub frozen_at: Option<DateTime<Utc>>,
    /// The day written into the PDF.
    pub made_on: NaiveDate,
}

/// Something that was corrected, and what read before.
#[derive(Clone)]
pub struct CorrectedLine {
    /// Who corrected.
    pub author: String,
    /// When.
    pub on: NaiveDate,
    /// What is right.
    pub correction: Correction,
    /// The title of the step, when it is about one.
    pub step: Option<String>,
    /// How the step read before.
    pub level_before: Option<HelpLevel>,
    /// The day that read before.
    pub day_before: Option<NaiveDate>,
}

/// The note as PDF/UA-1.
///
/// # Errors
/// [`Error`] when the page cannot be set; nothing of it is kept.
pub fn note_pdf(note: &NotePage) -> Result<Vec<u8>, Error> {
    let page = view::view(note);
    pdf(Job {
        paper: Paper::Note,
        page: &page,
        shelf: crate::picture::Shelf::default(),
        made_on: note.made_on,
    })
}

/// The note as Markdown (CommonMark, with one table for each procedure).
#[must_use]
pub fn note_markdown(note: &NotePage) -> String {
    write_markdown(&view::view(note))
}
