//! The binary `cote`, run as somebody runs it: its answers, its exit codes, and what it leaves on the disk.

mod stage;

mod notes;
mod packs;
mod usage;
mod vaults;
