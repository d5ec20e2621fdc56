//! A desk: an application on a data folder of its own, asked as the page asks it. Refuses any way in but `dispatch`.

use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;

use api::App;
use chrono::{DateTime, Utc};
use content::PackFiles;
use serde_json::{Value, json};
use store::{Access, Home, Store};
use tempfile::TempDir;
use vault::{KdfCost, NewPhrase, NewWorker, Role};

use crate::antenna::Keys;
use crate::host::TestHost;

/// A phrase that passes for a worker's own.
pub const PHRASE: &str = "sept girafes mauves dansent sous la pluie de Namur";

/// The phrase of the second worker.
pub const SECOND_PHRASE: &str = "huit castors bleus nagent vers le port de Liège";

/// An application, its host and its folder.
pub struct Desk {
    /// The application.
    pub app: App,
    /// Its host.
    pub host: Arc<TestHost>,
    folder: TempDir,
}

/// Noon in Belgium on the day of the drawings.
pub fn noon() -> DateTime<Utc> {
    "2026-11-23T11:00:00Z".parse().expect("a date of ours")
}

impl Desk {
    /// An empty desk: no vault yet.
    pub fn empty() -> Self {
        Self::on(tempfile::tempdir().expect("a temporary folder"))
    }

    fn on(folder: TempDir) -> Self {
        let papers = folder.path().join("papers");
        std::fs::create_dir_all(&papers).expect("a folder for papers");
        let host = Arc::new(TestHost::new(&papers, Some(noon())));
        let app = App::start(host.clone(), &folder.path().join("data")).expect("the self-test passes");
        Self { app: app.with_kdf_cost(KdfCost::cheap()), host, folder }
    }

    /// A desk whose vault was made by Amal and is open.
    pub fn open() -> Self {
        let desk = Self::empty();
        desk.ask("vault_create", json!({ "antenna": "Marche", "worker": "Amal", "phrase": PHRASE }));
        desk
    }

    /// A closed desk whose vault has two workers, Amal and Bilal.
    ///
    /// # Panics
    /// When the vault cannot be made.
    pub fn of_two() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let phrases =
            [PHRASE, SECOND_PHRASE].map(|text| NewPhrase::choose(text, &[]).expect("a good phrase"));
        let [amal, bilal] = &phrases;
        let workers = [
            NewWorker { name: "Amal", role: Role::Coordinator, phrase: amal },
            NewWorker { name: "Bilal", role: Role::Worker, phrase: bilal },
        ];
        let (slots, _, office) = vault::make_vault("Marche", &workers, KdfCost::cheap()).expect("a vault");
        let home = Home::open(&folder.path().join("data")).expect("a data folder");
        let access = Access { home: &home, slots: &slots, office: &office };
        drop(Store::make(access, None, noon()).expect("an empty vault"));
        drop(home);
        Self::on(folder)
    }

    /// The same folder after the program was killed: nothing was closed.
    pub fn killed(self) -> Self {
        let Self { app, folder, .. } = self;
        drop(app);
        Self::on(folder)
    }

    /// The same folder under a later program, which brings another pack.
    #[must_use]
    pub fn updated(self, pack: PackFiles) -> Self {
        let later = self.killed();
        Self { app: later.app.with_pack(pack), ..later }
    }

    /// The same folder under a later program, whose agreements say something else.
    #[must_use]
    pub fn saying(self, agreements: String) -> Self {
        let later = self.killed();
        Self { app: later.app.with_agreements(agreements), ..later }
    }

    /// What it takes to open the vault without the application, and the folder that it lies in: the application is gone.
    ///
    /// # Panics
    /// When the vault does not open.
    pub fn keys(self) -> (Keys, TempDir) {
        let Self { app, folder, .. } = self;
        drop(app);
        (Keys::unlock_with(&folder.path().join("data"), PHRASE).expect("the phrase opens it"), folder)
    }

    /// Where papers land.
    pub fn papers(&self) -> PathBuf {
        self.folder.path().join("papers")
    }

    /// The words of the last PDF whose name begins so: `printed-`, `saved-`.
    ///
    /// # Panics
    /// When there is none, or `pdftotext` (poppler-utils) is missing.
    pub fn paper_words(&self, beginning: &str) -> String {
        let papers = std::fs::read_dir(self.papers()).expect("a folder of papers");
        let found = papers.map(|entry| entry.expect("an entry of the folder").path());
        let last =
            found.filter(|path| path.to_string_lossy().contains(beginning)).max().expect("it was made");
        let out = Command::new("pdftotext").arg("-layout").arg(last).arg("-").output();
        let out = out.expect("pdftotext is there");
        String::from_utf8_lossy(&out.stdout).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The data folder.
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// A command that must be answered.
    ///
    /// # Panics
    /// When it is refused.
    pub fn ask(&self, command: &str, payload: Value) -> Value {
        self.app.dispatch(command, payload).unwrap_or_else(|error| panic!("{command} was refused: {error:?}"))
    }

    /// The code with which a command is refused, as on the wire.
    ///
    /// # Panics
    /// When it is answered.
    pub fn refusal(&self, command: &str, payload: Value) -> String {
        match self.app.dispatch(command, payload) {
            Ok(answer) => panic!("{command} was answered: {answer}"),
            Err(error) => {
                let wire = serde_json::to_value(error).expect("an error has a JSON form");
                wire.get("code").and_then(Value::as_str).unwrap_or_default().to_owned()
            }
        }
    }

    /// The slot of the first worker.
    pub fn first_worker(&self) -> String {
        let status = self.ask("app_status", json!({}));
        text(&status, "/workers/0/id")
    }

    /// Opens with the first worker's phrase.
    pub fn unlock(&self) -> Value {
        self.ask("vault_unlock", json!({ "worker": self.first_worker(), "phrase": PHRASE }))
    }

    /// Starts to practise a procedure in `accompany`, with nobody named or with a learner.
    pub fn start(&self, procedure: &str, learner: Option<&str>) -> Value {
        self.start_in("practise", procedure, learner)
    }

    /// Starts to go through a procedure in some way, in `accompany`, with nobody named or with a learner.
    pub fn start_in(&self, way: &str, procedure: &str, learner: Option<&str>) -> Value {
        let agreement = self.ask(
            "agreement_view",
            json!({ "mode": "accompany", "learner": learner, "procedure": procedure }),
        );
        self.ask(
            "session_start",
            json!({
                "mode": "accompany", "way": way, "device": "computer", "procedure": procedure,
                "learner": learner, "isAgreed": true, "agreementHash": text(&agreement, "/hash"),
            }),
        )
    }

    /// Does the right act of the step in this answer, whatever it is, as the page would.
    ///
    /// # Panics
    /// When the answer holds no step.
    pub fn do_right(&self, answer: &Value) -> Value {
        let (command, payload) = right_act(answer, &key());
        self.ask(command, payload)
    }

    /// Goes through every step with right acts, and counts them.
    ///
    /// # Panics
    /// When there is no end to it.
    pub fn walk(&self, first: Value) -> usize {
        let mut answer = first;
        for walked in 0..200 {
            if answer.pointer("/isClosing") == Some(&Value::Bool(true)) {
                return walked;
            }
            answer = self.do_right(&answer);
        }
        panic!("two hundred steps and no end");
    }
}

/// A key as the page makes one for each act.
pub fn key() -> String {
    uuid::Uuid::now_v7().to_string()
}

/// The text at a place of an answer.
///
/// # Panics
/// When there is none.
pub fn text(value: &Value, pointer: &str) -> String {
    let found = value.pointer(pointer).and_then(Value::as_str);
    found.unwrap_or_else(|| panic!("no text at {pointer} in {value}")).to_owned()
}

/// The right act of the step in this answer, whatever it is, as the page would send it under this key.
///
/// # Panics
/// When the answer holds no step.
pub fn right_act(answer: &Value, key: &str) -> (&'static str, Value) {
    let step = answer.pointer("/step").filter(|step| !step.is_null()).expect("a step on the screen");
    let place = step.get("place").cloned().unwrap_or_default();
    match text(step, "/act/kind").as_str() {
        "choose" => {
            ("step_choose", json!({ "key": key, "place": place, "choice": text(step, "/choices/0/id") }))
        }
        "read" | "errand" => ("step_done", json!({ "key": key, "place": place })),
        _ => ("step_act", json!({ "key": key, "place": place, "target": text(step, "/act/target") })),
    }
}
