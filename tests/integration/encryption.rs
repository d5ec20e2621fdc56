//! T40: the vault on the disk is encrypted, for us and for a program that knows nothing of us.

use std::{fs, process::Command};

use cote_tests::{antenna::Keys, moves};

#[test]
fn t40_nobody_else_opens_the_database() {
    let folder = tempfile::tempdir().unwrap();
    let keys = Keys::plan(folder.path()).unwrap();
    let mut store = keys.make().unwrap();
    moves::begin(&mut store, &keys).unwrap();
    (1..=30).for_each(|number| drop(moves::keep(&mut store, &keys, number).unwrap()));
    let database = folder.path().join("vault/vault-1.db");
    let log = fs::read(folder.path().join("vault/vault-1.db-wal")).unwrap();
    drop(store);

    let bytes = fs::read(&database).unwrap();
    assert_ne!(&bytes[..16], b"SQLite format 3\0");
    for words in ["journal", "vault_made", "noter-un-jour", "CREATE TABLE", "trouvé seule"] {
        let is_in = |bytes: &[u8]| bytes.windows(words.len()).any(|window| window == words.as_bytes());
        assert!(!is_in(&bytes) && !is_in(&log), "{words} stands in clear");
    }
    let tables = Command::new("sqlite3")
        .args(["-readonly", database.to_str().unwrap(), "SELECT count(*) FROM sqlite_schema"])
        .output()
        .expect("the sqlite3 command is installed: it is the stranger of this test");
    assert!(!tables.status.success(), "a stranger read the database");

    let plain = rusqlite::Connection::open(&database).unwrap();
    let cipher: String = plain.pragma_query_value(None, "cipher_version", |row| row.get(0)).unwrap();
    assert!(!cipher.is_empty());
    let counted = plain.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0));
    assert!(counted.is_err(), "our own library without the key read the database");
    drop(plain);
    assert_eq!(moves::check(&keys.open().unwrap()).unwrap(), 30);
    eprintln!("T40: header encrypted, no word in clear, sqlite3 refused, SQLCipher {cipher} in force");
}
