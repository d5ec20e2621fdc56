//! What the page sends about agreements. Refuses unknown fields.

use domain::id::{AgreementId, LearnerId, LineId, ProcedureId};
use domain::mode::Mode;
use domain::session::Urgency;
use serde::Deserialize;
use ts_rs::TS;

request! {
    /// Which agreement.
    AgreementViewRequest {
        /// For which mode.
        mode: Mode,
        /// With whom, when somebody is named: one that holds is shown in one line.
        learner: Option<LearnerId>,
        /// For which procedure.
        procedure: ProcedureId,
        /// What makes it urgent, which the agreement then says.
        #[serde(default)]
        urgency: Option<Urgency>,
        /// Whether every line is wanted, those too that were taken back.
        #[serde(default)]
        is_whole: bool,
    }
    /// An agreement of a learner's file.
    AgreementRequest {
        /// Which.
        agreement: AgreementId,
    }
    /// An agreement, saved.
    AgreementSaveRequest {
        /// Which.
        agreement: AgreementId,
        /// Where, from `save_place_choose`.
        token: String,
    }
    /// A line of an agreement is taken back.
    AgreementTakeBackRequest {
        /// Of which.
        agreement: AgreementId,
        /// Which line.
        line: LineId,
    }
}
