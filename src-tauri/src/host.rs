//! Owns what this machine offers the application; refuses to decide anything about it.

use std::path::{Path, PathBuf};

use api::event::AppEvent;
use api::host::{Browser, FileKind, Host, HostError, ReadKind};
use chrono::{DateTime, Utc};
use machine::{browser, printing, speech};
use tauri::AppHandle;

use crate::journal::Journal;
use crate::{dialog, window};

/// The machine, as seen from behind the window.
pub(crate) struct WindowHost {
    app: AppHandle,
    journal: Option<Journal>,
}

impl WindowHost {
    /// The host behind this application's window, with its log in the data folder; without one, what is to be logged goes to
    /// the terminal.
    pub(crate) fn new(app: AppHandle, folder: Option<&Path>) -> Self {
        Self { app, journal: folder.map(Journal::in_folder) }
    }
}

impl Host for WindowHost {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn choose_save_path(&self, suggested_name: &str, kind: FileKind) -> Option<PathBuf> {
        dialog::choose_save_path(&self.app, suggested_name, kind)
    }

    fn choose_file(&self, kind: ReadKind) -> Option<PathBuf> {
        dialog::choose_file(&self.app, kind)
    }

    fn has_printer(&self) -> bool {
        printing::ready_printer().is_ok_and(|printer| printer.is_some())
    }

    fn print(&self, pdf: &[u8]) -> Result<(), HostError> {
        printing::print(pdf)
    }

    fn speak(&self, text: &str, is_slow: bool) -> Result<Vec<u8>, HostError> {
        speech::say(text, is_slow)
    }

    fn stand_beside(&self, width: Option<u32>) -> bool {
        window::stand_beside(&self.app, width)
    }

    fn browsers(&self) -> Vec<Browser> {
        browser::there()
    }

    fn open_private(&self, program: &str, address: &str) -> Result<(), HostError> {
        browser::open_private(program, address)
    }

    fn emit(&self, event: AppEvent) {
        window::hand_over(&self.app, &event);
    }

    fn quit(&self) {
        self.app.exit(0);
    }

    fn log(&self, line: &str) {
        match &self.journal {
            Some(journal) => journal.add(&format!("{} {line}", self.now().format("%Y-%m-%dT%H:%M:%SZ"))),
            None => eprintln!("{line}"),
        }
    }
}
