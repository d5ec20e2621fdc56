//! What a voice is given to read: the pack's list of pronunciations first, then figures and addresses. Refuses to touch
//! a part of a word.

use serde::{Deserialize, Serialize};

use super::{address, figure};

/// How a word is said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Pronunciation {
    /// As it is written. With a capital in it, only that very writing is meant; without, any.
    pub write: String,
    /// As a French voice is to read it.
    pub say: String,
}

/// Something that is read otherwise than it is written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Correction {
    /// As written.
    pub written: String,
    /// As said.
    pub said: String,
}

/// A text as a voice reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// What the engine is given.
    pub text: String,
    /// What differs, in order.
    pub corrected: Vec<Correction>,
}

/// The pronunciations in force.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    /// The longest first, so that eC3.2 is not said as eC3.
    words: Vec<Pronunciation>,
}

impl Lexicon {
    /// A list to read by.
    pub fn new(mut words: Vec<Pronunciation>) -> Self {
        words.sort_by_key(|word| std::cmp::Reverse(word.write.len()));
        Self { words }
    }

    /// What a voice is given to read for a text.
    pub fn spoken(&self, text: &str) -> Spoken {
        let mut spoken = Spoken { text: String::with_capacity(text.len()), corrected: Vec::new() };
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let (length, said) = match self.read(rest) {
                Some((length, said)) => (length, Some(said)),
                // A word that needs nothing is passed over whole: what is corrected begins where a word does.
                None => (word_length(rest).max(first.len_utf8()), None),
            };
            let Some((written, after)) = rest.split_at_checked(length) else { break };
            match said {
                Some(said) => {
                    spoken.text.push_str(&said);
                    spoken.corrected.push(Correction { written: written.to_owned(), said });
                }
                // An engine knows one kind of space.
                None => spoken
                    .text
                    .extend(written.chars().map(|sign| if sign.is_whitespace() { ' ' } else { sign })),
            }
            rest = after;
        }
        spoken
    }

    /// Whether a text uses a word of the list.
    pub fn is_used(word: &Pronunciation, text: &str) -> bool {
        let lone = Self { words: vec![word.clone()] };
        lone.spoken(text).corrected.iter().any(|one| one.said.contains(&word.say))
    }

    /// What stands at the beginning of a text, how long it is written, and how it is said.
    fn read(&self, rest: &str) -> Option<(usize, String)> {
        let listed = self.entry(rest);
        let address = address::read(rest, &|label| self.label(label));
        match (listed, address) {
            // "socialsecurity" is in the list and "socialsecurity.be" is an address.
            (Some((length, _)), Some(address)) if address.0 > length => Some(address),
            (Some((length, entry)), _) => Some((length, entry.say.clone())),
            (None, Some(address)) => Some(address),
            (None, None) => figure::read(rest),
        }
    }

    fn entry(&self, rest: &str) -> Option<(usize, &Pronunciation)> {
        self.words.iter().find_map(|word| Some((word_prefix(rest, &word.write)?, word)))
    }

    /// How a part of an address is said, when the list says so: addresses know no capitals.
    fn label(&self, label: &str) -> Option<String> {
        let same = |word: &&Pronunciation| word.write.to_lowercase() == label.to_lowercase();
        self.words.iter().find(same).map(|word| word.say.clone())
    }
}

/// The length of `written` at the beginning of `rest`, when it stands there as whole words.
fn word_prefix(rest: &str, written: &str) -> Option<usize> {
    let is_exact = written.chars().any(char::is_uppercase);
    let mut left = rest.chars();
    for expected in written.chars() {
        let sign = left.next()?;
        let is_alike =
            if is_exact { sign == expected } else { sign.to_lowercase().eq(expected.to_lowercase()) };
        let is_same = is_alike || (sign.is_whitespace() && expected.is_whitespace());
        if !is_same {
            return None;
        }
    }
    let after = left.as_str();
    (!after.starts_with(char::is_alphanumeric)).then(|| rest.len() - after.len())
}

fn word_length(rest: &str) -> usize {
    rest.find(|sign: char| !sign.is_alphanumeric()).unwrap_or(rest.len())
}
