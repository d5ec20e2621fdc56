//! Help over time: for one procedure gone through one way, how each session was done, and which way it goes. Refuses to
//! say anything from fewer than three sessions, and to compare steps that not all of them had: sites change, and coming
//! back for help is no failure.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::help::HelpLevel;
use crate::id::{ProcedureId, StepId};
use crate::mode::Way;

/// With fewer, nothing can be said.
pub const LEAST_SESSIONS: usize = 3;
/// By how much of a level, on the average of a step, help must differ to be called less or more.
const NOTICEABLE: f64 = 0.25;

/// One procedure in one session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Once {
    /// Its day.
    pub on: NaiveDate,
    /// Which procedure.
    pub procedure: ProcedureId,
    /// Its title then.
    pub title: String,
    /// How it was gone through.
    pub way: Way,
    /// Its finished steps, each with the help that it took.
    pub steps: Vec<(StepId, HelpLevel)>,
}

/// How many steps of one session were done how.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HelpColumn {
    /// Its day.
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// Without help.
    pub alone: u32,
    /// With help, whichever.
    pub helped: u32,
    /// In the person's place.
    pub done_for: u32,
}

/// Which way it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HelpTrend {
    /// "Pas assez pour le dire."
    NotEnough,
    /// "De moins en moins d'aide."
    Less,
    /// "Autant d'aide qu'avant."
    Same,
    /// "Un peu plus d'aide qu'avant."
    More,
}

/// The sessions of one procedure gone through one way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HelpRow {
    /// The procedure, by its latest title.
    pub title: String,
    /// How it was gone through: practice is compared with practice only.
    pub way: Way,
    /// The sessions, oldest first.
    pub columns: Vec<HelpColumn>,
    /// Which way it goes.
    pub trend: HelpTrend,
}

/// What a learner's sessions say, procedure by procedure and way by way, the latest gone through first.
pub fn help_over_time(mut all: Vec<Once>) -> Vec<HelpRow> {
    all.sort_by_key(|once| once.on);
    let mut groups: Vec<Vec<Once>> = Vec::new();
    for once in all.into_iter().filter(|once| !once.steps.is_empty()) {
        let same = |group: &&mut Vec<Once>| {
            group.first().is_some_and(|first| first.procedure == once.procedure && first.way == once.way)
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.push(once),
            None => groups.push(vec![once]),
        }
    }
    groups.sort_by_key(|group| std::cmp::Reverse(group.last().map(|once| once.on)));
    groups.iter().filter_map(|group| row(group)).collect()
}

fn row(group: &[Once]) -> Option<HelpRow> {
    let latest = group.last()?;
    Some(HelpRow {
        title: latest.title.clone(),
        way: latest.way,
        columns: group.iter().map(column).collect(),
        trend: trend(group),
    })
}

fn column(once: &Once) -> HelpColumn {
    let count = |is: fn(HelpLevel) -> bool| {
        let steps = once.steps.iter().filter(|(_, level)| is(*level)).count();
        u32::try_from(steps).unwrap_or(u32::MAX)
    };
    HelpColumn {
        on: once.on,
        alone: count(|level| level == HelpLevel::Alone),
        helped: count(|level| level != HelpLevel::Alone && level != HelpLevel::DoneFor),
        done_for: count(|level| level == HelpLevel::DoneFor),
    }
}

/// The last three sessions, on the steps that all of them had.
fn trend(group: &[Once]) -> HelpTrend {
    let Some(last) = group.len().checked_sub(LEAST_SESSIONS).and_then(|from| group.get(from..)) else {
        return HelpTrend::NotEnough;
    };
    let [first, .., latest] = last else { return HelpTrend::NotEnough };
    let has = |once: &Once, step: &StepId| once.steps.iter().any(|(one, _)| one == step);
    let common: Vec<&StepId> = first
        .steps
        .iter()
        .map(|(step, _)| step)
        .filter(|step| last.iter().all(|once| has(once, step)))
        .collect();
    let (Some(before), Some(now)) = (mean_help(first, &common), mean_help(latest, &common)) else {
        return HelpTrend::NotEnough;
    };
    match now - before {
        change if change <= -NOTICEABLE => HelpTrend::Less,
        change if change >= NOTICEABLE => HelpTrend::More,
        _ => HelpTrend::Same,
    }
}

/// The average level over these steps; `None` when there is none.
fn mean_help(once: &Once, steps: &[&StepId]) -> Option<f64> {
    let levels = once.steps.iter().filter(|(step, _)| steps.contains(&step));
    let (sum, count) =
        levels.fold((0_u32, 0_u32), |(sum, count), (_, level)| (sum + rank(*level), count + 1));
    (count > 0).then(|| f64::from(sum) / f64::from(count))
}

/// A level's place on the scale.
fn rank(level: HelpLevel) -> u32 {
    match level {
        HelpLevel::Alone => 0,
        HelpLevel::Cue => 1,
        HelpLevel::Words => 2,
        HelpLevel::Pointing => 3,
        HelpLevel::Demonstration => 4,
        HelpLevel::DoneFor => 5,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::HelpLevel::*;
    use super::*;

    fn once(day: u32, way: Way, levels: &[HelpLevel]) -> Once {
        Once {
            on: NaiveDate::from_ymd_opt(2026, 11, day).unwrap(),
            procedure: ProcedureId::new("carte"),
            title: format!("La carte, le {day}"),
            way,
            steps: levels
                .iter()
                .enumerate()
                .map(|(at, level)| (StepId::new(format!("pas-{at}")), *level))
                .collect(),
        }
    }

    fn trend_of(levels: &[&[HelpLevel]]) -> HelpTrend {
        let days = (1..).zip(levels).map(|(day, levels)| once(day, Way::Practise, levels)).collect();
        help_over_time(days)[0].trend
    }

    #[test]
    fn under_three_sessions_nothing_is_said() {
        assert_eq!(trend_of(&[&[DoneFor]]), HelpTrend::NotEnough);
        assert_eq!(trend_of(&[&[DoneFor], &[Alone]]), HelpTrend::NotEnough);
        assert_eq!(trend_of(&[&[DoneFor], &[Words], &[Alone]]), HelpTrend::Less);
        assert_eq!(trend_of(&[&[Alone], &[Words], &[DoneFor]]), HelpTrend::More);
        assert_eq!(trend_of(&[&[Words, Alone], &[Alone, Alone], &[Words, Alone]]), HelpTrend::Same);
    }

    #[test]
    fn only_the_same_way_is_compared_and_only_the_same_steps() {
        let mixed = vec![
            once(1, Way::Practise, &[DoneFor]),
            once(2, Way::Real, &[Words]),
            once(3, Way::Practise, &[Alone]),
        ];
        let rows = help_over_time(mixed);
        assert_eq!(
            rows.iter().map(|row| (row.way, row.columns.len())).collect::<Vec<_>>(),
            [(Way::Practise, 2), (Way::Real, 1)]
        );
        assert!(rows.iter().all(|row| row.trend == HelpTrend::NotEnough));
        assert_eq!(
            trend_of(&[&[Alone, DoneFor, DoneFor], &[Alone, Alone], &[Alone]]),
            HelpTrend::Same,
            "steps that went away are no progress"
        );
        let other = Once { steps: vec![(StepId::new("autre"), Alone)], ..once(3, Way::Practise, &[]) };
        let changed = vec![once(1, Way::Practise, &[DoneFor]), once(2, Way::Practise, &[DoneFor]), other];
        assert_eq!(help_over_time(changed)[0].trend, HelpTrend::NotEnough, "nothing in common");
    }

    #[test]
    fn a_session_is_a_column_and_the_latest_procedure_comes_first() {
        let rows = help_over_time(vec![
            once(3, Way::Real, &[Alone]),
            once(2, Way::Practise, &[Cue, DoneFor, Alone, Words]),
        ]);
        assert_eq!(rows[0].title, "La carte, le 3");
        let HelpColumn { alone, helped, done_for, .. } = rows[1].columns[0];
        assert_eq!((alone, helped, done_for), (1, 2, 1));
        assert!(
            help_over_time(vec![once(1, Way::Real, &[])]).is_empty(),
            "nothing finished, nothing to show"
        );
    }

    proptest! {
        /// Every finished step stands in exactly one part of one column.
        #[test]
        fn columns_hold_every_step_once(sessions in prop::collection::vec(prop::collection::vec(0_usize..6, 0..9), 0..9)) {
            let scale = [Alone, Cue, Words, Pointing, Demonstration, DoneFor];
            let all: Vec<Once> = (1..)
                .zip(&sessions)
                .map(|(day, levels)| once(day, Way::Real, &levels.iter().map(|at| scale[*at]).collect::<Vec<_>>()))
                .collect();
            let shown: u32 = help_over_time(all)
                .iter()
                .flat_map(|row| &row.columns)
                .map(|column| column.alone + column.helped + column.done_for)
                .sum();
            prop_assert_eq!(shown as usize, sessions.iter().map(Vec::len).sum::<usize>());
        }
    }
}
