//! The key of a publisher: its public half, which travels, and its secret half, which signs. Refuses to show or copy the
//! secret half but to whoever seals it.

use std::fmt;

use ring::rand::{SecureRandom, SystemRandom};
use ring::signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::Sha256;
use super::digest::{parse_hex, write_hex};

/// What a signature is about, so that it can never be taken for one about something else.
const PREFIX: &[u8] = b"cote-valise-v1\0";

/// The points of small order, their last bit aside: anybody signs anything under such a key, and the library that
/// verifies does not look.
const WEAK: [&str; 7] = [
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
];

/// The public half of a publisher's key: 32 bytes, 64 small hexadecimal digits on the wire.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PublisherKey(pub(super) [u8; 32]);

impl PublisherKey {
    /// Reads its one spelling.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        parse_hex(text).map(Self)
    }

    /// The 32 bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// What two persons compare, in words.
    #[must_use]
    pub fn fingerprint(&self) -> Sha256 {
        Sha256::of(&self.0)
    }

    /// Whether this key signed that manifest.
    pub(super) fn signed(&self, manifest: &[u8], signature: &[u8; 64]) -> bool {
        !self.is_weak()
            && UnparsedPublicKey::new(&ED25519, &self.0).verify(&statement(manifest), signature).is_ok()
    }

    fn is_weak(self) -> bool {
        let mut bytes = self.0;
        if let Some(last) = bytes.last_mut() {
            *last &= 0x7f;
        }
        WEAK.contains(&Self(bytes).to_string().as_str())
    }
}

impl fmt::Display for PublisherKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_hex(&self.0, f)
    }
}

impl fmt::Debug for PublisherKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_hex(&self.0, f)
    }
}

fn statement(manifest: &[u8]) -> Vec<u8> {
    [PREFIX, Sha256::of(manifest).as_bytes()].concat()
}

/// The secret half of a publisher's key.
pub struct SigningKey {
    pair: Ed25519KeyPair,
    seed: Zeroizing<[u8; 32]>,
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SigningKey(secret)")
    }
}

impl SigningKey {
    /// Makes a key; `None` when the system gives no randomness: nothing weaker is ever used instead.
    #[must_use]
    pub fn make() -> Option<Self> {
        let mut seed = Zeroizing::new([0; 32]);
        SystemRandom::new().fill(seed.as_mut_slice()).ok()?;
        Self::from_seed(seed.as_slice())
    }

    /// Takes a key out of the 32 bytes that [`SigningKey::expose_seed`] gave; `None` when they are not 32.
    #[must_use]
    pub fn from_seed(seed: &[u8]) -> Option<Self> {
        let seed: Zeroizing<[u8; 32]> = Zeroizing::new(seed.try_into().ok()?);
        let pair = Ed25519KeyPair::from_seed_unchecked(seed.as_slice()).ok()?;
        Some(Self { pair, seed })
    }

    /// The 32 secret bytes.
    ///
    /// # Security
    /// They go nowhere but into a sealed file.
    #[must_use]
    pub fn expose_seed(&self) -> &[u8; 32] {
        &self.seed
    }

    /// The public half.
    #[must_use]
    pub fn public(&self) -> PublisherKey {
        let bytes = self.pair.public_key().as_ref();
        PublisherKey(bytes.try_into().expect("an Ed25519 key has 32 bytes"))
    }

    pub(super) fn sign(&self, manifest: &[u8]) -> Signature {
        let signature = self.pair.sign(&statement(manifest));
        let bytes = signature.as_ref().try_into().expect("an Ed25519 signature has 64 bytes");
        Signature { key: self.public(), bytes }
    }
}

/// One signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Signature {
    pub(super) key: PublisherKey,
    pub(super) bytes: [u8; 64],
}

/// One signature as JSON has it.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SignatureText {
    key: String,
    signature: String,
}

impl From<&Signature> for SignatureText {
    fn from(one: &Signature) -> Self {
        struct Hex<'a>(&'a [u8]);
        impl fmt::Display for Hex<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write_hex(self.0, f)
            }
        }
        Self { key: one.key.to_string(), signature: Hex(&one.bytes).to_string() }
    }
}

impl SignatureText {
    pub(super) fn parse(&self) -> Option<Signature> {
        Some(Signature { key: PublisherKey::parse(&self.key)?, bytes: parse_hex(&self.signature)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_signs_what_its_public_half_recognises() {
        let key = SigningKey::from_seed(&[7; 32]).unwrap();
        let signature = key.sign(b"un");
        assert!(key.public().signed(b"un", &signature.bytes));
        assert!(!key.public().signed(b"deux", &signature.bytes));
        let other = SigningKey::make().unwrap();
        assert!(!other.public().signed(b"un", &signature.bytes));
        assert_eq!(format!("{key:?}"), "SigningKey(secret)");
        let again = SigningKey::from_seed(other.expose_seed()).unwrap();
        assert_eq!(again.public(), other.public());
        assert!(SigningKey::from_seed(&[7; 31]).is_none());
    }

    #[test]
    fn a_signature_over_the_bare_manifest_is_worth_nothing() {
        let key = SigningKey::from_seed(&[7; 32]).unwrap();
        let bare = key.pair.sign(b"un");
        assert!(!key.public().signed(b"un", bare.as_ref().try_into().unwrap()));
    }

    #[test]
    fn a_key_is_written_one_way() {
        let key = SigningKey::from_seed(&[7; 32]).unwrap().public();
        assert_eq!(PublisherKey::parse(&key.to_string()), Some(key));
        assert_eq!(PublisherKey::parse(&key.to_string().to_uppercase()), None);
    }
}
