//! What is in memory while the vault is open: the store, the keys, who has the screen. Refuses to be copied or shown.

use std::collections::BTreeMap;

use domain::charter::House;
use domain::id::{NoteId, ProcedureId, SessionId, WorkerId};
use domain::relay::Relay;
use domain::session::{Library, SessionState, Tries};
use domain::walkthrough::Walkthrough;
use store::Store;
use store::pack::PackVersion;
use vault::{OfficeKey, PinLock, RecoverySlip};

use crate::handlers::{Seen, SeenFile, SeenRelays};
use crate::local::Laid;
use crate::seat::Seat;
use crate::view::WorkerTile;

/// The vault, open.
pub(crate) struct Open {
    pub(crate) store: Store,
    pub(crate) office: OfficeKey,
    pub(crate) worker: WorkerTile,
    /// The PIN of the day, when one was chosen.
    pub(crate) pin: Option<PinLock>,
    /// The recovery slip, from the moment it is made until it is confirmed or the vault closes.
    pub(crate) slip: Option<SlipShown>,
    /// The valise that was looked at and is not installed.
    pub(crate) seen: Option<Seen>,
    /// The antenna's file that was looked at and is not taken in.
    pub(crate) seen_file: Option<SeenFile>,
    /// The file of relays that was looked at and is not taken in.
    pub(crate) seen_relays: Option<SeenRelays>,
    /// What the worker rehearses, on their own screen and in memory alone.
    pub(crate) rehearsal: Option<Box<Seat>>,
    /// Who has the screen.
    pub(crate) screen: Screen,
}

/// A recovery slip that is still known, and the groups that are asked back.
pub(crate) struct SlipShown {
    pub(crate) slip: RecoverySlip,
    /// Counted from 1 over the whole slip.
    pub(crate) ask: [u32; 2],
}

/// Hidden on a worker's screen.
pub(crate) struct Hidden {
    pub(crate) pin: PinLock,
    pub(crate) worker: WorkerTile,
}

/// Who has the screen.
pub(crate) enum Screen {
    /// The worker.
    Worker,
    /// The learner.
    Session(Box<OpenSession>),
}

/// The session under way, and nothing else of the vault.
pub(crate) struct OpenSession {
    pub(crate) id: SessionId,
    /// What it began with, and stays on.
    pub(crate) pack: PackVersion,
    pub(crate) state: SessionState,
    /// How often what was not right was tried in the exercise: in memory alone.
    pub(crate) tries: Tries,
    pub(crate) walkthroughs: Walkthroughs,
    /// The learner's name, as the screen says it.
    pub(crate) learner_name: Option<String>,
    /// The words that the worker gave with the reason of the handover under way.
    pub(crate) hand_words: Option<String>,
    /// The words that go with what comes next.
    pub(crate) next_words: Option<String>,
    /// The relay that was given, as it was then.
    pub(crate) relay: Option<Relay>,
    /// The note, once the session is over and one is kept.
    pub(crate) note: Option<NoteId>,
    /// What the team's charter says on its screens, as it was when it began.
    pub(crate) house: House,
    /// Whether the neutral picture is on the screen.
    pub(crate) is_hidden: bool,
}

/// The walkthroughs of the version that a session began with, with what the antenna had added to them and what its team had
/// answered.
pub(crate) struct Walkthroughs(BTreeMap<ProcedureId, Walkthrough>);

impl Walkthroughs {
    pub(crate) fn new(all: Vec<Walkthrough>, laid: &Laid) -> Self {
        Self::bare(all.into_iter().map(|one| laid.over(one)).collect())
    }

    /// As a pack has them.
    pub(crate) fn bare(all: Vec<Walkthrough>) -> Self {
        Self(all.into_iter().map(|one| (one.id.clone(), one)).collect())
    }
}

impl Library for Walkthroughs {
    fn walkthrough(&self, procedure: &ProcedureId) -> Option<&Walkthrough> {
        self.0.get(procedure)
    }
}

impl Open {
    /// The session under way.
    pub(crate) fn session(
        &mut self,
    ) -> Result<(&mut OpenSession, &mut Store, &WorkerTile), crate::error::Error> {
        match &mut self.screen {
            Screen::Session(session) => Ok((session, &mut self.store, &self.worker)),
            Screen::Worker => Err(crate::error::Error::NoSession),
        }
    }

    /// Gives the screen to a session: what was rehearsed is over.
    pub(crate) fn give_screen(&mut self, session: OpenSession) {
        self.rehearsal = None;
        self.screen = Screen::Session(Box::new(session));
    }

    pub(crate) fn worker_id(&self) -> WorkerId {
        self.worker.id.clone()
    }
}
