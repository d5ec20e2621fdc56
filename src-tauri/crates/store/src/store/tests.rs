//! The open vault: what is made, refused, missing, gone on without, and counted before it is answered.

use std::{fs, path::PathBuf};

use rusqlite::Connection;
use uuid::Uuid;

use super::*;
use crate::{
    Error,
    error::Damage,
    high_water,
    journal::Action,
    session::Appended,
    setting::Setting,
    testing::{Antenna, ClosedAntenna, cue, noon, worker},
};

fn close_act() -> Act {
    Act::by(&worker(), Action::VaultClosed, noon())
}

/// Every file that holds anything, with its length and a hash of its bytes, which a failing test can print. An empty
/// log beside the database says nothing.
fn files(antenna: &ClosedAntenna) -> Vec<(PathBuf, usize, u64)> {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut found: Vec<_> = fs::read_dir(antenna.folder.path().join("vault"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            let bytes = fs::read(&path).unwrap();
            let mut hasher = DefaultHasher::new();
            bytes.hash(&mut hasher);
            (path, bytes.len(), hasher.finish())
        })
        .collect();
    found.retain(|(_, length, _)| *length > 0);
    found.sort();
    found
}

fn names(antenna: &ClosedAntenna) -> Vec<String> {
    files(antenna).iter().map(|(path, _, _)| path.file_name().unwrap().to_str().unwrap().to_owned()).collect()
}

fn edit(antenna: &ClosedAntenna, sql: &str) {
    let connection = Connection::open(antenna.database()).unwrap();
    antenna
        .office
        .db_key()
        .with_sqlcipher_literal(|literal| connection.key(None::<&str>, literal, false))
        .unwrap();
    connection.execute_batch(sql).unwrap();
}

#[test]
fn a_closed_vault_is_one_database_its_slots_and_its_mark_and_opens_again() {
    let mut antenna = Antenna::made();
    let (_, changed) = antenna
        .store
        .transact(&Act::by(&worker(), Action::SettingChanged, noon()), |tx| {
            tx.settings().set(Setting::AntennaName, &"Jambes")?;
            Ok(((), Changed::one(crate::Tag::Settings)))
        })
        .unwrap();
    assert_eq!(changed.tags, [crate::Tag::Settings]);
    let closed = antenna.close();
    assert_eq!(names(&closed), ["hwm", "slots.json", "slots.json.prev", "vault-1.db"]);

    let store = closed.open().unwrap();
    assert_eq!(store.settings().antenna_name().unwrap().as_deref(), Some("Jambes"));
    assert_eq!(names(&closed), ["hwm", "slots.json", "slots.json.prev", "vault-1.db", "vault-1.db-wal"]);
    store.check_everything().unwrap();
    let done: Vec<_> = store.journal().latest(9).unwrap().into_iter().map(|entry| entry.action).collect();
    assert_eq!(done, ["vault_opened", "vault_closed", "setting_changed", "vault_made"]);
    let mark = high_water::read(&closed.home.mark_path(), &closed.office.state_key()).unwrap().unwrap();
    assert_eq!(mark.head, store.journal_head().unwrap(), "every answer was counted");
}

#[test]
fn a_vault_is_never_made_over_another() {
    let closed = Antenna::made().close();
    let before = files(&closed);
    assert!(matches!(Store::make(closed.access(), None, noon()), Err(Error::VaultExists)));
    assert_eq!(files(&closed), before);
}

#[test]
fn nothing_is_made_where_a_vault_is_missing_or_plain_or_short() {
    let closed = Antenna::made().close();
    let database = closed.database();
    let whole = fs::read(&database).unwrap();

    fs::remove_file(&database).unwrap();
    assert!(matches!(closed.open(), Err(Error::Damaged(Damage::DatabaseMissing))));
    assert!(!database.exists(), "no empty vault in place of a lost one");

    for short in [0, 16, 4095] {
        fs::write(&database, &whole[..short]).unwrap();
        assert!(matches!(closed.open(), Err(Error::Damaged(Damage::DatabaseShort))));
    }
    fs::remove_file(&database).unwrap();
    Connection::open(&database).unwrap().execute_batch("CREATE TABLE journal (seq INTEGER)").unwrap();
    assert!(matches!(closed.open(), Err(Error::NotEncrypted)));

    fs::write(&database, &whole).unwrap();
    closed.open().unwrap();
}

#[test]
fn another_office_key_is_refused_before_the_database_is_touched() {
    let closed = Antenna::made().close();
    let other = crate::testing::office();
    let access = Access { office: &other, ..closed.access() };
    let refused = Store::open(access, None, noon());
    assert!(matches!(refused, Err(Error::Vault(vault::Error::Damaged(vault::Damage::Mac)))));
}

#[test]
fn a_database_of_a_later_program_is_left_as_it_is() {
    let closed = Antenna::made().close();
    edit(&closed, "PRAGMA user_version = 99");
    let before = files(&closed);
    assert!(matches!(closed.open(), Err(Error::TooNew { found: 99, .. })));
    assert_eq!(files(&closed), before);
}

#[test]
fn a_vault_of_an_earlier_program_is_raised_when_it_is_opened_and_says_so() {
    let closed = Antenna::made().close();
    edit(
        &closed,
        "DROP TABLE pack_voice; DROP TABLE pack_recording; DROP TABLE own_recording;
         DROP TABLE pack_publisher; DROP TABLE pack_from_file; DROP TABLE pack_before;
         DROP TABLE site_mark; DROP TABLE own_live_check; DROP TABLE local_addition;
         DROP TABLE session_local; DROP TABLE duty_answer; DROP TABLE agreement_text;
         DROP TABLE agreement_taken_back; DROP TABLE learner_merge; DROP TABLE retired_code;
         DROP TABLE note_correction; DROP TABLE dilemma; DROP TABLE dilemma_mark_settled;
         DROP TABLE solicitation; DROP TABLE learner_starting_point; DROP TABLE relay;
         DROP TABLE relay_verified; DROP TABLE session_relay; DROP TABLE charter_rule;
         DROP TABLE charter_answer; DROP TABLE session_charter; DROP TABLE training_card_seen; PRAGMA user_version = 1",
    );
    let store = closed.open().unwrap();
    store.check_everything().unwrap();
    assert_eq!(store.packs().pronunciations().unwrap(), []);
    let done = store.journal().latest(2).unwrap();
    let done: Vec<_> = done.iter().map(|entry| (entry.action.as_str(), entry.code)).collect();
    assert_eq!(done, [("vault_opened", 0), ("schema_raised", 10)]);
}

#[test]
fn a_second_connection_waits_for_nothing_and_gets_nothing() {
    let antenna = Antenna::made();
    let second = Connection::open(antenna.closed.database()).unwrap();
    second.busy_timeout(std::time::Duration::ZERO).unwrap();
    let key = antenna.closed.office.db_key();
    key.with_sqlcipher_literal(|literal| second.key(None::<&str>, literal, false)).unwrap();
    let answer = second.query_row("SELECT count(*) FROM journal", [], |row| row.get::<_, i64>(0));
    assert!(matches!(answer.map_err(Error::from), Err(Error::Busy)));
}

/// An older state of the database under a newer mark: what a lost log, or a copy put back, looks like.
fn with_lost_work() -> (ClosedAntenna, Vec<u8>) {
    let closed = Antenna::made().close();
    let older = fs::read(closed.database()).unwrap();
    let mut store = closed.open().unwrap();
    store.record(&Act::by(&worker(), Action::LearnerOpened, noon())).unwrap();
    store.close(&close_act()).unwrap();
    fs::write(closed.database(), &older).unwrap();
    (closed, older)
}

#[test]
fn missing_work_is_said_quarantined_and_left_untouched() {
    let (closed, older) = with_lost_work();
    let before = files(&closed);
    for _ in 0..2 {
        assert!(matches!(closed.open(), Err(Error::StepsMissing { missing: 3 })));
        assert_eq!(files(&closed), before);
    }
    let kept: Vec<_> = fs::read_dir(closed.folder.path().join("quarantine")).unwrap().collect();
    assert_eq!(kept.len(), 1, "one copy of one loss");
    let kept = kept.into_iter().next().unwrap().unwrap().path();
    assert!(fs::read(kept.join("vault-1.db")).unwrap() == older, "the copy is what was found");
    assert!(kept.join("hwm").exists());
}

#[test]
fn going_on_with_what_is_left_is_written_down_and_asked_once() {
    let (closed, _) = with_lost_work();
    let go_on =
        || Store::open_with_what_is_left(closed.access(), Some(&worker()), LeftReason::NoBackup, noon());
    let store = go_on().unwrap();
    let last = store.journal().latest(1).unwrap().remove(0);
    assert_eq!((last.action.as_str(), last.object.as_str(), last.code), ("went_on_without", "no_backup", 3));
    store.close(&close_act()).unwrap();
    closed.open().unwrap().close(&close_act()).unwrap();

    let store = go_on().unwrap();
    assert_eq!(
        store.journal().latest(1).unwrap().remove(0).action,
        "vault_opened",
        "nothing was missing this time"
    );
}

#[test]
fn a_lost_mark_is_not_taken_for_nothing_missing() {
    let closed = Antenna::made().close();
    fs::remove_file(closed.home.mark_path()).unwrap();
    assert!(matches!(closed.open(), Err(Error::HighWaterLost)));
    let store = Store::open_with_what_is_left(closed.access(), None, LeftReason::KnownLoss, noon()).unwrap();
    assert_eq!(store.journal().latest(1).unwrap().remove(0).code, -1, "how much, nobody knows");
    drop(store);
    closed.open().unwrap();
}

#[test]
fn another_history_of_the_same_length_is_not_the_one_that_was_counted() {
    let (closed, older) = with_lost_work();
    let counted = fs::read(closed.home.mark_path()).unwrap();
    let mut store = Store::open_with_what_is_left(closed.access(), None, LeftReason::Urgent, noon()).unwrap();
    store.record(&Act::alone(Action::ScreenShown, noon())).unwrap();
    store.close(&close_act()).unwrap();
    fs::write(closed.home.mark_path(), counted).unwrap();
    assert!(matches!(closed.open(), Err(Error::Damaged(Damage::JournalForked))));
    assert!(fs::read(closed.database()).unwrap() != older);
}

#[test]
fn work_that_fails_leaves_nothing_not_even_an_entry() {
    let mut antenna = Antenna::made();
    let before = antenna.store.journal_head().unwrap();
    let failed = antenna.keep(|tx| {
        tx.settings().set(Setting::AntennaName, &"Jambes")?;
        Err::<(), _>(Error::PseudonymTaken)
    });
    assert!(matches!(failed, Err(Error::PseudonymTaken)));
    assert_eq!(antenna.store.settings().antenna_name().unwrap(), None);
    assert_eq!(antenna.store.journal_head().unwrap(), before);
}

#[test]
fn a_mark_that_the_disk_refused_is_paid_before_the_next_answer() {
    let mut antenna = Antenna::made();
    let id = antenna.begin_session(None);
    let path = antenna.closed.home.mark_path();
    let hidden = path.with_extension("hidden");
    let key = Uuid::from_u128(5);
    let append = |antenna: &mut Antenna| antenna.keep(|tx| tx.sessions().append(&id, key, &[cue()], noon()));
    let read =
        |antenna: &Antenna| high_water::read(&path, &antenna.closed.office.state_key()).unwrap().unwrap();

    // A handle that cannot be written, as after the disk went read-only under us.
    fs::copy(&path, &hidden).unwrap();
    antenna.store.water = high_water::HighWater::read_only(&hidden, &read(&antenna));
    assert!(
        matches!(append(&mut antenna), Err(Error::Io { .. })),
        "committed, not counted, so not acknowledged"
    );
    let behind = read(&antenna);
    antenna.store.water = high_water::HighWater::open(&path, &behind).unwrap();
    assert_eq!(append(&mut antenna).unwrap(), Appended::AlreadyKept { seqs: vec![1] });
    assert_eq!(
        read(&antenna).head,
        antenna.store.journal_head().unwrap(),
        "the second try counted the first"
    );
}

/// Prints what an acknowledged move costs beside a bare insert: `cargo test -p store -- --ignored --nocapture costs`.
#[test]
#[ignore = "a measurement, run by hand"]
fn what_an_acknowledged_move_costs() {
    const MOVES: u128 = 1_000;
    let took = |work: &mut dyn FnMut(u128)| {
        let mut took: Vec<_> = (0..MOVES)
            .map(|number| {
                let began = std::time::Instant::now();
                work(number);
                began.elapsed().as_micros()
            })
            .collect();
        took.sort_unstable();
        (took[took.len() / 2], took[took.len() * 99 / 100])
    };
    let mut antenna = Antenna::made();
    let id = antenna.begin_session(None);
    let kept = took(&mut |number| {
        antenna.keep(|tx| tx.sessions().append(&id, Uuid::from_u128(number), &[cue()], noon())).unwrap();
    });
    let connection = antenna.store.view().connection;
    connection.execute_batch("CREATE TABLE bare (id INTEGER PRIMARY KEY, body TEXT NOT NULL)").unwrap();
    let bare = took(&mut |number| {
        let body = format!("{number} {}", "x".repeat(300));
        connection.execute("INSERT INTO bare (body) VALUES (?1)", [body]).unwrap();
    });
    let head = antenna.store.journal_head().unwrap();
    let key = antenna.closed.office.state_key();
    let mark = took(&mut |_| antenna.store.water.write(&head, &key).unwrap());
    println!("µs, median and p99: acknowledged move {kept:?}, bare insert {bare:?}, mark alone {mark:?}");
}
