//! Sessions: a move is kept once, an event for ever, words with their event.

use domain::session::SessionState;

use super::*;
use crate::{
    make_id_at,
    testing::{Antenna, cue, entered, noon, started},
    text::{SessionText, TextKind},
};

fn key(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

#[test]
fn a_move_sent_twice_is_kept_once() {
    let mut antenna = Antenna::made();
    let id = antenna.begin_session(None);
    let first =
        antenna.keep(|tx| tx.sessions().append(&id, key(1), &[started(), entered("un")], noon())).unwrap();
    assert_eq!(first, Appended::Kept { seqs: vec![1, 2] });
    let head = antenna.store.journal_head().unwrap();

    let again =
        antenna.keep(|tx| tx.sessions().append(&id, key(1), &[started(), entered("un")], noon())).unwrap();
    assert_eq!(again, Appended::AlreadyKept { seqs: vec![1, 2] });
    assert_eq!(antenna.store.journal_head().unwrap(), head, "what wrote nothing leaves no entry");

    let next = antenna.keep(|tx| tx.sessions().append(&id, key(2), &[cue()], noon())).unwrap();
    assert_eq!(next, Appended::Kept { seqs: vec![3] });
    let events = antenna.store.sessions().events_of(&id).unwrap();
    assert_eq!(
        events.iter().map(|kept| (kept.seq, kept.move_key)).collect::<Vec<_>>(),
        [(1, key(1)), (2, key(1)), (3, key(2))]
    );
    let state = SessionState::replay(events.iter().map(|kept| (kept.at, &kept.event))).unwrap();
    assert_eq!(state.current.unwrap().asked, Some(domain::help::Rung::Question));
}

#[test]
fn the_event_that_ends_a_session_closes_it_and_the_same_move_again_still_answers() {
    let mut antenna = Antenna::made();
    let id = antenna.begin_session(None);
    assert_eq!(antenna.store.sessions().interrupted_session().unwrap().unwrap().begun.id, id);
    let end =
        |antenna: &mut Antenna| antenna.keep(|tx| tx.sessions().append(&id, key(9), &[Event::Ended], noon()));
    end(&mut antenna).unwrap();
    let kept = antenna.store.sessions().get(&id).unwrap().unwrap();
    assert_eq!((kept.standing, kept.ended_at), (SessionStanding::Closed, Some(noon())));
    assert_eq!(antenna.store.sessions().interrupted_session().unwrap(), None);
    assert_eq!(end(&mut antenna).unwrap(), Appended::AlreadyKept { seqs: vec![1] });
}

#[test]
fn an_abandoned_session_is_not_offered_again_and_keeps_its_events() {
    let mut antenna = Antenna::made();
    let id = antenna.begin_session(None);
    antenna.keep(|tx| tx.sessions().append(&id, key(1), &[started()], noon())).unwrap();
    antenna.keep(|tx| tx.sessions().abandon(&id, noon())).unwrap();
    assert_eq!(antenna.store.sessions().interrupted_session().unwrap(), None);
    assert_eq!(antenna.store.sessions().events_of(&id).unwrap().len(), 1);
    assert!(matches!(
        antenna.keep(|tx| tx.sessions().abandon(&id, noon())),
        Err(Error::Unknown(Thing::Session))
    ));
}

#[test]
fn an_event_is_never_changed() {
    let mut antenna = Antenna::made();
    let id = antenna.begin_session(None);
    antenna.keep(|tx| tx.sessions().append(&id, key(1), &[started()], noon())).unwrap();
    let refused = antenna.keep(|tx| {
        tx.sessions().0.0.connection.execute("UPDATE session_event SET kind = 'ended'", [])?;
        Ok(())
    });
    assert!(refused.is_err());
}

#[test]
fn a_move_without_its_session_is_refused_and_leaves_nothing() {
    let mut antenna = Antenna::made();
    let nobody = SessionId::new(make_id_at(noon()));
    let refused = antenna.keep(|tx| tx.sessions().append(&nobody, key(1), &[started()], noon()));
    assert!(matches!(refused, Err(Error::Unknown(Thing::Session))));
    assert!(antenna.store.sessions().events_of(&nobody).unwrap().is_empty());
}

#[test]
fn words_go_with_their_event_and_open_for_a_named_and_an_unnamed_session() {
    let mut antenna = Antenna::made();
    let learner = antenna.keep(|tx| tx.learners().add("Amina", noon())).unwrap();
    for learner in [None, Some(&learner.id)] {
        let id = antenna.begin_session(learner);
        let text = |event_seq, text: &str| SessionText {
            event_seq,
            kind: TextKind::Jot,
            text: text.to_owned(),
            at: noon(),
        };
        antenna
            .keep(|tx| {
                tx.sessions().append(&id, key(1), &[started(), Event::Jotted], noon())?;
                tx.texts().keep(&id, &text(2, "a apporté sa carte, œuvré seule"))
            })
            .unwrap();
        assert_eq!(
            antenna.store.texts().of_session(&id).unwrap(),
            [text(2, "a apporté sa carte, œuvré seule")]
        );
        assert!(antenna.keep(|tx| tx.texts().keep(&id, &text(7, "sans événement"))).is_err());
    }
    assert_eq!(antenna.store.sessions().of_learner(&learner.id).unwrap().len(), 1);
}
