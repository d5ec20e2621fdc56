//! The application itself, asked by its commands as the page asks it, until it is killed. Refuses any way in but
//! `dispatch`.

use std::{path::Path, sync::Arc};

use anyhow::{Context, Result, anyhow};
use api::App;
use cote_tests::{
    desk::{self, PHRASE},
    host::TestHost,
    moves,
};
use serde_json::{Value, json};
use vault::KdfCost;

const PROCEDURE: &str = "carte-noter-un-jour";

/// Makes or opens the vault, starts or resumes the session, then clicks from click `first` on, and says each answer.
pub(crate) fn run(folder: &Path, first: u32, say: impl Fn(&str) -> Result<()>) -> Result<()> {
    let papers = folder.join("papers");
    std::fs::create_dir_all(&papers)?;
    let host = Arc::new(TestHost::new(&papers, None));
    let app = App::start(host, &folder.join("data"))?.with_kdf_cost(KdfCost::cheap());
    let ask = |command: &str, payload: Value| {
        app.dispatch(command, payload).map_err(|error| anyhow!("{command}: {error:?}"))
    };
    let mut answer = enter(&ask)?;
    say("ready")?;
    for number in first.. {
        let (command, payload) = click(number, &answer)?;
        answer = ask(command, payload)?;
        say(&format!("ack {number}"))?;
    }
    Ok(())
}

fn enter(ask: &impl Fn(&str, Value) -> Result<Value>) -> Result<Value> {
    let status = ask("app_status", json!({}))?;
    let Some(worker) = status.pointer("/workers/0/id") else {
        ask("vault_create", json!({ "antenna": "Marche", "worker": "Amal", "phrase": PHRASE }))?;
        return start(ask);
    };
    ask("vault_unlock", json!({ "worker": worker, "phrase": PHRASE }))?;
    let today = ask("today_view", json!({}))?;
    match today.pointer("/interrupted/session") {
        Some(session) => ask("session_resume", json!({ "session": session })),
        None => start(ask),
    }
}

fn start(ask: &impl Fn(&str, Value) -> Result<Value>) -> Result<Value> {
    let learner = ask("learner_create", json!({ "pseudonym": "Rim" }))?;
    let learner = learner.get("id").context("a learner has an id")?;
    let agreement =
        ask("agreement_view", json!({ "mode": "accompany", "learner": learner, "procedure": PROCEDURE }))?;
    ask(
        "session_start",
        json!({
            "mode": "accompany", "way": "practise", "device": "computer", "procedure": PROCEDURE,
            "learner": learner, "isAgreed": true, "agreementHash": agreement.get("hash"),
        }),
    )
}

/// From the first step to the second and back, with a mark and a few words now and then. After a kill the click that
/// was kept and not acknowledged is another one under the same key: it must be kept as it was.
fn click(number: u32, answer: &Value) -> Result<(&'static str, Value)> {
    let key = moves::key(number).to_string();
    let step = answer.pointer("/step/number").and_then(Value::as_u64).context("a step on the screen")?;
    Ok(match (number % 5, step) {
        (0, 1) => ("jot_add", json!({ "key": key, "text": format!("au pas {number}") })),
        (3, _) => ("dilemma_mark", json!({ "key": key })),
        (_, 1) => desk::right_act(answer, &key),
        _ => ("step_back", json!({ "key": key })),
    })
}
