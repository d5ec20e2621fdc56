//! What the page receives about the team's own practice. Refuses whose question it is, to anybody but its author.

use domain::dilemma::DilemmaLines;
use domain::id::{DilemmaId, SessionId};
use domain::opening_hours::OpeningHours;
use domain::scanner::ClueKind;
use domain::solicitation::{Channel, HourBand};
use serde::Serialize;
use ts_rs::TS;

view! {
    /// Questions de cadre: what waits for words, one's own, and those of the team.
    DilemmaListView {
        /// The marks of one's own sessions that wait for their words, oldest first.
        marks: Vec<DilemmaMarkView>,
        /// One's own that are not given.
        own: Vec<OwnDilemmaView>,
        /// Those that were given to the team.
        given: Vec<GivenDilemmaView>,
        /// What is stale.
        changed: Vec<String>,
    }
    /// A mark that waits for its words.
    DilemmaMarkView {
        /// In which session.
        session: SessionId,
        /// Which of its events.
        event: u32,
        /// When, `YYYY-MM-DD`.
        on: String,
        /// What the session was for.
        title: String,
    }
    /// A question that is its author's alone.
    OwnDilemmaView {
        /// Which.
        id: DilemmaId,
        /// Its month, `YYYY-MM`.
        month: String,
        /// The four lines.
        lines: DilemmaLines,
        /// What in them could tell who they are about.
        clues: Vec<ClueView>,
    }
    /// A word that could tell who a text is about.
    ClueView {
        /// What it is.
        kind: ClueKind,
        /// The word, as it is written.
        words: String,
    }
    /// A question that the team may read.
    GivenDilemmaView {
        /// Which.
        id: DilemmaId,
        /// Its month, `YYYY-MM`.
        month: String,
        /// The four lines.
        lines: DilemmaLines,
        /// Whether the team talked about it.
        is_discussed: bool,
        /// Whether whoever has the vault open wrote it, and may take it back.
        is_mine: bool,
    }
    /// Requests outside of the frame, counted.
    SolicitationListView {
        /// The month it is, `YYYY-MM`.
        month: String,
        /// Each month with what was counted, the latest first.
        tallies: Vec<TallyView>,
        /// What is stale.
        changed: Vec<String>,
    }
    /// How many came one way in one part of the day.
    TallyView {
        /// In which month, `YYYY-MM`.
        month: String,
        /// By which way.
        channel: Channel,
        /// In which part of the day.
        band: HourBand,
        /// How many.
        count: u32,
    }
    /// When the antenna is open.
    OpeningHoursView {
        /// From Monday; a week without hours until somebody says them.
        hours: OpeningHours,
        /// What is stale.
        changed: Vec<String>,
    }
}
