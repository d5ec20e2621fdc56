//! What an antenna adds to a procedure: on the learner's screen and on paper, across an update by stick, and from one
//! laptop to another. Nobody's name travels with it.

use content::PackFiles;
use cote_tests::desk::{Desk, PHRASE, key, text};
use serde_json::{Value, json};

use crate::packs::pack_of;
use crate::valises::{install_all, valise};

const PACK: &str = "be-wallonie";
const DAY: &str = "carte-noter-un-jour";
const FIRST: &str = "avant";
const GUIDE: &str = "Regardez la fiche. Amina a-t-elle déjà travaillé jeudi 12\u{a0}?";
const HOUSE: &str = "Lisez la fiche avec Amal. Amina a-t-elle déjà travaillé\u{a0}?";
const CUE: &str = "La fiche bleue est à gauche de l’écran.";
const PHONE: &str = "084 32 13 14";
const HOURS: &str = "lundi et jeudi, de 9 h à 12 h";

fn phone() -> Value {
    json!({
        "kind": "contact", "contact": "phone", "sentence": "Téléphonez au bureau de Marche.",
        "reach": PHONE, "hours": HOURS, "isInstead": true,
    })
}

fn desk_of_the_village() -> Value {
    json!({
        "kind": "contact", "contact": "desk", "sentence": "Allez à la maison de village.",
        "reach": "Rue du Pont 3", "hours": null, "isInstead": false,
    })
}

fn house() -> Value {
    json!({ "kind": "wording", "step": FIRST, "wording": "practice", "replaces": GUIDE, "says": HOUSE })
}

fn cue() -> Value {
    json!({ "kind": "cue", "step": FIRST, "says": CUE })
}

fn set(desk: &Desk, addition: &Value) -> Value {
    desk.ask("local_set", json!({ "procedure": DAY, "addition": addition }))
}

fn set_everything(desk: &Desk) {
    [phone(), desk_of_the_village(), house(), cue()].iter().for_each(|one| drop(set(desk, one)));
}

fn list(desk: &Desk) -> Value {
    desk.ask("local_list", json!({ "procedure": DAY }))
}

/// The first step in the list of what is added.
fn first_step(desk: &Desk) -> Value {
    let list = list(desk);
    let steps = list["steps"].as_array().expect("steps are listed");
    steps.iter().find(|step| step["step"] == FIRST).cloned().unwrap_or(Value::Null)
}

fn said(step: &Value) -> String {
    let spans = step["step"]["say"].as_array().expect("a step says something");
    spans.iter().map(|span| text(span, "/text")).collect()
}

fn end(desk: &Desk) {
    desk.ask("session_stop", json!({ "key": key() }));
    desk.ask("session_end", json!({ "key": key() }));
    desk.ask("session_leave", json!({ "pin": null, "phrase": PHRASE }));
}

/// The rungs and words that the screen gives until there are no more.
fn ladder(desk: &Desk) -> Vec<(String, String)> {
    let mut cues = Vec::new();
    for _ in 0..6 {
        let step = desk.ask("cue_ask", json!({ "key": key() }));
        cues = step["step"]["cues"].as_array().cloned().unwrap_or_default();
        if step["step"]["hasMoreCues"] == json!(false) {
            break;
        }
    }
    let words = |cue: &Value| -> String {
        cue["say"].as_array().into_iter().flatten().map(|span| text(span, "/text")).collect()
    };
    cues.iter().map(|cue| (text(cue, "/rung"), words(cue))).collect()
}

/// Whether the list of procedures says that something waits.
fn is_waiting(desk: &Desk) -> bool {
    let list = desk.ask("procedure_list", json!({}));
    let tile = list["procedures"].as_array().unwrap().iter().find(|tile| tile["id"] == DAY).cloned();
    tile.expect("it is listed")["hasLocalWaiting"] == json!(true)
}

/// The shipped pack in a version of a stick, with other words in the procedure.
fn shipped_as(version: &str, change: impl Fn(String) -> String) -> PackFiles {
    pack_of(|name, words| match name {
        "pack.yaml" => {
            let there = words.lines().find(|line| line.starts_with("version: ")).expect("it has a version");
            words.replacen(there, &format!("version: {version}"), 1)
        }
        "procedures/carte-noter-un-jour.yaml" => change(words),
        _ => words,
    })
}

fn reworded(words: String) -> String {
    let there = "say_practice: Regardez la fiche. Amina a-t-elle déjà travaillé jeudi 12 ?";
    assert!(words.contains(there));
    words.replacen(there, "say_practice: Regardez bien la fiche. Amina a-t-elle travaillé ?", 1)
}

/// The step is another one: same words, another name.
fn renamed(words: String) -> String {
    words.replacen("  - id: avant\n", "  - id: verifier-avant\n", 1)
}

#[test]
fn what_is_added_is_read_on_the_screen_asked_on_the_ladder_and_taken_home() {
    let desk = Desk::open();
    let listed = set(&desk, &phone());
    assert_eq!(listed["changed"], json!(["packs"]));
    assert_eq!(
        (text(&listed, "/contacts/0/by"), text(&listed, "/contacts/0/on")),
        ("Amal".into(), "2026-11-23".into())
    );
    set_everything(&desk);
    let view = desk.ask("procedure_view", json!({ "procedure": DAY }));
    assert_eq!(view["waysOut"][0]["isLocal"], json!(true));

    let first = desk.start(DAY, None);
    assert_eq!((said(&first).as_str(), &first["step"]["isSayLocal"]), (HOUSE, &json!(true)));
    let ways: Vec<_> =
        first["step"]["waysOut"].as_array().unwrap().iter().map(|way| way["isLocal"].clone()).collect();
    assert_eq!(
        ways,
        [json!(true), json!(true), json!(false), json!(false)],
        "the antenna’s come first, its phone in place of the guide’s"
    );
    assert_eq!(text(&first, "/step/waysOut/0/detail"), format!("{PHONE}, {HOURS}"));
    let given = ladder(&desk);
    let rungs: Vec<_> = given.iter().map(|(rung, _)| rung.as_str()).collect();
    assert_eq!(rungs, ["question", "word", "local", "halo", "show"]);
    assert_eq!(given[2].1, CUE);
    desk.ask("session_stop", json!({ "key": key() }));
    desk.ask("sheet_print", json!({}));
    let paper = desk.paper_words("printed-");
    assert!(paper.contains(PHONE) && paper.contains("Rue du Pont 3"), "{paper}");
    assert!(
        !paper.contains("La CAPAC a un numéro par bureau"),
        "the guide’s telephone gave its place: {paper}"
    );
    desk.ask("session_end", json!({ "key": key() }));
    desk.ask("session_leave", json!({ "pin": null, "phrase": PHRASE }));

    let real = desk.start_in("real", DAY, None);
    assert_eq!(
        said(&real),
        "Ce travail a-t-il déjà commencé\u{a0}?",
        "for real the guide’s own sentence stands"
    );
    assert_eq!(real["step"]["isSayLocal"], json!(false));
    let rungs: Vec<_> = ladder(&desk).into_iter().map(|(rung, _)| rung).collect();
    assert_eq!(rungs, ["question", "word", "local"], "words are the last of it for real");
    end(&desk);
    let prepared = desk.start_in("prepare", DAY, None);
    assert_eq!(text(&prepared, "/preparation/waysOut/0/sentence"), "Téléphonez au bureau de Marche.");
}

#[test]
fn a_session_under_way_stays_as_it_began_across_a_crash_and_so_does_its_sheet() {
    let desk = Desk::open();
    set_everything(&desk);
    let learner = text(&desk.ask("learner_create", json!({ "pseudonym": "Rim" })), "/id");
    desk.start(DAY, Some(&learner));
    ladder(&desk);
    let desk = desk.killed();
    desk.unlock();
    let part = json!({ "kind": "wording", "step": FIRST, "wording": "practice" });
    let gone = desk.ask("local_remove", json!({ "pack": PACK, "procedure": DAY, "part": part }));
    assert_eq!(gone["additions"], json!(3));
    let mut other = phone();
    other["reach"] = json!("0475 12 34 56");
    set(&desk, &other);
    let session = text(&desk.ask("today_view", json!({})), "/interrupted/session");
    let step = desk.ask("session_resume", json!({ "session": session }));
    assert_eq!(said(&step), HOUSE, "it goes on with what it began with");
    assert_eq!(step["step"]["cues"].as_array().unwrap().len(), 5, "its ladder is the one it was on");
    assert!(text(&step, "/step/waysOut/0/detail").starts_with(PHONE));
    desk.ask("session_stop", json!({ "key": key() }));
    let note = text(&desk.ask("session_end", json!({ "key": key() })), "/note/id");
    desk.ask("session_leave", json!({ "pin": null, "phrase": PHRASE }));
    desk.ask("note_print", json!({ "note": note, "paper": "sheet" }));
    assert!(desk.paper_words("printed-").contains(PHONE), "printed later, its sheet is still its own");
    assert_eq!(said(&desk.start(DAY, None)), GUIDE, "the next session has what is there now");
}

#[test]
fn an_update_by_stick_keeps_everything_shows_what_fits_and_lists_what_waits() {
    let desk = Desk::open();
    set_everything(&desk);
    let mine = first_step(&desk);
    install_all(
        &desk,
        &valise(&shipped_as("1.0.0", |words| words.replacen("title: Noter", "title: Bien noter", 1)), 1),
    );
    assert_eq!(first_step(&desk), mine, "the sentence is the same: the wording stands");
    assert_eq!(said(&desk.start(DAY, None)), HOUSE);
    end(&desk);

    install_all(&desk, &valise(&shipped_as("1.1.0", reworded), 1));
    let first = desk.start(DAY, None);
    assert_eq!(
        said(&first),
        "Regardez bien la fiche. Amina a-t-elle travaillé\u{a0}?",
        "nobody reads a wording of another sentence"
    );
    assert!(text(&first, "/step/waysOut/0/detail").starts_with(PHONE), "the telephone stays");
    assert_eq!(ladder(&desk)[2].1, CUE, "and the cue");
    end(&desk);
    let sentence = first_step(&desk)["sentences"][0].clone();
    assert_eq!(
        (&sentence["isWaiting"], text(&sentence, "/own/addition/says")),
        (&json!(true), HOUSE.to_owned())
    );
    let unfit = desk.ask("local_overview", json!({}))["unfit"].clone();
    assert_eq!(unfit.as_array().unwrap().len(), 1);
    assert_eq!(text(&unfit, "/0/left/0/addition/says"), HOUSE);
    assert_eq!(
        desk.refusal("local_set", json!({ "procedure": DAY, "addition": house() })),
        "not_found",
        "not for a sentence that is no longer said"
    );
    assert!(is_waiting(&desk), "the list of procedures says so");
    let mut moved = house();
    moved["replaces"] = sentence["guide"].clone();
    let listed = set(&desk, &moved);
    assert_eq!(listed["left"], json!([]));
    assert!(!is_waiting(&desk));
    assert_eq!(said(&desk.start(DAY, None)), HOUSE, "moved onto the new sentence, it is shown");
    end(&desk);

    desk.ask("pack_go_back", json!({ "pack": PACK }));
    assert_eq!(
        first_step(&desk)["sentences"][0]["isWaiting"],
        json!(true),
        "the version before says the other one"
    );
    set(&desk, &house());
    install_all(&desk, &valise(&shipped_as("1.2.0", renamed), 1));
    assert_eq!(first_step(&desk), Value::Null);
    let left = list(&desk)["left"].clone();
    let kinds: Vec<_> = left.as_array().unwrap().iter().map(|one| text(one, "/addition/kind")).collect();
    assert_eq!(kinds, ["cue", "wording"], "nothing is lost: {left}");
    assert_eq!(list(&desk)["contacts"].as_array().unwrap().len(), 2);
    for part in [
        json!({ "kind": "cue", "step": FIRST }),
        json!({ "kind": "wording", "step": FIRST, "wording": "practice" }),
    ] {
        desk.ask("local_remove", json!({ "pack": PACK, "procedure": DAY, "part": part }));
        assert_eq!(
            desk.refusal("local_remove", json!({ "pack": PACK, "procedure": DAY, "part": part })),
            "not_found"
        );
    }
    assert_eq!(desk.ask("local_overview", json!({}))["unfit"], json!([]));
}

#[test]
fn a_sound_of_the_guides_words_is_not_heard_over_the_antennas() {
    let desk = Desk::open();
    desk.host.give_voice();
    set(&desk, &house());
    let first = desk.start(DAY, None);
    let heard = desk.ask("step_say", json!({ "place": first["step"]["place"], "isSlow": false }));
    assert_eq!(text(&heard, "/text"), HOUSE);
    end(&desk);
    let voices = desk.ask("voice_list", json!({ "procedure": DAY }))["sentences"].clone();
    let said: Vec<_> = voices.as_array().unwrap().iter().map(|one| text(one, "/says")).collect();
    assert!(
        said.contains(&HOUSE.to_owned()) && !said.contains(&GUIDE.to_owned()),
        "a sound is asked for what is said"
    );
}

#[test]
fn texts_are_set_scanned_and_measured_and_what_is_refused_is_not_kept() {
    let desk = Desk::open();
    let with = |mut addition: Value, field: &str, words: &str| {
        addition[field] = json!(words);
        json!({ "procedure": DAY, "addition": addition })
    };
    for (request, code) in [
        (with(cue(), "says", "Le numéro est 85.07.30-033.28"), "forbidden_text"),
        (with(house(), "says", "Le compte BE68 5390 0754 7034."), "forbidden_text"),
        (with(phone(), "hours", "le mot de passe est Namur2026"), "forbidden_text"),
        (with(phone(), "reach", "demandez Amal"), "invalid_field"),
        (with(phone(), "reach", "85.07.30-033.28"), "forbidden_text"),
        (with(phone(), "reach", ""), "invalid_field"),
        (with(phone(), "sentence", " \n "), "invalid_field"),
        (with(cue(), "says", &"x".repeat(161)), "invalid_field"),
        (with(cue(), "says", "À gauche\u{202e} de l’écran."), "invalid_field"),
        (with(cue(), "step", "nulle-part"), "not_found"),
        (with(house(), "wording", "autre"), "bad_request"),
        (with(cue(), "worker", "Amal"), "bad_request"),
    ] {
        assert_eq!(desk.refusal("local_set", request.clone()), code, "{request}");
    }
    assert_eq!(desk.ask("local_overview", json!({}))["additions"], json!(0));
    let listed = desk.ask("local_set", with(cue(), "says", "C'est\n à gauche :  regardez."));
    let step = listed["steps"].as_array().unwrap().iter().find(|step| step["step"] == FIRST).unwrap().clone();
    assert_eq!(text(&step, "/cue/addition/says"), "C’est à gauche\u{a0}: regardez.");
    assert_eq!(step["cue"]["advice"], json!([]));
    let long = "Regardez en bas à gauche de la grande page blanche puis comptez les cases bleues.";
    desk.ask("local_set", with(cue(), "says", long));
    assert_eq!(
        first_step(&desk)["cue"]["advice"],
        json!([{ "kind": "long_sentence", "words": 15 }]),
        "advice, not a refusal"
    );
    let no_hours = set(
        &desk,
        &json!({
            "kind": "contact", "contact": "desk", "sentence": "Allez-y.", "reach": "Rue du Pont 3", "hours": " ", "isInstead": false,
        }),
    );
    assert_eq!(no_hours["contacts"][0]["addition"]["hours"], Value::Null);
}

fn save(desk: &Desk, has_recordings: bool) -> Vec<u8> {
    let token = text(&desk.ask("save_place_choose", json!({ "paper": "antenna_file" })), "/token");
    desk.ask("local_file_save", json!({ "token": token, "hasRecordings": has_recordings }));
    let found = std::fs::read_dir(desk.papers()).unwrap().map(|entry| entry.unwrap().path());
    let last = found.filter(|path| path.to_string_lossy().contains("antenne-2026-11-23")).max();
    std::fs::read(last.expect("a file was saved")).unwrap()
}

fn offer(desk: &Desk, bytes: &[u8]) -> Value {
    let path = desk.papers().join("sur-la-cle.json");
    std::fs::write(&path, bytes).unwrap();
    desk.host.offer_file(&path);
    let token = text(&desk.ask("local_file_choose", json!({})), "/token");
    json!({ "token": token })
}

fn look(desk: &Desk, bytes: &[u8]) -> Value {
    let request = offer(desk, bytes);
    desk.ask("local_file_look", request)
}

fn refused(desk: &Desk, bytes: &[u8]) -> (String, Option<String>) {
    let request = offer(desk, bytes);
    let error = desk.app.dispatch("local_file_look", request).expect_err("it is refused");
    let wire = serde_json::to_value(error).unwrap();
    (text(&wire, "/code"), wire["args"]["reason"].as_str().map(str::to_owned))
}

fn kinds(seen: &Value) -> Vec<String> {
    seen["arrivals"].as_array().unwrap().iter().map(|one| text(one, "/kind")).collect()
}

fn take(desk: &Desk, seen: &Value, chosen: &[u32]) -> Value {
    desk.ask("local_file_take", json!({ "mark": seen["mark"], "chosen": chosen }))
}

fn tone() -> Vec<u8> {
    let spec = hound::WavSpec {
        channels: 1,
        sample_rate: 8_000,
        bits_per_sample: 16,
        sample_format: hound::SampleFormat::Int,
    };
    let mut bytes = std::io::Cursor::new(Vec::new());
    let mut writer = hound::WavWriter::new(&mut bytes, spec).unwrap();
    (0..8_000).for_each(|at| writer.write_sample(if at % 40 < 20 { 9_000_i16 } else { -9_000 }).unwrap());
    writer.finalize().unwrap();
    bytes.into_inner()
}

fn add_sound(desk: &Desk) {
    let path = desk.papers().join("son.wav");
    std::fs::write(&path, tone()).unwrap();
    desk.host.offer_file(&path);
    let token = text(&desk.ask("sound_choose", json!({})), "/token");
    let at = json!({ "procedure": DAY, "step": "trouver-jour", "wording": "practice" });
    desk.ask("voice_add", json!({ "at": at, "token": token }));
}

#[test]
fn the_file_goes_to_another_laptop_and_twice_it_changes_nothing() {
    let here = Desk::open();
    set_everything(&here);
    add_sound(&here);
    here.ask("learner_create", json!({ "pseudonym": "Zéphirine du Canari" }));
    let bytes = save(&here, true);
    let file: Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(
        (&file["kind"], &file["format_version"], &file["antenna"]),
        (&json!("cote-a-cote/antenna"), &json!(1), &json!("Marche"))
    );
    let worker = here.first_worker();
    // The words of a wording may name somebody; what signs them does not travel.
    let bare = String::from_utf8(bytes.clone()).unwrap().replace(HOUSE, "");
    for canary in ["Amal", "Zéphirine", &worker] {
        assert!(!bare.contains(canary), "{canary} left with the file");
    }
    let without: Value = serde_json::from_slice(&save(&here, false)).unwrap();
    assert_eq!(without["recordings"], json!([]), "a voice goes along only when it is asked for");

    let there = Desk::open();
    let seen = look(&there, &bytes);
    assert_eq!((kinds(&seen), &seen["isSameAntenna"]), (vec!["new".to_owned(); 5], &json!(true)));
    assert_eq!(there.ask("local_overview", json!({}))["additions"], json!(0), "looking takes nothing in");
    let taken = take(&there, &seen, &[0, 1, 2, 3, 4]);
    assert_eq!((&taken["taken"], &taken["changed"]), (&json!(5), &json!(["packs"])));
    assert_eq!(
        there.refusal("local_file_take", json!({ "mark": seen["mark"], "chosen": [0] })),
        "not_found",
        "a file is taken in once"
    );
    let overview = there.ask("local_overview", json!({}));
    assert_eq!((&overview["additions"], &overview["recordings"]), (&json!(4), &json!(1)));
    assert_eq!(said(&there.start(DAY, None)), HOUSE);
    end(&there);

    let again = look(&there, &bytes);
    assert_eq!(kinds(&again), vec!["same".to_owned(); 5]);
    let before = there.ask("local_list", json!({ "procedure": DAY }));
    assert_eq!(
        take(&there, &again, &[0, 1, 2, 3, 4])["taken"],
        json!(0),
        "the same file twice changes nothing"
    );
    assert_eq!(there.ask("local_list", json!({ "procedure": DAY })), before);
    assert_eq!(save(&there, true), bytes, "and it leaves as it came");
}

#[test]
fn what_is_there_stays_unless_it_was_chosen() {
    let here = Desk::open();
    set_everything(&here);
    let bytes = save(&here, false);
    let there = Desk::open();
    let mut own = phone();
    own["reach"] = json!("0475 12 34 56");
    set(&there, &own);
    let seen = look(&there, &bytes);
    let at = |kind: &str| -> Vec<u32> {
        let all = seen["arrivals"].as_array().unwrap().iter();
        all.filter(|one| one["kind"] == kind).map(|one| one["number"].as_u64().unwrap() as u32).collect()
    };
    let other = at("other");
    assert_eq!((other.len(), at("new").len()), (1, 3));
    let shown = &seen["arrivals"][other[0] as usize];
    assert_eq!(
        (&shown["coming"][1], &shown["there"][1]),
        (&json!(PHONE), &json!("0475 12 34 56")),
        "both are shown"
    );
    take(&there, &seen, &at("new"));
    assert_eq!(text(&list(&there), "/contacts/0/addition/reach"), "0475 12 34 56");
    let seen = look(&there, &bytes);
    take(&there, &seen, &other);
    assert_eq!(text(&list(&there), "/contacts/0/addition/reach"), PHONE, "chosen, it takes its place");
}

#[test]
fn a_file_that_is_not_ours_is_refused_whole_and_in_words() {
    let here = Desk::open();
    assert_eq!(
        here.refusal("local_file_save", json!({ "token": "x", "hasRecordings": false })),
        "not_found",
        "nothing was added yet"
    );
    set_everything(&here);
    let good = String::from_utf8(save(&here, false)).unwrap();
    let there = Desk::open();
    let why = |bytes: &str| refused(&there, bytes.as_bytes());
    let code = |reason: &str| ("antenna_file_refused".to_owned(), Some(reason.to_owned()));
    assert_eq!(why("{}"), code("not_antenna"));
    assert_eq!(why(&good.replace("\"format_version\": 1", "\"format_version\": 2")), code("too_new"));
    assert_eq!(why(&good.replace("Rue du Pont 3", "85.07.30-033.28")), code("secret"));
    assert_eq!(
        why(&good.replace("\"recordings\": []", "\"recordings\": [], \"worker\": \"Amal\"")),
        code("not_antenna")
    );
    let sound = r#""recordings": [{"pack": "be-wallonie", "procedure": "carte-noter-un-jour", "step": "avant",
        "wording": "practice", "says": "Oui.", "sound": "UklGRg=="}]"#;
    assert_eq!(why(&good.replace("\"recordings\": []", sound)), code("sound"));
    there.host.pull_out_after(Some(20));
    assert_eq!(why(&good).0, "not_read");
    there.host.pull_out_after(None);
    assert_eq!(there.ask("local_overview", json!({}))["additions"], json!(0), "nothing of it was taken in");
}
