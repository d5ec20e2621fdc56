//! Owns Wycheproof's vectors against the primitives we call (T35); refuses a single disagreement.

use ring::{
    aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey},
    hkdf::{self, KeyType},
    hmac, signature,
};
use wycheproof::{TestResult, aead, eddsa, hkdf as hkdf_vectors, mac};

/// Vectors played, and those left out because ring has no such size.
struct Tally {
    played: usize,
    skipped: usize,
    mismatches: Vec<usize>,
}

impl Tally {
    fn of(name: &str, tests: impl Iterator<Item = (usize, TestResult, Option<bool>)>) {
        let mut tally = Self { played: 0, skipped: 0, mismatches: Vec::new() };
        for (id, expected, accepted) in tests {
            match accepted {
                None => tally.skipped += 1,
                Some(accepted) => {
                    tally.played += 1;
                    let is_right = match expected {
                        TestResult::Valid => accepted,
                        TestResult::Invalid => !accepted,
                        TestResult::Acceptable => true,
                    };
                    if !is_right {
                        tally.mismatches.push(id);
                    }
                }
            }
        }
        println!(
            "T35 {name}: {} played, {} skipped, mismatches {:?}",
            tally.played, tally.skipped, tally.mismatches
        );
        assert!(tally.played > 60, "{name}: only {} vectors", tally.played);
        assert!(tally.mismatches.is_empty(), "{name}: {:?}", tally.mismatches);
    }
}

#[test]
fn aes_256_gcm() {
    let set = aead::TestSet::load(aead::TestName::AesGcm).unwrap();
    let groups = set.test_groups.iter().filter(|group| group.key_size == 256);
    let tests = groups.flat_map(|group| group.tests.iter().map(move |test| (group, test)));
    Tally::of(
        "AES-256-GCM",
        tests.map(|(group, test)| {
            if group.nonce_size != 96 || group.tag_size != 128 {
                return (test.tc_id, test.result, None);
            }
            let key = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, &test.key).unwrap());
            let nonce = || Nonce::try_assume_unique_for_key(&test.nonce).unwrap();
            let mut sealed = [test.ct.as_ref(), test.tag.as_ref()].concat();
            let opens =
                key.open_in_place(nonce(), Aad::from(&test.aad), &mut sealed).is_ok_and(|p| *p == **test.pt);
            let mut plain = test.pt.to_vec();
            let tag = key.seal_in_place_separate_tag(nonce(), Aad::from(&test.aad), &mut plain).unwrap();
            let seals = plain == **test.ct && tag.as_ref() == test.tag.as_ref();
            assert_eq!(opens, seals, "vector {}: opening and sealing agree", test.tc_id);
            (test.tc_id, test.result, Some(opens))
        }),
    );
}

#[test]
fn ed25519() {
    let set = eddsa::TestSet::load(eddsa::TestName::Ed25519).unwrap();
    let tests = set.test_groups.iter().flat_map(|group| group.tests.iter().map(move |test| (group, test)));
    Tally::of(
        "Ed25519",
        tests.map(|(group, test)| {
            let key = signature::UnparsedPublicKey::new(&signature::ED25519, &group.key.pk);
            (test.tc_id, test.result, Some(key.verify(&test.msg, &test.sig).is_ok()))
        }),
    );
}

/// The length that a vector asks for.
struct Length(usize);

impl KeyType for Length {
    fn len(&self) -> usize {
        self.0
    }
}

#[test]
fn hkdf_sha256() {
    let set = hkdf_vectors::TestSet::load(hkdf_vectors::TestName::HkdfSha256).unwrap();
    let tests = set.test_groups.iter().flat_map(|group| &group.tests);
    Tally::of(
        "HKDF-SHA-256",
        tests.map(|test| {
            let extracted = hkdf::Salt::new(hkdf::HKDF_SHA256, &test.salt).extract(&test.ikm);
            let mut okm = vec![0; test.size];
            let info = [test.info.as_ref()];
            let is_filled =
                extracted.expand(&info, Length(test.size)).and_then(|okm_of| okm_of.fill(&mut okm)).is_ok();
            (test.tc_id, test.result, Some(is_filled && okm == **test.okm))
        }),
    );
}

#[test]
fn hmac_sha256() {
    let set = mac::TestSet::load(mac::TestName::HmacSha256).unwrap();
    let tests = set.test_groups.iter().flat_map(|group| group.tests.iter().map(move |test| (group, test)));
    Tally::of(
        "HMAC-SHA-256",
        tests.map(|(group, test)| {
            // ring has no truncated tags, and we use none.
            let whole = (group.tag_size == 256).then(|| {
                let key = hmac::Key::new(hmac::HMAC_SHA256, &test.key);
                hmac::verify(&key, &test.msg, &test.tag).is_ok()
            });
            (test.tc_id, test.result, whole)
        }),
    );
}
