//! Properties that hold for every text and every well-made number.

use proptest::prelude::*;

use crate::scanner::{SensitiveKind, refusal, scan};

fn national_number(year: u32, month: u32, day: u32, order: u32) -> String {
    let body = format!("{:02}{month:02}{day:02}{order:03}", year % 100);
    let number: u64 = body.parse().unwrap();
    let checked = if year >= 2000 { 2_000_000_000 + number } else { number };
    format!("{body}{:02}", 97 - checked % 97)
}

/// An account number of a country, from its inner part.
fn account(country: &str, inner: &str) -> String {
    let rest = format!("{inner}{country}00")
        .chars()
        .flat_map(|sign| sign.to_digit(36).unwrap().to_string().chars().collect::<Vec<_>>())
        .fold(0, |rest, digit| (rest * 10 + digit.to_digit(10).unwrap()) % 97);
    format!("{country}{:02}{inner}", 98 - rest)
}

fn with_luhn(digits: &str) -> String {
    let passes = |number: &str| {
        let doubled = |(place, digit): (usize, char)| {
            let digit = digit.to_digit(10).unwrap();
            if place % 2 == 0 { digit } else { digit * 2 / 10 + digit * 2 % 10 }
        };
        number.chars().rev().enumerate().map(doubled).sum::<u32>() % 10 == 0
    };
    (0..10).map(|last| format!("{digits}{last}")).find(|number| passes(number)).unwrap()
}

/// The number cut in groups of these sizes, the last taking what is left.
fn grouped(number: &str, sizes: &[usize], gap: &str) -> String {
    let mut rest = number;
    let mut groups = Vec::new();
    for size in sizes {
        let (head, tail) = rest.split_at((*size).min(rest.len()));
        groups.push(head);
        rest = tail;
    }
    groups.push(rest);
    groups.retain(|group| !group.is_empty());
    groups.join(gap)
}

proptest! {
    #[test]
    fn any_text_can_be_read(text in "\\PC{0,200}") {
        for finding in scan(&text) {
            prop_assert!(finding.start < finding.end, "a finding has a length");
            prop_assert!(text.get(finding.start..finding.end).is_some(), "a finding falls on whole characters");
        }
    }

    #[test]
    fn any_odd_text_can_be_read(
        text in "[0-9a-zA-Zé:=«»\"'’ .,/\\-\n\u{a0}\u{301}\u{200b}@#*()🙂]{0,120}",
    ) {
        let found = scan(&text);
        prop_assert!(found.windows(2).all(|two| two[0].end <= two[1].start), "findings never overlap");
    }

    #[test]
    fn every_national_number_is_found_in_every_form(
        year in 1920u32..2027, month in 0u32..=12, bis in prop::sample::select(vec![0u32, 20, 40]), day in 1u32..=28,
        order in 1u32..=998, gap in prop::sample::select(vec!["", " ", ".", "-", "/", " - ", "\u{a0}"]),
        before in "[a-zé ]{0,12}", after in "( [a-zé]{0,8})?",
    ) {
        let number = grouped(&national_number(year, month + bis, day, order), &[2, 2, 2, 3], gap);
        let text = format!("{before} {number}{after}");
        let found = scan(&text);
        let place = found.iter().find(|finding| finding.kind == SensitiveKind::NationalNumber);
        prop_assert_eq!(place.map(|place| text.get(place.start..place.end).unwrap()), Some(number.as_str()));
    }

    #[test]
    fn a_wrong_check_is_no_national_number(
        year in 1920u32..2027, month in 1u32..=12, day in 1u32..=28, order in 1u32..=998, off in 1u64..=97,
    ) {
        let right = national_number(year, month, day, order);
        let (body, check) = right.split_at(9);
        let wrong = (check.parse::<u64>().unwrap() + off) % 98;
        let number: u64 = body.parse().unwrap();
        prop_assume!([number, 2_000_000_000 + number].iter().all(|number| 97 - number % 97 != wrong));
        prop_assert_eq!(refusal(&format!("{body}{wrong:02}")), None);
    }

    #[test]
    fn every_belgian_account_is_found(inner in "[0-9]{12}", gap in prop::sample::select(vec!["", " ", "-", ".", "\u{a0}"])) {
        let number = grouped(&account("BE", &inner), &[4, 4, 4], gap);
        prop_assert_eq!(refusal(&format!("compte {number}, merci")), Some(SensitiveKind::BankAccount));
        prop_assert_eq!(refusal(&number.to_lowercase()), Some(SensitiveKind::BankAccount));
    }

    #[test]
    fn every_account_of_every_country_is_found(
        country in prop::sample::select(super::super::iban::lengths().collect::<Vec<_>>()), inner in "[0-9]{12}[0-9A-Z]{17}",
    ) {
        let (name, length) = country;
        let inner = if crate::scanner::iban::is_digits_only(name) { inner.replace(|sign: char| sign.is_alphabetic(), "7") } else { inner };
        let number = account(&name.to_uppercase(), inner.split_at(length - 4).0);
        prop_assert_eq!(refusal(&number), Some(SensitiveKind::BankAccount), "{}", number);
        let written = grouped(&number, &[4, 4, 4, 4, 4, 4, 4], " ");
        prop_assert_eq!(refusal(&written), Some(SensitiveKind::BankAccount), "{}", written);
    }

    #[test]
    fn an_account_with_one_wrong_digit_is_not_one(inner in "[0-9]{12}", place in 4usize..16, off in 1u8..10) {
        let mut number = account("BE", &inner).into_bytes();
        number[place] = b'0' + (number[place] - b'0' + off) % 10;
        let number = String::from_utf8(number).unwrap();
        prop_assert!(refusal(&number) != Some(SensitiveKind::BankAccount), "{}", number);
    }

    #[test]
    fn every_card_is_found(
        rest in "[0-9]{15}", scheme in prop::sample::select(vec![("4", 16), ("51", 16), ("2300", 16), ("6703", 17), ("37", 15), ("4", 19)]),
        gap in prop::sample::select(vec!["", " ", "-"]),
    ) {
        let (prefix, length) = scheme;
        let digits = format!("{prefix}{rest}999");
        let number = grouped(&with_luhn(digits.split_at(length - 1).0), &[4, 4, 4, 4], gap);
        prop_assert_eq!(refusal(&format!("carte {number}.")), Some(SensitiveKind::PaymentCard), "{}", number);
    }

    #[test]
    fn every_pin_after_its_name_is_found(pin in "[0-9]{4,6}", frame in prop::sample::select(vec![
        "code {}", "Code : {}", "son code PIN est {}", "pin c’est {}", "CODE PIN={}.", "le code de la carte : {}",
    ])) {
        prop_assert_eq!(refusal(&frame.replace("{}", &pin)), Some(SensitiveKind::Code));
    }

    #[test]
    fn every_mixed_password_after_its_name_is_found(
        word in "[A-Za-z]{3,8}[0-9]{2,4}[!*]?", frame in prop::sample::select(vec![
            "mot de passe : {}", "mdp {}", "son mot de passe est {}", "Mot de passe gmail = {} !", "password: {}",
        ]),
    ) {
        prop_assert_eq!(refusal(&frame.replace("{}", &word)), Some(SensitiveKind::Password));
    }

    #[test]
    fn dates_and_belgian_telephones_are_kept(
        day in 1u32..=31, month in 1u32..=12, year in 1940u32..2040, gap in prop::sample::select(vec!["/", ".", "-", " "]),
        phone in "04[5-9][0-9]", tail in "[0-9]{2} [0-9]{2} [0-9]{2}",
    ) {
        let text = format!("venu le {day:02}{gap}{month:02}{gap}{year}, tél. {phone} {tail}, code PIN bloqué");
        prop_assert_eq!(refusal(&text), None, "{}", text);
    }

    #[test]
    fn words_alone_are_always_kept(text in "[a-zéèàç’ ]{0,80}") {
        prop_assert_eq!(scan(&text).iter().filter(|finding| finding.kind != SensitiveKind::Password).count(), 0);
    }
}
