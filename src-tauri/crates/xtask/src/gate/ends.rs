//! Owns the two runs from end to end, in Chromium and in the real window; refuses to pass without a spec.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::{Outcome, passes, program};
use crate::process;
use crate::screen::{Variant, node_on_a_screen};
use crate::ui;
use crate::workspace;

/// The interface in Chromium, against the test host.
pub(super) fn in_chromium(log: &Path) -> Result<Outcome> {
    let specs = specs("tests/e2e")?;
    // The same interface, bundled with the client of the test host in place of Tauri's.
    process::keep(ui::npm().args(["run", "--silent", "build"]).env("COTE_PLATFORM", "http"), log)?;
    // And once more in the language that nobody speaks, which shows what is not translated or not mirrored.
    let mut pseudo = ui::npm();
    pseudo.args(["run", "--silent", "build"]).env("COTE_PLATFORM", "http").env("COTE_LANGUAGE", "pseudo");
    process::keep(&mut pseudo, log)?;
    let mut node = Command::new("node");
    // Each has a browser and a host of its own, and they mostly wait: for a key to be stretched, for a page to be still.
    node.args(TEST_RUNNER).arg("--test-concurrency=2").args(specs).current_dir(workspace::root());
    node.env("COTE_TEST_HOST", program("test_host"));
    passes(&mut node, log)
}

/// The shell under a virtual screen: the variant that WebDriver may drive, and the one that ships.
pub(super) fn in_the_window(log: &Path) -> Result<Outcome> {
    let specs = specs("tests/e2e/desktop")?;
    let shipped = Variant::Shipped.build(log)?;
    let automation = Variant::Automation.build(log)?;
    let mut screen = node_on_a_screen();
    // One after the other: two windows on one screen would steal each other's focus.
    screen.args(TEST_RUNNER).arg("--test-concurrency=1").args(specs);
    screen
        .env("COTE_WINDOW", automation)
        .env("COTE_WINDOW_SHIPPED", shipped)
        .env("COTE_CLI", program("cote"))
        // Puts a pack of the tests in a vault before the window opens it.
        .env("COTE_TEST_HOST", program("test_host"));
    passes(&mut screen, log)
}

/// What takes ten minutes hangs; the longest takes three.
const TEST_RUNNER: [&str; 2] = ["--test", "--test-timeout=600000"];

fn specs(folder: &str) -> Result<Vec<PathBuf>> {
    let folder = workspace::root().join(folder);
    let mut found = Vec::new();
    for entry in std::fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let file = entry?.path();
        if file.to_string_lossy().ends_with(".spec.mjs") {
            found.push(file);
        }
    }
    found.sort();
    if found.is_empty() {
        bail!("there is no *.spec.mjs in {}", folder.display());
    }
    Ok(found)
}
