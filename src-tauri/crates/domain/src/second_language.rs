//! A second language beside the French: what a sentence says in it. Owns the pairs; refuses to stand in the place of the
//! French, which is always shown.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A language that a pack brings beside the French.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SecondLanguage {
    /// Which, as in RFC 5646: `ar`, `tr`, `pt-br`.
    pub tag: String,
    /// Its name in itself, as its readers look for it: "العربية".
    pub name: String,
    /// Whether it is written from right to left.
    pub is_right_to_left: bool,
    /// What each sentence says in it, by the French as it is read on the screen.
    pub sentences: BTreeMap<String, String>,
}

/// A sentence and what it says in a second language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Translation {
    /// The French, as it is read on the screen.
    pub french: String,
    /// The same in the other language.
    pub text: String,
}

impl SecondLanguage {
    /// Those of the texts that it has, each once, in their order.
    pub fn translations<'t>(&self, texts: impl IntoIterator<Item = &'t str>) -> Vec<Translation> {
        let mut found: Vec<Translation> = Vec::new();
        for french in texts {
            let Some(text) = self.sentences.get(french) else { continue };
            if !found.iter().any(|one| one.french == french) {
                found.push(Translation { french: french.to_owned(), text: text.clone() });
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_given_once_and_one_without_translation_not_at_all() {
        let pairs =
            [("Oui.", "Ja."), ("Non.", "Nein.")].map(|(one, other)| (one.to_owned(), other.to_owned()));
        let language = SecondLanguage {
            tag: "de".to_owned(),
            name: "Deutsch".to_owned(),
            is_right_to_left: false,
            sentences: pairs.into(),
        };
        let found = language.translations(["Non.", "Peut-être.", "Oui.", "Non."]);
        let read: Vec<_> = found.iter().map(|one| (one.french.as_str(), one.text.as_str())).collect();
        assert_eq!(read, [("Non.", "Nein."), ("Oui.", "Ja.")]);
    }
}
