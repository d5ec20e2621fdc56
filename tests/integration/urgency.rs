//! Doing it in somebody's place: the reason and the day in the agreement, and the learning that is not forgotten.

use cote_tests::desk::{Desk, key, text};
use serde_json::{Value, json};

const LOGIN: &str = "se-connecter-carte-identite";

struct Urgent {
    desk: Desk,
    rim: String,
}

impl Urgent {
    fn open() -> Self {
        let desk = Desk::open();
        let rim = text(&desk.ask("learner_create", json!({ "pseudonym": "Rim" })), "/id");
        Self { desk, rim }
    }

    fn agreement(&self, urgency: &Value) -> Value {
        self.desk.ask(
            "agreement_view",
            json!({ "mode": "do_for", "learner": self.rim, "procedure": LOGIN, "urgency": urgency }),
        )
    }

    fn start(&self, urgency: &Value, hash: &str) -> Value {
        json!({
            "mode": "do_for", "way": "real", "device": "computer", "procedure": LOGIN, "learner": self.rim,
            "isAgreed": true, "agreementHash": hash, "urgency": urgency,
        })
    }

    /// A session at its closing.
    fn closing(&self) -> Value {
        let urgency = urgency("2026-11-27");
        let hash = text(&self.agreement(&urgency), "/hash");
        self.desk.ask("session_start", self.start(&urgency, &hash));
        self.desk.ask("session_stop", json!({ "key": key() }));
        self.desk.ask("closing_view", json!({}))
    }
}

fn urgency(deadline: &str) -> Value {
    json!({ "reason": "payment_stops", "deadline": deadline })
}

#[test]
fn the_agreement_says_why_and_until_when_and_nothing_starts_on_another_text() {
    let urgent = Urgent::open();
    let friday = urgent.agreement(&urgency("2026-11-27"));
    assert_eq!(
        text(&friday, "/text/lines/1/text"),
        "Un paiement peut s’arrêter le vendredi 27\u{a0}novembre\u{a0}2026."
    );
    let monday = text(&urgent.agreement(&urgency("2026-11-30")), "/hash");
    let other = urgent.start(&urgency("2026-11-27"), &monday);
    assert_eq!(urgent.desk.refusal("session_start", other), "does_not_match");
    let none = text(&urgent.agreement(&Value::Null), "/hash");
    let without = urgent.start(&Value::Null, &none);
    assert_eq!(urgent.desk.refusal("session_start", without), "not_allowed_now", "nothing says why");
    for day in ["2026-11-22", "2027-12-31"] {
        let request =
            json!({ "mode": "do_for", "learner": urgent.rim, "procedure": LOGIN, "urgency": urgency(day) });
        assert_eq!(urgent.desk.refusal("agreement_view", request), "invalid_field", "{day}");
    }
}

#[test]
fn what_was_learned_by_nobody_is_booked_and_counts_among_what_is_due() {
    let urgent = Urgent::open();
    let closing = urgent.closing();
    assert_eq!(closing["learning"], Value::Null);
    assert_eq!(text(&closing, "/learningProposed"), "2026-11-30", "the same day of the next week");
    assert_eq!(urgent.desk.refusal("session_end", json!({ "key": key() })), "not_allowed_now");
    let before = json!({ "key": key(), "on": "2026-11-22" });
    assert_eq!(urgent.desk.refusal("learning_settle", before), "invalid_field");
    let booked = urgent.desk.ask("learning_settle", json!({ "key": key(), "on": "2026-11-30" }));
    assert_eq!(text(&booked, "/learning/on"), "2026-11-30");
    let note = urgent.desk.ask("session_end", json!({ "key": key() }));
    assert_eq!(text(&note, "/note/body/urgency/reason"), "payment_stops");
    assert_eq!(text(&note, "/note/body/learning/on"), "2026-11-30");
    urgent.desk.ask("session_leave", json!({ "pin": null, "phrase": cote_tests::desk::PHRASE }));
    assert_eq!(urgent.desk.ask("today_view", json!({}))["dueThisWeek"], 1);
}

#[test]
fn nobody_is_made_to_learn() {
    let urgent = Urgent::open();
    urgent.closing();
    let declined = urgent.desk.ask("learning_settle", json!({ "key": key(), "on": null }));
    assert_eq!(text(&declined, "/learning/kind"), "not_wanted");
    let note = urgent.desk.ask("session_end", json!({ "key": key() }));
    assert_eq!(text(&note, "/note/body/learning/kind"), "not_wanted");
}

#[test]
fn what_another_service_does_closes_at_once_with_its_relay_and_is_an_outcome_like_any_other() {
    let urgent = Urgent::open();
    let desk = &urgent.desk;
    let agreement = desk.ask(
        "agreement_view",
        json!({ "mode": "accompany", "learner": urgent.rim, "procedure": "carte-noter-un-jour" }),
    );
    let start = json!({
        "mode": "accompany", "way": "practise", "device": "computer", "procedure": "carte-noter-un-jour",
        "learner": urgent.rim, "isAgreed": true, "agreementHash": text(&agreement, "/hash"), "isRelayed": true,
    });
    assert_eq!(desk.ask("session_start", start)["isClosing"], true);
    let closing = desk.ask("closing_view", json!({}));
    assert_eq!((&closing["outcomes"], &closing["canGoBack"]), (&json!(["relayed"]), &json!(false)));
    assert!(text(&closing, "/relay").contains("CAPAC"));
    let both = json!({ "key": key(), "outcomes": ["relayed", "no_relay"] });
    assert_eq!(desk.refusal("outcomes_say", both), "not_allowed_now");
    desk.ask("outcomes_say", json!({ "key": key(), "outcomes": ["relayed", "kept_from_worse", "relayed"] }));
    desk.ask("sheet_print", json!({}));
    let note = desk.ask("session_end", json!({ "key": key() }));
    assert_eq!(note["note"]["body"]["outcomes"], json!(["kept_from_worse", "relayed"]));
    assert_eq!(note["note"]["body"]["isComplete"], false, "nobody went through it");
}
