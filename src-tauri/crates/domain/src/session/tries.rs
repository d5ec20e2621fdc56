//! How often an act that is not the right one was made in an exercise, so that three wrong codes can block the invented
//! card. It lives in memory beside the state: refuses to be an event, to be kept, or to say anything of the person.

use std::collections::BTreeMap;

use super::{Decision, Event, Move, Place};
use crate::id::TargetId;

/// The wrong acts of the exercise under way, by step and target.
#[derive(Clone, Debug, Default)]
pub struct Tries(BTreeMap<(Place, TargetId), u8>);

impl Tries {
    /// The number that the next act on this target has, from 1.
    pub fn nth(&self, place: &Place, target: &TargetId) -> u8 {
        let made = self.0.get(&(place.clone(), target.clone())).copied().unwrap_or(0);
        made.saturating_add(1)
    }

    /// Takes in what a move came to: counts an act that was not the right one, and begins again once the step is done
    /// or its last consequence was lived through.
    pub fn after(&mut self, made: &Move, decision: &Decision) {
        if matches!((made, decision), (Move::StartOver { .. }, Decision::Happened(_))) {
            self.0.clear();
            return;
        }
        let Move::Act { place, target, nth } = made else {
            if let (Move::Done { place } | Move::Skip { place }, Decision::Happened(_)) = (made, decision) {
                self.forget(place);
            }
            return;
        };
        match decision {
            Decision::Happened(events) if events.contains(&Event::StepFinished) => self.forget(place),
            Decision::Led { is_last: true, .. } => self.forget(place),
            Decision::Explained(_) | Decision::Led { .. } => {
                self.0.insert((place.clone(), target.clone()), *nth);
            }
            Decision::Happened(_) | Decision::Stale => {}
        }
    }

    fn forget(&mut self, place: &Place) {
        self.0.retain(|(at, _), _| at != place);
    }
}
