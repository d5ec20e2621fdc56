//! Another service that takes something on: how it is reached, when it was last verified, and whether it is open. Owns what
//! an entry of the directory may hold; refuses an entry by which nobody can be reached.

mod enterprise;
mod file;
mod hours;
mod search;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::{PackId, RelayId};
use crate::local_layer::looks_like_phone;
use crate::walkthrough::Confidence;

pub use enterprise::EnterpriseNumber;
pub use file::{LineFault, RelayLine};
pub use hours::{OpenNow, OpensAt, are_hours_read, hours_in_words, open_now};
pub use search::{asked_words, rank, searched_words};

/// For how many days an entry counts as verified: desks and hours change about twice a year.
pub const VERIFIED_FOR_DAYS: i64 = 180;
/// The longest text of one line.
pub const LONGEST_LINE: usize = 200;
/// The longest hours, and the longest description.
pub const LONGEST_TEXT: usize = 2_000;
/// How many themes an entry may name, and how many columns it may carry that the screen does not show.
pub const MOST_NAMES: usize = 40;

/// An entry of the directory. Its fields are those of a service of Data Inclusion v1 that help somebody to get there, with
/// the number of the Belgian register of enterprises beside them; the other columns are carried along, unseen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Relay {
    /// Its name within its pack, its file or the antenna.
    pub id: RelayId,
    /// What it is called.
    pub name: String,
    /// What it does, in a few sentences.
    pub about: Option<String>,
    /// The street and the number.
    pub address: Option<String>,
    /// The floor, the door, the bell.
    pub address_detail: Option<String>,
    /// The postcode.
    pub postcode: Option<String>,
    /// The town.
    pub town: Option<String>,
    /// The telephone number.
    pub phone: Option<String>,
    /// The e-mail address of the desk.
    pub email: Option<String>,
    /// Its page.
    pub site: Option<String>,
    /// When it is open, as it was written: opening hours of OpenStreetMap, or a sentence.
    pub hours: Option<String>,
    /// Who may come along with the person.
    pub company: Option<String>,
    /// What it is about, in words or in the codes of Data Inclusion.
    pub themes: Vec<String>,
    /// Its number in the register of enterprises.
    pub bce: Option<String>,
    /// The day on which somebody last saw that all this is so.
    #[ts(type = "string | null")]
    pub verified_on: Option<NaiveDate>,
    /// Whose page it was read on, or who said it.
    pub source: Option<String>,
    /// How sure that is, when its author says so.
    pub confidence: Option<Confidence>,
    /// The other columns of its file, by name.
    #[ts(type = "Record<string, string>")]
    pub more: BTreeMap<String, String>,
}

/// An entry by name: of a pack, in whatever version, or of the antenna.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RelayRef {
    /// The pack that brings it; none when it is the antenna's own.
    pub pack: Option<PackId>,
    /// Which.
    pub relay: RelayId,
}

/// Which text of an entry is not of its form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{field} is not of its form")]
pub struct RelayFault {
    /// Which, as the page names it.
    pub field: &'static str,
    /// Why.
    pub reason: FaultReason,
}

/// Why a text is not of its form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultReason {
    /// It is not there.
    Missing,
    /// It is longer than a screen holds, or not on one line.
    Length,
    /// It is not what it should be: a telephone number, a number of an enterprise.
    Form,
    /// There is no telephone, no address, no page and no e-mail address.
    NoWay,
}

impl Relay {
    /// An entry with nothing but its name.
    pub fn named(id: RelayId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            about: None,
            address: None,
            address_detail: None,
            postcode: None,
            town: None,
            phone: None,
            email: None,
            site: None,
            hours: None,
            company: None,
            themes: Vec::new(),
            bce: None,
            verified_on: None,
            source: None,
            confidence: None,
            more: BTreeMap::new(),
        }
    }

    /// Each text that somebody wrote, with its name on the page.
    pub fn texts(&self) -> Vec<(&'static str, &str)> {
        let some = [
            ("about", &self.about),
            ("address", &self.address),
            ("addressDetail", &self.address_detail),
            ("postcode", &self.postcode),
            ("town", &self.town),
            ("phone", &self.phone),
            ("email", &self.email),
            ("site", &self.site),
            ("hours", &self.hours),
            ("company", &self.company),
            ("bce", &self.bce),
            ("source", &self.source),
        ];
        let some = some.into_iter().filter_map(|(field, text)| Some((field, text.as_deref()?)));
        let themes = self.themes.iter().map(|theme| ("themes", theme.as_str()));
        let more = self.more.values().map(|text| ("more", text.as_str()));
        std::iter::once(("name", self.name.as_str())).chain(some).chain(themes).chain(more).collect()
    }

    /// The same, each of its texts as `set` makes it; a text with nothing in it is no text.
    #[must_use]
    pub fn map_texts(self, set: impl Fn(&str) -> String) -> Self {
        let some = |text: Option<String>| text.map(|text| set(&text)).filter(|text| !text.is_empty());
        Self {
            id: self.id,
            name: set(&self.name),
            about: some(self.about),
            address: some(self.address),
            address_detail: some(self.address_detail),
            postcode: some(self.postcode),
            town: some(self.town),
            phone: some(self.phone),
            email: some(self.email),
            site: some(self.site),
            hours: some(self.hours),
            company: some(self.company),
            themes: self.themes.iter().map(|theme| set(theme)).filter(|theme| !theme.is_empty()).collect(),
            bce: some(self.bce),
            verified_on: self.verified_on,
            source: some(self.source),
            confidence: self.confidence,
            more: self.more.into_iter().map(|(name, text)| (name, set(&text))).collect(),
        }
    }

    /// Whether it has a name, a way to be reached, and each text is of its form.
    ///
    /// # Errors
    /// The first text that is not.
    pub fn check(&self) -> Result<(), RelayFault> {
        let fault = |field, reason| Err(RelayFault { field, reason });
        if self.name.trim().is_empty() {
            return fault("name", FaultReason::Missing);
        }
        if self.themes.len() > MOST_NAMES {
            return fault("themes", FaultReason::Length);
        }
        if self.more.len() > MOST_NAMES {
            return fault("more", FaultReason::Length);
        }
        for (field, text) in self.texts() {
            let longest =
                if matches!(field, "about" | "hours" | "more") { LONGEST_TEXT } else { LONGEST_LINE };
            if text.chars().count() > longest || text.chars().any(char::is_control) {
                return fault(field, FaultReason::Length);
            }
        }
        if self.phone.as_deref().is_some_and(|phone| !looks_like_phone(phone)) {
            return fault("phone", FaultReason::Form);
        }
        if self.bce.as_deref().is_some_and(|bce| EnterpriseNumber::parse(bce).is_none()) {
            return fault("bce", FaultReason::Form);
        }
        let ways = [&self.phone, &self.address, &self.town, &self.email, &self.site];
        if ways.into_iter().all(Option::is_none) {
            return fault("phone", FaultReason::NoWay);
        }
        Ok(())
    }

    /// The address on one line: "Rue du Pont 3, 6900 Marche".
    pub fn address_line(&self) -> Option<String> {
        let town = [&self.postcode, &self.town].into_iter().flatten().cloned().collect::<Vec<_>>().join(" ");
        let parts = [self.address.clone(), self.address_detail.clone(), Some(town)];
        let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }
}

/// How long ago an entry was verified.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Freshness {
    /// Within [`VERIFIED_FOR_DAYS`].
    Fresh,
    /// Longer ago: so many whole months.
    Stale {
        /// At least one.
        months: u32,
    },
    /// Nobody ever said so.
    Never,
}

/// How long ago an entry was verified. A day that is still to come counts as today: the clock of a laptop may be late.
pub fn freshness(verified_on: Option<NaiveDate>, today: NaiveDate) -> Freshness {
    match verified_on {
        None => Freshness::Never,
        Some(on) if (today - on).num_days() <= VERIFIED_FOR_DAYS => Freshness::Fresh,
        Some(on) => Freshness::Stale { months: whole_months(on, today).max(1) },
    }
}

fn whole_months(from: NaiveDate, to: NaiveDate) -> u32 {
    let months = (to.year() - from.year()) * 12 + i32::try_from(to.month()).unwrap_or(0)
        - i32::try_from(from.month()).unwrap_or(0)
        - i32::from(to.day() < from.day());
    u32::try_from(months).unwrap_or(0)
}
