//! The checker on a procedure that nobody wrote: it may refuse, it may not fall. For the fuzzer, and for the tests of
//! `content`. Refuses to write any file.

use std::sync::LazyLock;

use content::{PackFiles, Pictures, Problem, load_pack};

static PICTURES: LazyLock<Pictures> = LazyLock::new(|| {
    let index = include_bytes!("../../../assets/pictograms/index.json");
    Pictures::from_index_json(index).expect("the pictograms have an index")
});

/// Checks the example with this for its procedure. Tells what is wrong with it.
pub(crate) fn check(data: &[u8]) -> Result<(), Vec<Problem>> {
    let pack = include_bytes!("../../../src-tauri/crates/content/src/authoring/example/pack.yaml");
    let files: PackFiles =
        [("pack.yaml", &pack[..]), ("procedures/noter-un-jour.yaml", data)].into_iter().collect();
    let checked = load_pack(&files, &PICTURES).inspect_err(|problems| assert!(!problems.is_empty()))?;
    // What is taken can be walked to the end.
    content::play::play(&checked.walkthroughs).expect("no session is stuck");
    Ok(())
}
