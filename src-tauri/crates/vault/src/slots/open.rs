//! Owns the opening of a vault from a phrase or a slip; refuses to say more than wrong, damaged, or the key itself.

use uuid::Uuid;

use super::{SlotsFile, format::SlotLock};
use crate::{
    error::{Damage, Error},
    identity::Identity,
    keys::OfficeKey,
    phrase::Phrase,
    seal::{self, Binding},
    secret::Key32,
    slip::RecoverySlip,
};

/// What a recovery slip opened.
#[derive(Debug)]
pub struct OpenedBySlip {
    /// The key of the office.
    pub office_key: OfficeKey,
    /// The slot that opened: a slip that was used is replaced.
    pub slot_id: Uuid,
}

/// Opens a worker's slot, then checks that the office signed the file.
///
/// # Errors
/// [`Error::WrongPassphrase`] when the slot does not open or does not exist, after the same work;
/// [`Error::Damaged`] when it opens and the rest does not follow; [`Error::OutOfMemory`].
pub fn open_with_phrase(slots: &SlotsFile, slot_id: Uuid, phrase: &Phrase) -> Result<OfficeKey, Error> {
    let Some(slot) = slots.worker(slot_id) else {
        // Whoever probes for ids waits as long, and hears the same.
        let any = slots.body.workers.first().ok_or(Error::WrongPassphrase)?;
        any.kdf.stretch(phrase.as_bytes())?;
        return Err(Error::WrongPassphrase);
    };
    let slot_key = slot.kdf.stretch(phrase.as_bytes())?;
    let identity = open_identity(slots, slot.id, &slot.lock, &slot_key)?.ok_or(Error::WrongPassphrase)?;
    unwrap_office_key(slots, &slot.lock, &identity)
}

/// Opens whichever recovery slot the slip is for, then checks that the office signed the file.
///
/// # Errors
/// [`Error::WrongSlip`] when no slot opens; [`Error::Damaged`] when one does and the rest does not follow.
pub fn open_with_slip(slots: &SlotsFile, slip: &RecoverySlip) -> Result<OpenedBySlip, Error> {
    let slot_key = slip.slot_key(slots.vault_id());
    for slot in &slots.body.recoveries {
        if let Some(identity) = open_identity(slots, slot.id, &slot.lock, &slot_key)? {
            let office_key = unwrap_office_key(slots, &slot.lock, &identity)?;
            return Ok(OpenedBySlip { office_key, slot_id: slot.id });
        }
    }
    Err(Error::WrongSlip)
}

/// What the sealed identity of a slot is bound to: it opens in no other slot, and in no other vault.
pub(super) fn identity_binding(vault_id: Uuid, slot_id: Uuid) -> Binding {
    Binding::new("cote/identity/v1").with(vault_id.as_bytes()).with(slot_id.as_bytes())
}

/// `None` when the key is not this slot's.
fn open_identity(
    slots: &SlotsFile,
    slot_id: Uuid,
    lock: &SlotLock,
    slot_key: &Key32,
) -> Result<Option<Identity>, Error> {
    let binding = identity_binding(slots.vault_id(), slot_id);
    let Ok(text) = seal::open(slot_key, &binding, &lock.identity.0) else {
        return Ok(None);
    };
    let identity = Identity::parse(&text).map_err(|_| Error::Damaged(Damage::Identity))?;
    if identity.recipient().as_str() == lock.recipient {
        Ok(Some(identity))
    } else {
        Err(Error::Damaged(Damage::Identity))
    }
}

fn unwrap_office_key(slots: &SlotsFile, lock: &SlotLock, identity: &Identity) -> Result<OfficeKey, Error> {
    let office =
        OfficeKey::unwrap(identity, &lock.office_key.0).map_err(|_| Error::Damaged(Damage::OfficeKey))?;
    // Nothing of this file may be used before: names, roles and recipients are in clear. What this cannot see is a file
    // rewritten whole around a foreign office key, for recipients are public; the database does not open under that key.
    slots.check_signed_by(&office)?;
    Ok(office)
}
