//! A move from its command to its answer, again and again, between a bare insert and a bare mark. Refuses to time them
//! apart: what the disk does meanwhile is done to all three.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use vault::{OfficeKey, Phrase, SlotsFile};

use super::bare::{self, Database, Mark};
use super::desk::{Desk, PHRASE, key, right_act, text};
use super::{milliseconds, timed};

const PROCEDURE: &str = "carte-noter-un-jour";

/// Sessions that nobody times, so that caches are warm and the size of a move is known.
const WARM_UP: usize = 30;

pub(crate) fn run(folder: &Path, count: usize) -> Result<Value> {
    let mut practice = Practice::begin(Desk::at(folder)?)?;
    for _ in 0..WARM_UP {
        practice.step()?;
    }
    practice.close()?;
    let vault = folder.join("data/vault");
    let (slots, office) = open_slots(&vault)?;
    let bytes = bytes_of_a_move(&vault, &slots, &office)?;
    practice.reopen()?;
    let database = Database::make(&folder.join("bare.db"), &office)?;
    let mut mark = Mark::make(&folder.join("bare.mark"))?;
    let body = "x".repeat(bytes);
    let mut samples = Samples::default();
    for round in 0..count + WARM_UP {
        let took = practice.step()?;
        let (insert, ()) = timed(|| database.insert(&body))?;
        let (mark, ()) = timed(|| mark.write())?;
        // The first ones prepare statements, lengthen the log, warm the caches.
        if round >= WARM_UP {
            samples.moves.push(took);
            samples.inserts.push(insert);
            samples.marks.push(mark);
        }
    }
    practice.close()?;
    Ok(json!({
        "bytes": bytes,
        "move": milliseconds(&samples.moves),
        "insert": milliseconds(&samples.inserts),
        "mark": milliseconds(&samples.marks),
    }))
}

#[derive(Default)]
struct Samples {
    moves: Vec<Duration>,
    inserts: Vec<Duration>,
    marks: Vec<Duration>,
}

/// One session after the other, all with right acts.
pub(crate) struct Practice {
    pub(crate) desk: Desk,
    answer: Value,
}

impl Practice {
    /// Makes a vault and begins the first session.
    pub(crate) fn begin(desk: Desk) -> Result<Self> {
        desk.create()?;
        let answer = begin_session(&desk)?;
        Ok(Self { desk, answer })
    }

    /// Opens the vault again, in the session that was left.
    pub(crate) fn reopen(&mut self) -> Result<()> {
        let Self { desk, answer } = self;
        desk.ask("vault_unlock", json!({ "worker": desk.worker()?, "phrase": PHRASE }))?;
        let session = text(&desk.ask("today_view", json!({}))?, "/interrupted/session")?;
        *answer = desk.ask("session_resume", json!({ "session": session }))?;
        Ok(())
    }

    /// The next right act, and how long it took to be kept and answered. The end of a session is not timed.
    pub(crate) fn step(&mut self) -> Result<Duration> {
        if self.answer.pointer("/isClosing") == Some(&Value::Bool(true)) {
            self.desk.ask("session_end", json!({ "key": key() }))?;
            self.desk.ask("session_leave", json!({ "pin": null, "phrase": PHRASE }))?;
            self.answer = begin_session(&self.desk)?;
        }
        let (command, payload) = right_act(&self.answer)?;
        let (took, answer) = timed(|| self.desk.ask(command, payload))?;
        ensure!(answer.pointer("/explained") == Some(&Value::Null), "{command} was explained, and not kept");
        self.answer = answer;
        Ok(took)
    }

    /// Closes the vault; a session under way stays to be resumed.
    pub(crate) fn close(&self) -> Result<()> {
        self.desk.ask("vault_close", json!({})).map(drop)
    }
}

fn begin_session(desk: &Desk) -> Result<Value> {
    let agreement =
        desk.ask("agreement_view", json!({ "mode": "accompany", "learner": null, "procedure": PROCEDURE }))?;
    desk.ask(
        "session_start",
        json!({
            "mode": "accompany", "way": "practise", "device": "computer", "procedure": PROCEDURE,
            "learner": null, "isAgreed": true, "agreementHash": text(&agreement, "/hash")?,
        }),
    )
}

/// How many bytes a move adds to the rows of a closed vault: its events, and its entry in the journal.
fn bytes_of_a_move(vault: &Path, slots: &SlotsFile, office: &OfficeKey) -> Result<usize> {
    let connection = bare::open(&vault.join(slots.db_file()), office)?;
    let bytes: f64 = connection.query_row(
        "SELECT (SELECT sum(length(session_id) + length(move_key) + length(kind) + length(body) + 24)
                 FROM session_event)
              / (SELECT count(DISTINCT move_key) FROM session_event)
              + (SELECT avg(length(opening) + length(actor) + length(action) + length(object) + length(head) + 32)
                 FROM journal WHERE action = 'move_kept')",
        [],
        |row| row.get(0),
    )?;
    ensure!(bytes > 100.0 && bytes < 4_000.0, "a move of {bytes} bytes is none");
    Ok(bytes.round() as usize)
}

/// The slots of a closed vault, and the key that they give.
pub(crate) fn open_slots(vault: &Path) -> Result<(SlotsFile, OfficeKey)> {
    let slots = SlotsFile::parse(&std::fs::read(vault.join("slots.json"))?)?;
    let slot = slots.workers().next().context("a vault has a worker")?.id;
    let office = vault::open_with_phrase(&slots, slot, &Phrase::typed(PHRASE))?;
    Ok((slots, office))
}
