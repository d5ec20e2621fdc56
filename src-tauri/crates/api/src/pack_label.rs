//! How a version of a pack is called in the vault: its three numbers, a mark of its content, and a mark of the part that was
//! taken. Refuses to be shown: people read the three numbers.

use std::collections::BTreeSet;
use std::fmt;

use content::PackFiles;
use domain::id::ProcedureId;

/// `1.2.0+8f3a12cd`, or `1.2.0+8f3a12cd.p41b0` when only some procedures were taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PackLabel {
    /// As its author counts: three numbers.
    pub(crate) version: String,
    /// What changes with any byte of the content.
    pub(crate) mark: String,
    /// What changes with the procedures that were taken; none when all were.
    pub(crate) part: Option<String>,
}

impl PackLabel {
    /// A whole version.
    pub(crate) fn new(version: impl Into<String>, mark: impl Into<String>) -> Self {
        Self { version: version.into(), mark: mark.into(), part: None }
    }

    /// The same version, of which only these procedures were taken.
    pub(crate) fn part_of(mut self, chosen: &BTreeSet<ProcedureId>) -> Self {
        let names: Vec<&str> = chosen.iter().map(ProcedureId::as_str).collect();
        self.part = Some(hex(&vault::sha256(names.join("\n").as_bytes()), 2));
        self
    }

    /// A label as it is kept. Whatever was kept is read: a vault holds versions of earlier programs.
    pub(crate) fn parse(kept: &str) -> Self {
        let (version, marks) = kept.split_once('+').unwrap_or((kept, ""));
        let (mark, part) = match marks.split_once(".p") {
            Some((mark, part)) => (mark, Some(part.to_owned())),
            None => (marks, None),
        };
        Self { version: version.to_owned(), mark: mark.to_owned(), part }
    }

    /// The three numbers, to tell the later of two versions; what is no number counts as none.
    pub(crate) fn numbers(&self) -> [u64; 3] {
        let mut parts = self.version.split('.').map(|part| part.parse().unwrap_or(0));
        [(); 3].map(|()| parts.next().unwrap_or(0))
    }
}

impl fmt::Display for PackLabel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}+{}", self.version, self.mark)?;
        self.part.iter().try_for_each(|part| write!(f, ".p{part}"))
    }
}

/// Eight hexadecimal digits that change with any byte of any file.
pub(crate) fn mark_of(files: &PackFiles) -> String {
    hex(files.digest().as_bytes(), 4)
}

/// The first bytes of a digest, two hexadecimal digits each.
pub(crate) fn hex(digest: &[u8], length: usize) -> String {
    digest.iter().take(length).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_read_back_as_it_was_kept() {
        let chosen = BTreeSet::from([ProcedureId::new("a"), ProcedureId::new("b")]);
        for label in
            [PackLabel::new("1.2.0", "8f3a12cd"), PackLabel::new("1.2.0", "8f3a12cd").part_of(&chosen)]
        {
            assert_eq!(PackLabel::parse(&label.to_string()), label);
        }
    }

    #[test]
    fn versions_are_compared_by_their_numbers() {
        let numbers = |kept: &str| PackLabel::parse(kept).numbers();
        assert!(numbers("1.10.0+a") > numbers("1.9.9+b"), "ten comes after nine");
        assert_eq!(numbers("1.2.3+8f3a12cd.p41b0"), [1, 2, 3]);
        assert_eq!(numbers("essai"), [0, 0, 0], "kept by an earlier program");
    }
}
