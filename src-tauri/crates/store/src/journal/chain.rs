//! The bytes that the chain signs and the walk that verifies them; refuses a gap, a swap, and a head that was counted
//! and is not there.

use std::time::Instant;

use domain::id::WorkerId;
use uuid::Uuid;
use vault::{ChainHead, JournalKey};

use super::{Entry, Head};
use crate::error::{Damage, Error, Result};

/// One opening of the vault: entries say how long after it they came, on a clock that nobody can set.
#[derive(Debug)]
pub(crate) struct Opening {
    pub(crate) vault_id: Uuid,
    pub(crate) id: Uuid,
    began: Instant,
}

impl Opening {
    pub(crate) fn new(vault_id: Uuid, id: Uuid) -> Self {
        Self { vault_id, id, began: Instant::now() }
    }

    pub(crate) fn elapsed_ms(&self) -> i64 {
        i64::try_from(self.began.elapsed().as_millis()).unwrap_or(i64::MAX)
    }
}

/// The head after an entry. Its own `head` is not part of what is signed.
pub(super) fn next(key: &JournalKey, before: &ChainHead, entry: &Entry) -> ChainHead {
    key.next_head(before, entry.seq, &canonical(entry))
}

/// One spelling for one entry: fixed lengths first, then texts with their lengths.
fn canonical(entry: &Entry) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(128);
    bytes.push(1);
    bytes.extend_from_slice(&entry.at.timestamp_millis().to_be_bytes());
    bytes.extend_from_slice(entry.opening.as_bytes());
    bytes.extend_from_slice(&entry.elapsed_ms.to_be_bytes());
    bytes.extend_from_slice(&entry.code.to_be_bytes());
    let actor = entry.actor.as_ref().map_or("", WorkerId::as_str);
    for text in [actor, &entry.action, &entry.object] {
        bytes.extend_from_slice(&(text.len() as u64).to_be_bytes());
        bytes.extend_from_slice(text.as_bytes());
    }
    bytes
}

/// A walk along the chain, entry by entry.
pub(super) struct Verification<'a> {
    key: &'a JournalKey,
    counted: Option<&'a Head>,
    was_counted_met: bool,
    so_far: Head,
}

impl<'a> Verification<'a> {
    pub(super) fn new(key: &'a JournalKey, vault_id: Uuid, counted: Option<&'a Head>) -> Self {
        let so_far = Head { seq: 0, chain: key.first_head(vault_id) };
        Self { key, counted, was_counted_met: false, so_far }
    }

    pub(super) fn take(&mut self, entry: &Entry) -> Result<()> {
        let expected = self.so_far.seq.saturating_add(1);
        if entry.seq != expected || entry.head != next(self.key, &self.so_far.chain, entry) {
            return Err(Error::Damaged(Damage::Journal(expected)));
        }
        self.so_far = Head { seq: entry.seq, chain: entry.head };
        self.was_counted_met |= self.counted == Some(&self.so_far);
        Ok(())
    }

    /// The end. Fewer entries than were counted is missing work; enough of them without the counted one is a fork.
    pub(super) fn finish(self) -> Result<Head> {
        match self.counted {
            Some(counted) if counted.seq > self.so_far.seq => {
                Err(Error::StepsMissing { missing: counted.seq - self.so_far.seq })
            }
            Some(_) if !self.was_counted_met => Err(Error::Damaged(Damage::JournalForked)),
            _ => Ok(self.so_far),
        }
    }
}
