//! Notes: drafted when a session ends, written together, frozen, added to.

use chrono::NaiveDate;
use domain::help::HelpLevel;
use domain::id::NoteId;
use domain::note::{Correction, NoteBody, draft};
use domain::session::{Learning, Move};
use store::note::{KeptAddendum, KeptCorrection, Note};
use store::text::TextKind;
use store::{Act, Action, Changed, Store, Tag, make_id_at};
use vault::SlotsFile;

use super::step::{keep_move, parse_key};
use super::tags;
use crate::app::{App, Open};
use crate::belgium;
use crate::error::Error;
use crate::free_text::accept;
use crate::request::*;
use crate::view::*;

/// The longest part of a note: a page.
const LONGEST_PART: usize = 3_000;
/// How many notes the list shows.
const NOTES_LISTED: u32 = 200;

pub(crate) fn session_end(
    app: &App,
    open: &mut Open,
    request: KeyRequest,
) -> Result<SessionEndedView, Error> {
    let now = app.host.now();
    keep_move(app, open, (parse_key(&request.key)?, Move::End), None)?;
    let (session, store, worker) = open.session()?;
    if session.state.setup.keeps_note {
        let note = Note {
            id: NoteId::new(make_id_at(now)),
            session: session.id.clone(),
            body: draft(&session.state, &session.walkthroughs, belgium::day(session.state.started_at)),
            shared_text: None,
            own_text: None,
            created_at: now,
            frozen_at: None,
        };
        let act = Act::by(&worker.id, Action::NoteWritten, now).on(note.id.as_str());
        store.transact(&act, |tx| {
            tx.notes().save(&note)?;
            Ok(((), Changed::one(Tag::Notes)))
        })?;
        session.note = Some(note.id);
    }
    store.checkpoint()?;
    ended_view(open, &Changed::one(Tag::Sessions).and(Tag::Notes))
}

fn ended_view(open: &mut Open, changed: &Changed) -> Result<SessionEndedView, Error> {
    let worker = open.worker.clone();
    let (session, store, _) = open.session()?;
    let note = match &session.note {
        None => None,
        Some(id) => {
            let note = store.notes().get(id)?.ok_or(Error::NotFound)?;
            // The worker's own lines are not for the learner's screen, even to say that there are some.
            Some(NoteView { own_text: String::new(), ..view(store, note, &worker)? })
        }
    };
    Ok(SessionEndedView { note, changed: tags(changed) })
}

pub(crate) fn session_note_view(_: &App, open: &mut Open, _: NoRequest) -> Result<SessionEndedView, Error> {
    ended_view(open, &Changed::nothing())
}

pub(crate) fn session_note_write(
    app: &App,
    open: &mut Open,
    request: SharedTextRequest,
) -> Result<SessionEndedView, Error> {
    let id = open.session()?.0.note.clone().ok_or(Error::NotFound)?;
    let shared = accept(&request.text, "text", LONGEST_PART)?;
    let changed = rewrite(app, open, &id, |note| note.shared_text = Some(shared))?;
    ended_view(open, &changed)
}

fn rewrite(
    app: &App,
    open: &mut Open,
    id: &NoteId,
    change: impl FnOnce(&mut Note),
) -> Result<Changed, Error> {
    let mut note = open.store.notes().get(id)?.ok_or(Error::NotFound)?;
    change(&mut note);
    let act = Act::by(&open.worker.id, Action::NoteWritten, app.host.now()).on(id.as_str());
    let ((), changed) = open.store.transact(&act, |tx| {
        tx.notes().save(&note)?;
        Ok(((), Changed::one(Tag::Notes)))
    })?;
    Ok(changed)
}

pub(crate) fn note_list(_: &App, open: &mut Open, _: NoRequest) -> Result<NoteListView, Error> {
    let store = &open.store;
    let mut notes = Vec::new();
    for note in store.notes().latest(NOTES_LISTED)? {
        notes.push(NoteTile {
            on: note.body.on.to_string(),
            learner: learner_of(store, &note)?,
            title: note.body.title.clone(),
            is_frozen: note.frozen_at.is_some(),
            id: note.id,
        });
    }
    Ok(NoteListView { notes })
}

pub(crate) fn learner_of(store: &Store, note: &Note) -> Result<Option<String>, Error> {
    let session = store.sessions().get(&note.session)?.ok_or(Error::NotFound)?;
    match session.begun.learner {
        None => Ok(None),
        Some(id) => Ok(store.learners().get(&id)?.map(|learner| learner.pseudonym)),
    }
}

pub(crate) fn note_view(app: &App, open: &mut Open, request: NoteRequest) -> Result<NoteView, Error> {
    one(app, open, &request.note)
}

/// Who wrote a note: the worker of its session.
pub(crate) fn note_author(store: &Store, slots: &SlotsFile, note: &Note) -> Result<WorkerTile, Error> {
    let author = store.sessions().get(&note.session)?.ok_or(Error::NotFound)?.begun.worker;
    let mut tiles = slots.workers().map(|tile| super::door::worker_tile(tile.id, tile.name));
    // A worker who has left has no slot any more: their notes stay, without a name.
    Ok(tiles.find(|tile| tile.id == author).unwrap_or(WorkerTile { id: author, name: String::new() }))
}

fn one(app: &App, open: &Open, id: &NoteId) -> Result<NoteView, Error> {
    let note = open.store.notes().get(id)?.ok_or(Error::NotFound)?;
    let slots = app.slots()?;
    let author = note_author(&open.store, &slots.file, &note)?;
    let is_own = author.id == open.worker.id;
    let may_write = may_write(open, &author);
    let mut view = NoteView { may_write, ..view(&open.store, note, &author)? };
    if !is_own {
        // A worker's own lines are about their own practice: nobody else's screen shows them.
        view.own_text.clear();
    }
    let name_of = |worker: &str| {
        let known = slots.file.workers().find(|tile| tile.id.to_string() == worker);
        known.map(|tile| tile.name.to_owned()).unwrap_or_default()
    };
    for addendum in &mut view.addenda {
        addendum.author = name_of(&addendum.author);
    }
    for correction in &mut view.corrections {
        correction.by = name_of(&correction.by);
    }
    Ok(view)
}

/// A correction, and what read before it.
pub(crate) struct Corrected {
    pub(crate) kept: KeptCorrection,
    pub(crate) step: Option<String>,
    pub(crate) level_before: Option<HelpLevel>,
    pub(crate) day_before: Option<NaiveDate>,
}

/// As a page gets it; it still carries its worker's slot.
fn correction_view(one: Corrected) -> CorrectionView {
    CorrectionView {
        by: one.kept.worker.to_string(),
        on: belgium::day(one.kept.at).to_string(),
        correction: one.kept.correction,
        step: one.step,
        level_before: one.level_before,
        day_before: one.day_before.map(|day| day.to_string()),
    }
}

/// What the session knows, as it reads with its corrections.
pub(crate) fn as_corrected(store: &Store, note: &Note) -> Result<(NoteBody, Vec<Corrected>), Error> {
    let mut body = note.body.clone();
    let mut corrections = Vec::new();
    for kept in store.notes().corrections_of(&note.id)? {
        let (mut step, mut level_before, mut day_before) = (None, None, None);
        match &kept.correction {
            Correction::Level { place, .. } => {
                let mut steps = body.procedures.iter().flat_map(|procedure| &procedure.steps);
                step = steps.find(|step| step.place == *place).map(|step| step.title.clone());
                level_before = body.level_of(place);
            }
            Correction::NextDay { .. } => day_before = body.next.as_ref().map(|next| next.on),
            Correction::LearningDay { .. } => day_before = body.learning.and_then(Learning::day),
        }
        body = body.corrected([&kept.correction]);
        corrections.push(Corrected { kept, step, level_before, day_before });
    }
    Ok((body, corrections))
}

/// The note as a page gets it; addenda still carry their author's slot.
fn view(store: &Store, note: Note, author: &WorkerTile) -> Result<NoteView, Error> {
    let jots = store.texts().of_session(&note.session)?;
    let addenda = store.notes().addenda_of(&note.id)?;
    let (body, corrections) = as_corrected(store, &note)?;
    Ok(NoteView {
        learner: learner_of(store, &note)?,
        worker: author.name.clone(),
        jots: jots.into_iter().filter(|text| text.kind == TextKind::Jot).map(|text| text.text).collect(),
        shared_text: note.shared_text.unwrap_or_default(),
        own_text: note.own_text.unwrap_or_default(),
        is_frozen: note.frozen_at.is_some(),
        may_write: false,
        addenda: addenda
            .into_iter()
            .map(|one| AddendumView {
                author: one.author.to_string(),
                at: one.at.timestamp_millis(),
                text: one.text,
            })
            .collect(),
        corrections: corrections.into_iter().map(correction_view).collect(),
        obstacles: body.obstacles.clone(),
        body,
        id: note.id,
    })
}

pub(crate) fn note_shared_write(
    app: &App,
    open: &mut Open,
    request: NoteTextRequest,
) -> Result<NoteView, Error> {
    let shared = accept(&request.text, "text", LONGEST_PART)?;
    author_only(app, open, &request.note)?;
    rewrite(app, open, &request.note, |note| note.shared_text = Some(shared))?;
    one(app, open, &request.note)
}

pub(crate) fn note_own_write(
    app: &App,
    open: &mut Open,
    request: NoteTextRequest,
) -> Result<NoteView, Error> {
    let own = accept(&request.text, "text", LONGEST_PART)?;
    author_only(app, open, &request.note)?;
    rewrite(app, open, &request.note, |note| note.own_text = Some(own))?;
    one(app, open, &request.note)
}

/// Until it is frozen a note is its author's; that of somebody who has left is anybody's to finish.
pub(crate) fn may_write(open: &Open, author: &WorkerTile) -> bool {
    author.id == open.worker.id || author.name.is_empty()
}

fn author_only(app: &App, open: &Open, id: &NoteId) -> Result<(), Error> {
    let note = open.store.notes().get(id)?.ok_or(Error::NotFound)?;
    let author = note_author(&open.store, &app.slots()?.file, &note)?;
    if may_write(open, &author) { Ok(()) } else { Err(Error::Refused(domain::session::Refusal::WrongPhase)) }
}

pub(crate) fn note_freeze(app: &App, open: &mut Open, request: NoteRequest) -> Result<NoteView, Error> {
    author_only(app, open, &request.note)?;
    let now = app.host.now();
    let act = Act::by(&open.worker.id, Action::NoteFrozen, now).on(request.note.as_str());
    open.store.transact(&act, |tx| {
        tx.notes().freeze(&request.note, now)?;
        Ok(((), Changed::one(Tag::Notes)))
    })?;
    one(app, open, &request.note)
}

/// Anybody of the antenna corrects, and their name stands beside it; what was written stays as it was.
pub(crate) fn note_correct(
    app: &App,
    open: &mut Open,
    request: NoteCorrectRequest,
) -> Result<NoteView, Error> {
    let now = app.host.now();
    let note = open.store.notes().get(&request.note)?.ok_or(Error::NotFound)?;
    let (body, _) = as_corrected(&open.store, &note)?;
    let is_behind = |on: &Option<NaiveDate>| on.is_some_and(|on| on < belgium::day(now));
    match &request.correction {
        Correction::NextDay { on } | Correction::LearningDay { on } if is_behind(on) => {
            return Err(Error::Field("on"));
        }
        correction if !body.allows(correction) => {
            return Err(Error::Refused(domain::session::Refusal::OnlyByHandover));
        }
        _ => {}
    }
    let kept = KeptCorrection { worker: open.worker_id(), at: now, correction: request.correction };
    let act = Act::by(&open.worker.id, Action::NoteCorrected, now).on(request.note.as_str());
    open.store.transact(&act, |tx| {
        tx.notes().correct(&request.note, &kept)?;
        Ok(((), Changed::one(Tag::Notes).and(Tag::Learners)))
    })?;
    one(app, open, &request.note)
}

pub(crate) fn note_addendum_add(
    app: &App,
    open: &mut Open,
    request: NoteTextRequest,
) -> Result<NoteView, Error> {
    let text = accept(&request.text, "text", LONGEST_PART)?;
    if text.is_empty() {
        return Err(Error::Field("text"));
    }
    let now = app.host.now();
    let note = open.store.notes().get(&request.note)?.ok_or(Error::NotFound)?;
    if note.frozen_at.is_none() {
        return Err(Error::Refused(domain::session::Refusal::WrongPhase));
    }
    let addendum = KeptAddendum { author: open.worker_id(), at: now, text };
    let act = Act::by(&open.worker.id, Action::NoteAmended, now).on(request.note.as_str());
    open.store.transact(&act, |tx| {
        tx.notes().add(&request.note, &addendum)?;
        Ok(((), Changed::one(Tag::Notes)))
    })?;
    one(app, open, &request.note)
}
