//! `cote pack build`: an author's folder becomes one file. Refuses a pack with errors.

use std::process::ExitCode;

use content::valise::build;
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
    let files = pack_read::files(&job.pack)?;
    let bytes = match build(&files, &pictures) {
        Ok(bytes) => bytes,
        Err(problems) => {
            pack_read::refuse(&problems, screen)?;
            return Ok(ExitCode::from(HAS_ERRORS));
        }
    };
    new_file::write(&job.out, &bytes, Readers::All)?;
    let built = Built { file: job.out.display().to_string(), bytes: bytes.len(), is_signed: false };
    let said = format!(
        "{}\nLa valise est fermée. Pour qu’elle s’installe, signez-la, avec le fichier de votre clé\u{a0}:\n\
         \u{20}   cote pack sign {} --key ma-cle.cle\n\
         Pas encore de clé\u{a0}? On la fait une seule fois\u{a0}:\n    cote pack key --out ma-cle.cle",
        built.file,
        typed(&built.file)
    );
    screen.answer(&built, Zeroizing::new(said))?;
    Ok(ExitCode::SUCCESS)
}

/// A path as it is typed: between quotes when a space or an apostrophe would cut it.
fn typed(path: &str) -> String {
    let is_plain = path.chars().all(|sign| sign.is_alphanumeric() || "._-/\\:~".contains(sign));
    if is_plain { path.to_owned() } else { format!("\"{path}\"") }
}
