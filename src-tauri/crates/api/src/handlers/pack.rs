//! Procedures as the worker sees them listed, and what each knows about itself.

use domain::charter::TeamAnswer;
use domain::id::ProcedureId;
use domain::mode::Device;
use domain::walkthrough::Walkthrough;
use store::pack::PackVersion;

use super::charter::team_answers;
use super::voice::procedure;
use crate::app::{App, Open};
use crate::error::Error;
use crate::local;
use crate::remarks;
use crate::request::*;
use crate::view::*;

pub(crate) fn procedure_list(_: &App, open: &mut Open, _: NoRequest) -> Result<ProcedureListView, Error> {
    let checks = remarks::own_checks(open)?;
    let all = current(open)?;
    let mut answers = team_answers(open)?;
    let tiles = all.iter().map(|(pack, one)| {
        let own = OfAntenna {
            check: checks.view(open, pack, one)?,
            has_waiting: local::has_waiting(&open.store, pack, one)?,
            answer: answers.remove(&(pack.pack.clone(), one.id.clone())),
        };
        Ok(tile(one, own))
    });
    let mut procedures = tiles.collect::<Result<Vec<ProcedureTile>, Error>>()?;
    procedures.sort_by(|one, other| (one.theme, &one.title).cmp(&(other.theme, &other.title)));
    Ok(ProcedureListView { procedures })
}

pub(crate) fn procedure_view(
    _: &App,
    open: &mut Open,
    request: ProcedureRequest,
) -> Result<ProcedureView, Error> {
    view_of(open, &request.procedure)
}

/// What a procedure knows about itself now.
pub(super) fn view_of(open: &Open, id: &ProcedureId) -> Result<ProcedureView, Error> {
    let (pack, one) = procedure(open, id)?;
    let own = OfAntenna {
        check: remarks::own_checks(open)?.view(open, &pack, &one)?,
        has_waiting: local::has_waiting(&open.store, &pack, &one)?,
        answer: open.store.charter().answers(&pack.pack)?.remove(id),
    };
    let tile = tile(&one, own);
    let one = local::laid(&open.store, &pack, one)?;
    Ok(ProcedureView {
        tile,
        steps: one.steps.iter().map(|step| step.title.clone()).collect(),
        audience: one.audience,
        documents: one.documents,
        desk_questions: one.desk_questions,
        mistakes: one.mistakes,
        ways_out: one.ways_out,
        facts: one.facts,
        sources: one.sources,
        live_check: one.live_check,
    })
}

/// Every walkthrough of the packs that new sessions begin with.
pub(crate) fn current(open: &Open) -> Result<Vec<(PackVersion, Walkthrough)>, Error> {
    let packs = open.store.packs();
    let mut all = Vec::new();
    for pack in packs.current()? {
        all.extend(packs.walkthroughs(&pack.at)?.into_iter().map(|one| (pack.at.clone(), one)));
    }
    Ok(all)
}

/// What the antenna itself says of a procedure.
struct OfAntenna {
    check: Option<OwnCheckView>,
    has_waiting: bool,
    answer: Option<TeamAnswer>,
}

fn tile(one: &Walkthrough, own: OfAntenna) -> ProcedureTile {
    let (remit, remit_adoption) = match own.answer {
        Some(TeamAnswer { remit, adoption }) => (remit, Some(adoption)),
        None => (one.remit.clone(), None),
    };
    ProcedureTile {
        id: one.id.clone(),
        title: one.title.clone(),
        theme: one.theme,
        picture: one.picture.clone(),
        remit,
        remit_adoption,
        is_unchecked: one.live_check.is_none() && own.check.is_none(),
        own_check: own.check,
        has_local_waiting: own.has_waiting,
        is_under_reform: one.facts.iter().any(|fact| fact.is_under_reform),
        devices: Device::ALL.into_iter().map(|device| device_tile(one, device)).collect(),
        has_steps_of_devices: one.has_steps_of_devices(),
    }
}

fn device_tile(one: &Walkthrough, device: Device) -> DeviceTile {
    let elsewhere = one.not_on.iter().find(|elsewhere| elsewhere.device == device);
    DeviceTile {
        device,
        why_not: elsewhere.map(|elsewhere| elsewhere.why.clone()),
        needs_internet: one.needs_internet_on(device),
    }
}
