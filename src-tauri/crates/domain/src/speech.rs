//! How words are said aloud: what a voice is given to read, sentence by sentence, and what a recording of a step is.
//! Refuses sounds themselves, engines, and to change what stands on the screen.

mod address;
mod figure;
mod lexicon;
mod sentence;

use serde::{Deserialize, Serialize};

pub use lexicon::{Correction, Lexicon, Pronunciation, Spoken};
pub use sentence::{Sentence, sentences};

use crate::id::{ProcedureId, StepId};

/// Which of a step's two sentences.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
    ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Wording {
    /// What is said when practising, and for real when nothing else was written.
    #[default]
    Practice,
    /// What is said for real, when it differs.
    Real,
}

/// Who speaks in a recording.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Speaker {
    /// Somebody.
    Person,
    /// A machine; the page says so.
    Machine,
}

/// What a sound is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SoundFormat {
    /// RIFF WAVE.
    Wav,
    /// MPEG audio, layer III.
    Mp3,
}

impl SoundFormat {
    /// What the page's player calls it.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Wav => "audio/wav",
            Self::Mp3 => "audio/mpeg",
        }
    }
}

/// When a word of a recording begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WordTime {
    /// The word, as it stands in the sentence.
    pub word: String,
    /// How long after the beginning of the sound.
    pub at_ms: u32,
}

/// The sentence of a step that a recording stands for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaidAt {
    /// Of which procedure.
    pub procedure: ProcedureId,
    /// At which step.
    pub step: StepId,
    /// Which of its two sentences.
    pub wording: Wording,
}

/// A recording of a step that a pack carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackRecording {
    /// What it says.
    pub at: SaidAt,
    /// Who speaks.
    pub speaker: Speaker,
    /// Their name, or the engine's.
    pub speaker_name: String,
    /// Under which licence.
    pub licence: String,
    /// When each word begins; empty when nobody measured it.
    pub words: Vec<WordTime>,
    /// What the bytes are.
    pub format: SoundFormat,
    /// How long it lasts.
    pub duration_ms: u32,
    /// The sound.
    pub bytes: Vec<u8>,
}

/// What a pack brings for the voice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PackVoice {
    /// How some words are said.
    pub pronunciation: Vec<Pronunciation>,
    /// Recordings, at most one a speaker for each sentence.
    pub recordings: Vec<PackRecording>,
}

#[cfg(test)]
mod tests;
