//! The corpus of the scanner: what it misses and what it stops for nothing, counted. Refuses a scanner that does worse than
//! the limits, and a corpus that is not what the templates make.

#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice)]

mod chance;
mod forms;
mod make;
mod numbers;
mod rates;
mod values;

use domain::scanner::{Finding, OwnDomains, SensitiveKind, scan, scan_with};

use self::make::Case;
use self::rates::Rates;

const TUNED: &str = include_str!("corpus/tuned.tsv");
const HELD_OUT: &str = include_str!("corpus/held_out.tsv");

/// What the scanner is corrected with.
const TUNED_TEMPLATES: &[&str] = &[
    include_str!("templates/around.txt"),
    include_str!("templates/national_number.txt"),
    include_str!("templates/bank_account.txt"),
    include_str!("templates/payment_card.txt"),
    include_str!("templates/code.txt"),
    include_str!("templates/code_in_a_sentence.txt"),
    include_str!("templates/password.txt"),
    include_str!("templates/password_in_a_sentence.txt"),
    include_str!("templates/own_address.txt"),
    include_str!("templates/keep.txt"),
    include_str!("templates/keep_talk.txt"),
];
/// What it is only measured with.
const HELD_OUT_TEMPLATES: &[&str] = &[include_str!("templates/held_out.txt")];

/// In percent.
const MOST_MISSED: f64 = 1.0;
const MOST_STOPPED: f64 = 0.5;

fn own() -> OwnDomains {
    let mut own = OwnDomains::default();
    for domain in values::OWN_DOMAINS {
        own.add(domain).unwrap();
    }
    own
}

fn found(case: &Case) -> Vec<Finding> {
    scan_with(&case.text, &own())
}

/// The two files: name, what they hold now, what the templates make.
fn files() -> [(&'static str, &'static str, String); 2] {
    let held_out = make::cases(HELD_OUT_TEMPLATES, &[]);
    let tuned = make::cases(TUNED_TEMPLATES, &held_out);
    [("tuned.tsv", TUNED, make::file(&tuned)), ("held_out.tsv", HELD_OUT, make::file(&held_out))]
}

#[test]
fn the_corpus_is_what_the_templates_make() {
    for (name, file, made) in files() {
        let advice = "cargo test --workspace --test scanner write_the_corpus -- --ignored";
        assert!(made == file, "{name}; run {advice}");
    }
}

#[test]
#[ignore = "writes the corpus"]
fn write_the_corpus() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/scanner/corpus");
    for (name, _, made) in files() {
        std::fs::write(folder.join(name), made).unwrap();
    }
}

#[test]
fn there_are_enough_cases_of_every_kind_and_none_twice() {
    let (tuned, held_out) = (make::read(TUNED), make::read(HELD_OUT));
    let all: Vec<&Case> = tuned.iter().chain(&held_out).collect();
    assert!(all.len() >= 2000, "{} cases", all.len());
    assert!(held_out.len() * 11 >= all.len() * 2, "{} of {} held out", held_out.len(), all.len());
    let distinct: std::collections::HashSet<&str> = all.iter().map(|case| case.text.as_str()).collect();
    assert_eq!(distinct.len(), all.len(), "a case stands twice");
    let labels = SensitiveKind::ALL.map(SensitiveKind::word);
    assert!(all.iter().all(|case| case.label == "keep" || labels.contains(&case.label.as_str())));
    for label in labels {
        assert!(all.iter().filter(|case| case.label == label).count() >= 50, "too few of {label}");
    }
}

#[test]
fn published_numbers_are_well_copied() {
    assert!(numbers::IBANS.iter().all(|account| numbers::is_iban(account)));
    assert!(numbers::CARDS.iter().all(|(_, number, _)| numbers::is_card(number)));
}

#[test]
fn the_rates_stay_within_their_limits() {
    let tuned = Rates::of(&make::read(TUNED), found);
    let held_out = Rates::of(&make::read(HELD_OUT), found);
    eprintln!("{}", tuned.table("Tuned with"));
    eprintln!("{}", held_out.table("Held out"));
    for missed in tuned.all_missed() {
        eprintln!("missed\t{missed}");
    }
    for (kind, text) in tuned.stopped() {
        eprintln!("stopped\t{}\t{text}", kind.word());
    }
    for rates in [&tuned, &held_out] {
        for proved in [SensitiveKind::NationalNumber, SensitiveKind::BankAccount, SensitiveKind::PaymentCard]
        {
            assert_eq!(rates.missed(proved).len(), 0, "{proved:?} missed");
        }
    }
    assert!(tuned.miss_rate() <= MOST_MISSED && tuned.false_alarm_rate() <= MOST_STOPPED);
}

/// What the documentation says of the net is what was counted.
#[test]
fn the_documentation_shows_these_rates() {
    let documentation = include_str!("../../docs/security.md");
    for (title, file) in [("Tuned with", TUNED), ("Held out", HELD_OUT)] {
        let table = Rates::of(&make::read(file), found).table(title);
        assert!(documentation.contains(table.trim_end()), "put into docs/security.md:\n{table}");
    }
}

#[test]
fn an_address_of_the_team_is_found_only_when_its_domain_is_given() {
    for case in make::read(TUNED).iter().filter(|case| case.label == SensitiveKind::OwnAddress.word()) {
        assert!(scan(&case.text).is_empty(), "{}", case.text);
    }
}
