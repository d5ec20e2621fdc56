//! `cote pack check`.

use std::fs;
use std::path::Path;

use crate::stage::{cote, shipped_pack, text};

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn the_shipped_pack_has_no_error() {
    let pack = shipped_pack();
    let run = cote(["pack", "check", text(&pack), "--json"]);
    assert_eq!(run.code, 0, "{}", run.out);
    assert_eq!((&run.json()["errors"], &run.json()["is_accepted"]), (&0.into(), &true.into()));
    let run = cote(["pack", "check", text(&pack)]);
    assert_eq!(run.code, 0, "{}", run.out);
    assert!(run.out.contains("\n0 erreur, ") && run.out.contains("La valise peut servir."), "{}", run.out);
}

#[test]
fn a_broken_file_is_named_with_its_line_and_an_advice() {
    let place = tempfile::tempdir().unwrap();
    let pack = place.path().join("be-wallonie");
    copy(&shipped_pack(), &pack);
    let file = fs::read_dir(pack.join("procedures")).unwrap().next().unwrap().unwrap().path();
    let mut procedure = fs::read_to_string(&file).unwrap();
    procedure.push_str("vitesse: grande\n");
    let line = procedure.lines().count();
    fs::write(&file, procedure).unwrap();
    let named =
        format!("procedures/{}:{line}: erreur [unknown-key]", file.file_name().unwrap().to_str().unwrap());

    let run = cote(["pack", "check", text(&pack)]);
    assert_eq!(run.code, 1, "{}", run.out);
    assert!(run.out.contains(&named), "{named}\n{}", run.out);
    assert!(run.out.contains("    → ") && run.out.contains("La valise est refusée."), "{}", run.out);

    let run = cote(["--json", "pack", "check", text(&pack)]);
    let problems = run.json()["problems"].as_array().unwrap().clone();
    let found = problems.iter().find(|problem| problem["code"] == "unknown-key").unwrap();
    assert_eq!((run.code, &found["line"], &found["level"]), (1, &line.into(), &"error".into()));
}

#[test]
fn a_folder_that_is_not_there_is_not_an_empty_pack() {
    let place = tempfile::tempdir().unwrap();
    let run = cote(["pack", "check", text(&place.path().join("rien"))]);
    assert_eq!((run.code, run.out.as_str()), (10, ""));
    assert_eq!(run.err, "Ce dossier ne peut pas être lu.\n");
}
