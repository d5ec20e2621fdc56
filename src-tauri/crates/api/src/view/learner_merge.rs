//! What the page receives of two files that are to be one. Refuses what they say: days and counts are enough to see that they are the
//! right ones.

use serde::Serialize;
use ts_rs::TS;

use super::LearnerView;

view! {
    /// Two files of one person.
    LearnerMergeView {
        /// The one that stays.
        kept: MergeSideView,
        /// The one that goes into it.
        other: MergeSideView,
    }
    /// What one of them holds.
    MergeSideView {
        /// Whose.
        learner: LearnerView,
        /// Since when, `YYYY-MM-DD`.
        since: String,
        /// The day of the last session, `YYYY-MM-DD`.
        last: Option<String>,
        /// How many sessions.
        sessions: u32,
        /// How many notes.
        notes: u32,
        /// How many things wait.
        waiting: u32,
        /// How many answers to an agreement.
        agreements: u32,
    }
    /// A file that went into this one.
    MergedView {
        /// Its code, which leads here.
        code: String,
        /// When, `YYYY-MM-DD`.
        on: String,
    }
}
