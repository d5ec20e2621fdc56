//! The real page beside the window: only the address of the step on the screen is opened, and only for real on this computer.

use cote_tests::desk::{Desk, key, text};
use serde_json::{Value, json};

const LOGIN: &str = "se-connecter-carte-identite";
/// It is also done on paper.
const DAY: &str = "carte-noter-un-jour";

fn started(desk: &Desk, (procedure, way, device): (&str, &str, &str)) -> Value {
    let agreement =
        desk.ask("agreement_view", json!({ "mode": "accompany", "learner": null, "procedure": procedure }));
    desk.ask(
        "session_start",
        json!({
            "mode": "accompany", "way": way, "device": device, "procedure": procedure, "learner": null,
            "isAgreed": true, "agreementHash": text(&agreement, "/hash"),
        }),
    )
}

/// Does a step as somebody who says that it is done, whatever happened on the site.
fn said_done(desk: &Desk, answer: &Value) -> Value {
    let (place, step) = (&answer["step"]["place"], &answer["step"]);
    match step["choices"].get(0) {
        Some(choice) => {
            desk.ask("step_choose", json!({ "key": key(), "place": place, "choice": choice["id"] }))
        }
        None => desk.ask("step_done", json!({ "key": key(), "place": place })),
    }
}

/// Every step of a session, first to last.
fn steps(desk: &Desk, first: Value) -> Vec<Value> {
    let mut answer = first;
    let mut seen = Vec::new();
    while answer["isClosing"] != true {
        seen.push(answer["step"].clone());
        assert!(seen.len() < 100, "no end");
        answer = said_done(desk, &answer);
    }
    seen
}

#[test]
fn the_page_of_the_step_opens_in_a_private_window_of_the_chosen_browser() {
    let desk = Desk::open();
    let list = desk.ask("browser_list", json!({}));
    assert_eq!(list["used"], "firefox", "the first there is, until somebody chooses");
    let list = desk.ask("browser_choose", json!({ "program": "chromium" }));
    assert_eq!(list["used"], "chromium");
    assert_eq!(desk.refusal("browser_choose", json!({ "program": "sh" })), "invalid_field");
    desk.ask("browser_try", json!({}));
    let mut answer = started(&desk, (LOGIN, "real", "computer"));
    while answer["step"]["site"].is_null() {
        assert_eq!(desk.refusal("site_open", json!({})), "not_found", "this step has no page");
        answer = said_done(&desk, &answer);
    }
    assert_eq!(answer["step"]["site"]["address"], "www.socialsecurity.be");
    assert_eq!(answer["step"]["site"]["proof"], "socialsecurity.be");
    assert_eq!(answer["step"]["scene"], Value::Null, "no drawn page beside the real one");
    desk.ask("site_open", json!({}));
    assert_eq!(desk.host.opened(), ["chromium about:blank", "chromium https://www.socialsecurity.be"]);
    let desk = desk.killed();
    desk.unlock();
    assert_eq!(desk.ask("browser_list", json!({}))["used"], "chromium", "the choice is kept");
}

/// Goes on with these answers, in their order, and with the first one where none of them is offered.
fn answering(desk: &Desk, first: Value, answers: &[&str]) -> Vec<Value> {
    let mut answer = first;
    let mut seen = Vec::new();
    while answer["isClosing"] != true {
        let step = answer["step"].clone();
        seen.push(step.clone());
        assert!(seen.len() < 100, "no end");
        let offered = step["choices"].as_array().unwrap();
        let wanted = offered.iter().find(|one| answers.contains(&one["id"].as_str().unwrap()));
        answer = match wanted.or(offered.first()) {
            Some(choice) => desk
                .ask("step_choose", json!({ "key": key(), "place": step["place"], "choice": choice["id"] })),
            None => desk.ask("step_done", json!({ "key": key(), "place": step["place"] })),
        };
    }
    seen
}

#[test]
fn the_address_is_that_of_what_was_asked_for_and_is_shown_where_it_is_to_be_opened() {
    let desk = Desk::open();
    let first = started(&desk, ("allocation-naissance", "real", "computer"));
    let steps = answering(&desk, first, &["itsme", "le-mien", "moi", "continuer"]);
    let of = |step: &Value| step["place"]["procedure"].as_str().unwrap().to_owned();
    let new: Vec<_> = steps.iter().filter(|step| step["isSiteNew"] == true).collect();
    assert_eq!(new.len(), 1, "once: later it is open");
    assert_eq!(
        (of(new[0]).as_str(), &new[0]["place"]["step"]),
        ("allocation-naissance", &json!("ouvrir-site"))
    );
    let connecting: Vec<_> = steps.iter().filter(|step| of(step) == "se-connecter-itsme").collect();
    assert!(connecting.len() > 5, "it goes through the connection");
    for step in steps.iter().filter(|step| !step["site"].is_null()) {
        assert_eq!(
            step["site"]["address"], new[0]["site"]["address"],
            "never the example's: {}",
            step["place"]
        );
    }
    assert!(connecting.iter().any(|step| !step["site"].is_null()), "it can be opened again from there");
}

#[test]
fn two_calls_deep_the_address_is_still_that_of_what_is_being_done() {
    for key in ["itsme", "montre"] {
        let desk = Desk::open();
        let first = started(&desk, ("inscription-forem", "real", "computer"));
        let forem = answering(&desk, first, &[key, "le-mien", "moi", "continuer"]);
        let theirs = forem.iter().find(|step| !step["site"].is_null()).unwrap()["site"]["address"].clone();
        let desk = Desk::open();
        let first = started(&desk, ("demander-chomage", "real", "computer"));
        let steps = answering(&desk, first, &["maintenant", key, "le-mien", "moi", "continuer"]);
        let connecting = steps.iter().filter(|step| {
            step["place"]["procedure"].as_str().unwrap().starts_with("se-connecter")
                && !step["site"].is_null()
        });
        let seen: Vec<_> = connecting.map(|step| step["site"]["address"].clone()).collect();
        assert!(!seen.is_empty(), "{key}: the registration is gone through");
        assert!(seen.iter().all(|address| *address == theirs), "{key}: {seen:?} is not {theirs}");
    }
}

#[test]
fn no_page_is_offered_in_practice_nor_on_another_device() {
    let desk = Desk::open();
    let mut practised = started(&desk, (LOGIN, "practise", "computer"));
    while practised["isClosing"] != true {
        assert_eq!(practised["step"]["site"], Value::Null, "practise");
        practised = desk.do_right(&practised);
    }
    let desk = Desk::open();
    let first = started(&desk, (DAY, "real", "paper"));
    for step in steps(&desk, first) {
        assert_eq!(step["site"], Value::Null, "on paper");
    }
}

#[test]
fn a_sensitive_moment_is_announced_one_step_early() {
    let desk = Desk::open();
    let first = started(&desk, (LOGIN, "real", "computer"));
    let steps = steps(&desk, first);
    let pairs: Vec<_> = steps.windows(2).filter(|pair| pair[1]["sensitive"] != Value::Null).collect();
    assert!(!pairs.is_empty(), "the login has a code");
    let announced = pairs.iter().filter(|pair| pair[0]["soon"] == pair[1]["sensitive"]).count();
    assert!(announced > 0, "one step early, when there is only one way on");
    assert!(
        steps.iter().all(|step| step["soon"].is_null() || step["sensitive"].is_null()),
        "never both at once"
    );
}

#[test]
fn for_real_nobody_is_asked_about_the_invented_person() {
    let mut seen = 0;
    for procedure in [LOGIN, "carte-noter-un-jour", "carte-envoyer-fin-du-mois"] {
        let desk = Desk::open();
        let mut answer = started(&desk, (procedure, "real", "computer"));
        while answer["isClosing"] != true {
            for rung in ["question", "word"] {
                assert_eq!(answer["step"]["hasMoreCues"], true, "before {rung}");
                answer = desk.ask("cue_ask", json!({ "key": key() }));
                let given = answer["step"]["cues"].as_array().unwrap().last().unwrap();
                assert_eq!(given["rung"], rung);
            }
            assert_eq!(answer["step"]["hasMoreCues"], false, "nothing on the site can be pointed at");
            assert_eq!(answer["step"]["halo"], Value::Null);
            let step = answer["step"].to_string();
            assert!(!step.contains("Amina") && !step.contains("la fiche"), "{step}");
            seen += 1;
            answer = said_done(&desk, &answer);
        }
    }
    assert!(seen > 30, "three procedures, their logins included: {seen} steps");
}
