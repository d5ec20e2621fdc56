//! What both agree on before starting: which sentences, for which mode, said with the worker's name. Refuses "je": a
//! machine's "je" is nobody.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::date;
use crate::id::PictureName;
use crate::mode::Mode;
use crate::session::{Urgency, UrgencyReason};

/// The sentences of an agreement, in one version of the template. `{worker}` stands for the worker's name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AgreementTemplate {
    /// Raised whenever a word changes; kept with each agreement given.
    pub version: u32,
    /// Sentences for training.
    pub teach: Vec<AgreementLine>,
    /// Sentences for accompanying.
    pub accompany: Vec<AgreementLine>,
    /// Sentences for doing it together in an urgency; what makes it urgent comes after the first.
    pub do_for: Vec<AgreementLine>,
    /// What makes it urgent, reason by reason.
    pub urgency: UrgencyLines,
    /// The second page: what for, how long, how to stop.
    pub scope: Vec<AgreementLine>,
}

/// Why it cannot wait, in a sentence each. `{day}` stands for the last day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UrgencyLines {
    /// For [`UrgencyReason::DeadlineEnds`].
    pub deadline_ends: AgreementLine,
    /// For [`UrgencyReason::PaymentStops`].
    pub payment_stops: AgreementLine,
    /// For [`UrgencyReason::RightAtRisk`].
    pub right_at_risk: AgreementLine,
    /// For [`UrgencyReason::AnswerAwaited`].
    pub answer_awaited: AgreementLine,
}

impl UrgencyLines {
    fn of(&self, urgency: &Urgency) -> AgreementLine {
        let line = match urgency.reason {
            UrgencyReason::DeadlineEnds => &self.deadline_ends,
            UrgencyReason::PaymentStops => &self.payment_stops,
            UrgencyReason::RightAtRisk => &self.right_at_risk,
            UrgencyReason::AnswerAwaited => &self.answer_awaited,
        };
        let text = line.text.replace("{day}", &date::in_words(urgency.deadline));
        AgreementLine { picture: line.picture.clone(), text }
    }
}

/// One sentence and its picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AgreementLine {
    /// Its picture.
    pub picture: PictureName,
    /// Its sentence.
    pub text: String,
}

/// An agreement as it is shown, read aloud and kept by its hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgreementText {
    /// The template's version.
    pub version: u32,
    /// For which mode.
    pub mode: Mode,
    /// The first page.
    pub lines: Vec<AgreementLine>,
    /// The second page.
    pub scope: Vec<AgreementLine>,
}

impl AgreementTemplate {
    /// The agreement for a mode, said with the worker's name, and with what makes it urgent when it is done in the person's
    /// place.
    pub fn for_mode(&self, mode: Mode, worker: &str, urgency: Option<&Urgency>) -> AgreementText {
        let lines = match mode {
            Mode::Teach => &self.teach,
            Mode::Accompany => &self.accompany,
            Mode::DoFor => &self.do_for,
        };
        let said = |lines: &[AgreementLine]| {
            lines
                .iter()
                .map(|line| AgreementLine {
                    picture: line.picture.clone(),
                    text: line.text.replace("{worker}", worker),
                })
                .collect()
        };
        let mut lines: Vec<AgreementLine> = said(lines);
        if let Some(urgency) = urgency {
            lines.insert(1.min(lines.len()), self.urgency.of(urgency));
        }
        AgreementText { version: self.version, mode, lines, scope: said(&self.scope) }
    }
}

impl AgreementText {
    /// The exact text, line by line: what the hash is taken of.
    pub fn exact_text(&self) -> String {
        let lines = self.lines.iter().chain(&self.scope).map(|line| line.text.as_str());
        lines.collect::<Vec<_>>().join("\n")
    }
}
