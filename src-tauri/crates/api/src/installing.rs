//! How a checked pack gets into the vault, from the program or from a file. Refuses to change a version that is there: what
//! a session began with stays.

use chrono::{DateTime, Utc};
use content::CheckedPack;
use serde_json::Value;
use store::pack::{Installed, NewVersion, PackVersion, Publisher};
use store::{Act, Changed, Store, Tag};

use crate::error::Error;

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
    let manifest: Value = serde_json::to_value(&pack.manifest).map_err(Error::Render)?;
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
