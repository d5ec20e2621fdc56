//! An opening with the phrase, next to the key derivation alone. Refuses a derivation that what ships would refuse: what
//! is left once it is taken away is then what remains on a real laptop, caches emptied by it and all.

use std::path::Path;
use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use uuid::Uuid;
use vault::Phrase;

use super::desk::{Desk, PHRASE, key};
use super::moves::{Practice, open_slots};
use super::{milliseconds, timed};

/// How many moves lie in the vault: a few sessions, then some two years of them.
const MOVES: [u32; 2] = [100, 20_000];

pub(crate) fn run(folder: &Path, rounds: usize) -> Result<Value> {
    let mut practice = Practice::begin(Desk::at(folder)?)?;
    let mut vaults = Vec::new();
    let mut kept = 0;
    for moves in MOVES {
        for number in kept..moves {
            // Any move lengthens the journal, which is verified whole at each opening; this one ends no session.
            practice.desk.ask("talk_set", json!({ "key": key(), "isOn": number % 2 == 0 }))?;
        }
        kept = moves;
        practice.close()?;
        let (opened, derived) = openings(folder, &practice, rounds)?;
        vaults.push(
            json!({ "moves": moves, "opened": milliseconds(&opened), "derived": milliseconds(&derived) }),
        );
        practice.reopen()?;
    }
    practice.close()?;
    Ok(json!({ "vaults": vaults }))
}

/// Openings and derivations, in turn.
fn openings(folder: &Path, practice: &Practice, rounds: usize) -> Result<(Vec<Duration>, Vec<Duration>)> {
    let desk = &practice.desk;
    let (slots, _) = open_slots(&folder.join("data/vault"))?;
    let worker = desk.worker()?;
    let phrase = Phrase::typed(PHRASE);
    let (mut opened, mut derived) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        // A slot that does not exist: the same derivation is done, and nothing after it.
        let (took, refused) = timed(|| Ok(vault::open_with_phrase(&slots, Uuid::nil(), &phrase)))?;
        ensure!(matches!(refused, Err(vault::Error::WrongPassphrase)), "nobody's slot opened");
        derived.push(took);
        let (took, _) = timed(|| desk.ask("vault_unlock", json!({ "worker": worker, "phrase": PHRASE })))?;
        opened.push(took);
        desk.ask("vault_close", json!({}))?;
    }
    Ok((opened, derived))
}
