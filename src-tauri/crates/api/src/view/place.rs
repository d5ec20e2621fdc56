//! What the page receives about the place of this computer. Refuses anything about a person.

use domain::place_check::PlaceItem;
use serde::Serialize;
use ts_rs::TS;

view! {
    /// Whether words give an address of the team itself.
    OwnAddressView {
        /// Whether they do.
        is_own: bool,
    }
    /// What was looked at around the computer.
    PlaceCheckView {
        /// The day of the last look, `YYYY-MM-DD`; none when nobody ever looked.
        on: Option<String>,
        /// What was found right.
        right: Vec<PlaceItem>,
        /// What is stale.
        changed: Vec<String>,
    }
    /// The domains of the organisation's own addresses.
    OwnDomainsView {
        /// Each once, in the order in which they were given.
        domains: Vec<String>,
        /// What is stale.
        changed: Vec<String>,
    }
}
