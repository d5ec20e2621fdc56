//! Owns the promise that a vault once written opens for ever (T38, for the slots file); refuses to rewrite its vectors.

use super::{fingerprint, make_sample};
use crate::{Phrase, RecoverySlip, SlotsFile, open_with_phrase, open_with_slip};

const SLOTS: &[u8] = include_bytes!("golden/slots-v1.json");
/// Four lines: the first worker's phrase, the second's, the slip, the database's key in `SQLCipher`'s form.
const SECRETS: &str = include_str!("golden/slots-v1.secrets.txt");

#[test]
fn the_first_version_of_the_file_opens_for_ever() {
    let secrets: Vec<&str> = SECRETS.lines().collect();
    let slots = SlotsFile::parse(SLOTS).unwrap();
    let workers: Vec<_> = slots.workers().map(|tile| tile.id).collect();
    for (id, phrase) in workers.iter().zip(&secrets) {
        let office = open_with_phrase(&slots, *id, &Phrase::typed(phrase)).unwrap();
        assert_eq!(fingerprint(&office), secrets[3].as_bytes());
    }
    let slip = RecoverySlip::parse(secrets[2]).unwrap();
    assert_eq!(fingerprint(&open_with_slip(&slots, &slip).unwrap().office_key), secrets[3].as_bytes());
    assert_eq!(slots.render(), SLOTS, "and is written in the same bytes");
}

/// Makes the vectors: `VECTORS=<folder> cargo test -p vault -- --ignored make_golden_vectors`.
#[test]
#[ignore = "makes the vectors; only before a format is released"]
fn make_golden_vectors() {
    let folder = std::path::PathBuf::from(std::env::var_os("VECTORS").unwrap());
    let sample = make_sample();
    let lines = sample.slip.expose_lines().map(|line| line.to_string());
    let key = String::from_utf8(fingerprint(&sample.office)).unwrap();
    let secrets = [sample.phrases[0].expose(), sample.phrases[1].expose(), &lines.join(" "), &key].join("\n");
    std::fs::write(folder.join("slots-v1.json"), sample.slots.render()).unwrap();
    std::fs::write(folder.join("slots-v1.secrets.txt"), secrets + "\n").unwrap();
}
