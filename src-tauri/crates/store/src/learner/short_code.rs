//! The short code of a file, `K7-42`: easy to say, to hear and to type; refuses letters and digits that look alike.

/// No I, O and Q (read as 1 and 0), no U (heard as V in some mouths, and written like it).
const LETTERS: &[u8; 22] = b"ABCDEFGHJKLMNPRSTVWXYZ";
/// No 0 and no 1 after the letter.
const DIGITS: &[u8; 8] = b"23456789";
const NUMBERS: usize = 100;
const ALL: usize = LETTERS.len() * DIGITS.len() * NUMBERS;

/// Every code once, beginning where `random` falls.
pub(super) fn beginning_at(random: u128) -> impl Iterator<Item = String> {
    let first = usize::try_from(random % ALL as u128).unwrap_or(0);
    (0..ALL).filter_map(move |step| code((first + step) % ALL))
}

fn code(place: usize) -> Option<String> {
    let number = place % NUMBERS;
    let digit = DIGITS.get(place / NUMBERS % DIGITS.len())?;
    let letter = LETTERS.get(place / NUMBERS / DIGITS.len())?;
    Some(format!("{}{}-{number:02}", char::from(*letter), char::from(*digit)))
}

/// Reads a code as people type it, in any case, with or without its dash.
pub(super) fn parse(typed: &str) -> Option<String> {
    let signs: Vec<char> = typed
        .chars()
        .filter(|sign| !sign.is_whitespace() && !matches!(sign, '-' | '\u{2010}' | '\u{2011}' | '\u{2013}'))
        .map(|sign| sign.to_ascii_uppercase())
        .collect();
    match signs.as_slice() {
        [letter, digit, tens, units]
            if letter.is_ascii_uppercase()
                && [digit, tens, units].iter().all(|sign| sign.is_ascii_digit()) =>
        {
            Some(format!("{letter}{digit}-{tens}{units}"))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_comes_once_and_reads_back() {
        let codes: Vec<String> = beginning_at(123_456_789).collect();
        let distinct: std::collections::BTreeSet<_> = codes.iter().collect();
        assert_eq!((codes.len(), distinct.len()), (17_600, 17_600));
        assert!(codes.iter().all(|code| parse(code).as_ref() == Some(code)));
    }

    #[test]
    fn what_is_not_a_code_is_none() {
        for odd in ["", "K7", "K7-4", "K7-420", "77-42", "KK-42", "é7-42", "K7-4é"] {
            assert_eq!(parse(odd), None, "{odd}");
        }
    }
}
