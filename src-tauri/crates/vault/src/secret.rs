//! Owns the 32 secret bytes that every key is made of; refuses copying, printing and comparing them.

use ring::hkdf;
use secrecy::{ExposeSecret, SecretBox};

use crate::{error::Error, random::fill_random};

/// 32 secret bytes on the heap, wiped when dropped.
pub(crate) struct Key32(SecretBox<[u8; 32]>);

impl Key32 {
    /// Makes a key from the system's randomness.
    pub(crate) fn make_random() -> Result<Self, Error> {
        Self::fill_with(fill_random_array)
    }

    /// Lets `fill` write the bytes in place, so that no other copy of them is made.
    pub(crate) fn fill_with(fill: impl FnOnce(&mut [u8; 32]) -> Result<(), Error>) -> Result<Self, Error> {
        let mut outcome = Ok(());
        let secret = SecretBox::init_with_mut(|bytes: &mut [u8; 32]| outcome = fill(bytes));
        outcome.map(|()| Self(secret))
    }

    /// Derives a key by HKDF-SHA-256 (RFC 5869); an empty `salt` is the RFC's default.
    pub(crate) fn derive_hkdf(salt: &[u8], material: &[u8], label: &str) -> Self {
        let secret = SecretBox::init_with_mut(|bytes: &mut [u8; 32]| {
            let info = [label.as_bytes()];
            hkdf::Salt::new(hkdf::HKDF_SHA256, salt)
                .extract(material)
                .expand(&info, hkdf::HKDF_SHA256)
                .and_then(|okm| okm.fill(bytes))
                .expect("32 bytes are within what HKDF-SHA-256 can give");
        });
        Self(secret)
    }

    /// Derives a key for one purpose from this key.
    pub(crate) fn derive(&self, label: &str) -> Self {
        Self::derive_hkdf(&[], self.expose(), label)
    }

    /// The bytes, for the length of one call of a primitive.
    pub(crate) fn expose(&self) -> &[u8; 32] {
        self.0.expose_secret()
    }
}

fn fill_random_array(bytes: &mut [u8; 32]) -> Result<(), Error> {
    fill_random(bytes)
}

/// Writes `Debug` for types whose content must never reach a log.
macro_rules! opaque_debug {
    ($($name:ty),+ $(,)?) => {
        $(impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(secret)"))
            }
        })+
    };
}
pub(crate) use opaque_debug;
