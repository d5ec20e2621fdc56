//! Doing something in somebody's place because it cannot wait: why and until when, and what becomes of the learning that
//! was left out. Refuses free words: a reason is one of a few, said of the right at stake and never of the person.

use chrono::{Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why it cannot wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum UrgencyReason {
    /// "Le délai finit."
    DeadlineEnds,
    /// "Un paiement va s'arrêter."
    PaymentStops,
    /// "Un droit peut être perdu."
    RightAtRisk,
    /// "Quelqu'un attend la réponse."
    AnswerAwaited,
}

/// What makes it urgent, settled before the first step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Urgency {
    /// Why.
    pub reason: UrgencyReason,
    /// The last day.
    #[ts(type = "string")]
    pub deadline: NaiveDate,
}

/// What becomes of the learning half of what was done in somebody's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Learning {
    /// It is done again together, on that day.
    Booked {
        /// The day.
        #[ts(type = "string")]
        on: NaiveDate,
    },
    /// The person does not want it.
    NotWanted,
}

impl Learning {
    /// The day that is booked, if one is.
    pub fn day(self) -> Option<NaiveDate> {
        match self {
            Self::Booked { on } => Some(on),
            Self::NotWanted => None,
        }
    }
}

/// How long after an urgency the learning is proposed, in days: the same day of the next week, when the haste is over.
const LEARNING_AFTER_DAYS: u64 = 7;

/// The day that is proposed for the learning half; `None` at the end of the calendar.
pub fn learning_day(today: NaiveDate) -> Option<NaiveDate> {
    today.checked_add_days(Days::new(LEARNING_AFTER_DAYS))
}
