//! Owns the figures of what happens behind the window: a move until it is kept, and an opening. Refuses to time anything
//! itself: a program that has the application in it does.

use std::process::Command;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::figure::{Figure, in_pairs, median, percentile};
use super::{Place, Programs};
use crate::process;

/// How many moves are timed.
const MOVES: &str = "500";
/// How often each vault is opened.
const OPENINGS: &str = "15";
/// How much longer than a bare insert a move may take to be kept.
const TARGET: f64 = 1.3;
/// How long an opening may take beside its key derivation, in milliseconds.
const LONGEST_OPENING: f64 = 50.0;

/// All in milliseconds.
#[derive(Deserialize)]
struct Moves {
    bytes: u32,
    r#move: Vec<f64>,
    insert: Vec<f64>,
    mark: Vec<f64>,
}

#[derive(Deserialize)]
struct Openings {
    vaults: Vec<Vault>,
}

/// The openings of one vault, in milliseconds.
#[derive(Deserialize)]
struct Vault {
    moves: u32,
    opened: Vec<f64>,
    derived: Vec<f64>,
}

/// A move, from its command to its answer, beside a bare insert of as many bytes.
///
/// # Errors
/// When the application or the bare database does not answer.
pub(super) fn run(programs: &Programs, place: &Place) -> Result<Vec<Figure>> {
    let moves: Moves = measured(programs, place, ("moves", MOVES))?;
    let micros = |share: usize, samples: &[f64]| percentile(samples, share).map(|time| time * 1_000.0);
    let with_mark = in_pairs(&moves.insert, &moves.mark, |insert, mark| insert + mark)?;
    let kept = "acknowledged move";
    let insert = format!("insert of {} bytes", moves.bytes);
    Ok(vec![
        Figure::alone(format!("{kept}, median, beside a bare {insert}"), micros(50, &moves.r#move)?, "µs")
            .against(micros(50, &moves.insert)?)
            .at_most(TARGET),
        Figure::alone(
            format!("{kept}, median, beside that insert and a bare mark"),
            micros(50, &moves.r#move)?,
            "µs",
        )
        .against(micros(50, &with_mark)?),
        Figure::alone(format!("{kept}, 95 of 100, beside a bare insert"), micros(95, &moves.r#move)?, "µs")
            .against(micros(95, &moves.insert)?),
    ])
}

/// An opening with the phrase, less its key derivation.
///
/// # Errors
/// When the application does not open.
pub(super) fn unlock(programs: &Programs, place: &Place) -> Result<Vec<Figure>> {
    let openings: Openings = measured(programs, place, ("unlock", OPENINGS))?;
    let mut figures = Vec::new();
    for Vault { moves, opened, derived } in openings.vaults {
        let rest = median(&in_pairs(&opened, &derived, |opened, derived| opened - derived)?)?;
        let name = format!("opening less key derivation, {moves} moves in the vault");
        let figure = Figure::alone(name, rest, "ms");
        // The target is for the vault of every day; the other one says how it grows.
        figures.push(if figures.is_empty() { figure.at_most(LONGEST_OPENING) } else { figure });
    }
    Ok(figures)
}

/// Runs the program that times, in a folder of its own, and reads the samples that it prints.
pub(super) fn measured<T: DeserializeOwned>(
    programs: &Programs,
    place: &Place,
    (what, count): (&str, &str),
) -> Result<T> {
    let folder = place.folder(what)?;
    let samples = process::output(Command::new(&programs.measure).arg(what).arg(folder).arg(count))?;
    std::fs::write(place.folder.join(format!("{what}.json")), &samples)?;
    serde_json::from_str(&samples).with_context(|| format!("{what}: not the samples that were expected"))
}
