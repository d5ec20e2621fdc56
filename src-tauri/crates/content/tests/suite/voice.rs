//! What a pack brings for the voice is what its author meant.

use domain::speech::{SoundFormat, Speaker, Wording};

use crate::example::{Draft, assets};
use crate::messages::voice::{with_rendering, with_sound, with_words};

#[test]
fn a_list_and_a_sound_are_taken_with_what_is_written_of_them() {
    let draft = with_words(Draft::example(), "  - {write: Amina, say: Aminna, why: Le nom se dit ainsi.}\n");
    let draft = with_sound(draft, "", "");
    let voice = draft.checked().voice;
    assert_eq!(voice.pronunciation.len(), 1);
    let [sound] = voice.recordings.as_slice() else { panic!("one sound: {}", voice.recordings.len()) };
    assert_eq!((sound.at.step.as_str(), sound.at.wording), ("carte", Wording::Practice));
    assert_eq!((sound.speaker, sound.format), (Speaker::Person, SoundFormat::Mp3));
    let times: Vec<_> = sound.words.iter().map(|word| (word.word.as_str(), word.at_ms)).collect();
    assert_eq!(times, [("Mettez", 50), ("carte", 400)]);
    assert!((1_000..3_000).contains(&sound.duration_ms), "as long as it is heard: {}", sound.duration_ms);
}

#[test]
fn a_pack_without_these_files_is_silent_and_taken() {
    assert_eq!(Draft::example().checked().voice, domain::speech::PackVoice::default());
}

const OF_ONE_STEP: &str = "    procedure: noter-un-jour\n    step: carte\n";

#[test]
fn a_sound_of_no_step_in_particular_is_of_each_that_says_its_words() {
    let sound = include_bytes!("sounds/cliquez.mp3");
    let draft = with_sound(Draft::example(), OF_ONE_STEP, "");
    let [anywhere] = draft.checked().voice.recordings.try_into().expect("one step says these words");
    assert_eq!((anywhere.at.step.as_str(), anywhere.at.wording), ("carte", Wording::Practice));
    // Said by one more sentence, and by a sound of that one sentence.
    let twice = draft.edit(
        crate::example::PROCEDURE,
        "say_practice: Mettez la carte dans le lecteur.",
        "say_practice: Mettez la carte dans le lecteur.\n    say_real: Mettez la carte dans le lecteur.",
    );
    assert_eq!(twice.checked().voice.recordings.len(), 2, "practising and for real");
    let own = twice.text("recordings.yaml")
        + "  media/vrai.mp3: {procedure: noter-un-jour, step: carte, wording: real, speaker: person, \
           name: Une autre voix, licence: CC0-1.0, says: Mettez la carte dans le lecteur.}\n";
    let both = twice.put("recordings.yaml", own).put("media/vrai.mp3", sound).checked().voice.recordings;
    let said: Vec<_> = both.iter().map(|one| (one.at.wording, one.speaker_name.as_str())).collect();
    assert_eq!(said, [(Wording::Real, "Une autre voix"), (Wording::Practice, "Une voix")]);
}

#[test]
fn what_a_program_said_is_taken_while_it_says_the_words_of_the_step() {
    let pack = with_rendering(Draft::example(), "", "").checked();
    let [sound] = pack.voice.recordings.as_slice() else { panic!("one sound") };
    assert_eq!((sound.speaker, sound.speaker_name.as_str()), (Speaker::Machine, "Une machine"));
    assert_eq!(sound.licence, pack.manifest.licence, "what is made of a pack has its licence");
    assert!(sound.words.is_empty(), "one sentence is lit as a whole");
    // A word that is now said otherwise is another sound, though the screen has not changed.
    let said_otherwise =
        with_words(with_rendering(Draft::example(), "", ""), "  - {write: carte, say: carteu}\n").checked();
    assert!(said_otherwise.voice.recordings.is_empty());
    let codes: Vec<_> = said_otherwise.remarks.iter().map(|one| one.code.as_str()).collect();
    assert!(codes.contains(&"stale-rendering"), "work is left, nothing is refused: {codes:?}");
    // Two sounds of a machine: the one that an author chose.
    let chosen = with_sound(with_rendering(Draft::example(), "", ""), "speaker: person", "speaker: machine");
    let chosen = chosen.checked().voice.recordings;
    assert_eq!(chosen.iter().map(|one| one.speaker_name.as_str()).collect::<Vec<_>>(), ["Une voix"]);
}

#[test]
fn each_sentence_of_a_rendered_sound_is_lit_in_its_time() {
    let step = "Mettez la carte dans le lecteur.";
    let longer = format!("{step} Regardez.");
    let draft = Draft::example().edit(crate::example::PROCEDURE, step, &longer);
    let draft = with_rendering(
        draft,
        &format!("\"{step}\"}}"),
        &format!("\"{step}\"}}, {{at_ms: 900, spoken: Regardez.}}"),
    );
    let sounds = draft.checked().voice.recordings;
    let lit: Vec<_> =
        sounds.iter().flat_map(|one| &one.words).map(|part| (part.word.as_str(), part.at_ms)).collect();
    assert_eq!(lit, [(step, 0), ("Regardez.", 900)]);
}

#[test]
fn a_list_that_cannot_be_read_does_not_make_its_sounds_orphans() {
    let problems =
        with_sound(Draft::example(), "", "").put("recordings.yaml", "format_version: 1\n").problems();
    let said: Vec<_> = problems.iter().map(|one| (one.file.as_str(), one.code.as_str())).collect();
    assert!(!said.iter().any(|(_, code)| *code == "orphan-file"), "{said:?}");
    assert!(said.contains(&("recordings.yaml", "missing-key")), "{said:?}");
}

#[test]
fn every_word_of_the_shipped_list_says_why() {
    let list = std::fs::read_to_string(assets().join("packs/be-wallonie/pronunciation.yaml")).unwrap();
    let words = list.matches("- write:").count();
    assert!(words > 0 && words == list.matches("why:").count(), "{words} words");
}
