//! The JSON Schema of the authoring format, for editors that complete and underline. Refuses to be the checker: it knows
//! shapes, not meanings.

use schemars::generate::SchemaSettings;
use serde_json::{Value, json};

use crate::authoring::{PackText, ProcedureText, PronunciationText, RecordingsText, TranslationsText};

/// The schema of every file of a pack, as kept in `assets/packs/format-v1.schema.json`.
pub fn format_schema() -> String {
    let mut generator = SchemaSettings::draft07().into_generator();
    let pack = generator.subschema_for::<PackText>();
    let procedure = generator.subschema_for::<ProcedureText>();
    let pronunciation = generator.subschema_for::<PronunciationText>();
    let recordings = generator.subschema_for::<RecordingsText>();
    let translations = generator.subschema_for::<TranslationsText>();
    let definitions: Value =
        generator.take_definitions(true).into_iter().collect::<serde_json::Map<_, _>>().into();
    // A file with persons is a pack, with words a pronunciation list; told apart by conditions, an editor names the mistake instead of "no match".
    let schema = json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Côte à côte, authoring format 1",
        "if": { "required": ["persons"] },
        "then": pack,
        "else": {
            "if": { "required": ["words"] },
            "then": pronunciation,
            "else": {
                "if": { "required": ["recordings"] },
                "then": recordings,
                "else": { "if": { "required": ["sentences"] }, "then": translations, "else": procedure },
            },
        },
        "definitions": definitions,
    });
    format!("{schema:#}\n")
}
