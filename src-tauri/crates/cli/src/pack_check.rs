//! `cote pack check`: everything that is wrong with an author's pack, with file, line and advice, and what could be
//! plainer. Refuses what `build` would refuse, and to install it.

use std::fmt::Write;
use std::process::ExitCode;

use content::{FrequentWords, Level, Problem, valise};
use plain::{LIMITS, Meter, Reading};
use serde::Serialize;
use zeroize::Zeroizing;

use crate::args::Check;
use crate::failure::Error;
use crate::pack_page;
use crate::pack_read::{self, HAS_ERRORS};
use crate::screen::{Screen, counted};

/// What is told of a pack.
#[derive(Serialize)]
pub(crate) struct Checked {
    is_accepted: bool,
    errors: u64,
    warnings: u64,
    to_do: u64,
    pub(crate) problems: Vec<Problem>,
    /// Empty as long as the pack is refused: what cannot be read cannot be measured.
    pub(crate) meters: Vec<Meter>,
    limits: &'static str,
}

pub(crate) fn run(check: &Check, screen: Screen) -> Result<ExitCode, Error> {
    let (is_accepted, problems, meters) =
        match valise::check(&pack_read::files(&check.pack)?, &pack_read::pictures()?) {
            Ok(pack) => {
                let Reading { remarks, meters } =
                    plain::read(&pack, &FrequentWords::from_list(vault::FREQUENT_WORDS));
                let mut problems = pack.remarks;
                problems.extend(remarks);
                problems.sort();
                (true, problems, meters)
            }
            Err(problems) => (false, problems, Vec::new()),
        };
    let checked = Checked::of(is_accepted, problems, meters);
    if let Some(file) = &check.html {
        pack_page::write(file, &checked, &check.pack)?;
    }
    let mut text = Zeroizing::new(String::new());
    for problem in &checked.problems {
        writeln!(text, "{problem}").expect("writing to a string does not fail");
    }
    text.push_str(&checked.summary());
    if is_accepted {
        text.push('\n');
        text.push_str(LIMITS);
    }
    screen.answer(&checked, text)?;
    Ok(if is_accepted { ExitCode::SUCCESS } else { ExitCode::from(HAS_ERRORS) })
}

impl Checked {
    fn of(is_accepted: bool, problems: Vec<Problem>, meters: Vec<Meter>) -> Self {
        let of = |level| {
            problems.iter().filter(|one| one.level == level).zip(1_u64..).last().map_or(0, |(_, n)| n)
        };
        let (errors, warnings, to_do) = (of(Level::Error), of(Level::Warning), of(Level::ToDo));
        Self { is_accepted, errors, warnings, to_do, problems, meters, limits: LIMITS }
    }

    /// All of it in one line.
    pub(crate) fn summary(&self) -> String {
        format!(
            "{}, {} à regarder, {} à faire. {}",
            counted(self.errors, "erreur", "erreurs"),
            counted(self.warnings, "point", "points"),
            counted(self.to_do, "travail", "travaux"),
            if self.is_accepted { "La valise peut servir." } else { "La valise est refusée." },
        )
    }
}
