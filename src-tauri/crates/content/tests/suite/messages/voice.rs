//! One way to bring each kind of problem of the voice about.

use content::Code;

use super::cases::{Case, case};
use crate::example::Draft;

const LIST: &str = "pronunciation.yaml";
const SOUNDS: &str = "recordings.yaml";
const MP3: &[u8] = include_bytes!("../sounds/cliquez.mp3");

/// A list of one word that the example uses.
pub(crate) fn with_words(draft: Draft, lines: &str) -> Draft {
    draft.put(LIST, format!("format_version: 1\nwords:\n{lines}"))
}

/// A sound for the first step of the example, with a part of what is written about it changed.
pub(crate) fn with_sound(draft: Draft, from: &str, to: &str) -> Draft {
    let written = "format_version: 1
recordings:
  media/carte.mp3:
    procedure: noter-un-jour
    step: carte
    says: Mettez la carte dans le lecteur.
    speaker: person
    name: Une voix
    licence: CC0-1.0
    words: [{word: Mettez, at: 0.05}, {word: carte, at: 0.4}]
";
    assert!(from.is_empty() || written.contains(from), "{from:?} is written");
    let written = if from.is_empty() { written.to_owned() } else { written.replace(from, to) };
    draft.put(SOUNDS, written).put("media/carte.mp3", MP3)
}

/// The first step of the example as a program said it, with a part of its list changed.
pub(crate) fn with_rendering(draft: Draft, from: &str, to: &str) -> Draft {
    let written = "format_version: 1
voice: Une machine
sounds:
  media/synthese/noter-un-jour/carte-exercice.mp3: {procedure: noter-un-jour, step: carte, \
parts: [{at_ms: 0, spoken: \"Mettez la carte dans le lecteur.\"}]}
";
    assert!(from.is_empty() || written.contains(from), "{from:?} is written");
    let written = if from.is_empty() { written.to_owned() } else { written.replace(from, to) };
    draft.put(content::RENDERED, written).put("media/synthese/noter-un-jour/carte-exercice.mp3", MP3)
}

pub(super) fn voice() -> Vec<Case> {
    use Code::*;
    vec![
        case("no text uses a listed word", UnusedWord, |d| {
            with_words(d, "  - {write: GRAPA, say: grapa, why: On le lit comme un mot.}\n")
        }),
        case("the case of a listed word is another", UnusedWord, |d| {
            with_words(d, "  - {write: AMINA, say: Aminna}\n")
        }),
        case("a word is listed twice", DuplicateId, |d| {
            with_words(d, "  - {write: Amina, say: Aminna}\n  - {write: amina, say: Amine a}\n")
        }),
        case("a listed word is not said", EmptyText, |d| with_words(d, "  - {write: Amina, say: \" \"}\n")),
        case("a key of the list is unknown", UnknownKey, |d| {
            with_words(d, "  - {write: Amina, dire: Aminna}\n")
        }),
        case("the sound of another sentence", StaleRecording, |d| with_sound(d, "le lecteur.", "le sac.")),
        case("a sound for real of a step without", StaleRecording, |d| {
            with_sound(d, "    says:", "    wording: real\n    says:")
        }),
        case("the sound of no step", UnknownStep, |d| with_sound(d, "step: carte", "step: cartes")),
        case("the sound of no procedure", UnknownProcedure, |d| {
            with_sound(d, "noter-un-jour", "noter-un-jours")
        }),
        case("a sound is absent", MissingFile, |d| with_sound(d, "", "").remove("media/carte.mp3")),
        case("a sound is none", BadSound, |d| with_sound(d, "", "").put("media/carte.mp3", "une lettre")),
        case("a sound is too large", BadSound, |d| {
            with_sound(d, "", "").put("media/carte.mp3", vec![0; 5 * 1024 * 1024])
        }),
        case("a sound of a procedure and of no step", MissingKey, |d| with_sound(d, "    step: carte\n", "")),
        case("a sound of words that no step says", StaleRecording, |d| {
            let anywhere = with_sound(d, "    procedure: noter-un-jour\n    step: carte\n", "");
            anywhere.edit(SOUNDS, "le lecteur.", "le sac.")
        }),
        case("a second sound of the same words", DuplicateId, |d| {
            let first = with_sound(d, "    procedure: noter-un-jour\n    step: carte\n", "");
            let list = first.text(SOUNDS);
            let second = list.split_once("recordings:\n").expect("the list begins so").1;
            let second = second.replace("carte.mp3", "encore.mp3");
            first.put(SOUNDS, format!("{list}{second}")).put("media/encore.mp3", MP3)
        }),
        case("a rendered sound says the words of before", StaleRendering, |d| {
            with_rendering(d, "Mettez la carte dans le lecteur.", "Mettez la carte.")
        }),
        case("a rendered sound is none", BadSound, |d| {
            with_rendering(d, "", "").put("media/synthese/noter-un-jour/carte-exercice.mp3", "une lettre")
        }),
        case("a word comes before its time", BadTiming, |d| with_sound(d, "at: 0.4", "at: 0.01")),
        case("a word is not in the sentence", BadTiming, |d| with_sound(d, "word: carte", "word: lettre")),
        case("a word comes after the end", BadTiming, |d| with_sound(d, "at: 0.4", "at: 40")),
        case("the name of a voice is endless", LongText, |d| {
            with_sound(d, "name: Une voix", &format!("name: {}", "Une voix ".repeat(12)))
        }),
        case("nobody is named", EmptyText, |d| with_sound(d, "name: Une voix", "name: \" \"")),
    ]
}
