//! What can go wrong with a page. Refuses to carry a word of it: the typesetter's messages quote the text.

use domain::id::PictureName;
use thiserror::Error;

/// Which page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// The session note.
    Note,
    /// The sheet to take home.
    Sheet,
    /// The list of what is needed.
    Preparation,
    /// The recovery slip.
    Slip,
}

/// Why there is no page.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum Error {
    /// The page names a picture that nobody has.
    #[error("no picture is called {name}")]
    MissingPicture {
        /// Its name.
        name: PictureName,
    },
    /// The page could not be told to the template.
    #[error("the page cannot be written as data")]
    Data(#[from] serde_json::Error),
    /// The date is outside of what a PDF can carry.
    #[error("the date of the page is out of range")]
    DateOutOfRange,
    /// The template or one of its pictures could not be laid out.
    #[error("the {paper:?} template was refused at line {line:?}")]
    Layout {
        /// Which page.
        paper: Paper,
        /// The line of the template, when the typesetter names one.
        line: Option<usize>,
    },
    /// The pages could not be written as PDF/UA-1.
    #[error("the {paper:?} page is not accessible as PDF, at line {line:?} of its template")]
    Export {
        /// Which page.
        paper: Paper,
        /// The line of the template, when the typesetter names one.
        line: Option<usize>,
    },
}
