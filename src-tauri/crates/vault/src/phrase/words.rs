//! Owns the list of 7,776 French words; refuses any other list.

use zeroize::Zeroizing;

use crate::{error::Error, random::draw_below};

/// Sorted, folded, one a line: see `words/README.md`.
static LIST: std::sync::LazyLock<Vec<&'static str>> =
    std::sync::LazyLock::new(|| include_str!("../../words/fr.txt").lines().collect());

/// The number of words: 6⁵, so that dice can draw them too.
pub(crate) const COUNT: u16 = 7_776;

/// Draws different words, each with the same chance, one space between them. A word drawn twice is drawn again: it reads
/// like a mistake, and the rules for phrases count it once. For six words that costs three thousandths of a bit.
pub(super) fn draw_words(count: usize) -> Result<Zeroizing<String>, Error> {
    let mut drawn = Zeroizing::new(Vec::with_capacity(count));
    while drawn.len() < count {
        let word = draw_below(COUNT)?;
        if !drawn.contains(&word) {
            drawn.push(word);
        }
    }
    // Eight letters and a space: the buffer never grows.
    let mut phrase = Zeroizing::new(String::with_capacity(count * 9));
    for word in drawn.iter() {
        if !phrase.is_empty() {
            phrase.push(' ');
        }
        phrase.push_str(word_at(*word));
    }
    Ok(phrase)
}

/// The word at a place of the list, below [`COUNT`].
pub(crate) fn word_at(at: u16) -> &'static str {
    LIST.get(usize::from(at)).expect("a test counts the words of the list")
}

/// Finds a folded word in the list.
pub(super) fn find(word: &str) -> Option<&'static str> {
    LIST.binary_search(&word).ok().and_then(|at| LIST.get(at).copied())
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn the_list_keeps_its_promises() {
        assert_eq!(LIST.len(), usize::from(COUNT));
        assert!(LIST.is_sorted_by(|a, b| a < b), "sorted, no word twice");
        for word in LIST.iter() {
            assert!((4..=8).contains(&word.len()), "{word}");
            assert!(word.bytes().all(|b| b.is_ascii_lowercase()), "{word}");
        }
        let all: HashSet<&str> = LIST.iter().copied().collect();
        for word in LIST.iter() {
            for shorter in 4..word.len() {
                assert!(!all.contains(&word[..shorter]), "{word} begins with another word");
            }
        }
        let beginnings: HashSet<&str> = LIST.iter().map(|word| word.get(..6).unwrap_or(word)).collect();
        assert_eq!(beginnings.len(), LIST.len(), "six letters tell any two words apart");
    }

    #[test]
    fn nobody_is_insulted_or_named() {
        let lines = include_str!("../../words/excluded.txt").lines().filter(|line| !line.starts_with('#'));
        let excluded: Vec<&str> = lines.flat_map(str::split_whitespace).collect();
        assert!(excluded.len() > 2_000);
        let found: Vec<&&str> = excluded.iter().filter(|word| find(word).is_some()).collect();
        assert!(found.is_empty(), "{found:?}");
    }

    #[test]
    fn words_are_drawn_evenly() {
        // 77,760 draws, 10 expected for each word: chi-square with 7,775 degrees of freedom has mean 7,775, deviation 125.
        let mut drawn = vec![0_u32; usize::from(COUNT)];
        for _ in 0..77_760 {
            drawn[usize::from(draw_below(COUNT).unwrap())] += 1;
        }
        let chi2: f64 = drawn.iter().map(|n| (f64::from(*n) - 10.0).powi(2) / 10.0).sum();
        assert!((7_775.0 - 6.0 * 125.0..7_775.0 + 6.0 * 125.0).contains(&chi2), "chi-square {chi2}");
    }

    #[test]
    fn no_word_comes_twice() {
        for _ in 0..200 {
            // Drawn blindly, three hundred words hold a pair in nearly every case.
            let many = draw_words(300).unwrap();
            assert_eq!(many.split(' ').collect::<HashSet<_>>().len(), 300);
        }
    }

    #[test]
    fn phrases_do_not_repeat() {
        let phrases: HashSet<String> = (0..2_000).map(|_| draw_words(6).unwrap().to_string()).collect();
        assert_eq!(phrases.len(), 2_000);
        assert!(phrases.iter().all(|phrase| phrase.split(' ').count() == 6));
    }
}
