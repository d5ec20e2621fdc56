//! When an antenna is open, weekday by weekday. Refuses hours that no clock shows, and parts of a day that overlap.

use chrono::{Datelike, NaiveDateTime, Timelike};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How many parts a day has at the most: the morning and the afternoon.
const MOST_PARTS: usize = 2;

/// From when to when, `HH:MM`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OpenPart {
    /// It opens.
    pub from: String,
    /// It closes.
    pub to: String,
}

/// The hours of a week, from Monday; a day without a part is closed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct OpeningHours(pub [Vec<OpenPart>; 7]);

/// On which day the hours are not right, Monday being 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the hours of a day are not right")]
pub struct WrongHours {
    /// Which day.
    pub day: usize,
}

impl OpeningHours {
    /// These hours, if a clock shows them.
    ///
    /// # Errors
    /// The first day that is not right.
    pub fn checked(self) -> Result<Self, WrongHours> {
        match self.0.iter().position(|parts| !is_right(parts)) {
            Some(day) => Err(WrongHours { day }),
            None => Ok(self),
        }
    }

    /// Whether it is closed at that moment; never when nobody said any hours.
    pub fn is_closed_at(&self, at: NaiveDateTime) -> bool {
        let day = usize::try_from(at.weekday().num_days_from_monday()).unwrap_or_default();
        let now = at.hour() * 60 + at.minute();
        let parts = self.0.get(day).map(Vec::as_slice).unwrap_or_default();
        let holds = |part: &OpenPart| {
            minutes(&part.from).is_some_and(|from| from <= now)
                && minutes(&part.to).is_some_and(|to| now < to)
        };
        !self.is_empty() && !parts.iter().any(holds)
    }

    /// Whether it is never open: nothing to say yet.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Vec::is_empty)
    }
}

fn is_right(parts: &[OpenPart]) -> bool {
    let mut before = None;
    let follows = |part: &OpenPart| {
        let (Some(from), Some(to)) = (minutes(&part.from), minutes(&part.to)) else { return false };
        let is_after = before.is_none_or(|before| from > before);
        before = Some(to);
        is_after && from < to
    };
    parts.len() <= MOST_PARTS && parts.iter().all(follows)
}

/// The minutes since midnight; `None` when no clock shows it.
fn minutes(time: &str) -> Option<u32> {
    let (hour, minute) = time.split_once(':')?;
    let number = |text: &str, below: u32| {
        let is_two_digits = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse::<u32>().ok().filter(|number| is_two_digits && *number < below)
    };
    Some(number(hour, 24)? * 60 + number(minute, 60)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn monday(parts: &[(&str, &str)]) -> Result<OpeningHours, WrongHours> {
        let mut hours = OpeningHours::default();
        let part = |(from, to): &(&str, &str)| OpenPart { from: (*from).to_owned(), to: (*to).to_owned() };
        hours.0[0] = parts.iter().map(part).collect();
        hours.checked()
    }

    #[test]
    fn a_day_has_a_morning_and_an_afternoon() {
        assert!(OpeningHours::default().checked().unwrap().is_empty());
        assert!(!monday(&[("09:00", "12:00"), ("13:30", "16:00")]).unwrap().is_empty());
    }

    #[test]
    fn it_is_closed_outside_its_parts_and_never_when_nobody_said_when() {
        let hours = monday(&[("09:00", "12:00"), ("13:30", "16:00")]).unwrap();
        let at = |text: &str| text.parse::<NaiveDateTime>().unwrap();
        for (when, is_closed) in [
            ("2026-11-30T08:59:59", true),
            ("2026-11-30T09:00:00", false),
            ("2026-11-30T11:59:59", false),
            ("2026-11-30T12:00:00", true),
            ("2026-11-30T13:30:00", false),
            ("2026-11-30T16:00:00", true),
            ("2026-12-01T10:00:00", true),
        ] {
            assert_eq!(hours.is_closed_at(at(when)), is_closed, "{when}");
            assert!(!OpeningHours::default().is_closed_at(at(when)));
        }
    }

    #[test]
    fn hours_that_no_clock_shows_are_refused_with_their_day() {
        for wrong in [
            &[("12:00", "09:00")][..],
            &[("09:00", "09:00")],
            &[("09:00", "12:00"), ("11:00", "16:00")],
            &[("09:00", "12:00"), ("12:00", "16:00")],
            &[("24:00", "25:00")],
            &[("9:00", "12:00")],
            &[("09h00", "12h00")],
            &[("", "12:00")],
            &[("+9:00", "12:00")],
            &[("08:00", "09:00"), ("10:00", "11:00"), ("12:00", "13:00")],
        ] {
            assert_eq!(monday(wrong), Err(WrongHours { day: 0 }), "{wrong:?}");
        }
    }
}
