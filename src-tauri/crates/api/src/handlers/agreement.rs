//! Agreements: the one to show, and those of a learner's file, read to the byte, printed, and taken back line by line.

use domain::agreement::{AgreementScope, AgreementText, Before};
use domain::id::{AgreementId, LearnerId};
use paper::{AgreementPage, TakenLine};
use store::agreement::{Agreement, Answer, TakenBack};
use store::{Act, Action, Changed, Store, Tag};

use super::paper::{record, redeem, save};
use super::{done, tags};
use crate::agreement::{Wanted, before, distinct, shown};
use crate::app::{App, ChosenFor, Open};
use crate::belgium;
use crate::error::Error;
use crate::pack_label::hex;
use crate::request::*;
use crate::view::*;

pub(crate) fn agreement_view(
    app: &App,
    open: &mut Open,
    request: AgreementViewRequest,
) -> Result<AgreementView, Error> {
    let wanted = Wanted {
        mode: request.mode,
        learner: request.learner.as_ref(),
        procedure: &request.procedure,
        urgency: request.urgency,
    };
    let [first, whole] = shown(app, open, wanted)?;
    let one = if request.is_whole { whole } else { first };
    Ok(AgreementView { hash: hex(&one.hash, one.hash.len()), text: one.text, standing: one.standing })
}

pub(crate) fn agreement_read(
    app: &App,
    open: &mut Open,
    request: AgreementRequest,
) -> Result<KeptAgreementView, Error> {
    kept(app, open, &request.agreement, Vec::new())
}

/// Taken back beside the learner, whose file is on the screen; what was written under it stays.
pub(crate) fn agreement_take_back(
    app: &App,
    open: &mut Open,
    request: AgreementTakeBackRequest,
) -> Result<KeptAgreementView, Error> {
    let now = app.host.now();
    let view = kept(app, open, &request.agreement, Vec::new())?;
    if view.text.line(&request.line).is_none() {
        return Err(Error::Field("line"));
    }
    if !view.tile.standing.can_be_taken_back() {
        return Err(Error::Refused(domain::session::Refusal::WrongPhase));
    }
    let act = Act::by(&open.worker.id, Action::AgreementTakenBack, now).on(request.agreement.as_str());
    let taken = TakenBack { line: request.line, worker: open.worker_id(), at: now };
    let ((), changed) = open.store.transact(&act, |tx| {
        tx.agreements().take_back(&request.agreement, &taken)?;
        Ok(((), Changed::one(Tag::Learners)))
    })?;
    kept(app, open, &request.agreement, tags(&changed))
}

pub(crate) fn agreement_print(
    app: &App,
    open: &mut Open,
    request: AgreementRequest,
) -> Result<DoneView, Error> {
    let bytes = agreement_paper(app, open, &request.agreement)?;
    app.host.print(&bytes)?;
    record(app, open, Action::Printed, request.agreement.as_str())?;
    Ok(done())
}

pub(crate) fn agreement_save(
    app: &App,
    open: &mut Open,
    request: AgreementSaveRequest,
) -> Result<DoneView, Error> {
    let bytes = agreement_paper(app, open, &request.agreement)?;
    save(&redeem(app, &request.token, ChosenFor::Paper(PaperKind::Agreement))?, &bytes)?;
    record(app, open, Action::Exported, request.agreement.as_str())?;
    Ok(done())
}

/// On paper there is only what was kept that day, so that the same bytes come out whenever it is printed.
fn agreement_paper(app: &App, open: &Open, id: &AgreementId) -> Result<Vec<u8>, Error> {
    let agreement = open.store.agreements().get(id)?.ok_or(Error::NotFound)?;
    let page = agreement_page(&open.store, &agreement, app.slots()?.file.antenna())?;
    Ok(paper::agreement_pdf(&page.ok_or(Error::NotFound)?)?)
}

/// The page of an agreement; none when its text was not kept.
pub(crate) fn agreement_page(
    store: &Store,
    agreement: &Agreement,
    antenna: &str,
) -> Result<Option<AgreementPage>, Error> {
    let Before { text: Some(text), taken_back, .. } = before(store, agreement)? else { return Ok(None) };
    let said = |line| text.line(line).map(|line| line.text.clone()).unwrap_or_default();
    let taken_back =
        taken_back.iter().map(|taken| TakenLine { on: taken.on, text: said(&taken.line) }).collect();
    Ok(Some(AgreementPage {
        antenna: antenna.to_owned(),
        given_on: belgium::day(agreement.at),
        hash: hex(&agreement.text_sha256, agreement.text_sha256.len()),
        taken_back,
        text,
    }))
}

/// The agreements of a learner, newest first, each text once.
pub(super) fn tiles(app: &App, open: &Open, learner: &LearnerId) -> Result<Vec<AgreementTile>, Error> {
    Ok(all(app, open, learner)?.into_iter().map(|(tile, _)| tile).collect())
}

fn all(
    app: &App,
    open: &Open,
    learner: &LearnerId,
) -> Result<Vec<(AgreementTile, Option<AgreementText>)>, Error> {
    let today = belgium::day(app.host.now());
    let mut newer: Vec<(domain::mode::Mode, AgreementScope)> = Vec::new();
    let mut all = Vec::new();
    for agreement in distinct(open.store.agreements().of_learner(learner)?) {
        if agreement.answer == Answer::Refused {
            continue;
        }
        let before = before(&open.store, &agreement)?;
        let standing = match &before.text {
            Some(text) if newer.contains(&(before.mode, text.covers.clone())) => KeptStanding::Past,
            Some(text) => {
                newer.push((before.mode, text.covers.clone()));
                KeptStanding::of(text, &before, today)
            }
            None => KeptStanding::Past,
        };
        let for_procedure = match before.text.as_ref().map(|text| &text.covers) {
            Some(AgreementScope::Procedure { procedure }) => super::current(open)?
                .into_iter()
                .find(|(_, one)| one.id == *procedure)
                .map(|(_, one)| one.title),
            _ => None,
        };
        let tile = AgreementTile {
            id: agreement.id,
            on: belgium::day(agreement.at).to_string(),
            mode: before.mode,
            covers: before.text.as_ref().map(|text| text.covers.clone()),
            procedure: for_procedure,
            until: before.text.as_ref().and_then(|text| text.until).map(|day| day.to_string()),
            standing,
        };
        all.push((tile, before.text));
    }
    Ok(all)
}

fn kept(app: &App, open: &Open, id: &AgreementId, changed: Vec<String>) -> Result<KeptAgreementView, Error> {
    let store = &open.store;
    let agreement = store.agreements().get(id)?.ok_or(Error::NotFound)?;
    let learner = agreement.learner.as_ref().ok_or(Error::NotFound)?;
    let found = all(app, open, learner)?.into_iter().find(|(tile, _)| tile.id == *id);
    let (tile, text) = found.ok_or(Error::NotFound)?;
    let slots = app.slots()?;
    let name_of = |worker: &str| {
        let known = slots.file.workers().find(|tile| tile.id.to_string() == worker);
        known.map(|tile| tile.name.to_owned()).unwrap_or_default()
    };
    let taken_back = store.agreements().taken_back(id)?.into_iter().map(|taken| TakenLineView {
        line: taken.line,
        on: belgium::day(taken.at).to_string(),
        by: name_of(taken.worker.as_str()),
    });
    Ok(KeptAgreementView {
        can_be_taken_back: tile.standing.can_be_taken_back(),
        hash: hex(&agreement.text_sha256, agreement.text_sha256.len()),
        taken_back: taken_back.collect(),
        text: text.ok_or(Error::NotFound)?,
        tile,
        changed,
    })
}
