//! Words, numbers and marks of a sentence. Refuses to join numbers that are dates, times or amounts.

use super::value;
use crate::scanner::reading::{Letter, digit_at};
use crate::scanner::vocabulary::{DIGIT_WORDS, holds};

/// What a token is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters, or letters and digits.
    Word(String),
    /// Digits that could be a code; spaces between them are gone.
    Number(String),
    /// One sign that matters.
    Mark(char),
    /// The end of a sentence or of a line.
    Break,
}

/// One token and its place.
#[derive(Clone, Debug)]
pub(super) struct Token {
    /// What it is.
    pub(super) kind: Kind,
    /// First byte.
    pub(super) start: usize,
    /// Byte after the last one.
    pub(super) end: usize,
    /// Where its first letter stands among the letters.
    pub(super) first_letter: usize,
    /// Whether it breaks the line and not the sentence.
    pub(super) is_new_line: bool,
}

impl Token {
    /// Whether it is this word, a letter typed twice left aside: "passse", "pinn".
    pub(super) fn is_nearly(&self, word: &str) -> bool {
        matches!(&self.kind, Kind::Word(own) if without_doubles(own).eq(without_doubles(word)))
    }

    /// Whether it is a word of this list.
    pub(super) fn is_in(&self, list: &str) -> bool {
        matches!(&self.kind, Kind::Word(own) if holds(list, own))
    }
}

fn without_doubles(word: &str) -> impl Iterator<Item = char> {
    let before = std::iter::once(None).chain(word.chars().map(Some));
    word.chars().zip(before).filter(|(ch, before)| *before != Some(*ch)).map(|(ch, _)| ch)
}

/// The tokens of a text.
pub(super) fn tokens(letters: &[Letter]) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut index = 0;
    while let Some(letter) = letters.get(index) {
        let rest = letters.get(index..).unwrap_or_default();
        let (kind, length) = if letter.ch.is_alphanumeric() {
            word_or_number(rest)
        } else {
            let previous = index.checked_sub(1).and_then(|before| letters.get(before));
            match mark(letter.ch, previous.copied(), rest.get(1).copied()) {
                Some(kind) if letter.ch != '.' || !tokens.last().is_some_and(is_initial) => (kind, 1),
                _ => {
                    index += 1;
                    continue;
                }
            }
        };
        let last = rest.get(length - 1).unwrap_or(letter);
        tokens.push(Token {
            kind,
            start: letter.start,
            end: last.end,
            first_letter: index,
            is_new_line: letter.ch == '\n',
        });
        index += length;
    }
    join_digit_words(tokens)
}

/// A word, or the digits of a number with the spaces and signs inside it.
fn word_or_number(letters: &[Letter]) -> (Kind, usize) {
    let word: String = letters.iter().map(|letter| letter.ch).take_while(|ch| ch.is_alphanumeric()).collect();
    let length = word.chars().count();
    let as_digits: Option<String> =
        (0..length).map(|place| Some(char::from(b'0' + digit_at(letters, place)?))).collect();
    match as_digits {
        Some(_) if word.chars().all(|ch| ch.is_ascii_digit()) => value::number(letters),
        Some(digits) => (Kind::Number(digits), length),
        None => (Kind::Word(word), length),
    }
}

/// "M.", "Mme K.": the dot ends no sentence.
fn is_initial(token: &Token) -> bool {
    matches!(&token.kind, Kind::Word(word) if word.chars().count() == 1)
}

fn mark(ch: char, previous: Option<Letter>, next: Option<Letter>) -> Option<Kind> {
    let is_between_words = previous.is_some_and(|letter| letter.ch.is_alphanumeric())
        && next.is_some_and(|letter| letter.ch.is_alphanumeric());
    match ch {
        ' ' => None,
        // "C'est", "mot-de-passe".
        '\'' | '-' | '_' if is_between_words => None,
        // "csam.be", "P@ss!word": inside a word these end no sentence.
        '.' | '!' | '?' if next.is_some_and(|letter| letter.ch.is_alphanumeric()) => None,
        '.' | ';' | '!' | '?' | '\n' => Some(Kind::Break),
        other => Some(Kind::Mark(other)),
    }
}

/// "Un deux trois quatre": four digits or more said in words are a number.
fn join_digit_words(tokens: Vec<Token>) -> Vec<Token> {
    let mut joined: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut said: Vec<Token> = Vec::new();
    for token in tokens {
        if digit_word(&token).is_some() {
            said.push(token);
        } else {
            settle(&mut said, &mut joined);
            joined.push(token);
        }
    }
    settle(&mut said, &mut joined);
    joined
}

fn digit_word(token: &Token) -> Option<usize> {
    let Kind::Word(word) = &token.kind else { return None };
    DIGIT_WORDS.iter().position(|digit| digit == word)
}

fn settle(said: &mut Vec<Token>, joined: &mut Vec<Token>) {
    let taken = std::mem::take(said);
    match taken.as_slice() {
        [first, _, _, .., last] => {
            let digits = taken.iter().filter_map(digit_word).map(|digit| digit.to_string()).collect();
            joined.push(Token { kind: Kind::Number(digits), end: last.end, ..first.clone() });
        }
        _ => joined.extend(taken),
    }
}
