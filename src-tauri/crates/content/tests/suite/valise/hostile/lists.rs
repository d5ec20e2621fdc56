//! What the list of files promises.

use content::valise::Limits;

use super::super::craft::Craft;
use super::Family;

pub(super) fn families() -> Vec<Family> {
    vec![sizes(), totals(), counts(), kinds(), packs()]
}

fn sizes() -> Family {
    let mut family = Family::of("the size of a file");
    let text = Limits::STICK.text_bytes;
    let media = Limits::STICK.media_bytes;
    let yaml = |bytes: u64| format!("# {}\n", "a".repeat(usize::try_from(bytes).unwrap() - 3));
    family.craft("a text at the cap", "opens", move |craft| craft.put("a.md", yaml(text)));
    family
        .craft("a text one above the cap", "file_too_large", move |craft| craft.put("a.md", yaml(text + 1)));
    family.craft("a drawing one above the cap", "file_too_large", move |craft| {
        craft.put("media/a.svg", yaml(text + 1))
    });
    family.craft("a sound at the cap", "opens", move |craft| {
        craft.put("media/a.mp3", [b"ID3", &vec![7; usize::try_from(media).unwrap() - 3][..]].concat())
    });
    family.craft("a sound one above the cap", "file_too_large", move |craft| {
        craft.put("media/a.mp3", [b"ID3", &vec![7; usize::try_from(media).unwrap() - 2][..]].concat())
    });
    for (name, size) in [("2^32", 1 << 32), ("2^53", 1 << 53), ("2^63", 1 << 63), ("2^64-1", u64::MAX)] {
        family.craft(format!("{name} promised"), "file_too_large", move |craft| {
            craft.list("media/ton.wav", |file| file.size = size)
        });
    }
    family
}

fn totals() -> Family {
    let mut family = Family::of("the sizes together");
    let whole: u64 = Craft::honest().files.iter().map(|file| file.size).sum();
    let most = |unpacked_bytes| Limits { unpacked_bytes, ..Limits::STICK };
    let honest = || Craft::honest().bytes();
    family.within("at the cap", "opens", most(whole), honest);
    for less in [1, 100, whole] {
        family.within(format!("{less} above the cap"), "unpacked_too_large", most(whole - less), honest);
    }
    family.craft("seventeen times the cap of a file", "unpacked_too_large", |mut craft| {
        for number in 0..17 {
            let mut file = craft.files.iter().find(|file| file.path == "media/clic.mp3").unwrap().clone();
            file.path = format!("media/z{number:02}.mp3");
            file.size = Limits::STICK.media_bytes;
            craft.files.push(file);
        }
        craft.files.sort_by(|one, other| one.path.cmp(&other.path));
        craft
    });
    for (name, total) in [
        ("none", 0),
        ("one less", whole - 1),
        ("one more", whole + 1),
        ("2^53", 1 << 53),
        ("2^64-1", u64::MAX),
    ] {
        family.craft(format!("total, {name}"), "wrong_total", move |craft| Craft {
            total: Some(total),
            ..craft
        });
    }
    family
}

fn counts() -> Family {
    let mut family = Family::of("how many files");
    let count = Craft::honest().files.len();
    let most = |entries| Limits { entries, ..Limits::STICK };
    let honest = || Craft::honest().bytes();
    family.within("at the cap", "opens", most(count), honest);
    for less in [1, 2, count] {
        family.within(format!("{less} above the cap"), "too_many_files", most(count - less), honest);
    }
    let many = |craft: Craft, count: usize| {
        let mut craft = craft;
        let file = craft.files.iter().find(|file| file.path == "media/ton.wav").unwrap().clone();
        let more = (craft.files.len()..count).map(|number| {
            let mut file = file.clone();
            file.path = format!("media/z{number:04}.wav");
            file
        });
        craft.files.extend(more.collect::<Vec<_>>());
        craft.files.sort_by(|one, other| one.path.cmp(&other.path));
        craft
    };
    family.craft("five thousand names of one sound", "opens", move |craft| many(craft, 5_000));
    family.craft("five thousand and one", "too_many_files", move |craft| many(craft, 5_001));
    family.craft("no file", "missing_pack", |craft| Craft { files: Vec::new(), ..craft });
    family.craft("all but pack.yaml", "missing_pack", |mut craft| {
        craft.files.retain(|file| file.path != "pack.yaml");
        craft
    });
    family
}

fn kinds() -> Family {
    let mut family = Family::of("kinds that no pack holds");
    for path in [
        "media/a.html",
        "media/a.js",
        "media/a.exe",
        "media/a.svgz",
        "media/a.pdf",
        "media/a.zip",
        "media/a.valise",
        "media/a.gif",
        "media/a.webp",
        "media/a",
        "media/a.yaml",
        "media/a.svg.html",
        "media/a.png.lnk",
        "procedures/a.png",
        "procedures/a.yml",
        "procedures/a",
        "a.png",
        "a.html",
        "a.desktop",
        "autorun.inf",
        "run.sh",
        "run",
        "other/a.yaml",
        "other/a.png",
        "desktop.ini",
    ] {
        family.craft(path, "kind_not_allowed", move |craft| craft.rename("media/carte.png", path));
    }
    for (path, kind) in [
        ("media/carte.png", "jpeg"),
        ("media/carte.png", "text"),
        ("media/dessin.svg", "text"),
        ("media/dessin.svg", "png"),
        ("media/ton.wav", "mp3"),
        ("pack.yaml", "text"),
        ("LICENCE", "yaml"),
        ("media/carte.png", "html"),
        ("pack.yaml", ""),
        ("pack.yaml", "YAML"),
        ("media/carte.png", "application/x-sh"),
        ("media/carte.png", "png "),
    ] {
        family.craft(format!("{path} as {kind:?}"), "kind_not_allowed", move |craft| {
            craft.list(path, |file| file.kind = kind.to_owned())
        });
    }
    family
}

fn packs() -> Family {
    let mut family = Family::of("the manifest of another pack");
    for (field, json) in [
        ("id", "\"autre\""),
        ("version", "\"1.0.1\""),
        ("version", "\"9999.0.0\""),
        ("title", "\"Autre\""),
        ("language", "\"nl\""),
        ("published", "\"2026-11-29\""),
        ("licences", "[\"CC0-1.0\"]"),
        ("licences", "[\"CC-BY-SA-4.0\",\"CC0-1.0\",\"MIT\"]"),
        ("title", "\"Une petite valise d'exemple\""),
    ] {
        family.craft(format!("{field}: {json}"), "pack_mismatch", move |craft| craft.set(field, json));
    }
    for (name, from, to) in [
        ("another publisher", "\"publisher\":{\"name\":\"L’équipe", "\"publisher\":{\"name\":\"Notre équipe"),
        ("another author", "\"author\":{\"name\":\"L’équipe", "\"author\":{\"name\":\"Notre équipe"),
        (
            "an expert who did not read",
            "\"expert\":null",
            "\"expert\":{\"name\":\"A\",\"on\":\"2026-11-20\"}",
        ),
        ("readers who did not read", "\"readers\":null", "\"readers\":{\"number\":9,\"on\":\"2026-11-20\"}"),
    ] {
        family.craft(name, "pack_mismatch", move |craft| {
            craft.rewrite(|text| {
                assert!(text.contains(from), "{text}");
                text.replacen(from, to, 1)
            })
        });
    }
    for (name, yaml) in [
        ("nothing", ""),
        ("a list", "- a\n"),
        ("another format", "format_version: 2\n"),
        ("a bomb", "a: &a [x,x]\nb: &b [*a,*a]\n"),
        ("half a pack", "format_version: 1\nid: exemple\n"),
    ] {
        family.craft(format!("pack.yaml, {name}"), "pack_unreadable", move |craft| {
            craft.put("pack.yaml", yaml)
        });
    }
    family
}
