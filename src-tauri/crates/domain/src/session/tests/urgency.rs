//! Doing it in somebody's place: it needs a reason and a day, and it does not end without a word about the learning.

use super::*;
use crate::note::draft;

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, day).unwrap()
}

/// An urgency at its closing.
fn closing() -> Played {
    let mut played = Played::start_for(Mode::DoFor, "jour", Way::Real);
    played.play(Move::StopHere).unwrap();
    played
}

#[test]
fn a_reason_and_a_day_go_with_doing_it_in_their_place_and_with_nothing_else() {
    let urgent = setup(Mode::DoFor, Way::Real);
    assert!(begin(urgent.clone(), &shelf()).is_ok());
    assert_eq!(begin(Setup { urgency: None, ..urgent.clone() }, &shelf()), Err(Refusal::Urgency));
    for (mode, way) in [(Mode::Teach, Way::Practise), (Mode::Accompany, Way::Real)] {
        let dressed = Setup { urgency: urgent.urgency, ..setup(mode, way) };
        assert_eq!(begin(dressed, &shelf()), Err(Refusal::Urgency));
    }
}

#[test]
fn an_urgency_ends_with_a_day_for_the_learning_or_without_wanting_one() {
    for learning in [Learning::Booked { on: day(11) }, Learning::NotWanted] {
        let mut played = closing();
        assert_eq!(played.play(Move::End), Err(Refusal::LearningOpen));
        assert_eq!(played.state.phase, Phase::Closing, "nothing was lost");
        played.play(Move::SettleLearning { learning }).unwrap();
        played.play(Move::End).unwrap();
        assert_eq!(played.state.phase, Phase::Ended);
        let note = draft(&played.state, &played.shelf, day(4));
        assert_eq!((note.learning, note.urgency), (Some(learning), played.state.setup.urgency));
    }
}

#[test]
fn what_was_settled_last_counts() {
    let mut played = closing();
    played.play(Move::SettleLearning { learning: Learning::Booked { on: day(11) } }).unwrap();
    played.play(Move::SettleLearning { learning: Learning::NotWanted }).unwrap();
    assert_eq!(played.state.learning, Some(Learning::NotWanted));
}

#[test]
fn whoever_did_it_themselves_owes_no_learning() {
    let mut played = Played::start();
    played.play(Move::StopHere).unwrap();
    let learning = Learning::Booked { on: day(11) };
    assert_eq!(played.play(Move::SettleLearning { learning }), Err(Refusal::Urgency));
    played.play(Move::End).unwrap();
}

#[test]
fn the_hand_stays_the_learner_s_where_they_declare_however_urgent_it_is() {
    let mut played = Played::start_for(Mode::DoFor, "jour", Way::Real);
    while played.at() != "declarer" {
        let place = played.here();
        if played.at() == "demander" {
            played.choose("oui");
        } else {
            played.play(Move::Done { place }).unwrap();
        }
    }
    let reason = HandReason::Urgent;
    assert_eq!(played.play(Move::TakeHand { reason }), Err(Refusal::LearnerOnly));
}

#[test]
fn the_learning_is_proposed_a_week_later() {
    assert_eq!(learning_day(day(4)), Some(day(11)));
    assert_eq!(learning_day(NaiveDate::MAX), None);
}
