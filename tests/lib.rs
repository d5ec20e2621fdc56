//! What the tests stand on: vaults made at a cost that protects nothing, moves that can be told apart, dice that fall
//! the same at every run. Owns no test; refuses to stand in for anything that is tested.

pub mod antenna;
pub mod desk;
pub mod dice;
pub mod host;
pub mod moves;

// The window's own voice, so that what is measured is what is heard.
#[path = "../src-tauri/src/program.rs"]
mod program;
#[path = "../src-tauri/src/speech.rs"]
mod speech;
