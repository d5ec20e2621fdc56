//! The recovery slip: shown while it is new, confirmed by two groups, made anew when it was not.

use store::{Act, Action, Changed, Tag, setting::Setting};
use vault::GROUPS_IN_LINE;

use super::door::{ask_groups, forget_confirmation, replace_slots, slip_view};
use super::{done, tags};
use crate::app::{App, Open, SlipShown};
use crate::error::Error;
use crate::request::*;
use crate::view::*;

pub(crate) fn recovery_renew(app: &App, open: &mut Open, _: NoRequest) -> Result<VaultCreatedView, Error> {
    let slots = app.slots()?;
    let slot = slots.file.recoveries().next().ok_or(Error::Broken("a vault without a recovery slot"))?;
    let (renewed, slip) = vault::renew_recovery_slip(&slots.file, &open.office, slot)?;
    replace_slots(app, &renewed)?;
    app.usable_home()?.settle_slots()?;
    let worker = open.worker_id();
    forget_confirmation(app, &mut open.store, &worker)?;
    let ask = ask_groups(app);
    let view = slip_view(&slip, ask);
    open.slip = Some(SlipShown { slip, ask });
    Ok(view)
}

pub(crate) fn recovery_confirm(
    app: &App,
    open: &mut Open,
    request: RecoveryConfirmRequest,
) -> Result<DoneView, Error> {
    let shown = open.slip.as_ref().ok_or(Error::NotFound)?;
    if request.groups.len() != shown.ask.len() {
        return Err(Error::Field("groups"));
    }
    let is_copied = shown.ask.iter().zip(&request.groups).all(|(group, typed)| {
        let at = usize::try_from(group.saturating_sub(1)).unwrap_or(0);
        shown.slip.is_group(at / GROUPS_IN_LINE + 1, at % GROUPS_IN_LINE + 1, typed)
    });
    if !is_copied {
        return Err(Error::Mismatch("groups"));
    }
    let act = Act::by(&open.worker.id, Action::SettingChanged, app.host.now()).on("slip_confirmed");
    let ((), changed) = open.store.transact(&act, |tx| {
        tx.settings().set(Setting::IsSlipConfirmed, &true)?;
        Ok(((), Changed::one(Tag::Settings)))
    })?;
    open.slip = None;
    Ok(DoneView { changed: tags(&changed) })
}

pub(crate) fn pin_set(_: &App, open: &mut Open, request: PinSetRequest) -> Result<DoneView, Error> {
    use secrecy::ExposeSecret;
    open.pin = match &request.pin {
        None => None,
        Some(pin) => {
            let pin = vault::Pin::choose(pin.0.expose_secret()).map_err(|_| Error::Field("pin"))?;
            Some(vault::PinLock::seal(&open.office, &pin)?)
        }
    };
    Ok(done())
}
