//! Agreements: kept and printed again to the byte whatever becomes of their template, held until their day and no further than
//! what they are for, and taken back line by line.

use chrono::Duration;
use cote_tests::desk::{Desk, PHRASE, key, text};
use serde_json::{Value, json};

const DAY: &str = "carte-noter-un-jour";
const LOGIN: &str = "se-connecter-carte-identite";

static TEMPLATE: &str = include_str!("../../assets/agreements/fr.json");

fn rim(desk: &Desk) -> String {
    text(&desk.ask("learner_create", json!({ "pseudonym": "Rim" })), "/id")
}

fn wanted(mode: &str, rim: &str, procedure: &str) -> Value {
    let urgency = (mode == "do_for").then(|| json!({ "reason": "payment_stops", "deadline": "2026-11-27" }));
    json!({ "mode": mode, "learner": rim, "procedure": procedure, "urgency": urgency })
}

fn view(desk: &Desk, mode: &str, rim: &str, procedure: &str) -> Value {
    desk.ask("agreement_view", wanted(mode, rim, procedure))
}

/// Why it is asked again.
fn why(view: &Value) -> String {
    text(view, "/standing/again/why")
}

fn with(mut payload: Value, more: Value) -> Value {
    payload.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
    payload
}

fn start_of(wanted: Value, hash: &str) -> Value {
    let way = if wanted["mode"] == "do_for" { "real" } else { "practise" };
    with(
        wanted,
        json!({ "way": way, "device": "computer", "isAgreed": true, "agreementHash": hash, "next": null }),
    )
}

/// A session from its agreement to its end; gives its first step.
fn session(desk: &Desk, wanted: &Value, hash: &str) -> Value {
    let first = desk.ask("session_start", start_of(wanted.clone(), hash));
    desk.ask("session_stop", json!({ "key": key() }));
    let closing = desk.ask("closing_view", json!({}));
    if wanted["mode"] == "do_for" && closing["learning"].is_null() {
        desk.ask("learning_settle", json!({ "key": key(), "on": "2026-11-30" }));
    }
    desk.ask("session_end", json!({ "key": key() }));
    desk.ask("session_leave", json!({ "pin": null, "phrase": PHRASE }));
    first
}

fn agree(desk: &Desk, mode: &str, rim: &str) -> String {
    let hash = text(&view(desk, mode, rim, DAY), "/hash");
    session(desk, &wanted(mode, rim, DAY), &hash);
    hash
}

/// The agreements of the file, newest first.
fn kept(desk: &Desk, rim: &str) -> Vec<Value> {
    let file = desk.ask("learner_file", json!({ "learner": rim }));
    file["agreements"].as_array().expect("a list of agreements").clone()
}

fn take_back(desk: &Desk, agreement: &Value, line: &str) -> Value {
    let taken = desk.ask("agreement_take_back", json!({ "agreement": agreement["id"], "line": line }));
    desk.host.wait(Duration::minutes(1));
    taken
}

#[test]
fn an_old_agreement_is_read_and_printed_again_to_the_byte_after_its_template_changed() {
    let desk = Desk::open();
    let rim = rim(&desk);
    let hash = agree(&desk, "accompany", &rim);
    let id = kept(&desk, &rim)[0]["id"].clone();
    let read = |desk: &Desk| desk.ask("agreement_read", json!({ "agreement": id }));
    let print = |desk: &Desk| {
        desk.ask("agreement_print", json!({ "agreement": id }));
        let papers = std::fs::read_dir(desk.papers()).expect("a folder of papers");
        let last = papers.map(|entry| entry.expect("an entry").path()).max().expect("it was printed");
        std::fs::read(last).expect("a paper that was printed")
    };
    let (before, printed) = (read(&desk), print(&desk));
    assert_eq!(text(&before, "/hash"), hash, "what was shown is what is kept");

    let later = TEMPLATE.replace("C’est vous qui cliquez.", "C’est vous qui cliquez!").replace(": 3", ": 4");
    let desk = desk.saying(later);
    desk.unlock();
    let asked = view(&desk, "accompany", &rim, DAY);
    assert_ne!(text(&asked, "/hash"), hash, "one sign of the template is another hash");
    assert_eq!(why(&asked), "changed");
    let refused = start_of(wanted("accompany", &rim, DAY), &hash);
    assert_eq!(
        desk.refusal("session_start", refused),
        "does_not_match",
        "the old text opens nothing any more"
    );
    assert_eq!(read(&desk), before, "the same text");
    desk.host.wait(Duration::days(40));
    assert!(print(&desk) == printed, "the same bytes, on another day and under another template");
    let words = desk.paper_words("printed-");
    for kept in
        ["Notre accord du lundi 23 novembre 2026", "C’est vous qui cliquez.", "MyPension", "le chômage"]
    {
        assert!(words.contains(kept), "« {kept} » in {words}");
    }
}

#[test]
fn what_holds_is_shown_again_and_asked_anew_after_its_day_or_outside_what_it_is_for() {
    let desk = Desk::open();
    let rim = rim(&desk);
    assert_eq!(text(&view(&desk, "accompany", &rim, DAY), "/standing/kind"), "first");
    let hash = agree(&desk, "accompany", &rim);
    let again = view(&desk, "accompany", &rim, DAY);
    assert_eq!((text(&again, "/standing/kind"), text(&again, "/hash")), ("given".to_owned(), hash.clone()));
    assert_eq!(why(&view(&desk, "accompany", &rim, LOGIN)), "out_of_scope");
    assert_eq!(why(&view(&desk, "do_for", &rim, DAY)), "out_of_scope");
    let elsewhere = start_of(wanted("accompany", &rim, LOGIN), &hash);
    assert_eq!(desk.refusal("session_start", elsewhere), "does_not_match", "the core asks, not the screen");

    desk.host.wait(Duration::days(100));
    session(&desk, &wanted("accompany", &rim, DAY), &hash);
    assert_eq!(kept(&desk, &rim).len(), 1, "two sessions under one agreement");
    desk.host.wait(Duration::days(80));
    assert_eq!(text(&view(&desk, "accompany", &rim, DAY), "/standing/kind"), "given", "its last day");
    desk.host.wait(Duration::days(1));
    let expired = view(&desk, "accompany", &rim, DAY);
    assert_eq!(why(&expired), "expired", "using it does not stretch it");
    let late = start_of(wanted("accompany", &rim, DAY), &hash);
    assert_eq!(desk.refusal("session_start", late), "does_not_match");
    assert_eq!(text(&kept(&desk, &rim)[0], "/standing"), "expired");
    session(&desk, &wanted("accompany", &rim, DAY), &text(&expired, "/hash"));
    let standings: Vec<_> = kept(&desk, &rim).iter().map(|one| text(one, "/standing")).collect();
    assert_eq!(standings, ["holds", "past"]);
}

#[test]
fn without_the_line_of_the_note_nothing_is_kept_until_it_is_given_back() {
    let desk = Desk::open();
    let rim = rim(&desk);
    let whole = agree(&desk, "accompany", &rim);
    let notes = || desk.ask("note_list", json!({}))["notes"].as_array().map(Vec::len);
    assert_eq!(notes(), Some(1));
    let taken = take_back(&desk, &kept(&desk, &rim)[0], "note");
    assert_eq!(text(&taken, "/tile/standing"), "line_taken");
    assert_eq!(
        (text(&taken, "/takenBack/0/line"), text(&taken, "/takenBack/0/by")),
        ("note".to_owned(), "Amal".to_owned())
    );
    assert_eq!(text(&taken, "/hash"), whole, "the text of that day stays as it was read");

    let asked = view(&desk, "accompany", &rim, DAY);
    assert_eq!(why(&asked), "line_taken");
    let said = asked["text"]["lines"].to_string();
    assert!(said.contains("n’écrit pas de note"), "{said}");
    let first = session(&desk, &wanted("accompany", &rim, DAY), &text(&asked, "/hash"));
    assert_eq!(first["step"]["learner"], Value::Null, "nobody is named");
    assert_eq!(notes(), Some(1), "no note");
    assert_eq!(why(&view(&desk, "accompany", &rim, DAY)), "line_taken", "still");

    let wish = with(wanted("accompany", &rim, DAY), json!({ "isWhole": true }));
    let given_back = text(&desk.ask("agreement_view", wish), "/hash");
    session(&desk, &wanted("accompany", &rim, DAY), &given_back);
    assert_eq!(notes(), Some(2));
    assert_eq!(text(&view(&desk, "accompany", &rim, DAY), "/standing/kind"), "given");
}

#[test]
fn a_line_that_carries_the_rest_ends_the_agreement_and_what_is_over_has_nothing_to_take_back() {
    let desk = Desk::open();
    let rim = rim(&desk);
    let hash = agree(&desk, "do_for", &rim);
    let agreement = kept(&desk, &rim)[0].clone();
    let unknown = json!({ "agreement": agreement["id"], "line": "nothing" });
    assert_eq!(desk.refusal("agreement_take_back", unknown), "invalid_field");

    let without_learning = take_back(&desk, &agreement, "learning");
    assert_eq!(text(&without_learning, "/tile/standing"), "line_taken");
    let asked = view(&desk, "do_for", &rim, DAY);
    assert_eq!(why(&asked), "line_taken");
    desk.ask("session_start", start_of(wanted("do_for", &rim, DAY), &text(&asked, "/hash")));
    desk.ask("session_stop", json!({ "key": key() }));
    assert_eq!(
        text(&desk.ask("closing_view", json!({})), "/learning/kind"),
        "not_wanted",
        "no day is proposed"
    );
    desk.ask("session_end", json!({ "key": key() }));
    desk.ask("session_leave", json!({ "pin": null, "phrase": PHRASE }));
    assert_eq!(
        text(&view(&desk, "do_for", &rim, DAY), "/standing/kind"),
        "given",
        "what was said yes to holds"
    );

    let newest = kept(&desk, &rim)[0].clone();
    assert_eq!(text(&take_back(&desk, &newest, "note"), "/tile/standing"), "ended");
    assert_eq!(why(&view(&desk, "do_for", &rim, DAY)), "ended");
    let reduced = start_of(wanted("do_for", &rim, DAY), &text(&asked, "/hash"));
    assert_eq!(desk.refusal("session_start", reduced), "does_not_match");
    assert_eq!(text(&view(&desk, "do_for", &rim, DAY), "/hash"), hash, "it is asked whole");
    let past = kept(&desk, &rim).last().cloned().expect("the first agreement");
    assert_eq!(text(&past, "/standing"), "past");
    let over = json!({ "agreement": past["id"], "line": "stop" });
    assert_eq!(desk.refusal("agreement_take_back", over), "not_allowed_now");
}

#[test]
fn the_whole_file_on_paper_holds_every_agreement_and_what_was_taken_back() {
    let desk = Desk::open();
    let rim = rim(&desk);
    agree(&desk, "accompany", &rim);
    agree(&desk, "do_for", &rim);
    let accompany = kept(&desk, &rim).into_iter().find(|one| one["mode"] == "accompany").unwrap();
    take_back(&desk, &accompany, "note");
    desk.ask("learner_print", json!({ "learner": rim }));
    let words = desk.paper_words("printed-");
    for kept in
        ["Vos codes sont à vous. Amal regarde ailleurs.", "Un paiement peut s’arrêter", "Dit non depuis"]
    {
        assert!(words.contains(kept), "« {kept} » in {words}");
    }
}
