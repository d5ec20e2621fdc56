//! Owns what may be written in the Rust sources; refuses to read its own rules as crossings of them.

use super::Offence;
use super::tree::{Source, Tree};

/// The rules themselves name what they forbid.
const THE_RULES: &str = "src-tauri/crates/xtask/";

/// SQL outside `store` and the tests.
pub(super) fn sql(tree: &Tree) -> Vec<Offence> {
    const WORDS: [&str; 8] = [
        "CREATE TABLE",
        "DELETE FROM",
        "INSERT INTO",
        "PRAGMA ",
        "SELECT ",
        "VACUUM",
        "rusqlite::",
        "use rusqlite",
    ];
    let is_home = |path: &str| path.starts_with("src-tauri/crates/store/") || path.starts_with("tests/");
    let mut offences = lines_with(tree, is_home, &WORDS);
    let files = tree.under("", ".sql").filter(|source| !is_home(&source.path));
    offences.extend(files.map(|source| Offence::new(&source.path, "SQL stands in store")));
    offences
}

/// Questions of the database that count, or set apart, worker by worker. A worker's own rows are asked for by their id.
pub(super) fn counted_by_worker(tree: &Tree) -> Vec<Offence> {
    const APART: [&str; 2] = ["GROUP BY", "PARTITION BY"];
    const WHO: [&str; 4] = ["worker", "actor", "author", "signed_by"];
    let kept = |source: &&Source| !source.path.starts_with(THE_RULES);
    let mut offences = Vec::new();
    for source in tree.under("", ".rs").chain(tree.under("", ".sql")).filter(kept) {
        for word in APART {
            for (at, _) in source.text.match_indices(word) {
                let after = source.text.get(at..).unwrap_or_default();
                // The columns go on until the question does.
                let columns = after.split([';', '"']).next().unwrap_or_default();
                if WHO.iter().any(|who| columns.contains(who)) {
                    let line = source.text.get(..at).unwrap_or_default().lines().count().max(1);
                    offences
                        .push(Offence::new(format!("{}:{line}", source.path), format!("{word} a worker")));
                }
            }
        }
    }
    offences
}

/// Tauri outside the shell.
pub(super) fn tauri(tree: &Tree) -> Vec<Offence> {
    const WORDS: [&str; 4] = ["tauri::", "tauri_build::", "tauri_plugin", "wry::"];
    let is_home = |path: &str| path.starts_with("src-tauri/src/") || path == "src-tauri/build.rs";
    lines_with(tree, is_home, &WORDS)
}

/// Modules that do not begin by saying what they own; a module of tests owns the tests of the module beside it.
pub(super) fn module_docs(tree: &Tree) -> Vec<Offence> {
    let speaks = |source: &Source| {
        source.text.starts_with("//! ")
            || source.path.ends_with("/tests.rs")
            || source.path.contains("/tests/")
    };
    let silent = tree.under("", ".rs").filter(|source| !speaks(source));
    silent.map(|source| Offence::new(&source.path, "begins without //! and one sentence")).collect()
}

fn lines_with(tree: &Tree, is_home: impl Fn(&str) -> bool, words: &[&str]) -> Vec<Offence> {
    let foreign = |source: &&Source| !is_home(&source.path) && !source.path.starts_with(THE_RULES);
    let mut offences = Vec::new();
    for source in tree.under("", ".rs").filter(foreign) {
        for (at, line) in source.code() {
            if let Some(word) = words.iter().find(|word| line.contains(**word)) {
                offences.push(Offence::new(format!("{}:{at}", source.path), format!("{} here", word.trim())));
            }
        }
    }
    offences
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::tree::planted;

    #[test]
    fn sql_in_a_handler_is_seen() {
        let tree = planted::tree(&[
            (
                "src-tauri/crates/api/src/notes.rs",
                "// SELECT in a comment\nlet q = \"SELECT id FROM note\";\n",
            ),
            ("src-tauri/crates/store/src/notes.rs", "let q = \"SELECT id FROM note\";\n"),
            ("assets/extra.sql", ""),
        ]);
        let places: Vec<String> = sql(&tree).into_iter().map(|offence| offence.place).collect();
        assert_eq!(places, ["src-tauri/crates/api/src/notes.rs:2", "assets/extra.sql"]);
    }

    #[test]
    fn a_count_for_each_worker_is_seen_and_a_worker_s_own_rows_are_not() {
        let tree = planted::tree(&[
            (
                "src-tauri/crates/store/src/tally.rs",
                "let q = \"SELECT count(*) FROM session\n   GROUP BY mode,\n worker_id\";\n",
            ),
            ("src-tauri/crates/store/src/tally.sql", "SELECT 1 FROM a GROUP BY place ORDER BY worker_id;"),
            (
                "src-tauri/crates/store/src/own.rs",
                "let q = \"SELECT 1 FROM a WHERE worker_id = ?1 GROUP BY mode\";\nlet worker = 1;\n",
            ),
        ]);
        let places: Vec<String> = counted_by_worker(&tree).into_iter().map(|offence| offence.place).collect();
        let expected = ["src-tauri/crates/store/src/tally.rs:2", "src-tauri/crates/store/src/tally.sql:1"];
        assert_eq!(places, expected);
    }

    #[test]
    fn tauri_in_a_core_crate_is_seen() {
        let tree = planted::tree(&[
            ("src-tauri/crates/api/src/host.rs", "use tauri::AppHandle;\n"),
            ("src-tauri/src/rpc.rs", "use tauri::State;\n"),
            ("src-tauri/build.rs", "tauri_build::build();\n"),
        ]);
        assert_eq!(tauri(&tree), [Offence::new("src-tauri/crates/api/src/host.rs:1", "tauri:: here")]);
    }

    #[test]
    fn a_silent_module_is_seen() {
        let tree = planted::tree(&[
            ("a.rs", "//! Owns this.\n"),
            ("b.rs", "use std::fs;\n"),
            ("b/tests.rs", "use super::*;\n"),
        ]);
        assert_eq!(module_docs(&tree).len(), 1);
    }
}
