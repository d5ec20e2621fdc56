//! What the page sends about two files of one person. Refuses unknown fields.

use domain::id::LearnerId;
use serde::Deserialize;
use ts_rs::TS;

request! {
    /// Another file of the same person.
    LearnerMergeRequest {
        /// The file that stays, with its name and its code.
        learner: LearnerId,
        /// The other file's short code.
        code: String,
    }
}
