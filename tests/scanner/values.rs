//! Owns what a placeholder becomes: every way of writing a number, a date, an amount, a name. Refuses a placeholder that it
//! does not know.

use crate::chance::Chance;
use crate::forms::{DAYS, DIGITS, MONTHS, STREETS, WORDS, WRITTEN};
use crate::numbers;

/// The team's own domains, in every case of the corpus.
pub(crate) const OWN_DOMAINS: &[&str] = &["cpas.example", "antenne.example"];

/// The value of one placeholder.
pub(crate) fn value(name: &str, chance: &mut Chance) -> String {
    match name {
        "nn" => written_national(&numbers::national(chance, false), chance),
        "bis" => written_national(&numbers::national(chance, true), chance),
        "nn_plain" => numbers::national(chance, false),
        "nn_o" => with_letter_o(&written_national(&numbers::national(chance, false), chance), chance),
        "near_nn" => written_national(&numbers::near_national(chance), chance),
        "iban" => written_iban(&numbers::belgian_iban(chance), chance),
        "iban_o" => with_letter_o(&numbers::belgian_iban(chance), chance),
        "near_iban" => near(&numbers::belgian_iban(chance), chance, numbers::is_iban, &[4, 4, 4, 4]),
        "iban_abroad" => {
            let account = match chance.between(0, 3) {
                0 => numbers::french_iban(chance),
                _ => chance.one_of(numbers::IBANS).to_owned(),
            };
            written_iban(&account, chance)
        }
        "account" => {
            let gap = chance.one_of(&["-", " ", "-", "."]);
            chance.one_of(numbers::ACCOUNTS).replace('-', gap)
        }
        "card" => {
            let (number, groups) = card(chance);
            written_card(number, groups, chance)
        }
        "card_o" => {
            let (number, groups) = card(chance);
            with_letter_o(&cut(number, groups, " "), chance)
        }
        "near_card" => near(card(chance).0, chance, numbers::is_card, &[4, 4, 4, 4]),
        _ => code(name, chance)
            .or_else(|| of_the_office(name, chance))
            .or_else(|| written(name, chance))
            .unwrap_or_else(|| panic!("no placeholder is called {name}")),
    }
}

fn code(name: &str, chance: &mut Chance) -> Option<String> {
    Some(match name {
        "pin" => chance.digits(4),
        "pin_spaced" => {
            let pin = chance.digits(4);
            match chance.between(0, 4) {
                0 | 1 => cut(&pin, &[1, 1, 1, 1], " "),
                2 => cut(&pin, &[1, 1, 1, 1], "-"),
                3 => cut(&pin, &[1, 1, 1, 1], "."),
                _ => cut(&pin, &[2, 2], " "),
            }
        }
        "pin_words" => {
            let said: Vec<&str> = (0..4).map(|_| chance.one_of(DIGITS)).collect();
            said.join(chance.one_of(&[" ", " ", "-", ", "]))
        }
        "pin_o" => with_letter_o(&chance.filled("#0##"), chance),
        "itsme" => chance.digits(5),
        "sms" => chance.digits(6),
        "sms_spaced" => {
            let gap = chance.one_of(&[" ", "-"]);
            cut(&chance.digits(6), &[3, 3], gap)
        }
        "puk" => chance.digits(8),
        "cvc" => chance.digits(3),
        "password" => password(chance),
        _ => return None,
    })
}

fn password(chance: &mut Chance) -> String {
    let word = chance.one_of(WORDS);
    let form = match chance.between(0, 9) {
        0 => format!("{word}##"),
        1 => format!("{word}####"),
        2 => format!("{word}####!"),
        3 => format!("{word}_19##"),
        4 => format!("##{word}"),
        5 => format!("{word}*#"),
        6 => "Ab##cd##".to_owned(),
        7 => format!("{}@{}#", word, chance.one_of(WORDS)),
        8 => "P@ssw0rd#".to_owned(),
        _ => format!("{}-{}##", word, chance.one_of(WORDS)),
    };
    chance.filled(&form)
}

fn of_the_office(name: &str, chance: &mut Chance) -> Option<String> {
    Some(match name {
        "vcs" => structured(chance),
        "bce" => enterprise(chance),
        "idcard" => identity_card(chance),
        "own_address" => own_address(chance),
        "street" => {
            let box_number = chance.one_of(&["", "", " bte 3", "/12", "B", " boîte 2.1"]);
            format!("{} {}{box_number}", chance.one_of(STREETS), chance.between(1, 240))
        }
        "date" => date(chance),
        "hour" => hour(chance),
        "mobile" => telephone(chance, &["04## "]),
        "fixed" => telephone(chance, &["084 ", "081 ", "04 2", "071 ", "02 5", "063 ", "087 "]),
        "year" => chance.between(1948, 2026).to_string(),
        "age" => chance.between(18, 94).to_string(),
        "small" => chance.between(2, 12).to_string(),
        _ => return None,
    })
}

fn written(name: &str, chance: &mut Chance) -> Option<String> {
    let (_, forms) = WRITTEN.iter().find(|(known, _)| *known == name)?;
    Some(chance.one_filled(forms))
}

/// Digits cut in groups of these sizes; what is left follows in one.
fn cut(digits: &str, sizes: &[usize], gap: &str) -> String {
    let mut rest = digits;
    let mut groups = Vec::new();
    for size in sizes {
        let (head, tail) = rest.split_at((*size).min(rest.len()));
        groups.push(head);
        rest = tail;
    }
    groups.push(rest);
    groups.retain(|group| !group.is_empty());
    groups.join(gap)
}

fn written_national(number: &str, chance: &mut Chance) -> String {
    let (birth, order, check) = (&number[..6], &number[6..9], &number[9..]);
    let parts = |gap: &str| cut(birth, &[2, 2, 2], gap);
    match chance.between(0, 13) {
        0..=2 => number.to_owned(),
        3 | 4 => format!("{}-{order}.{check}", parts(".")),
        5 => format!("{} {order} {check}", parts(" ")),
        6 => format!("{birth}-{order}-{check}"),
        7 => format!("{birth} {order} {check}"),
        8 => format!("{}-{order}/{check}", parts("/")),
        9 => format!("{}\u{a0}{order}\u{a0}{check}", parts("\u{a0}")),
        10 => cut(number, &[1; 11], " "),
        11 => format!("{} - {order}.{check}", parts(".")),
        12 => format!("{birth}/{order}{check}"),
        _ => cut(number, &[3, 3, 3], " "),
    }
}

fn written_iban(account: &str, chance: &mut Chance) -> String {
    let groups = |gap: &str| cut(account, &[4; 9], gap);
    match chance.between(0, 10) {
        0 | 1 => account.to_owned(),
        2..=4 => groups(" "),
        5 => groups("-"),
        6 => groups("."),
        7 => groups("\u{a0}"),
        8 => account.to_lowercase(),
        9 => groups(" ").to_lowercase(),
        _ => cut(account, &[2, 2, 3, 7], " "),
    }
}

fn card(chance: &mut Chance) -> (&'static str, &'static [usize]) {
    let at = usize::try_from(chance.between(0, numbers::CARDS.len() as u64 - 1)).unwrap();
    let (_, number, groups) = numbers::CARDS[at];
    (number, groups)
}

fn written_card(number: &str, groups: &[usize], chance: &mut Chance) -> String {
    match chance.between(0, 7) {
        0 | 1 => number.to_owned(),
        2..=4 => cut(number, groups, " "),
        5 => cut(number, groups, "-"),
        6 => cut(number, &[1; 17], " "),
        _ => cut(number, groups, "\u{a0}"),
    }
}

/// At least one nought as the letter: nobody sees the difference on paper.
fn with_letter_o(text: &str, chance: &mut Chance) -> String {
    let letter = chance.one_of(&["o", "O"]);
    match chance.between(0, 1) {
        0 => text.replace('0', letter),
        _ => text.replacen('0', letter, 1),
    }
}

/// A number whose last digit was mistaken.
fn near(right: &str, chance: &mut Chance, is_right: fn(&str) -> bool, groups: &[usize]) -> String {
    let (head, last) = right.split_at(right.len() - 1);
    let last: u64 = last.parse().unwrap();
    let wrong = format!("{head}{}", (last + chance.between(1, 9)) % 10);
    assert!(!is_right(&wrong), "{wrong}");
    if chance.between(0, 1) == 0 { wrong } else { cut(&wrong, groups, " ") }
}

fn structured(chance: &mut Chance) -> String {
    let body = chance.digits(10);
    let check = match body.parse::<u64>().unwrap() % 97 {
        0 => 97,
        rest => rest,
    };
    let digits = format!("{body}{check:02}");
    let (one, two, three) = (&digits[..3], &digits[3..7], &digits[7..]);
    match chance.between(0, 4) {
        0 | 1 => format!("+++{one}/{two}/{three}+++"),
        2 => format!("***{one}/{two}/{three}***"),
        3 => format!("{one}/{two}/{three}"),
        _ => digits,
    }
}

fn enterprise(chance: &mut Chance) -> String {
    let body = chance.between(2_000_000, 9_999_999);
    let digits = format!("0{body}{:02}", 97 - body % 97);
    match chance.between(0, 3) {
        0 => digits,
        1 => format!("{} {} {}", &digits[..4], &digits[4..7], &digits[7..]),
        _ => format!("{}.{}.{}", &digits[..4], &digits[4..7], &digits[7..]),
    }
}

/// The number of a card of identity, with its check; never given out, for its series ends in six noughts and a unit.
fn identity_card(chance: &mut Chance) -> String {
    let head = chance.one_of(&["590", "591", "592", "593", "594", "595"]);
    let body = format!("{head}000000{}", chance.digits(1));
    let check = body.parse::<u64>().unwrap() % 97;
    let gap = chance.one_of(&["-", " ", "-"]);
    format!("{head}{gap}{}{gap}{check:02}", &body[3..])
}

fn own_address(chance: &mut Chance) -> String {
    let name =
        chance.one_of(&["amal", "Amal.B", "bilal", "n.lambert", "info", "AMAL.B", "guidance-numerique"]);
    let tag = chance.one_of(&["", "", "+forem", "+rim"]);
    let domain = chance.one_of(&[
        "cpas.example",
        "CPAS.Example",
        "mail.cpas.example",
        "antenne.example",
        "sud.antenne.example",
    ]);
    let at = chance.one_of(&["@", "@", "@", "@", "[at]", " [at] ", "(at)", " @ "]);
    format!("{name}{tag}{at}{domain}")
}

fn date(chance: &mut Chance) -> String {
    let (day, month, year) = (chance.between(1, 28), chance.between(1, 12), chance.between(1950, 2027));
    let short = year % 100;
    match chance.between(0, 8) {
        0 => format!("{day:02}/{month:02}/{year}"),
        1 => format!("{day}/{month}/{short:02}"),
        2 => format!("{day:02}.{month:02}.{year}"),
        3 => format!("{day:02}-{month:02}-{year}"),
        4 => format!("{year}-{month:02}-{day:02}"),
        5 => format!("{day} {} {year}", chance.one_of(MONTHS)),
        6 => format!("{} {day} {}", chance.one_of(DAYS), chance.one_of(MONTHS)),
        7 => format!("{day:02} {month:02} {year}"),
        _ => format!("{day}/{month}"),
    }
}

fn hour(chance: &mut Chance) -> String {
    let (hour, minute) = (chance.between(8, 18), chance.one_of(&["00", "15", "30", "45"]));
    match chance.between(0, 4) {
        0 => format!("{hour}h{minute}"),
        1 => format!("{hour:02}:{minute}"),
        2 => format!("{hour} h {minute}"),
        3 => format!("{hour}h"),
        _ => format!("{hour}u{minute}"),
    }
}

/// A telephone number of a series of noughts, written in every way.
fn telephone(chance: &mut Chance, areas: &[&str]) -> String {
    let form = format!("{}{}", chance.one_of(areas), chance.one_of(&["00 ## ##", "01 ## ##"]));
    let number = chance.filled(&form);
    match chance.between(0, 5) {
        0 | 1 => number,
        2 => number.replace(' ', ""),
        3 => number.replacen(' ', "/", 1).replace(' ', "."),
        4 => number.replace(' ', "."),
        _ => number.replacen(' ', "/", 1).replace(' ', ""),
    }
}
