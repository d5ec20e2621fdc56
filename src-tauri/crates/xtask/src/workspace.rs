//! Owns where things are in the work tree; refuses to know what is in them.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The root of the work tree.
pub(crate) fn root() -> PathBuf {
    // Four levels up from src-tauri/crates/xtask. Cargo says at each run where that is: two work trees that share one target
    // folder share this program too.
    let here = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    here.ancestors().nth(3).unwrap_or(&here).to_path_buf()
}

/// Where the stamps and the logs of the tasks go, made when missing.
///
/// # Errors
/// When the folder cannot be made.
pub(crate) fn scratch() -> Result<PathBuf> {
    let folder = root().join("target/xtask");
    std::fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    Ok(folder)
}

/// Every file below `folder`, sorted, without what is built or installed.
///
/// # Errors
/// When a folder cannot be read.
pub(crate) fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    const NOT_OURS: [&str; 9] = [
        "target",
        "node_modules",
        "dist",
        "dist-http",
        "dist-fake",
        "dist-pseudo",
        ".git",
        ".svelte-kit",
        "gen",
    ];
    let mut found = Vec::new();
    let mut waiting = vec![folder.to_path_buf()];
    while let Some(folder) = waiting.pop() {
        let entries =
            std::fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))?;
        for entry in entries {
            let entry = entry.with_context(|| format!("cannot read {}", folder.display()))?;
            let kind =
                entry.file_type().with_context(|| format!("cannot read {}", entry.path().display()))?;
            let name = entry.file_name();
            if kind.is_dir() && !NOT_OURS.iter().any(|ours| name == *ours) {
                waiting.push(entry.path());
            } else if kind.is_file() {
                found.push(entry.path());
            }
        }
    }
    found.sort();
    Ok(found)
}

/// `path` as it is written in a message: relative to the root, with forward slashes.
pub(crate) fn shown(path: &Path) -> String {
    let root = root();
    path.strip_prefix(&root).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_holds_the_workspace() {
        assert!(root().join("Cargo.lock").is_file(), "the root is where Cargo.lock is");
        assert_eq!(shown(&root().join("ui/src/main.ts")), "ui/src/main.ts", "paths are shown from the root");
    }
}
