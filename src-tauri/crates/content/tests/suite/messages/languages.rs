//! One way to bring each kind of problem of a second language about.

use content::Code;

use super::cases::{Case, case};
use crate::example::{Draft, PACK};

const FILE: &str = "languages/tr/noter-un-jour.yaml";

/// The example with Turkish beside one sentence, with a part of what is written changed.
pub(crate) fn with_turkish(draft: Draft, from: &str, to: &str) -> Draft {
    let written =
        "format_version: 1\nsentences:\n  Mettez la carte dans le lecteur.: Kartı okuyucuya takın.\n";
    assert!(from.is_empty() || written.contains(from), "{from:?} is written");
    let written = if from.is_empty() { written.to_owned() } else { written.replace(from, to) };
    draft.edit(PACK, "\nglossary:", "\nlanguages:\n  tr: {name: Türkçe}\nglossary:").put(FILE, written)
}

pub(super) fn languages() -> Vec<Case> {
    use Code::*;
    vec![
        case("some sentences are not translated", Untranslated, |d| with_turkish(d, "", "")),
        case("a sentence changed since it was translated", StaleTranslation, |d| {
            with_turkish(d, "dans le lecteur", "dans le boîtier")
        }),
        case("a translation has a hidden sign", HiddenSign, |d| {
            with_turkish(d, "Kartı okuyucuya takın.", "\"Kartı\\u202E takın.\"")
        }),
        case("a translation is longer than a screen", LongText, |d| {
            with_turkish(d, "Kartı", "Kartı ".repeat(80).trim())
        }),
        case("a translation is of no procedure", UnknownProcedure, |d| {
            with_turkish(d, "", "")
                .put("languages/tr/noter-un-jours.yaml", "format_version: 1\nsentences: {}\n")
        }),
        case("a language is not declared", BadLanguage, |d| {
            with_turkish(d, "", "").edit(PACK, "  tr: {", "  ar: {")
        }),
        case("a language is the pack's own", BadLanguage, |d| {
            with_turkish(d, "", "").edit(PACK, "  tr: {", "  fr: {name: Français}\n  tr: {")
        }),
        case("a language has no name", EmptyText, |d| {
            with_turkish(d, "", "").edit(PACK, "name: Türkçe", "name: ' '")
        }),
        case("a translation stands elsewhere", OrphanFile, |d| {
            with_turkish(d, "", "").put("languages/tr.yaml", "format_version: 1\nsentences: {}\n")
        }),
    ]
}
