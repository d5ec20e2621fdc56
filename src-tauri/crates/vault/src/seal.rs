//! Owns AES-256-GCM sealing and the encoding of what a sealed value is bound to; refuses to say why one does not open.
//!
//! A sealed value is `0x01 ‖ nonce (12, random) ‖ ciphertext ‖ tag (16)`.

use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use zeroize::{Zeroize, Zeroizing};

use crate::{
    error::{Error, SealError},
    random::fill_random,
    secret::Key32,
};

const VERSION: u8 = 1;

/// What a sealed value is longer than its content.
pub(crate) const OVERHEAD: usize = 1 + NONCE_LEN + 16;

/// What a sealed value is bound to: the parts are length-prefixed, so that no two lists of parts look the same.
pub(crate) struct Binding(Vec<u8>);

impl Binding {
    /// Starts from the label of the purpose.
    pub(crate) fn new(label: &str) -> Self {
        Self(Vec::new()).with(label.as_bytes())
    }

    /// Adds one part.
    pub(crate) fn with(mut self, part: &[u8]) -> Self {
        let length = u32::try_from(part.len()).expect("a part is an id, a name or a number");
        self.0.extend_from_slice(&length.to_be_bytes());
        self.0.extend_from_slice(part);
        self
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

/// Seals `plain` under `key`, bound to `binding`.
pub(crate) fn seal(key: &Key32, binding: &Binding, plain: &[u8]) -> Result<Vec<u8>, Error> {
    let mut nonce = [0_u8; NONCE_LEN];
    // Random nonces: their limit is 2^32 seals for a key, and no key here reaches 2^20.
    fill_random(&mut nonce)?;
    let mut sealed = Vec::with_capacity(plain.len() + OVERHEAD);
    sealed.push(VERSION);
    sealed.extend_from_slice(&nonce);
    sealed.extend_from_slice(plain);
    let content = sealed.get_mut(1 + NONCE_LEN..).expect("it was just written");
    let tag = cipher(key)
        .seal_in_place_separate_tag(
            Nonce::assume_unique_for_key(nonce),
            Aad::from(binding.as_bytes()),
            content,
        )
        .map_err(|_| SealError)?;
    sealed.extend_from_slice(tag.as_ref());
    Ok(sealed)
}

/// Opens what [`seal`] made under the same key and binding.
pub(crate) fn open(key: &Key32, binding: &Binding, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, SealError> {
    let (version, rest) = sealed.split_first().ok_or(SealError)?;
    let (nonce, content) = rest.split_first_chunk::<NONCE_LEN>().ok_or(SealError)?;
    if *version != VERSION {
        return Err(SealError);
    }
    let mut plain = Zeroizing::new(content.to_vec());
    let length = cipher(key)
        .open_in_place(
            Nonce::assume_unique_for_key(*nonce),
            Aad::from(binding.as_bytes()),
            plain.as_mut_slice(),
        )
        .map_err(|_| SealError)?
        .len();
    // `truncate` would leave the tag's bytes behind in the spare capacity; they are no secret, but nothing stays.
    if let Some(tag) = plain.get_mut(length..) {
        tag.zeroize();
    }
    plain.truncate(length);
    Ok(plain)
}

/// The key schedule is made for each call: ring cannot wipe one, so none is kept.
fn cipher(key: &Key32) -> LessSafeKey {
    LessSafeKey::new(UnboundKey::new(&AES_256_GCM, key.expose()).expect("AES-256 takes 32 bytes"))
}

/// The known answer of AES-256-GCM (McGrew and Viega's test case 16), and the same with one bit of the tag changed.
pub(crate) fn known_answer_holds() -> bool {
    const KEY: [u8; 32] = [
        0xfe, 0xff, 0xe9, 0x92, 0x86, 0x65, 0x73, 0x1c, 0x6d, 0x6a, 0x8f, 0x94, 0x67, 0x30, 0x83, 0x08, 0xfe,
        0xff, 0xe9, 0x92, 0x86, 0x65, 0x73, 0x1c, 0x6d, 0x6a, 0x8f, 0x94, 0x67, 0x30, 0x83, 0x08,
    ];
    const NONCE: [u8; 12] = [0xca, 0xfe, 0xba, 0xbe, 0xfa, 0xce, 0xdb, 0xad, 0xde, 0xca, 0xf8, 0x88];
    const BOUND: [u8; 20] = [
        0xfe, 0xed, 0xfa, 0xce, 0xde, 0xad, 0xbe, 0xef, 0xfe, 0xed, 0xfa, 0xce, 0xde, 0xad, 0xbe, 0xef, 0xab,
        0xad, 0xda, 0xd2,
    ];
    const PLAIN: [u8; 60] = [
        0xd9, 0x31, 0x32, 0x25, 0xf8, 0x84, 0x06, 0xe5, 0xa5, 0x59, 0x09, 0xc5, 0xaf, 0xf5, 0x26, 0x9a, 0x86,
        0xa7, 0xa9, 0x53, 0x15, 0x34, 0xf7, 0xda, 0x2e, 0x4c, 0x30, 0x3d, 0x8a, 0x31, 0x8a, 0x72, 0x1c, 0x3c,
        0x0c, 0x95, 0x95, 0x68, 0x09, 0x53, 0x2f, 0xcf, 0x0e, 0x24, 0x49, 0xa6, 0xb5, 0x25, 0xb1, 0x6a, 0xed,
        0xf5, 0xaa, 0x0d, 0xe6, 0x57, 0xba, 0x63, 0x7b, 0x39,
    ];
    const SEALED: [u8; 76] = [
        0x52, 0x2d, 0xc1, 0xf0, 0x99, 0x56, 0x7d, 0x07, 0xf4, 0x7f, 0x37, 0xa3, 0x2a, 0x84, 0x42, 0x7d, 0x64,
        0x3a, 0x8c, 0xdc, 0xbf, 0xe5, 0xc0, 0xc9, 0x75, 0x98, 0xa2, 0xbd, 0x25, 0x55, 0xd1, 0xaa, 0x8c, 0xb0,
        0x8e, 0x48, 0x59, 0x0d, 0xbb, 0x3d, 0xa7, 0xb0, 0x8b, 0x10, 0x56, 0x82, 0x88, 0x38, 0xc5, 0xf6, 0x1e,
        0x63, 0x93, 0xba, 0x7a, 0x0a, 0xbc, 0xc9, 0xf6, 0x62, 0x76, 0xfc, 0x6e, 0xce, 0x0f, 0x4e, 0x17, 0x68,
        0xcd, 0xdf, 0x88, 0x53, 0xbb, 0x2d, 0x55, 0x1b,
    ];
    let Ok(key) = Key32::fill_with(|bytes| {
        *bytes = KEY;
        Ok(())
    }) else {
        return false;
    };
    let opens = |sealed: [u8; 76]| {
        let mut content = sealed;
        let opened =
            cipher(&key).open_in_place(Nonce::assume_unique_for_key(NONCE), Aad::from(BOUND), &mut content);
        opened.map(|plain| *plain == PLAIN)
    };
    let mut forged = SEALED;
    forged.iter_mut().rev().take(1).for_each(|byte| *byte ^= 1);
    opens(SEALED) == Ok(true) && opens(forged).is_err()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn key() -> Key32 {
        Key32::make_random().unwrap()
    }

    #[test]
    fn parts_cannot_slide_into_one_another() {
        let a = Binding::new("l").with(b"ab").with(b"c");
        let b = Binding::new("l").with(b"a").with(b"bc");
        assert_ne!(a.as_bytes(), b.as_bytes());
    }

    #[test]
    fn the_same_content_never_seals_to_the_same_bytes() {
        let key = key();
        let seals: std::collections::HashSet<_> =
            (0..2_000).map(|_| seal(&key, &Binding::new("t"), b"same").unwrap()).collect();
        assert_eq!(seals.len(), 2_000);
    }

    proptest! {
        #[test]
        fn what_is_sealed_opens_again(plain in proptest::collection::vec(any::<u8>(), 0..600)) {
            let key = key();
            let sealed = seal(&key, &Binding::new("t").with(b"x"), &plain).unwrap();
            prop_assert_eq!(sealed.len(), plain.len() + OVERHEAD);
            let opened = open(&key, &Binding::new("t").with(b"x"), &sealed).unwrap();
            prop_assert_eq!(opened.as_slice(), plain.as_slice());
            prop_assert!(open(&key, &Binding::new("t").with(b"y"), &sealed).is_err());
            prop_assert!(open(&self::key(), &Binding::new("t").with(b"x"), &sealed).is_err());
        }

        #[test]
        fn one_flipped_bit_or_a_cut_never_opens(bit in any::<prop::sample::Index>(), cut in any::<prop::sample::Index>()) {
            let key = key();
            let sealed = seal(&key, &Binding::new("t"), b"une note").unwrap();
            let mut flipped = sealed.clone();
            let at = bit.index(sealed.len() * 8);
            flipped[at / 8] ^= 1 << (at % 8);
            prop_assert_eq!(open(&key, &Binding::new("t"), &flipped).unwrap_err(), SealError);
            prop_assert_eq!(open(&key, &Binding::new("t"), &sealed[..cut.index(sealed.len())]).unwrap_err(), SealError);
        }

        #[test]
        fn hostile_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            prop_assert!(open(&key(), &Binding::new("t"), &bytes).is_err());
        }
    }
}
