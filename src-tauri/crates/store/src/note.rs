//! Owns notes: structure in plain, words sealed, frozen once and then only added to; refuses to change a frozen one.

mod correction;
mod sealed;

pub use correction::KeptCorrection;

pub(crate) use sealed::{put_back, sealed_of};

use std::ops::Deref;

use chrono::{DateTime, Utc};
use domain::{
    id::{LearnerId, NoteId, PackId, ProcedureId, SessionId, WorkerId},
    mode::{Device, Mode, Way},
    note::NoteBody,
};
use rusqlite::{OptionalExtension, Row, params};

use crate::{
    column::{At, Body, Word, make_id_at},
    error::{Error, Result, Thing},
    pack::PackVersion,
    sealing::{Field, Sealer},
    session,
    store::View,
};

/// A note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Its id, made by the caller with [`crate::make_id_at`].
    pub id: NoteId,
    /// The session it is about: one note each.
    pub session: SessionId,
    /// The structure.
    pub body: NoteBody,
    /// The words written together.
    pub shared_text: Option<String>,
    /// The worker's own lines.
    pub own_text: Option<String>,
    /// When it was begun.
    pub created_at: DateTime<Utc>,
    /// When it was frozen, if it was.
    pub frozen_at: Option<DateTime<Utc>>,
}

/// A named learner's session and the structure of its note, without anybody's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldNote {
    /// The note.
    pub note: NoteId,
    /// Whose.
    pub learner: LearnerId,
    /// The session.
    pub session: SessionId,
    /// The procedure asked for.
    pub procedure: ProcedureId,
    /// The pack that it stays on.
    pub pack: PackVersion,
    /// What it was for.
    pub mode: Mode,
    /// How the procedure was gone through.
    pub way: Way,
    /// On what.
    pub device: Device,
    /// The structure, with its corrections.
    pub body: NoteBody,
    /// When it was begun.
    pub created_at: DateTime<Utc>,
}

/// A line added after the note was frozen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptAddendum {
    /// Who added it.
    pub author: WorkerId,
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub text: String,
}

/// Reads notes.
pub struct Reader<'a>(pub(crate) View<'a>);

/// Writes notes.
pub struct Writer<'a>(pub(crate) Reader<'a>);

impl Reader<'_> {
    /// The note of that id.
    ///
    /// # Errors
    /// When the database does not answer or a seal does not open.
    pub fn get(&self, id: &NoteId) -> Result<Option<Note>> {
        self.one(include_str!("note/by_id.sql"), id.as_str())
    }

    /// The note of a session.
    ///
    /// # Errors
    /// As [`Reader::get`].
    pub fn of_session(&self, id: &SessionId) -> Result<Option<Note>> {
        self.one(include_str!("note/by_session.sql"), id.as_str())
    }

    /// The last notes, newest first.
    ///
    /// # Errors
    /// As [`Reader::get`].
    pub fn latest(&self, limit: u32) -> Result<Vec<Note>> {
        let mut statement = self.0.connection.prepare_cached(include_str!("note/latest.sql"))?;
        statement.query_and_then([limit], |row| self.note(row))?.collect()
    }

    /// Every named learner's sessions that left a note, or one learner's, oldest first. No seal is opened.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn held(&self, learner: Option<&LearnerId>) -> Result<Vec<HeldNote>> {
        let mut statement = self.0.connection.prepare_cached(include_str!("note/held.sql"))?;
        let notes = statement.query_and_then([learner.map(LearnerId::as_str)], held)?;
        notes.map(|note| self.as_corrected(note?)).collect()
    }

    /// What was added to a note, in order.
    ///
    /// # Errors
    /// As [`Reader::get`].
    pub fn addenda_of(&self, note: &NoteId) -> Result<Vec<KeptAddendum>> {
        let sealer = self.sealer(note)?;
        let mut statement = self.0.connection.prepare_cached(
            "SELECT id, author, text_sealed, at FROM note_addendum WHERE note_id = ?1 ORDER BY at, id",
        )?;
        let open = |row: &Row<'_>| {
            let id: String = row.get("id")?;
            let sealed: Vec<u8> = row.get("text_sealed")?;
            Ok(KeptAddendum {
                author: WorkerId::new(row.get::<_, String>("author")?),
                at: row.get::<_, At>("at")?.0,
                text: sealer.open(addendum_of(&id), &sealed)?,
            })
        };
        statement.query_and_then([note.as_str()], open)?.collect()
    }

    /// As it reads today.
    fn as_corrected(&self, note: HeldNote) -> Result<HeldNote> {
        let corrections = self.corrections_of(&note.note)?;
        Ok(HeldNote { body: note.body.corrected(corrections.iter().map(|kept| &kept.correction)), ..note })
    }

    fn one(&self, sql: &str, key: &str) -> Result<Option<Note>> {
        let mut statement = self.0.connection.prepare_cached(sql)?;
        statement.query_and_then([key], |row| self.note(row))?.next().transpose()
    }

    fn note(&self, row: &Row<'_>) -> Result<Note> {
        let id: String = row.get("id")?;
        let session = SessionId::new(row.get::<_, String>("session_id")?);
        let sealer = session::sealer(self.0, &session)?;
        let open = |column: &'static str| -> Result<Option<String>> {
            let sealed: Option<Vec<u8>> = row.get(column)?;
            sealed.map(|sealed| sealer.open(words_of(&id, column), &sealed)).transpose()
        };
        Ok(Note {
            shared_text: open(SHARED)?,
            own_text: open(OWN)?,
            body: row.get::<_, Body<NoteBody>>("body")?.0,
            created_at: row.get::<_, At>("created_at")?.0,
            frozen_at: row.get::<_, Option<At>>("frozen_at")?.map(|at| at.0),
            session,
            id: NoteId::new(id),
        })
    }

    fn sealer(&self, note: &NoteId) -> Result<Sealer> {
        let session: Option<String> = self
            .0
            .connection
            .prepare_cached("SELECT session_id FROM note WHERE id = ?1")?
            .query_row([note.as_str()], |row| row.get(0))
            .optional()?;
        session::sealer(self.0, &SessionId::new(session.ok_or(Error::Unknown(Thing::Note))?))
    }
}

impl Writer<'_> {
    /// Keeps a note that is not frozen, new or changed.
    ///
    /// # Errors
    /// [`Error::NoteFrozen`] when the session's note is frozen; the database's refusal when the session has another.
    pub fn save(&self, note: &Note) -> Result<()> {
        if self.is_frozen(&note.id)? == Some(true) {
            return Err(Error::NoteFrozen);
        }
        let sealer = session::sealer(self.0.0, &note.session)?;
        let seal = |column, text: &Option<String>| {
            let words = text.as_deref();
            words.map(|words| sealer.seal(words_of(note.id.as_str(), column), words)).transpose()
        };
        self.0.0.connection.prepare_cached(include_str!("note/save.sql"))?.execute(params![
            note.id.as_str(),
            note.session.as_str(),
            Body(&note.body),
            seal(SHARED, &note.shared_text)?,
            seal(OWN, &note.own_text)?,
            At(note.created_at),
        ])?;
        Ok(())
    }

    /// Freezes a note: from then on it takes addenda only.
    ///
    /// # Errors
    /// [`Error::NoteFrozen`] when it is, [`Error::Unknown`] when there is none.
    pub fn freeze(&self, id: &NoteId, now: DateTime<Utc>) -> Result<()> {
        match self.is_frozen(id)? {
            None => return Err(Error::Unknown(Thing::Note)),
            Some(true) => return Err(Error::NoteFrozen),
            Some(false) => {}
        }
        self.0
            .0
            .connection
            .prepare_cached("UPDATE note SET frozen_at = ?2 WHERE id = ?1")?
            .execute(params![id.as_str(), At(now)])?;
        Ok(())
    }

    /// Adds a line to a note.
    ///
    /// # Errors
    /// [`Error::Unknown`] when there is no such note.
    pub fn add(&self, note: &NoteId, addendum: &KeptAddendum) -> Result<()> {
        let id = make_id_at(addendum.at);
        let sealed = self.sealer(note)?.seal(addendum_of(&id), &addendum.text)?;
        self.0
            .0
            .connection
            .prepare_cached(
                "INSERT INTO note_addendum (id, note_id, author, text_sealed, at) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![id, note.as_str(), addendum.author.as_str(), sealed, At(addendum.at)])?;
        Ok(())
    }

    fn is_frozen(&self, id: &NoteId) -> Result<Option<bool>> {
        Ok(self
            .0
            .0
            .connection
            .prepare_cached("SELECT frozen_at IS NOT NULL FROM note WHERE id = ?1")?
            .query_row([id.as_str()], |row| row.get(0))
            .optional()?)
    }
}

impl<'a> Deref for Writer<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Reader<'a> {
        &self.0
    }
}

pub(crate) const SHARED: &str = "shared_sealed";
pub(crate) const OWN: &str = "own_sealed";

pub(crate) fn words_of<'a>(id: &'a str, column: &'static str) -> Field<'a> {
    Field { table: "note", row: id, column }
}

pub(crate) fn addendum_of(id: &str) -> Field<'_> {
    Field { table: "note_addendum", row: id, column: "text_sealed" }
}

fn held(row: &Row<'_>) -> Result<HeldNote> {
    Ok(HeldNote {
        note: NoteId::new(row.get::<_, String>("id")?),
        learner: LearnerId::new(row.get::<_, String>("learner_id")?),
        session: SessionId::new(row.get::<_, String>("session_id")?),
        procedure: ProcedureId::new(row.get::<_, String>("procedure_id")?),
        pack: PackVersion {
            pack: PackId::new(row.get::<_, String>("pack_id")?),
            version: row.get("pack_version")?,
        },
        mode: row.get::<_, Word<Mode>>("mode")?.0,
        way: row.get::<_, Word<Way>>("way")?.0,
        device: row.get::<_, Word<Device>>("device")?.0,
        body: row.get::<_, Body<NoteBody>>("body")?.0,
        created_at: row.get::<_, At>("created_at")?.0,
    })
}

#[cfg(test)]
mod tests;
