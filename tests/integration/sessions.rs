//! Whole sessions through the list of commands: from the first start to the frozen note, with what goes wrong on the way.

use chrono::Duration;
use cote_tests::desk::{Desk, PHRASE, SECOND_PHRASE, key, text};
use serde_json::{Value, json};

const DAY: &str = "carte-noter-un-jour";

fn learner(desk: &Desk, pseudonym: &str) -> String {
    text(&desk.ask("learner_create", json!({ "pseudonym": pseudonym })), "/id")
}

#[test]
fn a_session_goes_from_the_first_start_to_the_frozen_note_and_its_papers() {
    let desk = Desk::open();
    let rim = learner(&desk, "Rim");
    let first = desk.start(DAY, Some(&rim));
    assert_eq!(text(&first, "/step/worker"), "Amal");
    assert_eq!(text(&first, "/step/learner"), "Rim");
    let walked = desk.walk(first);
    assert!(walked >= 10, "a whole procedure with its login: {walked} steps");
    let closing = desk.ask("closing_view", json!({}));
    assert_eq!(closing["hasToConfirm"], true);
    assert_eq!(closing["isComplete"], true, "the procedure was gone through to its end");
    let closing = desk.ask("level_confirm_all", json!({ "key": key() }));
    assert_eq!(closing["hasToConfirm"], false, "one key confirms all");
    desk.ask("own_word_give", json!({ "key": key(), "word": "good", "isShared": false }));
    desk.ask(
        "next_plan",
        json!({ "key": key(), "procedure": "carte-envoyer-fin-du-mois", "on": "2026-11-30", "at": "10:00",
                "words": "On ouvre le site ensemble." }),
    );
    desk.ask("sheet_print", json!({}));
    let ended = desk.ask("session_end", json!({ "key": key() }));
    assert_eq!(ended["note"]["body"]["ownWord"], Value::Null, "the learner's word is private by default");
    assert_eq!(ended["note"]["body"]["autonomy"], "autonome");
    desk.ask("session_note_write", json!({ "text": "Rim a noté le jeudi 12." }));
    assert_eq!(desk.refusal("today_view", json!({})), "learner_has_screen");
    assert_eq!(
        desk.refusal("session_leave", json!({ "pin": null, "phrase": "une autre phrase" })),
        "wrong_passphrase"
    );
    desk.ask("session_leave", json!({ "pin": null, "phrase": PHRASE }));
    let note = text(&ended, "/note/id");
    desk.ask("note_own_write", json!({ "note": note, "text": "J’ai attendu plus longtemps." }));
    let frozen = desk.ask("note_freeze", json!({ "note": note }));
    assert_eq!(frozen["isFrozen"], true);
    assert_eq!(desk.refusal("note_own_write", json!({ "note": note, "text": "encore" })), "note_frozen");
    let amended = desk.ask("note_addendum_add", json!({ "note": note, "text": "Rim a téléphoné." }));
    assert_eq!(text(&amended, "/addenda/0/author"), "Amal");
    for paper in ["note_pdf", "note_markdown", "sheet"] {
        let token = desk.ask("save_place_choose", json!({ "paper": paper }))["token"].clone();
        desk.ask("note_save", json!({ "note": note, "paper": paper, "token": token }));
        let again = json!({ "note": note, "paper": paper, "token": token });
        assert_eq!(desk.refusal("note_save", again), "not_found", "a place is good for once");
    }
    let papers: Vec<_> =
        std::fs::read_dir(desk.papers()).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert_eq!(papers.len(), 4, "one printed, three saved: {papers:?}");
    let markdown = papers.iter().find(|name| name.to_string_lossy().ends_with(".md")).unwrap();
    let markdown = std::fs::read_to_string(desk.papers().join(markdown)).unwrap();
    assert!(markdown.contains("Rim a noté le jeudi 12."), "the shared part is on paper");
    assert!(!markdown.contains("attendu plus longtemps"), "the worker's own lines stay in the vault");
    assert!(papers.iter().all(|name| !name.to_string_lossy().contains("Rim")), "no name in a file's name");
}

#[test]
fn a_killed_session_is_offered_again_at_its_step_for_its_person() {
    let desk = Desk::open();
    let rim = learner(&desk, "Rim");
    let mut answer = desk.start(DAY, Some(&rim));
    for _ in 0..4 {
        answer = desk.do_right(&answer);
    }
    let (step, number) = (text(&answer, "/step/place/step"), answer["step"]["number"].clone());
    let desk = desk.killed();
    assert_eq!(text(&desk.ask("app_status", json!({})), "/stage"), "locked");
    desk.unlock();
    let today = desk.ask("today_view", json!({}));
    assert_eq!(text(&today, "/interrupted/learner"), "Rim", "whose it is");
    assert_eq!(today["interrupted"]["step"], number, "where it was");
    let resumed = desk.ask("session_resume", json!({ "session": text(&today, "/interrupted/session") }));
    assert_eq!(text(&resumed, "/step/place/step"), step);
    assert_eq!(text(&desk.ask("app_status", json!({})), "/stage"), "session_steps");
}

#[test]
fn starting_over_is_kept_resumed_another_day_and_undone_by_going_back() {
    let desk = Desk::open();
    let rim = learner(&desk, "Rim");
    let mut answer = desk.start(DAY, Some(&rim));
    assert_eq!(answer["step"]["canStartOver"], false);
    let place = answer["step"]["place"].clone();
    desk.ask("help_declare", json!({ "key": key(), "place": place, "level": "words" }));
    for _ in 0..4 {
        answer = desk.do_right(&answer);
    }
    let left = answer["step"].clone();
    let again = json!({ "key": key(), "place": left["place"] });
    let first = desk.ask("step_start_over", again.clone());
    assert_eq!((&first["step"]["number"], &first["step"]["place"]), (&json!(1), &place));
    assert_eq!(first["step"]["declared"], "words", "what was said of the help stays");
    assert_eq!(desk.ask("step_start_over", again)["step"]["number"], 1, "sent twice, it happened once");
    let desk = desk.killed();
    desk.unlock();
    let today = desk.ask("today_view", json!({}));
    assert_eq!(today["interrupted"]["step"], 1);
    desk.ask("session_resume", json!({ "session": text(&today, "/interrupted/session") }));
    let back = desk.ask("step_back", json!({ "key": key() }));
    assert_eq!((&back["step"]["number"], &back["step"]["place"]), (&left["number"], &left["place"]));
    desk.ask("step_start_over", json!({ "key": key(), "place": left["place"] }));
    desk.ask("session_stop", json!({ "key": key() }));
    let closing = desk.ask("closing_view", json!({}));
    assert_eq!(closing["isComplete"], false, "a first step that was done before is not the end");
    assert_eq!(closing["path"].as_array().map(Vec::len), Some(4), "what was done is told, once");
    assert_eq!(closing["path"][0]["level"], "words");
}

#[test]
fn the_strip_has_more_than_one_thing_to_ask_and_one_place_says_when() {
    let desk = Desk::open();
    let first = desk.start(DAY, None);
    let asks = first["step"]["coach"]["asks"].as_array().cloned().unwrap_or_default();
    assert!(asks.len() >= 2, "the author's question, then the screen's: {asks:?}");
    assert_eq!(first["step"]["coach"]["nextAfterMs"], 45_000);
    let helped = desk.ask("cue_ask", json!({ "key": key() }));
    let asks_after = helped["step"]["coach"]["asks"].as_array().cloned().unwrap_or_default();
    assert_eq!(asks_after.len(), asks.len() - 1, "what the screen asked is not asked again by the worker");
}

#[test]
fn the_same_click_sent_twice_counts_once() {
    let desk = Desk::open();
    let first = desk.start(DAY, None);
    let cue = json!({ "key": key() });
    let once = desk.ask("cue_ask", cue.clone());
    let twice = desk.ask("cue_ask", cue);
    assert_eq!(once["step"]["cues"], twice["step"]["cues"], "a repeat after a crash gives nothing more");
    assert_eq!(first["step"]["cues"].as_array().map(Vec::len), Some(0));
    assert_eq!(once["step"]["cues"].as_array().map(Vec::len), Some(1));
}

#[test]
fn refusing_the_note_keeps_nobody_and_no_note() {
    let desk = Desk::open();
    let rim = learner(&desk, "Rim");
    let agreement =
        desk.ask("agreement_view", json!({ "mode": "accompany", "learner": rim, "procedure": DAY }));
    let start = json!({
        "mode": "accompany", "way": "practise", "device": "computer", "procedure": DAY, "learner": rim,
        "isAgreed": false, "agreementHash": text(&agreement, "/hash"),
    });
    let first = desk.ask("session_start", start);
    assert_eq!(first["step"]["learner"], Value::Null, "« Non, pas de note » is a session without a name");
    assert_eq!(desk.refusal("jot_add", json!({ "key": key(), "text": "un mot" })), "not_allowed_now");
    desk.walk(first);
    assert_eq!(desk.ask("closing_view", json!({}))["keepsNote"], false);
    let ended = desk.ask("session_end", json!({ "key": key() }));
    assert_eq!(ended["note"], Value::Null);
    desk.ask("session_leave", json!({ "pin": null, "phrase": PHRASE }));
    assert_eq!(desk.ask("note_list", json!({}))["notes"].as_array().map(Vec::len), Some(0));
}

#[test]
fn the_hand_is_refused_on_a_learners_step_and_given_with_its_reason_elsewhere() {
    let desk = Desk::open();
    let mut answer = desk.start(DAY, None);
    let (mut refused, mut taken) = (0, 0);
    while answer["isClosing"] == false {
        let take = json!({ "key": key(), "reason": "screen_stuck", "words": null });
        if answer["step"]["isLearnerOnly"] == true {
            assert_eq!(desk.refusal("hand_take", take), "learner_only");
            refused += 1;
        } else if taken == 0 {
            assert_eq!(text(&desk.ask("hand_take", take), "/step/hand/reason"), "screen_stuck");
            let words = json!({ "key": key(), "reason": "other", "words": " " });
            assert_eq!(desk.refusal("hand_take", words), "invalid_field", "another reason needs words");
            taken += 1;
        }
        answer = desk.do_right(&answer);
    }
    assert!(refused >= 3 && taken == 1, "{refused} refused, {taken} taken");
    let closing = desk.ask("closing_view", json!({}));
    let done_for =
        closing["path"].as_array().unwrap().iter().filter(|step| step["level"] == "done_for").count();
    assert_eq!(done_for, 1);
}

#[test]
fn what_must_not_be_kept_is_refused_and_is_nowhere() {
    let desk = Desk::open();
    let first = desk.start(DAY, None);
    for (secret, kind) in [("son code PIN est 4471", "code"), ("BE68 5390 0754 7034", "bank_account")] {
        let error = desk.app.dispatch("jot_add", json!({ "key": key(), "text": secret })).unwrap_err();
        let wire = serde_json::to_value(error).unwrap();
        assert_eq!(
            (wire["code"].as_str(), wire["args"]["kind"].as_str()),
            (Some("forbidden_text"), Some(kind))
        );
        assert!(!wire.to_string().contains(secret), "what was refused is not repeated");
    }
    desk.walk(first);
    let ended = desk.ask("session_end", json!({ "key": key() }));
    assert_eq!(ended["note"]["jots"], json!([]));
}

#[test]
fn hiding_inside_a_session_comes_back_with_a_click_and_outside_with_the_pin() {
    let desk = Desk::open();
    desk.ask("pin_set", json!({ "pin": "804215" }));
    assert_eq!(desk.refusal("pin_set", json!({ "pin": "123456" })), "invalid_field");
    let first = desk.start(DAY, None);
    desk.ask("screen_hide", json!({}));
    assert_eq!(text(&desk.ask("app_status", json!({})), "/stage"), "hidden_session");
    let back = desk.ask("screen_reveal", json!({ "pin": null, "phrase": null }));
    assert_eq!(text(&back, "/stage"), "session_steps");
    assert_eq!(desk.ask("step_view", json!({}))["step"]["place"], first["step"]["place"]);
    assert_eq!(desk.refusal("session_leave", json!({ "pin": "804216", "phrase": null })), "wrong_pin");
    desk.ask("session_leave", json!({ "pin": "804215", "phrase": null }));
    desk.ask("screen_hide", json!({}));
    assert_eq!(text(&desk.ask("app_status", json!({})), "/stage"), "hidden_worker");
    assert_eq!(desk.refusal("today_view", json!({})), "vault_locked");
    assert_eq!(desk.refusal("screen_reveal", json!({ "pin": "000000", "phrase": null })), "wrong_pin");
    let shown = desk.ask("screen_reveal", json!({ "pin": "804215", "phrase": null }));
    assert_eq!(text(&shown, "/stage"), "unlocked");
    desk.ask("screen_hide", json!({}));
    for expected in ["wrong_pin", "wrong_pin", "pin_gone"] {
        assert_eq!(desk.refusal("screen_reveal", json!({ "pin": "000000", "phrase": null })), expected);
    }
    assert_eq!(text(&desk.ask("app_status", json!({})), "/stage"), "locked", "only the phrase opens now");
    desk.unlock();
}

#[test]
fn wrong_phrases_ask_for_patience_and_never_lock_out() {
    let desk = Desk::open();
    desk.ask("vault_close", json!({}));
    let worker = desk.first_worker();
    let wrong = json!({ "worker": worker, "phrase": "une phrase qui n’ouvre rien du tout" });
    for _ in 0..5 {
        assert_eq!(desk.refusal("vault_unlock", wrong.clone()), "wrong_passphrase");
    }
    assert_eq!(desk.refusal("vault_unlock", wrong), "wait_before_retry");
    desk.host.wait(Duration::seconds(31));
    assert_eq!(desk.unlock()["wrongTries"], 5, "the worker is told");
}

#[test]
fn the_recovery_slip_is_confirmed_opens_once_and_is_replaced() {
    let desk = Desk::empty();
    let made = desk.ask("vault_create", json!({ "antenna": "Marche", "worker": "Amal", "phrase": PHRASE }));
    let lines: Vec<String> = serde_json::from_value(made["slip"].clone()).unwrap();
    let groups: Vec<&str> = lines.iter().flat_map(|line| line.split(' ')).collect();
    let asked = |value: &Value| -> Vec<usize> { serde_json::from_value(value["ask"].clone()).unwrap() };
    let typed: Vec<&str> = asked(&made).iter().map(|group| groups[group - 1]).collect();
    assert_eq!(desk.refusal("recovery_confirm", json!({ "groups": ["AAAA", "BBBB"] })), "does_not_match");
    desk.ask("recovery_confirm", json!({ "groups": typed }));
    desk.ask("vault_close", json!({}));
    let worker = desk.first_worker();
    let new_phrase = "huit castors bleus nagent vers le port de Liège";
    let recover = json!({ "slip": lines.join(" "), "worker": worker, "phrase": new_phrase });
    let renewed = desk.ask("vault_recover", recover.clone());
    assert_ne!(renewed["slip"], made["slip"], "a slip that was used is replaced");
    desk.ask("vault_close", json!({}));
    assert_eq!(desk.refusal("vault_recover", recover), "wrong_passphrase", "the old slip opens nothing");
    assert_eq!(
        desk.refusal("vault_unlock", json!({ "worker": worker, "phrase": PHRASE })),
        "wrong_passphrase"
    );
    desk.ask("vault_unlock", json!({ "worker": worker, "phrase": new_phrase }));
}

#[test]
fn training_keeps_nothing_about_the_person_unless_they_say_yes() {
    let desk = Desk::open();
    let agreement = desk.ask("agreement_view", json!({ "mode": "teach", "learner": null, "procedure": DAY }));
    let start = json!({
        "mode": "teach", "way": "practise", "device": "computer", "procedure": DAY, "learner": null,
        "isAgreed": true, "agreementHash": text(&agreement, "/hash"),
    });
    let first = desk.ask("session_start", start);
    desk.walk(first);
    assert_eq!(desk.ask("session_end", json!({ "key": key() }))["note"], Value::Null);
}

#[test]
fn the_second_worker_opens_and_reads_no_private_line_of_the_first() {
    let desk = Desk::of_two();
    let tiles = desk.ask("app_status", json!({}))["workers"].clone();
    let (amal, bilal) = (text(&tiles, "/0/id"), text(&tiles, "/1/id"));
    desk.ask("vault_unlock", json!({ "worker": amal, "phrase": PHRASE }));
    let first = desk.start(DAY, None);
    desk.walk(first);
    desk.ask("level_confirm_all", json!({ "key": key() }));
    let note = text(&desk.ask("session_end", json!({ "key": key() })), "/note/id");
    desk.ask("session_leave", json!({ "pin": null, "phrase": PHRASE }));
    desk.ask("note_own_write", json!({ "note": note, "text": "Je vais trop vite." }));
    desk.ask("vault_close", json!({}));
    assert_eq!(
        desk.refusal("vault_unlock", json!({ "worker": bilal, "phrase": PHRASE })),
        "wrong_passphrase"
    );
    let opened = desk.ask("vault_unlock", json!({ "worker": bilal, "phrase": SECOND_PHRASE }));
    assert_eq!(text(&opened, "/worker/name"), "Bilal");
    let seen = desk.ask("note_view", json!({ "note": note }));
    assert_eq!(text(&seen, "/worker"), "Amal", "who wrote it");
    assert_eq!(text(&seen, "/ownText"), "", "the lines about one's own practice are nobody else's");
    assert_eq!(seen["mayWrite"], false);
    for command in ["note_own_write", "note_shared_write"] {
        assert_eq!(
            desk.refusal(command, json!({ "note": note, "text": "x" })),
            "not_allowed_now",
            "{command}"
        );
    }
    assert_eq!(desk.refusal("note_freeze", json!({ "note": note })), "not_allowed_now");
    assert_eq!(desk.ask("today_view", json!({}))["openNotes"], 0, "nothing of hers is to be finished");
    let listed = desk.ask("note_list", json!({}));
    assert!(text(&listed, "/notes/0/title").starts_with("Noter un jour de travail"), "{listed}");
}
