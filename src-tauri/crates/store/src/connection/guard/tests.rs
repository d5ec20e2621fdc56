//! The guard: no SQL carries the vault out or weakens it (T20), with the control that shows what it could.

use std::{collections::BTreeSet, fs};

use rusqlite::Connection;

use crate::testing::Antenna;

/// Everything SQL could do to carry the vault out, to weaken it, or to reach into the machine.
fn attacks(outside: &str) -> Vec<String> {
    let to = |text: &str| text.replace("OUT", outside);
    [
        "ATTACH 'OUT/plain.db' AS plain KEY ''",
        "ATTACH 'OUT/' || 'plain.db' AS plain KEY ''",
        "ATTACH ':memory:' AS plain",
        "DETACH main",
        "VACUUM",
        "VACUUM INTO 'OUT/copy.db'",
        "SELECT sqlcipher_export('main')",
        "SELECT load_extension('OUT/evil.so')",
        "SELECT fts3_tokenizer('simple')",
        "CREATE VIRTUAL TABLE leak USING fts5(words)",
        "PRAGMA writable_schema = ON",
        "PRAGMA writable_schema = RESET",
        "INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES ('view', 'v', 'v', 0, 'SELECT 1')",
        "UPDATE sqlite_schema SET sql = '' WHERE name = 'journal'",
        "PRAGMA key = 'other'",
        "PRAGMA rekey = ''",
        "PRAGMA cipher_memory_security = OFF",
        "PRAGMA cipher_plaintext_header_size = 32",
        "PRAGMA cipher_log = 'OUT/log'",
        "PRAGMA cipher_profile = 'OUT/profile'",
        "PRAGMA journal_mode = DELETE",
        "PRAGMA synchronous = OFF",
        "PRAGMA secure_delete = OFF",
        "PRAGMA foreign_keys = OFF",
        "PRAGMA trusted_schema = ON",
        "PRAGMA temp_store = FILE",
        "PRAGMA temp_store_directory = 'OUT'",
        "PRAGMA mmap_size = 1000000",
        "PRAGMA locking_mode = NORMAL",
        "PRAGMA database_list",
        "PRAGMA table_info(journal)",
        "SELECT * FROM pragma_table_info('journal')",
        "SELECT \"no such column is a string\"",
    ]
    .into_iter()
    .map(to)
    .collect()
}

fn run(connection: &Connection, sql: &str) -> rusqlite::Result<()> {
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([])?;
    while rows.next()?.is_some() {}
    Ok(())
}

#[test]
fn t20_no_sql_carries_the_vault_out_or_weakens_it() {
    let antenna = Antenna::made();
    let outside = tempfile::tempdir().unwrap();
    let attacks = attacks(outside.path().to_str().unwrap());
    let passed: Vec<_> =
        attacks.iter().filter(|sql| run(antenna.store.view().connection, sql).is_ok()).collect();
    eprintln!("T20: {} statements, {} refused", attacks.len(), attacks.len() - passed.len());
    assert!(passed.is_empty(), "{passed:#?}");
    let bound = antenna.store.view().connection.execute("ATTACH ?1 AS plain KEY ''", [":memory:"]);
    assert!(bound.is_err(), "a bound file name hides from the guard's list, not from the guard");
    assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 0, "no file came out");
    antenna.store.check_everything().unwrap();
}

/// The control: without the guard the same statements do carry it out, so the test above is about something.
#[test]
fn without_the_guard_one_statement_writes_the_vault_in_clear() {
    let antenna = Antenna::made();
    let outside = tempfile::tempdir().unwrap();
    let closed = antenna.close();
    let connection = Connection::open(closed.database()).unwrap();
    closed
        .office
        .db_key()
        .with_sqlcipher_literal(|literal| connection.key(None::<&str>, literal, false))
        .unwrap();
    let plain = outside.path().join("plain.db");
    let sql = format!("ATTACH '{}' AS plain KEY ''; SELECT sqlcipher_export('plain')", plain.display());
    connection.query_row("SELECT count(*) FROM journal", [], |row| row.get::<_, i64>(0)).unwrap();
    let _ = connection.execute_batch(&sql);
    assert_eq!(&fs::read(plain).unwrap()[..16], super::super::PLAIN_HEADER);
}

#[test]
fn the_lists_name_nothing_twice() {
    let names: BTreeSet<_> = super::READABLE.into_iter().collect();
    assert_eq!(names.len(), super::READABLE.len());
}
