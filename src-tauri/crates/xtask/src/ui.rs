//! Owns the building of the interface; refuses to run any package's install script.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;
use crate::stamp::Stamp;
use crate::workspace;

/// A call of npm in the interface's folder.
pub(crate) fn npm() -> Command {
    let mut command = Command::new("npm");
    command.current_dir(folder());
    // What npm offers people (funding, a newer npm) is noise in a log, and a look outside.
    command.env("NPM_CONFIG_FUND", "false").env("NPM_CONFIG_AUDIT", "false");
    command.env("NPM_CONFIG_UPDATE_NOTIFIER", "false");
    command
}

/// Installs the interface's packages exactly as locked, when the lock changed.
///
/// # Errors
/// When npm cannot.
pub(crate) fn install() -> Result<()> {
    let stamp = Stamp::of("npm", &[folder().join("package-lock.json")])?;
    if stamp.is_fresh() && folder().join("node_modules/.package-lock.json").is_file() {
        eprintln!("Interface packages: already installed.");
        return Ok(());
    }
    eprintln!("Interface packages: installing exactly what package-lock.json says, without their scripts.");
    process::show(npm().args(["ci", "--ignore-scripts"]))
        .context("the interface's packages cannot be installed")?;
    stamp.keep()
}

/// Builds the page the window shows, when something it is made from changed.
///
/// # Errors
/// When the build fails.
pub(crate) fn build() -> Result<()> {
    let stamp = Stamp::of("ui", &sources())?;
    if stamp.is_fresh() && folder().join("dist/index.html").is_file() {
        eprintln!("Interface: already built.");
        return Ok(());
    }
    eprintln!("Interface: building.");
    process::show(npm().args(["run", "--silent", "build"])).context("the interface cannot be built")?;
    stamp.keep()
}

fn folder() -> PathBuf {
    workspace::root().join("ui")
}

/// Everything the page is made from: its own files, and the words, fonts and pictures it takes in.
fn sources() -> Vec<PathBuf> {
    let own = [
        "index.html",
        "package.json",
        "package-lock.json",
        "svelte.config.js",
        "tsconfig.json",
        "vite.config.ts",
        "src",
    ];
    let shared = ["locales", "fonts", "icons", "pictograms"];
    let assets = workspace::root().join("assets");
    let own = own.iter().map(|name| folder().join(name));
    own.chain(shared.iter().map(|name| assets.join(name))).collect()
}
