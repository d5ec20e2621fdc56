//! What can happen in a session, as it is kept. Owns the words of the journal; refuses free text, which is sealed
//! elsewhere and only referred to.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::outcome::{Outcome, RelayAnswer};
use super::urgency::{Learning, Urgency};
use crate::duty::KeptDuty;
use crate::help::{DeclaredHelp, HelpLevel, Rung};
use crate::id::{ChoiceId, DocumentId, ProcedureId, StepId};
use crate::mode::{Device, Mode, Way};
use crate::walkthrough::DocumentAnswer;

/// Where the learner is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Place {
    /// The procedure.
    pub procedure: ProcedureId,
    /// The step in it.
    pub step: StepId,
}

/// What was settled before the first step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Setup {
    /// What the session is for.
    pub mode: Mode,
    /// How the procedure is gone through.
    pub way: Way,
    /// On what it is really done.
    pub device: Device,
    /// The procedure asked for.
    pub procedure: ProcedureId,
    /// Whether a note is kept: the agreement was given, and the mode keeps one or the learner said yes.
    pub keeps_note: bool,
    /// What makes it urgent: always there when it is done in somebody's place, and only then.
    #[serde(default)]
    pub urgency: Option<Urgency>,
}

/// Why the worker takes the hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HandReason {
    /// "C'est urgent": a deadline falls today or tomorrow.
    Urgent,
    /// "L'écran ne suit pas": slow site, cut session, broken page.
    ScreenStuck,
    /// The learner asks for it.
    LearnerAsks,
    /// "Un mandat écrit existe": which one is said in words.
    WrittenMandate,
    /// Another reason, said in words.
    Other,
}

impl HandReason {
    /// Whether a few words have to go with the reason.
    pub fn needs_words(self) -> bool {
        matches!(self, Self::WrittenMandate | Self::Other)
    }
}

/// What blocked, said of the set-up and never of the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Obstacle {
    /// No network, or a bad one.
    Network,
    /// The site is slow, broken or cut the session.
    Site,
    /// The page says it in words that are too hard.
    Words,
    /// The computer, the reader, the printer.
    Equipment,
    /// A code, a card or a key is missing.
    MissingKey,
    /// A document is missing.
    MissingDocument,
    /// No desk and no telephone answered.
    NoCounter,
    /// Not enough time today.
    Time,
}

/// How it went, in the learner's own word; private by default.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OwnWord {
    /// "Bien".
    Good,
    /// "Moyen".
    Middling,
    /// "Difficile".
    Hard,
}

/// What comes next and when; any words with it are sealed beside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NextTime {
    /// What is done next, when it is a procedure that the app knows.
    pub procedure: Option<ProcedureId>,
    /// On which day.
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// At what time, `HH:MM`.
    pub at: Option<String>,
}

/// What was put away before leaving.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CloseDown {
    /// The card is out of the reader.
    pub is_card_out: bool,
    /// The private window is closed.
    pub is_window_closed: bool,
    /// Nothing is left in the printer.
    pub is_printer_empty: bool,
    /// Files put on the laptop are deleted.
    pub are_files_deleted: bool,
}

/// Something that happened. Once kept, it is never changed: a correction is another event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    /// The session began.
    Started {
        /// What was settled.
        setup: Setup,
    },
    /// The list of what is needed is on the screen.
    PreparationOpened,
    /// Somebody said whether they have something.
    DocumentAnswered {
        /// What.
        document: DocumentId,
        /// Whether it is there.
        answer: DocumentAnswer,
    },
    /// A step is on the screen.
    StepEntered {
        /// Which.
        place: Place,
    },
    /// Another procedure begins inside this one.
    Called {
        /// Where it will come back, in the procedure that calls.
        back: Place,
    },
    /// The called procedure is over.
    Returned,
    /// The learner went one step back.
    SteppedBack,
    /// The procedure begins again at its first step. What was done and what was said of it stay.
    StartedOver,
    /// The screen gave a cue.
    CueAsked {
        /// Which rung.
        rung: Rung,
    },
    /// The worker said how much they helped.
    HelpDeclared {
        /// With which step.
        place: Place,
        /// How much.
        level: DeclaredHelp,
    },
    /// The worker took the hand.
    HandTaken {
        /// Why.
        reason: HandReason,
    },
    /// The hand is the learner's again.
    HandGiven,
    /// The step is done.
    StepFinished,
    /// The step was passed over.
    StepSkipped,
    /// The learner answered the step's question.
    ChoiceMade {
        /// With what.
        choice: ChoiceId,
    },
    /// Something blocked.
    ObstacleMarked {
        /// What.
        obstacle: Obstacle,
    },
    /// A question for the team, written later.
    DilemmaMarked,
    /// A few words were jotted; they are sealed beside this event.
    Jotted,
    /// "Écran éteint, parlons."
    TalkStarted,
    /// Back to the screen.
    TalkEnded,
    /// The way led out of the procedure before what it is for was done.
    LeftShort,
    /// The steps are over; the closing is on the screen.
    ClosingOpened,
    /// Every level still to be confirmed is confirmed.
    AllConfirmed,
    /// A level was confirmed or corrected.
    LevelConfirmed {
        /// Of which step.
        place: Place,
        /// What it is.
        level: HelpLevel,
    },
    /// The learner said how it went.
    WordGiven {
        /// Their word; `None` takes it back.
        word: Option<OwnWord>,
        /// Whether it may stand in the note.
        is_shared: bool,
    },
    /// What comes next was agreed.
    NextPlanned {
        /// What and when; `None` takes it back.
        next: Option<NextTime>,
    },
    /// What the person wishes to be reminded of each time it comes back was said.
    DutiesKept {
        /// All of them; what is not here was taken back.
        duties: Vec<KeptDuty>,
    },
    /// What becomes of the learning half of an urgency was settled.
    LearningSettled {
        /// When, or that it is not wanted.
        learning: Learning,
    },
    /// What the session came to was said.
    OutcomesSaid {
        /// Each once, in the order in which they are shown; none takes back what was said.
        outcomes: Vec<Outcome>,
    },
    /// Who takes it on was said.
    RelaySaid {
        /// Which service, or that there is none; `None` takes back what was said.
        answer: Option<RelayAnswer>,
    },
    /// What was put away.
    CloseDownChecked {
        /// The four checks.
        done: CloseDown,
    },
    /// The session goes on after the app was stopped or the vault closed. The time between does not count.
    Resumed,
    /// The session is over.
    Ended,
}
