//! What the page receives about what somebody already does. Refuses a score.

use domain::starting_point::StartingOrder;
use domain::starting_point::StartingPoint;
use serde::Serialize;
use ts_rs::TS;

view! {
    /// What comes first among what is proposed.
    StartingOrderView {
        /// The order.
        order: StartingOrder,
    }
    /// What somebody said that they already do, kept with their yes.
    StartingPointView {
        /// The three answers.
        answers: StartingPoint,
        /// When, `YYYY-MM-DD`.
        on: String,
    }
}
