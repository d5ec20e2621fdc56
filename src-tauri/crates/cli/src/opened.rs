//! A vault opened by somebody's phrase. Refuses to make a folder or a vault on the way.

use std::path::PathBuf;

use chrono::Utc;
use domain::id::WorkerId;
use store::{Access, Home, Store};
use uuid::Uuid;
use vault::SlotsFile;

use crate::args::Door;
use crate::failure::Error;
use crate::passphrase;

/// An open vault, for as long as this lives.
pub(crate) struct Opened {
    pub(crate) store: Store,
    pub(crate) slots: SlotsFile,
    pub(crate) worker: WorkerId,
    /// The lock of the folder goes with it.
    _home: Home,
}

impl Opened {
    /// Opens the vault that `door` names. The folder is locked before the phrase is asked.
    pub(crate) fn open(door: &Door) -> Result<Self, Error> {
        let folder = folder_of(door.folder.as_ref())?;
        // Opening a home makes what lacks in it: what is no vault is left as it is.
        if !folder.join("vault").is_dir() {
            return Err(store::Error::NoVault.into());
        }
        let home = Home::open(&folder)?;
        home.standing()?;
        let (slots, _) = home.read_slots()?;
        let (slot, name) = choose(&slots, door.worker.as_deref())?;
        let phrase =
            passphrase::to_open(door.passphrase_file.as_deref(), &format!("La phrase de {name}\u{a0}: "))?;
        let office = vault::open_with_phrase(&slots, slot, &phrase)?;
        let worker = WorkerId::new(slot.to_string());
        let access = Access { home: &home, slots: &slots, office: &office };
        let store = Store::open(access, Some(&worker), Utc::now())?;
        Ok(Self { store, slots, worker, _home: home })
    }
}

/// The folder that was named, or the application's own.
pub(crate) fn folder_of(named: Option<&PathBuf>) -> Result<PathBuf, Error> {
    Ok(named.cloned().map_or_else(Home::default_path, Ok)?)
}

/// The slot of the worker who was named; when nobody is, that of the only one.
fn choose(slots: &SlotsFile, named: Option<&str>) -> Result<(Uuid, String), Error> {
    let known: Vec<_> = slots.workers().map(|tile| (tile.id, tile.name.to_owned())).collect();
    let names = || known.iter().map(|(_, name)| name.clone()).collect();
    match (named, known.as_slice()) {
        (None, [alone]) => Ok(alone.clone()),
        (None, _) => Err(Error::WhichWorker { known: names() }),
        (Some(named), _) => {
            let wanted = named.trim().to_lowercase();
            let found = known.iter().find(|(_, name)| name.to_lowercase() == wanted);
            found.cloned().ok_or_else(|| Error::UnknownWorker { known: names() })
        }
    }
}
