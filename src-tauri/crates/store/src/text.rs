//! Owns the few words that go with events, sealed under the learner's key or the session's own; refuses words without
//! an event.

use std::ops::Deref;

use chrono::{DateTime, Utc};
use domain::id::SessionId;
use rusqlite::params;
use serde::{Deserialize, Serialize};

use crate::{
    column::{At, Word, make_id_at},
    error::Result,
    sealing::Field,
    session,
    store::View,
};

/// What the words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextKind {
    /// A few words jotted during the session.
    Jot,
    /// The words that go with the reason of a handover.
    HandWords,
    /// The words that go with what comes next.
    NextWords,
}

/// Words as they were written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionText {
    /// The event they go with.
    pub event_seq: u32,
    /// What they are.
    pub kind: TextKind,
    /// The words.
    pub text: String,
    /// When they were kept.
    pub at: DateTime<Utc>,
}

/// Reads words.
pub struct Reader<'a>(pub(crate) View<'a>);

/// Writes words.
pub struct Writer<'a>(pub(crate) Reader<'a>);

impl Reader<'_> {
    /// The words of a session, in the order of their events.
    ///
    /// # Errors
    /// When the database does not answer or a seal does not open.
    pub fn of_session(&self, id: &SessionId) -> Result<Vec<SessionText>> {
        let mut statement = self.0.connection.prepare_cached(
            "SELECT id, event_seq, kind, text_sealed, at FROM session_text
             WHERE session_id = ?1 ORDER BY event_seq, id",
        )?;
        let sealer = session::sealer(self.0, id)?;
        let open = |row: &rusqlite::Row<'_>| {
            let row_id: String = row.get("id")?;
            let sealed: Vec<u8> = row.get("text_sealed")?;
            Ok(SessionText {
                event_seq: row.get("event_seq")?,
                kind: row.get::<_, Word<TextKind>>("kind")?.0,
                text: sealer.open(words_of(&row_id), &sealed)?,
                at: row.get::<_, At>("at")?.0,
            })
        };
        statement.query_and_then([id.as_str()], open)?.collect()
    }
}

impl Writer<'_> {
    /// Keeps words beside an event.
    ///
    /// # Errors
    /// [`crate::Error::Unknown`] when there is no such session; the database's refusal when there is no such event.
    pub fn keep(&self, id: &SessionId, text: &SessionText) -> Result<()> {
        let row_id = make_id_at(text.at);
        let sealed = session::sealer(self.0.0, id)?.seal(words_of(&row_id), &text.text)?;
        self.0
            .0
            .connection
            .prepare_cached(
                "INSERT INTO session_text (id, session_id, event_seq, kind, text_sealed, at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![row_id, id.as_str(), text.event_seq, Word(text.kind), sealed, At(text.at)])?;
        Ok(())
    }
}

impl<'a> Deref for Writer<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Reader<'a> {
        &self.0
    }
}

pub(crate) fn words_of(row: &str) -> Field<'_> {
    Field { table: "session_text", row, column: "text_sealed" }
}
