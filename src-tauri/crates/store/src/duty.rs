//! Owns what was said of the duties that learners wish to be reminded of; refuses to decide what waits, which the domain does.

use std::ops::Deref;

use domain::duty::{DutyAnswer, KeptDuty};
use domain::follow_up::Answered;
use domain::id::LearnerId;
use rusqlite::{Row, params};

use crate::column::{At, Body, make_id_at};
use crate::error::Result;
use crate::store::View;

/// Reads what was said.
pub struct Reader<'a>(pub(crate) View<'a>);

/// Writes what is said.
pub struct Writer<'a>(pub(crate) Reader<'a>);

impl Reader<'_> {
    /// What was said of everybody's duties, or of one learner's, oldest first.
    ///
    /// # Errors
    /// When the database does not answer, or a body is none of ours.
    pub fn answers(&self, learner: Option<&LearnerId>) -> Result<Vec<(LearnerId, Answered)>> {
        self.0
            .connection
            .prepare_cached(
                "SELECT learner_id, duty, answer, at FROM duty_answer
                 WHERE ?1 IS NULL OR learner_id = ?1 ORDER BY at, id",
            )?
            .query_and_then([learner.map(LearnerId::as_str)], answered)?
            .collect()
    }
}

impl Writer<'_> {
    /// Keeps what is said of a learner's duty.
    ///
    /// # Errors
    /// When the database refuses: there is no such learner.
    pub fn answer(&self, learner: &LearnerId, said: &Answered) -> Result<()> {
        self.0
            .0
            .connection
            .prepare_cached(
                "INSERT INTO duty_answer (id, learner_id, duty, answer, at) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![
                make_id_at(said.at),
                learner.as_str(),
                Body(&said.duty),
                Body(&said.answer),
                At(said.at),
            ])?;
        Ok(())
    }
}

impl<'a> Deref for Writer<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Reader<'a> {
        &self.0
    }
}

fn answered(row: &Row<'_>) -> Result<(LearnerId, Answered)> {
    let learner = LearnerId::new(row.get::<_, String>("learner_id")?);
    let said = Answered {
        at: row.get::<_, At>("at")?.0,
        duty: row.get::<_, Body<KeptDuty>>("duty")?.0,
        answer: row.get::<_, Body<DutyAnswer>>("answer")?.0,
    };
    Ok((learner, said))
}

#[cfg(test)]
mod tests;
