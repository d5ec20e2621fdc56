//! The team's charter: what it answers to the questions that come back, and whose task each procedure is. Owns what a rule
//! must hold, when it is to be looked at again, and what of it stands on a learner's screen; refuses a rule of nobody: an
//! example of a pack becomes a team's own only with its body, its day and its next day.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::ProcedureId;
use crate::walkthrough::{Fact, Remit, RemitAnswer, Sensitive, Source, Walkthrough};

/// The longest rule and the longest reason: what a card holds.
pub const LONGEST_RULE: usize = 240;
/// The longest sentence to say: what a learner's screen holds.
pub const LONGEST_SAY: usize = 160;
/// The longest name of an author body, such as "Équipe de Namur, réunion du 3 mars".
pub const LONGEST_BODY: usize = 80;

/// The questions that come back in every team.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// Whether a computer of the antenna is lent.
    LendComputer,
    /// Whether an e-mail address is made for somebody.
    CreateEmail,
    /// Whether codes and passwords are kept.
    Passwords,
    /// Whether one looks at a bank account.
    BankAccount,
    /// Through whose mailbox it goes.
    Mailbox,
    /// What an urgency allows.
    Urgency,
    /// What happens after hours.
    AfterHours,
    /// Whether it is ours at all.
    IsItOurs,
}

impl Topic {
    /// Every topic, in the order in which a team reads them.
    pub const ALL: [Self; 8] = [
        Self::LendComputer,
        Self::CreateEmail,
        Self::Passwords,
        Self::BankAccount,
        Self::Mailbox,
        Self::Urgency,
        Self::AfterHours,
        Self::IsItOurs,
    ];

    /// The sensitive moments at which its rule is shown.
    pub fn moments(self) -> &'static [Sensitive] {
        match self {
            Self::Passwords => &[Sensitive::Code, Sensitive::Password],
            Self::BankAccount => &[Sensitive::Bank],
            Self::Mailbox => &[Sensitive::Mailbox],
            Self::LendComputer | Self::CreateEmail | Self::Urgency | Self::AfterHours | Self::IsItOurs => &[],
        }
    }
}

/// What a rule says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RuleText {
    /// The rule, for the team.
    pub rule: String,
    /// Why.
    pub reason: String,
    /// What to say to the person, in their words.
    pub say: String,
}

/// Who stands for it, since when, and until when without looking at it again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Adoption {
    /// The author body: a team, a meeting; never one person.
    pub body: String,
    /// The day it was decided.
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// The day it is looked at again.
    #[ts(type = "string")]
    pub review_on: NaiveDate,
}

/// A rule of the house.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Rule {
    /// What it is about: there is one of each.
    pub topic: Topic,
    /// What it says.
    pub text: RuleText,
    /// Who stands for it.
    pub adoption: Adoption,
}

/// The team's own answer to *Est-ce à nous ?* for one procedure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TeamAnswer {
    /// The answer, the kind sentence, the relay.
    pub remit: Remit,
    /// Who stands for it.
    pub adoption: Adoption,
}

/// A rule that a pack proposes: an example to debate, of no team as yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExampleRule {
    /// What it is about.
    pub topic: Topic,
    /// What it says.
    pub text: RuleText,
    /// What it rests on.
    pub facts: Vec<Fact>,
    /// Where that was read.
    pub sources: Vec<Source>,
}

/// Which text or day is not of its form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{field} is not of its form")]
pub struct Fault {
    /// Which, as the page names it.
    pub field: &'static str,
}

impl Adoption {
    /// Whether the day to look at it again has come.
    pub fn is_due(&self, today: NaiveDate) -> bool {
        self.review_on <= today
    }

    fn check(&self, today: NaiveDate) -> Result<(), Fault> {
        require("body", &self.body, LONGEST_BODY)?;
        if self.on > today {
            return Err(Fault { field: "on" });
        }
        // Kept today, it cannot be overdue today: what is written down is looked at, later.
        if self.review_on <= self.on || self.is_due(today) {
            return Err(Fault { field: "reviewOn" });
        }
        Ok(())
    }
}

impl Rule {
    /// Each text that somebody wrote, with its name on the page.
    pub fn texts(&self) -> Vec<(&'static str, &str)> {
        let RuleText { rule, reason, say } = &self.text;
        vec![("rule", rule), ("reason", reason), ("say", say), ("body", &self.adoption.body)]
    }

    /// The same, each of its texts as `set` makes it.
    #[must_use]
    pub fn map_texts(self, set: impl Fn(&str) -> String) -> Self {
        let RuleText { rule, reason, say } = &self.text;
        let text = RuleText { rule: set(rule), reason: set(reason), say: set(say) };
        let adoption = Adoption { body: set(&self.adoption.body), ..self.adoption };
        Self { text, adoption, ..self }
    }

    /// Whether every text is there within its length, and its days follow each other.
    ///
    /// # Errors
    /// The first that is not.
    pub fn check(&self, today: NaiveDate) -> Result<(), Fault> {
        require("rule", &self.text.rule, LONGEST_RULE)?;
        require("reason", &self.text.reason, LONGEST_RULE)?;
        require("say", &self.text.say, LONGEST_SAY)?;
        self.adoption.check(today)
    }
}

impl TeamAnswer {
    /// Each text that somebody wrote, with its name on the page.
    pub fn texts(&self) -> Vec<(&'static str, &str)> {
        let mut texts =
            vec![("sentence", self.remit.sentence.as_str()), ("body", self.adoption.body.as_str())];
        texts.extend(self.remit.relay.as_deref().map(|relay| ("relay", relay)));
        texts
    }

    /// The same, each of its texts as `set` makes it.
    #[must_use]
    pub fn map_texts(self, set: impl Fn(&str) -> String) -> Self {
        let Remit { answer, sentence, relay } = self.remit;
        // Nothing said of a relay is no relay.
        let relay = relay.map(|relay| set(&relay)).filter(|relay| !relay.is_empty());
        let remit = Remit { answer, sentence: set(&sentence), relay };
        Self { remit, adoption: Adoption { body: set(&self.adoption.body), ..self.adoption } }
    }

    /// Whether every text is there within its length, a relay is named where the answer is one, and its days follow.
    ///
    /// # Errors
    /// The first that is not.
    pub fn check(&self, today: NaiveDate) -> Result<(), Fault> {
        require("sentence", &self.remit.sentence, LONGEST_SAY)?;
        match &self.remit.relay {
            Some(relay) => require("relay", relay, LONGEST_SAY)?,
            None if self.remit.answer == RemitAnswer::Relay => return Err(Fault { field: "relay" }),
            None => {}
        }
        self.adoption.check(today)
    }
}

/// What of the charter stands on the screens of a session: as it was when the session began.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct House {
    /// The team's own answers.
    pub answers: BTreeMap<ProcedureId, TeamAnswer>,
    /// What is said at sensitive moments.
    pub says: Vec<HouseRule>,
}

/// What the house says at a sensitive moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HouseRule {
    /// At which moment.
    pub moment: Sensitive,
    /// The sentence.
    pub say: String,
    /// The day it was decided.
    #[ts(type = "string")]
    pub on: NaiveDate,
}

impl House {
    /// What the rules and the answers come to on a learner's screens.
    pub fn of(rules: &[Rule], answers: BTreeMap<ProcedureId, TeamAnswer>) -> Self {
        let said = |rule: &Rule| {
            let (say, on) = (rule.text.say.clone(), rule.adoption.on);
            let moments = rule.topic.moments().iter();
            moments.map(|moment| HouseRule { moment: *moment, say: say.clone(), on }).collect::<Vec<_>>()
        };
        Self { answers, says: rules.iter().flat_map(said).collect() }
    }

    /// Whether the team decided nothing that such a screen shows.
    pub fn is_silent(&self) -> bool {
        self.answers.is_empty() && self.says.is_empty()
    }

    /// What the house says at a sensitive moment.
    pub fn at(&self, moment: Sensitive) -> Option<&HouseRule> {
        self.says.iter().find(|rule| rule.moment == moment)
    }

    /// The walkthrough with the team's answer in the place of the pack's.
    #[must_use]
    pub fn lay(&self, walkthrough: Walkthrough) -> Walkthrough {
        match self.answers.get(&walkthrough.id) {
            Some(answer) => Walkthrough { remit: answer.remit.clone(), ..walkthrough },
            None => walkthrough,
        }
    }
}

/// A text that is there, on one line, within its length.
fn require(field: &'static str, text: &str, longest: usize) -> Result<(), Fault> {
    let is_line = !text.trim().is_empty() && !text.chars().any(char::is_control);
    if is_line && text.chars().count() <= longest { Ok(()) } else { Err(Fault { field }) }
}

#[cfg(test)]
mod tests;
