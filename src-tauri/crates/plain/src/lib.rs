//! How plain the French of a checked pack is: what a rule can measure, said to its author in their words. Refuses to call
//! anything easy to read: only readers can. Apart from `content`, whose packs are also read where nobody corrects them.

mod lint;
mod measure;

use std::collections::BTreeMap;

use content::{CheckedPack, Code, FrequentWords, LearnerText, Problem, first_in_each_file, rare_words};

pub use measure::{Meter, Score};

/// What no measure replaces, in French, for whoever reads the remarks.
pub const LIMITS: &str = "Ces remarques mesurent des phrases. Seuls des lecteurs peuvent dire que c’est du FALC\u{a0}: faites lire la démarche par \
     des personnes concernées.";

/// What was found in a pack.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// What could be plainer: work left, never a mistake.
    pub remarks: Vec<Problem>,
    /// The measures of each file that the learner reads, in the order of their names.
    pub meters: Vec<Meter>,
}

/// Reads everything that the learner reads of a pack.
pub fn read(pack: &CheckedPack, frequent: &FrequentWords) -> Reading {
    let linter = lint::Linter::new();
    let rare = rare_words(pack, frequent);
    let rare = first_in_each_file(&rare);
    let mut by_file: BTreeMap<&str, Vec<&LearnerText>> = BTreeMap::new();
    for text in &pack.texts {
        by_file.entry(&text.file).or_default().push(text);
    }
    let mut reading = Reading::default();
    for (file, texts) in by_file {
        let linted = linter.lint(&texts);
        let hard_words = rare.iter().filter(|word| word.file == file).count();
        reading.meters.push(Meter::of(file, &texts, hard_words, &linted));
        reading.remarks.extend(linted.remarks);
    }
    reading.remarks.extend(rare.iter().map(|word| word.to_problem()));
    reading.remarks.sort();
    reading
}

fn remark(text: &LearnerText, code: Code, message: String, advice: String) -> Problem {
    Problem { file: text.file.clone(), line: text.line, level: code.level(), code, message, advice }
}
