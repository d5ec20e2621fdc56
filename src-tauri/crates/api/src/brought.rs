//! What the current packs bring beside their procedures, list by list, from the manifests kept with them. Refuses to skip
//! a list that it cannot read.

use domain::id::PackId;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use store::Store;

use crate::error::Error;

/// The entries of one list of every current pack's manifest, in the packs' order, each with the pack that brings it. A pack
/// kept before manifests had that list brings none.
pub(crate) fn brought<Entry: DeserializeOwned>(
    store: &Store,
    list: &str,
) -> Result<Vec<(PackId, Entry)>, Error> {
    let mut all = Vec::new();
    for pack in store.packs().current()? {
        let mut manifest: Map<String, Value> =
            serde_json::from_value(pack.manifest).map_err(Error::Render)?;
        let Some(kept) = manifest.remove(list) else { continue };
        let entries: Vec<Entry> = serde_json::from_value(kept).map_err(Error::Render)?;
        all.extend(entries.into_iter().map(|entry| (pack.at.pack.clone(), entry)));
    }
    Ok(all)
}
