//! Opens and makes the keys under which words are sealed, one for each learner and one for each session with nobody
//! named; refuses to keep any of them longer than a question.

use uuid::Uuid;
use vault::{AntennaKey, FieldPlace, LearnerSealer, make_learner_key};

use crate::error::{Damage, Error, Result};

/// The version of what sealed fields mean.
const SCHEMA: u32 = 1;

/// What wraps those keys.
pub(crate) struct Sealing {
    vault_id: Uuid,
    antenna: AntennaKey,
}

/// Where a sealed field stands.
#[derive(Clone, Copy)]
pub(crate) struct Field<'a> {
    pub(crate) table: &'static str,
    pub(crate) row: &'a str,
    pub(crate) column: &'static str,
}

impl Sealing {
    pub(crate) fn new(vault_id: Uuid, antenna: AntennaKey) -> Self {
        Self { vault_id, antenna }
    }

    /// Makes the key of a new owner, and its wrapped form to keep.
    pub(crate) fn make_key(&self, owner: Uuid) -> Result<(Sealer, Vec<u8>)> {
        let key = make_learner_key()?;
        let wrapped = self.antenna.wrap(self.vault_id, owner, &key)?;
        Ok((Sealer(LearnerSealer::new(self.vault_id, key)), wrapped))
    }

    /// Opens the key of an owner.
    pub(crate) fn open_key(&self, owner: Uuid, wrapped: &[u8]) -> Result<Sealer> {
        let key = self.antenna.unwrap(self.vault_id, owner, wrapped)?;
        Ok(Sealer(LearnerSealer::new(self.vault_id, key)))
    }
}

/// Seals and opens the words of one owner.
pub(crate) struct Sealer(LearnerSealer);

impl Sealer {
    pub(crate) fn seal(&self, field: Field<'_>, words: &str) -> Result<Vec<u8>> {
        Ok(self.0.seal(place(field), words.as_bytes())?)
    }

    pub(crate) fn open(&self, field: Field<'_>, sealed: &[u8]) -> Result<String> {
        let plain = self.0.open(place(field), sealed)?;
        let words = std::str::from_utf8(&plain).map_err(|_| Error::Damaged(Damage::Sealed))?;
        Ok(words.to_owned())
    }
}

fn place(field: Field<'_>) -> FieldPlace<'_> {
    FieldPlace { table: field.table, row_id: field.row.as_bytes(), column: field.column, schema: SCHEMA }
}
