//! The directory of relays: the pack's and the antenna's, found without a network, written, verified, taken from a table; and
//! the relay of a session, on paper as it was given.

use chrono::Duration;
use cote_tests::desk::{Desk, key, text};
use serde_json::{Value, json};

const TABLE: &str = "id;nom;commune;telephone;adresse;code_postal;horaires_accueil;bce;date_maj\n\
    epn;Espace numérique;Marche;084 32 13 14;Rue du Pont 3;6900;\"Mo-Fr 09:00-12:00; PH off\";0123.456.749;2026-11-02\n\
    cpas;CPAS;Marche;084 00 00 00;;;;;2026-01-15\n\
    faux;Sans rien;;;;;;;\n";

fn form(name: &str, phone: &str) -> Value {
    json!({
        "relay": null, "name": name, "about": "", "phone": phone, "address": "", "postcode": "", "town": "Namur",
        "hours": "Mo-Fr 09:00-16:00; PH off", "company": "Amal peut venir avec vous.", "email": "", "site": "",
        "themes": "logement, énergie", "bce": "",
    })
}

fn find(desk: &Desk, asked: &str) -> Value {
    desk.ask("relay_find", json!({ "text": asked }))
}

fn names(found: &Value) -> Vec<String> {
    found["found"].as_array().unwrap().iter().map(|one| text(one, "/relay/name")).collect()
}

/// A table laid where the dialog finds it, and looked at.
fn look(desk: &Desk, table: impl AsRef<[u8]>) -> Value {
    let path = desk.papers().join("relais.csv");
    std::fs::write(&path, table).unwrap();
    desk.host.offer_file(&path);
    let token = text(&desk.ask("relay_file_choose", json!({})), "/token");
    desk.ask("relay_file_look", json!({ "token": token }))
}

fn take(desk: &Desk, seen: &Value, takes_changed: bool) -> Value {
    let mark = text(seen, "/mark");
    desk.ask("relay_file_take", json!({ "mark": mark, "takesNew": true, "takesChanged": takes_changed }))["taken"].clone()
}

/// Starts a session that goes straight to its relay.
fn relayed(desk: &Desk, learner: Option<&str>, relay: Value) -> Value {
    let wanted = json!({ "mode": "accompany", "learner": learner, "procedure": "carte-noter-un-jour" });
    let agreement = desk.ask("agreement_view", wanted);
    desk.ask(
        "session_start",
        json!({
            "mode": "accompany", "way": "practise", "device": "computer", "procedure": "carte-noter-un-jour",
            "learner": learner, "isAgreed": true, "agreementHash": text(&agreement, "/hash"), "isRelayed": true,
            "relay": relay,
        }),
    )
}

#[test]
fn the_packs_relays_and_the_antennas_own_are_found_together_and_say_whether_they_are_open() {
    let desk = Desk::open();
    assert_eq!(names(&find(&desk, "carte bancaire")), ["Card Stop"], "by what it is about");
    let stop = &find(&desk, "CARD stop")["found"][0];
    assert_eq!(stop["open"], json!({ "kind": "open", "until": null }), "day and night");
    assert_eq!(stop["hoursWords"], "jour et nuit, tous les jours");
    desk.ask("relay_set", form("Guichet énergie", "081 00 00 00"));
    let found = find(&desk, "energie namur");
    assert_eq!(names(&found), ["Guichet énergie"]);
    let own = &found["found"][0];
    assert_eq!(own["open"], json!({ "kind": "open", "until": { "on": "2026-11-23", "at": "16:00" } }));
    assert_eq!((&own["freshness"]["kind"], &own["verifiedOn"]), (&json!("fresh"), &json!("2026-11-23")));
    desk.host.wait(Duration::hours(5));
    let closed = &find(&desk, "energie")["found"][0]["open"];
    assert_eq!(*closed, json!({ "kind": "closed", "opens": { "on": "2026-11-24", "at": "09:00" } }));
    let all = find(&desk, "");
    assert_eq!(all["total"].as_u64().unwrap(), all["found"].as_array().unwrap().len() as u64);
    assert_eq!(names(&find(&desk, "zzz")), Vec::<String>::new());
}

#[test]
fn an_entry_that_nobody_verified_for_half_a_year_says_so_until_somebody_does() {
    let desk = Desk::open();
    desk.ask("relay_set", form("Guichet énergie", "081 00 00 00"));
    desk.host.wait(Duration::days(181));
    let stale = find(&desk, "energie")["found"][0].clone();
    assert_eq!(stale["freshness"], json!({ "kind": "stale", "months": 6 }));
    let seen = desk.ask("relay_verify", json!({ "at": stale["at"] }));
    assert_eq!(seen["found"][0]["freshness"], json!({ "kind": "fresh" }));
    let old = find(&desk, "forem")["found"][0].clone();
    assert_eq!(old["freshness"]["kind"], "stale", "read in a paper of 2011");
    desk.ask("relay_verify", json!({ "at": old["at"] }));
    assert_eq!(find(&desk, "forem")["found"][0]["freshness"]["kind"], "fresh", "a pack's entry too");
    assert_eq!(desk.refusal("relay_remove", json!({ "at": old["at"] })), "not_found", "a pack's entry stays");
    desk.ask("relay_remove", json!({ "at": stale["at"] }));
    assert_eq!(names(&find(&desk, "energie")), Vec::<String>::new());
}

#[test]
fn what_is_no_entry_is_refused_with_its_field_and_a_secret_is_not_kept() {
    let desk = Desk::open();
    for (name, phone, code) in [
        ("", "081 00 00 00", "invalid_field"),
        ("Guichet", "au bureau", "invalid_field"),
        ("Guichet 85.07.30-033.28", "081 00 00 00", "forbidden_text"),
    ] {
        assert_eq!(desk.refusal("relay_set", form(name, phone)), code, "{name}, {phone}");
    }
    let bce = json!("0123.456.748");
    let mut wrong = form("Guichet", "081 00 00 00");
    wrong["bce"] = bce;
    assert_eq!(desk.refusal("relay_set", wrong), "invalid_field");
    assert_eq!(names(&find(&desk, "guichet")), Vec::<String>::new());
}

#[test]
fn a_table_is_reviewed_line_by_line_and_twice_the_same_changes_nothing() {
    let desk = Desk::open();
    let seen = look(&desk, TABLE);
    assert_eq!((&seen["new"]["count"], &seen["same"]), (&json!(2), &json!(0)));
    assert_eq!(seen["refused"]["first"], json!([{ "line": 4, "fault": { "kind": "no_way" } }]));
    assert_eq!(
        names(&find(&desk, "espace num")),
        Vec::<String>::new(),
        "nothing is written before it is taken"
    );
    assert_eq!(take(&desk, &seen, false), 2);
    assert_eq!(
        desk.refusal(
            "relay_file_take",
            json!({ "mark": seen["mark"], "takesNew": true, "takesChanged": true })
        ),
        "not_found"
    );
    let again = look(&desk, TABLE);
    assert_eq!(
        (&again["new"]["count"], &again["changed"]["count"], &again["same"]),
        (&json!(0), &json!(0), &json!(2))
    );
    assert_eq!(take(&desk, &again, true), 0);
    let at = find(&desk, "cpas")["found"][0]["at"].clone();
    desk.ask("relay_verify", json!({ "at": at }));
    assert_eq!(look(&desk, TABLE)["same"], 2, "a later verification is not undone");
    let other = look(&desk, TABLE.replace("084 00 00 00", "084 11 11 11"));
    let differences = &other["changed"]["first"][0]["differences"];
    assert_eq!(
        differences[0],
        json!({ "field": "phone", "there": "084 00 00 00", "coming": "084 11 11 11" })
    );
    assert_eq!(take(&desk, &other, false), 0, "what is there stays");
    let other = look(&desk, TABLE.replace("084 00 00 00", "084 11 11 11"));
    assert_eq!(take(&desk, &other, true), 1);
    assert_eq!(find(&desk, "cpas")["found"][0]["relay"]["phone"], "084 11 11 11");
}

#[test]
fn ten_thousand_entries_are_taken_and_found_and_hostile_files_are_refused() {
    let desk = Desk::open();
    let many: String =
        (0..10_000).map(|n| format!("id-{n};Service {n};Namur;081 00 00 00;;;;;2026-11-02\n")).collect();
    let names_line = TABLE.lines().next().unwrap();
    let seen = look(&desk, format!("{names_line}\n{many}"));
    assert_eq!(
        (&seen["new"]["count"], seen["new"]["first"].as_array().unwrap().len()),
        (&json!(10_000), 100)
    );
    assert_eq!(take(&desk, &seen, false), 10_000);
    assert_eq!(names(&find(&desk, "9999")), ["Service 9999"]);
    let path = desk.papers().join("relais.csv");
    for (bytes, reason) in [
        (b"PK\x03\x04".to_vec(), "not_table"),
        (b"a;b\n1;2\n".to_vec(), "no_name"),
        (Vec::new(), "empty"),
        (b"nom;nom\n".to_vec(), "column_twice"),
        (vec![b'a'; 8 * 1024 * 1024 + 1], "too_large"),
    ] {
        std::fs::write(&path, bytes).unwrap();
        let token = text(&desk.ask("relay_file_choose", json!({})), "/token");
        let refused = desk.app.dispatch("relay_file_look", json!({ "token": token })).unwrap_err();
        let refused = serde_json::to_value(refused).unwrap();
        assert_eq!(
            (&refused["code"], &refused["args"]["reason"]),
            (&json!("relay_file_refused"), &json!(reason))
        );
    }
}

#[test]
fn a_relay_is_given_followed_up_and_stays_what_it_was_whatever_becomes_of_the_directory() {
    let desk = Desk::open();
    let seen = look(&desk, TABLE);
    take(&desk, &seen, false);
    let rim = text(&desk.ask("learner_create", json!({ "pseudonym": "Rim" })), "/id");
    let at = find(&desk, "espace")["found"][0]["at"].clone();
    assert_eq!(relayed(&desk, Some(&rim), json!({ "kind": "given", "at": at }))["isClosing"], true);
    let closing = desk.ask("closing_view", json!({}));
    assert_eq!(
        (&closing["outcomes"], &closing["given"]["relay"]["name"]),
        (&json!(["relayed"]), &json!("Espace numérique"))
    );
    assert_eq!(closing["next"]["on"], "2026-12-07", "two weeks later");
    assert_eq!(closing["nextWords"], "Espace numérique");
    desk.ask("sheet_print", json!({}));
    let printed = desk.paper_words("printed-");
    for words in ["084 32 13 14", "Rue du Pont 3, 6900 Marche", "lundi à vendredi, de 9 h à 12 h"] {
        assert!(printed.contains(words), "{words} in {printed}");
    }
    assert!(!printed.contains("Téléphonez avant d’y aller"), "it was verified this month");
    assert!(
        !printed.contains("Je clique sur le jour"),
        "who is sent elsewhere takes home where, and not how"
    );
    let note = text(&desk.ask("session_end", json!({ "key": key() })), "/note/id");
    desk.ask("session_leave", json!({ "pin": null, "phrase": cote_tests::desk::PHRASE }));
    assert_eq!(
        desk.ask("due_list", json!({}))["due"].as_array().unwrap().len(),
        1,
        "somebody asks whether it answered"
    );
    desk.ask("relay_remove", json!({ "at": at }));
    assert_eq!(names(&find(&desk, "espace num")), Vec::<String>::new());
    desk.ask("note_print", json!({ "note": note, "paper": "sheet" }));
    assert!(desk.paper_words("printed-2").contains("084 32 13 14"), "what was said is what is kept");
}

#[test]
fn a_service_is_chosen_at_the_closing_or_it_is_said_that_there_is_none() {
    let desk = Desk::open();
    let rim = text(&desk.ask("learner_create", json!({ "pseudonym": "Rim" })), "/id");
    relayed(&desk, Some(&rim), json!({ "kind": "none_exists" }));
    let closing = desk.ask("closing_view", json!({}));
    assert_eq!((&closing["outcomes"], &closing["next"]), (&json!(["no_relay"]), &Value::Null));
    let found = desk.ask("relay_find_here", json!({ "text": "docstop" }));
    let at = found["found"][0]["at"].clone();
    let given = desk.ask("relay_say", json!({ "key": key(), "answer": { "kind": "given", "at": at } }));
    assert_eq!((&given["outcomes"], &given["nextWords"]), (&json!(["relayed"]), &json!("DOCSTOP")));
    desk.ask("sheet_print", json!({}));
    assert!(desk.paper_words("printed-").contains("Téléphonez avant d’y aller"), "its page has no date");
    let at = desk.ask("relay_find_here", json!({ "text": "forem" }))["found"][0]["at"].clone();
    let other = desk.ask("relay_say", json!({ "key": key(), "answer": { "kind": "given", "at": at } }));
    assert_eq!(
        (&other["next"], &other["nextWords"]),
        (&given["next"], &json!("Le Forem")),
        "the day stays, for another"
    );
    let none = desk.ask("relay_say", json!({ "key": key(), "answer": { "kind": "none_exists" } }));
    assert_eq!(
        (&none["next"], &none["outcomes"]),
        (&Value::Null, &json!(["no_relay"])),
        "nobody is left to ask"
    );
    let at = json!({ "pack": "be-wallonie", "relay": "docstop" });
    desk.ask("relay_say", json!({ "key": key(), "answer": { "kind": "given", "at": at } }));
    let declined = json!({ "key": key(), "procedure": null, "on": null, "at": null, "words": null });
    assert_eq!(desk.ask("next_plan", declined)["next"], Value::Null, "a day can be declined");
    let gone =
        json!({ "key": key(), "answer": { "kind": "given", "at": { "pack": null, "relay": "rien" } } });
    assert_eq!(desk.refusal("relay_say", gone), "not_found");
    desk.ask("vault_close", json!({}));
    desk.unlock();
    let session = text(&desk.ask("today_view", json!({})), "/interrupted/session");
    desk.ask("session_resume", json!({ "session": session }));
    assert_eq!(
        desk.ask("closing_view", json!({}))["given"]["relay"]["name"],
        "DOCSTOP",
        "across a closing of the vault"
    );
}
