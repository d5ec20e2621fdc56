//! The checker on a procedure that nobody wrote: it may refuse, it may not fall. Refuses to write any file.

#![no_main]

use std::sync::LazyLock;

use content::{PackFiles, Pictures, load_pack};
use libfuzzer_sys::fuzz_target;

static PICTURES: LazyLock<Pictures> = LazyLock::new(|| {
    let index = include_bytes!("../../../assets/pictograms/index.json");
    Pictures::from_index_json(index).expect("the pictograms have an index")
});

fuzz_target!(|data: &[u8]| {
    let pack = include_bytes!("../../../src-tauri/crates/content/src/authoring/example/pack.yaml");
    let files: PackFiles =
        [("pack.yaml", &pack[..]), ("procedures/noter-un-jour.yaml", data)].into_iter().collect();
    match load_pack(&files, &PICTURES) {
        // What is taken can be walked to the end.
        Ok(checked) => drop(content::play::play(&checked.walkthroughs).expect("no session is stuck")),
        Err(problems) => assert!(!problems.is_empty()),
    }
});
