//! Valises that somebody made to do harm, family by family: each is refused with its own word.

// A family is one list, however long; its columns need no names.
#![allow(clippy::too_many_lines, clippy::type_complexity)]

mod archives;
mod contents;
mod frames;
mod lists;
mod manifests;
mod paths;
mod signatures;

use std::collections::BTreeMap;
use std::io::Cursor;
use std::time::{Duration, Instant};

use content::valise::{Limits, open};

use super::craft::Craft;

/// One valise, made only when it is its turn.
pub(super) struct Case {
    pub(super) family: &'static str,
    pub(super) name: String,
    /// The word of its refusal; `opens` for what stands just within a cap.
    pub(super) word: &'static str,
    pub(super) limits: Limits,
    pub(super) make: Box<dyn Fn() -> Vec<u8>>,
}

/// The cases of one family, as they are written down.
pub(super) struct Family {
    name: &'static str,
    cases: Vec<Case>,
}

impl Family {
    pub(super) fn of(name: &'static str) -> Self {
        Self { name, cases: Vec::new() }
    }

    pub(super) fn add(
        &mut self,
        name: impl Into<String>,
        word: &'static str,
        make: impl Fn() -> Vec<u8> + 'static,
    ) -> &mut Self {
        self.within(name, word, Limits::STICK, make)
    }

    pub(super) fn within(
        &mut self,
        name: impl Into<String>,
        word: &'static str,
        limits: Limits,
        make: impl Fn() -> Vec<u8> + 'static,
    ) -> &mut Self {
        let case = Case { family: self.name, name: name.into(), word, limits, make: Box::new(make) };
        self.cases.push(case);
        self
    }

    /// A case that changes an honest valise.
    pub(super) fn craft(
        &mut self,
        name: impl Into<String>,
        word: &'static str,
        change: impl Fn(Craft) -> Craft + 'static,
    ) -> &mut Self {
        self.add(name, word, move || change(Craft::honest()).bytes())
    }
}

fn catalogue() -> Vec<Case> {
    let mut families = Vec::new();
    families.extend(frames::families());
    families.extend(manifests::families());
    families.extend(signatures::families());
    families.extend(paths::families());
    families.extend(lists::families());
    families.extend(archives::families());
    families.extend(contents::families());
    families.into_iter().flat_map(|family| family.cases).collect()
}

/// What became of a case, and how long it took.
fn tried(case: &Case) -> (&'static str, Duration) {
    let bytes = (case.make)();
    let start = Instant::now();
    let word = match open(Cursor::new(&bytes), &case.limits) {
        Ok(_) => "opens",
        Err(refusal) => refusal.code(),
    };
    (word, start.elapsed())
}

#[test]
fn each_hostile_valise_is_refused_with_its_own_word() {
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut names = std::collections::BTreeSet::new();
    let mut wrong = Vec::new();
    for case in catalogue() {
        assert!(names.insert((case.family, case.name.clone())), "{}: {} twice", case.family, case.name);
        let (word, _) = tried(&case);
        if word != case.word {
            wrong.push(format!("{}: {} should be {} and is {word}", case.family, case.name, case.word));
        }
        let (refused, within) = counts.entry(case.family).or_default();
        *(if case.word == "opens" { within } else { refused }) += 1;
    }
    let refused: usize = counts.values().map(|(refused, _)| refused).sum();
    for (family, (refused, within)) in &counts {
        println!("{refused:4} refused, {within} just within  {family}");
    }
    println!("{refused} hostile valises in {} families", counts.len());
    assert!(wrong.is_empty(), "{} of {refused}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(refused >= 400 && counts.len() >= 25, "{refused} cases in {} families", counts.len());
}

#[test]
fn every_word_has_a_case() {
    let shown: std::collections::BTreeSet<&str> = catalogue().iter().map(|case| case.word).collect();
    let never: Vec<_> =
        content::valise::Refusal::CODES.iter().filter(|word| !shown.contains(*word)).collect();
    // A disk that fails is tried apart: it is not the valise that is hostile.
    assert_eq!(never, [&"unreadable"]);
}

/// Run by the test below, in a process of its own.
#[test]
#[cfg(target_os = "linux")]
#[ignore = "measures the process: the next test runs it alone"]
fn measured_catalogue() {
    for case in catalogue() {
        let (_, took) = tried(&case);
        assert!(took < Duration::from_secs(2), "{}: {} took {took:?}", case.family, case.name);
    }
    crate::measured::assert_peak();
}

#[test]
#[cfg(target_os = "linux")]
fn no_hostile_valise_takes_more_than_two_seconds_and_200_mib() {
    crate::measured::alone("valise::hostile::measured_catalogue");
}
