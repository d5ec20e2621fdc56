//! Owns the chain that links the journal's entries; refuses to know what an entry says or where it is kept.

use ring::hmac;
use uuid::Uuid;

use crate::secret::Key32;

/// Computes the chain of the journal (HMAC-SHA-256): altering, removing or swapping entries changes every later head.
pub struct JournalKey(pub(super) Key32);

/// The head of the chain after an entry: 32 bytes, not secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChainHead(pub [u8; 32]);

impl JournalKey {
    /// The head before the first entry of a vault's journal.
    #[must_use]
    pub fn first_head(&self, vault_id: Uuid) -> ChainHead {
        self.digest(&[b"cote/audit/v1/first", vault_id.as_bytes()])
    }

    /// The head after `entry`, which is number `sequence`.
    #[must_use]
    pub fn next_head(&self, previous: &ChainHead, sequence: u64, entry: &[u8]) -> ChainHead {
        self.digest(&[b"cote/audit/v1/next", &previous.0, &sequence.to_be_bytes(), entry])
    }

    /// All parts but the last have a fixed length, so that no two lists of parts look the same.
    fn digest(&self, parts: &[&[u8]]) -> ChainHead {
        let mut context = hmac::Context::with_key(&hmac::Key::new(hmac::HMAC_SHA256, self.0.expose()));
        parts.iter().for_each(|part| context.update(part));
        ChainHead(context.sign().as_ref().try_into().expect("HMAC-SHA-256 gives 32 bytes"))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::keys::OfficeKey;

    fn head_of(key: &JournalKey, vault: Uuid, entries: &[Vec<u8>]) -> ChainHead {
        entries
            .iter()
            .zip(1..)
            .fold(key.first_head(vault), |head, (entry, sequence)| key.next_head(&head, sequence, entry))
    }

    proptest! {
        #[test]
        fn any_edit_removal_or_swap_changes_the_head(
            entries in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 1..20), 2..20),
            at in any::<prop::sample::Index>(),
        ) {
            let office = OfficeKey::make().unwrap();
            let (key, vault) = (office.journal_key(), Uuid::from_u128(7));
            let head = head_of(&key, vault, &entries);
            prop_assert_eq!(head, head_of(&key, vault, &entries));
            prop_assert_ne!(head, head_of(&key, Uuid::from_u128(8), &entries));

            let at = at.index(entries.len());
            let mut edited = entries.clone();
            edited[at][0] ^= 1;
            prop_assert_ne!(head, head_of(&key, vault, &edited));

            let mut removed = entries.clone();
            removed.remove(at);
            prop_assert_ne!(head, head_of(&key, vault, &removed));

            let mut swapped = entries.clone();
            swapped.swap(at, (at + 1) % entries.len());
            if swapped != entries {
                prop_assert_ne!(head, head_of(&key, vault, &swapped));
            }
        }
    }
}
