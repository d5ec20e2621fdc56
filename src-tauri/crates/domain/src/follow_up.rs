//! What waits for a learner: what was agreed for next time, the learning that an urgency left out, and what comes back by
//! itself. Refuses to let any of it vanish because its day went by: only what takes its place, or a word, takes it away.

use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::duty::{DutyAnswer, KeptDuty};
use crate::id::ProcedureId;
use crate::mode::{Mode, Way};
use crate::session::{Learning, NextTime};

/// A session that ended, and what it settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// When its note was drafted.
    pub at: DateTime<Utc>,
    /// Its day.
    pub on: NaiveDate,
    /// The procedure asked for.
    pub procedure: ProcedureId,
    /// What it was for.
    pub mode: Mode,
    /// How it was gone through.
    pub way: Way,
    /// Whether it was gone through to its end.
    pub is_complete: bool,
    /// What comes next.
    pub next: Option<NextTime>,
    /// What becomes of the learning that it left out.
    pub learning: Option<Learning>,
    /// What the person wishes to be reminded of.
    pub duties: Vec<KeptDuty>,
}

/// What was said of a duty, outside a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// When.
    pub at: DateTime<Utc>,
    /// Of which duty.
    pub duty: KeptDuty,
    /// What.
    pub answer: DutyAnswer,
}

/// What something that waits is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WaitingKind {
    /// "La prochaine fois."
    Next,
    /// "Reste à apprendre ensemble."
    Learning,
    /// "Revient chaque mois", "chaque année".
    Duty,
}

/// Something that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The session that settled it, by its place in the list.
    pub from: usize,
    /// What it is.
    pub kind: WaitingKind,
    /// Its day, also when that is behind us.
    pub on: NaiveDate,
    /// At what time, `HH:MM`.
    pub at: Option<String>,
    /// The procedure, when the app knows it.
    pub procedure: Option<ProcedureId>,
    /// The duty, when it is one.
    pub duty: Option<KeptDuty>,
    /// How many later times of the same duty have come since, today included.
    pub since: u32,
}

/// What waits after these sessions of one learner, oldest first, and these answers, on a day; the nearest day comes first.
///
/// What the last session agreed replaces what was agreed before it. A learning waits until its procedure was gone through
/// again with the learner's own hand. A duty waits at its oldest day that nobody has answered.
pub fn waiting(held: &[Held], answers: &[Answered], today: NaiveDate) -> Vec<Waiting> {
    let mut found: Vec<Waiting> = learnings(held).chain(duties(held, answers, today)).collect();
    let last = held.iter().enumerate().next_back();
    found.extend(last.and_then(|(from, session)| {
        let NextTime { procedure, on, at } = session.next.clone()?;
        Some(Waiting { at, ..plain(from, WaitingKind::Next, on, procedure) })
    }));
    found.sort_by_key(|one| one.on);
    found
}

fn plain(from: usize, kind: WaitingKind, on: NaiveDate, procedure: Option<ProcedureId>) -> Waiting {
    Waiting { from, kind, on, at: None, procedure, duty: None, since: 0 }
}

fn learnings(held: &[Held]) -> impl Iterator<Item = Waiting> + '_ {
    held.iter().enumerate().filter_map(|(from, session)| {
        let on = session.learning.and_then(Learning::day)?;
        let is_made_up = held
            .iter()
            .skip(from + 1)
            .any(|later| later.procedure == session.procedure && later.mode != Mode::DoFor);
        let procedure = Some(session.procedure.clone());
        (!is_made_up).then(|| plain(from, WaitingKind::Learning, on, procedure))
    })
}

/// A duty done for real in a session settles it this many days ahead: the card that is sent on the 28th is this month's, and
/// the one sent on the 2nd is not yet the next one.
const SETTLED_AHEAD: u64 = 7;

/// A duty under way: since when, and up to which day it is settled.
struct Kept<'a> {
    duty: &'a KeptDuty,
    from: usize,
    since: NaiveDate,
    settled: Option<NaiveDate>,
}

impl Kept<'_> {
    fn settle(&mut self, up_to: Option<NaiveDate>) {
        self.settled = self.settled.max(up_to);
    }

    fn waiting(&self, today: NaiveDate) -> Option<Waiting> {
        let begin = self.settled.and_then(|day| day.succ_opt()).map_or(self.since, |day| day.max(self.since));
        let on = self.duty.rule.first(begin)?;
        let later = std::iter::successors(self.duty.rule.after(on), |day| self.duty.rule.after(*day));
        let since = later.take_while(|day| *day <= today).count();
        let waits = plain(self.from, WaitingKind::Duty, on, self.duty.procedure.clone());
        let since = u32::try_from(since).unwrap_or(u32::MAX);
        Some(Waiting { duty: Some(self.duty.clone()), since, ..waits })
    }
}

fn duties(held: &[Held], answers: &[Answered], today: NaiveDate) -> Vec<Waiting> {
    enum Happened<'a> {
        Session(usize, &'a Held),
        Answer(&'a Answered),
    }
    let sessions = held.iter().enumerate().map(|(from, one)| (one.at, Happened::Session(from, one)));
    let mut happened: Vec<_> =
        sessions.chain(answers.iter().map(|one| (one.at, Happened::Answer(one)))).collect();
    happened.sort_by_key(|(at, _)| *at);
    let mut kept: Vec<Kept<'_>> = Vec::new();
    for (_, one) in happened {
        match one {
            Happened::Session(from, session) => take_session(&mut kept, from, session),
            Happened::Answer(Answered { duty, answer: DutyAnswer::Stopped, .. }) => {
                kept.retain(|one| !one.duty.is_same(duty));
            }
            Happened::Answer(Answered { duty, answer: DutyAnswer::Done { up_to }, .. }) => {
                let these = kept.iter_mut().filter(|one| one.duty.is_same(duty));
                these.for_each(|one| one.settle(Some(*up_to)));
            }
        }
    }
    kept.iter().filter_map(|one| one.waiting(today)).collect()
}

fn take_session<'a>(kept: &mut Vec<Kept<'a>>, from: usize, session: &'a Held) {
    for duty in &session.duties {
        match kept.iter_mut().find(|one| one.duty.is_same(duty)) {
            // What is late of it stays late: wishing it once more answers nothing.
            Some(known) => (known.duty, known.from) = (duty, from),
            None => kept.push(Kept { duty, from, since: session.on, settled: None }),
        }
    }
    if session.way == Way::Real && session.is_complete {
        let settled = session.on.checked_add_days(Days::new(SETTLED_AHEAD));
        let done = kept.iter_mut().filter(|one| one.duty.procedure.as_ref() == Some(&session.procedure));
        done.for_each(|one| one.settle(settled));
    }
}

#[cfg(test)]
mod tests;
