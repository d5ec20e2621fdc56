//! What waits for a learner: what was agreed for next time, and the learning that an urgency left out. Refuses to let
//! either vanish because its day went by: only what takes its place takes it away.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::ProcedureId;
use crate::mode::Mode;
use crate::session::{Learning, NextTime};

/// A session that ended, and what it settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The procedure asked for.
    pub procedure: ProcedureId,
    /// What it was for.
    pub mode: Mode,
    /// What comes next.
    pub next: Option<NextTime>,
    /// What becomes of the learning that it left out.
    pub learning: Option<Learning>,
}

/// What something that waits is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WaitingKind {
    /// "La prochaine fois."
    Next,
    /// "Reste à apprendre ensemble."
    Learning,
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
}

/// What waits after these sessions of one learner, oldest first; the nearest day comes first.
///
/// What the last session agreed replaces what was agreed before it. A learning waits until its procedure was gone through
/// again with the learner's own hand.
pub fn waiting(held: &[Held]) -> Vec<Waiting> {
    let mut found: Vec<Waiting> = held
        .iter()
        .enumerate()
        .filter_map(|(from, session)| {
            let on = session.learning.and_then(Learning::day)?;
            let is_made_up = held
                .iter()
                .skip(from + 1)
                .any(|later| later.procedure == session.procedure && later.mode != Mode::DoFor);
            let procedure = Some(session.procedure.clone());
            (!is_made_up).then_some(Waiting { from, kind: WaitingKind::Learning, on, at: None, procedure })
        })
        .collect();
    let last = held.iter().enumerate().next_back();
    found.extend(last.and_then(|(from, session)| {
        let NextTime { procedure, on, at } = session.next.clone()?;
        Some(Waiting { from, kind: WaitingKind::Next, on, at, procedure })
    }));
    found.sort_by_key(|one| one.on);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 12, day).unwrap()
    }

    fn held(mode: Mode, procedure: &str, next: Option<u32>, learning: Option<Learning>) -> Held {
        let procedure = ProcedureId::new(procedure);
        let next = next.map(|on| NextTime { procedure: Some(procedure.clone()), on: day(on), at: None });
        Held { procedure, mode, next, learning }
    }

    fn told(sessions: &[Held]) -> Vec<(WaitingKind, u32)> {
        use chrono::Datelike;
        waiting(sessions).iter().map(|one| (one.kind, one.on.day())).collect()
    }

    #[test]
    fn what_was_agreed_waits_until_the_next_session_agrees_something_else_or_nothing() {
        let first = held(Mode::Accompany, "carte", Some(4), None);
        assert_eq!(told(std::slice::from_ref(&first)), [(WaitingKind::Next, 4)]);
        let second = held(Mode::Accompany, "ebox", Some(9), None);
        assert_eq!(told(&[first.clone(), second]), [(WaitingKind::Next, 9)]);
        assert_eq!(told(&[first, held(Mode::Accompany, "ebox", None, None)]), []);
    }

    #[test]
    fn a_learning_waits_until_the_learner_goes_through_it_themselves() {
        let booked = Some(Learning::Booked { on: day(11) });
        let urgent = held(Mode::DoFor, "carte", Some(3), booked);
        assert_eq!(
            told(std::slice::from_ref(&urgent)),
            [(WaitingKind::Next, 3), (WaitingKind::Learning, 11)]
        );
        let other = held(Mode::Accompany, "ebox", None, None);
        assert_eq!(told(&[urgent.clone(), other]), [(WaitingKind::Learning, 11)], "another procedure");
        let again = held(Mode::DoFor, "carte", None, Some(Learning::NotWanted));
        assert_eq!(told(&[urgent.clone(), again]), [(WaitingKind::Learning, 11)], "done for them once more");
        for mode in [Mode::Teach, Mode::Accompany] {
            assert_eq!(told(&[urgent.clone(), held(mode, "carte", None, None)]), []);
        }
    }

    #[test]
    fn nothing_waits_where_nothing_was_settled() {
        assert_eq!(told(&[]), []);
        assert_eq!(told(&[held(Mode::DoFor, "carte", None, Some(Learning::NotWanted))]), []);
    }
}
