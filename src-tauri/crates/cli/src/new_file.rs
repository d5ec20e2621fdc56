//! Files that this program writes: new, whole, or not at all. Refuses to replace one, but for the valise that is signed.

use std::ffi::OsString;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::failure::Error;

/// Who may read a new file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Readers {
    /// This account only.
    Me,
    /// Whoever the system lets: it goes on a stick.
    All,
}

/// Writes a new file.
pub(crate) fn write(path: &Path, bytes: &[u8], readers: Readers) -> Result<(), Error> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    if readers == Readers::Me {
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    }
    let unwritable = |source| Error::Unwritable { path: path.to_owned(), source };
    let mut file = options.open(path).map_err(|source| match source.kind() {
        std::io::ErrorKind::AlreadyExists => Error::AlreadyThere { path: path.to_owned() },
        _ => unwritable(source),
    })?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(|source| {
        // What was begun is taken away again; the first error is the one to say.
        let _ = fs::remove_file(path);
        unwritable(source)
    })
}

/// Puts a new content in the place of a file, at once: a stick that goes away leaves the old one whole.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    // Hidden: in a pack it is passed over, should a run be stopped here.
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".part");
    let beside: PathBuf = path.with_file_name(name);
    // What a run that was stopped left here would be in the way of every later one.
    let _ = fs::remove_file(&beside);
    write(&beside, bytes, Readers::All)?;
    fs::rename(&beside, path).map_err(|source| {
        let _ = fs::remove_file(&beside);
        Error::Unwritable { path: path.to_owned(), source }
    })
}
