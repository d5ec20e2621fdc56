//! Finding an entry by what one remembers of it. Accents, capitals and signs do not count; refuses to guess at spelling.

use unicode_normalization::UnicodeNormalization;

use super::Relay;

/// How many words of a question count.
const MOST_WORDS: usize = 8;

/// The words by which an entry is found, each after a space: its name, its town, what it is about, its numbers.
pub fn searched_words(relay: &Relay) -> String {
    let some = [&relay.about, &relay.address, &relay.postcode, &relay.town, &relay.company];
    let mut words = words_of(&relay.name);
    words.extend(some.into_iter().flatten().flat_map(|text| words_of(text)));
    words.extend(relay.themes.iter().flat_map(|theme| words_of(theme)));
    let numbers = [&relay.phone, &relay.bce].into_iter().flatten();
    words.extend(numbers.map(|text| text.chars().filter(char::is_ascii_digit).collect()));
    words.iter().flat_map(|word| [" ", word.as_str()]).collect()
}

/// What is looked for: each word must begin a word of the entry.
pub fn asked_words(text: &str) -> Vec<String> {
    let mut words = words_of(text);
    words.truncate(MOST_WORDS);
    words
}

/// Where an entry stands among those that were found: those whose name answers come first.
pub fn rank(relay: &Relay, asked: &[String]) -> (usize, Vec<String>) {
    let name = words_of(&relay.name);
    let begins = |word: &String| name.iter().any(|known| known.starts_with(word.as_str()));
    (asked.iter().filter(|word| !begins(word)).count(), name)
}

fn words_of(text: &str) -> Vec<String> {
    let mut folded = String::with_capacity(text.len());
    for sign in text.nfd().flat_map(char::to_lowercase) {
        match sign {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            // What an accent leaves behind.
            '\u{300}'..='\u{36f}' => {}
            sign if sign.is_alphanumeric() => folded.push(sign),
            _ => folded.push(' '),
        }
    }
    folded.split_whitespace().map(str::to_owned).collect()
}
