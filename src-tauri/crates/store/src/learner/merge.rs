//! Brings two files of one person together: what was sealed under the one key is sealed under the other, and the first key goes.
//! Refuses to lose a line of either, and to begin while a session of either is under way.

use chrono::{DateTime, Utc};
use domain::id::{LearnerId, WorkerId};
use rusqlite::{Row, params};

use super::{Reader, Writer, sealer};
use crate::{
    agreement,
    column::At,
    error::{Error, Result, Thing},
    note,
    sealing::{Field, Sealer},
    starting_point, text,
};

/// What a file took in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The code of the file that went, which still leads here.
    pub code: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// From one key to the other.
struct Keys {
    old: Sealer,
    new: Sealer,
}

impl Keys {
    fn reseal(&self, field: Field<'_>, sealed: &[u8]) -> Result<Vec<u8>> {
        self.new.seal(field, &self.old.open(field, sealed)?)
    }
}

impl Reader<'_> {
    /// What a file took in, in order.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn merged(&self, id: &LearnerId) -> Result<Vec<Merged>> {
        let mut statement = self.0.connection.prepare_cached(
            "SELECT code, merged_at FROM learner_merge WHERE learner_id = ?1 ORDER BY merged_at, code",
        )?;
        let merged = |row: &Row<'_>| Ok(Merged { code: row.get(0)?, at: row.get::<_, At>(1)?.0 });
        statement.query_and_then([id.as_str()], merged)?.collect()
    }

    /// Whether a session of that file is under way or interrupted.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn has_open_session(&self, id: &LearnerId) -> Result<bool> {
        let mut open = self
            .0
            .connection
            .prepare_cached("SELECT 1 FROM session WHERE learner_id = ?1 AND state = 'open'")?;
        Ok(open.exists([id.as_str()])?)
    }
}

impl Writer<'_> {
    /// Takes everything of another file into this one; the other's code leads here from then on.
    ///
    /// # Errors
    /// [`Error::SameFile`], [`Error::SessionUnderWay`] when one of either is, [`Error::Restricted`] when a key is not the
    /// antenna's to open, [`Error::Unknown`] when one of them is not there.
    pub fn merge(
        &self,
        into: &LearnerId,
        from: &LearnerId,
        (worker, now): (&WorkerId, DateTime<Utc>),
    ) -> Result<()> {
        if into == from {
            return Err(Error::SameFile);
        }
        let view = self.0.0;
        let keys = Keys { old: sealer(view, from)?, new: sealer(view, into)? };
        if self.has_open_session(into)? || self.has_open_session(from)? {
            return Err(Error::SessionUnderWay);
        }
        let gone = self.get(from)?.ok_or(Error::Unknown(Thing::Learner))?;
        self.reseal_texts(from, &keys)?;
        self.reseal_notes(from, &keys)?;
        self.reseal_agreements(from, &keys)?;
        self.take_starting_point(into, from)?;
        for sql in [
            "UPDATE session SET learner_id = ?1 WHERE learner_id = ?2",
            "UPDATE agreement SET learner_id = ?1 WHERE learner_id = ?2",
            "UPDATE duty_answer SET learner_id = ?1 WHERE learner_id = ?2",
            "UPDATE learner_merge SET learner_id = ?1 WHERE learner_id = ?2",
            // The person has been coming since the older of the two.
            "UPDATE learner SET created_at = min(created_at, (SELECT created_at FROM learner WHERE id = ?2)) WHERE id = ?1",
        ] {
            view.connection.prepare_cached(sql)?.execute([into.as_str(), from.as_str()])?;
        }
        self.erase(from)?;
        view.connection
            .prepare_cached(
                "INSERT INTO learner_merge (code, learner_id, worker_id, merged_at) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute(params![gone.short_code, into.as_str(), worker.as_str(), At(now)])?;
        Ok(())
    }

    /// What a person said last of what they already do counts, whichever file it was said in.
    fn take_starting_point(&self, into: &LearnerId, from: &LearnerId) -> Result<()> {
        let said = starting_point::Writer(starting_point::Reader(self.0.0));
        let Some(other) = said.of_learner(from)? else { return Ok(()) };
        match said.of_learner(into)? {
            Some(own) if own.on >= other.on => Ok(()),
            _ => said.keep(into, &other),
        }
    }

    fn reseal_texts(&self, from: &LearnerId, keys: &Keys) -> Result<()> {
        let all = self.sealed(
            "SELECT session_text.id, text_sealed FROM session_text JOIN session ON session.id = session_id
             WHERE learner_id = ?1",
            from,
        )?;
        let mut change =
            self.0.0.connection.prepare_cached("UPDATE session_text SET text_sealed = ?2 WHERE id = ?1")?;
        for (id, sealed) in all {
            change.execute(params![id, keys.reseal(text::words_of(&id), &sealed)?])?;
        }
        Ok(())
    }

    /// A frozen note and an addendum are never rewritten: the triggers refuse every change, also this one that changes no
    /// word. So the rows are put back, under the other key, as they were.
    fn reseal_notes(&self, from: &LearnerId, keys: &Keys) -> Result<()> {
        let view = self.0.0;
        let connection = view.connection;
        for mut note in note::sealed_of(view, from)? {
            let (shared, own) = (note::SHARED, note::OWN);
            note.shared = reseal_some(keys, note::words_of(&note.id, shared), note.shared)?;
            note.own = reseal_some(keys, note::words_of(&note.id, own), note.own)?;
            for addendum in &mut note.addenda {
                addendum.text = keys.reseal(note::addendum_of(&addendum.id), &addendum.text)?;
            }
            connection.prepare_cached("DELETE FROM note WHERE id = ?1")?.execute([&note.id])?;
            note::put_back(view, &note)?;
        }
        Ok(())
    }

    fn reseal_agreements(&self, from: &LearnerId, keys: &Keys) -> Result<()> {
        let all = self.sealed(
            "SELECT agreement_id, text_sealed FROM agreement_text JOIN agreement ON agreement.id = agreement_id
             JOIN session ON session.id = agreement.session_id WHERE session.learner_id = ?1",
            from,
        )?;
        let connection = self.0.0.connection;
        let mut remove = connection.prepare_cached("DELETE FROM agreement_text WHERE agreement_id = ?1")?;
        let mut put_back = connection
            .prepare_cached("INSERT INTO agreement_text (agreement_id, text_sealed) VALUES (?1, ?2)")?;
        for (id, sealed) in all {
            let sealed = keys.reseal(agreement::text_of(&id), &sealed)?;
            remove.execute([&id])?;
            put_back.execute(params![id, sealed])?;
        }
        Ok(())
    }

    /// Ids and sealed bytes.
    fn sealed(&self, sql: &str, learner: &LearnerId) -> Result<Vec<(String, Vec<u8>)>> {
        let mut statement = self.0.0.connection.prepare_cached(sql)?;
        statement.query_and_then([learner.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
    }
}

fn reseal_some(keys: &Keys, field: Field<'_>, sealed: Option<Vec<u8>>) -> Result<Option<Vec<u8>>> {
    sealed.map(|sealed| keys.reseal(field, &sealed)).transpose()
}
