//! What the page sends about duties.

use chrono::NaiveDate;
use domain::duty::KeptDuty;
use domain::id::LearnerId;
use serde::Deserialize;
use ts_rs::TS;

request! {
    /// The day on which a duty falls becomes what comes next.
    DutyPlanRequest {
        /// Made by the page, once per act.
        key: String,
        /// Which of the procedure's duties, from 0.
        duty: usize,
        /// The day it is counted from; the day of the session when there is none.
        #[ts(type = "string | null")]
        counted_from: Option<NaiveDate>,
    }
    /// What the learner wishes to be reminded of each time.
    DutiesKeepRequest {
        /// Made by the page, once per act.
        key: String,
        /// Which of the procedure's duties, from 0; what is not here is taken back.
        duties: Vec<usize>,
    }
    /// What is said of a duty that waits.
    DutyAnswerRequest {
        /// Whose.
        learner: LearnerId,
        /// Which.
        duty: KeptDuty,
        /// Whether it is done; else it is not wished for any more.
        is_done: bool,
    }
}
