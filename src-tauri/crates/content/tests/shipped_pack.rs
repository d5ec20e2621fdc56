//! The pack that is shipped: nothing is wrong in it, and the engine brings each of its paths to an end.

use std::path::{Path, PathBuf};

use content::{CheckedPack, Level, PackFiles, Pictures, Problem, load_pack};

fn assets() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets")
}

fn load(folder: &Path) -> Result<CheckedPack, Vec<Problem>> {
    let index = std::fs::read(assets().join("pictograms/index.json")).expect("the pictograms have an index");
    let pictures = Pictures::from_index_json(&index).expect("the index of the pictograms is readable");
    load_pack(&PackFiles::open_folder(folder).expect("the pack is a folder"), &pictures)
}

fn listed(problems: &[Problem]) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_shipped_pack_has_no_error_and_every_path_ends() {
    let pack = match load(&assets().join("packs/be-wallonie")) {
        Ok(pack) => pack,
        Err(problems) => panic!("the shipped pack is refused:\n{}", listed(&problems)),
    };
    let warnings: Vec<_> =
        pack.remarks.iter().filter(|remark| remark.level == Level::Warning).cloned().collect();
    assert_eq!(listed(&warnings), "", "the shipped pack leaves no warning unanswered");
    let walked = content::play::play(&pack.walkthroughs).unwrap_or_else(|stuck| {
        panic!("{}", stuck.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    });
    assert_eq!(
        walked.sessions,
        pack.walkthroughs.len() * 9,
        "each procedure is walked in 3 ways on 3 devices"
    );
    assert!(walked.positions > pack.walkthroughs.iter().map(|one| one.steps.len()).sum(), "{walked:?}");
}
