//! What is kept of a session, drafted from its state. Refuses judgement, health and the time of a step.

mod correction;

pub use correction::Correction;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::duty::KeptDuty;
use crate::help::{Autonomy, HelpLevel, autonomy};
use crate::id::{DocumentId, ProcedureId};
use crate::mode::{Mode, Way};
use crate::session::{
    HandReason, Learning, Library, NextTime, Obstacle, Outcome, OwnWord, Place, SessionState, Urgency,
};
use crate::walkthrough::{Document, DocumentAnswer};

/// The structural part of a note: everything that the session itself knows. Words are kept beside, sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NoteBody {
    /// The day of the session, in Belgium.
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// What the session was for.
    pub mode: Mode,
    /// How it was gone through.
    pub way: Way,
    /// The title of the procedure asked for, whatever was gone through on the way to it.
    pub title: String,
    /// Whether the procedure asked for was gone through to its end; notes from before this was kept do not say.
    #[serde(default)]
    pub is_complete: bool,
    /// What was done, by procedure.
    pub procedures: Vec<NoteProcedure>,
    /// What was looked at together, when the session prepared; notes from before this was kept have none.
    #[serde(default)]
    pub prepared: Option<Vec<NoteDocument>>,
    /// What blocked.
    pub obstacles: Vec<Obstacle>,
    /// The learner's own word, when they shared it.
    pub own_word: Option<OwnWord>,
    /// What comes next.
    pub next: Option<NextTime>,
    /// What the person wishes to be reminded of each time it comes back.
    #[serde(default)]
    pub duties: Vec<KeptDuty>,
    /// What made it urgent, when it was done in the person's place.
    #[serde(default)]
    pub urgency: Option<Urgency>,
    /// What becomes of the learning half of an urgency.
    #[serde(default)]
    pub learning: Option<Learning>,
    /// What the session came to, in no order of worth.
    #[serde(default)]
    pub outcomes: Vec<Outcome>,
    /// Whole minutes that count, at least one.
    #[ts(type = "number")]
    pub minutes: u32,
    /// La Coop's value; only when every level is confirmed.
    pub autonomy: Option<Autonomy>,
}

impl NoteBody {
    /// What was done, without what was agreed for later, what was lacking and what the person said of it.
    #[must_use]
    pub fn without_the_person(self) -> Self {
        let unanswered = |document: NoteDocument| NoteDocument { answer: None, todo: None, ..document };
        let prepared = self.prepared.map(|documents| documents.into_iter().map(unanswered).collect());
        let duties = Vec::new();
        Self { prepared, own_word: None, next: None, duties, urgency: None, learning: None, ..self }
    }
}

/// One procedure of a note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NoteProcedure {
    /// Its title.
    pub title: String,
    /// Its finished steps, in order.
    pub steps: Vec<NoteStep>,
}

/// One step of a note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NoteStep {
    /// Which.
    pub place: Place,
    /// As the path lists it.
    pub title: String,
    /// How it was done.
    pub level: HelpLevel,
    /// Whether nobody has confirmed it yet.
    pub is_to_confirm: bool,
    /// Why the worker had the hand, when they did it.
    pub hand: Option<HandReason>,
}

/// Something needed, and what was answered about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NoteDocument {
    /// Which.
    pub document: DocumentId,
    /// What it is.
    pub label: String,
    /// Whether it is there; none when it was not looked at.
    pub answer: Option<DocumentAnswer>,
    /// What to do about it, when it is missing.
    pub todo: Option<String>,
}

/// Drafts the structural part of the note. Times are turned into a day and whole minutes here and go no further.
pub fn draft(state: &SessionState, library: &impl Library, on: NaiveDate) -> NoteBody {
    let mut procedures: Vec<(ProcedureId, NoteProcedure)> = Vec::new();
    for record in state.finished() {
        let walkthrough = library.walkthrough(&record.place.procedure);
        let step_title = walkthrough
            .and_then(|walkthrough| walkthrough.step(&record.place.step))
            .map_or_else(|| record.place.step.to_string(), |step| step.title.clone());
        let step = NoteStep {
            place: record.place.clone(),
            title: step_title,
            level: record.level(),
            is_to_confirm: record.is_to_confirm(),
            hand: record.hand,
        };
        if let Some((_, found)) = procedures.iter_mut().find(|(id, _)| *id == record.place.procedure) {
            found.steps.push(step);
        } else {
            let title = title_of(&record.place.procedure, library);
            procedures.push((record.place.procedure.clone(), NoteProcedure { title, steps: vec![step] }));
        }
    }
    let levels: Vec<HelpLevel> = state.finished().map(|record| record.level()).collect();
    let is_confirmed = state.finished().all(|record| !record.is_to_confirm());
    NoteBody {
        on,
        mode: state.setup.mode,
        way: state.setup.way,
        title: title_of(&state.setup.procedure, library),
        is_complete: state.is_complete(),
        procedures: procedures.into_iter().map(|(_, procedure)| procedure).collect(),
        prepared: prepared(state, library),
        obstacles: distinct(state.obstacles.iter().map(|(_, obstacle)| *obstacle)),
        own_word: state.own_word.and_then(|(word, is_shared)| is_shared.then_some(word)),
        next: state.next.clone(),
        duties: state.duties.clone(),
        urgency: state.setup.urgency,
        learning: state.learning,
        outcomes: state.outcomes.clone(),
        minutes: whole_minutes(state.active_ms),
        autonomy: if is_confirmed { autonomy(&levels) } else { None },
    }
}

/// What was looked at together; none when the session does not prepare.
pub fn prepared(state: &SessionState, library: &impl Library) -> Option<Vec<NoteDocument>> {
    if state.setup.way != Way::Prepare {
        return None;
    }
    let asked = library.walkthrough(&state.setup.procedure);
    let documents = asked.into_iter().flat_map(|asked| &asked.documents);
    let noted = |document: &Document| {
        let answer = state.documents.get(&document.id).copied();
        NoteDocument {
            document: document.id.clone(),
            label: document.label.to_text(),
            answer,
            todo: (answer == Some(DocumentAnswer::Missing)).then(|| document.if_missing.to_text()),
        }
    };
    Some(documents.map(noted).collect())
}

fn title_of(procedure: &ProcedureId, library: &impl Library) -> String {
    library.walkthrough(procedure).map_or_else(|| procedure.to_string(), |known| known.title.clone())
}

fn distinct(obstacles: impl Iterator<Item = Obstacle>) -> Vec<Obstacle> {
    let mut kept: Vec<Obstacle> = obstacles.collect();
    kept.sort_unstable();
    kept.dedup();
    kept
}

/// Whole minutes, rounded to the nearest and never less than one: a session took place.
pub fn whole_minutes(active_ms: i64) -> u32 {
    u32::try_from((active_ms.max(0) + 30_000) / 60_000).unwrap_or(u32::MAX).max(1)
}

/// A line added to a note after it was frozen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Addendum {
    /// Who added it.
    pub author: String,
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub text: String,
}
