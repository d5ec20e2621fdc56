//! The form that a thing has, by example, for who wrote a plain phrase where fields are needed. Refuses to guess a thing
//! that it does not know.

/// What a line is about: its own word, what stands behind it, and the word above.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Place<'a> {
    /// The word before the colon; none in a line that only has a phrase.
    pub(super) word: Option<&'a str>,
    /// What was written in the place of the fields.
    pub(super) phrase: &'a str,
    /// The word of the line under which this one stands.
    pub(super) above: Option<&'a str>,
    is_item: bool,
}

/// What stands at a line of the text, from 1.
pub(super) fn place(text: &str, line: u32) -> Place<'_> {
    let index = usize::try_from(line).unwrap_or(0).saturating_sub(1);
    let written = text.lines().nth(index).unwrap_or_default();
    let indent = indent_of(written);
    let (is_item, rest) = match written.trim().strip_prefix("- ") {
        Some(rest) => (true, rest.trim()),
        None => (false, written.trim()),
    };
    let (word, phrase) = split(rest).map_or((None, rest), |(word, value)| (Some(word), value));
    let is_above = |line: &&str| {
        let is_shallower = indent_of(line) < indent || (is_item && indent_of(line) == indent);
        is_shallower && !line.trim().is_empty() && !line.trim_start().starts_with(['-', '#'])
    };
    let before: Vec<&str> = text.lines().take(index).collect();
    let above = before.into_iter().rev().find(is_above).and_then(|line| split(line.trim()));
    Place { word, phrase, above: above.map(|(word, _)| word), is_item }
}

fn indent_of(line: &str) -> usize {
    line.chars().take_while(|sign| *sign == ' ').count()
}

/// The word before the colon and what follows it, without the note behind.
pub(super) fn split(written: &str) -> Option<(&str, &str)> {
    let (word, value) = written.split_once(':')?;
    let is_word = !word.is_empty() && word.chars().all(|sign| sign.is_alphanumeric() || "_-".contains(sign));
    let is_apart = value.is_empty() || value.starts_with(char::is_whitespace);
    let value = value.split_once(" #").map_or(value, |(value, _)| value);
    (is_word && is_apart).then_some((word, value.trim()))
}

/// The right form of what stands there, holding the phrase that was written.
pub(super) fn example(place: &Place<'_>) -> Option<String> {
    let said = quoted(place.phrase);
    let named = place.above.and_then(|above| named_under(above, &said));
    if let (Some(word), Some(fields)) = (place.word, named) {
        return Some(format!("{word}: {fields}"));
    }
    let dash = if place.is_item { "- " } else { "" };
    match place.word {
        Some(word) => fields_of(word, &said).map(|fields| format!("{dash}{word}: {fields}")),
        None => place.above.and_then(|above| item_of(above, &said)).map(|fields| format!("- {fields}")),
    }
}

/// A word of the format that stands alone on the last line before this one, and the form that it has.
pub(super) fn bare_word(text: &str, line: u32) -> Option<(u32, String)> {
    // The parser looks a little further before it complains.
    const FURTHER: usize = 3;
    let before = usize::try_from(line).unwrap_or(0).saturating_sub(1);
    let lines: Vec<(u32, &str)> = (1u32..).zip(text.lines()).take(before).collect();
    let written = lines.into_iter().rev().filter(|(_, line)| !line.trim().is_empty());
    written.take(FURTHER).find_map(|(number, line)| Some((number, form_of_bare(line.trim())?)))
}

fn form_of_bare(line: &str) -> Option<String> {
    if let Some(word) = line.strip_prefix("- ") {
        return fields_of(word.trim(), "\"Le texte.\"").map(|fields| format!("- {}: {fields}", word.trim()));
    }
    let (word, value) = split(line)?;
    let fields = match (word, value) {
        ("frame", frame) => fields_of(frame, "\"Le titre\"")?,
        ("act", "click") => "id-du-bouton".to_owned(),
        ("act", "enter_code") => "id-du-clavier".to_owned(),
        ("act", "answer") => {
            "[{id: un, label: Un, picture: valider, right: true}, {id: deux, label: Deux, picture: croix}]"
                .to_owned()
        }
        ("act", "type" | "compare") => fields_of(value, "bonjour")?,
        _ => return None,
    };
    Some(format!("{word}: {{{value}: {fields}}}"))
}

/// A phrase between straight quotes.
pub(super) fn quoted(phrase: &str) -> String {
    let plain = phrase.trim().trim_matches(['“', '”', '„', '\'']).trim();
    let phrase = if plain.is_empty() { "Le texte." } else { plain };
    let phrase = phrase.replace(['“', '„'], "« ").replace('”', " »");
    let mut inner = String::with_capacity(phrase.len());
    for (at, piece) in phrase.split('"').enumerate() {
        match at {
            0 => {}
            _ if at % 2 == 1 => inner.push_str("« "),
            _ => inner.push_str(" »"),
        }
        inner.push_str(piece);
    }
    format!("\"{inner}\"")
}

/// Things that their author names, under a word of the format.
fn named_under(above: &str, said: &str) -> Option<String> {
    let fields = match above {
        "persons" => format!("{{first_name: {said}, picture: femme}}"),
        "glossary" => format!("{{explanation: {said}}}"),
        "sources" => format!("{{title: {said}, publisher: ONEM, seen: 2026}}"),
        "languages" => format!("{{name: {said}}}"),
        "media" => "{file: media/photo.jpg, alt: Ce qu’on voit, author: Prénom Nom, licence: CC0-1.0}".into(),
        "set" => format!("{{value: {said}}}"),
        _ => return None,
    };
    Some(fields)
}

/// A line of a list.
pub(super) fn item_of(list: &str, said: &str) -> Option<String> {
    let fields = match list {
        "documents" => {
            format!("{{id: document, label: {said}, picture: papier, if_missing: Ce qu’on fait sans lui.}}")
        }
        "facts" => format!("{{text: {said}, source: nom-de-la-source, confidence: unconfirmed}}"),
        "ways_out" => format!("{{kind: desk, say: {said}}}"),
        "lines" => format!("{{picture: papier, text: {said}}}"),
        "wrong" => format!("{{on: id-du-bouton, say: {said}}}"),
        "choices" => format!("{{id: oui, label: {said}, picture: valider, next: end}}"),
        "entries" => format!("{{id: ligne, label: {said}}}"),
        "elements" => format!("text: {{text: {said}}}"),
        "duties" => format!("{{label: {said}, when: month_end}}"),
        "answers" => format!("{{mark: le-numéro-de-la-remarque, say: {said}}}"),
        "senders" => format!("{{id: ecole, name: {said}, picture: enfant, letters: []}}"),
        "charter" => format!(
            "{{topic: passwords, rule: {said}, reason: \"Pourquoi.\", say: \"Ce qu’on dit.\", facts: []}}"
        ),
        "training" => format!(
            "{{id: le-silence, title: {said}, picture: papier, idea: \"Une idée.\", try: \"Une chose à essayer.\"}}"
        ),
        "words" => format!("{{write: {said}, say: \"Comme on le dit\"}}"),
        _ => return None,
    };
    Some(fields)
}

fn fields_of(word: &str, said: &str) -> Option<String> {
    let fields = match word {
        // On a screen.
        "heading" | "text" => format!("{{text: {said}}}"),
        "banner" => format!("{{tone: info, text: {said}}}"),
        "button" | "link" | "tick" | "signature" | "qr_code" => format!("{{id: nom-court, label: {said}}}"),
        "thing" => format!("{{id: nom-court, label: {said}, picture: papier}}"),
        "menu" | "choices" | "list" | "select" | "upload" | "tabs" => {
            format!("{{label: {said}, entries: [{{id: un, label: Un}}, {{id: deux, label: Deux}}]}}")
        }
        "field" => format!("{{id: nom-court, label: {said}, input: text}}"),
        "calendar" => "{id: jour, month: 2026-11}".to_owned(),
        "table" => format!("{{label: {said}, rows: [[mot, valeur], [mot, valeur]]}}"),
        "message" => format!("{{look: letter, from: L’école, elements: [{{text: {{text: {said}}}}}]}}"),
        "popup" => format!("{{title: {said}, elements: [{{text: {{text: Le texte.}}}}]}}"),
        "row" => format!("{{elements: [{{text: {{text: {said}}}}}]}}"),
        "card_reader" => "{id: lecteur, card: out}".to_owned(),
        "pin_pad" => format!("{{id: pave, label: {said}, code: 4321}}"),
        "app_request" => format!("{{id: demande, service: {said}, asks: Entrer, confirm: Oui, refuse: Non}}"),
        // Around it.
        "frame" => format!("{{desk: {{title: {said}}}}}"),
        "browser" | "desk" | "phone" | "paper" => format!("{{title: {said}}}"),
        // In a step.
        "act" => "{click: id-du-bouton}".to_owned(),
        "type" => format!("{{field: id-de-la-case, expect: {said}}}"),
        "compare" => format!("{{shown: {said}, known: exemple.be}}"),
        "coach" | "real" => format!("{{ask: {said}}}"),
        "cues" => format!("{{question: {said}, word: Un mot., show: Regardez. On clique ici.}}"),
        // In a procedure, in `pack.yaml`.
        "remit" => format!("{{answer: ours, say: {said}}}"),
        "audience" => format!("{{for: [{said}]}}"),
        "situation" => format!("{{person: sofia, say: [{said}]}}"),
        "sheet" => format!("{{lines: [{{picture: papier, text: {said}}}]}}"),
        "not_on" => format!("{{paper: {said}}}"),
        "live_check" => format!("{{on: 2026-11-30, by: {said}, place: le vrai site}}"),
        "author" | "expert" => format!("{{name: {said}, on: 2026-11-30}}"),
        "readers" => "{number: 5, on: 2026-11-30}".to_owned(),
        "sign_offs" => format!("{{author: {{name: {said}, on: 2026-11-30}}}}"),
        "deadline" => format!("{{say: {said}, on_letter: true}}"),
        _ => return None,
    };
    Some(fields)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, line: u32) -> Option<String> {
        example(&place(text, line))
    }

    #[test]
    fn the_form_holds_what_was_written() {
        for (text, line, form) in [
            ("elements:\n  - text: Bonjour.\n", 2, "- text: {text: \"Bonjour.\"}"),
            ("sign_offs:\n  author: Anne   # moi\n", 2, "author: {name: \"Anne\", on: 2026-11-30}"),
            (
                "glossary:\n  # les mots\n  envoyer: Faire partir.\n",
                3,
                "envoyer: {explanation: \"Faire partir.\"}",
            ),
            ("ways_out:\n- Au guichet\n", 2, "- {kind: desk, say: \"Au guichet\"}"),
            ("coach: “Où ?”\n", 1, "coach: {ask: \"Où ?\"}"),
        ] {
            assert_eq!(shown(text, line).as_deref(), Some(form), "{text}");
        }
        assert_eq!(shown("rien: du tout\n", 1), None);
    }
}
