//! Owns the "questions de cadre" and which marks of a session still wait for their words; refuses a link between the two,
//! a day, and to show one worker's lines to another before they are given.

use std::ops::Deref;

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc};
use domain::{
    dilemma::{DilemmaLines, DilemmaStanding},
    id::{DilemmaId, PackId, ProcedureId, SessionId, WorkerId},
};
use rusqlite::{Row, params};

use crate::{
    column::{At, Word, make_id_at, parse_uuid},
    error::{Error, Result},
    pack::PackVersion,
    sealing::Field,
    store::View,
};

/// A "question de cadre".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dilemma {
    /// Which, made with [`make_dilemma_id_in`].
    pub id: DilemmaId,
    /// Its month, `YYYY-MM`.
    pub month: String,
    /// Whose.
    pub worker: WorkerId,
    /// How far it is.
    pub standing: DilemmaStanding,
    /// The four lines.
    pub lines: DilemmaLines,
}

/// A mark of a session that waits for its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DilemmaMark {
    /// In which session.
    pub session: SessionId,
    /// Which of its events.
    pub event: u32,
    /// When.
    pub at: DateTime<Utc>,
    /// The pack that the session stays on.
    pub pack: PackVersion,
    /// What the session was for.
    pub procedure: ProcedureId,
}

/// Makes the id of a dilemma of the month of this day.
pub fn make_dilemma_id_in(month: NaiveDate) -> DilemmaId {
    let first = month.with_day(1).unwrap_or(month);
    DilemmaId::new(make_id_at(first.and_time(NaiveTime::MIN).and_utc()))
}

/// Reads dilemmas and marks.
pub struct Reader<'a>(pub(crate) View<'a>);

/// Writes dilemmas and settles marks.
pub struct Writer<'a>(pub(crate) Reader<'a>);

impl Reader<'_> {
    /// Those of a worker, the latest month first.
    ///
    /// # Errors
    /// When the database does not answer or a seal does not open.
    pub fn of_worker(&self, worker: &WorkerId) -> Result<Vec<Dilemma>> {
        let sql = "SELECT * FROM dilemma WHERE worker_id = ?1 ORDER BY month DESC, id";
        let mut statement = self.0.connection.prepare_cached(sql)?;
        statement.query_and_then([worker.as_str()], |row| self.dilemma(row))?.collect()
    }

    /// Those that were given to the team, the latest month first, whoever wrote them.
    ///
    /// # Errors
    /// As [`Reader::of_worker`].
    pub fn of_team(&self) -> Result<Vec<Dilemma>> {
        let sql = "SELECT * FROM dilemma WHERE standing <> 'own' ORDER BY month DESC, id";
        let mut statement = self.0.connection.prepare_cached(sql)?;
        statement.query_and_then([], |row| self.dilemma(row))?.collect()
    }

    /// One of them.
    ///
    /// # Errors
    /// As [`Reader::of_worker`].
    pub fn get(&self, id: &DilemmaId) -> Result<Option<Dilemma>> {
        let mut statement = self.0.connection.prepare_cached("SELECT * FROM dilemma WHERE id = ?1")?;
        statement.query_and_then([id.as_str()], |row| self.dilemma(row))?.next().transpose()
    }

    /// The marks of a worker's own sessions that wait for their words, oldest first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn waiting_marks(&self, worker: &WorkerId) -> Result<Vec<DilemmaMark>> {
        let mut statement = self.0.connection.prepare_cached(include_str!("dilemma/waiting_marks.sql"))?;
        statement.query_and_then([worker.as_str()], mark)?.collect()
    }

    fn dilemma(&self, row: &Row<'_>) -> Result<Dilemma> {
        let id: String = row.get("id")?;
        let wrapped: Vec<u8> = row.get("wrapped_key")?;
        let sealed: Vec<u8> = row.get("lines_sealed")?;
        let words = self.0.sealing.open_key(parse_uuid(&id)?, &wrapped)?.open(lines_of(&id), &sealed)?;
        Ok(Dilemma {
            month: row.get("month")?,
            worker: WorkerId::new(row.get::<_, String>("worker_id")?),
            standing: row.get::<_, Word<_>>("standing")?.0,
            lines: serde_json::from_str(&words).map_err(Error::Json)?,
            id: DilemmaId::new(id),
        })
    }
}

impl Writer<'_> {
    /// Keeps a new one, or other lines of one that is there. A key is made with each writing: what was written before
    /// opens no more.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn keep(&self, one: &Dilemma) -> Result<()> {
        let View { connection, sealing } = self.0.0;
        let id = one.id.as_str();
        let (sealer, wrapped) = sealing.make_key(parse_uuid(id)?)?;
        let words = serde_json::to_string(&one.lines).map_err(Error::Json)?;
        connection
            .prepare_cached(
                "INSERT OR REPLACE INTO dilemma (id, month, worker_id, standing, wrapped_key, lines_sealed)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![
                id,
                one.month,
                one.worker.as_str(),
                Word(one.standing),
                wrapped,
                sealer.seal(lines_of(id), &words)?,
            ])?;
        Ok(())
    }

    /// Says how far it is. Answers whether there is such a one.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn put(&self, id: &DilemmaId, standing: DilemmaStanding) -> Result<bool> {
        let sql = "UPDATE dilemma SET standing = ?2 WHERE id = ?1";
        let changed =
            self.0.0.connection.prepare_cached(sql)?.execute(params![id.as_str(), Word(standing)])?;
        Ok(changed > 0)
    }

    /// Erases one, its key with it.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn erase(&self, id: &DilemmaId) -> Result<bool> {
        let sql = "DELETE FROM dilemma WHERE id = ?1";
        Ok(self.0.0.connection.prepare_cached(sql)?.execute([id.as_str()])? > 0)
    }

    /// A mark waits no more.
    ///
    /// # Errors
    /// When the database refuses: there is no such event.
    pub fn settle(&self, session: &SessionId, event: u32) -> Result<()> {
        self.0
            .0
            .connection
            .prepare_cached(
                "INSERT OR IGNORE INTO dilemma_mark_settled (session_id, event_seq) VALUES (?1, ?2)",
            )?
            .execute(params![session.as_str(), event])?;
        Ok(())
    }
}

impl<'a> Deref for Writer<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Reader<'a> {
        &self.0
    }
}

fn lines_of(id: &str) -> Field<'_> {
    Field { table: "dilemma", row: id, column: "lines_sealed" }
}

fn mark(row: &Row<'_>) -> Result<DilemmaMark> {
    Ok(DilemmaMark {
        session: SessionId::new(row.get::<_, String>("session_id")?),
        event: row.get("seq")?,
        at: row.get::<_, At>("at")?.0,
        pack: PackVersion {
            pack: PackId::new(row.get::<_, String>("pack_id")?),
            version: row.get("pack_version")?,
        },
        procedure: ProcedureId::new(row.get::<_, String>("procedure_id")?),
    })
}

#[cfg(test)]
mod tests;
