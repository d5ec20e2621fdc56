//! `cote pack words`: the sentences of one procedure, for whoever translates them. Refuses to replace a file, and a pack
//! with errors, whose sentences may not be the last ones.

use std::process::ExitCode;

use content::to_translate;
use serde::Serialize;
use zeroize::Zeroizing;

use crate::args::Words;
use crate::failure::Error;
use crate::new_file::{self, Readers};
use crate::pack_read::{self, HAS_ERRORS};
use crate::screen::Screen;

#[derive(Serialize)]
struct Written<'a> {
    procedure: &'a str,
    file: String,
}

pub(crate) fn run(words: &Words, screen: Screen) -> Result<ExitCode, Error> {
    let Some(pack) = pack_read::accepted(&words.pack, screen)? else {
        return Ok(ExitCode::from(HAS_ERRORS));
    };
    let found = pack.walkthroughs.iter().find(|one| one.id.as_str() == words.procedure);
    let procedure = found.ok_or_else(|| Error::UnknownProcedure {
        known: pack.walkthroughs.iter().map(|one| one.id.to_string()).collect(),
    })?;
    if !pack.manifest.languages.contains(&words.language) {
        let known = pack.manifest.languages.clone();
        return Err(Error::UnknownLanguage { given: words.language.clone(), known });
    }
    let text = to_translate(procedure, &words.language);
    new_file::write(&words.out, text.as_bytes(), Readers::All)?;
    let file = words.out.display().to_string();
    let said = format!("Les phrases sont dans {file}. Écrivez la traduction entre les guillemets de droite.");
    screen.answer(&Written { procedure: &words.procedure, file }, Zeroizing::new(said))?;
    Ok(ExitCode::SUCCESS)
}
