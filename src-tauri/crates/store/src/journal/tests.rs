//! The journal: every tampering is found (T41), and nobody rewrites it through the open vault.

use std::time::Instant;

use super::{chain::Verification, *};
use crate::Store;
use crate::testing::{Antenna, ClosedAntenna, noon, office, worker};

/// A small generator: the same figures at every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).unwrap()
    }
}

fn chain_of(length: u64, key: &JournalKey, vault_id: Uuid) -> Vec<Entry> {
    let mut head = key.first_head(vault_id);
    (1..=length)
        .map(|seq| {
            let mut entry = Entry {
                seq,
                at: noon() + chrono::Duration::seconds(i64::try_from(seq).unwrap()),
                opening: Uuid::from_u128(u128::from(seq / 50)),
                elapsed_ms: i64::try_from(seq * 40 % 7_000).unwrap(),
                actor: (!seq.is_multiple_of(9)).then(worker),
                action: "move_kept".to_owned(),
                object: Uuid::from_u128(u128::from(seq / 20)).to_string(),
                code: i64::try_from(seq % 3).unwrap(),
                head,
            };
            entry.head = chain::next(key, &head, &entry);
            head = entry.head;
            entry
        })
        .collect()
}

fn walk(entries: &[Entry], key: &JournalKey, vault_id: Uuid, counted: &Head) -> Result<Head> {
    let mut walk = Verification::new(key, vault_id, Some(counted));
    entries.iter().try_for_each(|entry| walk.take(entry))?;
    walk.finish()
}

fn spoil(entries: &mut Vec<Entry>, dice: &mut Dice) {
    let at = dice.below(entries.len());
    let other = (at + 1 + dice.below(entries.len() - 1)) % entries.len();
    match dice.below(13) {
        0 => entries[at].at += chrono::Duration::milliseconds(1),
        1 => entries[at].opening = Uuid::from_u128(77),
        2 => entries[at].elapsed_ms += 1,
        3 => entries[at].actor = Some(WorkerId::new("somebody else")),
        4 => entries[at].action.push('x'),
        5 => entries[at].object.insert(0, 'x'),
        6 => entries[at].code ^= 1 << dice.below(40),
        7 => entries[at].head.0[dice.below(32)] ^= 1 << dice.below(8),
        8 => drop(entries.remove(at)),
        9 => entries.swap(at, other),
        // Swapped contents under kept numbers.
        10 => {
            entries.swap(at, other);
            let seq = entries[at].seq;
            entries[at].seq = entries[other].seq;
            entries[other].seq = seq;
        }
        11 => entries.truncate(at),
        _ => entries.insert(at, entries[other].clone()),
    }
}

#[test]
fn t41_every_edit_removal_swap_and_cut_of_the_chain_is_found() {
    let (key, vault_id) = (office().journal_key(), Uuid::from_u128(1));
    let whole = chain_of(300, &key, vault_id);
    let last = whole.last().unwrap();
    let counted = Head { seq: last.seq, chain: last.head };
    assert_eq!(walk(&whole, &key, vault_id, &counted).unwrap(), counted);

    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let found = (0..5_000)
        .filter(|_| {
            let mut spoilt = whole.clone();
            spoil(&mut spoilt, &mut dice);
            assert_ne!(spoilt, whole);
            walk(&spoilt, &key, vault_id, &counted).is_err()
        })
        .count();
    eprintln!("T41: 5,000 edits, removals, swaps and cuts of the journal, {found} found");
    assert_eq!(found, 5_000);
}

#[test]
fn a_hundred_thousand_entries_are_verified_while_one_waits() {
    let (key, vault_id) = (office().journal_key(), Uuid::from_u128(1));
    let long = chain_of(100_000, &key, vault_id);
    let last = long.last().unwrap();
    let counted = Head { seq: last.seq, chain: last.head };
    let began = Instant::now();
    walk(&long, &key, vault_id, &counted).unwrap();
    let took = began.elapsed().as_millis();
    eprintln!("T41: 100,000 entries verified in {took} ms (our own code not optimised)");
    assert!(took < 2_000, "{took} ms");
}

#[test]
fn the_journal_of_an_open_vault_is_neither_rewritten_nor_erased() {
    let antenna = Antenna::made();
    let connection = antenna.store.view().connection;
    assert!(connection.execute("UPDATE journal SET code = 7", []).is_err());
    assert!(connection.execute("DELETE FROM journal", []).is_err());
    assert!(connection.execute("REPLACE INTO journal SELECT * FROM journal", []).is_err());
}

/// Somebody with the key of the database, but not that of the journal.
fn tamper(antenna: &ClosedAntenna, sql: &str) {
    let connection = Connection::open(antenna.database()).unwrap();
    antenna
        .office
        .db_key()
        .with_sqlcipher_literal(|literal| connection.key(None::<&str>, literal, false))
        .unwrap();
    connection
        .execute_batch("DROP TRIGGER journal_is_never_rewritten; DROP TRIGGER journal_is_never_erased;")
        .unwrap();
    connection.execute_batch(sql).unwrap();
}

#[test]
fn a_journal_changed_behind_our_back_keeps_the_vault_shut() {
    for (sql, expected) in [
        ("UPDATE journal SET object = 'x' WHERE seq = 3", Damage::Journal(3)),
        ("UPDATE journal SET actor = '' WHERE seq = 1", Damage::Journal(1)),
        ("DELETE FROM journal WHERE seq = 2", Damage::Journal(2)),
        ("UPDATE journal SET head = randomblob(32) WHERE seq = 4", Damage::Journal(4)),
        ("UPDATE journal SET opening = 'x' WHERE seq = 1", Damage::Value("journal")),
    ] {
        let mut antenna = Antenna::made();
        for _ in 0..3 {
            antenna.store.record(&Act::by(&worker(), Action::ScreenHidden, noon()).on("x-ray")).unwrap();
        }
        let closed = antenna.close();
        tamper(&closed, sql);
        let refused = closed.open();
        assert!(matches!(&refused, Err(Error::Damaged(damage)) if *damage == expected), "{sql}: {refused:?}");
    }
}

#[test]
fn a_journal_cut_at_its_end_is_missing_work() {
    let mut antenna = Antenna::made();
    antenna.store.record(&Act::alone(Action::ScreenHidden, noon())).unwrap();
    let closed = antenna.close();
    tamper(&closed, "DELETE FROM journal WHERE seq > 1");
    assert!(matches!(closed.open(), Err(Error::StepsMissing { missing: 2 })));
}

#[test]
fn the_journal_says_who_did_what_newest_first() {
    let mut antenna = Antenna::made();
    let act = Act::by(&worker(), Action::LearnerOpened, noon()).on("0198").with_code(2);
    antenna.store.record(&act).unwrap();
    let latest = antenna.store.journal().latest(1).unwrap().remove(0);
    assert_eq!((latest.actor, latest.action.as_str()), (Some(worker()), "learner_opened"));
    assert_eq!((latest.object.as_str(), latest.code, latest.at), ("0198", 2, noon()));
    assert_eq!(antenna.store.journal().last_seen_at().unwrap(), Some(noon()));
}

#[test]
fn a_clock_is_held_against_what_was_kept_since_a_worker_last_answered_for_it() {
    let at = |days: i64| noon() + chrono::Duration::days(days);
    let mut antenna = Antenna::made();
    let act = |action, days| Act::by(&worker(), action, at(days));
    let keep = |antenna: &mut Antenna, action, days| {
        antenna.store.record(&act(action, days)).unwrap();
    };
    keep(&mut antenna, Action::MoveKept, 2);
    keep(&mut antenna, Action::MoveKept, 1);
    assert_eq!(antenna.store.journal().last_seen_at().unwrap(), Some(at(2)), "the latest, not the last");
    assert_eq!(antenna.store.journal().last_seen_before_opening().unwrap(), None);

    let closed = antenna.close();
    let store = Store::open(closed.access(), Some(&worker()), at(4_000)).unwrap();
    assert_eq!(store.journal().last_seen_at().unwrap(), Some(at(4_000)), "written by this opening");
    assert_eq!(store.journal().last_seen_before_opening().unwrap(), Some(at(2)));

    let mut antenna = Antenna { store, closed };
    keep(&mut antenna, Action::ClockJumped, 3);
    assert_eq!(antenna.store.journal().last_seen_at().unwrap(), Some(at(3)));
    assert_eq!(antenna.store.journal().last_seen_before_opening().unwrap(), None, "answered for");
}
