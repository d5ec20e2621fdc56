//! A rehearsal: a worker plays a procedure alone, on their own screen, at the seat of an author's preview. Refuses to keep
//! anything: the seat has no store, and goes with the vault.

use serde_json::Value;

use super::{App, COMMANDS, Lock, OpenSession, Screen, render};
use crate::error::Error;
use crate::list::Section;
use crate::seat;
use store::Store;

impl App {
    /// Answers a command of a session for the rehearsal under way; none when there is none, or the command is another's.
    pub(super) fn rehearse(&self, name: &str, payload: &Value) -> Option<Result<Value, Error>> {
        COMMANDS.iter().find(|(known, section)| *known == name && *section == Section::Session)?;
        let mut state = self.state();
        let Lock::Open(open) = &mut *state else { return None };
        let open = &mut **open;
        let (Screen::Worker, Some(seat)) = (&open.screen, &mut open.rehearsal) else { return None };
        let now = self.host.now();
        Some(seat::answer((seat, &open.worker.name), name, payload.clone(), now).and_then(render))
    }

    /// What is being played: the session under way, or the rehearsal.
    pub(crate) fn with_played<T>(
        &self,
        work: impl FnOnce(&OpenSession, &Store) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let state = self.state();
        let Lock::Open(open) = &*state else { return Err(Error::Locked) };
        match (&open.screen, &open.rehearsal) {
            (Screen::Session(session), _) if session.is_hidden => Err(Error::Locked),
            (Screen::Session(session), _) => work(session, &open.store),
            (Screen::Worker, Some(seat)) => work(&seat.session, &open.store),
            (Screen::Worker, None) => Err(Error::NoSession),
        }
    }
}
