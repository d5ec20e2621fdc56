//! Owns which names may stand where; refuses drawers.

use super::Offence;
use super::tree::Tree;

const TOP: [&str; 10] = [
    "CHANGELOG.md",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE",
    "README.md",
    "assets",
    "docs",
    "src-tauri",
    "tests",
    "ui",
];

/// Anything visible at the top that is not one of ours; what is built there does not count.
pub(super) fn top(tree: &Tree) -> Vec<Offence> {
    let is_ours = |name: &&String| name.starts_with('.') || *name == "target" || TOP.contains(&name.as_str());
    let strangers = tree.top.iter().filter(|name| !is_ours(name));
    strangers.map(|name| Offence::new(name, "has no place at the top")).collect()
}

const DRAWERS: [&str; 11] = [
    "common",
    "data",
    "helper",
    "helpers",
    "info",
    "manager",
    "mod",
    "processor",
    "service",
    "util",
    "utils",
];

/// Files whose name says nothing of what is in them.
pub(super) fn file_names(tree: &Tree) -> Vec<Offence> {
    let stem = |path: &str| {
        let file = path.rsplit('/').next().unwrap_or(path);
        file.split('.').next().unwrap_or(file).to_lowercase()
    };
    let is_drawer = |path: &str| {
        let stem = stem(path);
        DRAWERS.iter().any(|drawer| stem == *drawer || stem.ends_with(&format!("_{drawer}")))
    };
    let drawers = tree.sources.iter().filter(|source| is_drawer(&source.path));
    drawers.map(|source| Offence::new(&source.path, "name it after what it holds")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::tree::planted;

    #[test]
    fn a_stranger_at_the_top_is_seen() {
        let named =
            |names: &[&str]| Tree { top: names.iter().map(|n| (*n).to_owned()).collect(), ..Tree::default() };
        assert!(top(&named(&["Cargo.toml", ".git", "target", "ui"])).is_empty(), "ours are left alone");
        assert_eq!(top(&named(&["justfile", "ui"])).len(), 1, "a stranger is named");
    }

    #[test]
    fn a_drawer_is_seen_under_any_folder() {
        let tree = planted::tree(&[
            ("ui/src/lib/utils.ts", ""),
            ("src-tauri/crates/api/src/session_manager.rs", ""),
            ("src-tauri/crates/api/src/handlers/mod.rs", ""),
            ("src-tauri/crates/api/src/module.rs", ""),
        ]);
        assert_eq!(file_names(&tree).len(), 3, "utils, _manager and mod, but not module");
    }
}
