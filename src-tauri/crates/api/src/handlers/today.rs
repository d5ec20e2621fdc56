//! The worker's day: safe to be seen by a learner.

use chrono::NaiveDate;
use domain::note::NoteBody;
use domain::session::{Learning, Phase, SessionState};
use store::note::Note;
use store::session::Session;

use super::note::{may_write, note_author};
use super::pack::current;
use crate::app::{App, Open};
use crate::belgium;
use crate::error::Error;
use crate::remarks;
use crate::request::NoRequest;
use crate::view::*;

/// How many notes are looked through for those that are not frozen.
const NOTES_LOOKED_AT: u32 = 200;

pub(crate) fn today_view(app: &App, open: &mut Open, _: NoRequest) -> Result<TodayView, Error> {
    let today = belgium::day(app.host.now());
    let procedures = current(open)?;
    let checks = remarks::own_checks(open)?;
    let notes = open.store.notes().latest(NOTES_LOOKED_AT)?;
    let due = |within: i64| {
        let days = notes.iter().flat_map(|note| planned(&note.body));
        days.filter(|on| (0..=within).contains(&(*on - today).num_days())).count()
    };
    Ok(TodayView {
        worker: open.worker.clone(),
        antenna: open.store.settings().antenna_name()?.unwrap_or(antenna_in_clear(app)?),
        interrupted: interrupted(open)?,
        due_today: count(due(0)),
        due_this_week: count(due(7) - due(0)),
        open_notes: count(to_finish(app, open, &notes)?),
        unchecked_procedures: count(procedures.iter().filter(|(pack, one)| checks.lacks(pack, one)).count()),
        procedures: count(procedures.len()),
    })
}

/// The days that a session settled: what comes next, and the learning that an urgency left out.
fn planned(body: &NoteBody) -> impl Iterator<Item = NaiveDate> {
    let learning = body.learning.and_then(Learning::day);
    body.next.as_ref().map(|next| next.on).into_iter().chain(learning)
}

/// How many of these notes wait for whoever has the vault open.
fn to_finish(app: &App, open: &Open, notes: &[Note]) -> Result<usize, Error> {
    let slots = app.slots()?;
    let mut found = 0;
    for note in notes.iter().filter(|note| note.frozen_at.is_none()) {
        if may_write(open, &note_author(&open.store, &slots.file, note)?) {
            found += 1;
        }
    }
    Ok(found)
}

fn antenna_in_clear(app: &App) -> Result<String, Error> {
    Ok(app.slots()?.file.antenna().to_owned())
}

fn interrupted(open: &Open) -> Result<Option<InterruptedView>, Error> {
    let sessions = open.store.sessions();
    let Some(Session { begun, .. }) = sessions.interrupted_session()? else { return Ok(None) };
    let events = sessions.events_of(&begun.id)?;
    let state = SessionState::replay(events.iter().map(|kept| (kept.at, &kept.event)))
        .ok_or(Error::Broken("a session without its start"))?;
    let learner = match &begun.learner {
        Some(id) => open.store.learners().get(id)?.map(|learner| learner.pseudonym),
        None => None,
    };
    let title = open.store.packs().walkthrough(&begun.pack, &begun.procedure)?.map(|one| one.title);
    Ok(Some(InterruptedView {
        session: begun.id,
        learner,
        title: title.unwrap_or_else(|| begun.procedure.to_string()),
        step: count(state.step_number()),
        started_at: begun.started_at.timestamp_millis(),
        is_preparing: state.phase == Phase::Preparing,
        is_closing: state.phase == Phase::Closing,
    }))
}

pub(crate) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
