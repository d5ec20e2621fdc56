//! The pictograms of the program, for paper and for the checker. Refuses a drawing without words that stand for it.

use content::Pictures;
use domain::id::PictureName;
use include_dir::{Dir, include_dir};

use crate::error::Error;

static DRAWINGS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/pictograms");
static INDEX: &str = include_str!("../../../../assets/pictograms/index.json");

/// The words that stand for each picture.
pub(crate) fn index() -> Result<Pictures, Error> {
    Pictures::from_index_json(INDEX.as_bytes())
        .map_err(|_| Error::Broken("the index of the pictures in the program cannot be read"))
}

/// The drawings, for a page of paper.
pub(crate) struct Drawings(Pictures);

impl Drawings {
    pub(crate) fn load() -> Result<Self, Error> {
        index().map(Self)
    }
}

impl paper::Pictures for Drawings {
    fn picture(&self, name: &PictureName) -> Option<paper::Picture<'_>> {
        let svg = DRAWINGS.get_file(format!("{name}.svg"))?.contents();
        Some(paper::Picture { svg, alt: self.0.alt(name.as_str())? })
    }
}
