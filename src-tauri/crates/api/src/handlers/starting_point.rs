//! What somebody already does: three answers that order what is proposed. Kept by `session_start` with their yes, forgotten
//! on request. Refuses to keep anything by itself.

use chrono::NaiveDate;
use domain::id::LearnerId;
use domain::starting_point::StartingPoint;
use store::starting_point::KeptStartingPoint;
use store::{Act, Action, Changed, Store, Tag, Tx};

use super::learner_file::file;
use super::tags;
use crate::app::{App, Open};
use crate::error::Error;
use crate::request::*;
use crate::view::*;

pub(crate) fn starting_point_order(
    _: &App,
    _: &mut Open,
    request: StartingPointRequest,
) -> Result<StartingOrderView, Error> {
    Ok(StartingOrderView { order: request.answers.order() })
}

pub(crate) fn learner_starting_point_forget(
    app: &App,
    open: &mut Open,
    request: LearnerRequest,
) -> Result<LearnerFileView, Error> {
    let act = Act::by(&open.worker.id, Action::LearnerCorrected, app.host.now()).on(request.learner.as_str());
    let (_, changed) = open.store.transact(&act, |tx| {
        Ok((tx.starting_points().forget(&request.learner)?, Changed::one(Tag::Learners)))
    })?;
    file(app, open, &request.learner, tags(&changed))
}

/// Keeps the answers of somebody who is named and said yes.
pub(super) fn keep(
    tx: &Tx<'_>,
    (learner, answers): (Option<&LearnerId>, Option<StartingPoint>),
    on: NaiveDate,
) -> store::Result<()> {
    match (learner, answers) {
        (Some(learner), Some(answers)) => {
            tx.starting_points().keep(learner, &KeptStartingPoint { answers, on })
        }
        _ => Ok(()),
    }
}

pub(super) fn view(store: &Store, learner: &LearnerId) -> Result<Option<StartingPointView>, Error> {
    let kept = store.starting_points().of_learner(learner)?;
    Ok(kept.map(|kept| StartingPointView { answers: kept.answers, on: kept.on.to_string() }))
}
