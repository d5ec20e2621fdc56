//! What the page sends, one type per command. Refuses unknown fields.

use std::fmt;

use chrono::NaiveDate;
use domain::help::{DeclaredHelp, HelpLevel};
use domain::id::{
    ChoiceId, DocumentId, LearnerId, NoteId, PackId, ProcedureId, SessionId, TargetId, WorkerId,
};
use domain::mode::{Device, Mode, Way};
use domain::note::Correction;
use domain::session::{CloseDown, HandReason, Obstacle, Outcome, OwnWord, Place, RelayAnswer, Urgency};
use domain::speech::SaidAt;
use domain::starting_point::StartingPoint;
use domain::walkthrough::DocumentAnswer;
use secrecy::SecretString;
use serde::Deserialize;
use ts_rs::TS;

macro_rules! request {
    ($($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident : $ty:ty),* $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Deserialize, TS)]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        pub struct $name { $($(#[$fdoc])* pub $field: $ty),* }
    )+};
}

mod agreement;
mod charter;
mod duty;
mod learner_file;
mod local;
mod place;
mod preview;
mod relay;
mod remark;
mod starting_point;
mod team;

pub use agreement::*;
pub use charter::*;
pub use duty::*;
pub use learner_file::*;
pub use local::*;
pub use place::*;
pub use preview::*;
pub use relay::*;
pub use remark::*;
pub use starting_point::*;
pub use team::*;

/// Text that opens something: typed once, wiped when dropped, never shown by `Debug`.
#[derive(Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct Secret(pub SecretString);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

request! {
    /// Nothing to say.
    NoRequest {}
    /// An own phrase to judge.
    PhraseCheckRequest {
        /// The phrase.
        phrase: Secret,
    }
    /// What the first start needs.
    VaultCreateRequest {
        /// The antenna's name.
        antenna: String,
        /// The first worker's first name or nickname.
        worker: String,
        /// Their phrase.
        phrase: Secret,
    }
    /// Two groups of the recovery slip, typed back.
    RecoveryConfirmRequest {
        /// The two groups asked for, in the order asked.
        groups: Vec<String>,
    }
    /// Opens the vault.
    VaultUnlockRequest {
        /// Whose slot.
        worker: WorkerId,
        /// Their phrase.
        phrase: Secret,
    }
    /// The slip opens the vault and gives a worker a new phrase.
    VaultRecoverRequest {
        /// The slip, as typed.
        slip: Secret,
        /// Whose slot.
        worker: WorkerId,
        /// Their new phrase.
        phrase: Secret,
    }
    /// Goes on with what is left after steps were found missing.
    VaultContinueRequest {
        /// Whose slot.
        worker: WorkerId,
        /// Their phrase.
        phrase: Secret,
        /// Why.
        reason: LeftReason,
    }
    /// The PIN of the day; `None` for none.
    PinSetRequest {
        /// Six digits.
        pin: Option<Secret>,
    }
    /// Brings the screen back: the PIN or the phrase on the worker's screens, nothing inside a session.
    ScreenRevealRequest {
        /// The PIN.
        pin: Option<Secret>,
        /// The phrase.
        phrase: Option<Secret>,
    }
    /// A sentence to say aloud.
    SpeechSayRequest {
        /// The sentence.
        text: String,
        /// Slowly.
        is_slow: bool,
    }
    /// The step on the screen, said aloud.
    StepSayRequest {
        /// The step seen.
        place: Place,
        /// Slowly.
        is_slow: bool,
    }
    /// A sentence of a procedure.
    VoiceRequest {
        /// Which.
        at: SaidAt,
    }
    /// A sound for a sentence.
    VoiceAddRequest {
        /// Which sentence.
        at: SaidAt,
        /// Which file, from `sound_choose`.
        token: String,
    }
    /// A valise, as a token from `valise_choose`.
    ValiseLookRequest {
        /// The token.
        token: String,
    }
    /// The valise that was looked at.
    ValiseInstallRequest {
        /// Which, by the mark that `valise_look` gave it: what was seen is what is installed.
        mark: String,
        /// Which of its procedures; all of them: the whole version, and what it drops goes.
        procedures: Vec<ProcedureId>,
        /// Whether the publisher's words were compared, when the publisher was not known.
        is_publisher_accepted: bool,
    }
    /// A pack.
    PackRequest {
        /// Which.
        pack: PackId,
    }
    /// Where to save a page of paper. The answer is a token, never a path.
    SavePlaceRequest {
        /// What will be saved.
        paper: PaperKind,
    }
    /// A token from `save_place_choose`.
    SaveRequest {
        /// The token.
        token: String,
    }
    /// A learner's exact pseudonym or short code.
    LearnerFindRequest {
        /// As typed.
        text: String,
    }
    /// A new learner's file.
    LearnerCreateRequest {
        /// The pseudonym.
        pseudonym: String,
    }
    /// A learner's whole file, saved.
    LearnerSaveRequest {
        /// Whose.
        learner: LearnerId,
        /// Where, from `save_place_choose`.
        token: String,
    }
    /// A learner's file by its id, from `learner_find`.
    LearnerRequest {
        /// Whose.
        learner: LearnerId,
    }
    /// Another name for a file.
    LearnerRenameRequest {
        /// Whose.
        learner: LearnerId,
        /// The name wished for.
        pseudonym: String,
    }
    /// Erases a file and everything in it.
    LearnerEraseRequest {
        /// Whose.
        learner: LearnerId,
        /// Its short code, typed once more.
        code: String,
    }
    /// Starts a session.
    SessionStartRequest {
        /// What for.
        mode: Mode,
        /// How.
        way: Way,
        /// On what it is really done.
        device: Device,
        /// Which procedure.
        procedure: ProcedureId,
        /// With whom the agreement is read; `None` without a name. Who wants no note is not named in the session.
        learner: Option<LearnerId>,
        /// Whether the agreement was given (`D'accord`) or refused (`Non, pas de note`).
        is_agreed: bool,
        /// The hash of the agreement's exact text, as shown.
        agreement_hash: String,
        /// A day settled before the first step, kept when somebody is named: a letter's deadline, or the day for the rest.
        next: Option<StartNext>,
        /// What makes it urgent, when it is done in somebody's place.
        #[serde(default)]
        urgency: Option<Urgency>,
        /// Whether it is another service's: the session goes straight to its closing, with the relay.
        #[serde(default)]
        is_relayed: bool,
        /// Which relay was given, or that there is none; none when it is the one that the procedure names.
        #[serde(default)]
        relay: Option<RelayAnswer>,
        /// What they said that they already do, when they said yes to keeping it in their file.
        #[serde(default)]
        starting_point: Option<StartingPoint>,
    }
    /// What comes next, settled at the start; it can be changed at the closing.
    StartNext {
        /// What is done then.
        procedure: Option<ProcedureId>,
        /// The day.
        #[ts(type = "string")]
        on: NaiveDate,
        /// A few words, sealed.
        words: String,
    }
    /// The day that stands on a letter.
    DeadlineRequest {
        /// The day.
        #[ts(type = "string")]
        on: NaiveDate,
    }
    /// A procedure, and how it was meant to be gone through.
    OfflineRequest {
        /// What for.
        mode: Mode,
        /// Which procedure.
        procedure: ProcedureId,
        /// The day that stands on the letter, when there is one.
        #[ts(type = "string | null")]
        deadline: Option<NaiveDate>,
    }
    /// A session by name.
    SessionRequest {
        /// Which.
        session: SessionId,
    }
    /// The learner acted on the practice screen.
    StepActRequest {
        /// Made by the page, once per act: a repeat is not counted twice.
        key: String,
        /// The step seen.
        place: Place,
        /// What was acted on.
        target: TargetId,
    }
    /// The step is done, or passed over.
    StepLeaveRequest {
        /// Made by the page, once per act.
        key: String,
        /// The step seen.
        place: Place,
    }
    /// The answer to the step's question.
    StepChooseRequest {
        /// Made by the page, once per act.
        key: String,
        /// The step seen.
        place: Place,
        /// The answer.
        choice: ChoiceId,
    }
    /// Whether somebody has something that is needed.
    DocumentAnswerRequest {
        /// Made by the page, once per act.
        key: String,
        /// What is needed.
        document: DocumentId,
        /// Whether it is there.
        answer: DocumentAnswer,
    }
    /// A move that needs nothing more.
    KeyRequest {
        /// Made by the page, once per act.
        key: String,
    }
    /// How much the worker helped.
    HelpDeclareRequest {
        /// Made by the page, once per act.
        key: String,
        /// With which step.
        place: Place,
        /// How much.
        level: DeclaredHelp,
    }
    /// The worker asks for the hand.
    HandTakeRequest {
        /// Made by the page, once per act.
        key: String,
        /// Why.
        reason: HandReason,
        /// A few words, for the reasons that need them.
        words: Option<String>,
    }
    /// Something blocks.
    ObstacleMarkRequest {
        /// Made by the page, once per act.
        key: String,
        /// What.
        obstacle: Obstacle,
    }
    /// A few words jotted.
    JotAddRequest {
        /// Made by the page, once per act.
        key: String,
        /// The words.
        text: String,
    }
    /// "Écran éteint, parlons."
    TalkSetRequest {
        /// Made by the page, once per act.
        key: String,
        /// On or off.
        is_on: bool,
    }
    /// Confirms or corrects a level.
    LevelConfirmRequest {
        /// Made by the page, once per act.
        key: String,
        /// Of which step.
        place: Place,
        /// What it is.
        level: HelpLevel,
    }
    /// The learner's own word.
    OwnWordRequest {
        /// Made by the page, once per act.
        key: String,
        /// The word; `None` takes it back.
        word: Option<OwnWord>,
        /// Whether it may stand in the note.
        is_shared: bool,
    }
    /// What comes next; no day takes it back.
    NextPlanRequest {
        /// Made by the page, once per act.
        key: String,
        /// The procedure, when the app knows it.
        procedure: Option<ProcedureId>,
        /// The day.
        #[ts(type = "string | null")]
        on: Option<NaiveDate>,
        /// The time, `HH:MM`.
        at: Option<String>,
        /// A few words, sealed.
        words: Option<String>,
    }
    /// What becomes of the learning half of an urgency.
    LearningRequest {
        /// Made by the page, once per act.
        key: String,
        /// The day on which it is done again together; none when the person does not want it.
        #[ts(type = "string | null")]
        on: Option<NaiveDate>,
    }
    /// What the session came to.
    OutcomesRequest {
        /// Made by the page, once per act.
        key: String,
        /// Everything that it came to; what is not here is taken back.
        outcomes: Vec<Outcome>,
    }
    /// What was put away.
    CloseDownRequest {
        /// Made by the page, once per act.
        key: String,
        /// The four checks.
        done: CloseDown,
    }
    /// The shared part of the note.
    SharedTextRequest {
        /// The words.
        text: String,
    }
    /// Leaves the session for *Today*: the PIN or the phrase.
    SessionLeaveRequest {
        /// The PIN.
        pin: Option<Secret>,
        /// The phrase.
        phrase: Option<Secret>,
    }
    /// A note by name.
    NoteRequest {
        /// Which.
        note: NoteId,
    }
    /// Words for a note.
    NoteTextRequest {
        /// Which.
        note: NoteId,
        /// The words.
        text: String,
    }
    /// A correction of a note.
    NoteCorrectRequest {
        /// Which note.
        note: NoteId,
        /// What is right.
        correction: Correction,
    }
    /// A page of paper of a note.
    NotePaperRequest {
        /// Which note.
        note: NoteId,
        /// Which paper.
        paper: PaperKind,
    }
    /// A page of paper of a note, saved.
    NoteSaveRequest {
        /// Which note.
        note: NoteId,
        /// Which paper.
        paper: PaperKind,
        /// Where, from `save_place_choose`.
        token: String,
    }
    /// Beside a browser or not.
    BesideSetRequest {
        /// How wide, in pixels of the page; absent to fill the screen.
        width: Option<u32>,
    }
    /// A browser.
    BrowserChooseRequest {
        /// Its program, from `browser_list`.
        program: String,
    }
    /// A procedure by name.
    ProcedureRequest {
        /// Which.
        procedure: ProcedureId,
    }
}

/// Why a worker goes on although work is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LeftReason {
    /// There is no backup to take instead.
    NoBackup,
    /// What is missing is known and was not much.
    KnownLoss,
    /// Somebody is waiting.
    Urgent,
}

/// A page of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    /// The note, as PDF.
    NotePdf,
    /// The note, as Markdown.
    NoteMarkdown,
    /// The sheet to take home.
    Sheet,
    /// Everything that is kept about a learner.
    LearnerFile,
    /// An agreement.
    Agreement,
    /// The recovery slip.
    RecoverySlip,
    /// What an antenna has to say to the authors of a pack.
    Remarks,
    /// What an antenna added, for another computer of its own.
    AntennaFile,
    /// The questions de cadre for the team's meeting, as PDF.
    TeamPdf,
    /// The same, as Markdown.
    TeamMarkdown,
    /// The antenna's opening hours, to give to somebody.
    Hours,
    /// The team's charter.
    Charter,
}
