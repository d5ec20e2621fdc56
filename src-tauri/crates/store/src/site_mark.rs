//! Owns the marks that the real site has changed at a step; refuses to lose one when a pack is updated, to link one to a
//! session or a learner, and to erase one that is settled.

use std::ops::Deref;

use chrono::{NaiveDate, NaiveTime};
use domain::{
    id::{MarkId, PackId, ProcedureId, StepId, WorkerId},
    session::Place,
};
use rusqlite::{Row, params};

use crate::{
    column::{Word, make_id_at},
    error::Result,
    pack::PackVersion,
    store::View,
};

/// A mark that the real site has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteMark {
    /// Its id, made by the caller with [`make_mark_id_on`].
    pub id: MarkId,
    /// Of which pack, and the version that was on the screen.
    pub pack: PackVersion,
    /// At which step, in whatever version.
    pub place: Place,
    /// The day.
    pub on: NaiveDate,
    /// Who marked it.
    pub worker: WorkerId,
    /// What differs, in their words; `None` as long as nobody said it.
    pub words: Option<String>,
    /// Since when it is settled; `None` while it stands.
    pub settled_on: Option<NaiveDate>,
}

/// Makes the id of a mark. It is of its day alone: it travels to authors, and the hour of a step does not.
pub fn make_mark_id_on(day: NaiveDate) -> MarkId {
    MarkId::new(make_id_at(day.and_time(NaiveTime::MIN).and_utc()))
}

/// Reads marks.
pub struct Reader<'a>(pub(crate) View<'a>);

/// Writes marks.
pub struct Writer<'a>(pub(crate) Reader<'a>);

impl Reader<'_> {
    /// Every mark of a procedure, settled ones too, in the order in which they came.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn of_procedure(&self, pack: &PackId, procedure: &ProcedureId) -> Result<Vec<SiteMark>> {
        self.0
            .connection
            .prepare_cached("SELECT * FROM site_mark WHERE pack_id = ?1 AND procedure_id = ?2 ORDER BY seq")?
            .query_and_then([pack.as_str(), procedure.as_str()], mark)?
            .collect()
    }

    /// The marks that stand at a step, in the order in which they came.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn standing_at(&self, pack: &PackId, place: &Place) -> Result<Vec<SiteMark>> {
        self.0
            .connection
            .prepare_cached(
                "SELECT * FROM site_mark
                 WHERE pack_id = ?1 AND procedure_id = ?2 AND step_id = ?3 AND settled_on IS NULL
                 ORDER BY seq",
            )?
            .query_and_then([pack.as_str(), place.procedure.as_str(), place.step.as_str()], mark)?
            .collect()
    }

    /// Every mark of a pack that stands, by procedure.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn standing(&self, pack: &PackId) -> Result<Vec<SiteMark>> {
        self.0
            .connection
            .prepare_cached(
                "SELECT * FROM site_mark WHERE pack_id = ?1 AND settled_on IS NULL
                 ORDER BY procedure_id, step_id, seq",
            )?
            .query_and_then([pack.as_str()], mark)?
            .collect()
    }

    /// A mark, if it is there.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn get(&self, id: &MarkId) -> Result<Option<SiteMark>> {
        self.0
            .connection
            .prepare_cached("SELECT * FROM site_mark WHERE id = ?1")?
            .query_and_then([id.as_str()], mark)?
            .next()
            .transpose()
    }
}

impl Writer<'_> {
    /// Keeps a mark.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn keep(&self, one: &SiteMark) -> Result<()> {
        self.0
            .0
            .connection
            .prepare_cached(
                "INSERT INTO site_mark (id, pack_id, pack_version, procedure_id, step_id, marked_on, worker_id, words,
                   settled_on)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            )?
            .execute(params![
                one.id.as_str(),
                one.pack.pack.as_str(),
                one.pack.version,
                one.place.procedure.as_str(),
                one.place.step.as_str(),
                Word(one.on),
                one.worker.as_str(),
                one.words,
                one.settled_on.map(Word),
            ])?;
        Ok(())
    }

    /// Keeps a mark, unless one without words stands at its step already that `is_answered` does not know of: pressed
    /// again, the same thing is said once.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn keep_once(&self, one: &SiteMark, is_answered: impl Fn(&MarkId) -> bool) -> Result<()> {
        let standing = self.standing_at(&one.pack.pack, &one.place)?;
        if standing.iter().any(|mark| mark.words.is_none() && !is_answered(&mark.id)) {
            return Ok(());
        }
        self.keep(one)
    }

    /// Says in words what differs. Answers whether such a mark stands.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn put_words(&self, id: &MarkId, words: &str) -> Result<bool> {
        let changed = self
            .0
            .0
            .connection
            .prepare_cached("UPDATE site_mark SET words = ?2 WHERE id = ?1 AND settled_on IS NULL")?
            .execute([id.as_str(), words])?;
        Ok(changed > 0)
    }

    /// Says that a mark is settled since a day, or that it stands again. Answers whether there is such a mark.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn settle(&self, id: &MarkId, on: Option<NaiveDate>) -> Result<bool> {
        let changed = self
            .0
            .0
            .connection
            .prepare_cached("UPDATE site_mark SET settled_on = ?2 WHERE id = ?1")?
            .execute(params![id.as_str(), on.map(Word)])?;
        Ok(changed > 0)
    }
}

impl<'a> Deref for Writer<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Reader<'a> {
        &self.0
    }
}

fn mark(row: &Row<'_>) -> Result<SiteMark> {
    Ok(SiteMark {
        id: MarkId::new(row.get::<_, String>("id")?),
        pack: PackVersion {
            pack: PackId::new(row.get::<_, String>("pack_id")?),
            version: row.get("pack_version")?,
        },
        place: Place {
            procedure: ProcedureId::new(row.get::<_, String>("procedure_id")?),
            step: StepId::new(row.get::<_, String>("step_id")?),
        },
        on: row.get::<_, Word<_>>("marked_on")?.0,
        worker: WorkerId::new(row.get::<_, String>("worker_id")?),
        words: row.get("words")?,
        settled_on: row.get::<_, Option<Word<_>>>("settled_on")?.map(|day| day.0),
    })
}

#[cfg(test)]
mod tests;
