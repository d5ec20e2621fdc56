//! The pack that is in the program, and when it is installed. Refuses to take the place of a later version that came as a
//! file.

use chrono::{DateTime, Utc};
use content::PackFiles;
use include_dir::{Dir, include_dir};
use store::pack::{Pack, PackVersion};
use store::{Act, Action, Store};

use crate::error::Error;
use crate::installing::{Arrival, install as install_version};
use crate::pack_label::{PackLabel, mark_of};

static PACK: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/packs/be-wallonie");

/// Installs the program's pack when it is not there, or when it is later than what came as a file. What is installed stays:
/// a session goes on with the version it began with.
///
/// # Errors
/// [`Error::Pack`] when it does not check: the vault is then as it was.
pub(crate) fn install(store: &mut Store, files: &PackFiles, now: DateTime<Utc>) -> Result<(), Error> {
    let mark = mark_of(files);
    let current = store.packs().current()?;
    if current.iter().any(|pack| PackLabel::parse(&pack.at.version).mark == mark) {
        return Ok(());
    }
    if let Some((id, version)) = content::pack_identity(files)
        && current.iter().any(|pack| pack.at.pack == id && stays(pack, &version))
    {
        return Ok(());
    }
    let pack = content::load_pack(files, &crate::pictures::index()?).map_err(Error::Pack)?;
    let label = PackLabel::new(&pack.manifest.version, mark);
    let at = PackVersion { pack: pack.manifest.id.clone(), version: label.to_string() };
    let act = Act::alone(Action::PackInstalled, now).on(at.pack.as_str());
    install_version(store, &act, &Arrival { at: &at, pack: &pack, publisher: None }, now)?;
    Ok(())
}

/// Whether what came as a file is at least as late as the program's version.
fn stays(pack: &Pack, version: &str) -> bool {
    let numbers = |version: &str| PackLabel::parse(version).numbers();
    pack.is_from_file && numbers(&pack.at.version) >= numbers(version)
}

/// The files of the pack in the program.
pub(crate) fn files() -> PackFiles {
    let mut found = Vec::new();
    collect(&PACK, &mut found);
    found.into_iter().collect()
}

fn collect(dir: &'static Dir<'static>, found: &mut Vec<(String, &'static [u8])>) {
    for file in dir.files() {
        // Paths are written with `/` whatever the system that built the program.
        let parts: Vec<_> = file.path().iter().map(|part| part.to_string_lossy()).collect();
        found.push((parts.join("/"), file.contents()));
    }
    dir.dirs().for_each(|dir| collect(dir, found));
}
