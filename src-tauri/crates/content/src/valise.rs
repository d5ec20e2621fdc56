//! A pack as one file that travels on a stick: built the same on any machine, signed by its publisher, and opened only
//! when nothing in it surprises. Refuses to install it, and to say whether its publisher is trusted: the caller knows.
//!
//! ```text
//! magic (8) ‖ u32 length ‖ manifest ‖ u32 length ‖ signatures ‖ u32 length ‖ archive
//! ```
//!
//! Lengths are big-endian. The manifest and the signatures are JSON with one spelling; the archive is a zip whose entries
//! are named by the SHA-256 of the file that they hold. Nothing follows the archive.

mod archive;
mod build;
mod digest;
mod fit;
mod frame;
mod key;
mod kind;
mod manifest;
mod open;
mod path;
mod refusal;
mod sign_off;
mod version;
mod watched;

pub use build::{SignError, build, check, sign};
pub use digest::Sha256;
pub(crate) use fit::{check_files, plain_path};
pub use key::{PublisherKey, SigningKey};
pub use kind::Kind;
pub use manifest::{FileEntry, Publisher, ValiseManifest};
pub use open::{OpenedValise, open};
pub use refusal::Refusal;
pub use sign_off::{Readers, SignOff, SignOffs};
pub use version::Version;

/// The version of the container that this application writes and reads.
pub const VALISE_FORMAT: u32 = 1;

/// The ending of a valise's file name.
pub const VALISE_ENDING: &str = "valise";

/// What a valise may weigh. What is opened is held in memory, hence less than a file system could take: see
/// `docs/decisions/0012-valise-container.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The whole file.
    pub file_bytes: u64,
    /// Its files together, unpacked.
    pub unpacked_bytes: u64,
    /// How many files.
    pub entries: usize,
    /// A text: a procedure, a licence.
    pub text_bytes: u64,
    /// A picture or a sound.
    pub media_bytes: u64,
    /// The width of a picture times its height.
    pub pixels: u64,
}

impl Limits {
    /// What a stick may bring.
    pub const STICK: Self = Self {
        file_bytes: 66 * 1024 * 1024,
        unpacked_bytes: crate::files::MAX_TOTAL_BYTES,
        entries: crate::files::MAX_FILES,
        text_bytes: crate::files::MAX_TEXT_BYTES as u64,
        media_bytes: crate::files::MAX_MEDIA_BYTES as u64,
        pixels: 40_000_000,
    };

    /// The largest manifest.
    pub const MANIFEST_BYTES: u32 = 1024 * 1024;
    /// The most signatures.
    pub const SIGNATURES: usize = 16;
    /// How many times smaller than its content an entry may be.
    pub const RATIO: u64 = 100;
    /// How many folders deep.
    pub const DEPTH: usize = 8;
    /// The longest path.
    pub const PATH_BYTES: usize = 160;
}

impl Default for Limits {
    fn default() -> Self {
        Self::STICK
    }
}
