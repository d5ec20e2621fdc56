//! A learner's file, opened by its exact name or code: read together, corrected, erased. Refuses a list of people.

use domain::help::HelpLevel;
use domain::help_over_time::{Once, help_over_time};
use domain::id::LearnerId;
use store::learner::Merged;
use store::note::HeldNote;
use store::{Act, Action, Changed, Tag};

use super::agreement::tiles;
use super::learner::{checked_pseudonym, view as learner_view};
use super::learner_merge::confirmed;
use super::paper::{record, redeem, save};
use super::today::count;
use super::{done, starting_point, tags};
use crate::app::{App, ChosenFor, Open};
use crate::belgium;
use crate::error::Error;
use crate::note_paper::learner_file_paper;
use crate::request::*;
use crate::view::*;
use crate::waiting;

pub(crate) fn learner_file(
    app: &App,
    open: &mut Open,
    request: LearnerRequest,
) -> Result<LearnerFileView, Error> {
    let now = app.host.now();
    let act = Act::by(&open.worker.id, Action::LearnerOpened, now).on(request.learner.as_str());
    open.store.transact(&act, |_| Ok(((), Changed::nothing())))?;
    file(app, open, &request.learner, Vec::new())
}

pub(crate) fn learner_rename(
    app: &App,
    open: &mut Open,
    request: LearnerRenameRequest,
) -> Result<LearnerFileView, Error> {
    let pseudonym = checked_pseudonym(&request.pseudonym)?;
    let act = Act::by(&open.worker.id, Action::LearnerCorrected, app.host.now()).on(request.learner.as_str());
    let (_, changed) = open.store.transact(&act, |tx| {
        tx.learners().rename(&request.learner, pseudonym)?;
        Ok(((), Changed::one(Tag::Learners).and(Tag::Notes)))
    })?;
    file(app, open, &request.learner, tags(&changed))
}

pub(crate) fn learner_print(app: &App, open: &mut Open, request: LearnerRequest) -> Result<DoneView, Error> {
    let bytes = paper(app, open, &request.learner)?;
    app.host.print(&bytes)?;
    record(app, open, Action::Printed, request.learner.as_str())?;
    Ok(done())
}

pub(crate) fn learner_save(
    app: &App,
    open: &mut Open,
    request: LearnerSaveRequest,
) -> Result<DoneView, Error> {
    let bytes = paper(app, open, &request.learner)?;
    save(&redeem(app, &request.token, ChosenFor::Paper(PaperKind::LearnerFile))?, &bytes)?;
    record(app, open, Action::Exported, request.learner.as_str())?;
    Ok(done())
}

fn paper(app: &App, open: &Open, learner: &LearnerId) -> Result<Vec<u8>, Error> {
    learner_file_paper(&open.store, &app.slots()?.file, learner, belgium::day(app.host.now()))
}

/// The code is typed once more, so that no click erases anybody.
pub(crate) fn learner_erase(
    app: &App,
    open: &mut Open,
    request: LearnerEraseRequest,
) -> Result<DoneView, Error> {
    confirmed(open, &request)?;
    let act = Act::by(&open.worker.id, Action::LearnerErased, app.host.now()).on(request.learner.as_str());
    let (_, changed) = open.store.transact(&act, |tx| {
        tx.learners().erase(&request.learner)?;
        Ok(((), Changed::one(Tag::Learners).and(Tag::Notes).and(Tag::Sessions)))
    })?;
    // What was erased still stands in the file beside the database until it is emptied.
    open.store.checkpoint()?;
    Ok(DoneView { changed: tags(&changed) })
}

pub(super) fn file(
    app: &App,
    open: &Open,
    id: &LearnerId,
    changed: Vec<String>,
) -> Result<LearnerFileView, Error> {
    let today = belgium::day(app.host.now());
    let store = &open.store;
    let learner = store.learners().get(id)?.ok_or(Error::NotFound)?;
    let notes = store.notes().held(Some(id))?;
    let due = waiting::of_one(store, (id, &notes), today)?;
    let waiting = due.iter().map(|due| waiting::view(store, due, today));
    Ok(LearnerFileView {
        since: belgium::day(learner.created_at).to_string(),
        starting_point: starting_point::view(store, id)?,
        helps: help_over_time(notes.iter().flat_map(gone_through).collect()),
        waiting: waiting.collect::<Result<_, Error>>()?,
        sessions: notes.iter().rev().map(held_view).collect(),
        agreements: tiles(app, open, id)?,
        merged: store.learners().merged(id)?.into_iter().map(merged_view).collect(),
        is_near_another: store.learners().has_near(&learner.pseudonym, Some(id))?,
        learner: learner_view(learner),
        changed,
    })
}

fn merged_view(merged: Merged) -> MergedView {
    MergedView { code: merged.code, on: belgium::day(merged.at).to_string() }
}

/// Each procedure that a session went through, the ones on the way to it too.
fn gone_through(note: &HeldNote) -> impl Iterator<Item = Once> {
    note.body.procedures.iter().filter_map(|one| {
        Some(Once {
            on: note.body.on,
            procedure: one.steps.first()?.place.procedure.clone(),
            title: one.title.clone(),
            way: note.body.way,
            steps: one.steps.iter().map(|step| (step.place.step.clone(), step.level)).collect(),
        })
    })
}

fn held_view(note: &HeldNote) -> HeldView {
    let body = &note.body;
    let steps = || body.procedures.iter().flat_map(|procedure| &procedure.steps);
    HeldView {
        note: note.note.clone(),
        on: body.on.to_string(),
        title: body.title.clone(),
        mode: body.mode,
        way: body.way,
        finished: count(steps().count()),
        by_themselves: count(steps().filter(|step| step.level != HelpLevel::DoneFor).count()),
        obstacles: body.obstacles.clone(),
        outcomes: body.outcomes.clone(),
    }
}
