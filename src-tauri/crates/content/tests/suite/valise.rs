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

use content::valise::{Limits, OpenedValise, Refusal, SigningKey, Version, open, sign};
use content::{Code, Level, PackFiles};

use crate::example::{Draft, PACK, listed};

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
    insta::assert_snapshot!(digest, @"6a55408a93399e999086228eaf64b0d40cf9b6b90553b77cefb360a9bfcf3dee");
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

/// Something that `build` does not take, as an author may have it.
type Unfit = (&'static str, Code, fn(Draft) -> Draft);

const UNFIT: [Unfit; 22] = [
    ("a picture that the pack does not have", Code::UnknownPicture, |d| {
        d.edit(PACK, "picture: femme", "picture: fame")
    }),
    ("no day of publication", Code::NotPublished, |d| d.cut_in(PACK, "published:", "sign_offs:", "")),
    ("nobody who wrote it", Code::NoAuthor, |d| d.cut_in(PACK, "sign_offs:", "licence:", "")),
    ("the name of a device", Code::BadPath, |d| d.put("con.md", "x")),
    ("a name with a space", Code::BadPath, |d| d.put("LICENCE des photos.md", "x")),
    ("a name with an accent", Code::BadPath, |d| d.put("crédits.md", "x")),
    ("a name that a disk may confuse", Code::BadPath, |d| {
        d.put("LICENCE", "x").put("licence.md", "x").put("LICENCE.md", "x")
    }),
    ("a long name", Code::BadPath, |d| d.put(&format!("{}.md", "a".repeat(200)), "x")),
    ("a program", Code::FileNotAllowed, |d| d.put("LICENSE.exe", "MZ")),
    ("a licence that is not text", Code::NotText, |d| d.put("LICENCE", [0xff, 0xfe])),
    ("a long licence", Code::TooLarge, |d| d.put("LICENCE", "x".repeat(513 * 1024))),
    ("a drawing that is none", Code::WrongContent, |d| photo(d, "svg", b"x".to_vec())),
    ("a drawing that acts", Code::ActiveDrawing, |d| photo(d, "svg", media::svg("<script/>"))),
    ("a drawing that fetches", Code::ActiveDrawing, |d| {
        photo(d, "svg", media::svg("<image href=\"https://exemple.be/a.png\"/>"))
    }),
    ("a drawing with a page in it", Code::ActiveDrawing, |d| {
        photo(d, "svg", media::svg("<foreignObject><p>x</p></foreignObject>"))
    }),
    ("a drawing with an entity", Code::ActiveDrawing, |d| {
        photo(
            d,
            "svg",
            b"<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&a;</svg>".to_vec(),
        )
    }),
    ("a huge drawing", Code::TooLarge, |d| photo(d, "svg", media::svg(&" ".repeat(513 * 1024)))),
    ("a drawing as large as a town", Code::TooManyPixels, |d| {
        photo(
            d,
            "svg",
            b"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100000\" height=\"100000\"/>".to_vec(),
        )
    }),
    ("a photo of another sort", Code::WrongContent, |d| photo(d, "png", media::jpeg(16, 16))),
    ("a photo with too many points", Code::TooManyPixels, |d| photo(d, "png", media::png(40_001, 1_000))),
    ("a large photo", Code::TooLarge, |d| photo(d, "png", vec![0; 4 * 1024 * 1024 + 1])),
    ("a licence on two lines", Code::CannotTravel, |d| {
        d.edit(PACK, "licence: CC-BY-SA-4.0", "licence: \"CC-BY\\n-SA-4.0\"")
    }),
];

/// The example with a photo, which the pack names.
fn photo(draft: Draft, ending: &str, bytes: Vec<u8>) -> Draft {
    let file = format!("media/photo.{ending}");
    let named = format!(
        "\nmedia:\n  photo: {{file: {file}, alt: Une photo, author: Moi, licence: CC0-1.0}}\nglossary:"
    );
    draft.edit(PACK, "\nglossary:", &named).put(&file, bytes)
}

#[test]
fn what_cannot_be_built_is_refused_by_the_check_in_the_same_words() {
    for (when, code, unfit) in UNFIT {
        let draft = unfit(Draft::example());
        let refused = draft.build().expect_err(when);
        let said = refused.iter().any(|one| one.code == code && one.level == Level::Error);
        assert!(said, "{when}: {}", listed(&refused));
        assert_eq!(listed(&draft.problems()), listed(&refused), "{when}");
    }
}

#[test]
fn what_the_check_takes_is_built_signed_and_opened() {
    let drafts = [
        Draft::example(),
        Draft::example().put("Notes.md", "what people read may have capitals"),
        photo(Draft::example(), "png", media::png(16, 16)),
        photo(Draft::example(), "jpg", media::jpeg(16, 16)),
        photo(Draft::example(), "svg", media::svg("<path d=\"M0 0\"/>")),
    ];
    for draft in drafts {
        let problems = draft.problems();
        assert!(problems.iter().all(|one| one.level != Level::Error), "{}", listed(&problems));
        opened(&sign(&draft.build().unwrap(), &key(1)).unwrap()).expect("it opens");
    }
}

/// A slip in the name or the content of any file: whatever the check takes can be closed.
#[test]
fn a_slip_is_refused_by_the_check_or_the_pack_is_built() {
    let names = [
        "LICENCE",
        "a b.md",
        "é.txt",
        "media/a.png",
        "media/A.svg",
        "languages/x.yaml",
        "aux.md",
        "x/y.md",
        "a..md",
        ".md",
        "notes.TXT",
    ];
    let contents = [
        Vec::new(),
        b"x".to_vec(),
        vec![0],
        vec![0xff],
        media::png(1, 1),
        media::svg(""),
        b"\xef\xbb\xbfx".to_vec(),
    ];
    for name in names {
        for content in &contents {
            let draft = photo(Draft::example(), "svg", media::svg("")).put(name, content.clone());
            let is_taken = draft.problems().iter().all(|one| one.level != Level::Error);
            let built = draft.build();
            assert_eq!(is_taken, built.is_ok(), "{name} {content:?}");
            if let Ok(built) = built {
                opened(&sign(&built, &key(1)).unwrap()).unwrap_or_else(|refusal| panic!("{name}: {refusal}"));
            }
        }
    }
}
