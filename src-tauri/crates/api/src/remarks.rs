//! What the team knows of the real site beside its packs: marks on steps, checks of its own, and what of both travels to
//! authors. Refuses to decide what is kept.

use std::collections::BTreeMap;

use content::{CheckRemark, MarkRemark, Remarks};
use domain::id::{PackId, ProcedureId};
use domain::session::Library;
use domain::walkthrough::Walkthrough;
use store::Store;
use store::live_check::OwnLiveCheck;
use store::pack::PackVersion;
use store::site_mark::SiteMark;

use crate::app::{Open, OpenSession};
use crate::error::Error;
use crate::view::{OwnCheckView, SiteChangedView};

/// The line under the step on the screen, when the real site has changed there: the last mark with words, else the last one.
/// A mark that the version on the screen answers is no more true of it.
pub(crate) fn site_changed(store: &Store, session: &OpenSession) -> Result<Option<SiteChangedView>, Error> {
    let Some(current) = &session.state.current else { return Ok(None) };
    let shown = session.walkthroughs.walkthrough(&current.place.procedure);
    let mut marks = store.site_marks().standing_at(&session.pack.pack, &current.place)?;
    marks.retain(|mark| shown.is_none_or(|shown| shown.answer_to(&mark.id).is_none()));
    let said = marks.iter().rev().find(|mark| mark.words.is_some()).or(marks.last());
    Ok(said.map(|mark| SiteChangedView { on: mark.on.to_string(), words: mark.words.clone() }))
}

/// The antenna's last check of each procedure.
pub(crate) struct OwnChecks(BTreeMap<(PackId, ProcedureId), OwnLiveCheck>);

/// The antenna's last check of each procedure of the packs that new sessions begin with.
pub(crate) fn own_checks(open: &Open) -> Result<OwnChecks, Error> {
    let mut found = BTreeMap::new();
    for pack in open.store.packs().current()? {
        let latest = open.store.live_checks().latest(&pack.at.pack)?;
        found.extend(latest.into_iter().map(|one| ((one.pack.pack.clone(), one.procedure.clone()), one)));
    }
    Ok(OwnChecks(found))
}

impl OwnChecks {
    /// The check of one procedure.
    pub(crate) fn of(&self, pack: &PackVersion, procedure: &ProcedureId) -> Option<&OwnLiveCheck> {
        self.0.get(&(pack.pack.clone(), procedure.clone()))
    }

    /// Whether nobody checked a procedure, neither its authors nor the antenna.
    pub(crate) fn lacks(&self, pack: &PackVersion, one: &Walkthrough) -> bool {
        one.live_check.is_none() && self.of(pack, &one.id).is_none()
    }

    /// The check of one procedure, and whether the procedure is still what was checked. One that its authors have
    /// published stands in the procedure itself.
    pub(crate) fn view(
        &self,
        open: &Open,
        pack: &PackVersion,
        one: &Walkthrough,
    ) -> Result<Option<OwnCheckView>, Error> {
        let own = self.of(pack, &one.id).filter(|own| !is_published(own, one));
        let Some(own) = own else { return Ok(None) };
        let is_same = own.pack == *pack
            // A version that is no longer there cannot be compared: it counts as another one.
            || open.store.packs().walkthrough(&own.pack, &one.id)?.is_some_and(|seen| seen.is_same_course(one));
        Ok(Some(OwnCheckView {
            on: own.check.on.to_string(),
            by: own.check.by.clone(),
            place: own.check.place.clone(),
            is_before_update: !is_same,
            is_mine: own.worker == open.worker.id,
        }))
    }
}

/// What is to be said to the authors of a pack: what stands and is not answered, and the checks that are later than
/// theirs. Nobody's slot goes with it.
pub(crate) fn waiting(
    store: &Store,
    pack: &PackId,
    current: &[(PackVersion, Walkthrough)],
) -> Result<Remarks, Error> {
    let known = |procedure: &ProcedureId| {
        current.iter().find(|(at, one)| at.pack == *pack && one.id == *procedure).map(|(_, one)| one)
    };
    let is_answered =
        |mark: &SiteMark| known(&mark.place.procedure).is_some_and(|one| one.answer_to(&mark.id).is_some());
    let is_there = |own: &OwnLiveCheck| known(&own.procedure).is_some_and(|one| is_published(own, one));
    let marks = store.site_marks().standing(pack)?;
    let checks = store.live_checks().latest(pack)?;
    Ok(Remarks::new(
        pack.clone(),
        marks.into_iter().filter(|mark| !is_answered(mark)).map(mark_remark).collect(),
        checks.into_iter().filter(|own| !is_there(own)).map(check_remark).collect(),
    ))
}

/// Whether the procedure itself names a check that is as late.
fn is_published(own: &OwnLiveCheck, one: &Walkthrough) -> bool {
    one.live_check.as_ref().is_some_and(|published| published.on >= own.check.on)
}

fn mark_remark(mark: SiteMark) -> MarkRemark {
    MarkRemark {
        id: mark.id,
        procedure: mark.place.procedure,
        step: mark.place.step,
        version: mark.pack.version,
        on: mark.on,
        words: mark.words,
    }
}

fn check_remark(own: OwnLiveCheck) -> CheckRemark {
    CheckRemark {
        procedure: own.procedure,
        version: own.pack.version,
        on: own.check.on,
        by: own.check.by,
        place: own.check.place,
    }
}
