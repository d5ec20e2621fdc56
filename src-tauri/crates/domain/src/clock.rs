//! Whether the computer's clock can be believed: an old laptop wakes up in 2010 when its battery is empty. Refuses to correct
//! it; what it doubts is said, and a worker answers.

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why the clock is not believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ClockDoubt {
    /// It is earlier than something that is already kept.
    Behind,
    /// So much later than anything kept that it was more likely set wrong than left alone.
    Ahead,
}

/// How far behind is no doubt: computers that keep their hour in local time are two hours off after a restart.
const BEHIND_ALLOWED: Duration = Duration::hours(3);

/// How far ahead is no doubt: an antenna can be shut for a year.
const AHEAD_ALLOWED: Duration = Duration::days(400);

/// What is doubtful about an hour, held against the last time that something was kept and, for what is ahead, against the last
/// time before this opening of the vault. `None`: nothing, or nothing to hold it against.
pub fn doubt(
    now: DateTime<Utc>,
    last_kept: Option<DateTime<Utc>>,
    last_kept_before: Option<DateTime<Utc>>,
) -> Option<ClockDoubt> {
    if last_kept.is_some_and(|last| last - now > BEHIND_ALLOWED) {
        return Some(ClockDoubt::Behind);
    }
    last_kept_before.is_some_and(|last| now - last > AHEAD_ALLOWED).then_some(ClockDoubt::Ahead)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_clock_that_went_back_or_leapt_is_doubted() {
        let last: DateTime<Utc> = "2026-11-30T12:00:00Z".parse().unwrap();
        let said = |now: &str| doubt(now.parse().unwrap(), Some(last), Some(last));
        assert_eq!(said("2010-01-01T00:00:00Z"), Some(ClockDoubt::Behind));
        assert_eq!(said("2026-11-30T08:59:59Z"), Some(ClockDoubt::Behind));
        assert_eq!(said("2026-11-30T09:00:00Z"), None, "an hour kept in local time");
        assert_eq!(said("2026-11-30T12:00:01Z"), None);
        assert_eq!(said("2027-12-31T12:00:00Z"), None, "a year shut");
        assert_eq!(said("2028-01-05T12:00:01Z"), Some(ClockDoubt::Ahead));
        assert_eq!(doubt(last, None, None), None, "a new vault has nothing to hold it against");
    }

    #[test]
    fn an_hour_that_was_kept_in_this_opening_does_not_make_a_leap_believable() {
        let before: DateTime<Utc> = "2026-11-30T12:00:00Z".parse().unwrap();
        let now: DateTime<Utc> = "2036-11-30T12:00:00Z".parse().unwrap();
        assert_eq!(doubt(now, Some(now), Some(before)), Some(ClockDoubt::Ahead));
    }
}
