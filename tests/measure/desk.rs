//! An application without a window, asked as the page asks it. Refuses any way in but `dispatch`, and a key derivation
//! that what ships would refuse.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result, anyhow, bail};
use api::App;
use api::event::AppEvent;
use api::host::{Browser, FileKind, Host, HostError, ReadKind};
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use uuid::Uuid;
use vault::KdfCost;

/// A phrase that passes for a worker's own.
pub(crate) const PHRASE: &str = "sept girafes mauves dansent sous la pluie de Namur";

/// An application on a data folder.
pub(crate) struct Desk(App);

impl Desk {
    /// Starts one; its data lie in `folder/data`.
    pub(crate) fn at(folder: &Path) -> Result<Self> {
        Self::start(folder, NoWindow(None))
    }

    /// The same, where a dialog answers a file.
    pub(crate) fn with_file(folder: &Path, file: &Path) -> Result<Self> {
        Self::start(folder, NoWindow(Some(file.to_owned())))
    }

    fn start(folder: &Path, host: NoWindow) -> Result<Self> {
        let app = App::start(Arc::new(host), &folder.join("data"))?;
        // The least that ships: sessions are left with the phrase, and nobody waits for the best here.
        Ok(Self(app.with_kdf_cost(KdfCost::LEAST)))
    }

    /// A command that must be answered.
    pub(crate) fn ask(&self, command: &str, payload: Value) -> Result<Value> {
        self.0.dispatch(command, payload).map_err(|error| anyhow!("{command} was refused: {error:?}"))
    }

    /// Makes the vault, and leaves it open.
    pub(crate) fn create(&self) -> Result<()> {
        let request = json!({ "antenna": "Marche", "worker": "Amal", "phrase": PHRASE });
        self.ask("vault_create", request).map(drop)
    }

    /// The only worker.
    pub(crate) fn worker(&self) -> Result<String> {
        text(&self.ask("app_status", json!({}))?, "/workers/0/id")
    }
}

/// A key as the page makes one for each act.
pub(crate) fn key() -> String {
    Uuid::now_v7().to_string()
}

/// The text at a place of an answer.
pub(crate) fn text(value: &Value, pointer: &str) -> Result<String> {
    let found = value.pointer(pointer).and_then(Value::as_str);
    found.map(str::to_owned).with_context(|| format!("no text at {pointer} in {value}"))
}

/// The right act of the step in this answer, whatever it is, as the page would send it.
pub(crate) fn right_act(answer: &Value) -> Result<(&'static str, Value)> {
    let Some(step) = answer.pointer("/step").filter(|step| !step.is_null()) else {
        bail!("no step on the screen");
    };
    let (key, place) = (key(), step.get("place").cloned().unwrap_or_default());
    Ok(match text(step, "/act/kind")?.as_str() {
        "choose" => {
            ("step_choose", json!({ "key": key, "place": place, "choice": text(step, "/choices/0/id")? }))
        }
        "read" | "errand" => ("step_done", json!({ "key": key, "place": place })),
        _ => ("step_act", json!({ "key": key, "place": place, "target": text(step, "/act/target")? })),
    })
}

/// What stands where a window would: an hour, and the file that a dialog answers.
struct NoWindow(Option<PathBuf>);

impl Host for NoWindow {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn choose_save_path(&self, _: &str, _: FileKind) -> Option<PathBuf> {
        None
    }

    fn choose_file(&self, _: ReadKind) -> Option<PathBuf> {
        self.0.clone()
    }

    fn has_printer(&self) -> bool {
        false
    }

    fn print(&self, _: &[u8]) -> Result<(), HostError> {
        Err(HostError::NoPrinter)
    }

    fn speak(&self, _: &str, _: bool) -> Result<Vec<u8>, HostError> {
        Err(HostError::NoVoice)
    }

    fn stand_beside(&self, _: Option<u32>) -> bool {
        false
    }

    fn browsers(&self) -> Vec<Browser> {
        Vec::new()
    }

    fn open_private(&self, _: &str, _: &str) -> Result<(), HostError> {
        Err(HostError::NoBrowser)
    }

    fn emit(&self, _: AppEvent) {}

    fn quit(&self) {}

    fn log(&self, line: &str) {
        eprintln!("{line}");
    }
}
