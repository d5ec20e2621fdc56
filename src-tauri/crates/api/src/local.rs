//! What the antenna adds to procedures, laid where it is read: over the walkthroughs of a session, as they were when it
//! began, and over those that the worker's screens show. Refuses to decide what is kept.

use std::collections::BTreeSet;

use domain::id::{ProcedureId, SessionId};
use domain::local_layer::{Fit, Layers};
use domain::pack_change::with_needs;
use domain::walkthrough::Walkthrough;
use store::Store;
use store::pack::PackVersion;

use crate::error::Error;

/// What a session that begins now has of the antenna: all that may come on its screens.
pub(crate) fn begun(
    store: &Store,
    pack: &PackVersion,
    (all, asked): (&[Walkthrough], &ProcedureId),
) -> Result<Layers, Error> {
    let mut layers = store.local_layer().of_pack(&pack.pack)?;
    let reached = with_needs(all, &BTreeSet::from([asked.clone()]));
    layers.0.retain(|procedure, _| reached.contains(procedure));
    Ok(layers)
}

/// A procedure as a session has it: of the version that it began with, with what was added then.
pub(crate) fn of_session(
    store: &Store,
    (session, pack): (&SessionId, &PackVersion),
    procedure: &ProcedureId,
) -> Result<Option<Walkthrough>, Error> {
    let layers = store.local_layer().of_session(session)?;
    Ok(store.packs().walkthrough(pack, procedure)?.map(|one| layers.lay(one)))
}

/// Whether something that was added to a procedure does not go with it as it is in the pack.
pub(crate) fn has_waiting(store: &Store, pack: &PackVersion, one: &Walkthrough) -> Result<bool, Error> {
    let added = store.local_layer().of_procedure(&pack.pack, &one.id)?;
    Ok(added.iter().any(|added| added.addition.fit(one) != Fit::Fits))
}

/// A procedure as a session that begins now would have it.
pub(crate) fn laid(store: &Store, pack: &PackVersion, one: Walkthrough) -> Result<Walkthrough, Error> {
    Ok(store.local_layer().of_pack(&pack.pack)?.lay(one))
}
