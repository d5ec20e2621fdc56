//! One rule a topic, one answer a procedure, and what a session keeps of them.

use chrono::NaiveDate;
use domain::charter::{Adoption, RuleText};
use domain::walkthrough::{Remit, RemitAnswer, Sensitive};

use super::*;
use crate::testing::Antenna;

fn adopted(body: &str) -> Adoption {
    let on = |text: &str| NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap();
    Adoption { body: body.to_owned(), on: on("2026-03-03"), review_on: on("2027-03-03") }
}

fn rule(topic: Topic, say: &str) -> Rule {
    let text = RuleText { rule: "Non.".to_owned(), reason: "Parce que.".to_owned(), say: say.to_owned() };
    Rule { topic, text, adoption: adopted("Équipe de Marche") }
}

fn answer(relay: &str) -> TeamAnswer {
    let remit = Remit {
        answer: RemitAnswer::Relay,
        sentence: "La caisse le fait.".to_owned(),
        relay: Some(relay.to_owned()),
    };
    TeamAnswer { remit, adoption: adopted("Équipe de Marche") }
}

fn ids() -> (PackId, ProcedureId) {
    (PackId::new("be-wallonie"), ProcedureId::new("noter"))
}

#[test]
fn every_topic_has_a_place_and_one_topic_has_one_rule() {
    let mut antenna = Antenna::made();
    for topic in Topic::ALL.into_iter().rev() {
        antenna.keep(|tx| tx.charter().keep_rule(&rule(topic, "Non."))).unwrap();
    }
    antenna.keep(|tx| tx.charter().keep_rule(&rule(Topic::Mailbox, "La vôtre."))).unwrap();
    let closed = antenna.close();
    let bytes = std::fs::read(closed.database()).unwrap();
    assert!(!bytes.windows(9).any(|seen| seen == b"La v\xc3\xb4tre"), "it stands in the vault alone");
    let mut store = closed.open().unwrap();
    let kept = store.charter().rules().unwrap();
    assert_eq!(kept.iter().map(|rule| rule.topic).collect::<Vec<_>>(), Topic::ALL);
    assert_eq!(kept.iter().find(|rule| rule.topic == Topic::Mailbox).unwrap().text.say, "La vôtre.");
    let act =
        crate::Act::by(&crate::testing::worker(), crate::Action::CharterChanged, crate::testing::noon());
    let mut remove = |topic| {
        let work = |tx: &crate::Tx<'_>| Ok((tx.charter().remove_rule(topic)?, crate::Changed::nothing()));
        store.transact(&act, work).unwrap().0
    };
    assert!(remove(Topic::Urgency) && !remove(Topic::Urgency), "once");
    assert_eq!(store.charter().rules().unwrap().len(), 7);
}

#[test]
fn an_answer_is_of_one_procedure_of_one_pack() {
    let mut antenna = Antenna::made();
    let (pack, noter) = ids();
    for relay in ["La CAPAC", "Le syndicat"] {
        antenna.keep(|tx| tx.charter().keep_answer(&pack, &noter, &answer(relay))).unwrap();
    }
    let answers = antenna.store.charter().answers(&pack).unwrap();
    assert_eq!(answers, BTreeMap::from([(noter.clone(), answer("Le syndicat"))]));
    assert!(antenna.store.charter().answers(&PackId::new("autre")).unwrap().is_empty());
    assert!(antenna.keep(|tx| tx.charter().remove_answer(&pack, &noter)).unwrap());
    assert!(!antenna.keep(|tx| tx.charter().remove_answer(&pack, &noter)).unwrap());
    assert!(antenna.store.charter().answers(&pack).unwrap().is_empty());
}

#[test]
fn a_session_keeps_what_the_house_said_when_it_began() {
    let mut antenna = Antenna::made();
    let (pack, noter) = ids();
    let session = antenna.begin_session(None);
    let silent = antenna.store.charter().house(&pack).unwrap();
    antenna.keep(|tx| tx.charter().keep_for(&session, &silent)).unwrap();
    assert!(antenna.store.charter().of_session(&session).unwrap().is_silent());
    antenna.keep(|tx| tx.charter().keep_rule(&rule(Topic::BankAccount, "Votre banque est à vous."))).unwrap();
    antenna.keep(|tx| tx.charter().keep_answer(&pack, &noter, &answer("La CAPAC"))).unwrap();
    let house = antenna.store.charter().house(&pack).unwrap();
    antenna.keep(|tx| tx.charter().keep_for(&session, &house)).unwrap();
    antenna.keep(|tx| tx.charter().remove_rule(Topic::BankAccount)).unwrap();
    let kept = antenna.store.charter().of_session(&session).unwrap();
    assert_eq!(kept, house, "what comes later is not its own");
    assert_eq!(kept.at(Sensitive::Bank).unwrap().say, "Votre banque est à vous.");
    assert_eq!(kept.answers[&noter], answer("La CAPAC"));
}
