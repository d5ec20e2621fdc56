//! Owns the one form of a phrase that keys are derived from; refuses to judge its strength.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use zeroize::Zeroizing;

use super::{GENERATED_WORDS, PhraseKind, words};

/// The form that keys are derived from. The kind depends on the text alone: slots do not tell whose phrase is weak.
pub(super) fn normalise(text: &str) -> (Zeroizing<String>, PhraseKind) {
    let plain = tidy(text);
    match as_list_words(&plain) {
        Some(words) => (words, PhraseKind::Words),
        None => (plain, PhraseKind::Own),
    }
}

/// Lower case without accents: what two spellings of a word have in common.
pub(super) fn fold(text: &str) -> Zeroizing<String> {
    let mut folded = with_room_for(text);
    for c in text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            c => folded.push(c),
        }
    }
    folded
}

fn tidy(text: &str) -> Zeroizing<String> {
    let visible = text
        .chars()
        // Pasting brings these along, and nobody could retype them.
        .filter(|c| !matches!(c, '\u{200B}' | '\u{FEFF}' | '\u{00AD}'))
        // Paper says ’ where keyboards say '.
        .map(|c| if c == '\u{2019}' { '\'' } else { c });
    let mut tidy = with_room_for(text);
    let mut is_space_due = false;
    for c in visible.nfc() {
        if c.is_whitespace() {
            is_space_due = !tidy.is_empty();
            continue;
        }
        if std::mem::take(&mut is_space_due) {
            tidy.push(' ');
        }
        tidy.push(c);
    }
    tidy
}

fn as_list_words(plain: &str) -> Option<Zeroizing<String>> {
    let folded = fold(plain);
    let mut joined = with_room_for(&folded);
    let mut count = 0;
    for word in folded.split([' ', '-', '\u{2010}', '\u{2011}', '\u{2013}']).filter(|word| !word.is_empty()) {
        let listed = words::find(word)?;
        if count > 0 {
            joined.push(' ');
        }
        joined.push_str(listed);
        count += 1;
    }
    (count >= GENERATED_WORDS).then_some(joined)
}

/// A string that does not grow while it is filled: growing would leave copies of the secret behind.
fn with_room_for(text: &str) -> Zeroizing<String> {
    // Composing, decomposing and lower-casing at most triple the length in UTF-8.
    Zeroizing::new(String::with_capacity(text.len().saturating_mul(3)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::phrase::make_phrase;

    #[test]
    fn an_own_phrase_forgives_only_what_nobody_sees() {
        let form = |text: &str| normalise(text).0.to_string();
        let base = form("Été à l'Île  d'Yeu, 3 fois !");
        assert_eq!(base, "Été à l'Île d'Yeu, 3 fois !");
        assert_eq!(form("  Été à l\u{2019}Île\u{a0}d'Yeu,\t3 fois\u{200b} ! \n"), base);
        assert_eq!(
            form("E\u{301}te\u{301} a\u{300} l'I\u{302}le d'Yeu, 3 fois !"),
            base,
            "NFD is the same text"
        );
        for other in
            ["été à l'Île d'Yeu, 3 fois !", "Ete à l'Île d'Yeu, 3 fois !", "Été à l'Île d'Yeu,3 fois !"]
        {
            assert_ne!(form(other), base);
        }
    }

    #[test]
    fn generated_words_forgive_capitals_accents_and_hyphens() {
        let phrase = make_phrase().unwrap();
        let words: Vec<&str> = phrase.expose().split(' ').collect();
        let shouted = words.join("  -  ").to_uppercase();
        assert_eq!(normalise(&shouted).0.as_str(), phrase.expose());
        assert_eq!(normalise(&words.join("-")).1, PhraseKind::Words);
        assert_eq!(
            normalise(&words[..5].join(" ")).1,
            PhraseKind::Own,
            "five words are somebody's own phrase"
        );
    }

    proptest! {
        #[test]
        fn the_form_of_a_form_is_itself(text in "\\PC{0,60}") {
            let once = normalise(&text).0;
            let twice = normalise(&once).0;
            prop_assert_eq!(once.as_str(), twice.as_str());
            prop_assert!(once.capacity() <= text.len() * 3 + 8, "the buffer never grew");
        }
    }
}
