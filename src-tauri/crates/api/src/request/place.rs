//! What the page sends about the place of this computer. Refuses unknown fields.

use domain::place_check::PlaceItem;
use serde::Deserialize;
use ts_rs::TS;

request! {
    /// Words as they are being typed.
    OwnAddressRequest {
        /// The words.
        text: String,
    }
    /// One thing that was looked at around the computer.
    PlaceTickRequest {
        /// Which.
        item: PlaceItem,
        /// Whether it was found right.
        is_right: bool,
    }
    /// A domain of the organisation's own addresses.
    OwnDomainRequest {
        /// As it was typed: `cpas-namur.be`.
        domain: String,
    }
}
