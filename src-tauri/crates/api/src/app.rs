//! The running application: the data folder, the state of the locks, and `dispatch`. Refuses a command whose section does
//! not answer in the present state.

pub(crate) mod door;
mod open;
mod rehearsal;
mod tries;

pub(crate) use open::{Open, OpenSession, Screen, SlipShown, Walkthroughs};

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use store::Home;
use vault::SelfTest;

use crate::error::Error;
use crate::event::AppEvent;
use crate::handlers;
use crate::host::Host;
use crate::list::{Section, command_list};
use crate::request::*;
use crate::wire_error::WireError;
use tries::Tries;

/// Whether, and for whom, the vault is open.
pub(crate) enum Lock {
    /// No key is in memory.
    Closed,
    /// Hidden on a worker's screen: the office key is sealed under the PIN, in memory only; the database is closed.
    Hidden(open::Hidden),
    /// The keys are in memory.
    Open(Box<Open>),
}

/// The application. One for each process.
pub struct App {
    pub(crate) host: Arc<dyn Host>,
    /// The locked data folder, or why it cannot be used.
    pub(crate) home: Result<Home, store::Error>,
    lock: Mutex<Lock>,
    pub(crate) tries: Mutex<Tries>,
    /// What deriving a key costs; measured on this machine when none is given.
    pub(crate) kdf_cost: Option<vault::KdfCost>,
    /// The pack to install in place of the one in the program.
    pub(crate) pack: Option<content::PackFiles>,
    /// Another template of agreements than the program's.
    pub(crate) agreements: Option<String>,
    /// Places chosen in a dialog, by token: the page never sees a path.
    pub(crate) places: Mutex<HashMap<String, (PathBuf, ChosenFor)>>,
}

/// What somebody chose a place for; it serves for nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ChosenFor {
    /// To save a paper.
    Paper(PaperKind),
    /// To read a sound.
    Sound,
    /// To read a valise.
    Valise,
    /// To read an antenna's file.
    AntennaFile,
    /// To read a table of relays.
    RelayFile,
}

impl App {
    /// Starts the application on a data folder. A folder that cannot be used is not a failure here: the page says it.
    ///
    /// # Errors
    /// When a cryptographic primitive does not give its known answer: nothing may then be opened or made.
    pub fn start(host: Arc<dyn Host>, folder: &Path) -> Result<Self, vault::Error> {
        SelfTest::run()?;
        Ok(Self {
            host,
            home: Home::open(folder),
            lock: Mutex::new(Lock::Closed),
            tries: Mutex::new(Tries::default()),
            kdf_cost: None,
            pack: None,
            agreements: None,
            places: Mutex::new(HashMap::new()),
        })
    }

    /// The same, with a cost of key derivation that is given instead of measured: for tests and for `cote`.
    #[must_use]
    pub fn with_kdf_cost(mut self, cost: vault::KdfCost) -> Self {
        self.kdf_cost = Some(cost);
        self
    }

    /// The same, with another pack than the one in the program.
    #[must_use]
    pub fn with_pack(mut self, pack: content::PackFiles) -> Self {
        self.pack = Some(pack);
        self
    }

    /// The same, with another template of agreements than the one in the program.
    #[must_use]
    pub fn with_agreements(mut self, template: String) -> Self {
        self.agreements = Some(template);
        self
    }

    /// Answers one command of the list, or refuses it as its section says.
    ///
    /// # Errors
    /// The code that the page knows what to do with.
    pub fn dispatch(&self, name: &str, payload: Value) -> Result<Value, WireError> {
        let answered = self.rehearse(name, &payload).unwrap_or_else(|| answer(self, name, payload));
        answered.map_err(|error| report(self.host.as_ref(), name, &error))
    }

    /// Every command, with its section.
    pub fn commands() -> &'static [(&'static str, Section)] {
        COMMANDS
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, Lock> {
        // A handler that panicked left the state as it was: every change of it is one assignment.
        self.lock.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The data folder.
    pub(crate) fn usable_home(&self) -> Result<&Home, Error> {
        self.home.as_ref().map_err(|error| match error {
            store::Error::Busy => Error::Store(store::Error::Busy),
            store::Error::Folder(problem) => Error::Store(store::Error::Folder(*problem)),
            _ => Error::Broken("the data folder could not be opened"),
        })
    }

    pub(crate) fn with_session<T>(
        &self,
        work: impl FnOnce(&Self, &mut Open) -> Result<T, Error>,
    ) -> Result<T, Error> {
        match &mut *self.state() {
            Lock::Closed | Lock::Hidden(_) => Err(Error::Locked),
            Lock::Open(open) => match &open.screen {
                Screen::Worker => Err(Error::NoSession),
                Screen::Session(session) if session.is_hidden => Err(Error::Locked),
                Screen::Session(_) => work(self, open),
            },
        }
    }

    pub(crate) fn with_unlocked<T>(
        &self,
        work: impl FnOnce(&Self, &mut Open) -> Result<T, Error>,
    ) -> Result<T, Error> {
        match &mut *self.state() {
            Lock::Closed | Lock::Hidden(_) => Err(Error::Locked),
            Lock::Open(open) => match &open.screen {
                Screen::Worker => work(self, open),
                Screen::Session(_) => Err(Error::LearnerHasScreen),
            },
        }
    }

    pub(crate) fn tell(&self, event: AppEvent) {
        self.host.emit(event);
    }
}

/// The error as the page receives it; what should not happen is written to the log.
pub(crate) fn report(host: &dyn Host, name: &str, error: &Error) -> WireError {
    error.to_wire(|| {
        let full = store::make_id_at(host.now());
        let incident = full.chars().rev().take(6).collect::<String>();
        host.log(&format!("incident {incident} in {name}: {}", chain(error)));
        incident
    })
}

/// The error and what caused it, for the log: each `Display` is English, without secrets, text or paths.
fn chain(error: &Error) -> String {
    let mut said = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(source) = cause {
        said.push_str(": ");
        said.push_str(&source.to_string());
        cause = source.source();
    }
    said
}

pub(crate) fn parse<T: DeserializeOwned>(payload: Value) -> Result<T, Error> {
    serde_json::from_value(payload).map_err(|error| Error::BadRequest(Some(error)))
}

pub(crate) fn render(view: impl Serialize) -> Result<Value, Error> {
    serde_json::to_value(view).map_err(Error::Render)
}

macro_rules! expand_dispatch {
    (
        open { $($(#[$od:meta])* $open:ident($open_request:ty) -> $open_view:ty;)+ }
        session { $($(#[$sd:meta])* $session:ident($session_request:ty) -> $session_view:ty;)+ }
        unlocked { $($(#[$ud:meta])* $unlocked:ident($unlocked_request:ty) -> $unlocked_view:ty;)+ }
        author { $($(#[$ad:meta])* $author:ident($author_request:ty) -> $author_view:ty;)+ }
    ) => {
        const COMMANDS: &[(&str, Section)] = &[
            $((stringify!($open), Section::Open),)+
            $((stringify!($session), Section::Session),)+
            $((stringify!($unlocked), Section::Unlocked),)+
            $((stringify!($author), Section::Author),)+
        ];

        fn answer(app: &App, name: &str, payload: Value) -> Result<Value, Error> {
            match name {
                $(stringify!($open) => {
                    let view: $open_view = handlers::$open(app, parse::<$open_request>(payload)?)?;
                    render(view)
                })+
                $(stringify!($session) => {
                    // The state is judged before the request: what is not this state's to ask is not read.
                    let view: $session_view = app.with_session(|app, open| {
                        handlers::$session(app, open, parse::<$session_request>(payload)?)
                    })?;
                    render(view)
                })+
                $(stringify!($unlocked) => {
                    let view: $unlocked_view = app.with_unlocked(|app, open| {
                        handlers::$unlocked(app, open, parse::<$unlocked_request>(payload)?)
                    })?;
                    render(view)
                })+
                // What is an author's too: only `Preview` answers it.
                _ => Err(Error::BadRequest(None)),
            }
        }
    };
}

use crate::view::*;
command_list!(expand_dispatch);
