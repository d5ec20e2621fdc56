//! Keeps a copy of a vault that lost acknowledged work, as it was found; refuses to delete one, ever.

use std::{fs, io, path::Path};

use crate::{
    error::{Error, Result, Step},
    home::{DatabaseFile, Home, replace_file, sync_folder},
};

/// Copies database, log and mark, once for each loss: asked again about the same, it has nothing to do.
///
/// The database must be closed.
pub(crate) fn keep_copy(home: &Home, file: DatabaseFile, turn: u64) -> Result<()> {
    let quarantine = home.quarantine()?;
    let name = format!("steps-missing-{}-{turn}", file.generation);
    let kept = quarantine.join(&name);
    if kept.exists() {
        return Ok(());
    }
    let part = quarantine.join(format!("{name}.part"));
    copy_all(home, file, &part)
        .and_then(|()| fs::rename(&part, &kept))
        .and_then(|()| sync_folder(&quarantine))
        .map_err(Error::io(Step::Quarantine))
}

fn copy_all(home: &Home, file: DatabaseFile, part: &Path) -> io::Result<()> {
    fs::create_dir_all(part)?;
    let database = home.database_path(file);
    for path in [database.with_extension("db-wal"), home.mark_path(), database] {
        let Some(name) = path.file_name() else { continue };
        match fs::read(&path) {
            Ok(bytes) => replace_file(&part.join(name), &bytes)?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}
