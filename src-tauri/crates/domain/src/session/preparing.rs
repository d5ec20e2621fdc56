//! What a move does while one looks together at what is needed. Refuses help levels and the hand: ticking a list is nobody's
//! performance, and there is no step to do in somebody's place.

use super::decide::{Decision, Library, Move, Refusal};
use super::event::Event;
use super::state::SessionState;
use crate::id::DocumentId;
use crate::walkthrough::DocumentAnswer;

/// What a move does on the list.
pub(super) fn decide_list(
    state: &SessionState,
    library: &impl Library,
    made: Move,
) -> Result<Decision, Refusal> {
    let event = match made {
        Move::AnswerDocument { document, answer } => return decide_answer(state, library, document, answer),
        // Nothing stands before the list.
        Move::Back => return Ok(Decision::Stale),
        Move::MarkObstacle { obstacle } => Event::ObstacleMarked { obstacle },
        Move::MarkDilemma => Event::DilemmaMarked,
        Move::Jot => Event::Jotted,
        Move::Talk { is_on: true } => Event::TalkStarted,
        Move::Talk { is_on: false } => Event::TalkEnded,
        Move::StopHere => Event::ClosingOpened,
        Move::Act { .. }
        | Move::Done { .. }
        | Move::Choose { .. }
        | Move::Skip { .. }
        | Move::AskCue
        | Move::Declare { .. }
        | Move::TakeHand { .. }
        | Move::GiveHand
        | Move::PlanNext { .. }
        | Move::KeepDuties { .. }
        | Move::SettleLearning { .. }
        | Move::SayOutcomes { .. }
        | Move::SayRelay { .. }
        | Move::CheckCloseDown { .. }
        | Move::ConfirmAll
        | Move::Confirm { .. }
        | Move::GiveWord { .. }
        | Move::StartOver { .. }
        | Move::End => return Err(Refusal::WrongPhase),
    };
    Ok(Decision::Happened(vec![event]))
}

fn decide_answer(
    state: &SessionState,
    library: &impl Library,
    document: DocumentId,
    answer: DocumentAnswer,
) -> Result<Decision, Refusal> {
    let asked = library.walkthrough(&state.setup.procedure).ok_or(Refusal::MissingContent)?;
    // The same answer again (a double click), or one about something that this list does not have.
    if asked.document(&document).is_none() || state.documents.get(&document) == Some(&answer) {
        return Ok(Decision::Stale);
    }
    Ok(Decision::Happened(vec![Event::DocumentAnswered { document, answer }]))
}
