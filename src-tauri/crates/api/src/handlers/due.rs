//! What is due, opened on purpose: a first letter and a benefit are a name in a village. Refuses what is further than a month
//! away, and to drop what is late.

use domain::duty::DutyAnswer;
use domain::follow_up::{Answered, WaitingKind};
use domain::mode::Way;
use store::{Act, Action, Changed, Tag};

use super::learner::view as learner_view;
use super::tags;
use crate::app::{App, Open};
use crate::belgium;
use crate::error::Error;
use crate::request::{DutyAnswerRequest, NoRequest};
use crate::view::*;
use crate::waiting::{Due, of_everybody, of_one, view};

/// How far ahead the list looks.
const DAYS_AHEAD: i64 = 31;

pub(crate) fn due_list(app: &App, open: &mut Open, _: NoRequest) -> Result<DueListView, Error> {
    let today = belgium::day(app.host.now());
    let mut due = Vec::new();
    for one in of_everybody(&open.store, today)? {
        if (one.waiting.on - today).num_days() > DAYS_AHEAD {
            continue;
        }
        let learner = match open.store.learners().get(&one.from.learner) {
            Ok(Some(learner)) => learner,
            // A restricted file stays shut, whatever waits in it.
            Ok(None) | Err(store::Error::Restricted) => continue,
            Err(error) => return Err(error.into()),
        };
        due.push(DueView {
            learner: learner_view(learner),
            waiting: view(&open.store, &one, today)?,
            way: way(&one),
            device: one.from.device,
            procedure: one.waiting.procedure,
        });
    }
    Ok(DueListView { due })
}

/// What was left to learn is practised; what was agreed goes on as it was.
fn way(due: &Due) -> Way {
    match due.waiting.kind {
        WaitingKind::Next => due.from.way,
        WaitingKind::Learning => Way::Practise,
        // A duty is a real card to send; a session that can only practise is chosen at the start.
        WaitingKind::Duty => Way::Real,
    }
}

/// What is said of a duty that waits: it is done up to today, or not wished for any more. What does not wait takes no answer.
pub(crate) fn duty_answer(app: &App, open: &mut Open, request: DutyAnswerRequest) -> Result<DoneView, Error> {
    let DutyAnswerRequest { learner, duty, is_done } = request;
    let now = app.host.now();
    let today = belgium::day(now);
    let notes = open.store.notes().held(Some(&learner))?;
    let due = of_one(&open.store, (&learner, &notes), today)?;
    let is_it = |due: &&Due| due.waiting.duty.as_ref().is_some_and(|one| one.is_same(&duty));
    let on = due.iter().find(is_it).ok_or(Error::NotFound)?.waiting.on;
    let answer = if is_done { DutyAnswer::Done { up_to: on.max(today) } } else { DutyAnswer::Stopped };
    let said = Answered { at: now, duty, answer };
    let act = Act::by(&open.worker.id, Action::DutyAnswered, now).on(learner.as_str());
    let (_, changed) = open.store.transact(&act, |tx| {
        tx.duties().answer(&learner, &said)?;
        Ok(((), Changed::one(Tag::Learners)))
    })?;
    Ok(DoneView { changed: tags(&changed) })
}
