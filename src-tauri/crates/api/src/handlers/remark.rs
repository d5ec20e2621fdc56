//! Where the real site has changed and who followed a procedure on it: marked in a session, said in words by a worker, and
//! sent to authors. Refuses words about people as far as the scanner knows them, and any link to a session.

use content::{is_a_person, typeset};
use domain::id::{MarkId, ProcedureId};
use domain::mode::Way;
use domain::session::{Move, Obstacle, Phase, Place, Refusal};
use domain::walkthrough::LiveCheck;
use store::live_check::OwnLiveCheck;
use store::pack::PackVersion;
use store::site_mark::{SiteMark, make_mark_id_on};
use store::{Act, Action, Changed, Tag};

use super::pack::{current, view_of};
use super::paper::{record, redeem, save};
use super::step::{keep_move_with, move_view, parse_key};
use super::voice::procedure;
use super::{count, done, tags};
use crate::app::{App, ChosenFor, Open};
use crate::belgium;
use crate::error::Error;
use crate::free_text::{accept, refuse_secrets};
use crate::remarks::{own_checks, waiting};
use crate::request::*;
use crate::view::*;

/// The longest words about a step: what a strip holds.
const LONGEST_WORDS: usize = 160;
/// The longest name and the longest place of a check.
const LONGEST_NAME: usize = 60;

pub(crate) fn site_mark_here(app: &App, open: &mut Open, request: KeyRequest) -> Result<MoveView, Error> {
    let on = belgium::day(app.host.now());
    let (session, _, worker) = open.session()?;
    // What is seen in an exercise is ours, not the real site's.
    if session.state.phase != Phase::Steps || session.state.setup.way != Way::Real {
        return Err(Error::Refused(Refusal::WrongPhase));
    }
    let (walkthrough, step) = session.here()?;
    let place = Place { procedure: walkthrough.id.clone(), step: step.id.clone() };
    let answered: Vec<MarkId> = walkthrough.answers.iter().map(|answer| answer.mark.clone()).collect();
    let mark = new_mark(session.pack.clone(), place, (on, worker));
    let made = (parse_key(&request.key)?, Move::MarkObstacle { obstacle: Obstacle::Site });
    let played = keep_move_with(app, open, made, |tx, _| {
        tx.site_marks().keep_once(&mark, |id| answered.contains(id))?;
        Ok(Changed::one(Tag::Sessions).and(Tag::Packs))
    })?;
    move_view(open, &played.changed, played.explained)
}

fn new_mark(pack: PackVersion, place: Place, (on, worker): (chrono::NaiveDate, &WorkerTile)) -> SiteMark {
    let (id, worker) = (make_mark_id_on(on), worker.id.clone());
    SiteMark { id, pack, place, on, worker, words: None, settled_on: None }
}

/// What a worker says of a step: something, on one line, set as the step's own sentences are.
fn words(text: &str) -> Result<String, Error> {
    let words = typeset(&accept(&text.replace('\n', " "), "words", LONGEST_WORDS)?);
    if words.is_empty() { Err(Error::Field("words")) } else { Ok(words) }
}

pub(crate) fn remark_list(
    app: &App,
    open: &mut Open,
    request: ProcedureRequest,
) -> Result<RemarkListView, Error> {
    list(app, open, &request.procedure, &Changed::nothing())
}

pub(crate) fn site_mark_add(
    app: &App,
    open: &mut Open,
    request: SiteMarkAddRequest,
) -> Result<RemarkListView, Error> {
    let words = words(&request.words)?;
    let (pack, walkthrough) = procedure(open, &request.place.procedure)?;
    walkthrough.step(&request.place.step).ok_or(Error::NotFound)?;
    let now = app.host.now();
    let mark = new_mark(pack, request.place, (belgium::day(now), &open.worker));
    let mark = SiteMark { words: Some(words), ..mark };
    let act = Act::by(&open.worker.id, Action::SiteMarked, now).on(mark.id.as_str());
    let ((), changed) = open.store.transact(&act, |tx| {
        tx.site_marks().keep(&mark)?;
        Ok(((), Changed::one(Tag::Packs)))
    })?;
    list(app, open, &mark.place.procedure, &changed)
}

pub(crate) fn site_mark_write(
    app: &App,
    open: &mut Open,
    request: SiteMarkWriteRequest,
) -> Result<RemarkListView, Error> {
    let words = words(&request.words)?;
    change(app, open, &request.mark, |marks| marks.put_words(&request.mark, &words))
}

pub(crate) fn site_mark_settle(
    app: &App,
    open: &mut Open,
    request: SiteMarkSettleRequest,
) -> Result<RemarkListView, Error> {
    let on = request.is_settled.then(|| belgium::day(app.host.now()));
    change(app, open, &request.mark, |marks| marks.settle(&request.mark, on))
}

/// Changes a mark that is there, and answers with those of its procedure.
fn change(
    app: &App,
    open: &mut Open,
    id: &MarkId,
    work: impl FnOnce(store::site_mark::Writer<'_>) -> store::Result<bool>,
) -> Result<RemarkListView, Error> {
    let mark = open.store.site_marks().get(id)?.ok_or(Error::NotFound)?;
    let act = Act::by(&open.worker.id, Action::SiteMarkChanged, app.host.now()).on(id.as_str());
    let (is_done, changed) =
        open.store.transact(&act, |tx| Ok((work(tx.site_marks())?, Changed::one(Tag::Packs))))?;
    if is_done { list(app, open, &mark.place.procedure, &changed) } else { Err(Error::NotFound) }
}

fn list(app: &App, open: &Open, id: &ProcedureId, changed: &Changed) -> Result<RemarkListView, Error> {
    let (pack, walkthrough) = procedure(open, id)?;
    let slots = app.slots()?.file;
    let author = |mark: &SiteMark| {
        let known = slots.workers().find(|worker| worker.id.to_string() == mark.worker.as_str());
        // Somebody who has left the antenna has no slot any more.
        known.map(|worker| worker.name.to_owned()).unwrap_or_default()
    };
    let marks = open.store.site_marks().of_procedure(&pack.pack, id)?;
    let marks = marks.into_iter().map(|mark| SiteMarkView {
        title: walkthrough.step(&mark.place.step).map(|step| step.title.clone()),
        on: mark.on.to_string(),
        by: author(&mark),
        answer: walkthrough.answer_to(&mark.id).map(str::to_owned),
        is_settled: mark.settled_on.is_some(),
        id: mark.id,
        step: mark.place.step,
        words: mark.words,
    });
    let titled = |step: &domain::walkthrough::Step| StepTitleView {
        place: Place { procedure: id.clone(), step: step.id.clone() },
        title: step.title.clone(),
    };
    Ok(RemarkListView {
        marks: marks.collect(),
        steps: walkthrough.steps.iter().map(titled).collect(),
        changed: tags(changed),
    })
}

pub(crate) fn live_check_sign(
    app: &App,
    open: &mut Open,
    request: LiveCheckSignRequest,
) -> Result<ProcedureView, Error> {
    let by = accept(&request.by, "by", LONGEST_NAME)?;
    let place = accept(&request.place, "place", LONGEST_NAME)?;
    // The packs' own rule: nobody but a person answers for a check.
    if !is_a_person(&by) || by.contains('\n') {
        return Err(Error::Field("by"));
    }
    if place.is_empty() || place.contains('\n') {
        return Err(Error::Field("place"));
    }
    let (pack, walkthrough) = procedure(open, &request.procedure)?;
    let now = app.host.now();
    let check = LiveCheck { on: belgium::day(now), by, place };
    let own = OwnLiveCheck { pack, procedure: walkthrough.id, check, worker: open.worker_id() };
    let act = Act::by(&open.worker.id, Action::LiveCheckSigned, now).on(own.procedure.as_str());
    open.store.transact(&act, |tx| {
        tx.live_checks().keep(&own)?;
        Ok(((), Changed::one(Tag::Packs)))
    })?;
    view_of(open, &own.procedure)
}

pub(crate) fn live_check_take_back(
    app: &App,
    open: &mut Open,
    request: ProcedureRequest,
) -> Result<ProcedureView, Error> {
    let (pack, _) = procedure(open, &request.procedure)?;
    let checks = own_checks(open)?;
    let own = checks.of(&pack, &request.procedure).filter(|own| own.worker == open.worker.id);
    let OwnLiveCheck { procedure, check, worker, .. } = own.cloned().ok_or(Error::NotFound)?;
    let act = Act::by(&worker, Action::LiveCheckTakenBack, app.host.now()).on(procedure.as_str());
    open.store.transact(&act, |tx| {
        let is_done = tx.live_checks().take_back(&pack.pack, &procedure, (check.on, &worker))?;
        Ok((is_done, Changed::one(Tag::Packs)))
    })?;
    view_of(open, &procedure)
}

pub(crate) fn remark_waiting(_: &App, open: &mut Open, _: NoRequest) -> Result<RemarksWaitingView, Error> {
    let all = current(open)?;
    let mut packs = Vec::new();
    for pack in open.store.packs().current()? {
        let remarks = waiting(&open.store, &pack.at.pack, &all)?;
        if remarks.marks.is_empty() && remarks.checks.is_empty() {
            continue;
        }
        let title = pack.manifest.get("title").and_then(serde_json::Value::as_str);
        packs.push(PackRemarksView {
            title: title.unwrap_or(pack.at.pack.as_str()).to_owned(),
            marks: count(remarks.marks.len()),
            checks: count(remarks.checks.len()),
            pack: pack.at.pack,
        });
    }
    Ok(RemarksWaitingView { packs })
}

pub(crate) fn remark_save(app: &App, open: &mut Open, request: RemarkSaveRequest) -> Result<DoneView, Error> {
    let remarks = waiting(&open.store, &request.pack, &current(open)?)?;
    if remarks.marks.is_empty() && remarks.checks.is_empty() {
        return Err(Error::NotFound);
    }
    // What was kept before the scanner learned a form must not leave now.
    remarks.free_texts().try_for_each(refuse_secrets)?;
    let bytes = remarks.to_json().map_err(Error::Render)?;
    save(&redeem(app, &request.token, ChosenFor::Paper(PaperKind::Remarks))?, &bytes)?;
    record(app, open, Action::Exported, "remarks")?;
    Ok(done())
}
