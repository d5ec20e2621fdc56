//! The walk through the engine finds what the checker would have missed.

use content::play::{Why, play};
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
