//! What the unit tests stand on: an office key at a cost that protects nothing, a vault in a temporary folder, and
//! noon of one day.

use chrono::{DateTime, Utc};
use domain::{
    help::Rung,
    id::{LearnerId, PackId, ProcedureId, SessionId, StepId, WorkerId},
    mode::{Device, Mode, Way},
    session::{Event, Place, Setup},
};
use serde_json::json;
use tempfile::TempDir;
use vault::{KdfCost, NewWorker, OfficeKey, Role, SlotsFile};

use crate::{
    Access, Act, Action, Changed, Home, Result, Store, Tag, Tx, make_id_at,
    pack::{NewVersion, PackVersion},
    session::NewSession,
};

/// A vault that is open.
pub(crate) struct Antenna {
    pub(crate) store: Store,
    pub(crate) closed: ClosedAntenna,
}

/// A vault that is closed, with what it takes to open it.
pub(crate) struct ClosedAntenna {
    pub(crate) folder: TempDir,
    pub(crate) home: Home,
    pub(crate) slots: SlotsFile,
    pub(crate) office: OfficeKey,
}

pub(crate) fn noon() -> DateTime<Utc> {
    DateTime::from_timestamp(1_794_913_200, 0).unwrap()
}

pub(crate) fn worker() -> WorkerId {
    WorkerId::new("0198f000-0000-7000-8000-000000000001")
}

pub(crate) fn office() -> OfficeKey {
    slots().1
}

pub(crate) fn slots() -> (SlotsFile, OfficeKey) {
    let phrase = vault::make_phrase().unwrap();
    let worker = NewWorker { name: "Amal", role: Role::Worker, phrase: &phrase };
    let (slots, _, office) = vault::make_vault("Jambes", &[worker], KdfCost::cheap()).unwrap();
    (slots, office)
}

impl ClosedAntenna {
    /// An empty folder, and the slots of the vault to be made in it.
    pub(crate) fn planned() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::open(folder.path()).unwrap();
        let (slots, office) = slots();
        Self { folder, home, slots, office }
    }

    pub(crate) fn access(&self) -> Access<'_> {
        Access { home: &self.home, slots: &self.slots, office: &self.office }
    }

    pub(crate) fn open(&self) -> Result<Store> {
        Store::open(self.access(), Some(&worker()), noon())
    }

    pub(crate) fn database(&self) -> std::path::PathBuf {
        self.folder.path().join("vault").join(self.slots.db_file())
    }
}

impl Antenna {
    pub(crate) fn made() -> Self {
        let closed = ClosedAntenna::planned();
        let store = Store::make(closed.access(), Some(&worker()), noon()).unwrap();
        Self { store, closed }
    }

    pub(crate) fn close(self) -> ClosedAntenna {
        self.store.close(&Act::by(&worker(), Action::VaultClosed, noon())).unwrap();
        self.closed
    }

    pub(crate) fn keep<T>(&mut self, work: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        let act = Act::by(&worker(), Action::MoveKept, noon());
        let work = |tx: &Tx<'_>| Ok((work(tx)?, Changed::one(Tag::Sessions)));
        self.store.transact(&act, work).map(|(answer, _)| answer)
    }

    /// A session under way, with a small pack to stand on.
    pub(crate) fn begin_session(&mut self, learner: Option<&LearnerId>) -> SessionId {
        let new = NewSession { learner: learner.cloned(), ..new_session() };
        self.keep(|tx| {
            tx.packs().install(empty_version(&new.pack, &json!({ "title": "Essai" })), noon())?;
            tx.sessions().begin(&new)
        })
        .unwrap();
        new.id
    }

    /// A session under way with a version that is there.
    pub(crate) fn begin_with(&mut self, pack: PackVersion) -> SessionId {
        let new = NewSession { pack, ..new_session() };
        self.keep(|tx| tx.sessions().begin(&new)).unwrap();
        new.id
    }
}

/// A version without walkthroughs, as one in the program.
pub(crate) fn empty_version<'a>(at: &'a PackVersion, manifest: &'a serde_json::Value) -> NewVersion<'a> {
    NewVersion { at, manifest, walkthroughs: &[], is_from_file: false }
}

pub(crate) fn new_session() -> NewSession {
    NewSession {
        id: SessionId::new(make_id_at(noon())),
        worker: worker(),
        learner: None,
        mode: Mode::Accompany,
        way: Way::Practise,
        device: Device::Computer,
        procedure: ProcedureId::new("noter-un-jour"),
        pack: PackVersion { pack: PackId::new("essai"), version: "1.0.0".to_owned() },
        started_at: noon(),
    }
}

pub(crate) fn started() -> Event {
    let new = new_session();
    let setup = Setup {
        mode: new.mode,
        way: new.way,
        device: new.device,
        procedure: new.procedure,
        keeps_note: false,
        urgency: None,
    };
    Event::Started { setup }
}

pub(crate) fn entered(step: &str) -> Event {
    Event::StepEntered { place: Place { procedure: new_session().procedure, step: StepId::new(step) } }
}

pub(crate) fn cue() -> Event {
    Event::CueAsked { rung: Rung::Question }
}
