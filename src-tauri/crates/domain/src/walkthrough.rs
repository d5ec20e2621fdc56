//! A checked walkthrough: the steps of one procedure in one version. Owns what a step may hold; refuses nothing itself,
//! because `content` only ever builds one that is right.

mod act;
mod document;
mod learner_text;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use act::{Act, Answer, DIFFERENT, Errand, SAME, WrongAct};
pub use document::{Document, DocumentAnswer};

use crate::duty::Duty;
use crate::id::{
    ChoiceId, DocumentId, MarkId, PersonId, PictureName, ProcedureId, SourceId, StepId, TargetId,
};
use crate::local_layer::LocalPart;
use crate::mode::Device;
use crate::rich_text::RichText;
use crate::scene::Scene;
use crate::second_language::SecondLanguage;
use crate::speech::Wording;

/// What a procedure is about.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// "Se connecter".
    Connect,
    /// "Chômage".
    Unemployment,
    /// "Pension".
    Pension,
    /// "Allocations familiales".
    FamilyAllowance,
    /// "Gestes de base".
    Basics,
}

/// The steps of one procedure, in one version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Walkthrough {
    /// Equal to the file's name, for ever.
    pub id: ProcedureId,
    /// What it is about.
    pub theme: Theme,
    /// As the worker sees it listed.
    pub title: String,
    /// What was done, after the person's name: "a noté un jour de travail".
    pub done_sentence: String,
    /// Its picture.
    pub picture: PictureName,
    /// Whose task it is, as an example that the team's charter overrides.
    pub remit: Remit,
    /// Who it is for, and who it is not for.
    pub audience: Audience,
    /// Who the learner plays, and what is true.
    pub situation: Situation,
    /// The devices on which it is not done here, each with the reason; a version kept before there were any has none.
    #[serde(default)]
    pub not_on: Vec<NotOn>,
    /// Whether doing it for real on a screen needs the Internet.
    #[serde(default = "needs_internet_unless_said")]
    pub needs_internet: bool,
    /// What is needed.
    pub documents: Vec<Document>,
    /// What to ask at the desk or on the telephone, in the learner's words; at most five.
    #[serde(default)]
    pub desk_questions: Vec<String>,
    /// The steps; the first is the start.
    pub steps: Vec<Step>,
    /// What people get wrong, for the worker and the sheet.
    pub mistakes: Vec<String>,
    /// What also works, without a screen; shown on each step that has none of its own.
    pub ways_out: Vec<WayOut>,
    /// What comes back by itself: a card each month, a certificate each year.
    pub duties: Vec<Duty>,
    /// What goes home with the learner.
    pub sheet: Sheet,
    /// What the facts rest on.
    pub facts: Vec<Fact>,
    /// Where they were read.
    pub sources: Vec<Source>,
    /// Who checked it on the real service; `None` is said on screen.
    pub live_check: Option<LiveCheck>,
    /// What its authors answer to marks that the real site has changed.
    #[serde(default)]
    pub answers: Vec<MarkAnswer>,
    /// The languages that may stand beside the French, in the order proposed.
    #[serde(default)]
    pub second_languages: Vec<SecondLanguage>,
}

/// Whose task this is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Remit {
    /// Ours, ours with conditions, or a relay's.
    pub answer: RemitAnswer,
    /// The kind sentence to say.
    pub sentence: String,
    /// Who does this, when it is not us.
    pub relay: Option<String>,
}

/// The three answers to *Est-ce à nous ?*
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum RemitAnswer {
    /// Ours.
    Ours,
    /// Ours with conditions.
    WithConditions,
    /// Another service's.
    Relay,
}

/// Who a procedure is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Audience {
    /// Who it is for.
    pub is_for: Vec<String>,
    /// Who it is not for, and what to take instead.
    pub is_not_for: Vec<String>,
}

/// The card that tells the learner who they play and what is true.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Situation {
    /// The invented person.
    pub person: PersonId,
    /// Their first name, as the sentences say it.
    pub first_name: String,
    /// Short sentences: "Vous jouez Amina." "Elle va travailler jeudi 12."
    pub sentences: Vec<RichText>,
    /// Its picture.
    pub picture: PictureName,
}

fn needs_internet_unless_said() -> bool {
    true
}

/// A device on which a procedure is not done here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NotOn {
    /// Which.
    pub device: Device,
    /// Why, in one sentence for the learner.
    pub why: String,
}

/// Whose hand may do a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Hand {
    /// The worker may take the hand, with a reason.
    Shared,
    /// A declaration, a signature, a code, a confirmation: the learner's only.
    LearnerOnly,
}

/// What makes a moment sensitive: the house rule is shown, notes are closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Sensitive {
    /// A code of any kind.
    Code,
    /// A bank.
    Bank,
    /// A mailbox.
    Mailbox,
    /// A password.
    Password,
}

/// One action, one screen, one sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Step {
    /// Its name within the procedure.
    pub id: StepId,
    /// As the path lists it: "Ouvrir le site".
    pub title: String,
    /// What the learner reads and hears when practising.
    pub say_practice: RichText,
    /// What they read for real; the same when absent.
    pub say_real: Option<RichText>,
    /// Its picture.
    pub picture: PictureName,
    /// On which devices this step exists; all when empty.
    pub devices: Vec<Device>,
    /// Whose hand.
    pub hand: Hand,
    /// What makes it a sensitive moment.
    pub sensitive: Option<Sensitive>,
    /// Whether nothing can be undone after it.
    pub is_point_of_no_return: bool,
    /// The practice screen, already in the state that this step shows.
    pub scene: Option<Scene>,
    /// The right act.
    pub act: Act,
    /// Likely wrong ones, each with its explanation.
    pub wrong: Vec<WrongAct>,
    /// The ladder of cues.
    pub cues: Cues,
    /// What the strip gives the worker.
    pub coach: Coach,
    /// What helps for real in place of words about the invented person.
    #[serde(default)]
    pub real: RealHelp,
    /// What also works, without a screen; the procedure's own when empty.
    pub ways_out: Vec<WayOut>,
    /// What of it is the antenna's; nothing in a pack.
    #[serde(default, skip_serializing_if = "LocalPart::is_empty")]
    pub local: LocalPart,
    /// Where it leads.
    pub next: Next,
}

/// The ladder of cues of one step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Cues {
    /// A question that makes one look.
    pub question: RichText,
    /// A word that tells.
    pub word: RichText,
    /// What the halo surrounds; the act's target when absent.
    pub halo: Option<TargetId>,
    /// What is said while the screen shows it.
    pub show: RichText,
}

/// What helps for real, where the words of the practice speak of the invented person and their day. What is absent is the
/// same in both.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RealHelp {
    /// The next thing to ask.
    pub ask: Option<String>,
    /// A question that makes one look.
    pub question: Option<RichText>,
    /// A word that tells.
    pub word: Option<RichText>,
}

/// What the strip gives the worker: fit to be read by the learner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Coach {
    /// The next thing to ask, without quotes.
    pub ask: String,
    /// What to ask afterwards, when the step takes longer; in order, without quotes.
    #[serde(default)]
    pub then: Vec<String>,
    /// How to be, in one sentence: "Comptez jusqu'à dix avant la suite."
    pub tip: Option<String>,
}

/// Where a step leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Next {
    /// To another step.
    Step {
        /// Which.
        step: StepId,
    },
    /// Through another procedure, and back to a step of this one.
    Call {
        /// Which procedure.
        procedure: ProcedureId,
        /// Where it comes back.
        back: StepId,
    },
    /// To the end of this procedure; back to the one that called it, if any did.
    End,
    /// To the end of the session's steps, whatever called this procedure.
    Stop {
        /// Whether it has done what it is for: somebody who was connected has finished. Else it did not come about: the
        /// telephone is lost, it is for another day.
        is_done: bool,
    },
    /// Where the learner's answer leads.
    Branch {
        /// The answers.
        choices: Vec<Choice>,
    },
}

/// One answer of a branch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Choice {
    /// Its name within the step.
    pub id: ChoiceId,
    /// The answer.
    pub label: String,
    /// Its picture.
    pub picture: PictureName,
    /// Where it leads: never to another branch directly.
    pub leads_to: Box<Next>,
}

/// What also works, without this screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WayOut {
    /// What kind.
    pub kind: WayOutKind,
    /// In one sentence, for the learner.
    pub sentence: String,
    /// A number, hours, an address, when known.
    pub detail: Option<String>,
    /// Whether the antenna added it; never in a pack.
    #[serde(default)]
    pub is_local: bool,
}

/// Kinds of ways out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum WayOutKind {
    /// A desk.
    Desk,
    /// A telephone.
    Phone,
    /// A letter or a paper form.
    Letter,
    /// None is left; the sentence says since when.
    None,
}

/// What goes home with the learner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Sheet {
    /// What to remember, at most six lines.
    pub lines: Vec<SheetLine>,
    /// What is often got wrong, in one sentence.
    pub beware: Option<String>,
}

/// One line of the sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SheetLine {
    /// Its picture.
    pub picture: PictureName,
    /// Its sentence.
    pub text: String,
}

/// A fact and what it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Fact {
    /// The fact, as the walkthrough uses it.
    pub text: String,
    /// Where it was read.
    pub source: SourceId,
    /// How sure it is.
    pub confidence: Confidence,
    /// Whether the field is under reform: said to the worker, not to the learner.
    pub is_under_reform: bool,
}

/// How sure a fact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// Read on the service's own page.
    Official,
    /// Read on somebody else's page.
    Secondary,
    /// Read on a page that is old or has no date.
    Old,
    /// Not found anywhere: general knowledge, to be checked.
    Unconfirmed,
}

/// Where a fact was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Source {
    /// Its name within the procedure.
    pub id: SourceId,
    /// What it is.
    pub title: String,
    /// Whose page.
    pub publisher: String,
    /// Its address, as text; never opened by itself.
    pub address: Option<String>,
    /// When the page was seen or dated; the year alone is written as its first day with `is_year_only`.
    #[ts(type = "string")]
    pub seen: NaiveDate,
    /// Whether only the year of `seen` is known.
    pub is_year_only: bool,
}

/// What an author answers to a worker's mark: from this version on, the step is right again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MarkAnswer {
    /// Which mark.
    pub mark: MarkId,
    /// What was done about it, to the team.
    pub say: String,
}

/// Somebody checked the walkthrough on the real service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LiveCheck {
    /// When.
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// Who.
    pub by: String,
    /// On what.
    pub place: String,
}

impl Step {
    /// One of its two sentences; none for real when practising says the same.
    pub fn sentence(&self, wording: Wording) -> Option<&RichText> {
        match wording {
            Wording::Practice => Some(&self.say_practice),
            Wording::Real => self.say_real.as_ref(),
        }
    }

    /// Each of its sentences, with which one it is.
    pub fn sentences(&self) -> impl Iterator<Item = (Wording, &RichText)> {
        [Wording::Practice, Wording::Real]
            .into_iter()
            .filter_map(|wording| Some((wording, self.sentence(wording)?)))
    }
}

impl Walkthrough {
    /// The step of that name.
    pub fn step(&self, id: &StepId) -> Option<&Step> {
        self.steps.iter().find(|step| &step.id == id)
    }

    /// What this version answers to a mark.
    pub fn answer_to(&self, mark: &MarkId) -> Option<&str> {
        self.answers.iter().find(|answer| &answer.mark == mark).map(|answer| answer.say.as_str())
    }

    /// Whether both say and show the same: who checked one of them, and what it answers, does not change that.
    pub fn is_same_course(&self, other: &Self) -> bool {
        let bare = |one: &Self| Self { live_check: None, answers: Vec::new(), ..one.clone() };
        bare(self) == bare(other)
    }

    /// The document of that name.
    pub fn document(&self, id: &DocumentId) -> Option<&Document> {
        self.documents.iter().find(|document| &document.id == id)
    }

    /// The first step.
    pub fn first_step(&self) -> Option<&Step> {
        self.steps.first()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{step, walkthrough};

    #[test]
    fn who_checked_it_and_what_it_answers_do_not_change_a_course() {
        let one = walkthrough("noter", vec![step("jour", Hand::Shared, Next::End)]);
        let mark = MarkId::new("019aa000-0000-7000-8000-000000000001");
        let answer = MarkAnswer { mark: mark.clone(), say: "Corrigé.".to_owned() };
        let check = LiveCheck {
            on: NaiveDate::default(),
            by: "Amal Benali".to_owned(),
            place: "le vrai site".to_owned(),
        };
        let checked = Walkthrough { live_check: Some(check), answers: vec![answer], ..one.clone() };
        assert!(one.is_same_course(&checked));
        assert_eq!((one.answer_to(&mark), checked.answer_to(&mark)), (None, Some("Corrigé.")));
        let other = Walkthrough { title: "Autre".to_owned(), ..one.clone() };
        assert!(!one.is_same_course(&other));
    }
}
