//! One rehearsal from its first step to its last, with everything that a session would keep: wrong clicks, every cue, help
//! declared, the hand taken and given back, a mark, a pause to talk.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::desk::{key, right_act};

/// The procedure that is rehearsed.
pub const PROCEDURE: &str = "carte-noter-un-jour";

/// Plays it once. Returns how many steps were gone through.
///
/// # Errors
/// What `ask` meets, or no end within two hundred steps.
pub fn round(mut ask: impl FnMut(&str, Value) -> Result<Value>) -> Result<usize> {
    ask("rehearsal_start", json!({ "procedure": PROCEDURE }))?;
    let mut answer = ask("step_view", json!({}))?;
    for walked in 0..200 {
        if answer.get("isClosing") == Some(&Value::Bool(true)) {
            return Ok(walked);
        }
        let place = answer.pointer("/step/place").cloned().context("a step on the screen")?;
        if answer.pointer("/step/act/target").is_some() {
            ask("step_act", json!({ "key": key(), "place": place, "target": "rien-de-cela" }))?;
        }
        for _ in 0..3 {
            ask("cue_ask", json!({ "key": key() }))?;
        }
        ask("help_declare", json!({ "key": key(), "place": place, "level": "pointing" }))?;
        ask("dilemma_mark", json!({ "key": key() }))?;
        ask("talk_set", json!({ "key": key(), "isOn": true }))?;
        answer = ask("talk_set", json!({ "key": key(), "isOn": false }))?;
        if answer.pointer("/step/isLearnerOnly") == Some(&Value::Bool(false)) {
            ask("hand_take", json!({ "key": key(), "reason": "learner_asks", "words": null }))?;
            answer = ask("hand_give", json!({ "key": key() }))?;
        }
        let (command, payload) = right_act(&answer, &key());
        answer = ask(command, payload)?;
    }
    anyhow::bail!("two hundred steps and no end")
}
