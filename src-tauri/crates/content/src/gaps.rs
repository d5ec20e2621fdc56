//! What a pack lacks, procedure by procedure: voices, pictures, translations, a look at the real service, a reading with
//! people concerned. Refuses to call a lack a
//! mistake: the pack serves without.

use std::collections::BTreeSet;

use domain::id::{ProcedureId, StepId};
use domain::speech::{SaidAt, Speaker};
use domain::walkthrough::{Step, Walkthrough};
use serde::Serialize;

use crate::CheckedPack;

/// What a step may lack. A new kind is a line here, its name, and its rule in [`GapKind::is_in`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum GapKind {
    /// A sentence that nobody recorded.
    HumanVoice,
    /// A sentence without any sound of the pack; the machine's voice reads it.
    Sound,
    /// A picture; the format asks for one, so that a pack with a step without is refused.
    Picture,
    /// A sentence that one of the pack's second languages does not say; none is lacking in a pack of French alone.
    Translation,
}

impl GapKind {
    /// Every kind, in the order of the columns.
    pub const ALL: [Self; 4] = [Self::HumanVoice, Self::Sound, Self::Picture, Self::Translation];

    fn is_in(self, step: &Step, of: &Of<'_>) -> bool {
        let sounds = &of.sounds;
        match self {
            Self::HumanVoice => sounds.lack(step, |speaker| speaker == Speaker::Person),
            Self::Sound => sounds.lack(step, |_| true),
            Self::Picture => step.picture.as_str().is_empty(),
            Self::Translation => of.languages.iter().any(|tag| of.is_untranslated(step, tag)),
        }
    }
}

/// How far a procedure is: what comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Readiness {
    /// Nobody followed it on the real service yet.
    ToCheck,
    /// It was followed there; something is still missing.
    ToComplete,
    /// Nothing is missing.
    Ready,
}

/// The steps that lack one thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Gap {
    /// What.
    pub kind: GapKind,
    /// Which steps.
    pub steps: Vec<StepId>,
}

/// What one procedure lacks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProcedureGaps {
    /// Which procedure.
    pub procedure: ProcedureId,
    /// As it is listed.
    pub title: String,
    /// How many steps it has.
    pub steps: usize,
    /// What some of them lack: one entry a kind, in the order of [`GapKind::ALL`].
    pub gaps: Vec<Gap>,
    /// Whether somebody followed it on the real service.
    pub is_checked_live: bool,
    /// Whether people concerned read this version of the pack.
    pub is_read_by_people: bool,
    /// How far it is.
    pub readiness: Readiness,
}

/// What each procedure lacks, in the order of their ids.
pub fn gaps(pack: &CheckedPack) -> Vec<ProcedureGaps> {
    pack.walkthroughs.iter().map(|one| gaps_of(one, pack)).collect()
}

fn gaps_of(walkthrough: &Walkthrough, pack: &CheckedPack) -> ProcedureGaps {
    let recordings = pack.voice.recordings.iter().filter(|one| one.at.procedure == walkthrough.id);
    let of = Of {
        walkthrough,
        sounds: Sounds(recordings.map(|one| (&one.at, one.speaker)).collect()),
        languages: &pack.manifest.languages,
    };
    let gaps: Vec<Gap> = GapKind::ALL
        .into_iter()
        .map(|kind| {
            let lacking = walkthrough.steps.iter().filter(|step| kind.is_in(step, &of));
            Gap { kind, steps: lacking.map(|step| step.id.clone()).collect() }
        })
        .collect();
    let is_checked_live = walkthrough.live_check.is_some();
    let is_read_by_people = pack.manifest.sign_offs.as_ref().is_some_and(|signed| signed.readers.is_some());
    let is_whole = is_read_by_people && gaps.iter().all(|gap| gap.steps.is_empty());
    let readiness = match (is_checked_live, is_whole) {
        (false, _) => Readiness::ToCheck,
        (true, false) => Readiness::ToComplete,
        (true, true) => Readiness::Ready,
    };
    ProcedureGaps {
        procedure: walkthrough.id.clone(),
        title: walkthrough.title.clone(),
        steps: walkthrough.steps.len(),
        gaps,
        is_checked_live,
        is_read_by_people,
        readiness,
    }
}

/// What the steps of a procedure are held against.
struct Of<'a> {
    walkthrough: &'a Walkthrough,
    sounds: Sounds<'a>,
    languages: &'a [String],
}

impl Of<'_> {
    fn is_untranslated(&self, step: &Step, tag: &str) -> bool {
        let language = self.walkthrough.second_languages.iter().find(|one| one.tag == tag);
        let is_said = |text: &String| language.is_some_and(|one| one.sentences.contains_key(text));
        !step.learner_texts().iter().all(is_said)
    }
}

/// Sounds: where, and who speaks.
struct Sounds<'a>(BTreeSet<(&'a SaidAt, Speaker)>);

impl Sounds<'_> {
    /// Whether one of the step's sentences is said by no such speaker.
    fn lack(&self, step: &Step, is_such: impl Fn(Speaker) -> bool) -> bool {
        step.sentences().any(|(wording, _)| {
            !self
                .0
                .iter()
                .any(|(at, speaker)| at.step == step.id && at.wording == wording && is_such(*speaker))
        })
    }
}
