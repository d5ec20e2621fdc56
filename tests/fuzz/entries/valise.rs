//! The reader of valises, also behind its signature: for the fuzzer, and for the tests of `content`. Refuses to write any file.

use std::io::Cursor;
use std::sync::LazyLock;

use content::valise::{Limits, Refusal, Sha256, SigningKey, build, open, sign};
use content::{PackFiles, Pictures};
use ring::signature::{Ed25519KeyPair, KeyPair};

const SEED: [u8; 32] = [1; 32];

/// The manifest, the signatures and the archive of an honest valise.
pub(crate) static HONEST: LazyLock<[Vec<u8>; 3]> = LazyLock::new(|| {
    let index = include_bytes!("../../../assets/pictograms/index.json");
    let pictures = Pictures::from_index_json(index).expect("the pictograms have an index");
    let files: PackFiles = [
        (
            "pack.yaml",
            &include_bytes!("../../../src-tauri/crates/content/src/authoring/example/pack.yaml")[..],
        ),
        (
            "procedures/noter-un-jour.yaml",
            include_bytes!(
                "../../../src-tauri/crates/content/src/authoring/example/procedures/noter-un-jour.yaml"
            ),
        ),
    ]
    .into_iter()
    .collect();
    let built = build(&files, &pictures).expect("the example can travel");
    let key = SigningKey::from_seed(&SEED).expect("32 bytes are a seed");
    let signed = sign(&built, &key).expect("it can be signed");
    let mut rest = &signed[8..];
    std::array::from_fn(|_| {
        let length = u32::from_be_bytes(rest[..4].try_into().expect("four bytes")) as usize;
        let part = rest[4..4 + length].to_vec();
        rest = &rest[4 + length..];
        part
    })
});

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn signatures(manifest: &[u8]) -> Vec<u8> {
    let pair = Ed25519KeyPair::from_seed_unchecked(&SEED).expect("32 bytes are a seed");
    let signature = pair.sign(&[b"cote-valise-v1\0", &Sha256::of(manifest).as_bytes()[..]].concat());
    let key = hex(pair.public_key().as_ref());
    format!("[{{\"key\":\"{key}\",\"signature\":\"{}\"}}]", hex(signature.as_ref())).into_bytes()
}

fn framed(parts: [&[u8]; 3]) -> Vec<u8> {
    let mut bytes = b"\x89VAL\r\n\x1a\n".to_vec();
    for part in parts {
        bytes.extend((part.len() as u32).to_be_bytes());
        bytes.extend(part);
    }
    bytes
}

/// Reads a valise of which one part is what was given; the first byte says which. Tells why it does not open.
pub(crate) fn read(data: &[u8]) -> Result<(), Refusal> {
    let Some((part, rest)) = data.split_first() else { return Ok(()) };
    let [manifest, list, archive] = &*HONEST;
    let bytes = match part % 4 {
        0 => rest.to_vec(),
        1 => framed([rest, &signatures(rest), archive]),
        2 => framed([manifest, list, rest]),
        _ => framed([manifest, rest, archive]),
    };
    let valise = open(Cursor::new(&bytes), &Limits::STICK)?;
    // What opens was signed by that key, and holds what it lists.
    assert_eq!(valise.publisher, SigningKey::from_seed(&SEED).expect("a seed").public());
    assert_eq!(valise.files.iter().count(), valise.manifest.files.len());
    Ok(())
}
