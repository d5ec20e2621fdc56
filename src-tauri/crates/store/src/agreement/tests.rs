//! Agreements: the last answer counts, mode by mode.

use super::*;
use crate::{
    make_id_at,
    testing::{Antenna, noon},
};

#[test]
fn the_last_answer_of_a_learner_for_a_mode_is_the_one_that_counts() {
    let mut antenna = Antenna::made();
    let learner = antenna.keep(|tx| tx.learners().add("Amina", noon())).unwrap().id;
    let session = antenna.begin_session(Some(&learner));
    let answered = |answer, minutes, mode| Agreement {
        id: AgreementId::new(make_id_at(noon())),
        session: session.clone(),
        learner: Some(learner.clone()),
        mode,
        template_version: 3,
        text_sha256: [7; 32],
        answer,
        at: noon() + chrono::Duration::minutes(minutes),
    };
    let given = answered(Answer::Given, 0, Mode::Accompany);
    let refused = answered(Answer::Refused, 5, Mode::Accompany);
    antenna.keep(|tx| [&refused, &given].iter().try_for_each(|one| tx.agreements().keep(one))).unwrap();
    let agreements = antenna.store.agreements();
    assert_eq!(agreements.latest(&learner, Mode::Accompany).unwrap(), Some(refused.clone()));
    assert_eq!(agreements.latest(&learner, Mode::DoFor).unwrap(), None, "each mode has its own");
    assert_eq!(agreements.of_session(&session).unwrap(), Some(refused));
}

#[test]
fn an_answer_without_its_session_is_refused() {
    let mut antenna = Antenna::made();
    let lone = Agreement {
        id: AgreementId::new(make_id_at(noon())),
        session: SessionId::new(make_id_at(noon())),
        learner: None,
        mode: Mode::Teach,
        template_version: 1,
        text_sha256: [0; 32],
        answer: Answer::Refused,
        at: noon(),
    };
    assert!(antenna.keep(|tx| tx.agreements().keep(&lone)).is_err());
    assert_eq!(antenna.store.agreements().of_session(&lone.session).unwrap(), None);
}
