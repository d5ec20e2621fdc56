//! Owns the figure of a pack as large as a network of antennas may have: from its files until everything that is to be said
//! of it. Refuses to make such a pack: the program that times does.

use anyhow::{Result, ensure};
use serde::Deserialize;

use super::figure::{Figure, median};
use super::moves::measured;
use super::{Place, Programs};

/// How often the pack is checked.
const ROUNDS: &str = "15";
/// How long that may take, in milliseconds.
const LONGEST_CHECK: f64 = 1_000.0;
/// Fewer steps would be another figure.
const STEPS: u32 = 1_000;

#[derive(Deserialize)]
struct Checks {
    procedures: u32,
    steps: u32,
    /// In milliseconds.
    checked: Vec<f64>,
}

/// The check of a large pack, its reading from the disk included.
///
/// # Errors
/// When the pack is refused or too small.
pub(super) fn run(programs: &Programs, place: &Place) -> Result<Vec<Figure>> {
    let Checks { procedures, steps, checked } = measured(programs, place, ("check", ROUNDS))?;
    ensure!(steps >= STEPS, "{steps} steps are too few");
    let name = format!("check of a pack of {procedures} procedures and {steps} steps");
    Ok(vec![Figure::alone(name, median(&checked)?, "ms").at_most(LONGEST_CHECK)])
}
