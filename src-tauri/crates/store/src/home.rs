//! Owns the data folder: its place, its lock, the slots file in it and the names of everything beside; refuses a second
//! opener, and to make anything over a vault.

pub(crate) mod creation;
mod folder;
mod slots;

pub use slots::SlotsOrigin;

use std::{
    env,
    fs::{self, File, TryLockError},
    io,
    path::{Path, PathBuf},
};

use crate::error::{Error, FolderProblem, Result, Step};

/// The name of the data folder, under `$XDG_DATA_HOME`.
pub const FOLDER_NAME: &str = "be.coteacote.CoteACote";

const LOCK: &str = "app.lock";
const VAULT: &str = "vault";
const QUARANTINE: &str = "quarantine";

/// The data folder, judged and locked: as long as this lives, nobody else has it.
#[derive(Debug)]
pub struct Home {
    root: PathBuf,
    /// Held, never read: the lock goes with the file, even when the program is killed.
    lock: File,
}

/// What is in the folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nothing yet: a vault can be made.
    Empty,
    /// A slots file, so a vault.
    Vault,
}

impl Home {
    /// Where the folder is when nobody says otherwise.
    ///
    /// # Errors
    /// [`FolderProblem::Unnamed`] when the environment does not say where this account keeps its files.
    pub fn default_path() -> Result<PathBuf> {
        let absolute = |name| env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
        let data =
            absolute("XDG_DATA_HOME").or_else(|| absolute("HOME").map(|home| home.join(".local/share")));
        data.map(|data| data.join(FOLDER_NAME)).ok_or(Error::Folder(FolderProblem::Unnamed))
    }

    /// Judges the folder, makes what lacks, and takes the lock before anything is read.
    ///
    /// # Errors
    /// [`Error::Busy`] at once when somebody else has it, [`Error::Folder`] when it cannot be trusted.
    pub fn open(path: &Path) -> Result<Self> {
        folder::prepare(path)?;
        // Resolved once: SQLite is told to follow no link, anywhere on the way.
        let root = fs::canonicalize(path).map_err(folder::unwritable)?;
        let lock = open_lock(&root.join(LOCK))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(Error::Busy),
            Err(TryLockError::Error(error)) => return Err(Error::io(Step::Lock)(error)),
        }
        folder::prepare(&root.join(VAULT))?;
        Ok(Self { root, lock })
    }

    /// Says what is in the folder, after clearing what an interrupted creation left.
    ///
    /// # Errors
    /// [`Error::SlotsMissing`] when a database stands there that no slots file opens.
    pub fn standing(&self) -> Result<Standing> {
        creation::clear_interrupted(self)?;
        if self.slots_path().exists() || self.previous_slots_path().exists() {
            Ok(Standing::Vault)
        } else if creation::database_files(self)?.is_empty() {
            Ok(Standing::Empty)
        } else {
            Err(Error::SlotsMissing)
        }
    }

    pub(crate) fn vault(&self) -> PathBuf {
        self.root.join(VAULT)
    }

    pub(crate) fn database_path(&self, file: DatabaseFile) -> PathBuf {
        self.vault().join(file.name())
    }

    pub(crate) fn mark_path(&self) -> PathBuf {
        self.vault().join("hwm")
    }

    pub(crate) fn quarantine(&self) -> Result<PathBuf> {
        let folder = self.root.join(QUARANTINE);
        folder::prepare(&folder)?;
        Ok(folder)
    }

    fn slots_path(&self) -> PathBuf {
        self.vault().join("slots.json")
    }

    fn previous_slots_path(&self) -> PathBuf {
        self.vault().join("slots.json.prev")
    }
}

impl Drop for Home {
    /// Closing alone would not do: a process being started at this moment still has the handle until its own program
    /// runs, and with it the lock.
    fn drop(&mut self) {
        // Nothing is left to be told: the file is closed next, which frees the lock a little later.
        let _ = self.lock.unlock();
    }
}

/// A database's file, one for each generation of the office key: `vault-1.db`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct DatabaseFile {
    pub(crate) generation: u64,
}

impl DatabaseFile {
    /// Reads a name as the slots file gives it; nothing but such a name is ever opened.
    pub(crate) fn parse(name: &str) -> Option<Self> {
        let generation = name.strip_prefix("vault-")?.strip_suffix(".db")?.parse().ok()?;
        let file = Self { generation };
        (file.name() == name).then_some(file)
    }

    pub(crate) fn name(self) -> String {
        format!("vault-{}.db", self.generation)
    }
}

/// Makes a file that only we can read, or refuses the one that is there.
pub(crate) fn make_file(path: &Path) -> io::Result<File> {
    options().write(true).create_new(true).open(path)
}

/// Writes a whole file so that after a power cut it is there entirely, as before or as after.
pub(crate) fn replace_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    use std::io::Write;
    let part = path.with_extension("part");
    let mut file = options().write(true).create(true).truncate(true).open(&part)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&part, path)?;
    path.parent().map_or(Ok(()), sync_folder)
}

/// Makes the names in a folder durable. Windows keeps them by itself and opens no folder as a file.
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

fn open_lock(path: &Path) -> Result<File> {
    options().write(true).create(true).truncate(false).open(path).map_err(|error| {
        let is_link = fs::symlink_metadata(path).is_ok_and(|found| found.is_symlink());
        if is_link { Error::Folder(FolderProblem::Symlink) } else { folder::unwritable(error) }
    })
}

#[cfg(unix)]
fn options() -> fs::OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    let mut options = fs::OpenOptions::new();
    options.mode(0o600).custom_flags(NO_FOLLOW);
    options
}

#[cfg(not(unix))]
fn options() -> fs::OpenOptions {
    fs::OpenOptions::new()
}

#[cfg(unix)]
const NO_FOLLOW: i32 = rustix::fs::OFlags::NOFOLLOW.bits().cast_signed();

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_opener_is_told_at_once_and_the_third_enters_when_the_first_leaves() {
        let folder = tempfile::tempdir().unwrap();
        let first = Home::open(folder.path()).unwrap();
        let asked = std::time::Instant::now();
        assert!(matches!(Home::open(folder.path()), Err(Error::Busy)));
        assert!(asked.elapsed().as_millis() < 500, "nobody waits for a lock");
        drop(first);
        assert_eq!(Home::open(folder.path()).unwrap().standing().unwrap(), Standing::Empty);
    }

    #[test]
    fn only_names_we_give_are_names_of_a_database() {
        assert_eq!(DatabaseFile::parse("vault-12.db"), Some(DatabaseFile { generation: 12 }));
        for odd in
            ["vault-01.db", "vault-+1.db", "vault-.db", "../vault-1.db", "vault-1.db-wal", "vault-1.DB", ""]
        {
            assert_eq!(DatabaseFile::parse(odd), None, "{odd}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_in_place_of_the_lock_or_of_the_vault_is_refused() {
        use std::os::unix::fs::symlink;
        let (outside, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let folder = outside.path().join("data");
        for name in [LOCK, VAULT] {
            folder::prepare(&folder).unwrap();
            symlink(elsewhere.path().join(name), folder.join(name)).unwrap();
            let refused = Home::open(&folder);
            assert!(matches!(refused, Err(Error::Folder(FolderProblem::Symlink))), "{name}: {refused:?}");
            fs::remove_dir_all(&folder).unwrap();
        }
        assert!(fs::read_dir(elsewhere.path()).unwrap().next().is_none(), "nothing was made elsewhere");
    }

    #[cfg(unix)]
    #[test]
    fn every_file_is_ours_alone() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let home = Home::open(folder.path()).unwrap();
        replace_file(&home.slots_path(), b"x").unwrap();
        for file in [folder.path().join(LOCK), home.slots_path()] {
            assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600, "{file:?}");
        }
    }
}
