//! The learner's and the worker's moves at a seat: the same commands as in a session, by the same rules. Refuses the closing
//! and the note: nothing is kept that they could be about.

use chrono::{DateTime, Utc};
use domain::session::{Move, Phase, Refusal};
use domain::walkthrough::Hand;
use serde_json::Value;

use super::Seat;
use crate::app::parse;
use crate::error::Error;
use crate::free_text::accept;
use crate::handlers::LONGEST_WORDS;
use crate::request::*;
use crate::view::*;
use crate::{preparation, step_view};

/// Answers one command of a session; `worker` is who sits beside.
pub(crate) fn answer(
    (seat, worker): (&mut Seat, &str),
    name: &str,
    payload: Value,
    now: DateTime<Utc>,
) -> Result<MoveView, Error> {
    let explained = match asked(seat, name, payload)? {
        Some(made) => seat.play(made, now)?,
        None => None,
    };
    move_view(seat, worker, explained)
}

/// The move that a command is; none when one only looks.
fn asked(seat: &mut Seat, name: &str, payload: Value) -> Result<Option<Move>, Error> {
    let made = match name {
        "step_view" => {
            parse::<NoRequest>(payload)?;
            return Ok(None);
        }
        "step_act" => {
            let StepActRequest { place, target, .. } = parse(payload)?;
            let nth = seat.session.tries.nth(&place, &target);
            Move::Act { place, target, nth }
        }
        "step_done" => Move::Done { place: parse::<StepLeaveRequest>(payload)?.place },
        "step_choose" => {
            let StepChooseRequest { place, choice, .. } = parse(payload)?;
            Move::Choose { place, choice }
        }
        "document_answer" => {
            let DocumentAnswerRequest { document, answer, .. } = parse(payload)?;
            Move::AnswerDocument { document, answer }
        }
        "step_skip" => Move::Skip { place: parse::<StepLeaveRequest>(payload)?.place },
        "step_start_over" => Move::StartOver { place: parse::<StepLeaveRequest>(payload)?.place },
        "help_declare" => {
            let HelpDeclareRequest { place, level, .. } = parse(payload)?;
            Move::Declare { place, level }
        }
        "hand_take" => take_hand(seat, parse(payload)?)?,
        "obstacle_mark" => Move::MarkObstacle { obstacle: parse::<ObstacleMarkRequest>(payload)?.obstacle },
        "talk_set" => Move::Talk { is_on: parse::<TalkSetRequest>(payload)?.is_on },
        "step_back" | "cue_ask" | "hand_give" | "dilemma_mark" | "session_stop" => {
            parse::<KeyRequest>(payload)?;
            plain(name)
        }
        // Words are kept nowhere here, nobody reads a mark, and nothing is prepared that somebody could take home.
        "jot_add" | "site_mark_here" | "sheet_print" | "sheet_save" => {
            return Err(Error::Refused(Refusal::WrongPhase));
        }
        _ => return Err(Error::BadRequest(None)),
    };
    Ok(Some(made))
}

/// A move that needs nothing more.
fn plain(name: &str) -> Move {
    match name {
        "step_back" => Move::Back,
        "cue_ask" => Move::AskCue,
        "hand_give" => Move::GiveHand,
        "dilemma_mark" => Move::MarkDilemma,
        _ => Move::StopHere,
    }
}

fn take_hand(seat: &mut Seat, request: HandTakeRequest) -> Result<Move, Error> {
    let HandTakeRequest { reason, words, .. } = request;
    // Kept nowhere, and refused all the same: one learns here what a session refuses.
    let words = accept(words.as_deref().unwrap_or_default(), "words", LONGEST_WORDS)?;
    if seat.session.state.phase == Phase::Preparing {
        return Err(Error::Refused(Refusal::WrongPhase));
    }
    if seat.session.here()?.1.hand == Hand::LearnerOnly {
        return Err(Error::Refused(Refusal::LearnerOnly));
    }
    if reason.needs_words() && words.is_empty() {
        return Err(Error::Field("words"));
    }
    seat.session.hand_words = Some(words).filter(|words| !words.is_empty());
    Ok(Move::TakeHand { reason })
}

/// What is on the screen now.
fn move_view(seat: &Seat, worker: &str, explained: Option<ExplainedView>) -> Result<MoveView, Error> {
    let session = &seat.session;
    let mut view =
        MoveView { step: None, preparation: None, is_closing: false, explained, changed: Vec::new() };
    match session.state.phase {
        Phase::Preparing => view.preparation = Some(preparation::compose(session, worker)?),
        Phase::Steps => view.step = Some(step_view::compose(session, worker)?),
        Phase::Closing | Phase::Ended => view.is_closing = true,
    }
    Ok(view)
}
