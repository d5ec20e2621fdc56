//! What the application asks of whatever runs it: the hour, a place to save, paper, a voice. Refuses to know which window
//! or test stands behind.

use std::io::{Read, Seek};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use thiserror::Error;

use crate::event::AppEvent;

/// What a host can fail at, as far as the application behaves differently.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum HostError {
    /// No printer answered.
    #[error("no printer answered")]
    NoPrinter,
    /// The printer refused the job.
    #[error("the print job was refused")]
    PrintRefused,
    /// No French voice on this machine.
    #[error("no voice on this machine")]
    NoVoice,
    /// No browser whose private window is known.
    #[error("no browser with a private window on this machine")]
    NoBrowser,
    /// A file or a process did not answer.
    #[error("the machine did not answer")]
    Machine(#[source] std::io::Error),
}

/// A browser that can open a private window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Browser {
    /// Its program.
    pub program: &'static str,
    /// What people call it.
    pub name: &'static str,
}

/// What kind of file is saved: it decides the filter of the dialog and the ending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A PDF.
    Pdf,
    /// Markdown text.
    Markdown,
    /// JSON, for a program.
    Json,
}

/// What kind of file is read: it decides the words and the filter of the dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadKind {
    /// A sound.
    Sound,
    /// A valise.
    Valise,
    /// What an antenna added to its packs.
    AntennaFile,
    /// A table of relays.
    RelayFile,
}

/// A file that is read from its start to its end, or here and there.
pub trait ReadSeek: Read + Seek {}

impl<T: Read + Seek> ReadSeek for T {}

/// What a command needs from whatever runs it. It grows only when a handler needs something new.
pub trait Host: Send + Sync {
    /// The hour, UTC. The only clock of the application.
    fn now(&self) -> DateTime<Utc>;

    /// Asks where to save, under a suggested neutral name; `None` when the person cancels.
    fn choose_save_path(&self, suggested_name: &str, kind: FileKind) -> Option<PathBuf>;

    /// Asks for a file to read; `None` when the person cancels.
    fn choose_file(&self, kind: ReadKind) -> Option<PathBuf>;

    /// Opens a file that somebody chose.
    ///
    /// # Errors
    /// What the system says: the stick is gone, the file is somebody else's.
    fn open_file(&self, path: &Path) -> std::io::Result<Box<dyn ReadSeek>> {
        Ok(Box::new(std::fs::File::open(path)?))
    }

    /// Whether a printer is ready.
    fn has_printer(&self) -> bool;

    /// Prints a PDF without leaving a file behind.
    ///
    /// # Errors
    /// [`HostError::NoPrinter`], [`HostError::PrintRefused`], [`HostError::Machine`].
    fn print(&self, pdf: &[u8]) -> Result<(), HostError>;

    /// Says a sentence in French: WAV bytes, with 16 bits a sample and true lengths in the header. The words are given
    /// as a voice is to read them.
    ///
    /// # Errors
    /// [`HostError::NoVoice`], [`HostError::Machine`].
    fn speak(&self, text: &str, is_slow: bool) -> Result<Vec<u8>, HostError>;

    /// Puts the window beside a browser, narrow and on top, or lets it fill the screen again. Answers whether it could:
    /// some desktops place windows themselves.
    fn stand_beside(&self, width: Option<u32>) -> bool;

    /// The browsers of this machine whose private window is known.
    fn browsers(&self) -> Vec<Browser>;

    /// Opens an address in a private window.
    ///
    /// # Errors
    /// [`HostError::NoBrowser`] when that browser is not there (any more), [`HostError::Machine`].
    fn open_private(&self, program: &str, address: &str) -> Result<(), HostError>;

    /// Tells the page that something changed.
    fn emit(&self, event: AppEvent);

    /// Ends the program: the page agreed, everything is kept.
    fn quit(&self);

    /// Writes a line to the program's log: codes only, never names, words or paths.
    fn log(&self, line: &str);
}
