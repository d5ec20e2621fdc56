//! Checks a large pack a few times and prints how long that takes: what `cargo xtask bench` measures, without the rest of
//! the application. `cargo run --release -p content --example check_large_pack -- 100 10`

#[path = "../../../../tests/measure/large_pack.rs"]
mod large_pack;

use std::error::Error;
use std::io::{self, Write};
use std::time::Instant;

use content::play::play;
use content::{PackFiles, Pictures, load_pack};

const PICTURES: &[u8] = include_bytes!("../../../../assets/pictograms/index.json");

fn main() -> Result<(), Box<dyn Error>> {
    let numbers: Vec<usize> =
        std::env::args().skip(1).map(|number| number.parse()).collect::<Result<_, _>>()?;
    let procedures = numbers.first().copied().unwrap_or(100);
    let steps = numbers.get(1).copied().unwrap_or(10);
    let files: PackFiles = large_pack::large_pack(procedures, steps).into_iter().collect();
    let pictures = Pictures::from_index_json(PICTURES)?;
    let mut out = io::stdout().lock();
    for _ in 0..5 {
        let began = Instant::now();
        let pack = load_pack(&files, &pictures).map_err(|problems| format!("it is refused: {problems:?}"))?;
        let checked = began.elapsed();
        let walked = play(&pack.walkthroughs).map_err(|stuck| format!("it is stuck: {stuck:?}"))?;
        let steps: usize = pack.walkthroughs.iter().map(|one| one.steps.len()).sum();
        writeln!(
            out,
            "{} procedures, {steps} steps: checked in {checked:?}, played in {:?} ({} moves)",
            pack.walkthroughs.len(),
            began.elapsed() - checked,
            walked.moves
        )?;
    }
    Ok(())
}
