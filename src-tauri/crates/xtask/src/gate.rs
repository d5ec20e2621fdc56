//! Owns the list of everything that must hold before a change lands; refuses to go on after a failure, and
//! to call anything passed that did not run.

mod ends;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::machine::{self, Extent};
use crate::process::{self, seconds};
use crate::ui;
use crate::window::cargo;
use crate::workspace;
use crate::{bindings, checks};

/// How a step ended when nothing is wrong.
enum Outcome {
    /// It ran and holds.
    Passed,
    /// It could not run here, and why.
    Skipped(&'static str),
}

/// One check: its name, and what runs it with its words going to the log.
struct Step {
    name: &'static str,
    run: fn(&Path) -> Result<Outcome>,
}

// From the quickest to the slowest, so that a slip is told in seconds.
const STEPS: &[Step] = &[
    Step { name: "formatting", run: |log| passes(cargo().args(["fmt", "--all", "--check"]), log) },
    Step { name: "boundaries", run: |_| checks::run().map(|()| Outcome::Passed) },
    Step { name: "licences", run: |_| checks::licences().map(|()| Outcome::Passed) },
    Step { name: "licences and bans (cargo-deny)", run: cargo_deny },
    Step { name: "interface: types", run: |log| passes(ui::npm().args(["run", "check"]), log) },
    Step { name: "interface: unit tests", run: |log| passes(ui::npm().args(["run", "test"]), log) },
    Step { name: "interface: build", run: |_| ui::build().map(|()| Outcome::Passed) },
    Step { name: "clippy", run: clippy },
    Step { name: "build of everything", run: build },
    Step { name: "Rust tests", run: |log| passes(cargo().args(["test", "--workspace"]), log) },
    Step { name: "generated TypeScript", run: |_| bindings::run(true).map(|()| Outcome::Passed) },
    Step { name: "content of the packs", run: packs },
    Step { name: "whole path in Chromium", run: ends::in_chromium },
    Step { name: "whole path in the real window", run: ends::in_the_window },
];

/// Prepares the machine, then runs every check and every test.
///
/// # Errors
/// At the first step that fails, with the end of what it said.
pub(crate) fn run() -> Result<()> {
    let started = Instant::now();
    machine::provide(Extent::Test)?;
    ui::install()?;
    let logs = fresh_folder_for_logs()?;
    let mut skipped = 0;
    for (at, step) in STEPS.iter().enumerate() {
        let place = format!("[{}/{}]", at + 1, STEPS.len());
        eprintln!("{place:>7} {}", step.name);
        let since = Instant::now();
        let log = logs.join(format!("{:02}.log", at + 1));
        let outcome = (step.run)(&log).with_context(|| failure(at, step, &log))?;
        match outcome {
            Outcome::Passed => eprintln!("        passed in {}", seconds(since.elapsed())),
            Outcome::Skipped(why) => {
                skipped += 1;
                eprintln!("        SKIPPED: {why}");
            }
        }
    }
    let ran = STEPS.len() - skipped;
    eprintln!("\nAll green: {ran} steps passed, {skipped} skipped, in {}.", seconds(started.elapsed()));
    Ok(())
}

fn failure(at: usize, step: &Step, log: &Path) -> String {
    format!(
        "FAILED at step {} of {}: {} (all it said is in {}; its end:)",
        at + 1,
        STEPS.len(),
        step.name,
        workspace::shown(log)
    )
}

fn fresh_folder_for_logs() -> Result<PathBuf> {
    let logs = workspace::scratch()?.join("logs");
    if logs.exists() {
        std::fs::remove_dir_all(&logs).with_context(|| format!("cannot empty {}", logs.display()))?;
    }
    std::fs::create_dir_all(&logs).with_context(|| format!("cannot make {}", logs.display()))?;
    Ok(logs)
}

fn passes(command: &mut Command, log: &Path) -> Result<Outcome> {
    process::keep(command, log)?;
    Ok(Outcome::Passed)
}

fn cargo_deny(log: &Path) -> Result<Outcome> {
    if process::find("cargo-deny").is_none() {
        return Ok(Outcome::Skipped("cargo-deny is not installed; the licence step above ran in its place"));
    }
    passes(
        cargo().args(["deny", "--offline", "--config", ".deny.toml", "check", "bans", "licenses", "sources"]),
        log,
    )
}

fn clippy(log: &Path) -> Result<Outcome> {
    passes(cargo().args(["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"]), log)
}

/// One build for the tests, the examples and the programs: asked for apart, each would bring its own
/// features of the shared dependencies, and so its own copy of them.
fn build(log: &Path) -> Result<Outcome> {
    passes(cargo().args(["build", "--workspace", "--all-targets"]), log)
}

fn packs(log: &Path) -> Result<Outcome> {
    let packs = workspace::root().join("assets/packs");
    let mut checked = 0;
    for entry in std::fs::read_dir(&packs).with_context(|| format!("cannot read {}", packs.display()))? {
        let pack = entry?.path();
        if pack.is_dir() {
            process::keep(Command::new(program("cote")).args(["pack", "check"]).arg(&pack), log)?;
            checked += 1;
        }
    }
    if checked == 0 {
        bail!("there is no pack in {}", packs.display());
    }
    Ok(Outcome::Passed)
}

/// A program of ours, as the build step left it.
fn program(name: &str) -> PathBuf {
    workspace::root().join("target/debug").join(name)
}
