//! The state of a session: a pure fold over its events. Refuses to decide anything; it only says what is so.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::event::{CloseDown, Event, HandReason, NextTime, Obstacle, OwnWord, Place, Setup};
use super::outcome::{Outcome, RelayAnswer};
use super::urgency::Learning;
use crate::duty::KeptDuty;
use crate::help::{HelpLevel, Rung};
use crate::id::DocumentId;
use crate::mode::{Mode, Way};
use crate::walkthrough::DocumentAnswer;

/// Which part of the session is on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Phase {
    /// Looking together at what is needed.
    Preparing,
    /// Going through the steps.
    Steps,
    /// Closing together.
    Closing,
    /// Over.
    Ended,
}

/// A procedure that waits for the one it called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// Where it goes on.
    pub back: Place,
}

/// What was gone through before the procedure was started over, so that going back finds it again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The step that was on the screen.
    pub place: Place,
    /// The calls that were open.
    pub calls: Vec<Frame>,
    /// The steps before it.
    pub trail: Vec<(Place, Vec<Frame>)>,
}

/// The step on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurrentStep {
    /// Where.
    pub place: Place,
    /// The lowest rung that the screen gave.
    pub asked: Option<Rung>,
    /// Why the worker has the hand, when they have it.
    pub hand: Option<HandReason>,
    /// Whether the worker had the hand and gave it back within this step.
    pub was_hand_given_back: bool,
    /// Whether it was finished while it was on the screen this time, which alone says that an end was reached.
    pub is_finished: bool,
    /// Whether it led out of the procedure before its end.
    pub is_short: bool,
    /// The calls that were open when it was entered, so that going back restores them.
    pub calls: Vec<Frame>,
}

impl CurrentStep {
    fn entered(place: Place, calls: Vec<Frame>) -> Self {
        Self {
            place,
            asked: None,
            hand: None,
            was_hand_given_back: false,
            is_finished: false,
            is_short: false,
            calls,
        }
    }
}

/// What is known of one step that was finished or passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepRecord {
    /// Which.
    pub place: Place,
    /// Whether it was finished at least once.
    pub is_finished: bool,
    /// What the app saw.
    pub observed: HelpLevel,
    /// What the worker said.
    pub declared: Option<HelpLevel>,
    /// What was confirmed or corrected at the closing.
    pub confirmed: Option<HelpLevel>,
    /// Why the worker had the hand, when they did the step.
    pub hand: Option<HandReason>,
}

impl StepRecord {
    fn new(place: Place) -> Self {
        Self {
            place,
            is_finished: false,
            observed: HelpLevel::Alone,
            declared: None,
            confirmed: None,
            hand: None,
        }
    }

    /// The level that counts: the confirmed one, else the higher of what was seen and what was said.
    pub fn level(&self) -> HelpLevel {
        self.confirmed.unwrap_or_else(|| self.declared.map_or(self.observed, |said| said.max(self.observed)))
    }

    /// Whether nobody has yet said that the level is right. The handover says it by itself.
    pub fn is_to_confirm(&self) -> bool {
        self.declared.is_none() && self.confirmed.is_none() && self.observed != HelpLevel::DoneFor
    }
}

/// Everything that is so, at one moment of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionState {
    /// What was settled at the start.
    pub setup: Setup,
    /// Which part is on the screen.
    pub phase: Phase,
    /// What was answered about what is needed; what is not here was not looked at.
    pub documents: BTreeMap<DocumentId, DocumentAnswer>,
    /// The step on the screen; kept through the closing, so that one can go back. None when one only prepares.
    pub current: Option<CurrentStep>,
    /// Procedures that wait for the one under way, outermost first.
    pub calls: Vec<Frame>,
    /// The steps gone through before this one, each with the calls that were open.
    pub trail: Vec<(Place, Vec<Frame>)>,
    /// What was gone through before each new beginning, latest last.
    pub runs: Vec<Run>,
    /// What is known of each step, in the order in which they were first reached.
    pub records: Vec<StepRecord>,
    /// What blocked, and at which step when there was one.
    pub obstacles: Vec<(Option<Place>, Obstacle)>,
    /// How many questions for the team were marked.
    pub dilemmas: u32,
    /// Whether the screen is dimmed to talk.
    pub is_talking: bool,
    /// The learner's own word and whether it may stand in the note.
    pub own_word: Option<(OwnWord, bool)>,
    /// What comes next.
    pub next: Option<NextTime>,
    /// What the person wishes to be reminded of each time it comes back.
    pub duties: Vec<KeptDuty>,
    /// What becomes of the learning half of an urgency; none until it is settled.
    pub learning: Option<Learning>,
    /// What it came to.
    pub outcomes: Vec<Outcome>,
    /// Who takes it on, when that was said.
    pub relay: Option<RelayAnswer>,
    /// What was put away.
    pub close_down: CloseDown,
    /// When it began.
    pub started_at: DateTime<Utc>,
    /// When the last event was kept.
    pub last_at: DateTime<Utc>,
    /// Milliseconds that count: not while talking, not while the app was stopped, never backwards.
    pub active_ms: i64,
}

impl SessionState {
    /// The state after these events, or `None` when they do not begin with a start.
    pub fn replay<'a>(events: impl IntoIterator<Item = (DateTime<Utc>, &'a Event)>) -> Option<Self> {
        let mut events = events.into_iter();
        let (at, first) = events.next()?;
        let Event::Started { setup } = first else { return None };
        let mut state = Self::begun(setup.clone(), at);
        events.for_each(|(at, event)| state.apply(at, event));
        Some(state)
    }

    /// The state right after a start.
    pub fn begun(setup: Setup, at: DateTime<Utc>) -> Self {
        Self {
            setup,
            phase: Phase::Steps,
            documents: BTreeMap::new(),
            current: None,
            calls: Vec::new(),
            trail: Vec::new(),
            runs: Vec::new(),
            records: Vec::new(),
            obstacles: Vec::new(),
            dilemmas: 0,
            is_talking: false,
            own_word: None,
            next: None,
            duties: Vec::new(),
            learning: None,
            outcomes: Vec::new(),
            relay: None,
            close_down: CloseDown::default(),
            started_at: at,
            last_at: at,
            active_ms: 0,
        }
    }

    /// What is known of a step.
    pub fn record(&self, place: &Place) -> Option<&StepRecord> {
        self.records.iter().find(|record| &record.place == place)
    }

    /// The number shown as "Étape n": how many steps were gone through, this one included.
    pub fn step_number(&self) -> usize {
        self.trail.len() + 1
    }

    /// Whether something was done in somebody's place and nobody has said what becomes of the learning.
    pub fn owes_learning(&self) -> bool {
        self.setup.mode == Mode::DoFor && self.learning.is_none()
    }

    /// Whether the last step reached is one that ends the procedure asked for, and it was finished. A way out before the end
    /// ("another day", "the telephone is lost") is none.
    ///
    /// A list has no end that one reaches: "on a avancé ensemble" is true of it whatever is still missing.
    pub fn is_complete(&self) -> bool {
        let current = self.current.as_ref();
        current.is_some_and(|step| {
            step.is_finished && !step.is_short && step.place.procedure == self.setup.procedure
        })
    }

    /// Whether the closing has something to go back to: steps, or a list.
    pub fn can_leave_closing(&self) -> bool {
        self.current.is_some() || self.setup.way == Way::Prepare
    }

    /// Whether there is a step to go back to.
    pub fn can_step_back(&self) -> bool {
        !self.trail.is_empty() || !self.runs.is_empty()
    }

    /// The finished steps, in order.
    pub fn finished(&self) -> impl Iterator<Item = &StepRecord> {
        self.records.iter().filter(|record| record.is_finished)
    }

    fn record_mut(&mut self, place: &Place) -> &mut StepRecord {
        let index = self.records.iter().position(|record| &record.place == place).unwrap_or_else(|| {
            self.records.push(StepRecord::new(place.clone()));
            self.records.len() - 1
        });
        self.records.get_mut(index).expect("the index was just found or pushed")
    }

    fn count_time(&mut self, at: DateTime<Utc>, event: &Event) {
        let elapsed = (at - self.last_at).num_milliseconds();
        if elapsed > 0 && !self.is_talking && *event != Event::Resumed {
            self.active_ms += elapsed;
        }
        self.last_at = self.last_at.max(at);
    }

    /// Takes one more event in.
    pub fn apply(&mut self, at: DateTime<Utc>, event: &Event) {
        self.count_time(at, event);
        match event {
            Event::Started { .. } => {}
            Event::PreparationOpened => self.phase = Phase::Preparing,
            Event::DocumentAnswered { document, answer } => {
                self.documents.insert(document.clone(), *answer);
            }
            Event::StepEntered { place } => self.enter(place),
            Event::Called { back } => self.calls.push(Frame { back: back.clone() }),
            Event::Returned => {
                self.calls.pop();
            }
            Event::SteppedBack => self.step_back(),
            Event::StartedOver => self.start_over(),
            Event::CueAsked { rung } => self.note_cue(*rung),
            Event::HelpDeclared { place, level } => {
                let record = self.record_mut(place);
                let level = HelpLevel::from(*level);
                record.declared = Some(level);
            }
            Event::HandTaken { reason } => self.with_current(|step| step.hand = Some(*reason)),
            Event::HandGiven => self.with_current(|step| {
                step.hand = None;
                step.was_hand_given_back = true;
            }),
            Event::StepFinished => self.finish(),
            Event::StepSkipped | Event::ChoiceMade { .. } | Event::Jotted => {}
            Event::ObstacleMarked { obstacle } => {
                let place = self.current.as_ref().map(|step| step.place.clone());
                self.obstacles.push((place, *obstacle));
            }
            Event::DilemmaMarked => self.dilemmas += 1,
            Event::TalkStarted => self.is_talking = true,
            Event::TalkEnded | Event::Resumed => self.is_talking = false,
            Event::LeftShort => self.with_current(|step| step.is_short = true),
            Event::ClosingOpened => {
                self.phase = Phase::Closing;
                self.with_current(|step| step.hand = None);
            }
            Event::AllConfirmed => self.confirm_all(),
            Event::LevelConfirmed { place, level } => self.record_mut(place).confirmed = Some(*level),
            Event::WordGiven { word, is_shared } => self.own_word = word.map(|word| (word, *is_shared)),
            Event::NextPlanned { next } => self.next.clone_from(next),
            Event::DutiesKept { duties } => self.duties.clone_from(duties),
            Event::OutcomesSaid { outcomes } => self.outcomes.clone_from(outcomes),
            Event::RelaySaid { answer } => self.relay.clone_from(answer),
            Event::LearningSettled { learning } => self.learning = Some(*learning),
            Event::CloseDownChecked { done } => self.close_down = *done,
            Event::Ended => self.phase = Phase::Ended,
        }
    }

    fn with_current(&mut self, change: impl FnOnce(&mut CurrentStep)) {
        if let Some(step) = &mut self.current {
            change(step);
        }
    }

    fn enter(&mut self, place: &Place) {
        if let Some(left) = self.current.take() {
            self.trail.push((left.place, left.calls));
        }
        self.current = Some(CurrentStep::entered(place.clone(), self.calls.clone()));
    }

    fn step_back(&mut self) {
        if self.phase == Phase::Closing {
            self.phase = if self.current.is_some() { Phase::Steps } else { Phase::Preparing };
            self.with_current(|step| {
                step.is_finished = false;
                step.is_short = false;
            });
            return;
        }
        if let Some((place, calls)) = self.trail.pop() {
            self.calls.clone_from(&calls);
            self.current = Some(CurrentStep::entered(place, calls));
        } else if let Some(Run { place, calls, trail }) = self.runs.pop() {
            self.trail = trail;
            self.calls.clone_from(&calls);
            self.current = Some(CurrentStep::entered(place, calls));
        }
    }

    fn start_over(&mut self) {
        if let Some(left) = self.current.take() {
            self.calls.clear();
            let trail = std::mem::take(&mut self.trail);
            self.runs.push(Run { place: left.place, calls: left.calls, trail });
        }
    }

    fn note_cue(&mut self, rung: Rung) {
        self.with_current(|step| step.asked = Some(step.asked.map_or(rung, |asked| asked.max(rung))));
    }

    fn finish(&mut self) {
        self.with_current(|step| step.is_finished = true);
        let Some(step) = self.current.clone() else { return };
        let observed = if step.hand.is_some() {
            HelpLevel::DoneFor
        } else {
            let by_screen = step.asked.map_or(HelpLevel::Alone, Rung::observed);
            if step.was_hand_given_back { by_screen.max(HelpLevel::Demonstration) } else { by_screen }
        };
        let record = self.record_mut(&step.place);
        record.is_finished = true;
        record.observed = record.observed.max(observed);
        record.hand = step.hand.or(record.hand);
        // Done again after the closing was seen: what was confirmed was about the time before.
        record.confirmed = None;
    }

    fn confirm_all(&mut self) {
        for record in self.records.iter_mut().filter(|record| record.is_finished && record.is_to_confirm()) {
            record.confirmed = Some(record.level());
        }
    }
}
