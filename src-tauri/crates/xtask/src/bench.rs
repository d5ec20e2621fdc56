//! Owns what is measured and what it is held against; refuses to fail because a figure is poor, and to call anything
//! measured that was not.

mod builds;
mod figure;
mod framebuffer;
mod memory;
mod moves;
mod packs;
mod screen;
mod step;
mod windows;

use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::machine::{self, Extent};
use crate::process::seconds;
use crate::ui;
use crate::workspace;
use builds::Programs;
use figure::Figure;

/// Where a run works and where its words go.
struct Place {
    /// On the disk of the work tree: what is written durably is written where the application would.
    folder: PathBuf,
    log: PathBuf,
}

/// One thing to measure: what it is called, and what measures it.
struct Measurement {
    name: &'static str,
    run: fn(&Programs, &Place) -> Result<Vec<Figure>>,
}

const MEASUREMENTS: &[Measurement] = &[
    Measurement { name: "the window beside a bare one", run: windows::run },
    Measurement { name: "a move beside a bare insert", run: moves::run },
    Measurement { name: "an opening without its key derivation", run: moves::unlock },
    Measurement { name: "the check of a large pack", run: packs::run },
    Measurement { name: "a large pack from a file into the vault", run: packs::install },
    Measurement { name: "a click until the next step", run: step::run },
];

/// Builds everything as it ships, measures, prints a table, and leaves `target/bench/results.json`.
///
/// # Errors
/// When something could not be built or measured; what was measured is then still printed and kept.
pub(crate) fn run() -> Result<()> {
    let started = Instant::now();
    machine::provide(Extent::Demo)?;
    ui::install()?;
    ui::build()?;
    let place = prepared()?;
    eprintln!("Programs: building them as they ship (half an hour the first time, seconds afterwards).");
    let programs = Programs::build(&place.log)?;
    let (mut figures, mut failures) = (Vec::new(), Vec::new());
    for Measurement { name, run } in MEASUREMENTS {
        eprintln!("Measuring {name}.");
        match run(&programs, &place) {
            Ok(measured) => figures.extend(measured),
            Err(error) => failures.push(format!("{name}: {error:#}")),
        }
    }
    let results = workspace::root().join("target/bench/results.json");
    figure::write(&figures, &results)?;
    figure::print(&figures)?;
    eprintln!(
        "\n{} figures in {}, in {}.",
        figures.len(),
        workspace::shown(&results),
        seconds(started.elapsed())
    );
    if !failures.is_empty() {
        bail!("not measured (more is in {}):\n{}", workspace::shown(&place.log), failures.join("\n"));
    }
    Ok(())
}

/// An empty place to work in.
fn prepared() -> Result<Place> {
    let bench = workspace::root().join("target/bench");
    let folder = bench.join("run");
    if folder.exists() {
        std::fs::remove_dir_all(&folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    std::fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let log = folder.join("bench.log");
    Ok(Place { folder, log })
}

impl Place {
    /// A new folder in this place.
    fn folder(&self, name: &str) -> Result<PathBuf> {
        made(&self.folder.join(name))
    }
}

fn made(folder: &Path) -> Result<PathBuf> {
    std::fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    Ok(folder.to_path_buf())
}
