//! The control of the power cut: the same cipher and log, and a `synchronous` that does not wait for the disk. Refuses
//! to be opened by the store.

use std::path::Path;

use anyhow::Result;
use rusqlite::Connection;

/// The key of the control: it protects nothing.
pub(crate) const KEY: &[u8] = b"x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'";

/// Makes a database when there is none, then keeps rows and acknowledges each.
pub(crate) fn run(
    folder: &Path,
    synchronous: &str,
    count: u32,
    say: impl Fn(&str) -> Result<()>,
) -> Result<()> {
    let connection = Connection::open(folder.join("control.db"))?;
    connection.key(None::<&str>, KEY, false)?;
    connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", synchronous)?;
    connection.pragma_update(None, "wal_autocheckpoint", "40")?;
    connection.execute_batch(
        "CREATE TABLE IF NOT EXISTS step (id INTEGER PRIMARY KEY, learner INTEGER, body TEXT NOT NULL);
         CREATE INDEX IF NOT EXISTS step_by_learner ON step (learner);",
    )?;
    let last: u32 = connection.query_row("SELECT coalesce(max(id), 0) FROM step", [], |row| row.get(0))?;
    for id in last + 1..=last + count {
        let body = format!("{id} {}", "étape ".repeat(50));
        connection.execute("INSERT INTO step (id, learner, body) VALUES (?1, ?2, ?3)", (id, id % 7, body))?;
        say(&format!("ack {id}"))?;
    }
    Ok(())
}
