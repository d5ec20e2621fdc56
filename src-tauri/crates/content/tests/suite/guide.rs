//! The authors' guide: what it shows can be copied.

use crate::example::{Draft, assets};
use crate::gallery::kinds;

/// The blocks of YAML of the guide, in order.
fn blocks() -> Vec<String> {
    let guide = std::fs::read_to_string(assets().join("../docs/content.md")).expect("the guide is there");
    let after = guide.split("```yaml\n").skip(1);
    after.map(|rest| rest.split("```").next().expect("a block ends").to_owned()).collect()
}

#[test]
fn the_example_of_the_guide_is_taken_without_a_warning_and_walks() {
    let [pack, procedure]: [String; 2] = blocks().try_into().expect("the guide shows a pack and a procedure");
    let mut draft = Draft::example();
    draft.files.clear();
    let checked = draft.put("pack.yaml", pack).put("procedures/dire-bonjour.yaml", procedure).checked();
    let left: Vec<_> = checked.remarks.iter().map(|remark| remark.code.as_str()).collect();
    assert_eq!(
        left,
        ["no-sign-off", "no-sign-off", "not-yet-checked", "unconfirmed"],
        "only what the example says itself is left to do"
    );
    content::play::play(&checked.walkthroughs).expect("no session is stuck");
}

#[test]
fn the_guide_names_every_thing_and_every_act() {
    let guide = std::fs::read_to_string(assets().join("../docs/content.md")).expect("the guide is there");
    let schema = serde_json::from_str(&content::format_schema()).expect("the schema is JSON");
    for name in ["ElementText", "ActText", "FrameText", "FieldInput", "MessageLook"] {
        let unsaid: Vec<_> = kinds(&schema, name)
            .into_iter()
            // A question is written as `choices`, of which the guide speaks apart.
            .filter(|kind| {
                kind != "choose"
                    && !guide.contains(&format!("`{kind}"))
                    && !guide.contains(&format!("{{{kind}:"))
            })
            .collect();
        assert!(unsaid.is_empty(), "the guide is silent, of {name}, about {unsaid:?}");
    }
    for fact in content::Person::FACTS {
        assert!(guide.contains(&format!("{{personne.{fact}}}")), "the guide is silent about {fact}");
    }
}
