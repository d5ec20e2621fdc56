//! Rare words that nothing explains. Refuses to know French: a word is rare when neither it nor a plain form of it is
//! among the frequent ones.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use unicode_normalization::UnicodeNormalization;

use crate::{CheckedPack, Code, LearnerText, Problem};

/// Shorter words are articles, pronouns and their like.
const SHORTEST: usize = 4;

/// The frequent words of French, without accents and capitals.
#[derive(Debug)]
pub struct FrequentWords(HashSet<String>);

impl FrequentWords {
    /// Takes a list of one word a line.
    pub fn from_list(list: &str) -> Self {
        Self(list.lines().map(|word| folded(word.trim())).filter(|word| !word.is_empty()).collect())
    }

    /// Whether a word, or a plain form of it, is frequent.
    fn knows(&self, word: &str) -> bool {
        let word = folded(word);
        let is_known =
            |word: &str| self.0.contains(word) || plainer(word).iter().any(|form| self.0.contains(form));
        let shorter = BEGINNINGS.iter().filter_map(|beginning| word.strip_prefix(beginning));
        is_known(&word) || shorter.filter(|rest| rest.len() >= 3).any(is_known)
    }
}

/// Endings, and what may stand in their place in a plainer form of the word. The first list that helps is enough: a word
/// that is wrongly taken for frequent is one remark less.
const ENDINGS: [(&str, &[&str]); 38] = [
    ("s", &[""]),
    ("x", &[""]),
    ("e", &[""]),
    ("es", &["", "e"]),
    ("aux", &["al", "ail"]),
    ("elle", &["el"]),
    ("elles", &["el"]),
    ("euse", &["eur", "eux"]),
    ("euses", &["eur", "eux"]),
    ("trice", &["teur"]),
    ("ment", &["", "e"]),
    ("z", &["", "r"]),
    ("ez", &["er", "re", "ir", "e"]),
    ("ons", &["er", "re", "ir"]),
    ("ent", &["er", "re", "e"]),
    ("ant", &["er", "re", "ir"]),
    ("ait", &["er", "re", "ir"]),
    ("aient", &["er", "re", "ir"]),
    ("ee", &["er", "e"]),
    ("ees", &["er", "e"]),
    ("issez", &["ir"]),
    ("issent", &["ir"]),
    ("it", &["ir", "ire"]),
    ("is", &["ir", "re"]),
    ("ie", &["ir", "i"]),
    ("ies", &["ir", "i"]),
    ("t", &["re", "r"]),
    ("u", &["re", "ir"]),
    ("ue", &["re", "ir"]),
    ("era", &["er"]),
    ("erez", &["er"]),
    ("eront", &["er"]),
    ("irez", &["ir"]),
    ("er", &["e", ""]),
    ("ivez", &["ire"]),
    ("enez", &["endre", "enir"]),
    ("iens", &["enir"]),
    ("verra", &["voyer", "voir"]),
];

/// What makes "relire" of "lire" and "débloquer" of "bloquer".
const BEGINNINGS: [&str; 4] = ["re", "de", "r", "d"];

fn plainer(word: &str) -> Vec<String> {
    let endings = ENDINGS.iter().filter_map(|(ending, instead)| Some((word.strip_suffix(ending)?, instead)));
    let stems = endings.filter(|(stem, _)| stem.len() >= 2);
    let forms = stems.flat_map(|(stem, instead)| {
        // "er" of a verb also stands for what is conjugated without an ending of its own: "note".
        instead.iter().chain(&["er"]).map(move |ending| format!("{stem}{ending}"))
    });
    forms.collect()
}

/// Without accents, ligatures and capitals.
fn folded(word: &str) -> String {
    let plain = word.to_lowercase().replace('œ', "oe").replace('æ', "ae");
    plain.nfd().filter(|sign| sign.is_alphabetic()).collect()
}

/// A rare word that nothing in its file explains.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RareWord {
    /// The file within the pack.
    pub file: String,
    /// The line of the text that it stands in, from 1.
    pub line: u32,
    /// The word, in small letters.
    pub word: String,
}

impl RareWord {
    /// What is said of it to its author.
    pub fn to_problem(&self) -> Problem {
        Problem {
            file: self.file.clone(),
            line: self.line,
            level: Code::RareWord.level(),
            code: Code::RareWord,
            message: format!("« {} » est un mot rare, et rien ne l’explique.", self.word),
            advice: "Prenez un mot plus courant. Sinon, expliquez-le sous glossary, et marquez-le : {mot}."
                .to_owned(),
        }
    }
}

/// The rare words of a pack, each once a text, in the order of its texts.
pub fn rare_words(pack: &CheckedPack, frequent: &FrequentWords) -> Vec<RareWord> {
    let names = names(pack);
    let mut explained: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for text in &pack.texts {
        let terms = text.explained.iter().flat_map(|term| words(term)).map(folded);
        explained.entry(&text.file).or_default().extend(terms);
    }
    let nothing = BTreeSet::new();
    let mut found = Vec::new();
    for text in &pack.texts {
        let explained = explained.get(text.file.as_str()).unwrap_or(&nothing);
        found.extend(of_text(text, explained, frequent, &names));
    }
    found
}

/// Each rare word once a file, where it first stands.
pub fn first_in_each_file(words: &[RareWord]) -> Vec<&RareWord> {
    let mut seen = BTreeSet::new();
    words.iter().filter(|one| seen.insert((one.file.as_str(), folded(&one.word)))).collect()
}

fn of_text(
    text: &LearnerText,
    explained: &BTreeSet<String>,
    frequent: &FrequentWords,
    names: &BTreeSet<String>,
) -> Vec<RareWord> {
    let mut seen = BTreeSet::new();
    let asked = words(&text.text).filter(|word| is_asked_about(&text.text, word));
    let rare = asked.filter(|word| {
        let small = folded(word);
        let is_explained =
            explained.contains(&small) || plainer(&small).iter().any(|form| explained.contains(form));
        !is_explained && !names.contains(&small) && !frequent.knows(word) && seen.insert(small)
    });
    rare.map(|word| RareWord { file: text.file.clone(), line: text.line, word: word.to_lowercase() })
        .collect()
}

/// What is nobody's word: the names of the invented persons, of those who write letters, and those that a voice is told how
/// to say.
fn names(pack: &CheckedPack) -> BTreeSet<String> {
    let persons = pack.manifest.persons.iter();
    let persons = persons.flat_map(|one| [Some(&one.first_name), one.last_name.as_ref()]).flatten();
    let senders =
        pack.manifest.senders.iter().flat_map(|one| [Some(&one.name), one.detail.as_ref()]).flatten();
    let said = pack.voice.pronunciation.iter().map(|one| &one.write);
    persons.chain(senders).chain(said).flat_map(|name| words(name)).map(folded).collect()
}

/// The words of a text; "l’écran" is two, and so is "presse-papiers".
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|sign: char| !sign.is_alphanumeric() && sign != '.')
        .map(|word| word.trim_matches('.'))
        // Half of "aujourd’hui".
        .filter(|word| !word.is_empty() && !word.eq_ignore_ascii_case("aujourd"))
}

/// Not a short word, a name, an abbreviation or an address.
fn is_asked_about(text: &str, word: &str) -> bool {
    let is_plain = word.chars().all(char::is_alphabetic) && word.chars().count() >= SHORTEST;
    let has_capital_within = word.chars().skip(1).any(char::is_uppercase);
    let is_name = word.chars().next().is_some_and(char::is_uppercase) && !begins_a_sentence(text, word);
    is_plain && !has_capital_within && !is_name
}

fn begins_a_sentence(text: &str, word: &str) -> bool {
    let before = text.split(word).next().unwrap_or_default().trim_end();
    before.is_empty() || before.ends_with(['.', '!', '?', '…', '«', ':'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frequent() -> FrequentWords {
        FrequentWords::from_list("cliquer\nécran\nnoter\nfinir\nrendre\nouvrier\nnational\n")
    }

    #[test]
    fn the_forms_of_a_frequent_word_are_frequent() {
        for known in [
            "écrans",
            "cliquez",
            "Cliquez",
            "notée",
            "note",
            "finissez",
            "rendez",
            "nationaux",
            "finit",
            "décliquez",
        ] {
            assert!(frequent().knows(known), "{known}");
        }
        for rare in ["subrogation", "redevable", "quantum"] {
            assert!(!frequent().knows(rare), "{rare}");
        }
    }

    #[test]
    fn names_abbreviations_and_addresses_are_not_asked_about() {
        let text = "Redevable : allez à Namur, au CPAS, sur exemple.be. Le quantum.";
        let asked: Vec<_> = words(text).filter(|word| is_asked_about(text, word)).collect();
        assert_eq!(asked, ["Redevable", "allez", "quantum"]);
    }
}
