//! The organisation's own electronic addresses: which they are, and a warning where one is given as somebody's. Refuses to
//! refuse: it is a warning.

use domain::scanner::{OwnDomains, has_own_address};
use store::setting::Setting;
use store::{Act, Action, Changed, Store, Tag};

use super::tags;
use crate::app::{App, Lock, Open};
use crate::error::Error;
use crate::request::*;
use crate::view::*;

/// As many as an organisation has.
const MOST_DOMAINS: usize = 12;
/// The longest text that is read: more than any field takes.
const LONGEST_TEXT: usize = 6_000;

/// Asked while somebody types, on the worker's screens and in a session alike. Where the vault is not open nothing is
/// typed about anybody.
pub(crate) fn own_address_look(app: &App, request: OwnAddressRequest) -> Result<OwnAddressView, Error> {
    if request.text.chars().count() > LONGEST_TEXT {
        return Err(Error::Field("text"));
    }
    match &*app.state() {
        Lock::Open(open) => {
            Ok(OwnAddressView { is_own: has_own_address(&request.text, &own_domains(&open.store)?) })
        }
        Lock::Closed | Lock::Hidden(_) => Err(Error::Locked),
    }
}

pub(crate) fn own_domain_list(_: &App, open: &mut Open, _: NoRequest) -> Result<OwnDomainsView, Error> {
    view(&own_domains(&open.store)?, &Changed::nothing())
}

pub(crate) fn own_domain_add(
    app: &App,
    open: &mut Open,
    request: OwnDomainRequest,
) -> Result<OwnDomainsView, Error> {
    let mut own = own_domains(&open.store)?;
    if own.names().len() >= MOST_DOMAINS {
        return Err(Error::Field("domain"));
    }
    own.add(&request.domain).map_err(|_| Error::Field("domain"))?;
    keep(app, open, &own)
}

pub(crate) fn own_domain_remove(
    app: &App,
    open: &mut Open,
    request: OwnDomainRequest,
) -> Result<OwnDomainsView, Error> {
    let mut left = OwnDomains::default();
    for name in own_domains(&open.store)?.names().iter().filter(|name| **name != request.domain) {
        left.add(name).map_err(|_| Error::Broken("a kept domain is none"))?;
    }
    keep(app, open, &left)
}

fn keep(app: &App, open: &mut Open, own: &OwnDomains) -> Result<OwnDomainsView, Error> {
    let act = Act::by(&open.worker.id, Action::SettingChanged, app.host.now());
    let ((), changed) = open.store.transact(&act, |tx| {
        tx.settings().set(Setting::OwnDomains, &own.names())?;
        Ok(((), Changed::one(Tag::Settings)))
    })?;
    view(own, &changed)
}

fn own_domains(store: &Store) -> Result<OwnDomains, Error> {
    let names: Vec<String> = store.settings().value(Setting::OwnDomains)?.unwrap_or_default();
    let mut own = OwnDomains::default();
    for name in names {
        own.add(&name).map_err(|_| Error::Broken("a kept domain is none"))?;
    }
    Ok(own)
}

fn view(own: &OwnDomains, changed: &Changed) -> Result<OwnDomainsView, Error> {
    Ok(OwnDomainsView { domains: own.names().to_vec(), changed: tags(changed) })
}
