//! What there is to say of a sentence that a worker wrote for a learner: the authors' own rules, as advice. Refuses nothing.

use crate::wording::{MAX_WORDS, blame, own_facts, sentences, word_count};

/// Advice about a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// A sentence has more words than most learners read at once.
    LongSentence {
        /// How many.
        words: usize,
    },
    /// It says that somebody failed.
    Blame,
    /// It asks for the learner's own facts, where an invented person is played.
    OwnFacts,
}

/// What there is to say of a text; `is_practice`: it is read in an exercise.
pub fn advice(text: &str, is_practice: bool) -> Vec<Advice> {
    let longest = sentences(text).map(word_count).max().unwrap_or_default();
    let mut all = Vec::new();
    if longest > MAX_WORDS {
        all.push(Advice::LongSentence { words: longest });
    }
    if blame(text).is_some() {
        all.push(Advice::Blame);
    }
    if is_practice && own_facts(text).is_some() {
        all.push(Advice::OwnFacts);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_sentence_blame_and_own_facts_are_told_and_nothing_else() {
        assert_eq!(advice("Touchez la case douze. Elle est en bas.", true), []);
        let twelve = "un deux trois quatre cinq six sept huit neuf dix onze douze.";
        assert_eq!(advice(twelve, true), [], "twelve are not too many");
        let thirteen = format!("Et {twelve}");
        assert_eq!(advice(&thirteen, true), [Advice::LongSentence { words: 13 }]);
        assert_eq!(advice("Vous avez oublié la carte.", false), [Advice::Blame]);
        assert_eq!(advice("Quelle est votre date de naissance ?", true), [Advice::OwnFacts]);
        assert_eq!(advice("Quelle est votre date de naissance ?", false), [], "for real they are one's own");
    }
}
