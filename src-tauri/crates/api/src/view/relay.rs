//! What the page receives of the directory of relays. Refuses to say which sessions gave one.

use domain::relay::{Freshness, LineFault, OpenNow, Relay, RelayRef};
use serde::Serialize;
use ts_rs::TS;

view! {
    /// Entries that were found.
    RelayListView {
        /// The entries, those whose name answers first.
        found: Vec<RelayView>,
        /// Whether there are more than are shown.
        is_more: bool,
        /// How many entries the directory has.
        total: u32,
        /// What is stale.
        changed: Vec<String>,
    }
    /// An entry as it is shown.
    RelayView {
        /// Which.
        at: RelayRef,
        /// What it says; without the columns that are only carried along.
        relay: Relay,
        /// Its address, on one line.
        address: Option<String>,
        /// When it is open, as people say it; none when only what is written can be shown.
        hours_words: Option<String>,
        /// Whether it is open now.
        open: OpenNow,
        /// When it was last verified, by the antenna or by its author, `YYYY-MM-DD`.
        verified_on: Option<String>,
        /// How long ago that is.
        freshness: Freshness,
    }
    /// A file of relays that was chosen.
    RelayFileChosenView {
        /// A token for `relay_file_look`; none when the person changed their mind.
        token: Option<String>,
    }
    /// What a file of relays would change.
    RelayFileView {
        /// The mark of the file, for `relay_file_take`.
        mark: String,
        /// Whether its letters were not Unicode, and were taken for those of Windows.
        is_windows: bool,
        /// The columns that nothing is taken of.
        left_out: Vec<String>,
        /// What is new.
        new: RelayArrivalsView,
        /// What is there otherwise.
        changed: RelayArrivalsView,
        /// How many are there already, the same.
        same: u32,
        /// The lines that are refused.
        refused: RelayRefusalsView,
    }
    /// Entries of a file.
    RelayArrivalsView {
        /// How many.
        count: u32,
        /// The first of them.
        first: Vec<RelayArrivalView>,
    }
    /// An entry of a file.
    RelayArrivalView {
        /// On which line it stands.
        line: u32,
        /// What it is called.
        name: String,
        /// What is there and would go, and what would come, text by text.
        differences: Vec<RelayDifferenceView>,
    }
    /// A text that is not the same.
    RelayDifferenceView {
        /// Which, as the page names it.
        field: String,
        /// What is there; empty when nothing is.
        there: String,
        /// What comes; empty when nothing does.
        coming: String,
    }
    /// Lines that are refused.
    RelayRefusalsView {
        /// How many.
        count: u32,
        /// The first of them.
        first: Vec<RelayRefusalView>,
    }
    /// A line that is refused.
    RelayRefusalView {
        /// Which.
        line: u32,
        /// Why.
        fault: LineFault,
    }
    /// What was taken in.
    RelayFileTakenView {
        /// How many entries.
        taken: u32,
        /// What is stale.
        changed: Vec<String>,
    }
}
