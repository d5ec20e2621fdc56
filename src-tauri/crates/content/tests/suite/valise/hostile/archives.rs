//! The archive, which a stranger packed.

use content::valise::{Limits, Sha256};

use super::super::archive::{Entry, Lies};
use super::super::craft::Craft;
use super::super::media;
use super::Family;

const SOUND: &str = "media/ton.wav";

pub(super) fn families() -> Vec<Family> {
    vec![
        control(),
        extra(),
        twice(),
        special(),
        missing(),
        sizes(),
        bombs(),
        methods(),
        shape(),
        hidden(),
        altered(),
    ]
}

fn lie(change: impl Fn(&mut Lies) + 'static) -> impl Fn(Craft) -> Craft {
    move |mut craft| {
        change(&mut craft.lies);
        craft
    }
}

fn control() -> Family {
    let mut family = Family::of("plain archives");
    family.craft("everything stored", "opens", |craft| craft);
    family.craft("everything packed", "opens", |mut craft| {
        craft.entries = craft
            .entries
            .iter()
            .map(|entry| Entry::deflated(std::str::from_utf8(&entry.name).unwrap(), &entry.packed))
            .collect();
        craft
    });
    family.craft("in another order", "opens", |mut craft| {
        craft.entries.reverse();
        craft
    });
    family
}

fn extra() -> Family {
    let mut family = Family::of("entries that are not listed");
    let long = "a".repeat(5_000);
    let foreign = Sha256::of(b"x").to_string();
    for name in [
        "readme.txt",
        "pack.yaml",
        "manifest.json",
        "../x",
        "../../x",
        "/etc/passwd",
        "C:\\Windows\\evil.txt",
        "a\\..\\..\\evil",
        "CON",
        "a\u{202e}b",
        "a\nb",
        "A.html",
        ".",
        "..",
        "",
        "link/evil",
        "é",
        "a\0b",
        &long,
        &foreign,
    ] {
        let name = name.to_owned();
        let short: String = name.chars().take(30).collect();
        family.craft(format!("{short:?}"), "extra_entry", move |mut craft| {
            craft.entries.push(Entry::stored(&name, b"x".to_vec()));
            craft
        });
    }
    family.craft("a name that is not UTF-8", "extra_entry", |mut craft| {
        craft.entries.push(Entry { name: vec![0xff; 64], ..Entry::stored("", b"x".to_vec()) });
        craft
    });
    family.craft("a digest in capitals", "extra_entry", |craft| {
        craft.entry(SOUND, |entry| entry.name = entry.name.to_ascii_uppercase())
    });
    for position in [0, 30, 63] {
        family.craft(format!("a letter of a name, {position}"), "extra_entry", move |craft| {
            craft.entry(SOUND, |entry| {
                entry.name[position] = if entry.name[position] == b'0' { b'1' } else { b'0' }
            })
        });
    }
    family
}

fn twice() -> Family {
    let mut family = Family::of("an entry twice");
    family.craft("the same", "duplicate_entry", |mut craft| {
        let entry = craft.entries[0].clone();
        craft.entries.push(entry);
        craft
    });
    family.craft("another content behind", "duplicate_entry", |mut craft| {
        let name = craft.entries[0].name.clone();
        craft.entries.push(Entry { name, ..Entry::stored("", b"x".to_vec()) });
        craft
    });
    family.craft("another content in front", "duplicate_entry", |mut craft| {
        let name = craft.entries[0].name.clone();
        craft.entries.insert(0, Entry { name, ..Entry::stored("", b"x".to_vec()) });
        craft
    });
    family.craft("a hundred times", "duplicate_entry", |mut craft| {
        let entry = craft.entries[0].clone();
        craft.entries.extend(vec![entry; 99]);
        craft
    });
    family
}

fn special() -> Family {
    let mut family = Family::of("what is not a file");
    for name in ["media/", "a/b/", "/", "../"] {
        family.craft(format!("a folder {name}"), "not_a_file", move |mut craft| {
            craft.entries.insert(0, Entry::stored(name, Vec::new()));
            craft
        });
    }
    for (name, mode) in [
        ("a link", 0o120_777_u32),
        ("a folder by its mode", 0o040_755),
        ("a pipe", 0o010_644),
        ("a device", 0o020_644),
        ("a disk", 0o060_644),
        ("a socket", 0o140_644),
    ] {
        family.craft(name, "not_a_file", move |craft| {
            craft.entry(SOUND, |entry| entry.attributes = mode << 16)
        });
    }
    family.craft("a link that is not listed", "not_a_file", |mut craft| {
        craft
            .entries
            .insert(0, Entry { attributes: 0o120_777 << 16, ..Entry::stored("link", b"/etc".to_vec()) });
        craft
    });
    family
}

fn missing() -> Family {
    let mut family = Family::of("files that are not there");
    for path in ["pack.yaml", "LICENCE", "media/carte.png", "media/ton.wav", "procedures/noter-un-jour.yaml"]
    {
        family.craft(path, "missing_entry", move |craft| craft.drop_entry(path));
    }
    family.craft("an archive with nothing in it", "missing_entry", |craft| Craft {
        entries: Vec::new(),
        ..craft
    });
    family.craft("a file that only the list has", "missing_entry", |craft| {
        craft.put("a.md", "un\n").drop_entry("a.md")
    });
    family
}

fn sizes() -> Family {
    let mut family = Family::of("sizes that lie");
    for (name, by) in [("one less", -1_i64), ("one more", 1), ("much more", 1_000_000)] {
        family.craft(format!("the list says {name}"), "lying_size", move |craft| {
            craft.list(SOUND, |file| file.size = file.size.checked_add_signed(by).unwrap())
        });
        family.craft(format!("the archive says {name}"), "lying_size", move |craft| {
            craft.entry(SOUND, |entry| entry.size = u32::try_from(i64::from(entry.size) + by).unwrap())
        });
    }
    family.craft("the list says nothing", "lying_size", |craft| craft.list(SOUND, |file| file.size = 0));
    family.craft("both say ten, and megabytes come", "file_altered", |craft| {
        let bytes: Vec<u8> = (0..3_000_000_u32).map(|at| (at.wrapping_mul(at) >> 7) as u8).collect();
        let mut craft = craft.put("media/a.mp3", bytes.clone());
        let name = Sha256::of(&bytes).to_string();
        craft = craft.list("media/a.mp3", |file| file.size = 10);
        craft.entry("media/a.mp3", |entry| *entry = Entry { size: 10, ..Entry::deflated(&name, &bytes) })
    });
    family.craft("both say more than comes", "lying_size", |craft| {
        let bytes = b"ID3 un peu".to_vec();
        let name = Sha256::of(&bytes).to_string();
        let craft = craft.put("media/a.mp3", bytes.clone()).list("media/a.mp3", |file| file.size = 40);
        craft.entry("media/a.mp3", |entry| *entry = Entry { size: 40, ..Entry::deflated(&name, &bytes) })
    });
    family
}

fn bombs() -> Family {
    let mut family = Family::of("bombs");
    for mebibytes in [1, 2, 4] {
        family.craft(format!("{mebibytes} MiB of zeros"), "ratio", move |craft| {
            bomb(craft, mebibytes * 1024 * 1024)
        });
    }
    family.craft("just above a hundred times", "ratio", |craft| {
        let craft = bomb(craft, 1024 * 1024);
        let size = 1024 * 1024 / 101;
        craft.entry("media/a.mp3", |entry| entry.packed_size = size)
    });
    family.craft("zeros under a small promise", "file_altered", |craft| {
        let craft = bomb(craft, 4 * 1024 * 1024).list("media/a.mp3", |file| file.size = 100);
        craft.entry("media/a.mp3", |entry| entry.size = 100)
    });
    family.craft("a zip that calls itself a picture", "wrong_content", |craft| {
        let inner = Craft::honest().archive_bytes();
        craft.put("media/a.png", inner)
    });
    family.craft("a valise within a valise", "wrong_content", |craft| {
        let inner = Craft::honest().bytes();
        craft.put("media/a.png", inner)
    });
    family.craft("entries that share their bytes", "hidden_bytes", |craft| {
        let whole = vec![7_u8; 100_000];
        let mut craft = craft.put("media/a.mp3", [b"ID3", &whole[..]].concat());
        for number in 0..50 {
            let path = format!("media/b{number:02}.mp3");
            craft = craft.put(&path, format!("ID3{number}"));
            craft = craft.entry(&path, |entry| {
                entry.offset = Some(0);
                entry.packed_size += 1_000;
            });
        }
        craft
    });
    family
}

fn bomb(craft: Craft, bytes: usize) -> Craft {
    let bytes = vec![0; bytes];
    let name = Sha256::of(&bytes).to_string();
    craft
        .put("media/a.mp3", bytes.clone())
        .entry("media/a.mp3", |entry| *entry = Entry::deflated(&name, &bytes))
}

fn methods() -> Family {
    let mut family = Family::of("other ways of packing");
    for method in [1, 2, 6, 9, 10, 12, 14, 19, 93, 95, 96, 97, 98, 99, 255, 65_535] {
        family.craft(format!("method {method}"), "unknown_method", move |craft| {
            craft.entry(SOUND, |entry| entry.method = method)
        });
    }
    for flags in [1, 1 | 1 << 6, 1 | 1 << 11] {
        family.craft(format!("flags {flags:x}"), "encrypted", move |craft| {
            craft.entry(SOUND, |entry| entry.flags = flags)
        });
    }
    family
}

fn shape() -> Family {
    let mut family = Family::of("archives of another form");
    family.craft("a comment", "archive_shape", lie(|lies| lies.comment = b"bonjour".to_vec()));
    family.craft(
        "a comment that ends like an archive",
        "archive_shape",
        lie(|lies| {
            lies.comment = [&b"PK\x05\x06"[..], &[0; 18]].concat();
        }),
    );
    family.craft("no end", "archive_shape", lie(|lies| lies.has_no_end = true));
    family.craft("another disk", "archive_shape", lie(|lies| lies.disk = 1));
    for by in [-46, -1, 1, 1_000] {
        family.craft(
            format!("a list that begins {by} further"),
            "archive_shape",
            lie(move |lies| lies.start = by),
        );
        family.craft(
            format!("a list that is {by} longer"),
            "archive_shape",
            lie(move |lies| lies.length = by),
        );
    }
    family.craft(
        "a list one less long that begins one further",
        "archive_shape",
        lie(|lies| {
            (lies.start, lies.length) = (1, -1);
        }),
    );
    family.craft("something behind the list", "archive_shape", lie(|lies| lies.before_end = vec![0; 8]));
    family.craft(
        "the pointer of a large archive",
        "archive_shape",
        lie(|lies| {
            lies.before_end = [&b"PK\x06\x07"[..], &[0; 16]].concat();
            lies.length = 20;
        }),
    );
    family.craft(
        "something in front, not counted",
        "archive_shape",
        lie(|lies| {
            lies.before = b"MZ".repeat(50);
            lies.start = -100;
        }),
    );
    family.craft("one entry too many promised", "archive_shape", lie(|lies| lies.count = Some(9)));
    family
        .craft("only text", "archive_shape", |craft| Craft { archive: Some(b"bonjour".repeat(10)), ..craft });
    family.craft("a picture", "archive_shape", |craft| Craft { archive: Some(media::png(16, 16)), ..craft });
    family.craft("a list of more than a mebibyte", "archive_shape", |mut craft| {
        for entry in &mut craft.entries {
            entry.comment = vec![b'a'; 65_535];
        }
        let entry = craft.entries[0].clone();
        craft.entries.extend(vec![entry; 12]);
        craft
    });
    for count in [Limits::STICK.entries + 1, 20_000, 65_535] {
        family.craft(format!("{count} entries"), "too_many_entries", move |mut craft| {
            craft.entries =
                (0..count).map(|number| Entry::stored(&format!("{number}"), Vec::new())).collect();
            craft
        });
    }
    family.craft("65,535 entries, promised only", "too_many_entries", lie(|lies| lies.count = Some(65_535)));
    family
}

fn hidden() -> Family {
    let mut family = Family::of("bytes that belong to no file");
    family.craft("something in front", "hidden_bytes", lie(|lies| lies.before = b"#!/bin/sh\n".to_vec()));
    family.craft("a picture in front", "hidden_bytes", lie(|lies| lies.before = media::png(16, 16)));
    family.craft("one zero in front", "hidden_bytes", lie(|lies| lies.before = vec![0]));
    family.craft("something between entries", "hidden_bytes", |mut craft| {
        craft.entries[2].gap = b"x".to_vec();
        craft
    });
    family.craft("something before the list", "hidden_bytes", |mut craft| {
        craft.entries.last_mut().unwrap().gap = vec![0; 4_096];
        craft
    });
    family.craft("an extra field in an entry", "hidden_bytes", |craft| {
        craft.entry(SOUND, |entry| entry.local_extra = vec![0x99, 0x99, 4, 0, 1, 2, 3, 4])
    });
    family.craft("an extra field in the list", "hidden_bytes", |craft| {
        craft.entry(SOUND, |entry| entry.extra = vec![0x99, 0x99, 4, 0, 1, 2, 3, 4])
    });
    family.craft("a comment of an entry", "hidden_bytes", |craft| {
        craft.entry(SOUND, |entry| entry.comment = b"bonjour".to_vec())
    });
    family.craft("an entry that the list leaves out", "hidden_bytes", |mut craft| {
        let secret = Entry::stored("secret", b"x".to_vec());
        let bytes = super::super::archive::write(&[secret], &Lies { has_no_end: true, ..Lies::default() });
        craft.entries[0].gap = bytes;
        craft
    });
    family
}

fn altered() -> Family {
    let mut family = Family::of("a bit of a file");
    let archive = Craft::honest();
    let mut at = 0;
    for (number, entry) in archive.entries.iter().enumerate() {
        at += 30 + 64;
        for part in 0..3 {
            let bit = at + part * (entry.packed.len() - 1) / 2;
            family.craft(format!("entry {number}, part {part}"), "file_altered", move |craft| {
                let mut bytes = craft.archive_bytes();
                bytes[bit] ^= 4;
                Craft { archive: Some(bytes), ..craft }
            });
        }
        at += entry.packed.len();
    }
    for path in ["pack.yaml", "LICENCE", "media/carte.png", SOUND] {
        family.craft(format!("{path} of another version"), "file_altered", move |craft| {
            craft.entry(path, |entry| {
                let mut bytes = entry.packed.clone();
                bytes.reverse();
                *entry = Entry { name: entry.name.clone(), ..Entry::stored("", bytes) };
            })
        });
    }
    family.craft("two files under each other's name", "file_altered", |craft| {
        let mut craft = craft.put("a.md", "un\n").put("b.md", "de\n");
        let at = craft.entries.len();
        let name = craft.entries[at - 1].name.clone();
        craft.entries[at - 1].name = craft.entries[at - 2].name.clone();
        craft.entries[at - 2].name = name;
        craft
    });
    family.craft("a wrong checksum", "file_altered", |craft| craft.entry(SOUND, |entry| entry.crc ^= 1));
    family.craft("packed noise", "file_altered", |craft| {
        craft.entry(SOUND, |entry| {
            entry.method = 8;
            entry.packed = vec![0xff; entry.packed.len()];
        })
    });
    family.craft("a digest of nothing", "file_altered", |craft| {
        let none = Sha256::of(b"").to_string();
        let craft = craft.entry("LICENCE", |entry| entry.name = none.clone().into_bytes());
        let mut craft = craft;
        craft
            .files
            .iter_mut()
            .filter(|file| file.path == "LICENCE")
            .for_each(|file| file.sha256 = none.clone());
        craft
    });
    family
}
