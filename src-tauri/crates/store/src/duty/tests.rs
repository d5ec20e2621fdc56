//! What was said of duties: kept in order, append-only, gone with the file.

use chrono::NaiveDate;
use domain::duty::DutyRule;

use super::*;
use crate::testing::{Antenna, noon};

fn card() -> KeptDuty {
    KeptDuty { label: "Envoyer la carte".to_owned(), rule: DutyRule::MonthEnd, procedure: None }
}

fn said(answer: DutyAnswer, minutes: i64) -> Answered {
    Answered { at: noon() + chrono::Duration::minutes(minutes), duty: card(), answer }
}

fn done() -> DutyAnswer {
    DutyAnswer::Done { up_to: NaiveDate::from_ymd_opt(2026, 11, 30).unwrap() }
}

#[test]
fn what_was_said_is_kept_in_order_and_goes_with_the_file() {
    let mut antenna = Antenna::made();
    fn add(name: &'static str) -> impl Fn(&crate::Tx<'_>) -> Result<crate::learner::Learner> {
        move |tx| tx.learners().add(name, noon())
    }
    let rim = antenna.keep(add("Rim")).unwrap().id;
    let karim = antenna.keep(add("Karim")).unwrap().id;
    let first = said(done(), 0);
    let second = said(DutyAnswer::Stopped, 1);
    antenna.keep(|tx| tx.duties().answer(&rim, &second)).unwrap();
    antenna.keep(|tx| tx.duties().answer(&rim, &first)).unwrap();
    antenna.keep(|tx| tx.duties().answer(&karim, &first)).unwrap();

    let closed = antenna.close();
    let mut store = closed.open().unwrap();
    let of_rim = store.duties().answers(Some(&rim)).unwrap();
    assert_eq!(of_rim, [(rim.clone(), first.clone()), (rim.clone(), second)]);
    assert_eq!(store.duties().answers(None).unwrap().len(), 3);

    let act = crate::Act::by(&crate::testing::worker(), crate::Action::LearnerErased, noon());
    store.transact(&act, |tx| Ok((tx.learners().erase(&rim)?, crate::Changed::nothing()))).unwrap();
    assert_eq!(store.duties().answers(None).unwrap(), [(karim, first)]);
}

#[test]
fn what_was_said_is_never_rewritten() {
    let mut antenna = Antenna::made();
    let rim = antenna.keep(|tx| tx.learners().add("Rim", noon())).unwrap().id;
    antenna.keep(|tx| tx.duties().answer(&rim, &said(done(), 0))).unwrap();
    let rewritten = antenna.keep(|tx| {
        let connection = tx.duties().0.0.connection;
        Ok(connection.execute("UPDATE duty_answer SET answer = '{}'", [])?)
    });
    assert!(rewritten.is_err());
}
