//! Notes with their words still sealed, to be put back as they are under another key or without words. Refuses to open anything.

use domain::{id::LearnerId, note::NoteBody};
use rusqlite::{Row, params};

use super::correction::{self, KeptCorrection};
use crate::{column::Body, error::Result, store::View};

/// A note as its row stands.
pub(crate) struct SealedNote {
    pub(crate) id: String,
    session: String,
    pub(crate) body: NoteBody,
    pub(crate) shared: Option<Vec<u8>>,
    pub(crate) own: Option<Vec<u8>>,
    created_at: i64,
    frozen_at: Option<i64>,
    pub(crate) addenda: Vec<SealedAddendum>,
    pub(crate) corrections: Vec<KeptCorrection>,
}

/// An addendum as its row stands.
pub(crate) struct SealedAddendum {
    pub(crate) id: String,
    author: String,
    pub(crate) text: Vec<u8>,
    at: i64,
}

/// The notes of a learner.
pub(crate) fn sealed_of(view: View<'_>, learner: &LearnerId) -> Result<Vec<SealedNote>> {
    let mut statement = view.connection.prepare_cached(
        "SELECT note.id, session_id, body, shared_sealed, own_sealed, created_at, frozen_at
         FROM note JOIN session ON session.id = note.session_id WHERE session.learner_id = ?1",
    )?;
    let notes: Vec<SealedNote> =
        statement.query_and_then([learner.as_str()], note)?.collect::<Result<_>>()?;
    let whole = |note: SealedNote| {
        let (addenda, corrections) = (addenda_of(view, &note.id)?, correction::of(view, &note.id)?);
        Ok(SealedNote { addenda, corrections, ..note })
    };
    notes.into_iter().map(whole).collect()
}

/// Writes a note again whose row was taken out.
pub(crate) fn put_back(view: View<'_>, note: &SealedNote) -> Result<()> {
    view.connection
        .prepare_cached(
            "INSERT INTO note (id, session_id, body, shared_sealed, own_sealed, created_at, frozen_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            note.id,
            note.session,
            Body(&note.body),
            note.shared,
            note.own,
            note.created_at,
            note.frozen_at,
        ])?;
    let mut insert = view.connection.prepare_cached(
        "INSERT INTO note_addendum (id, note_id, author, text_sealed, at) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for addendum in &note.addenda {
        insert.execute(params![addendum.id, note.id, addendum.author, addendum.text, addendum.at])?;
    }
    note.corrections.iter().try_for_each(|kept| correction::put(view, &note.id, kept))
}

fn note(row: &Row<'_>) -> Result<SealedNote> {
    Ok(SealedNote {
        id: row.get("id")?,
        session: row.get("session_id")?,
        body: row.get::<_, Body<NoteBody>>("body")?.0,
        shared: row.get("shared_sealed")?,
        own: row.get("own_sealed")?,
        created_at: row.get("created_at")?,
        frozen_at: row.get("frozen_at")?,
        addenda: Vec::new(),
        corrections: Vec::new(),
    })
}

fn addenda_of(view: View<'_>, note: &str) -> Result<Vec<SealedAddendum>> {
    let mut statement = view
        .connection
        .prepare_cached("SELECT id, author, text_sealed, at FROM note_addendum WHERE note_id = ?1")?;
    let addendum = |row: &Row<'_>| {
        Ok(SealedAddendum {
            id: row.get("id")?,
            author: row.get("author")?,
            text: row.get("text_sealed")?,
            at: row.get("at")?,
        })
    };
    statement.query_and_then([note], addendum)?.collect()
}
