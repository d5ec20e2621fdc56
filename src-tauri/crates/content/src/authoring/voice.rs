//! `pronunciation.yaml` and `recordings.yaml` as written: how hard words are said, and who says a step. Both files may be
//! absent.

use std::collections::BTreeMap;

use domain::speech::{Speaker, Wording};
use schemars::JsonSchema;
use serde::Deserialize;

use super::At;

/// `pronunciation.yaml`: the words that a voice reads badly, and how to read them.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PronunciationText {
    /// Always 1 in this version of the application.
    pub format_version: At<u32>,
    /// The words, in any order.
    pub words: Vec<At<SaidWordText>>,
}

/// A word and how it is said.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaidWordText {
    /// As it is written: `CAPAC`. With a capital in it, only that very writing is meant; `itsme` is also `Itsme`.
    pub write: At<String>,
    /// As a French voice is to read it: `écé trois`.
    pub say: At<String>,
    /// Why it is said so, for the next author.
    pub why: Option<At<String>>,
}

/// `recordings.yaml`: the sounds of the steps.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordingsText {
    /// Always 1 in this version of the application.
    pub format_version: At<u32>,
    /// The sounds, by their file within the pack: `media/jour.mp3`.
    pub recordings: BTreeMap<String, At<RecordingText>>,
}

/// One sound of one step.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordingText {
    /// The procedure's id.
    pub procedure: At<String>,
    /// The step's id.
    pub step: At<String>,
    /// Which of its sentences: `practice` (`say_practice`), or `real` (`say_real`); `practice` when absent.
    #[serde(default)]
    pub wording: Wording,
    /// The sentence that is heard, as the step has it: when the step changes, the sound is asked for again.
    pub says: At<String>,
    /// Who speaks: `person`, or `machine` for speech rendered by a program, which the screen then says.
    pub speaker: Speaker,
    /// Their name, or the program's.
    pub name: At<String>,
    /// Under which licence.
    pub licence: At<String>,
    /// When each word begins, in seconds: `[{word: Amina, at: 0.2}, …]`. All words in order, or none.
    #[serde(default)]
    pub words: Vec<At<WordTimeText>>,
}

/// When a word begins.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WordTimeText {
    /// The word, as the sentence writes it.
    pub word: String,
    /// Seconds from the beginning of the sound.
    pub at: f64,
}
