//! Owns the characters of a slip's line: Crockford's base32 and two check characters; refuses what does not agree.
//!
//! A line carries 40 bits as 8 characters, most significant first, then the check number as 2 characters:
//! `(line × 2⁴⁰ + value) mod 1021`, with `line` counted from 1. 1021 is the greatest prime below 32²: a change of one
//! character, a swap of neighbours and a swap of lines all change the remainder.

use zeroize::Zeroizing;

use super::SlipTypo;

/// Characters in a line, separators left out.
pub(super) const LINE_LENGTH: usize = DATA_LENGTH + 2;

const DATA_LENGTH: usize = 8;
const PRIME: u64 = 1_021;
/// No I, L, O (read as 1, 1, 0) and no U.
const ALPHABET: [u8; 32] = *b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Spaces and hyphens of any kind: people write both.
pub(super) fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '_' | '\u{FEFF}' | '\u{200B}')
}

/// The value of a character, upper or lower case; O is 0, I and L are 1.
pub(super) fn value_of(c: char) -> Option<u64> {
    let c = match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        c => c,
    };
    let position = ALPHABET.iter().position(|known| char::from(*known) == c)?;
    u64::try_from(position).ok()
}

/// Writes five bytes as `XXXX XXXX XX`.
pub(super) fn write_line(line: usize, bytes: &[u8]) -> Zeroizing<String> {
    let value = bytes.iter().fold(0_u64, |value, byte| value << 8 | u64::from(*byte));
    let whole = value << 10 | check_number(line, value);
    let mut text = Zeroizing::new(String::with_capacity(LINE_LENGTH + 2));
    for place in 0..LINE_LENGTH {
        if place == 4 || place == 8 {
            text.push(' ');
        }
        let digit = usize::try_from(whole >> (5 * (LINE_LENGTH - 1 - place)) & 31).expect("five bits");
        text.push(char::from(*ALPHABET.get(digit).expect("the alphabet has 32 characters")));
    }
    text
}

/// Reads a line back, its separators already left out.
pub(super) fn read_line(line: usize, characters: &[char]) -> Result<Zeroizing<[u8; 5]>, SlipTypo> {
    if characters.len() != LINE_LENGTH {
        return Err(SlipTypo::Length { line, found: characters.len() });
    }
    let whole = characters.iter().zip(1..).try_fold(0_u64, |whole, (c, position)| {
        let value = value_of(*c).ok_or(SlipTypo::ForeignCharacter { line, position })?;
        Ok(whole << 5 | value)
    })?;
    let (value, check) = (whole >> 10, whole & 1_023);
    if check_number(line, value) != check {
        return Err(SlipTypo::Miscopied { line });
    }
    let mut bytes = Zeroizing::new([0_u8; 5]);
    bytes.iter_mut().zip(value.to_be_bytes().iter().skip(3)).for_each(|(place, byte)| *place = *byte);
    Ok(bytes)
}

fn check_number(line: usize, value: u64) -> u64 {
    let line = u64::try_from(line).expect("a slip has four lines");
    ((line << 40) + value) % PRIME
}
