//! Abbreviations that the learner reads: each is explained somewhere, or its author is told. Refuses to know any of them
//! by itself: what one service's readers know, another's do not.

use std::collections::{BTreeMap, BTreeSet};

use domain::door::Sender;
use domain::speech::Pronunciation;

use crate::check::Term;
use crate::problem::{Code, Findings, Problem};
use crate::text::LearnerText;

/// What is read as a word by whoever reads at all, and the letters that a Belgian account begins with.
const WORDS: [&str; 3] = ["A4", "BE", "OK"];

/// What may explain an abbreviation.
pub(crate) struct Explained<'a> {
    pub(crate) glossary: &'a BTreeMap<String, Term>,
    pub(crate) pronunciation: &'a [Pronunciation],
    pub(crate) senders: &'a [Sender],
}

/// Says each unexplained abbreviation once a file, where it first stands.
pub(crate) fn say_unexplained(texts: &[LearnerText], explained: &Explained<'_>, problems: &mut Vec<Problem>) {
    let mut said = BTreeSet::new();
    for text in texts {
        for word in abbreviations(&text.text) {
            if explained.tells(word)
                || is_explained_there(&text.text, word)
                || !said.insert((&text.file, word))
            {
                continue;
            }
            let mut findings = Findings::of(&text.file);
            findings.add(
                text.line,
                Code::UndefinedAbbreviation,
                format!("L’abréviation « {word} » n’est expliquée nulle part."),
                "Ajoutez-la sous glossary dans pack.yaml, avec une phrase. Ou écrivez les mots en entier.",
            );
            problems.extend(findings.into_problems());
        }
    }
}

impl Explained<'_> {
    fn tells(&self, word: &str) -> bool {
        let small = word.to_lowercase();
        let is_in_glossary =
            self.glossary.keys().any(|key| key.split([' ', '-']).any(|part| part == small) || *key == small);
        let is_said = self.pronunciation.iter().any(|one| one.write == word);
        let is_sender = self.senders.iter().any(|one| one.name == word && one.detail.is_some());
        WORDS.contains(&word) || is_in_glossary || is_said || is_sender
    }
}

/// Whether the words stand beside it: "SPF (service public fédéral)", or the other way round.
fn is_explained_there(text: &str, word: &str) -> bool {
    text.contains(&format!("{word} (")) || text.contains(&format!("({word})"))
}

/// The abbreviations of a text, as they stand in it.
fn abbreviations(text: &str) -> impl Iterator<Item = &str> {
    text.split(|sign: char| !sign.is_alphanumeric() && sign != '.')
        .map(|word| word.trim_matches('.'))
        .filter(|word| is_abbreviation(word))
}

/// Two signs at least, all capitals or digits, of which a capital; a small "e" for "électronique" may stand before.
fn is_abbreviation(word: &str) -> bool {
    let capitals = word.strip_prefix('e').unwrap_or(word);
    let signs = || capitals.chars().filter(|sign| *sign != '.');
    signs().count() >= 2
        && signs().all(|sign| sign.is_uppercase() || sign.is_ascii_digit())
        && signs().next().is_some_and(char::is_uppercase)
        && !begins_an_account(capitals)
}

/// Two letters and two digits: "BE00".
fn begins_an_account(word: &str) -> bool {
    let (country, digits) = word.split_at_checked(2).unwrap_or_default();
    digits.len() == 2
        && country.chars().all(|sign| sign.is_ascii_uppercase())
        && digits.chars().all(|sign| sign.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_abbreviation_is_capitals_and_digits() {
        for one in ["CAPAC", "C4", "eC3.2", "eID", "S.P.F", "PIN"] {
            assert!(is_abbreviation(one), "{one}");
        }
        for other in ["A", "À", "Amina", "eBox", "e", "12", "00800", "0A", "BE00", "MyGov.be", ""] {
            assert!(!is_abbreviation(other), "{other}");
        }
    }

    #[test]
    fn an_abbreviation_is_found_behind_an_apostrophe_and_before_a_full_stop() {
        let found: Vec<_> = abbreviations("L’ONEM paie. L’eC3.2 va à la CAPAC.").collect();
        assert_eq!(found, ["ONEM", "eC3.2", "CAPAC"]);
    }

    #[test]
    fn the_words_beside_an_abbreviation_explain_it() {
        assert!(is_explained_there("Le SPF (service public fédéral) répond.", "SPF"));
        assert!(is_explained_there("Le service public fédéral (SPF) répond.", "SPF"));
        assert!(!is_explained_there("Le SPF répond.", "SPF"));
    }
}
