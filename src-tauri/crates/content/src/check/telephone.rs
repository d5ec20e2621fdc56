//! Belgian telephone numbers: as many digits as their beginning asks for. Refuses to say whether anybody answers, and leaves
//! foreign numbers, dates and references alone.

use super::Checker;
use crate::problem::Code;

impl Checker<'_> {
    /// Looks at the telephone numbers of any text.
    pub(super) fn telephones_in(&mut self, line: u32, text: &str) {
        for number in groups(text).into_iter().filter(|number| number.looks_like_one()) {
            self.say(line, &number);
        }
    }

    /// Looks at a text that is a telephone number, perhaps a short one: `1700`.
    pub(super) fn short_telephone(&mut self, line: u32, text: &str) {
        for number in groups(text).into_iter().filter(|number| !number.looks_like_one()) {
            self.say(line, &number);
        }
    }

    fn say(&mut self, line: u32, number: &Number) {
        let Some(right) = number.right_counts() else { return };
        let count = number.digits.len();
        if !right.contains(&count) {
            let right: Vec<String> = right.iter().map(usize::to_string).collect();
            self.add(
                line,
                Code::OddTelephone,
                format!("Le numéro « {} » a {count} chiffres : il en faut {}.", number.written, right.join(" ou ")),
                "Recopiez-le depuis sa source. En Belgique : 02 000 00 00, 010 00 00 00, 0800 00 000, 0400 00 00 00.",
            );
        }
    }
}

/// Digits that stand together.
#[derive(Debug)]
struct Number {
    written: String,
    /// How long each of its groups is.
    shape: Vec<usize>,
    digits: String,
    is_international: bool,
    /// The signs between the groups.
    signs: Vec<char>,
}

impl Number {
    /// Whether it is written as people write a telephone number: several groups, the first of which is a prefix.
    fn looks_like_one(&self) -> bool {
        let is_prefix = self.is_international || self.digits.starts_with('0');
        is_prefix
            && self.shape.len() >= 2
            && (7..=14).contains(&self.digits.len())
            && !self.is_something_else()
    }

    /// A date, a national number, the number of an enterprise, an amount: they may begin with a zero too.
    fn is_something_else(&self) -> bool {
        let is_pointed = self.signs.iter().all(|sign| *sign == '.');
        match *self.shape.as_slice() {
            [1 | 2, 1 | 2, 4] | [4, 1 | 2, 1 | 2] | [2, 2, 2, 3, 2] => true,
            [4, 3, 3] => is_pointed,
            [2, 2, 2] => true,
            _ => false,
        }
    }

    /// How many digits it must have; `None` when it is foreign, or nothing that this knows.
    fn right_counts(&self) -> Option<&'static [usize]> {
        if self.is_something_else() {
            return None;
        }
        let digits = self.digits.as_str();
        if self.is_international {
            return match digits.strip_prefix("32")?.chars().next()? {
                '4' => mobile(digits.get(3..4), &[10], &[11], &[10, 11]),
                // "+32 (0)2" is an old habit.
                '0' => Some(&[11, 12]),
                _ => Some(&[10]),
            };
        }
        if let Some(rest) = digits.strip_prefix("00") {
            return match rest {
                _ if rest.starts_with("800") => Some(&[13]),
                _ if rest.starts_with("324") => mobile(rest.get(3..4), &[12], &[13], &[12, 13]),
                _ if rest.starts_with("32") => Some(&[12]),
                _ => None,
            };
        }
        match digits.as_bytes() {
            [b'0', b'4', ..] => mobile(digits.get(2..3), &[9], &[10], &[9, 10]),
            [b'0', ..] => Some(&[9]),
            // 112, 1700, 116 000.
            [b'1', b'1', b'6', ..] => Some(&[6]),
            [b'1', b'0' | b'1', ..] => Some(&[3]),
            [b'1', ..] => Some(&[4]),
            // SMS codes, and the middle of something.
            _ if digits.len() <= 5 => None,
            _ => Some(&[9, 10]),
        }
    }
}

/// Liège and mobile telephones both begin with 04: the next digit tells, where it is one of theirs.
fn mobile(
    next: Option<&str>,
    zone: &'static [usize],
    mobile: &'static [usize],
    either: &'static [usize],
) -> Option<&'static [usize]> {
    Some(match next {
        Some("2" | "3") => zone,
        Some("5" | "6" | "7" | "8" | "9") => mobile,
        _ => either,
    })
}

/// The groups of digits of a text, as long as one sign stands between them.
fn groups(text: &str) -> Vec<Number> {
    let signs: Vec<char> = text.replace("(0)", "").chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(sign) = signs.get(at) {
        let before = at.checked_sub(1).and_then(|before| signs.get(before));
        // In the middle of a word, an address or an amount.
        let is_inside = before.is_some_and(|sign| sign.is_alphanumeric() || "/.-_,=".contains(*sign));
        let is_international = *sign == '+' && signs.get(at + 1).is_some_and(char::is_ascii_digit);
        if !sign.is_ascii_digit() && !is_international {
            at += 1;
            continue;
        }
        let start = at;
        at += usize::from(is_international);
        let number = read(&signs, start, &mut at, is_international);
        if !is_inside {
            found.extend(number);
        }
    }
    found
}

/// Reads one number from `at` on, which is left behind it.
fn read(signs: &[char], start: usize, at: &mut usize, is_international: bool) -> Option<Number> {
    let mut number = Number {
        written: String::new(),
        shape: Vec::new(),
        digits: String::new(),
        is_international,
        signs: Vec::new(),
    };
    let mut end = *at;
    loop {
        let group: String = signs.iter().skip(end).take_while(|sign| sign.is_ascii_digit()).collect();
        let after = end + group.len();
        // "8 h", "24h": that group is no part of a number.
        let rest: String = signs.iter().skip(after).take(4).collect();
        let is_other = rest.trim_start().starts_with('h') || rest.starts_with(char::is_alphabetic);
        if group.is_empty() || (is_other && !number.shape.is_empty()) {
            break;
        }
        if is_other {
            *at = after.max(*at + 1);
            return None;
        }
        number.digits.push_str(&group);
        number.shape.push(group.len());
        *at = after;
        match signs.get(after) {
            Some(sign @ (' ' | '\u{a0}' | '\u{202f}' | '.' | '/' | '-')) => {
                number.signs.push(*sign);
                end = after + 1;
            }
            _ => break,
        }
    }
    number.signs.truncate(number.shape.len().saturating_sub(1));
    number.written = signs.iter().take(*at).skip(start).collect();
    (!number.digits.is_empty()).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn odd(text: &str, is_field: bool) -> Vec<String> {
        let is_odd = |number: &Number| {
            (is_field || number.looks_like_one())
                && number.right_counts().is_some_and(|right| !right.contains(&number.digits.len()))
        };
        groups(text).into_iter().filter(is_odd).map(|number| number.written).collect()
    }

    #[test]
    fn numbers_as_they_are_written_are_taken() {
        for text in [
            "02 518 21 17",
            "02/518.21.17",
            "03 000 00 00",
            "04 222 22 22",
            "09 000 00 00",
            "010 00 00 00",
            "081/00.00.00",
            "0800 12 345",
            "0900 12 345",
            "078 170 170",
            "0470 12 34 56",
            "0470.123.456",
            "0400 00 00 00",
            "+32 2 518 21 17",
            "+32 (0)2 518 21 17",
            "+32 470 12 34 56",
            "0032 2 518 21 17",
            "0032 470 12 34 56",
            "DOCSTOP : 00800 2123 2123 ou 02 518 21 17, de 8 h à 16 h",
            "02 518 21 17 / 02 518 21 18",
            "+33 1 23 45 67 89",
            "0033 1 23 45 67",
            "1700",
            "112",
            "116 000",
            "025182117",
        ] {
            assert_eq!(odd(text, true), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn a_digit_too_many_or_too_few_is_seen() {
        for number in [
            "02 518 21 1",
            "02 518 21 178",
            "0470 12 34 5",
            "04 222 22 2",
            "010 00 00 0",
            "0800 12 3456",
            "+32 2 518 21 1",
            "+32 470 12 34 5",
            "0032 2 518 21 1",
            "00800 2123 212",
        ] {
            let text = format!("Appelez le {number}, de 8 h à 16 h.");
            assert_eq!(odd(&text, false), [number]);
        }
        for number in ["17000", "1120", "116 00", "518 21 17", "02518211"] {
            assert_eq!(odd(number, true), [number], "a field that is a number");
        }
    }

    #[test]
    fn what_only_looks_like_one_is_left_alone() {
        for text in [
            "01/02/2026",
            "01 02 2026",
            "1-2-2026",
            "2026-02-01",
            "00.00.00-000.00",
            "BE00 0000 0000 0000",
            "0403.101.811",
            "Le code 0481",
            "De 08:30 à 12:00, ou 09 h 30",
            "https://www.onem.be/actualites/2018/06/08/la-carte",
            "1000 Bruxelles, en 2026",
            "12,50 euros",
        ] {
            assert_eq!(odd(text, false), Vec::<String>::new(), "{text}");
        }
    }
}
