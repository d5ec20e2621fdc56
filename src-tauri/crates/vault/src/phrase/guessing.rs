//! Owns the estimate of how long somebody who knows French would guess; refuses credit for repeated and known words.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use zeroize::Zeroizing;

/// The ten thousand most frequent French words, one a line, the most frequent first.
pub static FREQUENT_WORDS: &str = include_str!("../../words/frequent.txt");

/// What each of the ten thousand most frequent French words costs a guesser, in bits: the logarithm of its rank.
static FREQUENT: LazyLock<HashMap<&'static str, f64>> = LazyLock::new(|| {
    let ranked = FREQUENT_WORDS.lines().zip(2_u32..);
    ranked.map(|(word, rank)| (word, f64::from(rank).log2())).collect()
});

/// No listed word is longer, in characters.
const LONGEST_WORD: usize = 24;
/// A letter nobody can foresee.
const LETTER_BITS: f64 = 4.7;
/// A digit nobody can foresee.
const DIGIT_BITS: f64 = 3.3;
/// Whatever its length, a word is in some dictionary: all forms of French are about half a million.
const WORD_BITS: f64 = 19.0;
/// Longer than this, a run of letters is no single word.
const WORD_LENGTH: usize = 14;

/// The cost of guessing a folded text, in bits; `about` are words that a guesser knows beforehand.
pub(super) fn guess_bits(folded: &str, about: &[&str]) -> f64 {
    let squeezed: Zeroizing<Vec<char>> =
        Zeroizing::new(folded.chars().filter(|c| c.is_alphanumeric()).collect());
    by_words(folded, about).min(cheapest_reading(&squeezed))
}

/// The words of a folded text.
pub(super) fn words_of(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn by_words(folded: &str, about: &[&str]) -> f64 {
    let different: HashSet<&str> = words_of(folded).collect();
    let signs = folded.chars().filter(|c| !c.is_alphanumeric() && !c.is_whitespace()).count();
    let words: f64 =
        different.iter().map(|word| if about.contains(word) { 1.0 } else { word_bits(word) }).sum();
    // Signs follow habits: a full stop at the end is worth nothing like a letter.
    words + f64::from(u32::try_from(signs).unwrap_or(u32::MAX))
}

fn word_bits(word: &str) -> f64 {
    let letters: Zeroizing<Vec<char>> = Zeroizing::new(word.chars().collect());
    let bits = cheapest_reading(&letters);
    let is_one_word = letters.len() <= WORD_LENGTH && letters.iter().all(|c| c.is_alphabetic());
    if is_one_word { bits.min(WORD_BITS) } else { bits }
}

/// The cheapest way to read a run of characters as frequent words and single characters, whatever its spaces were.
fn cheapest_reading(letters: &[char]) -> f64 {
    // cheapest[n]: the cost of the first n characters.
    let mut cheapest = vec![0.0_f64];
    for end in 1..=letters.len() {
        let by_letter =
            letters.get(end - 1).map_or(0.0, |c| if c.is_numeric() { DIGIT_BITS } else { LETTER_BITS });
        let words = (end.saturating_sub(LONGEST_WORD)..end).filter_map(|start| {
            let word: Zeroizing<String> = Zeroizing::new(letters.get(start..end)?.iter().collect());
            Some(cheapest.get(start)? + FREQUENT.get(word.as_str())?)
        });
        let single = cheapest.last().map_or(by_letter, |before| before + by_letter);
        let best = words.fold(single, f64::min);
        cheapest.push(best);
    }
    cheapest.last().copied().unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bits(text: &str) -> f64 {
        guess_bits(text, &["fatou"])
    }

    #[test]
    fn the_list_fits_the_estimate() {
        assert_eq!(FREQUENT.len(), 10_000);
        assert!(
            FREQUENT
                .keys()
                .all(|word| word.len() <= LONGEST_WORD && word.bytes().all(|b| b.is_ascii_lowercase()))
        );
    }

    #[test]
    fn spaces_and_repetition_give_no_credit() {
        assert!(bits("lechatetlechien") < 35.0);
        assert!(bits("chat chat chat chat") < bits("chat chien"));
        assert!(bits("fatou fatou") < 2.0);
        assert!(bits("") < 1.0);
    }

    #[test]
    fn rarer_and_more_words_give_more() {
        assert!(bits("le chat dort") < bits("le chat dort souvent"));
        assert!(bits("chat") < bits("girafe"));
        assert!(bits("xk9vq2plm8wz4t") > 50.0, "noise is worth its characters");
        assert!(bits("repeignent") <= WORD_BITS, "one word is one word");
    }
}
