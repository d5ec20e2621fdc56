//! The file in which what an antenna added to its packs travels to another computer of the same antenna. Refuses whatever
//! it was not made for: another file, a later version, one thing twice, a sign that nobody sees.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::id::{PackId, ProcedureId, StepId};
use domain::local_layer::{Addition, Part};
use domain::speech::Wording;
use serde::{Deserialize, Serialize};

use crate::Error;
use crate::check::is_id;
use crate::wording::{MAX_CHARACTERS, hidden_sign};

/// The version of the file that this program writes and reads.
const VERSION: u32 = 1;
/// What tells it from every other JSON file.
const KIND: &str = "cote-a-cote/antenna";
/// The longest name of an antenna.
const LONGEST_NAME: usize = 200;

/// What one antenna added to its packs. Nobody's name stands in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AntennaFile {
    format_version: u32,
    kind: String,
    /// The name of the antenna.
    pub antenna: String,
    /// The day.
    pub made_on: NaiveDate,
    /// What is added to procedures.
    pub additions: Vec<FiledAddition>,
    /// The antenna's own sounds, when they were asked for: a voice is recognised.
    pub recordings: Vec<FiledRecording>,
}

/// One addition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FiledAddition {
    /// Of which pack.
    pub pack: PackId,
    /// To which procedure.
    pub procedure: ProcedureId,
    /// What.
    pub addition: Addition,
}

/// One sound.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FiledRecording {
    /// Of which pack.
    pub pack: PackId,
    /// Of which procedure.
    pub procedure: ProcedureId,
    /// At which step.
    pub step: StepId,
    /// For which of its sentences.
    pub wording: Wording,
    /// That sentence, when the sound was added.
    pub says: String,
    /// Its bytes, in base 64.
    pub sound: String,
}

impl AntennaFile {
    /// The longest file that is read: some hundred sounds.
    pub const LONGEST: usize = 64 * 1024 * 1024;
    /// How many additions, and how many sounds, are read.
    pub const MOST: usize = 2_000;

    /// What is to travel.
    pub fn new(
        antenna: String,
        made_on: NaiveDate,
        additions: Vec<FiledAddition>,
        recordings: Vec<FiledRecording>,
    ) -> Self {
        Self { format_version: VERSION, kind: KIND.to_owned(), antenna, made_on, additions, recordings }
    }

    /// Everything in it that somebody wrote freely.
    pub fn free_texts(&self) -> impl Iterator<Item = &str> {
        let added = self.additions.iter().flat_map(|one| one.addition.texts()).map(|(_, text)| text);
        std::iter::once(self.antenna.as_str()).chain(added)
    }

    /// The file, which a person can read too.
    ///
    /// # Errors
    /// Never in practice: every value in it has a JSON form.
    pub fn to_json(&self) -> Result<Vec<u8>, serde_json::Error> {
        let mut bytes = serde_json::to_vec_pretty(self)?;
        bytes.push(b'\n');
        Ok(bytes)
    }

    /// Reads a file that came from somewhere.
    ///
    /// # Errors
    /// [`Error::AntennaFileTooLarge`] before anything of it is read, [`Error::AntennaFileTooNew`] when a later version
    /// wrote it, [`Error::NotAntennaFile`] when it is anything else.
    pub fn parse(bytes: &[u8]) -> Result<Self, Error> {
        if bytes.len() > Self::LONGEST {
            return Err(Error::AntennaFileTooLarge);
        }
        // A later version may have other fields: what it is comes before what it holds.
        let head: Head = serde_json::from_slice(bytes).map_err(|_| Error::NotAntennaFile)?;
        if head.kind != KIND || head.format_version == 0 {
            return Err(Error::NotAntennaFile);
        }
        if head.format_version > VERSION {
            return Err(Error::AntennaFileTooNew { found: head.format_version });
        }
        let read: Self = serde_json::from_slice(bytes).map_err(|_| Error::NotAntennaFile)?;
        if read.additions.len() > Self::MOST || read.recordings.len() > Self::MOST {
            return Err(Error::AntennaFileTooLarge);
        }
        if read.is_sound() { Ok(read) } else { Err(Error::NotAntennaFile) }
    }

    /// Whether every name is one, everything is there once, and every text is one that the page would have taken.
    fn is_sound(&self) -> bool {
        let is_line = |text: &str, longest: usize| {
            text.chars().count() <= longest
                && !text.chars().any(char::is_control)
                && hidden_sign(text).is_none()
        };
        let mut names: BTreeSet<(&PackId, &ProcedureId, Part)> = BTreeSet::new();
        let added = self.additions.iter().all(|one| {
            let is_of_a_step = match &one.addition {
                Addition::Contact { .. } => true,
                Addition::Wording { step, replaces, .. } => {
                    is_id(step.as_str()) && is_line(replaces, MAX_CHARACTERS)
                }
                Addition::Cue { step, .. } => is_id(step.as_str()),
            };
            is_of_a_step
                && is_id(one.pack.as_str())
                && is_id(one.procedure.as_str())
                && one.addition.check().is_ok()
                && names.insert((&one.pack, &one.procedure, one.addition.part()))
        });
        let mut sounds = BTreeSet::new();
        let recorded = self.recordings.iter().all(|one| {
            is_id(one.pack.as_str())
                && is_id(one.procedure.as_str())
                && is_id(one.step.as_str())
                && is_line(&one.says, MAX_CHARACTERS)
                && sounds.insert((&one.pack, &one.procedure, &one.step, one.wording))
        });
        added && recorded && self.free_texts().all(|text| is_line(text, LONGEST_NAME))
    }
}

#[derive(Deserialize)]
struct Head {
    format_version: u32,
    kind: String,
}

#[cfg(test)]
mod tests;
