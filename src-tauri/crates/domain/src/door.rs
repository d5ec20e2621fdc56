//! The doors of a session: a letter and who sent it, the days that are left, and what remains possible when there is no
//! Internet. Refuses to know what day it is.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::{LetterId, PictureName, ProcedureId, SenderId};
use crate::mode::{Device, Mode, Way};
use crate::walkthrough::{Fact, Source, Walkthrough};

/// A service that writes letters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Sender {
    /// Its name within the pack.
    pub id: SenderId,
    /// As it stands on the letter.
    pub name: String,
    /// What is told of it, in a few words: the names that it also goes by.
    pub detail: Option<String>,
    /// Its picture, one of the program's: never a logo.
    pub picture: PictureName,
    /// The kinds of letters that it writes, at least one.
    pub letters: Vec<Letter>,
    /// Where the facts about its letters were read.
    pub sources: Vec<Source>,
}

/// A kind of letter: the procedure that it leads to, or whom to call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Letter {
    /// Its name within the sender.
    pub id: LetterId,
    /// What the letter is about.
    pub label: String,
    /// Its picture.
    pub picture: PictureName,
    /// The procedure that it leads to.
    pub procedure: Option<ProcedureId>,
    /// Whom to call or where to go; always there without a procedure.
    pub call: Option<String>,
    /// What to bring, or to have at hand.
    pub bring: Vec<String>,
    /// Its deadline, when a source tells one.
    pub deadline: Option<LetterDeadline>,
    /// What it rests on.
    pub facts: Vec<Fact>,
}

/// The rule of a letter's deadline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LetterDeadline {
    /// The rule, in words.
    pub sentence: String,
    /// Whether the day stands on the letter.
    pub is_on_letter: bool,
}

/// How far a day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum TimeLeft {
    /// The day is behind us.
    Past,
    /// It is today.
    Today,
    /// It is tomorrow.
    Tomorrow,
    /// So many days from today.
    Days {
        /// From 2.
        days: u32,
    },
}

/// How far a day is from today: days of the calendar, whatever months or clock changes lie between.
pub fn time_left(until: NaiveDate, today: NaiveDate) -> TimeLeft {
    match u32::try_from(until.signed_duration_since(today).num_days()) {
        Err(_) => TimeLeft::Past,
        Ok(0) => TimeLeft::Today,
        Ok(1) => TimeLeft::Tomorrow,
        Ok(days) => TimeLeft::Days { days },
    }
}

/// What remains possible today without Internet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remaining {
    /// The ways that need none: what is practised or prepared lies in the vault.
    pub ways: Vec<Way>,
    /// Whether it can be done on paper, today and for real.
    pub is_on_paper: bool,
}

/// What of a procedure remains possible without Internet.
pub fn without_internet(mode: Mode, walkthrough: &Walkthrough) -> Remaining {
    Remaining {
        ways: mode.ways().iter().copied().filter(|way| *way != Way::Real).collect(),
        is_on_paper: mode.ways().contains(&Way::Real) && walkthrough.is_on(Device::Paper),
    }
}

/// How long one waits for the Internet before doing it for real: the same day, a week later.
const A_WEEK: Days = Days::new(7);

/// The day proposed for doing it for real: in a week, or on the last working day before a deadline that is nearer. Never a
/// day that is behind us.
pub fn day_for_the_rest(deadline: Option<NaiveDate>, today: NaiveDate) -> Option<NaiveDate> {
    let in_a_week = today.checked_add_days(A_WEEK)?;
    // A deadline that is past does not hurry any more: there is somebody to call first.
    let Some(deadline) = deadline.filter(|deadline| *deadline >= today && *deadline <= in_a_week) else {
        return Some(in_a_week);
    };
    let mut day = deadline.pred_opt()?;
    while matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
        day = day.pred_opt()?;
    }
    Some(day.max(today))
}

impl Walkthrough {
    /// Whether it is done on this device.
    pub fn is_on(&self, device: Device) -> bool {
        self.not_on.iter().all(|elsewhere| elsewhere.device != device)
    }

    /// Whether doing it for real on this device needs the Internet.
    pub fn needs_internet_on(&self, device: Device) -> bool {
        self.needs_internet && device != Device::Paper
    }

    /// Whether its steps differ from one device to another.
    pub fn has_steps_of_devices(&self) -> bool {
        self.steps.iter().any(|step| !step.devices.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(text: &str) -> NaiveDate {
        NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap()
    }

    #[test]
    fn days_left_are_days_of_the_calendar() {
        let left = |until: &str, today: &str| time_left(on(until), on(today));
        assert_eq!(left("2026-11-30", "2026-11-30"), TimeLeft::Today);
        assert_eq!(left("2026-12-01", "2026-11-30"), TimeLeft::Tomorrow, "over the end of a month");
        assert_eq!(left("2027-01-01", "2026-12-31"), TimeLeft::Tomorrow, "over the end of a year");
        assert_eq!(left("2028-03-01", "2028-02-28"), TimeLeft::Days { days: 2 }, "2028 is a leap year");
        assert_eq!(left("2027-03-01", "2027-02-28"), TimeLeft::Tomorrow);
        assert_eq!(
            left("2027-03-29", "2027-03-27"),
            TimeLeft::Days { days: 2 },
            "summer time begins between"
        );
        assert_eq!(left("2027-11-23", "2026-11-23"), TimeLeft::Days { days: 365 });
        assert_eq!(left("2026-11-29", "2026-11-30"), TimeLeft::Past);
    }

    #[test]
    fn the_rest_is_done_in_a_week_or_before_the_deadline() {
        let rest =
            |deadline: Option<&str>, today: &str| day_for_the_rest(deadline.map(on), on(today)).unwrap();
        assert_eq!(rest(None, "2026-11-23"), on("2026-11-30"));
        assert_eq!(rest(Some("2027-07-01"), "2026-11-23"), on("2026-11-30"), "a far deadline hurries nobody");
        assert_eq!(rest(Some("2026-11-27"), "2026-11-23"), on("2026-11-26"));
        assert_eq!(rest(Some("2026-11-30"), "2026-11-23"), on("2026-11-27"), "the Friday before a Monday");
        assert_eq!(rest(Some("2026-11-23"), "2026-11-23"), on("2026-11-23"), "never behind us");
        assert_eq!(rest(Some("2026-11-02"), "2026-11-23"), on("2026-11-30"));
        assert_eq!(rest(None, "2028-02-23"), on("2028-03-01"));
    }
}
