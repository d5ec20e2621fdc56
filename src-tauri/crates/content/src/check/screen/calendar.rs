//! Months and codes of a screen. Refuses a day that no month has, and a code that is not one.

use std::collections::BTreeMap;

use domain::date::days_in_month;
use domain::scene::{DayState, Element};

use super::draw::target;
use crate::authoring::{At, CalendarText};
use crate::check::Checker;
use crate::problem::Code;

impl Checker<'_> {
    pub(super) fn calendar(&mut self, calendar: &CalendarText) -> Element {
        let month = calendar.month.value.trim().to_owned();
        if days_in_month(&month).is_none() {
            self.add(
                calendar.month.line,
                Code::BadDay,
                format!("« {month} » n’est pas un mois."),
                "Écrivez année-mois : 2026-11.",
            );
        }
        let mut days = BTreeMap::new();
        self.put_days(&month, &calendar.days, &calendar.filled, &mut days);
        Element::Calendar { month, target: target(&calendar.id), days: days.into_values().collect() }
    }

    /// Writes words and blackened cells over the days that have a state.
    pub(super) fn put_days(
        &mut self,
        month: &str,
        words: &BTreeMap<u8, At<String>>,
        filled: &[At<u8>],
        days: &mut BTreeMap<u8, DayState>,
    ) {
        // A month that is none was already said.
        let last = days_in_month(month).unwrap_or(31);
        for (day, word) in words {
            self.day_of_month(word.line, *day, last);
            if word.value.trim().is_empty() {
                days.remove(day);
            } else {
                let word = self.worker_text(word);
                days.entry(*day).or_insert_with(|| blank(*day)).word = word;
            }
        }
        for day in filled {
            self.day_of_month(day.line, day.value, last);
            days.entry(day.value).or_insert_with(|| blank(day.value)).is_filled = true;
        }
    }

    fn day_of_month(&mut self, line: u32, day: u8, last: u8) {
        if !(1..=last).contains(&day) {
            self.add(
                line,
                Code::BadDay,
                format!("Ce mois n’a pas de jour {day}."),
                format!("Il va de 1 à {last}."),
            );
        }
    }

    pub(in crate::check) fn invented_code(&mut self, code: &At<String>) -> String {
        let written = self.verbatim(code);
        let digits: String = written.chars().filter(|sign| !sign.is_whitespace()).collect();
        if !(4..=6).contains(&digits.len()) || !digits.chars().all(|sign| sign.is_ascii_digit()) {
            self.add(
                code.line,
                Code::BadCode,
                format!("« {} » n’est pas un code de 4 à 6 chiffres.", code.value),
                "Inventez un code : 1234. N’écrivez jamais un vrai code.",
            );
        }
        digits
    }
}

fn blank(day: u8) -> DayState {
    DayState { day, word: String::new(), is_filled: false }
}
