//! Corrections of notes, each a line that is only added. Refuses to change a note.

use chrono::{DateTime, Utc};
use domain::{
    id::{NoteId, WorkerId},
    note::Correction,
};
use rusqlite::{Row, params};

use super::{Reader, Writer};
use crate::{
    column::{At, Body},
    error::{Error, Result, Thing},
    store::View,
};

/// A correction as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptCorrection {
    /// Who corrected.
    pub worker: WorkerId,
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub correction: Correction,
}

impl Reader<'_> {
    /// What was corrected in a note, in order.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn corrections_of(&self, note: &NoteId) -> Result<Vec<KeptCorrection>> {
        of(self.0, note.as_str())
    }
}

impl Writer<'_> {
    /// Adds a correction to a note, frozen or not.
    ///
    /// # Errors
    /// [`Error::Unknown`] when there is no such note.
    pub fn correct(&self, note: &NoteId, correction: &KeptCorrection) -> Result<()> {
        if self.is_frozen(note)?.is_none() {
            return Err(Error::Unknown(Thing::Note));
        }
        put(self.0.0, note.as_str(), correction)
    }
}

/// What was corrected in a note, in order.
pub(crate) fn of(view: View<'_>, note: &str) -> Result<Vec<KeptCorrection>> {
    let mut statement = view
        .connection
        .prepare_cached("SELECT worker_id, at, body FROM note_correction WHERE note_id = ?1 ORDER BY seq")?;
    let kept = |row: &Row<'_>| {
        Ok(KeptCorrection {
            worker: WorkerId::new(row.get::<_, String>("worker_id")?),
            at: row.get::<_, At>("at")?.0,
            correction: row.get::<_, Body<Correction>>("body")?.0,
        })
    };
    statement.query_and_then([note], kept)?.collect()
}

/// Writes a correction after those that are there.
pub(super) fn put(view: View<'_>, note: &str, kept: &KeptCorrection) -> Result<()> {
    view.connection
        .prepare_cached("INSERT INTO note_correction (note_id, worker_id, body, at) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![note, kept.worker.as_str(), Body(&kept.correction), At(kept.at),])?;
    Ok(())
}
