//! Agreements: every answer is there, its text to the byte, and what was taken back counts from then on.

use super::*;
use crate::{
    make_id_at,
    testing::{Antenna, noon, worker},
};

const TEXT: &str = "{\"lines\":\"C’est vous qui cliquez.\"}";

fn answered((session, learner): (&SessionId, &LearnerId), minutes: i64, text: &str) -> Agreement {
    Agreement {
        id: AgreementId::new(make_id_at(noon())),
        session: session.clone(),
        learner: Some(learner.clone()),
        mode: Mode::Accompany,
        template_version: 3,
        text_sha256: vault::sha256(text.as_bytes()),
        answer: Answer::Given,
        at: noon() + chrono::Duration::minutes(minutes),
    }
}

fn taken(line: &str, minutes: i64) -> TakenBack {
    let at = noon() + chrono::Duration::minutes(minutes);
    TakenBack { line: LineId::new(line), worker: worker(), at }
}

fn with_somebody() -> (Antenna, LearnerId, SessionId) {
    let mut antenna = Antenna::made();
    let learner = antenna.keep(|tx| tx.learners().add("Amina", noon())).unwrap().id;
    let session = antenna.begin_session(Some(&learner));
    (antenna, learner, session)
}

#[test]
fn every_answer_of_a_learner_is_there_with_its_text_to_the_byte() {
    let (mut antenna, learner, session) = with_somebody();
    let other = format!("{TEXT} ");
    let first = answered((&session, &learner), 0, TEXT);
    let second = Agreement { answer: Answer::Refused, ..answered((&session, &learner), 5, &other) };
    antenna
        .keep(|tx| {
            tx.agreements().keep(&second, &other)?;
            tx.agreements().keep(&first, TEXT)
        })
        .unwrap();
    let agreements = antenna.store.agreements();
    assert_eq!(agreements.of_learner(&learner).unwrap(), [second.clone(), first.clone()]);
    assert_eq!(agreements.of_session(&session).unwrap(), Some(second.clone()));
    assert_ne!(first.text_sha256, second.text_sha256, "a space more is another text");
    assert_eq!(agreements.exact_text(&first).unwrap().as_deref(), Some(TEXT));
    assert_eq!(agreements.exact_text(&second).unwrap(), Some(other));
}

#[test]
fn a_text_that_is_not_the_one_whose_hash_was_kept_is_damage() {
    let (mut antenna, learner, session) = with_somebody();
    let agreement = answered((&session, &learner), 0, TEXT);
    antenna.keep(|tx| tx.agreements().keep(&agreement, "autre chose")).unwrap();
    assert!(matches!(antenna.store.agreements().exact_text(&agreement), Err(Error::Damaged(_))));
    let change = "UPDATE agreement_text SET text_sealed = x'00'";
    assert!(antenna.store.view().connection.execute(change, []).is_err(), "a text is never changed");
}

#[test]
fn what_is_taken_back_counts_for_the_text_until_it_is_given_again() {
    let (mut antenna, learner, session) = with_somebody();
    let (first, second) = (answered((&session, &learner), 0, TEXT), answered((&session, &learner), 5, TEXT));
    let again = answered((&session, &learner), 20, TEXT);
    antenna
        .keep(|tx| {
            tx.agreements().keep(&first, TEXT)?;
            tx.agreements().keep(&second, TEXT)?;
            tx.agreements().take_back(&second.id, &taken("note", 10))?;
            tx.agreements().take_back(&second.id, &taken("note", 11))?;
            tx.agreements().keep(&again, TEXT)
        })
        .unwrap();
    let agreements = antenna.store.agreements();
    for one in [&first, &second] {
        assert_eq!(agreements.taken_back(&one.id).unwrap(), [taken("note", 10)], "once, and the first time");
    }
    assert_eq!(agreements.taken_back(&again.id).unwrap(), [], "it was given again since");
    let unknown = AgreementId::new(make_id_at(noon()));
    let refused = antenna.keep(|tx| tx.agreements().take_back(&unknown, &taken("note", 0)));
    assert!(matches!(refused, Err(Error::Unknown(Thing::Agreement))));
}

#[test]
fn an_answer_without_its_session_is_refused() {
    let mut antenna = Antenna::made();
    let session = SessionId::new(make_id_at(noon()));
    let lone = Agreement { learner: None, ..answered((&session, &LearnerId::new("nobody")), 0, TEXT) };
    assert!(antenna.keep(|tx| tx.agreements().keep(&lone, TEXT)).is_err());
    assert_eq!(antenna.store.agreements().of_session(&lone.session).unwrap(), None);
}
