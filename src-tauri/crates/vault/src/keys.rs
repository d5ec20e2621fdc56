//! Owns the office key and the typed keys derived from it; refuses to let any of them be copied, printed or stored.

mod journal;
mod spool;
mod state;

pub use journal::{ChainHead, JournalKey};
pub use spool::SpoolKey;
pub use state::{StateKey, StateTag, StateUse};

use zeroize::Zeroizing;

use crate::{
    encoding::hex_digits,
    error::{Error, SealError},
    identity::{Identity, Recipient},
    learner::AntennaKey,
    secret::{Key32, opaque_debug},
};

/// The key of the office: whoever holds it holds the vault. Every other key comes from it.
pub struct OfficeKey(pub(crate) Key32);

/// The raw key of the `SQLCipher` database.
pub struct DbKey(Key32);

opaque_debug!(OfficeKey, DbKey, JournalKey, SpoolKey, StateKey);

impl OfficeKey {
    pub(crate) fn make() -> Result<Self, Error> {
        Key32::make_random().map(Self)
    }

    pub(crate) fn unwrap(identity: &Identity, wrapped: &[u8]) -> Result<Self, SealError> {
        identity.unwrap_key(wrapped).map(Self)
    }

    pub(crate) fn wrap_to(&self, recipient: &Recipient) -> Result<Vec<u8>, SealError> {
        recipient.wrap_key(&self.0)
    }

    /// The key of the database.
    #[must_use]
    pub fn db_key(&self) -> DbKey {
        DbKey(self.0.derive("cote/db/v1"))
    }

    /// The key that signs what stands beside the database: slots, high-water mark.
    #[must_use]
    pub fn state_key(&self) -> StateKey {
        StateKey(self.0.derive("cote/state/v1"))
    }

    /// The key of the journal's chain.
    #[must_use]
    pub fn journal_key(&self) -> JournalKey {
        JournalKey(self.0.derive("cote/audit/v1"))
    }

    /// The key of drafts on disk.
    #[must_use]
    pub fn spool_key(&self) -> SpoolKey {
        SpoolKey(self.0.derive("cote/spool/v1"))
    }

    /// The key that wraps learners' keys.
    #[must_use]
    pub fn antenna_key(&self) -> AntennaKey {
        AntennaKey(self.0.derive("cote/antenna/v1"))
    }
}

impl DbKey {
    /// Lends the key in `SQLCipher`'s raw form, `x'<64 hexadecimal digits>'` (67 bytes), wiped afterwards.
    ///
    /// Any other form would be taken as a passphrase, and stretched a second time by PBKDF2.
    pub fn with_sqlcipher_literal<R>(&self, lend: impl FnOnce(&[u8]) -> R) -> R {
        let mut literal = Zeroizing::new([0_u8; 67]);
        let digits = hex_digits(self.0.expose());
        let text = b"x'".iter().copied().chain(digits).chain(std::iter::once(b'\''));
        literal.iter_mut().zip(text).for_each(|(place, byte)| *place = byte);
        lend(literal.as_slice())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_purpose_has_a_key_of_its_own() {
        let office = OfficeKey::make().unwrap();
        let keys = [
            *office.0.expose(),
            *office.db_key().0.expose(),
            *office.state_key().0.expose(),
            *office.journal_key().0.expose(),
            *office.spool_key().0.expose(),
            *office.antenna_key().0.expose(),
        ];
        let distinct: std::collections::HashSet<_> = keys.iter().collect();
        assert_eq!(distinct.len(), keys.len());
    }

    #[test]
    fn derivation_is_hkdf_sha256_with_the_label_as_info() {
        // Worked out apart, with Python's hmac: HKDF-SHA-256, no salt, key 00 01 … 1f, info "cote/db/v1", 32 bytes.
        let office = OfficeKey(
            Key32::fill_with(|b| {
                b.iter_mut().zip(0..).for_each(|(b, i)| *b = i);
                Ok(())
            })
            .unwrap(),
        );
        let expected = "d0af587dba4e645573acd09b4544b6a247a5d332acafc93eb9e12904e447bb4a";
        office.db_key().with_sqlcipher_literal(|literal| {
            assert_eq!(std::str::from_utf8(literal).unwrap(), format!("x'{expected}'"));
        });
    }

    #[test]
    fn nothing_secret_is_printed() {
        let office = OfficeKey::make().unwrap();
        let shown = format!("{:?} {:?} {:?}", office, office.db_key(), office.antenna_key());
        assert_eq!(shown, "OfficeKey(secret) DbKey(secret) AntennaKey(secret)");
    }
}
