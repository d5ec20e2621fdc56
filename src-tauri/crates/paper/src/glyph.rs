//! Makes a text fit the fonts of paper: what they cannot draw is replaced by one sign that says so. Refuses to drop a
//! visible sign in silence.

use std::sync::LazyLock;

use typst::text::{FontBook, FontInfo};
use unicode_normalization::UnicodeNormalization;

use crate::typeset::fonts;

/// Stands for a sign that our fonts do not have.
const MISSING: char = '\u{fffd}';
/// A word longer than this may be broken anywhere: it would run off the page.
const LONGEST_WORD: usize = 28;
const BREAK: char = '\u{200b}';

/// A text that can be printed.
pub(crate) struct Printable {
    /// The text.
    pub(crate) text: String,
    /// Whether some sign of it could not be drawn.
    pub(crate) lacks_signs: bool,
}

/// Composes accents, drops what has no ink, replaces what has no drawing, lets endless words break. A line break becomes a space:
/// whoever wants lines splits before.
pub(crate) fn printable(text: &str) -> Printable {
    let mut printed = String::with_capacity(text.len());
    let mut lacks_signs = false;
    let mut word = 0;
    for sign in text.nfc().filter(|sign| !has_no_ink(*sign)).map(with_stand_in) {
        let has_drawing = has_drawing(sign);
        lacks_signs |= !has_drawing;
        word = if sign.is_whitespace() { 0 } else { word + 1 };
        if word > LONGEST_WORD {
            printed.push(BREAK);
            word = 1;
        }
        printed.push(if has_drawing { sign } else { MISSING });
    }
    Printable { text: printed, lacks_signs }
}

/// What each family covers, regular and bold; the typesetter falls from the first to the second.
static FAMILIES: LazyLock<Vec<Vec<FontInfo>>> = LazyLock::new(|| {
    let book = FontBook::from_fonts(fonts());
    let faces = |family| book.select_family(family).filter_map(|index| book.info(index).cloned()).collect();
    vec![faces("atkinson hyperlegible next"), faces("andika")]
});

fn has_drawing(sign: char) -> bool {
    let covers = |face: &FontInfo| face.coverage.contains(u32::from(sign));
    FAMILIES.iter().any(|faces| faces.iter().all(covers))
}

fn with_stand_in(sign: char) -> char {
    match sign {
        '\u{2010}' | '\u{2011}' => '-',
        '\u{202f}' => '\u{a0}',
        '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => ' ',
        sign => sign,
    }
}

/// Controls, zero-width and direction signs, variation selectors, tags: nothing to see, and some of them break a PDF.
pub(crate) fn has_no_ink(sign: char) -> bool {
    let is_control = sign.is_control() && !matches!(sign, '\t' | '\n' | '\r');
    is_control
        || matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(sign, '\u{feff}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_families_have_both_faces() {
        assert!(FAMILIES.iter().all(|faces| faces.len() == 2), "regular and bold, twice");
    }

    #[test]
    fn french_belgian_and_neighbours_names_are_drawn() {
        let text = "« Où est l’été ? » Œuvre, Łukasz, Çelik, Škoda, Đorđe, 10 € – 25 % …";
        let printed = printable(text);
        assert!(!printed.lacks_signs, "{}", printed.text);
        assert_eq!(printed.text, text);
    }

    #[test]
    fn what_has_no_drawing_is_replaced_and_said() {
        let printed = printable("ريم 🙂");
        assert!(printed.lacks_signs);
        assert_eq!(printed.text, "\u{fffd}\u{fffd}\u{fffd} \u{fffd}");
    }

    #[test]
    fn accents_are_composed_and_what_has_no_ink_goes() {
        let printed = printable("e\u{301}te\u{301}\u{200b}\u{0}\u{202e} 10\u{202f}h\nfin");
        assert_eq!(printed.text, "été 10\u{a0}h fin");
        assert!(!printed.lacks_signs);
    }

    #[test]
    fn an_endless_word_may_break() {
        let printed = printable(&"a".repeat(100));
        assert_eq!(printed.text.matches(BREAK).count(), 3);
        assert_eq!(printed.text.replace(BREAK, ""), "a".repeat(100));
    }
}
