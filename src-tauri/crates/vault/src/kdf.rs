//! Owns the stretching of a human secret into a key by Argon2id, and the bounds of its cost; refuses a cost outside them.

mod calibrate;

pub use calibrate::calibrate_cost;

use argon2::{Algorithm, Argon2, Block, Params, Version};
use serde::{Deserialize, Serialize};
use zeroize::Zeroize;

use crate::{encoding::Base64, error::Error, random::fill_random, secret::Key32};

const MIB: u32 = 1024;

/// How hard Argon2id works: one lane always, because the crate computes lanes one after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KdfCost {
    memory_kib: u32,
    passes: u32,
}

impl KdfCost {
    /// Where calibration starts: 256 MiB, three passes.
    pub const DEFAULT: Self = Self { memory_kib: 256 * MIB, passes: 3 };
    /// The least a calibration settles for: 64 MiB, three passes.
    pub const LEAST: Self = Self { memory_kib: 64 * MIB, passes: 3 };

    /// A cost that protects nothing, for the tests of this workspace.
    #[cfg(any(test, feature = "cheap-kdf"))]
    #[doc(hidden)]
    #[must_use]
    pub const fn cheap() -> Self {
        Self { memory_kib: 32, passes: 1 }
    }

    /// Makes a cost.
    ///
    /// # Errors
    /// [`Error::CostOutOfBounds`] for what no reader would accept.
    pub fn new(memory_kib: u32, passes: u32) -> Result<Self, Error> {
        let cost = Self { memory_kib, passes };
        if KdfBounds::IN_FORCE.allow(cost) { Ok(cost) } else { Err(Error::CostOutOfBounds) }
    }

    /// The memory, in KiB.
    #[must_use]
    pub const fn memory_kib(self) -> u32 {
        self.memory_kib
    }

    /// The number of passes over it.
    #[must_use]
    pub const fn passes(self) -> u32 {
        self.passes
    }
}

/// What a reader accepts: a forged slot must neither freeze the laptop nor make the phrase cheap to guess.
#[derive(Debug, Clone, Copy)]
pub(crate) struct KdfBounds {
    least_memory_kib: u32,
}

impl KdfBounds {
    /// The bounds of what ships.
    pub(crate) const SHIPPED: Self = Self { least_memory_kib: 64 * MIB };
    /// The bounds of this build.
    #[cfg(not(any(test, feature = "cheap-kdf")))]
    pub(crate) const IN_FORCE: Self = Self::SHIPPED;
    /// The bounds of this build: tests make many vaults.
    #[cfg(any(test, feature = "cheap-kdf"))]
    pub(crate) const IN_FORCE: Self = Self { least_memory_kib: 32 };

    const MOST_MEMORY_KIB: u32 = 1024 * MIB;
    const MOST_PASSES: u32 = 20;

    pub(crate) const fn allow(self, cost: KdfCost) -> bool {
        cost.memory_kib >= self.least_memory_kib
            && cost.memory_kib <= Self::MOST_MEMORY_KIB
            && cost.passes >= 1
            && cost.passes <= Self::MOST_PASSES
    }
}

/// True in builds that accept worthless costs; what ships asserts that it is false.
pub const ACCEPTS_CHEAP_KDF: bool =
    KdfBounds::IN_FORCE.least_memory_kib < KdfBounds::SHIPPED.least_memory_kib;

/// The cost and the salt, as a slot keeps them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KdfParams {
    algorithm: KdfAlgorithm,
    memory_kib: u32,
    passes: u32,
    lanes: u32,
    salt: Base64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
enum KdfAlgorithm {
    #[serde(rename = "argon2id")]
    Argon2id,
}

impl KdfParams {
    const SALT_LENGTH: usize = 16;

    /// Makes parameters with a fresh salt.
    pub(crate) fn make(cost: KdfCost) -> Result<Self, Error> {
        let mut salt = vec![0_u8; Self::SALT_LENGTH];
        fill_random(&mut salt)?;
        Ok(Self {
            algorithm: KdfAlgorithm::Argon2id,
            memory_kib: cost.memory_kib,
            passes: cost.passes,
            lanes: 1,
            salt: Base64(salt),
        })
    }

    pub(crate) fn cost(&self) -> KdfCost {
        KdfCost { memory_kib: self.memory_kib, passes: self.passes }
    }

    /// Whether a reader may run these parameters at all.
    pub(crate) fn are_within(&self, bounds: KdfBounds) -> bool {
        bounds.allow(self.cost()) && self.lanes == 1 && self.salt.0.len() == Self::SALT_LENGTH
    }

    /// Turns a secret into a key.
    pub(crate) fn stretch(&self, secret: &[u8]) -> Result<Key32, Error> {
        stretch(self.cost(), &self.salt.0, secret)
    }
}

/// Runs Argon2id v1.3 with one lane, and wipes its working memory: its last block alone gives the key.
pub(crate) fn stretch(cost: KdfCost, salt: &[u8], secret: &[u8]) -> Result<Key32, Error> {
    let params =
        Params::new(cost.memory_kib, cost.passes, 1, Some(32)).map_err(|_| Error::CostOutOfBounds)?;
    let out_of_memory = Error::OutOfMemory { memory_kib: cost.memory_kib };
    let count = params.block_count();
    let mut memory: Vec<Block> = Vec::new();
    // `hash_password_into` would abort the process where an old laptop is short of memory; this says so.
    memory.try_reserve_exact(count).map_err(|_| out_of_memory)?;
    memory.resize(count, Block::default());
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let key = Key32::fill_with(|bytes| {
        argon2
            .hash_password_into_with_memory(secret, salt, bytes, memory.as_mut_slice())
            .map_err(|_| Error::CostOutOfBounds)
    });
    memory.iter_mut().for_each(Zeroize::zeroize);
    key
}
