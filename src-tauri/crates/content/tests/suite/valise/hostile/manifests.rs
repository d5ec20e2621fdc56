//! What the manifest says, and how.

use super::super::craft::{Craft, public, quoted};
use super::Family;

pub(super) fn families() -> Vec<Family> {
    vec![
        fields(),
        spelling(),
        utf8(),
        formats(),
        ids(),
        versions(),
        texts(),
        days(),
        hex(),
        flipped(),
        size(),
    ]
}

/// The manifest with one piece of text replaced.
fn replaced(family: &mut Family, name: &str, word: &'static str, from: &'static str, to: &'static str) {
    family.craft(name, word, move |craft| {
        craft.rewrite(|text| {
            assert!(text.contains(from), "{from} in {text}");
            text.replacen(from, to, 1)
        })
    });
}

fn fields() -> Family {
    let mut family = Family::of("fields too many, too few, or of another sort");
    for at in 1..9 {
        family.craft(format!("field {at} left out"), "manifest_shape", move |mut craft| {
            craft.head.remove(at);
            craft
        });
        family.craft(format!("field {at} twice"), "manifest_shape", move |mut craft| {
            let field = craft.head[at].clone();
            craft.head.push(field);
            craft
        });
        family.craft(format!("field {at} is null"), "manifest_shape", move |mut craft| {
            craft.head[at].1 = "null".to_owned();
            craft
        });
        family.craft(format!("field {at} is a number"), "manifest_shape", move |mut craft| {
            craft.head[at].1 = "12".to_owned();
            craft
        });
    }
    for (name, from, to) in [
        ("an unknown field", "\"id\":", "\"run\":\"sh\",\"id\":"),
        ("an unknown field of the publisher", "\"key\":", "\"url\":\"x\",\"key\":"),
        ("an unknown field of a file", "\"size\":", "\"mode\":777,\"size\":"),
        ("an unknown field of the sign-offs", "\"expert\":", "\"boss\":null,\"expert\":"),
        ("a prototype", "\"id\":", "\"__proto__\":{},\"id\":"),
        ("a negative size", "\"size\":", "\"size\":-"),
        ("a size that is text", "\"size\":", "\"size\":\"1\",\"x\":"),
        ("a size with a point", "\"total_size\":", "\"total_size\":0.5,\"x\":"),
        ("a total beyond 64 bits", "\"total_size\":", "\"total_size\":99999999999999999999,\"x\":"),
        ("files as a map", "\"files\":[", "\"files\":{},\"x\":["),
        ("a capital in a field", "\"title\"", "\"Title\""),
        ("a list in place of a file", "\"files\":[{", "\"files\":[[],{"),
        ("a comment", "{\"format_version\":1,", "{\"format_version\":1,/* */"),
        ("a comma too many", "\"total_size\":", ",\"total_size\":"),
        ("a sign-off without a day", ",\"on\":\"2026-11-20\"", ""),
        ("a day that is none", "2026-11-30", "2026-02-30"),
        ("a day with an hour", "2026-11-30", "2026-11-30T00:00:00Z"),
        ("readers without number", "\"readers\":null", "\"readers\":{\"on\":\"2026-11-30\"}"),
        (
            "seventy thousand readers",
            "\"readers\":null",
            "\"readers\":{\"number\":70000,\"on\":\"2026-11-30\"}",
        ),
        ("single quotes", "\"fr\"", "'fr'"),
    ] {
        replaced(&mut family, name, "manifest_shape", from, to);
    }
    let whole: [(&str, fn() -> Vec<u8>); 9] = [
        ("an empty list", || b"[]".to_vec()),
        ("null", || b"null".to_vec()),
        ("an empty map", || b"{}".to_vec()),
        ("only the format", || b"{\"format_version\":1}".to_vec()),
        ("XML", || b"<manifest/>".to_vec()),
        ("YAML", || b"format_version: 1\n".to_vec()),
        ("a thousand brackets", || {
            [b"{\"format_version\":1,\"id\":", "[".repeat(100_000).as_bytes()].concat()
        }),
        ("a thousand maps", || {
            [b"{\"format_version\":1,\"id\":", "{\"a\":".repeat(100_000).as_bytes()].concat()
        }),
        ("zeros", || vec![0; 100]),
    ];
    for (name, manifest) in whole {
        family.craft(name, "manifest_shape", move |craft| Craft { manifest: Some(manifest()), ..craft });
    }
    family
}

fn spelling() -> Family {
    let mut family = Family::of("the right thing in another spelling");
    for (name, from, to) in [
        ("a space after a colon", "\"id\":", "\"id\": "),
        ("a space after a comma", ",\"title\"", ", \"title\""),
        ("a line end within", "\"files\":[", "\"files\":[\n"),
        ("a tab", "\"language\":", "\"language\":\t"),
        ("a letter escaped", "\"fr\"", "\"\\u0066r\""),
        ("an apostrophe escaped", "d’exemple", "d\\u2019exemple"),
        ("a slash escaped", "media/carte.png", "media\\/carte.png"),
        ("a field name escaped", "\"title\"", "\"\\u0074itle\""),
        (
            "fields in another order",
            "\"id\":\"exemple\",\"version\":\"1.0.0\"",
            "\"version\":\"1.0.0\",\"id\":\"exemple\"",
        ),
        (
            "sign-offs in another order",
            "\"expert\":null,\"readers\":null",
            "\"readers\":null,\"expert\":null",
        ),
        ("no expert in place of null", "\"expert\":null,", ""),
        ("no readers in place of null", ",\"readers\":null", ""),
    ] {
        replaced(&mut family, name, "manifest_not_canonical", from, to);
    }
    for (name, end) in [("a line end behind", "\n"), ("spaces behind", "   ")] {
        family
            .craft(name, "manifest_not_canonical", move |craft| craft.rewrite(|text| format!("{text}{end}")));
    }
    for (name, start) in
        [("a space in front", " "), ("a byte-order mark", "\u{feff}"), ("a line end in front", "\n")]
    {
        family.craft(name, "manifest_shape", move |craft| craft.rewrite(|text| format!("{start}{text}")));
    }
    family.craft("two manifests", "manifest_shape", |craft| craft.rewrite(|text| format!("{text}{text}")));
    family
}

fn utf8() -> Family {
    let mut family = Family::of("a manifest that is not UTF-8");
    let bad: [(&str, &[u8]); 7] = [
        ("a lone byte", b"\xff"),
        ("a lone continuation", b"\x80"),
        ("a slash too long", b"\xc0\xaf"),
        ("half of a pair", b"\xed\xa0\x80"),
        ("cut in a letter", b"\xe2\x82"),
        ("beyond Unicode", b"\xf4\x90\x80\x80"),
        ("Latin-1", b"\xe9"),
    ];
    for (name, sign) in bad {
        family.craft(name, "manifest_shape", move |craft| {
            let text = craft.manifest_text();
            let (before, after) = text.split_once("petite").unwrap();
            Craft { manifest: Some([before.as_bytes(), sign, after.as_bytes()].concat()), ..craft }
        });
    }
    family.craft("half of a pair, escaped", "manifest_shape", |craft| craft.set("title", "\"\\ud800\""));
    family
}

fn formats() -> Family {
    let mut family = Family::of("another format");
    for newer in ["2", "3", "10", "999999999", "4294967296", "99999999999999999999"] {
        family.craft(format!("format {newer}"), "too_new", move |craft| craft.set("format_version", newer));
    }
    for other in ["0", "-1", "\"1\"", "null", "[1]", "true", ""] {
        family.craft(format!("format {other:?}"), "manifest_shape", move |craft| {
            craft.set("format_version", other)
        });
    }
    family.craft("format 1.5", "manifest_shape", |craft| craft.set("format_version", "1.5"));
    family.craft("format 1e0", "manifest_shape", |craft| craft.set("format_version", "1e0"));
    family.craft("a newer format full of news", "too_new", |craft| Craft {
        manifest: Some(b"{\"format_version\":2,\"everything\":\"else\"}".to_vec()),
        ..craft
    });
    family
}

fn ids() -> Family {
    let mut family = Family::of("ids of a pack");
    for id in [
        "",
        " ",
        "A",
        "Exemple",
        "exemple ",
        "../x",
        "a/b",
        "a\\b",
        "é",
        "a--b",
        "-a",
        "a-",
        "a_b",
        "a.b",
        "a\u{202e}b",
        "con:",
    ] {
        family.craft(format!("{id:?}"), "bad_pack_id", move |craft| craft.set("id", quoted(id)));
    }
    family
}

fn versions() -> Family {
    let mut family = Family::of("versions");
    let bad = [
        "",
        "1",
        "1.0",
        "1.0.0.0",
        "01.0.0",
        "+1.0.0",
        "-1.0.0",
        "1.0.-1",
        "1.0.10000",
        "10000.0.0",
        "99999999999999999999.0.0",
        "1.0.0-rc",
        "1.0.0 ",
        " 1.0.0",
        "１.0.0",
        "1,0,0",
        "v1.0.0",
        "1.0.0\n",
        "1..0",
        "...",
        "0x1.0.0",
        "1e3.0.0",
    ];
    for version in bad {
        family
            .craft(format!("{version:?}"), "bad_version", move |craft| craft.set("version", quoted(version)));
    }
    family
}

fn texts() -> Family {
    let mut family = Family::of("texts that hide something");
    let long = "a".repeat(401);
    let bad = [
        ("empty", ""),
        ("spaces", "  "),
        ("right to left", "a\u{202e}b"),
        ("zero width", "a\u{200b}b"),
        ("isolate", "a\u{2066}b"),
        ("a line end", "a\nb"),
        ("a zero", "a\0b"),
        ("an escape", "a\u{1b}[31m"),
        ("a byte-order mark", "\u{feff}a"),
        ("too long", &long),
    ];
    for (name, text) in bad {
        let text = text.to_owned();
        let publisher = text.clone();
        family
            .craft(format!("title, {name}"), "manifest_text", move |craft| craft.set("title", quoted(&text)));
        family.craft(format!("publisher, {name}"), "manifest_text", move |craft| {
            craft.set("publisher", format!("{{\"name\":{},\"key\":\"{}\"}}", quoted(&publisher), public(1)))
        });
    }
    for (name, licences) in [
        ("no licence", "[]"),
        ("an empty licence", "[\"\"]"),
        ("licences not sorted", "[\"CC0-1.0\",\"CC-BY-SA-4.0\"]"),
        ("a licence twice", "[\"CC0-1.0\",\"CC0-1.0\"]"),
    ] {
        family.craft(name, "manifest_text", move |craft| craft.set("licences", licences));
    }
    family.craft("65 licences", "manifest_text", |craft| {
        let all: Vec<String> = (0..65).map(|number| format!("\"L{number:02}\"")).collect();
        craft.set("licences", format!("[{}]", all.join(",")))
    });
    replaced(
        &mut family,
        "an author without a name",
        "manifest_text",
        "\"author\":{\"name\":\"L’équipe de l’antenne\"",
        "\"author\":{\"name\":\" \"",
    );
    replaced(
        &mut family,
        "an expert who hides",
        "manifest_text",
        "\"expert\":null",
        "\"expert\":{\"name\":\"a\\rb\",\"on\":\"2026-11-30\"}",
    );
    replaced(
        &mut family,
        "no reader at all",
        "manifest_text",
        "\"readers\":null",
        "\"readers\":{\"number\":0,\"on\":\"2026-11-30\"}",
    );
    family
}

fn days() -> Family {
    let mut family = Family::of("days of another century");
    for day in ["1989-12-31", "2100-01-01", "0001-01-01", "9999-12-31", "1066-10-14"] {
        family
            .craft(format!("published {day}"), "bad_date", move |craft| craft.set("published", quoted(day)));
    }
    replaced(&mut family, "signed off in 1900", "bad_date", "2026-11-20", "1900-01-01");
    replaced(
        &mut family,
        "read in 2500",
        "bad_date",
        "\"readers\":null",
        "\"readers\":{\"number\":1,\"on\":\"2500-01-01\"}",
    );
    family
}

fn hex() -> Family {
    let mut family = Family::of("keys and digests in another spelling");
    let key = |change: fn(String) -> String| {
        move |craft: Craft| {
            let key = quoted(&change(public(1)));
            craft.set("publisher", format!("{{\"name\":\"A\",\"key\":{key}}}"))
        }
    };
    family.craft("key in capitals", "bad_hex", key(|text| text.to_uppercase()));
    family.craft("key cut", "bad_hex", key(|text| text[2..].to_owned()));
    family.craft("key too long", "bad_hex", key(|text| format!("{text}00")));
    family.craft("no key but text", "bad_hex", key(|_| String::new()));
    family.craft("key with a stranger", "bad_hex", key(|text| format!("g{}", &text[1..])));
    let digest = |change: fn(&str) -> String| {
        move |craft: Craft| craft.list("LICENCE", |file| file.sha256 = change(&file.sha256))
    };
    family.craft("digest in capitals", "bad_hex", digest(|text| format!("AB{}", &text[2..])));
    family.craft("digest cut", "bad_hex", digest(|text| text[1..].to_owned()));
    family.craft("digest empty", "bad_hex", digest(|_| String::new()));
    family.craft("digest that is a path", "bad_hex", digest(|_| "../../etc/passwd".to_owned()));
    family.craft("digest with a space", "bad_hex", digest(|text| format!(" {}", &text[1..])));
    family
}

/// One bit of a value: still JSON, still a manifest, and no longer the one that was signed.
fn flipped() -> Family {
    let mut family = Family::of("a bit of the manifest");
    let honest = Craft::honest();
    let text = honest.manifest_text();
    let digests: Vec<usize> = text.match_indices("\"sha256\":\"").map(|(at, mark)| at + mark.len()).collect();
    for (file, at) in digests.iter().enumerate() {
        for digit in [0, 31, 63] {
            // 0 and 1, 2 and 3, 8 and 9: the last bit of a digit; letters become other letters, but a and `.
            let at = at + digit;
            if matches!(text.as_bytes()[at], b'0'..=b'9' | b'b'..=b'e') {
                family.add(format!("digest of file {file}, digit {digit}"), "bad_signature", move || {
                    let mut bytes = Craft::honest().bytes();
                    bytes[12 + at] ^= 1;
                    bytes
                });
            }
        }
    }
    for (name, word) in [
        ("title", "petite"),
        ("publisher", "antenne"),
        ("id", "exemple"),
        ("licence", "SA-4"),
        ("version", "1.0.0"),
        ("day", "11-30"),
    ] {
        let at = text.find(word).unwrap();
        family.add(format!("the {name}"), "bad_signature", move || {
            let mut bytes = Craft::honest().bytes();
            bytes[12 + at] ^= 1;
            bytes
        });
    }
    for at in 0..20 {
        family.add(format!("bit 7 of byte {}", at * 40), "manifest_shape", move || {
            let mut bytes = Craft::honest().bytes();
            bytes[12 + at * 40] ^= 0x80;
            bytes
        });
    }
    family
}

fn size() -> Family {
    let mut family = Family::of("the size of the manifest");
    family.craft("one byte above the cap", "manifest_too_large", |craft| {
        craft.rewrite(|text| format!("{text}{}", " ".repeat(1024 * 1024 + 1 - text.len())))
    });
    family.craft("at the cap, in spaces", "manifest_not_canonical", |craft| {
        craft.rewrite(|text| format!("{text}{}", " ".repeat(1024 * 1024 - text.len())))
    });
    family
}
