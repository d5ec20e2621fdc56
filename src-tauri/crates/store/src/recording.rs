//! Owns the sounds that workers added for their antenna; refuses two for one sentence, and to lose one when a pack is
//! updated.

use std::ops::Deref;

use chrono::{DateTime, Utc};
use domain::{
    id::{PackId, ProcedureId, WorkerId},
    speech::{SaidAt, SoundFormat},
};
use rusqlite::{Row, params};

use crate::{
    column::{At, Word},
    error::Result,
    pack::said_at,
    store::View,
};

/// A sound that a worker added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnRecording {
    /// Of which pack, in whatever version.
    pub pack: PackId,
    /// Which sentence it stands for.
    pub at: SaidAt,
    /// That sentence, when the sound was added or last found right: the step may have changed since.
    pub says: String,
    /// Who added it.
    pub worker: WorkerId,
    /// When.
    pub added_at: DateTime<Utc>,
    /// What its bytes are.
    pub format: SoundFormat,
    /// How long it lasts.
    pub duration_ms: u32,
}

/// Reads the antenna's sounds.
pub struct Reader<'a>(pub(crate) View<'a>);

/// Writes the antenna's sounds.
pub struct Writer<'a>(pub(crate) Reader<'a>);

impl Reader<'_> {
    /// The antenna's sounds for a procedure.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn of_procedure(&self, pack: &PackId, procedure: &ProcedureId) -> Result<Vec<OwnRecording>> {
        self.0
            .connection
            .prepare_cached(
                "SELECT pack_id, procedure_id, step_id, wording, says, worker_id, added_at, format, duration_ms
                 FROM own_recording WHERE pack_id = ?1 AND procedure_id = ?2 ORDER BY step_id, wording",
            )?
            .query_and_then([pack.as_str(), procedure.as_str()], own)?
            .collect()
    }

    /// Every sound of the antenna, whatever is installed.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn all(&self) -> Result<Vec<OwnRecording>> {
        self.0
            .connection
            .prepare_cached(
                "SELECT pack_id, procedure_id, step_id, wording, says, worker_id, added_at, format, duration_ms
                 FROM own_recording ORDER BY pack_id, procedure_id, step_id, wording",
            )?
            .query_and_then([], own)?
            .collect()
    }

    /// The antenna's sound for a sentence, with its bytes.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn sound(&self, pack: &PackId, at: &SaidAt) -> Result<Option<(OwnRecording, Vec<u8>)>> {
        self.0
            .connection
            .prepare_cached(
                "SELECT * FROM own_recording
                 WHERE pack_id = ?1 AND procedure_id = ?2 AND step_id = ?3 AND wording = ?4",
            )?
            .query_and_then(
                params![pack.as_str(), at.procedure.as_str(), at.step.as_str(), Word(at.wording)],
                |row| Ok((own(row)?, row.get("sound")?)),
            )?
            .next()
            .transpose()
    }
}

impl Writer<'_> {
    /// Keeps a sound, in place of the one that stood for the same sentence.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn keep(&self, one: &OwnRecording, bytes: &[u8]) -> Result<()> {
        self.0
            .0
            .connection
            .prepare_cached(
                "INSERT OR REPLACE INTO own_recording (pack_id, procedure_id, step_id, wording, says, worker_id,
                   added_at, format, duration_ms, sound)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            )?
            .execute(params![
                one.pack.as_str(),
                one.at.procedure.as_str(),
                one.at.step.as_str(),
                Word(one.at.wording),
                one.says,
                one.worker.as_str(),
                At(one.added_at),
                Word(one.format),
                one.duration_ms,
                bytes,
            ])?;
        Ok(())
    }

    /// Says that a sound also goes with the sentence as it stands now. Answers whether there is such a sound.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn find_right(&self, pack: &PackId, at: &SaidAt, says: &str) -> Result<bool> {
        let changed = self
            .0
            .0
            .connection
            .prepare_cached(
                "UPDATE own_recording SET says = ?5
                 WHERE pack_id = ?1 AND procedure_id = ?2 AND step_id = ?3 AND wording = ?4",
            )?
            .execute(params![
                pack.as_str(),
                at.procedure.as_str(),
                at.step.as_str(),
                Word(at.wording),
                says
            ])?;
        Ok(changed > 0)
    }

    /// Takes a sound away. Answers whether there was one.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn remove(&self, pack: &PackId, at: &SaidAt) -> Result<bool> {
        let changed = self
            .0
            .0
            .connection
            .prepare_cached(
                "DELETE FROM own_recording
                 WHERE pack_id = ?1 AND procedure_id = ?2 AND step_id = ?3 AND wording = ?4",
            )?
            .execute(params![pack.as_str(), at.procedure.as_str(), at.step.as_str(), Word(at.wording)])?;
        Ok(changed > 0)
    }
}

impl<'a> Deref for Writer<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Reader<'a> {
        &self.0
    }
}

fn own(row: &Row<'_>) -> Result<OwnRecording> {
    Ok(OwnRecording {
        pack: PackId::new(row.get::<_, String>("pack_id")?),
        at: said_at(row)?,
        says: row.get("says")?,
        worker: WorkerId::new(row.get::<_, String>("worker_id")?),
        added_at: row.get::<_, At>("added_at")?.0,
        format: row.get::<_, Word<_>>("format")?.0,
        duration_ms: row.get("duration_ms")?,
    })
}

#[cfg(test)]
mod tests;
