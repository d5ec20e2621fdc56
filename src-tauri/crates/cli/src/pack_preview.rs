//! `cote pack preview`: opens the window of the application on a folder, for its author. Refuses to check, play or show
//! anything by itself: the window does.

use std::env::consts::EXE_SUFFIX;
use std::path::PathBuf;
use std::process::{Command, ExitCode, ExitStatus};

use content::PackFiles;
use serde::Serialize;
use zeroize::Zeroizing;

use crate::args::Preview;
use crate::failure::Error;
use crate::screen::Screen;

/// The program of the window, as it is installed beside `cote`.
const WINDOW: &str = "cote-a-cote";

#[derive(Serialize)]
struct Closed {
    previewed: bool,
}

pub(crate) fn run(preview: &Preview, screen: Screen) -> Result<ExitCode, Error> {
    let files = PackFiles::open_folder(&preview.pack)?;
    if let Some(procedure) = &preview.procedure {
        let known: Vec<String> = procedures(&files);
        if !known.contains(procedure) {
            return Err(Error::UnknownProcedure { known });
        }
    }
    let window = window()?;
    let mut command = Command::new(&window);
    command.arg("--preview").arg(&preview.pack);
    if let Some(procedure) = &preview.procedure {
        command.arg("--procedure").arg(procedure);
    }
    if !screen.is_json {
        // The answer comes when the window is closed; until then the terminal says why it waits.
        Screen::say_aside(OPENED).map_err(Error::Screen)?;
    }
    let status = command.status().map_err(|source| Error::NoWindow { path: window, source: Some(source) })?;
    if !status.success() {
        return Err(Error::WindowStopped { code: code(status) });
    }
    screen.answer(
        &Closed { previewed: true },
        Zeroizing::new("L’aperçu est fermé. Rien n’a été gardé.".to_owned()),
    )?;
    Ok(ExitCode::SUCCESS)
}

const OPENED: &str = "L’aperçu s’ouvre dans une fenêtre. Enregistrez vos fichiers\u{a0}: elle suit. \
                      Fermez-la pour finir.";

/// The procedures that have a file.
fn procedures(files: &PackFiles) -> Vec<String> {
    let paths = files.iter().map(|(path, _)| path);
    paths
        .filter_map(|path| Some(path.strip_prefix("procedures/")?.strip_suffix(".yaml")?.to_owned()))
        .collect()
}

/// The window's program, beside this one.
fn window() -> Result<PathBuf, Error> {
    let name = format!("{WINDOW}{EXE_SUFFIX}");
    let own = std::env::current_exe()
        .map_err(|source| Error::NoWindow { path: PathBuf::from(&name), source: Some(source) })?;
    let path = own.with_file_name(name);
    if path.is_file() { Ok(path) } else { Err(Error::NoWindow { path, source: None }) }
}

/// How it ended, as far as the system says.
fn code(status: ExitStatus) -> i32 {
    status.code().unwrap_or(-1)
}
