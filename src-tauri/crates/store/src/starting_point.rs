//! Owns what a learner said that they already do, sealed under their key; refuses more than the last answers.

use std::ops::Deref;

use chrono::NaiveDate;
use domain::{id::LearnerId, starting_point::StartingPoint};
use rusqlite::params;

use crate::{
    column::Word,
    error::{Error, Result},
    learner,
    sealing::Field,
    store::View,
};

/// The answers, and when they were given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeptStartingPoint {
    /// The three answers.
    pub answers: StartingPoint,
    /// The day.
    pub on: NaiveDate,
}

/// Reads answers.
pub struct Reader<'a>(pub(crate) View<'a>);

/// Writes answers.
pub struct Writer<'a>(pub(crate) Reader<'a>);

impl Reader<'_> {
    /// What a learner said last, if it was kept.
    ///
    /// # Errors
    /// When the database does not answer or the seal does not open.
    pub fn of_learner(&self, id: &LearnerId) -> Result<Option<KeptStartingPoint>> {
        let sql = "SELECT said_on, answers_sealed FROM learner_starting_point WHERE learner_id = ?1";
        let mut statement = self.0.connection.prepare_cached(sql)?;
        let found = statement.query_and_then([id.as_str()], |row| -> Result<(NaiveDate, Vec<u8>)> {
            Ok((row.get::<_, Word<_>>("said_on")?.0, row.get("answers_sealed")?))
        });
        let Some((on, sealed)) = found?.next().transpose()? else { return Ok(None) };
        let words = learner::sealer(self.0, id)?.open(answers_of(id), &sealed)?;
        Ok(Some(KeptStartingPoint { answers: serde_json::from_str(&words).map_err(Error::Json)?, on }))
    }
}

impl Writer<'_> {
    /// Keeps what a learner says, in place of what they said before.
    ///
    /// # Errors
    /// [`Error::Unknown`] when there is no such learner.
    pub fn keep(&self, id: &LearnerId, said: &KeptStartingPoint) -> Result<()> {
        let words = serde_json::to_string(&said.answers).map_err(Error::Json)?;
        let sealed = learner::sealer(self.0.0, id)?.seal(answers_of(id), &words)?;
        self.0
            .0
            .connection
            .prepare_cached(
                "INSERT OR REPLACE INTO learner_starting_point (learner_id, said_on, answers_sealed)
                 VALUES (?1, ?2, ?3)",
            )?
            .execute(params![id.as_str(), Word(said.on), sealed])?;
        Ok(())
    }

    /// Forgets it. Answers whether there was anything.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn forget(&self, id: &LearnerId) -> Result<bool> {
        let sql = "DELETE FROM learner_starting_point WHERE learner_id = ?1";
        Ok(self.0.0.connection.prepare_cached(sql)?.execute([id.as_str()])? > 0)
    }
}

impl<'a> Deref for Writer<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Reader<'a> {
        &self.0
    }
}

fn answers_of(id: &LearnerId) -> Field<'_> {
    Field { table: "learner_starting_point", row: id.as_str(), column: "answers_sealed" }
}

#[cfg(test)]
mod tests {
    use domain::starting_point::Habit;

    use super::*;
    use crate::testing::{Antenna, noon};

    #[test]
    fn the_last_answers_are_kept_sealed_and_go_with_the_file() {
        let mut antenna = Antenna::made();
        let id = antenna.keep(|tx| tx.learners().add("Rim", noon())).unwrap().id;
        assert_eq!(antenna.store.starting_points().of_learner(&id).unwrap(), None);
        let said = |mouse| KeptStartingPoint {
            answers: StartingPoint { mouse, phone: Habit::Often, card: Habit::NotYet },
            on: "2026-11-23".parse().unwrap(),
        };
        antenna.keep(|tx| tx.starting_points().keep(&id, &said(Habit::NotYet))).unwrap();
        antenna.keep(|tx| tx.starting_points().keep(&id, &said(Habit::Sometimes))).unwrap();
        assert_eq!(antenna.store.starting_points().of_learner(&id).unwrap(), Some(said(Habit::Sometimes)));
        let count = |antenna: &Antenna| -> i64 {
            let sql =
                "SELECT count(*) FROM learner_starting_point WHERE instr(answers_sealed, 'sometimes') = 0";
            antenna.store.view().connection.query_row(sql, [], |row| row.get(0)).unwrap()
        };
        assert_eq!(count(&antenna), 1, "one row, and sealed");
        assert!(antenna.keep(|tx| tx.starting_points().forget(&id)).unwrap());
        assert!(!antenna.keep(|tx| tx.starting_points().forget(&id)).unwrap());
        antenna.keep(|tx| tx.starting_points().keep(&id, &said(Habit::NotYet))).unwrap();
        antenna.keep(|tx| tx.learners().erase(&id)).unwrap();
        assert_eq!(count(&antenna), 0, "erased with its file");
    }
}
