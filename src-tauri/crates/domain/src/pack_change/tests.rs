//! What is said of an update is what it does.

use super::*;
use crate::mode::Device;
use crate::testing::{call, step, to, walkthrough};
use crate::walkthrough::Hand;

fn id(name: &str) -> ProcedureId {
    ProcedureId::new(name)
}

fn ids(all: &[Walkthrough]) -> Vec<&str> {
    all.iter().map(|one| one.id.as_str()).collect()
}

fn plain(name: &str) -> Walkthrough {
    walkthrough(name, vec![step("un", Hand::Shared, to("deux")), step("deux", Hand::Shared, Next::End)])
}

#[test]
fn each_procedure_is_told_once_with_its_steps() {
    let there = [plain("a"), plain("b"), plain("c")];
    let mut changed = plain("b");
    changed.steps[0].devices = vec![Device::Paper];
    changed.steps.remove(1);
    changed.steps.push(step("trois", Hand::Shared, Next::End));
    let coming = [plain("a"), changed, plain("d")];
    let told: Vec<_> = changes(&there, &coming)
        .into_iter()
        .map(|one| (one.title, one.kind, one.steps_added, one.steps_changed, one.steps_removed))
        .collect();
    let expected = [
        ("d", ChangeKind::Added, 2, 0, 0),
        ("b", ChangeKind::Changed, 1, 1, 1),
        ("c", ChangeKind::Removed, 0, 0, 2),
        ("a", ChangeKind::Same, 0, 0, 0),
    ];
    assert_eq!(
        told,
        expected.map(|(title, kind, added, changed, removed)| (
            title.to_owned(),
            kind,
            added,
            changed,
            removed
        ))
    );
}

#[test]
fn what_is_not_chosen_stays_as_it_is_there() {
    let mut newer = plain("a");
    newer.title = "a, mieux".to_owned();
    let there = [plain("a"), plain("b")];
    let coming = [newer.clone(), plain("c"), plain("d")];
    let result = taken(&there, &coming, &[id("c")].into());
    assert_eq!(ids(&result), ["a", "b", "c"]);
    assert_eq!(result[0], plain("a"), "not chosen: the one that is there");
    let result = taken(&there, &coming, &[id("a")].into());
    assert_eq!((ids(&result), &result[0]), (vec!["a", "b"], &newer));
}

#[test]
fn what_a_chosen_procedure_goes_through_comes_with_it() {
    let through = |name: &str, other: &str| {
        walkthrough(
            name,
            vec![step("un", Hand::Shared, call(other, "deux")), step("deux", Hand::Shared, Next::End)],
        )
    };
    let coming = [through("a", "b"), through("b", "c"), plain("c"), plain("d")];
    assert_eq!(ids(&taken(&[], &coming, &[id("a")].into())), ["a", "b", "c"]);
    assert_eq!(changes(&[], &coming)[0].needs, [id("b")]);
}

#[test]
fn taking_everything_is_the_whole_version_and_what_it_dropped() {
    let there = [plain("a"), plain("b")];
    let coming = [plain("b"), plain("c")];
    let all = coming.iter().map(|one| one.id.clone()).collect();
    assert_eq!(
        ids(&taken(&there, &coming, &all)),
        ["a", "b", "c"],
        "to drop one, the whole version is taken"
    );
}
