//! One way to bring each kind of problem about in the files of a pack: what they are called, where they stand, what they
//! hold.

use content::Code;

use super::cases::{Case, case, change};
use crate::example::{Draft, PACK, PROCEDURE};

const DRAWING: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\"><path/></svg>";

/// The example with a photo, which the pack names.
fn photo(draft: Draft, file: &str, bytes: impl Into<Vec<u8>>) -> Draft {
    let named = format!(
        "\nmedia:\n  photo: {{file: {file}, alt: Une photo, author: Moi, licence: CC0-1.0}}\nglossary:"
    );
    draft.edit(PACK, "\nglossary:", &named).put(file, bytes)
}

pub(super) fn files() -> Vec<Case> {
    use Code::*;
    vec![
        case("the file is not text", NotText, |d| d.put(PROCEDURE, [0xff, 0xfe])),
        case("the file is huge", TooLarge, |d| d.put(PROCEDURE, vec![b'#'; 600 * 1024])),
        case("pack.yaml is absent", MissingPack, |d| d.remove(PACK)),
        case("there is no procedure", NoProcedure, |d| d.remove(PROCEDURE)),
        case("a file is not used", OrphanFile, |d| d.put("notes.txt", "x")),
        case("a file ends in .yml", OrphanFile, |d| d.put("procedures/autre.yml", "x")),
        case("an editor added an ending", OrphanFile, |d| d.put("procedures/autre.yaml.txt", "x")),
        case("an editor added an ending to pack.yaml", MissingPack, |d| {
            d.remove(PACK).put("pack.yaml.txt", "x")
        }),
        case("a picture that nothing uses has spaces in its name", OrphanFile, |d| {
            d.put("media/Ma photo d'été.JPG", "x")
        }),
        case("a procedure has a space in its name", BadPath, |d| {
            d.put(
                "procedures/dire bonjour.yaml",
                include_str!("../../../src/authoring/example/procedures/noter-un-jour.yaml"),
            )
        }),
        case("a file has a long name", BadPath, |d| d.put(&format!("{}.md", "a".repeat(200)), "x")),
        case("a file has the name of a device", BadPath, |d| d.put("con.md", "x")),
        case("two files are one on some disks", BadPath, |d| d.put("Notes.md", "x").put("notes.md", "x")),
        case("a file is of another sort", FileNotAllowed, |d| d.put("LICENSE.exe", "x")),
        case("a licence is not text", NotText, |d| d.put("LICENCE", [0xff])),
        case("a photo is another sort of picture", WrongContent, |d| photo(d, "media/photo.png", "GIF89a")),
        case("a photo is huge", TooLarge, |d| photo(d, "media/photo.png", vec![0; 4 * 1024 * 1024 + 1])),
        case("a drawing runs a program", ActiveDrawing, |d| {
            photo(d, "media/photo.svg", DRAWING.replace("<path/>", "<script>alert(1)</script>"))
        }),
        case("a drawing is as large as a town", TooManyPixels, |d| {
            photo(d, "media/photo.svg", DRAWING.replace("<svg", "<svg width=\"100000\" height=\"100000px\""))
        }),
        case("a licence goes on two lines", CannotTravel, |d| {
            d.edit(PACK, "licence: CC-BY-SA-4.0", "licence: \"CC-BY\\n-SA-4.0\"")
        }),
        case("a medium is absent", MissingFile, |d| {
            d.edit(PACK, "\nglossary:", "\nmedia:\n  photo: {file: media/photo.svg, alt: Une photo, author: Moi, licence: CC0-1.0}\nglossary:")
        }),
        case("a medium is nobody's and under no licence", EmptyText, |d| {
            d.edit(PACK, "\nglossary:", "\nmedia:\n  photo: {file: media/photo.svg, alt: Une photo, author: \"\", licence: \"\"}\nglossary:")
                .put("media/photo.svg", DRAWING)
        }),
        case("a medium has no words", MissingAlt, |d| {
            d.edit(PACK, "\nglossary:", "\nmedia:\n  photo: {file: media/photo.svg, alt: \"\", author: Moi, licence: CC0-1.0}\nglossary:")
                .put("media/photo.svg", DRAWING)
        }),
        case("the id is not the file's name", WrongName, |d| change(d, "id: noter-un-jour ", "id: noter ")),
        case("the language is another", UnknownLanguage, |d| d.edit(PACK, "language: fr", "language: nl")),
        case("the version is no version", BadNumber, |d| d.edit(PACK, "version: 1.0.0", "version: un")),
        case("the format is newer", UnknownVersion, |d| change(d, "format_version: 1", "format_version: 2")),
        case("the format is not said", UnknownVersion, |d| change(d, "format_version: 1\n", "")),
    ]
}
