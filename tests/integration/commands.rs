//! Every command of the list in each state: it answers or refuses as its section says.

use api::{App, Section};
use cote_tests::desk::Desk;
use serde_json::json;

/// The codes that say "not in this state": a command that is let through never gives one of them for an empty request.
const STATE_CODES: [&str; 3] = ["vault_locked", "no_session", "learner_has_screen"];

/// What an empty request comes to: the refusal's code, or nothing when it was answered.
fn outcome(desk: &Desk, command: &str) -> Option<String> {
    let answer = desk.app.dispatch(command, json!({ "unknown": 1 }));
    answer.err().map(|error| serde_json::to_value(error).unwrap()["code"].as_str().unwrap().to_owned())
}

fn check(state: &str, desk: &Desk, refused_with: impl Fn(Section) -> Option<&'static str>) -> usize {
    for (command, section) in App::commands() {
        let code = outcome(desk, command);
        match refused_with(*section) {
            Some(expected) => assert_eq!(code.as_deref(), Some(expected), "{command} while {state}"),
            None => {
                // It was let in, and then its request was read and refused for what it is; an author's is refused always.
                assert_eq!(code.as_deref(), Some("bad_request"), "{command} while {state}");
                assert!(!STATE_CODES.contains(&code.unwrap().as_str()));
            }
        }
    }
    App::commands().len()
}

#[test]
fn every_command_answers_or_refuses_as_its_section_says() {
    let desk = Desk::empty();
    let is_asked_of_the_vault = |section| section != Section::Open && section != Section::Author;
    let closed = |section| is_asked_of_the_vault(section).then_some("vault_locked");
    let mut calls = check("there is no vault", &desk, closed);
    let desk = Desk::open();
    calls += check("the worker has the screen", &desk, |section| match section {
        Section::Session => Some("no_session"),
        Section::Open | Section::Unlocked | Section::Author => None,
    });
    // On the worker's own screen: the commands of a session are the rehearsal's, and those of the worker answer all the same.
    desk.ask("rehearsal_start", json!({ "procedure": "carte-noter-un-jour" }));
    for (command, section) in App::commands() {
        let code = outcome(&desk, command).unwrap_or_default();
        let is_let_in = code == "bad_request" || (*section == Section::Session && code == "not_allowed_now");
        assert!(is_let_in, "{command} while the worker rehearses: {code}");
        calls += 1;
    }
    desk.start("carte-noter-un-jour", None);
    calls += check("the learner has the screen", &desk, |section| match section {
        Section::Unlocked => Some("learner_has_screen"),
        Section::Open | Section::Session | Section::Author => None,
    });
    desk.ask("screen_hide", json!({}));
    calls += check("the session is hidden", &desk, |section| match section {
        Section::Open | Section::Author => None,
        Section::Session => Some("vault_locked"),
        Section::Unlocked => Some("learner_has_screen"),
    });
    desk.ask("vault_close", json!({}));
    calls += check("the vault is closed", &desk, closed);
    eprintln!("{calls} calls in six states, each as its section says");
}

#[test]
fn a_command_that_is_not_on_the_list_does_not_exist() {
    let desk = Desk::open();
    for name in ["", "vault_export_all", "today_view ", "TODAY_VIEW", "../today_view"] {
        assert_eq!(desk.refusal(name, json!({})), "bad_request", "{name:?}");
    }
}
