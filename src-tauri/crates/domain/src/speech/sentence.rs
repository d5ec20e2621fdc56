//! Cuts a text into the sentences that are said one after the other. Refuses to cut inside a number, an address or an
//! abbreviation: a cut too few only makes a longer light on the screen, a cut too many breaks a word.

/// One sentence of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence<'a> {
    /// Its words.
    pub text: &'a str,
    /// Where it begins in the text, in bytes.
    pub start: usize,
}

/// The sentences of a text, in order; what has no letter and no digit is not one.
pub fn sentences(text: &str) -> Vec<Sentence<'_>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut signs = text.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        let end = at + sign.len_utf8();
        let is_end = sign == '\n'
            || matches!(sign, '.' | '!' | '?' | '…')
                && ends_here(
                    text.get(start..at).unwrap_or_default(),
                    sign,
                    text.get(end..).unwrap_or_default(),
                );
        if is_end {
            let end = end + closing(text.get(end..).unwrap_or_default());
            keep(text, start, end, &mut found);
            start = end;
            while signs.next_if(|(at, _)| *at < end).is_some() {}
        }
    }
    keep(text, start, text.len(), &mut found);
    found
}

fn keep<'a>(text: &'a str, start: usize, end: usize, found: &mut Vec<Sentence<'a>>) {
    let Some(whole) = text.get(start..end) else { return };
    let begun = whole.trim_start();
    if begun.chars().any(char::is_alphanumeric) {
        found.push(Sentence { text: begun.trim_end(), start: start + whole.len() - begun.len() });
    }
}

/// Whether a sentence ends at a full stop or one of its kin.
fn ends_here(before: &str, sign: char, after: &str) -> bool {
    // "M. Petit": one capital by itself is the beginning of a name.
    let last = before.rsplit(|sign: char| !sign.is_alphanumeric()).next().unwrap_or_default();
    let is_initial = sign == '.' && last.chars().count() == 1 && last.chars().all(char::is_uppercase);
    let rest = after.get(closing(after)..).unwrap_or_default();
    match rest.chars().next() {
        None => true,
        Some(next) if next.is_whitespace() => {
            let next = rest.chars().find(|sign| !sign.is_whitespace());
            // What goes on in small letters goes on: « Où ? » dit-elle.
            next.is_none_or(|next| !next.is_lowercase()) && !is_initial
        }
        Some(_) => false,
    }
}

/// How many bytes of further stops and closing marks belong to the sentence.
fn closing(after: &str) -> usize {
    let rest = after.trim_start_matches(['.', '!', '?', '…']);
    let quoted = rest.trim_start_matches(['\u{a0}', '\u{202f}']);
    let closed = quoted.trim_start_matches(['»', '”', ')', '"']);
    if closed.len() < quoted.len() { after.len() - closed.len() } else { after.len() - rest.len() }
}
