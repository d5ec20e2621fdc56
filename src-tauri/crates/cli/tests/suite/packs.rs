//! `cote pack check`, `gaps`, `play` and `remarks`.

use std::fs;
use std::path::Path;

use crate::stage::{cote, shipped_pack, text};

pub(crate) fn copy(from: &Path, to: &Path) {
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
    let absent = place.path().join("rien");
    let said = format!("Ce dossier n’existe pas\u{a0}: {}\nVérifiez son nom", absent.display());
    assert!(run.err.starts_with(&said), "{}", run.err);
}

#[test]
fn a_file_in_the_place_of_a_folder_is_said_by_name() {
    let place = tempfile::tempdir().unwrap();
    let (yaml, valise) = (place.path().join("pack.yaml"), place.path().join("un.valise"));
    for file in [&yaml, &valise] {
        fs::write(file, "x").unwrap();
    }
    for job in ["check", "gaps", "play"] {
        let run = cote(["pack", job, text(&yaml)]);
        assert_eq!((run.code, run.out.as_str()), (10, ""), "{job}");
        assert!(run.err.contains(&format!("{}\u{a0}» est un fichier.", yaml.display())), "{}", run.err);
        assert!(run.err.contains("celui qui contient pack.yaml"), "{}", run.err);
    }
    let run = cote(["pack", "check", text(&valise)]);
    assert!(run.err.contains("est une valise fermée") && run.err.contains("cote pack verify"), "{}", run.err);
}

#[test]
fn the_check_refuses_what_the_build_refuses() {
    let place = tempfile::tempdir().unwrap();
    let pack = place.path().join("be-wallonie");
    copy(&shipped_pack(), &pack);
    let whole = fs::read_to_string(pack.join("pack.yaml")).unwrap();
    let out = place.path().join("un.valise");
    let spoil: [(&str, &dyn Fn()); 4] = [
        ("not-published", &|| {
            fs::write(pack.join("pack.yaml"), whole.replace("published:", "# published:")).unwrap();
        }),
        ("bad-path", &|| fs::write(pack.join("mes notes.md"), "x").unwrap()),
        ("file-not-allowed", &|| fs::write(pack.join("LICENSE.doc"), "x").unwrap()),
        ("not-text", &|| fs::write(pack.join("CREDITS.md"), [0xff]).unwrap()),
    ];
    for (code, spoil) in spoil {
        spoil();
        let check = cote(["pack", "check", text(&pack)]);
        let build = cote(["pack", "build", text(&pack), "--out", text(&out)]);
        assert_eq!((check.code, build.code), (1, 1), "{code}: {}{}", check.out, build.out);
        for run in [check, build] {
            assert!(run.out.contains(&format!("erreur [{code}]")), "{code}\n{}", run.out);
        }
        assert!(!out.exists());
        fs::remove_dir_all(&pack).unwrap();
        copy(&shipped_pack(), &pack);
    }
}

#[test]
fn a_language_that_is_not_declared_is_said_with_what_to_write() {
    let place = tempfile::tempdir().unwrap();
    let (pack, out) = (shipped_pack(), place.path().join("un.yaml"));
    let words = ["pack", "words", text(&pack), "--procedure", "carte-noter-un-jour", "--out", text(&out)];
    let run = cote(words.into_iter().chain(["--language", "xx"]));
    assert_eq!((run.code, run.out.as_str()), (11, ""));
    assert!(
        run.err.contains("«\u{a0}xx\u{a0}»") && run.err.contains("languages:\n  xx: {name:"),
        "{}",
        run.err
    );
    assert!(!out.exists(), "nothing was written");
}

/// The shipped pack, in which a part of the first procedure that has it is changed.
fn broken(place: &Path, from: &str, to: &str) -> std::path::PathBuf {
    let pack = place.join("be-wallonie");
    copy(&shipped_pack(), &pack);
    let files = fs::read_dir(pack.join("procedures")).unwrap().map(|entry| entry.unwrap().path());
    let file = files.into_iter().find(|file| fs::read_to_string(file).unwrap().contains(from)).unwrap();
    fs::write(&file, fs::read_to_string(&file).unwrap().replacen(from, to, 1)).unwrap();
    pack
}

#[test]
fn what_could_be_plainer_is_to_do_and_the_limits_are_said() {
    let place = tempfile::tempdir().unwrap();
    let pack = broken(place.path(), "say_practice: C", "say_practice: Voici la subrogation. C");
    let run = cote(["pack", "check", text(&pack), "--json"]);
    let told = run.json();
    assert_eq!(run.code, 0, "{}", run.out);
    let problems = told["problems"].as_array().unwrap();
    let plain: Vec<_> = problems.iter().filter(|one| one["code"] == "rare-word").collect();
    assert!(!plain.is_empty() && plain.iter().all(|one| one["level"] == "to_do"), "{plain:?}");
    let meters = told["meters"].as_array().unwrap();
    assert!(meters.iter().all(|one| one["longest"].as_u64() <= one["most"].as_u64()), "{meters:?}");
    let run = cote(["pack", "check", text(&shipped_pack())]);
    assert!(run.out.contains("Seuls des lecteurs peuvent dire que c’est du FALC"), "{}", run.out);
}

#[test]
fn the_page_holds_every_remark_and_nothing_that_runs() {
    let place = tempfile::tempdir().unwrap();
    let page = place.path().join("remarques.html");
    let pack = broken(
        place.path(),
        "say_practice: C",
        "say_practice: Lisez. <script>alert(1)</script>. Attendez. C",
    );
    let run = cote(["pack", "check", text(&pack), "--html", text(&page), "--json"]);
    let told = run.json();
    let html = fs::read_to_string(&page).unwrap();
    assert!(html.starts_with("<!doctype html>") && html.contains("<html lang=\"fr\">"), "{html}");
    for one in told["problems"].as_array().unwrap() {
        assert!(html.contains(&format!("<h2>{}</h2>", one["file"].as_str().unwrap())), "{one}");
    }
    assert_eq!(html.matches("<li class=").count(), told["problems"].as_array().unwrap().len());
    assert!(html.contains("Seuls des lecteurs"), "{html}");
    assert!(html.contains("&lt;script&gt;alert(1)"), "what an author wrote is shown as written");
    for forbidden in ["<script", "http://", "https://", "<link", "<img", "onclick", "@import", "url("] {
        assert!(!html.contains(forbidden), "{forbidden} in the page");
    }
}

#[test]
fn the_page_is_written_again_but_never_over_something_else() {
    let place = tempfile::tempdir().unwrap();
    let page = place.path().join("remarques.html");
    for _ in 0..2 {
        assert_eq!(cote(["pack", "check", text(&shipped_pack()), "--html", text(&page)]).code, 0);
    }
    let html = fs::read_to_string(&page).unwrap();
    assert!(html.contains("<meter "), "the measures are shown");
    for column in ["longueur habituelle", "note de simplicité", "une phrase sur deux est plus courte"] {
        assert!(html.contains(column), "{column}");
    }
    assert!(
        !html.contains("lucid-lint") && !html.contains("au milieu"),
        "no name that means nothing to an author"
    );
    fs::write(&page, "ma lettre").unwrap();
    let run = cote(["pack", "check", text(&shipped_pack()), "--html", text(&page)]);
    assert_eq!((run.code, fs::read_to_string(&page).unwrap().as_str()), (10, "ma lettre"));
    assert!(run.err.contains("ce fichier existe déjà"), "{}", run.err);
}

#[test]
fn what_is_missing_is_counted_in_one_table() {
    let run = cote(["pack", "gaps", text(&shipped_pack())]);
    assert_eq!(run.code, 0, "{}", run.out);
    assert!(run.out.starts_with("démarche "), "{}", run.out);
    assert!(run.out.contains("se-connecter-carte-identite") && run.out.contains("jamais"), "{}", run.out);
    assert!(run.out.trim_end().ends_with("La valise est à vérifier."), "{}", run.out);
    let head = run.out.lines().next().unwrap();
    assert!(head.contains("étapes à traduire") && run.out.contains(", 0 étape à traduire,"), "{}", run.out);
    let run = cote(["pack", "gaps", text(&shipped_pack()), "--json"]);
    let told = run.json();
    assert_eq!(told["readiness"], "toCheck");
    let first = &told["procedures"][0];
    let voiceless = first["gaps"][0]["steps"].as_array().unwrap();
    assert_eq!(voiceless.len() as u64, first["steps"].as_u64().unwrap(), "nobody recorded anything yet");
}

#[test]
fn every_path_of_the_shipped_pack_is_played_to_its_end() {
    let run = cote(["pack", "play", text(&shipped_pack())]);
    assert_eq!(run.code, 0, "{}", run.out);
    assert!(run.out.ends_with("Tous les chemins arrivent à la fin.\n"), "{}", run.out);
    let told = cote(["pack", "play", text(&shipped_pack()), "--json"]).json();
    assert_eq!(told["ends"], true);
    for one in told["procedures"].as_array().unwrap() {
        assert!(one["moves"].as_u64() > one["positions"].as_u64(), "{one}");
        assert_eq!(one["stuck"].as_array().unwrap().len(), 0, "{one}");
    }
}

#[test]
fn a_dead_end_is_named_with_its_line_and_nothing_is_played() {
    let place = tempfile::tempdir().unwrap();
    let pack = broken(place.path(), "    next: end", "    next: nulle-part");
    let run = cote(["pack", "play", text(&pack)]);
    assert_eq!(run.code, 1, "{}", run.out);
    assert!(run.out.contains("[unknown-step] L’étape «\u{a0}nulle-part\u{a0}» n’existe pas."), "{}", run.out);
    assert!(run.out.contains(".yaml:"), "{}", run.out);
    let told = cote(["pack", "play", text(&pack), "--json"]).json();
    assert_eq!(told["is_accepted"], false);
    assert_eq!(cote(["pack", "gaps", text(&pack)]).code, 1);
}

const REMARKS: &str = r#"{
  "format_version": 1, "kind": "cote-a-cote/remarks", "pack": "be-wallonie",
  "marks": [
    { "id": "019aa000-0000-7000-8000-000000000001", "procedure": "carte-noter-un-jour", "step": "ouvrir-mois",
      "version": "0.1.0+0a1b2c3d", "on": "2026-11-30", "words": "Le bouton dit maintenant « Suivant »." },
    { "id": "019aa000-0000-7000-8000-000000000002", "procedure": "carte-noter-un-jour", "step": "partie",
      "version": "0.1.0+0a1b2c3d", "on": "2026-11-29", "words": null }
  ],
  "checks": [
    { "procedure": "carte-noter-un-jour", "version": "0.1.0+0a1b2c3d", "on": "2026-11-30", "by": "Amal Benali",
      "place": "le vrai site" }
  ]
}"#;

#[test]
fn remarks_are_told_with_their_line_and_what_to_paste() {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("remarques-2026-11-30.json");
    fs::write(&file, REMARKS).unwrap();
    let run = cote(["pack", "remarks", text(&file)]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("Le bouton dit maintenant") && !run.out.contains(".yaml:"), "{}", run.out);

    let pack = shipped_pack();
    let path = pack.join("procedures/carte-noter-un-jour.yaml");
    let procedure = fs::read_to_string(&path).unwrap();
    let line = procedure.lines().position(|line| line.trim() == "- id: ouvrir-mois").unwrap() + 1;
    let run = cote(["pack", "remarks", text(&file), text(&pack)]);
    assert_eq!(run.code, 0, "{}", run.err);
    let at = format!("procedures/carte-noter-un-jour.yaml:{line}, étape «\u{a0}ouvrir-mois\u{a0}»");
    assert!(run.out.contains(&at), "{at}\n{}", run.out);
    assert!(run.out.contains("«\u{a0}partie\u{a0}», que la valise n’a plus"), "{}", run.out);
    assert!(run.out.ends_with("2 remarques, 1 vérification.\n"), "{}", run.out);

    let run = cote(["--json", "pack", "remarks", text(&file), text(&pack)]);
    let told = run.json();
    assert_eq!(
        (&told["marks"][0]["line"], &told["marks"][1]["line"]),
        (&line.into(), &serde_json::Value::Null)
    );
    assert_eq!(told["checks"][0]["by"], "Amal Benali");
}

#[test]
fn what_is_told_to_paste_is_taken_once_it_is_answered() {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("remarques.json");
    fs::write(&file, REMARKS).unwrap();
    let told = cote(["--json", "pack", "remarks", text(&file)]).json();
    let pack = place.path().join("be-wallonie");
    copy(&shipped_pack(), &pack);
    let path = pack.join("procedures/carte-noter-un-jour.yaml");
    let before = fs::read_to_string(&path).unwrap();
    let paste = |value: &serde_json::Value| value["paste"].as_str().unwrap().to_owned();
    let lines: Vec<String> =
        told["marks"].as_array().unwrap().iter().map(|mark| format!("  {}", paste(mark))).collect();
    let pasted = before.replacen("live_check: null", &paste(&told["checks"][0]), 1);
    let pasted = format!("{pasted}\nanswers:\n{}\n", lines.join("\n"));
    fs::write(&path, &pasted).unwrap();
    let run = cote(["pack", "check", text(&pack)]);
    assert_eq!(run.code, 1, "an answer that says nothing is refused");
    assert_eq!(run.out.matches("[empty-text]").count(), 2, "{}", run.out);
    fs::write(&path, pasted.replace("say: \"\"", "say: \"L'étape dit maintenant Suivant.\"")).unwrap();
    let run = cote(["pack", "check", text(&pack)]);
    assert_eq!(run.code, 0, "{}", run.out);
}

#[test]
fn a_file_that_holds_no_remarks_is_refused() {
    let place = tempfile::tempdir().unwrap();
    for (name, bytes) in [
        ("note.pdf", b"%PDF-1.7".to_vec()),
        ("autre.json", REMARKS.replace("cote-a-cote/remarks", "autre").into_bytes()),
        ("enorme.json", vec![b' '; 1024 * 1024 + 1]),
    ] {
        let file = place.path().join(name);
        fs::write(&file, bytes).unwrap();
        let run = cote(["pack", "remarks", text(&file)]);
        assert_eq!((run.code, run.out.as_str()), (11, ""), "{name}");
        assert_eq!(run.err, "Ce fichier ne contient pas les remarques d’une antenne.\n");
    }
    let later = place.path().join("plus-tard.json");
    fs::write(&later, REMARKS.replace("\"format_version\": 1", "\"format_version\": 2")).unwrap();
    let run = cote(["pack", "remarks", text(&later)]);
    assert_eq!(run.code, 11);
    assert!(run.err.contains("plus récente"), "{}", run.err);
    assert_eq!(cote(["pack", "remarks", text(&place.path().join("rien"))]).code, 10);
}

#[test]
fn nothing_is_opened_on_a_folder_or_a_procedure_that_is_not_there() {
    let place = tempfile::tempdir().unwrap();
    let run = cote(["pack", "preview", text(&place.path().join("rien"))]);
    assert_eq!((run.code, run.err.trim()), (10, "Ce dossier ne peut pas être lu."));
    let pack = shipped_pack();
    let run = cote(["pack", "preview", text(&pack), "--procedure", "danser", "--json"]);
    assert_eq!((run.code, run.json()["error"].as_str()), (11, Some("not_usable")));
    assert!(run.err.contains("carte-noter-un-jour"), "the ones that are there are named: {}", run.err);
}
