//! The session engine: append-only events, a state that is a pure function of them, and the one place that decides
//! which events a move makes. Refuses the clock and the disk: instants come with the events.

mod decide;
mod event;
mod outcome;
mod preparing;
mod state;
mod tries;
mod urgency;

pub use decide::{Decision, Library, Move, Refusal, begin, begin_relayed, decide};
pub use event::{CloseDown, Event, HandReason, NextTime, Obstacle, OwnWord, Place, Setup};
pub use outcome::{Outcome, RelayAnswer, outcomes, relay_day};
pub use state::{CurrentStep, Frame, Phase, SessionState, StepRecord};
pub use tries::Tries;
pub use urgency::{Learning, Urgency, UrgencyReason, learning_day};

#[cfg(test)]
mod tests;
