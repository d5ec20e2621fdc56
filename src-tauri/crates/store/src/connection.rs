//! Owns the one place where the database is opened: the order, the pragmas, and the proof that the cipher is in force;
//! refuses a file that is not encrypted, and a library that is not the one built in.

mod guard;

use std::{
    fs::{self, File},
    io::{self, Read},
    path::Path,
};

use rusqlite::{Connection, OpenFlags, config::DbConfig};
use vault::DbKey;

use crate::{
    error::{Damage, Error, Result, Step},
    home,
};

/// What the built-in library says of itself. Another one, linked by mistake, is refused: a system SQLite without the
/// cipher would otherwise write everything in clear, and say nothing.
const CIPHER_VERSION: &str = "4.20.0 community";

/// What a database that is not encrypted begins with.
const PLAIN_HEADER: &[u8; 16] = b"SQLite format 3\0";

const PAGE_BYTES: u64 = 4096;

/// How many prepared statements are kept.
const STATEMENTS: usize = 64;

/// Makes an empty database file for [`open`], at the creation of a vault and nowhere else.
pub(crate) fn make_empty(path: &Path) -> Result<()> {
    home::make_file(path)
        .and_then(|file| file.sync_all())
        .and_then(|()| path.parent().map_or(Ok(()), home::sync_folder))
        .map_err(Error::io(Step::MakeDatabase))
}

/// Looks at the file before the library does.
///
/// # Errors
/// [`Error::NotEncrypted`], or [`Error::Damaged`] when it is missing or shorter than a page.
pub(crate) fn look_at(path: &Path) -> Result<()> {
    let found = match fs::symlink_metadata(path) {
        Ok(found) => found,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(Error::Damaged(Damage::DatabaseMissing));
        }
        Err(error) => return Err(Error::io(Step::ReadDatabase)(error)),
    };
    if found.len() < PAGE_BYTES {
        return Err(Error::Damaged(Damage::DatabaseShort));
    }
    let mut header = [0_u8; PLAIN_HEADER.len()];
    File::open(path)
        .and_then(|mut file| file.read_exact(&mut header))
        .map_err(Error::io(Step::ReadDatabase))?;
    if &header == PLAIN_HEADER { Err(Error::NotEncrypted) } else { Ok(()) }
}

/// Opens the database with its raw key, asserts that it is encrypted, and shuts the doors that SQL has.
///
/// The file must exist: nothing here ever makes one, so a missing vault is never replaced by an empty one.
///
/// # Errors
/// [`Error::CipherOff`] when an assertion fails, [`Error::Damaged`] when the key does not open the first page (it is
/// the right key: it was unsealed by a slot), [`Error::Busy`] when another connection has the file.
pub(crate) fn open(path: &Path, key: &DbKey) -> Result<Connection> {
    // No URI: a path is a path. No CREATE. No mutex: the connection never leaves its owner.
    let flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let mut connection = Connection::open_with_flags(path, flags)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    // Both before the key: keys are held in wiped, locked memory, and the library writes nothing to stderr.
    connection.pragma_update(None, "cipher_memory_security", "ON")?;
    connection.pragma_update(None, "cipher_log_level", "NONE")?;
    key.with_sqlcipher_literal(|literal| connection.key(None::<&str>, literal, false))?;
    assert_cipher(&connection)?;
    set_pragmas(&connection)?;
    set_switches(&connection)?;
    guard::post(&mut connection)?;
    Ok(connection)
}

/// Asserts that the cipher is there and is the one that was measured.
fn assert_cipher(connection: &Connection) -> Result<()> {
    let expected: [(&'static str, &str); 7] = [
        ("cipher_version", CIPHER_VERSION),
        ("cipher_memory_security", "1"),
        ("cipher_provider", "openssl"),
        ("cipher_page_size", "4096"),
        ("cipher_use_hmac", "1"),
        ("cipher_hmac_algorithm", "HMAC_SHA512"),
        ("cipher_plaintext_header_size", "0"),
    ];
    expected.into_iter().try_for_each(|(name, value)| assert_pragma(connection, name, value))
}

/// Sets what must hold for an acknowledged step to be durable and a deleted one to be gone, and reads it back.
fn set_pragmas(connection: &Connection) -> Result<()> {
    // `locking_mode` first: set before the log is first touched, it also avoids the shared-memory file.
    // `recursive_triggers`: without it REPLACE erases rows behind the triggers that forbid it.
    let settings: [(&'static str, &str, &str); 14] = [
        ("locking_mode", "EXCLUSIVE", "exclusive"),
        ("journal_mode", "WAL", "wal"),
        ("synchronous", "FULL", "2"),
        ("secure_delete", "ON", "1"),
        ("temp_store", "MEMORY", "2"),
        ("mmap_size", "0", "0"),
        ("cache_size", "-2000", "-2000"),
        ("foreign_keys", "ON", "1"),
        ("recursive_triggers", "ON", "1"),
        ("trusted_schema", "OFF", "0"),
        ("cell_size_check", "ON", "1"),
        ("journal_size_limit", "4194304", "4194304"),
        ("wal_autocheckpoint", "200", "200"),
        ("busy_timeout", "2000", "2000"),
    ];
    for (name, value, expected) in settings {
        connection.pragma_update(None, name, value)?;
        assert_pragma(connection, name, expected)?;
    }
    Ok(())
}

fn set_switches(connection: &Connection) -> Result<()> {
    let switches = [
        ("defensive", DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        ("double-quoted strings", DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
        ("double-quoted strings in the schema", DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
        ("trusted schema", DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        // Without it a statement is compiled again whenever a value is bound to it: seen to double the cost of a move.
        ("stable plans", DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true),
        // Until everything was checked, closing must leave database and log as they were found.
        ("no checkpoint on close", DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true),
    ];
    for (name, switch, is_on) in switches {
        connection.set_db_config(switch, is_on)?;
        if connection.db_config(switch)? != is_on {
            return Err(Error::CipherOff(name));
        }
    }
    Ok(())
}

/// From here on closing may move the log into the database.
pub(crate) fn allow_checkpoint_on_close(connection: &Connection) -> Result<()> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    Ok(())
}

fn assert_pragma(connection: &Connection, name: &'static str, expected: &str) -> Result<()> {
    use rusqlite::types::Value;
    let found = connection.pragma_query_value(None, name, |row| row.get(0));
    let is_expected = match found {
        Ok(Value::Integer(number)) => number.to_string() == expected,
        Ok(Value::Text(text)) => text == expected,
        // A library that does not know the pragma answers with no row.
        Ok(_) | Err(rusqlite::Error::QueryReturnedNoRows) => false,
        Err(error) => return Err(error.into()),
    };
    if is_expected { Ok(()) } else { Err(Error::CipherOff(name)) }
}

/// Checks every page of the file against its own code: those that nothing refers to as well.
///
/// It reads the file past the log. With anything left in the log, a page that was being moved when the power went looks
/// damaged here although the log still has it whole: the log must be empty.
///
/// # Errors
/// [`Error::Damaged`] with the first problem.
pub(crate) fn check_pages(connection: &Connection) -> Result<()> {
    // Refused pages come as rows; nothing at all is the good answer.
    if has_rows(connection, "cipher_integrity_check")? { Err(Error::Damaged(Damage::Page)) } else { Ok(()) }
}

/// Checks that everything that is referred to is there and agrees, through the log. Takes a second for a large vault.
///
/// # Errors
/// [`Error::Damaged`] with the first problem.
pub(crate) fn check_wholly(connection: &Connection) -> Result<()> {
    check_structure(connection, "integrity_check")?;
    if has_rows(connection, "foreign_key_check")? {
        return Err(Error::Damaged(Damage::Structure));
    }
    Ok(())
}

/// The short check, after a stop that was not clean.
///
/// # Errors
/// [`Error::Damaged`] with the first problem.
pub(crate) fn check_quickly(connection: &Connection) -> Result<()> {
    check_structure(connection, "quick_check")
}

fn check_structure(connection: &Connection, check: &str) -> Result<()> {
    let answer: String = connection.pragma_query_value(None, check, |row| row.get(0))?;
    if answer == "ok" { Ok(()) } else { Err(Error::Damaged(Damage::Structure)) }
}

fn has_rows(connection: &Connection, check: &str) -> Result<bool> {
    let mut rows = 0_u32;
    connection.pragma_query(None, check, |_| {
        rows = rows.saturating_add(1);
        Ok(())
    })?;
    Ok(rows > 0)
}
