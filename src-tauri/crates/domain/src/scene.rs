//! Practice screens as declarative trees, theme-neutral: what is on them and what can be acted on. Refuses the look of
//! any real site.

mod element;
mod targets;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use element::{
    CardPlace, DayState, Element, Entry, FieldInput, MessageLook, MessagePart, TableRow, Tone,
};

use crate::id::{SceneId, TargetId};

/// How faithful a scene is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Depth {
    /// Its labels have a source.
    Exact,
    /// Se connecter, chercher, remplir, relire, envoyer: no invented button name.
    Generic,
}

/// What surrounds the elements.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Frame {
    /// A browser window with an address.
    Browser {
        /// The name of the page.
        title: String,
        /// The address shown; the part that proves who it is, is underlined.
        address: Option<String>,
        /// The part of the address that proves who it is.
        proof: Option<String>,
    },
    /// A desk with things on it (reader, card, paper).
    Desk {
        /// What this desk is.
        title: String,
    },
    /// A telephone.
    Phone {
        /// What is open on it.
        title: String,
    },
    /// A sheet of paper.
    Paper {
        /// What this paper is.
        title: String,
    },
}

/// A practice screen, as one step shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Scene {
    /// Its name within the procedure.
    pub id: SceneId,
    /// How faithful it is.
    pub depth: Depth,
    /// What surrounds it.
    pub frame: Frame,
    /// What is on it, from top to bottom.
    pub elements: Vec<Element>,
}

impl Scene {
    /// Every target that a learner can act on in this screen.
    pub fn targets(&self) -> Vec<TargetId> {
        let mut targets = Vec::new();
        self.elements.iter().for_each(|element| element.for_each_target(&mut |target| targets.push(target)));
        targets
    }
}
