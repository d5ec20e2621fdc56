//! What was found wrong in a note later: another level for a step, another day for what waits. Each is a line of its own, read over
//! the note; refuses to touch what was written, and to make a handover of what was none.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::NoteBody;
use crate::help::{HelpLevel, autonomy};
use crate::session::{Learning, Place};

/// One correction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Correction {
    /// Another level for a step.
    Level {
        /// Which step.
        place: Place,
        /// How it was done.
        level: HelpLevel,
    },
    /// Another day for what comes next; none when it does not come any more.
    NextDay {
        /// The day.
        #[ts(type = "string | null")]
        on: Option<NaiveDate>,
    },
    /// Another day for the learning that an urgency left out; none when the person does not want it any more.
    LearningDay {
        /// The day.
        #[ts(type = "string | null")]
        on: Option<NaiveDate>,
    },
}

impl NoteBody {
    /// Whether a correction is one of this note: of a step that it has, of a day that it settled. What was done in somebody's
    /// place is a handover's word, and nothing else becomes it.
    pub fn allows(&self, correction: &Correction) -> bool {
        match correction {
            Correction::Level { place, level } => self.level_of(place).is_some_and(|before| {
                before != *level && (before == HelpLevel::DoneFor) == (*level == HelpLevel::DoneFor)
            }),
            Correction::NextDay { on } => self.next.as_ref().is_some_and(|next| Some(next.on) != *on),
            Correction::LearningDay { on } => self.learning.is_some_and(|learning| learning.day() != *on),
        }
    }

    /// The note as it reads with its corrections, in their order.
    #[must_use]
    pub fn corrected<'a>(mut self, corrections: impl IntoIterator<Item = &'a Correction>) -> Self {
        for correction in corrections {
            self.correct(correction);
        }
        self
    }

    /// How a step was done.
    pub fn level_of(&self, place: &Place) -> Option<HelpLevel> {
        let mut steps = self.procedures.iter().flat_map(|procedure| &procedure.steps);
        steps.find(|step| step.place == *place).map(|step| step.level)
    }

    fn correct(&mut self, correction: &Correction) {
        match correction {
            Correction::Level { place, level } => {
                let steps = self.procedures.iter_mut().flat_map(|procedure| &mut procedure.steps);
                for step in steps.filter(|step| step.place == *place) {
                    step.level = *level;
                    step.is_to_confirm = false;
                }
                let steps = || self.procedures.iter().flat_map(|procedure| &procedure.steps);
                let levels: Vec<HelpLevel> = steps().map(|step| step.level).collect();
                let is_confirmed = steps().all(|step| !step.is_to_confirm);
                self.autonomy = if is_confirmed { autonomy(&levels) } else { None };
            }
            Correction::NextDay { on: Some(on) } => {
                if let Some(next) = &mut self.next {
                    next.on = *on;
                }
            }
            Correction::NextDay { on: None } => self.next = None,
            Correction::LearningDay { on } => {
                self.learning = Some(on.map_or(Learning::NotWanted, |on| Learning::Booked { on }));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::help::Autonomy;
    use crate::id::{ProcedureId, StepId};
    use crate::mode::{Mode, Way};
    use crate::note::{NoteProcedure, NoteStep};
    use crate::session::NextTime;

    fn place(step: &str) -> Place {
        Place { procedure: ProcedureId::new("noter"), step: StepId::new(step) }
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn body() -> NoteBody {
        let step = |id: &str, level| NoteStep {
            place: place(id),
            title: id.to_owned(),
            level,
            is_to_confirm: false,
            hand: None,
        };
        let steps = vec![step("un", HelpLevel::Alone), step("deux", HelpLevel::DoneFor)];
        NoteBody {
            on: day("2026-11-23"),
            mode: Mode::DoFor,
            way: Way::Real,
            title: "Noter".to_owned(),
            is_complete: true,
            procedures: vec![NoteProcedure { title: "Noter".to_owned(), steps }],
            prepared: None,
            obstacles: Vec::new(),
            own_word: None,
            duties: Vec::new(),
            next: Some(NextTime { procedure: None, on: day("2026-11-30"), at: Some("10:00".to_owned()) }),
            urgency: None,
            learning: Some(Learning::Booked { on: day("2026-12-01") }),
            outcomes: Vec::new(),
            minutes: 12,
            autonomy: Some(Autonomy::EntierementAccompagne),
        }
    }

    fn level(step: &str, level: HelpLevel) -> Correction {
        Correction::Level { place: place(step), level }
    }

    #[test]
    fn the_last_correction_of_a_step_is_the_one_that_reads() {
        let all = [level("un", HelpLevel::Words), level("un", HelpLevel::Cue)];
        let read = body().corrected(&all);
        assert_eq!(read.level_of(&place("un")), Some(HelpLevel::Cue));
        assert_eq!(read.autonomy, Some(Autonomy::EntierementAccompagne), "something was done for them");
        assert_eq!(body().corrected(&[]), body());
    }

    #[test]
    fn a_handover_is_neither_made_nor_unmade_and_only_what_is_there_is_corrected() {
        for refused in [
            level("un", HelpLevel::DoneFor),
            level("deux", HelpLevel::Words),
            level("trois", HelpLevel::Words),
            level("un", HelpLevel::Alone),
            Correction::NextDay { on: Some(day("2026-11-30")) },
            Correction::LearningDay { on: Some(day("2026-12-01")) },
        ] {
            assert!(!body().allows(&refused), "{refused:?}");
        }
        let without = NoteBody { next: None, learning: None, ..body() };
        for on in [None, Some(day("2026-12-24"))] {
            assert!(
                !without.allows(&Correction::NextDay { on })
                    && !without.allows(&Correction::LearningDay { on })
            );
        }
        assert!(body().allows(&level("un", HelpLevel::Demonstration)));
    }

    #[test]
    fn another_day_keeps_its_hour_and_no_day_takes_it_away() {
        let on = Some(day("2026-12-07"));
        let read = body().corrected(&[Correction::NextDay { on }, Correction::LearningDay { on: None }]);
        let next = read.next.unwrap();
        assert_eq!((next.on, next.at.as_deref()), (day("2026-12-07"), Some("10:00")));
        assert_eq!(read.learning, Some(Learning::NotWanted));
        assert_eq!(body().corrected(&[Correction::NextDay { on: None }]).next, None);
        let read = body().corrected(&[Correction::LearningDay { on }]);
        assert_eq!(read.learning, Some(Learning::Booked { on: day("2026-12-07") }));
    }
}
