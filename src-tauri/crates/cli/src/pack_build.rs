//! `cote pack build`: an author's folder becomes one file. Refuses a pack with errors.

use std::process::ExitCode;

use content::PackFiles;
use content::valise::{BuildError, build};
use serde::Serialize;
use zeroize::Zeroizing;

use crate::args::Build;
use crate::failure::Error;
use crate::new_file::{self, Readers};
use crate::pack_read::{self, HAS_ERRORS};
use crate::screen::Screen;

#[derive(Serialize)]
struct Built {
    file: String,
    bytes: usize,
    is_signed: bool,
}

pub(crate) fn run(job: &Build, screen: Screen) -> Result<ExitCode, Error> {
    let pictures = pack_read::pictures()?;
    let files = PackFiles::open_folder(&job.pack)?;
    let bytes = match build(&files, &pictures) {
        Ok(bytes) => bytes,
        Err(BuildError::Pack(problems)) => {
            pack_read::refuse(&problems, screen)?;
            return Ok(ExitCode::from(HAS_ERRORS));
        }
        Err(error) => return Err(Error::Build(error)),
    };
    new_file::write(&job.out, &bytes, Readers::All)?;
    let built = Built { file: job.out.display().to_string(), bytes: bytes.len(), is_signed: false };
    let said = format!(
        "{}\nLa valise est fermée. Pour qu’elle s’installe, signez-la\u{a0}: cote pack sign",
        built.file
    );
    screen.answer(&built, Zeroizing::new(said))?;
    Ok(ExitCode::SUCCESS)
}
