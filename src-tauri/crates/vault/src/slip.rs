//! Owns the recovery slip: 160 random bits as text for paper, and their reading back; refuses a line copied wrongly.

mod code;

use secrecy::{ExposeSecret, SecretBox};
use thiserror::Error;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::{
    error::Error,
    random::fill_random,
    secret::{Key32, opaque_debug},
};

/// How many lines a slip has.
pub const SLIP_LINES: usize = 4;
/// How many groups of characters a line has: two of four, and one of two check characters.
pub const GROUPS_IN_LINE: usize = 3;

const BYTES_IN_LINE: usize = 5;
const BYTES: usize = SLIP_LINES * BYTES_IN_LINE;

/// The secret on the recovery slip; opens the vault when every phrase is forgotten.
pub struct RecoverySlip(SecretBox<[u8; BYTES]>);

opaque_debug!(RecoverySlip);

/// What is wrong with a slip as it was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum SlipTypo {
    /// A line has too few or too many characters.
    #[error("line {line} has {found} characters of 10")]
    Length {
        /// Which line, from 1.
        line: usize,
        /// How many characters it has, spaces and hyphens left out.
        found: usize,
    },
    /// A character that no slip has: U, an accent, a sign.
    #[error("line {line} has a foreign character at {position}")]
    ForeignCharacter {
        /// Which line, from 1.
        line: usize,
        /// Which character of it, from 1, spaces and hyphens left out.
        position: usize,
    },
    /// The check characters do not agree: something was misread, or lines were swapped.
    #[error("line {line} was miscopied")]
    Miscopied {
        /// Which line, from 1.
        line: usize,
    },
    /// More text after the last line.
    #[error("more than four lines")]
    TooManyLines,
}

impl RecoverySlip {
    pub(crate) fn make() -> Result<Self, Error> {
        let mut outcome = Ok(());
        let secret = SecretBox::init_with_mut(|bytes: &mut [u8; BYTES]| outcome = fill_random(bytes));
        outcome.map(|()| Self(secret))
    }

    /// Reads a whole slip; lines may be broken anywhere, as paste does.
    ///
    /// # Errors
    /// [`SlipTypo`], naming the first line that is wrong.
    pub fn parse(text: &str) -> Result<Self, SlipTypo> {
        let characters: Zeroizing<Vec<char>> =
            Zeroizing::new(text.chars().filter(|c| !code::is_separator(*c)).collect());
        if characters.len() > SLIP_LINES * code::LINE_LENGTH {
            return Err(SlipTypo::TooManyLines);
        }
        let mut lines = characters.chunks(code::LINE_LENGTH);
        let mut outcome = Ok(());
        let secret = SecretBox::init_with_mut(|bytes: &mut [u8; BYTES]| {
            outcome = bytes.chunks_exact_mut(BYTES_IN_LINE).zip(1..).try_for_each(|(place, line)| {
                let found = code::read_line(line, lines.next().unwrap_or(&[]))?;
                place.copy_from_slice(found.as_slice());
                Ok(())
            });
        });
        outcome.map(|()| Self(secret))
    }

    /// Checks one line (from 1) while the slip is being typed.
    ///
    /// # Errors
    /// [`SlipTypo`].
    pub fn check_line(line: usize, text: &str) -> Result<(), SlipTypo> {
        let characters: Zeroizing<Vec<char>> =
            Zeroizing::new(text.chars().filter(|c| !code::is_separator(*c)).collect());
        code::read_line(line, &characters).map(|_| ())
    }

    /// The lines of the slip, each `XXXX XXXX XX`, to be printed or copied by hand.
    ///
    /// # Security
    /// Whoever reads them opens the vault: they go to paper, and nowhere else.
    #[must_use]
    pub fn expose_lines(&self) -> [Zeroizing<String>; SLIP_LINES] {
        let mut written = self.0.expose_secret().chunks_exact(BYTES_IN_LINE).zip(1..);
        std::array::from_fn(|_| {
            let (bytes, line) = written.next().expect("a slip has four lines of five bytes");
            code::write_line(line, bytes)
        })
    }

    /// Whether `text` is one of the slip's groups: `line` from 1 to 4, `group` from 1 to 3; proves that it was copied.
    #[must_use]
    pub fn is_group(&self, line: usize, group: usize, text: &str) -> bool {
        let lines = self.expose_lines();
        let wanted = line.checked_sub(1).and_then(|at| lines.get(at));
        let wanted = wanted.zip(group.checked_sub(1)).and_then(|(text, at)| text.split(' ').nth(at));
        let typed = text.chars().filter(|c| !code::is_separator(*c)).map(code::value_of);
        wanted.is_some_and(|wanted| typed.eq(wanted.chars().map(code::value_of)))
    }

    /// The key that opens the recovery slot: HKDF only, for 160 random bits need no stretching.
    pub(crate) fn slot_key(&self, vault_id: Uuid) -> Key32 {
        Key32::derive_hkdf(vault_id.as_bytes(), self.0.expose_secret(), "cote/recovery/v1")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    fn text_of(slip: &RecoverySlip) -> String {
        slip.expose_lines().map(|line| line.to_string()).join("\n")
    }

    fn fixed(bytes: [u8; BYTES]) -> RecoverySlip {
        RecoverySlip(SecretBox::new(Box::new(bytes)))
    }

    #[test]
    fn the_form_on_paper_is_fixed() {
        // Worked out apart, in Python, from the description in `code.rs`.
        assert_eq!(text_of(&fixed([0; BYTES])), "0000 0000 2H\n0000 0000 52\n0000 0000 7K\n0000 0000 A4");
        let counting = fixed(std::array::from_fn(|i| i as u8));
        assert_eq!(text_of(&counting), "000G 40R4 B8\n0M30 E209 VK\n185G R38E C1\n1W81 24GK WC");
    }

    /// T25.
    #[test]
    fn a_typo_in_any_one_character_of_two_hundred_slips_is_found() {
        let (mut tried, mut missed) = (0_u32, 0_u32);
        for _ in 0..200 {
            let slip = RecoverySlip::make().unwrap();
            let text: Vec<char> = text_of(&slip).chars().collect();
            for at in (0..text.len()).filter(|at| !text[*at].is_whitespace()) {
                for other in ALPHABET.chars().filter(|c| *c != text[at]) {
                    let mut typo = text.clone();
                    typo[at] = other;
                    tried += 1;
                    missed += u32::from(RecoverySlip::parse(&String::from_iter(typo)).is_ok());
                }
            }
        }
        println!("T25: {tried} single-character typos, {missed} missed");
        assert_eq!((tried, missed), (200 * 40 * 31, 0));
    }

    #[test]
    fn swapped_neighbours_and_swapped_lines_are_found() {
        for _ in 0..200 {
            let slip = RecoverySlip::make().unwrap();
            let lines = slip.expose_lines().map(|line| line.replace(' ', ""));
            for line in 0..4 {
                for at in 0..9 {
                    let mut swapped: Vec<char> = lines[line].chars().collect();
                    swapped.swap(at, at + 1);
                    let swapped = String::from_iter(swapped);
                    assert!(swapped == lines[line] || RecoverySlip::check_line(line + 1, &swapped).is_err());
                }
                for other in (0..4).filter(|other| *other != line) {
                    let typo = Err(SlipTypo::Miscopied { line: line + 1 });
                    assert_eq!(
                        RecoverySlip::check_line(line + 1, &lines[other]),
                        typo,
                        "line {other} in its place"
                    );
                }
            }
        }
    }

    #[test]
    fn letters_that_look_like_digits_are_read_as_them() {
        let slip = fixed([0x08; BYTES]);
        let text = text_of(&slip);
        assert!(text.contains('0') && text.contains('1'), "{text}");
        for (zero, one) in [('O', 'I'), ('o', 'l'), ('O', 'L'), ('o', 'i')] {
            let typed = text.replace('0', &zero.to_string()).replace('1', &one.to_string()).to_lowercase();
            assert_eq!(text_of(&RecoverySlip::parse(&typed).unwrap()), text);
        }
        let run_together = text.replace(['\n', ' '], "-");
        assert_eq!(text_of(&RecoverySlip::parse(&run_together).unwrap()), text);
    }

    #[test]
    fn what_is_wrong_is_named() {
        let slip = RecoverySlip::make().unwrap();
        let text = text_of(&slip);
        let cut = |n: usize| RecoverySlip::parse(&text[..n]).unwrap_err();
        assert_eq!(cut(0), SlipTypo::Length { line: 1, found: 0 });
        assert_eq!(cut(text.len() - 1), SlipTypo::Length { line: 4, found: 9 });
        assert_eq!(RecoverySlip::parse(&format!("{text} 7")).unwrap_err(), SlipTypo::TooManyLines);
        let mut foreign = text.clone();
        foreign.replace_range(14..15, "U");
        assert_eq!(
            RecoverySlip::parse(&foreign).unwrap_err(),
            SlipTypo::ForeignCharacter { line: 2, position: 2 }
        );
        assert_eq!(format!("{slip:?}"), "RecoverySlip(secret)");
    }

    #[test]
    fn typing_back_two_groups_proves_the_copy() {
        let slip = RecoverySlip::make().unwrap();
        let lines = slip.expose_lines();
        for (line, text) in (1..).zip(&lines) {
            for (group, wanted) in (1..).zip(text.split(' ')) {
                assert!(slip.is_group(line, group, &wanted.to_lowercase()));
                assert!(!slip.is_group(line, group, &wanted[1..]));
                assert!(!slip.is_group(line, group, ""));
            }
        }
        for (line, group) in [(0, 1), (1, 0), (5, 1), (1, 4)] {
            assert!(!slip.is_group(line, group, "0000"));
            assert!(!slip.is_group(line, group, ""));
        }
        assert!(!slip.is_group(1, 1, "é€û!"));
    }

    proptest! {
        #[test]
        fn a_slip_reads_back(bytes in any::<[u8; BYTES]>()) {
            let slip = fixed(bytes);
            let again = RecoverySlip::parse(&text_of(&slip)).unwrap();
            prop_assert_eq!(again.0.expose_secret(), &bytes);
        }

        #[test]
        fn hostile_text_never_panics(text in "\\PC{0,80}") {
            let whole = RecoverySlip::parse(&text);
            let line = RecoverySlip::check_line(3, &text);
            prop_assert!(whole.is_err(), "no 160 bits come from noise");
            prop_assert!(line.is_err() || text.chars().count() >= 10);
        }
    }
}
