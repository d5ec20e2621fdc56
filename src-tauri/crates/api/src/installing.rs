//! How a checked pack gets into the vault, from the program or from a file. Refuses to change a version that is there: what
//! a session began with stays.

use chrono::{DateTime, Utc};
use content::CheckedPack;
use serde_json::Value;
use store::pack::{Installed, NewVersion, PackVersion, Publisher};
use store::{Act, Changed, Store, Tag};

use crate::error::Error;

/// Where the checker's remarks stand in a kept manifest.
pub(crate) const REMARKS: &str = "remarks";

/// A version to install, with all that goes with it.
pub(crate) struct Arrival<'a> {
    pub(crate) at: &'a PackVersion,
    pub(crate) pack: &'a CheckedPack,
    /// Who signed it; none for the one in the program.
    pub(crate) publisher: Option<&'a Publisher>,
}

/// Installs a version in one transaction and makes it current.
pub(crate) fn install(
    store: &mut Store,
    act: &Act,
    arrival: &Arrival<'_>,
    now: DateTime<Utc>,
) -> Result<Changed, Error> {
    let Arrival { at, pack, publisher } = arrival;
    let manifest = with_remarks(pack)?;
    let (_, changed) = store.transact(act, |tx| {
        if let Some(publisher) = publisher {
            tx.packs().accept(&at.pack, publisher)?;
        }
        let walkthroughs = &pack.walkthroughs;
        let new = NewVersion { at, manifest: &manifest, walkthroughs, is_from_file: publisher.is_some() };
        let installed: Installed = tx.packs().install(new, now)?;
        tx.packs().install_voice(at, &pack.voice)?;
        tx.packs().forget_unused(&at.pack)?;
        Ok((installed, Changed::one(Tag::Packs)))
    })?;
    Ok(changed)
}

/// The manifest, and beside it what the checker said: the authors' files are not kept, so it cannot be asked again.
fn with_remarks(pack: &CheckedPack) -> Result<Value, Error> {
    let mut manifest = serde_json::to_value(&pack.manifest).map_err(Error::Render)?;
    let remarks = serde_json::to_value(&pack.remarks).map_err(Error::Render)?;
    if let Value::Object(fields) = &mut manifest {
        fields.insert(REMARKS.to_owned(), remarks);
    }
    Ok(manifest)
}
