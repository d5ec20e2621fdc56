//! Owns what a program and all its processes hold of the memory; refuses to count a shared page twice.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The process and all that it started, directly or not.
///
/// # Errors
/// When the processes cannot be listed.
pub(super) fn tree(root: u32) -> Result<Vec<u32>> {
    let processes = processes()?;
    let mut tree = vec![root];
    let mut at = 0;
    while let Some(parent) = tree.get(at).copied() {
        tree.extend(processes.iter().filter(|(_, of)| *of == parent).map(|(process, _)| *process));
        at += 1;
    }
    Ok(tree)
}

/// Every process, with its parent.
fn processes() -> Result<Vec<(u32, u32)>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir("/proc").context("cannot list the processes")? {
        let name = entry?.file_name();
        let Some(process) = name.to_str().and_then(|name| name.parse().ok()) else { continue };
        // One that ended since it was listed is nobody's child.
        let Ok(about) = std::fs::read_to_string(of(process).join("stat")) else { continue };
        found.extend(parent(&about).map(|parent| (process, parent)));
    }
    Ok(found)
}

/// The parent in the line of `/proc/PID/stat`. The name before it stands in parentheses, and may hold any character.
fn parent(about: &str) -> Option<u32> {
    about.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()
}

/// Whether a process is still there.
pub(super) fn is_there(process: u32) -> bool {
    // One that ended and that nobody asked for yet holds nothing.
    std::fs::read_to_string(of(process).join("stat")).is_ok_and(|about| {
        about.rsplit_once(')').is_some_and(|(_, rest)| !rest.trim_start().starts_with('Z'))
    })
}

/// What these processes hold together, in MiB: each page divided by the number of processes that share it (PSS).
///
/// # Errors
/// When one of them may not be looked at.
pub(super) fn held(processes: &[u32]) -> Result<f64> {
    let mut kilobytes = 0.0;
    for process in processes {
        let file = of(*process).join("smaps_rollup");
        let text = std::fs::read_to_string(&file).with_context(|| {
            format!(
                "cannot read {}: the application closes its memory to others, so that only root may count it",
                file.display()
            )
        })?;
        kilobytes += share(&text).with_context(|| format!("no Pss in {}", file.display()))?;
    }
    Ok(kilobytes / 1024.0)
}

fn share(text: &str) -> Option<f64> {
    text.lines().find_map(|line| line.strip_prefix("Pss:"))?.split_whitespace().next()?.parse().ok()
}

fn of(process: u32) -> PathBuf {
    Path::new("/proc").join(process.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_parentheses_hides_no_parent() {
        assert_eq!(parent("41 (cote) a (cote) S 7 41 41 0 -1"), Some(7));
        assert_eq!(parent("nonsense"), None);
    }

    #[test]
    fn what_is_shared_counts_in_part() {
        assert_eq!(share("Rss:  900 kB\nPss:                 512 kB\nPss_Dirty: 5 kB\n"), Some(512.0));
        assert_eq!(share("Rss: 900 kB\n"), None);
    }

    #[test]
    fn a_child_is_in_the_tree_until_it_ends() {
        let mut child = std::process::Command::new("sleep").arg("60").spawn().unwrap();
        assert!(tree(std::process::id()).unwrap().contains(&child.id()));
        assert!(is_there(child.id()) && held(&[child.id()]).unwrap() > 0.0);
        child.kill().unwrap();
        child.wait().unwrap();
        assert!(!is_there(child.id()), "it ended");
    }
}
