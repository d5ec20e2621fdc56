//! A valise from the author's folder to the reader.

// What is put together by hand here is known to the byte; whatever goes wrong is the test's failure.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice)]

mod archive;
mod craft;
mod faults;
mod hostile;
mod media;
mod properties;

use std::io::Cursor;

use content::PackFiles;
use content::valise::{BuildError, Limits, OpenedValise, Refusal, SigningKey, Version, open, sign};

use crate::example::{Draft, PACK};

pub(crate) fn key(seed: u8) -> SigningKey {
    SigningKey::from_seed(&[seed; 32]).expect("32 bytes are a seed")
}

fn opened(valise: &[u8]) -> Result<OpenedValise, Refusal> {
    open(Cursor::new(valise), &Limits::STICK)
}

#[test]
fn what_was_built_and_signed_opens_as_it_was() {
    let draft = Draft::example();
    let built = draft.build().expect("the example can travel");
    assert_eq!(opened(&built).unwrap_err().code(), "unsigned", "nothing opens before somebody signed");
    let signed = sign(&built, &key(1)).expect("it can be signed");
    let valise = opened(&signed).expect("it opens");
    assert_eq!(valise.publisher, key(1).public());
    assert_eq!(valise.manifest.version, Version::parse("1.0.0").unwrap());
    assert_eq!(valise.manifest.title, "Une petite valise d’exemple");
    let files: PackFiles = draft.files.clone().into_iter().collect();
    assert!(valise.files.iter().eq(files.iter()), "every file is back, and nothing else");
    assert_eq!(valise.files.digest(), files.digest());
    assert!(content::load_pack(&valise.files, draft.pictures()).is_ok());
}

#[test]
fn the_same_files_give_the_same_bytes() {
    let bytes = Draft::example().build().unwrap();
    assert_eq!(bytes, Draft::example().build().unwrap());
    let digest = content::valise::Sha256::of(&bytes).to_string();
    // A valise built elsewhere, or by a later version of a library, is this one to the last byte.
    insta::assert_snapshot!(digest, @"fe2281fda016b63939552ff02818a40bd3f098463f14d723754a5f12f0c82994");
    let twice = |seed| sign(&sign(&bytes, &key(seed)).unwrap(), &key(seed)).unwrap();
    assert_eq!(twice(1), sign(&bytes, &key(1)).unwrap(), "who signs again replaces their signature");
    assert_ne!(twice(1), twice(2));
}

#[test]
fn the_publisher_is_the_first_who_signed() {
    let built = Draft::example().build().unwrap();
    let both = sign(&sign(&built, &key(1)).unwrap(), &key(2)).unwrap();
    assert_eq!(opened(&both).unwrap().publisher, key(1).public());
}

#[test]
fn a_pack_with_errors_is_not_built() {
    let broken = Draft::example().edit(PACK, "picture: femme", "picture: fame");
    assert!(matches!(broken.build(), Err(BuildError::Pack(problems)) if !problems.is_empty()));
    let undated = Draft::example().cut_in(PACK, "published:", "sign_offs:", "");
    assert!(matches!(undated.build(), Err(BuildError::NotPublished)));
    let alone = Draft::example().cut_in(PACK, "sign_offs:", "licence:", "");
    assert!(matches!(alone.build(), Err(BuildError::NotSignedOff)));
    let named = Draft::example().put("Notes.md", "x").build();
    assert!(named.is_ok(), "what people read may have capitals");
    let Err(BuildError::File { path, refusal }) = Draft::example().put("con.md", "x").build() else {
        panic!("a device is no file")
    };
    assert_eq!((path.as_str(), refusal.code()), ("con.md", "path_reserved"));
}
