//! The gallery pack through the list of commands: every procedure to its end, and a mistake that is lived through without
//! being held against anybody.

use std::path::Path;

use content::PackFiles;
use cote_tests::desk::{Desk, PHRASE, key, text};
use serde_json::{Value, json};

fn desk_with_the_gallery() -> Desk {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/gallery");
    let files = PackFiles::open_folder(&folder).expect("the gallery is a folder");
    let desk = Desk::open().updated(files);
    desk.ask("vault_unlock", json!({ "worker": desk.first_worker(), "phrase": PHRASE }));
    assert_eq!(desk.host.logged(), Vec::<String>::new(), "the gallery is taken");
    desk
}

#[test]
fn every_procedure_of_the_gallery_goes_to_its_end() {
    let desk = desk_with_the_gallery();
    let mut walked = 0;
    for procedure in ["ecrans", "messages", "code-bloque"] {
        let first = desk.start(procedure, None);
        walked += desk.walk(first);
        desk.ask("level_confirm_all", json!({ "key": key() }));
        desk.ask("session_end", json!({ "key": key() }));
        desk.ask("session_leave", json!({ "pin": null, "phrase": PHRASE }));
    }
    assert!(walked > 40, "three procedures, one of which goes through another: {walked} steps");
}

#[test]
fn three_wrong_codes_block_the_invented_card_and_are_held_against_nobody() {
    let desk = desk_with_the_gallery();
    let mut answer = desk.start("ecrans", None);
    while text(&answer, "/step/place/step") != "taper-code" {
        answer = desk.do_right(&answer);
    }
    let place = answer["step"]["place"].clone();
    let wrong = || desk.ask("step_act", json!({ "key": key(), "place": place, "target": "pave/autre" }));
    let said = |answer: &Value| text(answer, "/explained/say/0/text");
    let answers = [wrong(), wrong(), wrong()];
    assert_eq!(
        answers.each_ref().map(said),
        [
            "Ce code ne passe pas. On regarde la situation.",
            "Il reste un essai. On regarde la situation.",
            "Trois codes faux. La carte est bloquée.",
        ]
    );
    let steps = answers.each_ref().map(|answer| text(answer, "/step/place/step"));
    assert_eq!(steps, ["taper-code", "taper-code", "bloquee"], "said on the step that it led to");
    let [.., last] = answers;
    desk.walk(last);
    desk.ask("level_confirm_all", json!({ "key": key() }));
    let ended = desk.ask("session_end", json!({ "key": key() }));
    assert_eq!(ended["note"]["body"]["autonomy"], "autonome", "a wrong code is no help and no fault");
}
