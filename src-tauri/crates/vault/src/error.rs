//! Owns every way this crate can fail; refuses free text, paths, names and secrets in what it says.

use thiserror::Error;

/// Why a vault operation did not succeed.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum Error {
    /// The phrase does not open this worker's slot (or there is no such worker: the two look the same).
    #[error("the phrase does not open this slot")]
    WrongPassphrase,
    /// The slip is well copied, but it opens no recovery slot: an older slip, or another vault's.
    #[error("the recovery slip does not open this vault")]
    WrongSlip,
    /// The slots file is not what was written: bit rot, truncation, or somebody's edit.
    #[error("the slots file is damaged: {0}")]
    Damaged(Damage),
    /// The slots file was written by a later version of the program.
    #[error("the slots file has version {found}, this program knows up to {known}")]
    TooNew {
        /// The version that the file announces.
        found: u64,
        /// The newest version this program reads.
        known: u64,
    },
    /// No slot carries this id.
    #[error("no such slot")]
    UnknownSlot,
    /// A name cannot be used.
    #[error("the {field} cannot be used: {problem}")]
    Name {
        /// Which name.
        field: NameField,
        /// What is wrong with it.
        problem: NameProblem,
    },
    /// A vault needs at least one worker.
    #[error("a vault needs at least one worker")]
    NoWorker,
    /// The slots file is full.
    #[error("a vault holds at most {limit} workers")]
    TooManyWorkers {
        /// The greatest number of workers.
        limit: usize,
    },
    /// The KDF cost asked for is outside what any reader accepts.
    #[error("the key derivation cost is out of bounds")]
    CostOutOfBounds,
    /// The machine could not lend the memory that the key derivation needs.
    #[error("not enough memory for a key derivation of {memory_kib} KiB")]
    OutOfMemory {
        /// What was asked for.
        memory_kib: u32,
    },
    /// The system gave no randomness; nothing weaker is ever used instead.
    #[error("the system's random source failed")]
    NoRandomness,
    /// A primitive gave a wrong answer at start.
    #[error("self-test failed: {0}")]
    SelfTest(Primitive),
    /// A sealed value did not open, for whatever reason.
    #[error(transparent)]
    Sealed(#[from] SealError),
    /// The process could not be closed to core dumps and debuggers.
    #[cfg(target_os = "linux")]
    #[error("the process could not be closed to memory dumps")]
    Hardening(#[source] rustix::io::Errno),
}

/// The one answer of every failed opening: wrong key, wrong place, altered bytes are not told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a sealed value did not open")]
pub struct SealError;

/// What exactly is wrong with a slots file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum Damage {
    /// Empty, or beyond the size that any vault can reach.
    #[error("impossible size")]
    Size,
    /// The bytes are not those that were written.
    #[error("checksum mismatch")]
    Checksum,
    /// The bytes are whole but are not a slots file.
    #[error("not in the expected form")]
    Shape,
    /// A field is outside its bounds.
    #[error("a field is out of bounds")]
    Bounds,
    /// The phrase opened the slot, and what it holds is not an identity matching the slot.
    #[error("an identity does not match its slot")]
    Identity,
    /// The identity opened, and does not open the office key.
    #[error("the office key does not open")]
    OfficeKey,
    /// The office key opened, and did not sign this file.
    #[error("the file is not signed by its own office key")]
    Mac,
}

/// The names that a slots file keeps in clear.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NameField {
    /// The name of the antenna.
    #[error("antenna name")]
    Antenna,
    /// The name on a worker's tile.
    #[error("worker name")]
    Worker,
}

/// Why a name cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NameProblem {
    /// Nothing but spaces.
    #[error("empty")]
    Empty,
    /// Longer than the tile can show.
    #[error("too long")]
    TooLong,
    /// Holds a character that no one can see.
    #[error("holds a control character")]
    Unprintable,
    /// Two workers would have the same tile.
    #[error("already taken")]
    Taken,
}

/// What the self-test checks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum Primitive {
    /// AES-256-GCM.
    #[error("AES-256-GCM")]
    AesGcm,
    /// SHA-256.
    #[error("SHA-256")]
    Sha256,
    /// HMAC-SHA-256.
    #[error("HMAC-SHA-256")]
    Hmac,
    /// HKDF-SHA-256.
    #[error("HKDF-SHA-256")]
    Hkdf,
    /// Ed25519 signature verification.
    #[error("Ed25519")]
    Ed25519,
    /// Argon2id.
    #[error("Argon2id")]
    Argon2id,
    /// The age file format with an X25519 recipient.
    #[error("age X25519")]
    Age,
    /// The system's random source.
    #[error("random source")]
    Random,
}
