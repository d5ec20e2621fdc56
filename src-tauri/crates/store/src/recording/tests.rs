//! The sounds of a pack and of the antenna: which one is heard, and what an update of the pack leaves.

use domain::{
    id::StepId,
    speech::{PackRecording, PackVoice, Pronunciation, Speaker, WordTime, Wording},
};
use serde_json::json;

use super::*;
use crate::{
    Error,
    pack::PackVersion,
    testing::{Antenna, empty_version, noon, worker},
};

fn pack() -> PackId {
    PackId::new("be-wallonie")
}

fn version(text: &str) -> PackVersion {
    PackVersion { pack: pack(), version: text.to_owned() }
}

fn said(step: &str, wording: Wording) -> SaidAt {
    SaidAt { procedure: ProcedureId::new("noter"), step: StepId::new(step), wording }
}

fn recording(step: &str, speaker: Speaker) -> PackRecording {
    PackRecording {
        at: said(step, Wording::Practice),
        speaker,
        speaker_name: "Une voix".to_owned(),
        licence: "CC0-1.0".to_owned(),
        words: vec![WordTime { word: "Cliquez".to_owned(), at_ms: 40 }],
        format: SoundFormat::Mp3,
        duration_ms: 1_200,
        bytes: vec![0xff, 0xfb, 1],
    }
}

fn voice(say: &str, recordings: Vec<PackRecording>) -> PackVoice {
    let word = Pronunciation { write: "ONEM".to_owned(), say: say.to_owned() };
    PackVoice { pronunciation: vec![word], recordings }
}

fn install(antenna: &mut Antenna, at: &str, voice: &PackVoice) -> Result<()> {
    antenna.keep(|tx| {
        tx.packs().install(empty_version(&version(at), &json!({ "version": at })), noon())?;
        tx.packs().install_voice(&version(at), voice)
    })
}

fn own(step: &str) -> OwnRecording {
    OwnRecording {
        pack: pack(),
        at: said(step, Wording::Practice),
        says: "Cliquez sur le 12.".to_owned(),
        worker: worker(),
        added_at: noon(),
        format: SoundFormat::Wav,
        duration_ms: 900,
    }
}

#[test]
fn somebody_s_voice_comes_before_a_machine_s() {
    let mut antenna = Antenna::made();
    let both = voice("onème", vec![recording("jour", Speaker::Machine), recording("jour", Speaker::Person)]);
    install(&mut antenna, "1.0.0", &both).unwrap();
    let packs = antenna.store.packs();
    let heard = packs.recording(&version("1.0.0"), &said("jour", Wording::Practice)).unwrap();
    assert_eq!(heard, Some(recording("jour", Speaker::Person)), "kept as it was, bytes and times");
    assert_eq!(packs.recording(&version("1.0.0"), &said("jour", Wording::Real)).unwrap(), None);
    let listed = packs.recorded(&version("1.0.0"), &ProcedureId::new("noter")).unwrap();
    assert_eq!(listed, [(said("jour", Wording::Practice), Speaker::Person)]);
}

#[test]
fn words_are_said_as_the_current_version_says_and_a_version_never_changes() {
    let mut antenna = Antenna::made();
    let first = voice("onème", vec![recording("jour", Speaker::Person)]);
    install(&mut antenna, "1.0.0", &first).unwrap();
    install(&mut antenna, "1.0.0", &first).unwrap();
    let other = install(&mut antenna, "1.0.0", &voice("o n e m", Vec::new()));
    assert!(matches!(other, Err(Error::PackVersionTaken)));
    install(&mut antenna, "1.1.0", &voice("o n e m", Vec::new())).unwrap();
    let said_now = antenna.store.packs().pronunciations().unwrap();
    assert_eq!(said_now.iter().map(|word| word.say.as_str()).collect::<Vec<_>>(), ["o n e m"]);
    let old = antenna.store.packs().recording(&version("1.0.0"), &said("jour", Wording::Practice)).unwrap();
    assert!(old.is_some(), "a session under way still hears its version");
}

#[test]
fn an_antenna_s_sound_outlives_a_pack_and_a_closing() {
    let mut antenna = Antenna::made();
    install(&mut antenna, "1.0.0", &voice("onème", Vec::new())).unwrap();
    antenna.keep(|tx| tx.recordings().keep(&own("jour"), b"RIFF")).unwrap();
    install(&mut antenna, "2.0.0", &voice("onème", Vec::new())).unwrap();
    let closed = antenna.close();
    let bytes = std::fs::read(closed.database()).unwrap();
    assert!(!bytes.windows(18).any(|seen| seen == b"Cliquez sur le 12."), "it stands in the vault alone");
    let store = closed.open().unwrap();
    let found = store.recordings().sound(&pack(), &own("jour").at).unwrap();
    assert_eq!(found, Some((own("jour"), b"RIFF".to_vec())));
}

#[test]
fn one_sentence_has_one_sound_that_is_found_right_or_taken_away() {
    let mut antenna = Antenna::made();
    antenna.keep(|tx| tx.recordings().keep(&own("jour"), b"one")).unwrap();
    antenna.keep(|tx| tx.recordings().keep(&own("jour"), b"two")).unwrap();
    antenna.keep(|tx| tx.recordings().keep(&own("fin"), b"other")).unwrap();
    let at = own("jour").at;
    assert!(antenna.keep(|tx| tx.recordings().find_right(&pack(), &at, "Cliquez sur le 13.")).unwrap());
    let (kept, bytes) = antenna.store.recordings().sound(&pack(), &at).unwrap().unwrap();
    assert_eq!((kept.says.as_str(), bytes.as_slice()), ("Cliquez sur le 13.", &b"two"[..]));

    assert!(antenna.keep(|tx| tx.recordings().remove(&pack(), &at)).unwrap());
    assert!(!antenna.keep(|tx| tx.recordings().remove(&pack(), &at)).unwrap(), "there is none left to take");
    assert!(!antenna.keep(|tx| tx.recordings().find_right(&pack(), &at, "x")).unwrap());
    let left = antenna.store.recordings().of_procedure(&pack(), &ProcedureId::new("noter")).unwrap();
    assert_eq!(left, [own("fin")]);
}
