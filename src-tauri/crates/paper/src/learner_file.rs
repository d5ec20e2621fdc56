//! Everything that is kept about a person, on paper for that person: what waits, what was agreed, then each note with all its words. Refuses
//! to leave a word out, the worker's own lines too: they are part of what a person may ask to read.

use chrono::NaiveDate;
use domain::starting_point::{Habit, StartingPoint};

use crate::note::view::{Block, Fact, NoteView, OwnLines, body, heading};
use crate::typeset::{Job, pdf};
use crate::words::{fill, words};
use crate::{AgreementPage, Error, NotePage, Paper, agreement, date};

/// A file to print. `Debug` is left out on purpose: it holds what a person said.
#[derive(Clone)]
pub struct LearnerFilePage {
    /// The learner's pseudonym.
    pub person: String,
    /// The file's short code.
    pub code: String,
    /// Since when there is a file.
    pub since: NaiveDate,
    /// The place the laptop serves.
    pub antenna: String,
    /// What they said that they already do, and when.
    pub starting_point: Option<(NaiveDate, StartingPoint)>,
    /// What waits, the nearest day first.
    pub waiting: Vec<FileWaiting>,
    /// The agreements, oldest first.
    pub agreements: Vec<AgreementPage>,
    /// The notes, oldest first, each with the worker's own lines.
    pub notes: Vec<NotePage>,
    /// The day written into the PDF.
    pub made_on: NaiveDate,
}

/// Something that waits.
#[derive(Clone)]
pub struct FileWaiting {
    /// Its day.
    pub on: NaiveDate,
    /// At what time, `HH:MM`.
    pub at: Option<String>,
    /// Whether it is a learning that an urgency left out.
    pub is_learning: bool,
    /// What it is about, one sentence each.
    pub what: Vec<String>,
}

/// A learner's file as PDF/UA-1.
///
/// # Errors
/// [`Error`] when the page cannot be set; nothing of it is kept.
pub fn learner_file_pdf(file: &LearnerFilePage) -> Result<Vec<u8>, Error> {
    let page = view(file);
    let shelf = crate::picture::Shelf::default();
    pdf(Job { paper: Paper::Note, page: &page, shelf, made_on: file.made_on })
}

/// The file as the template of notes reads it.
fn view(file: &LearnerFilePage) -> NoteView {
    let words = words();
    let title = fill(&words.file.title, &[("person", &file.person), ("code", &file.code)]);
    let fact = |label: &str, value: String| Fact { label: label.to_owned(), value };
    let mut blocks = vec![
        Block::Heading { level: 1, text: title.clone() },
        Block::Facts {
            facts: vec![
                fact(&words.file.since, date::in_words(file.since)),
                fact(&words.note.antenna, file.antenna.clone()),
                fact(&words.file.made_on, date::in_words(file.made_on)),
            ],
        },
        Block::Say { text: words.file.all.clone() },
    ];
    if let Some((on, answers)) = file.starting_point {
        blocks.extend([heading(&words.file.starting_point), already_done(on, answers)]);
    }
    if !file.waiting.is_empty() {
        let items = file.waiting.iter().map(waits).collect();
        blocks.extend([heading(&words.file.waiting), Block::List { items }]);
    }
    for one in &file.agreements {
        blocks.push(heading(&agreement::title(one)));
        blocks.extend(agreement::body(one).into_iter().map(one_level_down));
    }
    for note in &file.notes {
        let day = date::in_words(note.body.on);
        blocks.push(heading(&fill(&words.file.session, &[("date", &day), ("title", &note.body.title)])));
        blocks.extend(body(note, OwnLines::ForThePerson).into_iter().map(one_level_down));
    }
    NoteView::of(title, &file.antenna, blocks)
}

/// Their three answers, in their own words.
fn already_done(on: NaiveDate, answers: StartingPoint) -> Block {
    let words = &words().file;
    let fact = |label: &str, habit: Habit| {
        let value = match habit {
            Habit::Often => &words.often,
            Habit::Sometimes => &words.sometimes,
            Habit::NotYet => &words.not_yet,
        };
        Fact { label: label.to_owned(), value: value.clone() }
    };
    Block::Facts {
        facts: vec![
            Fact { label: words.said_on.clone(), value: date::in_words(on) },
            fact(&words.mouse, answers.mouse),
            fact(&words.phone, answers.phone),
            fact(&words.card, answers.card),
        ],
    }
}

fn waits(one: &FileWaiting) -> String {
    let words = words();
    let day = date::in_words(one.on);
    let when = match one.at.as_deref() {
        Some(at) => fill(&words.note.next_at, &[("date", &day), ("hour", &date::hour(at))]),
        None => day,
    };
    let learning = one.is_learning.then(|| words.note.learning.clone());
    let what: Vec<String> = learning.into_iter().chain(one.what.iter().cloned()).collect();
    fill(&words.file.waits, &[("when", &when), ("what", &what.join(". "))])
}

/// A note stands below the heading of its session.
fn one_level_down(block: Block) -> Block {
    match block {
        Block::Heading { level, text } => Block::Heading { level: level + 1, text },
        other => other,
    }
}
