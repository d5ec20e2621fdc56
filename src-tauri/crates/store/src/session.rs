//! Owns sessions and their append-only events; refuses to keep one move twice, and to change an event.

use std::ops::Deref;

use chrono::{DateTime, Utc};
use domain::{
    id::{LearnerId, PackId, ProcedureId, SessionId, WorkerId},
    mode::{Device, Mode, Way},
    session::Event,
};
use rusqlite::{OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    column::{At, Body, Word, parse_uuid},
    error::{Error, Result, Thing},
    learner,
    pack::PackVersion,
    sealing::Sealer,
    store::View,
};

/// How far a session is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionStanding {
    /// Under way, or interrupted.
    Open,
    /// It ended with its closing.
    Closed,
    /// It was left without one.
    Abandoned,
}

/// What a session begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSession {
    /// Its id, made by the caller with [`crate::make_id_at`].
    pub id: SessionId,
    /// Who coaches.
    pub worker: WorkerId,
    /// Whose session it is; `None` when nobody is named.
    pub learner: Option<LearnerId>,
    /// What it is for.
    pub mode: Mode,
    /// How the procedure is gone through.
    pub way: Way,
    /// On what.
    pub device: Device,
    /// The procedure asked for.
    pub procedure: ProcedureId,
    /// The pack it begins with, and stays on.
    pub pack: PackVersion,
    /// When it begins.
    pub started_at: DateTime<Utc>,
}

/// A session as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// What it began with.
    pub begun: NewSession,
    /// When it ended, if it did.
    pub ended_at: Option<DateTime<Utc>>,
    /// How far it is.
    pub standing: SessionStanding,
}

/// An event as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptEvent {
    /// Its number in the session, from 1.
    pub seq: u32,
    /// When it was kept.
    pub at: DateTime<Utc>,
    /// The move that made it.
    pub move_key: Uuid,
    /// What happened.
    pub event: Event,
}

/// What became of a move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Appended {
    /// Its events are kept, under these numbers.
    Kept {
        /// One number for each event, in order.
        seqs: Vec<u32>,
    },
    /// They were kept before, under these numbers: the move was sent again after a crash or a double click.
    AlreadyKept {
        /// One number for each event, in order.
        seqs: Vec<u32>,
    },
}

/// Reads sessions.
pub struct Reader<'a>(pub(crate) View<'a>);

/// Writes sessions.
pub struct Writer<'a>(pub(crate) Reader<'a>);

impl Reader<'_> {
    /// The session of that id.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn get(&self, id: &SessionId) -> Result<Option<Session>> {
        self.one(include_str!("session/by_id.sql"), [id.as_str()])
    }

    /// The session that was under way last and is not over: for *Today*, which offers to resume it.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn interrupted_session(&self) -> Result<Option<Session>> {
        self.one(include_str!("session/interrupted.sql"), [])
    }

    /// The sessions of a learner, newest first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn of_learner(&self, id: &LearnerId) -> Result<Vec<Session>> {
        let mut statement = self.0.connection.prepare_cached(include_str!("session/by_learner.sql"))?;
        statement.query_and_then([id.as_str()], session)?.collect()
    }

    /// What happened in a session, in order.
    ///
    /// # Errors
    /// When the database does not answer, or a body is not an event.
    pub fn events_of(&self, id: &SessionId) -> Result<Vec<KeptEvent>> {
        let mut statement = self.0.connection.prepare_cached(
            "SELECT seq, at, move_key, body FROM session_event WHERE session_id = ?1 ORDER BY seq",
        )?;
        statement.query_and_then([id.as_str()], event)?.collect()
    }

    /// The numbers under which a move's events are kept; none when it is not.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn seqs_of_move(&self, id: &SessionId, key: Uuid) -> Result<Vec<u32>> {
        let mut statement = self.0.connection.prepare_cached(
            "SELECT seq FROM session_event WHERE session_id = ?1 AND move_key = ?2 ORDER BY move_part",
        )?;
        statement.query_and_then(params![id.as_str(), key.to_string()], |row| Ok(row.get(0)?))?.collect()
    }

    fn one(&self, sql: &str, key: impl rusqlite::Params) -> Result<Option<Session>> {
        let mut statement = self.0.connection.prepare_cached(sql)?;
        statement.query_and_then(key, session)?.next().transpose()
    }
}

impl Writer<'_> {
    /// Begins a session. With nobody named it gets a key of its own, so that its words can be erased like a learner's.
    ///
    /// # Errors
    /// When the database refuses: an id taken, a pack or a learner that is not there.
    pub fn begin(&self, new: &NewSession) -> Result<()> {
        let View { connection, sealing } = self.0.0;
        let own_key = match &new.learner {
            Some(_) => None,
            None => Some(sealing.make_key(parse_uuid(new.id.as_str())?)?.1),
        };
        connection.prepare_cached(include_str!("session/insert.sql"))?.execute(params![
            new.id.as_str(),
            new.worker.as_str(),
            new.learner.as_ref().map(LearnerId::as_str),
            own_key,
            Word(new.mode),
            Word(new.way),
            Word(new.device),
            new.procedure.as_str(),
            new.pack.pack.as_str(),
            new.pack.version,
            At(new.started_at),
        ])?;
        Ok(())
    }

    /// Keeps what a move made, once: the same key again changes nothing and says what is kept. The session is closed by
    /// the event that says that it ended.
    ///
    /// # Errors
    /// [`Error::Unknown`] when there is no such session.
    pub fn append(
        &self,
        id: &SessionId,
        key: Uuid,
        events: &[Event],
        now: DateTime<Utc>,
    ) -> Result<Appended> {
        let before = self.seqs_of_move(id, key)?;
        if !before.is_empty() {
            return Ok(Appended::AlreadyKept { seqs: before });
        }
        if self.get(id)?.is_none() {
            return Err(Error::Unknown(Thing::Session));
        }
        let first = self.last_seq(id)?.saturating_add(1);
        let seqs: Vec<u32> = (first..).zip(events).map(|(seq, _)| seq).collect();
        for ((seq, event), part) in seqs.iter().zip(events).zip(0_u32..) {
            self.insert(id, *seq, (key, part), (event, now))?;
        }
        if events.contains(&Event::Ended) {
            self.leave(id, SessionStanding::Closed, now)?;
        }
        Ok(Appended::Kept { seqs })
    }

    /// Leaves a session without its closing. Nothing of it is lost.
    ///
    /// # Errors
    /// [`Error::Unknown`] when no such session is under way.
    pub fn abandon(&self, id: &SessionId, now: DateTime<Utc>) -> Result<()> {
        self.leave(id, SessionStanding::Abandoned, now)
    }

    fn leave(&self, id: &SessionId, standing: SessionStanding, now: DateTime<Utc>) -> Result<()> {
        let left = self
            .0
            .0
            .connection
            .prepare_cached("UPDATE session SET state = ?2, ended_at = ?3 WHERE id = ?1 AND state = 'open'")?
            .execute(params![id.as_str(), Word(standing), At(now)])?;
        if left == 1 { Ok(()) } else { Err(Error::Unknown(Thing::Session)) }
    }

    fn last_seq(&self, id: &SessionId) -> Result<u32> {
        let last: Option<u32> = self
            .0
            .0
            .connection
            .prepare_cached("SELECT max(seq) FROM session_event WHERE session_id = ?1")?
            .query_row([id.as_str()], |row| row.get(0))?;
        Ok(last.unwrap_or(0))
    }

    fn insert(
        &self,
        id: &SessionId,
        seq: u32,
        (key, part): (Uuid, u32),
        (event, now): (&Event, DateTime<Utc>),
    ) -> Result<()> {
        let body = serde_json::to_value(event).map_err(Error::Json)?;
        let kind = body.get("kind").and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
        self.0
            .0
            .connection
            .prepare_cached(
                "INSERT INTO session_event (session_id, seq, at, move_key, move_part, kind, body)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .execute(params![id.as_str(), seq, At(now), key.to_string(), part, kind, Body(body)])?;
        Ok(())
    }
}

impl<'a> Deref for Writer<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Reader<'a> {
        &self.0
    }
}

/// The key under which a session's words are sealed: the learner's, or its own when nobody is named.
pub(crate) fn sealer(view: View<'_>, id: &SessionId) -> Result<Sealer> {
    let owner: Option<(Option<String>, Option<Vec<u8>>)> = view
        .connection
        .prepare_cached("SELECT learner_id, wrapped_key FROM session WHERE id = ?1")?
        .query_row([id.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    match owner {
        Some((Some(learner), _)) => learner::sealer(view, &LearnerId::new(learner)),
        Some((None, Some(wrapped))) => view.sealing.open_key(parse_uuid(id.as_str())?, &wrapped),
        _ => Err(Error::Unknown(Thing::Session)),
    }
}

fn session(row: &Row<'_>) -> Result<Session> {
    let begun = NewSession {
        id: SessionId::new(row.get::<_, String>("id")?),
        worker: WorkerId::new(row.get::<_, String>("worker_id")?),
        learner: row.get::<_, Option<String>>("learner_id")?.map(LearnerId::new),
        mode: row.get::<_, Word<Mode>>("mode")?.0,
        way: row.get::<_, Word<Way>>("way")?.0,
        device: row.get::<_, Word<Device>>("device")?.0,
        procedure: ProcedureId::new(row.get::<_, String>("procedure_id")?),
        pack: PackVersion {
            pack: PackId::new(row.get::<_, String>("pack_id")?),
            version: row.get("pack_version")?,
        },
        started_at: row.get::<_, At>("started_at")?.0,
    };
    Ok(Session {
        begun,
        ended_at: row.get::<_, Option<At>>("ended_at")?.map(|at| at.0),
        standing: row.get::<_, Word<SessionStanding>>("state")?.0,
    })
}

fn event(row: &Row<'_>) -> Result<KeptEvent> {
    let key: String = row.get("move_key")?;
    Ok(KeptEvent {
        seq: row.get("seq")?,
        at: row.get::<_, At>("at")?.0,
        move_key: parse_uuid(&key)?,
        event: row.get::<_, Body<Event>>("body")?.0,
    })
}

#[cfg(test)]
mod tests;
