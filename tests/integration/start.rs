//! The doors through the list of commands: a letter to its procedure and its days, a device, and what remains possible
//! without Internet.

use chrono::Duration;
use cote_tests::desk::{Desk, PHRASE, key, text};
use serde_json::{Value, json};

const DAY: &str = "carte-noter-un-jour";
const LOGIN: &str = "se-connecter-carte-identite";

fn start(desk: &Desk, learner: Option<&str>, more: Value) -> Value {
    let agreement =
        desk.ask("agreement_view", json!({ "mode": "accompany", "learner": learner, "procedure": DAY }));
    let mut start = json!({
        "mode": "accompany", "way": "practise", "device": "computer", "procedure": DAY, "learner": learner,
        "isAgreed": true, "agreementHash": text(&agreement, "/hash"), "next": null,
    });
    let fields = start.as_object_mut().expect("an object");
    fields.extend(more.as_object().expect("an object").clone());
    start
}

fn next(on: &str) -> Value {
    json!({ "next": { "procedure": DAY, "on": on, "words": "La date limite de la lettre" } })
}

/// Stops at once, and gives what the closing says of the next time.
fn planned(desk: &Desk) -> (Value, Value) {
    desk.ask("session_stop", json!({ "key": key() }));
    let closing = desk.ask("closing_view", json!({}));
    (closing["next"].clone(), closing["nextWords"].clone())
}

#[test]
fn every_letter_leads_to_a_procedure_of_the_list_or_to_somebody() {
    let desk = Desk::open();
    let known = desk.ask("procedure_list", json!({}));
    let known: Vec<_> =
        known["procedures"].as_array().unwrap().iter().map(|tile| tile["id"].clone()).collect();
    let senders = desk.ask("sender_list", json!({}))["senders"].as_array().unwrap().clone();
    assert!(senders.len() >= 8, "{} senders", senders.len());
    let mut led = 0;
    for sender in &senders {
        let sources = sender["sources"].as_array().unwrap();
        for letter in sender["letters"].as_array().unwrap() {
            let procedure = &letter["procedure"];
            assert!(known.contains(procedure) || letter["call"].is_string(), "{letter}");
            led += usize::from(procedure.is_string());
            for fact in letter["facts"].as_array().unwrap() {
                assert!(
                    sources.iter().any(|source| source["id"] == fact["source"]),
                    "whose source is there: {fact}"
                );
            }
        }
    }
    assert!(led >= 2, "{led} letters lead to a procedure");
}

#[test]
fn days_left_are_counted_on_the_calendar_of_belgium() {
    // Noon on Monday 23 November 2026.
    let desk = Desk::open();
    let left = |on: &str| desk.ask("deadline_view", json!({ "on": on }))["left"].clone();
    assert_eq!(left("2026-11-23"), json!({ "kind": "today" }));
    assert_eq!(left("2026-11-24"), json!({ "kind": "tomorrow" }));
    assert_eq!(left("2026-12-01"), json!({ "kind": "days", "days": 8 }));
    assert_eq!(left("2027-03-01"), json!({ "kind": "days", "days": 98 }));
    assert_eq!(left("2026-11-22"), json!({ "kind": "past" }));
    assert_eq!(desk.refusal("deadline_view", json!({ "on": "2026-11-31" })), "bad_request");
    assert_eq!(desk.refusal("deadline_view", json!({ "on": "1926-11-30" })), "invalid_field");
    // In the evening it is tomorrow in Belgium before it is in Greenwich.
    desk.host.wait(Duration::minutes(12 * 60 + 30));
    assert_eq!(left("2026-11-24"), json!({ "kind": "today" }));
}

#[test]
fn a_letters_date_is_kept_for_the_person_and_comes_back_at_the_closing() {
    let desk = Desk::open();
    let rim = text(&desk.ask("learner_create", json!({ "pseudonym": "Rim" })), "/id");
    desk.ask("session_start", start(&desk, Some(&rim), next("2026-11-30")));
    let (day, words) = planned(&desk);
    assert_eq!(day, json!({ "procedure": DAY, "on": "2026-11-30", "at": null }));
    assert_eq!(words, "La date limite de la lettre");
    desk.ask("session_end", json!({ "key": key() }));
    desk.ask("session_leave", json!({ "pin": null, "phrase": PHRASE }));
    assert_eq!(desk.ask("today_view", json!({}))["dueThisWeek"], 1, "it is followed up like any other date");
}

#[test]
fn a_letters_date_survives_the_program_being_killed() {
    let desk = Desk::open();
    let rim = text(&desk.ask("learner_create", json!({ "pseudonym": "Rim" })), "/id");
    desk.ask("session_start", start(&desk, Some(&rim), next("2026-11-30")));
    let desk = desk.killed();
    desk.unlock();
    let session = text(&desk.ask("today_view", json!({})), "/interrupted/session");
    desk.ask("session_resume", json!({ "session": session }));
    let (day, words) = planned(&desk);
    assert_eq!((&day["on"], words), (&json!("2026-11-30"), json!("La date limite de la lettre")));
}

#[test]
fn a_date_is_never_kept_of_nobody_nor_behind_us_nor_with_a_secret() {
    let desk = Desk::open();
    let rim = text(&desk.ask("learner_create", json!({ "pseudonym": "Rim" })), "/id");
    assert_eq!(desk.refusal("session_start", start(&desk, Some(&rim), next("2026-11-22"))), "invalid_field");
    let secret = json!({ "next": { "procedure": null, "on": "2026-11-30", "words": "BE68 5390 0754 7034" } });
    assert_eq!(desk.refusal("session_start", start(&desk, Some(&rim), secret)), "forbidden_text");
    desk.ask("session_start", start(&desk, None, next("2026-11-30")));
    assert_eq!(planned(&desk), (Value::Null, Value::Null));
}

#[test]
fn a_refused_note_keeps_no_date() {
    let desk = Desk::open();
    let rim = text(&desk.ask("learner_create", json!({ "pseudonym": "Rim" })), "/id");
    let mut refused = start(&desk, Some(&rim), next("2026-11-30"));
    refused["isAgreed"] = false.into();
    desk.ask("session_start", refused);
    assert_eq!(planned(&desk).0, Value::Null);
}

#[test]
fn a_procedure_begins_only_on_the_devices_that_it_has() {
    let desk = Desk::open();
    let procedures = desk.ask("procedure_list", json!({}))["procedures"].as_array().unwrap().clone();
    let tile = procedures.iter().find(|tile| tile["id"] == LOGIN).unwrap();
    let devices: Vec<_> = tile["devices"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (&one["device"], one["whyNot"].is_null()))
        .collect();
    let (computer, phone, paper) = (json!("computer"), json!("phone"), json!("paper"));
    assert_eq!(devices, [(&computer, true), (&phone, false), (&paper, false)]);
    assert_eq!(tile["devices"][2]["needsInternet"], false, "paper needs none");
    let on =
        |device: &str| start(&desk, None, json!({ "procedure": LOGIN, "way": "real", "device": device }));
    assert_eq!(desk.refusal("session_start", on("phone")), "not_allowed_now");
    assert_eq!(desk.ask("session_start", on("computer"))["step"]["device"], "computer");
}

#[test]
fn without_internet_it_is_practised_done_on_paper_or_planned() {
    let desk = Desk::open();
    let offline = |mode: &str, procedure: &str, deadline: Value| {
        desk.ask("offline_view", json!({ "mode": mode, "procedure": procedure, "deadline": deadline }))
    };
    let day = offline("accompany", DAY, Value::Null);
    assert_eq!(day["ways"], json!(["practise", "prepare"]));
    assert_eq!(day["isOnPaper"], true);
    assert_eq!(day["planOn"], "2026-11-30", "in a week");
    assert!(day["waysOut"].as_array().unwrap().iter().any(|way| way["kind"] == "phone"));
    let login = offline("do_for", LOGIN, json!("2026-11-27"));
    assert_eq!((&login["ways"], &login["isOnPaper"]), (&json!(["prepare"]), &json!(false)));
    assert_eq!(login["planOn"], "2026-11-26", "before the deadline");
}

const ANSWERS: &str = r#"{ "mouse": "not_yet", "phone": "often", "card": "not_yet" }"#;

/// Starts to practise with three answers, and ends at once; `isAgreed` is what was answered to the agreement.
fn start_with_answers(desk: &Desk, learner: Option<&str>, is_agreed: bool) {
    let answers: Value = serde_json::from_str(ANSWERS).unwrap();
    let more = json!({ "isAgreed": is_agreed, "startingPoint": answers });
    desk.ask("session_start", start(desk, learner, more));
    desk.ask("session_stop", json!({ "key": key() }));
    desk.ask("session_end", json!({ "key": key() }));
    desk.ask("session_leave", json!({ "pin": null, "phrase": PHRASE }));
}

#[test]
fn three_answers_order_what_is_proposed_and_are_kept_with_a_yes_alone() {
    let desk = Desk::open();
    let answers: Value = serde_json::from_str(ANSWERS).unwrap();
    let order = desk.ask("starting_point_order", json!({ "answers": answers }));
    assert_eq!(order["order"], json!({ "theme": "basics", "way": "practise", "device": "phone" }));
    let scored =
        json!({ "answers": { "mouse": "not_yet", "phone": "often", "card": "not_yet", "score": 3 } });
    assert_eq!(desk.refusal("starting_point_order", scored), "bad_request", "there is no score");

    let learner = text(&desk.ask("learner_create", json!({ "pseudonym": "Rim" })), "/id");
    let file = |desk: &Desk| desk.ask("learner_file", json!({ "learner": learner }))["startingPoint"].clone();
    start_with_answers(&desk, None, true);
    start_with_answers(&desk, Some(&learner), false);
    assert_eq!(file(&desk), Value::Null, "without a name or without a note nothing is kept");
    start_with_answers(&desk, Some(&learner), true);
    assert_eq!(file(&desk), json!({ "answers": answers, "on": "2026-11-23" }));
    desk.ask("learner_print", json!({ "learner": learner }));
    assert!(desk.paper_words("printed-").contains("Ce que vous faites déjà"), "they may read it");
    let forgotten = desk.ask("learner_starting_point_forget", json!({ "learner": learner }));
    assert_eq!(forgotten["startingPoint"], Value::Null);
}
