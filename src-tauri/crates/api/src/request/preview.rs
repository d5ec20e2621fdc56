//! What the page sends when an author looks at their folder. Refuses unknown fields.

use domain::id::{ProcedureId, StepId};
use domain::mode::{Device, Way};
use serde::Deserialize;
use ts_rs::TS;

request! {
    /// What to play.
    PreviewOpenRequest {
        /// Which procedure.
        procedure: ProcedureId,
        /// From which step; the first when absent.
        step: Option<StepId>,
        /// How.
        way: Way,
        /// On what.
        device: Device,
    }
}
