//! Owns the search for a cost that this machine can bear; refuses to go under the least one.

use std::time::{Duration, Instant};

use super::{KdfBounds, KdfCost, stretch};
use crate::error::Error;

const WANTED: Duration = Duration::from_millis(700);
const TOO_SLOW: Duration = Duration::from_millis(1_500);

/// Finds the cost that makes an opening take about a second on this machine.
///
/// Takes a few seconds itself: call it once, when a vault is made or a phrase changed, away from the screen's thread.
///
/// # Errors
/// [`Error::OutOfMemory`] when not even the least memory can be had.
pub fn calibrate_cost() -> Result<KdfCost, Error> {
    calibrate_with(|cost| {
        // Only the length of time is read, never the date.
        let start = Instant::now();
        stretch(cost, &[0; 16], b"calibration")?;
        Ok(start.elapsed())
    })
}

/// The search itself, with the measurement handed in.
fn calibrate_with(mut measure: impl FnMut(KdfCost) -> Result<Duration, Error>) -> Result<KdfCost, Error> {
    let mut cost = KdfCost::DEFAULT;
    loop {
        match measure(cost) {
            Ok(taken) if taken < WANTED && cost.passes < KdfBounds::MOST_PASSES => {
                // A first guess by proportion saves measurements; the loop still measures what it settles for.
                let micros = taken.as_micros().max(1);
                let by_proportion = u128::from(cost.passes) * WANTED.as_micros() / micros;
                let guess = u32::try_from(by_proportion).unwrap_or(KdfBounds::MOST_PASSES);
                cost.passes = guess.clamp(cost.passes + 1, KdfBounds::MOST_PASSES);
            }
            Ok(taken) if taken > TOO_SLOW && cost.memory_kib > KdfCost::LEAST.memory_kib => {
                // Measured again before memory is given up: a busy minute must not weaken a vault for years.
                if measure(cost)? <= TOO_SLOW {
                    return Ok(cost);
                }
                cost = KdfCost { memory_kib: cost.memory_kib / 2, passes: KdfCost::LEAST.passes };
            }
            Ok(_) => return Ok(cost),
            Err(Error::OutOfMemory { .. }) if cost.memory_kib > KdfCost::LEAST.memory_kib => {
                cost.memory_kib /= 2;
            }
            Err(error) => return Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A machine whose time is proportional to memory and passes.
    fn machine(ms_for_256_mib_pass: u64) -> impl FnMut(KdfCost) -> Result<Duration, Error> {
        move |cost| {
            let work = u64::from(cost.memory_kib) * u64::from(cost.passes);
            Ok(Duration::from_micros(work * ms_for_256_mib_pass * 1_000 / (256 * 1024)))
        }
    }

    fn settled(ms: u64) -> (u32, u32) {
        let cost = calibrate_with(machine(ms)).unwrap();
        (cost.memory_kib / 1024, cost.passes)
    }

    #[test]
    fn the_cost_follows_the_machine() {
        assert_eq!(settled(167), (256, 5), "the reference machine: 167 ms a pass");
        assert_eq!(settled(20), (256, 20), "a very fast one stops at the greatest number of passes");
        assert_eq!(settled(300), (256, 3), "between the two limits nothing changes");
        assert_eq!(settled(600), (128, 3), "a slow one gives up memory, not passes");
        assert_eq!(settled(5_000), (64, 3), "never under the least");
    }

    #[test]
    fn one_slow_measurement_weakens_nothing() {
        let (mut reference, mut is_busy) = (machine(300), true);
        let cost = calibrate_with(|cost| {
            let taken = reference(cost)?;
            Ok(if std::mem::take(&mut is_busy) { taken * 5 } else { taken })
        });
        assert_eq!(cost.unwrap(), KdfCost::DEFAULT);
    }

    #[test]
    fn a_machine_short_of_memory_still_gets_a_vault() {
        let mut reference = machine(167);
        let small = |cost: KdfCost| match cost.memory_kib > 100 * 1024 {
            true => Err(Error::OutOfMemory { memory_kib: cost.memory_kib }),
            false => reference(cost),
        };
        let cost = calibrate_with(small).unwrap();
        assert_eq!(cost.memory_kib, 64 * 1024);
        assert!(cost.passes > 3, "what memory cannot give, passes do");
    }

    #[test]
    fn no_memory_at_all_is_said() {
        let none = |cost: KdfCost| Err(Error::OutOfMemory { memory_kib: cost.memory_kib });
        assert!(matches!(calibrate_with(none), Err(Error::OutOfMemory { .. })));
    }

    /// Prints what this machine takes: `cargo test -p vault -- --ignored --nocapture kdf_timing`.
    #[test]
    #[ignore = "takes a gigabyte and several seconds; run by hand"]
    fn kdf_timing() {
        for (mib, passes) in [(64, 3), (128, 3), (256, 3), (512, 3), (1024, 1)] {
            let cost = KdfCost { memory_kib: mib * 1024, passes };
            let start = Instant::now();
            stretch(cost, &[0; 16], b"timing").unwrap();
            println!("{mib} MiB, {passes} passes: {} ms", start.elapsed().as_millis());
        }
        let start = Instant::now();
        let cost = calibrate_cost().unwrap();
        println!("calibrated to {cost:?} in {} ms", start.elapsed().as_millis());
    }
}
