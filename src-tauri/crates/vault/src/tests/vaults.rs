//! Owns the promises on making, opening and changing a vault; refuses none.

use std::collections::HashSet;

use super::{Sample, fingerprint, make_sample, own_phrase};
use crate::{
    Damage, Error, KdfCost, NameField, NameProblem, NewWorker, Phrase, PhraseReset, Role, SlotsFile,
    make_phrase, make_vault, open_with_phrase, open_with_slip, renew_recovery_slip, reset_worker_phrase,
};

#[test]
fn every_phrase_and_the_slip_open_the_same_office() {
    let Sample { slots, slip, office, phrases, ids } = make_sample();
    let slots = SlotsFile::parse(&slots.render()).unwrap();
    for (id, phrase) in ids.iter().zip(&phrases) {
        let opened = open_with_phrase(&slots, *id, &Phrase::typed(phrase.expose())).unwrap();
        assert_eq!(fingerprint(&opened), fingerprint(&office));
    }
    let opened = open_with_slip(&slots, &slip).unwrap();
    assert_eq!(fingerprint(&opened.office_key), fingerprint(&office));
    assert_eq!(Some(opened.slot_id), slots.recoveries().next());
}

#[test]
fn the_opening_screen_knows_names_and_roles() {
    let Sample { slots, .. } = make_sample();
    let tiles: Vec<_> =
        slots.workers().map(|tile| (tile.name, tile.role, tile.has_temporary_phrase)).collect();
    assert_eq!(tiles, [("Fatou", Role::Coordinator, false), ("Jean-Marc \"JM\"", Role::Worker, false)]);
    assert_eq!(slots.antenna(), "Antenne d\u{2019}Outremeuse");
    assert_eq!((slots.generation(), slots.db_file()), (1, "vault-1.db"));
}

#[test]
fn a_wrong_passphrase_is_not_damage() {
    let Sample { slots, phrases, ids, .. } = make_sample();
    let colleagues = open_with_phrase(&slots, ids[0], phrases[1].as_phrase()).unwrap_err();
    assert!(
        matches!(colleagues, Error::WrongPassphrase),
        "a colleague's phrase opens only the colleague's slot"
    );
    let nothing = open_with_phrase(&slots, ids[0], &Phrase::typed("")).unwrap_err();
    assert!(matches!(nothing, Error::WrongPassphrase));
    let nobody = open_with_phrase(&slots, slots.vault_id(), phrases[0].as_phrase()).unwrap_err();
    assert_eq!(
        nobody.to_string(),
        nothing.to_string(),
        "an unknown worker and a wrong phrase sound the same"
    );
}

#[test]
fn a_reset_kills_the_old_phrase_and_touches_nobody_else() {
    let Sample { slots, slip, office, phrases, ids } = make_sample();
    let fresh = make_phrase().unwrap();
    let reset = PhraseReset { slot_id: ids[0], phrase: &fresh, cost: KdfCost::cheap(), is_temporary: true };
    let changed = reset_worker_phrase(&slots, &office, &reset).unwrap();
    let changed = SlotsFile::parse(&changed.render()).unwrap();
    assert_eq!(changed.generation(), 2);
    assert!(matches!(
        open_with_phrase(&changed, ids[0], phrases[0].as_phrase()),
        Err(Error::WrongPassphrase)
    ));
    for (id, phrase) in [(ids[0], &fresh), (ids[1], &phrases[1])] {
        let opened = open_with_phrase(&changed, id, phrase.as_phrase()).unwrap();
        assert_eq!(fingerprint(&opened), fingerprint(&office));
    }
    assert!(open_with_slip(&changed, &slip).is_ok());
    let temporary: Vec<bool> = changed.workers().map(|tile| tile.has_temporary_phrase).collect();
    assert_eq!(temporary, [true, false]);

    let own = PhraseReset { phrase: &own_phrase(), is_temporary: false, ..reset };
    let settled = reset_worker_phrase(&changed, &office, &own).unwrap();
    assert_eq!((settled.generation(), settled.workers().any(|tile| tile.has_temporary_phrase)), (3, false));
}

#[test]
fn a_used_slip_dies() {
    let Sample { slots, slip, office, phrases, ids } = make_sample();
    let slot_id = open_with_slip(&slots, &slip).unwrap().slot_id;
    let (changed, renewed) = renew_recovery_slip(&slots, &office, slot_id).unwrap();
    let changed = SlotsFile::parse(&changed.render()).unwrap();
    assert!(matches!(open_with_slip(&changed, &slip), Err(Error::WrongSlip)));
    assert_eq!(fingerprint(&open_with_slip(&changed, &renewed).unwrap().office_key), fingerprint(&office));
    assert!(open_with_phrase(&changed, ids[1], phrases[1].as_phrase()).is_ok());
    assert_eq!(changed.generation(), 2);
}

#[test]
fn nothing_is_rewrapped_in_a_file_that_the_office_did_not_sign() {
    let (one, other) = (make_sample(), make_sample());
    let phrase = make_phrase().unwrap();
    let reset =
        PhraseReset { slot_id: one.ids[0], phrase: &phrase, cost: KdfCost::cheap(), is_temporary: true };
    let refused = reset_worker_phrase(&one.slots, &other.office, &reset).unwrap_err();
    assert!(matches!(refused, Error::Damaged(Damage::Mac)), "{refused}");
    let slot_id = one.slots.recoveries().next().unwrap();
    let refused = renew_recovery_slip(&one.slots, &other.office, slot_id).unwrap_err();
    assert!(matches!(refused, Error::Damaged(Damage::Mac)), "{refused}");
    let unknown = PhraseReset { slot_id, ..reset };
    assert!(matches!(reset_worker_phrase(&one.slots, &one.office, &unknown), Err(Error::UnknownSlot)));
    assert!(matches!(renew_recovery_slip(&one.slots, &one.office, one.ids[0]), Err(Error::UnknownSlot)));
}

#[test]
fn a_slot_of_another_vault_opens_nothing_here() {
    let (one, other) = (make_sample(), make_sample());
    assert!(matches!(open_with_slip(&one.slots, &other.slip), Err(Error::WrongSlip)));
    let refused = open_with_phrase(&one.slots, one.ids[0], other.phrases[0].as_phrase()).unwrap_err();
    assert!(matches!(refused, Error::WrongPassphrase));
}

/// How every age file to an X25519 recipient begins, in base64: "age-encryption.org/v1", "-> X25519 ". The two characters
/// after it hold the first letter of a random share, which two files have in common once in 64.
const AGE: &str = "YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOS";

/// T15, for the slots file: same people, same phrase, same antenna.
#[test]
fn two_vaults_share_nothing_but_what_people_typed() {
    let phrase = make_phrase().unwrap();
    let make = || {
        let workers = [NewWorker { name: "Fatou", role: Role::Worker, phrase: &phrase }];
        make_vault("Antenne", &workers, KdfCost::cheap()).unwrap()
    };
    let ((one, _, one_office), (other, _, other_office)) = (make(), make());
    assert_ne!(fingerprint(&one_office), fingerprint(&other_office));
    let blocks = |slots: &SlotsFile| -> HashSet<Vec<u8>> {
        let text = String::from_utf8(slots.render()).unwrap();
        // The quoted values long enough to be keys, salts, ids or wrapped bytes.
        let values = text.split('"').filter(|value| value.len() >= 22 && !value.contains('\n'));
        values
            .map(|value| if value.starts_with(AGE) { &value[AGE.len() + 2..] } else { value })
            .flat_map(|value| value.as_bytes().windows(16).map(<[u8]>::to_vec).collect::<Vec<_>>())
            .collect()
    };
    let (one, other) = (blocks(&one), blocks(&other));
    let shared: Vec<String> =
        one.intersection(&other).map(|block| String::from_utf8_lossy(block).into_owned()).collect();
    assert!(one.len() > 400, "the comparison has something to compare: {}", one.len());
    assert!(shared.is_empty(), "{shared:?}");
}

#[test]
fn a_vault_needs_people_with_names_of_their_own() {
    let phrase = make_phrase().unwrap();
    let worker = |name| NewWorker { name, role: Role::Worker, phrase: &phrase };
    let refusal = |antenna: &str, workers: &[NewWorker<'_>]| {
        make_vault(antenna, workers, KdfCost::cheap()).unwrap_err()
    };
    assert!(matches!(refusal("A", &[]), Error::NoWorker));
    assert!(matches!(
        refusal("A", &[worker("Fatou"), worker(" FATOU ")]),
        Error::Name { field: NameField::Worker, problem: NameProblem::Taken }
    ));
    assert!(matches!(
        refusal(" ", &[worker("Fatou")]),
        Error::Name { field: NameField::Antenna, problem: NameProblem::Empty }
    ));
    let many: Vec<_> = (0..65).map(|_| worker("x")).collect();
    assert!(matches!(refusal("A", &many), Error::TooManyWorkers { limit: 64 }));
}

#[test]
fn sixty_four_workers_fit_in_the_file() {
    let phrase = make_phrase().unwrap();
    let names: Vec<String> = (0..64).map(|i| format!("{i:02}{}", "é".repeat(38))).collect();
    let workers: Vec<_> =
        names.iter().map(|name| NewWorker { name, role: Role::Worker, phrase: &phrase }).collect();
    let (slots, ..) = make_vault(&"é".repeat(80), &workers, KdfCost::cheap()).unwrap();
    assert_eq!(SlotsFile::parse(&slots.render()).unwrap(), slots);
}

#[test]
fn what_is_printed_of_a_vault_holds_no_secret() {
    let Sample { slots, slip, office, phrases, .. } = make_sample();
    let shown = format!("{slots:?} {slip:?} {office:?} {phrases:?}");
    for phrase in &phrases {
        assert!(!shown.contains(phrase.expose()));
    }
    for line in slip.expose_lines() {
        assert!(!shown.contains(line.as_str()));
    }
    assert!(shown.contains("RecoverySlip(secret) OfficeKey(secret) [NewPhrase(secret), NewPhrase(secret)]"));
}
