//! The list of what is needed, ticked together.

use super::*;
use crate::note::{NoteDocument, draft};

/// Two things are needed: the card and its code.
pub(super) fn card() -> Walkthrough {
    let document = |id: &str, label: &str, if_missing: &str| Document {
        id: DocumentId::new(id),
        label: RichText::plain(label),
        picture: PictureName::new("carte-identite"),
        if_missing: RichText::plain(if_missing),
        go_to: None,
        how_long: None,
        phone: None,
        call: None,
    };
    Walkthrough {
        documents: vec![
            document("carte", "La carte", "On la cherche."),
            document("code", "Son code", "On va à la commune."),
        ],
        ..walkthrough("preparee", vec![step("ouvrir", Hand::Shared, Next::End)])
    }
}

fn answered(played: &mut Played, document: &str, answer: DocumentAnswer) -> Decision {
    played.play(Move::AnswerDocument { document: DocumentId::new(document), answer }).unwrap()
}

fn noted(played: &Played) -> Vec<NoteDocument> {
    let on = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    draft(&played.state, &played.shelf, on).prepared.unwrap()
}

#[test]
fn preparing_begins_with_the_list_and_no_step() {
    let played = Played::start_in("preparee", Way::Prepare);
    assert_eq!(played.state.phase, Phase::Preparing);
    assert!(played.state.current.is_none() && played.state.documents.is_empty());
}

#[test]
fn an_answer_is_kept_once_and_may_be_changed() {
    let mut played = Played::start_in("preparee", Way::Prepare);
    let before = played.events.len();
    assert!(matches!(answered(&mut played, "carte", DocumentAnswer::Missing), Decision::Happened(_)));
    assert_eq!(answered(&mut played, "carte", DocumentAnswer::Missing), Decision::Stale, "a double click");
    assert_eq!(answered(&mut played, "passeport", DocumentAnswer::Here), Decision::Stale, "not on this list");
    assert_eq!(played.events.len(), before + 1);
    answered(&mut played, "carte", DocumentAnswer::Here);
    assert_eq!(played.state.documents.get(&DocumentId::new("carte")), Some(&DocumentAnswer::Here));
    let replayed = SessionState::replay(played.events.iter().map(|(at, event)| (*at, event))).unwrap();
    assert_eq!(replayed, played.state, "after a kill the answers are those that were kept");
}

#[test]
fn the_note_says_what_is_there_what_lacks_and_what_was_not_looked_at() {
    let mut played = Played::start_in("preparee", Way::Prepare);
    answered(&mut played, "code", DocumentAnswer::Missing);
    let told: Vec<_> = noted(&played).into_iter().map(|one| (one.label, one.answer, one.todo)).collect();
    let todo = Some("On va à la commune.".to_owned());
    assert_eq!(
        told,
        [("La carte".to_owned(), None, None), ("Son code".to_owned(), Some(DocumentAnswer::Missing), todo),]
    );
}

#[test]
fn one_goes_from_the_list_to_the_closing_and_back() {
    let mut played = Played::start_in("preparee", Way::Prepare);
    answered(&mut played, "carte", DocumentAnswer::Here);
    played.play(Move::StopHere).unwrap();
    assert_eq!(played.state.phase, Phase::Closing);
    let late = answered(&mut played, "carte", DocumentAnswer::Missing);
    assert_eq!(late, Decision::Stale, "a click that was meant for the list");
    played.play(Move::Back).unwrap();
    assert_eq!((played.state.phase, played.state.documents.len()), (Phase::Preparing, 1));
    played.play(Move::StopHere).unwrap();
    played.play(Move::End).unwrap();
    assert_eq!(played.state.phase, Phase::Ended);
}

#[test]
fn on_the_list_there_is_no_hand_no_level_and_no_step() {
    let mut played = Played::start_in("preparee", Way::Prepare);
    let place = Place { procedure: ProcedureId::new("preparee"), step: StepId::new("ouvrir") };
    for made in [
        Move::TakeHand { reason: HandReason::Urgent },
        Move::GiveHand,
        Move::AskCue,
        Move::Declare { place: place.clone(), level: DeclaredHelp::Words },
        Move::Done { place },
        Move::End,
    ] {
        assert_eq!(played.play(made.clone()), Err(Refusal::WrongPhase), "{made:?}");
    }
    assert_eq!(played.play(Move::Back), Ok(Decision::Stale), "nothing stands before the list");
}

#[test]
fn what_blocks_is_noted_without_a_step() {
    let mut played = Played::start_in("preparee", Way::Prepare);
    played.play(Move::MarkObstacle { obstacle: Obstacle::MissingKey }).unwrap();
    played.play(Move::MarkDilemma).unwrap();
    assert_eq!(played.state.obstacles, [(None, Obstacle::MissingKey)]);
    assert_eq!(played.state.dilemmas, 1);
}

#[test]
fn steps_know_no_answer_about_a_document() {
    let mut played = Played::start();
    let made = Move::AnswerDocument { document: DocumentId::new("carte"), answer: DocumentAnswer::Here };
    assert_eq!(played.play(made), Err(Refusal::WrongPhase));
}
