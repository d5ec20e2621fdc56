//! Owns the X25519 identities of slots and what is wrapped to them; refuses any other kind of age recipient.

use std::{io::Read, str::FromStr};

use age::x25519;
use secrecy::SecretString;

use crate::{error::SealError, secret::Key32};

/// The private half of a slot: opens what is wrapped to its [`Recipient`].
pub(crate) struct Identity(x25519::Identity);

/// The public half of a slot, as `age1…` text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Recipient(String);

impl Identity {
    /// The length of the text form of every X25519 identity.
    pub(crate) const TEXT_LENGTH: usize = 74;

    pub(crate) fn make() -> Self {
        Self(x25519::Identity::generate())
    }

    /// Reads the text that a slot's sealed identity holds.
    pub(crate) fn parse(text: &[u8]) -> Result<Self, SealError> {
        let text = std::str::from_utf8(text).map_err(|_| SealError)?;
        x25519::Identity::from_str(text).map(Self).map_err(|_| SealError)
    }

    pub(crate) fn to_text(&self) -> SecretString {
        self.0.to_string()
    }

    pub(crate) fn recipient(&self) -> Recipient {
        Recipient(self.0.to_public().to_string())
    }

    /// Opens a key that was wrapped to this identity's recipient.
    pub(crate) fn unwrap_key(&self, wrapped: &[u8]) -> Result<Key32, SealError> {
        let decryptor = age::Decryptor::new_buffered(wrapped).map_err(|_| SealError)?;
        let mut plain = decryptor.decrypt(std::iter::once(&self.0 as _)).map_err(|_| SealError)?;
        // Read in place: `age::decrypt` grows a vector, and would leave copies of the key behind.
        let mut is_whole = false;
        let key = Key32::fill_with(|bytes| {
            is_whole = plain.read_exact(bytes).is_ok() && matches!(plain.read(&mut [0]), Ok(0));
            Ok(())
        });
        if is_whole { key.map_err(|_| SealError) } else { Err(SealError) }
    }
}

impl Recipient {
    /// Reads the text form, and no other spelling of it.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let parsed = x25519::Recipient::from_str(text).ok()?;
        (parsed.to_string() == text).then(|| Self(text.to_owned()))
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// Wraps a key so that only this recipient's identity opens it.
    pub(crate) fn wrap_key(&self, key: &Key32) -> Result<Vec<u8>, SealError> {
        let recipient = x25519::Recipient::from_str(&self.0).map_err(|_| SealError)?;
        age::encrypt(&recipient, key.expose()).map_err(|_| SealError)
    }
}

#[cfg(test)]
mod tests {
    use secrecy::ExposeSecret;

    use super::*;

    #[test]
    fn only_the_named_recipient_opens_a_wrapped_key() {
        let (one, other) = (Identity::make(), Identity::make());
        let key = Key32::make_random().unwrap();
        let wrapped = one.recipient().wrap_key(&key).unwrap();
        assert_eq!(one.unwrap_key(&wrapped).unwrap().expose(), key.expose());
        assert!(other.unwrap_key(&wrapped).is_err());
    }

    #[test]
    fn the_texts_have_the_lengths_that_slots_promise() {
        for _ in 0..50 {
            let identity = Identity::make();
            assert_eq!(identity.to_text().expose_secret().len(), Identity::TEXT_LENGTH);
            assert_eq!(identity.recipient().as_str().len(), 62);
            assert!(Recipient::parse(identity.recipient().as_str()).is_some());
            assert!(Recipient::parse(&identity.recipient().as_str().to_uppercase()).is_none());
            let again = Identity::parse(identity.to_text().expose_secret().as_bytes()).unwrap();
            assert_eq!(again.recipient(), identity.recipient());
        }
    }
}
