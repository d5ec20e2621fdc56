//! Owns the window on a screen that nobody sees: which variant of the shell, which server, which window manager. Refuses
//! to know what is played in it.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;
use crate::window::cargo;
use crate::workspace;

/// What the shell is built for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Variant {
    /// As it ships; no driver can enter it.
    Shipped,
    /// WebDriver may enter it.
    Automation,
}

impl Variant {
    /// Builds this variant, and keeps it out of the way of the other.
    ///
    /// # Errors
    /// When it cannot be built or copied.
    pub(crate) fn build(self, log: &Path) -> Result<PathBuf> {
        // Asked for by itself: what is built with the tests has their cheap key derivation.
        let mut build = cargo();
        build.args(["build", "--package", "cote-a-cote"]);
        let name = match self {
            Self::Shipped => "cote-a-cote",
            Self::Automation => {
                build.args(["--features", "automation"]);
                "cote-a-cote-automation"
            }
        };
        process::keep(&mut build, log)?;
        let kept = workspace::scratch()?.join(name);
        std::fs::copy(workspace::root().join("target/debug/cote-a-cote"), &kept)
            .with_context(|| format!("cannot write {}", kept.display()))?;
        Ok(kept)
    }
}

/// A call of Node on a virtual screen of the size of an office laptop, with a window manager and a session bus.
pub(crate) fn node_on_a_screen() -> Command {
    let mut screen = Command::new("xvfb-run");
    screen.args(["--auto-servernum", "--server-args", "-screen 0 1366x768x24", "dbus-run-session", "--"]);
    screen.args(["sh", "-c", "openbox & exec node \"$@\"", "node"]);
    screen.current_dir(workspace::root());
    // GDK prefers Wayland where both are offered, and the virtual screen is X.
    screen.env("GDK_BACKEND", "x11").env_remove("WAYLAND_DISPLAY");
    screen
}
