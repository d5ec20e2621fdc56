//! What a session came to, and a request that another service takes on.

use super::*;
use crate::note::draft;

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

#[test]
fn what_is_not_ours_goes_straight_to_the_closing_with_its_relay_or_the_lack_of_one() {
    let kept = |relay: Option<&str>| {
        let mut shelf = shelf();
        for walkthrough in &mut shelf.0 {
            walkthrough.remit.relay = relay.map(str::to_owned);
        }
        let events = begin_relayed(setup(Mode::Accompany, Way::Practise), &shelf).unwrap();
        let now = DateTime::from_timestamp(1_790_000_000, 0).unwrap();
        SessionState::replay(events.iter().map(|event| (now, event))).unwrap()
    };
    let relayed = kept(Some("La CAPAC"));
    assert_eq!((relayed.phase, relayed.outcomes.as_slice()), (Phase::Closing, &[Outcome::Relayed][..]));
    assert_eq!(kept(None).outcomes, [Outcome::NoRelay], "that there is none is said");
    let back = decide(&relayed, &shelf(), Move::Back);
    assert_eq!(back, Ok(Decision::Stale), "nothing was gone through that one could go back to");
    assert_eq!(decide(&relayed, &shelf(), Move::End), Ok(Decision::Happened(vec![Event::Ended])));
}

#[test]
fn a_relay_is_no_urgency() {
    assert_eq!(begin_relayed(setup(Mode::DoFor, Way::Real), &shelf()), Err(Refusal::ModeAndWay));
    assert_eq!(begin_relayed(setup(Mode::Teach, Way::Real), &shelf()), Err(Refusal::ModeAndWay));
    let urgency = setup(Mode::DoFor, Way::Real).urgency;
    let dressed = Setup { urgency, ..setup(Mode::Accompany, Way::Real) };
    assert_eq!(begin_relayed(dressed, &shelf()), Err(Refusal::Urgency));
}
