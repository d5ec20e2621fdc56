//! What both agree on before starting: which sentences, for which mode, said with the worker's name, for what and until when.
//! Refuses "je": a machine's "je" is nobody.

mod standing;
#[cfg(test)]
mod tests;

pub use standing::{Asked, AskedAgain, Before, LineTaken, Standing, ask, until_after};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::date;
use crate::id::{LineId, PictureName, ProcedureId};
use crate::mode::Mode;
use crate::session::{Urgency, UrgencyReason};
use crate::walkthrough::Theme;

/// The sentences of an agreement, in one version of the template. `{worker}` stands for the worker's name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AgreementTemplate {
    /// Raised whenever a word changes; kept with each agreement given.
    pub version: u32,
    /// How many days an agreement lasts; one made in an urgency lasts until its last day.
    pub days: u16,
    /// Sentences for training.
    pub teach: Vec<AgreementLine>,
    /// Sentences for accompanying.
    pub accompany: Vec<AgreementLine>,
    /// Sentences for doing it together in an urgency; what makes it urgent comes after the first.
    pub do_for: Vec<AgreementLine>,
    /// What makes it urgent, reason by reason.
    pub urgency: UrgencyLines,
    /// What it is for and how long, which begins the second page.
    pub terms: TermLines,
    /// The themes, as the terms say them.
    pub themes: ThemeNames,
    /// The rest of the second page: what is never done, how to stop.
    pub scope: Vec<AgreementLine>,
}

/// What an agreement is for, and how long.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TermLines {
    /// With somebody named; `{theme}`.
    pub theme: AgreementLine,
    /// In somebody's place; `{procedure}`.
    pub procedure: AgreementLine,
    /// Until when; `{until}`.
    pub until: AgreementLine,
    /// With nobody named: it is for this once.
    pub once: Vec<AgreementLine>,
}

/// The themes in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ThemeNames {
    /// [`Theme::Connect`].
    pub connect: String,
    /// [`Theme::Unemployment`].
    pub unemployment: String,
    /// [`Theme::Pension`].
    pub pension: String,
    /// [`Theme::FamilyAllowance`].
    pub family_allowance: String,
    /// [`Theme::Basics`].
    pub basics: String,
}

impl ThemeNames {
    fn of(&self, theme: Theme) -> &str {
        match theme {
            Theme::Connect => &self.connect,
            Theme::Unemployment => &self.unemployment,
            Theme::Pension => &self.pension,
            Theme::FamilyAllowance => &self.family_allowance,
            Theme::Basics => &self.basics,
        }
    }
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
        line.filled(&[("{day}", &date::in_words(urgency.deadline))])
    }
}

/// One sentence and its picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AgreementLine {
    /// Which: the same from one template to the next.
    pub id: LineId,
    /// Its picture.
    pub picture: PictureName,
    /// Its sentence.
    pub text: String,
    /// What holds when it alone is taken back; none when the whole agreement then ends.
    #[serde(default)]
    pub taken_back: Option<TakenBack>,
}

/// What holds once a line is taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TakenBack {
    /// What the program then does.
    pub effect: TakenBackEffect,
    /// The picture of what is said in its place.
    pub picture: PictureName,
    /// What is said in its place.
    pub text: String,
}

/// What the program does once a line is taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TakenBackEffect {
    /// No note is written and the session names nobody.
    NoNote,
    /// No day is proposed to do it again together.
    NoLearning,
}

impl AgreementLine {
    fn filled(&self, places: &[(&str, &str)]) -> Self {
        let fill =
            |text: &str| places.iter().fold(text.to_owned(), |text, (place, with)| text.replace(place, with));
        let taken_back = self.taken_back.as_ref();
        Self {
            text: fill(&self.text),
            taken_back: taken_back.map(|then| TakenBack { text: fill(&then.text), ..then.clone() }),
            ..self.clone()
        }
    }

    /// What is said in its place once it is taken back.
    fn replaced(&self) -> Self {
        match &self.taken_back {
            Some(then) => Self {
                id: self.id.clone(),
                picture: then.picture.clone(),
                text: then.text.clone(),
                taken_back: None,
            },
            None => self.clone(),
        }
    }
}

/// What an agreement is for. Anything else is asked again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum AgreementScope {
    /// Every procedure of a theme, in the agreement's mode.
    Theme {
        /// Which.
        theme: Theme,
    },
    /// One procedure: what is done in somebody's place.
    Procedure {
        /// Which.
        procedure: ProcedureId,
    },
    /// This session only.
    Once,
}

/// A line that an agreement says otherwise, because it was taken back before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Without {
    /// Which.
    pub line: LineId,
    /// What the program does then.
    pub effect: TakenBackEffect,
}

/// An agreement as it is shown, read aloud and kept to the byte.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgreementText {
    /// The template's version.
    pub version: u32,
    /// For which mode.
    pub mode: Mode,
    /// The worker whom it names.
    pub worker: String,
    /// What it is for.
    pub covers: AgreementScope,
    /// Its last day; none when it is for once.
    #[ts(type = "string | null")]
    pub until: Option<NaiveDate>,
    /// The lines that were taken back before, and that it says otherwise.
    pub without: Vec<Without>,
    /// The first page.
    pub lines: Vec<AgreementLine>,
    /// The second page.
    pub scope: Vec<AgreementLine>,
}

impl AgreementTemplate {
    /// The agreement that is asked for, until a day, without the lines that were taken back.
    pub fn text(&self, asked: &Asked<'_>, until: Option<NaiveDate>, without: &[LineId]) -> AgreementText {
        let lines = match asked.mode {
            Mode::Teach => &self.teach,
            Mode::Accompany => &self.accompany,
            Mode::DoFor => &self.do_for,
        };
        let theme = self.themes.of(asked.theme);
        let until_words = until.map(date::in_words).unwrap_or_default();
        let places = [
            ("{worker}", asked.worker),
            ("{theme}", theme),
            ("{procedure}", asked.title),
            ("{until}", &until_words),
        ];
        let say = |line: &AgreementLine| {
            let line = line.filled(&places);
            if without.contains(&line.id) { line.replaced() } else { line }
        };
        let without_of = |line: &AgreementLine| {
            let effect = line.taken_back.as_ref().filter(|_| without.contains(&line.id))?.effect;
            Some(Without { line: line.id.clone(), effect })
        };
        let taken_back = lines.iter().filter_map(without_of).collect();
        let mut lines: Vec<AgreementLine> = lines.iter().map(say).collect();
        if let Some(urgency) = &asked.urgency {
            lines.insert(1.min(lines.len()), self.urgency.of(urgency));
        }
        let covers = asked.covers();
        let terms: Vec<&AgreementLine> = match &covers {
            AgreementScope::Theme { .. } => vec![&self.terms.theme, &self.terms.until],
            AgreementScope::Procedure { .. } => vec![&self.terms.procedure, &self.terms.until],
            AgreementScope::Once => self.terms.once.iter().collect(),
        };
        AgreementText {
            version: self.version,
            mode: asked.mode,
            worker: asked.worker.to_owned(),
            covers,
            until,
            without: taken_back,
            lines,
            scope: terms.into_iter().chain(&self.scope).map(say).collect(),
        }
    }
}

impl AgreementText {
    /// Whether a line with that effect was taken back before.
    pub fn is_without(&self, effect: TakenBackEffect) -> bool {
        self.without.iter().any(|one| one.effect == effect)
    }

    /// A line of either page.
    pub fn line(&self, id: &LineId) -> Option<&AgreementLine> {
        self.lines.iter().chain(&self.scope).find(|line| line.id == *id)
    }
}
