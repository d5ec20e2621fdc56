//! What comes back by itself, in the words of paper. Refuses to compute a day.

use domain::date::month;
use domain::duty::DutyRule;

use crate::words::{fill, words};

/// "Chaque mois, le dernier jour : envoyer la carte." What falls only once is its label alone.
pub fn comes_back(rule: DutyRule, label: &str) -> String {
    let words = &words().duty;
    let day = |day: u8| if day == 1 { words.first.clone() } else { day.to_string() };
    let when = match rule {
        DutyRule::MonthEnd => words.month_end.clone(),
        DutyRule::Monthly { day: on } => fill(&words.monthly, &[("day", &day(on))]),
        DutyRule::Yearly { month: of, day: on } => {
            fill(&words.yearly, &[("day", &day(on)), ("month", month(of).unwrap_or_default())])
        }
        DutyRule::DaysAfter { .. } | DutyRule::DaysBefore { .. } => return label.to_owned(),
    };
    fill(&words.comes_back, &[("when", &when), ("what", label)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_back_is_said_with_its_day() {
        let said = |rule| comes_back(rule, "Envoyer la carte").replace('\u{a0}', " ");
        assert_eq!(said(DutyRule::MonthEnd), "Chaque mois, le dernier jour : Envoyer la carte.");
        assert_eq!(said(DutyRule::Monthly { day: 1 }), "Chaque mois, le 1er : Envoyer la carte.");
        let yearly = DutyRule::Yearly { month: 9, day: 15 };
        assert_eq!(said(yearly), "Chaque année, le 15 septembre : Envoyer la carte.");
        assert_eq!(said(DutyRule::DaysAfter { days: 8 }), "Envoyer la carte");
    }
}
