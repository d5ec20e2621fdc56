//! The closing, together: the path, the learner's own word, what comes next, what is put away.

use domain::date::next_due;
use domain::note::prepared;
use domain::session::{Learning, Library, Move, NextTime, Phase, learning_day};
use store::text::TextKind;

use super::session::last_words;
use super::step::{keep_move, parse_key};
use crate::app::{App, Open, OpenSession};
use crate::belgium;
use crate::error::Error;
use crate::free_text::accept;
use crate::request::*;
use crate::view::*;

/// The longest words that go with what comes next.
pub(crate) const LONGEST_NEXT: usize = 120;

pub(crate) fn closing_view(app: &App, open: &mut Open, _: NoRequest) -> Result<ClosingView, Error> {
    let today = belgium::day(app.host.now());
    let (session, _, worker) = open.session()?;
    if matches!(session.state.phase, Phase::Steps | Phase::Preparing) {
        return Err(Error::Refused(domain::session::Refusal::WrongPhase));
    }
    let state = &session.state;
    let missing = Error::Refused(domain::session::Refusal::MissingContent);
    let asked = session.walkthroughs.walkthrough(&state.setup.procedure).ok_or(missing)?;
    let proposed = asked.duties.iter().find_map(|duty| {
        let on = next_due(duty.rule, today)?;
        Some(ProposedNextView {
            label: duty.label.clone(),
            procedure: duty.procedure.clone(),
            on: on.to_string(),
        })
    });
    Ok(ClosingView {
        session: session.id.clone(),
        learner: session.learner_name.clone(),
        worker: worker.name.clone(),
        done_sentence: asked.done_sentence.clone(),
        is_complete: state.is_complete(),
        path: path(session),
        prepared: prepared(state, &session.walkthroughs),
        has_to_confirm: state.finished().any(|record| record.is_to_confirm()),
        own_word: state.own_word.map(|(word, _)| word),
        is_own_word_shared: state.own_word.is_some_and(|(_, is_shared)| is_shared),
        next: state.next.clone(),
        next_words: session.next_words.clone(),
        proposed,
        urgency: state.setup.urgency,
        learning: state.learning,
        learning_proposed: state.setup.urgency.and(learning_day(today)).map(|on| on.to_string()),
        outcomes: state.outcomes.clone(),
        relay: asked.remit.relay.clone(),
        can_go_back: state.can_leave_closing(),
        close_down: state.close_down,
        keeps_note: state.setup.keeps_note,
        sheet: asked.sheet.clone(),
    })
}

fn path(session: &OpenSession) -> Vec<PathStepView> {
    let titled = |place: &domain::session::Place| {
        let step = session.walkthroughs.walkthrough(&place.procedure)?.step(&place.step)?;
        Some(step.title.clone())
    };
    let known = session.state.records.iter().map(|record| PathStepView {
        place: record.place.clone(),
        title: titled(&record.place).unwrap_or_else(|| record.place.step.to_string()),
        level: record.is_finished.then(|| record.level()),
        is_to_confirm: record.is_finished && record.is_to_confirm(),
        hand: record.hand,
    });
    known.collect()
}

fn closing_move(
    app: &App,
    open: &mut Open,
    (key, made): (&str, Move),
    words: Option<(TextKind, String)>,
) -> Result<ClosingView, Error> {
    keep_move(app, open, (parse_key(key)?, made), words)?;
    closing_view(app, open, NoRequest {})
}

pub(crate) fn level_confirm_all(
    app: &App,
    open: &mut Open,
    request: KeyRequest,
) -> Result<ClosingView, Error> {
    closing_move(app, open, (&request.key, Move::ConfirmAll), None)
}

pub(crate) fn level_confirm(
    app: &App,
    open: &mut Open,
    request: LevelConfirmRequest,
) -> Result<ClosingView, Error> {
    let LevelConfirmRequest { key, place, level } = request;
    closing_move(app, open, (&key, Move::Confirm { place, level }), None)
}

pub(crate) fn own_word_give(
    app: &App,
    open: &mut Open,
    request: OwnWordRequest,
) -> Result<ClosingView, Error> {
    let OwnWordRequest { key, word, is_shared } = request;
    closing_move(app, open, (&key, Move::GiveWord { word, is_shared }), None)
}

pub(crate) fn next_plan(app: &App, open: &mut Open, request: NextPlanRequest) -> Result<ClosingView, Error> {
    let NextPlanRequest { key, procedure, on, at, words } = request;
    let at = at.filter(|at| !at.is_empty());
    if at.as_deref().is_some_and(|at| chrono::NaiveTime::parse_from_str(at, "%H:%M").is_err()) {
        return Err(Error::Field("at"));
    }
    if on.is_some_and(|on| on < belgium::day(app.host.now())) {
        return Err(Error::Field("on"));
    }
    let words = accept(words.as_deref().unwrap_or_default(), "words", LONGEST_NEXT)?;
    let next = on.map(|on| NextTime { procedure, on, at });
    let text = (TextKind::NextWords, words);
    keep_move(app, open, (parse_key(&key)?, Move::PlanNext { next }), Some(text))?;
    let (session, store, _) = open.session()?;
    session.next_words = last_words(store, &session.id, TextKind::NextWords)?;
    closing_view(app, open, NoRequest {})
}

pub(crate) fn learning_settle(
    app: &App,
    open: &mut Open,
    request: LearningRequest,
) -> Result<ClosingView, Error> {
    let LearningRequest { key, on } = request;
    if on.is_some_and(|on| on < belgium::day(app.host.now())) {
        return Err(Error::Field("on"));
    }
    let learning = on.map_or(Learning::NotWanted, |on| Learning::Booked { on });
    closing_move(app, open, (&key, Move::SettleLearning { learning }), None)
}

pub(crate) fn outcomes_say(
    app: &App,
    open: &mut Open,
    request: OutcomesRequest,
) -> Result<ClosingView, Error> {
    closing_move(app, open, (&request.key, Move::SayOutcomes { outcomes: request.outcomes }), None)
}

pub(crate) fn close_down_check(
    app: &App,
    open: &mut Open,
    request: CloseDownRequest,
) -> Result<ClosingView, Error> {
    closing_move(app, open, (&request.key, Move::CheckCloseDown { done: request.done }), None)
}
