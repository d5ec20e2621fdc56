//! What the page receives of agreements: the one to show, and those that a learner gave.

use chrono::NaiveDate;
use domain::agreement::{AgreementScope, AgreementText, Before, Standing};
use domain::id::{AgreementId, LineId};
use domain::mode::Mode;
use serde::Serialize;
use ts_rs::TS;

view! {
    /// The agreement to show.
    AgreementView {
        /// The exact text.
        text: AgreementText,
        /// Its hash.
        hash: String,
        /// How it stands to what this learner gave before.
        standing: Standing,
    }
    /// An agreement of a learner's file, in one line.
    AgreementTile {
        /// Which.
        id: AgreementId,
        /// The day on which it was last given, `YYYY-MM-DD`.
        on: String,
        /// For which mode.
        mode: Mode,
        /// What it is for; none when its text was not kept.
        covers: Option<AgreementScope>,
        /// The title of the procedure, when it is for one.
        procedure: Option<String>,
        /// Its last day, `YYYY-MM-DD`.
        until: Option<String>,
        /// Whether it holds.
        standing: KeptStanding,
    }
    /// An agreement as it was read that day.
    KeptAgreementView {
        /// In one line.
        tile: AgreementTile,
        /// The exact text.
        text: AgreementText,
        /// Its hash.
        hash: String,
        /// What was taken back of it.
        taken_back: Vec<TakenLineView>,
        /// Whether a line can be taken back.
        can_be_taken_back: bool,
        /// What is stale.
        changed: Vec<String>,
    }
    /// A line that was taken back.
    TakenLineView {
        /// Which.
        line: LineId,
        /// When, `YYYY-MM-DD`.
        on: String,
        /// Beside whom.
        by: String,
    }
}

/// Whether an agreement that was given holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum KeptStanding {
    /// It holds.
    Holds,
    /// It holds but for what was taken back.
    LineTaken,
    /// It was taken back whole.
    Ended,
    /// Its last day is behind us.
    Expired,
    /// Another took its place.
    Past,
}

impl KeptStanding {
    /// How the newest agreement of its kind stands.
    pub(crate) fn of(text: &AgreementText, before: &Before, today: NaiveDate) -> Self {
        let is_alone = |line| text.line(line).is_some_and(|line| line.taken_back.is_some());
        match &before.taken_back[..] {
            taken if taken.iter().any(|taken| !is_alone(&taken.line)) => Self::Ended,
            _ if text.until.is_none_or(|until| until < today) => Self::Expired,
            [] => Self::Holds,
            _ => Self::LineTaken,
        }
    }

    /// What is over has nothing to take back.
    pub(crate) fn can_be_taken_back(self) -> bool {
        matches!(self, Self::Holds | Self::LineTaken)
    }
}
