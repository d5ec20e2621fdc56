//! The check of a large pack, from its files on the disk to the list of remarks. Refuses to check a pack that is refused: that
//! would be another figure.

use std::path::Path;

use anyhow::{Result, bail};
use content::{PackFiles, Pictures, load_pack};
use serde_json::{Value, json};

use crate::large_pack::large_pack;
use crate::{milliseconds, timed};

pub(crate) const PICTURES: &[u8] = include_bytes!("../../assets/pictograms/index.json");
/// What a network of antennas may have one day.
pub(crate) const PROCEDURES: usize = 100;
pub(crate) const STEPS_OF_EACH: usize = 10;

pub(crate) fn run(folder: &Path, rounds: usize) -> Result<Value> {
    let pack = folder.join("grande");
    std::fs::create_dir_all(pack.join("procedures"))?;
    for (path, text) in large_pack(PROCEDURES, STEPS_OF_EACH) {
        std::fs::write(pack.join(path), text)?;
    }
    let pictures = Pictures::from_index_json(PICTURES)?;
    let (mut checked, mut steps) = (Vec::with_capacity(rounds), 0_usize);
    for _ in 0..rounds {
        let (time, read) = timed(|| match load_pack(&PackFiles::open_folder(&pack)?, &pictures) {
            Ok(read) => Ok(read),
            Err(problems) => bail!("the large pack is refused: {problems:?}"),
        })?;
        checked.push(time);
        steps = read.walkthroughs.iter().map(|one| one.steps.len()).sum();
    }
    Ok(json!({ "procedures": PROCEDURES, "steps": steps, "checked": milliseconds(&checked) }))
}
