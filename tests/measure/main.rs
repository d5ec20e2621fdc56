//! What `cargo xtask bench` times behind the window: a move until it is kept, an opening, the check and the installing of a
//! large pack. It prints every sample as JSON and judges none; it refuses to be anything that ships.

mod bare;
mod check;
mod desk;
mod install;
mod large_pack;
mod moves;
mod unlock;

use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use serde_json::{Value, json};

use desk::Desk;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(samples) => {
            println!("{samples}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<Value> {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["vault", folder] => make_vault(Path::new(folder)),
        ["moves", folder, count] => moves::run(Path::new(folder), count.parse()?),
        ["unlock", folder, rounds] => unlock::run(Path::new(folder), rounds.parse()?),
        ["check", folder, rounds] => check::run(Path::new(folder), rounds.parse()?),
        ["install", folder, rounds] => install::run(Path::new(folder), rounds.parse()?),
        _ => bail!(
            "usage: cote-measure vault FOLDER | moves FOLDER COUNT | unlock FOLDER ROUNDS | check FOLDER ROUNDS | \
             install FOLDER ROUNDS"
        ),
    }
}

/// A vault as one finds it in the morning: closed.
fn make_vault(folder: &Path) -> Result<Value> {
    let desk = Desk::at(folder)?;
    desk.create()?;
    desk.ask("vault_close", json!({}))?;
    Ok(json!({}))
}

/// How long some work takes, and what it gives.
fn timed<T>(work: impl FnOnce() -> Result<T>) -> Result<(Duration, T)> {
    let began = Instant::now();
    let answer = work()?;
    Ok((began.elapsed(), answer))
}

fn milliseconds(times: &[Duration]) -> Vec<f64> {
    times.iter().map(|time| time.as_secs_f64() * 1_000.0).collect()
}
