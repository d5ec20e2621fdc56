//! What the page sends about what the antenna adds to procedures, and its file. Refuses unknown fields.

use domain::id::{PackId, ProcedureId};
use domain::local_layer::{Addition, Part};
use serde::Deserialize;
use ts_rs::TS;

request! {
    /// Something to add to a procedure, in place of what is there under the same name.
    LocalSetRequest {
        /// To which procedure.
        procedure: ProcedureId,
        /// What.
        addition: Addition,
    }
    /// Something to take away; its procedure need not be installed any more.
    LocalRemoveRequest {
        /// Of which pack.
        pack: PackId,
        /// From which procedure.
        procedure: ProcedureId,
        /// What.
        part: Part,
    }
    /// The antenna's file, to save.
    LocalFileSaveRequest {
        /// Where, from `save_place_choose`.
        token: String,
        /// Whether the sounds go along: a voice is recognised.
        has_recordings: bool,
    }
    /// An antenna's file to look at.
    LocalFileLookRequest {
        /// Which, from `local_file_choose`.
        token: String,
    }
    /// What of the file that was looked at is taken in.
    LocalFileTakeRequest {
        /// The mark of the file that was looked at.
        mark: String,
        /// The numbers of what is taken.
        chosen: Vec<u32>,
    }
}
