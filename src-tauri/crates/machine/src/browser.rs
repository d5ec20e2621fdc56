//! Owns the antenna's browser: which there are, and its private window. Refuses to know what happens in it.

use std::io;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use api::host::{Browser, HostError};

/// A browser and how it is asked for a private window.
struct Known {
    browser: Browser,
    private: &'static str,
}

const fn known(program: &'static str, name: &'static str, private: &'static str) -> Known {
    Known { browser: Browser { program, name }, private }
}

/// Each option is documented by its maker; a browser whose private window cannot be asked for is not on the list.
const KNOWN: [Known; 9] = [
    known("firefox", "Firefox", "--private-window"),
    known("firefox-esr", "Firefox", "--private-window"),
    known("chromium", "Chromium", "--incognito"),
    known("chromium-browser", "Chromium", "--incognito"),
    known("google-chrome", "Google Chrome", "--incognito"),
    known("google-chrome-stable", "Google Chrome", "--incognito"),
    known("microsoft-edge", "Microsoft Edge", "--inprivate"),
    known("microsoft-edge-stable", "Microsoft Edge", "--inprivate"),
    known("brave-browser", "Brave", "--incognito"),
];

/// Those that are on this machine, each name once.
pub fn there() -> Vec<Browser> {
    let mut found: Vec<Browser> = Vec::new();
    for known in &KNOWN {
        let is_new = found.iter().all(|browser| browser.name != known.browser.name);
        if is_new && on_path(known.browser.program).is_some() {
            found.push(known.browser);
        }
    }
    found
}

/// Opens an address in a private window, and does not wait for it.
///
/// # Errors
/// [`HostError::NoBrowser`], [`HostError::Machine`].
pub fn open_private(program: &str, address: &str) -> Result<(), HostError> {
    let known = KNOWN.iter().find(|known| known.browser.program == program).ok_or(HostError::NoBrowser)?;
    let spawned = Command::new(known.browser.program)
        .args([known.private, address])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let mut child = spawned.map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => HostError::NoBrowser,
        _ => HostError::Machine(error),
    })?;
    // Somebody has to take note of its end, or it stays in the list of processes.
    std::thread::spawn(move || child.wait());
    Ok(())
}

fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_that_is_not_known_is_not_run() {
        assert!(matches!(open_private("sh", "-c"), Err(HostError::NoBrowser)));
        assert!(matches!(open_private("", ""), Err(HostError::NoBrowser)));
    }

    #[test]
    fn each_is_offered_once() {
        let mut names: Vec<_> = there().into_iter().map(|browser| browser.name).collect();
        let all = names.len();
        names.dedup();
        assert_eq!(names.len(), all);
    }
}
