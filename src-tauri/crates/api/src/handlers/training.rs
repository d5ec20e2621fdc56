//! The training cards, and a rehearsal: what a worker does for themselves. Refuses to say of anybody what they read or
//! tried.

use domain::mode::{Device, Way};
use domain::training::TrainingCard;
use store::{Act, Action, Changed, Tag};

use super::voice::procedure;
use super::{done, tags};
use crate::app::{App, Open, Walkthroughs};
use crate::brought::brought;
use crate::error::Error;
use crate::local::Laid;
use crate::request::*;
use crate::seat::{Seat, Wish};
use crate::view::*;

pub(crate) fn training_list(_: &App, open: &mut Open, _: NoRequest) -> Result<TrainingListView, Error> {
    list(open, &Changed::nothing())
}

pub(crate) fn training_behind(
    app: &App,
    open: &mut Open,
    request: TrainingBehindRequest,
) -> Result<TrainingListView, Error> {
    let TrainingBehindRequest { pack, card } = request;
    let is_there = list(open, &Changed::nothing())?.cards;
    if !is_there.iter().any(|one| one.pack == pack && one.card.id == card) {
        return Err(Error::NotFound);
    }
    let worker = open.worker_id();
    // The journal does not say who: it would count them.
    let act = Act::alone(Action::CardSeen, app.host.now());
    let ((), changed) = open.store.transact(&act, |tx| {
        tx.training().see(&worker, &pack, &card)?;
        Ok(((), Changed::one(Tag::Team)))
    })?;
    list(open, &changed)
}

fn list(open: &Open, changed: &Changed) -> Result<TrainingListView, Error> {
    let behind = open.store.training().seen_by(&open.worker.id)?;
    let cards = brought::<TrainingCard>(&open.store, "training")?.into_iter().map(|(pack, card)| {
        let is_behind = behind.contains(&(pack.clone(), card.id.clone()));
        TrainingCardView { pack, card, is_behind }
    });
    Ok(TrainingListView { cards: cards.collect(), changed: tags(changed) })
}

pub(crate) fn rehearsal_start(
    app: &App,
    open: &mut Open,
    request: ProcedureRequest,
) -> Result<DoneView, Error> {
    let (pack, _) = procedure(open, &request.procedure)?;
    let all = open.store.packs().walkthroughs(&pack)?;
    let laid = Laid::now(&open.store, &pack)?;
    let walkthroughs = Walkthroughs::new(all, &laid);
    let wish =
        Wish { procedure: request.procedure, step: None, way: Way::Practise, device: Device::Computer };
    let mut seat = Seat::at(walkthroughs, wish, app.host.now())?;
    seat.session.pack = pack;
    seat.session.house = laid.house;
    open.rehearsal = Some(Box::new(seat));
    Ok(done())
}

pub(crate) fn rehearsal_leave(_: &App, open: &mut Open, _: NoRequest) -> Result<DoneView, Error> {
    open.rehearsal = None;
    Ok(done())
}
