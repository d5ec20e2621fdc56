//! `rendered.yaml`: what a program is given to say for each step, and what it said. Refuses to call a sound that says the
//! words of before a mistake: the sentence is read by the machine until it is rendered again.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use domain::id::{ProcedureId, StepId};
use domain::speech::{Lexicon, PackRecording, SaidAt, Speaker, WordTime, Wording, sentences};
use domain::walkthrough::Walkthrough;

use crate::authoring::{RenderedPartText, RenderedSoundText, RenderedText};
use crate::parse::glance;
use crate::problem::{Code, Findings};
use crate::second_language::quoted;
use crate::sound::{SoundLimits, hear};
use crate::voice::{refuse_long, unfit};
use crate::wording::typeset;
use crate::{CheckedPack, FORMAT_VERSION, PackFiles};

/// What was rendered of a pack; written by `cote pack render` and by nobody else.
pub const RENDERED: &str = "rendered.yaml";
/// Where the sounds stand.
pub const RENDERED_SOUNDS: &str = "media/synthese/";

/// One sentence of one step, as a program is to say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToRender {
    /// Which.
    pub at: SaidAt,
    /// The file that its sound has within the pack: the same one when the words change.
    pub file: String,
    /// As it stands on the screen.
    pub text: String,
    /// As the program is given it, sentence by sentence.
    pub spoken: Vec<String>,
}

/// One sound that a program made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// Which sentence.
    pub at: SaidAt,
    /// What the program was given, and when each begins, in milliseconds.
    pub parts: Vec<(String, u32)>,
}

impl Rendered {
    /// Whether its sentences follow each other within the sound.
    fn is_in_time(&self, duration_ms: u32) -> bool {
        let mut times = self.parts.iter().map(|(_, at_ms)| *at_ms);
        times.clone().is_sorted() && times.next_back().is_none_or(|last| last < duration_ms)
    }

    /// Whether it still says what is to be said.
    pub fn says(&self, wanted: &ToRender) -> bool {
        self.at == wanted.at && self.parts.iter().map(|(spoken, _)| spoken).eq(&wanted.spoken)
    }
}

/// Every sentence of every step of a pack.
pub fn to_render(pack: &CheckedPack) -> Vec<ToRender> {
    let lexicon = Lexicon::new(pack.voice.pronunciation.clone());
    pack.walkthroughs.iter().flat_map(|one| of_walkthrough(one, &lexicon)).collect()
}

fn of_walkthrough<'w>(
    walkthrough: &'w Walkthrough,
    lexicon: &'w Lexicon,
) -> impl Iterator<Item = ToRender> + 'w {
    walkthrough.steps.iter().flat_map(move |step| {
        step.sentences().map(move |(wording, sentence)| {
            let at = SaidAt { procedure: walkthrough.id.clone(), step: step.id.clone(), wording };
            let text = sentence.to_text();
            let spoken = sentences(&text).iter().map(|one| lexicon.spoken(one.text).text).collect();
            ToRender { file: file_of(&at), at, text, spoken }
        })
    })
}

/// Ids are file names already. Both wordings have an ending, so that no step called `a-reel` takes the place of step `a`.
fn file_of(at: &SaidAt) -> String {
    let ending = match at.wording {
        Wording::Practice => "exercice",
        Wording::Real => "reel",
    };
    format!("{RENDERED_SOUNDS}{}/{}-{ending}.mp3", at.procedure, at.step)
}

/// The voice that a pack was rendered with.
pub fn rendered_voice(files: &PackFiles) -> Option<String> {
    let text: Option<RenderedText> = files.contents.get(RENDERED).and_then(|bytes| glance(bytes));
    text.map(|text| text.voice)
}

/// What was rendered before by this voice, by file; nothing when the list cannot be read, which only costs doing it again.
pub fn rendered(files: &PackFiles, voice: &str) -> BTreeMap<String, Rendered> {
    let text: Option<RenderedText> = files.contents.get(RENDERED).and_then(|bytes| glance(bytes));
    let sounds = text.filter(|text| text.voice == voice).map(|text| text.sounds).unwrap_or_default();
    let is_there = |file: &String| files.contents.contains_key(file);
    sounds
        .into_iter()
        .filter(|(file, _)| is_there(file))
        .map(|(file, one)| (file, of_text(&one.value)))
        .collect()
}

fn of_text(text: &RenderedSoundText) -> Rendered {
    Rendered {
        at: SaidAt {
            procedure: ProcedureId::new(&text.procedure),
            step: StepId::new(&text.step),
            wording: text.wording,
        },
        parts: text.parts.iter().map(|RenderedPartText { spoken, at_ms }| (spoken.clone(), *at_ms)).collect(),
    }
}

/// The list as it is kept in the pack.
pub fn rendered_list(voice: &str, sounds: &BTreeMap<String, Rendered>) -> String {
    let mut list = format!(
        "# Écrit par « cote pack render ». Ne le changez pas à la main : recommencez la commande.\n\
         format_version: {FORMAT_VERSION}\nvoice: {}\nsounds:\n",
        quoted(voice)
    );
    for (file, one) in sounds {
        let SaidAt { procedure, step, wording } = &one.at;
        let wording = match wording {
            Wording::Practice => "",
            Wording::Real => ", wording: real",
        };
        let parts: Vec<String> = one
            .parts
            .iter()
            .map(|(spoken, at_ms)| format!("{{at_ms: {at_ms}, spoken: {}}}", quoted(spoken)))
            .collect();
        writeln!(
            list,
            "  {file}: {{procedure: {}, step: {}{wording}, parts: [{}]}}",
            quoted(procedure.as_str()),
            quoted(step.as_str()),
            parts.join(", ")
        )
        .expect("writing to a string does not fail");
    }
    list
}

/// The sounds of the list that still say what their steps say. The others are left out and counted.
pub(crate) fn check<'w>(
    text: &RenderedText,
    files: &PackFiles,
    (lexicon, licence): (&Lexicon, &str),
    walkthroughs: impl Iterator<Item = &'w Walkthrough>,
    findings: &mut Findings,
) -> Vec<PackRecording> {
    let wanted: BTreeMap<String, ToRender> = walkthroughs
        .flat_map(|one| of_walkthrough(one, lexicon))
        .map(|one| (one.file.clone(), one))
        .collect();
    let mut stale = 0_u32;
    let mut heard = Vec::new();
    refuse_long(findings, 0, "voice", &text.voice);
    for (file, one) in &text.sounds {
        let rendered = of_text(&one.value);
        let found = wanted.get(file).filter(|wanted| rendered.says(wanted)).zip(files.contents.get(file));
        let Some((wanted, bytes)) = found else {
            stale += 1;
            continue;
        };
        match hear(bytes, SoundLimits::PACK) {
            Ok(facts) if !rendered.is_in_time(facts.duration_ms) => stale += 1,
            Ok(facts) => heard.push(PackRecording {
                at: rendered.at.clone(),
                speaker: Speaker::Machine,
                speaker_name: typeset(&text.voice),
                licence: licence.to_owned(),
                words: moments(wanted, &rendered),
                format: facts.format,
                duration_ms: facts.duration_ms,
                bytes: bytes.clone(),
            }),
            Err(error) => unfit(findings, one.line, file, &error),
        }
    }
    if stale > 0 {
        findings.add(
            0,
            Code::StaleRendering,
            match stale {
                1 => "Un de ces sons ne dit plus ce que dit son étape, ou n’est plus là.".to_owned(),
                several => {
                    format!("{several} de ces sons ne disent plus ce que dit leur étape, ou ne sont plus là.")
                }
            },
            "Recommencez cote pack render. D’ici là, la voix de l’ordinateur lit ces phrases.",
        );
    }
    heard
}

/// When each sentence begins, where there are several.
fn moments(wanted: &ToRender, rendered: &Rendered) -> Vec<WordTime> {
    let whole = sentences(&wanted.text);
    if whole.len() < 2 {
        return Vec::new();
    }
    let times = rendered.parts.iter().map(|(_, at_ms)| *at_ms);
    whole.iter().zip(times).map(|(one, at_ms)| WordTime { word: one.text.to_owned(), at_ms }).collect()
}
