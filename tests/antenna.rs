//! A vault in a folder, made and opened as the program does it: by its slots file and a phrase; refuses any shorter way.

use std::path::Path;

use anyhow::{Context, Result, anyhow};
use chrono::{DateTime, Utc};
use domain::id::WorkerId;
use store::{Access, Home, Store};
use vault::{KdfCost, NewPhrase, NewWorker, OfficeKey, Phrase, Role, SlotsFile};

/// The phrase of every vault made here.
pub const PHRASE: &str = "onze marmottes repeignent la brouette du sifflet";

/// Noon of one day.
///
/// # Panics
/// Never: the instant is in range.
pub fn noon() -> DateTime<Utc> {
    DateTime::from_timestamp(1_794_913_200, 0).expect("a day of 2026")
}

/// What it takes to open a vault; as long as it lives, nobody else has the folder.
#[derive(Debug)]
pub struct Keys {
    /// The locked folder.
    pub home: Home,
    /// Its slots file.
    pub slots: SlotsFile,
    /// What the phrase gave.
    pub office: OfficeKey,
}

impl Keys {
    /// Takes the folder, reads the slots file, and opens the first worker's slot with the phrase.
    ///
    /// # Errors
    /// What folder, slots or phrase meet.
    pub fn unlock(folder: &Path) -> Result<Self> {
        Self::unlock_with(folder, PHRASE)
    }

    /// The same with another phrase, for a vault that was made elsewhere.
    ///
    /// # Errors
    /// As [`Keys::unlock`].
    pub fn unlock_with(folder: &Path, phrase: &str) -> Result<Self> {
        let home = Home::open(folder)?;
        let (slots, _) = home.read_slots()?;
        let slot = slots.workers().next().context("a vault has a worker")?.id;
        let office = vault::open_with_phrase(&slots, slot, &Phrase::typed(phrase))?;
        Ok(Self { home, slots, office })
    }

    /// Makes the slots of a vault for a folder; nothing is written yet.
    ///
    /// # Errors
    /// What folder or phrase meet.
    pub fn plan(folder: &Path) -> Result<Self> {
        let home = Home::open(folder)?;
        let phrase = NewPhrase::choose(PHRASE, &[]).map_err(|problem| anyhow!("{problem:?}"))?;
        let worker = NewWorker { name: "Amal", role: Role::Worker, phrase: &phrase };
        let (slots, _, office) = vault::make_vault("Jambes", &[worker], KdfCost::cheap())?;
        Ok(Self { home, slots, office })
    }

    /// What the store asks for.
    pub fn access(&self) -> Access<'_> {
        Access { home: &self.home, slots: &self.slots, office: &self.office }
    }

    /// The first worker.
    pub fn worker(&self) -> WorkerId {
        let id = self.slots.workers().next().map(|tile| tile.id.to_string());
        WorkerId::new(id.unwrap_or_default())
    }

    /// Makes the vault.
    ///
    /// # Errors
    /// As [`Store::make`].
    pub fn make(&self) -> store::Result<Store> {
        Store::make(self.access(), Some(&self.worker()), noon())
    }

    /// Opens the vault.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open(&self) -> store::Result<Store> {
        Store::open(self.access(), Some(&self.worker()), noon())
    }
}
