//! Owns the journal of what was done in the vault: an append-only chain, verified whole at each opening; refuses names,
//! words and reasons in free text.

mod action;
mod chain;

pub use action::{Act, Action};
pub(crate) use chain::Opening;

use chrono::{DateTime, Utc};
use domain::id::WorkerId;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};
use uuid::Uuid;
use vault::{ChainHead, JournalKey};

use crate::{
    column::At,
    error::{Damage, Error, Result},
};

/// The end of the journal: how many entries, and the chain's head after the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// How many entries.
    pub seq: u64,
    /// The chain's head.
    pub chain: ChainHead,
}

/// One entry as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its number, from 1.
    pub seq: u64,
    /// What the clock said.
    pub at: DateTime<Utc>,
    /// The opening it belongs to.
    pub opening: Uuid,
    /// Milliseconds since that opening.
    pub elapsed_ms: i64,
    /// Who; `None` for the program itself.
    pub actor: Option<WorkerId>,
    /// What, as the program that wrote it said it.
    pub action: String,
    /// On what: an id, or a word of the program.
    pub object: String,
    /// A count or a version.
    pub code: i64,
    /// The chain's head after it.
    pub head: ChainHead,
}

/// Adds one entry.
pub(crate) fn append(tx: &Transaction<'_>, key: &JournalKey, opening: &Opening, act: &Act) -> Result<Head> {
    let before = head(tx, key, opening.vault_id)?;
    let mut entry = Entry {
        seq: before.seq.saturating_add(1),
        at: act.at,
        opening: opening.id,
        elapsed_ms: opening.elapsed_ms(),
        actor: act.actor.clone(),
        action: act.action.word().to_owned(),
        object: act.object.clone().unwrap_or_default(),
        code: act.code,
        head: before.chain,
    };
    entry.head = chain::next(key, &before.chain, &entry);
    insert(tx, &entry)?;
    Ok(Head { seq: entry.seq, chain: entry.head })
}

/// The end of the journal; before the first entry, the head that every vault begins with.
pub(crate) fn head(connection: &Connection, key: &JournalKey, vault_id: Uuid) -> Result<Head> {
    let last = connection
        .prepare_cached("SELECT seq, head FROM journal ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, [u8; 32]>(1)?)))
        .optional()?;
    match last {
        Some((seq, head)) => Ok(Head { seq: number(seq)?, chain: ChainHead(head) }),
        None => Ok(Head { seq: 0, chain: key.first_head(vault_id) }),
    }
}

/// Verifies every entry, and that `counted`, when there is one, is one of them.
///
/// # Errors
/// [`Damage::Journal`] with the entry where the chain breaks, [`Damage::JournalForked`] when the chain is whole and is
/// another one than was counted.
pub(crate) fn verify(
    connection: &Connection,
    key: &JournalKey,
    vault_id: Uuid,
    counted: Option<&Head>,
) -> Result<Head> {
    let mut statement = connection.prepare(
        "SELECT seq, at, opening, elapsed_ms, actor, action, object, code, head FROM journal ORDER BY seq",
    )?;
    let entries = statement.query_and_then([], entry)?;
    let mut chain = chain::Verification::new(key, vault_id, counted);
    for entry in entries {
        chain.take(&entry?)?;
    }
    chain.finish()
}

/// What was done, newest first.
#[derive(Debug)]
pub struct Reader<'a>(pub(crate) &'a Connection);

/// Entries from the last time that a worker said that the clock is right.
const SINCE_ANSWERED: &str =
    "seq >= (SELECT coalesce(max(seq), 0) FROM journal WHERE action = 'clock_jumped')";

impl Reader<'_> {
    /// The last entries, newest first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn latest(&self, limit: u32) -> Result<Vec<Entry>> {
        self.0
            .prepare_cached(
                "SELECT seq, at, opening, elapsed_ms, actor, action, object, code, head
                 FROM journal ORDER BY seq DESC LIMIT ?1",
            )?
            .query_and_then([limit], entry)?
            .collect()
    }

    /// When something was last kept since a worker last answered for the clock: what a clock is held against.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn last_seen_at(&self) -> Result<Option<DateTime<Utc>>> {
        self.latest_of(&format!("SELECT max(at) FROM journal WHERE {SINCE_ANSWERED}"))
    }

    /// The same before the vault was opened this time: an hour that this opening wrote cannot vouch for itself.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn last_seen_before_opening(&self) -> Result<Option<DateTime<Utc>>> {
        self.latest_of(&format!(
            "SELECT max(at) FROM journal
             WHERE {SINCE_ANSWERED} AND seq < (SELECT max(seq) FROM journal WHERE action = 'vault_opened')"
        ))
    }

    fn latest_of(&self, sql: &str) -> Result<Option<DateTime<Utc>>> {
        let seen: Option<At> = self.0.prepare_cached(sql)?.query_row([], |row| row.get(0))?;
        Ok(seen.map(|at| at.0))
    }
}

fn entry(row: &Row<'_>) -> Result<Entry> {
    let actor: String = row.get("actor")?;
    let opening: String = row.get("opening")?;
    Ok(Entry {
        seq: number(row.get("seq")?)?,
        at: row.get::<_, At>("at")?.0,
        opening: Uuid::parse_str(&opening).map_err(|_| Error::Damaged(Damage::Value("journal")))?,
        elapsed_ms: row.get("elapsed_ms")?,
        actor: (!actor.is_empty()).then(|| WorkerId::new(actor)),
        action: row.get("action")?,
        object: row.get("object")?,
        code: row.get("code")?,
        head: ChainHead(row.get("head")?),
    })
}

fn insert(tx: &Transaction<'_>, entry: &Entry) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO journal (seq, at, opening, elapsed_ms, actor, action, object, code, head)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(params![
        i64::try_from(entry.seq).unwrap_or(i64::MAX),
        At(entry.at),
        entry.opening.to_string(),
        entry.elapsed_ms,
        entry.actor.as_ref().map_or("", WorkerId::as_str),
        entry.action,
        entry.object,
        entry.code,
        entry.head.0,
    ])?;
    Ok(())
}

fn number(seq: i64) -> Result<u64> {
    u64::try_from(seq).map_err(|_| Error::Damaged(Damage::Value("journal")))
}

#[cfg(test)]
mod tests;
