//! The measures of one file: how much there is to read, and how far it goes. Refuses to sum files up: each has its own
//! readers.

use content::{LearnerText, MAX_WORDS};
use serde::Serialize;

use crate::lint::Linted;

/// Points out of a maximum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Score {
    /// How many.
    pub value: u32,
    /// Out of how many.
    pub max: u32,
}

/// What was measured in one file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Meter {
    /// The file within the pack.
    pub file: String,
    /// How many sentences the learner reads or hears.
    pub sentences: usize,
    /// The words of the longest sentence.
    pub longest: usize,
    /// How many words a sentence may have.
    pub most: usize,
    /// The words of the sentence in the middle.
    pub median: usize,
    /// How many hard words nothing explains.
    pub hard_words: usize,
    /// How many sentences could be plainer.
    pub remarks: usize,
    /// What `lucid-lint` makes of it.
    pub score: Score,
}

impl Meter {
    pub(crate) fn of(file: &str, texts: &[&LearnerText], hard_words: usize, linted: &Linted) -> Self {
        let mut lengths: Vec<usize> = texts.iter().flat_map(|text| text.sentence_lengths()).collect();
        lengths.sort_unstable();
        Self {
            file: file.to_owned(),
            sentences: lengths.len(),
            longest: lengths.last().copied().unwrap_or(0),
            most: MAX_WORDS,
            median: lengths.get(lengths.len() / 2).copied().unwrap_or(0),
            hard_words,
            remarks: linted.remarks.len(),
            score: linted.score,
        }
    }
}
