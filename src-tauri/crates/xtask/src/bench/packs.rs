//! Owns the figure of a pack as large as a network of antennas may have: from its files until everything that is to be said
//! of it, and from a file into the vault. Refuses to make such a pack: the program that times does.

use anyhow::{Result, ensure};
use serde::Deserialize;

use super::figure::{Figure, median};
use super::moves::measured;
use super::{Place, Programs};

/// How often the pack is checked.
const ROUNDS: &str = "15";
/// How often it is installed, each time in a vault of its own.
const INSTALLS: &str = "7";
/// How long verifying and installing may take together, in milliseconds.
const LONGEST_IMPORT: f64 = 1_000.0;
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

#[derive(Deserialize)]
struct Installs {
    procedures: u32,
    /// From the file until what it changes is said, in milliseconds.
    looked: Vec<f64>,
    /// From the button until it is on the disk, in milliseconds.
    installed: Vec<f64>,
}

/// A large pack from a file into the vault.
///
/// # Errors
/// When it is refused.
pub(super) fn install(programs: &Programs, place: &Place) -> Result<Vec<Figure>> {
    let Installs { procedures, looked, installed } = measured(programs, place, ("install", INSTALLS))?;
    let name = |what: &str| format!("{what} of a valise of {procedures} procedures");
    let whole: Vec<f64> = looked.iter().zip(&installed).map(|(one, other)| one + other).collect();
    Ok(vec![
        Figure::alone(name("looking at and checking"), median(&looked)?, "ms"),
        Figure::alone(name("installing"), median(&installed)?, "ms"),
        Figure::alone(name("import"), median(&whole)?, "ms").at_most(LONGEST_IMPORT),
    ])
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
