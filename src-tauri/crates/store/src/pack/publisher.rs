//! Whose valises are taken for a pack: one key, accepted once. Refuses a second one.

use chrono::{DateTime, Utc};
use domain::id::{PackId, WorkerId};
use rusqlite::{OptionalExtension, params};

use super::{Reader, Writer};
use crate::column::At;
use crate::error::{Error, Result};

/// Who signs the valises of a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publisher {
    /// Their public key.
    pub key: [u8; 32],
    /// What they call themselves.
    pub name: String,
    /// The worker who compared the words.
    pub accepted_by: WorkerId,
    /// When.
    pub accepted_at: DateTime<Utc>,
}

impl Reader<'_> {
    /// Who signs the valises of a pack, once somebody accepted them.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn publisher(&self, pack: &PackId) -> Result<Option<Publisher>> {
        self.0
            .connection
            .prepare_cached(
                "SELECT key, name, accepted_by, accepted_at FROM pack_publisher WHERE pack_id = ?1",
            )?
            .query_row([pack.as_str()], |row| {
                Ok(Publisher {
                    key: row.get(0)?,
                    name: row.get(1)?,
                    accepted_by: WorkerId::new(row.get::<_, String>(2)?),
                    accepted_at: row.get::<_, At>(3)?.0,
                })
            })
            .optional()
            .map_err(Error::from)
    }
}

impl Writer<'_> {
    /// Accepts who signs the valises of a pack.
    ///
    /// # Errors
    /// [`Error::OtherPublisher`] when somebody else was accepted for it.
    pub fn accept(&self, pack: &PackId, publisher: &Publisher) -> Result<()> {
        match self.publisher(pack)? {
            Some(known) if known.key == publisher.key => return Ok(()),
            Some(_) => return Err(Error::OtherPublisher),
            None => {}
        }
        self.connection()
            .prepare_cached(
                "INSERT INTO pack_publisher (pack_id, key, name, accepted_by, accepted_at) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![
                pack.as_str(),
                publisher.key,
                publisher.name,
                publisher.accepted_by.as_str(),
                At(publisher.accepted_at)
            ])?;
        Ok(())
    }
}
