//! What was looked at around a computer before people sit down at it, and when. Refuses anything about a person, and to be
//! in the way: nothing in it is asked for.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One thing to look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PlaceItem {
    /// Who can see the screen.
    Screen,
    /// The mouse lies at the learner's hand.
    Mouse,
    /// Two chairs, side by side.
    Chairs,
    /// The card reader.
    Reader,
    /// The voice is heard.
    Sound,
    /// The printer.
    Printer,
    /// The private window of the browser.
    Window,
    /// The keys of a session.
    Keys,
}

/// What was found right, and on which day last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceCheck {
    /// The day of the last look.
    pub on: NaiveDate,
    /// What was found right.
    pub right: BTreeSet<PlaceItem>,
}

impl PlaceCheck {
    /// After one more look. A place where nothing is found right any more was never checked.
    pub fn after(before: Option<Self>, item: PlaceItem, is_right: bool, on: NaiveDate) -> Option<Self> {
        let mut right = before.map(|before| before.right).unwrap_or_default();
        if is_right {
            right.insert(item);
        } else {
            right.remove(&item);
        }
        (!right.is_empty()).then_some(Self { on, right })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_checked_from_the_first_thing_found_right_until_none_is_left() {
        let (first, second) = ("2026-11-23".parse().unwrap(), "2026-11-30".parse().unwrap());
        assert_eq!(PlaceCheck::after(None, PlaceItem::Mouse, false, first), None);
        let once = PlaceCheck::after(None, PlaceItem::Mouse, true, first);
        let twice = PlaceCheck::after(once, PlaceItem::Sound, true, second).unwrap();
        assert_eq!(twice, PlaceCheck { on: second, right: [PlaceItem::Mouse, PlaceItem::Sound].into() });
        let less = PlaceCheck::after(Some(twice), PlaceItem::Mouse, false, second);
        assert_eq!(PlaceCheck::after(less, PlaceItem::Sound, false, second), None);
    }
}
