//! The pack that is in the program: trusted because it is, imported into the vault like any other. Refuses a pack that
//! does not check, which a test makes impossible to ship.

use chrono::{DateTime, Utc};
use content::{CheckedPack, PackFiles};
use include_dir::{Dir, include_dir};
use store::pack::PackVersion;
use store::{Act, Action, Changed, Store, Tag};

use crate::error::Error;

static PACK: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/packs/be-wallonie");

/// Installs the shipped pack when this very content is not yet the vault's. What is installed stays: a session goes on
/// with the version it began with.
pub(crate) fn install(store: &mut Store, now: DateTime<Utc>) -> Result<(), Error> {
    let files = files();
    let mark = fingerprint(&files);
    let is_there = store.packs().current()?.iter().any(|pack| pack.at.version.ends_with(mark.as_str()));
    if is_there {
        return Ok(());
    }
    let pack = check(&files)?;
    let at =
        PackVersion { pack: pack.manifest.id.clone(), version: format!("{}+{mark}", pack.manifest.version) };
    let manifest = serde_json::to_value(&pack.manifest).map_err(Error::Render)?;
    store.transact(&Act::alone(Action::PackInstalled, now).on(at.pack.as_str()), |tx| {
        let installed = tx.packs().install(&at, &manifest, &pack.walkthroughs, now)?;
        Ok((installed, Changed::one(Tag::Packs)))
    })?;
    Ok(())
}

/// Why the shipped pack could not be read: its problems, for the test that keeps this from being shipped.
pub(crate) fn check(files: &[(String, &'static [u8])]) -> Result<CheckedPack, Error> {
    let files: PackFiles = files.iter().map(|(path, bytes)| (path.clone(), *bytes)).collect();
    content::load_pack(&files, &crate::pictures::index()?)
        .map_err(|_| Error::Broken("the pack in the program does not check"))
}

/// The pack's files, in the order of their paths.
fn files() -> Vec<(String, &'static [u8])> {
    let mut found = Vec::new();
    collect(&PACK, &mut found);
    found.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
    found
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
fn fingerprint(files: &[(String, &'static [u8])]) -> String {
    let mut all = Vec::new();
    for (path, bytes) in files {
        all.extend_from_slice(path.as_bytes());
        all.push(0);
        all.extend_from_slice(&vault::sha256(bytes));
    }
    vault::sha256(&all).iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}
