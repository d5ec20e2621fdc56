//! The moves of a session: each decides, keeps, and only then shows.

use chrono::{DateTime, Utc};
use domain::id::SessionId;
use domain::session::{Decision, Library, Move, Phase, SessionState, decide};
use domain::walkthrough::{Next, Step, Walkthrough};
use store::session::Appended;
use store::text::{SessionText, TextKind};
use store::{Act, Action, Changed, Tag, Tx};
use uuid::Uuid;

use super::kept_place_check;
use super::tags;
use crate::app::{App, Open, OpenSession};
use crate::error::Error;
use crate::free_text::accept;
use crate::request::*;
use crate::view::*;
use crate::{preparation, remarks, step_view};

/// The longest jot: one line on the strip.
const LONGEST_JOT: usize = 200;
/// The longest words that go with a reason.
pub(crate) const LONGEST_WORDS: usize = 120;

impl OpenSession {
    /// Which screen this session shows.
    pub(crate) fn stage(&self) -> Stage {
        match self.state.phase {
            _ if self.is_hidden => Stage::HiddenSession,
            Phase::Preparing => Stage::SessionPreparing,
            Phase::Steps => Stage::SessionSteps,
            Phase::Closing => Stage::SessionClosing,
            Phase::Ended => Stage::SessionNote,
        }
    }

    /// The step on the screen and its walkthrough.
    pub(crate) fn here(&self) -> Result<(&Walkthrough, &Step), Error> {
        let current = self.state.current.as_ref().ok_or(Error::Broken("a session without a step"))?;
        let missing = Error::Refused(domain::session::Refusal::MissingContent);
        let Some(walkthrough) = self.walkthroughs.walkthrough(&current.place.procedure) else {
            return Err(missing);
        };
        let step = walkthrough.step(&current.place.step).ok_or(missing)?;
        Ok((walkthrough, step))
    }
}

pub(crate) fn parse_key(text: &str) -> Result<Uuid, Error> {
    Uuid::parse_str(text).map_err(|_| Error::Field("key"))
}

/// What was decided, once it is kept.
pub(crate) struct Played {
    pub(crate) explained: Option<ExplainedView>,
    pub(crate) changed: Changed,
}

/// Where and when the first event of a move is kept.
pub(crate) struct KeptMove<'a> {
    pub(crate) session: &'a SessionId,
    pub(crate) event_seq: u32,
    pub(crate) at: DateTime<Utc>,
}

/// Decides a move, keeps its events and the words that go with the first of them, then applies them.
pub(crate) fn keep_move(
    app: &App,
    open: &mut Open,
    made: (Uuid, Move),
    words: Option<(TextKind, String)>,
) -> Result<Played, Error> {
    // Who said no to a note said no to its words: they are on the screen and on the sheet, and nowhere else.
    let keeps_words = open.session()?.0.state.setup.keeps_note;
    let words = words.filter(|_| keeps_words);
    keep_move_with(app, open, made, |tx, kept| {
        if let Some((kind, text)) = words {
            let KeptMove { session, event_seq, at } = kept;
            tx.texts().keep(session, &SessionText { event_seq, kind, text, at })?;
        }
        Ok(Changed::one(Tag::Sessions))
    })
}

/// Decides a move, keeps its events and in the same transaction whatever `also` keeps, then applies them.
pub(crate) fn keep_move_with(
    app: &App,
    open: &mut Open,
    (key, made): (Uuid, Move),
    also: impl FnOnce(&Tx<'_>, KeptMove<'_>) -> store::Result<Changed>,
) -> Result<Played, Error> {
    let now = app.host.now();
    let (session, store, worker) = open.session()?;
    let decision = decide(&session.state, &session.walkthroughs, made.clone())?;
    let mut tries = session.tries.clone();
    tries.after(&made, &decision);
    let (events, explained) = match decision {
        Decision::Happened(events) => (events, None),
        Decision::Led { events, say, .. } => (events, Some(ExplainedView { say: Some(say) })),
        Decision::Explained(say) => {
            session.tries = tries;
            return Ok(Played { explained: Some(ExplainedView { say }), changed: Changed::nothing() });
        }
        Decision::Stale => return Ok(Played { explained: None, changed: Changed::nothing() }),
    };
    let act = Act::by(&worker.id, Action::MoveKept, now).on(session.id.as_str());
    let (appended, changed) = store.transact(&act, |tx| {
        let appended = tx.sessions().append(&session.id, key, &events, now)?;
        let changed = match &appended {
            Appended::Kept { seqs } => {
                let event_seq = seqs.first().copied().unwrap_or_default();
                also(tx, KeptMove { session: &session.id, event_seq, at: now })?
            }
            Appended::AlreadyKept { .. } => Changed::one(Tag::Sessions),
        };
        Ok((appended, changed))
    })?;
    session.tries = tries;
    match appended {
        Appended::Kept { .. } => events.iter().for_each(|event| session.state.apply(now, event)),
        // Kept before: by a repeat, or by a commit whose mark the disk refused, which the memory then never heard of.
        Appended::AlreadyKept { .. } => {
            let kept = store.sessions().events_of(&session.id)?;
            session.state = SessionState::replay(kept.iter().map(|kept| (kept.at, &kept.event)))
                .ok_or(Error::Broken("a session without its start"))?;
        }
    }
    Ok(Played { explained, changed })
}

/// A move and what is on the screen after it.
pub(crate) fn play(
    app: &App,
    open: &mut Open,
    made: (Uuid, Move),
    words: Option<(TextKind, String)>,
) -> Result<MoveView, Error> {
    let played = keep_move(app, open, made, words)?;
    move_view(open, &played.changed, played.explained)
}

/// What is on the screen now.
pub(crate) fn move_view(
    open: &mut Open,
    changed: &Changed,
    explained: Option<ExplainedView>,
) -> Result<MoveView, Error> {
    let (session, store, worker) = open.session()?;
    let mut view =
        MoveView { step: None, preparation: None, is_closing: false, explained, changed: tags(changed) };
    match session.state.phase {
        Phase::Preparing => {
            let mut list = preparation::compose(session, &worker.name)?;
            list.is_place_unchecked = kept_place_check(store)?.is_none();
            view.preparation = Some(list);
        }
        Phase::Steps => {
            let mut step = step_view::compose(session, &worker.name)?;
            step.site_changed = remarks::site_changed(store, session)?;
            // Once, where it begins: it is a reminder, not a reproach.
            step.is_place_unchecked = step.number == 1 && kept_place_check(store)?.is_none();
            view.step = Some(step);
        }
        Phase::Closing | Phase::Ended => view.is_closing = true,
    }
    Ok(view)
}

fn play_plain(app: &App, open: &mut Open, key: &str, made: Move) -> Result<MoveView, Error> {
    play(app, open, (parse_key(key)?, made), None)
}

pub(crate) fn step_view(_: &App, open: &mut Open, _: NoRequest) -> Result<MoveView, Error> {
    move_view(open, &Changed::nothing(), None)
}

pub(crate) fn step_act(app: &App, open: &mut Open, request: StepActRequest) -> Result<MoveView, Error> {
    let StepActRequest { key, place, target } = request;
    let nth = open.session()?.0.tries.nth(&place, &target);
    play_plain(app, open, &key, Move::Act { place, target, nth })
}

pub(crate) fn step_done(app: &App, open: &mut Open, request: StepLeaveRequest) -> Result<MoveView, Error> {
    play_plain(app, open, &request.key, Move::Done { place: request.place })
}

pub(crate) fn step_choose(app: &App, open: &mut Open, request: StepChooseRequest) -> Result<MoveView, Error> {
    let StepChooseRequest { key, place, choice } = request;
    play_plain(app, open, &key, Move::Choose { place, choice })
}

pub(crate) fn document_answer(
    app: &App,
    open: &mut Open,
    request: DocumentAnswerRequest,
) -> Result<MoveView, Error> {
    let DocumentAnswerRequest { key, document, answer } = request;
    play_plain(app, open, &key, Move::AnswerDocument { document, answer })
}

pub(crate) fn step_skip(app: &App, open: &mut Open, request: StepLeaveRequest) -> Result<MoveView, Error> {
    play_plain(app, open, &request.key, Move::Skip { place: request.place })
}

pub(crate) fn step_back(app: &App, open: &mut Open, request: KeyRequest) -> Result<MoveView, Error> {
    play_plain(app, open, &request.key, Move::Back)
}

pub(crate) fn step_start_over(
    app: &App,
    open: &mut Open,
    request: StepLeaveRequest,
) -> Result<MoveView, Error> {
    play_plain(app, open, &request.key, Move::StartOver { place: request.place })
}

pub(crate) fn cue_ask(app: &App, open: &mut Open, request: KeyRequest) -> Result<MoveView, Error> {
    play_plain(app, open, &request.key, Move::AskCue)
}

pub(crate) fn help_declare(
    app: &App,
    open: &mut Open,
    request: HelpDeclareRequest,
) -> Result<MoveView, Error> {
    let HelpDeclareRequest { key, place, level } = request;
    play_plain(app, open, &key, Move::Declare { place, level })
}

pub(crate) fn hand_take(app: &App, open: &mut Open, request: HandTakeRequest) -> Result<MoveView, Error> {
    let HandTakeRequest { key, reason, words } = request;
    let words = accept(words.as_deref().unwrap_or_default(), "words", LONGEST_WORDS)?;
    let (session, ..) = open.session()?;
    // On the list there is no hand to take.
    if session.state.phase == Phase::Preparing {
        return Err(Error::Refused(domain::session::Refusal::WrongPhase));
    }
    // The rule is said before words are asked for: on such a step no reason is good enough.
    if session.here()?.1.hand == domain::walkthrough::Hand::LearnerOnly {
        return Err(Error::Refused(domain::session::Refusal::LearnerOnly));
    }
    if reason.needs_words() && words.is_empty() {
        return Err(Error::Field("words"));
    }
    let kept = Some(words).filter(|words| !words.is_empty());
    let text = kept.clone().map(|words| (TextKind::HandWords, words));
    let played = keep_move(app, open, (parse_key(&key)?, Move::TakeHand { reason }), text)?;
    open.session()?.0.hand_words = kept;
    move_view(open, &played.changed, played.explained)
}

pub(crate) fn hand_give(app: &App, open: &mut Open, request: KeyRequest) -> Result<MoveView, Error> {
    play_plain(app, open, &request.key, Move::GiveHand)
}

pub(crate) fn obstacle_mark(
    app: &App,
    open: &mut Open,
    request: ObstacleMarkRequest,
) -> Result<MoveView, Error> {
    play_plain(app, open, &request.key, Move::MarkObstacle { obstacle: request.obstacle })
}

pub(crate) fn dilemma_mark(app: &App, open: &mut Open, request: KeyRequest) -> Result<MoveView, Error> {
    play_plain(app, open, &request.key, Move::MarkDilemma)
}

pub(crate) fn jot_add(app: &App, open: &mut Open, request: JotAddRequest) -> Result<MoveView, Error> {
    let text = accept(&request.text, "text", LONGEST_JOT)?;
    if text.is_empty() {
        return Err(Error::Field("text"));
    }
    let (session, ..) = open.session()?;
    // Without a note nothing written is kept, and during a sensitive moment notes are closed.
    let is_sensitive = session.state.phase != Phase::Preparing && session.here()?.1.sensitive.is_some();
    if !session.state.setup.keeps_note || is_sensitive {
        return Err(Error::Refused(domain::session::Refusal::WrongPhase));
    }
    play(app, open, (parse_key(&request.key)?, Move::Jot), Some((TextKind::Jot, text)))
}

pub(crate) fn talk_set(app: &App, open: &mut Open, request: TalkSetRequest) -> Result<MoveView, Error> {
    play_plain(app, open, &request.key, Move::Talk { is_on: request.is_on })
}

pub(crate) fn session_stop(app: &App, open: &mut Open, request: KeyRequest) -> Result<MoveView, Error> {
    play_plain(app, open, &request.key, Move::StopHere)
}

/// Whether a step asks a question that every answer continues.
pub(crate) fn choices_of(step: &Step) -> &[domain::walkthrough::Choice] {
    match &step.next {
        Next::Branch { choices } => choices,
        Next::Step { .. } | Next::Call { .. } | Next::End | Next::Stop { .. } => &[],
    }
}
