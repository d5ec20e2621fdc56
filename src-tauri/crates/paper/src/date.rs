//! Days and hours as a page says them. Refuses to know what day it is.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Europe::Brussels;

pub(crate) use domain::date::{day_and_month, in_words};

/// The day of an instant, in Belgium.
pub(crate) fn day_in_belgium(instant: DateTime<Utc>) -> NaiveDate {
    instant.with_timezone(&Brussels).date_naive()
}

/// "10:00" as "10 h", "09:30" as "9 h 30"; anything else stays as it was written.
pub(crate) fn hour(at: &str) -> String {
    let parts = at
        .split_once(':')
        .and_then(|(hour, minute)| Some((hour.parse::<u8>().ok()?, minute.parse::<u8>().ok()?)));
    match parts {
        Some((hour, 0)) => format!("{hour}\u{a0}h"),
        Some((hour, minute)) => format!("{hour}\u{a0}h\u{a0}{minute:02}"),
        None => at.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn an_evening_in_utc_is_the_next_day_in_belgium() {
        let late = DateTime::parse_from_rfc3339("2026-11-23T23:30:00Z").unwrap().to_utc();
        assert_eq!(day_in_belgium(late), date(2026, 11, 24));
    }

    #[test]
    fn hours_are_said_without_zeros() {
        assert_eq!(hour("10:00"), "10\u{a0}h");
        assert_eq!(hour("09:05"), "9\u{a0}h\u{a0}05");
        assert_eq!(hour("le matin"), "le matin");
    }
}
