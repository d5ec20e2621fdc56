//! The directory of relays: looked through, and the antenna's own entries written, verified, taken away. Refuses secrets and
//! numbers that are none.

use std::collections::BTreeMap;

use content::{hidden_sign, typeset};
use domain::id::RelayId;
use domain::relay::{EnterpriseNumber, LONGEST_TEXT, Relay};
use store::relay::OwnRelay;
use store::{Act, Action, Changed, Tag, make_id_at};

use crate::app::{App, Open};
use crate::belgium;
use crate::error::Error;
use crate::free_text::accept;
use crate::relays::find;
use crate::request::*;
use crate::view::*;

pub(crate) fn relay_find(
    app: &App,
    open: &mut Open,
    request: RelayFindRequest,
) -> Result<RelayListView, Error> {
    find(&open.store, &request.text, app.host.now(), &Changed::nothing())
}

pub(crate) fn relay_find_here(
    app: &App,
    open: &mut Open,
    request: RelayFindRequest,
) -> Result<RelayListView, Error> {
    find(&open.store, &request.text, app.host.now(), &Changed::nothing())
}

pub(crate) fn relay_set(
    app: &App,
    open: &mut Open,
    request: RelaySetRequest,
) -> Result<RelayListView, Error> {
    let now = app.host.now();
    let before = match &request.relay {
        Some(id) => Some(open.store.relays().get(id)?.ok_or(Error::NotFound)?.relay),
        None => None,
    };
    let mut relay = written(request, RelayId::new(make_id_at(now)), before)?;
    relay.verified_on = Some(belgium::day(now));
    let name = relay.name.clone();
    let own = OwnRelay { relay, worker: open.worker_id(), changed_at: now };
    let act = Act::by(&open.worker.id, Action::RelaySet, now).on(own.relay.id.as_str());
    let ((), changed) = open.store.transact(&act, |tx| {
        tx.relays().keep(&own)?;
        Ok(((), Changed::one(Tag::Relays)))
    })?;
    find(&open.store, &name, now, &changed)
}

/// An entry as it is kept: each text on one line, without secrets. What a file carried along stays with it.
fn written(request: RelaySetRequest, new: RelayId, before: Option<Relay>) -> Result<Relay, Error> {
    let RelaySetRequest { relay: _, name, about, phone, address, postcode, town, hours, company, .. } =
        &request;
    let RelaySetRequest { email, site, themes, bce, .. } = &request;
    let before = before.unwrap_or_else(|| Relay::named(new, ""));
    let some = |text: &str| Some(text.to_owned());
    let relay = Relay {
        name: typeset(name),
        about: Some(typeset(about)),
        phone: some(phone),
        address: some(address),
        postcode: some(postcode),
        town: some(town),
        hours: some(hours),
        company: Some(typeset(company)),
        email: some(email),
        site: some(site),
        themes: themes.split(',').map(str::to_owned).collect(),
        bce: some(bce),
        ..before
    };
    let mut relay = relay.map_texts(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
    relay.check().map_err(|fault| Error::Field(fault.field))?;
    let more = std::mem::take(&mut relay.more);
    for (field, text) in relay.texts() {
        if hidden_sign(text).is_some() {
            return Err(Error::Field(field));
        }
        // Its ten digits were checked above, and are nobody's.
        if field != "bce" {
            accept(text, field, LONGEST_TEXT)?;
        }
    }
    let bce = relay.bce.as_deref().and_then(EnterpriseNumber::parse).map(|number| number.to_string());
    Ok(Relay { bce, more: BTreeMap::from_iter(more), ..relay })
}

pub(crate) fn relay_verify(
    app: &App,
    open: &mut Open,
    request: RelayRequest,
) -> Result<RelayListView, Error> {
    let now = app.host.now();
    let (today, at) = (belgium::day(now), request.at);
    let relay = crate::relays::entry(&open.store, &at)?;
    let (name, worker) = (relay.name.clone(), open.worker_id());
    let act = Act::by(&open.worker.id, Action::RelayVerified, now).on(at.relay.as_str());
    let ((), changed) = open.store.transact(&act, |tx| {
        match &at.pack {
            Some(pack) => tx.relays().verify(pack, &at.relay, today, &worker)?,
            None => {
                let relay = Relay { verified_on: Some(today), ..relay };
                tx.relays().keep(&OwnRelay { relay, worker, changed_at: now })?;
            }
        }
        Ok(((), Changed::one(Tag::Relays)))
    })?;
    find(&open.store, &name, now, &changed)
}

pub(crate) fn relay_remove(
    app: &App,
    open: &mut Open,
    request: RelayRequest,
) -> Result<RelayListView, Error> {
    // What a pack brings is its publisher's.
    let id = Some(request.at.relay).filter(|_| request.at.pack.is_none()).ok_or(Error::NotFound)?;
    let act = Act::by(&open.worker.id, Action::RelayRemoved, app.host.now()).on(id.as_str());
    let (is_done, changed) =
        open.store.transact(&act, |tx| Ok((tx.relays().remove(&id)?, Changed::one(Tag::Relays))))?;
    if is_done { find(&open.store, "", app.host.now(), &changed) } else { Err(Error::NotFound) }
}
