//! What a session came to, and a request that another service takes on.

use super::*;
use crate::id::RelayId;
use crate::note::draft;
use crate::relay::RelayRef;

fn say(played: &mut Played, said: &[Outcome]) -> Result<Decision, Refusal> {
    played.play(Move::SayOutcomes { outcomes: said.to_vec() })
}

#[test]
fn several_things_may_have_been_reached_each_once_and_what_was_said_last_counts() {
    use Outcome::*;
    let mut played = Played::start();
    assert_eq!(say(&mut played, &[Learned]), Err(Refusal::WrongPhase), "at the closing only");
    played.play(Move::StopHere).unwrap();
    say(&mut played, &[KeptFromWorse, Learned, KeptFromWorse]).unwrap();
    assert_eq!(played.state.outcomes, [Learned, KeptFromWorse]);
    say(&mut played, &[KeptFromWorse]).unwrap();
    let on = NaiveDate::from_ymd_opt(2026, 12, 4).unwrap();
    assert_eq!(draft(&played.state, &played.shelf, on).outcomes, [KeptFromWorse]);
    assert_eq!(say(&mut played, &[Relayed, NoRelay]), Err(Refusal::TwoRelays));
    assert_eq!(played.state.outcomes, [KeptFromWorse], "nothing was lost");
}

fn given(id: &str) -> RelayAnswer {
    RelayAnswer::Given { at: RelayRef { pack: None, relay: RelayId::new(id) } }
}

/// The walkthroughs, each naming this relay.
fn naming(relay: Option<&str>) -> Shelf {
    let mut shelf = shelf();
    shelf.0.iter_mut().for_each(|one| one.remit.relay = relay.map(str::to_owned));
    shelf
}

#[test]
fn what_is_not_ours_goes_straight_to_the_closing_with_its_relay_or_the_lack_of_one() {
    let kept = |relay, answer| {
        let events = begin_relayed(setup(Mode::Accompany, Way::Practise), answer, &naming(relay))?;
        let now = DateTime::from_timestamp(1_790_000_000, 0).unwrap();
        Ok(SessionState::replay(events.iter().map(|event| (now, event))).unwrap())
    };
    let relayed: SessionState = kept(Some("La CAPAC"), None).unwrap();
    assert_eq!((relayed.phase, relayed.outcomes.as_slice()), (Phase::Closing, &[Outcome::Relayed][..]));
    assert_eq!(kept(None, None), Err(Refusal::RelayOpen), "a relay, or that there is none");
    let none = kept(Some("La CAPAC"), Some(RelayAnswer::NoneExists)).unwrap();
    assert_eq!(
        (none.outcomes.as_slice(), none.relay),
        (&[Outcome::NoRelay][..], Some(RelayAnswer::NoneExists))
    );
    let chosen = kept(None, Some(given("cpas"))).unwrap();
    assert_eq!((chosen.outcomes.as_slice(), chosen.relay), (&[Outcome::Relayed][..], Some(given("cpas"))));
    let shelf = naming(Some("La CAPAC"));
    assert_eq!(
        decide(&relayed, &shelf, Move::Back),
        Ok(Decision::Stale),
        "nothing was gone through to go back to"
    );
    assert_eq!(decide(&relayed, &shelf, Move::End), Ok(Decision::Happened(vec![Event::Ended])));
}

#[test]
fn who_takes_it_on_and_what_it_came_to_never_contradict_each_other() {
    use Outcome::*;
    let mut played = Played { shelf: naming(None), ..Played::start() };
    let relay = |played: &mut Played, answer, follow_up| {
        played.play(Move::SayRelay { answer, follow_up, is_next_of_relay: true })
    };
    assert_eq!(relay(&mut played, Some(given("a")), None), Err(Refusal::WrongPhase), "at the closing only");
    played.play(Move::StopHere).unwrap();
    say(&mut played, &[Learned, Relayed]).unwrap();
    assert_eq!(played.play(Move::End), Err(Refusal::RelayOpen), "which one?");
    let next =
        |day| NextTime { procedure: None, on: NaiveDate::from_ymd_opt(2026, 12, day).unwrap(), at: None };
    relay(&mut played, Some(given("a")), Some(next(7))).unwrap();
    relay(&mut played, Some(given("b")), Some(next(8))).unwrap();
    assert_eq!(
        (&played.state.relay, &played.state.next),
        (&Some(given("b")), &Some(next(7))),
        "the day is kept"
    );
    say(&mut played, &[Learned]).unwrap();
    assert_eq!(played.state.relay, None, "nobody takes it on");
    say(&mut played, &[NoRelay]).unwrap();
    assert_eq!(played.state.relay, Some(RelayAnswer::NoneExists));
    say(&mut played, &[Relayed]).unwrap();
    assert_eq!(played.state.relay, None);
    relay(&mut played, Some(RelayAnswer::NoneExists), Some(next(9))).unwrap();
    assert_eq!(
        (played.state.outcomes.as_slice(), &played.state.next),
        (&[NoRelay][..], &None),
        "nobody to ask"
    );
    relay(&mut played, None, None).unwrap();
    assert_eq!((played.state.outcomes.len(), &played.state.relay), (0, &None));
    played.play(Move::End).unwrap();
}

#[test]
fn one_asks_after_two_weeks_on_a_day_of_work() {
    let on = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
    assert_eq!(relay_day(on(11, 23)), Some(on(12, 7)));
    assert_eq!(relay_day(on(11, 28)), Some(on(12, 14)), "a Saturday waits for Monday");
}

#[test]
fn a_relay_is_no_urgency() {
    assert_eq!(begin_relayed(setup(Mode::DoFor, Way::Real), None, &shelf()), Err(Refusal::ModeAndWay));
    assert_eq!(begin_relayed(setup(Mode::Teach, Way::Real), None, &shelf()), Err(Refusal::ModeAndWay));
    let urgency = setup(Mode::DoFor, Way::Real).urgency;
    let dressed = Setup { urgency, ..setup(Mode::Accompany, Way::Real) };
    assert_eq!(begin_relayed(dressed, None, &shelf()), Err(Refusal::Urgency));
}
