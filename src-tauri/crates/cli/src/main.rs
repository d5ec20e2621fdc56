//! `cote`: the vault, the packs and the notes from a terminal, for IT volunteers and authors. Refuses every rule of its
//! own: it asks the same crates as the window.

mod args;
mod failure;
mod new_file;
mod note_export;
mod opened;
mod pack_build;
mod pack_check;
mod pack_gaps;
mod pack_key;
mod pack_kit;
mod pack_new;
mod pack_page;
mod pack_play;
mod pack_preview;
mod pack_read;
mod pack_remarks;
mod pack_render;
mod pack_sign;
mod pack_verify;
mod pack_words;
mod passphrase;
mod refused;
mod scan;
mod screen;
mod usage;
mod vault_create;
mod vault_verify;

use std::process::ExitCode;

use args::{Job, NoteJob, PackJob, VaultJob};
use failure::Error;
use screen::Screen;

fn main() -> ExitCode {
    let cli = match args::parse() {
        Ok(cli) => cli,
        Err(error) => return usage(&error),
    };
    let screen = Screen { is_json: cli.is_json };
    match run(cli.job, screen) {
        Ok(code) => code,
        Err(error) => {
            // Nobody is left to tell when standard error is closed too: the exit code still says it.
            let _ = screen.fail(&error);
            ExitCode::from(error.exit_code())
        }
    }
}

fn run(job: Job, screen: Screen) -> Result<ExitCode, Error> {
    // Before any secret arrives.
    vault::harden_process()?;
    vault::SelfTest::run()?;
    match job {
        Job::Vault { job: VaultJob::Create(create) } => vault_create::run(&create, screen),
        Job::Vault { job: VaultJob::Verify(verify) } => vault_verify::run(&verify, screen),
        Job::Pack { job: PackJob::New(new) } => pack_new::run(&new, screen),
        Job::Pack { job: PackJob::Check(check) } => pack_check::run(&check, screen),
        Job::Pack { job: PackJob::Words(words) } => pack_words::run(&words, screen),
        Job::Pack { job: PackJob::Kit(kit) } => pack_kit::run(&kit, screen),
        Job::Pack { job: PackJob::Render(render) } => pack_render::run(&render, screen),
        Job::Pack { job: PackJob::Gaps(gaps) } => pack_gaps::run(&gaps, screen),
        Job::Pack { job: PackJob::Play(play) } => pack_play::run(&play, screen),
        Job::Pack { job: PackJob::Preview(preview) } => pack_preview::run(&preview, screen),
        Job::Pack { job: PackJob::Build(build) } => pack_build::run(&build, screen),
        Job::Pack { job: PackJob::Key(key) } => pack_key::run(&key, screen),
        Job::Pack { job: PackJob::Sign(sign) } => pack_sign::run(&sign, screen),
        Job::Pack { job: PackJob::Verify(verify) } => pack_verify::run(&verify, screen),
        Job::Pack { job: PackJob::Remarks(remarks) } => pack_remarks::run(&remarks, screen),
        Job::Scan(scan) => scan::run(&scan, screen),
        Job::Note { job: NoteJob::Export(export) } => note_export::run(&export, screen),
    }
}

/// Help and version are answers; the rest is a command that was not understood.
fn usage(error: &clap::Error) -> ExitCode {
    if error.use_stderr() {
        let _ = Screen::say_aside(&usage::sentence(error));
        ExitCode::from(failure::NOT_UNDERSTOOD)
    } else if error.print().is_ok() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(failure::MACHINE)
    }
}
