//! What a rule must hold, when it is due, and what a learner's screen has of it.

use super::*;
use crate::testing::{step, walkthrough};
use crate::walkthrough::{Hand, Next};

fn on(text: &str) -> NaiveDate {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap()
}

fn adopted() -> Adoption {
    let body = "Équipe de Namur, réunion du 3 mars".to_owned();
    Adoption { body, on: on("2026-03-03"), review_on: on("2027-03-03") }
}

fn rule(topic: Topic) -> Rule {
    let text = RuleText {
        rule: "Nous ne gardons aucun code.".to_owned(),
        reason: "Un code gardé par nous n’est plus à la personne.".to_owned(),
        say: "Votre code est à vous. Je regarde ailleurs.".to_owned(),
    };
    Rule { topic, text, adoption: adopted() }
}

fn answer(answer: RemitAnswer, relay: Option<&str>) -> TeamAnswer {
    let relay = relay.map(str::to_owned);
    let remit = Remit { answer, sentence: "Ce n’est pas chez nous.".to_owned(), relay };
    TeamAnswer { remit, adoption: adopted() }
}

const TODAY: &str = "2026-11-23";

#[test]
fn a_rule_of_nobody_is_no_rule() {
    let today = on(TODAY);
    assert_eq!(rule(Topic::Passwords).check(today), Ok(()));
    for (field, broken) in [
        ("rule", rule(Topic::Passwords).map_texts(|text| text.replace("Nous ne gardons aucun code.", " "))),
        ("reason", rule(Topic::Passwords).map_texts(|text| text.replace("Un code gardé", &"x".repeat(240)))),
        ("say", rule(Topic::Passwords).map_texts(|text| text.replace("Votre code est", "Votre\ncode est"))),
        (
            "body",
            rule(Topic::Passwords).map_texts(|text| text.replace("Équipe de Namur, réunion du 3 mars", "")),
        ),
    ] {
        assert_eq!(broken.check(today), Err(Fault { field }));
    }
}

#[test]
fn its_days_follow_each_other_and_none_is_overdue_when_it_is_written() {
    let today = on(TODAY);
    for (decided, review, expected) in [
        (TODAY, "2026-11-24", Ok(())),
        ("2026-11-24", "2027-11-24", Err(Fault { field: "on" })),
        ("2026-03-03", "2026-03-03", Err(Fault { field: "reviewOn" })),
        ("2026-03-03", TODAY, Err(Fault { field: "reviewOn" })),
    ] {
        let adoption = Adoption { on: on(decided), review_on: on(review), ..adopted() };
        assert_eq!(Rule { adoption, ..rule(Topic::Mailbox) }.check(today), expected, "{decided} {review}");
    }
}

#[test]
fn it_is_due_on_the_day_itself_and_after() {
    assert!(!adopted().is_due(on("2027-03-02")));
    assert!(adopted().is_due(on("2027-03-03")));
    assert!(adopted().is_due(on("2030-01-01")));
}

#[test]
fn a_relay_names_who_does_it() {
    let today = on(TODAY);
    assert_eq!(answer(RemitAnswer::Relay, None).check(today), Err(Fault { field: "relay" }));
    assert_eq!(answer(RemitAnswer::Relay, Some("La CAPAC")).check(today), Ok(()));
    assert_eq!(answer(RemitAnswer::Ours, None).check(today), Ok(()));
    let emptied = answer(RemitAnswer::Ours, Some(" ")).map_texts(|text| text.trim().to_owned());
    assert_eq!(emptied.remit.relay, None, "nothing said of a relay is no relay");
}

#[test]
fn the_answer_of_the_team_stands_in_the_place_of_the_packs() {
    let noter = walkthrough("noter", vec![step("jour", Hand::Shared, Next::End)]);
    let own = answer(RemitAnswer::Relay, Some("La CAPAC"));
    let house = House::of(&[], BTreeMap::from([(noter.id.clone(), own.clone())]));
    let laid = house.lay(noter.clone());
    assert_eq!(laid.remit, own.remit);
    assert_eq!(Walkthrough { remit: noter.remit.clone(), ..laid }, noter, "nothing else changes");
    let other = Walkthrough { id: ProcedureId::new("autre"), ..noter };
    assert_eq!(house.lay(other.clone()), other);
}

#[test]
fn every_sensitive_moment_has_one_topic_and_the_house_speaks_where_it_has_a_rule() {
    for moment in [Sensitive::Code, Sensitive::Bank, Sensitive::Mailbox, Sensitive::Password] {
        let topics = Topic::ALL.into_iter().filter(|topic| topic.moments().contains(&moment));
        assert_eq!(topics.count(), 1, "{moment:?}");
    }
    let house = House::of(&[rule(Topic::Passwords), rule(Topic::Urgency)], BTreeMap::new());
    assert_eq!(house.at(Sensitive::Code).unwrap().say, "Votre code est à vous. Je regarde ailleurs.");
    assert_eq!(house.at(Sensitive::Password).unwrap().on, on("2026-03-03"));
    assert_eq!(house.at(Sensitive::Bank), None);
    assert!(House::default().is_silent() && !house.is_silent());
}
