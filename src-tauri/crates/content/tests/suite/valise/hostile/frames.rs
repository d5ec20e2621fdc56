//! The bytes around the parts.

use content::valise::Limits;

use super::super::craft::Craft;
use super::Family;

fn honest() -> Vec<u8> {
    Craft::honest().bytes()
}

fn with(change: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    let mut bytes = honest();
    change(&mut bytes);
    bytes
}

fn put(bytes: &mut [u8], at: usize, number: u32) {
    bytes[at..at + 4].copy_from_slice(&number.to_be_bytes());
}

pub(super) fn families() -> Vec<Family> {
    vec![size(), magic(), truncated(), trailing(), lengths()]
}

fn size() -> Family {
    let mut family = Family::of("the size of the file");
    let whole = u64::try_from(honest().len()).unwrap();
    let most = |file_bytes| Limits { file_bytes, ..Limits::STICK };
    family.within("at the cap", "opens", most(whole), honest);
    for less in [1, 2, 100, whole / 2, whole] {
        family.within(format!("{less} above the cap"), "too_large", most(whole - less), honest);
    }
    family.add("zeros, one above the real cap", "too_large", || {
        vec![0; usize::try_from(Limits::STICK.file_bytes).unwrap() + 1]
    });
    family
}

fn magic() -> Family {
    let mut family = Family::of("what is no valise");
    for cut in 0..8 {
        family.add(format!("{cut} bytes"), "not_a_valise", move || honest()[..cut].to_vec());
    }
    for at in 0..8 {
        family
            .add(format!("byte {at} of the magic"), "not_a_valise", move || with(|bytes| bytes[at] ^= 0x20));
    }
    family.add("line ends of Unix", "not_a_valise", || with(|bytes| bytes.retain(|byte| *byte != b'\r')));
    family.add("line ends of Windows", "not_a_valise", || with(|bytes| bytes.insert(7, b'\r')));
    family.add("a byte-order mark", "not_a_valise", || [b"\xef\xbb\xbf", &honest()[..]].concat());
    family.add("a bare zip", "not_a_valise", || Craft::honest().archive_bytes());
    family.add("a bare manifest", "not_a_valise", || Craft::honest().manifest_bytes());
    family.add("a picture", "not_a_valise", || super::super::media::png(16, 16));
    family.add("a page", "not_a_valise", || b"<!doctype html><script>alert(1)</script>".to_vec());
    family.add("zeros", "not_a_valise", || vec![0; 4_096]);
    family
}

fn truncated() -> Family {
    let mut family = Family::of("cut short");
    for part in 0..60 {
        family.add(format!("after {part} of 60 parts"), "truncated", move || {
            let bytes = honest();
            bytes[..8 + (bytes.len() - 8) * part / 60].to_vec()
        });
    }
    for less in [1, 2, 21, 22, 23, 100] {
        family.add(format!("{less} bytes before the end"), "truncated", move || {
            with(|bytes| bytes.truncate(bytes.len() - less))
        });
    }
    family
}

fn trailing() -> Family {
    let mut family = Family::of("something behind");
    let behind: [(&str, fn() -> Vec<u8>); 6] = [
        ("a zero", || vec![0]),
        ("a line end", || vec![b'\n']),
        ("a kilobyte", || vec![0; 1_024]),
        ("an archive", || Craft::honest().archive_bytes()),
        ("a second valise", honest),
        ("a script", || b"#!/bin/sh\nrm -rf /\n".to_vec()),
    ];
    for (name, more) in behind {
        family.add(name, "trailing_bytes", move || with(|bytes| bytes.extend(more())));
    }
    family
}

fn lengths() -> Family {
    let mut family = Family::of("lengths that lie");
    let at = |part: usize| Craft::honest().places()[part] - 4;
    for (name, length) in [("one above the cap", 1024 * 1024 + 1), ("2 GiB", 1 << 31), ("4 GiB", u32::MAX)] {
        family.add(format!("manifest, {name}"), "manifest_too_large", move || {
            with(|bytes| put(bytes, at(0), length))
        });
    }
    family.add("manifest, the cap", "truncated", move || with(|bytes| put(bytes, at(0), 1024 * 1024)));
    family.add("manifest, none", "too_many_signatures", move || with(|bytes| put(bytes, at(0), 0)));
    for (name, length) in [("one above the cap", 8 * 1024 + 1), ("4 GiB", u32::MAX)] {
        family.add(format!("signatures, {name}"), "too_many_signatures", move || {
            with(|bytes| put(bytes, at(1), length))
        });
    }
    for (name, by, word) in [("one less", -1_i64, "trailing_bytes"), ("one more", 1, "truncated")] {
        family.add(format!("archive, {name}"), word, move || {
            with(|bytes| {
                let length = i64::try_from(Craft::honest().archive_bytes().len()).unwrap() + by;
                put(bytes, at(2), u32::try_from(length).unwrap());
            })
        });
    }
    family.add("archive, none", "trailing_bytes", move || with(|bytes| put(bytes, at(2), 0)));
    family.add("archive, 4 GiB", "truncated", move || with(|bytes| put(bytes, at(2), u32::MAX)));
    family.add("no archive at all", "archive_shape", || {
        Craft { archive: Some(Vec::new()), ..Craft::honest() }.bytes()
    });
    family.add("no manifest at all", "manifest_shape", || {
        Craft { manifest: Some(Vec::new()), ..Craft::honest() }.bytes()
    });
    family
}
