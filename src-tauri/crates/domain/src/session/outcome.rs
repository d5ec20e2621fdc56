//! What a session came to, in a few words of equal worth: to keep a situation from getting worse, or to have somebody else
//! take it on, is an outcome as good as to have learned. Refuses an order among them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One thing that a session came to. A session may have several; the order of the list is no scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// "On a avancé."
    MovedForward,
    /// "Vous avez appris."
    Learned,
    /// "La situation ne s'aggrave pas": a delay was obtained, a payment goes on, a right is kept.
    KeptFromWorse,
    /// "Un autre service prend la suite": limited, and relayed.
    Relayed,
    /// "Aucun service ne prend la suite": limited, and there is no relay.
    NoRelay,
}

impl Outcome {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 5] =
        [Self::MovedForward, Self::Learned, Self::KeptFromWorse, Self::Relayed, Self::NoRelay];
}

/// Several outcomes, each once, in the order in which they are shown; `None` when two of them cannot both be true.
pub fn outcomes(said: &[Outcome]) -> Option<Vec<Outcome>> {
    if said.contains(&Outcome::Relayed) && said.contains(&Outcome::NoRelay) {
        return None;
    }
    Some(Outcome::ALL.into_iter().filter(|one| said.contains(one)).collect())
}
