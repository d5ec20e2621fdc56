//! What a handler can fail with, and the exhaustive match that turns it into a code for the page.

use std::collections::BTreeMap;

use domain::session::Refusal;
use thiserror::Error;

use crate::host::HostError;
use crate::wire_error::{ErrorCode, WireError};

/// What a handler can fail with.
#[derive(Debug, Error)]
#[non_exhaustive]
pub(crate) enum Error {
    /// The vault is closed or hidden.
    #[error("the vault is locked")]
    Locked,
    /// A vault exists already.
    #[error("a vault exists already")]
    VaultExists,
    /// The PIN is wrong.
    #[error("wrong pin")]
    WrongPin,
    /// The PIN was destroyed.
    #[error("the pin is gone")]
    PinGone,
    /// Too many tries.
    #[error("too many tries, wait {seconds} s")]
    Wait {
        /// For how long.
        seconds: u64,
    },
    /// A field is not of its form.
    #[error("field {0} is not of its form")]
    Field(&'static str),
    /// The phrase is too weak.
    #[error("the phrase is too weak")]
    WeakPhrase {
        /// Which rule it misses, as a code.
        reason: &'static str,
    },
    /// Two entries do not agree.
    #[error("field {0} does not match")]
    Mismatch(&'static str),
    /// The text holds something forbidden.
    #[error("the text holds a {kind}")]
    Forbidden {
        /// What kind, as a code.
        kind: &'static str,
        /// In which field, when somebody has just typed it.
        field: Option<&'static str>,
    },
    /// The learner has the screen.
    #[error("the learner has the screen")]
    LearnerHasScreen,
    /// No session is open.
    #[error("no session is open")]
    NoSession,
    /// The engine refused the move.
    #[error("the move was refused")]
    Refused(#[from] Refusal),
    /// No such thing.
    #[error("not found")]
    NotFound,
    /// The page asked for an unknown command or with fields that this version does not know.
    #[error("bad request")]
    BadRequest(#[source] Option<serde_json::Error>),
    /// The host failed.
    #[error("the host failed")]
    Host(#[from] crate::host::HostError),
    /// The sound that was chosen does not fit.
    #[error("the sound does not fit")]
    Sound(#[source] content::Error),
    /// The file that was chosen could not be read.
    #[error("the file could not be read")]
    NotRead(#[source] std::io::Error),
    /// The folder of a pack could not be read.
    #[error("the folder could not be read")]
    Folder(#[source] content::Error),
    /// The valise that was chosen is refused.
    #[error("the valise is refused: {reason}")]
    Valise {
        /// Why, as a code.
        reason: &'static str,
    },
    /// The antenna's file that was chosen is refused.
    #[error("the antenna's file is refused: {reason}")]
    AntennaFile {
        /// Why, as a code.
        reason: &'static str,
    },
    /// The file of relays that was chosen is refused.
    #[error("the file of relays is refused: {reason}")]
    RelayFile {
        /// Why, as a code.
        reason: &'static str,
    },
    /// The file could not be written.
    #[error("the file could not be written")]
    NotSaved(#[source] std::io::Error),
    /// The vault refused.
    #[error("the vault refused")]
    Vault(#[from] vault::Error),
    /// The store refused.
    #[error("the store refused")]
    Store(#[from] store::Error),
    /// The paper refused.
    #[error("the paper refused")]
    Paper(#[from] paper::Error),
    /// An answer could not be written as JSON.
    #[error("the answer could not be written")]
    Render(#[source] serde_json::Error),
    /// A pack that was to be installed does not check.
    #[error("a pack does not check, {} problem(s)", .0.len())]
    Pack(Vec<content::Problem>),
    /// Something the program guarantees was not so.
    #[error("a guarantee was broken: {0}")]
    Broken(&'static str),
}

impl Error {
    /// The error as the page receives it. `incident` is given by the caller for what should not happen.
    pub(crate) fn to_wire(&self, incident: impl FnOnce() -> String) -> WireError {
        let code = self.code();
        let mut wire = WireError { code, field: None, args: BTreeMap::new(), incident: None };
        match self {
            Self::Field(field) | Self::Mismatch(field) => wire.field = Some(field),
            Self::Wait { seconds } => drop(wire.args.insert("seconds", seconds.to_string())),
            Self::WeakPhrase { reason } => drop(wire.args.insert("reason", (*reason).to_owned())),
            Self::Valise { reason } | Self::AntennaFile { reason } | Self::RelayFile { reason } => {
                drop(wire.args.insert("reason", (*reason).to_owned()))
            }
            Self::Forbidden { kind, field } => {
                wire.field = *field;
                wire.args.insert("kind", (*kind).to_owned());
            }
            Self::Sound(content::Error::SoundTooLong { limit_ms }) => {
                drop(wire.args.insert("seconds", (limit_ms / 1000).to_string()));
            }
            Self::Sound(content::Error::SoundTooLarge { limit }) => {
                drop(wire.args.insert("megabytes", (limit / (1024 * 1024)).to_string()));
            }
            Self::Store(store::Error::StepsMissing { missing }) => {
                drop(wire.args.insert("missing", missing.to_string()));
            }
            _ => {}
        }
        if code == ErrorCode::Internal {
            wire.incident = Some(incident());
        }
        wire
    }

    /// The code. Exhaustive over our own variants; a new one must say what the page does with it.
    pub(crate) fn code(&self) -> ErrorCode {
        match self {
            Self::Locked => ErrorCode::VaultLocked,
            Self::VaultExists => ErrorCode::VaultExists,
            Self::WrongPin => ErrorCode::WrongPin,
            Self::PinGone => ErrorCode::PinGone,
            Self::Wait { .. } => ErrorCode::WaitBeforeRetry,
            Self::Field(_) => ErrorCode::InvalidField,
            Self::WeakPhrase { .. } => ErrorCode::WeakPhrase,
            Self::Mismatch(_) => ErrorCode::DoesNotMatch,
            Self::Forbidden { .. } => ErrorCode::ForbiddenText,
            Self::LearnerHasScreen => ErrorCode::LearnerHasScreen,
            Self::NoSession => ErrorCode::NoSession,
            Self::Refused(refusal) => of_refusal(*refusal),
            Self::NotFound => ErrorCode::NotFound,
            Self::BadRequest(_) => ErrorCode::BadRequest,
            Self::Host(error) => of_host(error),
            Self::Sound(error) => of_sound(error),
            Self::NotRead(_) | Self::Folder(_) => ErrorCode::NotRead,
            Self::NotSaved(_) => ErrorCode::NotSaved,
            Self::Valise { .. } => ErrorCode::ValiseRefused,
            Self::AntennaFile { .. } => ErrorCode::AntennaFileRefused,
            Self::RelayFile { .. } => ErrorCode::RelayFileRefused,
            Self::Vault(error) => of_vault(error),
            Self::Store(error) => of_store(error),
            Self::Paper(_) | Self::Render(_) | Self::Pack(_) | Self::Broken(_) => ErrorCode::Internal,
        }
    }
}

fn of_refusal(refusal: Refusal) -> ErrorCode {
    match refusal {
        Refusal::LearnerOnly => ErrorCode::LearnerOnly,
        Refusal::RelayOpen => ErrorCode::RelayOpen,
        Refusal::MissingContent => ErrorCode::MissingContent,
        // The others differ for a reader of the log, not for somebody at the screen.
        _ => ErrorCode::NotAllowedNow,
    }
}

fn of_host(error: &HostError) -> ErrorCode {
    match error {
        HostError::NoPrinter => ErrorCode::NoPrinter,
        HostError::PrintRefused => ErrorCode::PrintRefused,
        HostError::NoVoice => ErrorCode::NoVoice,
        HostError::NoBrowser => ErrorCode::NoBrowser,
        HostError::Machine(_) => ErrorCode::Internal,
    }
}

fn of_sound(error: &content::Error) -> ErrorCode {
    match error {
        content::Error::NotASound => ErrorCode::NotASound,
        content::Error::SoundTooLong { .. } => ErrorCode::SoundTooLong,
        content::Error::SoundTooLarge { .. } => ErrorCode::SoundTooLarge,
        content::Error::SilentSound => ErrorCode::SilentSound,
        _ => ErrorCode::Internal,
    }
}

fn of_vault(error: &vault::Error) -> ErrorCode {
    match error {
        vault::Error::WrongPassphrase | vault::Error::WrongSlip => ErrorCode::WrongPassphrase,
        vault::Error::Damaged(_) | vault::Error::Sealed(_) => ErrorCode::VaultDamaged,
        vault::Error::TooNew { .. } => ErrorCode::VaultTooNew,
        vault::Error::Name { .. } => ErrorCode::InvalidField,
        vault::Error::UnknownSlot => ErrorCode::NotFound,
        _ => ErrorCode::Internal,
    }
}

fn of_store(error: &store::Error) -> ErrorCode {
    match error {
        store::Error::Busy => ErrorCode::AlreadyOpen,
        store::Error::Folder(_) => ErrorCode::UnusableFolder,
        store::Error::DiskFull => ErrorCode::DiskFull,
        store::Error::VaultExists => ErrorCode::VaultExists,
        store::Error::NoVault => ErrorCode::NoVault,
        store::Error::SlotsMissing | store::Error::NotEncrypted | store::Error::Damaged(_) => {
            ErrorCode::VaultDamaged
        }
        store::Error::TooNew { .. } => ErrorCode::VaultTooNew,
        store::Error::StepsMissing { .. } | store::Error::HighWaterLost => ErrorCode::StepsMissing,
        store::Error::PseudonymTaken => ErrorCode::AlreadyExists,
        store::Error::SameFile => ErrorCode::SameFile,
        store::Error::SessionUnderWay => ErrorCode::SessionUnderWay,
        store::Error::Restricted => ErrorCode::FileRestricted,
        store::Error::NoteFrozen => ErrorCode::NoteFrozen,
        store::Error::Unknown(_) => ErrorCode::NotFound,
        store::Error::Vault(error) => of_vault(error),
        _ => ErrorCode::Internal,
    }
}
