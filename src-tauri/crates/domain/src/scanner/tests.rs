//! What is refused and what is kept, case by case, and the properties that hold for every text.

mod kept;
mod property;
mod refused;

use super::{SensitiveKind, refusal, scan};

#[test]
fn what_must_not_be_kept_is_found_with_its_kind() {
    let missed: Vec<_> = refused::cases().filter(|(kind, text)| refusal(text) != Some(*kind)).collect();
    assert!(missed.is_empty(), "{} missed or of another kind: {missed:#?}", missed.len());
}

#[test]
fn look_alikes_and_talk_are_kept() {
    let stopped: Vec<_> =
        kept::CASES.iter().filter_map(|text| refusal(text).map(|kind| (kind, text))).collect();
    assert!(stopped.is_empty(), "{} stopped for nothing: {stopped:#?}", stopped.len());
}

#[test]
fn there_are_enough_cases_and_none_twice() {
    let all: Vec<&str> = refused::cases().map(|(_, text)| text).chain(kept::CASES.iter().copied()).collect();
    let mut distinct = all.clone();
    distinct.sort_unstable();
    distinct.dedup();
    assert_eq!(distinct.len(), all.len(), "a case stands twice");
    assert!(all.len() >= 300, "{} cases", all.len());
}

#[test]
fn a_finding_says_where_and_nothing_more() {
    let text = "Né à Liège, n° 85.07.30-033.28, compte BE68 5390 0754 7034.";
    let found = scan(text);
    let places: Vec<_> =
        found.iter().map(|finding| (finding.kind, text.get(finding.start..finding.end).unwrap())).collect();
    assert_eq!(
        places,
        [
            (SensitiveKind::NationalNumber, "85.07.30-033.28"),
            (SensitiveKind::BankAccount, "BE68 5390 0754 7034"),
        ]
    );
    assert!(!format!("{found:?}").contains("85.07"), "a finding never carries the text");
}

#[test]
fn the_place_of_a_code_is_the_value_alone() {
    let text = "Rim a oublié. Son code PIN : 1234, à changer. Mot de passe : « Soleil2024 ».";
    let places: Vec<_> =
        scan(text).iter().map(|finding| text.get(finding.start..finding.end).unwrap()).collect();
    assert_eq!(places, ["1234", "Soleil2024"]);
}
