//! Who stands for a pack: its author, an expert, people concerned who read it. Refuses to name those readers.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Who stands for a pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignOffs {
    /// Who wrote it.
    pub author: SignOff,
    /// Who knows the subject and read it again; nobody yet when absent.
    pub expert: Option<SignOff>,
    /// The people concerned who read it; nobody yet when absent.
    pub readers: Option<Readers>,
}

/// A name and a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignOff {
    /// Whose.
    pub name: String,
    /// When.
    pub on: NaiveDate,
}

/// A reading with people concerned: how many, never who.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Readers {
    /// How many.
    pub number: u16,
    /// When.
    pub on: NaiveDate,
}
