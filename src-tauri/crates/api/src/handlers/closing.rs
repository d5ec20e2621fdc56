//! The closing, together: the path, the learner's own word, what comes next, what is put away.

use chrono::{DateTime, NaiveDate, Utc};
use domain::duty::{Duty, DutyRule, KeptDuty};
use domain::mode::Way;
use domain::note::prepared;
use domain::relay::{Relay, RelayRef};
use domain::session::{Learning, Library, Move, NextTime, Phase, Refusal, RelayAnswer, learning_day};
use domain::walkthrough::Walkthrough;
use store::Store;
use store::text::TextKind;

use super::step::{keep_move, parse_key};
use crate::app::{App, Open, OpenSession};
use crate::belgium;
use crate::error::Error;
use crate::free_text::accept;
use crate::request::*;
use crate::view::*;
use crate::waiting::of_one;

/// The longest words that go with what comes next.
pub(crate) const LONGEST_NEXT: usize = 120;

pub(crate) fn closing_view(app: &App, open: &mut Open, _: NoRequest) -> Result<ClosingView, Error> {
    let today = belgium::day(app.host.now());
    let (session, store, worker) = open.session()?;
    if matches!(session.state.phase, Phase::Steps | Phase::Preparing) {
        return Err(Error::Refused(Refusal::WrongPhase));
    }
    let state = &session.state;
    let missing = Error::Refused(Refusal::MissingContent);
    let asked = session.walkthroughs.walkthrough(&state.setup.procedure).ok_or(missing)?;
    let duties = match session.learner_name.is_some() {
        true => recurring(session, store, asked, today)?,
        false => Vec::new(),
    };
    Ok(ClosingView {
        session: session.id.clone(),
        learner: session.learner_name.clone(),
        worker: worker.name.clone(),
        done_sentence: asked.done_sentence.clone(),
        exercise: (state.setup.way == Way::Practise).then(|| asked.title.clone()),
        is_complete: state.is_complete(),
        path: path(session),
        prepared: prepared(state, &session.walkthroughs),
        has_to_confirm: state.finished().any(|record| record.is_to_confirm()),
        own_word: state.own_word.map(|(word, _)| word),
        is_own_word_shared: state.own_word.is_some_and(|(_, is_shared)| is_shared),
        next: state.next.clone(),
        next_words: session.next_words.clone(),
        proposed: asked.duties.first().and_then(|duty| proposed(duty, today)),
        duties,
        urgency: state.setup.urgency,
        learning: state.learning,
        learning_proposed: state.setup.urgency.and(learning_day(today)).map(|on| on.to_string()),
        outcomes: state.outcomes.clone(),
        relay: asked.remit.relay.clone(),
        relay_answer: state.relay.clone(),
        given: session.relay.clone().map(|relay| given_view(state.relay.as_ref(), relay, app.host.now())),
        can_go_back: state.can_leave_closing(),
        close_down: state.close_down,
        keeps_note: state.setup.keeps_note,
        sheet: asked.sheet.clone(),
    })
}

/// The first duty, as what comes next: with its day, or with the day that has to be asked.
fn proposed(duty: &Duty, today: NaiveDate) -> Option<ProposedNextView> {
    let on = match duty.counted_from {
        Some(_) => None,
        None => Some(duty.rule.first(today)?.to_string()),
    };
    Some(ProposedNextView {
        duty: 0,
        label: duty.label.clone(),
        procedure: duty.procedure.clone(),
        on,
        counted_from: duty.counted_from.clone(),
        days_before: match duty.rule {
            DutyRule::DaysBefore { days } => Some(days),
            _ => None,
        },
    })
}

/// What of a procedure comes back by itself, and whether the learner is reminded of it already.
fn recurring(
    session: &OpenSession,
    store: &Store,
    asked: &Walkthrough,
    today: NaiveDate,
) -> Result<Vec<DutyChoiceView>, Error> {
    let recurs = || asked.duties.iter().enumerate().filter(|(_, duty)| duty.rule.recurs());
    let learner = store.sessions().get(&session.id)?.and_then(|one| one.begun.learner);
    let (Some(learner), Some(_)) = (learner, recurs().next()) else { return Ok(Vec::new()) };
    let notes = store.notes().held(Some(&learner))?;
    let waits = of_one(store, (&learner, &notes), today)?;
    let is_already = |kept: &KeptDuty| {
        waits.iter().any(|one| one.waiting.duty.as_ref().is_some_and(|duty| duty.is_same(kept)))
    };
    let choice = |(position, duty): (usize, &Duty)| {
        let kept = duty.kept();
        Some(DutyChoiceView {
            duty: position,
            label: duty.label.clone(),
            rule: duty.rule,
            on: duty.rule.first(today)?.to_string(),
            is_kept: session.state.duties.iter().any(|one| one.is_same(&kept)),
            is_already: is_already(&kept),
        })
    };
    Ok(recurs().filter_map(choice).collect())
}

/// The relay that was given, as it was then; whether it is open is told of now.
fn given_view(answer: Option<&RelayAnswer>, relay: Relay, now: DateTime<Utc>) -> RelayView {
    let at = match answer {
        Some(RelayAnswer::Given { at }) => at.clone(),
        Some(RelayAnswer::NoneExists) | None => RelayRef { pack: None, relay: relay.id.clone() },
    };
    crate::relays::view(at, relay, now)
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
    let text = (TextKind::NextWords, words.clone());
    keep_move(app, open, (parse_key(&key)?, Move::PlanNext { next }), Some(text))?;
    open.session()?.0.next_words = Some(words).filter(|words| !words.is_empty());
    closing_view(app, open, NoRequest {})
}

pub(crate) fn duty_plan(app: &App, open: &mut Open, request: DutyPlanRequest) -> Result<ClosingView, Error> {
    let DutyPlanRequest { key, duty, counted_from } = request;
    let today = belgium::day(app.host.now());
    let duty = duty_of(open, duty)?;
    if duty.counted_from.is_some() != counted_from.is_some() {
        return Err(Error::Field("countedFrom"));
    }
    let on = duty.rule.first(counted_from.unwrap_or(today)).ok_or(Error::Field("countedFrom"))?;
    let plan = NextPlanRequest {
        key,
        procedure: duty.procedure,
        // What is behind us is due today.
        on: Some(on.max(today)),
        at: None,
        words: Some(duty.label),
    };
    next_plan(app, open, plan)
}

pub(crate) fn duties_keep(
    app: &App,
    open: &mut Open,
    request: DutiesKeepRequest,
) -> Result<ClosingView, Error> {
    let DutiesKeepRequest { key, duties } = request;
    let mut kept = Vec::new();
    for position in duties {
        let duty = duty_of(open, position)?;
        if !duty.rule.recurs() {
            return Err(Error::Field("duties"));
        }
        kept.push(duty.kept());
    }
    if open.session()?.0.learner_name.is_none() && !kept.is_empty() {
        return Err(Error::Field("duties"));
    }
    closing_move(app, open, (&key, Move::KeepDuties { duties: kept }), None)
}

/// A duty of the procedure asked for.
fn duty_of(open: &mut Open, position: usize) -> Result<Duty, Error> {
    let (session, ..) = open.session()?;
    let asked = session.walkthroughs.walkthrough(&session.state.setup.procedure);
    asked.and_then(|asked| asked.duties.get(position)).cloned().ok_or(Error::Field("duty"))
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
