//! What happens to the vault's content when a program brings a pack that does not check: nothing, and the log says which
//! line to mend.

use std::path::Path;

use content::PackFiles;
use cote_tests::desk::{Desk, PHRASE, text};
use serde_json::json;

/// The shipped pack with a change in its texts; its sounds are as they are.
pub(crate) fn pack_of(change: impl Fn(&str, String) -> String) -> PackFiles {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/packs/be-wallonie");
    let files = PackFiles::open_folder(&folder).unwrap();
    let changed = files.iter().map(|(path, bytes)| match std::str::from_utf8(bytes) {
        Ok(words) => (path.to_owned(), change(path, words.to_owned()).into_bytes()),
        Err(_) => (path.to_owned(), bytes.to_vec()),
    });
    changed.collect()
}

const DAY: &str = "procedures/carte-noter-un-jour.yaml";

#[test]
fn a_malformed_procedure_changes_nothing_and_the_log_says_where() {
    let desk = Desk::open();
    let before = desk.ask("procedure_list", json!({}));
    let first = desk.start("carte-noter-un-jour", None);
    let desk =
        desk.updated(pack_of(
            |name, words| {
                if name == DAY { words.replacen("    act: ", "    acte: ", 1) } else { words }
            },
        ));
    let worker = desk.first_worker();
    desk.ask("vault_unlock", json!({ "worker": worker, "phrase": PHRASE }));
    assert_eq!(desk.ask("procedure_list", json!({})), before, "what was installed is what is offered");
    let said = desk.host.logged();
    let line = said.iter().find(|line| line.contains(DAY)).expect("the log names the file");
    assert!(line.contains(".yaml:") && line.contains('→'), "file, line and advice: {line}");
    let session = text(&desk.ask("today_view", json!({})), "/interrupted/session");
    desk.ask("session_resume", json!({ "session": session }));
    desk.walk(first);
}

#[test]
fn a_corrected_pack_is_offered_to_the_next_session() {
    let desk = Desk::open();
    let desk = desk.updated(pack_of(|name, words| {
        if name == DAY { words.replacen("title: Noter", "title: Toujours noter", 1) } else { words }
    }));
    let worker = desk.first_worker();
    desk.ask("vault_unlock", json!({ "worker": worker, "phrase": PHRASE }));
    assert!(desk.ask("procedure_list", json!({})).to_string().contains("Toujours noter"));
    assert_eq!(desk.host.logged(), Vec::<String>::new(), "nothing to mend");
}
