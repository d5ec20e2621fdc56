//! What a note may say of a session, whatever was done in it and in whatever order.

use super::*;
use crate::help::Autonomy;
use crate::note::draft;

/// A move of the steps or of the closing, by its number.
fn made(played: &Played, chosen: usize) -> Move {
    let closing = played.state.phase == Phase::Closing;
    let last = played.state.records.last().map(|record| record.place.clone());
    match (chosen, closing, last) {
        (0 | 1, true, _) => Move::ConfirmAll,
        (2, true, Some(place)) => Move::Confirm { place, level: HelpLevel::Words },
        (3, true, Some(place)) => Move::Confirm { place, level: HelpLevel::DoneFor },
        (_, true, _) => Move::Back,
        (0..4, ..) => Move::Act { place: played.here(), target: TargetId::new("bouton"), nth: 1 },
        (4, ..) => Move::Choose { place: played.here(), choice: ChoiceId::new("oui") },
        (5, ..) => Move::AskCue,
        (6, ..) => Move::TakeHand { reason: HandReason::ScreenStuck },
        (7, ..) => Move::GiveHand,
        (8, ..) => Move::Declare { place: played.here(), level: DeclaredHelp::Pointing },
        (9, ..) => Move::Done { place: played.here() },
        _ => Move::StopHere,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    /// A session that says "autonome" has every step finished by the learner's own hand, without help, and confirmed.
    #[test]
    fn nobody_is_autonomous_where_a_step_was_taken_over_or_not_confirmed(
        mode in prop_oneof![Just(Mode::Teach), Just(Mode::Accompany)],
        moves in prop::collection::vec(0..12_usize, 1..60),
    ) {
        let mut played = Played::start_for(mode, "jour", Way::Practise);
        for chosen in moves {
            let made = made(&played, chosen);
            // A refusal is an answer; what is true afterwards is what is claimed.
            let _ = played.play(made);
        }
        let note = draft(&played.state, &played.shelf, NaiveDate::from_ymd_opt(2026, 11, 30).unwrap());
        let steps: Vec<_> = note.procedures.iter().flat_map(|procedure| &procedure.steps).collect();
        prop_assert_eq!(steps.len(), played.state.finished().count(), "each finished step has one line and one level");
        if note.autonomy == Some(Autonomy::Autonome) {
            let is_alone = |step: &&crate::note::NoteStep| {
                step.level == HelpLevel::Alone && step.hand.is_none() && !step.is_to_confirm
            };
            prop_assert!(steps.iter().all(is_alone), "{:?}", steps);
        }
        if steps.is_empty() || steps.iter().any(|step| step.is_to_confirm) {
            prop_assert_eq!(note.autonomy, None);
        }
        if steps.iter().any(|step| step.hand.is_some()) {
            prop_assert!(note.autonomy.is_none_or(|value| value == Autonomy::EntierementAccompagne));
        }
    }

    /// The minutes of some sessions, summed mode by mode, are the minutes of all of them: each session has one mode from its
    /// start to its end, and at least one minute.
    #[test]
    fn minutes_by_mode_add_up(sessions in prop::collection::vec((0..3_usize, 0_i64..7_200), 1..40)) {
        let modes = [(Mode::Teach, Way::Practise), (Mode::Accompany, Way::Practise), (Mode::DoFor, Way::Real)];
        let mut by_mode = [0_u32; 3];
        let mut all = 0;
        for (chosen, seconds) in sessions {
            let (mode, way) = modes[chosen];
            let mut played = Played::start_for(mode, "jour", way);
            played.now += Duration::seconds(seconds);
            played.play(Move::StopHere).unwrap();
            let note = draft(&played.state, &played.shelf, NaiveDate::from_ymd_opt(2026, 11, 30).unwrap());
            prop_assert_eq!(note.mode, mode);
            prop_assert!(note.minutes >= 1);
            let kept = modes.iter().position(|(one, _)| *one == note.mode).unwrap();
            by_mode[kept] += note.minutes;
            all += note.minutes;
        }
        prop_assert_eq!(by_mode.iter().sum::<u32>(), all);
    }
}
