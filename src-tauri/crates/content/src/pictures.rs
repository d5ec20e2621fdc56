//! The pictures that a pack may name, each with the words that stand for it. Refuses the drawings themselves.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::Error;

/// The pictograms of the application, by name.
#[derive(Clone, Debug, Default)]
pub struct Pictures {
    alts: BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct PictureText {
    #[serde(default)]
    alt: String,
}

impl Pictures {
    /// Reads `assets/pictograms/index.json`.
    ///
    /// # Errors
    /// [`Error::PictureIndex`] when it is not a map of names to pictures.
    pub fn from_index_json(index: &[u8]) -> Result<Self, Error> {
        let pictures: BTreeMap<String, PictureText> =
            serde_json::from_slice(index).map_err(Error::PictureIndex)?;
        Ok(Self { alts: pictures.into_iter().map(|(name, picture)| (name, picture.alt)).collect() })
    }

    /// The words that stand for a picture; `None` when there is no such picture.
    pub fn alt(&self, name: &str) -> Option<&str> {
        self.alts.get(name).map(String::as_str)
    }

    /// The names of all pictures, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.alts.keys().map(String::as_str)
    }
}
