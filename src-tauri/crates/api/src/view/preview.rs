//! What the page receives of the checker, and of a folder that an author is writing. Refuses to count anything twice: every
//! figure is the checker's.

use domain::id::{PictureName, ProcedureId, StepId};
use domain::mode::{Device, Way};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How grave the checker finds a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ProblemLevel {
    /// The pack is refused.
    Error,
    /// Somebody should look.
    Warning,
    /// Work is left.
    ToDo,
}

/// What of a folder is on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PreviewShows {
    /// What is saved.
    Saved,
    /// What was saved last and could be played; what is saved now cannot.
    LastGood,
    /// Nothing yet: what is saved cannot be played.
    Nothing,
}

/// Where a preview is in the procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PreviewStage {
    /// At a step.
    Steps,
    /// At the list of what is needed.
    Preparing,
    /// After the last step.
    Over,
}

view! {
    /// How many problems of each kind.
    ProblemCountView {
        /// The pack is refused because of them.
        errors: u32,
        /// To look at.
        warnings: u32,
        /// Work left.
        to_do: u32,
    }
    /// Something that the checker says.
    ProblemView {
        /// The file within the pack.
        file: String,
        /// The line, from 1; 0 when it is about the whole file.
        line: u32,
        /// How grave.
        level: ProblemLevel,
        /// What is so.
        message: String,
        /// What to do about it.
        advice: String,
        /// The procedure whose file it is.
        procedure: Option<ProcedureId>,
        /// The steps that it is about, as far as the line tells.
        steps: Vec<StepId>,
    }
    /// Everything that the checker says.
    CheckView {
        /// How much.
        count: ProblemCountView,
        /// What, in the order of files and lines.
        problems: Vec<ProblemView>,
    }
    /// What the checker said of an installed pack.
    PackCheckView {
        /// What; none for a pack that was installed before this was kept.
        check: Option<CheckView>,
    }
    /// How much there is to read, and how hard it is.
    MeterView {
        /// The words of the longest sentence.
        longest: u32,
        /// How many words a sentence may have.
        most: u32,
        /// How many sentences.
        sentences: u32,
        /// The rare words that nothing explains, each once.
        hard_words: Vec<String>,
    }
    /// A folder that an author is writing.
    PreviewView {
        /// The name of the folder.
        folder: String,
        /// What the pack is called, once something of it could be played.
        title: Option<String>,
        /// Its version.
        version: Option<String>,
        /// What of it is on the screen.
        shows: PreviewShows,
        /// Whether the folder can be read at all.
        is_readable: bool,
        /// Grows each time the folder was read again.
        revision: u32,
        /// What can be played.
        procedures: Vec<PreviewProcedureView>,
        /// What the checker says of what is saved.
        check: CheckView,
        /// How much there is to read in all of it.
        meter: Option<MeterView>,
        /// What is being played.
        screen: Option<PreviewScreenView>,
    }
    /// A procedure that can be played.
    PreviewProcedureView {
        /// Which.
        id: ProcedureId,
        /// Its title.
        title: String,
        /// Its picture.
        picture: PictureName,
        /// The devices on which it is done.
        devices: Vec<Device>,
        /// Its steps, as they are written.
        steps: Vec<PreviewStepView>,
        /// What the checker says of its file.
        count: ProblemCountView,
    }
    /// A step that can be played.
    PreviewStepView {
        /// Which.
        id: StepId,
        /// Its title.
        title: String,
        /// How many things the checker says of it.
        problems: u32,
        /// How much there is to read.
        meter: MeterView,
    }
    /// What is being played.
    PreviewScreenView {
        /// The procedure that was opened.
        procedure: ProcedureId,
        /// The procedure of the step on the screen: the one that was opened, or one that it goes through.
        at: ProcedureId,
        /// The step on the screen; none on the list of what is needed.
        step: Option<StepId>,
        /// How.
        way: Way,
        /// On what.
        device: Device,
        /// Where.
        stage: PreviewStage,
    }
}
