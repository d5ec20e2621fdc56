//! What keeps a pack from being read at all. Refuses the author's mistakes: those are problems, listed together.

use thiserror::Error;

/// Why a pack or the set of pictures could not be read.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum Error {
    /// The index of the pictures is not what it should be.
    #[error("the index of the pictures cannot be read")]
    PictureIndex(#[source] serde_json::Error),
    /// A file or a folder of the pack cannot be read.
    #[error("a file of the pack cannot be read")]
    Folder(#[source] std::io::Error),
    /// The folder holds more files than a pack may.
    #[error("the folder holds more than {limit} files")]
    TooManyFiles {
        /// How many a pack may hold.
        limit: usize,
    },
}
