//! What comes back by itself, and what falls so many days from another day. Refuses days that do not exist.

use chrono::{Datelike, NaiveDate};
use domain::duty::{Duty, DutyRule};

use super::Checker;
use crate::authoring::{DutyText, DutyWhen};
use crate::problem::Code;

impl Checker<'_> {
    pub(super) fn duty(&mut self, duty: &DutyText) -> Duty {
        let rule = rule(&duty.when.value);
        if rule.is_none() {
            self.add(
                duty.when.line,
                Code::BadNumber,
                "Ce délai n’existe pas.",
                "monthly va de 1 à 31 ; yearly est un mois et un jour (09-01) ; days_after et days_before commencent à 1.",
            );
        }
        let rule = rule.unwrap_or(DutyRule::MonthEnd);
        match (rule, &duty.counted_from) {
            (DutyRule::DaysBefore { .. }, None) => self.add(
                duty.when.line,
                Code::CountedFrom,
                "Des jours avant quoi ?",
                "Ajoutez counted_from: la date voulue pour la pension. L’écran demande ce jour.",
            ),
            (rule, Some(from)) if rule.recurs() => self.add(
                from.line,
                Code::CountedFrom,
                "Ce qui revient chaque mois ou chaque année ne se compte pas depuis un jour.",
                "Enlevez counted_from, ou écrivez days_after ou days_before.",
            ),
            _ => {}
        }
        Duty {
            label: self.worker_text(&duty.label),
            rule,
            counted_from: duty.counted_from.as_ref().map(|from| self.worker_text(from)),
            procedure: duty.procedure.as_ref().map(|procedure| self.procedure_id(procedure)),
        }
    }
}

/// When a duty falls; `None` when there is no such day.
fn rule(when: &DutyWhen) -> Option<DutyRule> {
    let is_delay = |days: u16| (1..=3660).contains(&days);
    match when {
        DutyWhen::MonthEnd => Some(DutyRule::MonthEnd),
        DutyWhen::Monthly(day) => (1..=31).contains(day).then_some(DutyRule::Monthly { day: *day }),
        DutyWhen::Yearly(day) => yearly(day),
        DutyWhen::DaysAfter(days) => is_delay(*days).then_some(DutyRule::DaysAfter { days: *days }),
        DutyWhen::DaysBefore(days) => is_delay(*days).then_some(DutyRule::DaysBefore { days: *days }),
    }
}

/// `09-01`; held against a leap year, so that 29 February is a day.
fn yearly(day: &str) -> Option<DutyRule> {
    let on = NaiveDate::parse_from_str(&format!("2028-{day}"), "%Y-%m-%d").ok()?;
    Some(DutyRule::Yearly { month: u8::try_from(on.month()).ok()?, day: u8::try_from(on.day()).ok()? })
}
