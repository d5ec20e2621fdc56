//! Owns the counting of what a vault holds; refuses to open a single seal for it.

use crate::{error::Result, store::Store};

/// How much a vault holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Learners' files.
    pub learners: u64,
    /// Sessions, over or not.
    pub sessions: u64,
    /// Notes, frozen or not.
    pub notes: u64,
    /// Entries of the journal.
    pub journal: u64,
}

impl Store {
    /// Counts what the vault holds.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn counts(&self) -> Result<Counts> {
        let rows = |sql: &str| -> Result<u64> {
            let count: i64 = self.view().connection.prepare_cached(sql)?.query_row([], |row| row.get(0))?;
            Ok(count.unsigned_abs())
        };
        Ok(Counts {
            learners: rows("SELECT count(*) FROM learner")?,
            sessions: rows("SELECT count(*) FROM session")?,
            notes: rows("SELECT count(*) FROM note")?,
            journal: rows("SELECT count(*) FROM journal")?,
        })
    }
}
