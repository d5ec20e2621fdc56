//! What is said of sentences that could be plainer, on a pack of one file.

use std::path::{Path, PathBuf};

use content::{CheckedPack, Code, FrequentWords, Level, PackFiles, Pictures, Problem, load_pack};
use plain::{LIMITS, read};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

fn checked(files: &PackFiles) -> CheckedPack {
    let index = std::fs::read(root().join("assets/pictograms/index.json")).expect("the test finds it");
    load_pack(files, &Pictures::from_index_json(&index).expect("the test finds it"))
        .unwrap_or_else(|problems| panic!("the pack is refused: {problems:#?}"))
}

/// The example of the documentation, in which the learner reads this sentence too.
fn with(sentence: &str) -> CheckedPack {
    let example = root().join("src-tauri/crates/content/src/authoring/example");
    let text = |path: &str| std::fs::read_to_string(example.join(path)).expect("the test finds it");
    let procedure = text("procedures/noter-un-jour.yaml");
    let spoken =
        procedure.replace("say_practice: Cliquez sur Garder.", &format!("say_practice: \"{sentence}\""));
    assert_ne!(procedure, spoken, "the sentence is put in");
    checked(&PackFiles::from_iter([
        ("pack.yaml", text("pack.yaml")),
        ("procedures/noter-un-jour.yaml", spoken),
    ]))
}

fn frequent() -> FrequentWords {
    let list = std::fs::read_to_string(root().join("src-tauri/crates/vault/words/frequent.txt"))
        .expect("the test finds it");
    FrequentWords::from_list(&list)
}

/// What is said of that sentence alone.
fn said_of(sentence: &str) -> Vec<Problem> {
    let pack = with(sentence);
    let at = pack
        .texts
        .iter()
        .find(|text| text.text.replace('\u{a0}', " ").replace('’', "'") == sentence)
        .expect("the test finds it");
    read(&pack, &frequent())
        .remarks
        .into_iter()
        .filter(|one| one.line == at.line && one.file == at.file)
        .collect()
}

#[test]
fn what_could_be_plainer_is_work_left_with_a_line_and_an_advice() {
    for (sentence, begins) in [
        ("La carte est envoyée par la caisse.", "Cette phrase dit la chose faite"),
        ("Vous ne pouvez pas ne pas venir.", "Il y a deux négations"),
        ("Si vous travaillez et si vous êtes malade, dites-le.", "Il y a deux conditions"),
        ("Lisez. Cliquez. Attendez. Fermez.", "Il y a plus de trois phrases"),
        ("Prenez la carte, le code, le lecteur, la lettre.", "Cette phrase a beaucoup de virgules"),
        ("Il suffit de cliquer.", "«\u{a0}il suffit\u{a0}»"),
    ] {
        let said = said_of(sentence);
        let one = said.iter().find(|one| one.message.starts_with(begins));
        let one = one.unwrap_or_else(|| panic!("{sentence}: {said:#?}"));
        assert_eq!((one.code, one.level), (Code::PlainLanguage, Level::ToDo), "{sentence}");
        assert!(one.line > 0 && !one.advice.is_empty(), "{one:?}");
    }
}

#[test]
fn a_plain_sentence_is_left_alone() {
    for sentence in [
        "Le bouton est bleu.",
        "Allez sur eid.belgium.be. Lisez.",
        "Vous êtes malade.",
        "La carte est rendue.",
        "Cliquez sur le 12.",
    ] {
        assert_eq!(said_of(sentence), [], "{sentence}");
    }
}

#[test]
fn a_rare_word_is_said_once_a_file_unless_it_is_explained() {
    let said = said_of("La subrogation est là. La subrogation attend.");
    let words: Vec<_> = said.iter().filter(|one| one.code == Code::RareWord).collect();
    assert_eq!(words.len(), 1, "{said:#?}");
    assert!(words[0].message.contains("subrogation"), "{words:?}");
}

#[test]
fn the_meter_counts_what_the_learner_reads() {
    let pack = with("La subrogation est là.");
    let reading = read(&pack, &frequent());
    let meter = reading.meters.iter().find(|one| one.file == "procedures/noter-un-jour.yaml").unwrap();
    assert!(meter.sentences > 40 && meter.longest <= meter.most && meter.most == 12, "{meter:?}");
    assert!((3..=8).contains(&meter.median), "{meter:?}");
    assert!(meter.hard_words >= 1 && meter.score.value <= meter.score.max, "{meter:?}");
}

#[test]
fn nothing_in_the_shipped_pack_becomes_more_than_work_left() {
    let pack = checked(&PackFiles::open_folder(&root().join("assets/packs/be-wallonie")).unwrap());
    let reading = read(&pack, &frequent());
    let lines: Vec<String> = reading.remarks.iter().map(ToString::to_string).collect();
    println!("{}\n{:#?}", lines.join("\n"), reading.meters);
    assert!(reading.remarks.iter().all(|one| one.level == Level::ToDo));
    assert_eq!(
        reading.meters.len(),
        pack.walkthroughs.len() + 1,
        "each procedure, and what the pack says itself"
    );
}

#[test]
fn the_limits_are_said() {
    assert!(LIMITS.contains("Seuls des lecteurs"));
}
