//! What the antenna adds to procedures and what its team answers to *Est-ce à nous ?*, laid where it is read: over the
//! walkthroughs of a session, as they were when it began, and over those that the worker's screens show. Refuses to decide
//! what is kept.

use std::collections::BTreeSet;

use domain::charter::House;
use domain::id::{ProcedureId, SessionId};
use domain::local_layer::{Fit, Layers};
use domain::pack_change::with_needs;
use domain::walkthrough::Walkthrough;
use store::pack::PackVersion;
use store::{Store, Tx};

use crate::error::Error;

/// What is laid over the walkthroughs of a pack.
pub(crate) struct Laid {
    layers: Layers,
    pub(crate) house: House,
}

impl Laid {
    /// All that the antenna has for a pack now.
    pub(crate) fn now(store: &Store, pack: &PackVersion) -> Result<Self, Error> {
        let layers = store.local_layer().of_pack(&pack.pack)?;
        Ok(Self { layers, house: store.charter().house(&pack.pack)? })
    }

    /// What a session that begins now has of it: all that may come on its screens.
    pub(crate) fn begun(
        store: &Store,
        pack: &PackVersion,
        (all, asked): (&[Walkthrough], &ProcedureId),
    ) -> Result<Self, Error> {
        let Self { mut layers, mut house } = Self::now(store, pack)?;
        let reached = with_needs(all, &BTreeSet::from([asked.clone()]));
        layers.0.retain(|procedure, _| reached.contains(procedure));
        house.answers.retain(|procedure, _| reached.contains(procedure));
        Ok(Self { layers, house })
    }

    /// What a session began with.
    pub(crate) fn of_session(store: &Store, session: &SessionId) -> Result<Self, Error> {
        let layers = store.local_layer().of_session(session)?;
        Ok(Self { layers, house: store.charter().of_session(session)? })
    }

    /// Keeps it for the session that begins with it.
    pub(crate) fn keep_for(&self, tx: &Tx<'_>, session: &SessionId) -> store::Result<()> {
        tx.local_layer().keep_for(session, &self.layers)?;
        tx.charter().keep_for(session, &self.house)
    }

    /// The walkthrough under it.
    pub(crate) fn over(&self, walkthrough: Walkthrough) -> Walkthrough {
        self.house.lay(self.layers.lay(walkthrough))
    }
}

/// A procedure as a session has it: of the version that it began with, with what was laid over it then.
pub(crate) fn of_session(
    store: &Store,
    (session, pack): (&SessionId, &PackVersion),
    procedure: &ProcedureId,
) -> Result<Option<Walkthrough>, Error> {
    let laid = Laid::of_session(store, session)?;
    Ok(store.packs().walkthrough(pack, procedure)?.map(|one| laid.over(one)))
}

/// Whether something that was added to a procedure does not go with it as it is in the pack.
pub(crate) fn has_waiting(store: &Store, pack: &PackVersion, one: &Walkthrough) -> Result<bool, Error> {
    let added = store.local_layer().of_procedure(&pack.pack, &one.id)?;
    Ok(added.iter().any(|added| added.addition.fit(one) != Fit::Fits))
}

/// A procedure as a session that begins now would have it.
pub(crate) fn laid(store: &Store, pack: &PackVersion, one: Walkthrough) -> Result<Walkthrough, Error> {
    Ok(Laid::now(store, pack)?.over(one))
}
