//! Takes the person out of what was done: the key and every word go, what was done stays with nobody's name on it. Refuses to leave
//! anything that leads back: neither the code nor a day that was agreed, and no word.

use domain::id::{LearnerId, SessionId};
use rusqlite::params;

use super::Writer;
use crate::{
    column::{At, parse_uuid},
    error::{Error, Result, Thing},
    note,
    store::View,
};

use chrono::{DateTime, Utc};

impl Writer<'_> {
    /// Leaves the sessions of a file, without anything that says whose they were, and erases the rest. Gives how many.
    ///
    /// # Errors
    /// [`Error::SessionUnderWay`], [`Error::Unknown`] when there is no such file.
    pub fn anonymise(&self, id: &LearnerId, now: DateTime<Utc>) -> Result<u32> {
        let view = self.0.0;
        let learner = self.get(id)?.ok_or(Error::Unknown(Thing::Learner))?;
        if self.has_open_session(id)? {
            return Err(Error::SessionUnderWay);
        }
        let mut codes = vec![learner.short_code];
        codes.extend(self.merged(id)?.into_iter().map(|merged| merged.code));
        for mut note in note::sealed_of(view, id)? {
            // What was corrected is what was done; who corrected it goes with the person.
            let corrections = std::mem::take(&mut note.corrections);
            let read = note.body.corrected(corrections.iter().map(|kept| &kept.correction));
            note.body = read.without_the_person();
            note.shared = None;
            note.own = None;
            note.addenda.clear();
            view.connection.prepare_cached("DELETE FROM note WHERE id = ?1")?.execute([&note.id])?;
            note::put_back(view, &note)?;
        }
        let sessions = sessions_of(view, id)?;
        for session in &sessions {
            release(view, session)?;
        }
        view.connection
            .prepare_cached("DELETE FROM agreement WHERE learner_id = ?1")?
            .execute([id.as_str()])?;
        self.erase(id)?;
        let mut retire = view
            .connection
            .prepare_cached("INSERT OR IGNORE INTO retired_code (code, retired_at) VALUES (?1, ?2)")?;
        for code in codes {
            retire.execute(params![code, At(now)])?;
        }
        Ok(u32::try_from(sessions.len()).unwrap_or(u32::MAX))
    }
}

fn sessions_of(view: View<'_>, id: &LearnerId) -> Result<Vec<SessionId>> {
    let mut statement = view.connection.prepare_cached("SELECT id FROM session WHERE learner_id = ?1")?;
    statement.query_and_then([id.as_str()], |row| Ok(SessionId::new(row.get::<_, String>(0)?)))?.collect()
}

/// A session as if nobody had been named: under a key of its own, with nothing sealed under it.
fn release(view: View<'_>, session: &SessionId) -> Result<()> {
    let key = view.sealing.make_key(parse_uuid(session.as_str())?)?.1;
    let id = session.as_str();
    for sql in [
        "DELETE FROM session_text WHERE session_id = ?1",
        // What was agreed for later, what was lacking and what the person said of it are theirs alone.
        "DELETE FROM session_event WHERE session_id = ?1
           AND kind IN ('next_planned', 'duties_kept', 'word_given', 'learning_settled', 'document_answered')",
    ] {
        view.connection.prepare_cached(sql)?.execute([id])?;
    }
    // An event is never rewritten: the first one is put back without what made it urgent.
    let first: Option<(u32, i64, String, u32, String)> = {
        let mut statement = view.connection.prepare_cached(
            "SELECT seq, at, move_key, move_part, json_remove(body, '$.setup.urgency') FROM session_event
             WHERE session_id = ?1 AND kind = 'started'",
        )?;
        let read =
            |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?));
        statement.query_map([id], read)?.next().transpose()?
    };
    if let Some((seq, at, key, part, body)) = first {
        view.connection
            .prepare_cached("DELETE FROM session_event WHERE session_id = ?1 AND seq = ?2")?
            .execute(params![id, seq])?;
        view.connection
            .prepare_cached(
                "INSERT INTO session_event (session_id, seq, at, move_key, move_part, kind, body)
                 VALUES (?1, ?2, ?3, ?4, ?5, 'started', ?6)",
            )?
            .execute(params![id, seq, at, key, part, body])?;
    }
    view.connection
        .prepare_cached("UPDATE session SET learner_id = NULL, wrapped_key = ?2 WHERE id = ?1")?
        .execute(params![id, key])?;
    Ok(())
}
