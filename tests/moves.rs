//! Moves of one session that can be told apart: each has a number, and what is kept of it can be checked against that
//! number alone. Refuses two moves that look the same.

use anyhow::{Context, Result, ensure};
use chrono::Duration;
use domain::{
    help::Rung,
    id::{PackId, ProcedureId, SessionId, StepId},
    mode::{Device, Mode, Way},
    session::{Event, Place, Setup},
};
use serde_json::json;
use store::{
    Act, Action, Changed, Store, Tag,
    pack::{NewVersion, PackVersion},
    session::{Appended, KeptEvent, NewSession},
    text::{SessionText, TextKind},
};
use uuid::Uuid;

use crate::antenna::{Keys, noon};

/// Every tenth move has words with it.
const WORDS_EVERY: u32 = 10;

/// The session that moves are kept in: its id is known beforehand, so that another process finds it.
pub fn session_id() -> SessionId {
    SessionId::new("0198f000-0000-7000-8000-00000000cafe")
}

/// Begins the session, on a small pack; its first event is in it afterwards.
///
/// # Errors
/// What the store meets.
pub fn begin(store: &mut Store, keys: &Keys) -> Result<()> {
    let new = NewSession {
        id: session_id(),
        worker: keys.worker(),
        learner: None,
        mode: Mode::Accompany,
        way: Way::Practise,
        device: Device::Computer,
        procedure: ProcedureId::new("noter-un-jour"),
        pack: PackVersion { pack: PackId::new("essai"), version: "1.0.0".to_owned() },
        started_at: noon(),
    };
    let setup = Setup {
        mode: new.mode,
        way: new.way,
        device: new.device,
        procedure: new.procedure.clone(),
        keeps_note: true,
        urgency: None,
    };
    let act = Act::by(&keys.worker(), Action::SessionBegun, noon()).on(new.id.as_str());
    store.transact(&act, |tx| {
        let manifest = json!({ "title": "Essai" });
        let version =
            NewVersion { at: &new.pack, manifest: &manifest, walkthroughs: &[], is_from_file: false };
        tx.packs().install(version, noon())?;
        tx.sessions().begin(&new)?;
        tx.sessions().append(&new.id, key(0), &[Event::Started { setup }], noon())?;
        Ok(((), Changed::one(Tag::Sessions)))
    })?;
    Ok(())
}

/// Keeps move `number`, from 1: two events, and sometimes words.
///
/// # Errors
/// What the store meets.
pub fn keep(store: &mut Store, keys: &Keys, number: u32) -> store::Result<Appended> {
    let act = Act::by(&keys.worker(), Action::MoveKept, at(number)).on(session_id().as_str());
    let (appended, _) = store.transact(&act, |tx| {
        let appended = tx.sessions().append(&session_id(), key(number), &events(number), at(number))?;
        if let (Appended::Kept { seqs }, Some(words)) = (&appended, words(number)) {
            let event_seq = seqs.first().copied().unwrap_or(0);
            let text = SessionText { event_seq, kind: TextKind::Jot, text: words, at: at(number) };
            tx.texts().keep(&session_id(), &text)?;
        }
        Ok((appended, Changed::one(Tag::Sessions)))
    })?;
    Ok(appended)
}

/// Checks that exactly the moves from 1 to some number are kept, whole, once each, in order, with their words; returns
/// that number.
///
/// # Errors
/// The first thing that is not as it was kept.
pub fn check(store: &Store) -> Result<u32> {
    let kept = store.sessions().events_of(&session_id())?;
    let (first, rest) = kept.split_first().context("the session's first event is gone")?;
    ensure!(first.move_key == key(0) && first.seq == 1, "the first event is another");
    let moves = rest.chunks(2);
    let count = u32::try_from(moves.len())?;
    for (number, pair) in (1_u32..).zip(moves) {
        check_move(number, pair)?;
    }
    let texts = store.texts().of_session(&session_id())?;
    let found: Vec<_> = texts.iter().map(|text| (text.event_seq, text.text.clone())).collect();
    let expected: Vec<_> = (1..=count).filter_map(|number| Some((number * 2, words(number)?))).collect();
    ensure!(found == expected, "the words are not those of the moves");
    Ok(count)
}

fn check_move(number: u32, pair: &[KeptEvent]) -> Result<()> {
    let expected = events(number);
    ensure!(pair.len() == expected.len(), "move {number} is cut in two");
    for (place, (kept, event)) in (0_u32..).zip(pair.iter().zip(expected)) {
        let is_right = kept.move_key == key(number)
            && kept.seq == number * 2 + place
            && kept.at == at(number)
            && kept.event == event;
        ensure!(is_right, "move {number} is not as it was kept");
    }
    Ok(())
}

/// The key of move `number`.
pub fn key(number: u32) -> Uuid {
    Uuid::from_u128(0x0198_f000_0000_7000_8000_0000_0000_0000 + u128::from(number))
}

fn at(number: u32) -> chrono::DateTime<chrono::Utc> {
    noon() + Duration::seconds(i64::from(number))
}

fn events(number: u32) -> [Event; 2] {
    let place =
        Place { procedure: ProcedureId::new("noter-un-jour"), step: StepId::new(format!("etape-{number}")) };
    [Event::StepEntered { place }, Event::CueAsked { rung: Rung::Question }]
}

fn words(number: u32) -> Option<String> {
    number.is_multiple_of(WORDS_EVERY).then(|| format!("au pas {number}, a trouvé seule le « œ »"))
}
