//! The schema that editors use is the one that the types give.

use content::format_schema;

use crate::example::assets;

#[test]
fn the_schema_on_disk_is_fresh() {
    let kept =
        std::fs::read_to_string(assets().join("packs/format-v1.schema.json")).expect("the schema is kept");
    assert!(
        kept == format_schema(),
        "the format changed: cargo run -p content --example schema > assets/packs/format-v1.schema.json"
    );
}

#[test]
fn the_schema_is_as_strict_as_the_types() {
    let schema: serde_json::Value = serde_json::from_str(&format_schema()).unwrap();
    for name in [
        "PackText",
        "ProcedureText",
        "SignOffsText",
        "SenderText",
        "LetterText",
        "StepText",
        "ButtonText",
        "Override",
    ] {
        let definition = &schema["definitions"][name];
        assert_eq!(definition["additionalProperties"], false, "{name} takes no unknown key");
        assert!(definition["description"].is_string(), "{name} says what it is");
    }
    let required = schema["definitions"]["StepText"]["required"].as_array().unwrap();
    assert!(
        required.contains(&"say_practice".into()) && !required.contains(&"say_real".into()),
        "{required:?}"
    );
}
