//! Two files of one person brought together, and a file without its person. Refuses to find the other file by anything but its
//! code, which the person has on their sheet.

use chrono::NaiveDate;
use domain::id::LearnerId;
use store::learner::Learner;
use store::{Act, Action, Changed, Tag};

use super::learner::view as learner_view;
use super::learner_file::file;
use super::tags;
use super::today::count;
use crate::app::{App, Open};
use crate::belgium;
use crate::error::Error;
use crate::request::*;
use crate::view::*;
use crate::waiting;

pub(crate) fn learner_merge_look(
    app: &App,
    open: &mut Open,
    request: LearnerMergeRequest,
) -> Result<LearnerMergeView, Error> {
    let (kept, other) = both(open, &request)?;
    let today = belgium::day(app.host.now());
    Ok(LearnerMergeView { kept: side(open, kept, today)?, other: side(open, other, today)? })
}

pub(crate) fn learner_merge(
    app: &App,
    open: &mut Open,
    request: LearnerMergeRequest,
) -> Result<LearnerFileView, Error> {
    let now = app.host.now();
    let (kept, other) = both(open, &request)?;
    let worker = open.worker_id();
    let act = Act::by(&open.worker.id, Action::LearnersMerged, now).on(kept.id.as_str());
    let (_, changed) = open.store.transact(&act, |tx| {
        tx.learners().merge(&kept.id, &other.id, (&worker, now))?;
        Ok(((), Changed::one(Tag::Learners).and(Tag::Notes).and(Tag::Sessions)))
    })?;
    // What was sealed under the other key still stands in the file beside the database until it is emptied.
    open.store.checkpoint()?;
    file(app, open, &kept.id, tags(&changed))
}

/// The code is typed once more, so that no click takes anybody's name away.
pub(crate) fn learner_anonymise(
    app: &App,
    open: &mut Open,
    request: LearnerEraseRequest,
) -> Result<DoneView, Error> {
    let learner = confirmed(open, &request)?;
    let now = app.host.now();
    let sessions = open.store.sessions().of_learner(&learner)?.len();
    let act = Act::by(&open.worker.id, Action::LearnerAnonymised, now)
        .on(learner.as_str())
        .with_code(i64::try_from(sessions).unwrap_or(i64::MAX));
    let (_, changed) = open.store.transact(&act, |tx| {
        tx.learners().anonymise(&learner, now)?;
        Ok(((), Changed::one(Tag::Learners).and(Tag::Notes).and(Tag::Sessions)))
    })?;
    open.store.checkpoint()?;
    Ok(DoneView { changed: tags(&changed) })
}

/// The file whose own code was typed once more.
pub(super) fn confirmed(open: &Open, request: &LearnerEraseRequest) -> Result<LearnerId, Error> {
    let learners = open.store.learners();
    let learner = learners.get(&request.learner)?.ok_or(Error::NotFound)?;
    let typed = learners.find_by_code(&request.code)?;
    if typed.is_none_or(|typed| typed.id != learner.id) {
        return Err(Error::Mismatch("code"));
    }
    Ok(learner.id)
}

fn both(open: &Open, request: &LearnerMergeRequest) -> Result<(Learner, Learner), Error> {
    if request.code.trim().is_empty() {
        return Err(Error::Field("code"));
    }
    let learners = open.store.learners();
    let kept = learners.get(&request.learner)?.ok_or(Error::NotFound)?;
    let other = learners.find_by_code(&request.code)?.ok_or(Error::NotFound)?;
    if other.id == kept.id {
        return Err(Error::Store(store::Error::SameFile));
    }
    for one in [&kept, &other] {
        if learners.has_open_session(&one.id)? {
            return Err(Error::Store(store::Error::SessionUnderWay));
        }
    }
    Ok((kept, other))
}

/// What a file holds, in days and counts.
fn side(open: &Open, learner: Learner, today: NaiveDate) -> Result<MergeSideView, Error> {
    let store = &open.store;
    let held = store.notes().held(Some(&learner.id))?;
    let sessions = store.sessions().of_learner(&learner.id)?;
    Ok(MergeSideView {
        since: belgium::day(learner.created_at).to_string(),
        last: sessions.first().map(|last| belgium::day(last.begun.started_at).to_string()),
        sessions: count(sessions.len()),
        notes: count(held.len()),
        waiting: count(waiting::of_one(store, (&learner.id, &held), today)?.len()),
        agreements: count(store.agreements().of_learner(&learner.id)?.len()),
        learner: learner_view(learner),
    })
}
