//! The worker's day: safe to be seen by a learner.

use chrono::{DateTime, Utc};
use domain::clock::ClockDoubt;
use domain::session::{Phase, SessionState};
use store::note::Note;
use store::session::Session;
use store::{Act, Action};

use super::kept_place_check;
use super::note::{may_write, note_author};
use super::pack::current;
use super::solicitation::hours;
use crate::app::{App, Open};
use crate::belgium;
use crate::error::Error;
use crate::remarks;
use crate::request::NoRequest;
use crate::view::*;
use crate::waiting::of_everybody;

/// How many notes are looked through for those that are not frozen.
const NOTES_LOOKED_AT: u32 = 200;

pub(crate) fn today_view(app: &App, open: &mut Open, _: NoRequest) -> Result<TodayView, Error> {
    let now = app.host.now();
    let today = belgium::day(now);
    let procedures = current(open)?;
    let checks = remarks::own_checks(open)?;
    let notes = open.store.notes().latest(NOTES_LOOKED_AT)?;
    let days: Vec<i64> =
        of_everybody(&open.store, today)?.iter().map(|due| (due.waiting.on - today).num_days()).collect();
    Ok(TodayView {
        worker: open.worker.clone(),
        antenna: open.store.settings().antenna_name()?.unwrap_or(antenna_in_clear(app)?),
        interrupted: interrupted(open)?,
        // What is late is due today: a day that goes by takes nothing away.
        due_today: count(days.iter().filter(|days| **days <= 0).count()),
        due_this_week: count(days.iter().filter(|days| (1..=7).contains(*days)).count()),
        dilemma_marks: count(open.store.dilemmas().waiting_marks(&open.worker.id)?.len()),
        is_place_checked: kept_place_check(&open.store)?.is_some(),
        open_notes: count(to_finish(app, open, &notes)?),
        unchecked_procedures: count(procedures.iter().filter(|(pack, one)| checks.lacks(pack, one)).count()),
        procedures: count(procedures.len()),
        clock: clock(open, now)?,
        is_closed: hours(open)?.is_closed_at(belgium::wall_clock(now)),
    })
}

/// What is doubtful about the clock, with the last day on which something was kept.
fn clock(open: &Open, now: DateTime<Utc>) -> Result<Option<ClockView>, Error> {
    let journal = open.store.journal();
    let (last, before) = (journal.last_seen_at()?, journal.last_seen_before_opening()?);
    let Some(doubt) = domain::clock::doubt(now, last, before) else { return Ok(None) };
    let known = if doubt == ClockDoubt::Behind { last } else { before };
    Ok(known.map(|known| ClockView { doubt, last: belgium::day(known).to_string() }))
}

/// A worker says that the clock is right: what was kept at another hour is held against it no more.
pub(crate) fn clock_confirm(app: &App, open: &mut Open, _: NoRequest) -> Result<TodayView, Error> {
    open.store.record(&Act::by(&open.worker.id, Action::ClockJumped, app.host.now()))?;
    today_view(app, open, NoRequest {})
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
