//! The cards that a worker reads for themselves: one idea, one thing to try. Refuses any measure of who read them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::{CardId, PictureName};

/// A card: one screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TrainingCard {
    /// Its name within its pack.
    pub id: CardId,
    /// What it is about.
    pub title: String,
    /// Its picture.
    pub picture: PictureName,
    /// The idea, in a few sentences.
    pub idea: String,
    /// One thing to try.
    pub attempt: String,
}
