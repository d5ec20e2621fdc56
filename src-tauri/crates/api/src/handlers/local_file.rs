//! The antenna's file: saved for another computer of the same antenna, looked at, taken in piece by piece. Refuses to take
//! in what was not looked at, and to write over what is there unless somebody chose it.

use std::collections::BTreeSet;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use content::{AntennaFile, FiledAddition, FiledRecording, SoundLimits};
use domain::id::StepId;
use domain::local_layer::{Addition, Part};
use domain::speech::{SaidAt, SoundFormat};
use store::local_layer::LocalAddition;
use store::recording::OwnRecording;
use store::{Act, Action, Changed, Store, Tag};

use super::paper::{read_chosen, record, redeem, save};
use super::{count, current, done, keep_place, tags};
use crate::app::{App, ChosenFor, Open};
use crate::belgium;
use crate::error::Error;
use crate::free_text::refuse_secrets;
use crate::host::ReadKind;
use crate::pack_label::hex;
use crate::request::*;
use crate::view::*;

/// A file of an antenna that was looked at and not taken in; in memory alone, for as long as the vault is open.
pub(crate) struct SeenFile {
    mark: String,
    file: AntennaFile,
    sounds: Vec<Sound>,
}

/// The bytes of a sound that was heard through.
struct Sound {
    bytes: Vec<u8>,
    format: SoundFormat,
    duration_ms: u32,
}

pub(crate) fn local_file_save(
    app: &App,
    open: &mut Open,
    request: LocalFileSaveRequest,
) -> Result<DoneView, Error> {
    let file = AntennaFile::new(
        app.slots()?.file.antenna().to_owned(),
        belgium::day(app.host.now()),
        additions(&open.store)?,
        if request.has_recordings { recordings(&open.store)? } else { Vec::new() },
    );
    if file.additions.is_empty() && file.recordings.is_empty() {
        return Err(Error::NotFound);
    }
    // What was kept before the scanner learned a form must not leave now.
    file.free_texts().try_for_each(refuse_secrets)?;
    let bytes = file.to_json().map_err(Error::Render)?;
    // What this program would not read again is not worth saving.
    if bytes.len() > AntennaFile::LONGEST {
        return Err(refused("too_large"));
    }
    save(&redeem(app, &request.token, ChosenFor::Paper(PaperKind::AntennaFile))?, &bytes)?;
    record(app, open, Action::Exported, "antenna_file")?;
    Ok(done())
}

fn additions(store: &Store) -> Result<Vec<FiledAddition>, Error> {
    let filed = |one: LocalAddition| FiledAddition {
        pack: one.pack,
        procedure: one.procedure,
        addition: one.addition,
    };
    Ok(store.local_layer().all()?.into_iter().map(filed).collect())
}

fn recordings(store: &Store) -> Result<Vec<FiledRecording>, Error> {
    let mut filed = Vec::new();
    for own in store.recordings().all()? {
        let found = store.recordings().sound(&own.pack, &own.at)?;
        let (_, bytes) = found.ok_or(Error::Broken("a sound without its bytes"))?;
        filed.push(FiledRecording {
            pack: own.pack,
            procedure: own.at.procedure,
            step: own.at.step,
            wording: own.at.wording,
            says: own.says,
            sound: BASE64_STANDARD.encode(bytes),
        });
    }
    Ok(filed)
}

pub(crate) fn local_file_choose(app: &App, _: NoRequest) -> Result<LocalFileChosenView, Error> {
    let chosen = app.host.choose_file(ReadKind::AntennaFile);
    Ok(LocalFileChosenView { token: chosen.map(|path| keep_place(app, path, ChosenFor::AntennaFile)) })
}

pub(crate) fn local_file_look(app: &App, request: LocalFileLookRequest) -> Result<LocalFileView, Error> {
    // Only the worker takes in: asked before anything is read, and again once it is.
    app.with_unlocked(|_, _| Ok(()))?;
    let bytes = read_chosen(app, &request.token, (ChosenFor::AntennaFile, AntennaFile::LONGEST))?;
    let seen = read(&bytes)?;
    app.with_unlocked(|app, open| {
        let view = view_of(app, open, &seen)?;
        open.seen_file = Some(seen);
        Ok(view)
    })
}

/// Everything of a file, judged before anything of it is shown.
fn read(bytes: &[u8]) -> Result<SeenFile, Error> {
    let file = AntennaFile::parse(bytes).map_err(|error| match error {
        content::Error::AntennaFileTooNew { .. } => refused("too_new"),
        content::Error::AntennaFileTooLarge => refused("too_large"),
        _ => refused("not_antenna"),
    })?;
    if file.free_texts().any(|text| domain::scanner::refusal(text).is_some()) {
        return Err(refused("secret"));
    }
    let sounds = file.recordings.iter().map(sound).collect::<Result<_, _>>()?;
    let mark = hex(&vault::sha256(bytes), 8);
    Ok(SeenFile { mark, file, sounds })
}

fn sound(one: &FiledRecording) -> Result<Sound, Error> {
    let bytes = BASE64_STANDARD.decode(&one.sound).map_err(|_| refused("not_antenna"))?;
    let heard = content::hear(&bytes, SoundLimits::ANTENNA).map_err(|_| refused("sound"))?;
    Ok(Sound { bytes, format: heard.format, duration_ms: heard.duration_ms.max(1) })
}

fn refused(reason: &'static str) -> Error {
    Error::AntennaFile { reason }
}

fn view_of(app: &App, open: &Open, seen: &SeenFile) -> Result<LocalFileView, Error> {
    let antenna = app.slots()?.file.antenna().to_owned();
    Ok(LocalFileView {
        mark: seen.mark.clone(),
        is_same_antenna: seen.file.antenna == antenna,
        antenna: seen.file.antenna.clone(),
        made_on: seen.file.made_on.to_string(),
        arrivals: arrivals(open, seen)?,
    })
}

/// What each thing of a file does: the additions first, then the sounds, numbered from 0.
fn arrivals(open: &Open, seen: &SeenFile) -> Result<Vec<LocalArrivalView>, Error> {
    let known = current(open)?;
    let there = open.store.local_layer().all()?;
    let titled = |procedure: &domain::id::ProcedureId, step: Option<&StepId>| {
        let found = known.iter().map(|(_, one)| one).find(|one| one.id == *procedure);
        let step = found.zip(step).and_then(|(one, step)| one.step(step)).map(|step| step.title.clone());
        (found.map(|one| one.title.clone()), step)
    };
    let mut all = Vec::new();
    for one in &seen.file.additions {
        let part = one.addition.part();
        let step = match &part {
            Part::Contact { .. } => None,
            Part::Wording { step, .. } | Part::Cue { step } => Some(step),
        };
        let (procedure, step) = titled(&one.procedure, step);
        let before = there.iter().find(|before| {
            before.pack == one.pack && before.procedure == one.procedure && before.addition.part() == part
        });
        all.push(LocalArrivalView {
            number: count(all.len()),
            procedure,
            procedure_id: one.procedure.clone(),
            step,
            kind: kind(before.map(|before| before.addition == one.addition)),
            coming: words(&one.addition),
            there: before.map(|before| words(&before.addition)).unwrap_or_default(),
            part: Some(part),
        });
    }
    for (one, sound) in seen.file.recordings.iter().zip(&seen.sounds) {
        let (procedure, step) = titled(&one.procedure, Some(&one.step));
        let before = open.store.recordings().sound(&one.pack, &at(one))?;
        let is_same = before.as_ref().map(|(own, bytes)| own.says == one.says && *bytes == sound.bytes);
        all.push(LocalArrivalView {
            number: count(all.len()),
            procedure,
            procedure_id: one.procedure.clone(),
            step,
            part: None,
            kind: kind(is_same),
            coming: vec![one.says.clone()],
            there: before.map(|(own, _)| vec![own.says]).unwrap_or_default(),
        });
    }
    Ok(all)
}

fn kind(is_same: Option<bool>) -> ArrivalKind {
    match is_same {
        None => ArrivalKind::New,
        Some(true) => ArrivalKind::Same,
        Some(false) => ArrivalKind::Other,
    }
}

fn words(addition: &Addition) -> Vec<String> {
    addition.texts().into_iter().map(|(_, text)| text.to_owned()).collect()
}

fn at(one: &FiledRecording) -> SaidAt {
    SaidAt { procedure: one.procedure.clone(), step: one.step.clone(), wording: one.wording }
}

pub(crate) fn local_file_take(
    app: &App,
    open: &mut Open,
    request: LocalFileTakeRequest,
) -> Result<LocalFileTakenView, Error> {
    let seen = open.seen_file.take().filter(|seen| seen.mark == request.mark).ok_or(Error::NotFound)?;
    let taken = take_in(app, open, (&seen, request.chosen.into_iter().collect()));
    if taken.is_err() {
        // What was looked at can be taken again once there is room.
        open.seen_file = Some(seen);
    }
    taken
}

fn take_in(
    app: &App,
    open: &mut Open,
    (seen, chosen): (&SeenFile, BTreeSet<u32>),
) -> Result<LocalFileTakenView, Error> {
    let (now, worker) = (app.host.now(), open.worker_id());
    // What is there already stays as it is, with whoever wrote it.
    let is_taken =
        |arrival: &LocalArrivalView| arrival.kind != ArrivalKind::Same && chosen.contains(&arrival.number);
    let taken: Vec<usize> = arrivals(open, seen)?
        .iter()
        .filter(|arrival| is_taken(arrival))
        .filter_map(|arrival| usize::try_from(arrival.number).ok())
        .collect();
    if taken.is_empty() {
        return Ok(LocalFileTakenView { taken: 0, changed: tags(&Changed::nothing()) });
    }
    let (additions, recordings) = (&seen.file.additions, &seen.file.recordings);
    let act = Act::by(&worker, Action::LocalTakenIn, now).with_code(i64::from(count(taken.len())));
    let ((), changed) = open.store.transact(&act, |tx| {
        for number in &taken {
            if let Some(one) = additions.get(*number) {
                tx.local_layer().keep(&LocalAddition {
                    pack: one.pack.clone(),
                    procedure: one.procedure.clone(),
                    addition: one.addition.clone(),
                    worker: worker.clone(),
                    changed_at: now,
                })?;
            } else if let Some((one, sound)) =
                recordings.iter().zip(&seen.sounds).nth(number - additions.len())
            {
                let own = OwnRecording {
                    pack: one.pack.clone(),
                    at: at(one),
                    says: one.says.clone(),
                    worker: worker.clone(),
                    added_at: now,
                    format: sound.format,
                    duration_ms: sound.duration_ms,
                };
                tx.recordings().keep(&own, &sound.bytes)?;
            }
        }
        Ok(((), Changed::one(Tag::Packs)))
    })?;
    Ok(LocalFileTakenView { taken: count(taken.len()), changed: tags(&changed) })
}
