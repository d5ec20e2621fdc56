//! Codes and passwords named in a sentence ("code 1234", "mot de passe : …", "mon pin c’est 0000"). Refuses a name
//! without a value: talking about a PIN is part of the job.

mod password;
mod token;
mod value;

use self::token::{Kind, Token, tokens};
use super::reading::Letter;
use super::vocabulary::{
    EQUALS, LINKS, NAMES, NEVER_BEFORE_A_VALUE, NUMBERED, Name, OTHER_CODES, RECEIVED, STREETS, UNITS, holds,
};
use super::{Finding, SensitiveKind};

/// How many words may stand between a name and its value.
const REACH: usize = 9;
/// How many words may stand between a value and the name that follows it.
const REACH_BACK: usize = 6;

/// The codes and passwords of a text.
pub(super) fn find(letters: &[Letter]) -> Vec<Finding> {
    let tokens = tokens(letters);
    let mut found: Vec<Finding> = Vec::new();
    let mut index = 0;
    while let Some(rest) = tokens.get(index..).filter(|rest| !rest.is_empty()) {
        found.extend(rest.first().and_then(glued_code));
        let Some((name, length)) = name_at(rest) else {
            index += 1;
            continue;
        };
        let (before, after) =
            (tokens.get(..index).unwrap_or_default(), rest.get(length..).unwrap_or_default());
        let value = match name {
            Name::Pin if is_street(before) => None,
            Name::Password => password::after(after, letters),
            _ => code_after(name, after),
        };
        let value = value.or_else(|| value_before(name, before, after, letters));
        if let Some((start, end)) = value
            && found.iter().all(|kept| end <= kept.start || kept.end <= start)
        {
            let kind = if name == Name::Password { SensitiveKind::Password } else { SensitiveKind::Code };
            found.push(Finding { kind, start, end });
        }
        index += length;
    }
    found
}

/// The name that begins here and how many words it takes.
fn name_at(tokens: &[Token]) -> Option<(Name, usize)> {
    let spells = |words: &[&str]| {
        tokens.len() >= words.len() && words.iter().zip(tokens).all(|(word, token)| token.is_nearly(word))
    };
    NAMES.iter().find(|(words, _)| spells(words)).map(|(words, name)| (*name, words.len()))
}

/// "pin2580": the name and its value in one word.
fn glued_code(token: &Token) -> Option<Finding> {
    let Kind::Word(word) = &token.kind else { return None };
    let digits = ["pin", "code", "puk", "itsme"].iter().find_map(|name| word.strip_prefix(name))?;
    let is_value = (4..=8).contains(&digits.len()) && digits.chars().all(|ch| ch.is_ascii_digit());
    is_value.then_some(Finding { kind: SensitiveKind::Code, start: token.start, end: token.end })
}

/// "Rue du Pin 12".
fn is_street(before: &[Token]) -> bool {
    before.iter().rev().take(2).any(|token| token.is_in(STREETS))
}

/// Where the value of a code named just before lies.
fn code_after(name: Name, tokens: &[Token]) -> Option<(usize, usize)> {
    let mut is_linked = true;
    let mut is_announced = false;
    let mut last_word = "";
    let mut name = name;
    for (index, token) in tokens.iter().take(REACH).enumerate() {
        let rest = tokens.get(index + 1..).unwrap_or_default();
        match &token.kind {
            Kind::Word(word) => {
                if name == Name::Code && holds(OTHER_CODES, word) {
                    return None;
                }
                if is_announced
                    && name != Name::Itsme
                    && value::is_mixed_code(word)
                    && is_received_code(tokens)
                {
                    return Some((token.start, token.end));
                }
                name = narrowed(name, word);
                is_announced = holds(EQUALS, word) || (is_announced && is_article(word));
                is_linked &= holds(LINKS, word) || is_announced;
                last_word = word;
            }
            Kind::Mark(':' | '=' | '>') => is_announced = true,
            Kind::Mark(',') if index > 0 => return value_after_comma(name, rest),
            Kind::Mark(_) => {}
            Kind::Number(digits) => {
                let is_expected = is_announced
                    || (is_linked && !holds(NEVER_BEFORE_A_VALUE, last_word))
                    || may_stand_far(digits, last_word);
                let is_value = is_code_length(name, digits.len(), is_announced || digits.len() == 5)
                    && is_expected
                    && !is_quantity(rest);
                if is_value {
                    return Some((token.start, token.end));
                }
                // "un code à 4 chiffres : 1234": the small number is no value and breaks nothing.
                is_linked &= digits.len() < 3;
                is_announced = false;
            }
            Kind::Break if is_announced && token.is_new_line => {}
            Kind::Break => return None,
        }
    }
    None
}

/// Whether a number may be the value although words that nobody foresaw stand between: "code du vestiaire 3046", "elle a
/// changé son pin en 4205". A year never may.
fn may_stand_far(digits: &str, last_word: &str) -> bool {
    let is_change = matches!(last_word, "en" | "pour");
    !value::is_year(digits)
        && !holds(NUMBERED, last_word)
        && (is_change || !holds(NEVER_BEFORE_A_VALUE, last_word))
}

/// "Même code partout, 1712", "code refait hier, c'est 4682".
fn value_after_comma(name: Name, tokens: &[Token]) -> Option<(usize, usize)> {
    let is_leading = |token: &&Token| token.is_in("c cest est soit maintenant le");
    let led = tokens.iter().take_while(is_leading).count();
    let is_announced = tokens.iter().take(led).any(|token| token.is_in(EQUALS));
    let [token, rest @ ..] = tokens.get(led..)? else { return None };
    let Kind::Number(digits) = &token.kind else { return None };
    let is_alone = matches!(rest.first().map(|next| &next.kind), None | Some(Kind::Break | Kind::Mark(_)));
    let is_value = is_code_length(name, digits.len(), true)
        && !is_quantity(rest)
        && (is_announced || (led == 0 && is_alone && !value::is_year(digits)));
    is_value.then_some((token.start, token.end))
}

/// "Code itsme" asks for what itsme asks for; "code … carte" for any code of a card.
fn narrowed(name: Name, word: &str) -> Name {
    match (name, word) {
        (Name::Itsme, "code" | "pin") => Name::Pin,
        (name, _) => name,
    }
}

fn is_article(word: &str) -> bool {
    matches!(
        word,
        "le" | "la" | "l" | "bien" | "toujours" | "donc" | "aussi" | "de" | "c" | "son" | "mon" | "numero"
    )
}

fn is_code_length(name: Name, digits: usize, is_announced: bool) -> bool {
    match name {
        Name::Code | Name::Pin => (4..=8).contains(&digits),
        Name::Itsme => (5..=8).contains(&digits) && is_announced,
        Name::BackOfCard => (3..=8).contains(&digits),
        Name::Password => digits >= 4,
    }
}

/// Whether what follows a number makes it a quantity or an amount.
fn is_quantity(rest: &[Token]) -> bool {
    match rest.first().map(|token| &token.kind) {
        Some(Kind::Word(word)) => holds(UNITS, word),
        Some(Kind::Mark('/')) => is_fraction(rest),
        Some(Kind::Mark(mark)) => matches!(mark, '€' | '%' | '$'),
        _ => false,
    }
}

/// "1234/56", and not "1234 / 2 étapes".
fn is_fraction(rest: &[Token]) -> bool {
    let [slash, next, ..] = rest else { return false };
    matches!(next.kind, Kind::Number(_)) && slash.end == next.start
}

/// Codes that come by letter or by message may hold letters: "code d'activation : A7F9K2".
fn is_received_code(tokens: &[Token]) -> bool {
    tokens.iter().take(REACH).any(|token| token.is_in(RECEIVED))
}

/// The value that stands before its name: "1234 est son code PIN", "Soleil2024 comme mot de passe".
fn value_before(name: Name, before: &[Token], after: &[Token], letters: &[Letter]) -> Option<(usize, usize)> {
    if name == Name::Code && !is_bare_end(after) {
        return None;
    }
    let mut is_announced = false;
    for (place, token) in before.iter().enumerate().rev().take(REACH_BACK) {
        match &token.kind {
            Kind::Word(word) if is_announcing(word) => is_announced = true,
            Kind::Word(word) if !is_announced && (is_article(word) || holds(LINKS, word)) => {}
            Kind::Word(word) if is_announced && (word == "c" || word == "ce") => {}
            Kind::Mark('=' | '>' | '(') => is_announced = true,
            Kind::Mark(',') => is_announced |= matches!(name, Name::Pin | Name::Itsme),
            Kind::Mark(':' | '-') if is_announced || name == Name::Pin => {}
            Kind::Mark('"') => {}
            Kind::Number(digits) if is_code_length(name, digits.len(), true) => {
                let earlier = before.get(..place).unwrap_or_default();
                // "4950 code pin", and nothing before.
                let opens = name == Name::Pin && !value::is_year(digits) && is_start(earlier);
                let is_told = is_announced || opens || is_told(earlier);
                return is_told.then_some((token.start, token.end));
            }
            _ if name == Name::Password && is_announced => return password::ending_at(token, letters),
            _ => return None,
        }
    }
    None
}

fn is_announcing(word: &str) -> bool {
    matches!(word, "est" | "cest" | "etait" | "comme" | "pour" | "voila")
}

fn is_start(before: &[Token]) -> bool {
    before.last().is_none_or(|token| matches!(token.kind, Kind::Break | Kind::Mark(':')))
}

/// Whether "c'est le" stands before: "c'est le 1234 son code".
fn is_told(before: &[Token]) -> bool {
    let word = |token: &Token| match &token.kind {
        Kind::Word(word) => word.clone(),
        _ => String::new(),
    };
    before.iter().rev().map(word).find(|word| !is_article(word)).is_some_and(|word| is_announcing(&word))
}

/// Whether "code" stands alone at the end, or with what it opens: "1234 est son code." and not "6900 est le code postal".
fn is_bare_end(after: &[Token]) -> bool {
    match after.first().map(|token| &token.kind) {
        None | Some(Kind::Break | Kind::Mark(',' | ')' | '"')) => true,
        Some(Kind::Word(word)) => {
            (holds(LINKS, word) || word == "puis")
                && !after.iter().take(REACH_BACK).any(|token| token.is_in(OTHER_CODES))
        }
        _ => false,
    }
}
