//! The process that tests kill, trace and start fifty times: it drives the real store and says on its output what was
//! acknowledged, and only then. Refuses to be anything that ships.

use std::{
    env,
    io::{self, Read, Write},
    path::{Path, PathBuf},
    process::ExitCode,
    time::Instant,
};

use anyhow::{Context, Result, bail};
use cote_tests::{antenna::Keys, moves};
use store::{Act, Action, Home};

mod backend;
mod control;
mod rehearsal;

/// Exit code of a folder that another process has.
const BUSY: u8 = 3;
/// Exit code of everything else that was refused.
const REFUSED: u8 = 4;

fn main() -> ExitCode {
    let began = Instant::now();
    let arguments: Vec<String> = env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let is_busy = matches!(error.downcast_ref(), Some(store::Error::Busy));
            let word = if is_busy { "busy" } else { "refused" };
            // Nobody may read it any more: then the exit code says it.
            let _ = say(&format!("{word} {} {error:#}", began.elapsed().as_millis()));
            ExitCode::from(if is_busy { BUSY } else { REFUSED })
        }
    }
}

fn run(arguments: &[String]) -> Result<()> {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["hold", folder] => hold(Path::new(folder)),
        ["work", folder, first] => work(Path::new(folder), first.parse()?),
        ["backend", folder, first] => backend::run(Path::new(folder), first.parse()?, say),
        ["rehearse", folder] => rehearsal::run(Path::new(folder), say),
        ["live", folder, count] => live(&PathBuf::from(folder), count.parse()?),
        ["control", folder, synchronous, count] => {
            control::run(Path::new(folder), synchronous, count.parse()?, say)
        }
        _ => bail!("what to do?"),
    }
}

/// Takes the folder and keeps it until its input closes.
fn hold(folder: &Path) -> Result<()> {
    let home = Home::open(folder)?;
    home.standing()?;
    say("open")?;
    io::stdin().read_to_end(&mut Vec::new())?;
    Ok(())
}

/// Keeps moves until it is killed. The first may have been kept before.
fn work(folder: &Path, first: u32) -> Result<()> {
    let keys = Keys::unlock(folder)?;
    let mut store = keys.open()?;
    say("ready")?;
    for number in first.. {
        moves::keep(&mut store, &keys, number)?;
        say(&format!("ack {number}"))?;
        if number.is_multiple_of(97) {
            store.checkpoint()?;
        }
    }
    Ok(())
}

/// A whole life of a vault: made, worked in, its log emptied now and then, closed, opened again, left.
fn live(folder: &Path, count: u32) -> Result<()> {
    let keys = Keys::plan(folder)?;
    let mut store = keys.make()?;
    moves::begin(&mut store, &keys)?;
    say("ack 0")?;
    for number in 1..=count {
        moves::keep(&mut store, &keys, number)?;
        say(&format!("ack {number}"))?;
        if number == count / 2 {
            store.close(&Act::by(&keys.worker(), Action::VaultClosed, cote_tests::antenna::noon()))?;
            store = keys.open()?;
        } else if number.is_multiple_of(41) {
            store.checkpoint()?;
        }
    }
    Ok(())
}

/// One line, at once.
fn say(line: &str) -> Result<()> {
    let mut output = io::stdout().lock();
    output.write_all(format!("{line}\n").as_bytes()).and_then(|()| output.flush()).context("nobody listens")
}
