//! The pack that is in the program, and how a pack gets into the vault. Refuses one that does not check: what was
//! installed before stays.

use chrono::{DateTime, Utc};
use content::PackFiles;
use include_dir::{Dir, include_dir};
use store::pack::{NewVersion, PackVersion};
use store::{Act, Action, Changed, Store, Tag};

use crate::error::Error;

static PACK: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/packs/be-wallonie");

/// Installs a pack when this very content is not yet the vault's. What is installed stays: a session goes on with the
/// version it began with.
///
/// # Errors
/// [`Error::Pack`] when it does not check: the vault is then as it was.
pub(crate) fn install(store: &mut Store, files: &PackFiles, now: DateTime<Utc>) -> Result<(), Error> {
    let mark = fingerprint(files);
    let is_there = store.packs().current()?.iter().any(|pack| pack.at.version.ends_with(mark.as_str()));
    if is_there {
        return Ok(());
    }
    let pack = content::load_pack(files, &crate::pictures::index()?).map_err(Error::Pack)?;
    let at =
        PackVersion { pack: pack.manifest.id.clone(), version: format!("{}+{mark}", pack.manifest.version) };
    let manifest = serde_json::to_value(&pack.manifest).map_err(Error::Render)?;
    store.transact(&Act::alone(Action::PackInstalled, now).on(at.pack.as_str()), |tx| {
        let walkthroughs = &pack.walkthroughs;
        let version = NewVersion { at: &at, manifest: &manifest, walkthroughs, is_from_file: false };
        let installed = tx.packs().install(version, now)?;
        tx.packs().install_voice(&at, &pack.voice)?;
        Ok((installed, Changed::one(Tag::Packs)))
    })?;
    Ok(())
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

/// Eight hexadecimal digits that change with any byte of the pack, so that a corrected pack is a new version.
fn fingerprint(files: &PackFiles) -> String {
    let mut all = Vec::new();
    for (path, bytes) in files.iter() {
        all.extend_from_slice(path.as_bytes());
        all.push(0);
        all.extend_from_slice(&vault::sha256(bytes));
    }
    vault::sha256(&all).iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}
