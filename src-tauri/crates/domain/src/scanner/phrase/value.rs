//! What can be a value: digits that stand alone, words with digits in them. Refuses dates, times, amounts, telephones.

use super::token::Kind;
use crate::scanner::reading::Letter;
use crate::scanner::vocabulary::{NAMES_WITH_DIGITS, holds};

/// The most digits that a code has, spaces left out.
const MOST_DIGITS: usize = 8;

/// Past so many groups nothing is a code, a date or a telephone.
const MOST_GROUPS: usize = 20;

/// The number that begins here, and how many letters it takes. Groups parted by one sign belong together: as a code
/// when they may be one ("12 34"), as a single word when they are a date, a time, an amount or a telephone.
pub(super) fn number(letters: &[Letter]) -> (Kind, usize) {
    let (groups, gaps) = groups(letters);
    let digits = groups.concat();
    let whole = || {
        let text: Vec<String> = groups
            .iter()
            .zip(gaps.iter().map(ToString::to_string).chain([String::new()]))
            .map(|(g, s)| format!("{g}{s}"))
            .collect();
        text.concat()
    };
    let length = digits.len() + gaps.len();
    let is_telephone = digits.starts_with('0') && matches!(digits.len(), 9 | 10);
    let are_spaces = gaps.iter().all(|gap| *gap == ' ');
    if digits.len() <= MOST_DIGITS && may_be_code(&groups, &gaps) {
        (Kind::Number(digits), length)
    } else if !are_spaces || is_telephone || is_date(&groups) {
        (Kind::Word(whole()), length)
    } else {
        let first = groups.into_iter().next().unwrap_or_default();
        let length = first.len();
        (Kind::Number(first), length)
    }
}

/// Groups of digits parted by exactly one space or sign.
fn groups(letters: &[Letter]) -> (Vec<String>, Vec<char>) {
    let mut groups = Vec::new();
    let mut gaps = Vec::new();
    let mut group = String::new();
    let mut signs = letters.iter().map(|letter| letter.ch).peekable();
    while let Some(sign) = signs.next() {
        if sign.is_ascii_digit() {
            group.push(sign);
            continue;
        }
        if groups.len() > MOST_GROUPS {
            break;
        }
        let is_gap = matches!(sign, ' ' | '.' | '-' | '/' | ':' | ',');
        if !is_gap || !signs.peek().is_some_and(char::is_ascii_digit) {
            break;
        }
        groups.push(std::mem::take(&mut group));
        gaps.push(sign);
    }
    groups.push(group);
    (groups, gaps)
}

fn may_be_code(groups: &[String], gaps: &[char]) -> bool {
    let is_digit_by_digit = groups.len() >= 4 && groups.iter().all(|group| group.len() == 1);
    let are_long = groups.iter().all(|group| group.len() >= 3);
    match gaps {
        [] => true,
        _ if is_digit_by_digit => true,
        _ if gaps.iter().all(|gap| *gap == ' ') => {
            !is_date(groups) && !groups.first().is_some_and(|first| is_year(first))
        }
        _ => gaps.iter().all(|gap| *gap == '-') && are_long,
    }
}

/// Four digits that say when: "2025 13" is a year and something else.
pub(super) fn is_year(digits: &str) -> bool {
    digits.len() == 4 && digits.parse().is_ok_and(|year: u32| (1900..2040).contains(&year))
}

/// Day, month and year, whatever parts them.
fn is_date(groups: &[String]) -> bool {
    let [day, month, year] = groups else { return false };
    let fits =
        |text: &str, most: u32| text.len() <= 2 && text.parse::<u32>().is_ok_and(|n| (1..=most).contains(&n));
    fits(day, 31) && fits(month, 12) && matches!(year.len(), 2 | 4)
}

/// Whether a word looks like a code that came by letter or by message: "A7F9K2".
pub(super) fn is_mixed_code(word: &str) -> bool {
    let digits = word.chars().filter(char::is_ascii_digit).count();
    digits >= 2 && (5..=12).contains(&word.len()) && is_mixed_word(word)
}

/// Whether a word holds letters and digits as passwords do: "soleil2024".
pub(super) fn is_mixed_word(word: &str) -> bool {
    let has_letter = word.chars().any(char::is_alphabetic);
    let has_digit = word.chars().any(|ch| ch.is_ascii_digit());
    word.chars().count() >= 4
        && has_letter
        && has_digit
        && !is_time(word)
        && !is_quantity(word)
        && !holds(NAMES_WITH_DIGITS, word)
}

/// "14h30", "9h".
fn is_time(word: &str) -> bool {
    let is_short_number = |part: &str| part.len() <= 2 && part.chars().all(|ch| ch.is_ascii_digit());
    word.split_once('h').is_some_and(|(hour, minute)| is_short_number(hour) && is_short_number(minute))
}

/// "1250eur", "12ans", "2eme": digits, then letters that count them.
fn is_quantity(word: &str) -> bool {
    let unit = word.trim_start_matches(|ch: char| ch.is_ascii_digit());
    matches!(
        unit,
        "eme" | "ieme" | "ans" | "eur" | "euro" | "euros" | "fois" | "jours" | "mois" | "min" | "km" | "kg"
    )
}
