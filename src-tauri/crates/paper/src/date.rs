//! Dates and hours as French words. Refuses to know what day it is.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use chrono_tz::Europe::Brussels;

const DAYS: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// "lundi 30 novembre 2026", "mardi 1er décembre 2026"; spaces inside a date do not break.
pub(crate) fn in_words(date: NaiveDate) -> String {
    format!("{}\u{a0}{}", day_and_month(date), date.year())
}

/// "lundi 30 novembre": for a date whose year goes without saying.
pub(crate) fn day_and_month(date: NaiveDate) -> String {
    let name = |names: &[&'static str], index: u32| {
        usize::try_from(index).ok().and_then(|index| names.get(index)).copied().unwrap_or_default()
    };
    let weekday = name(&DAYS, date.weekday().num_days_from_monday());
    let month = name(&MONTHS, date.month0());
    let day = if date.day() == 1 { "1er".to_owned() } else { date.day().to_string() };
    format!("{weekday} {day}\u{a0}{month}")
}

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
    fn dates_are_said_as_people_say_them() {
        assert_eq!(in_words(date(2026, 11, 30)), "lundi 30\u{a0}novembre\u{a0}2026");
        assert_eq!(in_words(date(2026, 12, 1)), "mardi 1er\u{a0}décembre\u{a0}2026");
        assert_eq!(day_and_month(date(2028, 2, 29)), "mardi 29\u{a0}février");
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
