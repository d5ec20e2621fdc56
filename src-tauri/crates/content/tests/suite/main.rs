//! The checker seen from outside: what it takes, what it refuses and how it says so.

mod built;
mod example;
mod fuzz;
mod gallery;
mod gaps;
mod guide;
mod hostile;
mod languages;
mod large;
mod measured;
mod messages;
mod schema;
mod shipped;
mod valise;
mod voice;
mod walks;
