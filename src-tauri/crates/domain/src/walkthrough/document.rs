//! What is needed before starting, and what somebody may answer about it. Refuses any answer but two: it is there, or it is
//! still to be found.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::{DocumentId, PictureName, ProcedureId};
use crate::rich_text::RichText;

/// Something needed before starting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Document {
    /// Its name within the procedure, so that an answer outlives a better label.
    pub id: DocumentId,
    /// What it is, in at most twelve words.
    pub label: RichText,
    /// Its picture.
    pub picture: PictureName,
    /// What to do when it is missing.
    pub if_missing: RichText,
    /// Where one gets it: "À la commune, service population".
    pub go_to: Option<String>,
    /// How long that takes, when it is known.
    pub how_long: Option<String>,
    /// A number that helps.
    pub phone: Option<String>,
    /// A procedure that gets it.
    pub call: Option<ProcedureId>,
}

/// What was answered about a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DocumentAnswer {
    /// "Je l'ai".
    Here,
    /// "Je ne l'ai pas".
    Missing,
}
