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

/// Hours as people say them, when every week that has no public holiday is the same: "lundi à vendredi, de 9 h à 12 h et de
/// 13 h à 16 h". None for hours that are not understood, or that change with the season.
pub fn hours_in_words(text: &str, today: NaiveDate) -> Option<String> {
    let hours = Hours::read(text)?;
    if text.trim() == "24/7" {
        return Some("jour et nuit, tous les jours".to_owned());
    }
    let monday = today - Days::new(u64::from(today.weekday().num_days_from_monday()));
    let mut week: Option<Vec<Vec<Span>>> = None;
    for ahead in 0..WEEKS_COMPARED {
        let days: Vec<NaiveDate> =
            (0..7).filter_map(|day| monday.checked_add_days(Days::new(ahead * 7 + day))).collect();
        if days.iter().any(|day| HOLIDAYS.get_public().contains(*day)) {
            continue;
        }
        let spans = days.into_iter().map(|day| hours.spans(day)).collect::<Option<_>>()?;
        if *week.get_or_insert_with(|| Vec::clone(&spans)) != spans {
            return None;
        }
    }
    let words = in_words(&week?);
    let is_off = without_comments(text).to_ascii_uppercase().replace("CLOSED", "OFF").contains("PH OFF");
    words.map(|words| if is_off { format!("{words}, sauf jours fériés") } else { words })
}

/// As many weeks as there are in a year, holidays or not.
const WEEKS_COMPARED: u64 = 53;

/// From one hour to another of a day, `HH:MM`.
type Span = (String, String);

const DAYS: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

/// A week, days alike that follow each other said together; none when it is closed throughout.
fn in_words(week: &[Vec<Span>]) -> Option<String> {
    let mut groups: Vec<(usize, usize, &Vec<Span>)> = Vec::new();
    for (day, spans) in week.iter().enumerate().filter(|(_, spans)| !spans.is_empty()) {
        match groups.last_mut() {
            Some((_, last, alike)) if *last + 1 == day && *alike == spans => *last = day,
            _ => groups.push((day, day, spans)),
        }
    }
    let name = |day: usize| DAYS.get(day).copied().unwrap_or_default();
    let said = groups.iter().map(|(first, last, spans)| {
        let days = match last - first {
            0 => name(*first).to_owned(),
            1 => format!("{} et {}", name(*first), name(*last)),
            _ => format!("{} à {}", name(*first), name(*last)),
        };
        let spans: Vec<String> =
            spans.iter().map(|(from, to)| format!("de {} à {}", hour(from), hour(to))).collect();
        format!("{days}, {}", spans.join(" et "))
    });
    let said: Vec<String> = said.collect();
    (!said.is_empty()).then(|| said.join("\u{a0}; "))
}

/// "9 h", "13 h 30".
fn hour(text: &str) -> String {
    let (hours, minutes) = text.split_once(':').unwrap_or((text, "00"));
    let hours = hours.trim_start_matches('0');
    let hours = if hours.is_empty() { "0" } else { hours };
    if minutes == "00" { format!("{hours}\u{a0}h") } else { format!("{hours}\u{a0}h\u{a0}{minutes}") }
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

    /// When it is open on a day; none when the text is not sure of it. A night that ends on the next day begins on this one.
    fn spans(&self, day: NaiveDate) -> Option<Vec<Span>> {
        let midnight = day.and_time(chrono::NaiveTime::MIN);
        let tomorrow = midnight.checked_add_days(Days::new(2))?;
        let mut spans = Vec::new();
        for interval in self.hours.iter_range(midnight, tomorrow) {
            let is_here = interval.range.start.date() == day;
            // Cut at this midnight: it began on the day before, and was said there.
            let is_rest = interval.range.start == midnight
                && interval.range.end < tomorrow
                && self.was_open_before(midnight);
            if is_here && !is_rest && sure(&interval)? == RuleKind::Open {
                let hour = |at: NaiveDateTime| at.format("%H:%M").to_string();
                spans.push((hour(interval.range.start), hour(interval.range.end)));
            }
        }
        Some(spans)
    }

    fn was_open_before(&self, at: NaiveDateTime) -> bool {
        let before = at - chrono::TimeDelta::minutes(1);
        self.hours
            .iter_range(before, at)
            .next()
            .is_some_and(|interval| sure(&interval) == Some(RuleKind::Open))
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
