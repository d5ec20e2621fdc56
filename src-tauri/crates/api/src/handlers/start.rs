//! What the start screens ask before a session: who wrote the letter, how many days are left, what remains possible
//! without Internet. Refuses to keep anything by itself.

use chrono::{DateTime, Utc};
use domain::door::{Sender, day_for_the_rest, time_left, without_internet};
use domain::id::LearnerId;
use domain::session::{Event, NextTime};
use store::text::{SessionText, TextKind};

use super::closing::LONGEST_NEXT;
use super::pack::current;
use crate::app::{App, Open};
use crate::belgium;
use crate::brought::brought;
use crate::error::Error;
use crate::free_text::accept;
use crate::local;
use crate::request::*;
use crate::view::*;

/// No letter waits longer than that, before or after its day.
const FARTHEST_DAYS: i64 = 3660;

pub(crate) fn sender_list(_: &App, open: &mut Open, _: NoRequest) -> Result<SenderListView, Error> {
    let senders = brought::<Sender>(&open.store, "senders")?;
    Ok(SenderListView { senders: senders.into_iter().map(|(_, sender)| sender).collect() })
}

pub(crate) fn deadline_view(
    app: &App,
    _: &mut Open,
    request: DeadlineRequest,
) -> Result<DeadlineView, Error> {
    let today = belgium::day(app.host.now());
    if (request.on - today).num_days().abs() > FARTHEST_DAYS {
        return Err(Error::Field("on"));
    }
    Ok(DeadlineView { on: request.on.to_string(), left: time_left(request.on, today) })
}

pub(crate) fn offline_view(
    app: &App,
    open: &mut Open,
    request: OfflineRequest,
) -> Result<OfflineView, Error> {
    let found = current(open)?.into_iter().find(|(_, one)| one.id == request.procedure);
    let (pack, one) = found.ok_or(Error::NotFound)?;
    let one = local::laid(&open.store, &pack, one)?;
    let remaining = without_internet(request.mode, &one);
    let plan_on = day_for_the_rest(request.deadline, belgium::day(app.host.now()));
    Ok(OfflineView {
        ways: remaining.ways,
        is_on_paper: remaining.is_on_paper,
        ways_out: one.ways_out,
        plan_on: plan_on.ok_or(Error::Field("deadline"))?.to_string(),
    })
}

/// A day settled before the first step.
pub(super) struct Settled {
    pub(super) event: Event,
    pub(super) words: String,
}

impl Settled {
    /// Its words, beside its event: the last one of the move that begins the session.
    pub(super) fn text(&self, seqs: &[u32], at: DateTime<Utc>) -> SessionText {
        let event_seq = seqs.last().copied().unwrap_or_default();
        SessionText { event_seq, kind: TextKind::NextWords, text: self.words.clone(), at }
    }
}

/// Checks a day settled before the first step as the closing checks its own. A day belongs to somebody: with nobody named
/// it is not kept.
pub(super) fn settle(
    next: Option<StartNext>,
    learner: Option<&LearnerId>,
    now: DateTime<Utc>,
) -> Result<Option<Settled>, Error> {
    let Some(StartNext { procedure, on, words }) = next.filter(|_| learner.is_some()) else {
        return Ok(None);
    };
    if on < belgium::day(now) {
        return Err(Error::Field("on"));
    }
    let words = accept(&words, "words", LONGEST_NEXT)?;
    let next = NextTime { procedure, on, at: None };
    Ok(Some(Settled { event: Event::NextPlanned { next: Some(next) }, words }))
}
