//! Days and hours as a wall clock in Belgium shows them. Refuses to know what time it is.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use chrono_tz::Europe::Brussels;

/// The day it is in Belgium at that instant.
pub(crate) fn day(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&Brussels).date_naive()
}

/// The month of a day, `YYYY-MM`.
pub(crate) fn month(day: NaiveDate) -> String {
    day.format("%Y-%m").to_string()
}

/// What the wall clock in Belgium shows at that instant.
pub(crate) fn wall_clock(at: DateTime<Utc>) -> NaiveDateTime {
    at.with_timezone(&Brussels).naive_local()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_changes_at_midnight_in_belgium_summer_and_winter() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        assert_eq!(day(at("2026-11-12T22:59:59Z")).to_string(), "2026-11-12");
        assert_eq!(day(at("2026-11-12T23:00:00Z")).to_string(), "2026-11-13");
        assert_eq!(day(at("2026-07-01T22:00:00Z")).to_string(), "2026-07-02", "summer time");
    }

    #[test]
    fn the_wall_clock_skips_an_hour_in_march_and_shows_one_twice_in_october() {
        let shown =
            |text: &str| wall_clock(text.parse::<DateTime<Utc>>().unwrap()).format("%H:%M").to_string();
        assert_eq!(["2027-03-28T00:59:00Z", "2027-03-28T01:00:00Z"].map(shown), ["01:59", "03:00"]);
        assert_eq!(["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"].map(shown), ["02:30", "02:30"]);
    }
}
