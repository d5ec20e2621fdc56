//! What keeps a pack or a sound from being read at all. Refuses the author's mistakes: those are problems, listed together.

use thiserror::Error;

/// Why a pack, the set of pictures or a sound could not be read.
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
    /// The files of the folder are too large together.
    #[error("the files of the folder have more than {limit} bytes together")]
    FolderTooLarge {
        /// How many they may have.
        limit: u64,
    },
    /// The file is neither a WAV nor an MP3 that plays.
    #[error("the file is not a sound")]
    NotASound,
    /// The sound lasts too long.
    #[error("the sound lasts more than {limit_ms} ms")]
    SoundTooLong {
        /// How long it may last.
        limit_ms: u32,
    },
    /// The sound takes too much room.
    #[error("the sound has more than {limit} bytes")]
    SoundTooLarge {
        /// How many it may have.
        limit: usize,
    },
    /// Nothing is heard.
    #[error("the sound is silent")]
    SilentSound,
    /// The file holds no remarks of an antenna.
    #[error("the file holds no remarks")]
    NotRemarks,
    /// A later version wrote these remarks.
    #[error("the remarks are of version {found}")]
    RemarksTooNew {
        /// Which version.
        found: u32,
    },
    /// The file is not one of an antenna.
    #[error("the file is not of an antenna")]
    NotAntennaFile,
    /// A later version wrote this file of an antenna.
    #[error("the file of an antenna is of version {found}")]
    AntennaFileTooNew {
        /// Which version.
        found: u32,
    },
    /// The file holds more than an antenna has.
    #[error("the file of an antenna is too large")]
    AntennaFileTooLarge,
}
