//! Turns text into what the rules read: folded characters that remember their place. Refuses to change the text.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The letters that are looked at on each side of an O: no number is longer.
const LONGEST_NUMBER: usize = 40;

/// One folded character and the bytes of the text that it stands for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Letter {
    /// Lower case, without accent, in its plain form.
    pub(super) ch: char,
    /// Whether the text has an accent there: "oublié" is a participle, "oublie" may be a password.
    pub(super) is_accented: bool,
    /// First byte.
    pub(super) start: usize,
    /// Byte after the last one.
    pub(super) end: usize,
}

/// Reads a text: case, accents, wide forms, typographic dashes and apostrophes do not matter, what is invisible is gone.
pub(super) fn read(text: &str) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::with_capacity(text.len());
    for (start, original) in text.char_indices() {
        let end = start + original.len_utf8();
        if is_combining_mark(original) {
            // Text typed on some systems comes decomposed: the mark belongs to the letter before it.
            if let Some(last) = letters.last_mut() {
                last.is_accented = true;
                last.end = end;
            }
            continue;
        }
        if is_invisible(original) {
            continue;
        }
        let is_accented = std::iter::once(original).nfd().nth(1).is_some_and(is_combining_mark);
        for plain in std::iter::once(original).nfkd().filter(|part| !is_combining_mark(*part)) {
            for lower in plain.to_lowercase() {
                letters.push(Letter { ch: simplify(lower), is_accented, start, end });
            }
        }
    }
    letters
}

/// The digit that stands at a place: a digit, or a letter O beside one. On paper nobody tells them apart.
pub(super) fn digit_at(letters: &[Letter], place: usize) -> Option<u8> {
    let at = |place: usize| letters.get(place).map(|letter| letter.ch);
    let ch = at(place)?;
    if ch != 'o' {
        return ch.to_digit(10).and_then(|value| u8::try_from(value).ok());
    }
    // All that touches it must be digits and Os, a digit among them: "ou" and "n°" are words.
    let left = (0..place).rev().take(LONGEST_NUMBER).map_while(at).take_while(|ch| ch.is_alphanumeric());
    let right = (place + 1..=place + LONGEST_NUMBER).map_while(at).take_while(|ch| ch.is_alphanumeric());
    let touching: Vec<char> = left.chain(right).collect();
    if touching.is_empty() {
        // Digit by digit: "3 5 O 7".
        let is_kin =
            |place: Option<usize>| place.and_then(at).is_some_and(|ch| ch == 'o' || ch.is_ascii_digit());
        return (is_kin(place.checked_sub(2)) && is_kin(Some(place + 2))).then_some(0);
    }
    let is_number = touching.iter().all(|ch| *ch == 'o' || ch.is_ascii_digit());
    (is_number && touching.iter().any(char::is_ascii_digit)).then_some(0)
}

/// Zero-width and direction characters, soft hyphen: they part nothing that the eye can see.
fn is_invisible(ch: char) -> bool {
    matches!(ch, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

fn simplify(ch: char) -> char {
    match ch {
        '\u{2018}' | '\u{2019}' | '\u{2b9}' | '\u{2bc}' | '`' | '\u{b4}' => '\'',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{201c}'..='\u{201f}' | '«' | '»' | '\u{2039}' | '\u{203a}' => '"',
        '\u{b7}' | '\u{2022}' | '\u{2219}' => '.',
        '→' | '⇒' => '=',
        // Digits of an Arabic keyboard.
        '\u{660}'..='\u{669}' => shifted(ch, 0x660),
        '\u{6f0}'..='\u{6f9}' => shifted(ch, 0x6f0),
        '\t' | '\r' => ' ',
        '\u{2028}' | '\u{2029}' => '\n',
        other => other,
    }
}

fn shifted(ch: char, zero: u32) -> char {
    char::from_digit(u32::from(ch) - zero, 10).expect("the caller's range holds ten digits")
}
