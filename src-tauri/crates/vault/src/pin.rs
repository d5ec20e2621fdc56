//! Owns the six-digit PIN that brings the screen back; refuses any disk: it lives and dies in memory.

use secrecy::{ExposeSecret, SecretBox};
use thiserror::Error;
use zeroize::Zeroizing;

use crate::{
    error::Error,
    kdf::{KdfCost, stretch},
    keys::OfficeKey,
    random::fill_random,
    seal::{self, Binding},
    secret::{Key32, opaque_debug},
};

/// How many wrong tries destroy the lock.
pub const PIN_TRIES: u8 = 3;

const DIGITS: usize = 6;

/// Six digits.
pub struct Pin(SecretBox<[u8; DIGITS]>);

/// Why a PIN cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PinProblem {
    /// Not six digits.
    #[error("not six digits")]
    NotSixDigits,
    /// Among those that an onlooker tries first: one digit repeated, or digits in order.
    #[error("too simple")]
    TooSimple,
}

/// The office key while the screen is hidden: sealed under the PIN, in memory only.
pub struct PinLock {
    sealed: Option<SealedOffice>,
    tries_left: u8,
}

struct SealedOffice {
    salt: [u8; 16],
    bytes: Zeroizing<Vec<u8>>,
}

opaque_debug!(Pin, PinLock);

/// What came of a try.
#[derive(Debug)]
pub enum PinOutcome {
    /// The PIN was right, and the count of tries starts again.
    Opened(OfficeKey),
    /// The PIN was wrong.
    Wrong {
        /// How many tries are left.
        tries_left: u8,
    },
    /// The PIN was wrong too often, now or before: only a phrase opens the vault.
    Destroyed,
}

impl Pin {
    /// Reads a PIN that is tried.
    ///
    /// # Errors
    /// [`PinProblem::NotSixDigits`].
    pub fn typed(text: &str) -> Result<Self, PinProblem> {
        let digits: &[u8; DIGITS] =
            text.trim().as_bytes().try_into().map_err(|_| PinProblem::NotSixDigits)?;
        if !digits.iter().all(u8::is_ascii_digit) {
            return Err(PinProblem::NotSixDigits);
        }
        Ok(Self(SecretBox::init_with_mut(|bytes: &mut [u8; DIGITS]| bytes.copy_from_slice(digits))))
    }

    /// Reads a PIN that is chosen for the day.
    ///
    /// # Errors
    /// [`PinProblem`].
    pub fn choose(text: &str) -> Result<Self, PinProblem> {
        let pin = Self::typed(text)?;
        let digits = pin.0.expose_secret();
        let steps_by = |step: i16| {
            digits
                .windows(2)
                .all(|pair| matches!(pair, [one, next] if i16::from(*next) - i16::from(*one) == step))
        };
        if steps_by(0) || steps_by(1) || steps_by(-1) { Err(PinProblem::TooSimple) } else { Ok(pin) }
    }
}

impl PinLock {
    /// Seals the office key under a PIN. Takes about a tenth of a second.
    ///
    /// # Errors
    /// [`Error::NoRandomness`], [`Error::OutOfMemory`].
    pub fn seal(office: &OfficeKey, pin: &Pin) -> Result<Self, Error> {
        let mut salt = [0_u8; 16];
        fill_random(&mut salt)?;
        let key = pin_key(&salt, pin)?;
        let bytes = Zeroizing::new(seal::seal(&key, &binding(), office.0.expose())?);
        Ok(Self { sealed: Some(SealedOffice { salt, bytes }), tries_left: PIN_TRIES })
    }

    /// Tries a PIN; the third wrong one in a row destroys the lock.
    ///
    /// # Errors
    /// [`Error::OutOfMemory`], which costs no try.
    pub fn try_open(&mut self, pin: &Pin) -> Result<PinOutcome, Error> {
        let Some(sealed) = &self.sealed else {
            return Ok(PinOutcome::Destroyed);
        };
        let key = pin_key(&sealed.salt, pin)?;
        if let Ok(plain) = seal::open(&key, &binding(), &sealed.bytes) {
            self.tries_left = PIN_TRIES;
            let office = Key32::fill_with(|bytes| {
                bytes.iter_mut().zip(plain.iter()).for_each(|(place, byte)| *place = *byte);
                Ok(())
            })?;
            return Ok(PinOutcome::Opened(OfficeKey(office)));
        }
        self.tries_left = self.tries_left.saturating_sub(1);
        if self.tries_left == 0 {
            self.destroy();
            return Ok(PinOutcome::Destroyed);
        }
        Ok(PinOutcome::Wrong { tries_left: self.tries_left })
    }

    /// Wipes the sealed key: from now on only a phrase opens the vault.
    pub fn destroy(&mut self) {
        self.sealed = None;
        self.tries_left = 0;
    }

    /// Whether a PIN can still open.
    #[must_use]
    pub fn is_destroyed(&self) -> bool {
        self.sealed.is_none()
    }
}

fn binding() -> Binding {
    Binding::new("cote/pin/v1")
}

fn pin_key(salt: &[u8], pin: &Pin) -> Result<Key32, Error> {
    // A million PINs would fall in a day to whoever reads our memory; the three tries are what holds a person back.
    #[cfg(not(any(test, feature = "cheap-kdf")))]
    const COST: KdfCost = KdfCost::LEAST;
    #[cfg(any(test, feature = "cheap-kdf"))]
    const COST: KdfCost = KdfCost::cheap();
    stretch(COST, salt, pin.0.expose_secret())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pin(text: &str) -> Pin {
        Pin::typed(text).unwrap()
    }

    fn lock() -> (OfficeKey, PinLock) {
        let office = OfficeKey::make().unwrap();
        let lock = PinLock::seal(&office, &Pin::choose("804215").unwrap()).unwrap();
        (office, lock)
    }

    #[test]
    fn the_pin_gives_the_same_office_key_back_as_often_as_asked() {
        let (office, mut lock) = lock();
        for _ in 0..5 {
            match lock.try_open(&pin("804215")).unwrap() {
                PinOutcome::Opened(again) => assert_eq!(again.0.expose(), office.0.expose()),
                other => panic!("{other:?}"),
            }
        }
    }

    #[test]
    fn three_wrong_tries_in_a_row_destroy_the_lock() {
        let (_, mut lock) = lock();
        assert!(matches!(lock.try_open(&pin("804216")).unwrap(), PinOutcome::Wrong { tries_left: 2 }));
        assert!(matches!(lock.try_open(&pin("804251")).unwrap(), PinOutcome::Wrong { tries_left: 1 }));
        assert!(matches!(lock.try_open(&pin("804215")).unwrap(), PinOutcome::Opened(_)));
        assert!(matches!(lock.try_open(&pin("000000")).unwrap(), PinOutcome::Wrong { tries_left: 2 }));
        assert!(matches!(lock.try_open(&pin("000001")).unwrap(), PinOutcome::Wrong { tries_left: 1 }));
        assert!(matches!(lock.try_open(&pin("000002")).unwrap(), PinOutcome::Destroyed));
        assert!(lock.is_destroyed());
        assert!(
            matches!(lock.try_open(&pin("804215")).unwrap(), PinOutcome::Destroyed),
            "the right one comes too late"
        );
    }

    #[test]
    fn a_destroyed_lock_stays_so() {
        let (_, mut lock) = lock();
        lock.destroy();
        assert!(matches!(lock.try_open(&pin("804215")).unwrap(), PinOutcome::Destroyed));
    }

    #[test]
    fn only_six_digits_that_are_not_the_obvious_ones_are_chosen() {
        for text in ["", "12345", "1234567", "12 345", "abcdef", "١٢٣٤٥٦", "12345é"] {
            assert_eq!(Pin::typed(text).unwrap_err(), PinProblem::NotSixDigits, "{text}");
        }
        for text in ["000000", "999999", "123456", "654321", "456789"] {
            assert_eq!(Pin::choose(text).unwrap_err(), PinProblem::TooSimple, "{text}");
            assert!(Pin::typed(text).is_ok(), "a try is never too simple, only wrong");
        }
        assert!(Pin::choose(" 804215 ").is_ok());
        assert_eq!(format!("{:?}", pin("804215")), "Pin(secret)");
    }
}
