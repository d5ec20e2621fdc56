//! Who signed, and what.

use super::super::craft::{Craft, one_signature, public, quoted, signature, signature_over};
use super::Family;

pub(super) fn families() -> Vec<Family> {
    vec![unsigned(), others(), twice(), many(), form(), flipped()]
}

fn signed_by(list: impl Fn(&[u8]) -> Vec<String> + 'static) -> impl Fn(Craft) -> Craft {
    move |craft| {
        let list = list(&craft.manifest_bytes());
        Craft { signatures: Some(format!("[{}]", list.join(",")).into_bytes()), ..craft }
    }
}

fn keyless(craft: Craft) -> Craft {
    craft.set("publisher", format!("{{\"name\":{},\"key\":null}}", quoted("L’équipe de l’antenne")))
}

fn unsigned() -> Family {
    let mut family = Family::of("nobody signed");
    family.craft("no signature", "unsigned", signed_by(|_| Vec::new()));
    family.craft("no key", "unsigned", keyless);
    family.craft("no key and no signature", "unsigned", |craft| Craft {
        signers: Vec::new(),
        ..keyless(craft)
    });
    family.craft("no key and three signatures", "unsigned", |craft| Craft {
        signers: vec![1, 2, 3],
        ..keyless(craft)
    });
    family
}

fn others() -> Family {
    let mut family = Family::of("somebody else signed");
    family.craft("another key", "not_by_publisher", |craft| Craft { signers: vec![2], ..craft });
    family.craft("three other keys", "not_by_publisher", |craft| Craft { signers: vec![2, 3, 4], ..craft });
    family.craft(
        "another key under the publisher's name",
        "bad_signature",
        signed_by(|manifest| vec![one_signature(&public(1), &signature(2, manifest))]),
    );
    family.craft(
        "the publisher's signature under another name",
        "bad_signature",
        signed_by(|manifest| vec![one_signature(&public(2), &signature(1, manifest))]),
    );
    family.craft(
        "one good and one bad",
        "bad_signature",
        signed_by(|manifest| {
            let mut both = vec![
                one_signature(&public(1), &signature(1, manifest)),
                one_signature(&public(2), &signature(3, manifest)),
            ];
            both.sort();
            both
        }),
    );
    family.craft(
        "the signature of another version",
        "bad_signature",
        signed_by(|_| {
            let older = Craft::honest().set("version", "\"0.9.0\"").manifest_bytes();
            vec![one_signature(&public(1), &signature(1, &older))]
        }),
    );
    for (name, prefix) in [
        ("nothing in front", &b""[..]),
        ("the prefix without its zero", b"cote-valise-v1"),
        ("the prefix of a later form", b"cote-valise-v2\0"),
        ("the prefix of something else", b"cote-backup-v1\0"),
        ("the prefix in capitals", b"COTE-VALISE-V1\0"),
    ] {
        family.craft(
            name,
            "bad_signature",
            signed_by(move |manifest| vec![one_signature(&public(1), &signature_over(1, prefix, manifest))]),
        );
    }
    for (name, digits) in [("zeros", "0"), ("ones", "f"), ("the sign bit", "8")] {
        family.craft(
            format!("a signature of {name}"),
            "bad_signature",
            signed_by(move |_| vec![one_signature(&public(1), &digits.repeat(128))]),
        );
    }
    // Keys of small order verify anything in a careless library.
    for (name, weak) in [
        ("zero", "00".repeat(32)),
        ("one", format!("01{}", "00".repeat(31))),
        ("minus one", format!("ec{}7f", "ff".repeat(30))),
        ("order eight", "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05".to_owned()),
    ] {
        family.craft(format!("a weak key, {name}"), "bad_signature", move |craft| {
            let craft = craft.set("publisher", format!("{{\"name\":\"A\",\"key\":\"{weak}\"}}"));
            let forged = format!("01{}{}", "00".repeat(31), "00".repeat(32));
            let forged = one_signature(&weak, &forged);
            Craft { signatures: Some(format!("[{forged}]").into_bytes()), ..craft }
        });
    }
    family
}

fn twice() -> Family {
    let mut family = Family::of("a key that signs twice");
    for times in [2, 3, 16] {
        family.craft(
            format!("{times} times the same"),
            "duplicate_signature",
            signed_by(move |manifest| vec![one_signature(&public(1), &signature(1, manifest)); times]),
        );
    }
    family.craft(
        "good, then bad",
        "duplicate_signature",
        signed_by(|manifest| {
            vec![
                one_signature(&public(1), &signature(1, manifest)),
                one_signature(&public(1), &signature(2, manifest)),
            ]
        }),
    );
    family.craft(
        "bad, then good",
        "duplicate_signature",
        signed_by(|manifest| {
            vec![
                one_signature(&public(1), &signature(2, manifest)),
                one_signature(&public(1), &signature(1, manifest)),
            ]
        }),
    );
    family
}

fn many() -> Family {
    let mut family = Family::of("how many signatures");
    family.craft("sixteen", "opens", |craft| Craft { signers: (1..=16).collect(), ..craft });
    for count in [17, 20, 30] {
        family.craft(format!("{count}"), "too_many_signatures", move |craft| Craft {
            signers: (1..=count).collect(),
            ..craft
        });
    }
    family.craft(
        "ten thousand",
        "too_many_signatures",
        signed_by(|manifest| vec![one_signature(&public(1), &signature(1, manifest)); 10_000]),
    );
    family
}

fn form() -> Family {
    let mut family = Family::of("signatures in another form");
    let changes: [(&str, fn(String) -> String); 18] = [
        ("nothing", |_| String::new()),
        ("null", |_| "null".to_owned()),
        ("a map", |_| "{}".to_owned()),
        ("a text", |_| "\"\"".to_owned()),
        ("a list of null", |_| "[null]".to_owned()),
        ("a list in the list", |text| format!("[{text}]")),
        ("a space", |text| text.replacen(':', ": ", 1)),
        ("a line end behind", |text| format!("{text}\n")),
        ("a space in front", |text| format!(" {text}")),
        ("capitals", |text| text.replace('a', "A").replace("signAture", "signature")),
        ("an unknown field", |text| text.replacen("{", "{\"by\":\"me\",", 1)),
        ("fields in another order", |_| {
            let manifest = Craft::honest().manifest_bytes();
            format!("[{{\"signature\":\"{}\",\"key\":\"{}\"}}]", signature(1, &manifest), public(1))
        }),
        ("no key", |text| text.replacen("key", "kee", 1)),
        ("a key cut", |text| text.replacen(&public(1), &public(1)[2..], 1)),
        ("a signature cut", |text| text.replacen("\"}", "", 1)),
        ("a signature one digit short", |text| format!("{}\"}}]", &text[..text.len() - 4])),
        ("a signature two digits too long", |text| text.replacen("\"}", "00\"}", 1)),
        ("not sorted", |_| {
            let manifest = Craft::honest().manifest_bytes();
            let mut list: Vec<String> = [1, 2]
                .iter()
                .map(|seed| one_signature(&public(*seed), &signature(*seed, &manifest)))
                .collect();
            list.sort();
            list.reverse();
            format!("[{}]", list.join(","))
        }),
    ];
    for (name, change) in changes {
        family.craft(name, "signatures_shape", move |craft| {
            let text = String::from_utf8(craft.signature_bytes()).unwrap();
            Craft { signatures: Some(change(text).into_bytes()), ..craft }
        });
    }
    family.craft("not UTF-8", "signatures_shape", |craft| Craft { signatures: Some(vec![0xff; 8]), ..craft });
    family.craft("a thousand brackets", "signatures_shape", |craft| Craft {
        signatures: Some(vec![b'['; 8_000]),
        ..craft
    });
    family
}

fn flipped() -> Family {
    let mut family = Family::of("a bit of a signature");
    let at = 2 + "{\"key\":\"".len() - 1 + 64 + "\",\"signature\":\"".len();
    for digit in (0..128).step_by(4) {
        family.add(format!("digit {digit}"), "bad_signature", move || {
            let mut bytes = Craft::honest().bytes();
            let at = Craft::honest().places()[1] + at + digit;
            // Another digit, whatever it was.
            bytes[at] = if bytes[at] == b'0' { b'1' } else { b'0' };
            bytes
        });
    }
    family
}
