//! The large pack of the benchmark is one that the checker takes: else it would measure something else.

#[path = "../../../../../tests/measure/large_pack.rs"]
mod large_pack;

use content::{Code, PackFiles};

use crate::example::Draft;

#[test]
fn the_large_pack_is_taken_and_has_as_many_steps_as_were_asked() {
    let mut draft = Draft::example();
    draft.files =
        large_pack::large_pack(3, 10).into_iter().map(|(path, text)| (path, text.into_bytes())).collect();
    let pack = draft.checked();
    assert_eq!(pack.walkthroughs.iter().map(|one| one.steps.len()).collect::<Vec<_>>(), [10, 10, 10]);
    let odd: Vec<_> = pack
        .remarks
        .iter()
        .filter(|one| {
            !matches!(one.code, Code::Unexplained | Code::NotYetChecked | Code::NoSignOff | Code::UnusedWord)
        })
        .collect();
    assert!(odd.is_empty(), "nothing is said of it that is not said of the example: {odd:?}");
    content::play::play(&pack.walkthroughs).expect("no session is stuck");
    let again: PackFiles = large_pack::large_pack(3, 10).into_iter().collect();
    assert!(
        again.iter().eq(large_pack::large_pack(3, 10).into_iter().collect::<PackFiles>().iter()),
        "no chance in it"
    );
}
