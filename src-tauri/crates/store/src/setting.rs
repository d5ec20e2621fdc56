//! Owns the settings of the antenna, each under its own name; refuses a name that is not on the list.

use std::ops::Deref;

use rusqlite::{OptionalExtension, params};
use serde::{Serialize, de::DeserializeOwned};

use crate::{column::Body, error::Result, store::View};

/// A setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Setting {
    /// What the place is called: text.
    AntennaName,
    /// Whether two groups of the present recovery slip were typed back: true or false.
    IsSlipConfirmed,
    /// The browser for real pages, by its program: text; the first that is found when it was never chosen.
    Browser,
    /// When the antenna is open: `domain::opening_hours::OpeningHours`.
    OpeningHours,
    /// The domains of the organisation's own electronic addresses: a list of texts.
    OwnDomains,
    /// What was looked at around the computer: `domain::place_check::PlaceCheck`; nothing when it never was.
    PlaceCheck,
}

impl Setting {
    fn name(self) -> &'static str {
        match self {
            Self::AntennaName => "antenna_name",
            Self::IsSlipConfirmed => "is_slip_confirmed",
            Self::Browser => "browser",
            Self::OpeningHours => "opening_hours",
            Self::OwnDomains => "own_domains",
            Self::PlaceCheck => "place_check",
        }
    }
}

/// Reads settings.
pub struct Reader<'a>(pub(crate) View<'a>);

/// Writes settings.
pub struct Writer<'a>(pub(crate) Reader<'a>);

impl Reader<'_> {
    /// What a setting is set to, if it was ever set.
    ///
    /// # Errors
    /// When the database does not answer, or holds another kind of value under this name.
    pub fn value<T: DeserializeOwned>(&self, setting: Setting) -> Result<Option<T>> {
        let found: Option<Body<T>> = self
            .0
            .connection
            .prepare_cached("SELECT value FROM setting WHERE name = ?1")?
            .query_row([setting.name()], |row| row.get(0))
            .optional()?;
        Ok(found.map(|body| body.0))
    }

    /// What the place is called.
    ///
    /// # Errors
    /// As [`Reader::value`].
    pub fn antenna_name(&self) -> Result<Option<String>> {
        self.value(Setting::AntennaName)
    }
}

impl Writer<'_> {
    /// Sets a setting.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn set<T: Serialize>(&self, setting: Setting, value: &T) -> Result<()> {
        self.0
            .0
            .connection
            .prepare_cached(
                "INSERT INTO setting (name, value) VALUES (?1, ?2)
                 ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            )?
            .execute(params![setting.name(), Body(value)])?;
        Ok(())
    }
}

impl<'a> Deref for Writer<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Reader<'a> {
        &self.0
    }
}
