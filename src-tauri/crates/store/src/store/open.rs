//! Makes a vault and opens one: the order in which everything is checked before anything is written; refuses a vault
//! that has less than was acknowledged, and to make one over another.

use std::fs;

use chrono::{DateTime, Utc};
use domain::id::WorkerId;
use rusqlite::Connection;
use vault::{OfficeKey, SlotsFile};

use super::{Keys, Store};
use crate::{
    column::make_uuid_at,
    connection,
    error::{Damage, Error, Result},
    high_water::{self, HighWater, Mark},
    home::{DatabaseFile, Home, Standing, creation},
    journal::{self, Act, Action, Head, Opening},
    migration, quarantine,
    sealing::Sealing,
};

/// What it takes to open a vault: the folder, the slots file read from it, and the office key that a slot gave.
#[derive(Clone, Copy)]
pub struct Access<'a> {
    /// The locked folder.
    pub home: &'a Home,
    /// The slots file: it names the vault and its database.
    pub slots: &'a SlotsFile,
    /// The key that one of its slots gave.
    pub office: &'a OfficeKey,
}

/// Why a worker goes on although work is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftReason {
    /// There is no backup to take instead.
    NoBackup,
    /// What is missing is known and was not much.
    KnownLoss,
    /// Somebody is waiting.
    Urgent,
}

impl LeftReason {
    fn word(self) -> &'static str {
        match self {
            Self::NoBackup => "no_backup",
            Self::KnownLoss => "known_loss",
            Self::Urgent => "urgent",
        }
    }
}

/// What was found when the database was checked.
struct Checked {
    connection: Connection,
    head: Head,
    /// The mark, and how much it counts that is not there.
    mark: Option<(Mark, u64)>,
}

impl Store {
    /// Makes a vault in an empty folder: the database first, the slots file last. Until that is there nothing was
    /// acknowledged, and what an interruption leaves is cleared at the next start.
    ///
    /// # Errors
    /// [`Error::VaultExists`] when there is one: nothing is ever made over it.
    pub fn make(access: Access<'_>, actor: Option<&WorkerId>, now: DateTime<Utc>) -> Result<Self> {
        let Access { home, slots, office } = access;
        let file = database_of(access)?;
        if home.standing()? != Standing::Empty {
            return Err(Error::VaultExists);
        }
        creation::begin(home)?;
        let path = home.database_path(file);
        connection::make_empty(&path)?;
        let mut connection = connection::open(&path, &office.db_key())?;
        let keys = Keys { state: office.state_key(), journal: office.journal_key() };
        let opening = Opening::new(slots.vault_id(), make_uuid_at(now));
        let act = Act { actor: actor.cloned(), ..Act::alone(Action::VaultMade, now) };
        migration::run(&mut connection, |tx| journal::append(tx, &keys.journal, &opening, &act).map(drop))?;
        let head = journal::head(&connection, &keys.journal, opening.vault_id)?;
        let water = HighWater::make(&home.mark_path(), file.generation, &head, &keys.state)?;
        connection::allow_checkpoint_on_close(&connection)?;
        let sealing = Sealing::new(opening.vault_id, office.antenna_key());
        let store = Self { connection, keys, sealing, opening, water, owed: None };
        // In the database before the slots say that there is one: its first page then proves the key by itself.
        store.checkpoint()?;
        home.write_slots(slots)?;
        home.settle_slots()?;
        creation::end(home)?;
        Ok(store)
    }

    /// Opens the vault: cipher asserted, schema known, journal verified whole, nothing acknowledged missing.
    ///
    /// # Errors
    /// [`Error::StepsMissing`] or [`Error::HighWaterLost`] after what is there was copied to the quarantine;
    /// [`Error::TooNew`], [`Error::Damaged`], [`Error::NotEncrypted`]. Nothing on the disk was then changed, but for an
    /// empty log that may lie beside the database.
    pub fn open(access: Access<'_>, actor: Option<&WorkerId>, now: DateTime<Utc>) -> Result<Self> {
        let checked = check(access)?;
        match checked.mark {
            Some((_, 0)) => Self::begin(access, checked, actor, now),
            Some((mark, missing)) => {
                // Closed before the copy: closing a second handle of the file would drop SQLite's own lock on it.
                drop(checked);
                quarantine::keep_copy(access.home, database_of(access)?, mark.turn)?;
                Err(Error::StepsMissing { missing })
            }
            None => {
                drop(checked);
                quarantine::keep_copy(access.home, database_of(access)?, 0)?;
                Err(Error::HighWaterLost)
            }
        }
    }

    /// Opens the vault although work is missing, checks everything that is left, and writes reason and amount in the
    /// journal.
    ///
    /// # Errors
    /// As [`Store::open`], except what the worker has just accepted; [`Error::Damaged`] when what is left is not whole.
    pub fn open_with_what_is_left(
        access: Access<'_>,
        actor: Option<&WorkerId>,
        reason: LeftReason,
        now: DateTime<Utc>,
    ) -> Result<Self> {
        let checked = check(access)?;
        let missing = match checked.mark {
            Some((_, 0)) => return Self::begin(access, checked, actor, now),
            Some((_, missing)) => i64::try_from(missing).unwrap_or(i64::MAX),
            None => -1,
        };
        connection::check_wholly(&checked.connection)?;
        let mut store = Self::begin(access, checked, actor, now)?;
        let act = Act { actor: actor.cloned(), ..Act::alone(Action::WentOnWithout, now) };
        store.record(&act.on(reason.word()).with_code(missing))?;
        Ok(store)
    }

    /// Everything was checked: from here on the vault is written to.
    fn begin(
        access: Access<'_>,
        checked: Checked,
        actor: Option<&WorkerId>,
        now: DateTime<Utc>,
    ) -> Result<Self> {
        let Access { home, slots, office } = access;
        let Checked { mut connection, head, mark } = checked;
        let keys = Keys { state: office.state_key(), journal: office.journal_key() };
        let opening = Opening::new(slots.vault_id(), make_uuid_at(now));
        let water = match mark {
            Some((mark, _)) => HighWater::open(&home.mark_path(), &mark)?,
            None => HighWater::make(&home.mark_path(), database_of(access)?.generation, &head, &keys.state)?,
        };
        connection::allow_checkpoint_on_close(&connection)?;
        let raised = Act::alone(Action::SchemaRaised, now).with_code(migration::known());
        migration::run(&mut connection, |tx| {
            journal::append(tx, &keys.journal, &opening, &raised).map(drop)
        })?;
        let sealing = Sealing::new(opening.vault_id, office.antenna_key());
        let mut store = Self { connection, keys, sealing, opening, water, owed: None };
        store.record(&Act { actor: actor.cloned(), ..Act::alone(Action::VaultOpened, now) })?;
        Ok(store)
    }
}

/// Checks what is on the disk and writes nothing.
///
/// SQLite reads a log that a stop left without changing it, and closing is told not to: so no copy is made beforehand,
/// and after a refusal the files are still as they were found.
fn check(access: Access<'_>) -> Result<Checked> {
    let Access { home, slots, office } = access;
    slots.check_signed_by(office)?;
    let file = database_of(access)?;
    let path = home.database_path(file);
    connection::look_at(&path)?;
    let is_log_left = fs::metadata(path.with_extension("db-wal")).is_ok_and(|log| log.len() > 0);
    let connection = connection::open(&path, &office.db_key())?;
    if migration::found(&connection)? == 0 {
        return Err(Error::Damaged(Damage::Structure));
    }
    let mark = high_water::read(&home.mark_path(), &office.state_key())?;
    if mark.is_some_and(|mark| mark.generation != file.generation) {
        return Err(Error::Damaged(Damage::JournalForked));
    }
    let counted = mark.map(|mark| mark.head);
    let key = office.journal_key();
    let (head, missing) = match journal::verify(&connection, &key, slots.vault_id(), counted.as_ref()) {
        Ok(head) => (head, 0),
        Err(Error::StepsMissing { missing }) => {
            (journal::head(&connection, &key, slots.vault_id())?, missing)
        }
        Err(error) => return Err(error),
    };
    if is_log_left && missing == 0 {
        connection::check_quickly(&connection)?;
    }
    Ok(Checked { connection, head, mark: mark.map(|mark| (mark, missing)) })
}

fn database_of(access: Access<'_>) -> Result<DatabaseFile> {
    DatabaseFile::parse(access.slots.db_file()).ok_or(Error::Damaged(Damage::DatabaseName))
}
