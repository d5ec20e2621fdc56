//! `cote vault verify`: opens the vault, reads everything again and counts it. Refuses to repair, and to write anything but
//! the line of the journal that says it was opened.

use std::process::ExitCode;

use serde::Serialize;
use store::Counts;
use zeroize::Zeroizing;

use crate::args::Door;
use crate::failure::Error;
use crate::opened::Opened;
use crate::screen::{Screen, counted};

#[derive(Serialize)]
struct Verified<'a> {
    antenna: &'a str,
    is_whole: bool,
    workers: u64,
    learners: u64,
    sessions: u64,
    notes: u64,
    journal_entries: u64,
}

pub(crate) fn run(door: &Door, screen: Screen) -> Result<ExitCode, Error> {
    let opened = Opened::open(door)?;
    opened.store.check_everything()?;
    let Counts { learners, sessions, notes, journal } = opened.store.counts()?;
    let antenna = opened.slots.antenna();
    let workers = opened.slots.workers().zip(1_u64..).map(|(_, number)| number).last().unwrap_or_default();
    let verified =
        Verified { antenna, is_whole: true, workers, learners, sessions, notes, journal_entries: journal };
    let lines = [
        format!("Le coffre de «\u{a0}{antenna}\u{a0}» est entier."),
        counted(workers, "personne peut l’ouvrir", "personnes peuvent l’ouvrir"),
        counted(learners, "dossier", "dossiers"),
        counted(sessions, "séance", "séances"),
        counted(notes, "note", "notes"),
        counted(journal, "ligne au journal", "lignes au journal"),
    ];
    screen.answer(&verified, Zeroizing::new(lines.join("\n  ")))?;
    Ok(ExitCode::SUCCESS)
}
