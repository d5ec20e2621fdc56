//! What the journal may say was done: a closed list; refuses anything that would tell what was said.

use chrono::{DateTime, Utc};
use domain::id::WorkerId;

/// Something done in the vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Action {
    /// The vault was made.
    VaultMade,
    /// The vault was opened.
    VaultOpened,
    /// The vault was closed.
    VaultClosed,
    /// The screen was hidden.
    ScreenHidden,
    /// The screen was shown again.
    ScreenShown,
    /// Tries that failed before this opening; the code says how many.
    TriesFailed,
    /// The database was brought to a newer schema; the code says which.
    SchemaRaised,
    /// Work was missing and the worker went on; the object says why, the code how much.
    WentOnWithout,
    /// Damage was found.
    DamageFound,
    /// The clock was not plausible, and a worker said that it is right.
    ClockJumped,
    /// The slots file was changed.
    SlotsChanged,
    /// A setting was changed.
    SettingChanged,
    /// A pack was installed.
    PackInstalled,
    /// A pack was refused.
    PackRefused,
    /// A pack went back to the version before.
    PackWentBack,
    /// A sound was added for a step.
    RecordingAdded,
    /// A sound was found right after its step had changed.
    RecordingFoundRight,
    /// A sound was taken away.
    RecordingRemoved,
    /// The real site was marked as changed at a step.
    SiteMarked,
    /// A mark got words, was settled, or stands again.
    SiteMarkChanged,
    /// A worker signed that they followed a procedure on the real site.
    LiveCheckSigned,
    /// A worker took that back.
    LiveCheckTakenBack,
    /// Something was added to a procedure for the antenna, or changed.
    LocalSet,
    /// It was taken away.
    LocalRemoved,
    /// An antenna's file was taken in; the code says how many additions.
    LocalTakenIn,
    /// A question de cadre was written.
    DilemmaWritten,
    /// It was given to the team, taken back, or talked about; the object says which.
    DilemmaMoved,
    /// It was erased, or a mark was let go.
    DilemmaErased,
    /// A request outside of the frame was counted, or taken back.
    SolicitationCounted,
    /// An entry of the directory of relays was written.
    RelaySet,
    /// It was verified.
    RelayVerified,
    /// It was taken away.
    RelayRemoved,
    /// A file of relays was taken in; the code says how many entries.
    RelaysTakenIn,
    /// A rule or an answer of the team's charter was written or taken away.
    CharterChanged,
    /// A worker put a training card behind them; it says not which.
    CardSeen,
    /// A learner's file was made.
    LearnerAdded,
    /// A learner's file was opened.
    LearnerOpened,
    /// A learner's file got another name.
    LearnerCorrected,
    /// Another file of the same person went into a learner's.
    LearnersMerged,
    /// A learner's file lost its person; the code says how many sessions stay.
    LearnerAnonymised,
    /// A learner's file was erased, with everything in it.
    LearnerErased,
    /// A learner's duty was said to be done, or is not wished for any more.
    DutyAnswered,
    /// A line of an agreement was taken back.
    AgreementTakenBack,
    /// A session began.
    SessionBegun,
    /// A move of a session was kept.
    MoveKept,
    /// A session was left without its closing.
    SessionAbandoned,
    /// A note was written or changed.
    NoteWritten,
    /// A note was frozen.
    NoteFrozen,
    /// A line was added to a frozen note.
    NoteAmended,
    /// A note was corrected by a line read over it.
    NoteCorrected,
    /// Something was printed.
    Printed,
    /// Something was saved outside the vault.
    Exported,
}

impl Action {
    /// The word in the journal; never changed once released, because the chain signs it.
    pub fn word(self) -> &'static str {
        match self {
            Self::VaultMade => "vault_made",
            Self::VaultOpened => "vault_opened",
            Self::VaultClosed => "vault_closed",
            Self::ScreenHidden => "screen_hidden",
            Self::ScreenShown => "screen_shown",
            Self::TriesFailed => "tries_failed",
            Self::SchemaRaised => "schema_raised",
            Self::WentOnWithout => "went_on_without",
            Self::DamageFound => "damage_found",
            Self::ClockJumped => "clock_jumped",
            Self::SlotsChanged => "slots_changed",
            Self::SettingChanged => "setting_changed",
            Self::PackInstalled => "pack_installed",
            Self::PackWentBack => "pack_went_back",
            Self::PackRefused => "pack_refused",
            Self::RecordingAdded => "recording_added",
            Self::RecordingFoundRight => "recording_found_right",
            Self::RecordingRemoved => "recording_removed",
            Self::SiteMarked => "site_marked",
            Self::SiteMarkChanged => "site_mark_changed",
            Self::LiveCheckSigned => "live_check_signed",
            Self::LiveCheckTakenBack => "live_check_taken_back",
            Self::LocalSet => "local_set",
            Self::LocalRemoved => "local_removed",
            Self::LocalTakenIn => "local_taken_in",
            Self::DilemmaWritten => "dilemma_written",
            Self::DilemmaMoved => "dilemma_moved",
            Self::DilemmaErased => "dilemma_erased",
            Self::SolicitationCounted => "solicitation_counted",
            Self::RelaySet => "relay_set",
            Self::RelayVerified => "relay_verified",
            Self::RelayRemoved => "relay_removed",
            Self::RelaysTakenIn => "relays_taken_in",
            Self::CharterChanged => "charter_changed",
            Self::CardSeen => "card_seen",
            Self::LearnerAdded => "learner_added",
            Self::LearnerOpened => "learner_opened",
            Self::LearnerCorrected => "learner_corrected",
            Self::LearnersMerged => "learners_merged",
            Self::LearnerAnonymised => "learner_anonymised",
            Self::LearnerErased => "learner_erased",
            Self::DutyAnswered => "duty_answered",
            Self::AgreementTakenBack => "agreement_taken_back",
            Self::SessionBegun => "session_begun",
            Self::MoveKept => "move_kept",
            Self::SessionAbandoned => "session_abandoned",
            Self::NoteWritten => "note_written",
            Self::NoteFrozen => "note_frozen",
            Self::NoteAmended => "note_amended",
            Self::NoteCorrected => "note_corrected",
            Self::Printed => "printed",
            Self::Exported => "exported",
        }
    }
}

/// Who did what, when, on what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// What the clock says.
    pub at: DateTime<Utc>,
    /// Who; `None` for the program itself.
    pub actor: Option<WorkerId>,
    /// What.
    pub action: Action,
    /// On what: an id, or a word of the program. Never a name.
    pub object: Option<String>,
    /// A count or a version, where the action has one.
    pub code: i64,
}

impl Act {
    /// Something that a worker does.
    pub fn by(worker: &WorkerId, action: Action, at: DateTime<Utc>) -> Self {
        Self { at, actor: Some(worker.clone()), action, object: None, code: 0 }
    }

    /// Something that the program does by itself.
    pub fn alone(action: Action, at: DateTime<Utc>) -> Self {
        Self { at, actor: None, action, object: None, code: 0 }
    }

    /// On what.
    #[must_use]
    pub fn on(mut self, object: impl Into<String>) -> Self {
        self.object = Some(object.into());
        self
    }

    /// How many, or which version.
    #[must_use]
    pub fn with_code(mut self, code: i64) -> Self {
        self.code = code;
        self
    }
}
