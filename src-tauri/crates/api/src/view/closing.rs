//! What the page receives to close a session together. Refuses the time of a step.

use domain::duty::DutyRule;
use domain::help::HelpLevel;
use domain::id::{ProcedureId, SessionId};
use domain::note::NoteDocument;
use domain::session::{
    CloseDown, HandReason, Learning, NextTime, Outcome, OwnWord, Place, RelayAnswer, Urgency,
};
use domain::walkthrough::Sheet;
use serde::Serialize;
use ts_rs::TS;

use super::RelayView;

view! {
    /// The closing, together.
    ClosingView {
        /// The session.
        session: SessionId,
        /// The learner's name, when somebody is named.
        learner: Option<String>,
        /// The worker's name.
        worker: String,
        /// What is done by the procedure, after the person's name.
        done_sentence: String,
        /// The title of what was practised; none when it was for real.
        exercise: Option<String>,
        /// Whether every step was gone through to the end.
        is_complete: bool,
        /// The path.
        path: Vec<PathStepView>,
        /// What was looked at, when the session prepared; the path is then empty.
        prepared: Option<Vec<NoteDocument>>,
        /// Whether anything is left to confirm.
        has_to_confirm: bool,
        /// The learner's own word.
        own_word: Option<OwnWord>,
        /// Whether it may stand in the note.
        is_own_word_shared: bool,
        /// What comes next.
        next: Option<NextTime>,
        /// The words that go with it.
        next_words: Option<String>,
        /// What the procedure proposes as next: its first duty.
        proposed: Option<ProposedNextView>,
        /// What of it comes back by itself, when somebody is named to be reminded.
        duties: Vec<DutyChoiceView>,
        /// What made it urgent, when it was done in the person's place.
        urgency: Option<Urgency>,
        /// What becomes of the learning that was left out; none until it is settled.
        learning: Option<Learning>,
        /// The day proposed for it, `YYYY-MM-DD`; none when nothing was urgent.
        learning_proposed: Option<String>,
        /// What it came to.
        outcomes: Vec<Outcome>,
        /// Who takes it on, as the procedure says; none when it names nobody.
        relay: Option<String>,
        /// Which service takes it on, or that none does, once somebody said so.
        relay_answer: Option<RelayAnswer>,
        /// That service, as it was when it was given.
        given: Option<RelayView>,
        /// Whether there are steps or a list to go back to.
        can_go_back: bool,
        /// What was put away.
        close_down: CloseDown,
        /// Whether a note will be kept.
        keeps_note: bool,
        /// The sheet's lines, for the screen.
        sheet: Sheet,
    }
    /// What the procedure proposes as next.
    ProposedNextView {
        /// Which of the procedure's duties, from 0.
        #[ts(type = "number")]
        duty: usize,
        /// What has to be done.
        label: String,
        /// The procedure that does it.
        procedure: Option<ProcedureId>,
        /// When it falls, `YYYY-MM-DD`; none when it is counted from a day that has to be asked.
        on: Option<String>,
        /// The day it is counted from, in words, when it has to be asked.
        counted_from: Option<String>,
        /// How many days before that day at the latest; none when it is after.
        days_before: Option<u16>,
    }
    /// Something that comes back by itself, to be reminded of.
    DutyChoiceView {
        /// Which of the procedure's duties, from 0.
        #[ts(type = "number")]
        duty: usize,
        /// What has to be done.
        label: String,
        /// When.
        rule: DutyRule,
        /// The first day, `YYYY-MM-DD`.
        on: String,
        /// Whether this session keeps it.
        is_kept: bool,
        /// Whether the learner is reminded of it already.
        is_already: bool,
    }
    /// One step of the path.
    PathStepView {
        /// Which.
        place: Place,
        /// Its title.
        title: String,
        /// How it was done; none when it was passed over.
        level: Option<HelpLevel>,
        /// Whether nobody has confirmed it yet.
        is_to_confirm: bool,
        /// Why the worker had the hand.
        hand: Option<HandReason>,
    }
}
