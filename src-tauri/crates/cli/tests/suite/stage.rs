//! What the tests stand on: a run of the binary, a folder, and a vault made at a cost that protects nothing.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use chrono::Utc;
use domain::id::WorkerId;
use serde_json::Value;
use store::{Access, Home, Store};
use vault::{KdfCost, NewPhrase, NewWorker, Role};

pub(crate) const PHRASE: &str = "onze marmottes repeignent la brouette du sifflet";

/// What a run said, and how it ended.
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Run {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {} {}", self.out, self.err))
    }
}

/// Runs `cote`, with no terminal to ask anything on.
pub(crate) fn cote<'a>(arguments: impl IntoIterator<Item = &'a str>) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cote"));
    let Output { status, stdout, stderr } = command.args(arguments).stdin(Stdio::null()).output().unwrap();
    Run {
        code: status.code().expect("the run ended by itself"),
        out: String::from_utf8(stdout).unwrap(),
        err: String::from_utf8(stderr).unwrap(),
    }
}

/// A vault of Amal's, closed, with the file that holds her phrase.
pub(crate) struct Antenna {
    place: tempfile::TempDir,
}

impl Antenna {
    pub(crate) fn make(fill: impl FnOnce(&mut Store, &WorkerId)) -> Self {
        let antenna = Self { place: tempfile::tempdir().unwrap() };
        let home = Home::open(&antenna.folder()).unwrap();
        let phrase = NewPhrase::choose(PHRASE, &[]).unwrap();
        let worker = NewWorker { name: "Amal", role: Role::Coordinator, phrase: &phrase };
        let (slots, _, office) = vault::make_vault("Jambes", &[worker], KdfCost::cheap()).unwrap();
        let amal = WorkerId::new(slots.workers().next().unwrap().id.to_string());
        let access = Access { home: &home, slots: &slots, office: &office };
        let mut store = Store::make(access, Some(&amal), Utc::now()).unwrap();
        fill(&mut store, &amal);
        store.checkpoint().unwrap();
        drop(store);
        antenna.phrase_file(PHRASE);
        antenna
    }

    pub(crate) fn folder(&self) -> PathBuf {
        self.place.path().join("data")
    }

    pub(crate) fn beside(&self, name: &str) -> PathBuf {
        self.place.path().join(name)
    }

    pub(crate) fn phrase_file(&self, phrase: &str) {
        std::fs::write(self.beside("phrase.txt"), format!("{phrase}\n")).unwrap();
    }

    /// Runs `cote` on this vault.
    pub(crate) fn cote(&self, arguments: &[&str]) -> Run {
        let (folder, phrase) = (self.folder(), self.beside("phrase.txt"));
        let door = ["--folder", text(&folder), "--passphrase-file", text(&phrase)];
        cote(arguments.iter().chain(&door).copied())
    }
}

pub(crate) fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// The pack that ships.
pub(crate) fn shipped_pack() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/packs/be-wallonie")
}
