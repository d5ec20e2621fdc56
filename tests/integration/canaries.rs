//! What people say stands nowhere in clear in the data folder: files are searched for it in every encoding that a program
//! might have used. The window's own folders are searched by the end-to-end runs, not here.

use std::path::{Path, PathBuf};

use cote_tests::desk::{Desk, PHRASE, key, text};
use serde_json::json;

/// Words that only this test says, with accents, so that each encoding differs.
const CANARIES: [&str; 5] =
    ["Zéphirine du Canari", "une hésitation inouïe", "ensemble, à l’aulne", "mon élan trop vif", PHRASE];

/// A text as programs write it.
fn encodings(text: &str) -> Vec<(&'static str, Vec<u8>)> {
    let hex = text.bytes().map(|byte| format!("{byte:02x}")).collect::<String>();
    let url = text.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
    let wide = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let latin: Vec<u8> = text.chars().filter_map(|c| u8::try_from(u32::from(c)).ok()).collect();
    vec![
        ("utf-8", text.as_bytes().to_vec()),
        ("utf-16", wide),
        ("latin-1", latin),
        ("hex", hex.clone().into_bytes()),
        ("upper hex", hex.to_uppercase().into_bytes()),
        ("url", url.into_bytes()),
    ]
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
}

/// Every place where a canary stands, in contents and in names.
fn hits(folder: &Path) -> (usize, Vec<String>) {
    let mut all = Vec::new();
    files(folder, &mut all);
    let mut hits = Vec::new();
    for path in &all {
        let bytes = std::fs::read(path).unwrap();
        let name = path.to_string_lossy().into_owned().into_bytes();
        for canary in CANARIES {
            for (encoding, wanted) in encodings(canary) {
                let is_in = |haystack: &[u8]| haystack.windows(wanted.len()).any(|window| window == wanted);
                if is_in(&bytes) || is_in(&name) {
                    hits.push(format!("{encoding} in {}", path.display()));
                }
            }
        }
    }
    (all.len(), hits)
}

#[test]
fn t14_nothing_that_was_said_stands_in_clear_in_the_data_folder() {
    let desk = Desk::open();
    let learner = text(&desk.ask("learner_create", json!({ "pseudonym": CANARIES[0] })), "/id");
    let first = desk.start("carte-noter-un-jour", Some(&learner));
    desk.ask("jot_add", json!({ "key": key(), "text": CANARIES[1] }));
    let (open_files, open_hits) = hits(&desk.data());
    assert_eq!(open_hits, Vec::<String>::new(), "while the session is open, its log included");
    desk.walk(first);
    let ended = desk.ask("session_end", json!({ "key": key() }));
    desk.ask("session_note_write", json!({ "text": CANARIES[2] }));
    desk.ask("session_leave", json!({ "pin": null, "phrase": PHRASE }));
    desk.ask("note_own_write", json!({ "note": text(&ended, "/note/id"), "text": CANARIES[3] }));
    let killed = desk.killed();
    let (files, found) = hits(&killed.data());
    assert_eq!(found, Vec::<String>::new(), "after a kill");
    eprintln!(
        "T14, data folder: {open_files} then {files} files, {} canaries, 6 encodings, 0 hits",
        CANARIES.len()
    );
}

#[test]
fn t14_the_search_finds_what_is_planted_in_each_encoding_and_in_a_name() {
    let folder = tempfile::tempdir().unwrap();
    for (encoding, bytes) in encodings(CANARIES[0]) {
        std::fs::write(folder.path().join(encoding), [b"before ".as_slice(), &bytes, b" after"].concat())
            .unwrap();
    }
    std::fs::write(folder.path().join(CANARIES[1]), b"").unwrap();
    assert_eq!(hits(folder.path()).1.len(), 7, "six encodings and one name");
}
