//! The one door for whoever builds Côte à côte; it refuses to depend on the application, because it is
//! what makes the application buildable.

mod bench;
mod bindings;
mod checks;
mod demo;
mod gate;
mod machine;
mod messages;
mod process;
mod screen;
mod stamp;
mod ui;
mod window;
mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Builds, opens and checks Côte à côte.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Door {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Installs what the system lacks, builds, and opens the window.
    Run,
    /// Installs what the system lacks, then runs every check and every test.
    Test,
    /// Plays one whole session in the real window, without a screen; leaves pictures and papers.
    Demo {
        /// The folder to leave them in, new or empty.
        #[arg(long, value_name = "DIR")]
        out: std::path::PathBuf,
    },
    /// Builds everything as it ships, measures it, and leaves target/bench/results.json.
    Bench,
    /// Refuses what the architecture forbids, and licences that are not listed (seconds, nothing is built).
    Checks,
    /// Writes the generated TypeScript: the commands and the messages.
    Bindings {
        /// Compares with what is committed instead of writing.
        #[arg(long)]
        check: bool,
    },
}

fn main() -> ExitCode {
    let done = match Door::parse().task {
        Task::Run => window::run(),
        Task::Test => gate::run(),
        Task::Demo { out } => demo::run(&out),
        Task::Bench => bench::run(),
        Task::Checks => checks::licences().and(checks::run()),
        Task::Bindings { check } => bindings::run(check),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!();
            error.chain().for_each(|cause| eprintln!("{cause}"));
            // 2 says "this machine cannot", 1 says "this code is wrong": a script can tell them apart.
            if error.is::<window::NoDisplay>() { ExitCode::from(2) } else { ExitCode::FAILURE }
        }
    }
}
