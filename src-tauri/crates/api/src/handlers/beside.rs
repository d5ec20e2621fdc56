//! The real page beside the window: where the window stands, which browser, which address. Refuses an address that does not
//! come from the step on the screen.

use domain::site::page_of;
use store::setting::Setting;
use store::{Act, Action, Changed, Store, Tag};

use crate::app::{App, Open};
use crate::error::Error;
use crate::handlers::done;
use crate::host::{Browser, HostError};
use crate::request::*;
use crate::view::*;

/// A private window on nothing.
const NOTHING: &str = "about:blank";

pub(crate) fn beside_set(app: &App, request: BesideSetRequest) -> Result<BesideView, Error> {
    Ok(BesideView { is_placed: app.host.stand_beside(request.width) })
}

pub(crate) fn site_open(app: &App, open: &mut Open, _: NoRequest) -> Result<DoneView, Error> {
    let (session, store, _) = open.session()?;
    let (site, _) = page_of(&session.state, &session.walkthroughs).ok_or(Error::NotFound)?;
    let browser = used(app, store)?.ok_or(HostError::NoBrowser)?;
    app.host.open_private(browser.program, &site.link())?;
    Ok(done())
}

pub(crate) fn browser_list(app: &App, open: &mut Open, _: NoRequest) -> Result<BrowserListView, Error> {
    list(app, &open.store)
}

pub(crate) fn browser_choose(
    app: &App,
    open: &mut Open,
    request: BrowserChooseRequest,
) -> Result<BrowserListView, Error> {
    let known = app.host.browsers().into_iter().find(|browser| browser.program == request.program);
    let chosen = known.ok_or(Error::Field("program"))?;
    let act = Act::by(&open.worker.id, Action::SettingChanged, app.host.now());
    open.store.transact(&act, |tx| {
        tx.settings().set(Setting::Browser, &chosen.program)?;
        Ok(((), Changed::one(Tag::Settings)))
    })?;
    list(app, &open.store)
}

pub(crate) fn browser_try(app: &App, open: &mut Open, _: NoRequest) -> Result<DoneView, Error> {
    let browser = used(app, &open.store)?.ok_or(HostError::NoBrowser)?;
    app.host.open_private(browser.program, NOTHING)?;
    Ok(done())
}

/// The chosen browser while it is there, else the first that is.
fn used(app: &App, store: &Store) -> Result<Option<Browser>, Error> {
    let chosen: Option<String> = store.settings().value(Setting::Browser)?;
    let there = app.host.browsers();
    let found = there.iter().find(|browser| chosen.as_deref() == Some(browser.program));
    Ok(found.or(there.first()).copied())
}

fn list(app: &App, store: &Store) -> Result<BrowserListView, Error> {
    let view =
        |browser: Browser| BrowserView { program: browser.program.to_owned(), name: browser.name.to_owned() };
    Ok(BrowserListView {
        browsers: app.host.browsers().into_iter().map(view).collect(),
        used: used(app, store)?.map(|browser| browser.program.to_owned()),
    })
}
