//! Authoring types to domain types: every value is built, every problem is noted on the way, and the result is only
//! given out when no error was noted. Refuses to stop at the first problem.

mod answer;
mod duty;
mod pack;
mod path;
mod person;
mod preparing;
mod procedure;
mod real;
mod reference;
mod relay;
mod screen;
mod sender;
mod sign_off;
mod step;
mod team;
mod telephone;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use domain::id::PictureName;

pub(crate) use pack::{CheckedManifest, check_calls, check_pack};
pub use procedure::is_a_person;
pub(crate) use procedure::{CheckedProcedure, check_procedure};
pub use reference::is_id;
pub(crate) use relay::{RELAYS, check_relays};

use crate::Pictures;
use crate::authoring::At;
use crate::person::Person;
use crate::problem::{Code, Findings};
use crate::text::LearnerText;

/// A hard word of the pack.
#[derive(Clone, Debug)]
pub(crate) struct Term {
    pub(crate) explanation: String,
    pub(crate) picture: Option<PictureName>,
}

/// What a procedure may name outside itself. Persons and hard words are `None` when `pack.yaml` could not be read:
/// then nothing is said of them, because everything would be.
#[derive(Debug)]
pub(crate) struct Known<'a> {
    pub(crate) pictures: &'a Pictures,
    pub(crate) persons: Option<BTreeMap<String, Person>>,
    pub(crate) glossary: Option<BTreeMap<String, Term>>,
    pub(crate) procedures: BTreeSet<String>,
}

/// The check of one file.
pub(crate) struct Checker<'a> {
    pub(crate) known: &'a Known<'a>,
    pub(crate) findings: Findings,
    /// The invented person that the learner plays in this file.
    played: Option<String>,
    /// What the learner reads of this file.
    texts: Vec<LearnerText>,
}

impl<'a> Checker<'a> {
    pub(crate) fn of(file: &str, known: &'a Known<'a>) -> Self {
        Self { known, findings: Findings::of(file), played: None, texts: Vec::new() }
    }

    fn add(&mut self, line: u32, code: Code, message: impl Into<String>, advice: impl Into<String>) {
        self.findings.add(line, code, message, advice);
    }

    /// A list in which nothing may stand twice.
    fn refuse_doubles<'t>(&mut self, names: impl IntoIterator<Item = &'t At<String>>, what: &str) {
        let mut seen = BTreeSet::new();
        for name in names {
            if !seen.insert(name.value.as_str()) {
                self.add(
                    name.line,
                    Code::DuplicateId,
                    format!("{what} « {} » existe déjà.", name.value),
                    "Donnez-lui un autre nom, puis corrigez ce qui le nomme.",
                );
            }
        }
    }
}
