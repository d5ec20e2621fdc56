//! Owns the programs that are measured, built as they ship; refuses the profile of the tests, whose speed says nothing.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::made;
use crate::process;
use crate::window::cargo;
use crate::workspace;

/// The programs.
pub(super) struct Programs {
    /// The shell as it ships.
    pub(super) shell: PathBuf,
    /// The shell that WebDriver may enter.
    pub(super) automation: PathBuf,
    /// A window with one word in it.
    pub(super) bare: PathBuf,
    /// What times the application without a window.
    pub(super) measure: PathBuf,
}

impl Programs {
    /// Builds them.
    ///
    /// # Errors
    /// When one cannot be built.
    pub(super) fn build(log: &Path) -> Result<Self> {
        release(&["--package", "cote-a-cote"], log)?;
        let shell = kept("cote-a-cote", "cote-a-cote")?;
        release(&["--package", "cote-a-cote", "--features", "automation"], log)?;
        let automation = kept("cote-a-cote", "cote-a-cote-automation")?;
        release(&["--package", "cote-measure"], log)?;
        let measure = kept("cote-measure", "cote-measure")?;
        Ok(Self { shell, automation, bare: bare(log)?, measure })
    }
}

fn release(what: &[&str], log: &Path) -> Result<()> {
    process::keep(cargo().args(["build", "--release"]).args(what), log)
}

/// The bare window, with the versions of everything that it shares with the application.
fn bare(log: &Path) -> Result<PathBuf> {
    let (root, folder) = (workspace::root(), folder_of_the_bare_window());
    // Cargo drops from it what a bare window does not use, and changes nothing else.
    std::fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock"))
        .context("the bare window cannot be lent the Cargo.lock of the application")?;
    let manifest = folder.join("Cargo.toml");
    let mut build = cargo();
    build.args(["build", "--release", "--offline", "--manifest-path"]).arg(manifest);
    build.arg("--target-dir").arg(root.join("target"));
    process::keep(&mut build, log)?;
    kept("bare-window", "bare-window")
}

fn folder_of_the_bare_window() -> PathBuf {
    workspace::root().join("src-tauri/crates/xtask/bare")
}

/// Puts a program that was just built where no later build overwrites it.
fn kept(built: &str, name: &str) -> Result<PathBuf> {
    let root = workspace::root();
    let kept = made(&root.join("target/bench/programs"))?.join(name);
    std::fs::copy(root.join("target/release").join(built), &kept)
        .with_context(|| format!("cannot write {}", kept.display()))?;
    Ok(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bare_window_is_built_as_the_application_is() {
        let manifest =
            |path: PathBuf| -> toml::Table { std::fs::read_to_string(path).unwrap().parse().unwrap() };
        let ours = manifest(workspace::root().join("Cargo.toml"));
        let bare = manifest(folder_of_the_bare_window().join("Cargo.toml"));
        assert_eq!(bare["profile"]["release"], ours["profile"]["release"], "the same profile");
        for (section, name) in [("dependencies", "tauri"), ("build-dependencies", "tauri-build")] {
            assert_eq!(bare[section][name], ours["workspace"]["dependencies"][name], "the same {name}");
        }
    }
}
