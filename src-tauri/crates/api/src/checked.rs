//! What the checker says, as the page receives it. Refuses to check anything by itself.

use content::{Level, Problem, StepSpan};
use domain::id::ProcedureId;
use serde::Deserialize;
use serde_json::Value;

use crate::error::Error;
use crate::installing::REMARKS;
use crate::view::*;

/// Where a procedure's file stands within a pack.
const PROCEDURES: &str = "procedures/";

/// Everything that was said, each with its steps as far as the spans know them.
pub(crate) fn check_view(problems: &[Problem], spans: &[StepSpan]) -> CheckView {
    let problems: Vec<ProblemView> = problems.iter().map(|one| problem_view(one, spans)).collect();
    CheckView { count: count_of(problems.iter().map(|one| one.level)), problems }
}

/// How many there are of each level.
pub(crate) fn count_of(levels: impl Iterator<Item = ProblemLevel>) -> ProblemCountView {
    let mut counted = ProblemCountView { errors: 0, warnings: 0, to_do: 0 };
    for level in levels {
        match level {
            ProblemLevel::Error => counted.errors += 1,
            ProblemLevel::Warning => counted.warnings += 1,
            ProblemLevel::ToDo => counted.to_do += 1,
        }
    }
    counted
}

fn problem_view(problem: &Problem, spans: &[StepSpan]) -> ProblemView {
    let steps = spans.iter().filter(|span| span.holds(&problem.file, problem.line));
    ProblemView {
        file: problem.file.clone(),
        line: problem.line,
        level: match problem.level {
            Level::Error => ProblemLevel::Error,
            Level::Warning => ProblemLevel::Warning,
            Level::ToDo => ProblemLevel::ToDo,
        },
        message: problem.message.clone(),
        advice: problem.advice.clone(),
        procedure: procedure_of(&problem.file),
        steps: steps.map(|span| span.step.clone()).collect(),
    }
}

/// The procedure whose file it is: the file's name is its id.
pub(crate) fn procedure_of(file: &str) -> Option<ProcedureId> {
    let name = file.strip_prefix(PROCEDURES)?.strip_suffix(".yaml")?;
    (!name.contains('/')).then(|| ProcedureId::new(name))
}

/// What the checker said when a pack was installed, as it is kept beside its manifest; none for a pack that was installed
/// before it was kept.
pub(crate) fn kept_remarks(manifest: &Value) -> Result<Option<Vec<Problem>>, Error> {
    let remarks = manifest.get(REMARKS).map(Vec::<Problem>::deserialize);
    remarks.transpose().map_err(Error::Render)
}
