//! A pack gets its voices: said by a program, or read by somebody. Refuses to take a real program's place.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::stage::{cote, shipped_pack, text};

/// A pack of one's own, as the guide has it.
fn pack(place: &Path) -> PathBuf {
    let pack = place.join("ma-valise");
    let run = cote(["pack", "new", text(&pack), "--publisher", "L’équipe de Namur"]);
    assert_eq!(run.code, 0, "{}", run.err);
    pack
}

fn render(pack: &Path) -> serde_json::Value {
    let run = cote(["pack", "render", text(pack), "--voice", "espeak", "--json"]);
    assert_eq!(run.code, 0, "{} {}", run.out, run.err);
    run.json()
}

fn soundless(pack: &Path) -> usize {
    let told = cote(["pack", "gaps", text(pack), "--json"]).json();
    let gaps = told["procedures"][0]["gaps"].as_array().unwrap();
    gaps.iter().find(|gap| gap["kind"] == "sound").unwrap()["steps"].as_array().unwrap().len()
}

#[test]
fn each_sentence_is_said_once_and_again_only_when_it_changes() {
    let place = tempfile::tempdir().unwrap();
    let pack = pack(place.path());
    assert!(soundless(&pack) > 0, "nothing is said yet");
    let first = render(&pack);
    assert!(first["rendered"].as_u64() >= Some(3) && first["kept"] == 0, "{first}");
    assert_eq!(soundless(&pack), 0);
    assert_eq!(cote(["pack", "check", text(&pack)]).code, 0);

    let again = render(&pack);
    assert_eq!((&again["rendered"], &again["kept"]), (&0.into(), &first["rendered"]), "nothing changed");

    let file = pack.join("procedures/dire-bonjour.yaml");
    let written = fs::read_to_string(&file).unwrap();
    fs::write(&file, written.replacen("Écrivez bonjour.", "Écrivez bonjour à votre sœur.", 1)).unwrap();
    assert_eq!(soundless(&pack), 1, "what is no longer said is read by the machine");
    let run = cote(["pack", "check", text(&pack)]);
    assert_eq!(run.code, 0, "and nothing is refused: {}", run.out);
    assert!(run.out.contains("[stale-rendering] Un de ces sons ne dit plus"), "{}", run.out);
    let changed = render(&pack);
    assert_eq!((&changed["rendered"], &changed["removed"]), (&1.into(), &0.into()));

    // A way of saying a word changes what is heard, though nothing changes on the screen.
    fs::write(
        pack.join("pronunciation.yaml"),
        "format_version: 1\nwords:\n  - {write: sœur, say: seure, why: Le mot se dit ainsi.}\n",
    )
    .unwrap();
    assert_eq!(render(&pack)["rendered"], 1);
    assert_eq!(soundless(&pack), 0);
}

#[test]
fn what_an_interrupted_rendering_left_and_what_no_step_says_goes_away() {
    let place = tempfile::tempdir().unwrap();
    let pack = pack(place.path());
    render(&pack);
    let left = pack.join("media/synthese/autre/reste-exercice.mp3");
    fs::create_dir_all(left.parent().unwrap()).unwrap();
    let some =
        fs::read_dir(pack.join("media/synthese/dire-bonjour")).unwrap().next().unwrap().unwrap().path();
    fs::copy(&some, &left).unwrap();
    fs::remove_file(&some).unwrap();
    assert_eq!(cote(["pack", "check", text(&pack)]).code, 0, "neither keeps the pack from serving");
    let made = render(&pack);
    assert_eq!((&made["removed"], &made["rendered"]), (&1.into(), &1.into()));
    assert!(!left.exists() && !left.parent().unwrap().exists() && some.exists());
}

#[test]
fn the_voice_of_a_pack_stays_and_what_people_recorded_is_not_taken_away() {
    let place = tempfile::tempdir().unwrap();
    let pack = pack(place.path());
    let first = render(&pack);
    // Beside ours, where it should not be, and named by the author's own list.
    let own = pack.join("media/synthese/personne.mp3");
    fs::write(&own, include_bytes!("../../../content/tests/suite/sounds/cliquez.mp3")).unwrap();
    let list = "format_version: 1\nrecordings:\n  media/synthese/personne.mp3: {says: Écrivez bonjour., speaker: person, \
                name: Anne Exemple, licence: CC0-1.0}\n";
    fs::write(pack.join("recordings.yaml"), list).unwrap();
    // What a run left that was stopped.
    fs::write(pack.join(".rendered.yaml.part"), "à moitié").unwrap();
    let run = cote(["pack", "render", text(&pack), "--json"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let again = run.json();
    assert_eq!(
        (&again["rendered"], &again["voice"], &again["removed"]),
        (&0.into(), &first["voice"], &0.into())
    );
    assert!(own.exists());
}

#[test]
fn without_the_programs_nothing_is_written_and_they_are_named() {
    let place = tempfile::tempdir().unwrap();
    let pack = pack(place.path());
    let empty = place.path().join("rien");
    fs::create_dir(&empty).unwrap();
    let run = Command::new(env!("CARGO_BIN_EXE_cote"))
        .args(["pack", "render", text(&pack)])
        .env("PATH", &empty)
        .output()
        .unwrap();
    let said = String::from_utf8(run.stderr).unwrap();
    assert_eq!(run.status.code(), Some(11), "{said}");
    assert!(said.contains("pico2wave ou espeak-ng") && said.contains("La valise n’a pas changé."), "{said}");
    assert!(!pack.join("rendered.yaml").exists() && !pack.join("media").exists());
}

#[test]
fn the_kit_of_the_guide_is_that_of_the_shipped_pack() {
    let run = cote(["pack", "kit", text(&shipped_pack())]);
    let guide = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../docs/content.md");
    let guide = fs::read_to_string(guide).unwrap();
    assert_eq!(run.out.lines().filter(|line| !line.is_empty()).count(), 40);
    assert!(guide.contains(run.out.trim_end()), "docs/content.md has another list than:\n{}", run.out);
}

#[test]
fn the_list_of_the_kit_is_complete_but_for_a_name_and_the_sounds() {
    let place = tempfile::tempdir().unwrap();
    let pack = pack(place.path());
    let list = pack.join("recordings.yaml");
    let run = cote(["pack", "kit", text(&pack), "--count", "2", "--out", text(&list)]);
    assert_eq!(run.code, 0, "{}", run.err);
    let told = cote(["pack", "check", text(&pack), "--json"]).json();
    let said: Vec<_> = told["problems"].as_array().unwrap().iter().map(|one| &one["code"]).collect();
    assert!(said.contains(&&"empty-text".into()) && said.contains(&&"missing-file".into()), "{said:?}");
    assert!(!said.contains(&&"stale-recording".into()), "each sentence is one of a step: {said:?}");

    let sound = include_bytes!("../../../content/tests/suite/sounds/cliquez.mp3");
    fs::create_dir_all(pack.join("media/voix")).unwrap();
    for file in ["01.mp3", "02.mp3"] {
        fs::write(pack.join("media/voix").join(file), sound).unwrap();
    }
    let named = fs::read_to_string(&list).unwrap().replace("name: \"\"", "name: Anne Exemple");
    fs::write(&list, named).unwrap();
    assert_eq!(cote(["pack", "check", text(&pack)]).code, 0);
    let again = cote(["pack", "kit", text(&pack), "--out", text(&list)]);
    assert_eq!(again.code, 10, "what somebody completed is not replaced: {}", again.out);
}
