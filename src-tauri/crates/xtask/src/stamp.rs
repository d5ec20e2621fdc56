//! Owns the memory of what was already done; refuses to guess: any difference means "do it again".

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use anyhow::{Context, Result};

use crate::workspace;

/// What a finished job was done from, kept beside the build products.
pub(crate) struct Stamp {
    file: PathBuf,
    now: String,
}

impl Stamp {
    /// The stamp called `name`, for a job done from these files and folders; absent ones count as absent.
    ///
    /// # Errors
    /// When a source cannot be read.
    pub(crate) fn of(name: &str, sources: &[PathBuf]) -> Result<Self> {
        Ok(Self { file: workspace::scratch()?.join(format!("{name}.stamp")), now: listing(sources)? })
    }

    /// Whether the job was finished from exactly these sources.
    pub(crate) fn is_fresh(&self) -> bool {
        std::fs::read_to_string(&self.file).is_ok_and(|kept| kept == self.now)
    }

    /// Remembers that the job is finished.
    ///
    /// # Errors
    /// When the stamp cannot be written.
    pub(crate) fn keep(&self) -> Result<()> {
        std::fs::write(&self.file, &self.now).with_context(|| format!("cannot write {}", self.file.display()))
    }
}

/// One line per file: path, length, time of change. Reading every byte would cost more than it proves.
fn listing(sources: &[PathBuf]) -> Result<String> {
    let mut lines = String::new();
    for source in sources {
        let files = if source.is_dir() { workspace::files_below(source)? } else { vec![source.clone()] };
        for file in files.iter().filter(|file| file.exists()) {
            let _ = writeln!(lines, "{}", line(file)?);
        }
    }
    Ok(lines)
}

fn line(file: &Path) -> Result<String> {
    let about = file.metadata().with_context(|| format!("cannot read {}", file.display()))?;
    let changed = about.modified()?.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_nanos());
    Ok(format!("{} {} {changed}", workspace::shown(file), about.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_source_is_seen() {
        let folder = std::env::temp_dir().join(format!("cote-stamp-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let source = folder.join("a.txt");
        std::fs::write(&source, "one").unwrap();
        let before = listing(std::slice::from_ref(&folder)).unwrap();
        assert_eq!(
            before,
            listing(std::slice::from_ref(&folder)).unwrap(),
            "nothing changed, nothing differs"
        );
        std::fs::write(&source, "three").unwrap();
        assert_ne!(before, listing(std::slice::from_ref(&folder)).unwrap(), "a longer file differs");
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
