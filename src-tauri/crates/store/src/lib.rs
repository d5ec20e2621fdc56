//! The encrypted file: the only SQL of the program. Owns the data folder, the one connection, what is kept and in which
//! order; refuses to answer before a write is durable and counted, and to open less than was acknowledged.
//!
//! Opening a vault goes: [`Home::open`] (judged, locked) → [`Home::read_slots`] → a slot of `vault` gives the office
//! key → [`Store::open`]. Every write goes through [`Store::transact`]; questions go to the readers of [`Store`].

mod column;
mod connection;
mod count;
mod high_water;
mod migration;
mod quarantine;
mod sealing;
mod store;

pub mod agreement;
pub mod changed;
pub mod charter;
pub mod dilemma;
pub mod duty;
pub mod error;
pub mod home;
pub mod journal;
pub mod learner;
pub mod live_check;
pub mod local_layer;
pub mod note;
pub mod pack;
pub mod recording;
pub mod relay;
pub mod session;
pub mod setting;
pub mod site_mark;
pub mod solicitation;
pub mod starting_point;
pub mod text;
pub mod training;

#[cfg(test)]
mod testing;

pub use changed::{Changed, Tag};
pub use column::make_id_at;
pub use count::Counts;
pub use error::{Error, Result};
pub use home::{Home, SlotsOrigin, Standing};
pub use journal::{Act, Action};
pub use store::{Access, LeftReason, Store, Tx};
