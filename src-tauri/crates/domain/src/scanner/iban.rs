//! Account numbers of every country that has a fixed length for them, proved by their remainder. Refuses what is not
//! whole.

use super::reading::Letter;
use super::vocabulary::holds;
use super::{Finding, SensitiveKind};

/// Country and length, of the registry (ISO 13616) and of the countries that use the form without being in it: people
/// send money home to them.
const LENGTHS: &str = "
    ad24 ae23 al28 at20 az28 ba20 be16 bg22 bh22 bi27 br29 by28 ch21 cr22 cy28 cz24 de22 dj27 dk18 do28 ee20
    eg29 es24 fi18 fk18 fo18 fr27 gb22 ge22 gi23 gl18 gr27 gt28 hn28 hr21 hu28 ie22 il23 iq23 is26 it27 jo30
    kw30 kz20 lb28 lc32 li21 lt20 lu20 lv21 ly25 mc27 md24 me22 mk19 mn20 mr27 mt31 mu30 ni28 nl18 no15 om23
    pk24 pl28 ps29 pt25 qa29 ro24 rs22 ru33 sa24 sc31 sd18 se24 si19 sk24 sm27 so23 st25 sv28 tl23 tn24 tr26
    ua29 va22 vg24 xk20 ye30 ao25 bf28 bj28 cf27 cg27 ci28 cm27 cv25 dz26 ga27 gq27 gw25 ir26 km27 ma28 mg27
    ml28 mz25 ne28 sn28 td27 tg28
";

/// Where the number holds digits alone, as the registry says: French words begin with these letters, and "de 4800 à …"
/// is no account.
const DIGITS_ONLY: &str =
    "ae at ba be cr cz de dk ee es fi fo gl hr hu il is lt me no pl pt rs se si sk tn va xk";

/// The longest stretch of spaces, dots and dashes inside one.
const LONGEST_GAP: usize = 3;
/// Every country's number holds more digits than this: keeps words out.
const FEWEST_DIGITS: usize = 8;

/// The account numbers of a text.
pub(super) fn find(letters: &[Letter]) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    for start in 0..letters.len() {
        let rest = letters.get(start..).unwrap_or_default();
        if let (Some(first), Some(end)) = (rest.first(), account(rest))
            && found.last().is_none_or(|kept| kept.end <= first.start)
        {
            found.push(Finding { kind: SensitiveKind::BankAccount, start: first.start, end });
        }
    }
    found
}

/// Every country's letters and length.
pub(super) fn lengths() -> impl Iterator<Item = (&'static str, usize)> {
    LENGTHS.split_ascii_whitespace().filter_map(|entry| {
        let (country, length) = entry.split_at_checked(2)?;
        Some((country, length.parse().ok()?))
    })
}

fn length(first: char, second: char) -> Option<usize> {
    lengths().find(|(country, _)| country.chars().eq([first, second])).map(|(_, length)| length)
}

/// Whether a country's numbers hold no letter after the first two.
pub(super) fn is_digits_only(country: &str) -> bool {
    holds(DIGITS_ONLY, country)
}

/// Where the account number that begins here ends.
fn account(letters: &[Letter]) -> Option<usize> {
    let [first, second, ..] = letters else { return None };
    let length = length(first.ch, second.ch)?;
    let is_digits_only = is_digits_only(&String::from_iter([first.ch, second.ch]));
    let mut signs: Vec<u32> = Vec::with_capacity(length);
    let mut digits = 0;
    let mut gap = 0;
    for (index, letter) in letters.iter().enumerate() {
        if let Some(sign) = letter.ch.to_digit(36) {
            gap = 0;
            // Two letters, then two digits: most words stop here.
            let is_digit_due = matches!(signs.len(), 2 | 3) || (is_digits_only && signs.len() > 3);
            let sign = if is_digit_due && letter.ch == 'o' { 0 } else { sign };
            if is_digit_due && sign > 9 {
                return None;
            }
            digits += usize::from(sign < 10);
            signs.push(sign);
            if signs.len() == length {
                let is_whole = letters.get(index + 1).is_none_or(|next| !next.ch.is_alphanumeric());
                let is_account = is_whole && digits >= FEWEST_DIGITS && remainder(&signs) == 1;
                return is_account.then_some(letter.end);
            }
        } else {
            gap += 1;
            if !matches!(letter.ch, ' ' | '.' | '-') || gap > LONGEST_GAP {
                return None;
            }
        }
    }
    None
}

/// The remainder by 97 of the number read with its first four signs at the end, letters counting from 10.
fn remainder(signs: &[u32]) -> u32 {
    let (head, body) = signs.split_at(signs.len().min(4));
    body.iter().chain(head).fold(0, |rest, sign| match sign {
        0..=9 => (rest * 10 + sign) % 97,
        _ => (rest * 100 + sign) % 97,
    })
}
