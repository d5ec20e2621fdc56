//! Owns who of the antenna followed a procedure on the real site; refuses two such checks of one worker on one day, and to
//! lose one when a pack is updated.

use std::ops::Deref;

use chrono::NaiveDate;
use domain::{
    id::{PackId, ProcedureId, WorkerId},
    walkthrough::LiveCheck,
};
use rusqlite::{Row, params};

use crate::{column::Word, error::Result, pack::PackVersion, store::View};

/// A check of the antenna's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnLiveCheck {
    /// Of which pack, and the version that was followed.
    pub pack: PackVersion,
    /// Which procedure.
    pub procedure: ProcedureId,
    /// When, signed by whom, and where.
    pub check: LiveCheck,
    /// The slot of who signed it.
    pub worker: WorkerId,
}

/// Reads checks.
pub struct Reader<'a>(pub(crate) View<'a>);

/// Writes checks.
pub struct Writer<'a>(pub(crate) Reader<'a>);

impl Reader<'_> {
    /// The last check of each procedure of a pack.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn latest(&self, pack: &PackId) -> Result<Vec<OwnLiveCheck>> {
        let all: Vec<OwnLiveCheck> = self
            .0
            .connection
            .prepare_cached(
                "SELECT * FROM own_live_check WHERE pack_id = ?1 ORDER BY procedure_id, checked_on DESC, worker_id",
            )?
            .query_and_then([pack.as_str()], own)?
            .collect::<Result<_>>()?;
        let mut latest: Vec<OwnLiveCheck> = Vec::new();
        for one in all {
            if latest.last().is_none_or(|last| last.procedure != one.procedure) {
                latest.push(one);
            }
        }
        Ok(latest)
    }
}

impl Writer<'_> {
    /// Keeps a check, in place of the one that the same worker signed on the same day.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn keep(&self, one: &OwnLiveCheck) -> Result<()> {
        self.0
            .0
            .connection
            .prepare_cached(
                "INSERT OR REPLACE INTO own_live_check (pack_id, procedure_id, checked_on, worker_id, pack_version,
                   signed_by, place)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .execute(params![
                one.pack.pack.as_str(),
                one.procedure.as_str(),
                Word(one.check.on),
                one.worker.as_str(),
                one.pack.version,
                one.check.by,
                one.check.place,
            ])?;
        Ok(())
    }

    /// Takes back what a worker signed on a day. Answers whether there was anything.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn take_back(
        &self,
        pack: &PackId,
        procedure: &ProcedureId,
        (on, worker): (NaiveDate, &WorkerId),
    ) -> Result<bool> {
        let removed = self
            .0
            .0
            .connection
            .prepare_cached(
                "DELETE FROM own_live_check
                 WHERE pack_id = ?1 AND procedure_id = ?2 AND checked_on = ?3 AND worker_id = ?4",
            )?
            .execute(params![pack.as_str(), procedure.as_str(), Word(on), worker.as_str()])?;
        Ok(removed > 0)
    }
}

impl<'a> Deref for Writer<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Reader<'a> {
        &self.0
    }
}

fn own(row: &Row<'_>) -> Result<OwnLiveCheck> {
    Ok(OwnLiveCheck {
        pack: PackVersion {
            pack: PackId::new(row.get::<_, String>("pack_id")?),
            version: row.get("pack_version")?,
        },
        procedure: ProcedureId::new(row.get::<_, String>("procedure_id")?),
        check: LiveCheck {
            on: row.get::<_, Word<_>>("checked_on")?.0,
            by: row.get("signed_by")?,
            place: row.get("place")?,
        },
        worker: WorkerId::new(row.get::<_, String>("worker_id")?),
    })
}

#[cfg(test)]
mod tests;
