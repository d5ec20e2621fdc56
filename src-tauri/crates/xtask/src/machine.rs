//! Owns what the system must offer before anything can be built; refuses to install anything unannounced.

use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process;

/// How much of the system a task needs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Extent {
    /// Building and opening the window.
    Run,
    /// Playing in the window without a screen as well.
    Demo,
    /// Everything the tests drive as well.
    Test,
}

/// One Debian package, and the sentence that justifies it.
struct Need {
    package: &'static str,
    why: &'static str,
    from: Extent,
    /// Programs that do the job as well, when the package itself is absent.
    or_programs: &'static [&'static str],
}

const fn need(from: Extent, package: &'static str, why: &'static str) -> Need {
    Need { package, why, from, or_programs: &[] }
}

use Extent::{Demo, Run, Test};

const NEEDS: &[Need] = &[
    need(Run, "build-essential", "compiles SQLCipher and OpenSSL"),
    need(Run, "pkg-config", "finds the system's libraries"),
    need(Run, "perl", "configures OpenSSL"),
    need(Run, "libgtk-3-dev", "the window"),
    need(Run, "libwebkit2gtk-4.1-dev", "the page inside the window"),
    need(Run, "gstreamer1.0-plugins-base", "plays the voice in the page"),
    need(Run, "gstreamer1.0-plugins-good", "plays the voice in the page"),
    need(Run, "espeak-ng", "the voice, when no recording exists"),
    need(Run, "cups-client", "prints"),
    need(Test, "lame", "makes rendered sounds small"),
    need(Demo, "xvfb", "a screen for the window under test"),
    need(Demo, "xauth", "a screen for the window under test"),
    need(Demo, "openbox", "a window manager on that screen"),
    need(Demo, "dbus-x11", "a session bus on that screen"),
    need(Test, "at-spi2-core", "reads the shipped window as a screen reader would"),
    need(Test, "python3-gi", "carries the questions of that screen reader"),
    need(Demo, "webkit2gtk-driver", "drives the real window"),
    Need {
        package: "chromium",
        why: "drives the interface against the test host",
        from: Test,
        // Ubuntu has no such package: its Chromium is a snap, and any of these will do.
        or_programs: &["chromium", "chromium-browser", "google-chrome"],
    },
    need(Demo, "xdotool", "types and clicks in the shipped window"),
    need(Test, "x11-utils", "says where the window stands and what has the keyboard"),
    need(Demo, "imagemagick", "takes and compares pictures of the screen"),
    need(Demo, "qpdf", "checks the PDF files"),
    need(Test, "poppler-utils", "reads the PDF files back"),
    need(Test, "sqlite3", "proves that the vault is not a plain database"),
    need(Test, "e2fsprogs", "makes the file system of the stick that is torn out"),
    need(Test, "mount", "puts that stick in and tears it out"),
    need(Test, "strace", "records what is written, and in which order"),
    need(Test, "argon2", "cross-checks the key derivation"),
];

/// Makes sure the system offers what a task of this extent needs; installs what is absent, after saying so.
///
/// # Errors
/// When something is absent and cannot be installed.
pub(crate) fn provide(extent: Extent) -> Result<()> {
    check_node()?;
    if process::find("dpkg-query").is_none() {
        let names: Vec<&str> = wanted(extent).map(|need| need.package).collect();
        eprintln!(
            "This system is not Debian or Ubuntu: nothing is installed for you.\n\
             Side by side with Debian's names, these are needed: {}",
            names.join(" ")
        );
        return Ok(());
    }
    let installed = installed_packages()?;
    let absent = absent(extent, &installed, |program| process::find(program).is_some());
    if absent.is_empty() {
        eprintln!("System: everything needed is there.");
        return Ok(());
    }
    eprintln!("System: {} package(s) are absent and will be installed with apt-get:", absent.len());
    for need in &absent {
        eprintln!("  {:<28} {}", need.package, need.why);
    }
    install(&absent)
}

fn wanted(extent: Extent) -> impl Iterator<Item = &'static Need> {
    NEEDS.iter().filter(move |need| need.from <= extent)
}

fn absent(extent: Extent, installed: &[String], on_path: impl Fn(&str) -> bool) -> Vec<&'static Need> {
    wanted(extent)
        .filter(|need| !installed.iter().any(|name| name == need.package))
        .filter(|need| !need.or_programs.iter().any(|program| on_path(program)))
        .collect()
}

fn installed_packages() -> Result<Vec<String>> {
    let listing =
        process::output(Command::new("dpkg-query").args(["-W", "-f", "${db:Status-Status} ${Package}\\n"]))?;
    Ok(listing.lines().filter_map(|line| line.strip_prefix("installed ")).map(str::to_owned).collect())
}

fn install(absent: &[&Need]) -> Result<()> {
    let is_root = process::output(Command::new("id").arg("-u"))?.trim() == "0";
    if !is_root && process::find("sudo").is_none() {
        let names: Vec<&str> = absent.iter().map(|need| need.package).collect();
        bail!(
            "These packages need an administrator, and there is no sudo here. Ask for:\n  apt-get install {}",
            names.join(" ")
        );
    }
    // A fresh machine has no list of packages at all, and an old list points at files that are gone.
    process::show(apt_get(is_root).args(["-q", "update"]))?;
    process::show(
        apt_get(is_root)
            .args(["-q", "-y", "--no-install-recommends", "install"])
            .args(absent.iter().map(|need| need.package)),
    )
    .context("apt-get could not install what is absent; nothing else was done")
}

fn apt_get(is_root: bool) -> Command {
    let mut command = if is_root { Command::new("env") } else { Command::new("sudo") };
    if !is_root {
        command.arg("env");
    }
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    command
}

/// Vite refuses older ones with a message that names neither the need nor the remedy.
const OLDEST_NODE: (u32, u32) = (20, 19);

fn check_node() -> Result<()> {
    let said = process::output(Command::new("node").arg("--version"))
        .context("Node.js is needed (20.19 or newer), with npm")?;
    let found =
        node_version(&said).with_context(|| format!("cannot read the version of Node in {said:?}"))?;
    if found < OLDEST_NODE {
        bail!("Node.js {}.{} or newer is needed; this is {}", OLDEST_NODE.0, OLDEST_NODE.1, said.trim());
    }
    process::output(Command::new("npm").arg("--version")).context("npm is needed beside Node.js")?;
    Ok(())
}

fn node_version(said: &str) -> Option<(u32, u32)> {
    let mut numbers = said.trim().strip_prefix('v')?.split('.');
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn everything_but(left_out: &str) -> Vec<String> {
        NEEDS.iter().map(|need| need.package.to_owned()).filter(|name| name != left_out).collect()
    }

    #[test]
    fn an_absent_package_is_named() {
        let names = |extent, installed: &[String]| -> Vec<&str> {
            absent(extent, installed, |_| false).iter().map(|need| need.package).collect()
        };
        assert_eq!(names(Test, &everything_but("espeak-ng")), ["espeak-ng"]);
        assert!(names(Test, &everything_but("")).is_empty(), "nothing is absent, nothing is named");
        assert!(names(Run, &everything_but("xvfb")).is_empty(), "opening the window needs no virtual screen");
        assert_eq!(names(Test, &everything_but("xvfb")), ["xvfb"]);
    }

    #[test]
    fn a_program_that_does_the_job_is_enough() {
        let installed = everything_but("chromium");
        assert!(absent(Test, &installed, |program| program == "google-chrome").is_empty());
        assert_eq!(
            absent(Test, &installed, |_| false).len(),
            1,
            "with no browser at all, Chromium is absent"
        );
    }

    #[test]
    fn old_node_is_recognised() {
        assert_eq!(node_version("v20.20.2\n"), Some((20, 20)));
        assert!(node_version("v18.19.0").unwrap() < OLDEST_NODE);
        assert_eq!(node_version("nonsense"), None);
    }
}
