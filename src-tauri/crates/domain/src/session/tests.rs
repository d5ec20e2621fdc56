//! The engine, played: rules of product.md §2 and §3 as claims.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use proptest::prelude::*;

use super::*;
use crate::door::{Remaining, without_internet};
use crate::help::{DeclaredHelp, HelpLevel, Rung};
use crate::id::*;
use crate::mode::{Device, Mode, Way};
use crate::rich_text::RichText;
use crate::testing::{step, to, walkthrough};
use crate::walkthrough::*;

mod outcome;
mod preparing;
mod truth;
mod urgency;

struct Shelf(Vec<Walkthrough>);

impl Library for Shelf {
    fn walkthrough(&self, procedure: &ProcedureId) -> Option<&Walkthrough> {
        self.0.iter().find(|one| &one.id == procedure)
    }
}

/// `jour`: open → (call `entrer`) → choose (a question) → declare (learner only) → end. `entrer`: card → code → end.
fn shelf() -> Shelf {
    let call = Next::Call { procedure: ProcedureId::new("entrer"), back: StepId::new("demander") };
    let choice = |id: &str, leads_to: &str| Choice {
        id: ChoiceId::new(id),
        label: id.to_owned(),
        picture: PictureName::new("souris"),
        leads_to: Box::new(to(leads_to)),
    };
    let branch = Next::Branch { choices: vec![choice("oui", "declarer"), choice("non", "relire")] };
    Shelf(vec![
        blocked_card(),
        preparing::card(),
        walkthrough(
            "jour",
            vec![
                step("ouvrir", Hand::Shared, call),
                step("demander", Hand::Shared, branch),
                step("relire", Hand::Shared, to("declarer")),
                step("declarer", Hand::LearnerOnly, Next::End),
            ],
        ),
        walkthrough(
            "entrer",
            vec![
                step("carte", Hand::Shared, to("code")),
                step("code", Hand::LearnerOnly, Next::End),
                step("perdue", Hand::Shared, Next::Stop { is_done: false }),
                step("sortie", Hand::Shared, Next::Stop { is_done: true }),
            ],
        ),
    ])
}

/// A code refused twice is tried again, a third time blocks the card: `code` → `commune` (an errand) → end.
fn blocked_card() -> Walkthrough {
    let mut code = step("code", Hand::LearnerOnly, Next::End);
    let wrong = |times, say: &str, leads_to: Option<&str>| WrongAct {
        target: TargetId::new("autre"),
        times,
        say: RichText::plain(say),
        leads_to: leads_to.map(StepId::new),
    };
    code.wrong = vec![
        wrong(1, "Pas ce code.", None),
        wrong(2, "Encore un essai.", Some("refus")),
        wrong(3, "La carte est bloquée.", Some("commune")),
    ];
    let mut desk = step("commune", Hand::Shared, to("code"));
    desk.act = Act::Errand { errand: Errand::Bring };
    walkthrough("bloquee", vec![code, step("refus", Hand::Shared, to("code")), desk])
}

fn setup(mode: Mode, way: Way) -> Setup {
    let procedure = ProcedureId::new("jour");
    let day = NaiveDate::from_ymd_opt(2026, 12, 4).unwrap();
    let urgency = Urgency { reason: UrgencyReason::DeadlineEnds, deadline: day };
    let urgency = (mode == Mode::DoFor).then_some(urgency);
    Setup { mode, way, device: Device::Computer, procedure, keeps_note: true, urgency }
}

/// A session that keeps its events, as the store does.
struct Played {
    shelf: Shelf,
    events: Vec<(DateTime<Utc>, Event)>,
    state: SessionState,
    now: DateTime<Utc>,
    tries: Tries,
}

impl Played {
    fn start() -> Self {
        Self::start_with("jour")
    }

    fn start_with(procedure: &str) -> Self {
        Self::start_in(procedure, Way::Practise)
    }

    fn start_in(procedure: &str, way: Way) -> Self {
        Self::start_for(Mode::Accompany, procedure, way)
    }

    fn start_for(mode: Mode, procedure: &str, way: Way) -> Self {
        let shelf = shelf();
        let now = DateTime::from_timestamp(1_790_000_000, 0).unwrap();
        let setup = Setup { procedure: ProcedureId::new(procedure), ..setup(mode, way) };
        let events: Vec<_> = begin(setup, &shelf).unwrap().into_iter().map(|event| (now, event)).collect();
        let state = SessionState::replay(events.iter().map(|(at, event)| (*at, event))).unwrap();
        Self { shelf, events, state, now, tries: Tries::default() }
    }

    fn here(&self) -> Place {
        self.state.current.as_ref().unwrap().place.clone()
    }

    fn at(&self) -> String {
        self.here().step.to_string()
    }

    fn play(&mut self, made: Move) -> Result<Decision, Refusal> {
        self.now += Duration::seconds(10);
        let decision = decide(&self.state, &self.shelf, made.clone())?;
        self.tries.after(&made, &decision);
        if let Decision::Happened(events) | Decision::Led { events, .. } = &decision {
            for event in events {
                self.state.apply(self.now, event);
                self.events.push((self.now, event.clone()));
            }
        }
        Ok(decision)
    }

    fn click(&mut self, target: &str) -> Decision {
        let place = self.here();
        let target = TargetId::new(target);
        let nth = self.tries.nth(&place, &target);
        self.play(Move::Act { place, target, nth }).unwrap()
    }

    fn right(&mut self) {
        assert!(matches!(self.click("bouton"), Decision::Happened(_)), "the right act goes on");
    }

    fn choose(&mut self, choice: &str) {
        let place = self.here();
        self.play(Move::Choose { place, choice: ChoiceId::new(choice) }).unwrap();
    }

    fn level(&self, step: &str) -> HelpLevel {
        self.state.records.iter().find(|record| record.place.step.as_str() == step).unwrap().level()
    }
}

#[test]
fn the_right_act_goes_on_through_a_call_and_back_to_the_end() {
    let mut played = Played::start();
    assert_eq!(played.at(), "ouvrir");
    played.right();
    assert_eq!(played.at(), "carte", "the call begins the other procedure");
    assert_eq!(played.state.calls.len(), 1);
    played.right();
    played.right();
    assert_eq!(played.at(), "demander", "and comes back where it says");
    assert!(played.state.calls.is_empty());
    played.choose("oui");
    assert_eq!(played.at(), "declarer");
    assert_eq!(played.state.step_number(), 5, "\u{c9}tape 5");
    played.right();
    assert_eq!(played.state.phase, Phase::Closing);
    assert_eq!(played.state.finished().count(), 5);
}

#[test]
fn a_wrong_act_is_explained_and_kept_nowhere() {
    let mut played = Played::start();
    let before = played.events.len();
    assert_eq!(
        played.click("autre"),
        Decision::Explained(Some(RichText::plain("Ici, c’est pour imprimer.")))
    );
    assert_eq!(played.click("nulle part"), Decision::Explained(None));
    assert_eq!(played.events.len(), before, "a wrong click leaves no trace");
}

fn said(decision: &Decision) -> String {
    match decision {
        Decision::Explained(Some(say)) | Decision::Led { say, .. } => say.to_text(),
        other => panic!("nothing is said: {other:?}"),
    }
}

#[test]
fn a_wrong_act_made_again_comes_to_its_consequence_and_is_explained_all_the_same() {
    let mut played = Played::start_with("bloquee");
    assert_eq!((said(&played.click("autre")).as_str(), played.at().as_str()), ("Pas ce code.", "code"));
    assert_eq!((said(&played.click("autre")).as_str(), played.at().as_str()), ("Encore un essai.", "refus"));
    played.right();
    let third = played.click("autre");
    assert_eq!((said(&third).as_str(), played.at().as_str()), ("La carte est bloquée.", "commune"));

    let place = played.here();
    assert!(matches!(played.play(Move::Done { place }).unwrap(), Decision::Happened(_)));
    assert_eq!(said(&played.click("autre")), "Pas ce code.", "once lived through, it begins again");
    played.right();
    assert_eq!(played.state.phase, Phase::Closing);
}

#[test]
fn how_often_it_was_tried_is_kept_nowhere_and_forgotten_with_the_step() {
    let mut played = Played::start_with("bloquee");
    let before = played.events.clone();
    played.click("autre");
    assert_eq!(played.events, before, "a wrong code leaves no trace");
    played.click("autre");
    let kept: Vec<_> = played.events.iter().skip(before.len()).map(|(_, event)| event.clone()).collect();
    let refusal = Place { procedure: ProcedureId::new("bloquee"), step: StepId::new("refus") };
    assert_eq!(kept, [Event::StepEntered { place: refusal }], "only where the learner is now");
    played.right();
    let place = played.here();
    played.right();
    assert_eq!(played.tries.nth(&place, &TargetId::new("autre")), 1);
}

#[test]
fn each_right_act_of_a_step_goes_on() {
    for target in ["bouton", "lien"] {
        let mut played = Played::start();
        assert!(matches!(played.click(target), Decision::Happened(_)), "{target}");
        assert_eq!(played.at(), "carte");
    }
}

#[test]
fn a_double_click_does_not_act_on_the_next_step() {
    let mut played = Played::start();
    let place = played.here();
    let click = Move::Act { place, target: TargetId::new("bouton"), nth: 1 };
    played.play(click.clone()).unwrap();
    assert_eq!(
        played.play(click).unwrap(),
        Decision::Stale,
        "the second half of a double click does nothing"
    );
    assert_eq!(played.at(), "carte");
}

#[test]
fn the_hand_cannot_be_taken_where_it_is_the_learners_only() {
    let mut played = Played::start();
    played.right();
    played.right();
    assert_eq!(played.at(), "code");
    for reason in [HandReason::Urgent, HandReason::WrittenMandate, HandReason::LearnerAsks] {
        assert_eq!(played.play(Move::TakeHand { reason }), Err(Refusal::LearnerOnly), "{reason:?}");
    }
}

#[test]
fn the_hand_goes_back_at_the_end_of_the_step_and_the_step_is_done_for() {
    let mut played = Played::start();
    played.play(Move::TakeHand { reason: HandReason::ScreenStuck }).unwrap();
    assert!(played.state.current.as_ref().unwrap().hand.is_some());
    played.right();
    assert!(played.state.current.as_ref().unwrap().hand.is_none(), "the next step is the learner's again");
    assert_eq!(played.level("ouvrir"), HelpLevel::DoneFor);
    assert!(!played.state.records.first().unwrap().is_to_confirm(), "the handover says it by itself");
}

#[test]
fn a_hand_given_back_before_the_end_is_a_demonstration() {
    let mut played = Played::start();
    played.play(Move::TakeHand { reason: HandReason::LearnerAsks }).unwrap();
    played.play(Move::GiveHand).unwrap();
    assert_eq!(played.play(Move::GiveHand).unwrap(), Decision::Stale);
    played.right();
    assert_eq!(played.level("ouvrir"), HelpLevel::Demonstration);
}

#[test]
fn the_level_is_the_higher_of_what_was_seen_and_said() {
    let mut played = Played::start();
    for _ in 0..4 {
        played.play(Move::AskCue).unwrap();
    }
    let place = played.here();
    played.play(Move::Declare { place, level: DeclaredHelp::Words }).unwrap();
    played.right();
    assert_eq!(played.level("ouvrir"), HelpLevel::Demonstration, "the screen showed it");
    let place = played.here();
    played.play(Move::Declare { place, level: DeclaredHelp::Pointing }).unwrap();
    played.right();
    assert_eq!(played.level("carte"), HelpLevel::Pointing);
}

#[test]
fn going_back_restores_the_call_that_was_open() {
    let mut played = Played::start();
    played.right();
    played.right();
    played.right();
    assert_eq!(played.at(), "demander");
    played.play(Move::Back).unwrap();
    assert_eq!(
        (played.at().as_str(), played.state.calls.len()),
        ("code", 1),
        "inside the called procedure again"
    );
    played.right();
    assert_eq!((played.at().as_str(), played.state.calls.len()), ("demander", 0), "and it still comes back");
    for _ in 0..9 {
        played.play(Move::Back).unwrap();
    }
    assert_eq!(played.at(), "ouvrir", "one cannot go back before the beginning");
}

#[test]
fn what_cannot_go_on_stops_whatever_called_it_and_going_back_is_inside_the_call_again() {
    let mut played = Played::start();
    played.right();
    let lost = Place { procedure: ProcedureId::new("entrer"), step: StepId::new("perdue") };
    played.state.apply(Utc::now(), &Event::StepEntered { place: lost });
    played.right();
    assert_eq!(
        played.state.phase,
        Phase::Closing,
        "the caller is not taken up again without what it called for"
    );
    assert!(!played.state.is_complete());
    played.play(Move::Back).unwrap();
    assert_eq!((played.at().as_str(), played.state.calls.len()), ("perdue", 1));
    played.play(Move::Back).unwrap();
    assert_eq!((played.at().as_str(), played.state.calls.len()), ("carte", 1));
}

#[test]
fn a_way_out_before_the_end_is_no_end_though_its_step_was_done() {
    let mut played = Played::start_with("entrer");
    let lost = Place { procedure: ProcedureId::new("entrer"), step: StepId::new("perdue") };
    played.state.apply(Utc::now(), &Event::StepEntered { place: lost });
    played.right();
    assert_eq!((played.state.phase, played.state.is_complete()), (Phase::Closing, false));
    let mut whole = Played::start_with("entrer");
    whole.right();
    let out = Place { procedure: ProcedureId::new("entrer"), step: StepId::new("sortie") };
    whole.state.apply(Utc::now(), &Event::StepEntered { place: out });
    whole.right();
    assert_eq!((whole.state.phase, whole.state.is_complete()), (Phase::Closing, true));
    whole.play(Move::Back).unwrap();
    assert!(!whole.state.is_complete(), "who goes back has not ended yet");
}

#[test]
fn starting_over_leaves_every_call_and_keeps_what_was_done() {
    let mut played = Played::start();
    let place = played.here();
    assert_eq!(
        played.play(Move::StartOver { place: place.clone() }).unwrap(),
        Decision::Stale,
        "at the beginning there is nothing to begin again"
    );
    played.play(Move::AskCue).unwrap();
    played.play(Move::Declare { place: place.clone(), level: DeclaredHelp::Words }).unwrap();
    played.right();
    played.right();
    let (at, before) = (played.here(), played.events.clone());
    played.play(Move::StartOver { place: at.clone() }).unwrap();
    assert_eq!((played.at().as_str(), played.state.step_number()), ("ouvrir", 1));
    assert!(played.state.calls.is_empty(), "the first step is outside every call");
    assert_eq!(played.level("ouvrir"), HelpLevel::Words, "what was said of a step stays");
    assert_eq!(
        played.events.get(..before.len()),
        Some(before.as_slice()),
        "events are added, none is erased"
    );
    assert_eq!(
        played.play(Move::StartOver { place: at }).unwrap(),
        Decision::Stale,
        "pressed twice, it happened once"
    );
    played.right();
    assert_eq!(
        played.state.record(&place).unwrap().observed,
        HelpLevel::Cue,
        "nor is the help that was seen less"
    );
}

#[test]
fn going_back_undoes_a_new_beginning_even_after_a_resume() {
    let mut played = Played::start();
    played.right();
    played.right();
    let place = played.here();
    played.play(Move::StartOver { place: place.clone() }).unwrap();
    played.right();
    played.now += Duration::days(1);
    played.state.apply(played.now, &Event::Resumed);
    played.play(Move::Back).unwrap();
    assert_eq!(played.at(), "ouvrir");
    assert!(played.state.can_step_back());
    played.play(Move::Back).unwrap();
    assert_eq!((played.here(), played.state.calls.len()), (place, 1), "where it was, inside the call");
    assert_eq!(played.state.step_number(), 3);
    played.right();
    assert_eq!(played.at(), "demander", "and it still comes back");
}

#[test]
fn the_wrong_codes_of_before_are_forgotten_at_a_new_beginning() {
    let mut played = Played::start();
    played.right();
    played.click("autre");
    let place = played.here();
    played.play(Move::StartOver { place: place.clone() }).unwrap();
    assert_eq!(played.tries.nth(&place, &TargetId::new("autre")), 1);
}

#[test]
fn the_closing_confirms_once_and_corrections_win() {
    let mut played = Played::start();
    played.right();
    played.play(Move::StopHere).unwrap();
    assert_eq!(played.state.phase, Phase::Closing);
    let place = played.state.records.first().unwrap().place.clone();
    assert_eq!(
        played.play(Move::Confirm { place: place.clone(), level: HelpLevel::DoneFor }),
        Err(Refusal::OnlyByHandover)
    );
    played.play(Move::ConfirmAll).unwrap();
    assert!(!played.state.records.first().unwrap().is_to_confirm());
    played.play(Move::Confirm { place, level: HelpLevel::Words }).unwrap();
    assert_eq!(played.level("ouvrir"), HelpLevel::Words);
    played.play(Move::Back).unwrap();
    assert_eq!(
        (played.state.phase, played.at().as_str()),
        (Phase::Steps, "carte"),
        "one can go back to the steps"
    );
    played.play(Move::StopHere).unwrap();
    played.play(Move::End).unwrap();
    assert_eq!(played.play(Move::Back), Err(Refusal::WrongPhase), "what is over is over");
}

#[test]
fn talking_and_the_time_between_do_not_count() {
    let mut played = Played::start();
    played.play(Move::Talk { is_on: true }).unwrap();
    played.now += Duration::minutes(30);
    played.play(Move::Talk { is_on: false }).unwrap();
    let before = played.state.active_ms;
    played.now += Duration::days(2);
    played.state.apply(played.now, &Event::Resumed);
    assert_eq!(played.state.active_ms, before, "two days with the laptop shut are not a session");
    assert!(before < 60_000, "half an hour of talk is not counted: {before} ms");
    played.state.apply(played.now - Duration::days(300), &Event::DilemmaMarked);
    assert_eq!(played.state.active_ms, before, "a clock that goes back counts nothing");
}

#[test]
fn a_mode_that_does_not_allow_the_way_begins_nothing() {
    assert_eq!(begin(setup(Mode::DoFor, Way::Practise), &shelf()), Err(Refusal::ModeAndWay));
    assert_eq!(begin(setup(Mode::Teach, Way::Real), &shelf()), Err(Refusal::ModeAndWay));
}

#[test]
fn a_device_that_the_procedure_is_not_done_on_begins_nothing() {
    let mut elsewhere = walkthrough("ailleurs", vec![step("seule", Hand::Shared, Next::End)]);
    elsewhere.not_on = vec![NotOn { device: Device::Phone, why: "Le lecteur n’y va pas.".to_owned() }];
    let shelf = Shelf(vec![elsewhere.clone()]);
    let on = |device| {
        let asked = ProcedureId::new("ailleurs");
        begin(Setup { device, procedure: asked, ..setup(Mode::Accompany, Way::Real) }, &shelf).map(|_| ())
    };
    assert_eq!(on(Device::Phone), Err(Refusal::NotOnDevice));
    assert_eq!((on(Device::Computer), on(Device::Paper)), (Ok(()), Ok(())));
    assert!(elsewhere.needs_internet_on(Device::Computer) && !elsewhere.needs_internet_on(Device::Paper));
}

#[test]
fn without_internet_what_lies_in_the_vault_and_on_paper_remains() {
    let mut both = walkthrough("deux", vec![step("seule", Hand::Shared, Next::End)]);
    let remaining = |mode, of: &Walkthrough| {
        let Remaining { ways, is_on_paper } = without_internet(mode, of);
        (ways, is_on_paper)
    };
    assert_eq!(remaining(Mode::Accompany, &both), (vec![Way::Practise, Way::Prepare], true));
    assert_eq!(remaining(Mode::DoFor, &both), (vec![Way::Prepare], true));
    assert_eq!(remaining(Mode::Teach, &both), (vec![Way::Practise], false), "training is never for real");
    both.not_on = vec![NotOn { device: Device::Paper, why: "Il n’y a plus de papier.".to_owned() }];
    assert_eq!(remaining(Mode::Accompany, &both), (vec![Way::Practise, Way::Prepare], false));
}

#[test]
fn practice_advances_by_the_act_and_real_by_saying_it_is_done() {
    let mut played = Played::start();
    let place = played.here();
    assert_eq!(played.play(Move::Done { place: place.clone() }).unwrap(), Decision::Explained(None));
    played.state.setup.way = Way::Real;
    assert!(matches!(played.play(Move::Done { place }).unwrap(), Decision::Happened(_)));
}

fn any_move() -> impl Strategy<Value = usize> {
    0..17_usize
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is done, in whatever order: replaying the events gives the same state, every finished step has one level,
    /// nobody is said to be alone where the hand was taken, and a learner's step is never done for them.
    #[test]
    fn any_play_can_be_replayed_and_tells_the_truth(moves in prop::collection::vec(any_move(), 1..80)) {
        let mut played = Played::start();
        for chosen in moves {
            let place = played.here();
            let made = match chosen {
                0..5 => Move::Act { place, target: TargetId::new("bouton"), nth: 1 },
                5 => Move::Act { place, target: TargetId::new("autre"), nth: 1 },
                6 => Move::Choose { place, choice: ChoiceId::new("non") },
                7 => Move::Choose { place, choice: ChoiceId::new("oui") },
                8 => Move::Skip { place },
                9 => Move::Back,
                10 => Move::AskCue,
                11 => Move::TakeHand { reason: HandReason::Urgent },
                12 => Move::GiveHand,
                13 => Move::Declare { place, level: DeclaredHelp::Cue },
                14 => Move::Talk { is_on: true },
                15 => Move::StartOver { place },
                _ => Move::ConfirmAll,
            };
            let is_learner_only = ["code", "declarer"].contains(&played.at().as_str());
            let outcome = played.play(made);
            prop_assert!(!(is_learner_only && played.state.current.as_ref().is_some_and(|step| {
                step.hand.is_some() && ["code", "declarer"].contains(&step.place.step.as_str())
            })), "the hand is never taken on a learner's step: {outcome:?}");
            let replayed = SessionState::replay(played.events.iter().map(|(at, event)| (*at, event))).unwrap();
            prop_assert_eq!(&replayed, &played.state, "the state is a function of the events");
        }
        for record in played.state.finished() {
            let same = played.state.records.iter().filter(|other| other.place == record.place).count();
            prop_assert_eq!(same, 1, "exactly one level for each step");
            if record.hand.is_some() {
                prop_assert_eq!(record.level(), HelpLevel::DoneFor);
            }
            if ["code", "declarer"].contains(&record.place.step.as_str()) {
                prop_assert_ne!(record.level(), HelpLevel::DoneFor);
            }
        }
    }
}

#[test]
fn a_rung_is_never_given_twice_before_the_next() {
    let mut played = Played::start();
    let mut given = Vec::new();
    for _ in 0..5 {
        let Decision::Happened(events) = played.play(Move::AskCue).unwrap() else {
            panic!("a cue is always given")
        };
        given.extend(events);
    }
    let rungs = [Rung::Question, Rung::Word, Rung::Halo, Rung::Show, Rung::Show];
    assert_eq!(given, rungs.map(|rung| Event::CueAsked { rung }), "the last one can be given again");
}

#[test]
fn the_antennas_cue_comes_after_the_guides_words_and_before_the_halo() {
    let mut played = Played::start();
    let place = &played.state.current.as_ref().unwrap().place;
    let walkthrough = played.shelf.0.iter_mut().find(|one| one.id == place.procedure).unwrap();
    let step = walkthrough.steps.iter_mut().find(|step| step.id == place.step).unwrap();
    step.local.cue = Some(RichText::plain("À côté de la porte."));
    let mut given = Vec::new();
    for _ in 0..5 {
        let Decision::Happened(events) = played.play(Move::AskCue).unwrap() else {
            panic!("a cue is always given")
        };
        given.extend(events);
    }
    let rungs = [Rung::Question, Rung::Word, Rung::Local, Rung::Halo, Rung::Show];
    assert_eq!(given, rungs.map(|rung| Event::CueAsked { rung }));
}
