//! Types and rules of Côte à côte: pure. No input or output, no clock, no chance, no SQL; `now` is an argument.

pub mod agreement;
pub mod charter;
pub mod clock;
pub mod date;
pub mod dilemma;
pub mod door;
pub mod duty;
pub mod follow_up;
pub mod help;
pub mod help_over_time;
pub mod id;
pub mod local_layer;
pub mod mode;
pub mod near_name;
pub mod note;
pub mod opening_hours;
pub mod pack_change;
pub mod place_check;
pub mod relay;
pub mod rich_text;
pub mod scanner;
pub mod scene;
pub mod second_language;
pub mod session;
pub mod site;
pub mod solicitation;
pub mod speech;
pub mod starting_point;
pub mod training;
pub mod walkthrough;

#[cfg(test)]
mod testing;
