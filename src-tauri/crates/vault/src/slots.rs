//! Owns the slots file: who can open the vault, and how; refuses to read or write it on any disk.

mod change;
mod format;
mod open;

pub use change::{NewWorker, PhraseReset, make_vault, renew_recovery_slip, reset_worker_phrase};
pub use format::SLOTS_VERSION;
#[cfg(test)]
pub(crate) use format::parse as parse_within;
pub use open::{OpenedBySlip, open_with_phrase, open_with_slip};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    error::{Damage, Error},
    keys::{OfficeKey, StateTag, StateUse},
};
use format::{Body, WorkerSlot};

/// The greatest number of workers of a vault.
pub const MOST_WORKERS: usize = 64;

/// A slots file, whole and within bounds; whether its own office signed it is known once it is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotsFile {
    body: Body,
    mac: StateTag,
}

/// What a worker may do in the vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Works with learners.
    Worker,
    /// Also looks after the antenna and its workers.
    Coordinator,
}

/// What the opening screen may know of a worker: all of it stands in clear on the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WorkerTile<'a> {
    /// The slot to open.
    pub id: Uuid,
    /// First name or nickname.
    pub name: &'a str,
    /// What the worker may do.
    pub role: Role,
    /// True when a colleague gave the phrase: it must be changed once it has opened the vault.
    pub has_temporary_phrase: bool,
}

impl SlotsFile {
    /// Reads a slots file.
    ///
    /// # Errors
    /// [`Error::TooNew`] for an undamaged file of a later program, [`Error::Damaged`] for everything else.
    pub fn parse(bytes: &[u8]) -> Result<Self, Error> {
        format::parse(bytes, crate::kdf::KdfBounds::IN_FORCE)
    }

    /// The bytes to write: parsing them gives the same file, and no other bytes do.
    #[must_use]
    pub fn render(&self) -> Vec<u8> {
        format::render(&self.body, &self.mac)
    }

    /// The vault that this file opens.
    #[must_use]
    pub fn vault_id(&self) -> Uuid {
        self.body.vault_id
    }

    /// Grows by one with every change.
    #[must_use]
    pub fn generation(&self) -> u64 {
        self.body.generation
    }

    /// The name of the antenna.
    #[must_use]
    pub fn antenna(&self) -> &str {
        &self.body.antenna
    }

    /// The file name of the database, without a folder.
    #[must_use]
    pub fn db_file(&self) -> &str {
        &self.body.db_file
    }

    /// The workers, in the order in which they came.
    pub fn workers(&self) -> impl Iterator<Item = WorkerTile<'_>> {
        self.body.workers.iter().map(|slot| WorkerTile {
            id: slot.id,
            name: &slot.name,
            role: slot.role,
            has_temporary_phrase: slot.has_temporary_phrase,
        })
    }

    /// The recovery slots, in the order in which they came.
    pub fn recoveries(&self) -> impl Iterator<Item = Uuid> + '_ {
        self.body.recoveries.iter().map(|slot| slot.id)
    }

    /// Checks that the office whose key this is signed this file.
    ///
    /// # Errors
    /// [`Error::Damaged`] with [`Damage::Mac`].
    pub fn check_signed_by(&self, office: &OfficeKey) -> Result<(), Error> {
        let signed = format::signed_bytes(&self.body);
        if office.state_key().is_signature(StateUse::Slots, &signed, &self.mac) {
            Ok(())
        } else {
            Err(Error::Damaged(Damage::Mac))
        }
    }

    fn sign(body: Body, office: &OfficeKey) -> Self {
        let mac = office.state_key().sign(StateUse::Slots, &format::signed_bytes(&body));
        Self { body, mac }
    }

    fn worker(&self, slot_id: Uuid) -> Option<&WorkerSlot> {
        self.body.workers.iter().find(|slot| slot.id == slot_id)
    }
}
