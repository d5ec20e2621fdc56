//! Owns phrases: made of French words, chosen by their owner, or typed to open; refuses to keep, show or log one by itself.

mod guessing;
mod normal;
mod strength;
mod words;

pub use guessing::FREQUENT_WORDS;
pub use strength::{Guessable, PhraseProblem};

pub(crate) use words::{COUNT as WORD_COUNT, word_at};

use secrecy::{ExposeSecret, SecretString};

use crate::{error::Error, secret::opaque_debug};

/// How many words a generated phrase has: 6 × log₂(7,776) = 77.5 bits.
pub const GENERATED_WORDS: usize = 6;
/// The least length of a phrase of one's own, in characters.
pub const LEAST_LENGTH: usize = 15;
/// The greatest length of a phrase of one's own, in characters.
pub const MOST_LENGTH: usize = 256;

/// What somebody types to open a slot; whether it is right is found out by trying.
pub struct Phrase(SecretString);

/// A phrase that may be set on a slot: it was generated, or its strength was checked.
pub struct NewPhrase {
    phrase: Phrase,
    kind: PhraseKind,
}

opaque_debug!(Phrase, NewPhrase);

/// Where a phrase comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhraseKind {
    /// Words of our list: capitals, accents, hyphens and extra spaces do not matter when it is typed.
    Words,
    /// Somebody's own: it must be typed exactly, but for spaces at the ends and doubled ones.
    Own,
}

/// Draws six French words.
///
/// # Errors
/// [`Error::NoRandomness`].
pub fn make_phrase() -> Result<NewPhrase, Error> {
    let text = words::draw_words(GENERATED_WORDS)?;
    Ok(NewPhrase { phrase: Phrase(SecretString::from(text.as_str())), kind: PhraseKind::Words })
}

impl Phrase {
    /// Takes what was typed or pasted, in the one form that the key derivation sees.
    ///
    /// Always: zero-width characters dropped, ’ read as ', Unicode NFC, spaces trimmed and runs of them made one.
    /// When what remains is six or more words of our list: also lower case, no accents, hyphens read as spaces.
    #[must_use]
    pub fn typed(text: &str) -> Self {
        let (normal, _) = normal::normalise(text);
        Self(SecretString::from(normal.as_str()))
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.0.expose_secret().as_bytes()
    }
}

impl NewPhrase {
    /// Checks a phrase that somebody chose; `about` are words an acquaintance would try first: names, the antenna's town.
    ///
    /// # Errors
    /// [`PhraseProblem`], to be explained on the screen.
    pub fn choose(text: &str, about: &[&str]) -> Result<Self, PhraseProblem> {
        let (normal, kind) = normal::normalise(text);
        strength::check(&normal, kind, about)?;
        Ok(Self { phrase: Phrase(SecretString::from(normal.as_str())), kind })
    }

    /// Where the phrase comes from.
    #[must_use]
    pub fn kind(&self) -> PhraseKind {
        self.kind
    }

    /// The same phrase, to open with.
    #[must_use]
    pub fn as_phrase(&self) -> &Phrase {
        &self.phrase
    }

    /// The phrase itself, to be shown once to its owner.
    ///
    /// # Security
    /// The text must reach nothing but the screen or the paper of its owner.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.phrase.0.expose_secret()
    }
}
