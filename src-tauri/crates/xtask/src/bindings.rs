//! Owns the TypeScript that is generated and committed; refuses to write it as a side effect of anything else.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::messages;
use crate::process;
use crate::window::cargo;
use crate::workspace;

/// Writes the generated files, or with `check` compares them with what is committed.
///
/// # Errors
/// When a source is wrong, a file cannot be written, or (with `check`) a committed file is not what would be
/// written.
pub(crate) fn run(check: bool) -> Result<()> {
    let folder = workspace::root().join("ui/src/generated");
    let files =
        [(folder.join("messages.ts"), messages::typescript()?), (folder.join("bindings.ts"), commands()?)];
    let mut stale = Vec::new();
    for (file, fresh) in &files {
        let kept = std::fs::read_to_string(file).ok();
        if kept.as_ref() == Some(fresh) {
            continue;
        }
        if check {
            stale.push(workspace::shown(file));
        } else {
            write(file, fresh)?;
        }
    }
    if !stale.is_empty() {
        bail!("{} not up to date: run cargo xtask bindings and commit the result", stale.join(", "));
    }
    Ok(())
}

fn write(file: &PathBuf, text: &str) -> Result<()> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    }
    std::fs::write(file, text).with_context(|| format!("cannot write {}", file.display()))?;
    eprintln!("Written: {}", workspace::shown(file));
    Ok(())
}

/// The commands, as the application itself lists them: a program of its own prints them, because this one
/// may not depend on it.
fn commands() -> Result<String> {
    // Asked for alone, the example would bring its own features of serde, and so a second copy of nearly
    // everything; with the workspace it shares what the tests are built from.
    process::show(cargo().args(["build", "--quiet", "--workspace", "--example", "bindings"]))?;
    process::output(&mut Command::new(workspace::root().join("target/debug/examples/bindings")))
}
