//! What a program is started for, and what answers behind its window: the antenna's application, or an author's preview.
//! Refuses both at once.

use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::Arc;

use serde_json::Value;

use crate::wire_error::WireError;
use crate::{App, Preview};

/// What a program is started for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Start {
    /// The antenna's window.
    Antenna,
    /// The window of an author, on a folder of theirs.
    Preview {
        /// The folder of the pack.
        folder: PathBuf,
        /// The procedure to open at once.
        procedure: Option<String>,
    },
}

impl Start {
    /// What the words after the program's name ask for: `--preview FOLDER [--procedure ID]`, as `cote pack preview` says it.
    /// Whatever else a desktop hands over is nobody's.
    pub fn asked_by(mut words: impl Iterator<Item = OsString>) -> Self {
        let (mut folder, mut procedure) = (None, None);
        while let Some(word) = words.next() {
            match word.to_str() {
                Some("--preview") => folder = words.next().map(PathBuf::from),
                Some("--procedure") => procedure = words.next().and_then(|id| id.into_string().ok()),
                _ => {}
            }
        }
        folder.map_or(Self::Antenna, |folder| Self::Preview { folder, procedure })
    }
}

/// What answers behind the window.
#[derive(Clone)]
pub enum Program {
    /// The antenna's application.
    Antenna(Arc<App>),
    /// An author's preview.
    Preview(Arc<Preview>),
}

impl Program {
    /// Answers one command of the list, or refuses it.
    ///
    /// # Errors
    /// The code that the page knows what to do with.
    pub fn dispatch(&self, command: &str, payload: Value) -> Result<Value, WireError> {
        match self {
            Self::Antenna(app) => app.dispatch(command, payload),
            Self::Preview(preview) => preview.dispatch(command, payload),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_folder_to_preview_makes_an_author_s_window() {
        let of = |words: &[&str]| Start::asked_by(words.iter().map(OsString::from));
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
