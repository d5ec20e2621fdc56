//! `cote vault create`: a vault with a slot for each worker, its phrases and its slip shown once. Refuses to write a
//! secret anywhere but on standard output.

use std::fmt::Write;
use std::process::ExitCode;

use chrono::Utc;
use domain::id::WorkerId;
use serde::Serialize;
use store::setting::Setting;
use store::{Access, Act, Action, Changed, Home, Standing, Store, Tag};
use vault::{NewPhrase, NewWorker, RecoverySlip, Role};
use zeroize::Zeroizing;

use crate::args::Create;
use crate::failure::Error;
use crate::opened::folder_of;
use crate::passphrase;
use crate::screen::Screen;

const WARNING: &str = "Ces mots ne s’afficheront plus jamais. Recopiez-les sur papier, maintenant.";

#[derive(Serialize)]
struct Created<'a> {
    antenna: &'a str,
    folder: String,
    workers: Vec<CreatedWorker<'a>>,
    /// Its lines, `XXXX XXXX XX`.
    recovery_slip: Vec<&'a str>,
    warning: &'a str,
}

#[derive(Serialize)]
struct CreatedWorker<'a> {
    name: &'a str,
    role: Role,
    /// Absent when it came from a file: its owner has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    phrase: Option<&'a str>,
}

pub(crate) fn run(create: &Create, screen: Screen) -> Result<ExitCode, Error> {
    let files = passphrase::files_of(&create.workers, &create.passphrase_files)?;
    let folder = folder_of(create.folder.as_ref())?;
    let home = Home::open(&folder)?;
    if home.standing()? != Standing::Empty {
        return Err(store::Error::VaultExists.into());
    }
    let phrases = files
        .iter()
        .zip(&create.workers)
        .map(|(file, worker)| passphrase::to_set(*file, worker, &create.antenna))
        .collect::<Result<Vec<_>, _>>()?;
    let workers: Vec<_> = create.workers.iter().zip(&phrases).enumerate().map(new_worker).collect();
    let slip = make(&home, &create.antenna, &workers)?;
    let lines = slip.expose_lines();
    let created = Created {
        antenna: &create.antenna,
        folder: folder.display().to_string(),
        workers: workers
            .iter()
            .zip(&files)
            .map(|(worker, file)| CreatedWorker {
                name: worker.name,
                role: worker.role,
                phrase: file.is_none().then(|| worker.phrase.expose()),
            })
            .collect(),
        recovery_slip: lines.iter().map(|line| line.as_str()).collect(),
        warning: WARNING,
    };
    screen.answer(&created, sentences(&created))?;
    Ok(ExitCode::SUCCESS)
}

/// The first worker looks after the antenna.
fn new_worker<'a>((at, (name, phrase)): (usize, (&'a String, &'a NewPhrase))) -> NewWorker<'a> {
    let role = if at == 0 { Role::Coordinator } else { Role::Worker };
    NewWorker { name, role, phrase }
}

fn make(home: &Home, antenna: &str, workers: &[NewWorker<'_>]) -> Result<RecoverySlip, Error> {
    let (slots, slip, office) = vault::make_vault(antenna, workers, vault::calibrate_cost()?)?;
    let first = slots.workers().next().map(|tile| WorkerId::new(tile.id.to_string()));
    let now = Utc::now();
    let mut store = Store::make(Access { home, slots: &slots, office: &office }, first.as_ref(), now)?;
    let act = |action| Act { actor: first.clone(), ..Act::alone(action, now) };
    store.transact(&act(Action::SettingChanged).on("antenna_name"), |tx| {
        tx.settings().set(Setting::AntennaName, &slots.antenna())?;
        Ok(((), Changed::one(Tag::Settings)))
    })?;
    store.close(&act(Action::VaultClosed))?;
    Ok(slip)
}

fn sentences(created: &Created<'_>) -> Zeroizing<String> {
    // Room at once: a text that grows leaves copies of itself behind.
    let room = 2_048 + 512 * created.workers.len();
    let mut text = Zeroizing::new(String::with_capacity(room));
    let written = write_sentences(&mut text, created);
    written.expect("writing to a string does not fail");
    text
}

fn write_sentences(text: &mut String, created: &Created<'_>) -> std::fmt::Result {
    writeln!(text, "Le coffre de «\u{a0}{}\u{a0}» est prêt.\n\n{WARNING}\n", created.antenna)?;
    for worker in &created.workers {
        match worker.phrase {
            Some(phrase) => writeln!(text, "La phrase de {}\u{a0}:\n    {phrase}\n", worker.name)?,
            None => writeln!(text, "La phrase de {}\u{a0}: celle de son fichier.\n", worker.name)?,
        }
    }
    writeln!(text, "La fiche de secours, si toutes les phrases sont oubliées\u{a0}:")?;
    for line in &created.recovery_slip {
        writeln!(text, "    {line}")?;
    }
    write!(text, "\nChaque personne garde sa phrase. La fiche se range ailleurs que l’ordinateur.")
}
