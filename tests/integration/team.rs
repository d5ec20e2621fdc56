//! What a team says of its own practice: a silent mark becomes four lines, which leave without anybody's name; a request is
//! counted without an hour; the antenna's hours are said and printed.

use cote_tests::desk::{Desk, PHRASE, SECOND_PHRASE, key, text};
use serde_json::{Value, json};

const DAY: &str = "carte-noter-un-jour";
const QUESTION: &str = "Que répond-on, tous de la même façon\u{a0}?";

fn lines(situation: &str, question: &str) -> Value {
    json!({ "situation": situation, "pull": "", "act": "J’ai répondu.", "question": question })
}

fn written(mark: Value, lines: &Value) -> Value {
    json!({ "dilemma": null, "mark": mark, "lines": lines })
}

/// A session with a mark in it, and the mark.
fn marked(desk: &Desk, learner: Option<&str>, phrase: &str) -> Value {
    desk.start(DAY, learner);
    desk.ask("dilemma_mark", json!({ "key": key() }));
    desk.ask("session_stop", json!({ "key": key() }));
    desk.ask("session_end", json!({ "key": key() }));
    desk.ask("session_leave", json!({ "pin": null, "phrase": phrase }));
    let list = desk.ask("dilemma_list", json!({}));
    let mark = list["marks"].as_array().unwrap().last().expect("the mark waits").clone();
    assert_eq!(
        (text(&mark, "/on"), text(&mark, "/title")),
        ("2026-11-23".into(), "Noter un jour de travail sur ma carte de contrôle, avant d’y aller".into())
    );
    json!({ "session": mark["session"], "event": mark["event"] })
}

fn give(desk: &Desk, one: &Value) -> Value {
    desk.ask("dilemma_give", json!({ "dilemma": one["id"], "lines": one["lines"] }))
}

/// What was saved last under a name that begins so.
fn saved(desk: &Desk, beginning: &str) -> Vec<u8> {
    let papers = std::fs::read_dir(desk.papers()).unwrap().map(|entry| entry.unwrap().path());
    let found = papers.filter(|path| path.to_string_lossy().contains(beginning)).max();
    std::fs::read(found.expect("it was saved")).unwrap()
}

fn save_pack(desk: &Desk, paper: &str) {
    let token = text(&desk.ask("save_place_choose", json!({ "paper": paper })), "/token");
    desk.ask("dilemma_save", json!({ "paper": paper, "token": token }));
}

fn sign_in(desk: &Desk, name: &str, phrase: &str) {
    let status = desk.ask("app_status", json!({}));
    let workers = status["workers"].as_array().unwrap();
    let worker = workers.iter().find(|worker| worker["name"] == name).expect("their tile")["id"].clone();
    desk.ask("vault_unlock", json!({ "worker": worker, "phrase": phrase }));
}

#[test]
fn a_mark_becomes_lines_and_leaves_without_a_name() {
    let desk = Desk::open();
    let learner = desk.ask("learner_create", json!({ "pseudonym": "Zéphirine" }));
    let mark = marked(&desk, Some(&text(&learner, "/id")), PHRASE);
    assert_eq!(desk.ask("today_view", json!({}))["dilemmaMarks"], 1);

    let said = format!("Le 12 novembre, Amal voit zephirine ({}) à Marche.", text(&learner, "/code"));
    let list = desk.ask("dilemma_write", written(mark.clone(), &lines(&said, QUESTION)));
    assert_eq!(list["marks"], json!([]), "it waits no more");
    assert_eq!(desk.ask("today_view", json!({}))["dilemmaMarks"], 0);
    assert_eq!(
        desk.refusal("dilemma_write", written(mark, &lines("Encore.", ""))),
        "not_found",
        "one mark, once"
    );
    let one = &list["own"][0];
    let clues: Vec<&str> =
        one["clues"].as_array().unwrap().iter().map(|clue| clue["words"].as_str().unwrap()).collect();
    assert_eq!(clues, ["12 novembre", "Amal", "zephirine", learner["code"].as_str().unwrap(), "Marche"]);
    assert_eq!(desk.refusal("dilemma_print", json!({})), "not_found", "nothing was given");

    let told = lines("Une personne m’écrit tard le soir.", QUESTION);
    let request = json!({ "dilemma": one["id"], "mark": null, "lines": told });
    let list = desk.ask("dilemma_write", request);
    assert_eq!(list["own"][0]["clues"], json!([]));
    let stale = json!({ "dilemma": one["id"], "lines": one["lines"] });
    assert_eq!(desk.refusal("dilemma_give", stale), "does_not_match", "what was read is what is given");
    let list = give(&desk, &list["own"][0]);
    assert_eq!((&list["own"], list["given"].as_array().unwrap().len()), (&json!([]), 1));

    desk.ask("dilemma_print", json!({}));
    save_pack(&desk, "team_pdf");
    save_pack(&desk, "team_markdown");
    let paper = desk.paper_words("printed-");
    let markdown = String::from_utf8(saved(&desk, "equipe-2026-11.md")).unwrap();
    for said in [&paper, &markdown] {
        assert!(said.contains("tard le soir") && said.contains("novembre"), "{said}");
        let id = text(&list, "/given/0/id");
        for clue in ["Marche", "Amal", "phirine", "23", "lundi", &id, "UUID"] {
            assert!(!said.contains(clue), "{clue} left: {said}");
        }
    }
    let pdf = String::from_utf8_lossy(&saved(&desk, "equipe-2026-11.pdf")).into_owned();
    assert!(pdf.contains("20261101") && !pdf.contains("20261123"), "the file tells its month alone");

    let id = json!({ "dilemma": list["given"][0]["id"], "isDiscussed": true });
    assert_eq!(desk.ask("dilemma_discuss", id)["given"][0]["isDiscussed"], true);
    assert_eq!(desk.refusal("dilemma_print", json!({})), "not_found", "nothing is left to talk about");
}

#[test]
fn nobody_sees_the_lines_of_another_before_they_are_given() {
    let desk = Desk::of_two();
    sign_in(&desk, "Amal", PHRASE);
    let mark = marked(&desk, None, PHRASE);
    let list = desk.ask("dilemma_write", written(Value::Null, &lines("À moi seule.", QUESTION)));
    let one = list["own"][0].clone();
    desk.ask("vault_close", json!({}));

    sign_in(&desk, "Bilal", SECOND_PHRASE);
    let theirs = desk.ask("dilemma_list", json!({}));
    assert_eq!(theirs, json!({ "marks": [], "own": [], "given": [], "changed": [] }));
    let id = json!({ "dilemma": one["id"] });
    let rewritten = json!({ "dilemma": one["id"], "mark": null, "lines": lines("Autre.", "") });
    for (command, payload) in [
        ("dilemma_write", rewritten),
        ("dilemma_write", written(mark.clone(), &lines("À elle.", ""))),
        ("dilemma_mark_let_go", mark),
        ("dilemma_give", json!({ "dilemma": one["id"], "lines": one["lines"] })),
        ("dilemma_take_back", id.clone()),
        ("dilemma_erase", id.clone()),
        ("dilemma_discuss", json!({ "dilemma": one["id"], "isDiscussed": true })),
    ] {
        assert_eq!(desk.refusal(command, payload), "not_found", "{command}");
    }
    desk.ask("vault_close", json!({}));

    sign_in(&desk, "Amal", PHRASE);
    give(&desk, &one);
    desk.ask("vault_close", json!({}));
    sign_in(&desk, "Bilal", SECOND_PHRASE);
    let given = desk.ask("dilemma_list", json!({}));
    assert_eq!(given["given"][0]["isMine"], false);
    let worker = desk.ask("app_status", json!({}));
    let amal =
        worker["workers"].as_array().unwrap().iter().find(|one| one["name"] == "Amal").unwrap()["id"].clone();
    assert!(!given.to_string().contains(amal.as_str().unwrap()), "nothing tells whose it is");
    assert_eq!(desk.refusal("dilemma_take_back", id), "not_found", "hers to take back, not his");
}

#[test]
fn what_a_team_cannot_use_or_keep_is_refused_and_kept_nowhere() {
    let desk = Desk::open();
    let mark = marked(&desk, None, PHRASE);
    let long = "a".repeat(401);
    for (situation, code) in [
        ("Le numéro 85073003328.", "forbidden_text"),
        (long.as_str(), "invalid_field"),
        ("\u{7}", "invalid_field"),
    ] {
        assert_eq!(desk.refusal("dilemma_write", written(mark.clone(), &lines(situation, ""))), code);
    }
    let empty = json!({ "situation": " ", "pull": "", "act": "", "question": "\n" });
    assert_eq!(desk.refusal("dilemma_write", written(mark.clone(), &empty)), "invalid_field");
    assert_eq!(
        desk.ask("dilemma_list", json!({}))["marks"].as_array().unwrap().len(),
        1,
        "the mark still waits"
    );

    let list = desk.ask("dilemma_write", written(Value::Null, &lines("", "")));
    let one = list["own"][0].clone();
    let given = json!({ "dilemma": one["id"], "lines": one["lines"] });
    assert_eq!(desk.refusal("dilemma_give", given), "invalid_field", "a team needs the situation");
    assert_eq!(desk.ask("dilemma_erase", json!({ "dilemma": one["id"] }))["own"], json!([]));
    assert_eq!(desk.ask("dilemma_mark_let_go", mark)["marks"], json!([]));
}

#[test]
fn a_request_is_counted_without_who_or_when_and_taken_back() {
    let desk = Desk::open();
    let night = json!({ "channel": "chat", "band": "night" });
    desk.ask("solicitation_count", night.clone());
    let list = desk.ask("solicitation_count", night);
    assert_eq!(
        list["tallies"],
        json!([{ "month": "2026-11", "channel": "chat", "band": "night", "count": 2 }])
    );
    let back = json!({ "month": "2026-11", "channel": "chat", "band": "night" });
    assert_eq!(desk.ask("solicitation_take_back", back.clone())["tallies"][0]["count"], 1);
    assert_eq!(desk.ask("solicitation_take_back", back.clone())["tallies"], json!([]));
    assert_eq!(desk.refusal("solicitation_take_back", back), "not_found");
    assert_eq!(
        desk.refusal("solicitation_count", json!({ "channel": "chat", "band": "22:14" })),
        "bad_request"
    );
    let (keys, _folder) = desk.keys();
    let journal = keys.open().unwrap().journal().latest(20).unwrap();
    let counted: Vec<_> = journal.iter().filter(|entry| entry.action == "solicitation_counted").collect();
    assert_eq!(counted.len(), 4);
    assert!(counted.iter().all(|entry| entry.actor.is_none() && entry.object.is_empty()), "nobody counted");
}

#[test]
fn the_hours_are_said_once_and_printed_for_somebody() {
    let desk = Desk::open();
    assert_eq!(
        desk.refusal("hours_print", json!({})),
        "not_found",
        "a sheet without hours would say nothing"
    );
    let mut week = json!([[], [], [], [], [], [], []]);
    week[1] = json!([{ "from": "16:00", "to": "09:00" }]);
    let refused = desk.app.dispatch("opening_hours_set", json!({ "hours": week })).unwrap_err();
    assert_eq!(serde_json::to_value(refused).unwrap()["field"], "tuesday");
    week[1] = json!([{ "from": "09:00", "to": "12:00" }, { "from": "13:30", "to": "16:00" }]);
    assert_eq!(desk.ask("opening_hours_set", json!({ "hours": week }))["hours"], week);
    assert_eq!(desk.ask("opening_hours_view", json!({}))["hours"], week);
    desk.ask("hours_print", json!({}));
    let paper = desk.paper_words("printed-");
    assert!(paper.contains("Mardi") && paper.contains("13 h 30") && paper.contains("Marche"), "{paper}");
    assert!(!paper.contains("Amal"), "{paper}");
    let token = text(&desk.ask("save_place_choose", json!({ "paper": "hours" })), "/token");
    desk.ask("hours_save", json!({ "token": token }));
    assert!(saved(&desk, "horaires-2026-11-23.pdf").starts_with(b"%PDF"));
}
