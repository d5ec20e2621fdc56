//! What the learner hears: whose voice, how long, how loud, and read how. The sound that is measured is the one that the
//! page would play.

use std::io::Cursor;
use std::path::Path;
use std::process::Command;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use content::{PackFiles, RENDERED, RENDERED_SOUNDS, SoundLimits};
use cote_tests::desk::{Desk, PHRASE, text};
use serde_json::{Value, json};

const DAY: &str = "carte-noter-un-jour";
const RATE: u32 = 22_050;

/// A sound as the page receives it.
struct Heard {
    view: Value,
    seconds: f64,
    loudness: f64,
}

impl Heard {
    /// Reads a WAV as a player does that trusts its header, and proves that the header tells the truth.
    fn of(view: Value) -> Self {
        assert_eq!(text(&view, "/mediaType"), "audio/wav");
        let bytes = BASE64_STANDARD.decode(text(&view, "/sound")).expect("base64");
        let told = |at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap());
        assert_eq!(told(4) as usize, bytes.len() - 8, "the header tells the file's length");
        let mut reader = hound::WavReader::new(Cursor::new(&bytes)).expect("a WAV");
        assert_eq!(reader.spec().sample_rate, RATE);
        assert_eq!(reader.len() as usize * 2, bytes.len() - 44, "and the length of the sound");
        let samples: Vec<f64> =
            reader.samples::<i16>().map(|one| f64::from(one.unwrap()) / 32_768.0).collect();
        let loudness = (samples.iter().map(|one| one * one).sum::<f64>() / samples.len() as f64).sqrt();
        Self { view, seconds: samples.len() as f64 / f64::from(RATE), loudness }
    }

    fn source(&self) -> String {
        text(&self.view, "/source")
    }

    /// A sentence of a learner: between a third of a second and a second a word, and the silence between sentences.
    fn is_as_long_as_its_words(&self) -> bool {
        let words = text(&self.view, "/text").split_whitespace().count() as f64;
        (words * 0.2..words * 1.0 + 3.0).contains(&self.seconds)
    }
}

/// A desk whose machine has a voice, and whose pack was not rendered.
fn speaking_desk() -> Desk {
    let desk = silent_desk();
    desk.host.give_voice();
    desk
}

fn silent_desk() -> Desk {
    let desk = Desk::empty().updated(pack(|_| ()));
    desk.ask("vault_create", json!({ "antenna": "Marche", "worker": "Amal", "phrase": PHRASE }));
    desk
}

fn step_say(desk: &Desk, answer: &Value, is_slow: bool) -> Value {
    desk.ask("step_say", json!({ "place": answer.pointer("/step/place"), "isSlow": is_slow }))
}

/// What is known of one sentence: (its place, its entry in the list).
fn listed(desk: &Desk, step: &str) -> (Value, Value) {
    let all = desk.ask("voice_list", json!({ "procedure": DAY }));
    let all = all.pointer("/sentences").and_then(Value::as_array).cloned().unwrap_or_default();
    let is_it = |one: &&Value| text(one, "/at/step") == step && text(one, "/at/wording") == "practice";
    let one = all.iter().find(is_it).expect("the sentence is listed").clone();
    (one.get("at").cloned().unwrap_or_default(), one)
}

fn tone(seconds: u32, loudness: f32) -> Vec<u8> {
    let spec = hound::WavSpec {
        channels: 1,
        sample_rate: RATE,
        bits_per_sample: 16,
        sample_format: hound::SampleFormat::Int,
    };
    let mut bytes = Cursor::new(Vec::new());
    let mut writer = hound::WavWriter::new(&mut bytes, spec).unwrap();
    for at in 0..seconds * RATE {
        let wave = (at as f32 * 220.0 * std::f32::consts::TAU / RATE as f32).sin();
        writer.write_sample((wave * loudness * 32_000.0) as i16).unwrap();
    }
    writer.finalize().unwrap();
    bytes.into_inner()
}

fn token_for(desk: &Desk, bytes: &[u8]) -> String {
    let path = desk.papers().join("un-son");
    std::fs::write(&path, bytes).unwrap();
    desk.host.offer_file(&path);
    text(&desk.ask("sound_choose", json!({})), "/token")
}

fn add(desk: &Desk, at: &Value, bytes: &[u8]) -> Value {
    let token = token_for(desk, bytes);
    desk.ask("voice_add", json!({ "at": at, "token": token }))
}

/// The shipped pack without what was rendered of it, with a change in its files.
fn pack(change: impl Fn(&mut Vec<(String, Vec<u8>)>)) -> PackFiles {
    let mut files = shipped();
    files.retain(|(path, _)| path != RENDERED && !path.starts_with(RENDERED_SOUNDS));
    change(&mut files);
    files.into_iter().collect()
}

fn shipped() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/packs/be-wallonie");
    let files = PackFiles::open_folder(&folder).unwrap();
    files.iter().map(|(path, bytes)| (path.to_owned(), bytes.to_vec())).collect()
}

#[test]
fn the_machine_says_the_step_aloud_and_slower_when_asked() {
    let desk = speaking_desk();
    let step = desk.start(DAY, None);
    let usual = Heard::of(step_say(&desk, &step, false));
    assert_eq!(usual.source(), "machine", "the page can say that it is a machine's voice");
    assert!(usual.is_as_long_as_its_words(), "{} s for {}", usual.seconds, text(&usual.view, "/text"));
    assert!((0.02..0.5).contains(&usual.loudness), "heard, and not distorted: {}", usual.loudness);
    let slow = Heard::of(step_say(&desk, &step, true));
    assert!(slow.seconds > usual.seconds * 1.15, "{} s, slowly {} s", usual.seconds, slow.seconds);

    let parts = usual.view.pointer("/sentences").and_then(Value::as_array).unwrap();
    let moments: Vec<u64> = parts.iter().map(|part| part["atMs"].as_u64().unwrap()).collect();
    assert!(
        parts.len() == 2 && moments[0] == 0 && moments[1] > 500,
        "one light for each sentence: {moments:?}"
    );
    assert!((moments[1] as f64) < usual.seconds * 1000.0);
}

#[test]
fn every_step_of_a_whole_procedure_is_heard() {
    let desk = speaking_desk();
    let mut answer = desk.start(DAY, None);
    let mut seconds = 0.0;
    let mut steps = 0;
    while answer.pointer("/isClosing") != Some(&Value::Bool(true)) {
        let heard = Heard::of(step_say(&desk, &answer, false));
        assert!(heard.is_as_long_as_its_words(), "{} s for {}", heard.seconds, text(&heard.view, "/text"));
        assert!(heard.loudness > 0.02, "{}", text(&heard.view, "/text"));
        (seconds, steps) = (seconds + heard.seconds, steps + 1);
        answer = desk.do_right(&answer);
        assert!(steps < 100, "a procedure ends");
    }
    eprintln!("{steps} steps of {DAY} and what it calls are heard in {seconds:.1} s");
    assert!(steps > 10);
}

#[test]
fn without_a_voice_of_the_machine_every_step_is_heard_as_it_was_rendered_and_lit_sentence_by_sentence() {
    let desk = Desk::open();
    let mut answer = desk.start(DAY, None);
    let (mut steps, mut lit) = (0, 0);
    while answer.pointer("/isClosing") != Some(&Value::Bool(true)) {
        let view = step_say(&desk, &answer, false);
        assert_eq!(
            (text(&view, "/source"), text(&view, "/mediaType")),
            ("rendered".into(), "audio/mpeg".into())
        );
        let bytes = BASE64_STANDARD.decode(text(&view, "/sound")).expect("base64");
        let sound = content::hear(&bytes, SoundLimits::PACK).expect("the page plays it");
        assert!(sound.loudness > 0.02, "{sound:?}");
        let seconds = f64::from(sound.duration_ms) / 1000.0;
        let words = text(&view, "/text").split_whitespace().count() as f64;
        assert!((words * 0.2..words + 3.0).contains(&seconds), "{seconds} s for {}", text(&view, "/text"));
        let moments: Vec<u64> =
            view["sentences"].as_array().unwrap().iter().map(|one| one["atMs"].as_u64().unwrap()).collect();
        assert!(moments.is_sorted() && moments[0] == 0, "{moments:?}");
        assert!(moments.iter().all(|at| *at < u64::from(sound.duration_ms)), "{moments:?} in {sound:?}");
        (steps, lit) = (steps + 1, lit + moments.len());
        answer = desk.do_right(&answer);
    }
    assert!(steps > 10 && lit > steps, "{lit} sentences in {steps} steps");
}

#[test]
fn no_word_of_the_list_is_read_in_english_by_the_voice_that_says_what_it_does() {
    let list = shipped().into_iter().find(|(path, _)| path == "pronunciation.yaml").unwrap().1;
    let list = String::from_utf8(list).unwrap();
    let said: Vec<&str> = list.lines().filter_map(|line| line.trim().strip_prefix("say: ")).collect();
    assert!(said.len() > 40, "{}", said.len());
    for words in said {
        let out = Command::new("espeak-ng").args(["-v", "fr-be", "-b", "1", "-x", "-q", words]).output();
        let phonemes = String::from_utf8(out.expect("espeak-ng is installed by the set-up").stdout).unwrap();
        assert!(!phonemes.contains("(en)") && phonemes.trim().len() > 1, "{words}: {phonemes}");
    }
}

#[test]
fn listed_words_reach_the_voice_as_they_are_said() {
    let desk = speaking_desk();
    let (at, _) = listed(&desk, "autre-carte");
    let heard = desk.ask("voice_hear", json!({ "at": at }));
    let said = desk.host.said().join(" ");
    assert!(said.contains("écé trois point deux") && !said.contains("eC3"), "{said}");
    assert!(text(&heard, "/text").contains("eC3.2"), "the page keeps the words of the screen");

    desk.ask("speech_say", json!({ "text": "Le code PIN\u{a0}: 1 2 3 4. À 14 h.", "isSlow": false }));
    let said = desk.host.said();
    assert_eq!(said[said.len() - 2..], ["Le code pinne : 1, 2, 3, 4.", "À 14 heures."]);
    desk.ask("vault_close", json!({}));
    desk.ask("speech_say", json!({ "text": "À 14 h.", "isSlow": false }));
    assert_eq!(
        desk.host.said().last().map(String::as_str),
        Some("À 14 heures."),
        "figures, even when closed"
    );
}

#[test]
fn a_machine_without_a_voice_says_so_and_the_steps_go_on() {
    let desk = silent_desk();
    let step = desk.start(DAY, None);
    let asked = json!({ "place": step.pointer("/step/place"), "isSlow": false });
    assert_eq!(desk.refusal("step_say", asked), "no_voice");
    desk.do_right(&step);
}

#[test]
fn a_step_that_is_no_longer_on_the_screen_is_not_said() {
    let desk = speaking_desk();
    let first = desk.start(DAY, None);
    desk.do_right(&first);
    let asked = json!({ "place": first.pointer("/step/place"), "isSlow": false });
    assert_eq!(desk.refusal("step_say", asked.clone()), "not_found");
    desk.ask("screen_hide", json!({}));
    assert_eq!(
        desk.refusal("step_say", asked),
        "vault_locked",
        "nothing of a session is heard behind the veil"
    );
}

#[test]
fn a_sound_of_the_antenna_is_heard_first_and_survives_an_update() {
    let desk = speaking_desk();
    let (at, before) = listed(&desk, "avant");
    assert_eq!((text(&before, "/source"), before.get("own")), ("machine".to_owned(), Some(&Value::Null)));
    let after = add(&desk, &at, &tone(2, 0.5));
    assert_eq!(after.pointer("/changed"), Some(&json!(["packs"])));
    let (_, mine) = listed(&desk, "avant");
    assert_eq!(text(&mine, "/source"), "antenna");
    assert_eq!(mine["own"], json!({ "by": "Amal", "on": "2026-11-23", "seconds": 2, "isStale": false }));

    let desk = desk.updated(pack(|files| {
        let list = files.iter_mut().find(|(path, _)| path == "pronunciation.yaml").unwrap();
        list.1.extend(b"  - {write: Amina, say: Aminna, why: Un essai.}\n");
    }));
    desk.unlock();
    let step = desk.start(DAY, None);
    let heard = Heard::of(step_say(&desk, &step, false));
    assert_eq!(heard.source(), "antenna");
    assert!((heard.seconds - 2.0).abs() < 0.001, "the very sound that was added");
    assert_eq!(desk.host.said(), Vec::<String>::new(), "no engine was asked");
}

#[test]
fn a_sound_of_other_words_is_not_heard_until_somebody_finds_it_right() {
    let desk = speaking_desk();
    let (at, before) = listed(&desk, "avant");
    add(&desk, &at, &tone(1, 0.5));
    let says = text(&before, "/says");
    let start = says.split(['.', '\u{a0}']).next().unwrap().to_owned();
    let desk = desk.updated(pack(|files| {
        let day = files.iter_mut().find(|(path, _)| path.ends_with("carte-noter-un-jour.yaml")).unwrap();
        let words = String::from_utf8(day.1.clone()).unwrap();
        let from = format!("say_practice: {start}");
        assert!(words.contains(&from), "{from}");
        day.1 = words.replacen(&from, &format!("{from} bien"), 1).into_bytes();
    }));
    desk.host.give_voice();
    desk.unlock();
    let (_, stale) = listed(&desk, "avant");
    assert_eq!(
        (text(&stale, "/source"), &stale["own"]["isStale"]),
        ("machine".to_owned(), &Value::Bool(true))
    );
    assert_eq!(text(&desk.ask("voice_hear", json!({ "at": at })), "/source"), "antenna", "to judge it");
    desk.ask("voice_find_right", json!({ "at": at }));
    assert_eq!(text(&listed(&desk, "avant").1, "/source"), "antenna");
    desk.ask("voice_remove", json!({ "at": at }));
    assert_eq!(listed(&desk, "avant").1["own"], Value::Null);
    for command in ["voice_remove", "voice_find_right"] {
        assert_eq!(desk.refusal(command, json!({ "at": at })), "not_found", "there is none any more");
    }
}

#[test]
fn a_file_that_does_not_fit_is_refused_for_what_it_is_and_nothing_is_kept() {
    let desk = silent_desk();
    let (at, before) = listed(&desk, "avant");
    for (bytes, code) in [
        (b"%PDF-1.7 une lettre".to_vec(), "not_a_sound"),
        (tone(61, 0.5), "sound_too_long"),
        (vec![0; 5 * 1024 * 1024], "sound_too_large"),
        (tone(1, 0.0), "silent_sound"),
    ] {
        let token = token_for(&desk, &bytes);
        assert_eq!(desk.refusal("voice_add", json!({ "at": at, "token": token })), code);
        assert_eq!(
            desk.refusal("voice_add", json!({ "at": at, "token": token })),
            "not_found",
            "a token serves once"
        );
    }
    let token = token_for(&desk, &tone(1, 0.5));
    std::fs::remove_file(desk.papers().join("un-son")).unwrap();
    assert_eq!(
        desk.refusal("voice_add", json!({ "at": at, "token": token })),
        "not_read",
        "a stick was taken out"
    );
    let paper = text(&desk.ask("save_place_choose", json!({ "paper": "sheet" })), "/token");
    assert_eq!(
        desk.refusal("voice_add", json!({ "at": at, "token": paper })),
        "not_found",
        "chosen for a paper"
    );
    let nowhere = json!({ "procedure": DAY, "step": "nulle-part", "wording": "practice" });
    let token = token_for(&desk, &tone(1, 0.5));
    assert_eq!(desk.refusal("voice_add", json!({ "at": nowhere, "token": token })), "not_found");
    assert_eq!(listed(&desk, "avant").1, before, "nothing was kept");
}

#[test]
fn a_pack_s_recording_comes_before_its_rendered_speech_and_both_before_the_machine() {
    let desk = speaking_desk();
    let says = text(&listed(&desk, "avant").1, "/says");
    let first = says.split_whitespace().next().unwrap().to_owned();
    let entry = |file: &str, speaker: &str, words: &str| {
        format!(
            "  media/{file}:\n    procedure: {DAY}\n    step: avant\n    says: \"{says}\"\n    speaker: {speaker}\n    \
             name: Une voix\n    licence: CC0-1.0\n    words: [{words}]\n"
        )
    };
    let person = entry("personne.wav", "person", &format!("{{word: {first}, at: 0.2}}"));
    let machine = entry("machine.wav", "machine", "");
    let mut desk = desk;
    for (entries, expected) in [(format!("{machine}{person}"), "recorded"), (machine.clone(), "rendered")] {
        desk = desk.updated(pack(|files| {
            files.push((
                "recordings.yaml".to_owned(),
                format!("format_version: 1\nrecordings:\n{entries}").into(),
            ));
            files.push(("media/machine.wav".to_owned(), tone(1, 0.5)));
            if entries.contains("personne") {
                files.push(("media/personne.wav".to_owned(), tone(3, 0.5)));
            }
        }));
        desk.unlock();
        assert_eq!(desk.host.logged(), Vec::<String>::new(), "the pack checks");
        let heard = Heard::of(desk.ask("voice_hear", json!({ "at": listed(&desk, "avant").0 })));
        assert_eq!(heard.source(), expected);
        let words = heard.view.pointer("/words").and_then(Value::as_array).unwrap();
        let marked: Vec<u64> = words.iter().map(|word| word["atMs"].as_u64().unwrap()).collect();
        assert_eq!(marked, if expected == "recorded" { vec![200] } else { vec![] });
    }
    let status = desk.ask("app_status", json!({}));
    assert_eq!(text(&status, "/stage"), "unlocked");
}
