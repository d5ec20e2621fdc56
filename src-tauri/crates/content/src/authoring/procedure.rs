//! `procedures/<id>.yaml` as written, but for its scenes and steps.

use std::collections::BTreeMap;

use domain::mode::Device;
use domain::walkthrough::{Confidence, RemitAnswer, Theme, WayOutKind};
use schemars::JsonSchema;
use serde::Deserialize;

use super::{At, SceneText, StepText};

/// One procedure.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProcedureText {
    /// Always 1 in this version of the application.
    pub format_version: At<u32>,
    /// Equal to the file's name, for ever.
    pub id: At<String>,
    /// What it is about.
    pub theme: Theme,
    /// As the worker sees it listed.
    pub title: At<String>,
    /// What was done, after the person's name: "a noté un jour de travail".
    pub done_sentence: At<String>,
    /// Its picture.
    pub picture: At<String>,
    /// Whose task it is.
    pub remit: At<RemitText>,
    /// Who it is for, and who it is not for.
    pub audience: At<AudienceText>,
    /// Who the learner plays, and what is true.
    pub situation: At<SituationText>,
    /// The devices on which it is not done here, each with the reason: `{phone: L'application est autre.}`
    #[serde(default)]
    pub not_on: BTreeMap<Device, At<String>>,
    /// Whether doing it for real on a screen needs the Internet; yes when absent.
    #[serde(default = "yes")]
    pub needs_internet: bool,
    /// What is needed before starting.
    #[serde(default)]
    pub documents: Vec<At<DocumentText>>,
    /// What to ask at the desk or on the telephone, in the learner's words; at most five.
    #[serde(default)]
    pub desk_questions: Vec<At<String>>,
    /// The practice screens, by name.
    #[serde(default)]
    pub scenes: BTreeMap<String, At<SceneText>>,
    /// The steps, in order; the first is the start.
    pub steps: Vec<At<StepText>>,
    /// What people get wrong.
    #[serde(default)]
    pub mistakes: Vec<At<String>>,
    /// What also works, without a screen, for each step that has none of its own.
    #[serde(default)]
    pub ways_out: Vec<At<WayOutText>>,
    /// What comes back by itself.
    #[serde(default)]
    pub duties: Vec<At<DutyText>>,
    /// What goes home with the learner.
    pub sheet: At<SheetText>,
    /// What the procedure rests on.
    pub facts: Vec<At<FactText>>,
    /// Where it was read, by name.
    pub sources: BTreeMap<String, At<SourceText>>,
    /// Who checked it on the real service; `null` as long as nobody did.
    pub live_check: Option<At<LiveCheckText>>,
    /// What this version answers to workers who marked that the real site has changed.
    #[serde(default)]
    pub answers: Vec<At<MarkAnswerText>>,
}

fn yes() -> bool {
    true
}

/// Whose task it is.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemitText {
    /// Ours, with conditions, or a relay's.
    pub answer: RemitAnswer,
    /// The kind sentence to say.
    pub say: At<String>,
    /// Who does this, when it is not us.
    pub relay: Option<At<String>>,
}

/// Who it is for.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AudienceText {
    /// Who it is for.
    #[serde(rename = "for")]
    pub is_for: Vec<At<String>>,
    /// Who it is not for, and what to take instead.
    #[serde(default, rename = "not_for")]
    pub is_not_for: Vec<At<String>>,
}

/// Who the learner plays.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SituationText {
    /// An invented person of `pack.yaml`.
    pub person: At<String>,
    /// Its picture; the person's when absent.
    pub picture: Option<At<String>>,
    /// Short sentences: "Vous jouez Amina."
    pub say: Vec<At<String>>,
}

/// Something needed.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DocumentText {
    /// Its name within the procedure, for ever.
    pub id: At<String>,
    /// What it is, in at most twelve words; hard words may be marked.
    pub label: At<String>,
    /// Its picture.
    pub picture: At<String>,
    /// What to do when it is missing, for the learner.
    pub if_missing: At<String>,
    /// Where one gets it.
    pub go_to: Option<At<String>>,
    /// How long that takes.
    pub how_long: Option<At<String>>,
    /// A number that helps.
    pub phone: Option<At<String>>,
    /// The procedure that gets it.
    pub call: Option<At<String>>,
}

/// What also works, without a screen.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WayOutText {
    /// A desk, a telephone, a letter, or none any more.
    pub kind: WayOutKind,
    /// In one sentence, for the learner.
    pub say: At<String>,
    /// A number, hours, an address.
    pub detail: Option<At<String>>,
}

/// What comes back by itself.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DutyText {
    /// What has to be done.
    pub label: At<String>,
    /// When: `month_end`, `{monthly: 25}`, `{yearly: 09-01}`, `{days_after: 8}` or `{days_before: 30}`.
    pub when: At<DutyWhen>,
    /// The day it is counted from, in words: "la date voulue". Only with `days_after`, where it is the day of the session when
    /// absent, and with `days_before`, which needs it.
    pub counted_from: Option<At<String>>,
    /// The procedure that does it.
    pub procedure: Option<At<String>>,
}

/// When a duty falls.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DutyWhen {
    /// Each month, on its last day.
    MonthEnd,
    /// Each month, on a day from 1 to 31.
    Monthly(u8),
    /// Each year, on a day: month and day, `09-01`.
    Yearly(String),
    /// So many calendar days after a day.
    DaysAfter(u16),
    /// So many calendar days before a day, at the latest.
    DaysBefore(u16),
}

/// What goes home.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SheetText {
    /// What to remember, at most six lines.
    pub lines: Vec<At<SheetLineText>>,
    /// What is often got wrong, in one sentence.
    pub beware: Option<At<String>>,
}

/// One line of the sheet.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SheetLineText {
    /// Its picture.
    pub picture: At<String>,
    /// Its sentence.
    pub text: At<String>,
}

/// A fact.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FactText {
    /// The fact, as the procedure uses it.
    pub text: At<String>,
    /// The source, by its name under `sources`.
    pub source: Option<At<String>>,
    /// How sure it is.
    pub confidence: Confidence,
    /// Whether the rules are changing.
    #[serde(default)]
    pub under_reform: bool,
}

/// A source.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SourceText {
    /// What it is.
    pub title: At<String>,
    /// Whose page.
    pub publisher: At<String>,
    /// Its address, as text.
    pub address: Option<At<String>>,
    /// The date of the page, or of the day it was read: `2026-02-05`, or the year alone: `2024`.
    pub seen: At<String>,
}

/// Who checked it on the real service.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LiveCheckText {
    /// The day: `2026-11-23`.
    pub on: At<String>,
    /// The name of the person.
    pub by: At<String>,
    /// On what site or device.
    pub place: At<String>,
}

/// What is answered to a mark.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MarkAnswerText {
    /// Its id, from `cote pack remarks`.
    pub mark: At<String>,
    /// What was done about it: "Le bouton s'appelle maintenant Suivant."
    pub say: At<String>,
}
