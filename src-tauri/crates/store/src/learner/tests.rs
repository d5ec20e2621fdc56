//! Files brought together without losing a line, and files without their person: no word, no key, no way back.

mod found;

use domain::id::{AgreementId, NoteId, SessionId};
use domain::mode::{Mode, Way};
use domain::note::{Correction, NoteBody};
use domain::session::{Event, NextTime, OwnWord};
use rusqlite::params;
use uuid::Uuid;

use super::*;
use crate::{
    agreement::{Agreement, Answer},
    journal::{Act, Action},
    make_id_at,
    note::{KeptAddendum, KeptCorrection, Note},
    testing::{Antenna, ClosedAntenna, noon, started, worker},
    text::{SessionText, TextKind},
};

fn add(antenna: &mut Antenna, pseudonym: &str) -> Learner {
    antenna.keep(|tx| tx.learners().add(pseudonym, noon())).unwrap()
}

fn said(learner: &str, what: &str) -> String {
    format!("{what} de {learner}")
}

/// A session of a learner to its end, with every kind of word.
fn whole_session(antenna: &mut Antenna, learner: &Learner) -> (SessionId, NoteId) {
    let session = antenna.begin_session(Some(&learner.id));
    let name = learner.pseudonym.clone();
    let note = note(&session, &name);
    let text = said(&name, "accord");
    let agreement = Agreement {
        id: AgreementId::new(make_id_at(noon())),
        session: session.clone(),
        learner: Some(learner.id.clone()),
        mode: Mode::Accompany,
        template_version: 3,
        text_sha256: vault::sha256(text.as_bytes()),
        answer: Answer::Given,
        at: noon(),
    };
    let next = NextTime { procedure: None, on: noon().date_naive(), at: None };
    let events = [
        started(),
        Event::Jotted,
        Event::NextPlanned { next: Some(next) },
        Event::WordGiven { word: Some(OwnWord::Good), is_shared: true },
        Event::Ended,
    ];
    antenna
        .keep(|tx| {
            tx.agreements().keep(&agreement, &text)?;
            tx.sessions().append(&session, Uuid::now_v7(), &events, noon())?;
            let jot =
                |kind, event_seq, what| SessionText { event_seq, kind, text: said(&name, what), at: noon() };
            tx.texts().keep(&session, &jot(TextKind::Jot, 2, "mot"))?;
            tx.texts().keep(&session, &jot(TextKind::NextWords, 3, "suite"))?;
            tx.notes().save(&note)?;
            tx.notes().freeze(&note.id, noon())?;
            let line = KeptAddendum { author: worker(), at: noon(), text: said(&name, "ajout") };
            tx.notes().add(&note.id, &line)?;
            let correction = Correction::NextDay { on: None };
            tx.notes().correct(&note.id, &KeptCorrection { worker: worker(), at: noon(), correction })
        })
        .unwrap();
    (session, note.id)
}

fn note(session: &SessionId, name: &str) -> Note {
    let body = NoteBody {
        on: noon().date_naive(),
        mode: Mode::Accompany,
        way: Way::Practise,
        title: "Noter un jour de travail".to_owned(),
        is_complete: true,
        procedures: Vec::new(),
        prepared: None,
        obstacles: Vec::new(),
        own_word: Some(OwnWord::Good),
        duties: Vec::new(),
        next: Some(NextTime { procedure: None, on: noon().date_naive(), at: None }),
        urgency: None,
        learning: None,
        outcomes: Vec::new(),
        minutes: 12,
        autonomy: None,
    };
    Note {
        id: NoteId::new(make_id_at(noon())),
        session: session.clone(),
        body,
        shared_text: Some(said(name, "note")),
        own_text: Some(said(name, "lignes")),
        created_at: noon(),
        frozen_at: None,
    }
}

/// Every word of a session, opened.
fn words(antenna: &Antenna, session: &SessionId) -> Vec<String> {
    let store = &antenna.store;
    let mut words: Vec<String> =
        store.texts().of_session(session).unwrap().into_iter().map(|text| text.text).collect();
    let note = store.notes().of_session(session).unwrap().unwrap();
    assert!(note.frozen_at.is_some(), "it stays frozen");
    words.extend(note.shared_text);
    words.extend(note.own_text);
    words.extend(store.notes().addenda_of(&note.id).unwrap().into_iter().map(|line| line.text));
    let agreement = store.agreements().of_session(session).unwrap().unwrap();
    words.extend(store.agreements().exact_text(&agreement).unwrap());
    words.sort();
    words
}

fn counts(antenna: &Antenna) -> Vec<i64> {
    [
        "session",
        "session_event",
        "session_text",
        "note",
        "note_addendum",
        "note_correction",
        "agreement",
        "agreement_text",
    ]
    .iter()
    .map(|table| {
        let sql = format!("SELECT count(*) FROM {table}");
        antenna.store.view().connection.query_row(&sql, [], |row| row.get(0)).unwrap()
    })
    .collect()
}

fn merge(antenna: &mut Antenna, into: &Learner, from: &Learner) -> Result<()> {
    antenna.keep(|tx| tx.learners().merge(&into.id, &from.id, (&worker(), noon())))
}

#[test]
fn after_a_merge_nothing_is_lost_and_every_word_opens_under_the_key_that_stays() {
    let mut antenna = Antenna::made();
    let (amina, amine) = (add(&mut antenna, "Amina"), add(&mut antenna, "Amine"));
    let bilal = add(&mut antenna, "Bilal");
    let sessions = [&amina, &amine, &amine, &bilal].map(|one| whole_session(&mut antenna, one).0);
    let before: Vec<_> = sessions.iter().map(|session| words(&antenna, session)).collect();
    assert!(before.iter().all(|words| words.len() == 6), "{before:?}");
    let counted = counts(&antenna);

    merge(&mut antenna, &amina, &amine).unwrap();
    let after: Vec<_> = sessions.iter().map(|session| words(&antenna, session)).collect();
    assert_eq!(after, before);
    assert_eq!(counts(&antenna), counted);
    let store = &antenna.store;
    let held = |learner: &Learner| {
        let ids = store.sessions().of_learner(&learner.id).unwrap();
        (ids.len(), store.agreements().of_learner(&learner.id).unwrap().len())
    };
    assert_eq!((held(&amina), held(&amine), held(&bilal)), ((3, 3), (0, 0), (1, 1)));
    assert_eq!(store.learners().get(&amine.id).unwrap(), None);
    assert_eq!(store.learners().find_by_code(&amine.short_code).unwrap().unwrap().id, amina.id);
    assert_eq!(store.learners().find_by_pseudonym("Amine").unwrap(), None);
    let trace = Merged { code: amine.short_code.clone(), at: noon() };
    assert_eq!(store.learners().merged(&amina.id).unwrap(), [trace]);

    merge(&mut antenna, &bilal, &amina).unwrap();
    let found = antenna.store.learners().find_by_code(&amine.short_code).unwrap();
    assert_eq!(found.unwrap().id, bilal.id, "a code that led here leads on");
    assert_eq!(antenna.store.learners().merged(&bilal.id).unwrap().len(), 2);
    antenna.store.check_everything().unwrap();
}

#[test]
fn a_merge_is_refused_with_itself_twice_with_an_open_session_and_with_a_restricted_file() {
    let mut antenna = Antenna::made();
    let (amina, amine) = (add(&mut antenna, "Amina"), add(&mut antenna, "Amine"));
    assert!(matches!(merge(&mut antenna, &amina, &amina), Err(Error::SameFile)));
    let session = antenna.begin_session(Some(&amine.id));
    for (into, from) in [(&amina, &amine), (&amine, &amina)] {
        assert!(matches!(merge(&mut antenna, into, from), Err(Error::SessionUnderWay)));
    }
    antenna.keep(|tx| tx.sessions().abandon(&session, noon())).unwrap();
    let bilal = add(&mut antenna, "Bilal");
    let restrict = "UPDATE learner SET wrapped_key = NULL, is_restricted = 1 WHERE id = ?1";
    antenna.store.view().connection.execute(restrict, [bilal.id.as_str()]).unwrap();
    for (into, from) in [(&amina, &bilal), (&bilal, &amina)] {
        assert!(matches!(merge(&mut antenna, into, from), Err(Error::Restricted)));
    }
    merge(&mut antenna, &amina, &amine).unwrap();
    assert!(matches!(merge(&mut antenna, &amina, &amine), Err(Error::Unknown(Thing::Learner))), "once");
}

#[test]
fn a_merge_that_fails_half_way_leaves_both_as_they_were() {
    let mut antenna = Antenna::made();
    let (amina, amine) = (add(&mut antenna, "Amina"), add(&mut antenna, "Amine"));
    let sessions = [&amina, &amine].map(|one| whole_session(&mut antenna, one).0);
    let before: Vec<_> = sessions.iter().map(|session| words(&antenna, session)).collect();
    let failed = antenna.keep(|tx| {
        tx.learners().merge(&amina.id, &amine.id, (&worker(), noon()))?;
        Err::<(), _>(Error::DiskFull)
    });
    assert!(failed.is_err());
    assert_eq!(sessions.iter().map(|session| words(&antenna, session)).collect::<Vec<_>>(), before);
    assert!(antenna.store.learners().get(&amine.id).unwrap().is_some());
}

/// Every row of the closed vault, in clear, as bytes.
fn in_clear(closed: &ClosedAntenna) -> Vec<u8> {
    let plain = closed.folder.path().join("plain.db");
    let connection = rusqlite::Connection::open(closed.database()).unwrap();
    let key = closed.office.db_key();
    key.with_sqlcipher_literal(|literal| connection.key(None::<&str>, literal, false)).unwrap();
    let attach = format!("ATTACH '{}' AS plain KEY ''", plain.display());
    connection.execute_batch(&attach).unwrap();
    connection.query_row("SELECT sqlcipher_export('plain')", [], |_| Ok(())).unwrap();
    connection.execute_batch("DETACH plain").unwrap();
    std::fs::read(plain).unwrap()
}

/// The sealed bytes of a session's words and of its person, and what leads to them.
fn traces(antenna: &Antenna, learner: &Learner) -> Vec<Vec<u8>> {
    let sql =
        "SELECT text_sealed FROM session_text JOIN session ON session.id = session_id WHERE learner_id = ?1
        UNION ALL SELECT shared_sealed FROM note JOIN session ON session.id = session_id WHERE learner_id = ?1
        UNION ALL SELECT own_sealed FROM note JOIN session ON session.id = session_id WHERE learner_id = ?1
        UNION ALL SELECT text_sealed FROM note_addendum JOIN note ON note.id = note_id
            JOIN session ON session.id = session_id WHERE learner_id = ?1
        UNION ALL SELECT text_sealed FROM agreement_text JOIN agreement ON agreement.id = agreement_id
            WHERE learner_id = ?1
        UNION ALL SELECT pseudonym_sealed FROM learner WHERE id = ?1
        UNION ALL SELECT wrapped_key FROM learner WHERE id = ?1";
    let mut statement = antenna.store.view().connection.prepare(sql).unwrap();
    let rows = statement.query_map([learner.id.as_str()], |row| row.get(0)).unwrap();
    rows.collect::<std::result::Result<_, _>>().unwrap()
}

fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

#[test]
fn without_its_person_a_file_leaves_what_was_done_and_no_word_no_key_no_way_back() {
    let mut antenna = Antenna::made();
    let (amina, bilal) = (add(&mut antenna, "Amina"), add(&mut antenna, "Bilal"));
    let (session, note) = whole_session(&mut antenna, &amina);
    whole_session(&mut antenna, &bilal);
    let (gone, stays) = (traces(&antenna, &amina), traces(&antenna, &bilal));
    assert_eq!((gone.len(), stays.len()), (8, 8));
    let act = Act::by(&worker(), Action::LearnerAnonymised, noon());
    let work = |tx: &crate::Tx<'_>| {
        Ok((tx.learners().anonymise(&amina.id, noon())?, crate::Changed::one(crate::Tag::Learners)))
    };
    assert_eq!(antenna.store.transact(&act, work).unwrap().0, 1);

    let store = &antenna.store;
    assert_eq!(store.learners().get(&amina.id).unwrap(), None);
    assert_eq!(store.learners().find_by_code(&amina.short_code).unwrap(), None);
    let kept = store.sessions().get(&session).unwrap().unwrap();
    assert_eq!((kept.begun.learner, kept.begun.mode), (None, Mode::Accompany), "what was done stays");
    let left = store.notes().get(&note).unwrap().unwrap();
    assert_eq!((left.shared_text, left.own_text), (None, None));
    assert_eq!((left.body.minutes, left.body.next, left.body.own_word), (12, None, None));
    assert!(left.frozen_at.is_some());
    assert_eq!(store.notes().addenda_of(&note).unwrap(), []);
    assert_eq!(store.notes().corrections_of(&note).unwrap(), [], "read into it");
    assert_eq!(store.texts().of_session(&session).unwrap(), []);
    assert_eq!(store.agreements().of_session(&session).unwrap(), None);
    let kinds: Vec<_> =
        store.sessions().events_of(&session).unwrap().into_iter().map(|kept| kept.event).collect();
    assert_eq!(kinds, [started(), Event::Jotted, Event::Ended]);
    antenna.store.check_everything().unwrap();

    let closed = antenna.close();
    let clear = in_clear(&closed);
    for (place, sealed) in gone.iter().enumerate() {
        assert!(!holds(&clear, sealed), "trace {place} still stands");
    }
    assert!(stays.iter().all(|sealed| holds(&clear, sealed)), "the search finds what is there");
}

#[test]
fn a_code_that_was_retired_is_given_to_nobody_again() {
    let mut antenna = Antenna::made();
    let (amina, amine) = (add(&mut antenna, "Amina"), add(&mut antenna, "Amine"));
    merge(&mut antenna, &amina, &amine).unwrap();
    antenna.keep(|tx| tx.learners().anonymise(&amina.id, noon())).unwrap();
    let view = antenna.store.view();
    let retired: i64 =
        view.connection.query_row("SELECT count(*) FROM retired_code", [], |row| row.get(0)).unwrap();
    assert_eq!(retired, 2, "its own, and the one that led to it");
    // Every other code is taken: nothing is left to give.
    let act = Act::alone(Action::LearnerAdded, noon());
    let fill = |tx: &crate::Tx<'_>| {
        let mut retire = tx
            .view()
            .connection
            .prepare("INSERT OR IGNORE INTO retired_code (code, retired_at) VALUES (?1, 0)")?;
        for code in short_code::beginning_at(0) {
            retire.execute(params![code])?;
        }
        Ok(((), crate::Changed::nothing()))
    };
    antenna.store.transact(&act, fill).unwrap();
    let refused = antenna.keep(|tx| tx.learners().add("Chloé", noon()));
    assert!(matches!(refused, Err(Error::NoShortCodeLeft)));
}

#[test]
fn that_a_name_is_near_is_said_and_never_whose_it_is() {
    let mut antenna = Antenna::made();
    let amina = add(&mut antenna, "Amina");
    let near = |typed: &str, except| antenna.store.learners().has_near(typed, except).unwrap();
    assert!(near("Aminna", None) && near("amína", None));
    assert!(!near("Bilal", None));
    assert!(!near("Amina", Some(&amina.id)), "it is its own");
}
