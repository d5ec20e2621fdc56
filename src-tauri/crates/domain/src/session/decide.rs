//! What a move does: the one place that turns what somebody did into events. Refuses what the rules forbid, with the
//! reason; never touches the state itself.

use thiserror::Error;

use super::event::{CloseDown, Event, HandReason, NextTime, Obstacle, OwnWord, Place, Setup};
use super::outcome::{Outcome, RelayAnswer, outcomes, relay_after, with_relay};
use super::preparing::decide_list;
use super::state::{CurrentStep, Phase, SessionState};
use super::urgency::Learning;
use crate::duty::KeptDuty;
use crate::help::{DeclaredHelp, HelpLevel, Rung};
use crate::id::{ChoiceId, DocumentId, ProcedureId, TargetId};
use crate::mode::{Mode, Way};
use crate::rich_text::RichText;
use crate::walkthrough::{Act, Choice, DocumentAnswer, Hand, Next, Step, Walkthrough};

/// Where the engine finds the walkthroughs of the version that the session began with.
pub trait Library {
    /// The walkthrough of a procedure, when this version has it.
    fn walkthrough(&self, procedure: &ProcedureId) -> Option<&Walkthrough>;
}

/// Something that somebody did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Move {
    /// The learner acted on the practice screen.
    Act {
        /// The step they saw.
        place: Place,
        /// What they acted on.
        target: TargetId,
        /// Which time it is that they act on this at this step, from 1: see [`super::Tries`].
        nth: u8,
    },
    /// The learner said that the step is done.
    Done {
        /// The step they saw.
        place: Place,
    },
    /// The learner answered the step's question.
    Choose {
        /// The step they saw.
        place: Place,
        /// The answer.
        choice: ChoiceId,
    },
    /// Somebody said whether they have something that is needed.
    AnswerDocument {
        /// What.
        document: DocumentId,
        /// Whether it is there.
        answer: DocumentAnswer,
    },
    /// "Passer".
    Skip {
        /// The step they saw.
        place: Place,
    },
    /// "Retour".
    Back,
    /// "Recommencer depuis le début".
    StartOver {
        /// The step they saw.
        place: Place,
    },
    /// "J'ai besoin d'aide".
    AskCue,
    /// The worker says how much they helped with a step.
    Declare {
        /// Which step: the one on the screen or one gone through.
        place: Place,
        /// How much.
        level: DeclaredHelp,
    },
    /// The worker asks for the hand.
    TakeHand {
        /// Why.
        reason: HandReason,
    },
    /// The worker gives it back.
    GiveHand,
    /// Something blocks.
    MarkObstacle {
        /// What.
        obstacle: Obstacle,
    },
    /// A question for the team.
    MarkDilemma,
    /// A few words, sealed by the caller.
    Jot,
    /// "Écran éteint, parlons", on or off.
    Talk {
        /// Whether the screen is dimmed.
        is_on: bool,
    },
    /// Stop here: the closing opens with what was done.
    StopHere,
    /// Confirm every level that is still to be confirmed.
    ConfirmAll,
    /// Confirm or correct one level.
    Confirm {
        /// Of which step.
        place: Place,
        /// What it is.
        level: HelpLevel,
    },
    /// The learner's own word.
    GiveWord {
        /// The word; `None` takes it back.
        word: Option<OwnWord>,
        /// Whether it may stand in the note.
        is_shared: bool,
    },
    /// What comes next.
    PlanNext {
        /// What and when; `None` takes it back.
        next: Option<NextTime>,
    },
    /// What the person wishes to be reminded of each time it comes back.
    KeepDuties {
        /// All of them; what is not here is taken back.
        duties: Vec<KeptDuty>,
    },
    /// What becomes of the learning half of an urgency.
    SettleLearning {
        /// When, or that it is not wanted.
        learning: Learning,
    },
    /// What the session came to.
    SayOutcomes {
        /// In any order.
        outcomes: Vec<Outcome>,
    },
    /// Who takes it on.
    SayRelay {
        /// Which service, or that there is none; `None` takes it back.
        answer: Option<RelayAnswer>,
        /// When one asks whether it answered; kept unless another day is settled already.
        follow_up: Option<NextTime>,
        /// Whether the day that is settled is that of a relay: it goes when there is none any more.
        is_next_of_relay: bool,
    },
    /// What was put away.
    CheckCloseDown {
        /// The four checks.
        done: CloseDown,
    },
    /// The session is over.
    End,
}

/// What a move comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// These happened; they are to be kept before anything is shown.
    Happened(Vec<Event>),
    /// Not the right act: here is what to say of it, when the author wrote something. Nothing is kept.
    Explained(Option<RichText>),
    /// Not the right act, and it has a consequence to live through: these are kept, and this is said on the step that
    /// they lead to.
    Led {
        /// What is kept: only where the learner is now.
        events: Vec<Event>,
        /// The explanation.
        say: RichText,
        /// Whether nothing follows however often it is made again: the count begins anew.
        is_last: bool,
    },
    /// The move was about a step that is no longer on the screen (a double click, a repeat): nothing happens.
    Stale,
}

/// Why a move is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum Refusal {
    /// The step is the learner's only.
    #[error("the hand cannot be taken on a step that is the learner's only")]
    LearnerOnly,
    /// The mode does not allow the way, or the way needs somebody named.
    #[error("the mode does not allow this way")]
    ModeAndWay,
    /// Doing it in somebody's place needs what makes it urgent, and nothing else has it.
    #[error("doing it in somebody's place needs a reason and a day, and only that")]
    Urgency,
    /// What becomes of the learning half of an urgency was not said.
    #[error("an urgency ends with a day for the learning, or without the person wanting one")]
    LearningOpen,
    /// A relay takes it on, and there is none.
    #[error("a relay takes it on, or there is none: not both")]
    TwoRelays,
    /// A service takes it on, and nobody said which.
    #[error("a relay takes it on: which one, or that there is none")]
    RelayOpen,
    /// The procedure is not done on this device.
    #[error("the procedure is not done on this device")]
    NotOnDevice,
    /// The move does not belong to this part of the session.
    #[error("the move does not belong to this phase")]
    WrongPhase,
    /// The step has a question that cannot be passed over.
    #[error("a question cannot be passed over")]
    QuestionFirst,
    /// The level can only come from the handover.
    #[error("done_for comes only from the handover")]
    OnlyByHandover,
    /// The step is not one that was finished.
    #[error("the step was not finished in this session")]
    NotFinished,
    /// The walkthroughs do not hold a step that the session needs.
    #[error("a walkthrough or a step is missing")]
    MissingContent,
}

/// The events that begin a session.
///
/// # Errors
/// [`Refusal::ModeAndWay`] when the pair is not allowed, [`Refusal::Urgency`] when it is done in somebody's place and nothing
/// says why, [`Refusal::NotOnDevice`] when the procedure is not done on the
/// device, [`Refusal::MissingContent`] when there is no first step.
pub fn begin(setup: Setup, library: &impl Library) -> Result<Vec<Event>, Refusal> {
    check(&setup)?;
    let walkthrough = library.walkthrough(&setup.procedure).ok_or(Refusal::MissingContent)?;
    if setup.way == Way::Prepare {
        return Ok(vec![Event::Started { setup }, Event::PreparationOpened]);
    }
    if !walkthrough.is_on(setup.device) {
        return Err(Refusal::NotOnDevice);
    }
    let first = walkthrough.first_step().ok_or(Refusal::MissingContent)?;
    let mut events = vec![Event::Started { setup: setup.clone() }];
    let mut route = Route { library, setup: &setup, backs: Vec::new(), events: &mut events };
    route.enter(walkthrough, first)?;
    Ok(events)
}

/// The events of a session that is limited to its relay: what was asked for is another service's, and one closes at once.
///
/// # Errors
/// As [`begin`] for what was settled, [`Refusal::RelayOpen`] when neither the procedure nor `answer` says who takes it on,
/// [`Refusal::ModeAndWay`] also when it would be done in somebody's place,
/// [`Refusal::MissingContent`] when there is no such procedure.
pub fn begin_relayed(
    setup: Setup,
    answer: Option<RelayAnswer>,
    library: &impl Library,
) -> Result<Vec<Event>, Refusal> {
    if setup.mode == Mode::DoFor {
        return Err(Refusal::ModeAndWay);
    }
    check(&setup)?;
    let asked = library.walkthrough(&setup.procedure).ok_or(Refusal::MissingContent)?;
    let mut events = vec![Event::Started { setup }, Event::ClosingOpened];
    let outcomes = match &answer {
        None if asked.remit.relay.is_none() => return Err(Refusal::RelayOpen),
        None => vec![Outcome::Relayed],
        Some(_) => with_relay(&[], answer.as_ref()),
    };
    events.extend(answer.map(|answer| Event::RelaySaid { answer: Some(answer) }));
    events.push(Event::OutcomesSaid { outcomes });
    Ok(events)
}

/// Whether what was settled goes together.
fn check(setup: &Setup) -> Result<(), Refusal> {
    if !setup.mode.ways().contains(&setup.way) {
        return Err(Refusal::ModeAndWay);
    }
    if setup.urgency.is_some() != (setup.mode == Mode::DoFor) {
        return Err(Refusal::Urgency);
    }
    Ok(())
}

/// What a move does in a state. The state is not changed: the caller keeps the events, then applies them.
///
/// # Errors
/// The [`Refusal`] that says which rule forbids the move.
pub fn decide(state: &SessionState, library: &impl Library, made: Move) -> Result<Decision, Refusal> {
    match (state.phase, &made) {
        (Phase::Ended, _) => Err(Refusal::WrongPhase),
        (Phase::Steps, Move::ConfirmAll | Move::Confirm { .. } | Move::GiveWord { .. } | Move::End) => {
            Err(Refusal::WrongPhase)
        }
        (Phase::Closing, _) => decide_closing(state, library, made),
        (Phase::Preparing, _) => decide_list(state, library, made),
        (Phase::Steps, _) => decide_step(state, library, made),
    }
}

fn happened(event: Event) -> Result<Decision, Refusal> {
    Ok(Decision::Happened(vec![event]))
}

fn decide_closing(state: &SessionState, library: &impl Library, made: Move) -> Result<Decision, Refusal> {
    match made {
        Move::Back if !state.can_leave_closing() => Ok(Decision::Stale),
        Move::Back => happened(Event::SteppedBack),
        Move::ConfirmAll => happened(Event::AllConfirmed),
        Move::Confirm { place, level } => {
            let record =
                state.record(&place).filter(|record| record.is_finished).ok_or(Refusal::NotFinished)?;
            let is_handover = record.observed == HelpLevel::DoneFor;
            if is_handover != (level == HelpLevel::DoneFor) {
                return Err(Refusal::OnlyByHandover);
            }
            happened(Event::LevelConfirmed { place, level })
        }
        Move::GiveWord { word, is_shared } => happened(Event::WordGiven { word, is_shared }),
        Move::PlanNext { next } => happened(Event::NextPlanned { next }),
        Move::KeepDuties { duties } => happened(Event::DutiesKept { duties }),
        Move::SettleLearning { .. } if state.setup.mode != Mode::DoFor => Err(Refusal::Urgency),
        Move::SettleLearning { learning } => happened(Event::LearningSettled { learning }),
        Move::SayOutcomes { outcomes: said } => {
            let outcomes = outcomes(&said).ok_or(Refusal::TwoRelays)?;
            let answer = relay_after(&outcomes, state.relay.as_ref());
            let said = (answer != state.relay).then_some(Event::RelaySaid { answer });
            Ok(Decision::Happened(said.into_iter().chain([Event::OutcomesSaid { outcomes }]).collect()))
        }
        Move::SayRelay { answer, follow_up, is_next_of_relay } => {
            let is_given = matches!(answer, Some(RelayAnswer::Given { .. }));
            let planned = match (&state.next, is_given) {
                (None, true) => follow_up.map(|next| Event::NextPlanned { next: Some(next) }),
                (Some(_), false) if is_next_of_relay => Some(Event::NextPlanned { next: None }),
                _ => None,
            };
            let outcomes = with_relay(&state.outcomes, answer.as_ref());
            let said = [Event::RelaySaid { answer }, Event::OutcomesSaid { outcomes }];
            Ok(Decision::Happened(planned.into_iter().chain(said).collect()))
        }
        Move::CheckCloseDown { done } => happened(Event::CloseDownChecked { done }),
        Move::MarkDilemma => happened(Event::DilemmaMarked),
        Move::Jot => happened(Event::Jotted),
        Move::Talk { is_on } => happened(if is_on { Event::TalkStarted } else { Event::TalkEnded }),
        Move::End if state.owes_learning() => Err(Refusal::LearningOpen),
        Move::End if owes_relay(state, library) => Err(Refusal::RelayOpen),
        Move::End => happened(Event::Ended),
        // A click that was meant for the last step or the list and arrives when the closing is already there.
        Move::Act { .. }
        | Move::Done { .. }
        | Move::Choose { .. }
        | Move::Skip { .. }
        | Move::AnswerDocument { .. }
        | Move::StartOver { .. } => Ok(Decision::Stale),
        _ => Err(Refusal::WrongPhase),
    }
}

/// Whether another service takes it on, and neither the session nor the procedure says which.
fn owes_relay(state: &SessionState, library: &impl Library) -> bool {
    let names_one = || {
        let asked = library.walkthrough(&state.setup.procedure);
        asked.is_some_and(|asked| asked.remit.relay.is_some())
    };
    state.outcomes.contains(&Outcome::Relayed) && state.relay.is_none() && !names_one()
}

fn decide_step(state: &SessionState, library: &impl Library, made: Move) -> Result<Decision, Refusal> {
    let current = state.current.as_ref().ok_or(Refusal::MissingContent)?;
    let (walkthrough, step) = find(library, &current.place)?;
    let here = At { state, library, walkthrough, step };
    match made {
        Move::Act { place, .. }
        | Move::Done { place }
        | Move::Choose { place, .. }
        | Move::Skip { place }
        | Move::StartOver { place }
            if place != current.place =>
        {
            Ok(Decision::Stale)
        }
        Move::Act { target, nth, .. } => here.act(&target, nth),
        Move::Done { .. } => here.done(),
        Move::Choose { choice, .. } => here.choose(&choice),
        Move::Skip { .. } => here.skip(),
        Move::Back if !state.can_step_back() => Ok(Decision::Stale),
        Move::Back => happened(Event::SteppedBack),
        Move::StartOver { .. } => here.start_over(),
        Move::AskCue => {
            // At the end of the ladder the last rung is given again.
            let rung =
                Rung::after(current.asked, state.setup.way, step.local.cue.is_some()).or(current.asked);
            rung.map_or(Ok(Decision::Stale), |rung| happened(Event::CueAsked { rung }))
        }
        Move::Declare { place, level } => {
            if place == current.place || state.record(&place).is_some() {
                happened(Event::HelpDeclared { place, level })
            } else {
                Ok(Decision::Stale)
            }
        }
        Move::TakeHand { reason } => take_hand(current, step, reason),
        Move::GiveHand if current.hand.is_none() => Ok(Decision::Stale),
        Move::GiveHand => happened(Event::HandGiven),
        Move::MarkObstacle { obstacle } => happened(Event::ObstacleMarked { obstacle }),
        Move::MarkDilemma => happened(Event::DilemmaMarked),
        Move::Jot => happened(Event::Jotted),
        Move::Talk { is_on } => happened(if is_on { Event::TalkStarted } else { Event::TalkEnded }),
        Move::StopHere => happened(Event::ClosingOpened),
        Move::AnswerDocument { .. }
        | Move::PlanNext { .. }
        | Move::KeepDuties { .. }
        | Move::SettleLearning { .. }
        | Move::SayOutcomes { .. }
        | Move::SayRelay { .. }
        | Move::CheckCloseDown { .. }
        | Move::ConfirmAll
        | Move::Confirm { .. }
        | Move::GiveWord { .. }
        | Move::End => Err(Refusal::WrongPhase),
    }
}

fn take_hand(current: &CurrentStep, step: &Step, reason: HandReason) -> Result<Decision, Refusal> {
    if step.hand == Hand::LearnerOnly {
        return Err(Refusal::LearnerOnly);
    }
    if current.hand.is_some() {
        return Ok(Decision::Stale);
    }
    happened(Event::HandTaken { reason })
}

fn find<'a>(library: &'a impl Library, place: &Place) -> Result<(&'a Walkthrough, &'a Step), Refusal> {
    let walkthrough = library.walkthrough(&place.procedure).ok_or(Refusal::MissingContent)?;
    let step = walkthrough.step(&place.step).ok_or(Refusal::MissingContent)?;
    Ok((walkthrough, step))
}

/// The step on the screen, with what is needed to leave it.
struct At<'a, L: Library> {
    state: &'a SessionState,
    library: &'a L,
    walkthrough: &'a Walkthrough,
    step: &'a Step,
}

impl<L: Library> At<'_, L> {
    fn act(&self, target: &TargetId, nth: u8) -> Result<Decision, Refusal> {
        if self.step.act.takes(target) {
            return self.leave(vec![Event::StepFinished], &self.step.next);
        }
        let about = || self.step.wrong.iter().filter(|wrong| &wrong.target == target);
        let Some(wrong) = about().filter(|wrong| wrong.times <= nth).max_by_key(|wrong| wrong.times) else {
            return Ok(Decision::Explained(None));
        };
        let Some(step) = &wrong.leads_to else {
            return Ok(Decision::Explained(Some(wrong.say.clone())));
        };
        match self.leave(Vec::new(), &Next::Step { step: step.clone() })? {
            Decision::Happened(events) => {
                let is_last = about().all(|other| other.times <= nth);
                Ok(Decision::Led { events, say: wrong.say.clone(), is_last })
            }
            other => Ok(other),
        }
    }

    fn done(&self) -> Result<Decision, Refusal> {
        match (&self.step.act, self.state.setup.way) {
            (Act::Choose, _) => Err(Refusal::QuestionFirst),
            // In practice the right act advances; only what happens away from the screen is said to be done.
            (act, Way::Practise) if act.target().is_some() => Ok(Decision::Explained(None)),
            _ => self.leave(vec![Event::StepFinished], &self.step.next),
        }
    }

    fn choose(&self, choice: &ChoiceId) -> Result<Decision, Refusal> {
        let Next::Branch { choices } = &self.step.next else { return Ok(Decision::Stale) };
        let Some(Choice { leads_to, .. }) = choices.iter().find(|one| &one.id == choice) else {
            return Ok(Decision::Stale);
        };
        self.leave(vec![Event::ChoiceMade { choice: choice.clone() }, Event::StepFinished], leads_to)
    }

    fn skip(&self) -> Result<Decision, Refusal> {
        if matches!(self.step.next, Next::Branch { .. }) {
            return Err(Refusal::QuestionFirst);
        }
        self.leave(vec![Event::StepSkipped], &self.step.next)
    }

    /// Back to the first step of what the session is about, out of every call. At that first step nothing happens.
    fn start_over(&self) -> Result<Decision, Refusal> {
        if self.state.trail.is_empty() {
            return Ok(Decision::Stale);
        }
        let setup = &self.state.setup;
        let walkthrough = self.library.walkthrough(&setup.procedure).ok_or(Refusal::MissingContent)?;
        let first = walkthrough.first_step().ok_or(Refusal::MissingContent)?;
        let mut events = vec![Event::StartedOver];
        let mut route = Route { library: self.library, setup, backs: Vec::new(), events: &mut events };
        route.enter(walkthrough, first)?;
        Ok(Decision::Happened(events))
    }

    fn leave(&self, mut events: Vec<Event>, next: &Next) -> Result<Decision, Refusal> {
        let backs = self.state.calls.iter().map(|frame| frame.back.clone()).collect();
        let mut route = Route { library: self.library, setup: &self.state.setup, backs, events: &mut events };
        route.follow(self.walkthrough, next)?;
        Ok(Decision::Happened(events))
    }
}

/// Finds the step that comes next through calls, returns and steps that another device has.
struct Route<'a, L: Library> {
    library: &'a L,
    setup: &'a Setup,
    backs: Vec<Place>,
    events: &'a mut Vec<Event>,
}

impl<L: Library> Route<'_, L> {
    fn follow(&mut self, walkthrough: &Walkthrough, next: &Next) -> Result<(), Refusal> {
        match next {
            Next::Step { step } => {
                let step = walkthrough.step(step).ok_or(Refusal::MissingContent)?;
                self.enter(walkthrough, step)
            }
            Next::Call { procedure, back } => {
                let called = self.library.walkthrough(procedure).ok_or(Refusal::MissingContent)?;
                let first = called.first_step().ok_or(Refusal::MissingContent)?;
                let back = Place { procedure: walkthrough.id.clone(), step: back.clone() };
                self.events.push(Event::Called { back: back.clone() });
                self.backs.push(back);
                self.enter(called, first)
            }
            Next::End => match self.backs.pop() {
                Some(back) => {
                    self.events.push(Event::Returned);
                    let (walkthrough, step) = find(self.library, &back)?;
                    self.enter(walkthrough, step)
                }
                None => {
                    self.events.push(Event::ClosingOpened);
                    Ok(())
                }
            },
            // The calls stay open: who goes back from the closing is where they were.
            Next::Stop { is_done } => {
                self.events.extend((!is_done).then_some(Event::LeftShort));
                self.events.push(Event::ClosingOpened);
                Ok(())
            }
            // The checker refuses a branch that leads straight to a branch.
            Next::Branch { .. } => Err(Refusal::MissingContent),
        }
    }

    fn enter(&mut self, walkthrough: &Walkthrough, step: &Step) -> Result<(), Refusal> {
        let is_elsewhere = !step.devices.is_empty() && !step.devices.contains(&self.setup.device);
        if is_elsewhere && !matches!(step.next, Next::Branch { .. }) {
            return self.follow(walkthrough, &step.next);
        }
        let place = Place { procedure: walkthrough.id.clone(), step: step.id.clone() };
        self.events.push(Event::StepEntered { place });
        Ok(())
    }
}
