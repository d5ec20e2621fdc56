//! Owns what a name in clear may look like; refuses what a tile could not show.

use unicode_normalization::UnicodeNormalization;

use crate::error::{Error, NameField, NameProblem};

const MOST_WORKER_CHARACTERS: usize = 40;
const MOST_ANTENNA_CHARACTERS: usize = 80;

/// The form in which a worker's name is kept: NFC, spaces trimmed and runs of them made one.
pub(crate) fn parse_worker_name(text: &str) -> Result<String, Error> {
    let name = tidy(text);
    check(&name, MOST_WORKER_CHARACTERS)
        .map_err(|problem| Error::Name { field: NameField::Worker, problem })?;
    Ok(name)
}

/// The form in which the antenna's name is kept.
pub(crate) fn parse_antenna_name(text: &str) -> Result<String, Error> {
    let name = tidy(text);
    check(&name, MOST_ANTENNA_CHARACTERS)
        .map_err(|problem| Error::Name { field: NameField::Antenna, problem })?;
    Ok(name)
}

pub(crate) fn is_worker_name(text: &str) -> bool {
    parse_worker_name(text).is_ok_and(|name| name == text)
}

pub(crate) fn is_antenna_name(text: &str) -> bool {
    parse_antenna_name(text).is_ok_and(|name| name == text)
}

/// Whether two names would be taken for each other.
pub(crate) fn look_alike(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

fn tidy(text: &str) -> String {
    text.nfc().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn check(name: &str, most: usize) -> Result<(), NameProblem> {
    // Bidirectional overrides would let one tile look like another's.
    let is_hidden = |c: char| {
        c.is_control()
            || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
    };
    if name.is_empty() {
        Err(NameProblem::Empty)
    } else if name.chars().count() > most {
        Err(NameProblem::TooLong)
    } else if name.chars().any(is_hidden) {
        Err(NameProblem::Unprintable)
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(text: &str) -> NameProblem {
        match parse_worker_name(text) {
            Err(Error::Name { field: NameField::Worker, problem }) => problem,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn names_are_kept_in_one_form() {
        assert_eq!(parse_worker_name("  Ame\u{301}lie \t D. ").unwrap(), "Amélie D.");
        assert!(is_worker_name("Amélie D."));
        assert!(!is_worker_name("Amélie  D."));
        assert!(look_alike("Fatou", "FATOU"));
    }

    #[test]
    fn a_tile_that_cannot_be_read_is_refused() {
        assert_eq!(problem(" \u{a0} "), NameProblem::Empty);
        assert_eq!(problem(&"a".repeat(41)), NameProblem::TooLong);
        assert_eq!(problem("a\u{202e}b"), NameProblem::Unprintable);
        assert_eq!(problem("a\u{1}b"), NameProblem::Unprintable);
        assert!(parse_worker_name(&"é".repeat(40)).is_ok());
    }
}
