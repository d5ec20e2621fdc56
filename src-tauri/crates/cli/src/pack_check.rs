//! `cote pack check`: everything that is wrong with an author's pack, with file, line and advice. Refuses to install it.

use std::fmt::Write;
use std::process::ExitCode;

use content::{Level, PackFiles, Pictures, Problem, load_pack};
use serde::Serialize;
use zeroize::Zeroizing;

use crate::args::Check;
use crate::failure::Error;
use crate::screen::{Screen, counted};

/// The words of the pictures that the program has: what a pack may name.
static PICTURES: &str = include_str!("../../../../assets/pictograms/index.json");

/// A pack that is refused: not a failure of the run, so it has a code of its own.
pub(crate) const HAS_ERRORS: u8 = 1;

#[derive(Serialize)]
struct Checked<'a> {
    is_accepted: bool,
    errors: u64,
    warnings: u64,
    to_do: u64,
    problems: &'a [Problem],
}

/// The pictures of the program.
///
/// # Errors
/// When their index, which is in the program, cannot be read.
pub(crate) fn pictures() -> Result<Pictures, Error> {
    Ok(Pictures::from_index_json(PICTURES.as_bytes())?)
}

pub(crate) fn run(check: &Check, screen: Screen) -> Result<ExitCode, Error> {
    let files = PackFiles::open_folder(&check.pack)?;
    let (is_accepted, problems) = match load_pack(&files, &pictures()?) {
        Ok(pack) => (true, pack.remarks),
        Err(problems) => (false, problems),
    };
    let of =
        |level| problems.iter().filter(|one| one.level == level).zip(1_u64..).last().map_or(0, |(_, n)| n);
    let (errors, warnings, to_do) = (of(Level::Error), of(Level::Warning), of(Level::ToDo));
    let checked = Checked { is_accepted, errors, warnings, to_do, problems: &problems };
    let mut text = Zeroizing::new(String::new());
    for problem in &problems {
        writeln!(text, "{problem}").expect("writing to a string does not fail");
    }
    text.push_str(&format!(
        "{}, {} à regarder, {} à faire. {}",
        counted(errors, "erreur", "erreurs"),
        counted(warnings, "point", "points"),
        counted(to_do, "travail", "travaux"),
        if is_accepted { "La valise peut servir." } else { "La valise est refusée." },
    ));
    screen.answer(&checked, text)?;
    Ok(if is_accepted { ExitCode::SUCCESS } else { ExitCode::from(HAS_ERRORS) })
}
