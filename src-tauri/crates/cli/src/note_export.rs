//! `cote note export`: notes on paper, in a folder outside the vault, under names that say nobody. Refuses to replace a
//! file, and to let a note out without a line in the journal.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use api::request::PaperKind;
use chrono::Utc;
use serde::Serialize;
use store::note::Note;
use store::{Act, Action};
use zeroize::Zeroizing;

use crate::args::{Export, Format};
use crate::failure::Error;
use crate::new_file;
use crate::opened::Opened;
use crate::screen::{Screen, counted};

const WARNING: &str =
    "Ces fichiers ne sont plus protégés par le coffre. Effacez-les dès qu’ils ne servent plus.";

#[derive(Serialize)]
struct Exported<'a> {
    notes: Vec<ExportedNote<'a>>,
    warning: &'a str,
}

#[derive(Serialize)]
struct ExportedNote<'a> {
    note: &'a str,
    file: String,
}

pub(crate) fn run(export: &Export, screen: Screen) -> Result<ExitCode, Error> {
    let mut opened = Opened::open(&export.door)?;
    let mut notes = opened.store.notes().latest(u32::MAX)?;
    notes.reverse();
    let chosen = choose(&notes, export);
    if export.note.is_some() && chosen.is_empty() {
        return Err(Error::UnknownNote);
    }
    // Before anything is written: half of the notes would look like all of them.
    for (_, path) in &chosen {
        if path.exists() {
            return Err(Error::AlreadyThere { path: path.clone() });
        }
    }
    let out = &export.out;
    fs::create_dir_all(out).map_err(|source| Error::Unwritable { path: out.clone(), source })?;
    for (note, path) in &chosen {
        let bytes = paper(&opened, note, export.format)?;
        new_file::write(path, &bytes, new_file::Readers::Me)?;
        let act = Act::by(&opened.worker, Action::Exported, Utc::now()).on(note.id.as_str());
        opened.store.record(&act)?;
    }
    let closed = Act::by(&opened.worker, Action::VaultClosed, Utc::now());
    opened.store.close(&closed)?;
    answer(&chosen, screen)?;
    Ok(ExitCode::SUCCESS)
}

/// The notes asked for, each with its file: the day of the session, then its place among the notes of that day, so that a
/// note has the same name alone and with all the others.
fn choose<'a>(notes: &'a [Note], export: &Export) -> Vec<(&'a Note, PathBuf)> {
    let ending = match export.format {
        Format::Pdf => "pdf",
        Format::Md => "md",
    };
    let mut of_day = BTreeMap::new();
    let mut chosen = Vec::new();
    for note in notes {
        let number = of_day.entry(note.body.on).and_modify(|number| *number += 1).or_insert(1);
        if export.is_all || export.note.as_deref() == Some(note.id.as_str()) {
            chosen.push((note, export.out.join(format!("note-{}-{number}.{ending}", note.body.on))));
        }
    }
    chosen
}

fn paper(opened: &Opened, note: &Note, format: Format) -> Result<Zeroizing<Vec<u8>>, Error> {
    let kind = match format {
        Format::Pdf => PaperKind::NotePdf,
        Format::Md => PaperKind::NoteMarkdown,
    };
    let made = api::note_paper(&opened.store, &opened.slots, &note.id, kind, Utc::now());
    made.map(Zeroizing::new).map_err(Error::Paper)
}

fn answer(chosen: &[(&Note, PathBuf)], screen: Screen) -> Result<(), Error> {
    let notes: Vec<_> = chosen
        .iter()
        .map(|(note, path)| ExportedNote { note: note.id.as_str(), file: path.display().to_string() })
        .collect();
    let count = notes.iter().zip(1_u64..).last().map_or(0, |(_, number)| number);
    let mut lines: Vec<String> = notes.iter().map(|note| note.file.clone()).collect();
    lines.push(counted(count, "note écrite.", "notes écrites."));
    if count > 0 {
        lines.push(WARNING.to_owned());
    }
    screen.answer(&Exported { notes, warning: WARNING }, Zeroizing::new(lines.join("\n")))
}
