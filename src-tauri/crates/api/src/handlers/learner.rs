//! Learners' files, found by exact words only: never a list of people.

use store::{Act, Action, Changed, Tag, learner::Learner};

use crate::app::{App, Open};
use crate::error::Error;
use crate::request::*;
use crate::view::*;

/// The longest pseudonym: what fits on a screen and on the sheet.
const LONGEST_PSEUDONYM: usize = 40;

pub(crate) fn learner_find(
    _: &App,
    open: &mut Open,
    request: LearnerFindRequest,
) -> Result<LearnerFoundView, Error> {
    let text = request.text.trim();
    if text.is_empty() {
        return Err(Error::Field("text"));
    }
    let learners = open.store.learners();
    let found = match learners.find_by_code(text)? {
        Some(found) => Some(found),
        None => learners.find_by_pseudonym(text)?,
    };
    let is_near = found.is_none() && learners.has_near(text, None)?;
    Ok(LearnerFoundView { learner: found.map(view), is_near })
}

pub(crate) fn learner_create(
    app: &App,
    open: &mut Open,
    request: LearnerCreateRequest,
) -> Result<LearnerView, Error> {
    let pseudonym = checked_pseudonym(&request.pseudonym)?;
    let now = app.host.now();
    let act = Act::by(&open.worker.id, Action::LearnerAdded, now);
    let (learner, _) = open
        .store
        .transact(&act, |tx| Ok((tx.learners().add(pseudonym, now)?, Changed::one(Tag::Learners))))?;
    Ok(view(learner))
}

/// A name that may be kept.
pub(super) fn checked_pseudonym(typed: &str) -> Result<&str, Error> {
    let pseudonym = typed.trim();
    if pseudonym.is_empty() || pseudonym.chars().count() > LONGEST_PSEUDONYM {
        return Err(Error::Field("pseudonym"));
    }
    crate::free_text::refuse_secrets(pseudonym)?;
    Ok(pseudonym)
}

pub(super) fn view(learner: Learner) -> LearnerView {
    LearnerView { id: learner.id, pseudonym: learner.pseudonym, code: learner.short_code }
}
