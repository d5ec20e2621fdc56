//! What an antenna adds to a procedure of a pack: its telephone, its desk, its own wording of a sentence, one more cue at a
//! step. Owns what still fits when the pack changes, and how it is laid over a walkthrough; refuses to change a pack, and
//! to show a wording of a sentence that the guide no longer says.

mod lay;
mod phone;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::{ProcedureId, StepId};
use crate::rich_text::RichText;
use crate::speech::Wording;
use crate::walkthrough::{Walkthrough, WayOutKind};

pub use lay::lay;
pub use phone::looks_like_phone;

/// The longest sentence: what a step or a strip holds.
pub const LONGEST_SENTENCE: usize = 160;
/// The longest number, address, or hours.
pub const LONGEST_DETAIL: usize = 80;

/// How a service near the antenna is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ContactKind {
    /// By telephone.
    Phone,
    /// At a desk.
    Desk,
}

impl ContactKind {
    /// What it is among the ways out.
    pub fn way_out(self) -> WayOutKind {
        match self {
            Self::Phone => WayOutKind::Phone,
            Self::Desk => WayOutKind::Desk,
        }
    }
}

/// One thing that an antenna adds to a procedure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum Addition {
    /// A way out near the antenna.
    Contact {
        /// Which kind.
        contact: ContactKind,
        /// What to do, in one sentence for the learner.
        sentence: String,
        /// The number, or where the desk is.
        reach: String,
        /// When, in words.
        hours: Option<String>,
        /// Whether it stands in the place of the guide's own ways of this kind.
        is_instead: bool,
    },
    /// A step's sentence, said in the antenna's words.
    Wording {
        /// At which step.
        step: StepId,
        /// Which of its two sentences.
        wording: Wording,
        /// The guide's sentence that it was written for: it stands for no other.
        replaces: String,
        /// What is said.
        says: String,
    },
    /// One more cue.
    Cue {
        /// At which step.
        step: StepId,
        /// What is said.
        says: String,
    },
}

/// The name of an addition within its procedure: there is one of each.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Part {
    /// A way out.
    Contact {
        /// Which kind.
        contact: ContactKind,
    },
    /// A step's sentence.
    Wording {
        /// At which step.
        step: StepId,
        /// Which of its two sentences.
        wording: Wording,
    },
    /// A cue.
    Cue {
        /// At which step.
        step: StepId,
    },
}

/// Whether an addition goes with the procedure as it is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Fit {
    /// It is shown.
    Fits,
    /// The guide says something else there now: the wording waits.
    SentenceChanged,
    /// The step, or its sentence for real, is there no more.
    Gone,
}

/// Which text of an addition is not of its form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{field} is not of its form")]
pub struct Fault {
    /// Which, as the page names it.
    pub field: &'static str,
}

impl Addition {
    /// Its name.
    pub fn part(&self) -> Part {
        match self {
            Self::Contact { contact, .. } => Part::Contact { contact: *contact },
            Self::Wording { step, wording, .. } => Part::Wording { step: step.clone(), wording: *wording },
            Self::Cue { step, .. } => Part::Cue { step: step.clone() },
        }
    }

    /// Each text that somebody wrote, with its name on the page.
    pub fn texts(&self) -> Vec<(&'static str, &str)> {
        match self {
            Self::Contact { sentence, reach, hours, .. } => {
                let mut texts = vec![("sentence", sentence.as_str()), ("reach", reach.as_str())];
                texts.extend(hours.as_deref().map(|hours| ("hours", hours)));
                texts
            }
            Self::Wording { says, .. } | Self::Cue { says, .. } => vec![("says", says.as_str())],
        }
    }

    /// The same, each of its texts as `set` makes it.
    #[must_use]
    pub fn map_texts(self, set: impl Fn(&str) -> String) -> Self {
        match self {
            Self::Contact { contact, sentence, reach, hours, is_instead } => Self::Contact {
                contact,
                sentence: set(&sentence),
                reach: set(&reach),
                // Nothing said of the hours is no hours.
                hours: hours.map(|hours| set(&hours)).filter(|hours| !hours.is_empty()),
                is_instead,
            },
            Self::Wording { step, wording, replaces, says } => {
                Self::Wording { step, wording, replaces, says: set(&says) }
            }
            Self::Cue { step, says } => Self::Cue { step, says: set(&says) },
        }
    }

    /// Whether every text is there, on one line, within its length, and a telephone number looks like one.
    ///
    /// # Errors
    /// The first text that is not.
    pub fn check(&self) -> Result<(), Fault> {
        for (field, text) in self.texts() {
            let longest = if matches!(field, "reach" | "hours") { LONGEST_DETAIL } else { LONGEST_SENTENCE };
            let is_line = !text.trim().is_empty() && !text.chars().any(char::is_control);
            if !is_line || text.chars().count() > longest {
                return Err(Fault { field });
            }
        }
        match self {
            Self::Contact { contact: ContactKind::Phone, reach, .. } if !looks_like_phone(reach) => {
                Err(Fault { field: "reach" })
            }
            _ => Ok(()),
        }
    }

    /// Whether it goes with the procedure as it is.
    pub fn fit(&self, walkthrough: &Walkthrough) -> Fit {
        match self {
            Self::Contact { .. } => Fit::Fits,
            Self::Wording { step, wording, replaces, .. } => {
                match walkthrough.step(step).and_then(|step| step.sentence(*wording)) {
                    None => Fit::Gone,
                    Some(now) if now.to_text() == *replaces => Fit::Fits,
                    Some(_) => Fit::SentenceChanged,
                }
            }
            Self::Cue { step, .. } => match walkthrough.step(step) {
                None => Fit::Gone,
                Some(_) => Fit::Fits,
            },
        }
    }
}

/// What is added to each procedure of a pack.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Layers(pub BTreeMap<ProcedureId, Vec<Addition>>);

impl Layers {
    /// The walkthrough with what is added to it.
    #[must_use]
    pub fn lay(&self, walkthrough: Walkthrough) -> Walkthrough {
        match self.0.get(&walkthrough.id) {
            Some(additions) => lay(walkthrough, additions),
            None => walkthrough,
        }
    }
}

/// What a step of a laid walkthrough has of the antenna.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LocalPart {
    /// Which of its sentences are the antenna's.
    pub says: Vec<Wording>,
    /// One more cue, after the guide's words and before anything is pointed at.
    pub cue: Option<RichText>,
}

impl LocalPart {
    /// Whether nothing of the step is the antenna's.
    pub fn is_empty(&self) -> bool {
        self.says.is_empty() && self.cue.is_none()
    }
}
