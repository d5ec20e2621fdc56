//! Owns the antenna's directory of relays, and the entries that sessions gave; refuses to change what a session gave when the
//! directory changes.

use std::{collections::BTreeMap, ops::Deref};

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    id::{PackId, RelayId, SessionId, WorkerId},
    relay::{Relay, RelayRef, searched_words},
};
use rusqlite::{OptionalExtension, Row, params, params_from_iter};

use crate::{
    column::{At, Body, Word},
    error::Result,
    store::View,
};

/// An entry of the antenna's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnRelay {
    /// The entry.
    pub relay: Relay,
    /// Who wrote it, or took it in.
    pub worker: WorkerId,
    /// When.
    pub changed_at: DateTime<Utc>,
}

/// Reads the directory.
pub struct Reader<'a>(pub(crate) View<'a>);

/// Writes the directory.
pub struct Writer<'a>(pub(crate) Reader<'a>);

impl Reader<'_> {
    /// How many entries are the antenna's own.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn count(&self) -> Result<u32> {
        let count = "SELECT count(*) FROM relay";
        Ok(self.0.connection.prepare_cached(count)?.query_row([], |row| row.get(0))?)
    }

    /// One of the antenna's own.
    ///
    /// # Errors
    /// When the database does not answer, or a body is not an entry.
    pub fn get(&self, id: &RelayId) -> Result<Option<OwnRelay>> {
        self.0
            .connection
            .prepare_cached("SELECT * FROM relay WHERE id = ?1")?
            .query_and_then([id.as_str()], own)?
            .next()
            .transpose()
    }

    /// The antenna's own in which each of these words begins one, at most so many; all of them without a word.
    ///
    /// # Errors
    /// As [`Reader::get`].
    pub fn with_words(&self, words: &[String], most: u32) -> Result<Vec<OwnRelay>> {
        // As many conditions as there are words, each bound: no word becomes a part of the question.
        let conditions: String = words.iter().map(|_| " AND instr(searched, ' ' || ?) > 0").collect();
        let asked =
            ["SELECT * FROM relay WHERE 1", &conditions, " ORDER BY searched LIMIT ", &most.to_string()];
        self.0.connection.prepare(&asked.concat())?.query_and_then(params_from_iter(words), own)?.collect()
    }

    /// The days on which the antenna verified entries of packs.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn verified(&self) -> Result<BTreeMap<RelayRef, NaiveDate>> {
        self.0
            .connection
            .prepare_cached("SELECT pack_id, relay_id, verified_on FROM relay_verified")?
            .query_and_then([], |row| {
                let pack = Some(PackId::new(row.get::<_, String>(0)?));
                Ok((
                    RelayRef { pack, relay: RelayId::new(row.get::<_, String>(1)?) },
                    row.get::<_, Word<_>>(2)?.0,
                ))
            })?
            .collect()
    }

    /// The entry as it was when the session gave it.
    ///
    /// # Errors
    /// As [`Reader::get`].
    pub fn of_session(&self, session: &SessionId, at: &RelayRef) -> Result<Option<Relay>> {
        let found: Option<Body<Relay>> = self
            .0
            .connection
            .prepare_cached(
                "SELECT body FROM session_relay WHERE session_id = ?1 AND pack_id = ?2 AND relay_id = ?3",
            )?
            .query_row(params![session.as_str(), origin(at), at.relay.as_str()], |row| row.get(0))
            .optional()?;
        Ok(found.map(|body| body.0))
    }
}

impl Writer<'_> {
    /// Keeps an entry of the antenna's own, in place of the one of the same name.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn keep(&self, one: &OwnRelay) -> Result<()> {
        self.connection()
            .prepare_cached(
                "INSERT OR REPLACE INTO relay (id, body, searched, worker_id, changed_at) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![
                one.relay.id.as_str(),
                Body(&one.relay),
                searched_words(&one.relay),
                one.worker.as_str(),
                At(one.changed_at),
            ])?;
        Ok(())
    }

    /// Takes an entry of the antenna's own away. Answers whether there was one.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn remove(&self, id: &RelayId) -> Result<bool> {
        let removed =
            self.connection().prepare_cached("DELETE FROM relay WHERE id = ?1")?.execute([id.as_str()])?;
        Ok(removed > 0)
    }

    /// Keeps the day on which somebody verified an entry of a pack.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn verify(&self, pack: &PackId, relay: &RelayId, on: NaiveDate, worker: &WorkerId) -> Result<()> {
        self.connection()
            .prepare_cached(
                "INSERT OR REPLACE INTO relay_verified (pack_id, relay_id, verified_on, worker_id)
                 VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute(params![pack.as_str(), relay.as_str(), Word(on), worker.as_str()])?;
        Ok(())
    }

    /// Keeps the entry that a session gives, as it is now.
    ///
    /// # Errors
    /// When the database refuses: there is no such session.
    pub fn keep_for(&self, session: &SessionId, at: &RelayRef, relay: &Relay) -> Result<()> {
        self.connection()
            .prepare_cached(
                "INSERT OR REPLACE INTO session_relay (session_id, pack_id, relay_id, body) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute(params![session.as_str(), origin(at), at.relay.as_str(), Body(relay)])?;
        Ok(())
    }

    fn connection(&self) -> &rusqlite::Connection {
        self.0.0.connection
    }
}

impl<'a> Deref for Writer<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Reader<'a> {
        &self.0
    }
}

fn origin(at: &RelayRef) -> &str {
    at.pack.as_ref().map_or("", PackId::as_str)
}

fn own(row: &Row<'_>) -> Result<OwnRelay> {
    Ok(OwnRelay {
        relay: row.get::<_, Body<_>>("body")?.0,
        worker: WorkerId::new(row.get::<_, String>("worker_id")?),
        changed_at: row.get::<_, At>("changed_at")?.0,
    })
}

#[cfg(test)]
mod tests;
