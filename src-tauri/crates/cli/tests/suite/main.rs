//! The binary `cote`, run as somebody runs it: its answers, its exit codes, and what it leaves on the disk.

// Whatever goes wrong while the stage is set is the test’s failure.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod stage;

mod notes;
mod packs;
mod scans;
mod usage;
mod valises;
mod vaults;
mod voices;
