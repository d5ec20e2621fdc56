//! Walks every path of every procedure through the real session engine, so that the checker cannot lie. Refuses to know
//! anything of the engine but its moves and its answers.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use chrono::{DateTime, Utc};
use domain::id::{ProcedureId, TargetId};
use domain::mode::{Device, Mode, Way};
use domain::session::{
    Decision, Event, Library, Move, Phase, Place, Refusal, SessionState, Setup, Tries, begin, decide,
};
use domain::walkthrough::{DocumentAnswer, Next, Step, Walkthrough, WrongAct};

/// Where a session is: the step, and where each open call comes back.
type Position = (Place, Vec<Place>);

/// What was walked, so that a test can tell that it walked something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Walked {
    /// Sessions begun: procedures, ways and devices.
    pub sessions: usize,
    /// Different positions reached.
    pub positions: usize,
    /// Moves made.
    pub moves: usize,
}

/// A session that the engine does not bring to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stuck {
    /// The session.
    pub setup: Setup,
    /// Where.
    pub place: Option<Place>,
    /// Why.
    pub why: Why,
}

/// What became of the sessions of one procedure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Played {
    /// Which procedure.
    pub procedure: ProcedureId,
    /// What was walked.
    pub walked: Walked,
    /// Every session that is stuck, with the first place where it is, and every step that no session reached.
    pub stuck: Vec<Stuck>,
}

/// Why a session is stuck.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The engine refused a move that the walkthrough asks for.
    Refused(Refusal),
    /// The right act was not taken as such.
    RightActNotTaken,
    /// A wrong act was not explained with its author's words.
    WrongActNotExplained,
    /// No right acts lead from here to the closing.
    NeverEnds,
    /// No session of the procedure came here.
    NeverReached,
}

impl fmt::Display for Stuck {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Setup { procedure, way, device, .. } = &self.setup;
        write!(f, "{procedure} ({way:?}, {device:?})")?;
        if let Some(place) = &self.place {
            write!(f, " at {}/{}", place.procedure, place.step)?;
        }
        write!(f, ": {:?}", self.why)
    }
}

struct Shelf<'a>(BTreeMap<&'a ProcedureId, &'a Walkthrough>);

impl Library for Shelf<'_> {
    fn walkthrough(&self, procedure: &ProcedureId) -> Option<&Walkthrough> {
        self.0.get(procedure).copied()
    }
}

/// Plays every right act, every answer, both answers about each thing needed, every listed wrong act, every cue and every
/// "Passer" of every position that a session can reach, in each way and on each device that the procedure is done on.
///
/// # Errors
/// Every session that is stuck, with the first place where it is.
pub fn play(walkthroughs: &[Walkthrough]) -> Result<Walked, Vec<Stuck>> {
    let (mut all, mut stuck) = (Walked::default(), Vec::new());
    for played in play_each(walkthroughs) {
        all.sessions += played.walked.sessions;
        all.positions += played.walked.positions;
        all.moves += played.walked.moves;
        stuck.extend(played.stuck);
    }
    if stuck.is_empty() { Ok(all) } else { Err(stuck) }
}

/// The same, told procedure by procedure.
pub fn play_each(walkthroughs: &[Walkthrough]) -> Vec<Played> {
    let shelf = Shelf(walkthroughs.iter().map(|one| (&one.id, one)).collect());
    walkthroughs.iter().map(|walkthrough| play_procedure(&shelf, walkthrough)).collect()
}

fn play_procedure(shelf: &Shelf<'_>, walkthrough: &Walkthrough) -> Played {
    let procedure = walkthrough.id.clone();
    let mut played = Played { procedure, walked: Walked::default(), stuck: Vec::new() };
    let mut reached = BTreeSet::new();
    let mut last = None;
    for (mode, way) in
        [(Mode::Teach, Way::Practise), (Mode::Accompany, Way::Prepare), (Mode::Accompany, Way::Real)]
    {
        for device in Device::ALL.into_iter().filter(|device| walkthrough.is_on(*device)) {
            let procedure = walkthrough.id.clone();
            let setup = Setup { mode, way, device, procedure, keeps_note: false, urgency: None };
            played.walked.sessions += 1;
            if let Err((place, why)) = play_session(shelf, &setup, &mut played.walked, &mut reached) {
                played.stuck.push(Stuck { setup: setup.clone(), place, why });
            }
            last = Some(setup);
        }
    }
    // A session that is stuck may have been on its way there.
    if let Some(setup) = last.filter(|_| played.stuck.is_empty()) {
        let places = walkthrough
            .steps
            .iter()
            .map(|step| Place { procedure: walkthrough.id.clone(), step: step.id.clone() });
        let missed = places.filter(|place| !reached.contains(place));
        played.stuck.extend(missed.map(|place| Stuck {
            setup: setup.clone(),
            place: Some(place),
            why: Why::NeverReached,
        }));
    }
    played
}

type Blocked = (Option<Place>, Why);

fn play_session(
    shelf: &Shelf<'_>,
    setup: &Setup,
    walked: &mut Walked,
    reached: &mut BTreeSet<Place>,
) -> Result<(), Blocked> {
    let events = begin(setup.clone(), shelf).map_err(|refusal| (None, Why::Refused(refusal)))?;
    let begun = SessionState::replay(events.iter().map(|event| (INSTANT, event)))
        .expect("a session that began has its start among its events");
    let mut session = Session { shelf, way: setup.way, walked, ends: BTreeSet::new(), leads: Vec::new() };
    if begun.phase == Phase::Preparing {
        return session.play_list(&begun).map_err(|why| (None, why));
    }
    let mut seen = BTreeSet::new();
    let mut left = vec![begun];
    while let Some(state) = left.pop() {
        let Some(position) = position_of(&state) else { continue };
        if seen.insert(position.clone()) {
            session.walked.positions += 1;
            reached.insert(position.0.clone());
            left.extend(session.play_position(&state, &position)?);
        }
    }
    session.go_back_from_the_ends();
    match seen.iter().find(|position| !session.ends.contains(position)) {
        Some((place, _)) => Err((Some(place.clone()), Why::NeverEnds)),
        None => Ok(()),
    }
}

/// The engine counts time; a walk takes none.
const INSTANT: DateTime<Utc> = DateTime::UNIX_EPOCH;

/// Where a state is; `None` at the closing.
fn position_of(state: &SessionState) -> Option<Position> {
    let current = state.current.as_ref().filter(|_| state.phase == Phase::Steps)?;
    Some((current.place.clone(), state.calls.iter().map(|frame| frame.back.clone()).collect()))
}

struct Session<'a> {
    shelf: &'a Shelf<'a>,
    way: Way,
    walked: &'a mut Walked,
    /// Positions that come to an end by right acts.
    ends: BTreeSet<Position>,
    /// Right acts from one position to another.
    leads: Vec<(Position, Position)>,
}

impl Session<'_> {
    /// Gives both answers about each thing that is needed, then goes to the end.
    fn play_list(&mut self, begun: &SessionState) -> Result<(), Why> {
        let asked = self.shelf.walkthrough(&begun.setup.procedure);
        let asked = asked.ok_or(Why::Refused(Refusal::MissingContent))?;
        let mut state = begun.clone();
        for document in &asked.documents {
            for answer in [DocumentAnswer::Missing, DocumentAnswer::Here] {
                let made = Move::AnswerDocument { document: document.id.clone(), answer };
                let Decision::Happened(events) = self.make(&state, made)? else {
                    return Err(Why::RightActNotTaken);
                };
                state = applied(&state, &events);
            }
        }
        self.walked.positions += 1;
        match self.make(&state, Move::StopHere)? {
            Decision::Happened(events) => self.close(&applied(&state, &events)),
            _ => Err(Why::NeverEnds),
        }
    }

    /// Makes every move of one position; gives the states that they lead to.
    fn play_position(
        &mut self,
        state: &SessionState,
        position: &Position,
    ) -> Result<Vec<SessionState>, Blocked> {
        let place = &position.0;
        let blocked = |why| (Some(place.clone()), why);
        let step = self
            .shelf
            .walkthrough(&place.procedure)
            .and_then(|walkthrough| walkthrough.step(&place.step))
            .ok_or_else(|| blocked(Why::Refused(Refusal::MissingContent)))?;
        let mut reached = Vec::new();
        for made in right_moves(step, place, self.way) {
            let Decision::Happened(events) = self.make(state, made).map_err(blocked)? else {
                return Err(blocked(Why::RightActNotTaken));
            };
            let after = applied(state, &events);
            match position_of(&after) {
                Some(next) => self.leads.push((position.clone(), next)),
                None => {
                    self.ends.insert(position.clone());
                    self.close(&after).map_err(blocked)?;
                }
            }
            reached.push(after);
        }
        if self.way == Way::Practise {
            for wrong in &step.wrong {
                reached.extend(self.play_wrong(state, place, wrong).map_err(blocked)?);
            }
        }
        if !matches!(step.next, Next::Branch { .. }) {
            let skipped = self.make(state, Move::Skip { place: place.clone() }).map_err(blocked)?;
            if let Decision::Happened(events) = skipped {
                reached.push(applied(state, &events));
            }
        }
        self.ask_every_cue(state).map_err(blocked)?;
        Ok(reached)
    }

    /// Makes a wrong act as often as its author says, from a fresh start of the step; gives the state that it leads to.
    fn play_wrong(
        &mut self,
        state: &SessionState,
        place: &Place,
        wrong: &WrongAct,
    ) -> Result<Option<SessionState>, Why> {
        let mut tries = Tries::default();
        for _ in 1..wrong.times {
            let nth = tries.nth(place, &wrong.target);
            let made = Move::Act { place: place.clone(), target: wrong.target.clone(), nth };
            // A consequence on the way leads elsewhere; the learner comes back, and the count goes on.
            let decision = self.make(state, made.clone())?;
            tries.after(&made, &decision);
        }
        let nth = tries.nth(place, &wrong.target);
        let made = Move::Act { place: place.clone(), target: wrong.target.clone(), nth };
        match (self.make(state, made)?, &wrong.leads_to) {
            (Decision::Explained(Some(said)), None) if nth == wrong.times && said == wrong.say => Ok(None),
            (Decision::Led { events, say, .. }, Some(_)) if nth == wrong.times && say == wrong.say => {
                Ok(Some(applied(state, &events)))
            }
            _ => Err(Why::WrongActNotExplained),
        }
    }

    fn ask_every_cue(&mut self, state: &SessionState) -> Result<(), Why> {
        let mut state = state.clone();
        for _ in 0..4 {
            if let Decision::Happened(events) = self.make(&state, Move::AskCue)? {
                state = applied(&state, &events);
            }
        }
        Ok(())
    }

    fn close(&mut self, state: &SessionState) -> Result<(), Why> {
        match self.make(state, Move::End)? {
            Decision::Happened(events) if applied(state, &events).phase == Phase::Ended => Ok(()),
            _ => Err(Why::NeverEnds),
        }
    }

    fn make(&mut self, state: &SessionState, made: Move) -> Result<Decision, Why> {
        self.walked.moves += 1;
        decide(state, self.shelf, made).map_err(Why::Refused)
    }

    /// Marks every position from which right acts come to an end.
    fn go_back_from_the_ends(&mut self) {
        loop {
            let before = self.ends.len();
            for (from, to) in &self.leads {
                if self.ends.contains(to) {
                    self.ends.insert(from.clone());
                }
            }
            if self.ends.len() == before {
                return;
            }
        }
    }
}

fn applied(state: &SessionState, events: &[Event]) -> SessionState {
    let mut after = state.clone();
    events.iter().for_each(|event| after.apply(INSTANT, event));
    after
}

/// The moves by which a learner goes on as the author meant.
fn right_moves(step: &Step, place: &Place, way: Way) -> Vec<Move> {
    let place = place.clone();
    match (&step.next, &step.act) {
        (Next::Branch { choices }, _) => choices
            .iter()
            .map(|choice| Move::Choose { place: place.clone(), choice: choice.id.clone() })
            .collect(),
        (_, act) if way == Way::Practise && act.target().is_some() => {
            let act_on =
                |target: &TargetId| Move::Act { place: place.clone(), target: target.clone(), nth: 1 };
            act.right_targets().map(act_on).collect()
        }
        _ => vec![Move::Done { place }],
    }
}
