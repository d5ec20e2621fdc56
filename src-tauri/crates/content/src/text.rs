//! What the learner reads, where its author wrote it, so that readers of French may judge it. Refuses what stands on the
//! imitated screens: those words are the sites'.

use serde::Serialize;

use crate::wording::{sentences, word_count};

/// A text that the learner reads or hears: one sentence or a few.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LearnerText {
    /// The file within the pack.
    pub file: String,
    /// The line, from 1.
    pub line: u32,
    /// The text, put into typography and without marks.
    pub text: String,
    /// Its hard words that the glossary explains, as they stand in it.
    pub explained: Vec<String>,
}

impl LearnerText {
    /// How many words each of its sentences has.
    pub fn sentence_lengths(&self) -> impl Iterator<Item = usize> {
        sentences(&self.text).map(word_count)
    }
}
