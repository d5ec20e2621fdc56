//! Marks a creation under way and clears what an interrupted one left; refuses to clear anything once a slots file is
//! there, or when no mark says that nothing was ever kept.

use std::{fs, io, path::PathBuf};

use super::{DatabaseFile, Home, make_file, sync_folder};
use crate::error::{Error, Result, Step};

const MARK: &str = "creating";

/// Marks the creation: until the slots file is there, nothing in the vault's folder is of any worth.
pub(crate) fn begin(home: &Home) -> Result<()> {
    make_file(&home.vault().join(MARK))
        .and_then(|file| file.sync_all())
        .and_then(|()| sync_folder(&home.vault()))
        .map_err(Error::io(Step::MakeDatabase))
}

/// Takes the mark away.
pub(crate) fn end(home: &Home) -> Result<()> {
    fs::remove_file(home.vault().join(MARK))
        .and_then(|()| sync_folder(&home.vault()))
        .map_err(Error::io(Step::MakeDatabase))
}

/// Clears what an interrupted creation left.
///
/// The slots file is written last: once it is there the creation was complete, and only the mark is in the way.
pub(super) fn clear_interrupted(home: &Home) -> Result<()> {
    if !home.vault().join(MARK).exists() {
        return Ok(());
    }
    if home.slots_path().exists() {
        return end(home);
    }
    let beside = [home.mark_path(), home.vault().join("slots.part")];
    let left = database_files(home)?.into_iter().chain(beside);
    for path in left {
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(Error::io(Step::ClearCreation)(error));
            }
            _ => {}
        }
    }
    end(home)
}

/// The databases in the vault's folder, with what SQLite puts beside them.
pub(super) fn database_files(home: &Home) -> Result<Vec<PathBuf>> {
    let is_ours = |name: &str| {
        let name = name.strip_suffix("-wal").or_else(|| name.strip_suffix("-journal")).unwrap_or(name);
        DatabaseFile::parse(name).is_some()
    };
    let entries = fs::read_dir(home.vault()).map_err(Error::io(Step::Folder))?;
    let entries = entries.collect::<io::Result<Vec<_>>>().map_err(Error::io(Step::Folder))?;
    Ok(entries
        .into_iter()
        .filter(|entry| entry.file_name().to_str().is_some_and(is_ours))
        .map(|entry| entry.path())
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::home::Standing;

    #[test]
    fn an_interrupted_creation_is_cleared_and_a_lone_database_never_is() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::open(folder.path()).unwrap();
        let database = home.vault().join("vault-1.db");

        begin(&home).unwrap();
        fs::write(&database, "half").unwrap();
        fs::write(home.vault().join("vault-1.db-wal"), "half").unwrap();
        fs::write(home.mark_path(), "half").unwrap();
        assert_eq!(home.standing().unwrap(), Standing::Empty);
        assert!(fs::read_dir(home.vault()).unwrap().next().is_none(), "nothing is left of it");

        fs::write(&database, "whole").unwrap();
        assert!(matches!(home.standing(), Err(Error::SlotsMissing)));
        assert!(database.exists(), "a database without its slots file is kept");
    }

    #[test]
    fn a_creation_that_wrote_its_slots_was_complete() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::open(folder.path()).unwrap();
        begin(&home).unwrap();
        fs::write(home.vault().join("vault-1.db"), "whole").unwrap();
        fs::write(home.slots_path(), "whole").unwrap();
        assert_eq!(home.standing().unwrap(), Standing::Vault);
        assert!(home.vault().join("vault-1.db").exists());
        assert!(!home.vault().join(MARK).exists());
    }
}
