//! The help scale: how a step was really done. Owns the order of the levels and what may be observed or declared;
//! refuses to judge anybody.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::mode::Way;

/// How long a step is on the screen before the strip gives the worker the next thing to ask. The one place where it is
/// set. Only the page counts it: it is neither kept nor shown.
pub const NEXT_QUESTION_AFTER: Duration = Duration::from_secs(45);

/// How much help one finished step took. The order is the scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HelpLevel {
    /// "Sans aide."
    Alone,
    /// "Avec un indice."
    Cue,
    /// "Avec des mots."
    Words,
    /// "Montré du doigt."
    Pointing,
    /// "Montré, puis refait."
    Demonstration,
    /// "Fait à la place": only through the handover, never declared.
    DoneFor,
}

/// What a worker may declare about a step. `Alone` and `DoneFor` cannot be declared: the first is what is left
/// when nothing was said, the second has its own gesture and its reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DeclaredHelp {
    /// Asked a question.
    Cue,
    /// Told what to do.
    Words,
    /// Pointed.
    Pointing,
    /// Showed it, the learner did it again.
    Demonstration,
}

impl DeclaredHelp {
    /// The declaration that this level comes from, when one can be declared.
    pub fn of(level: HelpLevel) -> Option<Self> {
        match level {
            HelpLevel::Cue => Some(Self::Cue),
            HelpLevel::Words => Some(Self::Words),
            HelpLevel::Pointing => Some(Self::Pointing),
            HelpLevel::Demonstration => Some(Self::Demonstration),
            HelpLevel::Alone | HelpLevel::DoneFor => None,
        }
    }
}

impl From<DeclaredHelp> for HelpLevel {
    fn from(declared: DeclaredHelp) -> Self {
        match declared {
            DeclaredHelp::Cue => Self::Cue,
            DeclaredHelp::Words => Self::Words,
            DeclaredHelp::Pointing => Self::Pointing,
            DeclaredHelp::Demonstration => Self::Demonstration,
        }
    }
}

/// One rung of the ladder of cues that the screen itself can give.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Rung {
    /// A question.
    Question,
    /// A word.
    Word,
    /// The antenna's own cue, where it added one.
    Local,
    /// A halo on the target.
    Halo,
    /// The screen shows it, undoes it, and the learner does it.
    Show,
}

impl Rung {
    /// The rung after `asked`, if there is one: help goes down one rung at a time. For real the app sees no screen to point
    /// at, so the words are the last of it.
    pub fn after(asked: Option<Self>, way: Way, has_local: bool) -> Option<Self> {
        match asked {
            None => Some(Self::Question),
            Some(Self::Question) => Some(Self::Word),
            Some(Self::Word) if has_local => Some(Self::Local),
            Some(Self::Word | Self::Local) => (way == Way::Practise).then_some(Self::Halo),
            Some(Self::Halo) => Some(Self::Show),
            Some(Self::Show) => None,
        }
    }

    /// What the app may say it observed once this rung was given.
    pub fn observed(self) -> HelpLevel {
        match self {
            Self::Question | Self::Word | Self::Local | Self::Halo => HelpLevel::Cue,
            Self::Show => HelpLevel::Demonstration,
        }
    }
}

/// La Coop's three values, derived from confirmed levels only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Autonomy {
    /// 1: something was done in the person's place, or most steps were pointed at or shown.
    EntierementAccompagne,
    /// 2: some help.
    PartiellementAutonome,
    /// 3: every step without help.
    Autonome,
}

/// Derives La Coop's value from the confirmed levels of a session's finished steps; nothing finished, no value.
///
/// Rule of product.md §3: any `done_for`, or most steps at `pointing` or more → 1; some help → 2; all alone → 3.
pub fn autonomy(levels: &[HelpLevel]) -> Option<Autonomy> {
    if levels.is_empty() {
        return None;
    }
    let pointed = levels.iter().filter(|level| **level >= HelpLevel::Pointing).count();
    if levels.contains(&HelpLevel::DoneFor) || pointed * 2 > levels.len() {
        Some(Autonomy::EntierementAccompagne)
    } else if levels.iter().any(|level| *level > HelpLevel::Alone) {
        Some(Autonomy::PartiellementAutonome)
    } else {
        Some(Autonomy::Autonome)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn help_goes_down_one_rung_at_a_time_and_ends() {
        let given = |way, has_local| {
            let next = |asked| Rung::after(asked, way, has_local);
            std::iter::successors(next(None), |asked| next(Some(*asked))).collect::<Vec<_>>()
        };
        assert_eq!(given(Way::Practise, false), [Rung::Question, Rung::Word, Rung::Halo, Rung::Show]);
        assert_eq!(
            given(Way::Real, false),
            [Rung::Question, Rung::Word],
            "nothing on the site can be pointed at"
        );
        let with_ours = [Rung::Question, Rung::Word, Rung::Local, Rung::Halo, Rung::Show];
        assert_eq!(
            given(Way::Practise, true),
            with_ours,
            "the antenna's words come before anything is shown"
        );
        assert_eq!(given(Way::Real, true), [Rung::Question, Rung::Word, Rung::Local]);
    }

    #[test]
    fn one_step_done_in_their_place_is_never_autonomy() {
        let mut levels = vec![HelpLevel::Alone; 20];
        assert_eq!(autonomy(&levels), Some(Autonomy::Autonome));
        levels.push(HelpLevel::Cue);
        assert_eq!(autonomy(&levels), Some(Autonomy::PartiellementAutonome));
        levels.push(HelpLevel::DoneFor);
        assert_eq!(autonomy(&levels), Some(Autonomy::EntierementAccompagne));
        assert_eq!(autonomy(&[]), None, "nothing finished says nothing");
    }

    #[test]
    fn exactly_half_pointed_is_not_most() {
        let half = [HelpLevel::Alone, HelpLevel::Pointing];
        assert_eq!(autonomy(&half), Some(Autonomy::PartiellementAutonome));
    }
}
