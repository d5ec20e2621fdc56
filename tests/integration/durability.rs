//! T01: a program that is killed loses nothing that it acknowledged, keeps nothing twice, and raises no false alarm.

use std::time::Duration;

use cote_tests::{antenna::Keys, dice::Dice, moves};
use store::session::Appended;

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
        // From the last acknowledged one: what was kept and not acknowledged is sent again, as the screen does.
        let mut child = Listened::start(["work", path, &(acked + 1).to_string()]);
        let first = child.line().unwrap_or_default();
        assert_eq!(first, "ready", "round {round}: a clean reopening after kill -9 is no alarm");
        // Its first answer is waited for: on a busy machine a few milliseconds would else be about nothing.
        let first = child.line().unwrap_or_default();
        std::thread::sleep(Duration::from_millis(2 + dice.below(61) as u64));
        child.kill();
        let mut lines = vec![first];
        lines.extend(child.rest());
        let said = last_ack(&lines).unwrap_or(acked);

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
