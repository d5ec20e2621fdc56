//! A rehearsal, asked by its commands as the page asks it, until it is killed: wrong clicks, help, the hand. Refuses to make
//! anything else of the vault than its opening.

use std::{path::Path, sync::Arc};

use anyhow::{Result, anyhow};
use api::App;
use cote_tests::{desk::PHRASE, host::TestHost, rehearsal};
use serde_json::{Value, json};
use vault::KdfCost;

/// Makes the vault, then rehearses round after round and says each answer.
pub(crate) fn run(folder: &Path, say: impl Fn(&str) -> Result<()>) -> Result<()> {
    let papers = folder.join("papers");
    std::fs::create_dir_all(&papers)?;
    let host = Arc::new(TestHost::new(&papers, None));
    let app = App::start(host, &folder.join("data"))?.with_kdf_cost(KdfCost::cheap());
    let ask = |command: &str, payload: Value| {
        app.dispatch(command, payload).map_err(|error| anyhow!("{command}: {error:?}"))
    };
    ask("vault_create", json!({ "antenna": "Marche", "worker": "Amal", "phrase": PHRASE }))?;
    say("ready")?;
    let mut acked = 0_u32;
    loop {
        rehearsal::round(|command, payload| {
            let answer = ask(command, payload)?;
            acked += 1;
            say(&format!("ack {acked}"))?;
            Ok(answer)
        })?;
    }
}
