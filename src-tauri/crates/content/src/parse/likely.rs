//! What a writer most often did where the parser stopped: a comma or a colon in a phrase without quotes, the quotes of a
//! letter, no space after a colon, no comma between two words. Refuses to guess where the line shows nothing of the kind.

use super::form::{quoted, split};

/// A cause, and the line to write instead.
pub(super) struct Likely {
    pub(super) message: String,
    pub(super) advice: String,
}

/// The cause of a complaint about a line, from 1. `is_text` says that a phrase was expected there.
pub(super) fn cause(text: &str, line: u32, is_text: bool) -> Option<Likely> {
    let last = usize::try_from(line).unwrap_or(0);
    let lines: Vec<&str> = text.lines().take(last).collect();
    let written = lines.last()?;
    in_braces(&lines, text).or_else(|| in_line(written, is_text))
}

/// What stands between braces or brackets, at the line or from one above that goes on.
fn in_braces(lines: &[&str], text: &str) -> Option<Likely> {
    let opens = |line: &&str| line.contains(['{', '[']);
    let start = lines.iter().rposition(opens)?;
    // What was closed above says nothing of this line.
    let between = lines.get(start..)?;
    if between.len() > 1 && !between.iter().take(between.len() - 1).all(|line| is_open(line)) {
        return None;
    }
    let written: Vec<&str> = text.lines().skip(start).take(between.len() + 8).collect();
    Flow::default().read(&written.join("\n"))
}

fn is_open(line: &str) -> bool {
    let count = |signs: [char; 2]| line.chars().filter(|sign| signs.contains(sign)).count();
    count(['{', '[']) > count(['}', ']']) || !line.contains(['{', '[', '}', ']'])
}

/// One pair of braces or brackets that is being read, and its parts so far.
struct Part {
    is_map: bool,
    done: Vec<String>,
    now: String,
}

#[derive(Default)]
struct Flow {
    parts: Vec<Part>,
}

impl Flow {
    fn read(mut self, written: &str) -> Option<Likely> {
        let mut quote = None;
        // Whether a value may begin here.
        let mut is_fresh = true;
        let mut signs = written.chars().peekable();
        while let Some(sign) = signs.next() {
            let is_word_end = signs.peek().is_none_or(|next| next.is_whitespace());
            if let Some(closing) = quote {
                self.take(sign);
                match sign {
                    '\\' if closing == '"' => signs.next().into_iter().for_each(|next| self.take(next)),
                    _ if sign == closing => quote = None,
                    _ => {}
                }
                continue;
            }
            match sign {
                '{' | '[' if is_fresh => {
                    self.parts.push(Part { is_map: sign == '{', done: Vec::new(), now: String::new() });
                    continue;
                }
                '}' | ']' if !self.parts.is_empty() => {
                    let part = self.parts.pop()?;
                    if let Some(likely) = part.closed() {
                        return Some(likely);
                    }
                    if self.parts.is_empty() {
                        return None;
                    }
                    self.take('{');
                    self.take('}');
                }
                ',' => self.next_part(),
                '"' | '\'' if is_fresh => {
                    quote = Some(sign);
                    self.take(sign);
                }
                _ => self.take(sign),
            }
            is_fresh = match sign {
                ',' => true,
                ':' | '-' => is_word_end,
                _ => is_fresh && sign.is_whitespace(),
            };
        }
        None
    }

    fn take(&mut self, sign: char) {
        if let Some(part) = self.parts.last_mut() {
            part.now.push(sign);
        }
    }

    fn next_part(&mut self) {
        if let Some(part) = self.parts.last_mut() {
            part.done.push(std::mem::take(&mut part.now));
        }
    }
}

impl Part {
    fn closed(mut self) -> Option<Likely> {
        self.done.push(std::mem::take(&mut self.now));
        let parts = self.done.iter().map(|part| part.trim()).filter(|part| !part.is_empty());
        if !self.is_map {
            return parts.into_iter().find(|part| has_colon(part)).map(|part| phrase("", part, false, true));
        }
        let mut words: Vec<(&str, String, bool)> = Vec::new();
        for part in parts {
            if let Some((word, value)) = split(part) {
                words.push((word, value.to_owned(), false));
            } else if let Some(likely) = no_space(part) {
                return Some(likely);
            } else {
                // A part that names nothing is the end of the phrase before the comma.
                let (_, value, has_comma) = words.last_mut()?;
                *value = format!("{value}, {part}");
                *has_comma = true;
            }
        }
        let is_wrong = |(_, value, has_comma): &&(&str, String, bool)| *has_comma || has_colon(value);
        let (word, value, has_comma) = words.iter().find(is_wrong)?;
        if let Some((first, rest)) = two_words(value) {
            return Some(Likely {
                message: "Il manque une virgule dans ces accolades.".to_owned(),
                advice: format!("Écrivez : {word}: {first}, {rest}"),
            });
        }
        Some(phrase(&format!("{word}: "), value, *has_comma, has_colon(value)))
    }
}

/// A line without braces.
fn in_line(line: &str, is_text: bool) -> Option<Likely> {
    let (dash, rest) = match line.trim().strip_prefix("- ") {
        Some(rest) => ("- ", rest.trim()),
        None => ("", line.trim()),
    };
    if let Some(likely) = no_space(rest).or_else(|| no_space_after_hyphen(rest)) {
        return Some(likely);
    }
    match split(rest) {
        Some((word, value)) if value.starts_with('"') => quotes_within(&format!("{dash}{word}: "), value),
        Some((word, value)) if begins_with_a_sign(value) => Some(Likely {
            message: "Cette phrase commence par un signe qui veut dire autre chose ici.".to_owned(),
            advice: format!("Mettez la phrase entre guillemets droits : {dash}{word}: {}", quoted(value)),
        }),
        Some((word, value)) if two_words(value).is_some() => Some(Likely {
            message: "Il manque des accolades autour de cette ligne.".to_owned(),
            advice: format!("Écrivez : {dash}{{{word}: {}}}", value.replace(';', ",")),
        }),
        // A line of a list that is a phrase: "- Attention: lisez."
        Some(_) if is_text && !dash.is_empty() => Some(phrase(dash, rest, false, true)),
        Some((word, value)) if has_colon(value) || value.starts_with(['“', '”', '„']) => {
            Some(phrase(&format!("{dash}{word}: "), value, false, has_colon(value)))
        }
        None if has_colon(rest) && !dash.is_empty() => Some(phrase(dash, rest, false, true)),
        _ => None,
    }
}

/// `title:Poser`.
fn no_space(part: &str) -> Option<Likely> {
    let (word, value) = part.split_once(':')?;
    let is_word = !word.is_empty() && word.chars().all(|sign| sign.is_ascii_lowercase() || sign == '_');
    let is_glued = value.chars().next().is_some_and(|sign| sign.is_alphanumeric() || "\"'{[".contains(sign));
    (is_word && is_glued).then(|| Likely {
        message: format!("Il manque une espace après « {word}: »."),
        advice: format!("Écrivez : {word}: {value}"),
    })
}

/// A sign that means something else where a phrase begins: a star and its like only before a space.
fn begins_with_a_sign(value: &str) -> bool {
    value.starts_with(['@', '`', '%']) || ["* ", "& ", "! "].iter().any(|sign| value.starts_with(sign))
}

/// `-id: ecrire`.
fn no_space_after_hyphen(line: &str) -> Option<Likely> {
    let rest = line.strip_prefix('-')?;
    rest.starts_with(|sign: char| sign.is_alphabetic() || sign == '{').then(|| Likely {
        message: "Il manque une espace après le tiret.".to_owned(),
        advice: format!("Écrivez : - {rest}"),
    })
}

/// `"Dire "bonjour" par écrit"`.
fn quotes_within(before: &str, value: &str) -> Option<Likely> {
    let inner = value.strip_prefix('"')?.strip_suffix('"')?;
    (inner.contains('"') && !inner.contains('\\')).then(|| Likely {
        message: "Il y a des guillemets droits à l’intérieur des guillemets.".to_owned(),
        advice: format!("À l’intérieur, mettez « … » : {before}{}", quoted(inner)),
    })
}

/// The words of the format that stand most often behind another one on a line.
const FOLLOWING: [&str; 20] = [
    "id",
    "on",
    "say",
    "label",
    "text",
    "picture",
    "next",
    "kind",
    "name",
    "title",
    "publisher",
    "seen",
    "source",
    "confidence",
    "input",
    "value",
    "right",
    "tone",
    "hidden",
    "by",
];

/// A value in one word that is followed by another word of the format: `phone, say: On peut aussi.`
fn two_words(value: &str) -> Option<(&str, &str)> {
    let (first, rest) = value.split_once(' ')?;
    let (word, _) = split(rest.trim_start())?;
    FOLLOWING.contains(&word).then(|| (first.trim_end_matches([',', ';']), rest.trim_start()))
}

/// Whether a phrase without quotes holds a colon that ends a word.
fn has_colon(value: &str) -> bool {
    let is_plain = !value.starts_with(['"', '\'', '{', '[', '#', '|', '>']);
    is_plain && (value.contains(": ") || value.ends_with(':'))
}

fn phrase(before: &str, value: &str, has_comma: bool, has_colon: bool) -> Likely {
    let sign = match (has_comma, has_colon) {
        (true, true) => "une virgule et deux-points",
        (true, false) => "une virgule",
        _ => "deux-points",
    };
    let message = if value.contains(['“', '”', '„']) {
        "Les guillemets “ ” ne servent pas dans ce fichier.".to_owned()
    } else if has_comma {
        format!("Entre accolades, cette phrase contient {sign}.")
    } else {
        format!("Cette phrase contient {sign}.")
    };
    Likely {
        message,
        advice: format!("Mettez la phrase entre guillemets droits : {before}{}", quoted(value)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn advice(line: &str) -> Option<String> {
        cause(line, 1, false).map(|likely| likely.advice)
    }

    #[test]
    fn the_phrase_is_shown_between_straight_quotes() {
        for (line, instead) in [
            ("- {on: a, say: Ici, c'est non.}", "say: \"Ici, c'est non.\""),
            ("- {on: a, say: Choisissez : oui.}", "say: \"Choisissez : oui.\""),
            ("- {on: a, say: “Ici, non : b”}", "say: \"Ici, non : b\""),
            ("- link: {id: a, label: Non, merci}", "label: \"Non, merci\""),
            ("for: [Tous : oui]", "\"Tous : oui\""),
            ("- mon texte : suite", "- \"mon texte : suite\""),
            ("ask: Dites : où ? # note", "ask: \"Dites : où ?\""),
            ("ask: “Où ?”", "ask: \"Où ?\""),
            ("title: * Dire", "title: \"* Dire\""),
            ("title: Dire \"oui\" : non", "title: \"Dire « oui » : non\""),
        ] {
            assert_eq!(
                advice(line),
                Some(format!("Mettez la phrase entre guillemets droits : {instead}")),
                "{line}"
            );
        }
        for (line, instead) in [
            ("- {kind: phone say: On appelle.}", "kind: phone, say: On appelle."),
            ("- {kind: phone; say: On appelle.}", "kind: phone, say: On appelle."),
            ("- kind: phone, say: On appelle.", "- {kind: phone, say: On appelle.}"),
            ("  -id: ecrire", "- id: ecrire"),
        ] {
            assert_eq!(advice(line), Some(format!("Écrivez : {instead}")), "{line}");
        }
        assert_eq!(
            advice("title: \"Dire \"oui\" ici\""),
            Some("À l’intérieur, mettez « … » : title: \"Dire « oui » ici\"".to_owned())
        );
        assert_eq!(advice("title:Poser").as_deref(), Some("Écrivez : title: Poser"));
        assert_eq!(advice("- link: {id:a, label: b}").as_deref(), Some("Écrivez : id: a"));
    }

    #[test]
    fn a_line_without_such_a_slip_says_nothing() {
        for line in [
            "title: Poser",
            "address: https://exemple.be",
            "- {on: a, say: \"Ici, c'est : non.\"}",
            "say_real: {jour de travail}, cliquez.",
            "- {on: a, set: {b: c}, show: [d, e]}",
            "- Une phrase, sans plus.",
            "<<: *x",
        ] {
            assert!(cause(line, 1, false).is_none(), "{line}");
        }
    }
}
