//! Owns the only source of randomness; refuses to go on without it.

use ring::rand::{SecureRandom, SystemRandom};
use uuid::Uuid;

use crate::error::Error;

/// Fills `bytes` from the operating system.
pub(crate) fn fill_random(bytes: &mut [u8]) -> Result<(), Error> {
    SystemRandom::new().fill(bytes).map_err(|_| Error::NoRandomness)
}

/// Makes a random (version 4) id: version 7 would need a clock, and would tell when a slot was made.
pub(crate) fn make_id() -> Result<Uuid, Error> {
    let mut bytes = [0_u8; 16];
    fill_random(&mut bytes)?;
    Ok(uuid::Builder::from_random_bytes(bytes).into_uuid())
}

/// Draws a number below `bound`, each with the same chance.
pub(crate) fn draw_below(bound: u16) -> Result<u16, Error> {
    // The top of the range is thrown away: keeping it would favour the first words of a list.
    let fair = (u32::from(u16::MAX) + 1) / u32::from(bound) * u32::from(bound);
    loop {
        let mut bytes = [0_u8; 2];
        fill_random(&mut bytes)?;
        let drawn = u32::from(u16::from_be_bytes(bytes));
        if drawn < fair {
            let below = drawn % u32::from(bound);
            return Ok(u16::try_from(below).expect("the remainder is below a u16"));
        }
    }
}
