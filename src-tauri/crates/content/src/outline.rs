//! Where the steps of a pack stand in its files, so that what is said of a line can be shown at its step. Refuses to judge
//! what it reads.

use std::collections::BTreeMap;

use domain::id::{ProcedureId, StepId};

use crate::PackFiles;
use crate::authoring::ProcedureText;

/// The lines of one step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepSpan {
    /// Of which procedure.
    pub procedure: ProcedureId,
    /// Which step.
    pub step: StepId,
    /// The file within the pack.
    pub file: String,
    own: Lines,
    screen: Option<Lines>,
}

/// A first and a last line, from 1.
type Lines = (u32, u32);

impl StepSpan {
    /// Whether a line is the step's own.
    pub fn is_own(&self, file: &str, line: u32) -> bool {
        self.file == file && is_within(self.own, line)
    }

    /// Whether a line is the step's own, or the practice screen's that it shows.
    pub fn holds(&self, file: &str, line: u32) -> bool {
        self.is_own(file, line)
            || (self.file == file && self.screen.is_some_and(|lines| is_within(lines, line)))
    }
}

fn is_within((first, last): Lines, line: u32) -> bool {
    (first..=last).contains(&line)
}

/// The steps of every procedure that could be understood, by its file, in the order in which they are written.
pub(crate) fn step_spans(files: &PackFiles, procedures: &BTreeMap<String, ProcedureText>) -> Vec<StepSpan> {
    let mut spans = Vec::new();
    for (path, text) in procedures {
        let lines = files.contents.get(path).map(|bytes| String::from_utf8_lossy(bytes)).unwrap_or_default();
        let steps = ends(&lines, text.steps.iter().map(|step| step.line));
        let screens = ends(&lines, text.scenes.values().map(|scene| scene.line));
        let of_scene = |name: &str| Some(lines_of(&screens, text.scenes.get(name)?.line));
        let procedure = ProcedureId::new(&text.id.value);
        spans.extend(text.steps.iter().map(|step| StepSpan {
            procedure: procedure.clone(),
            step: StepId::new(&step.value.id.value),
            file: path.clone(),
            own: lines_of(&steps, step.line),
            screen: step.value.scene.as_ref().and_then(|scene| of_scene(&scene.value)),
        }));
    }
    spans
}

fn lines_of(ends: &BTreeMap<u32, u32>, first: u32) -> Lines {
    (first, ends.get(&first).copied().unwrap_or(first))
}

/// The last line of each block that begins at one of these lines: before the next one, or before the next key at the edge.
fn ends(text: &str, firsts: impl Iterator<Item = u32>) -> BTreeMap<u32, u32> {
    let mut firsts: Vec<u32> = firsts.collect();
    firsts.sort_unstable();
    let next = firsts.iter().skip(1).map(|next| Some(next.saturating_sub(1))).chain([None]);
    firsts
        .iter()
        .zip(next)
        .map(|(first, next)| (*first, next.unwrap_or_else(|| end_of_last(text, *first))))
        .collect()
}

fn end_of_last(text: &str, first: u32) -> u32 {
    let is_at_edge = |line: &str| line.starts_with(|sign: char| sign.is_alphabetic());
    let numbered = (1u32..).zip(text.lines()).skip_while(|(number, _)| *number <= first);
    numbered.take_while(|(_, line)| !is_at_edge(line)).map(|(number, _)| number).last().unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_of_a_step_go_to_the_next_step_and_those_of_the_last_to_the_next_key() {
        let files: PackFiles = [
            ("pack.yaml", include_str!("authoring/example/pack.yaml")),
            (
                "procedures/noter-un-jour.yaml",
                include_str!("authoring/example/procedures/noter-un-jour.yaml"),
            ),
        ]
        .into_iter()
        .collect();
        let spans = step_spans(&files, &crate::pack::read_procedures(&files, &mut Vec::new()));
        let text = include_str!("authoring/example/procedures/noter-un-jour.yaml");
        let line_of =
            |words: &str| (1u32..).zip(text.lines()).find(|(_, line)| line.contains(words)).unwrap().0;
        for (before, after) in spans.iter().zip(spans.iter().skip(1)) {
            assert_eq!(before.own.1 + 1, after.own.0, "no line between two steps is nobody's");
        }
        let last = spans.last().unwrap();
        assert!(last.is_own(&last.file, last.own.0) && !last.is_own(&last.file, line_of("ways_out:")));
        assert!(!last.is_own("pack.yaml", last.own.0), "a line of another file");
        let shown = spans.iter().find(|one| one.screen.is_some()).unwrap();
        let (first, _) = shown.screen.unwrap();
        assert!(shown.holds(&shown.file, first) && !shown.is_own(&shown.file, first), "the screen's line");
    }
}
