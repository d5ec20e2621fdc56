//! Owns what was agreed or refused before a session, to the byte, and what was taken back since; refuses to change a text,
//! and to give one that is not the one whose hash was kept.

use std::ops::Deref;

use chrono::{DateTime, Utc};
use domain::{
    id::{AgreementId, LearnerId, LineId, SessionId, WorkerId},
    mode::Mode,
};
use rusqlite::{OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

use crate::{
    column::{At, Word},
    error::{Damage, Error, Result, Thing},
    sealing::Field,
    session,
    store::View,
};

/// What was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// "D'accord".
    Given,
    /// "Non, pas de note".
    Refused,
}

/// An answer to an agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// Its id, made by the caller with [`crate::make_id_at`].
    pub id: AgreementId,
    /// The session it opens.
    pub session: SessionId,
    /// Who answered; `None` when nobody is named.
    pub learner: Option<LearnerId>,
    /// For which mode.
    pub mode: Mode,
    /// The version of the template.
    pub template_version: u32,
    /// SHA-256 of the exact text that was read.
    pub text_sha256: [u8; 32],
    /// What was answered.
    pub answer: Answer,
    /// When.
    pub at: DateTime<Utc>,
}

/// A line that was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenBack {
    /// Which.
    pub line: LineId,
    /// Beside whom.
    pub worker: WorkerId,
    /// When.
    pub at: DateTime<Utc>,
}

/// Reads agreements.
pub struct Reader<'a>(pub(crate) View<'a>);

/// Writes agreements.
pub struct Writer<'a>(pub(crate) Reader<'a>);

impl Reader<'_> {
    /// What was answered before a session.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn of_session(&self, id: &SessionId) -> Result<Option<Agreement>> {
        self.one(include_str!("agreement/of_session.sql"), params![id.as_str()])
    }

    /// An agreement by its id.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn get(&self, id: &AgreementId) -> Result<Option<Agreement>> {
        self.one(include_str!("agreement/by_id.sql"), params![id.as_str()])
    }

    /// What a learner answered, newest first: whether any of it still holds is the domain's question.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn of_learner(&self, learner: &LearnerId) -> Result<Vec<Agreement>> {
        let mut statement = self.0.connection.prepare_cached(include_str!("agreement/of_learner.sql"))?;
        statement.query_and_then([learner.as_str()], agreement)?.collect()
    }

    /// The exact text that was read; none when it was agreed before texts were kept.
    ///
    /// # Errors
    /// [`Error::Damaged`] when it is not the text whose hash was kept.
    pub fn exact_text(&self, agreement: &Agreement) -> Result<Option<String>> {
        let sealed: Option<Vec<u8>> = self
            .0
            .connection
            .prepare_cached("SELECT text_sealed FROM agreement_text WHERE agreement_id = ?1")?
            .query_row([agreement.id.as_str()], |row| row.get(0))
            .optional()?;
        let Some(sealed) = sealed else { return Ok(None) };
        let text =
            session::sealer(self.0, &agreement.session)?.open(text_of(agreement.id.as_str()), &sealed)?;
        if vault::sha256(text.as_bytes()) != agreement.text_sha256 {
            return Err(Error::Damaged(Damage::Value("agreement_text")));
        }
        Ok(Some(text))
    }

    /// What was taken back of an agreement since it was given, in order: of this row, or of another of the same learner
    /// with the same text.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn taken_back(&self, id: &AgreementId) -> Result<Vec<TakenBack>> {
        let mut statement = self.0.connection.prepare_cached(include_str!("agreement/taken_back.sql"))?;
        statement.query_and_then([id.as_str()], taken_back)?.collect()
    }

    fn one(&self, sql: &str, key: impl rusqlite::Params) -> Result<Option<Agreement>> {
        let mut statement = self.0.connection.prepare_cached(sql)?;
        statement.query_and_then(key, agreement)?.next().transpose()
    }
}

impl Writer<'_> {
    /// Keeps an answer, and the exact text that it was given to.
    ///
    /// # Errors
    /// When the database refuses: a session or a learner that is not there.
    pub fn keep(&self, agreement: &Agreement, exact_text: &str) -> Result<()> {
        self.0
            .0
            .connection
            .prepare_cached(
                "INSERT INTO agreement
                     (id, session_id, learner_id, mode, template_version, text_sha256, answer, at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            )?
            .execute(params![
                agreement.id.as_str(),
                agreement.session.as_str(),
                agreement.learner.as_ref().map(LearnerId::as_str),
                Word(agreement.mode),
                agreement.template_version,
                agreement.text_sha256,
                Word(agreement.answer),
                At(agreement.at),
            ])?;
        let sealed = session::sealer(self.0.0, &agreement.session)?
            .seal(text_of(agreement.id.as_str()), exact_text)?;
        self.0
            .0
            .connection
            .prepare_cached("INSERT INTO agreement_text (agreement_id, text_sealed) VALUES (?1, ?2)")?
            .execute(params![agreement.id.as_str(), sealed])?;
        Ok(())
    }

    /// Takes a line of an agreement back. Once is enough: taken back again, it stays as it was.
    ///
    /// # Errors
    /// [`Error::Unknown`] when there is no such agreement.
    pub fn take_back(&self, id: &AgreementId, taken: &TakenBack) -> Result<()> {
        if self.get(id)?.is_none() {
            return Err(Error::Unknown(Thing::Agreement));
        }
        self.0
            .0
            .connection
            .prepare_cached(
                "INSERT INTO agreement_taken_back (agreement_id, line, worker_id, at) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (agreement_id, line) DO NOTHING",
            )?
            .execute(params![id.as_str(), taken.line.as_str(), taken.worker.as_str(), At(taken.at)])?;
        Ok(())
    }
}

impl<'a> Deref for Writer<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Reader<'a> {
        &self.0
    }
}

fn agreement(row: &Row<'_>) -> Result<Agreement> {
    Ok(Agreement {
        id: AgreementId::new(row.get::<_, String>("id")?),
        session: SessionId::new(row.get::<_, String>("session_id")?),
        learner: row.get::<_, Option<String>>("learner_id")?.map(LearnerId::new),
        mode: row.get::<_, Word<Mode>>("mode")?.0,
        template_version: row.get("template_version")?,
        text_sha256: row.get("text_sha256")?,
        answer: row.get::<_, Word<Answer>>("answer")?.0,
        at: row.get::<_, At>("at")?.0,
    })
}

fn taken_back(row: &Row<'_>) -> Result<TakenBack> {
    Ok(TakenBack {
        line: LineId::new(row.get::<_, String>("line")?),
        worker: WorkerId::new(row.get::<_, String>("worker_id")?),
        at: row.get::<_, At>("at")?.0,
    })
}

/// Where the text stands that goes with an agreement.
pub(crate) fn text_of(id: &str) -> Field<'_> {
    Field { table: "agreement_text", row: id, column: "text_sealed" }
}

#[cfg(test)]
mod tests;
