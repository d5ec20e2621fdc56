//! Starting a session, going on with one, leaving it.

use chrono::{DateTime, Utc};
use domain::agreement::TakenBackEffect;
use domain::id::{AgreementId, LearnerId, ProcedureId, SessionId};
use domain::session::{Event, Learning, Phase, Refusal, SessionState, Setup, Tries};
use store::agreement::{Agreement, Answer};
use store::pack::PackVersion;
use store::session::{Appended, KeptEvent, NewSession, Session};
use store::text::TextKind;
use store::{Act, Action, Changed, Store, Tag, make_id_at};
use uuid::Uuid;

use super::door::is_phrase_of;
use super::pack::current;
use super::relay_given::{first_events, given, settled_next};
use super::start::settle;
use super::starting_point;
use super::step::{self, move_view};
use crate::agreement::{Shown, Wanted, shown};
use crate::app::door::check_pin;
use crate::app::{App, Open, OpenSession, Screen, Walkthroughs};
use crate::belgium;
use crate::error::Error;
use crate::local::Laid;
use crate::pack_label::hex;
use crate::relays;
use crate::request::*;
use crate::view::*;

pub(crate) fn session_start(
    app: &App,
    open: &mut Open,
    request: SessionStartRequest,
) -> Result<MoveView, Error> {
    let agreed = agreed(app, open, &request)?;
    let is_named = request.is_agreed && !agreed.text.is_without(TakenBackEffect::NoNote);
    let learner = request.learner.clone().filter(|_| is_named);
    if learner.is_none() && !request.mode.allows_nobody_named() {
        return Err(Error::Refused(Refusal::ModeAndWay));
    }
    let keeps_note = keeps_note(&request, is_named);
    let setup = setup_of(&request, keeps_note);
    let (pack, laid, walkthroughs) = laid_out(open, &request.procedure)?;
    let mut events = first_events(&request, setup, &walkthroughs)?;
    if agreed.text.is_without(TakenBackEffect::NoLearning) && !request.is_relayed {
        events.push(Event::LearningSettled { learning: Learning::NotWanted });
    }
    let now = app.host.now();
    let new = new_of(open, &request, (learner.clone(), pack), now);
    let relay = given(&open.store, request.relay.as_ref())?;
    let after_relay = settled_next(&request, relay.as_ref(), &walkthroughs, now);
    let planned = settle(request.next.or(after_relay), learner.as_ref(), now)?;
    events.extend(planned.iter().map(|planned| planned.event.clone()));
    let answer = answer_of(&new, &agreed, request.is_agreed);
    let act = Act::by(&open.worker.id, Action::SessionBegun, now).on(new.id.as_str());
    let (_, changed) = open.store.transact(&act, |tx| {
        tx.sessions().begin(&new)?;
        laid.keep_for(tx, &new.id)?;
        relay.iter().try_for_each(|(at, relay)| tx.relays().keep_for(&new.id, at, relay))?;
        tx.agreements().keep(&answer, &agreed.exact)?;
        starting_point::keep(tx, (learner.as_ref(), request.starting_point), belgium::day(now))?;
        let kept = tx.sessions().append(&new.id, first_key(&new.id), &events, now)?;
        if let (Appended::Kept { seqs }, Some(planned)) = (kept, &planned) {
            tx.texts().keep(&new.id, &planned.text(&seqs, now))?;
        }
        Ok(((), Changed::one(Tag::Sessions).and(Tag::Learners)))
    })?;
    let state = SessionState::replay(events.iter().map(|event| (now, event)))
        .ok_or(Error::Broken("a session without its start"))?;
    let session = OpenSession {
        id: new.id,
        pack: new.pack,
        state,
        tries: Tries::default(),
        walkthroughs,
        learner_name: name_of(&open.store, learner.as_ref())?,
        hand_words: None,
        next_words: planned.map(|planned| planned.words),
        relay: relay.map(|(_, relay)| relay),
        note: None,
        house: laid.house,
        is_hidden: false,
    };
    open.give_screen(session);
    move_view(open, &changed, None)
}

/// The pack that has a procedure, and its walkthroughs with what the antenna and its team lay over them.
fn laid_out(open: &Open, procedure: &ProcedureId) -> Result<(PackVersion, Laid, Walkthroughs), Error> {
    let pack = current(open)?.into_iter().find(|(_, one)| one.id == *procedure);
    let (pack, _) = pack.ok_or(Error::NotFound)?;
    let all = open.store.packs().walkthroughs(&pack)?;
    let laid = Laid::begun(&open.store, &pack, (&all, procedure))?;
    let walkthroughs = Walkthroughs::new(all, &laid);
    Ok((pack, laid, walkthroughs))
}

fn new_of(
    open: &Open,
    request: &SessionStartRequest,
    (learner, pack): (Option<LearnerId>, PackVersion),
    now: DateTime<Utc>,
) -> NewSession {
    NewSession {
        id: SessionId::new(make_id_at(now)),
        worker: open.worker_id(),
        learner,
        mode: request.mode,
        way: request.way,
        device: request.device,
        procedure: request.procedure.clone(),
        pack,
        started_at: now,
    }
}

/// The agreement that was read: a text that no longer holds has another hash than any that would be shown now.
fn agreed(app: &App, open: &Open, request: &SessionStartRequest) -> Result<Shown, Error> {
    let wanted = Wanted {
        mode: request.mode,
        learner: request.learner.as_ref(),
        procedure: &request.procedure,
        urgency: request.urgency,
    };
    let is_read = |one: &Shown| hex(&one.hash, one.hash.len()) == request.agreement_hash;
    shown(app, open, wanted)?.into_iter().find(is_read).ok_or(Error::Mismatch("agreementHash"))
}

/// Who said no to the note is not in one under another heading either.
fn keeps_note(request: &SessionStartRequest, is_named: bool) -> bool {
    let by_default = request.mode.keeps_by_default() && (is_named || request.learner.is_none());
    request.is_agreed && (by_default || (is_named && request.learner.is_some()))
}

fn setup_of(request: &SessionStartRequest, keeps_note: bool) -> Setup {
    Setup {
        mode: request.mode,
        way: request.way,
        device: request.device,
        procedure: request.procedure.clone(),
        keeps_note,
        urgency: request.urgency,
    }
}

/// What was answered to the agreement, for good.
fn answer_of(new: &NewSession, agreed: &Shown, is_agreed: bool) -> Agreement {
    Agreement {
        id: AgreementId::new(make_id_at(new.started_at)),
        session: new.id.clone(),
        learner: new.learner.clone(),
        mode: new.mode,
        template_version: agreed.text.version,
        text_sha256: agreed.hash,
        answer: if is_agreed { Answer::Given } else { Answer::Refused },
        at: new.started_at,
    }
}

/// The key of the move that begins a session: its own id, so that it is never kept twice.
fn first_key(id: &SessionId) -> Uuid {
    Uuid::parse_str(id.as_str()).unwrap_or_default()
}

fn name_of(store: &Store, learner: Option<&LearnerId>) -> Result<Option<String>, Error> {
    match learner {
        None => Ok(None),
        Some(id) => Ok(store.learners().get(id)?.map(|learner| learner.pseudonym)),
    }
}

pub(crate) fn session_resume(app: &App, open: &mut Open, request: SessionRequest) -> Result<MoveView, Error> {
    reopen(app, open, &request.session)?;
    move_view(open, &Changed::one(Tag::Sessions), None)
}

pub(crate) fn session_finish(app: &App, open: &mut Open, request: SessionRequest) -> Result<MoveView, Error> {
    reopen(app, open, &request.session)?;
    let is_under_way = |session: &OpenSession| matches!(session.state.phase, Phase::Preparing | Phase::Steps);
    if matches!(&open.screen, Screen::Session(session) if is_under_way(session)) {
        let key = Uuid::parse_str(&make_id_at(app.host.now())).map_err(|_| Error::Broken("an id of ours"))?;
        return step::play(app, open, (key, domain::session::Move::StopHere), None);
    }
    move_view(open, &Changed::one(Tag::Sessions), None)
}

/// Puts an interrupted session back on the screen, at its step, for its person.
fn reopen(app: &App, open: &mut Open, id: &SessionId) -> Result<(), Error> {
    let now = app.host.now();
    let sessions = open.store.sessions();
    let Session { begun, ended_at, .. } = sessions.get(id)?.ok_or(Error::NotFound)?;
    if ended_at.is_some() {
        return Err(Error::NotFound);
    }
    let kept = sessions.events_of(id)?;
    let mut state = SessionState::replay(kept.iter().map(|kept| (kept.at, &kept.event)))
        .ok_or(Error::Broken("a session without its start"))?;
    let laid = Laid::of_session(&open.store, id)?;
    let walkthroughs = Walkthroughs::new(open.store.packs().walkthroughs(&begun.pack)?, &laid);
    let hand_words = words_of_hand(&open.store, id, &kept, &state)?;
    let next_words = last_words(&open.store, id, TextKind::NextWords)?;
    let relay = relays::of_session(&open.store, id, state.relay.as_ref())?;
    let learner_name = name_of(&open.store, begun.learner.as_ref())?;
    let act = Act::by(&open.worker.id, Action::MoveKept, now).on(id.as_str());
    let key = Uuid::parse_str(&make_id_at(now)).map_err(|_| Error::Broken("an id of ours"))?;
    open.store.transact(&act, |tx| {
        tx.sessions().append(id, key, &[Event::Resumed], now)?;
        Ok(((), Changed::one(Tag::Sessions)))
    })?;
    state.apply(now, &Event::Resumed);
    open.give_screen(OpenSession {
        id: begun.id,
        pack: begun.pack,
        state,
        tries: Tries::default(),
        walkthroughs,
        learner_name,
        hand_words,
        next_words,
        relay,
        note: None,
        house: laid.house,
        is_hidden: false,
    });
    Ok(())
}

fn words_of_hand(
    store: &Store,
    id: &SessionId,
    kept: &[KeptEvent],
    state: &SessionState,
) -> Result<Option<String>, Error> {
    if state.current.as_ref().is_none_or(|step| step.hand.is_none()) {
        return Ok(None);
    }
    let taken = kept.iter().rev().find(|kept| matches!(kept.event, Event::HandTaken { .. }));
    let texts = store.texts().of_session(id)?;
    Ok(taken
        .and_then(|taken| texts.into_iter().find(|text| text.event_seq == taken.seq).map(|text| text.text)))
}

/// The last words of a kind in a session.
pub(crate) fn last_words(store: &Store, id: &SessionId, kind: TextKind) -> Result<Option<String>, Error> {
    let texts = store.texts().of_session(id)?;
    Ok(texts.into_iter().rev().find(|text| text.kind == kind).map(|text| text.text).filter(|t| !t.is_empty()))
}

/// Checks the secret before the session is left, so that a learner alone stays where they are.
pub(crate) fn session_leave(
    app: &App,
    open: &mut Open,
    request: SessionLeaveRequest,
) -> Result<AppStatusView, Error> {
    match (&request.pin, &request.phrase, &mut open.pin) {
        (Some(pin), _, Some(lock)) => check_pin(lock, pin)?,
        (_, Some(phrase), _) => is_phrase_of(app, &open.worker.id, phrase)?,
        (Some(_), None, None) => return Err(Error::PinGone),
        (None, None, _) => return Err(Error::Field("pin")),
    }
    open.screen = Screen::Worker;
    open.store.checkpoint()?;
    Ok(AppStatusView {
        stage: Stage::Unlocked,
        antenna: Some(app.slots()?.file.antenna().to_owned()),
        workers: Vec::new(),
        worker: Some(open.worker.clone()),
        has_pin: open.pin.as_ref().is_some_and(|pin| !pin.is_destroyed()),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        today: belgium::day(app.host.now()).to_string(),
    })
}
