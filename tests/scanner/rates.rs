//! Owns the count of what is missed and what is stopped for nothing; refuses to round a miss away.

use std::fmt::Write as _;

use domain::scanner::{Finding, SensitiveKind};

use crate::make::Case;

/// What became of every case.
pub(crate) struct Rates {
    judged: Vec<(Case, Option<SensitiveKind>)>,
}

impl Rates {
    pub(crate) fn of(cases: &[Case], found: impl Fn(&Case) -> Vec<Finding>) -> Self {
        let judged = cases.iter().map(|case| (case.clone(), found(case).first().map(|finding| finding.kind)));
        Self { judged: judged.collect() }
    }

    fn labelled<'a>(&'a self, label: &'a str) -> impl Iterator<Item = (&'a str, Option<SensitiveKind>)> {
        let of_label = self.judged.iter().filter(move |(case, _)| case.label == label);
        of_label.map(|(case, kind)| (case.text.as_str(), *kind))
    }

    /// What was kept and should not have been, of one kind.
    pub(crate) fn missed(&self, kind: SensitiveKind) -> Vec<&str> {
        self.labelled(kind.word()).filter(|(_, found)| found.is_none()).map(|(text, _)| text).collect()
    }

    pub(crate) fn all_missed(&self) -> Vec<&str> {
        SensitiveKind::ALL.iter().flat_map(|kind| self.missed(*kind)).collect()
    }

    /// What was refused under the name of another kind: not kept, but explained with the wrong word.
    pub(crate) fn misnamed(&self, kind: SensitiveKind) -> Vec<&str> {
        let is_other = |found: Option<SensitiveKind>| found.is_some_and(|found| found != kind);
        self.labelled(kind.word()).filter(|(_, found)| is_other(*found)).map(|(text, _)| text).collect()
    }

    /// What was stopped for nothing, with the kind it was taken for.
    pub(crate) fn stopped(&self) -> Vec<(SensitiveKind, &str)> {
        self.labelled("keep").filter_map(|(text, found)| Some((found?, text))).collect()
    }

    pub(crate) fn miss_rate(&self) -> f64 {
        let true_cases = self.judged.iter().filter(|(case, _)| case.label != "keep").count();
        percent(self.all_missed().len(), true_cases)
    }

    pub(crate) fn false_alarm_rate(&self) -> f64 {
        percent(self.stopped().len(), self.labelled("keep").count())
    }

    /// All of it, as `docs/security.md` shows it.
    pub(crate) fn table(&self, title: &str) -> String {
        let mut table = format!(
            "| {title} | Cases | Missed | Miss rate | Named as another kind | False alarms |\n|---|---:|---:|---:|---:|---:|\n"
        );
        for kind in SensitiveKind::ALL {
            let cases = self.labelled(kind.word()).count();
            let missed = self.missed(kind).len();
            let alarms = self.stopped().iter().filter(|(taken_for, _)| *taken_for == kind).count();
            writeln!(
                table,
                "| `{}` | {cases} | {missed} | {:.1} % | {} | {alarms} |",
                kind.word(),
                percent(missed, cases),
                self.misnamed(kind).len()
            )
            .unwrap();
        }
        let (kept, alarms) = (self.labelled("keep").count(), self.stopped().len());
        let (missed, misnamed) = (
            self.all_missed().len(),
            SensitiveKind::ALL.iter().map(|kind| self.misnamed(*kind).len()).sum::<usize>(),
        );
        let true_cases = self.judged.len() - kept;
        writeln!(
            table,
            "| all of these | {true_cases} | {missed} | {:.1} % | {misnamed} | |",
            self.miss_rate()
        )
        .unwrap();
        writeln!(table, "| `keep` | {kept} | | | | {alarms} ({:.1} %) |", self.false_alarm_rate()).unwrap();
        table
    }
}

#[allow(clippy::cast_precision_loss, reason = "some thousands at most")]
fn percent(part: usize, whole: usize) -> f64 {
    part as f64 * 100.0 / whole.max(1) as f64
}
