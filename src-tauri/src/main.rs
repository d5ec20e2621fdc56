//! The program that people start; it refuses to do anything before its memory is out of reach of others.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use cote_a_cote::Start;

fn main() -> ExitCode {
    match cote_a_cote::run(&start(std::env::args_os().skip(1))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// What `cote pack preview` asks for: `--preview FOLDER [--procedure ID]`. Whatever else a desktop hands over is nobody's.
fn start(mut given: impl Iterator<Item = OsString>) -> Start {
    let (mut folder, mut procedure) = (None, None);
    while let Some(word) = given.next() {
        match word.to_str() {
            Some("--preview") => folder = given.next().map(PathBuf::from),
            Some("--procedure") => procedure = given.next().and_then(|id| id.into_string().ok()),
            _ => {}
        }
    }
    folder.map_or(Start::Antenna, |folder| Start::Preview { folder, procedure })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_folder_to_preview_makes_an_author_s_window() {
        let of = |words: &[&str]| start(words.iter().map(OsString::from));
        assert_eq!(of(&[]), Start::Antenna);
        assert_eq!(of(&["--preview"]), Start::Antenna, "no folder, no preview");
        assert_eq!(of(&["--procedure", "x"]), Start::Antenna);
        let folder = PathBuf::from("ma-valise");
        assert_eq!(
            of(&["--preview", "ma-valise"]),
            Start::Preview { folder: folder.clone(), procedure: None }
        );
        let procedure = Some("dire-bonjour".to_owned());
        assert_eq!(
            of(&["--preview", "ma-valise", "--procedure", "dire-bonjour"]),
            Start::Preview { folder, procedure }
        );
    }
}
