//! Opening, hiding and closing, as the page asks for them.

use domain::id::WorkerId;
use secrecy::ExposeSecret;
use store::{Act, Action, Changed, Store, Tag, setting::Setting};
use vault::{KdfCost, NewWorker, Phrase, RecoverySlip, Role, SlotsFile, calibrate_cost, make_phrase};

use super::done;
use crate::app::door::{choose_phrase, problem_code};
use crate::app::{App, Lock, Screen, SlipShown};
use crate::belgium;
use crate::error::Error;
use crate::request::*;
use crate::view::*;

pub(crate) fn app_status(app: &App, _: NoRequest) -> Result<AppStatusView, Error> {
    let slots = app.slots();
    let mut view = AppStatusView {
        stage: Stage::Unusable,
        antenna: None,
        workers: Vec::new(),
        worker: None,
        has_pin: false,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        today: belgium::day(app.host.now()).to_string(),
    };
    if let Ok(slots) = &slots {
        view.antenna = Some(slots.file.antenna().to_owned());
        view.workers = slots.file.workers().map(|tile| worker_tile(tile.id, tile.name)).collect();
    }
    match &*app.state() {
        Lock::Closed => view.stage = closed_stage(app, slots.err()),
        Lock::Hidden(hidden) => {
            view.stage = Stage::HiddenWorker;
            view.worker = Some(hidden.worker.clone());
            view.has_pin = true;
        }
        Lock::Open(open) => {
            view.worker = Some(open.worker.clone());
            view.has_pin = open.pin.as_ref().is_some_and(|pin| !pin.is_destroyed());
            view.stage = match &open.screen {
                Screen::Worker => Stage::Unlocked,
                Screen::Session(session) => session.stage(),
            };
        }
    }
    Ok(view)
}

fn closed_stage(app: &App, slots: Option<Error>) -> Stage {
    match slots {
        None => Stage::Locked,
        Some(Error::Store(store::Error::NoVault)) => match app.usable_home().map(store::Home::standing) {
            Ok(Ok(_)) => Stage::NoVault,
            Ok(Err(store::Error::SlotsMissing)) => Stage::VaultDamaged,
            _ => Stage::Unusable,
        },
        Some(error) => match error.code() {
            crate::wire_error::ErrorCode::VaultDamaged => Stage::VaultDamaged,
            crate::wire_error::ErrorCode::VaultTooNew => Stage::VaultTooNew,
            _ => Stage::Unusable,
        },
    }
}

pub(crate) fn worker_tile(id: uuid::Uuid, name: &str) -> WorkerTile {
    WorkerTile { id: WorkerId::new(id.to_string()), name: name.to_owned() }
}

fn find_tile(slots: &SlotsFile, worker: &WorkerId) -> Result<WorkerTile, Error> {
    slots
        .workers()
        .map(|tile| worker_tile(tile.id, tile.name))
        .find(|tile| &tile.id == worker)
        .ok_or(Error::Vault(vault::Error::WrongPassphrase))
}

pub(crate) fn app_quit(app: &App, _: NoRequest) -> Result<DoneView, Error> {
    let outcome = app.close();
    app.host.quit();
    outcome.map(|()| done())
}

pub(crate) fn phrase_suggest(_: &App, _: NoRequest) -> Result<PhraseView, Error> {
    let phrase = make_phrase()?;
    Ok(PhraseView { words: phrase.expose().split_whitespace().map(str::to_owned).collect() })
}

pub(crate) fn phrase_check(_: &App, request: PhraseCheckRequest) -> Result<PhraseVerdictView, Error> {
    let problem = vault::NewPhrase::choose(request.phrase.0.expose_secret(), &[]).err();
    Ok(PhraseVerdictView {
        is_accepted: problem.is_none(),
        reason: problem.map(|problem| problem_code(problem).to_owned()),
    })
}

pub(crate) fn vault_create(app: &App, request: VaultCreateRequest) -> Result<VaultCreatedView, Error> {
    create_with_cost(app, &request, app.kdf_cost.map_or_else(calibrate_cost, Ok)?)
}

fn create_with_cost(
    app: &App,
    request: &VaultCreateRequest,
    cost: KdfCost,
) -> Result<VaultCreatedView, Error> {
    if app.usable_home()?.standing()? != store::Standing::Empty {
        return Err(Error::VaultExists);
    }
    let phrase = choose_phrase(&request.phrase, &[&request.antenna, &request.worker])?;
    let worker = NewWorker { name: &request.worker, role: Role::Coordinator, phrase: &phrase };
    let (slots, slip, office) = vault::make_vault(&request.antenna, &[worker], cost).map_err(name_field)?;
    let tile = slots.workers().next().map(|tile| worker_tile(tile.id, tile.name));
    let tile = tile.ok_or(Error::Broken("a vault was made without a worker"))?;
    let access = store::Access { home: app.usable_home()?, slots: &slots, office: &office };
    let store = Store::make(access, Some(&tile.id), app.host.now())?;
    app.enter(store, office, tile)?;
    show_slip(app, slip)
}

/// Which field of the first start is wrong.
fn name_field(error: vault::Error) -> Error {
    match error {
        vault::Error::Name { field: vault::NameField::Antenna, .. } => Error::Field("antenna"),
        vault::Error::Name { field: vault::NameField::Worker, .. } => Error::Field("worker"),
        other => other.into(),
    }
}

/// Keeps the slip in memory until two of its groups were typed back.
fn show_slip(app: &App, slip: RecoverySlip) -> Result<VaultCreatedView, Error> {
    let view = slip_view(&slip, ask_groups(app));
    if let Lock::Open(open) = &mut *app.state() {
        let ask = [view.ask.first().copied().unwrap_or(1), view.ask.last().copied().unwrap_or(5)];
        open.slip = Some(SlipShown { slip, ask });
    }
    Ok(view)
}

pub(crate) fn slip_view(slip: &RecoverySlip, ask: [u32; 2]) -> VaultCreatedView {
    let slip = slip.expose_lines().iter().map(|line| line.to_string()).collect();
    VaultCreatedView { slip, ask: ask.to_vec() }
}

/// Two groups of four characters, one of the first half and one of the second: the last group of a line is its check.
pub(crate) fn ask_groups(app: &App) -> [u32; 2] {
    const FIRST: [u32; 4] = [1, 2, 4, 5];
    const SECOND: [u32; 4] = [7, 8, 10, 11];
    let seed: usize = store::make_id_at(app.host.now()).bytes().map(usize::from).sum();
    let pick = |from: [u32; 4], at: usize| from.get(at % 4).copied().unwrap_or(1);
    [pick(FIRST, seed), pick(SECOND, seed / 4)]
}

pub(crate) fn vault_unlock(app: &App, request: VaultUnlockRequest) -> Result<UnlockedView, Error> {
    if let Lock::Open(_) = &*app.state() {
        return Err(Error::Refused(domain::session::Refusal::WrongPhase));
    }
    let slots = app.slots()?;
    let office = app.derive_office(&slots.file, &request.worker, &request.phrase)?;
    let worker = find_tile(&slots.file, &request.worker)?;
    let store = app.open_store(&slots.file, &office, &worker.id)?;
    unlocked(app, (store, office, worker), slots.is_previous)
}

pub(crate) fn vault_continue(app: &App, request: VaultContinueRequest) -> Result<UnlockedView, Error> {
    let reason = match request.reason {
        LeftReason::NoBackup => store::LeftReason::NoBackup,
        LeftReason::KnownLoss => store::LeftReason::KnownLoss,
        LeftReason::Urgent => store::LeftReason::Urgent,
    };
    let slots = app.slots()?;
    let office = app.derive_office(&slots.file, &request.worker, &request.phrase)?;
    let worker = find_tile(&slots.file, &request.worker)?;
    let access = store::Access { home: app.usable_home()?, slots: &slots.file, office: &office };
    let store = Store::open_with_what_is_left(access, Some(&worker.id), reason, app.host.now())?;
    unlocked(app, (store, office, worker), slots.is_previous)
}

fn unlocked(
    app: &App,
    (store, office, worker): (Store, vault::OfficeKey, WorkerTile),
    is_from_previous_slots: bool,
) -> Result<UnlockedView, Error> {
    let is_confirmed: Option<bool> = store.settings().value(Setting::IsSlipConfirmed)?;
    let wrong_tries = app.enter(store, office, worker.clone())?;
    Ok(UnlockedView {
        worker,
        wrong_tries,
        is_slip_unconfirmed: is_confirmed != Some(true),
        is_from_previous_slots,
    })
}

pub(crate) fn vault_recover(app: &App, request: VaultRecoverRequest) -> Result<VaultCreatedView, Error> {
    app.ask_patience()?;
    let slots = app.slots()?;
    let slip = RecoverySlip::parse(request.slip.0.expose_secret()).map_err(|_| Error::Field("slip"))?;
    let opened = vault::open_with_slip(&slots.file, &slip).inspect_err(|_| app.note_wrong_try())?;
    let worker = find_tile(&slots.file, &request.worker)?;
    let phrase = choose_phrase(&request.phrase, &[slots.file.antenna(), &worker.name])?;
    let slot_id = uuid::Uuid::parse_str(worker.id.as_str()).map_err(|_| Error::NotFound)?;
    let cost = app.kdf_cost.map_or_else(calibrate_cost, Ok)?;
    let reset = vault::PhraseReset { slot_id, phrase: &phrase, cost, is_temporary: false };
    let reset = vault::reset_worker_phrase(&slots.file, &opened.office_key, &reset)?;
    let (renewed, new_slip) = vault::renew_recovery_slip(&reset, &opened.office_key, opened.slot_id)?;
    replace_slots(app, &renewed)?;
    let office = vault::open_with_phrase(&renewed, slot_id, phrase.as_phrase())?;
    app.usable_home()?.settle_slots()?;
    let mut store = app.open_store(&renewed, &office, &worker.id)?;
    forget_confirmation(app, &mut store, &worker.id)?;
    app.enter(store, office, worker)?;
    show_slip(app, new_slip)
}

/// Writes a new slots file; the previous one stays beside it until the new one is settled.
pub(crate) fn replace_slots(app: &App, slots: &SlotsFile) -> Result<(), Error> {
    let home = app.usable_home()?;
    home.write_slots(slots)?;
    // Read back from the disk: what was written is what opens from now on.
    if home.read_slots()?.0 != *slots {
        return Err(Error::Broken("the slots file on the disk is not the one just written"));
    }
    Ok(())
}

/// A new slip has not been confirmed.
pub(crate) fn forget_confirmation(app: &App, store: &mut Store, worker: &WorkerId) -> Result<(), Error> {
    let act = Act::by(worker, Action::SlotsChanged, app.host.now());
    store.transact(&act, |tx| {
        tx.settings().set(Setting::IsSlipConfirmed, &false)?;
        Ok(((), Changed::one(Tag::Settings)))
    })?;
    Ok(())
}

pub(crate) fn vault_close(app: &App, _: NoRequest) -> Result<DoneView, Error> {
    app.close().map(|()| done())
}

pub(crate) fn screen_hide(app: &App, _: NoRequest) -> Result<DoneView, Error> {
    app.hide().map(|()| done())
}

pub(crate) fn screen_reveal(app: &App, request: ScreenRevealRequest) -> Result<AppStatusView, Error> {
    let is_in_session = {
        let mut state = app.state();
        match &mut *state {
            Lock::Open(open) => match &mut open.screen {
                Screen::Session(session) => {
                    session.is_hidden = false;
                    true
                }
                Screen::Worker => false,
            },
            Lock::Closed | Lock::Hidden(_) => false,
        }
    };
    if !is_in_session {
        match (&request.pin, &request.phrase) {
            (Some(pin), _) => app.reveal_with_pin(pin)?,
            (None, Some(phrase)) => reveal_with_phrase(app, phrase)?,
            (None, None) => return Err(Error::Field("pin")),
        }
    }
    app_status(app, NoRequest {})
}

fn reveal_with_phrase(app: &App, phrase: &Secret) -> Result<(), Error> {
    let worker = match &*app.state() {
        Lock::Hidden(hidden) => hidden.worker.clone(),
        Lock::Closed | Lock::Open(_) => return Err(Error::Locked),
    };
    let slots = app.slots()?;
    let office = app.derive_office(&slots.file, &worker.id, phrase)?;
    let store = app.open_store(&slots.file, &office, &worker.id)?;
    app.enter(store, office, worker).map(|_| ())
}

/// Whether this phrase is the worker's, without opening anything again.
pub(crate) fn is_phrase_of(app: &App, worker: &WorkerId, phrase: &Secret) -> Result<(), Error> {
    let slots = app.slots()?;
    let slot = uuid::Uuid::parse_str(worker.as_str()).unwrap_or_default();
    app.ask_patience()?;
    vault::open_with_phrase(&slots.file, slot, &Phrase::typed(phrase.0.expose_secret()))
        .map(drop)
        .inspect_err(|_| app.note_wrong_try())
        .map_err(Error::from)
}
