//! `pronunciation.yaml`, `recordings.yaml` and `rendered.yaml` as written: how hard words are said, and who says a step. All
//! three may be absent.

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

/// One sound: of one step, or of every step that says these words.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordingText {
    /// The procedure's id. Without it and `step`, the sound is of every step that says `says`.
    #[serde(default)]
    pub procedure: Option<At<String>>,
    /// The step's id.
    #[serde(default)]
    pub step: Option<At<String>>,
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

impl RecordingText {
    /// Whether it is of no step in particular.
    pub(crate) fn is_anywhere(&self) -> bool {
        self.procedure.is_none() && self.step.is_none()
    }
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

/// `rendered.yaml`: the sounds that a program made of the steps. `cote pack render` writes it; nobody types it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RenderedText {
    /// Always 1 in this version of the application.
    pub format_version: At<u32>,
    /// The program and its voice, as the screen names it.
    pub voice: String,
    /// The sounds, by their file within the pack.
    pub sounds: BTreeMap<String, At<RenderedSoundText>>,
}

/// One sound of one step, made by a program.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RenderedSoundText {
    /// The procedure's id.
    pub procedure: String,
    /// The step's id.
    pub step: String,
    /// Which of its sentences.
    #[serde(default)]
    pub wording: Wording,
    /// Its sentences, in order.
    pub parts: Vec<RenderedPartText>,
}

/// One sentence of a sound.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RenderedPartText {
    /// As the program was given it: with the pronunciations put in.
    pub spoken: String,
    /// When it begins, in milliseconds from the beginning of the sound.
    pub at_ms: u32,
}
