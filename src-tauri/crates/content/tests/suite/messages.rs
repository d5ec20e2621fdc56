//! Every kind of problem, brought about in the example and said to its author.

mod answers;
mod cases;
mod files;
pub(crate) mod languages;
pub(crate) mod letters;
mod relays;
mod slips;
mod team;
pub(crate) mod voice;
mod words;

use std::collections::BTreeSet;

use content::{Code, Level};

use crate::example::{Draft, listed};
use cases::{Case, groups};

/// What is said of a broken example, without what is said of the example itself.
fn said(case: &Case) -> Vec<content::Problem> {
    let before: BTreeSet<_> =
        Draft::example().problems().into_iter().map(|one| (one.file, one.code, one.message)).collect();
    let mut problems = (case.broken)(Draft::example()).problems();
    problems.retain(|one| !before.contains(&(one.file.clone(), one.code, one.message.clone())));
    problems
}

#[test]
fn each_mistake_is_named_and_advised_upon() {
    let mut unsaid = Vec::new();
    for (group, cases) in groups() {
        let mut sheet = String::new();
        for case in cases {
            let problems = said(&case);
            if problems.iter().all(|problem| problem.code != case.code) {
                unsaid.push(format!(
                    "{} is not said when {}: {}",
                    case.code.as_str(),
                    case.when,
                    listed(&problems)
                ));
            }
            sheet.push_str(&format!("# {}\n{}\n", case.when, listed(&problems)));
        }
        insta::assert_snapshot!(format!("messages-{group}"), sheet);
    }
    assert!(unsaid.is_empty(), "{}", unsaid.join("\n"));
}

/// The first two are brought about in the tests of `plain`, which says them; the last is said of the example itself.
const SAID_ELSEWHERE: [Code; 3] = [Code::PlainLanguage, Code::RareWord, Code::NoSignOff];

#[test]
fn no_kind_of_problem_is_without_a_case() {
    let shown: BTreeSet<Code> = groups()
        .into_iter()
        .flat_map(|(_, cases)| cases)
        .map(|case| case.code)
        .chain(SAID_ELSEWHERE)
        .collect();
    let never: Vec<_> =
        Code::ALL.iter().filter(|code| !shown.contains(code)).map(|code| code.as_str()).collect();
    assert!(never.is_empty(), "kinds that no test brings about: {never:?}");
}

#[test]
fn the_example_of_the_documentation_is_taken() {
    let remarks = Draft::example().checked().remarks;
    let codes: BTreeSet<_> = remarks.iter().map(|remark| remark.code).collect();
    assert_eq!(
        codes,
        BTreeSet::from([Code::Unexplained, Code::NotYetChecked, Code::NoSignOff]),
        "{}",
        listed(&remarks)
    );
}

#[test]
fn all_problems_of_all_files_are_said_at_once() {
    let problems = Draft::example()
        .edit(crate::example::PACK, "picture: femme", "picture: fame")
        .edit(crate::example::PROCEDURE, "theme: unemployment", "theme: chomage")
        .put("procedures/autre.yaml", "format_version: 2\n")
        .problems();
    let told: Vec<_> = problems
        .iter()
        .filter(|one| one.level == Level::Error)
        .map(|one| (one.file.as_str(), one.code))
        .collect();
    assert_eq!(
        told,
        [
            ("pack.yaml", Code::UnknownPicture),
            ("procedures/autre.yaml", Code::UnknownVersion),
            ("procedures/noter-un-jour.yaml", Code::UnknownWord),
        ]
    );
}
