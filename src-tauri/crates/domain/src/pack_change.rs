//! What changes when one version of a pack takes the place of another: in procedures and in steps, as it is said before
//! anything is installed. Refuses to judge whether it should.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use ts_rs::TS;

use crate::id::{ProcedureId, StepId};
use crate::walkthrough::{Choice, Next, Step, Walkthrough};

/// What happens to one procedure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProcedureChange {
    /// Which.
    pub procedure: ProcedureId,
    /// Its title, the newer one where it changes.
    pub title: String,
    /// What happens to it.
    pub kind: ChangeKind,
    /// Steps that it gains.
    pub steps_added: u32,
    /// Steps that stay and are not the same any more.
    pub steps_changed: u32,
    /// Steps that it loses.
    pub steps_removed: u32,
    /// The procedures that it goes through: they are taken with it.
    pub needs: Vec<ProcedureId>,
}

/// What happens to a procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// It is new.
    Added,
    /// It is not the same any more.
    Changed,
    /// It is there no more.
    Removed,
    /// It stays as it is.
    Same,
}

/// What changes from the walkthroughs that are there to those that come: new ones first, then what changes, what goes,
/// what stays; each by title.
pub fn changes(there: &[Walkthrough], coming: &[Walkthrough]) -> Vec<ProcedureChange> {
    let old: BTreeMap<&ProcedureId, &Walkthrough> = there.iter().map(|one| (&one.id, one)).collect();
    let new: BTreeSet<&ProcedureId> = coming.iter().map(|one| &one.id).collect();
    let gone = there.iter().filter(|one| !new.contains(&one.id)).map(|one| change(Some(one), None, one));
    let mut all: Vec<ProcedureChange> =
        coming.iter().map(|one| change(old.get(&one.id).copied(), Some(one), one)).chain(gone).collect();
    all.sort_by(|one, other| (one.kind, &one.title).cmp(&(other.kind, &other.title)));
    all
}

fn change(old: Option<&Walkthrough>, new: Option<&Walkthrough>, named: &Walkthrough) -> ProcedureChange {
    let steps = |of: Option<&Walkthrough>| -> BTreeMap<StepId, Step> {
        of.into_iter().flat_map(|one| &one.steps).map(|step| (step.id.clone(), step.clone())).collect()
    };
    let (before, after) = (steps(old), steps(new));
    let among = |one: &BTreeMap<StepId, Step>, is_counted: &dyn Fn(&StepId, &Step) -> bool| {
        u32::try_from(one.iter().filter(|(id, step)| is_counted(id, step)).count()).unwrap_or(u32::MAX)
    };
    let kind = match (old, new) {
        (None, _) => ChangeKind::Added,
        (_, None) => ChangeKind::Removed,
        (Some(old), Some(new)) if old == new => ChangeKind::Same,
        (Some(_), Some(_)) => ChangeKind::Changed,
    };
    ProcedureChange {
        procedure: named.id.clone(),
        title: named.title.clone(),
        kind,
        steps_added: among(&after, &|id, _| !before.contains_key(id)),
        steps_changed: among(&after, &|id, step| before.get(id).is_some_and(|old| old != step)),
        steps_removed: among(&before, &|id, _| !after.contains_key(id)),
        needs: named.goes_through().into_iter().collect(),
    }
}

/// The walkthroughs that result when only some procedures of those that come are taken: the chosen ones with all that they
/// go through, and the others as they are there.
pub fn taken(
    there: &[Walkthrough],
    coming: &[Walkthrough],
    chosen: &BTreeSet<ProcedureId>,
) -> Vec<Walkthrough> {
    let with_needs = with_needs(coming, chosen);
    let is_new = |id: &ProcedureId| with_needs.contains(id);
    let new = coming.iter().filter(|one| is_new(&one.id));
    let old = there.iter().filter(|one| !is_new(&one.id));
    let mut all: Vec<Walkthrough> = new.chain(old).cloned().collect();
    all.sort_by(|one, other| one.id.cmp(&other.id));
    all
}

/// The chosen procedures, and those that they go through, and so on.
pub fn with_needs(coming: &[Walkthrough], chosen: &BTreeSet<ProcedureId>) -> BTreeSet<ProcedureId> {
    let mut closed = BTreeSet::new();
    let mut waiting: Vec<ProcedureId> = chosen.iter().cloned().collect();
    while let Some(id) = waiting.pop() {
        let Some(walkthrough) = coming.iter().find(|one| one.id == id) else { continue };
        if closed.insert(id) {
            waiting.extend(walkthrough.goes_through());
        }
    }
    closed
}

impl Walkthrough {
    /// The procedures that this one leads to: through a call, for something that is missing, or when a duty falls.
    pub fn goes_through(&self) -> BTreeSet<ProcedureId> {
        fn of(next: &Next, found: &mut BTreeSet<ProcedureId>) {
            match next {
                Next::Call { procedure, .. } => {
                    found.insert(procedure.clone());
                }
                Next::Branch { choices } => {
                    choices.iter().for_each(|Choice { leads_to, .. }| of(leads_to, found))
                }
                Next::Step { .. } | Next::End | Next::Stop { .. } => {}
            }
        }
        let mut found = BTreeSet::new();
        self.steps.iter().for_each(|step| of(&step.next, &mut found));
        found.extend(self.documents.iter().filter_map(|document| document.call.clone()));
        found.extend(self.duties.iter().filter_map(|duty| duty.procedure.clone()));
        found.remove(&self.id);
        found
    }
}

#[cfg(test)]
mod tests;
