//! Owns how long a file may be; refuses to count what is generated or what only tests.

use super::Offence;
use super::tree::{Source, Tree};

/// Past this a file must say why.
pub(super) const ASK: usize = 400;
const TOO_LONG: usize = 800;
const SHELL: usize = 600;

/// Files that are too long.
pub(super) fn files(tree: &Tree) -> Vec<Offence> {
    let long = measured(tree).filter(|(_, lines)| *lines > TOO_LONG);
    long.map(|(file, lines)| Offence::new(file, format!("{lines} lines; {TOO_LONG} is the most"))).collect()
}

/// Files that are long enough to be reconsidered.
pub(super) fn to_reconsider(tree: &Tree) -> Vec<(&str, usize)> {
    measured(tree).filter(|(_, lines)| (ASK + 1..=TOO_LONG).contains(lines)).collect()
}

/// The shell, all its files together, their tests left out.
pub(super) fn shell(tree: &Tree) -> Vec<Offence> {
    let begins_tests = |line: &&str| line.starts_with("#[cfg(") && line.contains("test");
    let length = |source: &Source| source.text.lines().take_while(|line| !begins_tests(line)).count();
    let lines: usize = tree.under("src-tauri/src/", ".rs").map(length).sum();
    if lines <= SHELL {
        return Vec::new();
    }
    vec![Offence::new("src-tauri/src", format!("{lines} lines together; {SHELL} is the most"))]
}

fn measured(tree: &Tree) -> impl Iterator<Item = (&str, usize)> {
    const CODE: [&str; 7] = [".rs", ".sql", ".ts", ".mjs", ".js", ".svelte", ".css"];
    let is_code = |path: &str| CODE.iter().any(|end| path.ends_with(end));
    let is_counted = move |path: &str| {
        is_code(path)
            && !path.contains("/generated/")
            && !path.starts_with("tests/")
            && !path.contains(".test.")
            && !path.ends_with("/tests.rs")
    };
    tree.sources
        .iter()
        .filter(move |source| is_counted(&source.path))
        .map(|source| (source.path.as_str(), length(source)))
}

fn length(source: &Source) -> usize {
    source.text.lines().count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::tree::planted;

    #[test]
    fn a_long_file_is_refused_and_a_longish_one_listed() {
        let (long, longish) = ("x\n".repeat(801), "x\n".repeat(401));
        let tree = planted::tree(&[
            ("a.rs", &long),
            ("b.svelte", &longish),
            ("ui/src/generated/bindings.ts", &long),
            ("tests/integration/flow.rs", &long),
            ("c.rs", "x\n"),
        ]);
        assert_eq!(files(&tree), [Offence::new("a.rs", "801 lines; 800 is the most")]);
        assert_eq!(to_reconsider(&tree), [("b.svelte", 401)]);
    }

    #[test]
    fn a_fat_shell_is_seen() {
        let half = "x\n".repeat(301);
        assert_eq!(
            shell(&planted::tree(&[("src-tauri/src/a.rs", &half), ("src-tauri/src/b.rs", &half)])).len(),
            1
        );
        assert!(shell(&planted::tree(&[("src-tauri/src/a.rs", &half)])).is_empty());
        let tested = format!("{half}#[cfg(test)]\n{half}");
        assert!(
            shell(&planted::tree(&[("src-tauri/src/a.rs", &tested)])).is_empty(),
            "its tests do not count"
        );
    }
}
