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
        if text == "end" {
            self.add(
                line,
                Code::BadId,
                "« end » veut dire la fin : rien d’autre ne porte ce nom.",
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
        self.add(text.line, Code::BadDate, format!("« {} » n’est pas une date.", text.value), advice);
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
    fn dates_are_days_of_the_calendar() {
        assert!(parse_day("2026-02-28").is_some());
        for bad in ["2026-02-30", "28/02/2026", "2026", "0026-01-01", ""] {
            assert!(parse_day(bad).is_none(), "{bad}");
        }
    }
}
