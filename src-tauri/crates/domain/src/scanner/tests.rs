//! What is refused and what is kept, case by case, and the properties that hold for every text.

mod kept;
mod property;
mod refused;

use super::{NotADomain, OwnDomains, SensitiveKind, has_own_address, refusal, scan, scan_with};

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

fn own(domains: &[&str]) -> OwnDomains {
    let mut own = OwnDomains::default();
    for domain in domains {
        own.add(domain).unwrap();
    }
    own
}

#[test]
fn addresses_of_the_team_are_found_however_they_are_written() {
    let own = own(&["CPAS.be", "@antenne.example"]);
    for (text, address) in [
        ("amal@cpas.be", "amal@cpas.be"),
        ("Écrire à AMAL.B@Cpas.BE, merci", "AMAL.B@Cpas.BE"),
        ("amal+forem@cpas.be.", "amal+forem@cpas.be"),
        ("<amal_b@mail.cpas.be>", "amal_b@mail.cpas.be"),
        ("mailto:info@sud.antenne.example?", "info@sud.antenne.example"),
        ("amal [at] cpas.be", "amal [at] cpas.be"),
        ("amal(arobase)cpas.be", "amal(arobase)cpas.be"),
        ("amal @ cpas.be", "amal @ cpas.be"),
        ("amal＠cpas．be", "amal＠cpas．be"),
    ] {
        let found: Vec<_> =
            scan_with(text, &own).iter().map(|it| (it.kind, text.get(it.start..it.end).unwrap())).collect();
        assert_eq!(found, [(SensitiveKind::OwnAddress, address)]);
        assert_eq!(refusal(text), None, "without the list it is an address like any other: {text}");
    }
}

#[test]
fn other_addresses_are_left_alone() {
    let own = own(&["cpas.be"]);
    for text in [
        "rim@example.org",
        "rim@moncpas.be",
        "rim@cpas.be.example",
        "rim@cpas.brussels",
        "@cpas.be",
        "www.cpas.be",
        "cpas.be",
        "rendez-vous @ la commune",
        "amal@",
    ] {
        assert_eq!(scan_with(text, &own), [], "{text}");
    }
    assert_eq!(scan_with("amal@cpas.be", &OwnDomains::default()), []);
    assert!(
        !has_own_address("rim@example.org", &own) && has_own_address("Rim : amal+rim@Mail.CPAS.be", &own)
    );
}

#[test]
fn a_domain_is_kept_once_as_it_is_compared() {
    assert_eq!(
        own(&[" @CPAS-Namur.be ", "cpas-namur.BE", "forem.be"]).names(),
        ["cpas-namur.be", "forem.be"]
    );
}

#[test]
fn what_is_no_domain_is_refused() {
    for given in
        ["", "cpas", "@", ".be", "cpas.", "cpas..be", "amal@cpas.be", "cpas be.be", "https://cpas.be"]
    {
        assert_eq!(OwnDomains::default().add(given), Err(NotADomain), "{given}");
    }
}
