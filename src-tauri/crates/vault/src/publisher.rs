//! Owns the file in which a publisher's secret key is kept, sealed under a phrase, and the words by which two persons
//! compare its public half; refuses to know what the key signs.

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::encoding::Base64;
use crate::error::{Damage, Error};
use crate::kdf::{KdfBounds, KdfCost, KdfParams};
use crate::phrase::{GENERATED_WORDS, Phrase, word_at};
use crate::seal::{Binding, open, seal};

const VERSION: u64 = 1;
/// A key file takes less than one.
const MOST_BYTES: usize = 4_096;
const LABEL: &str = "cote/publisher/v1";

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeyFile {
    publisher_key: u64,
    kdf: KdfParams,
    sealed: Base64,
}

/// Seals the 32 bytes of a publisher's key under a phrase.
///
/// # Errors
/// [`Error::NoRandomness`], [`Error::OutOfMemory`].
pub fn seal_publisher_key(seed: &[u8; 32], phrase: &Phrase, cost: KdfCost) -> Result<Vec<u8>, Error> {
    let kdf = KdfParams::make(cost)?;
    let key = kdf.stretch(phrase.as_bytes())?;
    let sealed = Base64(seal(&key, &Binding::new(LABEL), seed)?);
    let file = KeyFile { publisher_key: VERSION, kdf, sealed };
    let mut bytes = serde_json::to_vec(&file).expect("numbers and texts have a JSON form");
    bytes.push(b'\n');
    Ok(bytes)
}

/// Opens what [`seal_publisher_key`] made.
///
/// # Errors
/// [`Error::WrongPassphrase`], [`Error::TooNew`], [`Error::Damaged`] for what is no such file.
pub fn open_publisher_key(file: &[u8], phrase: &Phrase) -> Result<Zeroizing<Vec<u8>>, Error> {
    #[derive(Deserialize)]
    struct Probe {
        publisher_key: u64,
    }
    if file.len() > MOST_BYTES {
        return Err(Error::Damaged(Damage::Size));
    }
    let shape = |_| Error::Damaged(Damage::Shape);
    let Probe { publisher_key: found } = serde_json::from_slice(file).map_err(shape)?;
    if found > VERSION {
        return Err(Error::TooNew { found, known: VERSION });
    }
    let file: KeyFile = serde_json::from_slice(file).map_err(shape)?;
    if !file.kdf.are_within(KdfBounds::IN_FORCE) {
        return Err(Error::Damaged(Damage::Bounds));
    }
    let key = file.kdf.stretch(phrase.as_bytes())?;
    open(&key, &Binding::new(LABEL), &file.sealed.0).map_err(|_| Error::WrongPassphrase)
}

/// Six words of our list for a digest: what two persons read to each other. 77.5 of its bits are in them.
#[must_use]
pub fn words_of_digest(digest: &[u8; 32]) -> [&'static str; GENERATED_WORDS] {
    let (first, _) = digest.split_first_chunk::<16>().expect("32 bytes are more than 16");
    let mut left = u128::from_be_bytes(*first);
    std::array::from_fn(|_| {
        let count = u128::from(crate::phrase::WORD_COUNT);
        let at = u16::try_from(left % count).expect("the remainder is below a u16");
        left /= count;
        word_at(at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_opens_under_its_phrase_alone() {
        let phrase = Phrase::typed("onze marmottes repeignent la brouette");
        let file = seal_publisher_key(&[7; 32], &phrase, KdfCost::cheap()).unwrap();
        assert_eq!(open_publisher_key(&file, &phrase).unwrap().as_slice(), [7; 32]);
        let other = open_publisher_key(&file, &Phrase::typed("onze marmottes"));
        assert!(matches!(other, Err(Error::WrongPassphrase)));
        let again = seal_publisher_key(&[7; 32], &phrase, KdfCost::cheap()).unwrap();
        assert_ne!(file, again, "another salt each time");
    }

    #[test]
    fn what_is_no_key_file_is_not_a_wrong_phrase() {
        let phrase = Phrase::typed("onze marmottes");
        let file = seal_publisher_key(&[7; 32], &phrase, KdfCost::cheap()).unwrap();
        let newer =
            String::from_utf8(file.clone()).unwrap().replace("\"publisher_key\":1", "\"publisher_key\":2");
        let open = |bytes: &[u8]| open_publisher_key(bytes, &phrase).map(|_| ());
        assert!(matches!(open(newer.as_bytes()), Err(Error::TooNew { found: 2, known: 1 })));
        for bytes in [&b""[..], b"{}", b"null", &file[..file.len() / 2], &vec![b' '; MOST_BYTES + 1]] {
            assert!(matches!(open(bytes), Err(Error::Damaged(_))), "{bytes:?}");
        }
        let greedy = String::from_utf8(file).unwrap().replace("\"passes\":1", "\"passes\":4000000");
        assert!(matches!(open(greedy.as_bytes()), Err(Error::Damaged(Damage::Bounds))));
    }

    #[test]
    fn words_follow_the_digest() {
        let words = words_of_digest(&[0; 32]);
        assert_eq!(words, [word_at(0); 6]);
        let mut other = [0; 32];
        other[15] = 1;
        assert_ne!(words_of_digest(&other), words, "the last bit that counts is heard");
        let digest: [u8; 32] = std::array::from_fn(|at| (at * 7 + 1) as u8);
        assert_eq!(words_of_digest(&digest), words_of_digest(&digest.clone()));
    }
}
