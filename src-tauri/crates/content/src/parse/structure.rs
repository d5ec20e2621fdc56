//! The parser's first complaint, said to somebody who writes and does not program. Refuses English and refuses to guess
//! more than the line shows.

use serde_saphyr::Error;

use super::{form, likely, unclosed};
use crate::problem::{Code, Findings};
use crate::suggest::{known, nearest};

/// Adds what the parser complained of.
pub(super) fn explain(error: &Error, text: &str, findings: &mut Findings) {
    let line = error.location().and_then(|at| u32::try_from(at.line()).ok()).unwrap_or(0);
    // The parser stops where the text ends up making no sense; what began it stands further up.
    if let Some(open) = unclosed::first(text).filter(|open| open.line <= line) {
        let (message, advice) = still_open(open.sign);
        findings.add(open.line, Code::Syntax, message, advice);
        return;
    }
    let (code, message) = what_is_wrong(error);
    let is_clear = matches!(code, Code::TooIntricate | Code::DuplicateKey);
    if let Some(likely) = likely::cause(text, line, message.contains(TEXT)).filter(|_| !is_clear) {
        findings.add(line, Code::Syntax, likely.message, likely.advice);
        return;
    }
    if let Some((line, example)) = form::bare_word(text, line).filter(|_| code == Code::WrongKind) {
        findings.add(line, code, "Ce mot seul ne suffit pas ici.", format!("Écrivez : {example}"));
        return;
    }
    let advice = what_to_do(error, (code, &message), text, line);
    findings.add(line, code, message, advice);
}

fn still_open(sign: char) -> (&'static str, &'static str) {
    match sign {
        '{' => (
            "Une accolade s’ouvre à cette ligne et ne se ferme pas.",
            "Ajoutez } à la fin, ou mettez toute la phrase entre guillemets droits.",
        ),
        '[' => (
            "Un crochet s’ouvre à cette ligne et ne se ferme pas.",
            "Ajoutez ] à la fin, ou mettez toute la phrase entre guillemets droits.",
        ),
        '\'' => (
            "Une apostrophe ouvre une phrase à cette ligne, et rien ne la ferme.",
            "Mettez toute la phrase entre guillemets droits : \"L'école écrit.\"",
        ),
        _ => (
            "Des guillemets s’ouvrent à cette ligne et ne se ferment pas.",
            "Ajoutez les guillemets qui manquent, ou enlevez les autres.",
        ),
    }
}

fn line_at(text: &str, line: u32) -> &str {
    let index = usize::try_from(line).unwrap_or(0).saturating_sub(1);
    text.lines().nth(index).unwrap_or_default()
}

fn value_of(line: &str) -> &str {
    line.split_once(": ").map_or(line.trim_start().trim_start_matches("- "), |(_, value)| value).trim()
}

fn what_is_wrong(error: &Error) -> (Code, String) {
    match error {
        Error::WithSnippet { error, .. } | Error::AliasError { error, .. } => what_is_wrong(error),
        Error::SerdeUnknownField { field, .. } => {
            (Code::UnknownKey, format!("Le mot « {field} » n’existe pas ici."))
        }
        Error::SerdeMissingField { field, .. } => {
            (Code::MissingKey, format!("Il manque le mot « {field} »."))
        }
        Error::SerdeUnknownVariant { variant, .. } => {
            (Code::UnknownWord, format!("Le mot « {variant} » n’est pas prévu ici."))
        }
        Error::DuplicateMappingKey { key: Some(key), .. } => {
            (Code::DuplicateKey, format!("Le mot « {key} » est écrit deux fois."))
        }
        Error::DuplicateMappingKey { key: None, .. } => {
            (Code::DuplicateKey, "Un mot est écrit deux fois.".to_owned())
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

const TEXT: &str = "un texte";
const FIELDS: &str = "un bloc de lignes « mot: valeur »";
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
        FIELDS
    } else {
        TEXT
    }
}

fn what_to_do(error: &Error, (code, message): (Code, &str), text: &str, line: u32) -> String {
    match error {
        Error::WithSnippet { error, .. } | Error::AliasError { error, .. } => {
            return what_to_do(error, (code, message), text, line);
        }
        Error::SerdeUnknownField { field, expected, .. } => {
            let advice = instead(field, expected);
            // A phrase that goes on after a comma names a word too: "Ici, attention: cliquez".
            let before = line_at(text, line).split_once(field).map_or("", |(before, _)| before);
            let is_in_braces = before.contains('{') && before.trim_end().ends_with(',');
            let is_in_braces = is_in_braces && nearest(field, expected.iter().copied()).is_none();
            let or = " Si c’est la suite d’une phrase, mettez toute la phrase entre guillemets droits.";
            return if is_in_braces { advice + or } else { advice };
        }
        Error::SerdeUnknownVariant { variant, expected, .. } => {
            let example = form::example(&form::place(text, line));
            let example = example.map(|example| format!(" Par exemple : {example}")).unwrap_or_default();
            return instead(variant, expected) + &example;
        }
        Error::SerdeMissingField { field, .. } => {
            let advice = format!("Ajoutez une ligne « {field}: … » au même niveau que cette ligne-ci.");
            return match odd_indent(text, line) {
                Some(hint) => format!("{hint} Ou bien, {}", advice.replace("Ajoutez", "ajoutez")),
                None => advice,
            };
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
        _ if message.contains(LIST) => list_advice(text, line),
        _ if message.contains(FIELDS) => match form::example(&form::place(text, line)) {
            Some(example) => format!("Une phrase seule ne suffit pas. Par exemple : {example}"),
            None => without_colon(line_at(text, line)).unwrap_or_else(|| hint_from(line_at(text, line))),
        },
        _ => odd_indent(text, line).unwrap_or_else(|| hint_from(line_at(text, line))),
    }
}

fn instead(written: &str, expected: &[&str]) -> String {
    match nearest(written, expected.iter().copied()) {
        Some(near) => format!("Vouliez-vous écrire « {near} » ?"),
        None => format!("Sont prévus : {}.", known(expected.iter().copied())),
    }
}

/// A list as it is written, with what was written in its place.
fn list_advice(text: &str, line: u32) -> String {
    let place = form::place(text, line);
    let phrase =
        Some(place.phrase).filter(|phrase| !phrase.is_empty() && !phrase.starts_with(['{', '[', '-']));
    match (place.word, phrase) {
        (Some(word), Some(phrase)) => match form::item_of(word, &form::quoted(phrase)) {
            Some(item) => {
                format!("Par exemple, à la ligne d’en dessous et deux espaces plus loin : - {item}")
            }
            None => format!("Écrivez entre crochets : {word}: [{}]", form::quoted(phrase)),
        },
        _ => "Écrivez [une chose, une autre], ou une ligne par chose avec un tiret.".to_owned(),
    }
}

/// `question Où peut-on écrire ?`
fn without_colon(line: &str) -> Option<String> {
    let (word, rest) = line.trim().split_once(' ').unwrap_or((line.trim(), ""));
    let is_word = !word.is_empty() && word.chars().all(|sign| sign.is_ascii_lowercase() || sign == '_');
    let rest = if rest.starts_with('#') { "" } else { rest.trim() };
    is_word
        .then(|| format!("Il manque deux-points après le premier mot : {word}: {rest}").trim_end().to_owned())
}

/// The line, or the one below it, that stands between two levels.
fn odd_indent(text: &str, line: u32) -> Option<String> {
    let spaces_of = |line| line_at(text, line).chars().take_while(|sign| *sign == ' ').count();
    let odd = [line, line.saturating_add(1)].into_iter().find(|line| spaces_of(*line) % 2 == 1)?;
    let spaces = spaces_of(odd);
    Some(format!("La ligne {odd} a {spaces} espaces devant : mettez-en {} ou {}.", spaces - 1, spaces + 1))
}

/// What most often goes wrong, as far as the line itself shows it.
fn hint_from(line: &str) -> String {
    let value = value_of(line);
    let is_quoted = value.starts_with(['"', '\'']);
    let is_plain = !is_quoted && !value.starts_with(['{', '[']);
    if let Some(hint) = without_colon(line) {
        return hint;
    }
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
