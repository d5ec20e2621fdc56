//! What is known of the place of a computer: what was looked at around it, and the addresses of the team itself, which are
//! warned of and never refused.

use cote_tests::desk::{Desk, PHRASE, key, text};
use serde_json::{Value, json};

fn domains(desk: &Desk) -> Value {
    desk.ask("own_domain_list", json!({}))["domains"].clone()
}

fn is_own(desk: &Desk, words: &str) -> bool {
    desk.ask("own_address_look", json!({ "text": words }))["isOwn"] == json!(true)
}

#[test]
fn an_address_of_the_team_is_warned_of_wherever_words_are_typed_and_refused_nowhere() {
    let desk = Desk::open();
    assert!(!is_own(&desk, "amal@cpas-namur.be"), "nobody said which are the team's");
    desk.ask("own_domain_add", json!({ "domain": " @CPAS-Namur.be" }));
    desk.ask("own_domain_add", json!({ "domain": "cpas-namur.BE" }));
    desk.ask("own_domain_add", json!({ "domain": "antenne.example" }));
    assert_eq!(domains(&desk), json!(["cpas-namur.be", "antenne.example"]), "cleaned, each once");
    for wrong in ["", "cpas", "amal@cpas.be", "cpas namur.be", "https://cpas.be"] {
        assert_eq!(desk.refusal("own_domain_add", json!({ "domain": wrong })), "invalid_field", "{wrong}");
    }
    let variants = [
        "Écrire à amal@cpas-namur.be.",
        "AMAL@CPAS-NAMUR.BE",
        "amal+rim@cpas-namur.be",
        "rim@aide.cpas-namur.be",
        "rim [at] antenne.example",
    ];
    for words in variants {
        assert!(is_own(&desk, words), "{words}");
    }
    for words in ["rim@example.org", "rim@moncpas-namur.be", "cpas-namur.be", ""] {
        assert!(!is_own(&desk, words), "{words}");
    }
    let long = json!({ "text": "a".repeat(6_001) });
    assert_eq!(desk.refusal("own_address_look", long), "invalid_field");

    desk.start("carte-noter-un-jour", None);
    for words in variants {
        assert!(is_own(&desk, words), "in a session too: {words}");
        desk.ask("jot_add", json!({ "key": key(), "text": words }));
    }
    desk.ask("session_stop", json!({ "key": key() }));
    desk.ask("session_end", json!({ "key": key() }));
    desk.ask("session_note_write", json!({ "text": variants[0] }));
    desk.ask("session_leave", json!({ "pin": null, "phrase": PHRASE }));
    let note = text(&desk.ask("note_list", json!({})), "/notes/0/id");
    let kept = desk.ask("note_own_write", json!({ "note": note, "text": variants[2] }));
    assert_eq!(
        (&kept["sharedText"], &kept["ownText"]),
        (&json!(variants[0]), &json!(variants[2])),
        "never blocked"
    );

    desk.ask("own_domain_remove", json!({ "domain": "cpas-namur.be" }));
    assert_eq!((domains(&desk), is_own(&desk, variants[0])), (json!(["antenne.example"]), false));
    desk.ask("vault_close", json!({}));
    assert_eq!(desk.refusal("own_address_look", json!({ "text": variants[4] })), "vault_locked");
    desk.unlock();
    assert!(is_own(&desk, variants[4]), "it is kept");
}

#[test]
fn an_organisation_has_a_dozen_domains_at_the_most() {
    let desk = Desk::open();
    for number in 1..=12 {
        desk.ask("own_domain_add", json!({ "domain": format!("antenne{number}.example") }));
    }
    assert_eq!(desk.refusal("own_domain_add", json!({ "domain": "une-de-trop.example" })), "invalid_field");
    assert_eq!(domains(&desk).as_array().unwrap().len(), 12);
}

#[test]
fn a_place_that_was_never_looked_at_is_said_once_to_the_worker_and_stops_nothing() {
    let desk = Desk::open();
    let end = || {
        desk.ask("session_stop", json!({ "key": key() }));
        desk.ask("session_end", json!({ "key": key() }));
        desk.ask("session_leave", json!({ "pin": null, "phrase": PHRASE }));
    };
    assert_eq!(desk.ask("place_check_view", json!({})), json!({ "on": null, "right": [], "changed": [] }));
    assert_eq!(desk.ask("today_view", json!({}))["isPlaceChecked"], false);
    let first = desk.start("carte-noter-un-jour", None);
    assert_eq!(first["step"]["isPlaceUnchecked"], true);
    let second = desk.do_right(&first);
    assert_eq!(second["step"]["isPlaceUnchecked"], false, "said where it begins, and not again");
    end();
    let list = desk.start_in("prepare", "carte-noter-un-jour", None);
    assert_eq!(list["preparation"]["isPlaceUnchecked"], true);
    end();

    desk.ask("place_check_tick", json!({ "item": "mouse", "isRight": true }));
    let check = desk.ask("place_check_tick", json!({ "item": "screen", "isRight": true }));
    assert_eq!((&check["on"], &check["right"]), (&json!("2026-11-23"), &json!(["screen", "mouse"])));
    assert_eq!(
        desk.refusal("place_check_tick", json!({ "item": "learner", "isRight": true })),
        "bad_request"
    );
    assert_eq!(desk.ask("today_view", json!({}))["isPlaceChecked"], true);
    assert_eq!(desk.start("carte-noter-un-jour", None)["step"]["isPlaceUnchecked"], false);
    end();

    let desk = desk.killed();
    desk.unlock();
    assert_eq!(
        desk.ask("place_check_view", json!({}))["right"],
        json!(["screen", "mouse"]),
        "it is remembered"
    );
    for item in ["mouse", "screen"] {
        desk.ask("place_check_tick", json!({ "item": item, "isRight": false }));
    }
    assert_eq!(desk.ask("today_view", json!({}))["isPlaceChecked"], false, "nothing is right any more");
}
