//! The session engine: append-only events, a state that is a pure function of them, and the one place that decides
//! which events a move makes. Refuses the clock and the disk: instants come with the events.

mod decide;
mod event;
mod preparing;
mod state;
mod tries;
mod urgency;

pub use decide::{Decision, Library, Move, Refusal, begin, decide};
pub use event::{CloseDown, Event, HandReason, NextTime, Obstacle, OwnWord, Place, Setup};
pub use state::{CurrentStep, Frame, Phase, SessionState, StepRecord};
pub use tries::Tries;
pub use urgency::{Learning, Urgency, UrgencyReason, learning_day};

#[cfg(test)]
mod tests;
