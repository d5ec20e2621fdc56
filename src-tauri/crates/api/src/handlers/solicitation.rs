//! Requests outside of the frame, counted, and the sheet that answers them with the antenna's hours. Refuses a name, a
//! content, an hour, and who counted.

use domain::opening_hours::OpeningHours;
use paper::{HoursPage, hours_pdf};
use store::setting::Setting;
use store::{Act, Action, Changed, Tag};

use super::paper::{record, redeem, save};
use super::{done, tags};
use crate::app::{App, ChosenFor, Open};
use crate::belgium;
use crate::error::Error;
use crate::pictures::Drawings;
use crate::request::*;
use crate::sheet::PICTURE_CREDITS;
use crate::view::*;

pub(crate) fn solicitation_list(
    app: &App,
    open: &mut Open,
    _: NoRequest,
) -> Result<SolicitationListView, Error> {
    list(app, open, &Changed::nothing())
}

pub(crate) fn solicitation_count(
    app: &App,
    open: &mut Open,
    request: SolicitationRequest,
) -> Result<SolicitationListView, Error> {
    let month = month(app);
    change(app, open, |tally| tally.count(&month, request.channel, request.band).map(|()| true))
}

pub(crate) fn solicitation_take_back(
    app: &App,
    open: &mut Open,
    request: SolicitationTakeBackRequest,
) -> Result<SolicitationListView, Error> {
    change(app, open, |tally| tally.take_back(&request.month, request.channel, request.band))
}

fn change(
    app: &App,
    open: &mut Open,
    work: impl FnOnce(store::solicitation::Writer<'_>) -> store::Result<bool>,
) -> Result<SolicitationListView, Error> {
    // Nobody's act: a tally that said who counted would be a list of who is asked the most.
    let act = Act::alone(Action::SolicitationCounted, app.host.now());
    let (is_done, changed) =
        open.store.transact(&act, |tx| Ok((work(tx.solicitations())?, Changed::one(Tag::Team))))?;
    if is_done { list(app, open, &changed) } else { Err(Error::NotFound) }
}

fn list(app: &App, open: &Open, changed: &Changed) -> Result<SolicitationListView, Error> {
    let all = open.store.solicitations().all()?.into_iter();
    let view = |one: store::solicitation::Tally| TallyView {
        month: one.month,
        channel: one.channel,
        band: one.band,
        count: one.count,
    };
    Ok(SolicitationListView { month: month(app), tallies: all.map(view).collect(), changed: tags(changed) })
}

fn month(app: &App) -> String {
    belgium::month(belgium::day(app.host.now()))
}

pub(crate) fn opening_hours_view(_: &App, open: &mut Open, _: NoRequest) -> Result<OpeningHoursView, Error> {
    Ok(OpeningHoursView { hours: hours(open)?, changed: Vec::new() })
}

pub(crate) fn opening_hours_set(
    app: &App,
    open: &mut Open,
    request: OpeningHoursRequest,
) -> Result<OpeningHoursView, Error> {
    let hours = request.hours.checked().map_err(|wrong| Error::Field(day_name(wrong.day)))?;
    let act = Act::by(&open.worker.id, Action::SettingChanged, app.host.now());
    let ((), changed) = open.store.transact(&act, |tx| {
        tx.settings().set(Setting::OpeningHours, &hours)?;
        Ok(((), Changed::one(Tag::Settings)))
    })?;
    Ok(OpeningHoursView { hours, changed: tags(&changed) })
}

/// The field of a day, as the page knows it.
fn day_name(day: usize) -> &'static str {
    const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    DAYS.get(day).copied().unwrap_or_default()
}

pub(super) fn hours(open: &Open) -> Result<OpeningHours, Error> {
    Ok(open.store.settings().value(Setting::OpeningHours)?.unwrap_or_default())
}

pub(crate) fn hours_print(app: &App, open: &mut Open, _: NoRequest) -> Result<DoneView, Error> {
    let bytes = sheet(app, open)?;
    app.host.print(&bytes)?;
    record(app, open, Action::Printed, "hours")?;
    Ok(done())
}

pub(crate) fn hours_save(app: &App, open: &mut Open, request: SaveRequest) -> Result<DoneView, Error> {
    let bytes = sheet(app, open)?;
    save(&redeem(app, &request.token, ChosenFor::Paper(PaperKind::Hours))?, &bytes)?;
    record(app, open, Action::Exported, "hours")?;
    Ok(done())
}

/// A sheet without hours would say nothing.
fn sheet(app: &App, open: &Open) -> Result<Vec<u8>, Error> {
    let hours = hours(open)?;
    if hours.is_empty() {
        return Err(Error::NotFound);
    }
    let antenna = app.slots()?.file.antenna().to_owned();
    let made_on = belgium::day(app.host.now());
    let page = HoursPage { antenna, hours, credits: PICTURE_CREDITS.to_owned(), made_on };
    Ok(hours_pdf(&page, &Drawings::load()?)?)
}
