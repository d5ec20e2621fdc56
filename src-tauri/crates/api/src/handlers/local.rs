//! What the antenna adds to procedures: its telephone and desk, its words, its cues. Refuses secrets, and words for a
//! sentence that the guide does not say.

use std::collections::BTreeMap;

use content::{Advice, advice, hidden_sign, typeset};
use domain::id::{PackId, ProcedureId};
use domain::local_layer::{Addition, ContactKind, Fit, LONGEST_SENTENCE, Part};
use domain::speech::Wording;
use domain::walkthrough::{Step, Walkthrough};
use store::local_layer::LocalAddition;
use store::{Act, Action, Changed, Tag};
use vault::SlotsFile;

use super::voice::procedure;
use super::{count, current, tags};
use crate::app::{App, Open};
use crate::belgium;
use crate::error::Error;
use crate::free_text::accept;
use crate::request::*;
use crate::view::*;

pub(crate) fn local_list(
    app: &App,
    open: &mut Open,
    request: ProcedureRequest,
) -> Result<LocalListView, Error> {
    list(app, open, &request.procedure, &Changed::nothing())
}

pub(crate) fn local_set(
    app: &App,
    open: &mut Open,
    request: LocalSetRequest,
) -> Result<LocalListView, Error> {
    let addition = accepted(request.addition)?;
    let (pack, walkthrough) = procedure(open, &request.procedure)?;
    // Written for another sentence, or a step that is not there: the page was older than the pack.
    if addition.fit(&walkthrough) != Fit::Fits {
        return Err(Error::NotFound);
    }
    let now = app.host.now();
    let kept = LocalAddition {
        pack: pack.pack,
        procedure: request.procedure,
        addition,
        worker: open.worker_id(),
        changed_at: now,
    };
    let act = Act::by(&open.worker.id, Action::LocalSet, now).on(kept.procedure.as_str());
    let ((), changed) = open.store.transact(&act, |tx| {
        tx.local_layer().keep(&kept)?;
        Ok(((), Changed::one(Tag::Packs)))
    })?;
    list(app, open, &kept.procedure, &changed)
}

pub(crate) fn local_remove(
    app: &App,
    open: &mut Open,
    request: LocalRemoveRequest,
) -> Result<LocalOverviewView, Error> {
    let LocalRemoveRequest { pack, procedure, part } = request;
    let act = Act::by(&open.worker.id, Action::LocalRemoved, app.host.now()).on(procedure.as_str());
    let (is_done, changed) = open.store.transact(&act, |tx| {
        Ok((tx.local_layer().remove(&pack, &procedure, &part)?, Changed::one(Tag::Packs)))
    })?;
    if is_done { overview(app, open, &changed) } else { Err(Error::NotFound) }
}

pub(crate) fn local_overview(app: &App, open: &mut Open, _: NoRequest) -> Result<LocalOverviewView, Error> {
    overview(app, open, &Changed::nothing())
}

/// An addition as it is kept: each text on one line, set as the guide's own are, without secrets.
fn accepted(addition: Addition) -> Result<Addition, Error> {
    for (field, text) in addition.texts() {
        // Empty hours are no hours; what must not be empty is judged below.
        accept(&text.replace('\n', " "), field, LONGEST_SENTENCE)?;
        if hidden_sign(text).is_some() {
            return Err(Error::Field(field));
        }
    }
    let set = addition.map_texts(|text| typeset(text.replace('\n', " ").trim()));
    set.check().map_err(|fault| Error::Field(fault.field))?;
    Ok(set)
}

fn list(app: &App, open: &Open, id: &ProcedureId, changed: &Changed) -> Result<LocalListView, Error> {
    let (pack, walkthrough) = procedure(open, id)?;
    let slots = app.slots()?.file;
    let kept = open.store.local_layer().of_procedure(&pack.pack, id)?;
    let left: Vec<_> =
        kept.iter().filter(|one| one.addition.fit(&walkthrough) == Fit::Gone).cloned().collect();
    let mut named: BTreeMap<Part, LocalAddition> =
        kept.into_iter().map(|one| (one.addition.part(), one)).collect();
    let contacts = [ContactKind::Phone, ContactKind::Desk]
        .into_iter()
        .filter_map(|contact| named.remove(&Part::Contact { contact }))
        .map(|one| addition_view(&slots, one));
    let contacts = contacts.collect();
    let steps = walkthrough.steps.iter().map(|step| step_of(&slots, &walkthrough, (step, &mut named)));
    Ok(LocalListView {
        pack: pack.pack,
        contacts,
        steps: steps.collect(),
        left: left.into_iter().map(|one| addition_view(&slots, one)).collect(),
        changed: tags(changed),
    })
}

fn step_of(
    slots: &SlotsFile,
    walkthrough: &Walkthrough,
    (step, named): (&Step, &mut BTreeMap<Part, LocalAddition>),
) -> LocalStepView {
    let mut sentences = Vec::new();
    for (wording, guide) in step.sentences() {
        let own = named.remove(&Part::Wording { step: step.id.clone(), wording });
        sentences.push(LocalSentenceView {
            wording,
            guide: guide.to_text(),
            is_waiting: own.as_ref().is_some_and(|own| own.addition.fit(walkthrough) != Fit::Fits),
            own: own.map(|own| addition_view(slots, own)),
        });
    }
    let cue = named.remove(&Part::Cue { step: step.id.clone() });
    LocalStepView {
        step: step.id.clone(),
        title: step.title.clone(),
        sentences,
        cue: cue.map(|cue| addition_view(slots, cue)),
        guide_cues: vec![step.cues.question.to_text(), step.cues.word.to_text()],
    }
}

fn addition_view(slots: &SlotsFile, one: LocalAddition) -> LocalAdditionView {
    let author = slots.workers().find(|worker| worker.id.to_string() == one.worker.as_str());
    LocalAdditionView {
        // Somebody who has left the antenna has no slot any more.
        by: author.map(|worker| worker.name.to_owned()).unwrap_or_default(),
        on: belgium::day(one.changed_at).to_string(),
        advice: advice_of(&one.addition),
        addition: one.addition,
    }
}

fn advice_of(addition: &Addition) -> Vec<AdviceView> {
    let (says, is_practice) = match addition {
        Addition::Contact { sentence, .. } => (sentence, false),
        Addition::Wording { says, wording, .. } => (says, *wording == Wording::Practice),
        Addition::Cue { says, .. } => (says, true),
    };
    let view = |one| match one {
        Advice::LongSentence { words } => AdviceView::LongSentence { words: count(words) },
        Advice::Blame => AdviceView::Blame,
        Advice::OwnFacts => AdviceView::OwnFacts,
    };
    advice(says, is_practice).into_iter().map(view).collect()
}

fn overview(app: &App, open: &Open, changed: &Changed) -> Result<LocalOverviewView, Error> {
    let slots = app.slots()?.file;
    let known = current(open)?;
    let all = open.store.local_layer().all()?;
    let additions = count(all.len());
    let mut unfit: BTreeMap<(PackId, ProcedureId), LocalUnfitView> = BTreeMap::new();
    for one in all {
        let found = known.iter().find(|(at, known)| at.pack == one.pack && known.id == one.procedure);
        let fits = found.is_some_and(|(_, known)| one.addition.fit(known) == Fit::Fits);
        if !fits {
            let name = (one.pack.clone(), one.procedure.clone());
            let of_it = unfit.entry(name).or_insert_with(|| LocalUnfitView {
                pack: one.pack.clone(),
                procedure: one.procedure.clone(),
                title: found.map(|(_, known)| known.title.clone()),
                left: Vec::new(),
            });
            of_it.left.push(addition_view(&slots, one));
        }
    }
    Ok(LocalOverviewView {
        additions,
        recordings: count(open.store.recordings().all()?.len()),
        unfit: unfit.into_values().collect(),
        changed: tags(changed),
    })
}
