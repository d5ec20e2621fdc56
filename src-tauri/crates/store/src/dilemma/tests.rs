//! What is kept of a question de cadre, what is not, and which marks wait.

use domain::session::Event;
use uuid::Uuid;

use super::*;
use crate::testing::{Antenna, noon, worker};

fn lines(situation: &str) -> DilemmaLines {
    DilemmaLines { situation: situation.to_owned(), ..DilemmaLines::default() }
}

fn dilemma(worker: WorkerId, situation: &str) -> Dilemma {
    let month: NaiveDate = "2026-11-23".parse().unwrap();
    Dilemma {
        id: make_dilemma_id_in(month),
        month: "2026-11".to_owned(),
        worker,
        standing: DilemmaStanding::Own,
        lines: lines(situation),
    }
}

fn mark(antenna: &mut Antenna, learner: Option<&domain::id::LearnerId>) -> SessionId {
    let id = antenna.begin_session(learner);
    let events = [crate::testing::started(), Event::DilemmaMarked];
    antenna.keep(|tx| tx.sessions().append(&id, Uuid::from_u128(1), &events, noon())).unwrap();
    id
}

#[test]
fn the_lines_are_kept_sealed_and_come_back() {
    let mut antenna = Antenna::made();
    let mut kept = dilemma(worker(), "Un message tard le soir.");
    antenna.keep(|tx| tx.dilemmas().keep(&kept)).unwrap();
    let row = |antenna: &Antenna| -> (Vec<u8>, Vec<u8>) {
        let sql = "SELECT wrapped_key, lines_sealed FROM dilemma";
        let connection = antenna.store.view().connection;
        connection.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap()
    };
    let first = row(&antenna);
    assert!(!first.1.windows(7).any(|seen| seen == b"message"), "sealed inside of the vault");
    kept.lines = lines("Autre chose.");
    antenna.keep(|tx| tx.dilemmas().keep(&kept)).unwrap();
    assert_ne!(row(&antenna).0, first.0, "what was written before opens no more");
    assert_eq!(antenna.store.dilemmas().of_worker(&worker()).unwrap(), [kept.clone()]);
    let store = antenna.close().open().unwrap();
    assert_eq!(store.dilemmas().get(&kept.id).unwrap(), Some(kept));
}

#[test]
fn a_team_sees_what_was_given_and_nothing_else() {
    let mut antenna = Antenna::made();
    let (mine, other) = (dilemma(worker(), "À moi."), dilemma(WorkerId::new("autre"), "À elle."));
    antenna.keep(|tx| tx.dilemmas().keep(&mine)).unwrap();
    antenna.keep(|tx| tx.dilemmas().keep(&other)).unwrap();
    assert_eq!(antenna.store.dilemmas().of_team().unwrap(), []);
    assert_eq!(antenna.store.dilemmas().of_worker(&worker()).unwrap(), std::slice::from_ref(&mine));
    for standing in [DilemmaStanding::Given, DilemmaStanding::Discussed] {
        assert!(antenna.keep(|tx| tx.dilemmas().put(&other.id, standing)).unwrap());
        let given = antenna.store.dilemmas().of_team().unwrap();
        assert_eq!(given, [Dilemma { standing, ..other.clone() }]);
    }
    assert!(antenna.keep(|tx| tx.dilemmas().erase(&other.id)).unwrap());
    assert!(!antenna.keep(|tx| tx.dilemmas().erase(&other.id)).unwrap());
    assert!(!antenna.keep(|tx| tx.dilemmas().put(&other.id, DilemmaStanding::Own)).unwrap());
    assert_eq!(antenna.store.dilemmas().of_team().unwrap(), []);
}

#[test]
fn an_id_tells_the_month_and_no_day() {
    let id = |day: &str| make_dilemma_id_in(day.parse().unwrap());
    let instant = |id: DilemmaId| id.as_str().get(..13).map(str::to_owned);
    assert_eq!(instant(id("2026-11-02")), instant(id("2026-11-30")));
    assert_ne!(id("2026-11-02"), id("2026-11-02"));
}

#[test]
fn a_mark_waits_for_its_words_until_it_is_settled() {
    let mut antenna = Antenna::made();
    let session = mark(&mut antenna, None);
    let waiting = antenna.store.dilemmas().waiting_marks(&worker()).unwrap();
    assert_eq!(
        waiting.iter().map(|one| (&one.session, one.event, one.at)).collect::<Vec<_>>(),
        [(&session, 2, noon())]
    );
    assert_eq!(
        antenna.store.dilemmas().waiting_marks(&WorkerId::new("autre")).unwrap(),
        [],
        "one's own alone"
    );
    antenna.keep(|tx| tx.dilemmas().settle(&session, 2)).unwrap();
    antenna.keep(|tx| tx.dilemmas().settle(&session, 2)).unwrap();
    assert_eq!(antenna.store.dilemmas().waiting_marks(&worker()).unwrap(), []);
    assert!(antenna.keep(|tx| tx.dilemmas().settle(&session, 9)).is_err(), "there is no such event");
}

#[test]
fn a_learner_who_is_erased_takes_the_marks_along_and_leaves_the_lines() {
    let mut antenna = Antenna::made();
    let learner = antenna.keep(|tx| tx.learners().add("Rim", noon())).unwrap().id;
    let session = mark(&mut antenna, Some(&learner));
    let kept = dilemma(worker(), "Un message tard le soir.");
    antenna
        .keep(|tx| {
            tx.dilemmas().keep(&kept)?;
            tx.dilemmas().settle(&session, 2)
        })
        .unwrap();
    antenna.keep(|tx| tx.learners().erase(&learner)).unwrap();
    let left: i64 = antenna
        .store
        .view()
        .connection
        .query_row("SELECT count(*) FROM dilemma_mark_settled", [], |row| row.get(0))
        .unwrap();
    assert_eq!(left, 0);
    assert_eq!(
        antenna.store.dilemmas().of_worker(&worker()).unwrap(),
        [kept],
        "nothing in them leads to anybody"
    );
}
