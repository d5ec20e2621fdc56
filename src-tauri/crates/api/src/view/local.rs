//! What the page receives about what the antenna adds to procedures. Refuses to say it of a learner.

use domain::id::{PackId, ProcedureId, StepId};
use domain::local_layer::{Addition, Part};
use domain::speech::Wording;
use serde::Serialize;
use ts_rs::TS;

/// Advice about a sentence that a worker wrote. It is kept all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum AdviceView {
    /// A sentence has more words than most learners read at once.
    LongSentence {
        /// How many.
        words: u32,
    },
    /// It says that somebody failed.
    Blame,
    /// It asks for the learner's own facts in an exercise.
    OwnFacts,
}

/// What taking something in from a file does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ArrivalKind {
    /// Nothing of that name is there.
    New,
    /// It is there already.
    Same,
    /// Something else of that name is there, and would go.
    Other,
}

view! {
    /// What the antenna adds to a procedure.
    LocalListView {
        /// The pack of the procedure.
        pack: PackId,
        /// The ways out near the antenna.
        contacts: Vec<LocalAdditionView>,
        /// The steps, in order.
        steps: Vec<LocalStepView>,
        /// What no longer goes with the procedure.
        left: Vec<LocalAdditionView>,
        /// What is stale.
        changed: Vec<String>,
    }
    /// One addition, as it is kept.
    LocalAdditionView {
        /// What.
        addition: Addition,
        /// By whom; empty when they have left the antenna.
        by: String,
        /// When, `YYYY-MM-DD`.
        on: String,
        /// What there is to say of its words.
        advice: Vec<AdviceView>,
    }
    /// A step, and what the antenna adds to it.
    LocalStepView {
        /// Which.
        step: StepId,
        /// Its title.
        title: String,
        /// Its sentences.
        sentences: Vec<LocalSentenceView>,
        /// The antenna's cue.
        cue: Option<LocalAdditionView>,
        /// The guide's cues, before which or after which it comes.
        guide_cues: Vec<String>,
    }
    /// A sentence of a step.
    LocalSentenceView {
        /// Which of the two.
        wording: Wording,
        /// What the guide says.
        guide: String,
        /// What the antenna says.
        own: Option<LocalAdditionView>,
        /// Whether the guide's sentence has changed since: the antenna's waits.
        is_waiting: bool,
    }
    /// What the antenna added to all its procedures.
    LocalOverviewView {
        /// How many additions.
        additions: u32,
        /// How many sounds.
        recordings: u32,
        /// The procedures with something that waits or no longer goes with them.
        unfit: Vec<LocalUnfitView>,
        /// What is stale.
        changed: Vec<String>,
    }
    /// A procedure with something that waits.
    LocalUnfitView {
        /// Of which pack.
        pack: PackId,
        /// Which.
        procedure: ProcedureId,
        /// Its title; none when it is not installed any more.
        title: Option<String>,
        /// What waits, or goes with nothing any more.
        left: Vec<LocalAdditionView>,
    }
    /// A file that was chosen.
    LocalFileChosenView {
        /// What stands for it; none when the person changed their mind.
        token: Option<String>,
    }
    /// A file of an antenna, before anything of it is taken in.
    LocalFileView {
        /// Its mark.
        mark: String,
        /// The name of the antenna.
        antenna: String,
        /// Whether it is the name of this one.
        is_same_antenna: bool,
        /// When it was made, `YYYY-MM-DD`.
        made_on: String,
        /// What it holds.
        arrivals: Vec<LocalArrivalView>,
    }
    /// One thing that a file holds.
    LocalArrivalView {
        /// Its number in the file.
        number: u32,
        /// The title of its procedure; none when that is not installed here.
        procedure: Option<String>,
        /// The name of its procedure.
        procedure_id: ProcedureId,
        /// The title of its step, when it is of one that is there.
        step: Option<String>,
        /// What it is; none for a sound.
        part: Option<Part>,
        /// What it does.
        kind: ArrivalKind,
        /// Its words; for a sound, those that it says.
        coming: Vec<String>,
        /// The words that are there and would go.
        there: Vec<String>,
    }
    /// What was taken in.
    LocalFileTakenView {
        /// How many.
        taken: u32,
        /// What is stale.
        changed: Vec<String>,
    }
}
