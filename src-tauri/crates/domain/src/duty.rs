//! What comes back by itself or falls so many days from another day: a card each month, a certificate each year, a reply
//! within eight days. Owns which days exist; refuses to know what day it is.

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::ProcedureId;

/// Something that has to be done, as a procedure knows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Duty {
    /// What has to be done.
    pub label: String,
    /// When.
    pub rule: DutyRule,
    /// What day it is counted from, in words: "la date voulue pour la pension". None: from the day of the session.
    #[serde(default)]
    pub counted_from: Option<String>,
    /// The procedure that does it.
    pub procedure: Option<ProcedureId>,
}

impl Duty {
    /// As it is kept for somebody who wishes to be reminded of it.
    pub fn kept(&self) -> KeptDuty {
        KeptDuty { label: self.label.clone(), rule: self.rule, procedure: self.procedure.clone() }
    }
}

/// When a duty falls.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum DutyRule {
    /// Each month, on its last day.
    MonthEnd,
    /// Each month, on a day; the last day in shorter months.
    Monthly {
        /// From 1 to 31.
        day: u8,
    },
    /// Each year, on a day; 29 February is the 28th in common years.
    Yearly {
        /// From 1 to 12.
        month: u8,
        /// From 1 to 31.
        day: u8,
    },
    /// So many calendar days after a day.
    DaysAfter {
        /// From 1.
        days: u16,
    },
    /// So many calendar days before a day, at the latest.
    DaysBefore {
        /// From 1.
        days: u16,
    },
}

impl DutyRule {
    /// Whether it comes back by itself.
    pub fn recurs(self) -> bool {
        matches!(self, Self::MonthEnd | Self::Monthly { .. } | Self::Yearly { .. })
    }

    /// The first day on which it falls: from that day on, that day included, when it recurs; else counted from that day.
    /// `None` only beyond the end of the calendar.
    pub fn first(self, from: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::MonthEnd => day_of_month(from, 31),
            Self::Monthly { day } => {
                let soonest = day_of_month(from, day)?;
                if soonest >= from { Some(soonest) } else { day_of_month(first_of_next_month(from)?, day) }
            }
            Self::Yearly { month, day } => {
                let within = |year| day_of_month(NaiveDate::from_ymd_opt(year, u32::from(month), 1)?, day);
                let soonest = within(from.year())?;
                if soonest >= from { Some(soonest) } else { within(from.year().checked_add(1)?) }
            }
            Self::DaysAfter { days } => from.checked_add_days(Days::new(u64::from(days))),
            Self::DaysBefore { days } => from.checked_sub_days(Days::new(u64::from(days))),
        }
    }

    /// The next day after that one; none when it falls only once.
    pub fn after(self, day: NaiveDate) -> Option<NaiveDate> {
        if self.recurs() { self.first(day.succ_opt()?) } else { None }
    }
}

fn first_of_next_month(within: NaiveDate) -> Option<NaiveDate> {
    within.with_day(1)?.checked_add_months(Months::new(1))
}

/// A month that lacks the day takes its last one.
fn day_of_month(within: NaiveDate, day: u8) -> Option<NaiveDate> {
    let last = first_of_next_month(within)?.pred_opt()?;
    last.with_day(u32::from(day).clamp(1, last.day()))
}

/// A duty that somebody wishes to be reminded of, as it stood in the procedure on that day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeptDuty {
    /// What has to be done.
    pub label: String,
    /// When; it recurs.
    pub rule: DutyRule,
    /// The procedure that does it.
    pub procedure: Option<ProcedureId>,
}

impl KeptDuty {
    /// Whether both are the same thing to do at the same time, even when its words were corrected since.
    pub fn is_same(&self, other: &Self) -> bool {
        let is_same_act = match (&self.procedure, &other.procedure) {
            (None, None) => self.label == other.label,
            (ours, theirs) => ours == theirs,
        };
        self.rule == other.rule && is_same_act
    }
}

/// What was said of a duty once it was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum DutyAnswer {
    /// It is done, up to and including that day.
    Done {
        /// The day on which it fell.
        #[ts(type = "string")]
        up_to: NaiveDate,
    },
    /// The person does not wish to be reminded any more.
    Stopped,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn on(text: &str) -> NaiveDate {
        NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap()
    }

    #[test]
    fn duties_fall_on_days_that_exist() {
        let table = [
            (DutyRule::MonthEnd, "2026-11-12", "2026-11-30"),
            (DutyRule::MonthEnd, "2028-02-29", "2028-02-29"),
            (DutyRule::MonthEnd, "2027-02-01", "2027-02-28"),
            (DutyRule::MonthEnd, "2026-12-31", "2026-12-31"),
            (DutyRule::Monthly { day: 31 }, "2027-02-01", "2027-02-28"),
            (DutyRule::Monthly { day: 31 }, "2028-02-01", "2028-02-29"),
            (DutyRule::Monthly { day: 30 }, "2027-01-31", "2027-02-28"),
            (DutyRule::Monthly { day: 8 }, "2026-12-09", "2027-01-08"),
            (DutyRule::Yearly { month: 2, day: 29 }, "2026-11-30", "2027-02-28"),
            (DutyRule::Yearly { month: 2, day: 29 }, "2027-03-01", "2028-02-29"),
            (DutyRule::Yearly { month: 9, day: 1 }, "2026-09-01", "2026-09-01"),
            (DutyRule::DaysAfter { days: 8 }, "2026-12-28", "2027-01-05"),
            (DutyRule::DaysBefore { days: 30 }, "2028-03-30", "2028-02-29"),
            (DutyRule::DaysBefore { days: 1 }, "2027-01-01", "2026-12-31"),
        ];
        for (rule, from, falls) in table {
            assert_eq!(rule.first(on(from)), Some(on(falls)), "{rule:?} from {from}");
        }
    }

    #[test]
    fn the_night_of_the_clock_change_is_a_day_like_another() {
        // In 2026 the hour changes on 29 March and 25 October in Belgium: days are counted, not hours.
        assert_eq!(DutyRule::DaysAfter { days: 2 }.first(on("2026-03-28")), Some(on("2026-03-30")));
        assert_eq!(DutyRule::DaysAfter { days: 2 }.first(on("2026-10-24")), Some(on("2026-10-26")));
        assert_eq!(DutyRule::Monthly { day: 29 }.first(on("2026-03-29")), Some(on("2026-03-29")));
    }

    fn any_rule() -> impl Strategy<Value = DutyRule> {
        prop_oneof![
            Just(DutyRule::MonthEnd),
            (1u8..=31).prop_map(|day| DutyRule::Monthly { day }),
            (1u8..=12, 1u8..=31).prop_map(|(month, day)| DutyRule::Yearly { month, day }),
        ]
    }

    proptest! {
        #[test]
        fn what_recurs_falls_once_in_each_period_and_never_on_the_day_before(
            rule in any_rule(),
            days in 0u64..20_000,
        ) {
            let from = on("2000-01-01").checked_add_days(Days::new(days)).unwrap();
            let first = rule.first(from).unwrap();
            let next = rule.after(first).unwrap();
            prop_assert!(first >= from);
            prop_assert!(next > first);
            let gap = (next - first).num_days();
            match rule {
                DutyRule::Yearly { .. } => prop_assert!((365..=366).contains(&gap), "{gap} days"),
                _ => {
                    prop_assert!((28..=31).contains(&gap), "{gap} days");
                    prop_assert_eq!(next.month0(), (first.month0() + 1) % 12);
                }
            }
        }
    }
}
