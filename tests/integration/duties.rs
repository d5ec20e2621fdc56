//! What comes back by itself: kept at the closing, due until somebody answers it, printed; and a clock that is wrong.

use chrono::Duration;
use cote_tests::desk::{Desk, key, text};
use serde_json::{Value, json};

use crate::packs::pack_of;

const CARD: &str = "carte-noter-un-jour";

/// A practice session to its closing, with somebody named or not.
fn to_the_closing(desk: &Desk, learner: Option<&str>) -> Value {
    let first = desk.start(CARD, learner);
    desk.walk(first);
    desk.ask("closing_view", json!({}))
}

fn leave(desk: &Desk) {
    desk.ask("session_end", json!({ "key": key() }));
    desk.ask("session_leave", json!({ "pin": null, "phrase": cote_tests::desk::PHRASE }));
}

fn keep(desk: &Desk, duties: &[usize]) -> Value {
    desk.ask("duties_keep", json!({ "key": key(), "duties": duties }))
}

/// The days on which something is due, late ones too, with how many more have come.
fn due(desk: &Desk) -> Vec<(String, u64)> {
    let due = desk.ask("due_list", json!({}));
    let rows = due["due"].as_array().cloned().unwrap_or_default();
    rows.iter()
        .map(|row| (text(row, "/waiting/on"), row["waiting"]["since"].as_u64().unwrap_or(99)))
        .collect()
}

fn rim(desk: &Desk) -> String {
    text(&desk.ask("learner_create", json!({ "pseudonym": "Rim" })), "/id")
}

#[test]
fn a_monthly_card_is_due_until_somebody_answers_however_many_months_go_by() {
    let desk = Desk::open();
    let rim = rim(&desk);
    let closing = to_the_closing(&desk, Some(&rim));
    assert_eq!(closing["duties"].as_array().map(Vec::len), Some(1));
    assert_eq!(text(&closing, "/duties/0/on"), "2026-11-30");
    assert_eq!(
        (&closing["duties"][0]["isKept"], &closing["duties"][0]["isAlready"]),
        (&json!(false), &json!(false))
    );
    keep(&desk, &[0]);
    assert_eq!(keep(&desk, &[])["duties"][0]["isKept"], false, "it can be taken back");
    assert_eq!(keep(&desk, &[0])["duties"][0]["isKept"], true);
    leave(&desk);
    assert_eq!(due(&desk), [("2026-11-30".to_owned(), 0)]);

    desk.host.wait(Duration::days(100));
    assert_eq!(due(&desk), [("2026-11-30".to_owned(), 3)], "late, and the three that have come since");
    assert_eq!(desk.ask("today_view", json!({}))["dueToday"], 1);

    let waiting = desk.ask("learner_file", json!({ "learner": rim }))["waiting"][0].clone();
    assert_eq!(text(&waiting, "/words"), "Relire et envoyer la carte de contrôle");
    let answer = |is_done: bool| json!({ "learner": rim, "duty": waiting["duty"], "isDone": is_done });
    desk.ask("duty_answer", answer(true));
    assert_eq!(due(&desk), [("2027-03-31".to_owned(), 0)], "up to today; the next month's waits");
    desk.ask("duty_answer", answer(false));
    assert_eq!(due(&desk), []);
    assert_eq!(desk.refusal("duty_answer", answer(true)), "not_found", "nothing waits any more");
}

#[test]
fn what_is_reminded_of_already_says_so_and_stands_on_the_sheet_and_in_the_note() {
    let desk = Desk::open();
    let rim = rim(&desk);
    to_the_closing(&desk, Some(&rim));
    keep(&desk, &[0]);
    desk.ask("sheet_print", json!({}));
    let said = "Chaque mois, le dernier jour : Relire et envoyer la carte de contrôle.";
    assert!(desk.paper_words("printed").contains(said), "{}", desk.paper_words("printed"));
    leave(&desk);
    let note = text(&desk.ask("note_list", json!({})), "/notes/0/id");
    desk.ask("note_print", json!({ "note": note, "paper": "note_pdf" }));
    assert!(desk.paper_words("printed").contains(said));

    let again = to_the_closing(&desk, Some(&rim));
    assert_eq!(
        (&again["duties"][0]["isKept"], &again["duties"][0]["isAlready"]),
        (&json!(false), &json!(true))
    );
}

#[test]
fn nobody_is_reminded_of_anything_without_a_name() {
    let desk = Desk::open();
    assert_eq!(to_the_closing(&desk, None)["duties"], json!([]));
    assert_eq!(desk.refusal("duties_keep", json!({ "key": key(), "duties": [0] })), "invalid_field");
}

#[test]
fn a_day_is_counted_back_from_the_one_that_is_asked() {
    let before = "- label: Relire et envoyer la carte de contrôle\n    when: {days_before: 30}\n    counted_from: le jour voulu";
    let monthly = "- label: Relire et envoyer la carte de contrôle\n    when: month_end";
    let desk = Desk::open().updated(pack_of(|name, words| {
        if name.ends_with(&format!("{CARD}.yaml")) {
            assert!(words.contains(monthly), "the card has its duty");
            words.replace(monthly, before)
        } else if name == "pack.yaml" {
            let there = words.lines().find(|line| line.starts_with("version: ")).unwrap().to_owned();
            words.replacen(&there, "version: 9.0.0", 1)
        } else {
            words
        }
    }));
    desk.unlock();
    let closing = to_the_closing(&desk, None);
    assert_eq!((&closing["proposed"]["on"], &closing["proposed"]["daysBefore"]), (&Value::Null, &json!(30)));
    let plan = |from: Value| json!({ "key": key(), "duty": 0, "countedFrom": from });
    assert_eq!(desk.refusal("duty_plan", plan(Value::Null)), "invalid_field", "the day has to be said");
    let planned = desk.ask("duty_plan", plan(json!("2027-03-30")));
    assert_eq!(text(&planned, "/next/on"), "2027-02-28");
    let soon = desk.ask("duty_plan", plan(json!("2026-12-01")));
    assert_eq!(text(&soon, "/next/on"), "2026-11-23", "what is behind us is due today");
    assert_eq!(text(&soon, "/nextWords"), "Relire et envoyer la carte de contrôle");
    assert_eq!(desk.refusal("duties_keep", json!({ "key": key(), "duties": [0] })), "invalid_field");
    assert_eq!(
        desk.refusal("duty_plan", json!({ "key": key(), "duty": 9, "countedFrom": null })),
        "invalid_field"
    );
}

#[test]
fn a_clock_that_woke_up_in_2010_is_told_until_a_worker_answers_for_it() {
    let desk = Desk::open();
    assert_eq!(desk.ask("today_view", json!({}))["clock"], Value::Null);
    desk.host.wait(Duration::days(-6_000));
    let told = desk.ask("today_view", json!({}));
    assert_eq!(
        (text(&told, "/clock/doubt"), text(&told, "/clock/last")),
        ("behind".into(), "2026-11-23".into())
    );
    assert_eq!(desk.ask("clock_confirm", json!({}))["clock"], Value::Null, "answered for");
    desk.ask("vault_close", json!({}));
    desk.host.wait(Duration::days(6_000));
    desk.unlock();
    let told = desk.ask("today_view", json!({}));
    assert_eq!(text(&told, "/clock/doubt"), "ahead", "sixteen years in one night");
    desk.ask("clock_confirm", json!({}));
    assert_eq!(desk.ask("today_view", json!({}))["clock"], Value::Null);
}

#[test]
fn outside_the_antennas_hours_the_day_is_quiet_and_nothing_vanishes() {
    let desk = Desk::open();
    let rim = rim(&desk);
    to_the_closing(&desk, Some(&rim));
    keep(&desk, &[0]);
    leave(&desk);
    assert_eq!(desk.ask("today_view", json!({}))["isClosed"], false, "nobody said any hours");
    // Noon on a Monday: open in the morning only.
    let mut hours = json!([[], [], [], [], [], [], []]);
    hours[0] = json!([{ "from": "09:00", "to": "11:30" }]);
    desk.ask("opening_hours_set", json!({ "hours": hours }));
    let day = desk.ask("today_view", json!({}));
    assert_eq!((&day["isClosed"], &day["dueThisWeek"]), (&json!(true), &json!(1)));
    assert_eq!(due(&desk), [("2026-11-30".to_owned(), 0)]);
    desk.host.wait(Duration::hours(-1));
    assert_eq!(desk.ask("today_view", json!({}))["isClosed"], false);
}
