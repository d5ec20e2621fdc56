//! The way of a large pack from a file into the vault: verified, then installed in one transaction. Refuses to time the
//! making of the file, and of the vault.

use std::path::Path;

use anyhow::{Context, Result, anyhow};
use content::valise::{SigningKey, build, sign};
use content::{PackFiles, Pictures};
use serde_json::{Value, json};

use crate::check::{PICTURES, PROCEDURES, STEPS_OF_EACH};
use crate::desk::{Desk, text};
use crate::large_pack::large_pack;
use crate::{milliseconds, timed};

pub(crate) fn run(folder: &Path, rounds: usize) -> Result<Value> {
    let file = folder.join("grande.valise");
    std::fs::write(&file, signed()?)?;
    let (mut looked, mut installed) = (Vec::with_capacity(rounds), Vec::with_capacity(rounds));
    for round in 0..rounds {
        let desk = Desk::with_file(&folder.join(round.to_string()), &file)?;
        desk.create()?;
        let token = text(&desk.ask("valise_choose", json!({}))?, "/token")?;
        let (time, seen) = timed(|| desk.ask("valise_look", json!({ "token": token })))?;
        looked.push(time);
        let changes = seen["changes"].as_array().context("what changes is told")?;
        let procedures: Vec<Value> = changes.iter().map(|one| one["procedure"].clone()).collect();
        let request = json!({ "mark": seen["mark"], "procedures": procedures, "isPublisherAccepted": true });
        let (time, _) = timed(|| desk.ask("valise_install", request.clone()))?;
        installed.push(time);
    }
    Ok(
        json!({ "procedures": PROCEDURES, "looked": milliseconds(&looked), "installed": milliseconds(&installed) }),
    )
}

fn signed() -> Result<Vec<u8>> {
    let files: PackFiles = large_pack(PROCEDURES, STEPS_OF_EACH).into_iter().collect();
    let built =
        build(&files, &Pictures::from_index_json(PICTURES)?).map_err(|problems| anyhow!("{problems:?}"))?;
    let key = SigningKey::from_seed(&[1; 32]).context("32 bytes are a key")?;
    sign(&built, &key).map_err(|error| anyhow!("{error}"))
}
