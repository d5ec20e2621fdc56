//! Names: how they are written and what they point at. Refuses a name that points at nothing.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use domain::id::{PictureName, ProcedureId};

use super::Checker;
use crate::authoring::At;
use crate::problem::Code;
use crate::suggest::instead;

/// Whether an id is made of small letters, digits and single hyphens.
pub fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 60
        && text.split('-').all(|part| {
            !part.is_empty() && part.chars().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit())
        })
}

impl Checker<'_> {
    pub(super) fn id(&mut self, line: u32, text: &str) {
        if ["end", "finish", "stop"].contains(&text) {
            self.add(
                line,
                Code::BadId,
                format!("« {text} » veut dire la fin : rien d’autre ne porte ce nom."),
                "Prenez un autre nom, par exemple « fin ».",
            );
        } else if !is_id(text) {
            self.add(
                line,
                Code::BadId,
                format!("« {text} » n’est pas un nom permis."),
                "Un nom s’écrit en minuscules sans accent, chiffres et traits d’union : mon-etape-2.",
            );
        }
    }

    pub(super) fn picture(&mut self, name: &At<String>) -> PictureName {
        let pictures = self.known.pictures;
        match pictures.alt(&name.value) {
            Some(alt) if !alt.trim().is_empty() => {}
            Some(_) => self.add(
                name.line,
                Code::MissingAlt,
                format!("L’image « {} » n’a pas de description.", name.value),
                "Ajoutez son « alt » dans assets/pictograms/index.json, ou prenez une autre image.",
            ),
            None => self.add(
                name.line,
                Code::UnknownPicture,
                format!("L’image « {} » n’existe pas.", name.value),
                instead(&name.value, pictures.names().collect::<Vec<_>>()),
            ),
        }
        PictureName::new(&name.value)
    }

    pub(super) fn picture_if_any(&mut self, name: Option<&At<String>>) -> Option<PictureName> {
        name.map(|name| self.picture(name))
    }

    pub(super) fn procedure_id(&mut self, name: &At<String>) -> ProcedureId {
        let known = self.known;
        if !known.procedures.contains(&name.value) {
            self.add(
                name.line,
                Code::UnknownProcedure,
                format!("La démarche « {} » n’est pas dans la valise.", name.value),
                instead(&name.value, known.procedures.iter().map(String::as_str)),
            );
        }
        ProcedureId::new(&name.value)
    }

    /// The first name of a person of the pack.
    pub(super) fn first_name(&mut self, person: &At<String>) -> String {
        let Some(persons) = &self.known.persons else { return String::new() };
        match persons.get(&person.value) {
            Some(one) => one.first_name.clone(),
            None => {
                let advice = instead(&person.value, persons.keys().map(String::as_str));
                self.add(
                    person.line,
                    Code::UnknownPerson,
                    format!("La personne « {} » n’est pas dans pack.yaml.", person.value),
                    advice,
                );
                String::new()
            }
        }
    }

    pub(super) fn known_step(&mut self, step: &At<String>, steps: &BTreeSet<&str>) {
        if !steps.contains(step.value.as_str()) {
            self.add(
                step.line,
                Code::UnknownStep,
                format!("L’étape « {} » n’existe pas.", step.value),
                instead(&step.value, steps.iter().copied()),
            );
        }
    }

    pub(super) fn known_source<T>(&mut self, source: &At<String>, sources: &BTreeMap<String, T>) {
        if !sources.contains_key(&source.value) {
            self.add(
                source.line,
                Code::UnknownSource,
                format!("La source « {} » n’est pas décrite sous sources.", source.value),
                instead(&source.value, sources.keys().map(String::as_str)),
            );
        }
    }

    /// A day as `2026-11-23`.
    pub(super) fn day(&mut self, text: &At<String>) -> NaiveDate {
        if let Some(day) = parse_day(&text.value) {
            return day;
        }
        self.bad_date(text, "Écrivez année-mois-jour : 2026-11-23.");
        NaiveDate::MIN
    }

    /// A day, or a year alone.
    pub(super) fn day_or_year(&mut self, text: &At<String>) -> (NaiveDate, bool) {
        let year = text.value.trim().parse::<i32>().ok().and_then(|year| NaiveDate::from_ymd_opt(year, 1, 1));
        match (parse_day(&text.value), year.filter(|day| is_plausible(*day))) {
            (Some(day), _) => (day, false),
            (None, Some(year)) => (year, true),
            (None, None) => {
                self.bad_date(text, "Écrivez année-mois-jour : 2026-11-23. Ou l’année seule : 2024.");
                (NaiveDate::MIN, true)
            }
        }
    }

    fn bad_date(&mut self, text: &At<String>, advice: &str) {
        let written = text.value.trim();
        let (message, advice) = match likely_day(written) {
            Some(Slip::NoSuchDay { last }) => (
                format!("« {written} » : ce jour n’existe pas."),
                format!("Ce mois va du 1 au {last}. {advice}"),
            ),
            Some(Slip::OtherOrder(day)) => (
                format!("« {written} » est une date dans un autre ordre."),
                format!("Écrivez année-mois-jour : {day}"),
            ),
            None => (format!("« {written} » n’est pas une date."), advice.to_owned()),
        };
        self.add(text.line, Code::BadDate, message, advice);
    }
}

/// What makes no date of something that was meant as one.
enum Slip {
    /// The month does not have that day.
    NoSuchDay { last: u32 },
    /// The day stands first, as in a letter.
    OtherOrder(NaiveDate),
}

fn likely_day(written: &str) -> Option<Slip> {
    let parts: Vec<&str> = written.split(['-', '/', '.']).collect();
    let numbers: Option<Vec<u32>> = parts.iter().map(|part| part.trim().parse().ok()).collect();
    let [first, month, third] = <[u32; 3]>::try_from(numbers?).ok()?;
    let is_letter_order = parts.last().is_some_and(|year| year.trim().len() == 4);
    let (year, day) = if is_letter_order { (third, first) } else { (first, third) };
    let year = i32::try_from(year).ok()?;
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(day) if is_letter_order && is_plausible(day) => Some(Slip::OtherOrder(day)),
        Some(_) => None,
        None => {
            let next = NaiveDate::from_ymd_opt(year, month, 1)?.checked_add_months(chrono::Months::new(1))?;
            Some(Slip::NoSuchDay { last: next.pred_opt()?.day() })
        }
    }
}

fn parse_day(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d").ok().filter(|day| is_plausible(*day))
}

/// No page is older than the web, and no source comes from another century.
fn is_plausible(day: NaiveDate) -> bool {
    (1990..2100).contains(&day.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_plain() {
        for good in ["carte", "noter-un-jour", "a1", "12"] {
            assert!(is_id(good), "{good}");
        }
        for bad in ["", "Carte", "é", "a b", "a--b", "-a", "a-", "a/b", "a_b", "../x"] {
            assert!(!is_id(bad), "{bad}");
        }
    }

    #[test]
    fn what_was_meant_as_a_date_is_recognised() {
        let last = |text| match likely_day(text) {
            Some(Slip::NoSuchDay { last }) => Some(last),
            _ => None,
        };
        assert_eq!(
            [last("2026-11-35"), last("2026-02-29"), last("31/04/2026")],
            [Some(30), Some(28), Some(30)]
        );
        let day = |text| match likely_day(text) {
            Some(Slip::OtherOrder(day)) => Some(day.to_string()),
            _ => None,
        };
        assert_eq!(day("23/11/2026").as_deref(), Some("2026-11-23"));
        for odd in ["hier", "2026-13-01", "0026-01-01", "2026"] {
            assert!(likely_day(odd).is_none(), "{odd}");
        }
    }

    #[test]
    fn dates_are_days_of_the_calendar() {
        assert!(parse_day("2026-02-28").is_some());
        for bad in ["2026-02-30", "28/02/2026", "2026", "0026-01-01", ""] {
            assert!(parse_day(bad).is_none(), "{bad}");
        }
    }
}
