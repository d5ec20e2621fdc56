//! What a learner does at a step: the right acts, the likely wrong ones and what those come to. Refuses to hold what was
//! typed: the page compares, and only says which target was acted on.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::{PictureName, StepId, TargetId};
use crate::rich_text::RichText;

/// The right act of a step. Where it has a `target`, that is the one the halo surrounds and the screen shows; those in
/// `also` are as right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Act {
    /// Click on a target: press, choose in a list, tick, put the card in, point at a part of a letter.
    Click {
        /// What is clicked.
        target: TargetId,
        /// What may be clicked as well.
        #[serde(default)]
        also: Vec<TargetId>,
    },
    /// Type what is expected in a field, then leave it or press Enter. Compared in the page, never sent.
    Type {
        /// The field.
        target: TargetId,
        /// What is expected; case, accents, spaces and the signs between digits do not count.
        expect: String,
        /// Other ways to write it.
        #[serde(default)]
        also: Vec<String>,
    },
    /// Enter the invented person's code on the pad. Compared in the page, never sent.
    EnterCode {
        /// The pad.
        target: TargetId,
    },
    /// Look at what is there, then answer: some answers are right, the others are explained.
    Answer {
        /// The right answer.
        target: TargetId,
        /// Answers that are as right.
        #[serde(default)]
        also: Vec<TargetId>,
        /// All answers, in the order shown.
        answers: Vec<Answer>,
    },
    /// Compare the address shown with the one that is known, then say whether they are the same.
    Compare {
        /// The right answer: [`SAME`] or [`DIFFERENT`].
        target: TargetId,
        /// The address on the screen.
        shown: String,
        /// The address known from elsewhere, from a paper or the real site.
        known: String,
    },
    /// Answer the step's question: every choice is right, each leads somewhere.
    Choose,
    /// Read, do it outside the screen, then say it is done.
    Read,
    /// Do something that no screen sees, then say it is done.
    Errand {
        /// What is done.
        errand: Errand,
    },
}

/// The answer "c'est la même adresse".
pub const SAME: &str = "pareil";
/// The answer "ce n'est pas la même".
pub const DIFFERENT: &str = "different";

impl Act {
    /// The target of the act, when it has one.
    pub fn target(&self) -> Option<&TargetId> {
        match self {
            Self::Click { target, .. }
            | Self::Type { target, .. }
            | Self::EnterCode { target }
            | Self::Answer { target, .. }
            | Self::Compare { target, .. } => Some(target),
            Self::Choose | Self::Read | Self::Errand { .. } => None,
        }
    }

    /// Every target of which each is right.
    pub fn right_targets(&self) -> impl Iterator<Item = &TargetId> {
        let also: &[TargetId] = match self {
            Self::Click { also, .. } | Self::Answer { also, .. } => also,
            _ => &[],
        };
        self.target().into_iter().chain(also)
    }

    /// Whether acting on this target is right.
    pub fn takes(&self, target: &TargetId) -> bool {
        self.right_targets().any(|right| right == target)
    }

    /// What can be answered beside the screen.
    pub fn answers(&self) -> Vec<TargetId> {
        match self {
            Self::Answer { answers, .. } => answers.iter().map(|answer| answer.target.clone()).collect(),
            Self::Compare { .. } => vec![TargetId::new(SAME), TargetId::new(DIFFERENT)],
            _ => Vec::new(),
        }
    }
}

/// One answer to what was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Answer {
    /// What is acted on.
    pub target: TargetId,
    /// The answer.
    pub label: String,
    /// Its picture.
    pub picture: PictureName,
}

/// What is done away from any screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Errand {
    /// Find something and have it at hand.
    Bring,
    /// Telephone somebody.
    Phone,
    /// Wait for something: a code, a letter.
    Wait,
    /// Sign on paper.
    Sign,
}

/// A likely wrong act and what to say of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WrongAct {
    /// What was acted on.
    pub target: TargetId,
    /// From which time on this is said: the first when 1. Several may stand for one target; the last that applies counts.
    #[serde(default = "first")]
    pub times: u8,
    /// The explanation, said of the screen and never of the person.
    pub say: RichText,
    /// The step that this leads to, when a mistake has a consequence to live through.
    pub leads_to: Option<StepId>,
}

fn first() -> u8 {
    1
}
