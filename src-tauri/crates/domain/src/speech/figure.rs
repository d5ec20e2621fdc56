//! How figures are said: codes digit by digit, days, hours, amounts, telephone numbers, ordinals. Refuses to guess: what
//! is none of these is left to the engine.

use crate::date::MONTHS;

/// From the second on; a step or a month never asks for more.
const ORDINALS: [&str; 30] = [
    "deuxième",
    "troisième",
    "quatrième",
    "cinquième",
    "sixième",
    "septième",
    "huitième",
    "neuvième",
    "dixième",
    "onzième",
    "douzième",
    "treizième",
    "quatorzième",
    "quinzième",
    "seizième",
    "dix-septième",
    "dix-huitième",
    "dix-neuvième",
    "vingtième",
    "vingt et unième",
    "vingt-deuxième",
    "vingt-troisième",
    "vingt-quatrième",
    "vingt-cinquième",
    "vingt-sixième",
    "vingt-septième",
    "vingt-huitième",
    "vingt-neuvième",
    "trentième",
    "trente et unième",
];

const SPACES: [char; 3] = [' ', '\u{a0}', '\u{202f}'];

type Read = Option<(usize, String)>;

/// Figures at the beginning of a text: how long they are written and how they are said.
pub(super) fn read(rest: &str) -> Read {
    let first = rest.chars().next()?;
    if !first.is_ascii_digit() && !matches!(first, '+' | 'n' | 'N') && !first.is_ascii_uppercase() {
        return None;
    }
    number_sign(rest)
        .or_else(|| account(rest))
        .or_else(|| code(rest))
        .or_else(|| date(rest))
        .or_else(|| telephone(rest))
        .or_else(|| groups(rest))
        .or_else(|| amount(rest))
        .or_else(|| hour(rest))
        .or_else(|| ordinal(rest))
        .or_else(|| thousands(rest))
}

/// "n°".
fn number_sign(rest: &str) -> Read {
    let after = rest.strip_prefix(['n', 'N'])?.strip_prefix(['°', 'º'])?;
    let after = after.trim_start_matches(SPACES);
    Some((rest.len() - after.len(), "numéro ".to_owned()))
}

/// "1 2 3 4": three digits by themselves or more are a code, said one by one.
fn code(rest: &str) -> Read {
    let mut found: Vec<&str> = Vec::new();
    let mut left = rest;
    while let Some((digit, after)) = digits(left).filter(|(digit, after)| digit.len() == 1 && !goes_on(after))
    {
        found.push(digit);
        left = after;
        match left.strip_prefix(SPACES) {
            Some(next) if digits(next).is_some_and(|(next, after)| next.len() == 1 && !goes_on(after)) => {
                left = next
            }
            _ => break,
        }
    }
    (found.len() >= 3).then(|| (rest.len() - left.len(), found.join(", ")))
}

/// "31/12/2026", "31-12-2026", "31.12.2026" or "2026-12-31".
fn date(rest: &str) -> Read {
    let (one, left) = digits(rest)?;
    let separator = left.chars().next().filter(|sign| matches!(sign, '/' | '-' | '.'))?;
    let (two, left) = digits(left.strip_prefix(separator)?)?;
    let (three, left) = digits(left.strip_prefix(separator)?)?;
    let (day, month, year) = match (one.len(), three.len()) {
        (1 | 2, 4) => (one, two, three),
        (4, 1 | 2) => (three, two, one),
        _ => return None,
    };
    let day = day.parse::<u8>().ok().filter(|day| (1..=31).contains(day))?;
    let month = MONTHS.get(month.parse::<usize>().ok()?.checked_sub(1)?)?;
    if goes_on(left) {
        return None;
    }
    let day = if day == 1 { "premier".to_owned() } else { day.to_string() };
    Some((rest.len() - left.len(), format!("{day} {month} {year}")))
}

/// A Belgian telephone number, written in groups or in one piece.
fn telephone(rest: &str) -> Read {
    let (prefix, written) = match rest.strip_prefix('+') {
        Some(after) => ("plus ", after),
        None if rest.starts_with('0') => ("", rest),
        None => return None,
    };
    let (found, left) = grouped(written, &['/', '.', '-', ' ', '\u{a0}', '\u{202f}'])?;
    let length: usize = found.iter().map(|group| group.len()).sum();
    let expected = if prefix.is_empty() { 9..=10 } else { 10..=12 };
    if !expected.contains(&length) {
        return None;
    }
    let parts = if found.len() == 1 { cut(found.first()?) } else { found };
    let said: Vec<String> = parts.iter().map(|group| group_said(group)).collect();
    Some((rest.len() - left.len(), format!("{prefix}{}", said.join(", "))))
}

/// A number of one piece as people say it: a mobile number by 4, 2, 2, 2; the rest by twos from the end.
fn cut(number: &str) -> Vec<&str> {
    let first = if number.len().is_multiple_of(2) { 4 } else { 3 };
    let mut parts = Vec::new();
    let mut left = number;
    while let Some((part, after)) = left.split_at_checked(if parts.is_empty() { first } else { 2 }) {
        parts.push(part);
        left = after;
    }
    parts
}

/// "85.07.30-033.28": three groups or more, joined by signs.
fn groups(rest: &str) -> Read {
    let (found, left) = grouped(rest, &['.', '-', '/'])?;
    let said: Vec<String> = found.iter().map(|group| group_said(group)).collect();
    (found.len() >= 3).then(|| (rest.len() - left.len(), said.join(", ")))
}

/// "BE68 5390 0754 7034": by twos, as people read it out.
fn account(rest: &str) -> Read {
    let (country, after) = rest.split_at_checked(2)?;
    if !country.chars().all(|sign| sign.is_ascii_uppercase()) {
        return None;
    }
    let (found, left) = grouped(after, &SPACES)?;
    let (check, fours) = found.split_first()?;
    if check.len() != 2 || fours.len() < 2 || fours.iter().any(|group| group.len() != 4) {
        return None;
    }
    let country = country.chars().map(String::from).collect::<Vec<_>>().join(" ");
    let pairs = fours.iter().filter_map(|four| four.split_at_checked(2));
    let said: Vec<String> =
        pairs.map(|(one, two)| format!("{} {}", group_said(one), group_said(two))).collect();
    Some((rest.len() - left.len(), format!("{country} {}, {}", group_said(check), said.join(", "))))
}

/// "1 250,75 €".
fn amount(rest: &str) -> Read {
    let (whole, left) = integer(rest)?;
    let (cents, left) = match left.strip_prefix(',').and_then(digits).filter(|(cents, _)| cents.len() <= 2) {
        Some((cents, left)) => (format!("{cents:0<2}"), left),
        None => (String::from("00"), left),
    };
    let left = left.strip_prefix(SPACES).unwrap_or(left);
    let left = ["€", "euros", "euro", "EUR"].into_iter().find_map(|unit| left.strip_prefix(unit))?;
    if goes_on(left) {
        return None;
    }
    let whole = whole.trim_start_matches('0');
    let cents = cents.trim_start_matches('0');
    let unit = if whole == "1" { "euro" } else { "euros" };
    let said = match (whole, cents) {
        ("", "") => "zéro euro".to_owned(),
        ("", "1") => "1 centime".to_owned(),
        ("", cents) => format!("{cents} centimes"),
        (whole, "") => format!("{whole} {unit}"),
        (whole, cents) => format!("{whole} {unit} {cents}"),
    };
    Some((rest.len() - left.len(), said))
}

/// "14h30", "14 h 30", "14 h" or "14:30".
fn hour(rest: &str) -> Read {
    let (hours, left) = digits(rest).filter(|(hours, _)| hours.len() <= 2)?;
    let hours = hours.parse::<u8>().ok().filter(|hours| *hours <= 24)?;
    let (minutes, left) = match left.strip_prefix(':') {
        Some(left) => digits(left).filter(|(minutes, _)| minutes.len() == 2)?,
        None => {
            let left = left.strip_prefix(SPACES).unwrap_or(left).strip_prefix('h')?;
            let after = left.strip_prefix(SPACES).unwrap_or(left);
            digits(after).filter(|(minutes, _)| minutes.len() == 2).unwrap_or(("00", left))
        }
    };
    let minutes = minutes.parse::<u8>().ok().filter(|minutes| *minutes < 60)?;
    if goes_on(left) {
        return None;
    }
    let hours = match hours {
        0 => "zéro heure".to_owned(),
        1 => "une heure".to_owned(),
        21 => "vingt et une heures".to_owned(),
        hours => format!("{hours} heures"),
    };
    let said = if minutes == 0 { hours } else { format!("{hours} {minutes}") };
    Some((rest.len() - left.len(), said))
}

/// "1er", "1re", "2e", "2ème".
fn ordinal(rest: &str) -> Read {
    let (number, left) = digits(rest)?;
    let number: usize = number.parse().ok()?;
    let endings: &[&str] = if number == 1 { &["ère", "ere", "re", "er"] } else { &["ème", "eme", "e"] };
    let (ending, left) = endings.iter().find_map(|ending| Some((*ending, left.strip_prefix(ending)?)))?;
    if goes_on(left) {
        return None;
    }
    let said = match (number, ending) {
        (1, "er") => "premier",
        (1, _) => "première",
        _ => ORDINALS.get(number.checked_sub(2)?)?,
    };
    Some((rest.len() - left.len(), said.to_owned()))
}

/// "1 250" with spaces that keep together: some engines say two numbers.
fn thousands(rest: &str) -> Read {
    let (joined, left) = integer(rest)?;
    let written = rest.len() - left.len();
    (written > joined.len() && !goes_on(left)).then_some((written, joined))
}

/// A whole number whose thousands may stand apart.
fn integer(rest: &str) -> Option<(String, &str)> {
    let (first, mut left) = digits(rest)?;
    let mut joined = first.to_owned();
    if first.len() <= 3 && first != "0" {
        while let Some((three, after)) = thousand(left) {
            joined.push_str(three);
            left = after;
        }
    }
    Some((joined, left))
}

fn thousand(left: &str) -> Option<(&str, &str)> {
    let separator = ['.', '\u{a0}', '\u{202f}', ' '];
    digits(left.strip_prefix(separator)?).filter(|(three, _)| three.len() == 3)
}

/// Groups of digits, one sign between two of them.
fn grouped<'a>(rest: &'a str, signs: &[char]) -> Option<(Vec<&'a str>, &'a str)> {
    let (first, mut left) = digits(rest)?;
    let mut found = vec![first];
    while let Some((group, after)) = left.strip_prefix(signs).and_then(digits) {
        found.push(group);
        left = after;
    }
    (!goes_on(left)).then_some((found, left))
}

/// A group of digits: zeros in front are said, the rest is a number. In words, because "0 800" is taken by espeak-ng
/// 1.51 for a thousand.
fn group_said(group: &str) -> String {
    let number = group.trim_start_matches('0');
    let zeros = std::iter::repeat_n("zéro", group.len() - number.len());
    zeros.chain((!number.is_empty()).then_some(number)).collect::<Vec<_>>().join(" ")
}

fn digits(rest: &str) -> Option<(&str, &str)> {
    let end = rest.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(rest.len());
    (end > 0).then(|| rest.split_at_checked(end)).flatten()
}

/// Whether the word goes on after what was read.
fn goes_on(left: &str) -> bool {
    left.starts_with(char::is_alphanumeric)
}
