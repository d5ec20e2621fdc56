//! Small calendar facts that scenes and notes need. Refuses to know what time it is.

use chrono::{Datelike, NaiveDate};

/// The number of days of a month written `YYYY-MM`; `None` when it is not a month.
pub fn days_in_month(month: &str) -> Option<u8> {
    let first = NaiveDate::parse_from_str(&format!("{month}-01"), "%Y-%m-%d").ok()?;
    let next = first.checked_add_months(chrono::Months::new(1))?;
    u8::try_from(next.signed_duration_since(first).num_days()).ok()
}

/// The weekday on which a month written `YYYY-MM` begins, Monday being 0.
pub fn first_weekday(month: &str) -> Option<u8> {
    let first = NaiveDate::parse_from_str(&format!("{month}-01"), "%Y-%m-%d").ok()?;
    u8::try_from(first.weekday().num_days_from_monday()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_have_their_days() {
        assert_eq!(days_in_month("2026-11"), Some(30));
        assert_eq!(days_in_month("2028-02"), Some(29), "2028 is a leap year");
        assert_eq!(days_in_month("2027-02"), Some(28));
        assert_eq!(days_in_month("2026-13"), None);
        assert_eq!(first_weekday("2026-11"), Some(6), "1 November 2026 is a Sunday");
    }
}
