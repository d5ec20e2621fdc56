//! Owns the way from a work tree to an open window; refuses to start when no screen can show it.

use std::process::Command;

use anyhow::Result;

use crate::machine::{self, Extent};
use crate::process;
use crate::ui;
use crate::workspace;

/// There is no screen to open a window on.
#[derive(Debug)]
pub(crate) struct NoDisplay;

impl std::fmt::Display for NoDisplay {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(
            "No screen: neither DISPLAY nor WAYLAND_DISPLAY is set, so no window can open here.\n\
             To see the whole session without a screen: cargo xtask demo",
        )
    }
}

impl std::error::Error for NoDisplay {}

/// Prepares the machine, builds, and opens the window; comes back when it is closed.
///
/// # Errors
/// [`NoDisplay`] without a screen; otherwise when a step fails.
pub(crate) fn run() -> Result<()> {
    // First of all: nobody wants ten minutes of set-up before learning this.
    if !has_display(|name| std::env::var_os(name)) {
        return Err(NoDisplay.into());
    }
    machine::provide(Extent::Run)?;
    ui::install()?;
    ui::build()?;
    eprintln!("Window: building (some fifteen minutes the first time, seconds afterwards).");
    process::show(cargo().args(["build", "--package", "cote-a-cote"]))?;
    eprintln!("Window: open. Close it to come back here.");
    process::show(&mut Command::new(workspace::root().join("target/debug/cote-a-cote")))
}

/// A call of cargo at the root.
pub(crate) fn cargo() -> Command {
    // The variable is set by cargo itself, and names the toolchain that is running us.
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(workspace::root());
    command
}

fn has_display(variable: impl Fn(&str) -> Option<std::ffi::OsString>) -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| variable(name).is_some_and(|value| !value.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_variable_is_no_screen() {
        assert!(!has_display(|_| None));
        assert!(!has_display(|_| Some("".into())));
        assert!(has_display(|name| (name == "WAYLAND_DISPLAY").then(|| "wayland-0".into())));
        assert!(NoDisplay.to_string().contains("cargo xtask demo"), "the way out is named");
    }
}
