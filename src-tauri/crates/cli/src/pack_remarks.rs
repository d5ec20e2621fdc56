//! `cote pack remarks`: what an antenna says of the real site, put beside the author's files, with the lines to paste.
//! Refuses to write into those files: an answer is an author's.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::process::ExitCode;

use content::{CheckRemark, MarkRemark, StepLine, step_lines};
use domain::id::{ProcedureId, StepId};
use serde::Serialize;
use zeroize::Zeroizing;

use crate::args::Remarks;
use crate::failure::{Error, Wanted};
use crate::pack_read;
use crate::screen::{Screen, counted};

/// More than any antenna has to say.
const LARGEST: u64 = 1024 * 1024;

type Lines = BTreeMap<(ProcedureId, StepId), StepLine>;

#[derive(Serialize)]
struct Told<'a> {
    pack: &'a str,
    marks: Vec<ToldMark<'a>>,
    checks: Vec<ToldCheck<'a>>,
}

#[derive(Serialize)]
struct ToldMark<'a> {
    #[serde(flatten)]
    mark: &'a MarkRemark,
    /// Where the step stands; absent without a folder, or when the pack has no such step.
    file: Option<&'a str>,
    line: Option<u32>,
    paste: String,
}

#[derive(Serialize)]
struct ToldCheck<'a> {
    #[serde(flatten)]
    check: &'a CheckRemark,
    paste: String,
}

pub(crate) fn run(asked: &Remarks, screen: Screen) -> Result<ExitCode, Error> {
    let remarks = content::Remarks::parse(&read(&asked.file)?)?;
    let lines = match &asked.pack {
        Some(folder) => Some(step_lines(&pack_read::files(folder)?)),
        None => None,
    };
    let at = |mark: &MarkRemark| lines.as_ref()?.get(&(mark.procedure.clone(), mark.step.clone()));
    let told = Told {
        pack: remarks.pack.as_str(),
        marks: remarks
            .marks
            .iter()
            .map(|mark| ToldMark {
                mark,
                file: at(mark).map(|line| line.file.as_str()),
                line: at(mark).map(|line| line.line),
                paste: mark.answer_line(),
            })
            .collect(),
        checks: remarks
            .checks
            .iter()
            .map(|check| ToldCheck { check, paste: check.live_check_line() })
            .collect(),
    };
    screen.answer(&told, Zeroizing::new(sentences(&remarks, lines.as_ref())))?;
    Ok(ExitCode::SUCCESS)
}

fn read(path: &Path) -> Result<Vec<u8>, Error> {
    pack_read::refuse_folder(path, Wanted::Remarks)?;
    let mut bytes = Vec::new();
    // One byte more than may be read tells that there is more; it is then no such file.
    File::open(path)
        .and_then(|file| file.take(LARGEST + 1).read_to_end(&mut bytes))
        .map_err(|source| Error::Unreadable { path: path.to_owned(), source })?;
    if bytes.len() as u64 > LARGEST { Err(content::Error::NotRemarks.into()) } else { Ok(bytes) }
}

/// Procedure by procedure: what has changed at which step, then the lines to paste.
fn sentences(remarks: &content::Remarks, lines: Option<&Lines>) -> String {
    let mut text = format!("Valise «\u{a0}{}\u{a0}»\n", remarks.pack);
    let marked = remarks.marks.iter().map(|mark| &mark.procedure);
    let checked = remarks.checks.iter().map(|check| &check.procedure);
    let procedures: std::collections::BTreeSet<&ProcedureId> = marked.chain(checked).collect();
    for procedure in procedures {
        let marks: Vec<_> = remarks.marks.iter().filter(|mark| mark.procedure == *procedure).collect();
        let checks = remarks.checks.iter().filter(|check| check.procedure == *procedure);
        text.push_str(&format!("\nprocedures/{procedure}.yaml\n"));
        for mark in &marks {
            text.push_str(&one_mark(mark, lines));
        }
        if !marks.is_empty() {
            text.push_str("  À coller, avec votre réponse entre les guillemets\u{a0}:\n\nanswers:\n");
            marks.iter().for_each(|mark| text.push_str(&format!("  {}\n", mark.answer_line())));
            text.push('\n');
        }
        for check in checks {
            text.push_str(&format!(
                "  Suivie sur le vrai site le {}, version {}. À coller à la place de live_check\u{a0}:\n\n{}\n\n",
                check.on,
                check.version,
                check.live_check_line()
            ));
        }
    }
    text.push_str(&format!(
        "\n{}, {}.",
        counted(remarks.marks.len() as u64, "remarque", "remarques"),
        counted(remarks.checks.len() as u64, "vérification", "vérifications"),
    ));
    text
}

fn one_mark(mark: &MarkRemark, lines: Option<&Lines>) -> String {
    let mut text = String::new();
    let place = match lines.map(|lines| lines.get(&(mark.procedure.clone(), mark.step.clone()))) {
        None => format!("étape «\u{a0}{}\u{a0}»", mark.step),
        Some(Some(at)) => {
            format!("{}:{}, étape «\u{a0}{}\u{a0}» ({})", at.file, at.line, mark.step, at.title)
        }
        Some(None) => format!("étape «\u{a0}{}\u{a0}», que la valise n’a plus", mark.step),
    };
    let said = match &mark.words {
        Some(words) => format!("«\u{a0}{words}\u{a0}»"),
        None => "le site a changé, sans autre mot".to_owned(),
    };
    writeln!(text, "  {place}\n    le {}, version {}\u{a0}: {said}", mark.on, mark.version)
        .expect("writing to a string does not fail");
    text
}
