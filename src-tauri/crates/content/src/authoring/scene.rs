//! Practice screens as written: what surrounds them and what is on them.

use domain::scene::Depth;
use schemars::JsonSchema;
use serde::Deserialize;

use super::{At, ElementText};

/// A practice screen.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SceneText {
    /// `exact`: its labels have a source. `generic`: no invented button name.
    pub depth: Depth,
    /// The sources of its labels, by their names under `sources`; needed when it is `exact`.
    #[serde(default)]
    pub sources: Vec<At<String>>,
    /// What surrounds it.
    pub frame: At<FrameText>,
    /// What is on it, from top to bottom.
    pub elements: Vec<At<ElementText>>,
}

/// What surrounds a screen.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum FrameText {
    /// A browser window.
    Browser {
        /// The name of the page.
        title: At<String>,
        /// The address shown.
        address: Option<At<String>>,
        /// The part of the address that proves who it is.
        proof: Option<At<String>>,
    },
    /// A desk with things on it.
    Desk {
        /// What this desk is.
        title: At<String>,
    },
    /// A telephone.
    Phone {
        /// What is open on it.
        title: At<String>,
    },
    /// A sheet of paper.
    Paper {
        /// What this paper is.
        title: At<String>,
    },
}
