//! What a pack brings for the voice is what its author meant.

use domain::speech::{SoundFormat, Speaker, Wording};

use crate::example::{Draft, assets};
use crate::messages::voice::{with_sound, with_words};

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
fn a_pack_without_the_two_files_is_silent_and_taken() {
    assert_eq!(Draft::example().checked().voice, domain::speech::PackVoice::default());
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
