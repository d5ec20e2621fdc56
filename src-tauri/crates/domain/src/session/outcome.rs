//! What a session came to, in a few words of equal worth: to keep a situation from getting worse, or to have somebody else
//! take it on, is an outcome as good as to have learned. Refuses an order among them.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::relay::RelayRef;

/// One thing that a session came to. A session may have several; the order of the list is no scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// "On a avancé."
    MovedForward,
    /// "Vous avez appris."
    Learned,
    /// "La situation ne s'aggrave pas": a delay was obtained, a payment goes on, a right is kept.
    KeptFromWorse,
    /// "Un autre service prend la suite": limited, and relayed.
    Relayed,
    /// "Aucun service ne prend la suite": limited, and there is no relay.
    NoRelay,
}

/// Who takes it on: which entry of the directory, or that nobody does. The entry itself is kept beside, as it was.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum RelayAnswer {
    /// This service.
    Given {
        /// Which.
        at: RelayRef,
    },
    /// "Aucun relais n'existe ici": said, and counted.
    NoneExists,
}

impl Outcome {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 5] =
        [Self::MovedForward, Self::Learned, Self::KeptFromWorse, Self::Relayed, Self::NoRelay];
}

/// Several outcomes, each once, in the order in which they are shown; `None` when two of them cannot both be true.
pub fn outcomes(said: &[Outcome]) -> Option<Vec<Outcome>> {
    if said.contains(&Outcome::Relayed) && said.contains(&Outcome::NoRelay) {
        return None;
    }
    Some(Outcome::ALL.into_iter().filter(|one| said.contains(one)).collect())
}

/// What is so of the outcomes once it is said who takes it on.
pub(super) fn with_relay(said: &[Outcome], answer: Option<&RelayAnswer>) -> Vec<Outcome> {
    let told = match answer {
        Some(RelayAnswer::Given { .. }) => Some(Outcome::Relayed),
        Some(RelayAnswer::NoneExists) => Some(Outcome::NoRelay),
        None => None,
    };
    let is_about_relays = |one: &Outcome| matches!(one, Outcome::Relayed | Outcome::NoRelay);
    let is_so = |one: &Outcome| if is_about_relays(one) { told == Some(*one) } else { said.contains(one) };
    Outcome::ALL.into_iter().filter(is_so).collect()
}

/// Who takes it on, once it is said what the session came to: what contradicts it is taken back.
pub(super) fn relay_after(said: &[Outcome], answer: Option<&RelayAnswer>) -> Option<RelayAnswer> {
    if said.contains(&Outcome::NoRelay) {
        return Some(RelayAnswer::NoneExists);
    }
    answer.filter(|answer| said.contains(&Outcome::Relayed) && **answer != RelayAnswer::NoneExists).cloned()
}

/// How long after a relay was given one asks whether it answered, in days.
const ASK_AFTER_DAYS: u64 = 14;

/// The day that is proposed to see whether a relay took it on; never on a weekend. `None` at the end of the calendar.
pub fn relay_day(today: NaiveDate) -> Option<NaiveDate> {
    let mut day = today.checked_add_days(Days::new(ASK_AFTER_DAYS))?;
    while matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
        day = day.succ_opt()?;
    }
    Some(day)
}
