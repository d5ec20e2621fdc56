//! The parser's first complaint, said to somebody who writes and does not program. Refuses English and refuses to guess
//! more than the line shows.

use serde_saphyr::Error;

use crate::problem::{Code, Findings};
use crate::suggest::{known, nearest};

/// Adds what the parser complained of.
pub(super) fn explain(error: &Error, text: &str, findings: &mut Findings) {
    let line = error.location().and_then(|at| u32::try_from(at.line()).ok()).unwrap_or(0);
    let (code, message) = what_is_wrong(error);
    // The parser stops where the text ends up making no sense; the quote that began it stands further up.
    if let Some(open) = open_quote(text, line).filter(|_| code == Code::Syntax) {
        findings.add(
            open,
            code,
            "Des guillemets s’ouvrent à cette ligne et ne se ferment pas.",
            "Ajoutez les guillemets qui manquent, ou enlevez les autres.",
        );
        return;
    }
    let advice = what_to_do(error, (code, &message), line_at(text, line));
    findings.add(line, code, message, advice);
}

fn line_at(text: &str, line: u32) -> &str {
    let index = usize::try_from(line).unwrap_or(0).saturating_sub(1);
    text.lines().nth(index).unwrap_or_default()
}

/// The first line, up to `last`, whose value begins with a quote that the line does not close.
fn open_quote(text: &str, last: u32) -> Option<u32> {
    let is_open = |line: &str| {
        let value = value_of(line);
        value.starts_with('"') && value.replace("\\\\", "").replace("\\\"", "").matches('"').count() % 2 == 1
    };
    (1..=last).zip(text.lines()).find_map(|(number, line)| is_open(line).then_some(number))
}

fn value_of(line: &str) -> &str {
    line.split_once(": ").map_or(line.trim_start().trim_start_matches("- "), |(_, value)| value).trim()
}

fn what_is_wrong(error: &Error) -> (Code, String) {
    match error {
        Error::WithSnippet { error, .. } | Error::AliasError { error, .. } => what_is_wrong(error),
        Error::SerdeUnknownField { field, .. } => {
            (Code::UnknownKey, format!("La clé « {field} » n’existe pas ici."))
        }
        Error::SerdeMissingField { field, .. } => {
            (Code::MissingKey, format!("Il manque la clé « {field} »."))
        }
        Error::SerdeUnknownVariant { variant, .. } => {
            (Code::UnknownWord, format!("Le mot « {variant} » n’est pas prévu ici."))
        }
        Error::DuplicateMappingKey { key: Some(key), .. } => {
            (Code::DuplicateKey, format!("La clé « {key} » est écrite deux fois."))
        }
        Error::DuplicateMappingKey { key: None, .. } => {
            (Code::DuplicateKey, "Une clé est écrite deux fois.".to_owned())
        }
        Error::SerdeInvalidType { expected, .. }
        | Error::SerdeInvalidValue { expected, .. }
        | Error::SerdeInvalidLength { expected, .. } => wrong_kind(expected),
        Error::Unexpected { expected, .. } => wrong_kind(expected),
        Error::InvalidScalar { ty, .. } => wrong_kind(ty),
        Error::NullIntoString { .. } => wrong_kind("string"),
        Error::InvalidBooleanStrict { .. } => wrong_kind("bool"),
        Error::ExpectedStringKeyForExternallyTaggedEnum { .. }
        | Error::ExternallyTaggedEnumExpectedScalarOrMapping { .. }
        | Error::UnexpectedValueForUnitEnumVariant { .. }
        | Error::ExpectedMappingEndAfterEnumVariantValue { .. }
        | Error::SerdeVariantId { .. } => wrong_kind("enum"),
        Error::Budget { .. }
        | Error::AliasReplayCounterOverflow { .. }
        | Error::AliasReplayLimitExceeded { .. }
        | Error::AliasExpansionLimitExceeded { .. }
        | Error::AliasReplayStackDepthExceeded { .. }
        | Error::RecursiveReferencesRequireWeakTypes { .. }
        | Error::MergeKeyNotAllowed { .. }
        | Error::MultipleDocuments { .. } => (
            Code::TooIntricate,
            "Ce fichier s’emboîte ou se répète d’une façon que l’application refuse.".to_owned(),
        ),
        Error::Eof { .. } => (Code::Syntax, "Le fichier est vide ou s’arrête trop tôt.".to_owned()),
        _ => (Code::Syntax, "L’application ne comprend pas cette ligne, ou celle du dessus.".to_owned()),
    }
}

fn wrong_kind(expected: &str) -> (Code, String) {
    (Code::WrongKind, format!("Ici, il faut {}.", in_french(expected)))
}

const TRUE_OR_FALSE: &str = "true ou false";
const LIST: &str = "une liste, dont chaque ligne commence par un tiret";

fn in_french(expected: &str) -> &'static str {
    let has = |words: &[&str]| words.iter().any(|word| expected.contains(word));
    if has(&["bool"]) {
        TRUE_OR_FALSE
    } else if has(&["u8", "u16", "u32", "integer", "number"]) {
        "un nombre entier"
    } else if has(&["sequence", "array", "list", "tuple"]) {
        LIST
    } else if has(&["step, `end`"]) {
        "une étape, ou end, ou {call: …, back: …}"
    } else if has(&["enum", "variant"]) {
        "un seul mot parmi ceux qui sont prévus, suivi de ce qu’il demande"
    } else if has(&["struct", "map"]) {
        "un bloc de lignes « clé: valeur »"
    } else {
        "un texte"
    }
}

fn what_to_do(error: &Error, (code, message): (Code, &str), line: &str) -> String {
    match error {
        Error::WithSnippet { error, .. } | Error::AliasError { error, .. } => {
            return what_to_do(error, (code, message), line);
        }
        Error::SerdeUnknownField { field, expected, .. } => return instead(field, expected),
        Error::SerdeUnknownVariant { variant, expected, .. } => return instead(variant, expected),
        Error::SerdeMissingField { field, .. } => {
            return format!("Ajoutez une ligne « {field}: … » au même niveau que cette ligne-ci.");
        }
        _ => {}
    }
    match code {
        Code::DuplicateKey => "Gardez une seule des deux lignes.".to_owned(),
        Code::TooIntricate => {
            "Écrivez chaque chose une fois, sans renvoi (&, *, <<), et un seul document par fichier."
                .to_owned()
        }
        _ if message.contains(TRUE_OR_FALSE) => {
            "true veut dire oui, false veut dire non. Sans guillemets.".to_owned()
        }
        _ if message.contains(LIST) => {
            "Écrivez [une chose, une autre], ou une ligne par chose avec un tiret.".to_owned()
        }
        _ => hint_from(line),
    }
}

fn instead(written: &str, expected: &[&str]) -> String {
    match nearest(written, expected.iter().copied()) {
        Some(near) => format!("Vouliez-vous écrire « {near} » ?"),
        None => format!("Sont prévus : {}.", known(expected.iter().copied())),
    }
}

/// What most often goes wrong, as far as the line itself shows it.
fn hint_from(line: &str) -> String {
    let value = value_of(line);
    let is_quoted = value.starts_with(['"', '\'']);
    let is_plain = !is_quoted && !value.starts_with(['{', '[']);
    let hint = if line.contains('\t') {
        "Remplacez les tabulations par des espaces."
    } else if value.starts_with('{') {
        "Une phrase qui commence par une accolade se met entre guillemets droits : \"{mot difficile} …\"."
    } else if value.starts_with('[') {
        "Une phrase qui commence par un crochet se met entre guillemets droits. Une liste finit par un crochet."
    } else if is_plain && value.contains(": ") {
        "Une phrase qui contient deux-points se met entre guillemets droits : \"Choisissez : travail.\""
    } else if is_quoted {
        "Vérifiez les guillemets : ils s’ouvrent et se ferment sur la même phrase."
    } else {
        "Vérifiez le retrait (deux espaces par niveau) et les deux-points. Comparez avec l’exemple de docs/content.md."
    };
    hint.to_owned()
}
