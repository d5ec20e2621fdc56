//! What `cargo xtask bench` times behind the window: a move until it is kept, and an opening. It prints every sample as
//! JSON and judges none; it refuses to be anything that ships.

mod bare;
mod moves;
mod unlock;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Result, anyhow, bail};
use api::App;
use cote_tests::desk::PHRASE;
use cote_tests::host::TestHost;
use serde_json::{Value, json};
use vault::KdfCost;

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
        _ => bail!("usage: cote-measure vault FOLDER | moves FOLDER COUNT | unlock FOLDER ROUNDS"),
    }
}

/// A vault as one finds it in the morning: made, its slip confirmed by nobody, closed.
fn make_vault(folder: &Path) -> Result<Value> {
    let app = start(folder, KdfCost::LEAST)?;
    create(&app)?;
    ask(&app, "vault_close", json!({}))?;
    Ok(json!({}))
}

/// An application on a data folder, with the clock of the machine.
fn start(folder: &Path, cost: KdfCost) -> Result<App> {
    let papers: PathBuf = folder.join("papers");
    std::fs::create_dir_all(&papers)?;
    let host = Arc::new(TestHost::new(&papers, None));
    Ok(App::start(host, &folder.join("data"))?.with_kdf_cost(cost))
}

fn create(app: &App) -> Result<Value> {
    ask(app, "vault_create", json!({ "antenna": "Marche", "worker": "Amal", "phrase": PHRASE }))
}

/// A command that must be answered.
fn ask(app: &App, command: &str, payload: Value) -> Result<Value> {
    app.dispatch(command, payload).map_err(|error| anyhow!("{command} was refused: {error:?}"))
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
