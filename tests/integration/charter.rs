//! The team itself: its charter, of a body and with a day to look at it again, in the place of a pack's examples; its training
//! cards, each behind whoever put it there; a rehearsal, of which nothing stays.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::Duration;
use cote_tests::antenna::Keys;
use cote_tests::desk::{Desk, PHRASE, SECOND_PHRASE, key, text};
use cote_tests::rehearsal::{self, PROCEDURE};
use serde_json::{Value, json};

use crate::child::{Listened, last_ack};

const LOGIN: &str = "se-connecter-carte-identite";
const BODY: &str = "Équipe de Marche, réunion du 3 mars";
const SAY: &str = "Votre code est à vous. Je sors une minute.";

fn adoption() -> Value {
    json!({ "body": BODY, "on": "2026-03-03", "reviewOn": "2027-03-03" })
}

fn rule(topic: &str) -> Value {
    json!({
        "topic": topic,
        "text": { "rule": "On ne garde rien.", "reason": "Ce n’est pas à nous.", "say": SAY },
        "adoption": adoption(),
    })
}

fn relay() -> Value {
    json!({
        "remit": { "answer": "relay", "sentence": "La CAPAC le fait avec vous.", "relay": "La CAPAC de Marche" },
        "adoption": adoption(),
    })
}

/// One question of the charter.
fn question(charter: &Value, topic: &str) -> Value {
    let rules = charter["rules"].as_array().expect("the questions are listed");
    rules.iter().find(|one| one["topic"] == topic).cloned().unwrap_or(Value::Null)
}

fn tile(desk: &Desk, procedure: &str) -> Value {
    let list = desk.ask("procedure_list", json!({}));
    let tiles = list["procedures"].as_array().unwrap();
    tiles.iter().find(|one| one["id"] == procedure).cloned().unwrap()
}

#[test]
fn an_example_is_never_the_teams_own_until_a_body_stands_for_it() {
    let desk = Desk::open();
    let charter = desk.ask("charter_view", json!({}));
    let rules = charter["rules"].as_array().unwrap();
    assert_eq!(rules.len(), 8);
    for one in rules {
        assert!(one["own"].is_null() && one["isDue"] == false, "{one}");
        assert!(one["example"]["text"]["rule"].is_string(), "the pack proposes one: {one}");
        let (facts, sources) = (one["example"]["facts"].as_array().unwrap(), &one["example"]["sources"]);
        assert!(!facts.is_empty());
        for fact in facts {
            let is_told = sources.as_array().unwrap().iter().any(|source| source["id"] == fact["source"]);
            assert!(is_told, "whose source is there: {fact}");
        }
    }
    assert_eq!(desk.refusal("charter_print", json!({})), "not_found", "no page without a word of the team");
    for one in rules {
        let mut taken =
            json!({ "topic": one["topic"], "text": one["example"]["text"], "adoption": adoption() });
        taken["adoption"]["body"] = json!(" ");
        assert_eq!(desk.refusal("charter_rule_set", json!({ "rule": taken })), "invalid_field");
        taken["adoption"]["body"] = json!(BODY);
        let kept = question(&desk.ask("charter_rule_set", json!({ "rule": taken })), &text(one, "/topic"));
        assert_eq!(kept["own"]["text"], one["example"]["text"], "as the team found it, its name under it");
        assert_eq!(kept["own"]["adoption"], adoption());
    }
}

#[test]
fn what_must_not_be_kept_is_refused_in_a_rule_as_everywhere() {
    let desk = Desk::open();
    for (field, secret) in [
        ("/rule/text/rule", "Le compte de l’antenne est BE68 5390 0754 7034."),
        ("/rule/text/say", "Le numéro national est 85.07.30-033.28."),
        ("/rule/adoption/body", "Équipe, mot de passe: Girafe2026!"),
    ] {
        let mut request = json!({ "rule": rule("mailbox") });
        *request.pointer_mut(field).unwrap() = json!(secret);
        let refused = desk.app.dispatch("charter_rule_set", request).unwrap_err();
        let refused = serde_json::to_value(refused).unwrap();
        assert_eq!(refused["code"], "forbidden_text", "{field}");
        assert!(field.ends_with(&text(&refused, "/field")), "the page says it where it stands: {refused}");
    }
    assert!(
        question(&desk.ask("charter_view", json!({})), "mailbox")["own"].is_null(),
        "nothing of it is kept"
    );
    let mut answer = relay();
    answer["remit"]["relay"] = Value::Null;
    let request = json!({ "procedure": PROCEDURE, "answer": answer });
    assert_eq!(desk.refusal("charter_answer_set", request), "invalid_field", "a relay has a name");
}

#[test]
fn every_rule_has_a_body_a_day_and_a_next_day_and_says_when_that_has_come() {
    let desk = Desk::open();
    desk.ask("charter_rule_set", json!({ "rule": rule("urgency") }));
    desk.ask("charter_answer_set", json!({ "procedure": PROCEDURE, "answer": relay() }));
    let due = |desk: &Desk| {
        let charter = desk.ask("charter_view", json!({}));
        let answers = charter["answers"].as_array().unwrap();
        let answer = answers.iter().find(|one| one["procedure"] == PROCEDURE).unwrap();
        (question(&charter, "urgency")["isDue"].clone(), answer["isDue"].clone())
    };
    assert_eq!(due(&desk), (json!(false), json!(false)));
    // From noon on 23 November to the day before it is due, then to the day itself.
    desk.host.wait(Duration::days(99));
    assert_eq!(due(&desk), (json!(false), json!(false)));
    desk.host.wait(Duration::days(1));
    assert_eq!(due(&desk), (json!(true), json!(true)), "3 March 2027");
    desk.ask("charter_print", json!({}));
    let words = desk.paper_words("printed-");
    assert_eq!(words.matches(BODY).count(), 2, "{words}");
    assert_eq!(words.matches("3 mars 2027, la date est passée").count(), 2, "{words}");
    assert!(words.contains("La CAPAC de Marche") && words.contains("On ne garde rien."), "{words}");
}

#[test]
fn the_teams_answer_stands_in_the_place_of_the_packs_until_it_is_taken_away() {
    let desk = Desk::open();
    let example = tile(&desk, PROCEDURE);
    assert!(example["remitAdoption"].is_null(), "an example of the pack");
    desk.ask("charter_answer_set", json!({ "procedure": PROCEDURE, "answer": relay() }));
    let own = tile(&desk, PROCEDURE);
    assert_eq!(own["remit"], relay()["remit"]);
    assert_eq!(own["remitAdoption"], adoption());
    assert_eq!(tile(&desk, LOGIN)["remitAdoption"], Value::Null, "the others keep the pack's");

    let rim = text(&desk.ask("learner_create", json!({ "pseudonym": "Rim" })), "/id");
    desk.start(PROCEDURE, Some(&rim));
    desk.ask("session_stop", json!({ "key": key() }));
    let closing = desk.ask("closing_view", json!({}));
    assert_eq!(closing["relay"], "La CAPAC de Marche", "the closing gives the team's relay: {closing}");
    let desk = desk.killed();
    desk.unlock();
    desk.ask("charter_answer_remove", json!({ "procedure": PROCEDURE }));
    assert_eq!(tile(&desk, PROCEDURE), example, "the pack's stands again");
    let waiting = desk.ask("today_view", json!({}));
    desk.ask("session_resume", json!({ "session": waiting["interrupted"]["session"] }));
    let closing = desk.ask("closing_view", json!({}));
    assert_eq!(closing["relay"], "La CAPAC de Marche", "a session stays on what it began with");
}

/// Goes on to the step where a code is typed.
fn to_the_code(desk: &Desk, first: Value) -> Value {
    let mut answer = first;
    while answer["step"]["sensitive"] != "code" {
        answer = desk.do_right(&answer);
    }
    answer["step"].clone()
}

#[test]
fn a_sensitive_moment_shows_the_rule_of_the_house_where_there_is_one() {
    let desk = Desk::open();
    desk.ask("rehearsal_start", json!({ "procedure": LOGIN }));
    let step = to_the_code(&desk, desk.ask("step_view", json!({})));
    assert!(step["house"].is_null(), "without a rule, what the program says stands");
    desk.ask("charter_rule_set", json!({ "rule": rule("passwords") }));
    desk.ask("charter_rule_set", json!({ "rule": rule("bank_account") }));
    let step = to_the_code(&desk, desk.start(LOGIN, None));
    assert_eq!(step["house"], json!({ "moment": "code", "say": SAY, "on": "2026-03-03" }));
}

#[test]
fn a_card_comes_once_to_each_worker_and_can_always_be_read_again() {
    let desk = Desk::of_two();
    let status = desk.ask("app_status", json!({}));
    let open = |at: usize, phrase: &str| {
        desk.ask(
            "vault_unlock",
            json!({ "worker": text(&status, &format!("/workers/{at}/id")), "phrase": phrase }),
        )
    };
    let behind = |list: &Value| -> Vec<bool> {
        list["cards"].as_array().unwrap().iter().map(|one| one["isBehind"] == true).collect()
    };
    open(0, PHRASE);
    let list = desk.ask("training_list", json!({}));
    assert_eq!(behind(&list), [false; 10], "ten cards, none seen");
    let first = &list["cards"][0];
    let request = json!({ "pack": first["pack"], "card": first["card"]["id"] });
    for _ in 0..2 {
        let list = desk.ask("training_behind", request.clone());
        assert!(behind(&list)[0] && behind(&list)[1..].iter().all(|one| !one));
        assert_eq!(list["cards"][0]["card"], first["card"], "it can be read again");
    }
    assert_eq!(
        desk.refusal("training_behind", json!({ "pack": "be-wallonie", "card": "rien" })),
        "not_found"
    );
    desk.ask("vault_close", json!({}));
    open(1, SECOND_PHRASE);
    assert_eq!(behind(&desk.ask("training_list", json!({}))), [false; 10], "what Amal read is not Bilal's");
    desk.ask("vault_close", json!({}));
    open(0, PHRASE);
    assert!(behind(&desk.ask("training_list", json!({})))[0], "and stays Amal's");
}

/// Every file of the data folder with what it holds, but for the index of the log, which readers write too.
fn bytes_of(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            found.extend(bytes_of(&path));
        } else if !path.to_string_lossy().ends_with("-shm") {
            found.insert(path.clone(), std::fs::read(&path).unwrap());
        }
    }
    found
}

#[test]
fn s12_a_rehearsal_leaves_no_byte_in_the_vault_and_nothing_counts_it() {
    let desk = Desk::open();
    desk.ask("learner_create", json!({ "pseudonym": "Rim" }));
    desk.ask("charter_rule_set", json!({ "rule": rule("passwords") }));
    let told = |desk: &Desk| {
        ["today_view", "note_list", "due_list", "training_list", "procedure_list"]
            .map(|command| desk.ask(command, json!({})))
    };
    let (before, said) = (bytes_of(&desk.data()), told(&desk));
    assert!(before.keys().any(|path| path.to_string_lossy().ends_with("-wal")), "{:?}", before.keys());
    let steps = rehearsal::round(|command, payload| Ok(desk.ask(command, payload))).unwrap();
    assert!(steps > 5, "{steps} steps");
    assert_eq!(desk.refusal("jot_add", json!({ "key": key(), "text": "rien" })), "not_allowed_now");
    for command in ["closing_view", "session_end", "session_note_view"] {
        assert_eq!(desk.refusal(command, json!({ "key": key() })), "bad_request", "{command}");
    }
    assert_eq!(told(&desk), said, "no figure has moved");
    desk.ask("rehearsal_leave", json!({}));
    assert_eq!(desk.refusal("step_view", json!({})), "no_session", "it is over");
    assert_eq!(bytes_of(&desk.data()), before, "not one byte was written");
}

#[test]
fn s12_a_rehearsal_that_is_killed_leaves_no_byte_either() {
    let folder = tempfile::tempdir().unwrap();
    let mut child = Listened::start(["rehearse", folder.path().to_str().unwrap()]);
    assert_eq!(child.line().unwrap_or_default(), "ready");
    let before = bytes_of(&folder.path().join("data"));
    let mut lines: Vec<String> = (0..150).filter_map(|_| child.line()).collect();
    child.kill();
    lines.extend(child.rest());
    assert!(last_ack(&lines).unwrap_or_default() >= 150, "it was in the midst of it: {:?}", lines.last());
    assert_eq!(bytes_of(&folder.path().join("data")), before, "not one byte was written");
    let keys = Keys::unlock_with(&folder.path().join("data"), PHRASE).unwrap();
    let store = keys.open().unwrap();
    store.check_everything().unwrap();
    assert!(store.sessions().interrupted_session().unwrap().is_none(), "nothing to go on with");
}

#[test]
fn hiding_the_screen_or_beginning_a_session_ends_a_rehearsal() {
    let desk = Desk::open();
    desk.ask("rehearsal_start", json!({ "procedure": LOGIN }));
    desk.ask("screen_hide", json!({}));
    desk.unlock();
    assert_eq!(desk.refusal("step_view", json!({})), "no_session");
    desk.ask("rehearsal_start", json!({ "procedure": LOGIN }));
    let step = desk.start(PROCEDURE, None)["step"].clone();
    assert_eq!(step["place"]["procedure"], PROCEDURE, "the session's step is on the screen");
    assert_eq!(desk.refusal("rehearsal_leave", json!({})), "learner_has_screen");
}
