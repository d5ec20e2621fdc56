//! Owns the promises on a damaged or forged slots file (T07 for this file); refuses panics and wrong keys.

use proptest::prelude::*;

use super::{CHECKSUM_TAIL, Sample, edited, fingerprint, make_sample, with_checksum};
use crate::{
    Damage, Error, SlotsFile,
    kdf::{KdfBounds, KdfCost, KdfParams},
    open_with_phrase, open_with_slip,
    random::draw_below,
};

fn damage_of(bytes: &[u8]) -> Damage {
    match SlotsFile::parse(bytes) {
        Err(Error::Damaged(damage)) => damage,
        other => panic!("{other:?}"),
    }
}

/// T07, bit rot: every bit of the file, one after the other.
#[test]
fn any_flipped_bit_is_damage_and_never_a_wrong_phrase_or_a_newer_file() {
    let bytes = make_sample().slots.render();
    let mut refused = 0;
    for bit in 0..bytes.len() * 8 {
        let mut flipped = bytes.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        refused += usize::from(matches!(SlotsFile::parse(&flipped), Err(Error::Damaged(_))));
    }
    println!("T07: {} bit flips, {refused} refused as damage", bytes.len() * 8);
    assert_eq!(refused, bytes.len() * 8);
}

/// T07, malice: the checksum is made right again after the flip, so that what is behind it answers.
#[test]
fn a_forged_file_never_opens() {
    let Sample { slots, slip, office, phrases, ids } = make_sample();
    let bytes = slots.render();
    let summed = &bytes[..bytes.len() - CHECKSUM_TAIL];
    let (mut at_parsing, mut wrong, mut after_opening) = (0, 0, 0);
    for _ in 0..1_000 {
        let mut forged = summed.to_vec();
        let at = usize::from(draw_below(u16::try_from(summed.len()).unwrap()).unwrap());
        forged[at] ^= 1 << draw_below(8).unwrap();
        let Ok(parsed) = SlotsFile::parse(&with_checksum(&forged)) else {
            at_parsing += 1;
            continue;
        };
        for (id, phrase) in ids.iter().zip(&phrases) {
            match open_with_phrase(&parsed, *id, phrase.as_phrase()) {
                Err(Error::Damaged(_)) => after_opening += 1,
                Err(Error::WrongPassphrase) => wrong += 1,
                other => panic!("a forged file answered {other:?}"),
            }
        }
        match open_with_slip(&parsed, &slip) {
            Err(Error::Damaged(_)) => after_opening += 1,
            Err(Error::WrongSlip) => wrong += 1,
            other => panic!("a forged file answered {other:?}"),
        }
    }
    println!(
        "T07 forged: {at_parsing} refused at parsing, {wrong} did not open, {after_opening} refused after opening"
    );
    assert!(at_parsing > 0 && wrong > 0 && after_opening > 0, "every line of defence was reached");
    assert_eq!(fingerprint(&open_with_slip(&slots, &slip).unwrap().office_key), fingerprint(&office));
}

#[test]
fn names_and_roles_in_clear_are_signed() {
    let Sample { slots, phrases, ids, .. } = make_sample();
    for (from, to) in [
        ("\"Fatou\"", "\"Fatum\""),
        ("\"role\": \"worker\"", "\"role\": \"coordinator\""),
        ("Outremeuse", "Autremeuse"),
        ("\"vault-1.db\"", "\"vault-2.db\""),
        ("\"generation\": 1", "\"generation\": 9"),
        ("\"has_temporary_phrase\": false", "\"has_temporary_phrase\": true"),
    ] {
        let forged = SlotsFile::parse(&edited(&slots, from, to)).unwrap();
        let refused = open_with_phrase(&forged, ids[1], phrases[1].as_phrase()).unwrap_err();
        assert!(matches!(refused, Error::Damaged(Damage::Mac)), "{to}: {refused}");
    }
}

#[test]
fn slots_cannot_trade_places() {
    let Sample { slots, phrases, ids, .. } = make_sample();
    let swapped = edited(&slots, &ids[0].to_string(), &ids[1].to_string());
    assert_eq!(damage_of(&swapped), Damage::Bounds, "the same id twice");
    let moved =
        SlotsFile::parse(&edited(&slots, &ids[0].to_string(), &slots.vault_id().to_string())).unwrap();
    let refused = open_with_phrase(&moved, slots.vault_id(), phrases[0].as_phrase()).unwrap_err();
    assert!(matches!(refused, Error::WrongPassphrase), "an identity opens under its own id only: {refused}");
}

#[test]
fn a_newer_file_is_too_new_only_when_it_is_whole() {
    let slots = make_sample().slots;
    let newer = edited(&slots, "\"version\": 1", "\"version\": 2");
    assert!(matches!(SlotsFile::parse(&newer), Err(Error::TooNew { found: 2, known: 1 })));
    let with_news = edited(&slots, "\"version\": 1", "\"version\": 7,\n  \"sauce\": [1, 2]");
    assert!(matches!(SlotsFile::parse(&with_news), Err(Error::TooNew { found: 7, known: 1 })));
    let mut damaged = newer;
    damaged[40] ^= 1;
    assert_eq!(damage_of(&damaged), Damage::Checksum);
    assert_eq!(damage_of(&edited(&slots, "\"version\": 1", "\"version\": 0")), Damage::Shape);
    assert_eq!(damage_of(&edited(&slots, "cote-slots", "cote-slips")), Damage::Shape);
}

#[test]
fn a_file_has_one_spelling() {
    let slots = make_sample().slots;
    for (from, to) in [
        ("\"generation\": 1", "\"generation\":  1"),
        ("\"generation\": 1", "\"generation\": 1,\n  \"extra\": 1"),
        ("\"generation\": 1", "\"generation\": 1,\n  \"generation\": 1"),
        ("\"generation\": 1", "\"generation\": 1.0"),
        ("Fatou", "F\\u0061tou"),
        ("\"lanes\": 1", "\"lanes\": 1, \"lanes\": 1"),
        ("\"argon2id\"", "\"argon2i\""),
        ("\"role\": \"worker\"", "\"role\": \"admin\""),
    ] {
        assert_eq!(damage_of(&edited(&slots, from, to)), Damage::Shape, "{to}");
    }
    let id = slots.vault_id().to_string();
    if id != id.to_uppercase() {
        assert_eq!(damage_of(&edited(&slots, &id, &id.to_uppercase())), Damage::Shape);
    }
}

#[test]
fn fields_out_of_bounds_are_damage() {
    let slots = make_sample().slots;
    for (from, to) in [
        ("\"memory_kib\": 32", "\"memory_kib\": 31"),
        ("\"memory_kib\": 32", "\"memory_kib\": 1048577"),
        ("\"passes\": 1", "\"passes\": 0"),
        ("\"passes\": 1", "\"passes\": 21"),
        ("\"lanes\": 1", "\"lanes\": 2"),
        ("\"generation\": 1", "\"generation\": 0"),
        ("\"generation\": 1", "\"generation\": 9007199254740993"),
        ("vault-1.db", "../vault-1.db"),
        ("vault-1.db", "vault-01.db"),
        ("vault-1.db", "vault-0.db"),
        ("vault-1.db", "vault-99999999999999999999.db"),
        ("Fatou", ""),
        ("Fatou", " Fatou"),
        ("Fatou", "Fatou\u{202e}"),
        ("Jean-Marc \\\"JM\\\"", "Fatou"),
        ("age1", "age2"),
    ] {
        assert_eq!(damage_of(&edited(&slots, from, to)), Damage::Bounds, "{to}");
    }
}

#[test]
fn a_vault_without_a_worker_or_a_recovery_is_damage() {
    let text = String::from_utf8(make_sample().slots.render()).unwrap();
    for list in ["workers", "recoveries"] {
        let start = text.find(&format!("\"{list}\": [")).unwrap();
        let end = start + text[start..].find("\n  ]").unwrap();
        let emptied = format!("{}\"{list}\": []{}", &text[..start], &text[end + "\n  ]".len()..]);
        let summed = &emptied.as_bytes()[..emptied.len() - CHECKSUM_TAIL];
        assert_eq!(damage_of(&with_checksum(summed)), Damage::Bounds, "{list}");
    }
}

#[test]
fn what_ships_refuses_costs_that_protect_nothing_or_freeze_the_laptop() {
    let allowed = |mib: u32, passes: u32| {
        let cost = KdfCost::new(mib * 1024, passes);
        cost.is_ok_and(|cost| KdfBounds::SHIPPED.allow(cost))
    };
    assert!(allowed(64, 1) && allowed(1024, 20) && allowed(256, 3));
    assert!(!allowed(63, 3) && !allowed(1025, 3) && !allowed(256, 0) && !allowed(256, 21));
    assert!(KdfBounds::SHIPPED.allow(KdfCost::DEFAULT) && KdfBounds::SHIPPED.allow(KdfCost::LEAST));
    let cheap = KdfParams::make(KdfCost::cheap()).unwrap();
    assert!(cheap.are_within(KdfBounds::IN_FORCE) && !cheap.are_within(KdfBounds::SHIPPED));
    let slots = make_sample().slots;
    let shipped = crate::slots::parse_within(&slots.render(), KdfBounds::SHIPPED);
    assert!(
        matches!(shipped, Err(Error::Damaged(Damage::Bounds))),
        "a test's vault does not open in what ships"
    );
}

#[test]
fn cut_empty_and_huge_files_are_damage() {
    let bytes = make_sample().slots.render();
    for length in 0..bytes.len() {
        damage_of(&bytes[..length]);
    }
    assert_eq!(damage_of(b""), Damage::Size);
    assert_eq!(damage_of(&vec![b' '; 256 * 1024 + 1]), Damage::Size);
    assert_eq!(damage_of(&[bytes.as_slice(), b"\n"].concat()), Damage::Shape, "not one byte more");
}

proptest! {
    #[test]
    fn hostile_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        let whole = with_checksum(&bytes);
        prop_assert!(matches!(SlotsFile::parse(&bytes), Err(Error::Damaged(_))));
        prop_assert!(matches!(SlotsFile::parse(&whole), Err(Error::Damaged(_))));
    }

    #[test]
    fn hostile_json_never_panics(depth in 1_usize..3_000, text in "[\\[\\]{}\",:0-9a-z\\\\]{0,300}") {
        let nested = format!("{{\"format\":\"cote-slots\",\"version\":1,\"x\":{}{text}", "[".repeat(depth));
        prop_assert!(matches!(SlotsFile::parse(&with_checksum(nested.as_bytes())), Err(Error::Damaged(_))));
    }
}
