//! Owns what was agreed or refused before a session, by the hash of the exact text; refuses the text itself, which
//! stands in the templates.

use std::ops::Deref;

use chrono::{DateTime, Utc};
use domain::{
    id::{AgreementId, LearnerId, SessionId},
    mode::Mode,
};
use rusqlite::{Row, params};
use serde::{Deserialize, Serialize};

use crate::{
    column::{At, Word},
    error::Result,
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

    /// What a learner last answered for a mode, given or refused: whether it still holds is the domain's question.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn latest(&self, learner: &LearnerId, mode: Mode) -> Result<Option<Agreement>> {
        self.one(include_str!("agreement/latest.sql"), params![learner.as_str(), Word(mode)])
    }

    fn one(&self, sql: &str, key: impl rusqlite::Params) -> Result<Option<Agreement>> {
        let mut statement = self.0.connection.prepare_cached(sql)?;
        statement.query_and_then(key, agreement)?.next().transpose()
    }
}

impl Writer<'_> {
    /// Keeps an answer.
    ///
    /// # Errors
    /// When the database refuses: a session or a learner that is not there.
    pub fn keep(&self, agreement: &Agreement) -> Result<()> {
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

#[cfg(test)]
mod tests;
