//! Owns what the checks look at: the sources as text, the names at the top, the packages; refuses to judge.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::process;
use crate::window::cargo;
use crate::workspace;

/// A text file of ours.
pub(super) struct Source {
    /// From the root, with forward slashes.
    pub(super) path: String,
    pub(super) text: String,
}

/// A crate of the workspace and what it depends on.
pub(super) struct Package {
    pub(super) name: String,
    /// Its `Cargo.toml`, from the root.
    pub(super) manifest: String,
    /// Names of what it uses to build and to run; what only its tests use is not in it.
    pub(super) uses: BTreeSet<String>,
}

/// Everything the checks look at.
#[derive(Default)]
pub(super) struct Tree {
    pub(super) sources: Vec<Source>,
    pub(super) top: Vec<String>,
    pub(super) packages: Vec<Package>,
}

impl Tree {
    /// Reads the work tree.
    pub(super) fn read() -> Result<Self> {
        let root = workspace::root();
        let mut sources = Vec::new();
        for file in workspace::files_below(&root)?.iter().filter(|file| is_source(file)) {
            let text =
                std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
            sources.push(Source { path: workspace::shown(file), text });
        }
        Ok(Self { sources, top: names_at(&root)?, packages: packages()? })
    }

    /// The sources below a folder, whose names end so.
    pub(super) fn under<'a>(&'a self, folder: &'a str, end: &'a str) -> impl Iterator<Item = &'a Source> {
        self.sources
            .iter()
            .filter(move |source| source.path.starts_with(folder) && source.path.ends_with(end))
    }
}

impl Source {
    /// The lines with their numbers, without those that are only a comment.
    pub(super) fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let is_comment = |line: &str| {
            let line = line.trim_start();
            line.starts_with("//") || line.starts_with("* ") || line.starts_with("/*")
        };
        self.text
            .lines()
            .enumerate()
            .map(|(at, line)| (at + 1, line))
            .filter(move |(_, line)| !is_comment(line))
    }
}

fn is_source(file: &Path) -> bool {
    const KINDS: [&str; 11] = ["rs", "toml", "sql", "ts", "mjs", "js", "svelte", "css", "html", "ftl", "sh"];
    file.extension().is_some_and(|kind| KINDS.iter().any(|ours| kind == *ours))
}

fn names_at(root: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(root)? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Described>,
}

#[derive(Deserialize)]
struct Described {
    name: String,
    manifest_path: std::path::PathBuf,
    dependencies: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    name: String,
    kind: Option<String>,
}

fn packages() -> Result<Vec<Package>> {
    let mut command: Command = cargo();
    command.args(["metadata", "--no-deps", "--offline", "--format-version", "1"]);
    let metadata: Metadata = serde_json::from_str(&process::output(&mut command)?)
        .context("cannot read cargo's own description")?;
    let package = |described: Described| Package {
        name: described.name,
        manifest: workspace::shown(&described.manifest_path),
        uses: described
            .dependencies
            .into_iter()
            .filter(|dependency| dependency.kind.as_deref() != Some("dev"))
            .map(|dependency| dependency.name)
            .collect(),
    };
    Ok(metadata.packages.into_iter().map(package).collect())
}

#[cfg(test)]
pub(super) mod planted {
    //! Trees made up for the tests.

    use super::{Package, Source, Tree};

    pub(in crate::checks) fn tree(files: &[(&str, &str)]) -> Tree {
        let source =
            |(path, text): &(&str, &str)| Source { path: (*path).to_owned(), text: (*text).to_owned() };
        Tree { sources: files.iter().map(source).collect(), ..Tree::default() }
    }

    pub(in crate::checks) fn packages(packages: &[(&str, &[&str])]) -> Tree {
        let package = |(name, uses): &(&str, &[&str])| Package {
            name: (*name).to_owned(),
            manifest: format!("src-tauri/crates/{name}/Cargo.toml"),
            uses: uses.iter().map(|used| (*used).to_owned()).collect(),
        };
        Tree { packages: packages.iter().map(package).collect(), ..Tree::default() }
    }
}
