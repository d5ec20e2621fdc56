//! The gallery: a pack that uses all that the format has. A kind of thing or of act that it lacks is one that nobody
//! tries; then these tests fail.

use std::collections::BTreeSet;

use content::{CheckedPack, PackFiles, Pictures, format_schema, load_pack};
use domain::scene::Element;
use domain::walkthrough::{Act, Next, Step};
use serde_json::Value;

use crate::example::{assets, devices_of, listed};

fn files() -> PackFiles {
    PackFiles::open_folder(&assets().join("../tests/fixtures/gallery")).expect("the gallery is a folder")
}

fn gallery() -> CheckedPack {
    let index = std::fs::read(assets().join("pictograms/index.json")).expect("the pictograms have an index");
    let pictures = Pictures::from_index_json(&index).expect("the index of the pictograms is readable");
    load_pack(&files(), &pictures)
        .unwrap_or_else(|problems| panic!("the gallery is refused:\n{}", listed(&problems)))
}

/// Everything the gallery writes, as a tree.
fn written() -> Value {
    let folder = assets().join("../tests/fixtures/gallery/procedures");
    let files = std::fs::read_dir(folder).expect("the procedures are there");
    files
        .map(|file| {
            let text = std::fs::read_to_string(file.expect("a file").path()).expect("the file is text");
            serde_saphyr::from_str::<Value>(&text).expect("the file is YAML")
        })
        .collect::<Vec<_>>()
        .into()
}

/// The words that the format has for one type: the names of its keys or its values.
pub(crate) fn kinds(schema: &Value, name: &str) -> BTreeSet<String> {
    let alternatives = schema.pointer(&format!("/definitions/{name}")).expect("the format has this type");
    let of_keys =
        |one: &Value| one["properties"].as_object().map(|keys| keys.keys().cloned().collect::<Vec<_>>());
    let of_values = |one: &Value| {
        let several = one["enum"].as_array().map(|all| all.iter().map(text_of).collect::<Vec<_>>());
        several.or_else(|| one.get("const").map(|only| vec![text_of(only)]))
    };
    let alternatives =
        alternatives["oneOf"].as_array().cloned().unwrap_or_else(|| vec![alternatives.clone()]);
    alternatives.iter().filter_map(|one| of_values(one).or_else(|| of_keys(one))).flatten().collect()
}

fn text_of(value: &Value) -> String {
    value.as_str().expect("a word of the format is text").to_owned()
}

/// Every key and every value of a tree, as words; things and acts are kept apart, because their names are common words.
#[derive(Default)]
struct Words {
    all: BTreeSet<String>,
    things: BTreeSet<String>,
    acts: BTreeSet<String>,
}

impl Words {
    fn read(&mut self, tree: &Value) {
        match tree {
            Value::Object(map) => map.iter().for_each(|(key, value)| {
                self.all.insert(key.clone());
                match key.as_str() {
                    "elements" => {
                        value.as_array().into_iter().flatten().for_each(|one| names(one, &mut self.things))
                    }
                    "act" => names(value, &mut self.acts),
                    _ => {}
                }
                self.read(value);
            }),
            Value::Array(all) => all.iter().for_each(|value| self.read(value)),
            Value::String(text) => {
                self.all.insert(text.clone());
            }
            _ => {}
        }
    }
}

fn names(one: &Value, found: &mut BTreeSet<String>) {
    found.extend(one.as_object().into_iter().flat_map(|map| map.keys().cloned()));
    found.extend(one.as_str().map(str::to_owned));
}

fn steps(pack: &CheckedPack) -> impl Iterator<Item = &Step> {
    pack.walkthroughs.iter().flat_map(|one| &one.steps)
}

#[test]
fn nothing_is_said_of_the_gallery() {
    assert_eq!(listed(&gallery().remarks), "", "it is clean to the last remark");
}

#[test]
fn every_path_of_the_gallery_is_walked_right_and_wrong() {
    let pack = gallery();
    let walked = content::play::play(&pack.walkthroughs).unwrap_or_else(|stuck| {
        panic!("{}", stuck.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    });
    println!("{walked:?}");
    assert_eq!(walked.sessions, 3 * devices_of(&pack.walkthroughs), "3 ways on their devices: {walked:?}");
}

#[test]
fn the_gallery_uses_every_word_of_the_format() {
    let schema: Value = serde_json::from_str(&format_schema()).expect("the schema is JSON");
    let mut used = Words::default();
    used.read(&written());
    let types = [
        "ElementText",
        "FrameText",
        "ActText",
        "FieldInput",
        "MessageLook",
        "Tone",
        "Depth",
        "CardPlace",
        "Device",
        "Hand",
        "Sensitive",
        "WayOutKind",
        "RemitAnswer",
        "DutyWhen",
        "Override",
        "StepText",
        "WrongText",
        "SituationText",
        "EntryText",
        "TypeText",
        "TabsText",
        "MessageText",
        "TableText",
    ];
    for name in types {
        let kinds = kinds(&schema, name);
        let used = match name {
            "ElementText" => &used.things,
            "ActText" => &used.acts,
            _ => &used.all,
        };
        assert!(!kinds.is_empty(), "the format has words for {name}");
        // A question is written as `choices`; a device or a hand that is everybody's is not written at all.
        let unwritten = ["choose", "shared"].map(str::to_owned);
        let missing: Vec<_> =
            kinds.iter().filter(|kind| !used.contains(*kind) && !unwritten.contains(kind)).collect();
        assert!(missing.is_empty(), "the gallery lacks, of {name}: {missing:?}");
    }
}

#[test]
fn whatever_can_be_acted_on_is_acted_on() {
    let pack = gallery();
    let mut offered = BTreeSet::new();
    let mut acted = BTreeSet::new();
    for step in steps(&pack) {
        let scene = step.scene.iter().flat_map(|scene| &scene.elements);
        scene.for_each(|element| look_at(element, &step.act, &mut offered, &mut acted));
    }
    assert_eq!(
        offered.difference(&acted).collect::<Vec<_>>(),
        Vec::<&String>::new(),
        "offered and never acted on"
    );
    assert!(offered.len() > 18, "{offered:?}");
}

fn look_at(element: &Element, act: &Act, offered: &mut BTreeSet<String>, acted: &mut BTreeSet<String>) {
    let kind = serde_json::to_value(element).expect("an element is a tree");
    let kind = kind.get("kind").expect("an element says its kind").to_string();
    element.for_each_own_target(&mut |target| {
        offered.insert(kind.clone());
        if act.takes(&target) {
            acted.insert(kind.clone());
        }
    });
    element.inner().iter().for_each(|inner| look_at(inner, act, offered, acted));
}

#[test]
fn every_form_of_path_is_there() {
    fn form(next: &Next) -> &'static str {
        match next {
            Next::Step { .. } => "step",
            Next::Call { .. } => "call",
            Next::End => "end",
            Next::Stop { is_done: false } => "stop",
            Next::Stop { is_done: true } => "finish",
            Next::Branch { .. } => "branch",
        }
    }
    let pack = gallery();
    let mut forms = BTreeSet::new();
    for step in steps(&pack) {
        forms.insert(form(&step.next).to_owned());
        if let Next::Branch { choices } = &step.next {
            forms.extend(choices.iter().map(|choice| format!("answer to {}", form(&choice.leads_to))));
        }
        for wrong in &step.wrong {
            let is_led = wrong.leads_to.is_some();
            forms.insert(format!(
                "wrong{}{}",
                if is_led { ", led" } else { "" },
                if wrong.times > 1 { ", again" } else { "" }
            ));
        }
        forms.extend(step.act.right_targets().nth(1).map(|_| "several right acts".to_owned()));
    }
    let all = [
        "answer to call",
        "answer to end",
        "answer to finish",
        "answer to step",
        "answer to stop",
        "branch",
        "call",
        "end",
        "several right acts",
        "step",
        "wrong",
        "wrong, again",
        "wrong, led",
        "wrong, led, again",
    ];
    assert_eq!(forms, all.map(str::to_owned).into());
}
