//! What people type freely, before it is kept: its length, and rule 3. Refuses secrets and keeps nothing of what it
//! refused.

use crate::error::Error;

/// Refuses a text that holds what must never be kept.
pub(crate) fn refuse_secrets(text: &str) -> Result<(), Error> {
    refuse_in(None, text)
}

fn refuse_in(field: Option<&'static str>, text: &str) -> Result<(), Error> {
    match domain::scanner::refusal(text) {
        None => Ok(()),
        Some(kind) => Err(Error::Forbidden { kind: kind.word(), field }),
    }
}

/// A text of the worker's or the learner's, trimmed: within its length and without secrets.
pub(crate) fn accept(text: &str, field: &'static str, longest: usize) -> Result<String, Error> {
    let text = text.trim();
    if text.chars().count() > longest || text.chars().any(|c| c.is_control() && c != '\n') {
        return Err(Error::Field(field));
    }
    refuse_in(Some(field), text)?;
    Ok(text.to_owned())
}
