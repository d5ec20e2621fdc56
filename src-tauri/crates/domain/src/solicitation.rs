//! A request outside of the frame: by which way it came, and in which part of the day. Refuses a name, a content and an hour.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// By which way it came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// WhatsApp, Messenger and their like.
    Chat,
    /// A call or a text message.
    Telephone,
    /// An electronic letter.
    Mail,
    /// In the street, in a shop.
    Street,
    /// Any other way.
    Other,
}

impl Channel {
    /// Every way, as they are listed.
    pub const ALL: [Self; 5] = [Self::Chat, Self::Telephone, Self::Mail, Self::Street, Self::Other];
}

/// In which part of the day or of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HourBand {
    /// In a break.
    Break,
    /// In the evening.
    Evening,
    /// At night.
    Night,
    /// On a Saturday or a Sunday.
    Weekend,
    /// On a day off.
    DayOff,
}

impl HourBand {
    /// Every part, as they are listed.
    pub const ALL: [Self; 5] = [Self::Break, Self::Evening, Self::Night, Self::Weekend, Self::DayOff];
}
