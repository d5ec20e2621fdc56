//! The programs that judge a PDF: `qpdf` and Debian's `poppler-utils`.

use std::path::PathBuf;
use std::process::Command;

/// Runs a program on a PDF and returns what it says.
pub(super) fn ask(program: &str, before: &[&str], pdf: &[u8], after: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("page.pdf");
    std::fs::write(&file, pdf).unwrap();
    let output = Command::new(program).args(before).arg(&file).args(after).output();
    let output = output.unwrap_or_else(|error| panic!("{program} is needed (qpdf, poppler-utils): {error}"));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{program}: {said}{}", String::from_utf8_lossy(&output.stderr));
    said
}

/// The text of all pages, in reading order.
pub(super) fn text(pdf: &[u8]) -> String {
    ask("pdftotext", &["-raw"], pdf, &["-"])
}

/// How many pages.
pub(super) fn pages(pdf: &[u8]) -> u32 {
    field(&ask("pdfinfo", &[], pdf, &[]), "Pages").parse().unwrap()
}

/// The tree of tags, with the words and without the places: moving a picture by a point tells nothing.
pub(super) fn structure(pdf: &[u8]) -> String {
    let tree = ask("pdfinfo", &["-struct-text"], pdf, &[]);
    let lines: Vec<&str> = tree.lines().filter(|line| !line.trim_start().starts_with("/BBox")).collect();
    lines.join("\n")
}

fn field<'a>(info: &'a str, name: &str) -> &'a str {
    let line = info.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    line.unwrap_or_else(|| panic!("no {name} in {info}")).trim()
}

/// Everything that every page must be, whatever it holds.
pub(super) fn assert_sound(name: &str, pdf: &[u8]) {
    assert_sound_of(name, pdf, "Nov 23 00:00:00 2026");
}

/// The same for a page that is made on another day.
pub(super) fn assert_sound_of(name: &str, pdf: &[u8], made_on: &str) {
    keep(name, pdf);
    assert!(ask("qpdf", &["--check"], pdf, &[]).contains("No syntax or stream encoding errors"), "{name}");
    let info = ask("pdfinfo", &[], pdf, &[]);
    assert_eq!(field(&info, "Tagged"), "yes", "{name}");
    assert_eq!(field(&info, "Creator"), "Côte à côte", "{name}");
    assert!(!field(&info, "Title").is_empty(), "{name} has a title");
    assert!(field(&info, "Page size").contains("A4"), "{name}");
    assert!(field(&info, "CreationDate").contains(made_on), "{name} carries a day and no time: {info}");
    assert!(
        ask("pdfinfo", &["-meta"], pdf, &[]).contains("<pdfuaid:part>1</pdfuaid:part>"),
        "{name} says PDF/UA-1"
    );
    let raw = ask("qpdf", &["--qdf", "--object-streams=disable"], pdf, &["-"]);
    assert!(raw.contains("/Lang (fr-BE)"), "{name} is in French of Belgium");
    assert!(raw.contains("/DisplayDocTitle true"), "{name} shows its title");
    let fonts = ask("pdffonts", &[], pdf, &[]);
    for font in fonts.lines().skip(2) {
        let is_ours = font.contains("AtkinsonHyperlegibleNext") || font.contains("Andika");
        let columns: Vec<&str> = font.split_whitespace().collect();
        // The last columns: embedded, subset, has Unicode, object, generation.
        let are_held = columns.iter().rev().skip(2).take(3).all(|column| *column == "yes");
        assert!(is_ours && are_held, "{name}: {font}");
    }
}

/// Keeps the page for whoever wants to look at it: `PAPER_OUT=folder cargo test -p paper`.
fn keep(name: &str, pdf: &[u8]) {
    if let Some(folder) = std::env::var_os("PAPER_OUT").map(PathBuf::from) {
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(name).with_extension("pdf"), pdf).unwrap();
    }
}
