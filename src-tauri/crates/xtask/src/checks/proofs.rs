//! Owns whether the proofs that are named are there; refuses to judge what they prove.

use super::Offence;
use super::tree::Tree;
use crate::workspace;

const LIST: &str = "docs/proofs.md";

/// Tests that the list of proofs names and that no source has.
pub(super) fn named(tree: &Tree) -> Vec<Offence> {
    match std::fs::read_to_string(workspace::root().join(LIST)) {
        Ok(list) => missing(&list, tree),
        Err(error) => vec![Offence::new(LIST, error.to_string())],
    }
}

fn missing(list: &str, tree: &Tree) -> Vec<Offence> {
    let is_there = |name: &str| {
        let begins = format!("fn {name}(");
        tree.under("", ".rs").any(|source| source.text.contains(&begins))
    };
    let named =
        list.lines().enumerate().flat_map(|(at, line)| tests_in(line).map(move |name| (at + 1, name)));
    let absent = named.filter(|(_, name)| !is_there(name));
    absent
        .map(|(at, name)| Offence::new(format!("{LIST}:{at}"), format!("no test is called {name}")))
        .collect()
}

/// A test is told from a word of the format by its length: it is a sentence.
fn tests_in(line: &str) -> impl Iterator<Item = &str> {
    let quoted = line.split('`').skip(1).step_by(2);
    quoted.filter(|word| {
        word.matches('_').count() >= 3
            && word.bytes().all(|byte| byte == b'_' || byte.is_ascii_lowercase() || byte.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::tree::planted;

    #[test]
    fn a_proof_that_nobody_wrote_is_seen() {
        let tree = planted::tree(&[("a.rs", "#[test]\nfn what_is_said_is_kept() {}\n")]);
        let list = "| S1 | **T** `a` `what_is_said_is_kept`, `no-relay`, `what_is_said_is_heard` |\n";
        let expected = Offence::new("docs/proofs.md:1", "no test is called what_is_said_is_heard");
        assert_eq!(missing(list, &tree), [expected]);
    }
}
