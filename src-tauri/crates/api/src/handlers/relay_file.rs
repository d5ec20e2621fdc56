//! A file of relays: looked at line by line, then taken in. Refuses to take in what was not looked at, and to write over what
//! is there unless somebody chose it.

use content::{RelayFile, RelayFileError, TextEncoding};
use domain::relay::{Relay, RelayLine};
use store::relay::OwnRelay;
use store::{Act, Action, Changed, Store, Tag};

use super::paper::read_chosen;
use super::{count, keep_place, tags};
use crate::app::{App, ChosenFor, Open};
use crate::belgium;
use crate::error::Error;
use crate::host::ReadKind;
use crate::pack_label::hex;
use crate::request::*;
use crate::view::*;

/// How many lines of a kind the review shows; all of them are counted.
const MOST_SHOWN: usize = 100;
/// How many entries the antenna's directory holds.
const MOST_ENTRIES: usize = 30_000;

/// A file of relays that was looked at and not taken in; in memory alone, for as long as the vault is open.
pub(crate) struct SeenRelays {
    mark: String,
    file: RelayFile,
}

/// What an entry of a file does.
enum Arrival {
    New,
    Same,
    Changed(Box<Relay>),
}

pub(crate) fn relay_file_choose(app: &App, _: NoRequest) -> Result<RelayFileChosenView, Error> {
    let chosen = app.host.choose_file(ReadKind::RelayFile);
    Ok(RelayFileChosenView { token: chosen.map(|path| keep_place(app, path, ChosenFor::RelayFile)) })
}

pub(crate) fn relay_file_look(app: &App, request: RelayFileLookRequest) -> Result<RelayFileView, Error> {
    // Only the worker takes in: asked before anything is read, and again once it is.
    app.with_unlocked(|_, _| Ok(()))?;
    let bytes = read_chosen(app, &request.token, (ChosenFor::RelayFile, RelayFile::LONGEST))?;
    let file = RelayFile::parse(&bytes, belgium::day(app.host.now())).map_err(refused)?;
    let seen = SeenRelays { mark: hex(&vault::sha256(&bytes), 8), file };
    app.with_unlocked(|_, open| {
        let view = review(&open.store, &seen)?;
        open.seen_relays = Some(seen);
        Ok(view)
    })
}

fn refused(error: RelayFileError) -> Error {
    Error::RelayFile {
        reason: match error {
            RelayFileError::TooLarge | RelayFileError::TooManyLines => "too_large",
            RelayFileError::Empty => "empty",
            RelayFileError::NoName => "no_name",
            RelayFileError::ColumnTwice => "column_twice",
            _ => "not_table",
        },
    }
}

/// What an entry does to the directory. A later day of verification of the antenna's own is not undone by an older file.
fn arrival(store: &Store, coming: &Relay) -> Result<Arrival, Error> {
    let Some(there) = store.relays().get(&coming.id)?.map(|own| own.relay) else { return Ok(Arrival::New) };
    let verified_on = coming.verified_on.max(there.verified_on);
    if there == (Relay { verified_on, ..coming.clone() }) {
        return Ok(Arrival::Same);
    }
    Ok(Arrival::Changed(Box::new(there)))
}

fn review(store: &Store, seen: &SeenRelays) -> Result<RelayFileView, Error> {
    let (mut new, mut changed) = (Vec::new(), Vec::new());
    let (mut refused, mut same) = (Vec::new(), 0);
    for RelayLine { line, read } in &seen.file.lines {
        let line = *line;
        match read {
            Err(fault) => refused.push(RelayRefusalView { line, fault: fault.clone() }),
            Ok(coming) => match arrival(store, coming)? {
                Arrival::Same => same += 1,
                Arrival::New => {
                    new.push(RelayArrivalView { line, name: coming.name.clone(), differences: Vec::new() })
                }
                Arrival::Changed(there) => changed.push(RelayArrivalView {
                    line,
                    name: coming.name.clone(),
                    differences: differences(&there, coming),
                }),
            },
        }
    }
    Ok(RelayFileView {
        mark: seen.mark.clone(),
        is_windows: seen.file.encoding == TextEncoding::Windows,
        left_out: seen.file.left_out.clone(),
        new: arrivals(new),
        changed: arrivals(changed),
        same,
        refused: RelayRefusalsView {
            count: count(refused.len()),
            first: refused.into_iter().take(MOST_SHOWN).collect(),
        },
    })
}

fn arrivals(all: Vec<RelayArrivalView>) -> RelayArrivalsView {
    RelayArrivalsView { count: count(all.len()), first: all.into_iter().take(MOST_SHOWN).collect() }
}

/// The texts that are not the same, each once; several themes are one text.
fn differences(there: &Relay, coming: &Relay) -> Vec<RelayDifferenceView> {
    let text_of = |relay: &Relay, field: &str| {
        let texts = relay.texts().into_iter().filter(|(name, _)| *name == field).map(|(_, text)| text);
        texts.collect::<Vec<_>>().join(", ")
    };
    let mut fields: Vec<&str> =
        there.texts().iter().chain(&coming.texts()).map(|(field, _)| *field).collect();
    fields.sort_unstable();
    fields.dedup();
    let each = fields.into_iter().map(|field| RelayDifferenceView {
        field: field.to_owned(),
        there: text_of(there, field),
        coming: text_of(coming, field),
    });
    let day = |relay: &Relay| relay.verified_on.map(|on| on.to_string()).unwrap_or_default();
    let verified =
        RelayDifferenceView { field: "verifiedOn".to_owned(), there: day(there), coming: day(coming) };
    each.chain([verified]).filter(|one| one.there != one.coming).collect()
}

pub(crate) fn relay_file_take(
    app: &App,
    open: &mut Open,
    request: RelayFileTakeRequest,
) -> Result<RelayFileTakenView, Error> {
    let seen = open.seen_relays.take().filter(|seen| seen.mark == request.mark).ok_or(Error::NotFound)?;
    let taken = take_in(app, open, &seen, (request.takes_new, request.takes_changed));
    if taken.is_err() {
        // What was looked at can be taken again once there is room.
        open.seen_relays = Some(seen);
    }
    taken
}

fn take_in(
    app: &App,
    open: &mut Open,
    seen: &SeenRelays,
    (takes_new, takes_changed): (bool, bool),
) -> Result<RelayFileTakenView, Error> {
    let (now, worker) = (app.host.now(), open.worker_id());
    let mut taken = Vec::new();
    let mut are_new = 0;
    for relay in seen.file.lines.iter().filter_map(|line| line.read.as_ref().ok()) {
        let arrival = arrival(&open.store, relay)?;
        are_new += usize::from(takes_new && matches!(arrival, Arrival::New));
        let is_taken = match arrival {
            Arrival::New => takes_new,
            Arrival::Changed(_) => takes_changed,
            // What is there already stays as it is, with whoever wrote it.
            Arrival::Same => false,
        };
        if is_taken {
            taken.push(OwnRelay { relay: relay.clone(), worker: worker.clone(), changed_at: now });
        }
    }
    let there = usize::try_from(open.store.relays().count()?).unwrap_or(usize::MAX);
    if there.saturating_add(are_new) > MOST_ENTRIES {
        return Err(Error::RelayFile { reason: "full" });
    }
    if taken.is_empty() {
        return Ok(RelayFileTakenView { taken: 0, changed: Vec::new() });
    }
    let act = Act::by(&worker, Action::RelaysTakenIn, now).with_code(i64::from(count(taken.len())));
    let ((), changed) = open.store.transact(&act, |tx| {
        taken.iter().try_for_each(|one| tx.relays().keep(one))?;
        Ok(((), Changed::one(Tag::Relays)))
    })?;
    Ok(RelayFileTakenView { taken: count(taken.len()), changed: tags(&changed) })
}
