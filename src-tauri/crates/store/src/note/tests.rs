//! Notes: changed until frozen, then added to; no word outside its seal.

use domain::{
    mode::{Mode, Way},
    note::NoteBody,
};

use super::*;
use crate::testing::{Antenna, noon, worker};

fn note(session: &SessionId) -> Note {
    Note {
        id: NoteId::new(make_id_at(noon())),
        session: session.clone(),
        body: NoteBody {
            on: noon().date_naive(),
            mode: Mode::Accompany,
            way: Way::Practise,
            title: "Noter un jour de travail".to_owned(),
            is_complete: false,
            procedures: Vec::new(),
            prepared: None,
            obstacles: Vec::new(),
            own_word: None,
            duties: Vec::new(),
            next: None,
            urgency: None,
            learning: None,
            outcomes: Vec::new(),
            minutes: 12,
            autonomy: None,
        },
        shared_text: Some("On a noté un jour ensemble.".to_owned()),
        own_text: None,
        created_at: noon(),
        frozen_at: None,
    }
}

#[test]
fn a_note_changes_until_it_is_frozen_and_then_takes_lines_only() {
    let mut antenna = Antenna::made();
    let session = antenna.begin_session(None);
    let mut note = note(&session);
    antenna.keep(|tx| tx.notes().save(&note)).unwrap();
    note.own_text = Some("À revoir : la souris.".to_owned());
    antenna.keep(|tx| tx.notes().save(&note)).unwrap();
    assert_eq!(antenna.store.notes().of_session(&session).unwrap(), Some(note.clone()));

    antenna.keep(|tx| tx.notes().freeze(&note.id, noon())).unwrap();
    note.frozen_at = Some(noon());
    assert!(matches!(antenna.keep(|tx| tx.notes().save(&note)), Err(Error::NoteFrozen)));
    assert!(matches!(antenna.keep(|tx| tx.notes().freeze(&note.id, noon())), Err(Error::NoteFrozen)));
    let by_sql =
        antenna.keep(|tx| Ok(tx.notes().0.0.connection.execute("UPDATE note SET body = '{}'", [])?));
    assert!(by_sql.is_err(), "the database itself refuses");

    let line = KeptAddendum { author: worker(), at: noon(), text: "La carte était la bonne.".to_owned() };
    antenna.keep(|tx| tx.notes().add(&note.id, &line)).unwrap();
    assert_eq!(antenna.store.notes().addenda_of(&note.id).unwrap(), [line]);
    assert_eq!(antenna.store.notes().get(&note.id).unwrap(), Some(note.clone()));
    assert_eq!(antenna.store.notes().latest(10).unwrap(), [note]);
}

#[test]
fn a_session_has_one_note() {
    let mut antenna = Antenna::made();
    let session = antenna.begin_session(None);
    antenna.keep(|tx| tx.notes().save(&note(&session))).unwrap();
    assert!(antenna.keep(|tx| tx.notes().save(&note(&session))).is_err());
}

#[test]
fn no_word_of_a_note_stands_outside_its_seal() {
    let mut antenna = Antenna::made();
    let session = antenna.begin_session(None);
    let note = note(&session);
    antenna.keep(|tx| tx.notes().save(&note)).unwrap();
    let sealed: Vec<u8> = antenna
        .keep(|tx| {
            Ok(tx.notes().0.0.connection.query_row("SELECT shared_sealed FROM note", [], |row| row.get(0))?)
        })
        .unwrap();
    let words = note.shared_text.unwrap();
    assert!(!sealed.windows(4).any(|four| words.as_bytes().windows(4).any(|plain| plain == four)));
}

#[test]
fn a_correction_is_read_over_a_frozen_note_and_changes_nothing_of_it() {
    let mut antenna = Antenna::made();
    let learner = antenna.keep(|tx| tx.learners().add("Amina", noon())).unwrap().id;
    let session = antenna.begin_session(Some(&learner));
    let mut note = note(&session);
    let day = |days| Some((noon() + chrono::Duration::days(days)).date_naive());
    note.body.next = day(7).map(|on| domain::session::NextTime { procedure: None, on, at: None });
    antenna.keep(|tx| tx.notes().save(&note)).unwrap();
    antenna.keep(|tx| tx.notes().freeze(&note.id, noon())).unwrap();
    let kept = |days| KeptCorrection {
        worker: worker(),
        at: noon(),
        correction: domain::note::Correction::NextDay { on: day(days) },
    };
    antenna
        .keep(|tx| {
            tx.notes().correct(&note.id, &kept(14))?;
            tx.notes().correct(&note.id, &kept(21))
        })
        .unwrap();
    let notes = antenna.store.notes();
    assert_eq!(notes.corrections_of(&note.id).unwrap(), [kept(14), kept(21)], "in their order");
    assert_eq!(notes.get(&note.id).unwrap().unwrap().body, note.body, "what was written stays");
    let held = notes.held(Some(&learner)).unwrap();
    assert_eq!(held[0].body.next.as_ref().map(|next| next.on), day(21), "what waits reads with it");
    let unknown = NoteId::new(make_id_at(noon()));
    assert!(matches!(antenna.keep(|tx| tx.notes().correct(&unknown, &kept(1))), Err(Error::Unknown(_))));
    let change = "UPDATE note_correction SET at = 0";
    assert!(antenna.store.view().connection.execute(change, []).is_err(), "a correction is never changed");
}
