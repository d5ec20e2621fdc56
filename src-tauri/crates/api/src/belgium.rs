//! Days and hours as a wall clock in Belgium shows them. Refuses to know what time it is.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Europe::Brussels;

/// The day it is in Belgium at that instant.
pub(crate) fn day(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&Brussels).date_naive()
}

/// The month of a day, `YYYY-MM`.
pub(crate) fn month(day: NaiveDate) -> String {
    day.format("%Y-%m").to_string()
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
}
