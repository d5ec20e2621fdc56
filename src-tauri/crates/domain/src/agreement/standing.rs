//! Whether an agreement given before still holds. Refuses to stretch one: past its day, outside what it is for, with another
//! worker or once a line was taken back, it is asked again.

use chrono::{Days, NaiveDate};
use serde::Serialize;
use ts_rs::TS;

use super::{AgreementScope, AgreementTemplate, AgreementText};
use crate::id::{LineId, ProcedureId};
use crate::mode::Mode;
use crate::session::Urgency;
use crate::walkthrough::Theme;

/// What an agreement is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// What for.
    pub mode: Mode,
    /// The worker's name.
    pub worker: &'a str,
    /// What makes it urgent.
    pub urgency: Option<Urgency>,
    /// The procedure.
    pub procedure: &'a ProcedureId,
    /// Its title.
    pub title: &'a str,
    /// Its theme.
    pub theme: Theme,
    /// Whether somebody is named: with nobody named it is for once.
    pub is_named: bool,
}

impl Asked<'_> {
    /// What the agreement is for.
    pub fn covers(&self) -> AgreementScope {
        match (self.is_named, self.mode) {
            (false, _) => AgreementScope::Once,
            (true, Mode::DoFor) => AgreementScope::Procedure { procedure: self.procedure.clone() },
            (true, Mode::Teach | Mode::Accompany) => AgreementScope::Theme { theme: self.theme },
        }
    }
}

/// An agreement that somebody gave before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Before {
    /// Its exact text; none when it was given before texts were kept.
    pub text: Option<AgreementText>,
    /// For which mode.
    pub mode: Mode,
    /// What was taken back of it since.
    pub taken_back: Vec<LineTaken>,
}

/// A line that was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineTaken {
    /// Which.
    pub line: LineId,
    /// When.
    pub on: NaiveDate,
}

/// Why an agreement is asked again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum AskedAgain {
    /// Its last day is behind us.
    Expired {
        /// That day.
        #[ts(type = "string")]
        on: NaiveDate,
    },
    /// It was for something else.
    OutOfScope,
    /// It was with another worker.
    OtherWorker,
    /// Something else in it has changed.
    Changed,
    /// A line was taken back.
    LineTaken {
        /// When.
        #[ts(type = "string")]
        on: NaiveDate,
    },
    /// It was taken back whole.
    Ended {
        /// When.
        #[ts(type = "string")]
        on: NaiveDate,
    },
}

/// How what is asked for stands to what was given before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Standing {
    /// Nothing was given before.
    First,
    /// It was given, and holds.
    Given,
    /// It is asked again.
    Again {
        /// Why.
        again: AskedAgain,
    },
}

/// The last day of an agreement given today.
pub fn until_after(template: &AgreementTemplate, asked: &Asked<'_>, today: NaiveDate) -> Option<NaiveDate> {
    match (asked.is_named, asked.mode) {
        (false, _) => None,
        (true, Mode::DoFor) => Some(asked.urgency.map_or(today, |urgency| urgency.deadline)),
        (true, Mode::Teach | Mode::Accompany) => {
            Some(today.checked_add_days(Days::new(template.days.into())).unwrap_or(today))
        }
    }
}

/// The agreement to show: the one that holds, or one to give anew, and why. `before` is what the same person gave, newest
/// first.
pub fn ask(
    template: &AgreementTemplate,
    asked: &Asked<'_>,
    before: &[Before],
    today: NaiveDate,
) -> (AgreementText, Standing) {
    let until = until_after(template, asked, today);
    let anew = |without: &[LineId], standing| (template.text(asked, until, without), standing);
    let again = |again| Standing::Again { again };
    if !asked.is_named || before.is_empty() {
        return anew(&[], Standing::First);
    }
    let covers = asked.covers();
    let is_for_it =
        |one: &&Before| one.mode == asked.mode && one.text.as_ref().is_none_or(|text| text.covers == covers);
    let Some(last) = before.iter().find(is_for_it) else {
        return anew(&[], again(AskedAgain::OutOfScope));
    };
    let Some(text) = &last.text else {
        return anew(&[], again(AskedAgain::Changed));
    };
    let ends = |taken: &&LineTaken| text.line(&taken.line).is_none_or(|line| line.taken_back.is_none());
    if let Some(taken) = last.taken_back.iter().find(ends) {
        return anew(&[], again(AskedAgain::Ended { on: taken.on }));
    }
    let mut without: Vec<LineId> = text.without.iter().map(|one| one.line.clone()).collect();
    without.extend(last.taken_back.iter().map(|taken| taken.line.clone()));
    if let Some(taken) = last.taken_back.last() {
        return anew(&without, again(AskedAgain::LineTaken { on: taken.on }));
    }
    match text.until {
        Some(until) if until < today => return anew(&without, again(AskedAgain::Expired { on: until })),
        Some(_) => {}
        None => return anew(&without, again(AskedAgain::Changed)),
    }
    if template.text(asked, text.until, &without) == *text {
        return (text.clone(), Standing::Given);
    }
    let is_other = text.worker != asked.worker;
    anew(&without, again(if is_other { AskedAgain::OtherWorker } else { AskedAgain::Changed }))
}
