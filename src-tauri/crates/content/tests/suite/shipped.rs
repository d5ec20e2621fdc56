//! The pack that is shipped: nothing is wrong in it, and the engine brings each of its paths to an end.

use std::collections::BTreeSet;

use content::{CheckedPack, Level, PackFiles, Pictures, load_pack};

use domain::rich_text::RichText;
use domain::walkthrough::{Next, Step};

use crate::example::{assets, devices_of, listed};
use crate::gallery::kinds;

fn shipped() -> CheckedPack {
    let index = std::fs::read(assets().join("pictograms/index.json")).expect("the pictograms have an index");
    let pictures = Pictures::from_index_json(&index).expect("the index of the pictograms is readable");
    let files = PackFiles::open_folder(&assets().join("packs/be-wallonie")).expect("the pack is a folder");
    load_pack(&files, &pictures)
        .unwrap_or_else(|problems| panic!("the shipped pack is refused:\n{}", listed(&problems)))
}

#[test]
fn the_shipped_pack_has_no_error_and_every_path_ends() {
    let pack = shipped();
    let warnings: Vec<_> =
        pack.remarks.iter().filter(|remark| remark.level == Level::Warning).cloned().collect();
    assert_eq!(listed(&warnings), "", "the shipped pack leaves no warning unanswered");
    let walked = content::play::play(&pack.walkthroughs).unwrap_or_else(|stuck| {
        panic!("{}", stuck.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    });
    println!("{} procedures, {walked:?}\n{}", pack.walkthroughs.len(), listed(&pack.remarks));
    assert_eq!(
        walked.sessions,
        3 * devices_of(&pack.walkthroughs),
        "each procedure is walked in 3 ways on its devices"
    );
    let steps: usize = pack.walkthroughs.iter().map(|one| one.steps.len()).sum();
    assert!(walked.positions > steps, "each step is reached at least once: {walked:?}");
}

/// What a learner reads or is asked at a step for real.
fn said_for_real(step: &Step) -> Vec<String> {
    let or = |real: &Option<RichText>, practice: &RichText| real.as_ref().unwrap_or(practice).to_text();
    let mut all = vec![
        or(&step.say_real, &step.say_practice),
        or(&step.real.question, &step.cues.question),
        or(&step.real.word, &step.cues.word),
        step.real.ask.clone().unwrap_or_else(|| step.coach.ask.clone()),
    ];
    if let Next::Branch { choices } = &step.next {
        all.extend(choices.iter().map(|choice| choice.label.clone()));
    }
    all.extend(step.ways_out.iter().map(|way| way.sentence.clone()));
    all
}

#[test]
fn for_real_no_step_speaks_of_an_invented_person() {
    let pack = shipped();
    let names: Vec<&str> = pack.manifest.persons.iter().map(|one| one.first_name.as_str()).collect();
    let mut strays = Vec::new();
    for walkthrough in &pack.walkthroughs {
        for step in &walkthrough.steps {
            for said in said_for_real(step) {
                let words =
                    |name: &&&str| said.split(|sign: char| !sign.is_alphabetic()).any(|word| word == **name);
                if names.iter().any(|name| words(&name)) || said.contains("la fiche d") {
                    strays.push(format!("{}/{}: {said}", walkthrough.id, step.id));
                }
            }
        }
    }
    assert!(strays.is_empty(), "{}", strays.join("\n"));
}

#[test]
fn every_sentence_of_the_shipped_pack_was_rendered_as_it_now_stands() {
    let pack = shipped();
    let wanted: BTreeSet<_> = content::to_render(&pack).into_iter().map(|one| one.at).collect();
    let heard: BTreeSet<_> = pack.voice.recordings.into_iter().map(|one| one.at).collect();
    let lacking: Vec<_> = wanted.difference(&heard).collect();
    assert!(lacking.is_empty(), "run `cote pack render assets/packs/be-wallonie`: {lacking:?}");
    assert!(wanted.len() > 700, "{}", wanted.len());
}

#[test]
fn every_sensitive_moment_has_its_rule_card() {
    let sentences =
        std::fs::read_to_string(assets().join("locales/fr/player.ftl")).expect("the player speaks");
    let schema = serde_json::from_str(&content::format_schema()).expect("the schema is JSON");
    let moments = kinds(&schema, "Sensitive");
    assert!(moments.len() >= 4, "{moments:?}");
    for moment in moments {
        assert!(sentences.contains(&format!("player-sensitive-{moment} = ")), "no card for {moment}");
    }
}
