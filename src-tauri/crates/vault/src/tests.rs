//! Owns the tests that cross modules; refuses none of the crate's inner parts.

mod damage;
mod golden;
mod kdf_vectors;
mod phrases;
mod vaults;
mod wycheproof;

use ring::digest;
use uuid::Uuid;

use crate::{
    KdfCost, NewPhrase, NewWorker, OfficeKey, RecoverySlip, Role, SlotsFile, encoding::hex_digits,
    make_phrase, make_vault,
};

/// A vault with two workers, made at a cost that only tests accept.
struct Sample {
    slots: SlotsFile,
    slip: RecoverySlip,
    office: OfficeKey,
    phrases: [NewPhrase; 2],
    ids: [Uuid; 2],
}

fn make_sample() -> Sample {
    let phrases = [make_phrase().unwrap(), own_phrase()];
    let workers = [
        NewWorker { name: "Fatou", role: Role::Coordinator, phrase: &phrases[0] },
        NewWorker { name: "Jean-Marc \"JM\"", role: Role::Worker, phrase: &phrases[1] },
    ];
    let (slots, slip, office) =
        make_vault("Antenne d\u{2019}Outremeuse", &workers, KdfCost::cheap()).unwrap();
    let ids: Vec<Uuid> = slots.workers().map(|tile| tile.id).collect();
    Sample { slots, slip, office, phrases, ids: ids.try_into().unwrap() }
}

fn own_phrase() -> NewPhrase {
    NewPhrase::choose("Trois girafes repeignent l\u{2019}été en mauve, à Noël", &["Jean-Marc"]).unwrap()
}

/// What tells two office keys apart in a test.
fn fingerprint(office: &OfficeKey) -> Vec<u8> {
    office.db_key().with_sqlcipher_literal(<[u8]>::to_vec)
}

/// The length of `"checksum"`'s line and of the end of the file.
const CHECKSUM_TAIL: usize = ",\n  \"checksum\": \"\"\n}\n".len() + 64;

/// Gives edited bytes the checksum that somebody who means harm would give them.
fn with_checksum(summed: &[u8]) -> Vec<u8> {
    let digits: Vec<u8> = hex_digits(digest::digest(&digest::SHA256, summed).as_ref()).collect();
    [summed, b",\n  \"checksum\": \"", &digits, b"\"\n}\n"].concat()
}

/// Edits the text of a slots file and gives it a fresh checksum; the signature stays the old one.
fn edited(slots: &SlotsFile, from: &str, to: &str) -> Vec<u8> {
    let text = String::from_utf8(slots.render()).unwrap();
    assert!(text.contains(from), "{from} in\n{text}");
    with_checksum(
        &text.replacen(from, to, 1).as_bytes()[..text.len() + to.len() - from.len() - CHECKSUM_TAIL],
    )
}
