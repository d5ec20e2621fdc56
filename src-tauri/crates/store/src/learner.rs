//! Owns learners' files: the sealed pseudonym, the key of each, the short code; refuses lists of people and two files
//! under one pseudonym.

mod anonymise;
mod merge;
mod short_code;

pub use merge::Merged;

use std::ops::Deref;

use chrono::{DateTime, Utc};
use domain::{id::LearnerId, near_name::is_near};
use rusqlite::{OptionalExtension, Row, params};
use unicode_normalization::UnicodeNormalization;

use crate::{
    column::{At, make_uuid_at, parse_uuid},
    error::{Error, Result, Thing},
    sealing::{Field, Sealer},
    store::View,
};

/// A learner's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Learner {
    /// Which.
    pub id: LearnerId,
    /// What is said aloud and written on the paper file: `K7-42`.
    pub short_code: String,
    /// The name that the learner chose to have here.
    pub pseudonym: String,
    /// When the file was made.
    pub created_at: DateTime<Utc>,
}

/// A row whose pseudonym is still sealed.
struct Kept {
    id: LearnerId,
    short_code: String,
    pseudonym_sealed: Vec<u8>,
    wrapped_key: Option<Vec<u8>>,
    created_at: DateTime<Utc>,
}

/// Reads learners' files.
pub struct Reader<'a>(pub(crate) View<'a>);

/// Writes learners' files.
pub struct Writer<'a>(pub(crate) Reader<'a>);

impl Reader<'_> {
    /// The file of that id.
    ///
    /// # Errors
    /// [`Error::Restricted`] when its key is not the antenna's to open.
    pub fn get(&self, id: &LearnerId) -> Result<Option<Learner>> {
        self.one(include_str!("learner/by_id.sql"), id.as_str())
    }

    /// The file of that short code, however it was typed: `k7 42`, `K742`.
    ///
    /// # Errors
    /// As [`Reader::get`].
    pub fn find_by_code(&self, typed: &str) -> Result<Option<Learner>> {
        match short_code::parse(typed) {
            Some(code) => self.one(include_str!("learner/by_code.sql"), &code),
            None => Ok(None),
        }
    }

    /// The file of exactly that pseudonym, whatever its capitals and its way of writing accents.
    ///
    /// Every file is opened in memory: an index would keep names outside their seals. Restricted files stay shut, and
    /// are found by their code.
    ///
    /// # Errors
    /// When the database does not answer or a seal does not open.
    pub fn find_by_pseudonym(&self, typed: &str) -> Result<Option<Learner>> {
        let wanted = folded(typed);
        let mut statement = self.0.connection.prepare_cached(include_str!("learner/openable.sql"))?;
        for kept in statement.query_and_then([], kept)? {
            let learner = self.open(kept?)?;
            if folded(&learner.pseudonym) == wanted {
                return Ok(Some(learner));
            }
        }
        Ok(None)
    }

    /// Every pseudonym and every code, to recognise them in a text that is to leave; no screen lists them.
    ///
    /// # Errors
    /// As [`Reader::find_by_pseudonym`].
    pub fn names_to_recognise(&self) -> Result<Vec<String>> {
        let mut statement = self.0.connection.prepare_cached("SELECT short_code FROM learner")?;
        let mut names: Vec<String> =
            statement.query_and_then([], |row| Ok(row.get(0)?))?.collect::<Result<_>>()?;
        let mut statement = self.0.connection.prepare_cached(include_str!("learner/openable.sql"))?;
        for kept in statement.query_and_then([], kept)? {
            names.push(self.open(kept?)?.pseudonym);
        }
        Ok(names)
    }

    /// Whether another file has nearly that pseudonym. Which one is not said: it would be a list of people.
    ///
    /// # Errors
    /// As [`Reader::find_by_pseudonym`].
    pub fn has_near(&self, pseudonym: &str, except: Option<&LearnerId>) -> Result<bool> {
        let mut statement = self.0.connection.prepare_cached(include_str!("learner/openable.sql"))?;
        for kept in statement.query_and_then([], kept)? {
            let learner = self.open(kept?)?;
            if Some(&learner.id) != except && is_near(&learner.pseudonym, pseudonym) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// How many files there are.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn count(&self) -> Result<u64> {
        let count: i64 = self
            .0
            .connection
            .prepare_cached("SELECT count(*) FROM learner")?
            .query_row([], |row| row.get(0))?;
        Ok(u64::try_from(count).unwrap_or(0))
    }

    fn one(&self, sql: &str, key: &str) -> Result<Option<Learner>> {
        let mut statement = self.0.connection.prepare_cached(sql)?;
        let found = statement.query_and_then([key], kept)?.next().transpose()?;
        found.map(|kept| self.open(kept)).transpose()
    }

    fn open(&self, kept: Kept) -> Result<Learner> {
        let wrapped = kept.wrapped_key.ok_or(Error::Restricted)?;
        let sealer = self.0.sealing.open_key(parse_uuid(kept.id.as_str())?, &wrapped)?;
        let pseudonym = sealer.open(pseudonym_of(&kept.id), &kept.pseudonym_sealed)?;
        Ok(Learner { id: kept.id, short_code: kept.short_code, pseudonym, created_at: kept.created_at })
    }
}

impl Writer<'_> {
    /// Makes a file, with a key and a short code of its own.
    ///
    /// # Errors
    /// [`Error::PseudonymTaken`] when a file has that pseudonym, [`Error::NoShortCodeLeft`].
    pub fn add(&self, pseudonym: &str, now: DateTime<Utc>) -> Result<Learner> {
        let pseudonym = tidied(pseudonym);
        if self.find_by_pseudonym(&pseudonym)?.is_some() {
            return Err(Error::PseudonymTaken);
        }
        let uuid = make_uuid_at(now);
        let id = LearnerId::new(uuid.to_string());
        let (sealer, wrapped_key) = self.0.0.sealing.make_key(uuid)?;
        let short_code = self.free_code(uuid.as_u128())?;
        self.0
            .0
            .connection
            .prepare_cached(
                "INSERT INTO learner (id, short_code, pseudonym_sealed, wrapped_key, created_at)
                 VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![
                id.as_str(),
                short_code,
                sealer.seal(pseudonym_of(&id), &pseudonym)?,
                wrapped_key,
                At(now),
            ])?;
        Ok(Learner { id, short_code, pseudonym, created_at: now })
    }

    /// Gives a file another name. Its code, its key and everything in it stay.
    ///
    /// # Errors
    /// [`Error::PseudonymTaken`] when another file has that name, [`Error::Unknown`] when there is no such file.
    pub fn rename(&self, id: &LearnerId, pseudonym: &str) -> Result<()> {
        let pseudonym = tidied(pseudonym);
        if self.find_by_pseudonym(&pseudonym)?.is_some_and(|found| found.id != *id) {
            return Err(Error::PseudonymTaken);
        }
        let sealed = sealer(self.0.0, id)?.seal(pseudonym_of(id), &pseudonym)?;
        self.0
            .0
            .connection
            .prepare_cached("UPDATE learner SET pseudonym_sealed = ?2 WHERE id = ?1")?
            .execute(params![id.as_str(), sealed])?;
        Ok(())
    }

    /// Erases a file: its key first of all, without which no copy of its words opens, then its sessions with their events,
    /// words, notes and agreements, then the file.
    ///
    /// # Errors
    /// [`Error::Unknown`] when there is no such file.
    pub fn erase(&self, id: &LearnerId) -> Result<()> {
        for sql in [
            "UPDATE learner SET wrapped_key = NULL, is_restricted = 1 WHERE id = ?1",
            "DELETE FROM session WHERE learner_id = ?1",
        ] {
            self.0.0.connection.prepare_cached(sql)?.execute([id.as_str()])?;
        }
        let erased = self
            .0
            .0
            .connection
            .prepare_cached("DELETE FROM learner WHERE id = ?1")?
            .execute([id.as_str()])?;
        if erased == 1 { Ok(()) } else { Err(Error::Unknown(Thing::Learner)) }
    }

    /// Begins at a code drawn from the id's random bits and takes the next free one.
    fn free_code(&self, random: u128) -> Result<String> {
        let mut is_taken = self.0.0.connection.prepare_cached(
            "SELECT 1 FROM learner WHERE short_code = ?1
             UNION ALL SELECT 1 FROM learner_merge WHERE code = ?1
             UNION ALL SELECT 1 FROM retired_code WHERE code = ?1",
        )?;
        for code in short_code::beginning_at(random) {
            if !is_taken.exists([&code])? {
                return Ok(code);
            }
        }
        Err(Error::NoShortCodeLeft)
    }
}

impl<'a> Deref for Writer<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Reader<'a> {
        &self.0
    }
}

/// Opens the key of a learner, for what other tables seal under it.
pub(crate) fn sealer(view: View<'_>, id: &LearnerId) -> Result<Sealer> {
    let wrapped: Option<Option<Vec<u8>>> = view
        .connection
        .prepare_cached("SELECT wrapped_key FROM learner WHERE id = ?1")?
        .query_row([id.as_str()], |row| row.get(0))
        .optional()?;
    let wrapped = wrapped.ok_or(Error::Unknown(Thing::Learner))?.ok_or(Error::Restricted)?;
    view.sealing.open_key(parse_uuid(id.as_str())?, &wrapped)
}

fn kept(row: &Row<'_>) -> Result<Kept> {
    Ok(Kept {
        id: LearnerId::new(row.get::<_, String>("id")?),
        short_code: row.get("short_code")?,
        pseudonym_sealed: row.get("pseudonym_sealed")?,
        wrapped_key: row.get("wrapped_key")?,
        created_at: row.get::<_, At>("created_at")?.0,
    })
}

fn pseudonym_of(id: &LearnerId) -> Field<'_> {
    Field { table: "learner", row: id.as_str(), column: "pseudonym_sealed" }
}

/// As it is kept: composed, without spaces around, one space inside.
fn tidied(typed: &str) -> String {
    typed.split_whitespace().collect::<Vec<_>>().join(" ").nfc().collect()
}

/// As it is compared.
fn folded(text: &str) -> String {
    tidied(text).to_lowercase().nfc().collect()
}

#[cfg(test)]
mod tests;
