//! The charter.

use domain::charter::{Adoption, Rule, RuleText, TeamAnswer, Topic};
use domain::walkthrough::{Remit, RemitAnswer};

use super::sample::{ODD, today};
use super::tool;
use crate::{CharterPage, charter_pdf};

fn adopted(review_in_days: i64) -> Adoption {
    let on = today() - chrono::Days::new(100);
    let review_on = today() + chrono::Duration::days(review_in_days);
    Adoption { body: "Équipe de Namur, réunion du 15 août".to_owned(), on, review_on }
}

fn charter() -> CharterPage {
    let rule = |topic, review_in_days| {
        let text = RuleText {
            rule: format!("Règle sur {topic:?}."),
            reason: "Parce que.".to_owned(),
            say: "Votre code est à vous.".to_owned(),
        };
        Rule { topic, text, adoption: adopted(review_in_days) }
    };
    let remit = Remit {
        answer: RemitAnswer::Relay,
        sentence: "La caisse le fait avec vous.".to_owned(),
        relay: Some("La CAPAC, rue du Pont 3".to_owned()),
    };
    CharterPage {
        antenna: "Marche".to_owned(),
        rules: Topic::ALL.into_iter().map(|topic| rule(topic, 30)).collect(),
        answers: vec![("Demander une pension".to_owned(), TeamAnswer { remit, adoption: adopted(0) })],
        made_on: today(),
    }
}

#[test]
fn every_charter_is_sound() {
    let empty = CharterPage { antenna: String::new(), rules: vec![], answers: vec![], ..charter() };
    let mut odd = charter();
    odd.rules[0].text.rule = ODD.replace('\n', " ");
    odd.rules[0].adoption.body = "#panic() *Équipe* $x$".to_owned();
    for (name, page) in [("charter", charter()), ("charter-empty", empty), ("charter-odd", odd.clone())] {
        tool::assert_sound(name, &charter_pdf(&page).unwrap());
    }
    assert!(tool::text(&charter_pdf(&odd).unwrap()).contains("#panic() *Équipe* $x$"), "literally");
    assert_eq!(charter_pdf(&charter()).unwrap(), charter_pdf(&charter()).unwrap());
}

#[test]
fn every_rule_says_who_stands_for_it_and_until_when() {
    let text = tool::text(&charter_pdf(&charter()).unwrap());
    assert_eq!(
        text.matches("Équipe de Namur, réunion du 15 août").count(),
        9,
        "eight rules and one answer: {text}"
    );
    assert_eq!(text.matches("Décidé le").count(), 9);
    assert_eq!(text.matches("À revoir le").count(), 9);
    assert_eq!(text.matches("la date est passée").count(), 1, "only what is due says so: {text}");
    assert!(text.contains("La CAPAC, rue du Pont 3") && text.contains("C’est à un autre service."));
}
