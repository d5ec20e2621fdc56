//! What the page receives of a learner's file. Refuses the time of a step and whoever coached.

use domain::duty::KeptDuty;
use domain::follow_up::WaitingKind;
use domain::help_over_time::HelpRow;
use domain::id::{NoteId, ProcedureId};
use domain::mode::{Device, Mode, Way};
use domain::session::{Obstacle, Outcome};
use serde::Serialize;
use ts_rs::TS;

use super::{AgreementTile, LearnerView, MergedView, StartingPointView};

view! {
    /// A learner's file.
    LearnerFileView {
        /// Whose.
        learner: LearnerView,
        /// Since when, `YYYY-MM-DD`.
        since: String,
        /// What they said that they already do, when they wanted it kept.
        starting_point: Option<StartingPointView>,
        /// Help over time, procedure by procedure and way by way.
        helps: Vec<HelpRow>,
        /// What waits, the nearest day first.
        waiting: Vec<WaitingView>,
        /// The sessions that left a note, newest first.
        sessions: Vec<HeldView>,
        /// The agreements, newest first.
        agreements: Vec<AgreementTile>,
        /// The files that went into this one.
        merged: Vec<MergedView>,
        /// Whether another file has nearly this name; which one is not said.
        is_near_another: bool,
        /// What is stale.
        changed: Vec<String>,
    }
    /// Something that waits.
    WaitingView {
        /// What it is.
        kind: WaitingKind,
        /// Its day, `YYYY-MM-DD`.
        on: String,
        /// At what time, `HH:MM`.
        at: Option<String>,
        /// The procedure, when it is known.
        title: Option<String>,
        /// The words that go with it.
        words: Option<String>,
        /// Whether its day is behind us.
        is_late: bool,
        /// The duty, when it is one: what is said of it names it.
        duty: Option<KeptDuty>,
        /// How many later times of the same duty have come since, today included.
        since: u32,
    }
    /// What is due, the nearest day first.
    DueListView {
        /// What waits, what is late too.
        due: Vec<DueView>,
    }
    /// Something due, with all that a session about it begins with.
    DueView {
        /// For whom.
        learner: LearnerView,
        /// What waits.
        waiting: WaitingView,
        /// The procedure, when the app knows it.
        procedure: Option<ProcedureId>,
        /// How it is gone through.
        way: Way,
        /// On what.
        device: Device,
    }
    /// A session, in one line of the thread.
    HeldView {
        /// Its note.
        note: NoteId,
        /// Its day, `YYYY-MM-DD`.
        on: String,
        /// The procedure asked for.
        title: String,
        /// What it was for.
        mode: Mode,
        /// How it was gone through.
        way: Way,
        /// How many steps were finished.
        finished: u32,
        /// How many of them by the learner's own hand.
        by_themselves: u32,
        /// What blocked.
        obstacles: Vec<Obstacle>,
        /// What it came to.
        outcomes: Vec<Outcome>,
    }
}
