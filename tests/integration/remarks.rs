//! Where the real site has changed and who followed it: from a press in a session to the file for authors, across an
//! update of the pack. What travels tells nobody's name but that of who signed.

use std::path::Path;

use content::PackFiles;
use cote_tests::desk::{Desk, PHRASE, key, text};
use serde_json::{Value, json};

const DAY: &str = "carte-noter-un-jour";
const STEP: &str = "avant";
/// Names and words that must not leave with the remarks.
const LEARNER: &str = "Zéphirine du Canari";
const JOT: &str = "une hésitation inouïe";
const WORDS: &str = "Le bouton dit maintenant «\u{a0}Suivant\u{a0}».";

/// The shipped pack, with other words in one procedure.
fn pack(change: impl Fn(String) -> String) -> PackFiles {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/packs/be-wallonie");
    let files = PackFiles::open_folder(&folder).unwrap();
    let changed = files.iter().map(|(path, bytes)| {
        let is_it = path == format!("procedures/{DAY}.yaml");
        let words = || change(String::from_utf8(bytes.to_vec()).unwrap()).into_bytes();
        (path.to_owned(), if is_it { words() } else { bytes.to_vec() })
    });
    changed.collect()
}

fn retitled(words: String) -> String {
    words.replacen("title: Vérifier que c'est avant", "title: Bien vérifier que c'est avant", 1)
}

fn end(desk: &Desk) {
    desk.ask("session_stop", json!({ "key": key() }));
    desk.ask("session_end", json!({ "key": key() }));
    desk.ask("session_leave", json!({ "pin": null, "phrase": PHRASE }));
}

fn marks(desk: &Desk) -> Vec<Value> {
    let list = desk.ask("remark_list", json!({ "procedure": DAY }));
    list["marks"].as_array().unwrap().clone()
}

fn mark_here(desk: &Desk) -> Value {
    desk.ask("site_mark_here", json!({ "key": key() }))
}

/// What the strip says of the first step, in a way.
fn strip(desk: &Desk, way: &str) -> Value {
    let first = desk.start_in(way, DAY, None);
    let said = first["step"]["siteChanged"].clone();
    end(desk);
    said
}

fn save(desk: &Desk) -> Vec<u8> {
    let token = text(&desk.ask("save_place_choose", json!({ "paper": "remarks" })), "/token");
    desk.ask("remark_save", json!({ "pack": "be-wallonie", "token": token }));
    let saved: Vec<_> = std::fs::read_dir(desk.papers())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.to_string_lossy().contains("remarques-2026-11-23"))
        .collect();
    std::fs::read(saved.iter().max().expect("a file was saved")).unwrap()
}

#[test]
fn a_mark_goes_from_a_session_to_the_authors_and_their_answer_comes_back() {
    let desk = Desk::open();
    let learner = text(&desk.ask("learner_create", json!({ "pseudonym": LEARNER })), "/id");
    let first = desk.start_in("real", DAY, Some(&learner));
    assert_eq!(first["step"]["siteChanged"], Value::Null);
    desk.ask("jot_add", json!({ "key": key(), "text": JOT }));
    let press = key();
    let marked = desk.ask("site_mark_here", json!({ "key": press }));
    assert_eq!(marked["changed"], json!(["sessions", "packs"]));
    assert_eq!(
        marked["step"]["siteChanged"],
        json!({ "on": "2026-11-23", "words": null }),
        "the step says so at once"
    );
    desk.ask("site_mark_here", json!({ "key": press }));
    mark_here(&desk);
    desk.ask("session_stop", json!({ "key": key() }));
    let ended = desk.ask("session_end", json!({ "key": key() }));
    assert_eq!(ended["note"]["obstacles"], json!(["site"]), "it is an obstacle of the session as before");
    desk.ask("session_leave", json!({ "pin": null, "phrase": PHRASE }));

    let there = marks(&desk);
    assert_eq!(there.len(), 1, "pressed again, it is said once: {there:?}");
    let (id, by) = (text(&there[0], "/id"), text(&there[0], "/by"));
    assert_eq!((text(&there[0], "/step").as_str(), by.as_str()), (STEP, "Amal"));
    desk.ask("site_mark_write", json!({ "mark": id, "words": WORDS }));
    let said = json!({ "on": "2026-11-23", "words": WORDS });
    assert_eq!(strip(&desk, "practise"), said, "the step says it, practised");
    assert_eq!(strip(&desk, "real"), said, "and for real");

    let desk = desk.updated(pack(retitled));
    desk.unlock();
    let there = marks(&desk);
    assert_eq!(
        text(&there[0], "/title"),
        "Bien vérifier que c’est avant",
        "it stands at the step, not in a version"
    );
    assert_eq!(strip(&desk, "real"), said, "an update keeps it");

    let sent = save(&desk);
    let file: Value = serde_json::from_slice(&sent).unwrap();
    assert_eq!((&file["kind"], &file["pack"]), (&json!("cote-a-cote/remarks"), &json!("be-wallonie")));
    assert_eq!(file["marks"].as_array().unwrap().len(), 1);
    assert_eq!((&file["marks"][0]["id"], &file["marks"][0]["words"]), (&json!(id), &json!(WORDS)));
    let worker = desk.first_worker();
    for canary in [LEARNER, &learner, JOT, "Amal", &worker] {
        assert!(!String::from_utf8_lossy(&sent).contains(canary), "{canary} left with the remarks");
    }

    let answer =
        format!("answers:\n  - {{mark: {id}, say: \"L'étape dit maintenant Suivant.\"}}\nlive_check: null");
    let desk = desk.updated(pack(|words| retitled(words).replacen("live_check: null", &answer, 1)));
    desk.unlock();
    assert_eq!(desk.host.logged(), Vec::<String>::new(), "the answering pack checks");
    let there = marks(&desk);
    assert_eq!(
        text(&there[0], "/answer"),
        "L’étape dit maintenant Suivant.",
        "shown, with the author’s words"
    );
    assert_eq!(strip(&desk, "real"), Value::Null, "and no longer on the step");
    assert_eq!(desk.ask("remark_waiting", json!({})), json!({ "packs": [] }), "nothing more to send");

    desk.start_in("real", DAY, None);
    mark_here(&desk);
    end(&desk);
    assert_eq!(marks(&desk).len(), 2, "the site changed once more, after the answer");
}

#[test]
fn a_session_under_way_on_the_version_before_still_shows_the_mark() {
    let desk = Desk::open();
    desk.start_in("real", DAY, None);
    mark_here(&desk);
    end(&desk);
    let id = text(&marks(&desk)[0], "/id");
    desk.start_in("real", DAY, None);
    let answer = format!("answers:\n  - {{mark: {id}, say: Corrigé.}}\nlive_check: null");
    let desk = desk.updated(pack(|words| words.replacen("live_check: null", &answer, 1)));
    desk.unlock();
    let session = text(&desk.ask("today_view", json!({})), "/interrupted/session");
    let step = desk.ask("session_resume", json!({ "session": session }));
    assert_eq!(step["step"]["siteChanged"]["on"], "2026-11-23", "its step was not corrected");
    end(&desk);
    assert_eq!(strip(&desk, "real"), Value::Null);
}

#[test]
fn only_the_real_site_is_marked_and_only_from_its_session() {
    let desk = Desk::open();
    assert_eq!(desk.refusal("site_mark_here", json!({ "key": key() })), "no_session");
    desk.start_in("practise", DAY, None);
    assert_eq!(desk.refusal("site_mark_here", json!({ "key": key() })), "not_allowed_now");
    end(&desk);
    desk.start_in("prepare", DAY, None);
    assert_eq!(desk.refusal("site_mark_here", json!({ "key": key() })), "not_allowed_now");
    end(&desk);
    assert_eq!(marks(&desk), Vec::<Value>::new());
    desk.start_in("real", DAY, None);
    assert_eq!(desk.refusal("site_mark_here", json!({ "key": "x" })), "invalid_field");
    desk.ask("session_stop", json!({ "key": key() }));
    assert_eq!(desk.refusal("site_mark_here", json!({ "key": key() })), "not_allowed_now", "the closing");
}

#[test]
fn words_about_a_step_are_scanned_settled_and_brought_back() {
    let desk = Desk::open();
    let place = json!({ "procedure": DAY, "step": STEP });
    let add = |words: &str| json!({ "place": place, "words": words });
    for (words, code) in [
        ("Le numéro est 85.07.30-033.28", "forbidden_text"),
        ("BE68 5390 0754 7034 s’affiche", "forbidden_text"),
        ("", "invalid_field"),
        (" \n ", "invalid_field"),
        (&"x".repeat(161), "invalid_field"),
    ] {
        assert_eq!(desk.refusal("site_mark_add", add(words)), code, "{words}");
    }
    let nowhere = json!({ "place": { "procedure": DAY, "step": "nulle-part" }, "words": WORDS });
    assert_eq!(desk.refusal("site_mark_add", nowhere), "not_found");
    assert_eq!(marks(&desk), Vec::<Value>::new(), "what was refused is not kept");

    let list = desk.ask("site_mark_add", add("Le bouton\nn'est plus là :  cherchez."));
    assert_eq!(list["changed"], json!(["packs"]));
    let id = text(&list, "/marks/0/id");
    assert_eq!(text(&list, "/marks/0/words"), "Le bouton n’est plus là\u{a0}: cherchez.", "one line, set");
    let secret = json!({ "mark": id, "words": "le mot de passe est Namur2026" });
    assert_eq!(desk.refusal("site_mark_write", secret), "forbidden_text");
    desk.ask("site_mark_add", add("Le menu a changé de place."));
    assert_eq!(strip(&desk, "practise")["words"], "Le menu a changé de place.", "the last words said");

    let settle =
        |is_settled: bool| desk.ask("site_mark_settle", json!({ "mark": id, "isSettled": is_settled }));
    let after = settle(true);
    assert_eq!(
        (after["marks"].as_array().unwrap().len(), &after["marks"][0]["isSettled"]),
        (2, &json!(true))
    );
    let more = json!({ "mark": id, "words": WORDS });
    assert_eq!(desk.refusal("site_mark_write", more), "not_found", "nothing is added to what is settled");
    let file: Value = serde_json::from_slice(&save(&desk)).unwrap();
    assert_eq!(file["marks"].as_array().unwrap().len(), 1, "what is settled does not travel");
    assert_eq!(settle(false)["marks"][0]["isSettled"], json!(false), "a slip of the hand is undone");
    let unknown = json!({ "mark": "019aa000-0000-7000-8000-000000000001", "isSettled": true });
    assert_eq!(desk.refusal("site_mark_settle", unknown), "not_found");
}

fn tile(desk: &Desk) -> Value {
    let list = desk.ask("procedure_list", json!({}));
    let tiles = list["procedures"].as_array().unwrap();
    tiles.iter().find(|tile| tile["id"] == DAY).unwrap().clone()
}

#[test]
fn a_worker_s_own_check_counts_ages_with_an_update_and_is_taken_back() {
    let desk = Desk::open();
    let unchecked = |desk: &Desk| desk.ask("today_view", json!({}))["uncheckedProcedures"].as_u64().unwrap();
    let before = unchecked(&desk);
    let sign = |by: &str, place: &str| json!({ "procedure": DAY, "by": by, "place": place });
    for (by, place) in [("Amal", "le vrai site"), ("l’équipe", "le vrai site"), ("Amal Benali", "")] {
        assert_eq!(desk.refusal("live_check_sign", sign(by, place)), "invalid_field", "{by}, {place}");
    }
    let secret = sign("Amal Benali", "le vrai site, code PIN 1234");
    assert_eq!(desk.refusal("live_check_sign", secret), "forbidden_text");
    assert_eq!(unchecked(&desk), before);

    let view = desk.ask("live_check_sign", sign("Amal Benali", "le vrai site"));
    let own = json!({
        "on": "2026-11-23", "by": "Amal Benali", "place": "le vrai site", "isBeforeUpdate": false, "isMine": true
    });
    assert_eq!(
        (&view["tile"]["ownCheck"], &view["liveCheck"]),
        (&own, &Value::Null),
        "the antenna’s, not the pack’s"
    );
    assert_eq!(unchecked(&desk), before - 1);
    assert_eq!(tile(&desk)["isUnchecked"], false);

    let elsewhere = pack(|words| words);
    let desk = desk.updated(
        elsewhere
            .iter()
            .map(|(path, bytes)| {
                let is_other = path == "procedures/se-connecter-carte-identite.yaml";
                let more = if is_other { b"\n# une note\n".as_slice() } else { b"" };
                (path.to_owned(), [bytes, more].concat())
            })
            .collect(),
    );
    desk.unlock();
    assert_eq!(tile(&desk)["ownCheck"]["isBeforeUpdate"], false, "another procedure changed, not this one");

    let desk = desk.updated(pack(retitled));
    desk.unlock();
    let aged = tile(&desk);
    assert_eq!((&aged["ownCheck"]["isBeforeUpdate"], &aged["isUnchecked"]), (&json!(true), &json!(false)));
    let file: Value = serde_json::from_slice(&save(&desk)).unwrap();
    let sent = file["checks"][0].as_object().unwrap();
    assert_eq!(sent.keys().collect::<Vec<_>>(), ["by", "on", "place", "procedure", "version"]);
    assert_eq!(sent["by"], "Amal Benali", "who signs is published, and nobody else");

    desk.ask("live_check_take_back", json!({ "procedure": DAY }));
    assert_eq!((&tile(&desk)["ownCheck"], unchecked(&desk)), (&Value::Null, before));
    assert_eq!(desk.refusal("live_check_take_back", json!({ "procedure": DAY })), "not_found");
    desk.ask("live_check_sign", sign("Amal Benali", "le vrai site"));

    let published = "live_check: {on: 2026-11-23, by: Amal Benali, place: le vrai site}";
    let desk = desk.updated(pack(|words| retitled(words).replacen("live_check: null", published, 1)));
    desk.unlock();
    assert_eq!(desk.ask("remark_waiting", json!({})), json!({ "packs": [] }), "its authors have it");
    assert_eq!(tile(&desk)["ownCheck"], Value::Null, "and theirs is shown");
}

#[test]
fn a_file_of_remarks_is_saved_where_it_was_asked_and_for_nothing_else() {
    let desk = Desk::open();
    let remarks = text(&desk.ask("save_place_choose", json!({ "paper": "remarks" })), "/token");
    let asked = json!({ "pack": "be-wallonie", "token": remarks });
    assert_eq!(desk.refusal("remark_save", asked), "not_found", "nothing to send");
    let place = json!({ "procedure": DAY, "step": STEP });
    desk.ask("site_mark_add", json!({ "place": place, "words": WORDS }));
    let waiting = desk.ask("remark_waiting", json!({}));
    assert_eq!((&waiting["packs"][0]["marks"], &waiting["packs"][0]["checks"]), (&json!(1), &json!(0)));
    let sheet = text(&desk.ask("save_place_choose", json!({ "paper": "sheet" })), "/token");
    let misled = json!({ "pack": "be-wallonie", "token": sheet });
    assert_eq!(desk.refusal("remark_save", misled), "not_found", "a place for a sheet");
    let elsewhere = json!({ "pack": "autre", "token": remarks });
    assert_eq!(desk.refusal("remark_save", elsewhere), "not_found");
    assert_eq!(std::fs::read_dir(desk.papers()).unwrap().count(), 0, "nothing was written");
    save(&desk);
}
