//! What the page sends about the team's own practice: questions de cadre, solicitations, opening hours. Refuses unknown
//! fields.

use domain::dilemma::DilemmaLines;
use domain::id::{DilemmaId, SessionId};
use domain::opening_hours::OpeningHours;
use domain::solicitation::{Channel, HourBand};
use serde::Deserialize;
use ts_rs::TS;

use super::PaperKind;

request! {
    /// A mark of a session that waits for its words.
    DilemmaMarkRequest {
        /// In which session.
        session: SessionId,
        /// Which of its events.
        event: u32,
    }
    /// A question de cadre, new or changed.
    DilemmaWriteRequest {
        /// Which; none for a new one.
        dilemma: Option<DilemmaId>,
        /// The mark that it gives words to, when it is new and there is one.
        mark: Option<DilemmaMarkRequest>,
        /// The four lines.
        lines: DilemmaLines,
    }
    /// A question de cadre.
    DilemmaRequest {
        /// Which.
        dilemma: DilemmaId,
    }
    /// Gives a question to the team.
    DilemmaGiveRequest {
        /// Which.
        dilemma: DilemmaId,
        /// The lines that its author read: what is kept must be the same.
        lines: DilemmaLines,
    }
    /// The team talked about a question, or has to again.
    DilemmaDiscussRequest {
        /// Which.
        dilemma: DilemmaId,
        /// Whether it did.
        is_discussed: bool,
    }
    /// The pack for the team's meeting, saved.
    DilemmaSaveRequest {
        /// As PDF or as Markdown.
        paper: PaperKind,
        /// Where, from `save_place_choose`.
        token: String,
    }
    /// A request outside of the frame.
    SolicitationRequest {
        /// By which way it came.
        channel: Channel,
        /// In which part of the day.
        band: HourBand,
    }
    /// A request outside of the frame that was counted too much.
    SolicitationTakeBackRequest {
        /// In which month it was counted, `YYYY-MM`.
        month: String,
        /// By which way.
        channel: Channel,
        /// In which part of the day.
        band: HourBand,
    }
    /// When the antenna is open.
    OpeningHoursRequest {
        /// From Monday.
        hours: OpeningHours,
    }
}
