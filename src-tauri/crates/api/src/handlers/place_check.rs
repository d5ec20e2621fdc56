//! What was looked at around the computer. Refuses to ask for it.

use domain::place_check::PlaceCheck;
use store::setting::Setting;
use store::{Act, Action, Changed, Store, Tag};

use super::tags;
use crate::app::{App, Open};
use crate::belgium;
use crate::error::Error;
use crate::request::*;
use crate::view::*;

pub(crate) fn place_check_view(_: &App, open: &mut Open, _: NoRequest) -> Result<PlaceCheckView, Error> {
    Ok(view(kept(&open.store)?, &Changed::nothing()))
}

pub(crate) fn place_check_tick(
    app: &App,
    open: &mut Open,
    request: PlaceTickRequest,
) -> Result<PlaceCheckView, Error> {
    let now = app.host.now();
    let check = PlaceCheck::after(kept(&open.store)?, request.item, request.is_right, belgium::day(now));
    let act = Act::by(&open.worker.id, Action::SettingChanged, now);
    let ((), changed) = open.store.transact(&act, |tx| {
        tx.settings().set(Setting::PlaceCheck, &check)?;
        Ok(((), Changed::one(Tag::Settings)))
    })?;
    Ok(view(check, &changed))
}

/// What was looked at last, if anybody ever looked.
pub(crate) fn kept(store: &Store) -> Result<Option<PlaceCheck>, Error> {
    Ok(store.settings().value::<Option<PlaceCheck>>(Setting::PlaceCheck)?.flatten())
}

fn view(check: Option<PlaceCheck>, changed: &Changed) -> PlaceCheckView {
    PlaceCheckView {
        on: check.as_ref().map(|check| check.on.to_string()),
        right: check.map(|check| check.right.into_iter().collect()).unwrap_or_default(),
        changed: tags(changed),
    }
}
