//! A file of entries for the directory of relays: a table with a comma, a semicolon or a tabulation between its cells, whose
//! first line names the columns of Data Inclusion v1. Refuses a file that is no such table; of a table it refuses line by line.

mod columns;
mod table;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::id::RelayId;
use domain::relay::{EnterpriseNumber, LineFault, Relay, RelayLine};
use domain::walkthrough::Confidence;
use thiserror::Error;

use crate::valise::plain_path;
use crate::wording::{hidden_sign, typeset};

use columns::{Column, Columns};
pub use table::TextEncoding;
use table::{Row, Table};

/// What was read of a file.
#[derive(Clone, Debug)]
pub struct RelayFile {
    /// Its lines, in order.
    pub lines: Vec<RelayLine>,
    /// The columns that are not of Data Inclusion v1 and that nothing is taken of.
    pub left_out: Vec<String>,
    /// How its letters were written.
    pub encoding: TextEncoding,
}

/// Why a file is not read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum RelayFileError {
    /// It is larger than any directory.
    #[error("the file is too large")]
    TooLarge,
    /// It has more lines than a directory has entries.
    #[error("the file has too many lines")]
    TooManyLines,
    /// It is no text: a spreadsheet, a picture.
    #[error("the file is not text")]
    NotText,
    /// There is nothing in it.
    #[error("the file has no line")]
    Empty,
    /// Its first line does not name a column `nom`.
    #[error("the first line names no column nom")]
    NoName,
    /// Its first line names one column twice.
    #[error("the first line names a column twice")]
    ColumnTwice,
}

impl RelayFile {
    /// The largest file that is read.
    pub const LONGEST: usize = 8 * 1024 * 1024;
    /// How many lines are read.
    pub const MOST_LINES: usize = 20_000;

    /// Reads a file that came from somewhere.
    ///
    /// # Errors
    /// A [`RelayFileError`] when nothing of it can be taken.
    pub fn parse(bytes: &[u8], today: NaiveDate) -> Result<Self, RelayFileError> {
        if bytes.len() > Self::LONGEST {
            return Err(RelayFileError::TooLarge);
        }
        let table = Table::read(bytes)?;
        let columns = Columns::of(&table.names)?;
        let mut first_lines = BTreeMap::new();
        let lines = table.rows.iter().map(|row| {
            let read = entry(row, &columns, today).and_then(|relay| {
                let first = *first_lines.entry(relay.id.clone()).or_insert(row.line);
                if first == row.line { Ok(relay) } else { Err(LineFault::Twice { first }) }
            });
            RelayLine { line: row.line, read }
        });
        let lines = lines.collect();
        Ok(Self { lines, left_out: columns.left_out, encoding: table.encoding })
    }
}

/// An entry as its line says it.
fn entry(row: &Row, columns: &Columns, today: NaiveDate) -> Result<Relay, LineFault> {
    if row.cells.iter().skip(columns.all.len()).any(|cell| !cell.trim().is_empty()) {
        return Err(LineFault::Cells);
    }
    let mut relay = Relay::named(RelayId::new(""), "");
    for (column, cell) in columns.all.iter().zip(&row.cells) {
        // A cell over several lines is read as one.
        let text = cell.split_whitespace().collect::<Vec<_>>().join(" ");
        if !text.is_empty() {
            put(&mut relay, column, text, today)?;
        }
    }
    if relay.id.as_str().is_empty() {
        relay.id = id_of(&relay);
    }
    refuse_signs(&relay)?;
    relay.check()?;
    if let Some(number) = relay.bce.as_deref().and_then(EnterpriseNumber::parse) {
        relay.bce = Some(number.to_string());
    }
    Ok(relay)
}

fn put(relay: &mut Relay, column: &Column, text: String, today: NaiveDate) -> Result<(), LineFault> {
    match column {
        Column::Id => relay.id = RelayId::new(text),
        Column::Name => relay.name = typeset(&text),
        Column::About => relay.about = Some(typeset(&text)),
        Column::Address => relay.address = Some(text),
        Column::AddressDetail => relay.address_detail = Some(text),
        Column::Postcode => relay.postcode = Some(text),
        Column::Town => relay.town = Some(text),
        Column::Phone => relay.phone = Some(text),
        Column::Email => relay.email = Some(text),
        Column::Site => relay.site = Some(text),
        Column::Hours => relay.hours = Some(text),
        Column::Company => relay.company = Some(typeset(&text)),
        Column::Themes => relay.themes = themes(&text),
        Column::Enterprise => relay.bce = Some(text),
        Column::VerifiedOn => relay.verified_on = Some(day(&text, today)?),
        Column::Source => relay.source = Some(typeset(&text)),
        Column::Confidence => relay.confidence = Some(confidence(&text)?),
        Column::Carried(name) => drop(relay.more.insert(name.clone(), text)),
        Column::LeftOut => {}
    }
    Ok(())
}

fn refuse_signs(relay: &Relay) -> Result<(), LineFault> {
    if hidden_sign(relay.id.as_str()).is_some()
        || relay.id.as_str().chars().count() > domain::relay::LONGEST_LINE
    {
        return Err(LineFault::hidden("id"));
    }
    for (field, text) in relay.texts() {
        if hidden_sign(text).is_some() {
            return Err(LineFault::hidden(field));
        }
        // Numbers of an enterprise and places on a map have as many digits as a national number.
        if !matches!(field, "bce" | "more") && domain::scanner::refusal(text).is_some() {
            return Err(LineFault::secret(field));
        }
    }
    Ok(())
}

/// The name of an entry that has none: the same line has the same name in every file.
fn id_of(relay: &Relay) -> RelayId {
    let place =
        relay.town.as_deref().or(relay.postcode.as_deref()).or(relay.phone.as_deref()).unwrap_or_default();
    let name = plain_path(&format!("{} {place}", relay.name)).replace(['/', '.'], "-");
    match name.trim_matches('-') {
        // Nothing of it is a letter or a digit.
        "" => RelayId::new(&relay.name),
        name => RelayId::new(name),
    }
}

fn themes(text: &str) -> Vec<String> {
    // Data Inclusion writes a list as `["a", "b"]` or `{a,b}`, people write it with commas.
    let bare = text.replace(['[', ']', '{', '}', '"', '\''], "");
    bare.split([',', ';', '|']).map(str::trim).filter(|one| !one.is_empty()).map(str::to_owned).collect()
}

fn day(text: &str, today: NaiveDate) -> Result<NaiveDate, LineFault> {
    let day = text.get(..10).unwrap_or(text);
    let read =
        ["%Y-%m-%d", "%d/%m/%Y"].into_iter().find_map(|form| NaiveDate::parse_from_str(day, form).ok());
    match read {
        None => Err(LineFault::Day),
        Some(day) if day > today => Err(LineFault::Future),
        Some(day) => Ok(day),
    }
}

fn confidence(text: &str) -> Result<Confidence, LineFault> {
    match text {
        "official" => Ok(Confidence::Official),
        "secondary" => Ok(Confidence::Secondary),
        "old" => Ok(Confidence::Old),
        "unconfirmed" => Ok(Confidence::Unconfirmed),
        _ => Err(LineFault::Confidence),
    }
}

#[cfg(test)]
mod tests;
