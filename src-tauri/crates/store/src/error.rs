//! Owns every way the store can fail; refuses free text, paths, names and values in what it says.

use std::io;

use thiserror::Error;

/// The store's result.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why the store did not do what it was asked.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum Error {
    /// Another program holds the data folder.
    #[error("the data folder is in use")]
    Busy,
    /// The data folder cannot be trusted with a vault.
    #[error("the data folder is refused: {0}")]
    Folder(FolderProblem),
    /// The system refused an operation on a file.
    #[error("{step}")]
    Io {
        /// What was being done.
        step: Step,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// A vault is already there: nothing is ever made over it.
    #[error("there is already a vault")]
    VaultExists,
    /// There is no vault here.
    #[error("there is no vault")]
    NoVault,
    /// A database is there and no slots file opens it: nothing is made over it.
    #[error("there is a database and no slots file")]
    SlotsMissing,
    /// The file is a plain database: a program without the cipher wrote it.
    #[error("the database is not encrypted")]
    NotEncrypted,
    /// The library underneath is not the one that was built in, or does not do what was asked of it.
    #[error("the cipher is not in force: {0}")]
    CipherOff(&'static str),
    /// What is on the disk is not what was written.
    #[error("damaged: {0}")]
    Damaged(Damage),
    /// The database was written by a later version of the program.
    #[error("the database has schema {found}, this program knows up to {known}")]
    TooNew {
        /// The schema of the file.
        found: i64,
        /// The newest schema this program reads.
        known: i64,
    },
    /// Acknowledged work is gone; what is left was copied to the quarantine.
    #[error("{missing} acknowledged entries are missing")]
    StepsMissing {
        /// How many.
        missing: u64,
    },
    /// Both records of the high-water mark are unreadable: nobody can say whether work is missing.
    #[error("the high-water mark is lost")]
    HighWaterLost,
    /// A pseudonym is already taken by another file.
    #[error("the pseudonym is taken")]
    PseudonymTaken,
    /// The two files are one already.
    #[error("the two files are one")]
    SameFile,
    /// A session of that file is under way or interrupted.
    #[error("a session is under way")]
    SessionUnderWay,
    /// Every short code is given.
    #[error("no short code is left")]
    NoShortCodeLeft,
    /// This version of this pack is installed with another content.
    #[error("this version of the pack is installed with another content")]
    PackVersionTaken,
    /// Another publisher was accepted for this pack.
    #[error("another publisher was accepted for this pack")]
    OtherPublisher,
    /// A note was frozen: it takes addenda only.
    #[error("the note is frozen")]
    NoteFrozen,
    /// What was referred to is not there.
    #[error("no such {0}")]
    Unknown(Thing),
    /// The file is restricted: its key is not the antenna's to open.
    #[error("the file is restricted")]
    Restricted,
    /// An id is not a UUID.
    #[error("an id is not a UUID")]
    Id(#[from] uuid::Error),
    /// A value could not be turned into JSON.
    #[error("a value has no JSON form")]
    Json(#[source] serde_json::Error),
    /// Sealing or opening failed.
    #[error(transparent)]
    Vault(#[from] vault::Error),
    /// The database refused a statement.
    #[error("the database refused")]
    Sql(#[source] rusqlite::Error),
}

/// What stands behind an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum Thing {
    /// A learner's file.
    #[error("learner")]
    Learner,
    /// A session.
    #[error("session")]
    Session,
    /// A note.
    #[error("note")]
    Note,
    /// An agreement.
    #[error("agreement")]
    Agreement,
}

/// Why a folder is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum FolderProblem {
    /// Neither `XDG_DATA_HOME` nor `HOME` says where it is.
    #[error("nothing says where it is")]
    Unnamed,
    /// It is a symbolic link, or one of its own folders is.
    #[error("symbolic link")]
    Symlink,
    /// It is a file.
    #[error("not a folder")]
    NotAFolder,
    /// It belongs to another account.
    #[error("another owner")]
    Owner,
    /// Others may read or write it.
    #[error("open to other accounts")]
    Mode,
    /// It stands on a file system that keeps no owner, lies about flushing, or is another machine's.
    #[error("unsuitable file system")]
    FileSystem,
    /// It cannot be made or written.
    #[error("not writable")]
    ReadOnly,
}

/// What was being done when the system refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum Step {
    /// Looking at or making the data folder.
    #[error("could not prepare the data folder")]
    Folder,
    /// Taking the lock.
    #[error("could not take the lock")]
    Lock,
    /// Reading the slots file.
    #[error("could not read the slots file")]
    ReadSlots,
    /// Writing the slots file.
    #[error("could not write the slots file")]
    WriteSlots,
    /// Reading the head of the database.
    #[error("could not read the database")]
    ReadDatabase,
    /// Making the database.
    #[error("could not make the database")]
    MakeDatabase,
    /// Reading the high-water mark.
    #[error("could not read the high-water mark")]
    ReadMark,
    /// Writing the high-water mark.
    #[error("could not write the high-water mark")]
    WriteMark,
    /// Copying to the quarantine.
    #[error("could not copy to the quarantine")]
    Quarantine,
    /// Clearing what an interrupted creation left.
    #[error("could not clear an interrupted creation")]
    ClearCreation,
}

/// What exactly is damaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum Damage {
    /// The slots file names a database that is not there.
    #[error("the database is missing")]
    DatabaseMissing,
    /// The database is shorter than one page.
    #[error("the database is cut short")]
    DatabaseShort,
    /// The slots file names the database in a way that none was ever named.
    #[error("the database is misnamed")]
    DatabaseName,
    /// A page does not pass its own check, or the key that unsealed does not open the file.
    #[error("a page of the database")]
    Page,
    /// The pages are whole and do not agree.
    #[error("the structure of the database")]
    Structure,
    /// The journal's chain is broken at an entry.
    #[error("the journal at entry {0}")]
    Journal(u64),
    /// The journal is whole and is not the one that was counted.
    #[error("another journal than the one that was counted")]
    JournalForked,
    /// A sealed field does not open in its place.
    #[error("a sealed field")]
    Sealed,
    /// A value is not one that this program writes.
    #[error("a value of table {0}")]
    Value(&'static str),
}

impl Error {
    pub(crate) fn io(step: Step) -> impl Fn(io::Error) -> Self {
        move |source| match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            _ => Self::Io { step, source },
        }
    }
}

impl From<rusqlite::Error> for Error {
    /// Sorts what people can act on from what they cannot.
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode::{DatabaseBusy, DatabaseCorrupt, DatabaseLocked, DiskFull, NotADatabase};
        match error.sqlite_error_code() {
            Some(DatabaseBusy | DatabaseLocked) => Self::Busy,
            Some(DatabaseCorrupt | NotADatabase) => Self::Damaged(Damage::Page),
            Some(DiskFull) => Self::DiskFull,
            _ => Self::Sql(error),
        }
    }
}

impl From<vault::SealError> for Error {
    /// The keys were checked at the opening: a field that does not open is damage.
    fn from(_: vault::SealError) -> Self {
        Self::Damaged(Damage::Sealed)
    }
}
