//! Whether a desk is open, from its hours as OpenStreetMap writes them. Answers what the text says for sure; refuses to guess:
//! a text that says nothing of public holidays says nothing on one, and a text that is not understood says nothing at all.

use std::sync::LazyLock;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime};
use opening_hours::localization::Country;
use opening_hours::{Context, ContextHolidays, DateTimeRange, OpeningHours, RuleKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The longest text that is understood; a longer one is shown as it is written.
const LONGEST: usize = 500;
/// How far one looks for the next opening.
const DAYS_AHEAD: u64 = 31;
/// The years whose public holidays are in the program.
const KNOWN_YEARS: std::ops::RangeInclusive<i32> = 2000..=2076;

static HOLIDAYS: LazyLock<ContextHolidays> = LazyLock::new(|| Country::BE.holidays());

/// Whether a desk is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum OpenNow {
    /// It is open.
    Open {
        /// Until when; none when it does not close within a day.
        until: Option<OpensAt>,
    },
    /// It is closed.
    Closed {
        /// When it opens next; none when that is not known.
        opens: Option<OpensAt>,
    },
    /// Nobody can tell from what is written.
    Unknown,
}

/// A moment, as a wall clock in Belgium shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpensAt {
    /// The day.
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// The hour, `HH:MM`.
    pub at: String,
}

impl OpensAt {
    fn new(at: NaiveDateTime) -> Self {
        Self { on: at.date(), at: at.format("%H:%M").to_string() }
    }
}

/// Whether a desk with these hours is open at that moment of the wall clock. The hours of a desk are those of the wall too:
/// the changes to summer and winter time need nothing here.
pub fn open_now(hours: Option<&str>, now: NaiveDateTime) -> OpenNow {
    hours.and_then(|text| Hours::read(text)?.at(now)).unwrap_or(OpenNow::Unknown)
}

/// Whether hours are understood at all: others are shown as they are written, and nothing more is said.
pub fn are_hours_read(text: &str) -> bool {
    Hours::read(text).is_some()
}

/// Hours that are understood.
struct Hours {
    hours: OpeningHours,
    /// Whether the text says what happens on public holidays, or never closes.
    speaks_of_holidays: bool,
}

impl Hours {
    fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.chars().count() > LONGEST {
            return None;
        }
        let bare = without_comments(text);
        let names = |name: &str| {
            bare.split(|sign: char| !sign.is_alphabetic()).any(|word| word.eq_ignore_ascii_case(name))
        };
        // Where the sun stands and when schools are closed is not known here, and "from 9 h on" has no end.
        let is_elsewhere =
            ["sunrise", "sunset", "dawn", "dusk", "SH"].into_iter().any(names) || bare.contains('+');
        if is_elsewhere {
            return None;
        }
        let hours: OpeningHours = text.parse().ok()?;
        let hours = hours.with_context(Context::default().with_holidays(HOLIDAYS.clone()));
        Some(Self { hours, speaks_of_holidays: names("PH") || text == "24/7" })
    }

    /// What the text says of a moment; none when it says nothing.
    fn at(&self, now: NaiveDateTime) -> Option<OpenNow> {
        let until = now.checked_add_days(Days::new(DAYS_AHEAD))?;
        let is_known = KNOWN_YEARS.contains(&now.year()) && KNOWN_YEARS.contains(&until.year());
        let mut ahead = self.hours.iter_range(now, until).filter(|_| is_known);
        let here = ahead.next()?;
        match sure(&here)? {
            RuleKind::Open if self.is_silent_on(now.date()) => None,
            RuleKind::Open => {
                let closes = here.range.end;
                let is_soon = closes - now <= chrono::TimeDelta::days(1);
                Some(OpenNow::Open { until: is_soon.then(|| OpensAt::new(closes)) })
            }
            _ => {
                let opens = ahead
                    .next()
                    .filter(|next| sure(next) == Some(RuleKind::Open))
                    .map(|next| next.range.start);
                let opens = opens.filter(|opens| !self.is_silent_on(opens.date()));
                Some(OpenNow::Closed { opens: opens.map(OpensAt::new) })
            }
        }
    }

    /// Whether the day is a public holiday of which the text says nothing.
    fn is_silent_on(&self, day: NaiveDate) -> bool {
        !self.speaks_of_holidays && HOLIDAYS.get_public().contains(day)
    }
}

/// What is so during an interval; none when a word of a person stands with it ("sur rendez-vous"), or it is said to be unsure.
fn sure(interval: &DateTimeRange) -> Option<RuleKind> {
    match interval.kind {
        RuleKind::Closed => Some(RuleKind::Closed),
        RuleKind::Open if interval.comment.is_empty() => Some(RuleKind::Open),
        RuleKind::Open | RuleKind::Unknown => None,
    }
}

fn without_comments(text: &str) -> String {
    text.split('"').step_by(2).collect::<Vec<_>>().join(" ")
}
