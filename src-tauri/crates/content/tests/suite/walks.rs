//! The walk through the engine finds what the checker would have missed.

use content::play::{Why, play, play_each};
use domain::id::{ProcedureId, StepId};
use domain::walkthrough::{Next, Walkthrough};

use crate::example::Draft;

fn example() -> Walkthrough {
    Draft::example().checked().walkthroughs.remove(0)
}

fn whys(walkthrough: Walkthrough) -> Vec<Why> {
    let mut whys: Vec<_> =
        play(&[walkthrough]).expect_err("it is stuck").into_iter().map(|stuck| stuck.why).collect();
    whys.dedup();
    whys
}

#[test]
fn the_example_is_walked_in_every_way_on_each_of_its_devices() {
    let walked = play(&[example()]).expect("no session is stuck");
    // 7 steps on a computer, 6 on a telephone, in two ways, and one list on each; it is not done on paper.
    assert_eq!((walked.sessions, walked.positions), (6, 2 * (7 + 6) + 2));
}

#[test]
fn a_ring_a_missing_step_and_a_missing_procedure_are_found() {
    let mut ring = example();
    ring.steps.last_mut().unwrap().next = Next::Step { step: StepId::new("jour") };
    assert_eq!(whys(ring), [Why::NeverEnds]);

    let mut missing = example();
    missing.steps.last_mut().unwrap().next = Next::Step { step: StepId::new("nulle-part") };
    assert_eq!(whys(missing), [Why::Refused(domain::session::Refusal::MissingContent)]);

    let mut call = example();
    call.steps[0].next = Next::Call { procedure: ProcedureId::new("rien"), back: StepId::new("code") };
    assert!(!whys(call).is_empty());
}

#[test]
fn a_step_that_no_session_comes_to_is_found() {
    let mut island = example();
    let mut step = island.steps.last().unwrap().clone();
    step.id = StepId::new("ile");
    island.steps.push(step);
    assert_eq!(whys(island.clone()), [Why::NeverReached]);
    let [played] = play_each(&[island]).try_into().unwrap();
    assert_eq!(played.stuck.len(), 1, "it is said once, not once a session");
    assert_eq!(played.stuck[0].place.as_ref().unwrap().step.as_str(), "ile");
}

#[test]
fn each_procedure_has_its_own_figures() {
    let mut other = example();
    other.id = ProcedureId::new("autre");
    let played = play_each(&[example(), other]);
    let all = play(&[example()]).unwrap();
    assert_eq!(played.len(), 2);
    assert!(played.iter().all(|one| one.walked == all && one.stuck.is_empty()), "{played:?}");
}
