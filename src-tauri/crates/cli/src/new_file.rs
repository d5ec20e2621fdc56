//! A file that was not there before, written whole or not at all, for this account alone. Refuses to replace one.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::Path;

use crate::failure::Error;

/// Writes a new file that only this account reads.
///
/// # Errors
/// [`Error::AlreadyThere`], or [`Error::Unwritable`]; nothing is then left of it.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let unwritable = |source: std::io::Error| match source.kind() {
        ErrorKind::AlreadyExists => Error::AlreadyThere { path: path.to_owned() },
        _ => Error::Unwritable { path: path.to_owned(), source },
    };
    let mut file = options.open(path).map_err(unwritable)?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(|source| {
        // What was begun is taken away again; the first error is the one to say.
        let _ = fs::remove_file(path);
        unwritable(source)
    })
}
