//! Owns key slots, key derivation and sealing; refuses SQL, dates, dialogs and every disk: bytes come in, bytes go out.
//!
//! ```text
//! phrase ──Argon2id──▶ slot key ──AES-256-GCM──▶ identity (X25519) ──age──▶ office key ──HKDF──▶ db, state, journal, spool, antenna
//! slip ───HKDF───────▶ slot key ┘                                                              antenna ──AES-256-GCM──▶ learner keys
//! ```
//!
//! A vault is made by [`make_vault`] and opened by [`open_with_phrase`] or [`open_with_slip`]; all three give the
//! [`OfficeKey`], from which typed keys are derived. Three failures are for people to act on: [`Error::WrongPassphrase`],
//! [`Error::Damaged`], [`Error::TooNew`].

#![cfg_attr(test, allow(clippy::string_slice))]

// One crate of a build asking for it would be enough to weaken the program that ships: cargo unites features.
#[cfg(all(feature = "cheap-kdf", not(debug_assertions)))]
compile_error!("`cheap-kdf` is for tests: vaults made with it protect nothing");

mod digest;
mod encoding;
mod error;
mod identity;
mod kdf;
mod keys;
mod learner;
mod name;
mod phrase;
mod pin;
mod process;
mod publisher;
mod random;
mod seal;
mod secret;
mod self_test;
mod slip;
mod slots;

pub use digest::sha256;
pub use error::{Damage, Error, NameField, NameProblem, Primitive, SealError};
pub use kdf::{ACCEPTS_CHEAP_KDF, KdfCost, calibrate_cost};
pub use keys::{ChainHead, DbKey, JournalKey, OfficeKey, SpoolKey, StateKey, StateTag, StateUse};
pub use learner::{AntennaKey, FieldPlace, LearnerKey, LearnerSealer, make_learner_key};
pub use phrase::{
    FREQUENT_WORDS, GENERATED_WORDS, Guessable, LEAST_LENGTH, MOST_LENGTH, NewPhrase, Phrase, PhraseKind,
    PhraseProblem, make_phrase,
};
pub use pin::{PIN_TRIES, Pin, PinLock, PinOutcome, PinProblem};
pub use process::harden_process;
pub use publisher::{open_publisher_key, seal_publisher_key, words_of_digest};
pub use self_test::SelfTest;
pub use slip::{GROUPS_IN_LINE, RecoverySlip, SLIP_LINES, SlipTypo};
pub use slots::{
    MOST_WORKERS, NewWorker, OpenedBySlip, PhraseReset, Role, SLOTS_VERSION, SlotsFile, WorkerTile,
    make_vault, open_with_phrase, open_with_slip, renew_recovery_slip, reset_worker_phrase,
};

#[cfg(test)]
mod tests;
