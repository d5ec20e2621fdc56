//! Owns the tally of requests outside of the frame; refuses an hour, a worker, a name, and a row for each of them.

use std::ops::Deref;

use domain::solicitation::{Channel, HourBand};
use rusqlite::{Row, params};

use crate::{column::Word, error::Result, store::View};

/// How many came that way in that part of the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// In which month, `YYYY-MM`.
    pub month: String,
    /// By which way.
    pub channel: Channel,
    /// In which part of the day.
    pub band: HourBand,
    /// How many.
    pub count: u32,
}

/// Reads the tally.
pub struct Reader<'a>(pub(crate) View<'a>);

/// Writes the tally.
pub struct Writer<'a>(pub(crate) Reader<'a>);

impl Reader<'_> {
    /// Everything that was counted, the latest month first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn all(&self) -> Result<Vec<Tally>> {
        let sql = "SELECT * FROM solicitation ORDER BY month DESC, channel, hour_band";
        self.0.connection.prepare_cached(sql)?.query_and_then([], tally)?.collect()
    }
}

impl Writer<'_> {
    /// One more.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn count(&self, month: &str, channel: Channel, band: HourBand) -> Result<()> {
        self.0
            .0
            .connection
            .prepare_cached(
                "INSERT INTO solicitation (month, channel, hour_band, count) VALUES (?1, ?2, ?3, 1)
                 ON CONFLICT DO UPDATE SET count = count + 1",
            )?
            .execute(params![month, Word(channel), Word(band)])?;
        Ok(())
    }

    /// One less. Answers whether there was one.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn take_back(&self, month: &str, channel: Channel, band: HourBand) -> Result<bool> {
        let cell = params![month, Word(channel), Word(band)];
        let connection = self.0.0.connection;
        let last =
            "DELETE FROM solicitation WHERE month = ?1 AND channel = ?2 AND hour_band = ?3 AND count = 1";
        if connection.prepare_cached(last)?.execute(cell)? > 0 {
            return Ok(true);
        }
        let one =
            "UPDATE solicitation SET count = count - 1 WHERE month = ?1 AND channel = ?2 AND hour_band = ?3";
        Ok(connection.prepare_cached(one)?.execute(cell)? > 0)
    }
}

impl<'a> Deref for Writer<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Reader<'a> {
        &self.0
    }
}

fn tally(row: &Row<'_>) -> Result<Tally> {
    Ok(Tally {
        month: row.get("month")?,
        channel: row.get::<_, Word<_>>("channel")?.0,
        band: row.get::<_, Word<_>>("hour_band")?.0,
        count: row.get("count")?,
    })
}

#[cfg(test)]
mod tests;
