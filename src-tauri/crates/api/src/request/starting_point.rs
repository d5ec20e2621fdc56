//! What the page sends about what somebody already does. Refuses unknown fields.

use domain::starting_point::StartingPoint;
use serde::Deserialize;
use ts_rs::TS;

request! {
    /// Three answers.
    StartingPointRequest {
        /// What somebody says that they already do.
        answers: StartingPoint,
    }
}
