//! Owns the figure of a click until the next step is painted; refuses to time it from outside: the page says when.

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use super::figure::{Figure, median, percentile};
use super::{Place, Programs};
use crate::process;
use crate::screen::node_on_a_screen;

/// The longest that 95 of 100 clicks may take, in milliseconds.
const TARGET: f64 = 50.0;
/// With fewer clicks their ninety-fifth hundredth is chance.
const LEAST: usize = 60;

#[derive(Deserialize)]
struct Clicks {
    /// In milliseconds.
    painted: Vec<f64>,
}

/// Goes through sessions in the real window, as fast as a person may click.
///
/// # Errors
/// When a session does not go through.
pub(super) fn run(programs: &Programs, place: &Place) -> Result<Vec<Figure>> {
    let file = place.folder.join("clicks.json");
    let mut play = node_on_a_screen();
    play.arg("tests/e2e/desktop/click-to-step.mjs").arg(&file).arg(LEAST.to_string());
    play.env("COTE_WINDOW", &programs.automation);
    process::keep(&mut play, &place.log)?;
    let text = std::fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    let Clicks { painted } = serde_json::from_str(&text)?;
    ensure!(painted.len() >= LEAST, "{} clicks are too few", painted.len());
    let name = |which: &str| format!("click to the next step painted, {which} of {} clicks", painted.len());
    Ok(vec![
        Figure::alone(name("95 hundredths"), percentile(&painted, 95)?, "ms").at_most(TARGET),
        Figure::alone(name("median"), median(&painted)?, "ms"),
    ])
}
