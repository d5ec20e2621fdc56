//! The door of the vault: creating, opening, hiding, closing. Refuses to hold the state's lock while a key is derived.

use domain::id::WorkerId;
use secrecy::ExposeSecret;
use store::{Access, Act, Action, SlotsOrigin, Store};
use uuid::Uuid;
use vault::{NewPhrase, OfficeKey, Phrase, PhraseProblem, Pin, PinLock, PinOutcome, SlotsFile};

use super::{App, Lock, Open, Screen, open::Hidden};
use crate::error::Error;
use crate::event::AppEvent;
use crate::request::Secret;
use crate::shipped;
use crate::view::WorkerTile;

/// A slots file read from the disk, and whether it was its previous copy.
pub(crate) struct Slots {
    pub(crate) file: SlotsFile,
    pub(crate) is_previous: bool,
}

impl App {
    /// The slots file.
    pub(crate) fn slots(&self) -> Result<Slots, Error> {
        let (file, origin) = self.usable_home()?.read_slots()?;
        Ok(Slots { file, is_previous: origin != SlotsOrigin::Current })
    }

    /// The office key that a phrase gives, with the patience that wrong tries ask for.
    pub(crate) fn derive_office(
        &self,
        slots: &SlotsFile,
        worker: &WorkerId,
        phrase: &Secret,
    ) -> Result<OfficeKey, Error> {
        self.ask_patience()?;
        // An id that is no UUID is nobody's: the same work, the same answer.
        let slot = Uuid::parse_str(worker.as_str()).unwrap_or_default();
        let typed = Phrase::typed(phrase.0.expose_secret());
        match vault::open_with_phrase(slots, slot, &typed) {
            Ok(office) => Ok(office),
            Err(error) => {
                if matches!(error, vault::Error::WrongPassphrase) {
                    self.note_wrong_try();
                }
                Err(error.into())
            }
        }
    }

    pub(crate) fn ask_patience(&self) -> Result<(), Error> {
        let tries = self.tries.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        match tries.seconds_to_wait(self.host.now()) {
            Some(seconds) => Err(Error::Wait { seconds }),
            None => Ok(()),
        }
    }

    pub(crate) fn note_wrong_try(&self) {
        self.tries.lock().unwrap_or_else(std::sync::PoisonError::into_inner).note_wrong(self.host.now());
    }

    pub(crate) fn take_wrong_tries(&self) -> u32 {
        self.tries.lock().unwrap_or_else(std::sync::PoisonError::into_inner).take()
    }

    /// Puts an open vault in place: the shipped pack is installed, the worker has the screen.
    pub(crate) fn enter(
        &self,
        mut store: Store,
        office: OfficeKey,
        worker: WorkerTile,
    ) -> Result<u32, Error> {
        self.install_pack(&mut store)?;
        let wrong = self.take_wrong_tries();
        if wrong > 0 {
            let act = Act::by(&worker.id, Action::TriesFailed, self.host.now()).with_code(i64::from(wrong));
            store.record(&act)?;
        }
        let open = Open {
            store,
            office,
            worker,
            pin: None,
            slip: None,
            seen: None,
            seen_file: None,
            seen_relays: None,
            rehearsal: None,
            screen: Screen::Worker,
        };
        *self.state() = Lock::Open(Box::new(open));
        Ok(wrong)
    }

    /// A pack that does not check shuts nobody out of what is installed already; the log says what to mend.
    fn install_pack(&self, store: &mut Store) -> Result<(), Error> {
        let pack = self.pack.clone().unwrap_or_else(shipped::files);
        match shipped::install(store, &pack, self.host.now()) {
            Err(Error::Pack(problems)) if !store.packs().current()?.is_empty() => {
                problems.iter().for_each(|problem| self.host.log(&problem.to_string()));
                Ok(())
            }
            outcome => outcome,
        }
    }

    /// Opens the database with a key that a slot or the PIN gave.
    pub(crate) fn open_store(
        &self,
        slots: &SlotsFile,
        office: &OfficeKey,
        worker: &WorkerId,
    ) -> Result<Store, Error> {
        let access = Access { home: self.usable_home()?, slots, office };
        Ok(Store::open(access, Some(worker), self.host.now())?)
    }

    /// Hides the screen at once. Inside a session the session stays; on a worker's screens the database closes and the
    /// key is kept only under the PIN; without a PIN that is the same as closing.
    pub(crate) fn hide(&self) -> Result<(), Error> {
        let mut state = self.state();
        if let Lock::Open(open) = &mut *state
            && let Screen::Session(session) = &mut open.screen
        {
            session.is_hidden = true;
            open.store.checkpoint()?;
            drop(state);
            self.tell(AppEvent::Locked);
            return Ok(());
        }
        let before = std::mem::replace(&mut *state, Lock::Closed);
        let outcome = match before {
            Lock::Open(open) => {
                let Open { store, worker, pin, .. } = *open;
                let act = Act::by(&worker.id, Action::ScreenHidden, self.host.now());
                let closed = store.close(&act);
                if let Some(pin) = pin.filter(|pin| !pin.is_destroyed()) {
                    *state = Lock::Hidden(Hidden { pin, worker });
                }
                closed.map_err(Error::from)
            }
            other => {
                *state = other;
                Ok(())
            }
        };
        drop(state);
        self.tell(AppEvent::Locked);
        outcome
    }

    /// Wipes the keys: only a phrase opens again. A session under way is kept and offered again.
    pub(crate) fn close(&self) -> Result<(), Error> {
        let before = std::mem::replace(&mut *self.state(), Lock::Closed);
        self.places.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clear();
        let outcome = match before {
            Lock::Open(open) => {
                let Open { store, worker, .. } = *open;
                let act = Act::by(&worker.id, Action::VaultClosed, self.host.now());
                store.close(&act).map_err(Error::from)
            }
            Lock::Closed | Lock::Hidden(_) => Ok(()),
        };
        self.tell(AppEvent::Locked);
        outcome
    }

    /// Brings the worker's screen back with the PIN.
    pub(crate) fn reveal_with_pin(&self, pin: &Secret) -> Result<(), Error> {
        let pin = Pin::typed(pin.0.expose_secret()).map_err(|_| Error::Field("pin"))?;
        let mut state = self.state();
        let Lock::Hidden(hidden) = &mut *state else { return Err(Error::Locked) };
        let office = match hidden.pin.try_open(&pin)? {
            PinOutcome::Opened(office) => office,
            PinOutcome::Wrong { .. } => return Err(Error::WrongPin),
            PinOutcome::Destroyed => {
                *state = Lock::Closed;
                return Err(Error::PinGone);
            }
        };
        let slots = self.slots()?;
        let mut store = self.open_store(&slots.file, &office, &hidden.worker.id)?;
        store.record(&Act::by(&hidden.worker.id, Action::ScreenShown, self.host.now()))?;
        let Lock::Hidden(Hidden { pin, worker }) = std::mem::replace(&mut *state, Lock::Closed) else {
            return Err(Error::Broken("hidden a moment ago"));
        };
        let open = Open {
            store,
            office,
            worker,
            pin: Some(pin),
            slip: None,
            seen: None,
            seen_file: None,
            seen_relays: None,
            rehearsal: None,
            screen: Screen::Worker,
        };
        *state = Lock::Open(Box::new(open));
        Ok(())
    }
}

/// Tries a PIN against the lock of the day, without opening anything.
pub(crate) fn check_pin(lock: &mut PinLock, pin: &Secret) -> Result<(), Error> {
    let pin = Pin::typed(pin.0.expose_secret()).map_err(|_| Error::Field("pin"))?;
    match lock.try_open(&pin)? {
        PinOutcome::Opened(_) => Ok(()),
        PinOutcome::Wrong { .. } => Err(Error::WrongPin),
        PinOutcome::Destroyed => Err(Error::PinGone),
    }
}

/// A phrase to set, judged; `about` is what an acquaintance would try first.
pub(crate) fn choose_phrase(phrase: &Secret, about: &[&str]) -> Result<NewPhrase, Error> {
    NewPhrase::choose(phrase.0.expose_secret(), about)
        .map_err(|problem| Error::WeakPhrase { reason: problem_code(problem) })
}

/// The code of what a phrase misses.
pub(crate) fn problem_code(problem: PhraseProblem) -> &'static str {
    match problem {
        PhraseProblem::TooShort { .. } => "too_short",
        PhraseProblem::TooLong { .. } => "too_long",
        PhraseProblem::Unprintable => "unprintable",
        PhraseProblem::TooCommon => "too_common",
        PhraseProblem::TooGuessable(_) => "too_simple",
    }
}
