//! Owns who may depend on what; refuses to look inside the sources.

use super::Offence;
use super::tree::{Source, Tree};

/// Our crates, and which others of ours each may use.
const ARROWS: [(&str, &[&str]); 13] = [
    ("domain", &[]),
    ("vault", &[]),
    ("content", &["domain"]),
    ("plain", &["content"]),
    ("paper", &["domain"]),
    ("store", &["domain", "vault"]),
    ("api", &["content", "domain", "paper", "store", "vault"]),
    ("machine", &["api"]),
    ("cote-a-cote", &["api", "machine"]),
    ("cli", &["api", "content", "domain", "machine", "paper", "plain", "store", "vault"]),
    ("cote-measure", &["api", "content", "vault"]),
    ("cote-tests", &["api", "content", "domain", "machine", "paper", "store", "vault"]),
    ("xtask", &[]),
];

/// Crates of ours that use another one against the arrows, or that no arrow mentions.
pub(super) fn arrows(tree: &Tree) -> Vec<Offence> {
    let allowed = |name: &str| ARROWS.iter().find(|(from, _)| *from == name).map(|(_, to)| *to);
    let mut offences = Vec::new();
    for package in &tree.packages {
        let Some(allowed) = allowed(&package.name) else {
            offences.push(Offence::new(&package.manifest, "a crate that the arrows do not mention"));
            continue;
        };
        let ours = package.uses.iter().filter(|used| ARROWS.iter().any(|(name, _)| name == used));
        for used in ours.filter(|used| !allowed.contains(&used.as_str())) {
            offences.push(Offence::new(&package.manifest, format!("{} may not use {used}", package.name)));
        }
    }
    offences
}

/// Crates other than the shell that depend on Tauri or on what it stands on.
pub(super) fn tauri(tree: &Tree) -> Vec<Offence> {
    let is_window =
        |name: &str| name.starts_with("tauri") || ["gtk", "tao", "webkit2gtk", "wry"].contains(&name);
    users(tree, is_window, &["cote-a-cote"])
}

/// Crates other than `store` (and the tests and measurements, which look at the file from outside) that hold a database.
pub(super) fn sql(tree: &Tree) -> Vec<Offence> {
    let is_database = |name: &str| ["diesel", "libsqlite3-sys", "rusqlite", "sqlx"].contains(&name);
    users(tree, is_database, &["store", "cote-measure", "cote-tests"])
}

/// Crates that hold a cipher or a key derivation without being meant to.
pub(super) fn ciphers(tree: &Tree) -> Vec<Offence> {
    const NAMES: [&str; 12] = [
        "age",
        "argon2",
        "blake3",
        "ed25519-dalek",
        "hkdf",
        "hmac",
        "openssl",
        "pbkdf2",
        "ring",
        "scrypt",
        "sha2",
        "x25519-dalek",
    ];
    let is_cipher =
        |name: &str| NAMES.contains(&name) || name.starts_with("aes") || name.starts_with("chacha");
    users(tree, is_cipher, &["content", "cote-tests", "paper", "vault"])
}

fn users(tree: &Tree, is_meant: impl Fn(&str) -> bool, allowed: &[&str]) -> Vec<Offence> {
    let others = tree.packages.iter().filter(|package| !allowed.contains(&package.name.as_str()));
    let uses = others.flat_map(|package| package.uses.iter().map(move |used| (package, used)));
    uses.filter(|(_, used)| is_meant(used))
        .map(|(package, used)| Offence::new(&package.manifest, format!("depends on {used}")))
        .collect()
}

/// Crates that do not take the lints of the workspace. What only tests may unwrap, index and print as tests
/// do, but never be unsafe.
pub(super) fn lints(tree: &Tree) -> Vec<Offence> {
    let manifests = tree.sources.iter().filter(|source| source.path.ends_with("/Cargo.toml"));
    let takes_them = |source: &Source| {
        source.text.contains("[lints]\nworkspace = true")
            || (source.path.starts_with("tests/") && source.text.contains("unsafe_code = \"forbid\""))
    };
    let own_workspace = |text: &str| text.lines().any(|line| line.trim() == "[workspace]");
    manifests
        .filter(|source| !takes_them(source) && !own_workspace(&source.text))
        .map(|source| Offence::new(&source.path, "lacks [lints] workspace = true"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::tree::planted;

    #[test]
    fn an_arrow_against_the_drawing_is_seen() {
        assert!(arrows(&planted::packages(&[("store", &["domain", "vault", "serde"])])).is_empty());
        let offences = arrows(&planted::packages(&[("domain", &["store"]), ("extra", &[])]));
        assert_eq!(
            offences,
            [
                Offence::new("src-tauri/crates/domain/Cargo.toml", "domain may not use store"),
                Offence::new("src-tauri/crates/extra/Cargo.toml", "a crate that the arrows do not mention"),
            ]
        );
    }

    #[test]
    fn a_stray_dependency_is_seen() {
        let tree = planted::packages(&[
            ("api", &["tauri-plugin-dialog", "rusqlite", "ring", "aes-gcm", "serde"]),
            ("cote-a-cote", &["tauri"]),
            ("store", &["rusqlite"]),
            ("vault", &["ring", "argon2"]),
        ]);
        assert_eq!(tauri(&tree).len(), 1, "the plugin in api, not the shell's Tauri");
        assert_eq!(sql(&tree).len(), 1, "the database in api, not in store");
        assert_eq!(ciphers(&tree).len(), 2, "ring and aes-gcm in api, nothing in vault");
    }

    #[test]
    fn a_crate_without_the_lints_is_seen() {
        let tree = planted::tree(&[
            ("a/Cargo.toml", "[lints]\nworkspace = true\n"),
            ("b/Cargo.toml", "[package]\n"),
            ("c/Cargo.toml", "[lints.rust]\nunsafe_code = \"forbid\"\n"),
            ("tests/Cargo.toml", "[lints.rust]\nunsafe_code = \"forbid\"\n"),
            ("tests/fuzz/Cargo.toml", "[workspace]\n"),
        ]);
        let places: Vec<String> = lints(&tree).into_iter().map(|offence| offence.place).collect();
        assert_eq!(places, ["b/Cargo.toml", "c/Cargo.toml"]);
    }
}
