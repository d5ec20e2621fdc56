//! Wrong tries at the door: counts them and asks for patience. Refuses to lock anybody out for good: a learner could cause
//! it.

use chrono::{DateTime, Duration, Utc};

/// The wrong tries since the vault was last opened.
#[derive(Debug, Default)]
pub(crate) struct Tries {
    wrong: u32,
    last: Option<DateTime<Utc>>,
}

impl Tries {
    /// How many seconds are still to wait, if any.
    pub(crate) fn seconds_to_wait(&self, now: DateTime<Utc>) -> Option<u64> {
        let pause = match self.wrong {
            0..5 => return None,
            5..10 => Duration::seconds(30),
            10..20 => Duration::minutes(5),
            _ => Duration::minutes(15),
        };
        let left = (self.last? + pause - now).num_seconds();
        // A clock that was set back would ask for days: never more than the pause itself.
        u64::try_from(left.min(pause.num_seconds())).ok().filter(|seconds| *seconds > 0)
    }

    /// Counts a wrong try.
    pub(crate) fn note_wrong(&mut self, now: DateTime<Utc>) {
        self.wrong = self.wrong.saturating_add(1);
        self.last = Some(now);
    }

    /// Forgets them after a right one, and says how many there were.
    pub(crate) fn take(&mut self) -> u32 {
        self.last = None;
        std::mem::take(&mut self.wrong)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patience_grows_and_nobody_is_locked_out_for_good() {
        let now = DateTime::from_timestamp(1_790_000_000, 0).unwrap();
        let mut tries = Tries::default();
        let mut waits = Vec::new();
        for _ in 0..21 {
            waits.push(tries.seconds_to_wait(now));
            tries.note_wrong(now);
        }
        assert_eq!(waits.iter().filter(|wait| wait.is_none()).count(), 5, "five tries are free");
        assert_eq!(tries.seconds_to_wait(now), Some(900));
        assert_eq!(tries.seconds_to_wait(now + Duration::minutes(16)), None, "waiting always ends");
        assert_eq!(
            tries.seconds_to_wait(now - Duration::days(300)),
            Some(900),
            "a clock set back adds nothing"
        );
        assert_eq!(tries.take(), 21);
        assert_eq!(tries.seconds_to_wait(now), None);
    }
}
