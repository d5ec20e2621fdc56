//! What a pack brings for the voice, checked: how words are said, and the sounds of the steps. Refuses a recording that says
//! something else than the step.

use std::collections::BTreeSet;

use domain::door::Sender;
use domain::id::StepId;
use domain::rich_text::RichText;
use domain::speech::{Lexicon, PackRecording, PackVoice, Pronunciation, SaidAt, Speaker, WordTime, Wording};
use domain::walkthrough::{Step, Walkthrough};
use serde_json::Value;

use crate::authoring::{At, PronunciationText, RecordingText, RecordingsText, RenderedText};
use crate::files::MAX_TOTAL_BYTES;
use crate::pack::read;
use crate::parse::glance;
use crate::problem::{Code, Findings, Problem};
use crate::rendering::{self, RENDERED, RENDERED_SOUNDS};
use crate::sound::{SoundLimits, hear};
use crate::suggest::instead;
use crate::wording::typeset;
use crate::{Error, PackFiles};

/// The longest name of a voice or of a licence.
const LONGEST_NAME: usize = 100;
const PRONUNCIATION: &str = "pronunciation.yaml";
pub(crate) const RECORDINGS: &str = "recordings.yaml";

/// The three files as written, when they are there and can be understood.
#[derive(Debug, Default)]
pub(crate) struct VoiceTexts {
    pronunciation: Option<PronunciationText>,
    recordings: Option<RecordingsText>,
    is_recordings_unread: bool,
    rendered: Option<RenderedText>,
}

impl VoiceTexts {
    pub(crate) fn read(files: &PackFiles, problems: &mut Vec<Problem>) -> Self {
        let is_there = |path: &str| files.contents.contains_key(path);
        let recordings: Option<RecordingsText> =
            is_there(RECORDINGS).then(|| read(files, RECORDINGS, problems)).flatten();
        Self {
            pronunciation: is_there(PRONUNCIATION).then(|| read(files, PRONUNCIATION, problems)).flatten(),
            is_recordings_unread: is_there(RECORDINGS) && recordings.is_none(),
            rendered: is_there(RENDERED).then(|| read(files, RENDERED, problems)).flatten(),
            recordings,
        }
    }

    /// Whether a file of the pack is one of the voice's, or might be.
    pub(crate) fn uses(&self, path: &str) -> bool {
        let is_sound = |recordings: &RecordingsText| recordings.recordings.contains_key(path);
        [PRONUNCIATION, RECORDINGS, RENDERED].contains(&path)
            // Those that its list does not name, or no longer, go with the next rendering.
            || path.starts_with(RENDERED_SOUNDS)
            || self.recordings.as_ref().is_some_and(is_sound)
            || (self.is_recordings_unread && path.starts_with("media/"))
    }

    /// Checks the files against the steps. What a program made has the licence of the pack.
    pub(crate) fn check<'w>(
        &self,
        files: &PackFiles,
        (senders, licence): (&[Sender], &str),
        walkthroughs: impl Iterator<Item = &'w Walkthrough> + Clone,
        problems: &mut Vec<Problem>,
    ) -> PackVoice {
        let mut voice = PackVoice::default();
        if let Some(text) = &self.pronunciation {
            let mut findings = Findings::of(PRONUNCIATION);
            let texts = all_texts(senders, walkthroughs.clone());
            voice.pronunciation = pronunciation(text, &texts, &mut findings);
            problems.extend(findings.into_problems());
        }
        let mut said = BTreeSet::new();
        if let Some(text) = &self.recordings {
            let mut findings = Findings::of(RECORDINGS);
            // One sound of many steps is kept for each of them: together they are no more than a pack may hold.
            let mut room = usize::try_from(MAX_TOTAL_BYTES).unwrap_or(usize::MAX);
            // The sound of one step stands before a sound of these words anywhere.
            let (anywhere, of_steps): (Vec<_>, Vec<_>) =
                text.recordings.iter().partition(|(_, one)| one.value.is_anywhere());
            for (file, one) in of_steps.into_iter().chain(anywhere) {
                let mut check = Check { files, findings: &mut findings, file, line: one.line };
                let places = check.places(&one.value, walkthroughs.clone());
                let places = check.new_ones(places, one.value.speaker, &mut said);
                voice.recordings.extend(check.recordings(&one.value, places, &mut room));
            }
            problems.extend(findings.into_problems());
        }
        if let Some(text) = &self.rendered {
            let mut findings = Findings::of(RENDERED);
            let lexicon = Lexicon::new(voice.pronunciation.clone());
            let made = rendering::check(text, files, (&lexicon, licence), walkthroughs, &mut findings);
            // An author's own rendering of a sentence stands before the one that was made of all of them.
            voice
                .recordings
                .extend(made.into_iter().filter(|one| said.insert((one.at.clone(), one.speaker))));
            problems.extend(findings.into_problems());
        }
        voice
    }
}

fn pronunciation(
    text: &PronunciationText,
    texts: &BTreeSet<String>,
    findings: &mut Findings,
) -> Vec<Pronunciation> {
    // Reading every text aloud for every word was two thirds of the check of a large pack.
    let small: Vec<(String, &String)> = texts.iter().map(|text| (text.to_lowercase(), text)).collect();
    let is_used = |word: &Pronunciation| {
        let letters = word.write.to_lowercase();
        small.iter().any(|(small, text)| small.contains(&letters) && Lexicon::is_used(word, text))
    };
    let mut words: Vec<Pronunciation> = Vec::new();
    for word in &text.words {
        let one =
            Pronunciation { write: typeset(&word.value.write.value), say: typeset(&word.value.say.value) };
        let is_same = |other: &Pronunciation| other.write.to_lowercase() == one.write.to_lowercase();
        if one.write.is_empty() || one.say.is_empty() {
            let line = if one.write.is_empty() { word.value.write.line } else { word.value.say.line };
            findings.add(
                line,
                Code::EmptyText,
                "Ce texte est vide.",
                "Écrivez le mot, et comment il se dit.",
            );
        } else if words.iter().any(|other| {
            is_same(other) && (other.write == one.write || !has_capital(other) || !has_capital(&one))
        }) {
            findings.add(
                word.line,
                Code::DuplicateId,
                format!("Le mot « {} » est déjà dans la liste.", one.write),
                "Gardez une seule ligne. Sans majuscule, un mot vaut pour toutes ses écritures.",
            );
        } else {
            if !is_used(&one) {
                findings.add(
                    word.line,
                    Code::UnusedWord,
                    format!("Aucun texte de la valise n’utilise « {} ».", one.write),
                    "Vérifiez les majuscules, ou enlevez la ligne si le mot ne sert plus.",
                );
            }
            words.push(one);
        }
    }
    words
}

/// The sounds that people put into a pack: their files are nobody else's to take away.
pub fn recorded_files(files: &PackFiles) -> BTreeSet<String> {
    let text: Option<RecordingsText> = files.contents.get(RECORDINGS).and_then(|bytes| glance(bytes));
    text.map(|text| text.recordings.into_keys().collect()).unwrap_or_default()
}

fn has_capital(word: &Pronunciation) -> bool {
    word.write.chars().any(char::is_uppercase)
}

/// Every text of every sender and of every procedure, wherever it stands, once: steps show the same screen again and again.
fn all_texts<'w>(
    senders: &[Sender],
    walkthroughs: impl Iterator<Item = &'w Walkthrough>,
) -> BTreeSet<String> {
    fn collect(value: Value, texts: &mut BTreeSet<String>) {
        match value {
            Value::String(text) => drop(texts.insert(text)),
            Value::Array(values) => values.into_iter().for_each(|value| collect(value, texts)),
            Value::Object(values) => values.into_iter().for_each(|(_, value)| collect(value, texts)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
    let mut texts = BTreeSet::new();
    let senders = senders.iter().filter_map(|one| serde_json::to_value(one).ok());
    senders
        .chain(walkthroughs.filter_map(|one| serde_json::to_value(one).ok()))
        .for_each(|value| collect(value, &mut texts));
    texts
}

/// The check of one sound.
struct Check<'a> {
    files: &'a PackFiles,
    findings: &'a mut Findings,
    file: &'a str,
    line: u32,
}

impl<'a> Check<'a> {
    /// Which sentences the sound is of.
    fn places<'w>(
        &mut self,
        text: &RecordingText,
        walkthroughs: impl Iterator<Item = &'w Walkthrough> + Clone,
    ) -> Vec<SaidAt> {
        let says = typeset(&text.says.value);
        match (&text.procedure, &text.step) {
            (Some(procedure), Some(step)) => {
                self.place(text, (procedure, step), &says, walkthroughs).into_iter().collect()
            }
            (None, None) => self.anywhere(text, &says, walkthroughs),
            (Some(_), None) | (None, Some(_)) => {
                self.findings.add(
                    self.line,
                    Code::MissingKey,
                    "Il y a procedure sans step, ou step sans procedure.",
                    "Écrivez les deux pour une étape. Enlevez les deux pour toutes les étapes qui disent cette phrase.",
                );
                Vec::new()
            }
        }
    }

    /// The sound, for each of its sentences.
    fn recordings(
        &mut self,
        text: &RecordingText,
        places: Vec<SaidAt>,
        room: &mut usize,
    ) -> Vec<PackRecording> {
        for (name, value) in [("name", &text.name), ("licence", &text.licence)] {
            if value.value.trim().is_empty() {
                let message = format!("« {name} » est vide.");
                let advice = "Écrivez qui parle, et sous quelle licence.";
                self.findings.add(value.line, Code::EmptyText, message, advice);
            }
            refuse_long(self.findings, value.line, name, &value.value);
        }
        if places.is_empty() {
            return Vec::new();
        }
        let Some(bytes) = self.bytes() else { return Vec::new() };
        let heard = match hear(bytes, SoundLimits::PACK) {
            Ok(heard) => heard,
            Err(error) => {
                unfit(self.findings, self.line, self.file, &error);
                return Vec::new();
            }
        };
        let Some(left) = room.checked_sub(bytes.len().saturating_mul(places.len())) else {
            self.findings.add(
                self.line,
                Code::TooLarge,
                format!(
                    "« {} » sert à {} phrases : ensemble, les sons dépassent 64 Mo.",
                    self.file,
                    places.len()
                ),
                "Enregistrez-le en MP3, en un seul canal.",
            );
            return Vec::new();
        };
        *room = left;
        let words = self.words(text, &typeset(&text.says.value), heard.duration_ms);
        let recording = |at| PackRecording {
            at,
            speaker: text.speaker,
            speaker_name: typeset(&text.name.value),
            licence: text.licence.value.trim().to_owned(),
            words: words.clone(),
            format: heard.format,
            duration_ms: heard.duration_ms,
            bytes: bytes.to_vec(),
        };
        places.into_iter().map(recording).collect()
    }

    /// The one step that the sound is of, when it says those very words.
    fn place<'w>(
        &mut self,
        text: &RecordingText,
        (procedure, step): (&At<String>, &At<String>),
        says: &str,
        mut walkthroughs: impl Iterator<Item = &'w Walkthrough> + Clone,
    ) -> Option<SaidAt> {
        let ids: Vec<&str> = walkthroughs.clone().map(|one| one.id.as_str()).collect();
        let Some(walkthrough) = walkthroughs.find(|one| one.id.as_str() == procedure.value) else {
            let message = format!("La démarche « {} » n’est pas dans la valise.", procedure.value);
            let advice = instead(&procedure.value, ids);
            self.findings.add(procedure.line, Code::UnknownProcedure, message, advice);
            return None;
        };
        let Some(found) = walkthrough.step(&StepId::new(&step.value)) else {
            let known: Vec<&str> = walkthrough.steps.iter().map(|one| one.id.as_str()).collect();
            let message = format!("L’étape « {} » n’existe pas.", step.value);
            self.findings.add(step.line, Code::UnknownStep, message, instead(&step.value, known));
            return None;
        };
        let Some(said) = found.sentence(text.wording).map(RichText::to_text) else {
            self.findings.add(
                step.line,
                Code::StaleRecording,
                format!("L’étape « {} » n’a pas de say_real.", step.value),
                "Enlevez wording: real : la phrase est la même partout.",
            );
            return None;
        };
        if says != said {
            self.findings.add(
                text.says.line,
                Code::StaleRecording,
                format!("L’étape dit « {said} », et le son autre chose."),
                "Enregistrez la phrase de nouveau, ou enlevez le son.",
            );
            return None;
        }
        Some(said_at(walkthrough, found, text.wording))
    }

    /// Every step that says these words, whichever of its two sentences they are.
    fn anywhere<'w>(
        &mut self,
        text: &RecordingText,
        says: &str,
        walkthroughs: impl Iterator<Item = &'w Walkthrough>,
    ) -> Vec<SaidAt> {
        let steps = walkthroughs.flat_map(|one| one.steps.iter().map(move |step| (one, step)));
        let said = steps.flat_map(|(one, step)| step.sentences().map(move |said| (one, step, said)));
        let places: Vec<SaidAt> = said
            .filter(|(_, _, (_, sentence))| sentence.to_text() == says)
            .map(|(one, step, (wording, _))| said_at(one, step, wording))
            .collect();
        if places.is_empty() {
            self.findings.add(
                text.says.line,
                Code::StaleRecording,
                "Aucune étape ne dit cette phrase.",
                "Recopiez celle de l’étape sans rien changer, ou enlevez le son.",
            );
        }
        places
    }

    fn bytes(&mut self) -> Option<&'a [u8]> {
        let files = self.files;
        let found = files.contents.get(self.file);
        if found.is_none() {
            self.findings.add(
                self.line,
                Code::MissingFile,
                format!("Le fichier « {} » n’est pas dans la valise.", self.file),
                "Ajoutez-le sous media, ou enlevez-le de recordings.",
            );
        }
        found.map(Vec::as_slice)
    }

    /// Words in the order of the sentence, at times that go up and stay within the sound.
    fn words(&mut self, text: &RecordingText, sentence: &str, duration_ms: u32) -> Vec<WordTime> {
        let mut left = sentence;
        let mut before = -1.0;
        let mut words = Vec::new();
        for At { value, line } in &text.words {
            let word = typeset(&value.word);
            let after = left.split_once(&word).map(|(_, after)| after).filter(|_| !word.is_empty());
            let is_in_time = value.at > before && value.at * 1000.0 < f64::from(duration_ms);
            match after.filter(|_| is_in_time) {
                Some(after) => left = after,
                None => {
                    self.findings.add(
                        *line,
                        Code::BadTiming,
                        format!("« {} » à {} secondes ne va pas.", value.word, value.at),
                        "Les mots se suivent comme dans la phrase, les secondes montent, et restent dans le son.",
                    );
                    return Vec::new();
                }
            }
            before = value.at;
            words.push(WordTime { word, at_ms: milliseconds(value.at) });
        }
        words
    }

    /// Those sentences that have no sound of this kind yet; says so when there is none.
    fn new_ones(
        &mut self,
        places: Vec<SaidAt>,
        speaker: Speaker,
        said: &mut BTreeSet<(SaidAt, Speaker)>,
    ) -> Vec<SaidAt> {
        let first = places.first().map(|at| at.step.clone());
        let new: Vec<_> = places.into_iter().filter(|at| said.insert((at.clone(), speaker))).collect();
        if let Some(step) = first.filter(|_| new.is_empty()) {
            self.findings.add(
                self.line,
                Code::DuplicateId,
                format!("L’étape « {step} » a déjà un son de cette sorte."),
                "Gardez un seul son par phrase : une voix, et au besoin une voix de synthèse.",
            );
        }
        new
    }
}

fn said_at(walkthrough: &Walkthrough, step: &Step, wording: Wording) -> SaidAt {
    SaidAt { procedure: walkthrough.id.clone(), step: step.id.clone(), wording }
}

/// Refuses a name that no screen could show: it is kept with every sound.
pub(crate) fn refuse_long(findings: &mut Findings, line: u32, key: &str, name: &str) {
    if name.chars().count() > LONGEST_NAME {
        findings.add(
            line,
            Code::LongText,
            format!("« {key} » a plus de {LONGEST_NAME} signes."),
            "Écrivez un nom plus court.",
        );
    }
}

/// Says that a file is no sound that fits.
pub(crate) fn unfit(findings: &mut Findings, line: u32, file: &str, error: &Error) {
    let (message, advice) = match error {
        Error::SoundTooLarge { limit } => {
            (format!("dépasse {} Ko", limit / 1024), "Enregistrez-le en MP3, ou en un seul canal.")
        }
        Error::SoundTooLong { limit_ms } => {
            (format!("dure plus de {} secondes", limit_ms / 1000), "Un son dit une étape, pas plus.")
        }
        Error::SilentSound => ("est muet".to_owned(), "Vérifiez le micro et enregistrez de nouveau."),
        _ => ("n’est ni un WAV ni un MP3".to_owned(), "Enregistrez-le de nouveau en WAV ou en MP3."),
    };
    findings.add(line, Code::BadSound, format!("« {file} » {message}."), advice);
}

/// Seconds that were found to lie within a sound of a minute.
fn milliseconds(seconds: f64) -> u32 {
    format!("{:.0}", seconds * 1000.0).parse().unwrap_or(0)
}
