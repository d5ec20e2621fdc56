//! Owns the sealing of drafts that wait outside the database; refuses to open one under another draft's id.

use uuid::Uuid;
use zeroize::Zeroizing;

use crate::{
    error::{Error, SealError},
    seal::{Binding, open, seal},
    secret::Key32,
};

/// Seals drafts (AES-256-GCM).
pub struct SpoolKey(pub(super) Key32);

impl SpoolKey {
    /// Seals the text of one draft of one vault.
    ///
    /// # Errors
    /// [`Error::NoRandomness`].
    pub fn seal(&self, vault_id: Uuid, draft_id: Uuid, plain: &[u8]) -> Result<Vec<u8>, Error> {
        seal(&self.0, &binding(vault_id, draft_id), plain)
    }

    /// Opens it again.
    ///
    /// # Errors
    /// [`SealError`], whatever the reason.
    pub fn open(
        &self,
        vault_id: Uuid,
        draft_id: Uuid,
        sealed: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, SealError> {
        open(&self.0, &binding(vault_id, draft_id), sealed)
    }
}

fn binding(vault_id: Uuid, draft_id: Uuid) -> Binding {
    Binding::new("cote/draft/v1").with(vault_id.as_bytes()).with(draft_id.as_bytes())
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use crate::{error::SealError, keys::OfficeKey};

    #[test]
    fn a_draft_opens_only_in_its_own_place() {
        let key = OfficeKey::make().unwrap().spool_key();
        let (vault, draft, other) = (Uuid::from_u128(1), Uuid::from_u128(2), Uuid::from_u128(3));
        let sealed = key.seal(vault, draft, "brouillon".as_bytes()).unwrap();
        assert_eq!(key.open(vault, draft, &sealed).unwrap().as_slice(), "brouillon".as_bytes());
        assert_eq!(key.open(vault, other, &sealed).unwrap_err(), SealError);
        assert_eq!(key.open(other, draft, &sealed).unwrap_err(), SealError);
    }
}
