//! A session that is kept nowhere, put at any step of a procedure: for an author's preview and for a worker who rehearses.
//! Refuses to decide a move, which `domain` does, and to write: it has no store.

mod moves;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use chrono::{DateTime, Utc};
use domain::charter::House;
use domain::id::{PackId, ProcedureId, SessionId, StepId};
use domain::mode::{Device, Mode, Way};
use domain::session::{
    Decision, Event, Library, Move, Phase, Place, SessionState, Setup, Tries, begin, decide,
};
use domain::walkthrough::{Next, Step, Walkthrough};
use store::pack::PackVersion;

use crate::app::{OpenSession, Walkthroughs};
use crate::error::Error;
use crate::view::ExplainedView;

pub(crate) use moves::answer;

/// What is wanted on the screen.
#[derive(Clone, Debug)]
pub(crate) struct Wish {
    pub(crate) procedure: ProcedureId,
    /// The first one when absent.
    pub(crate) step: Option<StepId>,
    pub(crate) way: Way,
    pub(crate) device: Device,
}

/// What is being played.
pub(crate) struct Seat {
    pub(crate) session: OpenSession,
}

impl Seat {
    /// Sits down at a step, as if one had come there by the shortest way.
    ///
    /// # Errors
    /// When there is no such procedure or step.
    pub(crate) fn at(walkthroughs: Walkthroughs, wish: Wish, now: DateTime<Utc>) -> Result<Self, Error> {
        let walkthrough = walkthroughs.walkthrough(&wish.procedure).ok_or(Error::NotFound)?;
        let step = match &wish.step {
            Some(step) => Some(walkthrough.step(step).ok_or(Error::NotFound)?),
            None => None,
        };
        let setup = Setup {
            mode: Mode::Accompany,
            way: wish.way,
            device: device(walkthrough, step, wish.device),
            procedure: wish.procedure,
            keeps_note: false,
            urgency: None,
        };
        let events = match step.filter(|_| setup.way != Way::Prepare) {
            Some(step) => events_to(walkthrough, step, setup),
            None => begin(setup, &walkthroughs)?,
        };
        let state = SessionState::replay(events.iter().map(|event| (now, event)))
            .ok_or(Error::Broken("a session without its start"))?;
        let session = OpenSession {
            // Of nobody and kept nowhere; the same at each sitting, so that a second language stays chosen.
            id: SessionId::new("seat"),
            pack: PackVersion { pack: PackId::new(""), version: String::new() },
            state,
            tries: Tries::default(),
            walkthroughs,
            learner_name: None,
            hand_words: None,
            next_words: None,
            relay: None,
            note: None,
            house: House::default(),
            is_hidden: false,
        };
        Ok(Self { session })
    }

    /// Decides a move and applies what happened.
    ///
    /// # Errors
    /// What the rules forbid.
    pub(crate) fn play(&mut self, made: Move, now: DateTime<Utc>) -> Result<Option<ExplainedView>, Error> {
        let session = &mut self.session;
        let decision = decide(&session.state, &session.walkthroughs, made.clone())?;
        session.tries.after(&made, &decision);
        let (events, explained) = match decision {
            Decision::Happened(events) => (events, None),
            Decision::Led { events, say, .. } => (events, Some(ExplainedView { say: Some(say) })),
            Decision::Explained(say) => (Vec::new(), Some(ExplainedView { say })),
            Decision::Stale => (Vec::new(), None),
        };
        events.iter().for_each(|event| session.state.apply(now, event));
        Ok(explained)
    }

    /// Goes on with what was saved: at the same step, or at the nearest one when that is gone; none when its procedure is.
    pub(crate) fn follow(mut self, saved: &[Walkthrough], now: DateTime<Utc>) -> Option<Self> {
        let all = saved.to_vec();
        let state = &self.session.state;
        let setup = state.setup.clone();
        let asked = saved.iter().find(|one| one.id == setup.procedure);
        let Some(current) = &state.current else {
            asked?;
            self.session.walkthroughs = Walkthroughs::bare(all);
            return Some(self);
        };
        let is_there = |place: &Place| {
            saved.iter().any(|one| one.id == place.procedure && one.step(&place.step).is_some())
        };
        let calls = state.calls.iter().map(|frame| &frame.back);
        let way_back = state.trail.iter().map(|(place, _)| place).chain(calls);
        if is_there(&current.place) && way_back.into_iter().all(is_there) && state.runs.is_empty() {
            self.session.walkthroughs = Walkthroughs::bare(all);
            return Some(self);
        }
        let here = saved.iter().find(|one| one.id == current.place.procedure).or(asked)?;
        let before = self.session.walkthroughs.walkthrough(&here.id);
        let step = nearest(before, here, &current.place.step);
        let wish = Wish { procedure: here.id.clone(), step, way: setup.way, device: setup.device };
        Self::at(Walkthroughs::bare(all), wish, now).ok()
    }

    /// The step on the screen; none on the list of what is needed.
    pub(crate) fn place(&self) -> Option<&Place> {
        let state = &self.session.state;
        state.current.as_ref().filter(|_| state.phase != Phase::Preparing).map(|current| &current.place)
    }
}

/// The device asked for, unless the procedure or the step is not there on it.
fn device(walkthrough: &Walkthrough, step: Option<&Step>, asked: Device) -> Device {
    let is_on = |device: &Device| {
        let has_step = step.is_none_or(|step| step.devices.is_empty() || step.devices.contains(device));
        walkthrough.is_on(*device) && has_step
    };
    [asked].into_iter().chain(Device::ALL).find(is_on).unwrap_or(asked)
}

/// What would have happened on the shortest way to a step.
fn events_to(walkthrough: &Walkthrough, step: &Step, setup: Setup) -> Vec<Event> {
    let way = shortest_way(walkthrough, &step.id, setup.device);
    let mut events = vec![Event::Started { setup }];
    let entered = |step: &StepId| Event::StepEntered {
        place: Place { procedure: walkthrough.id.clone(), step: step.clone() },
    };
    for before in &way {
        events.extend([entered(before), Event::StepFinished]);
    }
    events.push(entered(&step.id));
    events
}

/// The steps before one, on the shortest way from the first; through another procedure and back is one stride. None when
/// only a mistake leads there.
fn shortest_way(walkthrough: &Walkthrough, to: &StepId, device: Device) -> Vec<StepId> {
    let Some(first) = walkthrough.first_step() else { return Vec::new() };
    let mut came_from: BTreeMap<&StepId, &StepId> = BTreeMap::new();
    let mut waiting = VecDeque::from([&first.id]);
    while let Some(here) = waiting.pop_front() {
        let Some(step) = walkthrough.step(here) else { continue };
        for next in steps_after(&step.next) {
            if next != &first.id && !came_from.contains_key(next) {
                came_from.insert(next, here);
                waiting.push_back(next);
            }
        }
    }
    let mut way: Vec<&StepId> =
        std::iter::successors(came_from.get(to), |at| came_from.get(*at)).copied().collect();
    way.reverse();
    let is_on_device = |id: &StepId| {
        let devices = walkthrough.step(id).map(|step| step.devices.as_slice()).unwrap_or_default();
        devices.is_empty() || devices.contains(&device)
    };
    way.into_iter().filter(|id| is_on_device(id)).cloned().collect()
}

fn steps_after(next: &Next) -> Vec<&StepId> {
    match next {
        Next::Step { step } => vec![step],
        Next::Call { back, .. } => vec![back],
        Next::End | Next::Stop { .. } => Vec::new(),
        Next::Branch { choices } => choices.iter().flat_map(|choice| steps_after(&choice.leads_to)).collect(),
    }
}

/// The step itself while it is there; else the one that now stands after the last step before it that is still there. A step
/// that only got another name is found so.
fn nearest(before: Option<&Walkthrough>, now: &Walkthrough, step: &StepId) -> Option<StepId> {
    if now.step(step).is_some() {
        return Some(step.clone());
    }
    let there: BTreeSet<&StepId> = now.steps.iter().map(|one| &one.id).collect();
    let older = before.map(|one| one.steps.as_slice()).unwrap_or_default();
    let earlier = older.iter().map(|one| &one.id).take_while(|id| *id != step);
    let kept = earlier.filter(|id| there.contains(id)).last();
    let after = kept.and_then(|kept| now.steps.iter().position(|one| &one.id == kept)).map_or(0, |at| at + 1);
    now.steps.get(after).or(now.steps.last()).map(|one| one.id.clone())
}
