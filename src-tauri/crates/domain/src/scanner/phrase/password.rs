//! The value of a password named in a sentence. Refuses talk: "oublié", "à changer", "voir avec la commune".

use super::token::{Kind, Token};
use super::{is_quantity, value};
use crate::scanner::reading::Letter;
use crate::scanner::vocabulary::{EQUALS, LINKS, NEVER_BEFORE_A_VALUE, NUMBERED, TALK, holds};

/// The longest password that is looked at, in letters.
const LONGEST: usize = 64;
/// How many words may stand between the name and the value.
const REACH: usize = 8;
/// Signs that stand in passwords and hardly ever in words.
const SIGNS: &[char] =
    &['@', '#', '$', '%', '&', '*', '+', '=', '_', '!', '?', '^', '~', '|', '<', '>', '€', '§'];

/// What is known when a word is judged.
#[derive(Default)]
struct Context<'a> {
    /// ":" or "est" came just before.
    is_announced: bool,
    /// Nothing but linking words came since the name.
    is_linked: bool,
    /// An opening quote came just before.
    is_quoted: bool,
    /// A comma came after other words.
    is_afterthought: bool,
    /// The word before.
    last_word: &'a str,
}

/// Where the value of a password named just before lies.
pub(super) fn after(tokens: &[Token], letters: &[Letter]) -> Option<(usize, usize)> {
    let mut context = Context { is_linked: true, ..Context::default() };
    for (index, token) in tokens.iter().take(REACH).enumerate() {
        match &token.kind {
            Kind::Break if context.is_announced && token.is_new_line => continue,
            Kind::Break => return None,
            Kind::Mark(':' | '=' | '>') => {
                context.is_announced = true;
                continue;
            }
            Kind::Mark('"') => {
                context.is_quoted = true;
                continue;
            }
            Kind::Mark('(' | '[' | '-') => continue,
            Kind::Mark(',') if index > 0 => {
                // "Mot de passe changé, c'est …": a strange word only, for "c'est embêtant" is talk.
                if !tokens.get(index + 1).is_some_and(|next| next.is_in("c cest est maintenant")) {
                    return None;
                }
                context.is_afterthought = true;
                continue;
            }
            Kind::Mark(',') => continue,
            Kind::Word(word) if holds(EQUALS, word) => {
                context.is_announced = true;
                continue;
            }
            Kind::Word(_) | Kind::Number(_) | Kind::Mark(_) => {}
        }
        let chunk = chunk_at(token, letters);
        let rest = following(tokens.get(index..).unwrap_or_default(), &chunk);
        if is_password(token, &chunk, &context, rest) {
            return Some((token.start, token.end.max(chunk.last()?.end)));
        }
        if let Kind::Word(word) = &token.kind {
            context.is_linked &= holds(LINKS, word);
            context.last_word = word;
        } else {
            context.is_linked = false;
        }
        context.is_announced = false;
        context.is_quoted = false;
    }
    None
}

/// The password that ends with this token: "soleil*9 comme mot de passe".
pub(super) fn ending_at(token: &Token, letters: &[Letter]) -> Option<(usize, usize)> {
    let end = token.first_letter
        + letters.get(token.first_letter..)?.iter().position(|letter| letter.end == token.end)?;
    let is_outside = |letter: &Letter| matches!(letter.ch, ' ' | '\n' | '"' | '(');
    let before = letters.get(..=end)?.iter().rev();
    let length = before.take(LONGEST).take_while(|letter| !is_outside(letter)).count();
    let start = end + 1 - length;
    let chunk = letters.get(start..=end)?;
    let word: String = chunk.iter().map(|letter| letter.ch).collect();
    is_strange(&word).then_some((chunk.first()?.start, token.end))
}

/// The letters up to the next space, without the punctuation that closes a sentence.
fn chunk_at(token: &Token, letters: &[Letter]) -> Vec<Letter> {
    let rest = letters.get(token.first_letter..).unwrap_or_default();
    let mut chunk: Vec<Letter> = rest
        .iter()
        .copied()
        .take(LONGEST)
        .take_while(|letter| !matches!(letter.ch, ' ' | '\n' | '"'))
        .collect();
    while chunk
        .last()
        .is_some_and(|last| matches!(last.ch, '.' | ',' | ';' | ':' | '!' | '?' | ')' | ']' | '\''))
    {
        chunk.pop();
    }
    chunk
}

/// The tokens after a chunk.
fn following<'a>(tokens: &'a [Token], chunk: &[Letter]) -> &'a [Token] {
    let end = chunk.last().map_or(0, |last| last.end);
    let inside = tokens.iter().take_while(|token| token.start < end).count().max(1);
    tokens.get(inside..).unwrap_or_default()
}

fn is_password(token: &Token, chunk: &[Letter], context: &Context<'_>, rest: &[Token]) -> bool {
    let word: String = chunk.iter().map(|letter| letter.ch).collect();
    match &token.kind {
        Kind::Number(digits) if word.len() <= digits.len() => {
            let is_value = (4..=12).contains(&digits.len()) && !is_quantity(rest);
            let is_free = !holds(NEVER_BEFORE_A_VALUE, context.last_word);
            is_value && (context.is_announced || (context.is_linked && is_free))
        }
        Kind::Word(whole) if whole.chars().all(|ch| !ch.is_alphabetic()) => false,
        _ if is_strange(&word) => context.is_announced || context.is_linked,
        _ => {
            !context.is_afterthought
                && is_plain_word(&word, chunk)
                && (is_quoted_value(context, rest) || context.is_announced && is_alone(&word, rest))
        }
    }
}

/// Letters with digits, or a sign that words do not have. Addresses are not passwords.
fn is_strange(word: &str) -> bool {
    let has_alphanumeric = word.chars().any(char::is_alphanumeric);
    let is_mail =
        word.split_once('@').is_some_and(|(before, after)| !before.is_empty() && after.contains('.'));
    let is_page = word.contains("://") || word.starts_with("www.");
    let has_sign = word.chars().count() >= 5 && word.contains(SIGNS);
    has_alphanumeric && !is_mail && !is_page && (has_sign || value::is_mixed_word(word))
}

/// A word like any other, when it is not talk.
fn is_plain_word(word: &str, chunk: &[Letter]) -> bool {
    let is_word = word.chars().count() >= 4 && word.chars().all(|ch| ch.is_alphabetic() || ch == '-');
    is_word && !is_talk(word) && !is_participle(chunk)
}

/// "Mot de passe « soleil »", or several words between the quotes when ":" announces them.
fn is_quoted_value(context: &Context<'_>, rest: &[Token]) -> bool {
    let closing = rest.iter().take(REACH).position(|token| token.kind == Kind::Mark('"'));
    context.is_quoted && (matches!(closing, Some(0 | 1)) || (closing.is_some() && context.is_announced))
}

/// Nothing of the sentence follows: "mot de passe : soleil", "mot de passe : soleil 1968".
fn is_alone(word: &str, rest: &[Token]) -> bool {
    match rest.first().map(|token| &token.kind) {
        None | Some(Kind::Break | Kind::Mark('"' | ',' | ')' | '(')) => true,
        Some(Kind::Word(next)) => matches!(next.as_str(), "et" | "puis" | "tout"),
        Some(Kind::Number(digits)) => {
            digits.len() <= 4 && !holds(NUMBERED, word) && !is_quantity(rest.get(1..).unwrap_or_default())
        }
        _ => false,
    }
}

fn is_talk(word: &str) -> bool {
    holds(TALK, word) || word.ends_with("able") || word.ends_with("ible")
}

/// "Oublié", "bloquée", "changés".
fn is_participle(chunk: &[Letter]) -> bool {
    let mut backwards = chunk.iter().rev().skip_while(|letter| letter.ch == 's').take(2);
    backwards.any(|letter| letter.ch == 'e' && letter.is_accented)
}
