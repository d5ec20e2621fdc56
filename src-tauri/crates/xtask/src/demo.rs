//! Owns showing the whole application without a screen: pictures and papers in a folder. Refuses to fake any of them: the
//! real window is played, by the very script that tests it.

use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::machine::{self, Extent};
use crate::process::{self, seconds};
use crate::screen::{Variant, node_on_a_screen};
use crate::ui;
use crate::window::cargo;
use crate::workspace;

/// The papers that a session leaves.
const PAPERS: [&str; 2] = ["fiche.pdf", "note.pdf"];

/// Plays one whole session in the real window, and leaves numbered pictures and the papers in `folder`.
///
/// # Errors
/// When the folder already holds something, a build fails, or the session does not go through.
pub(crate) fn run(folder: &Path) -> Result<()> {
    let started = Instant::now();
    let folder = prepared(folder)?;
    machine::provide(Extent::Demo)?;
    ui::install()?;
    ui::build()?;
    let log = workspace::scratch()?.join("demo.log");
    if log.exists() {
        std::fs::remove_file(&log).with_context(|| format!("cannot remove {}", log.display()))?;
    }
    eprintln!("Window: building (some fifteen minutes the first time, seconds afterwards).");
    let window = Variant::Automation.build(&log)?;
    process::keep(cargo().args(["build", "--package", "cli"]), &log)?;
    eprintln!("Session: playing it, under a minute and a half.");
    let mut play = node_on_a_screen();
    play.args(["--test-name-pattern=and the second worker after it", "tests/e2e/desktop/session.spec.mjs"]);
    play.env("COTE_WINDOW", window).env("COTE_CLI", workspace::root().join("target/debug/cote"));
    play.env("COTE_OUT", &folder);
    process::keep(&mut play, &log).with_context(|| {
        format!("the session did not go through (all it said is in {})", workspace::shown(&log))
    })?;
    let pictures = left_in(&folder)?;
    eprintln!(
        "{pictures} pictures, {} in {}; it took {}.",
        PAPERS.join(" and "),
        folder.display(),
        seconds(started.elapsed())
    );
    Ok(())
}

/// The folder, made when missing, as an absolute path; a folder with something in it is nobody's to fill.
fn prepared(folder: &Path) -> Result<PathBuf> {
    std::fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let is_empty = std::fs::read_dir(folder)
        .with_context(|| format!("cannot read {}", folder.display()))?
        .next()
        .is_none();
    if !is_empty {
        bail!("{} already holds something. Name a new folder, or empty this one first.", folder.display());
    }
    folder.canonicalize().with_context(|| format!("cannot find {}", folder.display()))
}

/// How many pictures there are, once the papers were seen to be there.
fn left_in(folder: &Path) -> Result<usize> {
    for paper in PAPERS {
        let file = folder.join(paper);
        if !file.is_file() {
            bail!("the session left no {paper}");
        }
    }
    let names = workspace::files_below(folder)?;
    Ok(names.iter().filter(|name| name.extension().is_some_and(|ending| ending == "png")).count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_with_something_in_it_is_refused() {
        let folder = std::env::temp_dir().join(format!("cote-demo-{}", std::process::id()));
        assert_eq!(prepared(&folder).unwrap(), folder.canonicalize().unwrap(), "a new folder is made");
        std::fs::write(folder.join("holiday.jpg"), b"x").unwrap();
        assert!(prepared(&folder).unwrap_err().to_string().contains("already holds something"));
        assert!(left_in(&folder).unwrap_err().to_string().contains("fiche.pdf"), "an absent paper is told");
        for paper in PAPERS {
            std::fs::write(folder.join(paper), b"x").unwrap();
        }
        std::fs::write(folder.join("01-a.png"), b"x").unwrap();
        assert_eq!(left_in(&folder).unwrap(), 1);
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
