//! What goes home, the sheet or the list of what is needed, from a procedure and what one session adds to it. Refuses to look anything up.

use domain::duty::KeptDuty;
use domain::mode::Way;
use domain::note::NoteDocument;
use domain::session::NextTime;
use domain::walkthrough::{Document, DocumentAnswer, Walkthrough};
use paper::{ListLine, PreparationPage, SheetDone, SheetNext, SheetPage, SheetRelay};

use crate::error::Error;
use crate::pictures::Drawings;

/// The credit of the pictures, on the sheet as on the screen.
pub(crate) const PICTURE_CREDITS: &str = "Images\u{a0}: OpenMoji, CC BY-SA 4.0";

/// What the sheet says of one session, besides the procedure.
pub(crate) struct SheetParts {
    /// Who coached.
    pub(crate) worker_name: String,
    /// The place the laptop serves.
    pub(crate) antenna: String,
    /// What comes next.
    pub(crate) next: Option<SheetNext>,
    /// What comes back by itself and the person is reminded of.
    pub(crate) duties: Vec<KeptDuty>,
    /// The day for the learning half of an urgency.
    pub(crate) learning: Option<chrono::NaiveDate>,
    /// Who takes it on, when another service does.
    pub(crate) relay: Option<SheetRelay>,
    /// Whether anything was gone through: who is sent elsewhere takes home where, and not how.
    pub(crate) was_walked: bool,
    /// The steps that somebody else's hand did.
    pub(crate) done_in_their_name: Vec<String>,
}

/// What comes next, in the words of the sheet.
pub(crate) fn sheet_next(next: &NextTime, known: Option<&Walkthrough>, words: Option<String>) -> SheetNext {
    let what = known.map(|known| known.title.clone()).into_iter().chain(words).collect();
    SheetNext { on: next.on, at: next.at.clone(), what }
}

/// Who went through a procedure to its end, and for real or not.
pub(crate) struct DoneBy<'a> {
    pub(crate) name: &'a str,
    pub(crate) way: Way,
}

/// What goes home from a session: the list of what is needed when it prepared, else the sheet.
pub(crate) fn take_home(
    asked: &Walkthrough,
    done_by: Option<DoneBy<'_>>,
    prepared: Option<&[NoteDocument]>,
    mut parts: SheetParts,
    made_on: chrono::NaiveDate,
) -> Result<Vec<u8>, Error> {
    parts.next = with_duties(parts.next, &parts.duties, made_on);
    match prepared {
        Some(documents) => list(asked, documents, parts, made_on),
        None => sheet(asked, done_by, parts, made_on),
    }
}

/// What comes next, with what comes back by itself under the same heading: one place to look for days.
fn with_duties(
    next: Option<SheetNext>,
    duties: &[KeptDuty],
    made_on: chrono::NaiveDate,
) -> Option<SheetNext> {
    let first = duties.iter().filter_map(|duty| duty.rule.first(made_on)).min();
    let mut next = next.or(first.map(|on| SheetNext { on, at: None, what: Vec::new() }))?;
    next.what.extend(duties.iter().map(|duty| paper::comes_back(duty.rule, &duty.label)));
    Some(next)
}

/// The list of what is needed, as PDF.
fn list(
    asked: &Walkthrough,
    documents: &[NoteDocument],
    parts: SheetParts,
    made_on: chrono::NaiveDate,
) -> Result<Vec<u8>, Error> {
    let answered = |answer: Option<DocumentAnswer>| {
        let these = documents.iter().filter(move |noted| noted.answer == answer);
        these.filter_map(|noted| Some(line(asked.document(&noted.document)?, answer))).collect()
    };
    let page = PreparationPage {
        title: asked.title.clone(),
        here: answered(Some(DocumentAnswer::Here)),
        missing: answered(Some(DocumentAnswer::Missing)),
        unseen: answered(None),
        questions: asked.desk_questions.clone(),
        next: parts.next,
        ways_out: asked.ways_out.clone(),
        relay: parts.relay.map(|relay| relay.in_one_line()).or_else(|| asked.remit.relay.clone()),
        worker_name: parts.worker_name,
        antenna: parts.antenna,
        credits: PICTURE_CREDITS.to_owned(),
        made_on,
    };
    Ok(paper::preparation_pdf(&page, &Drawings::load()?)?)
}

fn line(document: &Document, answer: Option<DocumentAnswer>) -> ListLine {
    let is_missing = answer == Some(DocumentAnswer::Missing);
    let when_missing = |text: &Option<String>| text.clone().filter(|_| is_missing);
    ListLine {
        picture: document.picture.clone(),
        text: document.label.to_text(),
        todo: is_missing.then(|| document.if_missing.to_text()),
        go_to: when_missing(&document.go_to),
        how_long: when_missing(&document.how_long),
        phone: when_missing(&document.phone),
    }
}

/// The sheet of a procedure, as PDF.
fn sheet(
    asked: &Walkthrough,
    done_by: Option<DoneBy<'_>>,
    parts: SheetParts,
    made_on: chrono::NaiveDate,
) -> Result<Vec<u8>, Error> {
    let is_elsewhere = !parts.was_walked && parts.relay.as_ref().is_some_and(SheetRelay::has_way);
    let page = SheetPage {
        title: asked.title.clone(),
        done: done_by.map(|DoneBy { name, way }| match way {
            Way::Practise => SheetDone::Exercise(name.to_owned()),
            Way::Real | Way::Prepare => SheetDone::Real(format!("{name} {}.", asked.done_sentence)),
        }),
        lines: if is_elsewhere { Vec::new() } else { asked.sheet.lines.clone() },
        beware: asked.sheet.beware.clone().filter(|_| !is_elsewhere),
        next: parts.next,
        learning: parts.learning,
        relay: parts.relay,
        ways_out: asked.ways_out.clone(),
        done_in_their_name: parts.done_in_their_name,
        worker_name: parts.worker_name,
        antenna: parts.antenna,
        credits: PICTURE_CREDITS.to_owned(),
        made_on,
    };
    Ok(paper::sheet_pdf(&page, &Drawings::load()?)?)
}
