//! Valises: choosing a file, verifying it, saying what it changes, installing what was seen, going back. A file is never
//! read while the state is held: a stick that hangs must not keep the screen from hiding.

use std::collections::BTreeSet;

use content::valise::{Limits, OpenedValise, Refusal, SignOffs};
use content::{CheckedPack, Problem};
use domain::id::{PackId, ProcedureId};
use domain::pack_change;
use domain::walkthrough::Walkthrough;
use serde::Deserialize;
use store::pack::{Pack, PackVersion, Publisher};
use store::{Act, Action, Changed, Tag};

use super::{current, keep_place, redeem, tags};
use crate::app::{App, ChosenFor, Open};
use crate::belgium;
use crate::checked::{check_view, kept_remarks, procedure_of};
use crate::error::Error;
use crate::handlers::count;
use crate::host::ReadKind;
use crate::installing::{Arrival, install};
use crate::pack_label::{PackLabel, mark_of};
use crate::request::*;
use crate::view::*;

/// A valise that was verified and not installed yet; in memory alone, for as long as the vault is open.
pub(crate) struct Seen {
    mark: String,
    opened: OpenedValise,
    pack: CheckedPack,
}

pub(crate) fn valise_choose(app: &App, _: NoRequest) -> Result<ValiseChosenView, Error> {
    let chosen = app.host.choose_file(ReadKind::Valise);
    Ok(ValiseChosenView { token: chosen.map(|path| keep_place(app, path, ChosenFor::Valise)) })
}

pub(crate) fn valise_look(app: &App, request: ValiseLookRequest) -> Result<ValiseView, Error> {
    // Only the worker installs: asked before anything is read, and again once it is.
    app.with_unlocked(|_, _| Ok(()))?;
    let path = redeem(app, &request.token, ChosenFor::Valise)?;
    let mut file = app.host.open_file(&path).map_err(Error::NotRead)?;
    let looked = content::valise::open(&mut file, &Limits::STICK).map_err(of_refusal).and_then(|opened| {
        let pack = content::load_pack(&opened.files, &crate::pictures::index()?).map_err(|problems| {
            problems.iter().for_each(|problem| app.host.log(&problem.to_string()));
            refused("content")
        })?;
        Ok(Seen { mark: mark_of(&opened.files), opened, pack })
    });
    app.with_unlocked(|app, open| match looked {
        Ok(seen) => {
            check_trust(open, &seen)?;
            let view = view_of(open, &seen)?;
            open.seen = Some(seen);
            Ok(view)
        }
        Err(refused) => {
            let act = Act::by(&open.worker.id, Action::PackRefused, app.host.now());
            open.store.record(&act)?;
            Err(refused)
        }
    })
}

fn refused(reason: &'static str) -> Error {
    Error::Valise { reason }
}

fn of_refusal(refusal: Refusal) -> Error {
    match refusal {
        Refusal::Unreadable(error) => Error::NotRead(error),
        other => refused(other.code()),
    }
}

/// What depends on what is installed: whose pack it is, which version, and whether another pack has its procedures.
fn check_trust(open: &Open, seen: &Seen) -> Result<(), Error> {
    let pack = &seen.pack.manifest.id;
    let known = open.store.packs().publisher(pack)?;
    if known.is_some_and(|known| known.key != *seen.opened.publisher.as_bytes()) {
        return Err(refused("other_publisher"));
    }
    let label = label_of(seen);
    for there in open.store.packs().versions(pack)?.iter().filter(|there| there.is_from_file) {
        let there = PackLabel::parse(&there.at.version);
        if label.numbers() < there.numbers() {
            return Err(refused("older"));
        }
        if label.numbers() == there.numbers() && label.mark != there.mark {
            return Err(refused("same_version"));
        }
    }
    let theirs: BTreeSet<&ProcedureId> = seen.pack.walkthroughs.iter().map(|one| &one.id).collect();
    let is_elsewhere = current(open)?.iter().any(|(at, one)| at.pack != *pack && theirs.contains(&one.id));
    if is_elsewhere { Err(refused("procedure_taken")) } else { Ok(()) }
}

fn label_of(seen: &Seen) -> PackLabel {
    PackLabel::new(seen.opened.manifest.version.to_string(), &seen.mark)
}

fn view_of(open: &Open, seen: &Seen) -> Result<ValiseView, Error> {
    let manifest = &seen.opened.manifest;
    let pack = &seen.pack.manifest.id;
    let there = there(open, pack)?;
    Ok(ValiseView {
        mark: seen.mark.clone(),
        pack: pack.clone(),
        title: seen.pack.manifest.title.clone(),
        version: manifest.version.to_string(),
        installed: there.at.as_ref().map(|at| PackLabel::parse(&at.version).version),
        published: manifest.published.to_string(),
        publisher: manifest.publisher.name.clone(),
        publisher_words: vault::words_of_digest(seen.opened.publisher.fingerprint().as_bytes())
            .map(str::to_owned)
            .into(),
        is_publisher_known: open.store.packs().publisher(pack)?.is_some(),
        sign_offs: sign_offs(&manifest.sign_offs),
        changes: pack_change::changes(&there.walkthroughs, &seen.pack.walkthroughs),
        check: check_view(&seen.pack.remarks, &[]),
    })
}

fn sign_offs(signed: &SignOffs) -> Vec<SignOffView> {
    let named = |role: SignOffRole, one: &content::valise::SignOff| SignOffView {
        role,
        name: Some(one.name.clone()),
        on: one.on.to_string(),
        readers: None,
    };
    let expert = signed.expert.iter().map(|one| named(SignOffRole::Expert, one));
    let readers = signed.readers.iter().map(|one| SignOffView {
        role: SignOffRole::Readers,
        name: None,
        on: one.on.to_string(),
        readers: Some(one.number.into()),
    });
    std::iter::once(named(SignOffRole::Author, &signed.author)).chain(expert).chain(readers).collect()
}

/// What is installed of a pack.
#[derive(Default)]
struct There {
    at: Option<PackVersion>,
    walkthroughs: Vec<Walkthrough>,
}

fn there(open: &Open, pack: &PackId) -> Result<There, Error> {
    let packs = open.store.packs();
    let Some(at) = packs.current_version(pack)? else { return Ok(There::default()) };
    Ok(There { walkthroughs: packs.walkthroughs(&at)?, at: Some(at) })
}

pub(crate) fn valise_install(
    app: &App,
    open: &mut Open,
    request: ValiseInstallRequest,
) -> Result<PackListView, Error> {
    let seen = open.seen.take().filter(|seen| seen.mark == request.mark).ok_or(Error::NotFound)?;
    check_trust(open, &seen)?;
    let pack = seen.pack.manifest.id.clone();
    let is_known = open.store.packs().publisher(&pack)?.is_some();
    if !is_known && !request.is_publisher_accepted {
        open.seen = Some(seen);
        return Err(Error::Field("isPublisherAccepted"));
    }
    let now = app.host.now();
    let publisher = Publisher {
        key: *seen.opened.publisher.as_bytes(),
        name: seen.opened.manifest.publisher.name.clone(),
        accepted_by: open.worker_id(),
        accepted_at: now,
    };
    let chosen: BTreeSet<ProcedureId> = request.procedures.into_iter().collect();
    let label = label_of(&seen);
    let is_whole = seen.pack.walkthroughs.iter().all(|one| chosen.contains(&one.id));
    let (label, taken) = if is_whole {
        (label, seen.pack)
    } else {
        let there = there(open, &pack)?;
        (label.part_of(&chosen), some_of(open, seen.pack, &there, &chosen)?)
    };
    let at = PackVersion { pack, version: label.to_string() };
    let act = Act::by(&open.worker.id, Action::PackInstalled, now).on(at.pack.as_str());
    let arrival = Arrival { at: &at, pack: &taken, publisher: Some(&publisher) };
    let changed = install(&mut open.store, &act, &arrival, now)?;
    list(open, &changed)
}

/// The pack with the chosen procedures from the valise and the others as they are there, each with its sounds; letters that
/// lead to none of them are left out.
fn some_of(
    open: &Open,
    mut pack: CheckedPack,
    there: &There,
    chosen: &BTreeSet<ProcedureId>,
) -> Result<CheckedPack, Error> {
    let new: BTreeSet<ProcedureId> = pack_change::with_needs(&pack.walkthroughs, chosen);
    pack.walkthroughs = pack_change::taken(&there.walkthroughs, &pack.walkthroughs, chosen);
    pack.voice.recordings.retain(|one| new.contains(&one.at.procedure));
    let is_new = |one: &Problem| procedure_of(&one.file).is_none_or(|procedure| new.contains(&procedure));
    pack.remarks.retain(&is_new);
    if let Some(at) = &there.at
        && let Some(older) = open.store.packs().version(at)?
        && let Some(remarks) = kept_remarks(&older.manifest)?
    {
        pack.remarks.extend(remarks.into_iter().filter(|one| !is_new(one)));
        pack.remarks.sort();
    }
    if let Some(at) = &there.at
        && let Some(voice) = open.store.packs().voice(at)?
    {
        pack.voice
            .recordings
            .extend(voice.recordings.into_iter().filter(|one| !new.contains(&one.at.procedure)));
    }
    let kept: BTreeSet<&ProcedureId> = pack.walkthroughs.iter().map(|one| &one.id).collect();
    for sender in &mut pack.manifest.senders {
        sender.letters.retain(|letter| letter.procedure.as_ref().is_none_or(|one| kept.contains(one)));
    }
    pack.manifest.senders.retain(|sender| !sender.letters.is_empty());
    Ok(pack)
}

pub(crate) fn pack_list(_: &App, open: &mut Open, _: NoRequest) -> Result<PackListView, Error> {
    list(open, &Changed::nothing())
}

pub(crate) fn pack_check_view(
    _: &App,
    open: &mut Open,
    request: PackRequest,
) -> Result<PackCheckView, Error> {
    let current = open.store.packs().current()?;
    let pack = current.into_iter().find(|pack| pack.at.pack == request.pack).ok_or(Error::NotFound)?;
    let remarks = kept_remarks(&pack.manifest)?;
    Ok(PackCheckView { check: remarks.map(|remarks| check_view(&remarks, &[])) })
}

pub(crate) fn pack_go_back(app: &App, open: &mut Open, request: PackRequest) -> Result<PackListView, Error> {
    let act = Act::by(&open.worker.id, Action::PackWentBack, app.host.now()).on(request.pack.as_str());
    let (before, changed) =
        open.store.transact(&act, |tx| Ok((tx.packs().go_back(&request.pack)?, Changed::one(Tag::Packs))))?;
    before.ok_or(Error::NotFound)?;
    list(open, &changed)
}

fn list(open: &Open, changed: &Changed) -> Result<PackListView, Error> {
    let packs = open.store.packs().current()?;
    let packs = packs.iter().map(|pack| tile(open, pack)).collect::<Result<_, _>>()?;
    Ok(PackListView { packs, changed: tags(changed) })
}

/// What of a pack's manifest the list needs.
#[derive(Deserialize)]
struct Named {
    title: String,
    publisher: String,
}

fn tile(open: &Open, pack: &Pack) -> Result<PackTile, Error> {
    let named = Named::deserialize(&pack.manifest).map_err(Error::Render)?;
    let walkthroughs = open.store.packs().walkthroughs(&pack.at)?;
    let label = PackLabel::parse(&pack.at.version);
    let before = open.store.packs().before(&pack.at.pack)?;
    Ok(PackTile {
        id: pack.at.pack.clone(),
        title: named.title,
        version: label.version,
        is_partial: label.part.is_some(),
        publisher: named.publisher,
        is_from_file: pack.is_from_file,
        installed_on: belgium::day(pack.installed_at).to_string(),
        procedures: count(walkthroughs.len()),
        unchecked: count(walkthroughs.iter().filter(|one| one.live_check.is_none()).count()),
        before: before.map(|at| PackLabel::parse(&at.version).version),
    })
}
