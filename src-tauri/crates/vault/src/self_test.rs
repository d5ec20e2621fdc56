//! Owns the known-answer tests that run before any key is touched; refuses to go on with a primitive that is wrong.

use argon2::{Algorithm, Argon2, AssociatedData, ParamsBuilder, Version};
use ring::{digest, hmac, signature};

use crate::{
    encoding::hex_digits,
    error::{Error, Primitive},
    identity::Identity,
    random::fill_random,
    seal::known_answer_holds,
    secret::Key32,
};

/// Proof that every primitive gave its known answers in this process.
#[derive(Debug)]
pub struct SelfTest {
    checked: usize,
}

/// What is checked, and whether it gives its known answer.
type Check = (Primitive, fn() -> bool);

impl SelfTest {
    /// Runs every known-answer test; takes a few milliseconds.
    ///
    /// # Errors
    /// [`Error::SelfTest`], naming the first primitive that failed.
    pub fn run() -> Result<Self, Error> {
        let checks: [Check; 8] = [
            (Primitive::Random, random_is_alive),
            (Primitive::AesGcm, known_answer_holds),
            (Primitive::Sha256, sha256_holds),
            (Primitive::Hmac, hmac_holds),
            (Primitive::Hkdf, hkdf_holds),
            (Primitive::Ed25519, ed25519_holds),
            (Primitive::Argon2id, argon2id_holds),
            (Primitive::Age, age_holds),
        ];
        run_checks(&checks)
    }

    /// How many primitives were checked.
    #[must_use]
    pub fn checked(&self) -> usize {
        self.checked
    }
}

fn run_checks(checks: &[Check]) -> Result<SelfTest, Error> {
    match checks.iter().find(|(_, holds)| !holds()) {
        Some((primitive, _)) => Err(Error::SelfTest(*primitive)),
        None => Ok(SelfTest { checked: checks.len() }),
    }
}

/// Two draws of 256 bits are equal only when the source is dead.
fn random_is_alive() -> bool {
    let (mut one, mut other) = ([0_u8; 32], [0_u8; 32]);
    fill_random(&mut one).is_ok() && fill_random(&mut other).is_ok() && one != other && one != [0; 32]
}

/// FIPS 180-4, "abc".
fn sha256_holds() -> bool {
    let expected = b"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    is_hex(digest::digest(&digest::SHA256, b"abc").as_ref(), expected)
}

/// RFC 4231, test case 2.
fn hmac_holds() -> bool {
    let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, b"Jefe"), b"what do ya want for nothing?");
    is_hex(tag.as_ref(), b"5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
}

/// Worked out apart, with Python's `hmac`; the vectors of RFC 5869 have labels that are not text.
fn hkdf_holds() -> bool {
    let key = Key32::derive_hkdf(b"salt", b"input keying material", "cote/self-test/v1");
    is_hex(key.expose(), b"2e01894ba7643474c046a72caf88f380834ba2633b481f87159d4184d0cc9346")
}

/// RFC 8032, section 7.1, test 2; and the same signature with one bit changed.
fn ed25519_holds() -> bool {
    const PUBLIC: [u8; 32] = [
        0x3d, 0x40, 0x17, 0xc3, 0xe8, 0x43, 0x89, 0x5a, 0x92, 0xb7, 0x0a, 0xa7, 0x4d, 0x1b, 0x7e, 0xbc, 0x9c,
        0x98, 0x2c, 0xcf, 0x2e, 0xc4, 0x96, 0x8c, 0xc0, 0xcd, 0x55, 0xf1, 0x2a, 0xf4, 0x66, 0x0c,
    ];
    const SIGNATURE: [u8; 64] = [
        0x92, 0xa0, 0x09, 0xa9, 0xf0, 0xd4, 0xca, 0xb8, 0x72, 0x0e, 0x82, 0x0b, 0x5f, 0x64, 0x25, 0x40, 0xa2,
        0xb2, 0x7b, 0x54, 0x16, 0x50, 0x3f, 0x8f, 0xb3, 0x76, 0x22, 0x23, 0xeb, 0xdb, 0x69, 0xda, 0x08, 0x5a,
        0xc1, 0xe4, 0x3e, 0x15, 0x99, 0x6e, 0x45, 0x8f, 0x36, 0x13, 0xd0, 0xf1, 0x1d, 0x8c, 0x38, 0x7b, 0x2e,
        0xae, 0xb4, 0x30, 0x2a, 0xee, 0xb0, 0x0d, 0x29, 0x16, 0x12, 0xbb, 0x0c, 0x00,
    ];
    let key = signature::UnparsedPublicKey::new(&signature::ED25519, PUBLIC);
    let mut forged = SIGNATURE;
    forged.iter_mut().take(1).for_each(|byte| *byte ^= 1);
    key.verify(&[0x72], &SIGNATURE).is_ok() && key.verify(&[0x72], &forged).is_err()
}

/// RFC 9106, section 5.3.
pub(crate) fn argon2id_holds() -> bool {
    let expected = b"0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659";
    let hash = || {
        let data = AssociatedData::new(&[4; 12]).ok()?;
        let params =
            ParamsBuilder::new().m_cost(32).t_cost(3).p_cost(4).output_len(32).data(data).build().ok()?;
        let argon2 = Argon2::new_with_secret(&[3; 8], Algorithm::Argon2id, Version::V0x13, params).ok()?;
        let mut tag = [0_u8; 32];
        argon2.hash_password_into(&[1; 32], &[2; 16], &mut tag).ok()?;
        Some(tag)
    };
    hash().is_some_and(|tag| is_hex(&tag, expected))
}

/// A file written by another implementation of age (Go, 1.1), holding the bytes 0 to 31.
fn age_holds() -> bool {
    // The identity of this file only: it protects nothing.
    let identity =
        Identity::parse(b"AGE-SECRET-KEY-1NFFSTRWJQJ2WMFM28TXSXAZDYTAAYSEG3REC2GGX5YZNZFZ3C3TQ7NHD2W");
    let key = identity.and_then(|identity| identity.unwrap_key(include_bytes!("self_test/known.age")));
    key.is_ok_and(|key| key.expose().iter().zip(0_u8..).all(|(byte, expected)| *byte == expected))
}

fn is_hex(bytes: &[u8], expected: &[u8]) -> bool {
    hex_digits(bytes).eq(expected.iter().copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_primitive_gives_its_known_answer_in_time() {
        let start = std::time::Instant::now();
        let test = SelfTest::run().unwrap();
        println!("self-test of {} primitives: {} µs", test.checked(), start.elapsed().as_micros());
        assert_eq!(test.checked(), 8);
        assert!(start.elapsed().as_millis() < 50, "the start must not wait: {:?}", start.elapsed());
    }

    #[test]
    fn a_primitive_that_fails_is_named_and_stops_everything() {
        let checks: [Check; 2] = [(Primitive::Sha256, sha256_holds), (Primitive::Age, || false)];
        assert!(matches!(run_checks(&checks), Err(Error::SelfTest(Primitive::Age))));
    }
}
