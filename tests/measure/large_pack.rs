//! A pack as large as a network of antennas may have, made from the example of the authors' guide. Refuses chance: the
//! same numbers give the same bytes.

use std::collections::BTreeMap;

const PACK: &str = include_str!("../../src-tauri/crates/content/src/authoring/example/pack.yaml");
const PROCEDURE: &str =
    include_str!("../../src-tauri/crates/content/src/authoring/example/procedures/noter-un-jour.yaml");
/// Most of its words are in no text of the example: looking for them in vain is what takes longest.
const PRONUNCIATION: &str = include_str!("../../assets/packs/be-wallonie/pronunciation.yaml");

/// How many steps the example has.
const STEPS: usize = 7;

/// Files by path: so many procedures, each with so many steps, at least as many as the example has.
pub(crate) fn large_pack(procedures: usize, steps: usize) -> BTreeMap<String, String> {
    let mut files = BTreeMap::from([
        ("pack.yaml".to_owned(), PACK.replace("id: exemple ", "id: grande ")),
        ("pronunciation.yaml".to_owned(), PRONUNCIATION.to_owned()),
    ]);
    let longer = with_steps(steps);
    for number in 0..procedures {
        // The letters of the example lead to the procedure of the example.
        let id = match number {
            0 => "noter-un-jour".to_owned(),
            _ => format!("noter-un-jour-{number}"),
        };
        let text = longer
            .replace("id: noter-un-jour ", &format!("id: {id} "))
            .replace("title: Noter un jour de travail", &format!("title: Noter un jour, façon {number}"));
        files.insert(format!("procedures/{id}.yaml"), text);
    }
    files
}

/// The example with the step "garder" as often as is needed.
fn with_steps(steps: usize) -> String {
    let (before, rest) = PROCEDURE.split_once("  - id: garder\n").expect("the example keeps the day");
    let (garder, after) = rest.split_once("  - id: encore\n").expect("the example asks for another day");
    let more = (2..=steps.saturating_sub(STEPS) + 1).map(|number| {
        let again =
            garder.replace("say_practice: Cliquez sur Garder.", "say_practice: Gardez encore ce jour.");
        format!("  - id: garder-{number}\n{again}")
    });
    format!("{before}  - id: garder\n{garder}{}  - id: encore\n{after}", more.collect::<String>())
}
