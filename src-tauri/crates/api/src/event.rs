//! What the application tells the page without being asked. One channel, nothing else is emitted.

use serde::Serialize;
use ts_rs::TS;

/// An event on the channel `app-event`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum AppEvent {
    /// The vault was closed or the screen hidden: forget everything and ask `app_status`.
    Locked,
    /// What these tags name is stale.
    Changed {
        /// The tags.
        tags: Vec<String>,
    },
    /// Somebody asked to close the window.
    CloseAsked,
}
