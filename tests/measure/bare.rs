//! What a move is held against: one row in a SQLCipher database opened as the store opens its own, and the bare writing
//! of a mark. Refuses every convenience that the store does not have either.

use std::fs::File;
use std::io::{Seek, SeekFrom, Write};
use std::path::Path;

use anyhow::{Result, ensure};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use vault::OfficeKey;

/// A database with one table.
pub(crate) struct Database(Connection);

impl Database {
    /// Makes one at `path`, under the key of a vault.
    pub(crate) fn make(path: &Path, office: &OfficeKey) -> Result<Self> {
        // An empty file first, as the store does: the library is then opened without the right to make one.
        File::create_new(path)?;
        let connection = open(path, office)?;
        connection.execute_batch("CREATE TABLE event (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT")?;
        Ok(Self(connection))
    }

    /// Inserts one row, on its own, durably.
    pub(crate) fn insert(&self, body: &str) -> Result<()> {
        let rows = self.0.prepare_cached("INSERT INTO event (body) VALUES (?1)")?.execute([body])?;
        ensure!(rows == 1, "nothing was inserted");
        Ok(())
    }
}

/// Opens a database with the switches of the store.
pub(crate) fn open(path: &Path, office: &OfficeKey) -> Result<Connection> {
    let flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.pragma_update(None, "cipher_memory_security", "ON")?;
    connection.pragma_update(None, "cipher_log_level", "NONE")?;
    office.db_key().with_sqlcipher_literal(|literal| connection.key(None::<&str>, literal, false))?;
    let settings = [
        ("locking_mode", "EXCLUSIVE"),
        ("journal_mode", "WAL"),
        ("synchronous", "FULL"),
        ("secure_delete", "ON"),
        ("temp_store", "MEMORY"),
        ("mmap_size", "0"),
        ("cache_size", "-2000"),
        ("journal_size_limit", "4194304"),
        ("wal_autocheckpoint", "200"),
    ];
    for (name, value) in settings {
        connection.pragma_update(None, name, value)?;
    }
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    let (journal, synchronous): (String, i64) = (
        connection.pragma_query_value(None, "journal_mode", |row| row.get(0))?,
        connection.pragma_query_value(None, "synchronous", |row| row.get(0))?,
    );
    ensure!(
        journal == "wal" && synchronous == 2,
        "the bare database is not durable: {journal}, {synchronous}"
    );
    Ok(connection)
}

/// A file of two records of which the older is overwritten, as the high-water mark is.
pub(crate) struct Mark {
    file: File,
    turn: u64,
}

impl Mark {
    const RECORD: usize = 512;

    /// Makes one at `path`.
    pub(crate) fn make(path: &Path) -> Result<Self> {
        let mut file = File::create_new(path)?;
        file.write_all(&[0; 2 * Self::RECORD])?;
        file.sync_all()?;
        Ok(Self { file, turn: 0 })
    }

    /// Overwrites a record and waits until the disk has it.
    pub(crate) fn write(&mut self) -> Result<()> {
        self.turn += 1;
        let record = [u8::try_from(self.turn % 251)?; Self::RECORD];
        self.file.seek(SeekFrom::Start(self.turn % 2 * Self::RECORD as u64))?;
        self.file.write_all(&record)?;
        self.file.sync_data()?;
        Ok(())
    }
}
