//! T05 and T06: a flipped bit in the database is refused or flagged, and a damaged log never takes acknowledged steps
//! away in silence.

use std::{
    fs,
    path::{Path, PathBuf},
};

use cote_tests::{
    antenna::{Keys, noon},
    dice::Dice,
    moves,
};
use store::{Act, Action, Error, LeftReason, Store};
use tempfile::TempDir;

const DATABASE: &str = "vault-1.db";
const LOG: &str = "vault-1.db-wal";
const MARK: &str = "hwm";

const MOVES: u32 = 200;

/// A vault with work in it, and the files that can be damaged as they stood at one moment.
struct Worked {
    folder: TempDir,
    keys: Keys,
    files: Vec<(PathBuf, Vec<u8>)>,
}

impl Worked {
    /// Cleanly closed: everything is in the database.
    fn closed() -> Self {
        let (folder, keys, store) = Self::work();
        store.close(&Act::alone(Action::VaultClosed, noon())).unwrap();
        let files = read(folder.path());
        Self { folder, keys, files }
    }

    /// As a kill leaves it: the last steps stand in the log only.
    fn interrupted() -> Self {
        let (folder, keys, store) = Self::work();
        let files = read(folder.path());
        drop(store);
        Self { folder, keys, files }
    }

    fn work() -> (TempDir, Keys, Store) {
        let folder = tempfile::tempdir().unwrap();
        let keys = Keys::plan(folder.path()).unwrap();
        let mut store = keys.make().unwrap();
        moves::begin(&mut store, &keys).unwrap();
        for name in ["Amina", "Bilal", "Zoé du Marché"] {
            let act = Act::by(&keys.worker(), Action::LearnerAdded, noon());
            let add = |tx: &store::Tx<'_>| Ok((tx.learners().add(name, noon())?, store::Changed::nothing()));
            store.transact(&act, add).unwrap();
        }
        (1..=MOVES).for_each(|number| drop(moves::keep(&mut store, &keys, number).unwrap()));
        (folder, keys, store)
    }

    fn put_back(&self) {
        for name in [DATABASE, LOG, MARK] {
            let path = self.path(name);
            match self.files.iter().find(|(found, _)| found == &path) {
                Some((_, bytes)) => fs::write(&path, bytes).unwrap(),
                None => drop(fs::remove_file(&path)),
            }
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join("vault").join(name)
    }

    fn bytes(&self, name: &str) -> Vec<u8> {
        self.files.iter().find(|(path, _)| path == &self.path(name)).map(|(_, bytes)| bytes.clone()).unwrap()
    }
}

fn read(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let vault = folder.join("vault");
    let paths = [DATABASE, LOG, MARK].map(|name| vault.join(name));
    paths.into_iter().filter_map(|path| fs::read(&path).ok().map(|bytes| (path, bytes))).collect()
}

#[test]
fn t05_every_flipped_bit_of_the_closed_database_is_found() {
    const FLIPS: usize = 300;
    let worked = Worked::closed();
    let whole = worked.bytes(DATABASE);
    worked.put_back();
    worked.keys.open().unwrap().check_everything().expect("the control: what is whole is not flagged");

    let mut dice = Dice::new(5);
    let mut refused = 0;
    for round in 0..FLIPS {
        let mut flipped = whole.clone();
        let bit = dice.flip(&mut flipped);
        worked.put_back();
        fs::write(worked.path(DATABASE), &flipped).unwrap();
        match worked.keys.open() {
            Err(_) => refused += 1,
            Ok(store) => {
                let flagged = store.check_everything();
                assert!(
                    flagged.is_err(),
                    "round {round}: bit {bit} of {} bytes passes for whole",
                    whole.len()
                );
            }
        }
    }
    eprintln!(
        "T05: {FLIPS} flips in a database of {} KiB, {FLIPS} refused or flagged ({refused} refused at the opening, \
         the others flagged by the full check), 0 wrong data",
        whole.len() / 1024
    );
}

/// What became of one damaged log.
#[derive(Debug, Default)]
struct Outcomes {
    missing: usize,
    damaged: usize,
    harmless: usize,
    went_on: usize,
    could_not: usize,
}

#[test]
fn t06_a_damaged_log_never_loses_acknowledged_steps_in_silence() {
    const CASES: usize = 200;
    /// How many of those that are refused are then gone on with: it takes a full check each.
    const GO_ON: usize = 40;
    let worked = Worked::interrupted();
    let log = worked.bytes(LOG);
    worked.put_back();
    assert_eq!(
        moves::check(&worked.keys.open().unwrap()).unwrap(),
        MOVES,
        "the control: the whole log is taken"
    );

    let mut dice = Dice::new(6);
    let mut outcomes = Outcomes::default();
    for case in 0..CASES {
        let mut damaged = log.clone();
        if case % 2 == 0 {
            dice.flip(&mut damaged);
        } else {
            damaged.truncate(dice.below(log.len()));
        }
        worked.put_back();
        fs::write(worked.path(LOG), &damaged).unwrap();
        match worked.keys.open() {
            Ok(store) => {
                assert_eq!(
                    moves::check(&store).unwrap(),
                    MOVES,
                    "case {case}: steps are gone and nobody says so"
                );
                store.check_everything().unwrap();
                outcomes.harmless += 1;
            }
            Err(Error::StepsMissing { missing }) => {
                assert!(missing > 0);
                assert!(
                    fs::read(worked.path(LOG)).unwrap() == damaged,
                    "case {case}: the log was left as found"
                );
                outcomes.missing += 1;
                if outcomes.missing <= GO_ON {
                    let went_on = goes_on(&worked.keys);
                    outcomes.went_on += usize::from(went_on);
                    outcomes.could_not += usize::from(!went_on);
                }
            }
            Err(Error::Damaged(_)) => outcomes.damaged += 1,
            Err(error) => panic!("case {case}: {error:?}"),
        }
    }
    eprintln!(
        "T06: {CASES} flips and cuts of a log of {} KiB: {} said \"steps missing\", {} refused as damaged, {} without \
         effect, 0 silent; of {} that were gone on with, {} could",
        log.len() / 1024,
        outcomes.missing,
        outcomes.damaged,
        outcomes.harmless,
        outcomes.went_on + outcomes.could_not,
        outcomes.went_on
    );
    assert!(outcomes.missing > CASES / 4, "the damage was about something: {outcomes:?}");
}

/// Going on keeps a prefix of what was acknowledged, or says that it cannot.
fn goes_on(keys: &Keys) -> bool {
    let went_on =
        Store::open_with_what_is_left(keys.access(), Some(&keys.worker()), LeftReason::NoBackup, noon());
    match went_on {
        Ok(store) => {
            store.check_everything().unwrap();
            // The session may have begun in what was lost.
            moves::check(&store).unwrap_or(0) < MOVES
        }
        Err(Error::Damaged(_)) => false,
        Err(error) => panic!("{error:?}"),
    }
}
