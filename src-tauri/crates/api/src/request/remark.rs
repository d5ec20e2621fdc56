//! What the page sends about the real site: marks, checks, and the file for authors. Refuses unknown fields.

use domain::id::{MarkId, PackId, ProcedureId};
use domain::session::Place;
use serde::Deserialize;
use ts_rs::TS;

request! {
    /// A mark that the real site has changed at a step.
    SiteMarkAddRequest {
        /// At which step.
        place: Place,
        /// What differs.
        words: String,
    }
    /// Words for a mark.
    SiteMarkWriteRequest {
        /// Which mark.
        mark: MarkId,
        /// What differs.
        words: String,
    }
    /// A mark is settled, or stands again.
    SiteMarkSettleRequest {
        /// Which mark.
        mark: MarkId,
        /// Whether it is settled.
        is_settled: bool,
    }
    /// A worker signs that they followed a procedure on the real site today.
    LiveCheckSignRequest {
        /// Which procedure.
        procedure: ProcedureId,
        /// The name under which it may be published.
        by: String,
        /// Where.
        place: String,
    }
    /// A pack's remarks, saved for its authors.
    RemarkSaveRequest {
        /// Which pack.
        pack: PackId,
        /// Where, from `save_place_choose`.
        token: String,
    }
}
