//! Owns the making and changing of slots; refuses to wrap the office key to a file that the office did not sign.

use secrecy::ExposeSecret;
use uuid::Uuid;

use super::{
    MOST_WORKERS, Role, SlotsFile,
    format::{Body, RecoverySlot, SlotLock, WorkerSlot},
    open::identity_binding,
};
use crate::{
    encoding::Base64,
    error::{Error, NameField, NameProblem},
    identity::Identity,
    kdf::{KdfCost, KdfParams},
    keys::OfficeKey,
    name,
    phrase::NewPhrase,
    random::make_id,
    seal,
    secret::Key32,
    slip::RecoverySlip,
};

/// A worker to be let in.
#[derive(Debug)]
pub struct NewWorker<'a> {
    /// First name or nickname: stands in clear on the disk.
    pub name: &'a str,
    /// What the worker may do.
    pub role: Role,
    /// The phrase that opens the slot.
    pub phrase: &'a NewPhrase,
}

/// A new phrase for a slot.
#[derive(Debug)]
pub struct PhraseReset<'a> {
    /// The worker's slot.
    pub slot_id: Uuid,
    /// The phrase that opens it from now on.
    pub phrase: &'a NewPhrase,
    /// How hard guessing it is made.
    pub cost: KdfCost,
    /// True when a colleague hands the phrase over: its owner changes it after the next opening.
    pub is_temporary: bool,
}

/// Makes a vault's slots, its recovery slip and its key. Takes one key derivation for each worker.
///
/// # Errors
/// [`Error::NoWorker`], [`Error::TooManyWorkers`], [`Error::Name`]; [`Error::NoRandomness`]; [`Error::OutOfMemory`].
pub fn make_vault(
    antenna: &str,
    workers: &[NewWorker<'_>],
    cost: KdfCost,
) -> Result<(SlotsFile, RecoverySlip, OfficeKey), Error> {
    if workers.is_empty() {
        return Err(Error::NoWorker);
    }
    if workers.len() > MOST_WORKERS {
        return Err(Error::TooManyWorkers { limit: MOST_WORKERS });
    }
    let mut body = Body::new(make_id()?, name::parse_antenna_name(antenna)?);
    let office = OfficeKey::make()?;
    for worker in workers {
        let slot = make_worker_slot(&body, worker, &office, cost)?;
        body.workers.push(slot);
    }
    let (slot, slip) = make_recovery_slot(body.vault_id, make_id()?, &office)?;
    body.recoveries.push(slot);
    Ok((SlotsFile::sign(body, &office), slip, office))
}

/// Gives a worker a new phrase and a new identity; whatever the old phrase was, it opens the new file no more.
///
/// # Errors
/// [`Error::UnknownSlot`]; [`Error::Damaged`] when `office` did not sign `slots`; as [`make_vault`] besides.
pub fn reset_worker_phrase(
    slots: &SlotsFile,
    office: &OfficeKey,
    reset: &PhraseReset<'_>,
) -> Result<SlotsFile, Error> {
    slots.check_signed_by(office)?;
    let mut body = slots.body.clone();
    let vault_id = body.vault_id;
    let slot = body.workers.iter_mut().find(|slot| slot.id == reset.slot_id).ok_or(Error::UnknownSlot)?;
    slot.kdf = KdfParams::make(reset.cost)?;
    let slot_key = slot.kdf.stretch(reset.phrase.as_phrase().as_bytes())?;
    slot.lock = make_lock(vault_id, slot.id, &slot_key, office)?;
    slot.has_temporary_phrase = reset.is_temporary;
    body.generation += 1;
    Ok(SlotsFile::sign(body, office))
}

/// Replaces a recovery slip; the old one opens the new file no more.
///
/// # Errors
/// [`Error::UnknownSlot`]; [`Error::Damaged`] when `office` did not sign `slots`; [`Error::NoRandomness`].
pub fn renew_recovery_slip(
    slots: &SlotsFile,
    office: &OfficeKey,
    slot_id: Uuid,
) -> Result<(SlotsFile, RecoverySlip), Error> {
    slots.check_signed_by(office)?;
    let mut body = slots.body.clone();
    let vault_id = body.vault_id;
    let slot = body.recoveries.iter_mut().find(|slot| slot.id == slot_id).ok_or(Error::UnknownSlot)?;
    let (renewed, slip) = make_recovery_slot(vault_id, slot_id, office)?;
    *slot = renewed;
    body.generation += 1;
    Ok((SlotsFile::sign(body, office), slip))
}

fn make_worker_slot(
    body: &Body,
    worker: &NewWorker<'_>,
    office: &OfficeKey,
    cost: KdfCost,
) -> Result<WorkerSlot, Error> {
    let name = name::parse_worker_name(worker.name)?;
    if body.workers.iter().any(|slot| name::look_alike(&slot.name, &name)) {
        return Err(Error::Name { field: NameField::Worker, problem: NameProblem::Taken });
    }
    let id = make_id()?;
    let kdf = KdfParams::make(cost)?;
    let slot_key = kdf.stretch(worker.phrase.as_phrase().as_bytes())?;
    let lock = make_lock(body.vault_id, id, &slot_key, office)?;
    Ok(WorkerSlot { id, name, role: worker.role, has_temporary_phrase: false, kdf, lock })
}

fn make_recovery_slot(
    vault_id: Uuid,
    id: Uuid,
    office: &OfficeKey,
) -> Result<(RecoverySlot, RecoverySlip), Error> {
    let slip = RecoverySlip::make()?;
    let lock = make_lock(vault_id, id, &slip.slot_key(vault_id), office)?;
    Ok((RecoverySlot { id, lock }, slip))
}

/// Makes an identity, seals it under the slot's key, and wraps the office key to it.
fn make_lock(vault_id: Uuid, slot_id: Uuid, slot_key: &Key32, office: &OfficeKey) -> Result<SlotLock, Error> {
    let identity = Identity::make();
    let recipient = identity.recipient();
    let text = identity.to_text();
    let sealed = seal::seal(slot_key, &identity_binding(vault_id, slot_id), text.expose_secret().as_bytes())?;
    Ok(SlotLock {
        identity: Base64(sealed),
        recipient: recipient.as_str().to_owned(),
        office_key: Base64(office.wrap_to(&recipient)?),
    })
}
