//! A kept note on paper, for the screens and for the terminal alike. Refuses to print, to save, and to carry a worker's own
//! lines.

use chrono::{DateTime, NaiveDate, Utc};
use domain::follow_up::WaitingKind;
use domain::help::HelpLevel;
use domain::id::{LearnerId, NoteId, ProcedureId};
use domain::note::Addendum;
use domain::session::{Learning, Outcome};
use domain::walkthrough::Walkthrough;
use paper::{CorrectedLine, FileWaiting, LearnerFilePage, NotePage, SheetRelay};
use store::Store;
use store::note::Note;
use store::text::TextKind;
use vault::SlotsFile;

use crate::agreement::distinct;
use crate::belgium;
use crate::error::Error;
use crate::handlers::{Corrected, agreement_page, as_corrected, last_words, learner_of, note_author};
use crate::local;
use crate::relays::{last_given, on_paper};
use crate::request::PaperKind;
use crate::sheet::{DoneBy, SheetParts, sheet_next, take_home};
use crate::view::WaitingView;
use crate::waiting;
use crate::wire_error::ErrorCode;

/// Where a note's words and names are looked up.
#[derive(Clone, Copy)]
struct Kept<'a> {
    store: &'a Store,
    slots: &'a SlotsFile,
    today: NaiveDate,
}

/// The paper of a kept note: the note itself in one of its two forms, or the sheet of its session. Nothing is written:
/// saying in the journal that it left the vault is the caller's part.
///
/// # Errors
/// [`ErrorCode::NotFound`] when there is no such note, [`ErrorCode::InvalidField`] for a paper that is not a note's; what
/// the vault or the page meets besides.
pub fn note_paper(
    store: &Store,
    slots: &SlotsFile,
    id: &NoteId,
    kind: PaperKind,
    now: DateTime<Utc>,
) -> Result<Vec<u8>, ErrorCode> {
    make_note_paper(store, slots, id, kind, now).map_err(|error| error.code())
}

/// As [`note_paper`], with the cause of a failure for the log.
pub(crate) fn make_note_paper(
    store: &Store,
    slots: &SlotsFile,
    id: &NoteId,
    kind: PaperKind,
    now: DateTime<Utc>,
) -> Result<Vec<u8>, Error> {
    let note = store.notes().get(id)?.ok_or(Error::NotFound)?;
    let from = Kept { store, slots, today: belgium::day(now) };
    match kind {
        PaperKind::NotePdf => Ok(paper::note_pdf(&note_page(from, note)?)?),
        PaperKind::NoteMarkdown => Ok(paper::note_markdown(&note_page(from, note)?).into_bytes()),
        PaperKind::Sheet => note_sheet(from, &note),
        PaperKind::RecoverySlip
        | PaperKind::Remarks
        | PaperKind::AntennaFile
        | PaperKind::LearnerFile
        | PaperKind::Agreement
        | PaperKind::TeamPdf
        | PaperKind::TeamMarkdown
        | PaperKind::Hours
        | PaperKind::Charter => Err(Error::Field("paper")),
    }
}

/// Everything that is kept about a learner, as PDF: for them, with the workers' own lines.
pub(crate) fn learner_file_paper(
    store: &Store,
    slots: &SlotsFile,
    id: &LearnerId,
    today: NaiveDate,
) -> Result<Vec<u8>, Error> {
    let learner = store.learners().get(id)?.ok_or(Error::NotFound)?;
    let held = store.notes().held(Some(id))?;
    let from = Kept { store, slots, today };
    let mut notes = Vec::new();
    for one in &held {
        let note = store.notes().get(&one.note)?.ok_or(Error::NotFound)?;
        let own_text = note.own_text.clone();
        notes.push(NotePage { own_text, ..note_page(from, note)? });
    }
    let mut waiting = Vec::new();
    for due in waiting::of_one(store, (id, &held), today)? {
        let WaitingView { title, words, .. } = waiting::view(store, &due, today)?;
        waiting.push(FileWaiting {
            on: due.waiting.on,
            at: due.waiting.at,
            is_learning: due.waiting.kind == WaitingKind::Learning,
            what: title.into_iter().chain(words).collect(),
        });
    }
    let mut agreements = Vec::new();
    for one in distinct(store.agreements().of_learner(id)?).iter().rev() {
        agreements.extend(agreement_page(store, one, slots.antenna())?);
    }
    Ok(paper::learner_file_pdf(&LearnerFilePage {
        person: learner.pseudonym,
        code: learner.short_code,
        since: belgium::day(learner.created_at),
        antenna: slots.antenna().to_owned(),
        starting_point: store.starting_points().of_learner(id)?.map(|kept| (kept.on, kept.answers)),
        waiting,
        agreements,
        notes,
        made_on: today,
    })?)
}

/// A procedure, as the note's session had it.
fn known(store: &Store, note: &Note, procedure: &ProcedureId) -> Result<Option<Walkthrough>, Error> {
    let session = store.sessions().get(&note.session)?.ok_or(Error::NotFound)?;
    local::of_session(store, (&note.session, &session.begun.pack), procedure)
}

fn note_page(from: Kept<'_>, note: Note) -> Result<NotePage, Error> {
    let Kept { store, slots, today } = from;
    let (body, corrections) = as_corrected(store, &note)?;
    let note = Note { body, ..note };
    let author = note_author(store, slots, &note)?;
    let next_procedure = note.body.next.as_ref().and_then(|next| next.procedure.clone());
    let next_title = match next_procedure {
        Some(procedure) => known(store, &note, &procedure)?.map(|known| known.title),
        None => None,
    };
    let name_of = |id: &str| {
        let known = slots.workers().find(|tile| tile.id.to_string() == id);
        known.map(|tile| tile.name.to_owned()).unwrap_or_default()
    };
    let addenda = store.notes().addenda_of(&note.id)?;
    Ok(NotePage {
        person: learner_of(store, &note)?,
        next_words: last_words(store, &note.session, TextKind::NextWords)?,
        next_title,
        worker_name: author.name,
        antenna: slots.antenna().to_owned(),
        shared_text: note.shared_text.unwrap_or_default(),
        // Paper is read by others: the worker's own lines stay in the vault.
        own_text: None,
        addenda: addenda
            .into_iter()
            .map(|one| Addendum { author: name_of(one.author.as_str()), at: one.at, text: one.text })
            .collect(),
        corrections: corrections.into_iter().map(|one| corrected_line(one, name_of)).collect(),
        frozen_at: note.frozen_at,
        made_on: today,
        body: note.body,
    })
}

fn corrected_line(one: Corrected, name_of: impl Fn(&str) -> String) -> CorrectedLine {
    CorrectedLine {
        author: name_of(one.kept.worker.as_str()),
        on: belgium::day(one.kept.at),
        correction: one.kept.correction,
        step: one.step,
        level_before: one.level_before,
        day_before: one.day_before,
    }
}

fn note_sheet(from: Kept<'_>, note: &Note) -> Result<Vec<u8>, Error> {
    let Kept { store, slots, .. } = from;
    let note = &Note { body: as_corrected(store, note)?.0, ..note.clone() };
    let session = store.sessions().get(&note.session)?.ok_or(Error::NotFound)?;
    let asked = known(store, note, &session.begun.procedure)?;
    let asked = asked.ok_or(Error::Refused(domain::session::Refusal::MissingContent))?;
    let next = match &note.body.next {
        None => None,
        Some(next) => {
            let title = match &next.procedure {
                Some(procedure) => known(store, note, procedure)?,
                None => None,
            };
            let words = last_words(store, &note.session, TextKind::NextWords)?;
            Some(sheet_next(next, title.as_ref(), words))
        }
    };
    let given = last_given(store, &note.session)?.map(|relay| on_paper(&relay, note.body.on));
    let steps = note.body.procedures.iter().flat_map(|procedure| &procedure.steps);
    let parts = SheetParts {
        worker_name: note_author(store, slots, note)?.name,
        antenna: slots.antenna().to_owned(),
        next,
        duties: note.body.duties.clone(),
        learning: note.body.learning.and_then(Learning::day),
        relay: given
            .or_else(|| asked.remit.relay.clone().map(SheetRelay::named))
            .filter(|_| note.body.outcomes.contains(&Outcome::Relayed)),
        was_walked: !note.body.procedures.is_empty(),
        done_in_their_name: steps
            .filter(|step| step.level == HelpLevel::DoneFor)
            .map(|step| step.title.clone())
            .collect(),
    };
    let learner = learner_of(store, note)?;
    let done_by = learner.as_deref().filter(|_| note.body.is_complete);
    let done_by = done_by.map(|name| DoneBy { name, way: note.body.way });
    take_home(&asked, done_by, note.body.prepared.as_deref(), parts, note.body.on)
}
