//! A sentence with its hard words marked: a small typed tree, never markup. Refuses anything but words and terms.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::PictureName;

/// A sentence, in pieces.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct RichText(pub Vec<Span>);

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Span {
    /// Words.
    Text {
        /// The words.
        text: String,
    },
    /// A hard word, underlined on screen and explained in place.
    Term {
        /// The word as it stands in the sentence.
        text: String,
        /// What it means, in one short sentence.
        explanation: String,
        /// The picture shown with the explanation.
        picture: Option<PictureName>,
    },
}

impl RichText {
    /// A sentence with no hard word.
    pub fn plain(text: impl Into<String>) -> Self {
        Self(vec![Span::Text { text: text.into() }])
    }

    /// The sentence as it is read aloud and printed.
    pub fn to_text(&self) -> String {
        self.0
            .iter()
            .map(|span| match span {
                Span::Text { text } | Span::Term { text, .. } => text.as_str(),
            })
            .collect()
    }

    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.to_text().trim().is_empty()
    }
}
