//! What the page receives about the real site: marks, checks, and what waits for authors. Refuses whoever sat beside them.

use domain::id::{MarkId, PackId, StepId};
use domain::session::Place;
use serde::Serialize;
use ts_rs::TS;

view! {
    /// A check of the antenna's own on the real service.
    OwnCheckView {
        /// When, `YYYY-MM-DD`.
        on: String,
        /// Who signed it.
        by: String,
        /// Where.
        place: String,
        /// Whether the procedure has changed since.
        is_before_update: bool,
        /// Whether whoever has the vault open signed it, and may take it back.
        is_mine: bool,
    }
    /// What the team says of the real site, for one procedure.
    RemarkListView {
        /// The steps, in order.
        steps: Vec<StepTitleView>,
        /// The marks, settled and answered ones too, in the order in which they came.
        marks: Vec<SiteMarkView>,
        /// What is stale.
        changed: Vec<String>,
    }
    /// A step by its title.
    StepTitleView {
        /// Where.
        place: Place,
        /// Its title.
        title: String,
    }
    /// A mark that the real site has changed at a step.
    SiteMarkView {
        /// Which.
        id: MarkId,
        /// At which step.
        step: StepId,
        /// The step's title; none when the procedure does not have it any more.
        title: Option<String>,
        /// When, `YYYY-MM-DD`.
        on: String,
        /// By whom; empty when they have left the antenna.
        by: String,
        /// What differs, once somebody said it.
        words: Option<String>,
        /// What the authors answer in this version.
        answer: Option<String>,
        /// Whether a worker settled it.
        is_settled: bool,
    }
    /// What may be sent to authors.
    RemarksWaitingView {
        /// The packs of which something is to be said.
        packs: Vec<PackRemarksView>,
    }
    /// What is to be said of one pack.
    PackRemarksView {
        /// Which.
        pack: PackId,
        /// Its title.
        title: String,
        /// How many marks.
        marks: u32,
        /// How many checks.
        checks: u32,
    }
    /// The real site has changed at the step on the screen. Both of them read it.
    SiteChangedView {
        /// When that was marked, `YYYY-MM-DD`.
        on: String,
        /// What differs, once somebody said it.
        words: Option<String>,
    }
}
