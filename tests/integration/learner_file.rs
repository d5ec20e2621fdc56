//! A learner's file: what it tells, another name, and the erasing of which nothing is left.

use cote_tests::desk::{Desk, PHRASE, key, text};
use serde_json::{Value, json};

const LOGIN: &str = "se-connecter-carte-identite";

/// A session of Rim's to its end, every step with the right act.
fn session(desk: &Desk, rim: &str, jot: Option<&str>) {
    let first = desk.start(LOGIN, Some(rim));
    if let Some(jot) = jot {
        desk.ask("jot_add", json!({ "key": key(), "text": jot }));
    }
    desk.walk(first);
    desk.ask("level_confirm_all", json!({ "key": key() }));
    let next = json!({ "key": key(), "procedure": LOGIN, "on": "2026-11-30", "at": "10:00", "words": "Apporter la lettre" });
    desk.ask("next_plan", next);
    desk.ask("session_end", json!({ "key": key() }));
    desk.ask("session_leave", json!({ "pin": null, "phrase": PHRASE }));
}

fn file(desk: &Desk, learner: &str) -> Value {
    desk.ask("learner_file", json!({ "learner": learner }))
}

#[test]
fn a_file_tells_its_sessions_what_waits_and_help_over_time() {
    let desk = Desk::open();
    let rim = text(&desk.ask("learner_create", json!({ "pseudonym": "Rim" })), "/id");
    let before = file(&desk, &rim);
    assert_eq!(
        (&before["helps"], &before["waiting"], &before["sessions"]),
        (&json!([]), &json!([]), &json!([]))
    );
    for _ in 0..3 {
        session(&desk, &rim, None);
    }
    let told = file(&desk, &rim);
    assert_eq!(told["helps"].as_array().map(Vec::len), Some(1), "one procedure, one way");
    assert_eq!(told["helps"][0]["columns"].as_array().map(Vec::len), Some(3));
    assert_eq!(text(&told, "/helps/0/trend"), "same");
    assert_eq!(told["sessions"].as_array().map(Vec::len), Some(3));
    assert_eq!(told["sessions"][0]["finished"], told["sessions"][0]["byThemselves"]);
    let waits = told["waiting"].as_array().expect("what waits is a list");
    assert_eq!(waits.len(), 1, "the last session replaces what the ones before it agreed");
    assert_eq!(text(&told, "/waiting/0/words"), "Apporter la lettre");
    assert_eq!(told["waiting"][0]["isLate"], false);

    assert_eq!(
        desk.ask("today_view", json!({}))["dueThisWeek"],
        1,
        "the day counts what waits, and says nobody's name"
    );
    desk.host.wait(chrono::Duration::days(9));
    assert_eq!(desk.ask("today_view", json!({}))["dueToday"], 1, "a day that went by takes nothing away");
    let due = desk.ask("due_list", json!({}));
    assert_eq!(due["due"][0]["waiting"]["isLate"], true);
    assert_eq!(due["due"].as_array().map(Vec::len), Some(1));
    assert_eq!(text(&due, "/due/0/learner/pseudonym"), "Rim");
    assert_eq!(
        (text(&due, "/due/0/procedure"), text(&due, "/due/0/way")),
        (LOGIN.to_owned(), "practise".to_owned())
    );
}

#[test]
fn a_name_is_corrected_everywhere_and_never_becomes_somebody_elses() {
    let desk = Desk::open();
    let rim = text(&desk.ask("learner_create", json!({ "pseudonym": "Rim" })), "/id");
    desk.ask("learner_create", json!({ "pseudonym": "Bilal" }));
    session(&desk, &rim, None);
    let taken = json!({ "learner": rim, "pseudonym": "bilal" });
    assert_eq!(desk.refusal("learner_rename", taken), "already_exists");
    let secret = json!({ "learner": rim, "pseudonym": "85.07.30-033.28" });
    assert_eq!(desk.refusal("learner_rename", secret), "forbidden_text");
    let renamed = desk.ask("learner_rename", json!({ "learner": rim, "pseudonym": " Rima " }));
    assert_eq!(text(&renamed, "/learner/pseudonym"), "Rima");
    assert_eq!(text(&desk.ask("note_list", json!({})), "/notes/0/learner"), "Rima");
    assert_eq!(desk.ask("learner_find", json!({ "text": "Rim" }))["learner"], Value::Null);
}

#[test]
fn of_what_was_erased_nothing_is_left_and_nothing_else_goes() {
    let desk = Desk::open();
    let made = desk.ask("learner_create", json!({ "pseudonym": "Rim" }));
    let (rim, code) = (text(&made, "/id"), text(&made, "/code"));
    let other = desk.ask("learner_create", json!({ "pseudonym": "Bilal" }));
    let bilal = text(&other, "/id");
    session(&desk, &rim, Some("Un mot de Rim"));
    session(&desk, &bilal, Some("Un mot de Bilal"));
    let wrong = json!({ "learner": rim, "code": text(&other, "/code") });
    assert_eq!(desk.refusal("learner_erase", wrong), "does_not_match");
    assert_eq!(desk.ask("note_list", json!({}))["notes"].as_array().map(Vec::len), Some(2), "nothing went");

    desk.ask("learner_erase", json!({ "learner": rim, "code": code.to_lowercase() }));
    assert_eq!(desk.ask("learner_find", json!({ "text": "Rim" }))["learner"], Value::Null);
    assert_eq!(desk.ask("learner_find", json!({ "text": code }))["learner"], Value::Null);
    assert_eq!(desk.refusal("learner_file", json!({ "learner": rim })), "not_found");
    let notes = desk.ask("note_list", json!({}));
    assert_eq!(notes["notes"].as_array().map(Vec::len), Some(1));
    assert_eq!(text(&notes, "/notes/0/learner"), "Bilal");
    assert_eq!(file(&desk, &bilal)["sessions"].as_array().map(Vec::len), Some(1));
    desk.ask("learner_create", json!({ "pseudonym": "Rim" }));
}

#[test]
fn what_is_kept_about_a_person_is_printed_for_them_with_every_word() {
    let desk = Desk::open();
    let rim = text(&desk.ask("learner_create", json!({ "pseudonym": "Rim" })), "/id");
    session(&desk, &rim, None);
    let note = text(&desk.ask("note_list", json!({})), "/notes/0/id");
    desk.ask("note_shared_write", json!({ "note": note, "text": "Rim a ouvert la page toute seule." }));
    desk.ask("note_own_write", json!({ "note": note, "text": "Parler moins la prochaine fois." }));
    desk.ask("learner_print", json!({ "learner": rim }));
    let words = desk.paper_words("printed-");
    for kept in [
        "Le dossier de Rim",
        "Apporter la lettre",
        "Rim a ouvert la page toute seule",
        "Parler moins la prochaine fois",
    ] {
        assert!(words.contains(kept), "« {kept} » in {words}");
    }
    assert_eq!(desk.refusal("learner_print", json!({ "learner": "nobody" })), "not_found");
}

fn learner(desk: &Desk, pseudonym: &str) -> (String, String) {
    let made = desk.ask("learner_create", json!({ "pseudonym": pseudonym }));
    (text(&made, "/id"), text(&made, "/code"))
}

#[test]
fn two_files_of_one_person_become_one_with_every_word_and_a_trace() {
    let desk = Desk::open();
    let ((rima, _), (rim, code)) = (learner(&desk, "Rima Dubois"), learner(&desk, "Rim Dubois"));
    session(&desk, &rima, Some("Un mot de Rima"));
    session(&desk, &rim, Some("Un mot de Rim"));
    assert_eq!(file(&desk, &rima)["isNearAnother"], true, "that somebody has nearly that name, and not who");
    let of = |code: &str| json!({ "learner": rima, "code": code });
    assert_eq!(desk.refusal("learner_merge_look", of("Z9-99")), "not_found");
    assert_eq!(desk.refusal("learner_merge_look", of(" ")), "invalid_field");
    assert_eq!(desk.refusal("learner_merge_look", of("Rim Dubois")), "not_found", "by its code only");
    let look = desk.ask("learner_merge_look", of(&code.to_lowercase()));
    assert_eq!(text(&look, "/other/learner/pseudonym"), "Rim Dubois");
    assert_eq!((&look["other"]["sessions"], &look["other"]["waiting"]), (&json!(1), &json!(1)));

    let merged = desk.ask("learner_merge", of(&code));
    assert_eq!(merged["sessions"].as_array().map(Vec::len), Some(2));
    assert_eq!(merged["helps"][0]["columns"].as_array().map(Vec::len), Some(2));
    assert_eq!(
        (text(&merged, "/merged/0/code"), merged["isNearAnother"].clone()),
        (code.clone(), json!(false))
    );
    assert_eq!(text(&desk.ask("learner_find", json!({ "text": code })), "/learner/id"), rima);
    assert_eq!(desk.refusal("learner_merge", of(&code)), "same_file", "once is enough");
    desk.ask("learner_print", json!({ "learner": rima }));
    let desk = desk.killed();
    desk.unlock();
    let words = file(&desk, &rima);
    assert_eq!(text(&words, "/waiting/0/words"), "Apporter la lettre", "after a power cut too");
}

#[test]
fn an_interrupted_session_is_ended_before_its_file_is_merged_or_loses_its_person() {
    let desk = Desk::open();
    let ((rima, code), (rim, other)) = (learner(&desk, "Rima"), learner(&desk, "Rim"));
    desk.start(LOGIN, Some(&rim));
    desk.ask("session_leave", json!({ "pin": null, "phrase": PHRASE }));
    let merge = json!({ "learner": rima, "code": other });
    assert_eq!(desk.refusal("learner_merge", merge.clone()), "session_under_way");
    let back = json!({ "learner": rim, "code": code });
    assert_eq!(desk.refusal("learner_merge", back), "session_under_way");
    let own = json!({ "learner": rim, "code": other });
    assert_eq!(desk.refusal("learner_anonymise", own), "session_under_way");
    let interrupted = text(&desk.ask("today_view", json!({})), "/interrupted/session");
    desk.ask("session_finish", json!({ "session": interrupted }));
    desk.ask("session_end", json!({ "key": key() }));
    desk.ask("session_leave", json!({ "pin": null, "phrase": PHRASE }));
    desk.ask("learner_merge", merge);
}

#[test]
fn without_its_person_what_was_done_stays_and_is_nobodys() {
    let desk = Desk::open();
    let (rim, code) = learner(&desk, "Rim");
    let (_, other) = learner(&desk, "Bilal");
    session(&desk, &rim, Some("Un mot de Rim"));
    let note = text(&desk.ask("note_list", json!({})), "/notes/0/id");
    desk.ask("note_shared_write", json!({ "note": note, "text": "Rim a ouvert la page." }));
    let wrong = json!({ "learner": rim, "code": other });
    assert_eq!(desk.refusal("learner_anonymise", wrong), "does_not_match");
    desk.ask("learner_anonymise", json!({ "learner": rim, "code": code }));
    for typed in ["Rim", code.as_str()] {
        assert_eq!(desk.ask("learner_find", json!({ "text": typed }))["learner"], Value::Null);
    }
    assert_eq!(desk.refusal("learner_file", json!({ "learner": rim })), "not_found");
    let left = desk.ask("note_view", json!({ "note": note }));
    assert_eq!((left["learner"].clone(), text(&left, "/sharedText")), (Value::Null, String::new()));
    assert!(left["body"]["minutes"].as_u64() >= Some(1) && left["body"]["next"].is_null());
    assert_eq!(left["body"]["procedures"].as_array().map(Vec::len), Some(1), "the help stays, step by step");
    assert_eq!(desk.ask("due_list", json!({}))["due"], json!([]));
    assert_eq!(desk.ask("today_view", json!({}))["dueThisWeek"], 0);
    desk.ask("note_print", json!({ "note": note, "paper": "note_pdf" }));
    let printed = desk.paper_words("printed-");
    assert!(!printed.contains("Rim"), "{printed}");
}

#[test]
fn a_level_and_a_day_are_corrected_by_a_line_that_overwrites_nothing() {
    let desk = Desk::open();
    let (rim, _) = learner(&desk, "Rim");
    session(&desk, &rim, None);
    let told = file(&desk, &rim);
    let note = text(&told, "/sessions/0/note");
    let before = desk.ask("note_view", json!({ "note": note }));
    let place = before["body"]["procedures"][0]["steps"][0]["place"].clone();
    let correct = |correction: Value| json!({ "note": note, "correction": correction });
    let level = |level: &str| correct(json!({ "kind": "level", "place": place, "level": level }));
    assert_eq!(
        desk.refusal("note_correct", level("done_for")),
        "not_allowed_now",
        "only through the handover"
    );
    let past = correct(json!({ "kind": "next_day", "on": "2026-11-22" }));
    assert_eq!(desk.refusal("note_correct", past), "invalid_field");
    let none = correct(json!({ "kind": "learning_day", "on": null }));
    assert_eq!(desk.refusal("note_correct", none), "not_allowed_now", "there was no urgency");

    desk.ask("note_freeze", json!({ "note": note }));
    desk.ask("note_correct", level("words"));
    let after = desk.ask("note_correct", correct(json!({ "kind": "next_day", "on": "2026-12-14" })));
    assert_eq!(text(&after, "/body/procedures/0/steps/0/level"), "words");
    assert_eq!(
        (text(&after, "/corrections/0/levelBefore"), text(&after, "/corrections/0/by")),
        ("alone".to_owned(), "Amal".to_owned())
    );
    assert_eq!(text(&after, "/corrections/1/dayBefore"), "2026-11-30");
    let told = file(&desk, &rim);
    assert_eq!(told["helps"][0]["columns"][0]["helped"], 1, "help over time reads with it");
    assert_eq!(
        (text(&told, "/waiting/0/on"), text(&told, "/waiting/0/at")),
        ("2026-12-14".to_owned(), "10:00".to_owned())
    );
    desk.ask("learner_print", json!({ "learner": rim }));
    let words = desk.paper_words("printed-");
    assert!(words.contains("Corrigé plus tard") && words.contains("lundi 14 décembre 2026"), "{words}");
    let gone = desk.ask("note_correct", correct(json!({ "kind": "next_day", "on": null })));
    assert_eq!(gone["corrections"].as_array().map(Vec::len), Some(3));
    assert_eq!(file(&desk, &rim)["waiting"], json!([]));
}
