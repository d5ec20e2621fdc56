//! A pack in a folder, read as the application reads it. Refuses to give out part of one.

use std::path::Path;
use std::{fs, io};

use content::{CheckedPack, PackFiles, Pictures, Problem, load_pack};
use serde::Serialize;
use zeroize::Zeroizing;

use crate::failure::{Error, Wanted};
use crate::screen::Screen;

/// The words of the pictures that the program has: what a pack may name.
static PICTURES: &str = include_str!("../../../../assets/pictograms/index.json");

/// A pack that is refused: not a failure of the run, so it has a code of its own.
pub(crate) const HAS_ERRORS: u8 = 1;

/// The pack, or everything that is wrong with it.
///
/// # Errors
/// When the folder cannot be read.
pub(crate) fn read(folder: &Path) -> Result<Result<CheckedPack, Vec<Problem>>, Error> {
    Ok(load_pack(&files(folder)?, &pictures()?))
}

/// The files of a folder.
///
/// # Errors
/// When there is no such folder, or it cannot be read.
pub(crate) fn files(folder: &Path) -> Result<PackFiles, Error> {
    match fs::metadata(folder) {
        Ok(there) if !there.is_dir() => Err(Error::NotAFolder { path: folder.to_owned() }),
        Err(source) if source.kind() == io::ErrorKind::NotFound => {
            Err(Error::NoFolder { path: folder.to_owned() })
        }
        _ => Ok(PackFiles::open_folder(folder)?),
    }
}

/// Refuses a folder where a file is expected: opened as one, it would be something else that is wrong.
///
/// # Errors
/// When it is a folder.
pub(crate) fn refuse_folder(path: &Path, wanted: Wanted) -> Result<(), Error> {
    if path.is_dir() { Err(Error::NotAFile { path: path.to_owned(), wanted }) } else { Ok(()) }
}

/// The pictures of the program.
///
/// # Errors
/// When their index, which is in the program, cannot be read.
pub(crate) fn pictures() -> Result<Pictures, Error> {
    Ok(Pictures::from_index_json(PICTURES.as_bytes())?)
}

#[derive(Serialize)]
struct Refused<'a> {
    is_accepted: bool,
    problems: &'a [Problem],
}

/// The pack; none when it has errors, once they are said.
///
/// # Errors
/// When the folder cannot be read, or standard output takes nothing more.
pub(crate) fn accepted(folder: &Path, screen: Screen) -> Result<Option<CheckedPack>, Error> {
    match read(folder)? {
        Ok(pack) => Ok(Some(pack)),
        Err(problems) => refuse(&problems, screen).map(|()| None),
    }
}

/// Says why a pack can neither be played nor counted.
///
/// # Errors
/// When standard output takes nothing more.
pub(crate) fn refuse(problems: &[Problem], screen: Screen) -> Result<(), Error> {
    let errors = problems.iter().filter(|one| one.level == content::Level::Error);
    let mut text: Vec<String> = errors.map(ToString::to_string).collect();
    text.push("La valise est refusée. Corrigez d’abord ces erreurs.".to_owned());
    screen.answer(&Refused { is_accepted: false, problems }, Zeroizing::new(text.join("\n")))
}
