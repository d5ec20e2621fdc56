//! What the page sends about the place of this computer. Refuses unknown fields.

use serde::Deserialize;
use ts_rs::TS;

request! {
    /// Words as they are being typed.
    OwnAddressRequest {
        /// The words.
        text: String,
    }
    /// A domain of the organisation's own addresses.
    OwnDomainRequest {
        /// As it was typed: `cpas-namur.be`.
        domain: String,
    }
}
