//! Owns the licence gate that always runs; refuses any licence that `.deny.toml` does not list, so that
//! there is one list for this check and for cargo-deny.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use spdx::{Expression, ParseMode};

use crate::process;
use crate::window::cargo;
use crate::workspace;

#[derive(Deserialize)]
struct Deny {
    licenses: Allowed,
}

#[derive(Deserialize)]
struct Allowed {
    allow: Vec<String>,
    #[serde(default)]
    exceptions: Vec<Exception>,
}

#[derive(Deserialize)]
struct Exception {
    #[serde(rename = "crate")]
    name: String,
    allow: Vec<String>,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Crate>,
}

#[derive(Deserialize)]
struct Crate {
    name: String,
    license: Option<String>,
}

#[derive(Deserialize)]
struct PackageLock {
    packages: BTreeMap<String, Installed>,
}

#[derive(Deserialize)]
struct Installed {
    license: Option<String>,
}

/// Looks at the licence of every crate and every npm package that is locked.
///
/// # Errors
/// When a list cannot be read, or with every package whose licence is absent or not allowed.
pub(crate) fn run() -> Result<()> {
    let root = workspace::root();
    let read =
        |name: &str| std::fs::read_to_string(root.join(name)).with_context(|| format!("cannot read {name}"));
    let deny: Deny = toml::from_str(&read(".deny.toml")?).context("cannot read .deny.toml")?;
    let metadata: Metadata = serde_json::from_str(&process::output(
        // Only what is built here: the other platforms' crates are not even downloaded.
        cargo().args([
            "metadata",
            "--locked",
            "--format-version",
            "1",
            "--filter-platform",
            &this_platform()?,
        ]),
    )?)?;
    let lock: PackageLock = serde_json::from_str(&read("ui/package-lock.json")?)?;
    let crates = metadata.packages.into_iter().map(|found| (found.name, found.license));
    let npm = lock.packages.into_iter().filter(|(path, _)| !path.is_empty());
    let all: Vec<(String, Option<String>)> =
        crates.chain(npm.map(|(path, found)| (format!("ui/{path}"), found.license))).collect();
    let refused = refused(&all, &deny.licenses);
    if !refused.is_empty() {
        bail!("{}\n{} licence(s) that .deny.toml does not allow", refused.join("\n"), refused.len());
    }
    eprintln!("{} packages, every licence allowed.", all.len());
    Ok(())
}

fn this_platform() -> Result<String> {
    let said = process::output(std::process::Command::new("rustc").arg("-vV"))?;
    let host = said.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(host.context("rustc does not say what it builds for")?.to_owned())
}

fn refused(all: &[(String, Option<String>)], allowed: &Allowed) -> Vec<String> {
    let mut refused = Vec::new();
    for (name, licence) in all {
        let Some(licence) = licence else {
            refused.push(format!("{name}: says no licence"));
            continue;
        };
        // Old crates write a slash where SPDX wants OR.
        match Expression::parse_mode(licence, ParseMode::LAX) {
            Ok(expression) if expression.evaluate(|needed| allowed.has(name, &needed.to_string())) => {}
            Ok(_) => refused.push(format!("{name}: {licence}")),
            Err(error) => refused.push(format!("{name}: {licence} ({})", error.reason)),
        }
    }
    refused
}

impl Allowed {
    fn has(&self, name: &str, licence: &str) -> bool {
        let for_it = self.exceptions.iter().filter(|exception| exception.name == name);
        let for_it = for_it.flat_map(|exception| &exception.allow);
        self.allow.iter().chain(for_it).any(|allowed| allowed == licence)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_licence_that_is_not_listed_is_seen() {
        let deny: Deny = toml::from_str(
            "[licenses]\nallow = [\"MIT\", \"Apache-2.0\"]\n\
             [[licenses.exceptions]]\ncrate = \"odd\"\nallow = [\"Zlib\"]\n",
        )
        .unwrap();
        let package = |name: &str, licence: &str| (name.to_owned(), Some(licence.to_owned()));
        let fine = [
            package("one", "MIT OR GPL-3.0-only"),
            package("old", "MIT/Apache-2.0"),
            package("odd", "Zlib"),
            package("two", "MIT AND Apache-2.0"),
        ];
        assert_eq!(refused(&fine, &deny.licenses), Vec::<String>::new());
        let wrong = [
            package("strong", "GPL-3.0-only"),
            package("both", "MIT AND Zlib"),
            package("nonsense", "Whatever you like"),
            ("silent".to_owned(), None),
        ];
        assert_eq!(refused(&wrong, &deny.licenses).len(), 4, "each of them is named");
    }
}
