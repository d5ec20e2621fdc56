//! Owns the log file: what went wrong, by code and incident, for whoever is called to help. It refuses to
//! grow without end, and to fail anything because it cannot be written.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// About ten thousand lines; with the four before it, years of use.
const LARGEST: u64 = 1024 * 1024;
const KEPT: u32 = 4;

/// The log of this installation.
pub(crate) struct Journal {
    file: PathBuf,
}

impl Journal {
    /// The log kept in the data folder.
    pub(crate) fn in_folder(folder: &Path) -> Self {
        Self { file: folder.join("log/app.log") }
    }

    /// Adds a line. A log that cannot be written loses the line and nothing else.
    pub(crate) fn add(&self, line: &str) {
        let _ = self.try_add(line);
    }

    fn try_add(&self, line: &str) -> io::Result<()> {
        if let Some(folder) = self.file.parent() {
            fs::create_dir_all(folder)?;
        }
        if fs::metadata(&self.file).is_ok_and(|about| about.len() > LARGEST) {
            for age in (1..KEPT).rev() {
                // Young logs have no older ones.
                let _ = fs::rename(self.aged(age), self.aged(age + 1));
            }
            fs::rename(&self.file, self.aged(1))?;
        }
        let mut file = File::options().create(true).append(true).open(&self.file)?;
        writeln!(file, "{line}")
    }

    fn aged(&self, age: u32) -> PathBuf {
        self.file.with_extension(format!("log.{age}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_turns_and_forgets() {
        let folder = std::env::temp_dir().join(format!("cote-journal-{}", std::process::id()));
        let journal = Journal::in_folder(&folder);
        let long = "x".repeat(700_000);
        for _ in 0..20 {
            journal.add(&long);
        }
        let mut names: Vec<_> =
            fs::read_dir(folder.join("log")).unwrap().map(|e| e.unwrap().file_name()).collect();
        names.sort();
        assert_eq!(
            names,
            ["app.log", "app.log.1", "app.log.2", "app.log.3", "app.log.4"],
            "five and no more"
        );
        fs::remove_dir_all(&folder).unwrap();
        Journal::in_folder(Path::new("/proc/no-such-place")).add("lost, and nothing else happens");
    }
}
