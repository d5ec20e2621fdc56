//! One line of a file of entries: an entry, or why it is refused. Refuses to say it in words.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{FaultReason, Relay, RelayFault};

/// One line of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelayLine {
    /// Which, from 1, as an editor counts them.
    pub line: u32,
    /// What it holds.
    pub read: Result<Relay, LineFault>,
}

/// Why a line is refused. A column goes by the name that it has in the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum LineFault {
    /// It has more cells than the first line has names.
    Cells,
    /// There is no name.
    NoName,
    /// There is no telephone, no address, no page and no e-mail address.
    NoWay,
    /// A text is too long.
    Length {
        /// In which column.
        column: String,
    },
    /// The telephone number is none.
    Phone,
    /// The number of the enterprise does not check.
    Enterprise,
    /// The day is none.
    Day,
    /// The day is still to come.
    Future,
    /// The confidence is none of the four words.
    Confidence,
    /// There is a sign that nobody sees.
    HiddenSign {
        /// In which column.
        column: String,
    },
    /// There is something that must not be kept: a code, a number of somebody's.
    Secret {
        /// In which column.
        column: String,
    },
    /// The same entry stands higher up.
    Twice {
        /// On which line.
        first: u32,
    },
}

impl From<RelayFault> for LineFault {
    fn from(fault: RelayFault) -> Self {
        match (fault.field, fault.reason) {
            (_, FaultReason::NoWay) => Self::NoWay,
            (_, FaultReason::Missing) => Self::NoName,
            ("phone", FaultReason::Form) => Self::Phone,
            (_, FaultReason::Form) => Self::Enterprise,
            (field, FaultReason::Length) => Self::Length { column: column_of(field).to_owned() },
        }
    }
}

/// The column of a field, as Data Inclusion names it.
fn column_of(field: &'static str) -> &'static str {
    match field {
        "name" => "nom",
        "about" => "description",
        "address" => "adresse",
        "addressDetail" => "complement_adresse",
        "postcode" => "code_postal",
        "town" => "commune",
        "phone" => "telephone",
        "email" => "courriel",
        "site" => "site_web",
        "hours" => "horaires_accueil",
        "company" => "accompagnement",
        "themes" => "thematiques",
        other => other,
    }
}

impl RelayFault {
    /// The column of the text, as Data Inclusion names it.
    pub fn column(&self) -> &'static str {
        column_of(self.field)
    }
}

impl LineFault {
    /// A text of an entry that must not be kept.
    pub fn secret(field: &'static str) -> Self {
        Self::Secret { column: column_of(field).to_owned() }
    }

    /// A text of an entry with a sign that nobody sees.
    pub fn hidden(field: &'static str) -> Self {
        Self::HiddenSign { column: column_of(field).to_owned() }
    }
}
