//! `cote pack render`: every sentence of every step is said by a program, and kept in the pack. Refuses a pack with errors, and
//! to say again what already says the right words.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;
use std::process::ExitCode;

use api::host::HostError;
use api::voice::read_aloud;
use content::{
    PackFiles, RENDERED, RENDERED_SOUNDS, Rendered, ToRender, recorded_files, rendered, rendered_list,
    rendered_voice, to_render,
};
use domain::speech::Lexicon;
use machine::rendering::{ENCODER, Renderer, to_mp3};
use serde::Serialize;
use zeroize::Zeroizing;

use crate::args::{Render, Voice};
use crate::failure::Error;
use crate::new_file;
use crate::pack_read::{self, HAS_ERRORS};
use crate::screen::{Screen, counted};

/// How many sentences are said between two lines of progress.
const TELL_EVERY: usize = 50;

#[derive(Serialize)]
struct Made<'a> {
    voice: &'a str,
    sounds: usize,
    rendered: usize,
    kept: usize,
    removed: usize,
    bytes: u64,
}

pub(crate) fn run(job: &Render, screen: Screen) -> Result<ExitCode, Error> {
    let files = pack_read::files(&job.pack)?;
    let pack = match content::load_pack(&files, &pack_read::pictures()?) {
        Ok(pack) => pack,
        Err(problems) => {
            pack_read::refuse(&problems, screen)?;
            return Ok(ExitCode::from(HAS_ERRORS));
        }
    };
    let renderer = voice(job.voice, rendered_voice(&files))?;
    let before = rendered(&files, renderer.name());
    let lexicon = Lexicon::new(pack.voice.pronunciation.clone());
    let wanted = to_render(&pack);
    let (kept, missing): (Vec<_>, Vec<_>) =
        wanted.iter().partition(|one| before.get(&one.file).is_some_and(|there| there.says(one)));
    let mut sounds: BTreeMap<String, Rendered> =
        kept.iter().filter_map(|one| Some((one.file.clone(), before.get(&one.file)?.clone()))).collect();
    // Everything is said before anything is written: who stops it, or has no encoder, has the pack of before.
    let mut said: Vec<(&ToRender, Vec<u8>)> = Vec::new();
    for (at, one) in missing.iter().enumerate() {
        if at % TELL_EVERY == 0 {
            // Nobody may be reading along.
            let _ = Screen::say_aside(&format!("{at} / {}", missing.len()));
        }
        let (sound, mp3) = say(renderer, &lexicon, one)?;
        sounds.insert(one.file.clone(), sound);
        said.push((one, mp3));
    }
    for (one, mp3) in &said {
        put(&job.pack.join(&one.file), mp3)?;
    }
    put(&job.pack.join(RENDERED), rendered_list(renderer.name(), &sounds).as_bytes())?;
    let removed = remove_others(&job.pack, &files, &sounds)?;
    let made = Made {
        voice: renderer.name(),
        sounds: sounds.len(),
        rendered: said.len(),
        kept: kept.len(),
        removed,
        bytes: weight(&job.pack, &sounds)?,
    };
    screen.answer(&made, Zeroizing::new(sentence(&made)))?;
    Ok(ExitCode::SUCCESS)
}

/// The voice that was asked for, or that the pack has: another would say everything again. Else the best one that is installed.
fn voice(asked: Option<Voice>, kept: Option<String>) -> Result<Renderer, Error> {
    let asked = asked.map(|voice| match voice {
        Voice::Pico => Renderer::Pico,
        Voice::Espeak => Renderer::Espeak,
    });
    let of_name = |name: String| Renderer::ALL.into_iter().find(|one| one.name() == name);
    let asked = asked.or_else(|| kept.and_then(of_name));
    let is_there = |voice: &Renderer| !matches!(voice.say("oui"), Err(HostError::NoVoice));
    let found = match asked {
        Some(voice) => Some(voice).filter(is_there),
        None => Renderer::ALL.into_iter().find(is_there),
    };
    found.ok_or_else(|| {
        let programs =
            asked.map_or(Renderer::ALL.map(Renderer::program).join(" ou "), |one| one.program().to_owned());
        Error::NoProgram { programs }
    })
}

fn say(renderer: Renderer, lexicon: &Lexicon, wanted: &ToRender) -> Result<(Rendered, Vec<u8>), Error> {
    let engine = |text: &str, _: bool| renderer.say(text);
    let read = read_aloud(&engine, lexicon, &wanted.text, false)
        .map_err(|error| not_said(error, renderer.program()))?;
    let mp3 = to_mp3(&read.wav).map_err(|error| not_said(error, ENCODER))?;
    let times = read.sentences.iter().map(|one| one.at_ms);
    let parts = wanted.spoken.iter().cloned().zip(times).collect();
    Ok((Rendered { at: wanted.at.clone(), parts }, mp3))
}

fn not_said(error: HostError, program: &str) -> Error {
    match error {
        HostError::Machine(source) => Error::NotSaid { program: program.to_owned(), source },
        // The voice was tried before: only the encoder may turn out to be missing.
        _ if program == ENCODER => Error::NoProgram { programs: program.to_owned() },
        _ => Error::NotSaid { program: program.to_owned(), source: io::ErrorKind::InvalidData.into() },
    }
}

fn put(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).map_err(|source| Error::Unwritable { path: folder.to_owned(), source })?;
    new_file::replace(path, bytes)
}

/// Takes away the sounds of steps that are no more, and the folders that they leave empty.
fn remove_others(
    pack: &Path,
    files: &PackFiles,
    sounds: &BTreeMap<String, Rendered>,
) -> Result<usize, Error> {
    let theirs = recorded_files(files);
    let rendered = files.iter().map(|(path, _)| path).filter(|path| path.starts_with(RENDERED_SOUNDS));
    let ours = rendered.filter(|path| !theirs.contains(*path));
    let mut removed = 0;
    for path in ours.filter(|path| !sounds.contains_key(*path)) {
        let file = pack.join(path);
        fs::remove_file(&file).map_err(|source| Error::Unwritable { path: file.clone(), source })?;
        if let Some(folder) = file.parent() {
            // Others may still stand in it.
            let _ = fs::remove_dir(folder);
        }
        removed += 1;
    }
    Ok(removed)
}

fn weight(pack: &Path, sounds: &BTreeMap<String, Rendered>) -> Result<u64, Error> {
    let length = |file: &String| fs::metadata(pack.join(file)).map(|about| about.len());
    let all: io::Result<Vec<u64>> = sounds.keys().map(length).collect();
    Ok(all.map_err(|source| Error::Unreadable { path: pack.to_owned(), source })?.iter().sum())
}

fn sentence(made: &Made<'_>) -> String {
    let count = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    format!(
        "{}\u{a0}: {}, dont {}. {}. En tout {} Ko.\n\
         À l’écran, l’application dira «\u{a0}voix de synthèse\u{a0}». Une voix humaine passe toujours avant.",
        made.voice,
        counted(count(made.sounds), "phrase dite", "phrases dites"),
        counted(count(made.rendered), "nouvelle", "nouvelles"),
        counted(count(made.removed), "son enlevé", "sons enlevés"),
        made.bytes / 1024
    )
}
