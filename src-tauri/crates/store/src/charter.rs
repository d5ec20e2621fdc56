//! Owns the team's charter, and what of it a session began with; refuses two rules on one topic, and two answers for one
//! procedure.

use std::{collections::BTreeMap, ops::Deref};

use domain::{
    charter::{House, Rule, TeamAnswer, Topic},
    id::{PackId, ProcedureId, SessionId},
};
use rusqlite::params;

use crate::{
    column::{Body, Word},
    error::Result,
    store::View,
};

/// Reads the charter.
pub struct Reader<'a>(pub(crate) View<'a>);

/// Writes the charter.
pub struct Writer<'a>(pub(crate) Reader<'a>);

impl Reader<'_> {
    /// The rules, in the order in which a team reads them.
    ///
    /// # Errors
    /// When the database does not answer, or a body is not a rule.
    pub fn rules(&self) -> Result<Vec<Rule>> {
        let mut rules: Vec<Rule> = self
            .0
            .connection
            .prepare_cached("SELECT body FROM charter_rule")?
            .query_and_then([], |row| Ok(row.get::<_, Body<Rule>>(0)?.0))?
            .collect::<Result<_>>()?;
        rules.sort_by_key(|rule| rule.topic);
        Ok(rules)
    }

    /// The team's own answers for the procedures of a pack.
    ///
    /// # Errors
    /// As [`Reader::rules`].
    pub fn answers(&self, pack: &PackId) -> Result<BTreeMap<ProcedureId, TeamAnswer>> {
        self.0
            .connection
            .prepare_cached("SELECT procedure_id, body FROM charter_answer WHERE pack_id = ?1")?
            .query_and_then([pack.as_str()], |row| {
                Ok((ProcedureId::new(row.get::<_, String>(0)?), row.get::<_, Body<_>>(1)?.0))
            })?
            .collect()
    }

    /// What stands on the screens of a session of this pack that begins now.
    ///
    /// # Errors
    /// As [`Reader::rules`].
    pub fn house(&self, pack: &PackId) -> Result<House> {
        Ok(House::of(&self.rules()?, self.answers(pack)?))
    }

    /// What a session began with.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn of_session(&self, session: &SessionId) -> Result<House> {
        let found: Option<Body<House>> = self
            .0
            .connection
            .prepare_cached("SELECT house FROM session_charter WHERE session_id = ?1")?
            .query_and_then([session.as_str()], |row| row.get(0).map_err(crate::Error::from))?
            .next()
            .transpose()?;
        Ok(found.map(|body| body.0).unwrap_or_default())
    }
}

impl Writer<'_> {
    /// Keeps a rule, in place of the one on the same topic.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn keep_rule(&self, rule: &Rule) -> Result<()> {
        self.0
            .0
            .connection
            .prepare_cached("INSERT OR REPLACE INTO charter_rule (topic, body) VALUES (?1, ?2)")?
            .execute(params![Word(rule.topic), Body(rule)])?;
        Ok(())
    }

    /// Takes a rule away. Answers whether there was one.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn remove_rule(&self, topic: Topic) -> Result<bool> {
        let removed = self
            .0
            .0
            .connection
            .prepare_cached("DELETE FROM charter_rule WHERE topic = ?1")?
            .execute([Word(topic)])?;
        Ok(removed > 0)
    }

    /// Keeps the team's answer for a procedure, in place of the one before.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn keep_answer(&self, pack: &PackId, procedure: &ProcedureId, answer: &TeamAnswer) -> Result<()> {
        self.0
            .0
            .connection
            .prepare_cached(
                "INSERT OR REPLACE INTO charter_answer (pack_id, procedure_id, body) VALUES (?1, ?2, ?3)",
            )?
            .execute(params![pack.as_str(), procedure.as_str(), Body(answer)])?;
        Ok(())
    }

    /// Takes the team's answer for a procedure away: the pack's stands again. Answers whether there was one.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn remove_answer(&self, pack: &PackId, procedure: &ProcedureId) -> Result<bool> {
        let removed = self
            .0
            .0
            .connection
            .prepare_cached("DELETE FROM charter_answer WHERE pack_id = ?1 AND procedure_id = ?2")?
            .execute([pack.as_str(), procedure.as_str()])?;
        Ok(removed > 0)
    }

    /// Keeps what a session begins with; nothing when there is nothing.
    ///
    /// # Errors
    /// When the database refuses: there is no such session.
    pub fn keep_for(&self, session: &SessionId, house: &House) -> Result<()> {
        if !house.is_silent() {
            self.0
                .0
                .connection
                .prepare_cached("INSERT INTO session_charter (session_id, house) VALUES (?1, ?2)")?
                .execute(params![session.as_str(), Body(house)])?;
        }
        Ok(())
    }
}

impl<'a> Deref for Writer<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Reader<'a> {
        &self.0
    }
}

#[cfg(test)]
mod tests;
