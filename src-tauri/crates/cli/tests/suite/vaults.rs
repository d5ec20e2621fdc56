//! `cote vault create` and `cote vault verify`.

use std::fs;
use std::os::unix::fs::FileExt;

use store::Home;

use crate::stage::{Antenna, cote, text};

/// The only test that pays for a real key derivation: what it makes is what the program makes.
#[test]
fn a_vault_is_made_for_two_and_each_opens_it() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("data");
    let own = place.path().join("bilal.txt");
    fs::write(&own, "quatorze girafes lisent sous le préau mouillé\r\n").unwrap();
    let files = format!("Bilal={}", text(&own));
    let create = ["vault", "create", "--antenna", "Marche", "--worker", "Amal", "--worker", "Bilal"];
    let create: Vec<&str> =
        create.into_iter().chain(["--folder", text(&folder), "--passphrase-file", &files]).collect();

    let made = cote(create.iter().copied().chain(["--json"]));
    assert_eq!(made.code, 0, "{}", made.err);
    let made = made.json();
    let workers = made["workers"].as_array().unwrap();
    assert_eq!((&workers[0]["name"], &workers[0]["role"]), (&"Amal".into(), &"coordinator".into()));
    assert_eq!((&workers[1]["name"], &workers[1]["role"]), (&"Bilal".into(), &"worker".into()));
    assert!(workers[1].get("phrase").is_none(), "a phrase that came from a file is not shown");
    assert_eq!(made["recovery_slip"].as_array().unwrap().len(), vault::SLIP_LINES);
    let phrase = workers[0]["phrase"].as_str().unwrap();
    assert_eq!(phrase.split(' ').count(), vault::GENERATED_WORDS);

    let again = cote(create.iter().copied());
    assert_eq!((again.code, again.out.as_str()), (7, ""), "nothing is made over a vault");

    let amal = place.path().join("amal.txt");
    fs::write(&amal, phrase).unwrap();
    for (worker, file) in [("Amal", &amal), ("bilal", &own)] {
        let verify = ["vault", "verify", "--folder", text(&folder), "--json"];
        let run = cote(verify.into_iter().chain(["--worker", worker, "--passphrase-file", text(file)]));
        assert_eq!(run.code, 0, "{}", run.err);
        assert_eq!((&run.json()["antenna"], &run.json()["workers"]), (&"Marche".into(), &2.into()));
    }
    let unnamed = cote(["vault", "verify", "--folder", text(&folder), "--passphrase-file", text(&amal)]);
    assert_eq!(unnamed.code, 2);
    assert!(unnamed.err.contains("Amal, Bilal"), "{}", unnamed.err);
}

#[test]
fn verifying_counts_and_writes_one_line_of_the_journal() {
    let antenna = Antenna::make(|_, _| {});
    let entries: Vec<u64> = (0..3)
        .map(|_| {
            let run = antenna.cote(&["vault", "verify", "--json"]);
            assert_eq!(run.code, 0, "{}", run.err);
            let found = run.json();
            assert_eq!((&found["is_whole"], &found["notes"]), (&true.into(), &0.into()));
            found["journal_entries"].as_u64().unwrap()
        })
        .collect();
    assert_eq!(entries, [entries[0], entries[0] + 1, entries[0] + 2]);
    let run = antenna.cote(&["vault", "verify"]);
    assert!(run.out.starts_with("Le coffre de «\u{a0}Jambes\u{a0}» est entier.\n"), "{}", run.out);
    assert!(run.out.contains("\n  0 séance\n"), "{}", run.out);
}

#[test]
fn a_wrong_phrase_is_not_taken_for_damage() {
    let antenna = Antenna::make(|_, _| {});
    antenna.phrase_file("onze marmottes repeignent la brouette du tambour");
    let run = antenna.cote(&["vault", "verify"]);
    assert_eq!((run.code, run.out.as_str()), (4, ""));
    assert_eq!(run.err, "Cette phrase n’ouvre pas le coffre.\n");
    let run = antenna.cote(&["vault", "verify", "--json"]);
    assert_eq!((run.code, &run.json()["error"]), (4, &"wrong_phrase".into()));
}

#[test]
fn a_byte_that_changed_is_damage() {
    for hundredth in [1, 50, 99] {
        // One vault each: an opening that finds the damage late has been counted, and cannot be taken back.
        let antenna = Antenna::make(|_, _| {});
        let database = antenna.folder().join("vault/vault-1.db");
        let whole = fs::read(&database).unwrap();
        let at = whole.len() * hundredth / 100;
        let file = fs::OpenOptions::new().write(true).open(&database).unwrap();
        file.write_at(&[whole[at] ^ 1], u64::try_from(at).unwrap()).unwrap();
        let run = antenna.cote(&["vault", "verify"]);
        assert_eq!((run.code, run.out.as_str()), (5, ""), "byte {at} of {}: {}", whole.len(), run.err);
        assert!(run.err.starts_with("Le coffre est abîmé\u{a0}: "), "{}", run.err);
    }
}

#[test]
fn who_holds_the_vault_is_said() {
    let antenna = Antenna::make(|_, _| {});
    let held = Home::open(&antenna.folder()).unwrap();
    for arguments in [
        &["vault", "verify"][..],
        &["note", "export", "--all", "--format", "md", "--out", text(&antenna.beside("out"))],
        &["vault", "create", "--antenna", "Jambes", "--worker", "Amal"],
    ] {
        let run = antenna.cote(arguments);
        assert_eq!((run.code, run.out.as_str()), (3, ""), "{arguments:?}");
        assert_eq!(run.err, "L’application tient le coffre. Fermez-la, puis recommencez.\n");
    }
    drop(held);
    assert_eq!(antenna.cote(&["vault", "verify"]).code, 0);
}

#[test]
fn a_folder_without_a_vault_stays_as_it_is() {
    let place = tempfile::tempdir().unwrap();
    let phrase = place.path().join("phrase.txt");
    fs::write(&phrase, "x").unwrap();
    for folder in [place.path().to_owned(), place.path().join("rien")] {
        let run = cote(["vault", "verify", "--folder", text(&folder), "--passphrase-file", text(&phrase)]);
        assert_eq!((run.code, run.err.as_str()), (6, "Il n’y a pas de coffre ici.\n"));
    }
    let left: Vec<_> = fs::read_dir(place.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["phrase.txt"]);
}

#[test]
fn a_weak_phrase_and_a_phrase_for_nobody_make_no_vault() {
    let place = tempfile::tempdir().unwrap();
    let phrase = place.path().join("phrase.txt");
    fs::write(&phrase, "soleil").unwrap();
    let folder = place.path().join("data");
    let create = ["vault", "create", "--antenna", "Marche", "--folder", text(&folder), "--worker", "Amal"];
    let weak = cote(create.into_iter().chain(["--passphrase-file", text(&phrase)]));
    assert_eq!(weak.code, 11, "{}", weak.err);
    assert!(
        weak.err.starts_with("La phrase de Amal ne convient pas\u{a0}: ") && !weak.err.contains("soleil")
    );
    let nobody = cote(create.into_iter().chain(["--worker", "Bilal", "--passphrase-file", text(&phrase)]));
    assert_eq!(nobody.code, 2, "{}", nobody.err);
    assert!(!folder.join("vault/slots.json").exists());
}
