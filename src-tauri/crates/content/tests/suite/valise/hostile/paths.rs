//! What files are called.

use super::Family;

pub(super) fn families() -> Vec<Family> {
    vec![signs(), form(), reserved(), length(), collisions()]
}

/// A picture that the list calls otherwise.
fn called(family: &mut Family, path: impl Into<String>, word: &'static str) {
    let path = path.into();
    let short: String = path.chars().take(60).collect();
    let name = format!("{short:?} of {} bytes", path.len());
    family.craft(name, word, move |craft| craft.rename("media/carte.png", &path));
}

fn signs() -> Family {
    let mut family = Family::of("signs in a path");
    for path in [
        "media/a\u{202e}gnp.png",
        "media/a\nb.png",
        "media/a\rb.png",
        "media/a\tb.png",
        "media/a\0b.png",
        "media/a\u{1b}[2Jb.png",
        "media\\a.png",
        "a\\..\\..\\evil.png",
        "C:\\Windows\\evil.png",
        "C:evil.png",
        "media/a:b.png",
        "\\\\host\\share\\a.png",
        "media/a b.png",
        "media/ a.png",
        "media/a.png ",
        "media/\u{e9}.png",
        "media/e\u{301}.png",
        "media/\u{ff0e}\u{ff0e}/a.png",
        "media/a*.png",
        "media/a?.png",
        "media/a|b.png",
        "media/<a>.png",
        "media/\"a\".png",
        "media/a%2fb.png",
        "media/~a.png",
        "media/a\u{200b}.png",
        "media/\u{1f600}.png",
        "media/\u{feff}a.png",
        "media/A.png",
        "Media/a.png",
        "media/$a.png",
        "media/`a`.png",
        "media/a;b.png",
        "media/a&b.png",
        "media/\u{fb01}.png",
        "media/\u{131}.png",
        "media/\u{212a}.png",
        "media/a'b.png",
    ] {
        called(&mut family, path, "path_sign");
    }
    family
}

fn form() -> Family {
    let mut family = Family::of("paths that lead elsewhere");
    for path in [
        "",
        "/",
        "/etc/passwd",
        "//host/share",
        "../evil.png",
        "../../evil.png",
        "media/../../evil.png",
        "media/../evil.png",
        "./a.png",
        "media/./a.png",
        "media//a.png",
        "media/",
        "..",
        ".",
        "media/..",
        ".hidden",
        ".git/config",
        "media/.a.png",
        "media/a.png.",
        "media./a.png",
        "media/a../b.png",
        "media/...",
        "media/....//a.png",
    ] {
        called(&mut family, path, "path_form");
    }
    family
}

fn reserved() -> Family {
    let mut family = Family::of("names of devices");
    for name in ["con", "prn", "aux", "nul"] {
        for path in [
            name.to_owned(),
            format!("media/{name}.png"),
            format!("media/{name}.a.png"),
            format!("{name}/a.png"),
        ] {
            called(&mut family, path, "path_reserved");
        }
    }
    for path in [
        "CON",
        "Nul.txt",
        "AUX.md",
        "media/com1.png",
        "media/com9.png",
        "media/lpt1.png",
        "COM0.md",
        "lpt9",
        "media/a/nul",
    ] {
        called(&mut family, path, "path_reserved");
    }
    family
}

fn length() -> Family {
    let mut family = Family::of("long and deep paths");
    let long = |bytes: usize| format!("media/{}.png", "a".repeat(bytes - "media/.png".len()));
    called(&mut family, long(160), "opens");
    for bytes in [161, 255, 256, 4_096, 70_000] {
        called(&mut family, long(bytes), "path_too_long");
    }
    let deep = |parts: usize| format!("media/{}a.png", "a/".repeat(parts - 2));
    called(&mut family, deep(8), "opens");
    for parts in [9, 20, 70] {
        called(&mut family, deep(parts), "path_too_deep");
    }
    called(&mut family, deep(3_000), "path_too_long");
    family
}

fn collisions() -> Family {
    let mut family = Family::of("two paths that are one");
    for (one, other) in [
        ("README.md", "Readme.md"),
        ("LICENCE", "LICENCe"),
        ("NOTES.md", "notes.md"),
        ("LICENSE.txt", "LICENSE.TXT"),
    ] {
        family.craft(format!("{one} and {other}"), "path_collision", move |craft| {
            let mut craft = craft.put(one, "un\n").put(other, "deux\n");
            craft
                .files
                .iter_mut()
                .filter(|file| file.path.ends_with("TXT"))
                .for_each(|file| file.kind = "text".to_owned());
            craft
        });
    }
    family
        .craft("a file that is a folder", "path_collision", |craft| craft.put("media/carte.png/a.png", "x"));
    family.craft("a file that is a folder, deeper", "path_collision", |craft| {
        craft.put("media/carte.png/a/b/c.png", "x")
    });
    family.craft("a file that is a folder, in capitals", "path_collision", |craft| craft.put("Media", "x"));
    for at in [0, 3, 7] {
        family.craft(format!("file {at} twice"), "duplicate_path", move |mut craft| {
            let file = craft.files[at].clone();
            craft.files.insert(at, file);
            craft
        });
    }
    family.craft("one path over two files", "duplicate_path", |craft| {
        craft.put("a.md", "un\n").put("b.md", "deux\n").list("b.md", |file| file.path = "a.md".to_owned())
    });
    family.craft("in reverse", "files_unsorted", |mut craft| {
        craft.files.reverse();
        craft
    });
    for at in 0..4 {
        family.craft(
            format!("files {at} and {} the other way round", at + 1),
            "files_unsorted",
            move |mut craft| {
                craft.files.swap(at, at + 1);
                craft
            },
        );
    }
    family.craft("the same path at both ends", "files_unsorted", |mut craft| {
        let file = craft.files[0].clone();
        craft.files.push(file);
        craft
    });
    family
}
