//! What waits for learners, looked up where it was settled: for the day, for the list of what is due and for one file. Refuses
//! to decide what waits, which the domain does.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::follow_up::{Answered, Held, Waiting, WaitingKind, waiting};
use domain::id::LearnerId;
use store::Store;
use store::note::HeldNote;
use store::text::TextKind;

use crate::error::Error;
use crate::handlers::last_words;
use crate::view::WaitingView;

/// Something that waits, and the session that settled it.
pub(crate) struct Due {
    pub(crate) waiting: Waiting,
    pub(crate) from: HeldNote,
}

/// What waits for anybody on a day, the nearest day first.
pub(crate) fn of_everybody(store: &Store, today: NaiveDate) -> Result<Vec<Due>, Error> {
    let mut answers: BTreeMap<LearnerId, Vec<Answered>> = BTreeMap::new();
    for (learner, said) in store.duties().answers(None)? {
        answers.entry(learner).or_default().push(said);
    }
    let mut by_learner: BTreeMap<LearnerId, Vec<HeldNote>> = BTreeMap::new();
    for held in store.notes().held(None)? {
        by_learner.entry(held.learner.clone()).or_default().push(held);
    }
    let nothing = Vec::new();
    let said = |learner| answers.get(learner).unwrap_or(&nothing);
    let mut due: Vec<Due> =
        by_learner.iter().flat_map(|(learner, notes)| after(notes, said(learner), today)).collect();
    due.sort_by_key(|due| due.waiting.on);
    Ok(due)
}

/// What waits for one learner on a day, after these sessions, oldest first.
pub(crate) fn of_one(
    store: &Store,
    (learner, notes): (&LearnerId, &[HeldNote]),
    today: NaiveDate,
) -> Result<Vec<Due>, Error> {
    let answers = store.duties().answers(Some(learner))?;
    let answers: Vec<Answered> = answers.into_iter().map(|(_, said)| said).collect();
    Ok(after(notes, &answers, today))
}

fn after(notes: &[HeldNote], answers: &[Answered], today: NaiveDate) -> Vec<Due> {
    let held: Vec<Held> = notes.iter().map(held).collect();
    let found = waiting(&held, answers, today).into_iter();
    found.filter_map(|one| Some(Due { from: notes.get(one.from)?.clone(), waiting: one })).collect()
}

fn held(note: &HeldNote) -> Held {
    Held {
        at: note.created_at,
        on: note.body.on,
        procedure: note.procedure.clone(),
        mode: note.mode,
        way: note.way,
        is_complete: note.body.is_complete,
        next: note.body.next.clone(),
        learning: note.body.learning,
        duties: note.body.duties.clone(),
    }
}

/// As the page shows it.
///
/// # Errors
/// When its words do not open.
pub(crate) fn view(store: &Store, due: &Due, today: NaiveDate) -> Result<WaitingView, Error> {
    let Due { waiting, from } = due;
    let title = match &waiting.procedure {
        Some(procedure) => store.packs().walkthrough(&from.pack, procedure)?.map(|one| one.title),
        None => None,
    };
    let words = match waiting.kind {
        WaitingKind::Next => last_words(store, &from.session, TextKind::NextWords)?,
        WaitingKind::Learning => None,
        WaitingKind::Duty => waiting.duty.as_ref().map(|duty| duty.label.clone()),
    };
    Ok(WaitingView {
        kind: waiting.kind,
        is_late: waiting.on < today,
        on: waiting.on.to_string(),
        at: waiting.at.clone(),
        // What a duty asks for stands in its own words; the title of the procedure would say it twice.
        title: title.filter(|_| waiting.kind != WaitingKind::Duty),
        words,
        since: waiting.since,
        duty: waiting.duty.clone(),
    })
}
