//! Owns what a measurement comes to: the figure, what it is held against, and whether that is met. Refuses to judge what
//! has no target.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Serialize;

/// One line of the table.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Figure {
    name: String,
    value: f64,
    unit: &'static str,
    /// What it is held against, in the same unit.
    against: Option<f64>,
    ratio: Option<f64>,
    /// The greatest ratio, or the greatest value where nothing is held against it.
    target: Option<f64>,
    met: Option<bool>,
}

impl Figure {
    /// A figure that stands alone.
    pub(super) fn alone(name: impl Into<String>, value: f64, unit: &'static str) -> Self {
        Self { name: name.into(), value, unit, against: None, ratio: None, target: None, met: None }
    }

    /// The same, held against another one.
    pub(super) fn against(self, other: f64) -> Self {
        Self { against: Some(other), ratio: Some(self.value / other), ..self }
    }

    /// The same, with the greatest ratio or value that is good enough.
    pub(super) fn at_most(self, target: f64) -> Self {
        let met = self.ratio.unwrap_or(self.value) <= target;
        Self { target: Some(target), met: Some(met), ..self }
    }
}

/// The sample below which `share` of all samples lie, `share` in hundredths.
///
/// # Errors
/// When there is no sample.
pub(super) fn percentile(samples: &[f64], share: usize) -> Result<f64> {
    let mut sorted = samples.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let place = (sorted.len() * share).div_ceil(100).saturating_sub(1);
    sorted.get(place).copied().context("there is not one sample")
}

/// The sample in the middle.
///
/// # Errors
/// When there is no sample.
pub(super) fn median(samples: &[f64]) -> Result<f64> {
    percentile(samples, 50)
}

/// Sums or differences, sample by sample.
///
/// # Errors
/// When there are not as many of one as of the other.
pub(super) fn in_pairs(one: &[f64], other: &[f64], combine: fn(f64, f64) -> f64) -> Result<Vec<f64>> {
    if one.len() != other.len() {
        bail!("{} samples beside {}", one.len(), other.len());
    }
    Ok(one.iter().zip(other).map(|(one, other)| combine(*one, *other)).collect())
}

/// Leaves the figures as JSON.
///
/// # Errors
/// When the file cannot be written.
pub(super) fn write(figures: &[Figure], file: &Path) -> Result<()> {
    let mut text = serde_json::to_string_pretty(figures)?;
    text.push('\n');
    std::fs::write(file, text).with_context(|| format!("cannot write {}", file.display()))
}

/// Prints the figures as a table.
///
/// # Errors
/// When nobody reads.
pub(super) fn print(figures: &[Figure]) -> Result<()> {
    std::io::stdout().write_all(table(figures).as_bytes()).context("the table cannot be printed")
}

fn table(figures: &[Figure]) -> String {
    let widest = figures.iter().map(|figure| figure.name.chars().count()).max().unwrap_or(0);
    let mut text = String::new();
    let _ = writeln!(
        text,
        "\n{:widest$}  {:>12}  {:>12}  {:>6}  {:>7}  met",
        "", "value", "against", "ratio", "target"
    );
    for figure in figures {
        let Figure { name, value, unit, .. } = figure;
        let against = figure.against.map(|against| format!("{against:.2} {unit}")).unwrap_or_default();
        let ratio = figure.ratio.map(|ratio| format!("{ratio:.2}")).unwrap_or_default();
        let target = figure.target.map(|target| format!("≤ {target}")).unwrap_or_default();
        let met = figure.met.map_or("", |met| if met { "yes" } else { "NO" });
        let value = format!("{value:.2} {unit}");
        let _ = writeln!(text, "{name:widest$}  {value:>12}  {against:>12}  {ratio:>6}  {target:>7}  {met}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ratio_is_judged_before_a_value() {
        let close = Figure::alone("start", 110.0, "ms").against(100.0).at_most(1.15);
        assert_eq!((close.ratio, close.met), (Some(1.1), Some(true)));
        assert_eq!(Figure::alone("start", 120.0, "ms").against(100.0).at_most(1.15).met, Some(false));
        assert_eq!(Figure::alone("click", 50.0, "ms").at_most(50.0).met, Some(true));
        assert_eq!(Figure::alone("click", 50.1, "ms").at_most(50.0).met, Some(false));
        assert_eq!(Figure::alone("click", 50.0, "ms").met, None, "what has no target is not judged");
    }

    #[test]
    fn percentiles_are_samples() {
        let samples: Vec<f64> = (1..=100).rev().map(f64::from).collect();
        assert_eq!(median(&samples).unwrap(), 50.0);
        assert_eq!(percentile(&samples, 95).unwrap(), 95.0);
        assert_eq!(percentile(&[7.0], 95).unwrap(), 7.0);
        assert!(median(&[]).is_err(), "no sample is no figure");
        assert!(in_pairs(&[1.0], &[], |one, other| one - other).is_err(), "pairs are pairs");
    }

    #[test]
    fn the_file_and_the_table_say_the_same() {
        let figures = [Figure::alone("start", 110.0, "ms").against(100.0).at_most(1.0)];
        let text = serde_json::to_string(&figures).unwrap();
        assert_eq!(
            text,
            r#"[{"name":"start","value":110.0,"unit":"ms","against":100.0,"ratio":1.1,"target":1.0,"met":false}]"#
        );
        let table = table(&figures);
        assert!(table.contains("110.00 ms") && table.contains("1.10") && table.contains("NO"), "{table}");
    }
}
