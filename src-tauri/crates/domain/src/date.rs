//! Small calendar facts that scenes and notes need, and days in French words. Refuses to know what time it is.

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

/// The days of the week, in French.
pub(crate) const DAYS: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
/// The months, in French.
pub(crate) const MONTHS: [&str; 12] = [
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

/// The name of a month, from 1.
pub fn month(number: u8) -> Option<&'static str> {
    MONTHS.get(usize::from(number).checked_sub(1)?).copied()
}

/// "lundi 30 novembre 2026", "mardi 1er décembre 2026"; spaces inside a date do not break.
pub fn in_words(date: NaiveDate) -> String {
    format!("{}\u{a0}{}", day_and_month(date), date.year())
}

/// "novembre 2026" for a month written `YYYY-MM`; `None` when it is not a month.
pub fn month_in_words(month: &str) -> Option<String> {
    let first = NaiveDate::parse_from_str(&format!("{month}-01"), "%Y-%m-%d").ok()?;
    let name = usize::try_from(first.month0()).ok().and_then(|index| MONTHS.get(index))?;
    Some(format!("{name}\u{a0}{}", first.year()))
}

/// "lundi 30 novembre": for a date whose year goes without saying.
pub fn day_and_month(date: NaiveDate) -> String {
    let name = |names: &[&'static str], index: u32| {
        usize::try_from(index).ok().and_then(|index| names.get(index)).copied().unwrap_or_default()
    };
    let weekday = name(&DAYS, date.weekday().num_days_from_monday());
    let month = name(&MONTHS, date.month0());
    let day = if date.day() == 1 { "1er".to_owned() } else { date.day().to_string() };
    format!("{weekday} {day}\u{a0}{month}")
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

    #[test]
    fn days_are_said_as_people_say_them() {
        let on = |text: &str| NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap();
        assert_eq!(month_in_words("2026-08").as_deref(), Some("août\u{a0}2026"));
        assert_eq!(month_in_words("2026-13"), None);
        assert_eq!(in_words(on("2026-11-30")), "lundi 30\u{a0}novembre\u{a0}2026");
        assert_eq!(in_words(on("2026-12-01")), "mardi 1er\u{a0}décembre\u{a0}2026");
        assert_eq!(day_and_month(on("2028-02-29")), "mardi 29\u{a0}février");
    }
}
