//! Owns what an antenna adds to procedures, and what of it a session began with; refuses two additions of one name, and to
//! lose one when a pack is updated.

use std::ops::Deref;

use chrono::{DateTime, Utc};
use domain::{
    id::{PackId, ProcedureId, SessionId, StepId, WorkerId},
    local_layer::{Addition, ContactKind, Layers, Part},
    speech::Wording,
};
use rusqlite::{Row, params};

use crate::{
    column::{At, Body},
    error::Result,
    store::View,
};

/// An addition as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalAddition {
    /// Of which pack, in whatever version.
    pub pack: PackId,
    /// To which procedure.
    pub procedure: ProcedureId,
    /// What is added.
    pub addition: Addition,
    /// Who wrote it, or took it in.
    pub worker: WorkerId,
    /// When.
    pub changed_at: DateTime<Utc>,
}

/// Reads what an antenna adds.
pub struct Reader<'a>(pub(crate) View<'a>);

/// Writes what an antenna adds.
pub struct Writer<'a>(pub(crate) Reader<'a>);

impl Reader<'_> {
    /// Everything that is added, whatever is installed, by pack and procedure.
    ///
    /// # Errors
    /// When the database does not answer, or a body is not an addition.
    pub fn all(&self) -> Result<Vec<LocalAddition>> {
        self.0
            .connection
            .prepare_cached("SELECT * FROM local_addition ORDER BY pack_id, procedure_id, part, step_id")?
            .query_and_then([], addition)?
            .collect()
    }

    /// What is added to a procedure.
    ///
    /// # Errors
    /// As [`Reader::all`].
    pub fn of_procedure(&self, pack: &PackId, procedure: &ProcedureId) -> Result<Vec<LocalAddition>> {
        self.0
            .connection
            .prepare_cached(
                "SELECT * FROM local_addition WHERE pack_id = ?1 AND procedure_id = ?2 ORDER BY part, step_id",
            )?
            .query_and_then([pack.as_str(), procedure.as_str()], addition)?
            .collect()
    }

    /// What is added to the procedures of a pack.
    ///
    /// # Errors
    /// As [`Reader::all`].
    pub fn of_pack(&self, pack: &PackId) -> Result<Layers> {
        let mut layers = Layers::default();
        for one in self.all()?.into_iter().filter(|one| one.pack == *pack) {
            layers.0.entry(one.procedure).or_default().push(one.addition);
        }
        Ok(layers)
    }

    /// What a session began with.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn of_session(&self, session: &SessionId) -> Result<Layers> {
        let found: Option<Body<Layers>> = self
            .0
            .connection
            .prepare_cached("SELECT layers FROM session_local WHERE session_id = ?1")?
            .query_and_then([session.as_str()], |row| row.get(0).map_err(crate::Error::from))?
            .next()
            .transpose()?;
        Ok(found.map(|body| body.0).unwrap_or_default())
    }
}

impl Writer<'_> {
    /// Keeps an addition, in place of the one of the same name.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn keep(&self, one: &LocalAddition) -> Result<()> {
        let name = one.addition.part();
        let (part, step) = columns(&name);
        self.0
            .0
            .connection
            .prepare_cached(
                "INSERT OR REPLACE INTO local_addition (pack_id, procedure_id, part, step_id, body, worker_id,
                   changed_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .execute(params![
                one.pack.as_str(),
                one.procedure.as_str(),
                part,
                step,
                Body(&one.addition),
                one.worker.as_str(),
                At(one.changed_at),
            ])?;
        Ok(())
    }

    /// Takes an addition away. Answers whether there was one.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn remove(&self, pack: &PackId, procedure: &ProcedureId, part: &Part) -> Result<bool> {
        let (part, step) = columns(part);
        let removed = self
            .0
            .0
            .connection
            .prepare_cached(
                "DELETE FROM local_addition
                 WHERE pack_id = ?1 AND procedure_id = ?2 AND part = ?3 AND step_id = ?4",
            )?
            .execute(params![pack.as_str(), procedure.as_str(), part, step])?;
        Ok(removed > 0)
    }

    /// Keeps what a session begins with; nothing when there is nothing.
    ///
    /// # Errors
    /// When the database refuses: there is no such session.
    pub fn keep_for(&self, session: &SessionId, layers: &Layers) -> Result<()> {
        if !layers.0.is_empty() {
            self.0
                .0
                .connection
                .prepare_cached("INSERT INTO session_local (session_id, layers) VALUES (?1, ?2)")?
                .execute(params![session.as_str(), Body(layers)])?;
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

/// The name of an addition, as its columns have it.
fn columns(part: &Part) -> (&'static str, &str) {
    match part {
        Part::Contact { contact: ContactKind::Phone } => ("phone", ""),
        Part::Contact { contact: ContactKind::Desk } => ("desk", ""),
        Part::Wording { step, wording: Wording::Practice } => ("practice", step.as_str()),
        Part::Wording { step, wording: Wording::Real } => ("real", step.as_str()),
        Part::Cue { step } => ("cue", StepId::as_str(step)),
    }
}

fn addition(row: &Row<'_>) -> Result<LocalAddition> {
    Ok(LocalAddition {
        pack: PackId::new(row.get::<_, String>("pack_id")?),
        procedure: ProcedureId::new(row.get::<_, String>("procedure_id")?),
        addition: row.get::<_, Body<_>>("body")?.0,
        worker: WorkerId::new(row.get::<_, String>("worker_id")?),
        changed_at: row.get::<_, At>("changed_at")?.0,
    })
}

#[cfg(test)]
mod tests;
