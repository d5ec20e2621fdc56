//! What can go wrong, as the page needs to know it: a code, never a sentence. The words live in Fluent.

use serde::Serialize;
use ts_rs::TS;

/// A code that the page behaves differently for. Each has a sentence `error-<code>` in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// The vault is closed or hidden.
    VaultLocked,
    /// A vault exists already.
    VaultExists,
    /// There is no vault yet.
    NoVault,
    /// The phrase does not open this slot.
    WrongPassphrase,
    /// The PIN is not the one of today.
    WrongPin,
    /// Three wrong PINs: the phrase is asked.
    PinGone,
    /// Too many wrong tries: wait; `args.seconds`.
    WaitBeforeRetry,
    /// The vault is damaged.
    VaultDamaged,
    /// The vault was made by a newer version.
    VaultTooNew,
    /// Counted steps are missing; `args.missing`.
    StepsMissing,
    /// The app is already open elsewhere.
    AlreadyOpen,
    /// The folder of the vault cannot be used.
    UnusableFolder,
    /// The disk is full.
    DiskFull,
    /// A field is empty or not of its form; `field`.
    InvalidField,
    /// The phrase is too weak; `args.reason`.
    WeakPhrase,
    /// Two entries do not agree; `field`.
    DoesNotMatch,
    /// The text holds something that must not be kept; `args.kind`.
    ForbiddenText,
    /// The learner has the screen: this command is not theirs.
    LearnerHasScreen,
    /// No session is open.
    NoSession,
    /// The hand cannot be taken on this step.
    LearnerOnly,
    /// The rules do not allow this now.
    NotAllowedNow,
    /// What was asked for does not exist (any more).
    NotFound,
    /// The note is frozen.
    NoteFrozen,
    /// The learner's file already exists under this name.
    AlreadyExists,
    /// Two files that were to be one are one already.
    SameFile,
    /// A session of the file is interrupted.
    SessionUnderWay,
    /// The file is restricted: nobody of the antenna opens it.
    FileRestricted,
    /// A walkthrough of the session is missing.
    MissingContent,
    /// No printer answered.
    NoPrinter,
    /// The printer refused.
    PrintRefused,
    /// No French voice.
    NoVoice,
    /// No browser with a private window.
    NoBrowser,
    /// The file is neither a WAV nor an MP3.
    NotASound,
    /// The sound lasts too long; `args.seconds`.
    SoundTooLong,
    /// The sound takes too much room; `args.megabytes`.
    SoundTooLarge,
    /// Nothing is heard in the sound.
    SilentSound,
    /// The file could not be read.
    NotRead,
    /// The valise is refused, and nothing was changed; `args.reason`.
    ValiseRefused,
    /// The antenna's file is refused, and nothing was changed; `args.reason`.
    AntennaFileRefused,
    /// Another service takes it on, and nobody said which.
    RelayOpen,
    /// The file of relays is refused; `args.reason`.
    RelayFileRefused,
    /// The file could not be written.
    NotSaved,
    /// The page sent something that this version does not understand.
    BadRequest,
    /// Something that should not happen; `incident` is also in the log.
    Internal,
}

/// An error on the wire.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WireError {
    /// What it is.
    pub code: ErrorCode,
    /// Which field, when it is about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub field: Option<&'static str>,
    /// Arguments of the sentence.
    #[serde(skip_serializing_if = "std::collections::BTreeMap::is_empty")]
    #[ts(optional, as = "Option<std::collections::BTreeMap<&'static str, String>>")]
    pub args: std::collections::BTreeMap<&'static str, String>,
    /// A short random name, also written to the log; for `internal` only.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub incident: Option<String>,
}
