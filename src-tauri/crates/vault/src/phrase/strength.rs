//! Owns the judgement on a phrase of one's own; refuses to soften it: a screen explains, it does not overrule.

use std::{collections::HashSet, sync::LazyLock};

use thiserror::Error;
use zeroize::Zeroizing;
use zxcvbn::{Score, feedback::Warning};

use super::{
    GENERATED_WORDS, LEAST_LENGTH, MOST_LENGTH, PhraseKind,
    guessing::{guess_bits, words_of},
    normal::fold,
};

/// Why a phrase cannot be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PhraseProblem {
    /// Not long enough.
    #[error("{letters} characters, at least {least} needed")]
    TooShort {
        /// How many characters it has.
        letters: usize,
        /// How many it needs.
        least: usize,
    },
    /// Too long to be typed twice the same.
    #[error("{letters} characters, at most {most} accepted")]
    TooLong {
        /// How many characters it has.
        letters: usize,
        /// How many are accepted.
        most: usize,
    },
    /// Holds a character that no keyboard types.
    #[error("holds a control character")]
    Unprintable,
    /// A saying, a well-known password or a line everybody knows, with little added.
    #[error("a saying or a well-known password")]
    TooCommon,
    /// Would be guessed too soon.
    #[error("easy to guess: {0:?}")]
    TooGuessable(Guessable),
}

/// What makes a phrase easy to guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guessable {
    /// The same characters again and again.
    Repetition,
    /// A run of neighbouring keys, or of letters or digits in order.
    Run,
    /// A date or a year.
    Date,
    /// Names of people or places, or what we know of its owner.
    Name,
    /// Too few words, or too common ones.
    FewWords,
}

/// What a phrase of one's own must cost a guesser, in bits, by [`guess_bits`].
///
/// zxcvbn's best score cannot be asked for alone: it starts at 33 bits and counts 13 for each further word whatever the
/// word, so that "le chat et le chien" gets it.
const LEAST_BITS: f64 = 50.0;

/// Sayings, songs, well-known passwords: folded, without spaces, longest first so that the longest is found.
static SAYINGS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let lines = include_str!("../../words/sayings.txt").lines().filter(|line| !line.starts_with('#'));
    let mut sayings: Vec<String> =
        lines.map(|line| squeeze(line).to_string()).filter(|s| !s.is_empty()).collect();
    sayings.sort_by_key(|saying| std::cmp::Reverse(saying.len()));
    sayings
});

/// What a saying must be completed with before the rest is judged by itself.
const LEAST_BESIDE_A_SAYING: usize = 10;

/// Says whether a normalised phrase can be set.
pub(super) fn check(phrase: &str, kind: PhraseKind, about: &[&str]) -> Result<(), PhraseProblem> {
    // Six different words of the list are what we would have drawn: their frequency in French says nothing.
    let is_drawn_from_the_list =
        kind == PhraseKind::Words && words_of(phrase).collect::<HashSet<_>>().len() >= GENERATED_WORDS;
    let letters = phrase.chars().count();
    if letters < LEAST_LENGTH {
        return Err(PhraseProblem::TooShort { letters, least: LEAST_LENGTH });
    }
    if letters > MOST_LENGTH {
        return Err(PhraseProblem::TooLong { letters, most: MOST_LENGTH });
    }
    if phrase.chars().any(char::is_control) {
        return Err(PhraseProblem::Unprintable);
    }
    let squeezed = squeeze(phrase);
    if is_mostly_a_saying(&squeezed) {
        return Err(PhraseProblem::TooCommon);
    }
    // Capitals and accents are what a guesser varies last: they are not counted as strength.
    let folded = fold(phrase);
    let about: Vec<Zeroizing<String>> =
        about.iter().flat_map(|text| text.split_whitespace()).map(fold).collect();
    let about: Vec<&str> = about.iter().map(|word| word.as_str()).chain(["cote", "coteacote"]).collect();
    let different = words_of(&folded).collect::<HashSet<_>>().len();
    if words_of(&folded).count() >= 2 * different.max(1) {
        return Err(PhraseProblem::TooGuessable(Guessable::Repetition));
    }
    let estimate = zxcvbn::zxcvbn(&folded, &about);
    if estimate.score() < Score::Four {
        let warning = estimate.feedback().and_then(|feedback| feedback.warning());
        return Err(PhraseProblem::TooGuessable(reason(warning)));
    }
    if is_drawn_from_the_list || guess_bits(&folded, &about) >= LEAST_BITS {
        return Ok(());
    }
    let names_somebody = words_of(&folded).any(|word| about.contains(&word));
    Err(PhraseProblem::TooGuessable(if names_somebody { Guessable::Name } else { Guessable::FewWords }))
}

fn reason(warning: Option<Warning>) -> Guessable {
    match warning {
        Some(
            Warning::RepeatsLikeAaaAreEasyToGuess | Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess,
        ) => Guessable::Repetition,
        Some(
            Warning::StraightRowsOfKeysAreEasyToGuess
            | Warning::ShortKeyboardPatternsAreEasyToGuess
            | Warning::SequencesLikeAbcAreEasyToGuess,
        ) => Guessable::Run,
        Some(Warning::RecentYearsAreEasyToGuess | Warning::DatesAreOftenEasyToGuess) => Guessable::Date,
        Some(
            Warning::NamesAndSurnamesByThemselvesAreEasyToGuess
            | Warning::CommonNamesAndSurnamesAreEasyToGuess,
        ) => Guessable::Name,
        Some(
            Warning::ThisIsATop10Password
            | Warning::ThisIsATop100Password
            | Warning::ThisIsACommonPassword
            | Warning::ThisIsSimilarToACommonlyUsedPassword
            | Warning::AWordByItselfIsEasyToGuess,
        )
        | None => Guessable::FewWords,
    }
}

fn is_mostly_a_saying(squeezed: &str) -> bool {
    let mut rest = Zeroizing::new(squeezed.to_owned());
    for saying in SAYINGS.iter() {
        if rest.contains(saying.as_str()) {
            rest = Zeroizing::new(rest.replace(saying.as_str(), ""));
        }
    }
    rest.len() < squeezed.len() && rest.chars().count() < LEAST_BESIDE_A_SAYING
}

/// Letters and digits only, folded.
fn squeeze(text: &str) -> Zeroizing<String> {
    let mut squeezed = fold(text);
    squeezed.retain(char::is_alphanumeric);
    squeezed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::phrase::{NewPhrase, make_phrase};

    fn verdict(text: &str) -> Result<PhraseKind, PhraseProblem> {
        NewPhrase::choose(text, &["Fatou", "Antenne de Liège"]).map(|phrase| phrase.kind())
    }

    #[test]
    fn length_counts_characters_not_bytes() {
        assert_eq!(verdict("été"), Err(PhraseProblem::TooShort { letters: 3, least: 15 }));
        assert_eq!(verdict(&" ".repeat(40)), Err(PhraseProblem::TooShort { letters: 0, least: 15 }));
        assert_eq!(verdict(&"é".repeat(257)), Err(PhraseProblem::TooLong { letters: 257, most: 256 }));
        assert_eq!(verdict("un deux trois \u{7} quatre"), Err(PhraseProblem::Unprintable));
    }

    #[test]
    fn what_everybody_would_try_is_refused_with_its_reason() {
        use Guessable::{FewWords, Repetition, Run};
        assert_eq!(verdict("aaaaaaaaaaaaaaaaaaaa"), Err(PhraseProblem::TooGuessable(Repetition)));
        assert_eq!(verdict("soleil soleil soleil"), Err(PhraseProblem::TooGuessable(Repetition)));
        assert_eq!(verdict("hijklmnopqrstuvw"), Err(PhraseProblem::TooGuessable(Run)));
        for few in
            ["le chat et le chien", "lechatetlechien", "mon chien est mon ami", "je suis dans la maison"]
        {
            assert_eq!(verdict(few), Err(PhraseProblem::TooGuessable(FewWords)), "{few}");
        }
        for common in [
            "Liberté, égalité, fraternité",
            "il était une fois 123",
            "L\u{2019}union fait la force !",
            "azertyuiopqsdfghjklm",
            "motdepasse123456",
            "Mot de passe 2026 !",
        ] {
            assert!(
                matches!(verdict(common), Err(PhraseProblem::TooCommon)),
                "{common}: {:?}",
                verdict(common)
            );
        }
    }

    #[test]
    fn the_owners_name_and_town_do_not_count() {
        for known in ["Fatou, antenne de Liège", "Fatou est notre Fatou", "antenne liege antenne fatou"] {
            assert_eq!(verdict(known), Err(PhraseProblem::TooGuessable(Guessable::Name)), "{known}");
        }
    }

    #[test]
    fn a_long_odd_phrase_is_welcome_in_any_script() {
        assert_eq!(verdict("Trois girafes repeignent le tram en mauve"), Ok(PhraseKind::Own));
        assert_eq!(verdict("mon oncle Basile collectionne 47 parapluies"), Ok(PhraseKind::Own));
        assert_eq!(verdict("mon chien s'appelle Rex et il est gentil"), Ok(PhraseKind::Own));
        assert_eq!(verdict("xK9#vQ2pLm8@wZ4t"), Ok(PhraseKind::Own));
        assert_eq!(verdict("القطط الزرقاء ترقص فوق سطح البلدية"), Ok(PhraseKind::Own));
    }

    #[test]
    fn every_generated_phrase_would_pass_as_ones_own() {
        for _ in 0..20 {
            let phrase = make_phrase().unwrap();
            assert_eq!(verdict(phrase.expose()), Ok(PhraseKind::Words));
        }
    }

    #[test]
    fn repeating_words_of_the_list_is_not_a_generated_phrase() {
        let text = "maison maison maison maison maison maison";
        assert!(matches!(verdict(text), Err(PhraseProblem::TooGuessable(_) | PhraseProblem::TooCommon)));
    }
}
