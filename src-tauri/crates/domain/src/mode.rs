//! How help is given (mode), how a procedure is gone through (way), and which go together. Refuses any other pair.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the worker and the learner agreed the session is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// "On s'entraîne." Nothing personal is kept without the learner's yes.
    Teach,
    /// "Vous faites. Amal est à côté."
    Accompany,
    /// "C'est urgent. Amal fait avec vous."
    DoFor,
}

/// How one goes through a procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// "S'exercer": scenes with an invented person.
    Practise,
    /// "Préparer": what is needed, ticked together.
    Prepare,
    /// "Pour de vrai": beside the real site, phone or paper.
    Real,
}

/// On what the learner will really do it.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Device {
    /// "Ordinateur".
    Computer,
    /// "Téléphone".
    Phone,
    /// "Papier".
    Paper,
}

impl Device {
    /// All of them, in the order in which they are proposed.
    pub const ALL: [Self; 3] = [Self::Computer, Self::Phone, Self::Paper];
}

impl Mode {
    /// The ways this mode allows, in the order in which they are proposed.
    pub fn ways(self) -> &'static [Way] {
        match self {
            Self::Teach => &[Way::Practise],
            Self::Accompany => &[Way::Practise, Way::Prepare, Way::Real],
            Self::DoFor => &[Way::Prepare, Way::Real],
        }
    }

    /// Whether a session in this mode may be held with nobody named.
    ///
    /// Doing something in someone's place is always done for someone.
    pub fn allows_nobody_named(self) -> bool {
        !matches!(self, Self::DoFor)
    }

    /// Whether the session writes a note without being asked to.
    ///
    /// Training keeps nothing personal unless the learner says yes.
    pub fn keeps_by_default(self) -> bool {
        !matches!(self, Self::Teach)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doing_for_never_practises_and_training_never_does_it_for_real() {
        assert!(!Mode::DoFor.ways().contains(&Way::Practise), "one does not practise in someone's place");
        assert_eq!(Mode::Teach.ways(), [Way::Practise], "training is practice only");
        assert!(Mode::Accompany.ways().contains(&Way::Real));
    }

    #[test]
    fn doing_for_is_always_for_someone() {
        assert!(!Mode::DoFor.allows_nobody_named());
        assert!(Mode::Teach.allows_nobody_named() && Mode::Accompany.allows_nobody_named());
    }
}
