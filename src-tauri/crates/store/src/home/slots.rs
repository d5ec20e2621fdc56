//! Reads and writes the slots file and its spare copy; refuses the spare as long as the file itself is well-formed.

use std::{fs, io};

use super::{Home, replace_file};
use crate::error::{Error, Result, Step};

/// Which file was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlotsOrigin {
    /// `slots.json`.
    Current,
    /// Its spare copy, because `slots.json` is missing or malformed: worth saying, and worth writing again.
    Spare,
}

impl Home {
    /// Reads the slots file, or its spare copy when the file is missing or damaged.
    ///
    /// A file that a later program wrote is not damaged: the spare would be an older state of it.
    ///
    /// # Errors
    /// [`Error::NoVault`] when neither is there; the parser's own answer about `slots.json` when neither is well-formed.
    pub fn read_slots(&self) -> Result<(vault::SlotsFile, SlotsOrigin)> {
        let current = self.read(&self.slots_path())?.map(|bytes| vault::SlotsFile::parse(&bytes));
        let problem = match current {
            Some(Ok(slots)) => return Ok((slots, SlotsOrigin::Current)),
            Some(Err(error @ vault::Error::Damaged(_))) => Error::from(error),
            Some(Err(error)) => return Err(error.into()),
            None => Error::NoVault,
        };
        let spare = self.read(&self.previous_slots_path())?;
        match spare.map(|bytes| vault::SlotsFile::parse(&bytes)) {
            Some(Ok(slots)) => Ok((slots, SlotsOrigin::Spare)),
            Some(Err(error)) if matches!(problem, Error::NoVault) => Err(error.into()),
            Some(Err(_)) | None => Err(problem),
        }
    }

    /// Replaces the slots file at once and durably. The spare still holds the generation before: it is brought up to
    /// date by [`Home::settle_slots`], once the new one was seen to open.
    ///
    /// # Errors
    /// [`Error::Io`] or [`Error::DiskFull`]; the file is then as before or as after, never between.
    pub fn write_slots(&self, slots: &vault::SlotsFile) -> Result<()> {
        replace_file(&self.slots_path(), &slots.render()).map_err(Error::io(Step::WriteSlots))
    }

    /// Makes the spare a copy of the slots file, so that no removed phrase lives on in it.
    ///
    /// # Errors
    /// [`Error::NoVault`] when there is no slots file, [`Error::Io`] or [`Error::DiskFull`].
    pub fn settle_slots(&self) -> Result<()> {
        let bytes = self.read(&self.slots_path())?.ok_or(Error::NoVault)?;
        replace_file(&self.previous_slots_path(), &bytes).map_err(Error::io(Step::WriteSlots))
    }

    fn read(&self, path: &std::path::Path) -> Result<Option<Vec<u8>>> {
        match fs::read(path) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Error::io(Step::ReadSlots)(error)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::ClosedAntenna;

    #[test]
    fn the_spare_serves_only_when_the_file_is_missing_or_malformed_and_it_says_so() {
        let planned = ClosedAntenna::planned();
        let home = &planned.home;
        assert!(matches!(home.read_slots(), Err(Error::NoVault)));
        home.write_slots(&planned.slots).unwrap();
        home.settle_slots().unwrap();
        assert_eq!(home.read_slots().unwrap(), (planned.slots.clone(), SlotsOrigin::Current));

        let whole = fs::read(home.slots_path()).unwrap();
        for bit in (0..whole.len() * 8).step_by(97) {
            let mut flipped = whole.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            fs::write(home.slots_path(), flipped).unwrap();
            let (slots, origin) = home.read_slots().unwrap();
            assert_eq!((slots, origin), (planned.slots.clone(), SlotsOrigin::Spare), "bit {bit}");
        }
        fs::remove_file(home.slots_path()).unwrap();
        assert_eq!(home.read_slots().unwrap().1, SlotsOrigin::Spare);
        fs::write(home.previous_slots_path(), "x").unwrap();
        assert!(matches!(home.read_slots(), Err(Error::Vault(vault::Error::Damaged(_)))));
    }

    #[test]
    fn the_spare_keeps_the_generation_before_until_the_new_one_was_seen_to_open() {
        let planned = ClosedAntenna::planned();
        let home = &planned.home;
        home.write_slots(&planned.slots).unwrap();
        home.settle_slots().unwrap();
        let recovery = planned.slots.recoveries().next().unwrap();
        let (next, _) = vault::renew_recovery_slip(&planned.slots, &planned.office, recovery).unwrap();
        home.write_slots(&next).unwrap();
        assert_eq!(home.read_slots().unwrap().0, next);
        assert_eq!(fs::read(home.previous_slots_path()).unwrap(), planned.slots.render());
        home.settle_slots().unwrap();
        assert_eq!(
            fs::read(home.previous_slots_path()).unwrap(),
            next.render(),
            "no removed phrase lives on"
        );
    }
}
