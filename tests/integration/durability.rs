//! T01: a program that is killed loses nothing that it acknowledged, keeps nothing twice, and raises no false alarm.

use std::{collections::BTreeMap, path::Path, time::Duration};

use cote_tests::{antenna::Keys, desk, dice::Dice, moves};
use domain::session::SessionState;
use store::session::{Appended, KeptEvent};

use crate::child::{Listened, last_ack};

const ROUNDS: usize = 100;

#[test]
fn t01_a_killed_program_loses_no_acknowledged_step() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_str().unwrap();
    let keys = Keys::plan(folder.path()).unwrap();
    let mut store = keys.make().unwrap();
    moves::begin(&mut store, &keys).unwrap();
    drop((store, keys));

    let mut dice = Dice::new(11);
    let (mut acked, mut seen, mut sent_again) = (0, 0, 0);
    for round in 0..ROUNDS {
        let said = round_of("work", path, acked, &mut dice);
        let keys = Keys::unlock(folder.path()).unwrap();
        let mut store = keys.open().unwrap_or_else(|error| panic!("round {round}: {error:?}"));
        let kept = moves::check(&store).unwrap_or_else(|error| panic!("round {round}: {error:#}"));
        assert!(kept >= said, "round {round}: {said} acknowledged, {kept} kept");
        assert!(kept <= said + 1, "round {round}: at most one was kept and not yet acknowledged");
        if kept > said {
            let again = moves::keep(&mut store, &keys, kept).unwrap();
            assert!(matches!(again, Appended::AlreadyKept { .. }), "round {round}: kept twice");
            assert_eq!(moves::check(&store).unwrap(), kept);
            sent_again += 1;
        }
        seen += kept - acked;
        acked = kept;
    }
    let keys = Keys::unlock(folder.path()).unwrap();
    let store = keys.open().unwrap();
    store.check_everything().unwrap();
    assert_eq!(moves::check(&store).unwrap(), acked);
    eprintln!(
        "T01: {ROUNDS} rounds of kill -9, {seen} moves kept, 0 lost, 0 corrupt, 0 doubled ({sent_again} were kept and \
         not acknowledged, and sent again); {} reopenings, 0 false alarms",
        2 * ROUNDS
    );
    assert!(seen as usize >= ROUNDS, "the rounds were about something");
}

/// One round: a child goes on from the last acknowledged move, and is killed. What was kept and not acknowledged is
/// sent again, as the screen does. Returns the last move that was acknowledged.
fn round_of(way: &str, path: &str, acked: u32, dice: &mut Dice) -> u32 {
    let mut child = Listened::start([way, path, &(acked + 1).to_string()]);
    assert_eq!(child.line().unwrap_or_default(), "ready", "a reopening after kill -9 is no alarm");
    // Its first answer is waited for: on a busy machine a few milliseconds would else be about nothing.
    let mut lines = vec![child.line().unwrap_or_default()];
    std::thread::sleep(Duration::from_millis(2 + dice.below(61) as u64));
    child.kill();
    lines.extend(child.rest());
    assert!(lines.iter().all(|line| !line.starts_with("refused")), "{lines:?}");
    last_ack(&lines).unwrap_or(acked)
}

/// The same through the application's commands, as the page sends them.
#[test]
fn t01_a_killed_application_loses_no_acknowledged_click() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_str().unwrap();
    let mut dice = Dice::new(12);
    let mut acked = 0;
    for round in 0..ROUNDS {
        let said = round_of("backend", path, acked, &mut dice);
        let kept = kept_clicks(folder.path());
        assert!((said..=said + 1).contains(&kept), "round {round}: {said} acknowledged, {kept} kept");
        acked = kept;
    }
    let keys = Keys::unlock_with(&folder.path().join("data"), desk::PHRASE).unwrap();
    keys.open().unwrap().check_everything().unwrap();
    eprintln!(
        "T01: {ROUNDS} rounds of kill -9 through the application's commands, {acked} clicks kept, 0 lost, 0 corrupt, 0 \
         doubled; {} reopenings, 0 false alarms",
        2 * ROUNDS
    );
    assert!(acked as usize >= ROUNDS, "the rounds were about something");
}

/// How many clicks are kept, after checking that each was kept once, in order, with its words, and that they still make
/// a session.
fn kept_clicks(folder: &Path) -> u32 {
    let keys = Keys::unlock_with(&folder.join("data"), desk::PHRASE).unwrap();
    let store = keys.open().unwrap();
    let session = store.sessions().interrupted_session().unwrap().expect("the session is under way");
    let events = store.sessions().events_of(&session.begun.id).unwrap();
    assert!(events.iter().zip(1_u32..).all(|(kept, seq)| kept.seq == seq), "no gap");
    assert!(SessionState::replay(events.iter().map(|kept| (kept.at, &kept.event))).is_some());

    // Starting and resuming have keys of their own; the clicks' keys are numbered.
    let numbers: BTreeMap<_, u32> =
        (1..=events.len() as u32).map(|number| (moves::key(number), number)).collect();
    let number_of = |kept: &KeptEvent| numbers.get(&kept.move_key).copied();
    let mut clicks: Vec<u32> = events.iter().filter_map(number_of).collect();
    clicks.dedup();
    let kept = clicks.len() as u32;
    assert_eq!(clicks, (1..=kept).collect::<Vec<_>>(), "each click once, in order");
    let texts = store.texts().of_session(&session.begun.id).unwrap();
    for text in texts {
        let click = events.iter().find(|kept| kept.seq == text.event_seq).and_then(number_of);
        assert_eq!(text.text, format!("au pas {}", click.unwrap()), "the words go with their click");
    }
    kept
}
