//! The relay of a session: which service takes it on, and the day on which one asks whether it did. Refuses a service that is
//! not in the directory.

use chrono::{DateTime, Utc};
use domain::relay::{Relay, RelayRef};
use domain::session::{Event, Library, Move, NextTime, RelayAnswer, relay_day};
use store::text::{SessionText, TextKind};
use store::{Changed, Store, Tag};

use super::closing::{LONGEST_NEXT, closing_view};
use super::session::last_words;
use super::step::{KeptMove, keep_move_with, parse_key};
use crate::app::{App, Open};
use crate::belgium;
use crate::error::Error;
use crate::relays::{entry, of_session};
use crate::request::*;
use crate::view::*;

/// The entry that an answer names, as it is now.
pub(super) fn given(store: &Store, answer: Option<&RelayAnswer>) -> Result<Option<(RelayRef, Relay)>, Error> {
    match answer {
        Some(RelayAnswer::Given { at }) => Ok(Some((at.clone(), entry(store, at)?))),
        Some(RelayAnswer::NoneExists) | None => Ok(None),
    }
}

/// When one asks whether the relay took it on, in a session that begins with its relay: the service, and the day.
pub(super) fn settled_next(
    request: &SessionStartRequest,
    given: Option<&(RelayRef, Relay)>,
    library: &impl Library,
    now: DateTime<Utc>,
) -> Option<StartNext> {
    let asked = library.walkthrough(&request.procedure)?;
    let named = given.map(|(_, relay)| relay.name.as_str()).or(asked.remit.relay.as_deref());
    let is_taken_on = request.is_relayed && request.relay != Some(RelayAnswer::NoneExists);
    let words = named.filter(|_| is_taken_on)?;
    let on = relay_day(belgium::day(now))?;
    Some(StartNext { procedure: Some(request.procedure.clone()), on, words: in_short(words) })
}

fn in_short(name: &str) -> String {
    name.chars().take(LONGEST_NEXT).collect()
}

pub(crate) fn relay_say(app: &App, open: &mut Open, request: RelaySayRequest) -> Result<ClosingView, Error> {
    let RelaySayRequest { key, answer } = request;
    let given = given(&open.store, answer.as_ref())?;
    let (session, ..) = open.session()?;
    let procedure = session.state.setup.procedure.clone();
    // A day belongs to somebody: with nobody named there is none to ask.
    let day = relay_day(belgium::day(app.host.now())).filter(|_| session.learner_name.is_some());
    let follow_up = day.map(|on| NextTime { procedure: Some(procedure), on, at: None });
    let had_next = session.state.next.is_some();
    let before = session.relay.as_ref().map(|relay| in_short(&relay.name));
    let is_next_of_relay = before.is_some() && session.next_words == before;
    let made = (parse_key(&key)?, Move::SayRelay { answer, follow_up, is_next_of_relay });
    let entry = given.clone();
    keep_move_with(app, open, made, |tx, kept| {
        let KeptMove { session, event_seq, at } = kept;
        if let Some((name, relay)) = &entry {
            tx.relays().keep_for(session, name, relay)?;
            // The day to ask has the service for its words: that of a day just settled, and that of one which stays.
            if (day.is_some() && !had_next) || is_next_of_relay {
                let text = in_short(&relay.name);
                tx.texts().keep(session, &SessionText { event_seq, kind: TextKind::NextWords, text, at })?;
            }
        }
        Ok(Changed::one(Tag::Sessions))
    })?;
    let (session, store, _) = open.session()?;
    session.relay = of_session(store, &session.id, session.state.relay.as_ref())?;
    session.next_words = last_words(store, &session.id, TextKind::NextWords)?;
    closing_view(app, open, NoRequest {})
}

/// The events that begin a session, at its first step or with its relay.
pub(super) fn first_events(
    request: &SessionStartRequest,
    setup: domain::session::Setup,
    library: &impl Library,
) -> Result<Vec<Event>, Error> {
    if request.is_relayed {
        Ok(domain::session::begin_relayed(setup, request.relay.clone(), library)?)
    } else if request.relay.is_some() {
        Err(Error::Field("relay"))
    } else {
        Ok(domain::session::begin(setup, library)?)
    }
}
