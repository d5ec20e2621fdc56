//! The voice: which sound a sentence has, and the sounds that workers add. A voice is never asked while the state is
//! held: an engine that hangs must not stop the steps.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use content::SoundLimits;
use domain::mode::Way;
use domain::speech::{Lexicon, PackRecording, SaidAt, SoundFormat, Speaker, Wording, sentences};
use domain::walkthrough::{Step, Walkthrough};
use store::pack::PackVersion;
use store::recording::OwnRecording;
use store::{Act, Action, Changed, Store, Tag};

use super::{current, keep_place, read_chosen, tags};
use crate::app::{App, ChosenFor, Lock, Open};
use crate::belgium;
use crate::error::Error;
use crate::host::{Host, ReadKind};
use crate::local;
use crate::request::*;
use crate::view::*;
use crate::voice::{part, read_aloud};

/// What is read aloud at once: a page.
pub(crate) const LONGEST_SPEECH: usize = 1_000;

/// What a sentence is said with.
pub(crate) enum Voice {
    /// A sound that is there.
    Sound(Box<SpeechView>),
    /// This machine, reading so.
    Machine(String, Lexicon),
}

pub(crate) fn speech_say(app: &App, request: SpeechSayRequest) -> Result<SpeechView, Error> {
    let text = request.text.trim();
    if text.is_empty() || text.chars().count() > LONGEST_SPEECH {
        return Err(Error::Field("text"));
    }
    let lexicon = match &*app.state() {
        Lock::Open(open) => lexicon(&open.store)?,
        Lock::Closed | Lock::Hidden(_) => Lexicon::default(),
    };
    sound(app.host.as_ref(), Voice::Machine(text.to_owned(), lexicon), request.is_slow)
}

pub(crate) fn step_say(app: &App, request: StepSayRequest) -> Result<SpeechView, Error> {
    let voice = app.with_played(|session, store| {
        let (_, step) = session.here()?;
        // The page asks for the step that it shows; when the session has gone on, that is no more to be said.
        if session.state.current.as_ref().is_none_or(|current| current.place != request.place) {
            return Err(Error::NotFound);
        }
        let wording = wording(session.state.setup.way, step);
        let place = request.place.clone();
        let at = SaidAt { procedure: place.procedure, step: place.step, wording };
        let said = Said::of(step, wording).ok_or(Error::NotFound)?;
        voice(store, &session.pack, (&at, said), false)
    })?;
    sound(app.host.as_ref(), voice, request.is_slow)
}

pub(crate) fn voice_hear(app: &App, request: VoiceRequest) -> Result<SpeechView, Error> {
    let voice = app.with_unlocked(|_, open| {
        let (pack, said) = sentence(open, &request.at)?;
        voice(&open.store, &pack, (&request.at, said), true)
    })?;
    sound(app.host.as_ref(), voice, false)
}

pub(crate) fn sound_choose(app: &App, _: NoRequest) -> Result<SoundChosenView, Error> {
    let chosen = app.host.choose_file(ReadKind::Sound);
    Ok(SoundChosenView { token: chosen.map(|path| keep_place(app, path, ChosenFor::Sound)) })
}

pub(crate) fn voice_list(
    app: &App,
    open: &mut Open,
    request: ProcedureRequest,
) -> Result<VoiceListView, Error> {
    let (pack, walkthrough) = laid(open, &request.procedure)?;
    list(app, open, (&pack, &walkthrough), &Changed::nothing())
}

pub(crate) fn voice_add(
    app: &App,
    open: &mut Open,
    request: VoiceAddRequest,
) -> Result<VoiceListView, Error> {
    let (pack, said) = sentence(open, &request.at)?;
    let bytes = read_chosen(app, &request.token, (ChosenFor::Sound, SoundLimits::ANTENNA.bytes))?;
    let heard = content::hear(&bytes, SoundLimits::ANTENNA).map_err(Error::Sound)?;
    let now = app.host.now();
    let own = OwnRecording {
        pack: pack.pack.clone(),
        at: request.at.clone(),
        says: said.words,
        worker: open.worker_id(),
        added_at: now,
        format: heard.format,
        duration_ms: heard.duration_ms.max(1),
    };
    let act = Act::by(&open.worker.id, Action::RecordingAdded, now).on(request.at.step.as_str());
    let ((), changed) = open.store.transact(&act, |tx| {
        tx.recordings().keep(&own, &bytes)?;
        Ok(((), Changed::one(Tag::Packs)))
    })?;
    relist(app, open, &request.at, &changed)
}

pub(crate) fn voice_find_right(
    app: &App,
    open: &mut Open,
    request: VoiceRequest,
) -> Result<VoiceListView, Error> {
    let (pack, said) = sentence(open, &request.at)?;
    let act = Act::by(&open.worker.id, Action::RecordingFoundRight, app.host.now());
    let (is_there, changed) = open.store.transact(&act.on(request.at.step.as_str()), |tx| {
        Ok((tx.recordings().find_right(&pack.pack, &request.at, &said.words)?, Changed::one(Tag::Packs)))
    })?;
    if is_there { relist(app, open, &request.at, &changed) } else { Err(Error::NotFound) }
}

pub(crate) fn voice_remove(
    app: &App,
    open: &mut Open,
    request: VoiceRequest,
) -> Result<VoiceListView, Error> {
    let (pack, _) = procedure(open, &request.at.procedure)?;
    let act = Act::by(&open.worker.id, Action::RecordingRemoved, app.host.now());
    let (is_there, changed) = open.store.transact(&act.on(request.at.step.as_str()), |tx| {
        Ok((tx.recordings().remove(&pack.pack, &request.at)?, Changed::one(Tag::Packs)))
    })?;
    if is_there { relist(app, open, &request.at, &changed) } else { Err(Error::NotFound) }
}

/// Which of a step's two sentences is on the screen.
pub(crate) fn wording(way: Way, step: &Step) -> Wording {
    match way {
        Way::Practise => Wording::Practice,
        Way::Prepare | Way::Real if step.say_real.is_some() => Wording::Real,
        Way::Prepare | Way::Real => Wording::Practice,
    }
}

/// What a step says.
struct Said {
    words: String,
    /// Whether the antenna wrote it: no sound of the pack says these words.
    is_local: bool,
}

impl Said {
    fn of(step: &Step, wording: Wording) -> Option<Self> {
        let words = step.sentence(wording)?.to_text();
        Some(Self { words, is_local: step.local.says.contains(&wording) })
    }
}

pub(super) fn procedure(
    open: &Open,
    id: &domain::id::ProcedureId,
) -> Result<(PackVersion, Walkthrough), Error> {
    current(open)?.into_iter().find(|(_, one)| one.id == *id).ok_or(Error::NotFound)
}

/// The same, with what the antenna adds to it.
fn laid(open: &Open, id: &domain::id::ProcedureId) -> Result<(PackVersion, Walkthrough), Error> {
    let (pack, walkthrough) = procedure(open, id)?;
    let walkthrough = local::laid(&open.store, &pack, walkthrough)?;
    Ok((pack, walkthrough))
}

/// What a sentence of the current packs says.
fn sentence(open: &Open, at: &SaidAt) -> Result<(PackVersion, Said), Error> {
    let (pack, walkthrough) = laid(open, &at.procedure)?;
    let step = walkthrough.step(&at.step).ok_or(Error::NotFound)?;
    Ok((pack, Said::of(step, at.wording).ok_or(Error::NotFound)?))
}

fn lexicon(store: &Store) -> Result<Lexicon, Error> {
    Ok(Lexicon::new(store.packs().pronunciations()?))
}

/// The antenna's sound, the pack's, or this machine. A learner hears no sound of words that the step no longer says.
fn voice(
    store: &Store,
    pack: &PackVersion,
    (at, said): (&SaidAt, Said),
    is_stale_heard: bool,
) -> Result<Voice, Error> {
    let Said { words: says, is_local } = said;
    let own = store.recordings().sound(&pack.pack, at)?;
    if let Some((own, bytes)) = own.filter(|(own, _)| own.says == says || is_stale_heard) {
        let recorded = (own.format, bytes.as_slice());
        return Ok(Voice::Sound(Box::new(recorded_view(VoiceSource::Antenna, recorded, says))));
    }
    let of_pack = if is_local { None } else { store.packs().recording(pack, at)? };
    match of_pack {
        Some(recording) => Ok(by_pack(&recording, says)),
        None => Ok(Voice::Machine(says, lexicon(store)?)),
    }
}

/// The pack's sound, with its words marked.
pub(crate) fn by_pack(recording: &PackRecording, says: String) -> Voice {
    let recorded = (recording.format, recording.bytes.as_slice());
    let mut view = recorded_view(source(recording.speaker), recorded, says);
    mark_words(&mut view, recording);
    Voice::Sound(Box::new(view))
}

fn source(speaker: Speaker) -> VoiceSource {
    match speaker {
        Speaker::Person => VoiceSource::Recorded,
        Speaker::Machine => VoiceSource::Rendered,
    }
}

/// A sound of which only the whole is known.
fn recorded_view(source: VoiceSource, (format, bytes): (SoundFormat, &[u8]), text: String) -> SpeechView {
    SpeechView {
        sound: BASE64_STANDARD.encode(bytes),
        media_type: format.media_type().to_owned(),
        source,
        sentences: vec![part(&text, 0, text.len(), 0)],
        words: Vec::new(),
        text,
    }
}

/// Marks each word at its time, and each sentence at the time of its first word.
fn mark_words(view: &mut SpeechView, recording: &PackRecording) {
    let mut from = 0;
    for word in &recording.words {
        let Some(at) = view.text.get(from..).and_then(|rest| rest.find(&word.word)) else { return };
        view.words.push(part(&view.text, from + at, word.word.len(), word.at_ms));
        from += at + word.word.len();
    }
    let marked: Vec<SpokenPart> = sentences(&view.text)
        .into_iter()
        .filter_map(|sentence| {
            let whole = part(&view.text, sentence.start, sentence.text.len(), 0);
            let first = view.words.iter().find(|word| word.start >= whole.start && word.end <= whole.end)?;
            Some(SpokenPart { at_ms: first.at_ms, ..whole })
        })
        .collect();
    if !marked.is_empty() {
        view.sentences = marked;
    }
}

/// Makes the sound that is not there yet.
pub(crate) fn sound(host: &dyn Host, voice: Voice, is_slow: bool) -> Result<SpeechView, Error> {
    let (text, lexicon) = match voice {
        Voice::Sound(view) => return Ok(*view),
        Voice::Machine(text, lexicon) => (text, lexicon),
    };
    let engine = |words: &str, is_slow: bool| host.speak(words, is_slow);
    let read = read_aloud(&engine, &lexicon, &text, is_slow)?;
    Ok(SpeechView {
        sound: BASE64_STANDARD.encode(read.wav),
        media_type: SoundFormat::Wav.media_type().to_owned(),
        source: VoiceSource::Machine,
        sentences: read.sentences,
        words: Vec::new(),
        text,
    })
}

fn relist(app: &App, open: &Open, at: &SaidAt, changed: &Changed) -> Result<VoiceListView, Error> {
    let (pack, walkthrough) = laid(open, &at.procedure)?;
    list(app, open, (&pack, &walkthrough), changed)
}

fn list(
    app: &App,
    open: &Open,
    (pack, walkthrough): (&PackVersion, &Walkthrough),
    changed: &Changed,
) -> Result<VoiceListView, Error> {
    let slots = app.slots()?.file;
    let owned = open.store.recordings().of_procedure(&pack.pack, &walkthrough.id)?;
    let recorded = open.store.packs().recorded(pack, &walkthrough.id)?;
    let mut all = Vec::new();
    for step in &walkthrough.steps {
        for wording in [Wording::Practice, Wording::Real] {
            let Some(Said { words: says, is_local }) = Said::of(step, wording) else { continue };
            let at = SaidAt { procedure: walkthrough.id.clone(), step: step.id.clone(), wording };
            let own = owned.iter().find(|one| one.at == at);
            let of_pack = recorded.iter().find(|(said, _)| *said == at && !is_local);
            let by_pack = of_pack.map(|(_, speaker)| source(*speaker));
            let source = match own {
                Some(own) if own.says == says => VoiceSource::Antenna,
                _ => by_pack.unwrap_or(VoiceSource::Machine),
            };
            let own = own.map(|own| own_view(&slots, own, &says));
            all.push(VoiceView { at, title: step.title.clone(), says, source, own });
        }
    }
    Ok(VoiceListView { sentences: all, changed: tags(changed) })
}

fn own_view(slots: &vault::SlotsFile, own: &OwnRecording, says: &str) -> OwnSoundView {
    let author = slots.workers().find(|worker| worker.id.to_string() == own.worker.as_str());
    OwnSoundView {
        // Somebody who has left the antenna has no slot any more.
        by: author.map(|worker| worker.name.to_owned()).unwrap_or_default(),
        on: belgium::day(own.added_at).to_string(),
        seconds: own.duration_ms.div_ceil(1000),
        is_stale: own.says != says,
    }
}
