//! Says what a transaction changed, so that the page drops what it knew of it; refuses to say how.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A kind of thing that screens keep views of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Tag {
    /// Sessions and their events.
    Sessions,
    /// Notes and their addenda.
    Notes,
    /// Learners' files and their agreements.
    Learners,
    /// Packs and walkthroughs.
    Packs,
    /// Settings of the antenna.
    Settings,
    /// What the team says of its own practice.
    Team,
    /// The directory of relays.
    Relays,
}

/// What a transaction changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Changed {
    /// Each tag once, in order.
    pub tags: Vec<Tag>,
}

impl Changed {
    /// Nothing.
    pub fn nothing() -> Self {
        Self::default()
    }

    /// One kind of thing.
    pub fn one(tag: Tag) -> Self {
        Self { tags: vec![tag] }
    }

    /// This and another kind of thing.
    #[must_use]
    pub fn and(mut self, tag: Tag) -> Self {
        self.tags.push(tag);
        self.tags.sort_unstable();
        self.tags.dedup();
        self
    }
}
