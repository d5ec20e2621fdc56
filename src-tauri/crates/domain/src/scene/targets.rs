//! What can be acted on in a practice screen. Refuses to leave one out: what is not listed here cannot be a step's act.

use super::{CardPlace, Element, MessagePart};
use crate::date::days_in_month;
use crate::id::TargetId;

impl Element {
    /// What stands in it.
    pub fn inner(&self) -> &[Self] {
        match self {
            Self::Tabs { elements, .. }
            | Self::Message { elements, .. }
            | Self::Popup { elements, .. }
            | Self::Row { elements } => elements,
            _ => &[],
        }
    }

    /// Calls `found` with each target that this element and those in it offer.
    pub fn for_each_target(&self, found: &mut dyn FnMut(TargetId)) {
        self.for_each_own_target(found);
        self.inner().iter().for_each(|element| element.for_each_target(found));
    }

    /// Calls `found` with each target that this element offers by itself.
    pub fn for_each_own_target(&self, found: &mut dyn FnMut(TargetId)) {
        match self {
            Self::Heading { .. } | Self::Banner { .. } | Self::Popup { .. } | Self::Row { .. } => {}
            Self::Text { target, .. } => target.iter().cloned().for_each(found),
            Self::Table { rows, .. } => rows.iter().filter_map(|row| row.target.clone()).for_each(found),
            Self::Button { target, .. }
            | Self::Link { target, .. }
            | Self::Tick { target, .. }
            | Self::Signature { target, .. }
            | Self::QrCode { target, .. }
            | Self::Thing { target, .. } => found(target.clone()),
            Self::Menu { entries, .. }
            | Self::Tabs { entries, .. }
            | Self::List { entries, .. }
            | Self::Choices { entries, .. }
            | Self::Select { entries, .. }
            | Self::Upload { entries, .. } => entries.iter().for_each(|entry| found(entry.target.clone())),
            Self::Calendar { target, month, .. } => {
                (1..=days_in_month(month).unwrap_or(31)).for_each(|day| found(part(target, day)));
            }
            Self::CardReader { target, card, .. } => {
                let parts: &[&str] =
                    if *card == CardPlace::Out { &["bon-sens", "envers"] } else { &["retirer"] };
                parts.iter().for_each(|name| found(part(target, name)));
            }
            Self::AppRequest { target, .. } => {
                ["confirmer", "refuser"].iter().for_each(|name| found(part(target, name)));
            }
            // What is typed is compared in the page: something else than expected acts on the second.
            Self::Field { target, .. } | Self::PinPad { target, .. } => {
                found(target.clone());
                found(part(target, "autre"));
            }
            Self::Message { .. } => {
                self.message_parts().into_iter().for_each(|(target, _)| found(target));
            }
        }
    }

    /// The parts of a message that are there and can be pointed at.
    pub fn message_parts(&self) -> Vec<(TargetId, MessagePart)> {
        let Self::Message { target: Some(target), address, subject, date, reference, .. } = self else {
            return Vec::new();
        };
        let has = [
            (MessagePart::From, true),
            (MessagePart::Address, address.is_some()),
            (MessagePart::Subject, subject.is_some()),
            (MessagePart::Date, date.is_some()),
            (MessagePart::Reference, reference.is_some()),
        ];
        let there = has.into_iter().filter(|(_, is_there)| *is_there);
        there.map(|(name, _)| (part(target, name.as_str()), name)).collect()
    }
}

fn part(target: &TargetId, name: impl std::fmt::Display) -> TargetId {
    TargetId::new(format!("{target}/{name}"))
}
