//! Three questions in pictures before a first session: what somebody already does. Orders what is proposed, and nothing else.
//! Refuses a score, a measure and a judgement: "pas encore" is an answer like the others.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::mode::{Device, Way};
use crate::walkthrough::Theme;

/// How often, in the person's own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Habit {
    /// "Souvent".
    Often,
    /// "Parfois".
    Sometimes,
    /// "Pas encore".
    NotYet,
}

/// The three answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StartingPoint {
    /// The mouse of a computer.
    pub mouse: Habit,
    /// A telephone, to write or to look for something.
    pub phone: Habit,
    /// An identity card in a reader.
    pub card: Habit,
}

/// What comes first among what is proposed; everything else stays there after it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StartingOrder {
    /// The theme that stands first.
    pub theme: Option<Theme>,
    /// The way that is chosen beforehand.
    pub way: Option<Way>,
    /// The device that stands first.
    pub device: Option<Device>,
}

impl StartingPoint {
    /// What comes first for these answers: what is new is tried on an exercise, and on what the hand knows.
    pub fn order(self) -> StartingOrder {
        let theme = match (self.mouse, self.card) {
            (Habit::NotYet, _) => Some(Theme::Basics),
            (_, Habit::NotYet) => Some(Theme::Connect),
            _ => None,
        };
        let is_new = self.mouse == Habit::NotYet || self.card == Habit::NotYet;
        let knows_phone = self.phone == Habit::Often && self.mouse != Habit::Often;
        StartingOrder {
            theme,
            way: is_new.then_some(Way::Practise),
            device: knows_phone.then_some(Device::Phone),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(mouse: Habit, phone: Habit, card: Habit) -> StartingOrder {
        StartingPoint { mouse, phone, card }.order()
    }

    #[test]
    fn what_is_new_comes_first_and_on_what_the_hand_knows() {
        use Habit::{NotYet, Often, Sometimes};
        let all = order(Often, Often, Often);
        assert_eq!(all, StartingOrder::default(), "nothing has to come first");
        let mouse = order(NotYet, Often, NotYet);
        let expected = (Some(Theme::Basics), Some(Way::Practise), Some(Device::Phone));
        assert_eq!((mouse.theme, mouse.way, mouse.device), expected);
        let card = order(Often, Sometimes, NotYet);
        assert_eq!((card.theme, card.way, card.device), (Some(Theme::Connect), Some(Way::Practise), None));
        assert_eq!(order(Sometimes, Often, Sometimes).device, Some(Device::Phone));
        assert_eq!(order(NotYet, NotYet, Often).device, None);
    }
}
