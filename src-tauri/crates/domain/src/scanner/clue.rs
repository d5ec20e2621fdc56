//! What in a text could tell who it is about: a name that the vault knows, a day, an address or a telephone number. Refuses
//! to judge: a name may be an ordinary word, and its author decides.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::reading::{self, Letter};
use crate::date::{DAYS, MONTHS};

/// What kind of clue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ClueKind {
    /// A name or a code of somebody, or the name of the place.
    Name,
    /// A day.
    Day,
    /// An electronic address, or a telephone number.
    Contact,
}

/// One clue: its kind and its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clue {
    /// What it is.
    pub kind: ClueKind,
    /// Where it starts.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
}

/// The shortest word of a name that tells by itself who is meant.
const SHORTEST_WORD: usize = 3;
/// The fewest digits of a telephone number.
const FEWEST_DIGITS: usize = 8;
/// Words of a name that tell nobody.
const SMALL_WORDS: [&str; 12] =
    ["des", "les", "aux", "van", "von", "den", "der", "dit", "madame", "monsieur", "mme", "ben"];

/// A name, word by word, folded.
type Pattern = Vec<Vec<char>>;

/// Everything that could tell who a text is about, in its order.
pub fn clues(text: &str, names: &[String]) -> Vec<Clue> {
    let letters = reading::read(text);
    let patterns: Vec<Pattern> = names.iter().flat_map(|name| patterns(name)).collect();
    let mut found: Vec<Clue> = Vec::new();
    for place in 0..letters.len() {
        let kinds = [
            (ClueKind::Contact, contact(&letters, place)),
            (ClueKind::Day, day(&letters, place)),
            (ClueKind::Name, patterns.iter().filter_map(|one| spelled(&letters, place, one)).max()),
        ];
        let longest =
            kinds.into_iter().filter_map(|(kind, end)| Some((kind, end?))).max_by_key(|(_, end)| *end);
        let (Some((kind, end)), Some(first)) = (longest, letters.get(place)) else { continue };
        let Some(last) = end.checked_sub(1).and_then(|last| letters.get(last)) else { continue };
        if found.last().is_none_or(|before| before.end <= first.start) {
            found.push(Clue { kind, start: first.start, end: last.end });
        }
    }
    found
}

/// A name as it may be written: whole, or one of its words.
fn patterns(name: &str) -> Vec<Pattern> {
    let folded: String = reading::read(name).iter().map(|letter| letter.ch).collect();
    let words: Vec<&str> =
        folded.split(|ch: char| !ch.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let whole: Pattern = words.iter().map(|word| word.chars().collect()).collect();
    let tells = |word: &&&str| {
        word.chars().count() >= SHORTEST_WORD
            && word.chars().all(char::is_alphabetic)
            && !SMALL_WORDS.contains(*word)
    };
    let alone: Vec<Pattern> = words.iter().filter(tells).map(|word| vec![word.chars().collect()]).collect();
    let mut all = if words.len() > 1 { alone } else { Vec::new() };
    if !whole.is_empty() {
        all.push(whole);
    }
    all
}

/// Where a name that begins here ends: between its words one sign at the most, `K7-42` or `K742`.
fn spelled(letters: &[Letter], place: usize, pattern: &Pattern) -> Option<usize> {
    if !begins_word(letters, place) {
        return None;
    }
    let mut at = place;
    for (index, word) in pattern.iter().enumerate() {
        if index > 0 && ch(letters, at).is_some_and(|sign| !sign.is_alphanumeric()) {
            at += 1;
        }
        for wanted in word {
            if ch(letters, at) != Some(*wanted) {
                return None;
            }
            at += 1;
        }
    }
    ends_word(letters, at).then_some(at)
}

/// Where a day that begins here ends: "12 novembre", "lundi 12", "12/11", "12.11.2026", "2026-11-12".
fn day(letters: &[Letter], place: usize) -> Option<usize> {
    if !begins_word(letters, place) {
        return None;
    }
    let words = |at: usize, names: &[&str]| {
        names.iter().find_map(|name| {
            let folded: Vec<char> = reading::read(name).iter().map(|letter| letter.ch).collect();
            spelled(letters, at, &vec![folded])
        })
    };
    if let Some(after) = words(place, &DAYS) {
        let (_, end) = number(letters, past_space(letters, after)?, 2)?;
        return Some(words(past_space(letters, end).unwrap_or(end), &MONTHS).unwrap_or(end));
    }
    if let Some((_, after)) = number(letters, place, 4).filter(|(_, after)| after - place == 4) {
        let (_, after) = number(letters, sign(letters, after, "-/.")?, 2)?;
        return Some(number(letters, sign(letters, after, "-/.")?, 2)?.1);
    }
    let (first, after) = number(letters, place, 2)?;
    if !(1..=31).contains(&first) {
        return None;
    }
    let ordinal = if spells(letters, after, "er") { after + 2 } else { after };
    if let Some(end) = past_space(letters, ordinal).and_then(|at| words(at, &MONTHS)) {
        return Some(end);
    }
    let (month, end) = number(letters, sign(letters, after, "-/.")?, 2)?;
    let year = sign(letters, end, "-/.").and_then(|at| number(letters, at, 4)).map(|(_, end)| end);
    let is_sure = year.is_some() || ch(letters, after) == Some('/');
    ((1..=12).contains(&month) && is_sure).then(|| year.unwrap_or(end))
}

/// Where an address or a telephone number that begins here ends.
fn contact(letters: &[Letter], place: usize) -> Option<usize> {
    let starts = !place.checked_sub(1).and_then(|before| ch(letters, before)).is_some_and(is_of_address);
    if starts {
        let run = letters.get(place..)?.iter().take_while(|letter| is_of_address(letter.ch)).count();
        let written: String = letters.get(place..place + run)?.iter().map(|letter| letter.ch).collect();
        if written.split_once('@').is_some_and(|(name, host)| !name.is_empty() && !host.is_empty()) {
            return Some(place + run);
        }
    }
    let first = ch(letters, place)?;
    if first != '+' && !(first.is_ascii_digit() && begins_word(letters, place)) {
        return None;
    }
    let (mut digits, mut end) = (0, place);
    for (index, letter) in letters.iter().enumerate().skip(place) {
        let is_between = matches!(letter.ch, ' ' | '.' | '/' | '-' | '(' | ')') || index == place;
        if letter.ch.is_ascii_digit() {
            digits += 1;
            end = index + 1;
        } else if !is_between {
            break;
        }
    }
    (digits >= FEWEST_DIGITS).then_some(end)
}

fn is_of_address(ch: char) -> bool {
    ch.is_alphanumeric() || matches!(ch, '@' | '.' | '-' | '_' | '+')
}

fn ch(letters: &[Letter], place: usize) -> Option<char> {
    letters.get(place).map(|letter| letter.ch)
}

fn begins_word(letters: &[Letter], place: usize) -> bool {
    !place.checked_sub(1).and_then(|before| ch(letters, before)).is_some_and(char::is_alphanumeric)
        && ch(letters, place).is_some_and(char::is_alphanumeric)
}

fn ends_word(letters: &[Letter], at: usize) -> bool {
    !ch(letters, at).is_some_and(char::is_alphanumeric)
}

fn spells(letters: &[Letter], at: usize, word: &str) -> bool {
    word.chars().enumerate().all(|(index, wanted)| ch(letters, at + index) == Some(wanted))
}

fn past_space(letters: &[Letter], at: usize) -> Option<usize> {
    (ch(letters, at) == Some(' ')).then_some(at + 1)
}

fn sign(letters: &[Letter], at: usize, signs: &str) -> Option<usize> {
    ch(letters, at).is_some_and(|one| signs.contains(one)).then_some(at + 1)
}

/// A number of so many digits at the most, and where it ends.
fn number(letters: &[Letter], at: usize, most: usize) -> Option<(u32, usize)> {
    let digits: String =
        letters.get(at..)?.iter().map(|letter| letter.ch).take_while(char::is_ascii_digit).collect();
    (!digits.is_empty() && digits.len() <= most).then(|| Some((digits.parse().ok()?, at + digits.len())))?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(ClueKind, String)> {
        let names = ["Zoé du Marché", "Rim", "Amal", "Marche", "K7-42", "Jean-Pierre"].map(str::to_owned);
        clues(text, &names)
            .into_iter()
            .map(|clue| (clue.kind, text.get(clue.start..clue.end).unwrap().to_owned()))
            .collect()
    }

    fn kinds(text: &str, kind: ClueKind) -> Vec<String> {
        found(text)
            .into_iter()
            .inspect(|(found, _)| assert_eq!(*found, kind, "{text}"))
            .map(|(_, words)| words)
            .collect()
    }

    #[test]
    fn a_name_that_the_vault_knows_is_found_however_it_is_written() {
        for (text, words) in [
            ("RIM a appelé.", "RIM"),
            ("avec rim, hier", "rim"),
            ("Zoé m’écrit", "Zoé"),
            ("zoe du marche m’écrit", "zoe du marche"),
            ("le dossier k742", "k742"),
            ("le dossier K7 42.", "K7 42"),
            ("Jean Pierre dit non", "Jean Pierre"),
            ("jeanpierre dit non", "jeanpierre"),
            ("à l’antenne de Marche", "Marche"),
        ] {
            assert_eq!(kinds(text, ClueKind::Name), [words], "{text}");
        }
    }

    #[test]
    fn a_name_inside_of_another_word_is_no_name() {
        for text in ["la prime", "les rimes", "il s’amalgame", "", "K7", "du", "la marchandise"] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn a_day_is_found_and_a_month_is_not() {
        for text in [
            "12 novembre",
            "1er décembre",
            "1 AOUT",
            "lundi 12",
            "mardi 3 mars",
            "12/11",
            "12/11/2026",
            "12.11.26",
            "2026-11-12",
        ] {
            assert_eq!(kinds(&format!("C’était le {text}, tard."), ClueKind::Day), [text]);
        }
        for text in
            ["en novembre 2026", "un lundi soir", "à 22 h", "2.5 heures", "32/11", "3 fois", "de 9-12", "99"]
        {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn an_address_and_a_telephone_number_are_found() {
        for text in ["rim.b+x@mail.be", "0470 12 34 56", "0470123456", "+32 470/12.34.56", "084 12 34 56"] {
            assert_eq!(kinds(&format!("Écrire à {text} ?"), ClueKind::Contact), [text]);
        }
        for text in ["7 jours sur 7, 24 heures", "@ tous", "12 34"] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn everything_is_found_in_its_order() {
        let all = found("Rim a appelé le 12 novembre depuis le 0470 12 34 56 ; Rim pleurait.");
        assert_eq!(
            all.iter().map(|(_, words)| words.as_str()).collect::<Vec<_>>(),
            ["Rim", "12 novembre", "0470 12 34 56", "Rim"]
        );
    }
}
