//! What waits for learners, looked up where it was settled: for the day, for the list of what is due and for one file. Refuses
//! to decide what waits, which the domain does.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::follow_up::{Held, Waiting, WaitingKind, waiting};
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

/// What waits for anybody, the nearest day first.
pub(crate) fn of_everybody(store: &Store) -> Result<Vec<Due>, Error> {
    let mut by_learner: BTreeMap<LearnerId, Vec<HeldNote>> = BTreeMap::new();
    for held in store.notes().held(None)? {
        by_learner.entry(held.learner.clone()).or_default().push(held);
    }
    let mut due: Vec<Due> = by_learner.values().flat_map(|notes| of_one(notes)).collect();
    due.sort_by_key(|due| due.waiting.on);
    Ok(due)
}

/// What waits after these sessions of one learner, oldest first.
pub(crate) fn of_one(notes: &[HeldNote]) -> Vec<Due> {
    let held: Vec<Held> = notes.iter().map(held).collect();
    let found = waiting(&held).into_iter();
    found.filter_map(|one| Some(Due { from: notes.get(one.from)?.clone(), waiting: one })).collect()
}

fn held(note: &HeldNote) -> Held {
    Held {
        procedure: note.procedure.clone(),
        mode: note.mode,
        next: note.body.next.clone(),
        learning: note.body.learning,
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
    };
    Ok(WaitingView {
        kind: waiting.kind,
        is_late: waiting.on < today,
        on: waiting.on.to_string(),
        at: waiting.at.clone(),
        title,
        words,
    })
}
