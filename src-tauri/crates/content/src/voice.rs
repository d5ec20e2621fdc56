//! What a pack brings for the voice, checked: how words are said, and the sounds of the steps. Refuses a sound that says
//! something else than the step.

use std::collections::BTreeSet;

use domain::door::Sender;
use domain::id::{ProcedureId, StepId};
use domain::speech::{Lexicon, PackRecording, PackVoice, Pronunciation, SaidAt, Speaker, WordTime, Wording};
use domain::walkthrough::{Step, Walkthrough};
use serde_json::Value;

use crate::authoring::{At, PronunciationText, RecordingText, RecordingsText};
use crate::pack::read;
use crate::problem::{Code, Findings, Problem};
use crate::sound::{SoundLimits, hear};
use crate::suggest::instead;
use crate::wording::typeset;
use crate::{Error, PackFiles};

const PRONUNCIATION: &str = "pronunciation.yaml";
pub(crate) const RECORDINGS: &str = "recordings.yaml";

/// The two files as written, when they are there and can be understood.
#[derive(Debug, Default)]
pub(crate) struct VoiceTexts {
    pronunciation: Option<PronunciationText>,
    recordings: Option<RecordingsText>,
    is_recordings_unread: bool,
}

impl VoiceTexts {
    pub(crate) fn read(files: &PackFiles, problems: &mut Vec<Problem>) -> Self {
        let is_there = |path: &str| files.contents.contains_key(path);
        let recordings: Option<RecordingsText> =
            is_there(RECORDINGS).then(|| read(files, RECORDINGS, problems)).flatten();
        Self {
            pronunciation: is_there(PRONUNCIATION).then(|| read(files, PRONUNCIATION, problems)).flatten(),
            is_recordings_unread: is_there(RECORDINGS) && recordings.is_none(),
            recordings,
        }
    }

    /// Whether a file of the pack is one of the voice's, or might be.
    pub(crate) fn uses(&self, path: &str) -> bool {
        let is_sound = |recordings: &RecordingsText| recordings.recordings.contains_key(path);
        [PRONUNCIATION, RECORDINGS].contains(&path)
            || self.recordings.as_ref().is_some_and(is_sound)
            || (self.is_recordings_unread && path.starts_with("media/"))
    }

    /// Checks both files against the steps.
    pub(crate) fn check<'w>(
        &self,
        files: &PackFiles,
        senders: &[Sender],
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
        if let Some(text) = &self.recordings {
            let mut findings = Findings::of(RECORDINGS);
            let mut said = BTreeSet::new();
            for (file, one) in &text.recordings {
                let mut check = Check { files, findings: &mut findings, file, line: one.line };
                if let Some(recording) = check.recording(&one.value, walkthroughs.clone()) {
                    check.refuse_second(&recording, &mut said);
                    voice.recordings.push(recording);
                }
            }
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
    fn recording<'w>(
        &mut self,
        text: &RecordingText,
        walkthroughs: impl Iterator<Item = &'w Walkthrough> + Clone,
    ) -> Option<PackRecording> {
        for (name, value) in [("name", &text.name), ("licence", &text.licence)] {
            if value.value.trim().is_empty() {
                let message = format!("« {name} » est vide.");
                self.findings.add(
                    value.line,
                    Code::EmptyText,
                    message,
                    "Écrivez qui parle, et sous quelle licence.",
                );
            }
        }
        let step = self.step(text, walkthroughs)?;
        let sentence = self.sentence(text, step)?;
        let bytes = self.bytes()?;
        let heard = match hear(bytes, SoundLimits::PACK) {
            Ok(heard) => heard,
            Err(error) => {
                self.unfit(&error);
                return None;
            }
        };
        Some(PackRecording {
            at: SaidAt {
                procedure: ProcedureId::new(&text.procedure.value),
                step: StepId::new(&text.step.value),
                wording: text.wording,
            },
            speaker: text.speaker,
            speaker_name: typeset(&text.name.value),
            licence: text.licence.value.trim().to_owned(),
            words: self.words(text, &sentence, heard.duration_ms),
            format: heard.format,
            duration_ms: heard.duration_ms,
            bytes: bytes.to_vec(),
        })
    }

    fn step<'w>(
        &mut self,
        text: &RecordingText,
        mut walkthroughs: impl Iterator<Item = &'w Walkthrough> + Clone,
    ) -> Option<&'w Step> {
        let ids: Vec<&str> = walkthroughs.clone().map(|one| one.id.as_str()).collect();
        let Some(walkthrough) = walkthroughs.find(|one| one.id.as_str() == text.procedure.value) else {
            let message = format!("La démarche « {} » n’est pas dans la valise.", text.procedure.value);
            let advice = instead(&text.procedure.value, ids);
            self.findings.add(text.procedure.line, Code::UnknownProcedure, message, advice);
            return None;
        };
        let step = walkthrough.step(&StepId::new(&text.step.value));
        if step.is_none() {
            let known: Vec<&str> = walkthrough.steps.iter().map(|one| one.id.as_str()).collect();
            let message = format!("L’étape « {} » n’existe pas.", text.step.value);
            self.findings.add(text.step.line, Code::UnknownStep, message, instead(&text.step.value, known));
        }
        step
    }

    /// The sentence of the step, when the sound says that very one.
    fn sentence(&mut self, text: &RecordingText, step: &Step) -> Option<String> {
        let said = match text.wording {
            Wording::Practice => Some(&step.say_practice),
            Wording::Real => step.say_real.as_ref(),
        };
        let Some(said) = said.map(domain::rich_text::RichText::to_text) else {
            self.findings.add(
                text.step.line,
                Code::StaleRecording,
                format!("L’étape « {} » n’a pas de say_real.", text.step.value),
                "Enlevez wording: real : la phrase est la même partout.",
            );
            return None;
        };
        if typeset(&text.says.value) == said {
            return Some(said);
        }
        self.findings.add(
            text.says.line,
            Code::StaleRecording,
            format!("L’étape dit « {said} », et le son autre chose."),
            "Enregistrez la phrase de nouveau, ou enlevez le son.",
        );
        None
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

    fn unfit(&mut self, error: &Error) {
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
        self.findings.add(self.line, Code::BadSound, format!("« {} » {message}.", self.file), advice);
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

    fn refuse_second(&mut self, one: &PackRecording, said: &mut BTreeSet<(SaidAt, Speaker)>) {
        if !said.insert((one.at.clone(), one.speaker)) {
            self.findings.add(
                self.line,
                Code::DuplicateId,
                format!("L’étape « {} » a déjà un son de cette sorte.", one.at.step),
                "Gardez un seul son par phrase : une voix, et au besoin une voix de synthèse.",
            );
        }
    }
}

/// Seconds that were found to lie within a sound of a minute.
fn milliseconds(seconds: f64) -> u32 {
    format!("{:.0}", seconds * 1000.0).parse().unwrap_or(0)
}
