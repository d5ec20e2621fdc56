//! Valises on a stick: an update is what a fresh install is, a stick that vanishes changes nothing, a session goes on with
//! the version it began with, and whoever signed once is the only one who signs.

use std::path::{Path, PathBuf};
use std::process::Command;

use content::PackFiles;
use content::valise::{SigningKey, build, sign};
use cote_tests::desk::{Desk, PHRASE, key, text};
use serde_json::{Value, json};

use crate::packs::pack_of;

const DAY: &str = "procedures/carte-noter-un-jour.yaml";

/// The shipped pack in another version, with a word of one title changed.
fn shipped_as(version: &str, word: &str) -> PackFiles {
    pack_of(|name, words| match name {
        "pack.yaml" => {
            let is_version = |line: &&str| line.starts_with("version: ");
            let there = words.lines().find(is_version).expect("pack.yaml has a version");
            words.replacen(there, &format!("version: {version}"), 1)
        }
        DAY => words.replacen("title: Noter", &format!("title: {word} noter"), 1),
        _ => words,
    })
}

fn signing_key(seed: u8) -> SigningKey {
    SigningKey::from_seed(&[seed; 32]).expect("32 bytes are a key")
}

/// A signed valise of these files.
pub(crate) fn valise(files: &PackFiles, seed: u8) -> Vec<u8> {
    let pictures =
        std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/pictograms/index.json")).unwrap();
    let pictures = content::Pictures::from_index_json(&pictures).unwrap();
    let key = signing_key(seed);
    let built = build(files, &pictures).expect("the pack checks");
    sign(&built, &key).expect("a valise that was just built can be signed")
}

/// Puts a file on the stick and in the answer of the dialog.
fn offer(desk: &Desk, bytes: &[u8]) -> PathBuf {
    let path = desk.papers().join("mise-a-jour.valise");
    std::fs::write(&path, bytes).unwrap();
    desk.host.offer_file(&path);
    path
}

fn choose(desk: &Desk) -> String {
    text(&desk.ask("valise_choose", json!({})), "/token")
}

fn look(desk: &Desk) -> Value {
    desk.ask("valise_look", json!({ "token": choose(desk) }))
}

/// Why looking is refused: the code, and the reason when the valise itself is refused.
fn refused(desk: &Desk) -> (String, Option<String>) {
    let token = choose(desk);
    let error = desk.app.dispatch("valise_look", json!({ "token": token })).expect_err("it is refused");
    let wire = serde_json::to_value(error).unwrap();
    (text(&wire, "/code"), wire["args"]["reason"].as_str().map(str::to_owned))
}

fn procedures(seen: &Value) -> Vec<String> {
    let all = seen["changes"].as_array().expect("what changes is told");
    all.iter().filter(|one| one["kind"] != "removed").map(|one| text(one, "/procedure")).collect()
}

fn install(desk: &Desk, seen: &Value, procedures: &[String]) -> Value {
    let request =
        json!({ "mark": text(seen, "/mark"), "procedures": procedures, "isPublisherAccepted": true });
    desk.ask("valise_install", request)
}

pub(crate) fn install_all(desk: &Desk, bytes: &[u8]) -> Value {
    offer(desk, bytes);
    let seen = look(desk);
    install(desk, &seen, &procedures(&seen))
}

/// Everything that the page can read of what is installed.
fn everything(desk: &Desk) -> Value {
    let list = desk.ask("procedure_list", json!({}));
    let mut all = vec![list.clone(), desk.ask("sender_list", json!({}))];
    for tile in list["procedures"].as_array().expect("procedures are listed") {
        let procedure = json!({ "procedure": text(tile, "/id") });
        all.push(desk.ask("procedure_view", procedure.clone()));
        all.push(desk.ask("voice_list", procedure));
    }
    Value::Array(all)
}

/// The rows of the current version of the pack, as they lie in the vault.
fn rows(desk: Desk) -> Vec<Value> {
    let (keys, folder) = desk.keys();
    let store = keys.open().expect("the vault opens");
    let packs = store.packs();
    let current = packs.current().unwrap();
    let rows = current.into_iter().map(|pack| {
        let voice = packs.voice(&pack.at).unwrap().expect("it was installed with its voice");
        let sounds: Vec<_> = voice.recordings.iter().map(|one| format!("{one:?}")).collect();
        json!({
            "at": pack.at.version, "manifest": pack.manifest, "words": voice.pronunciation, "sounds": sounds,
            "walkthroughs": packs.walkthroughs(&pack.at).unwrap(),
        })
    });
    let rows = rows.collect();
    drop((store, folder));
    rows
}

#[test]
fn an_update_by_stick_leaves_the_rows_of_a_fresh_install() {
    let newest = valise(&shipped_as("1.1.0", "Toujours"), 1);
    let updated = Desk::open();
    install_all(&updated, &valise(&shipped_as("1.0.0", "Bien"), 1));
    install_all(&updated, &newest);
    let fresh = Desk::open();
    install_all(&fresh, &newest);
    assert_eq!(everything(&updated), everything(&fresh));
    let (updated, fresh) = (rows(updated), rows(fresh));
    assert_eq!(updated, fresh, "byte for byte what a fresh install has");
    assert!(updated[0].to_string().contains("Toujours noter"));
}

#[test]
fn what_changes_is_said_before_anything_is_installed() {
    let desk = Desk::open();
    offer(&desk, &valise(&shipped_as("1.0.0", "Bien"), 1));
    let before = everything(&desk);
    let seen = look(&desk);
    assert_eq!(everything(&desk), before, "looking installs nothing");
    let changed: Vec<_> =
        seen["changes"].as_array().unwrap().iter().filter(|one| one["kind"] == "changed").collect();
    assert_eq!(changed.len(), 1, "{seen}");
    assert_eq!(text(changed[0], "/procedure"), "carte-noter-un-jour");
    assert_eq!(
        (seen["isPublisherKnown"].clone(), text(&seen, "/installed")),
        (json!(false), "0.2.0".to_owned())
    );
    assert_eq!(seen["publisherWords"].as_array().unwrap().len(), 6);
    let not_compared = json!({ "mark": text(&seen, "/mark"), "procedures": procedures(&seen), "isPublisherAccepted": false });
    assert_eq!(desk.refusal("valise_install", not_compared), "invalid_field");
    assert_eq!(everything(&desk), before);
    let packs = install(&desk, &seen, &procedures(&seen));
    assert_eq!(text(&packs, "/packs/0/version"), "1.0.0");
    assert_eq!(text(&packs, "/packs/0/before"), "0.2.0");
    assert_eq!(packs["changed"], json!(["packs"]));
    assert!(seen["check"]["count"]["toDo"].as_u64().unwrap() > 0, "what the checker says is said before");
    let kept = desk.ask("pack_check_view", json!({ "pack": text(&seen, "/pack") }));
    assert_eq!(kept["check"], seen["check"], "and it can be read again afterwards");
}

#[test]
fn a_stick_that_vanishes_at_any_of_fifty_points_changes_nothing() {
    let desk = Desk::open();
    let bytes = valise(&shipped_as("1.0.0", "Bien"), 1);
    offer(&desk, &bytes);
    let before = everything(&desk);
    let length = bytes.len() as u64;
    for point in 0..50 {
        desk.host.pull_out_after(Some(length * point / 50));
        assert_eq!(refused(&desk), ("not_read".to_owned(), None), "pulled out at {point} fiftieths");
    }
    assert_eq!(everything(&desk), before);
    assert_eq!(
        desk.refusal("valise_install", json!({ "mark": "0", "procedures": [], "isPublisherAccepted": true })),
        "not_found"
    );
    desk.host.pull_out_after(None);
    let seen = look(&desk);
    install(&desk, &seen, &procedures(&seen));
    assert_ne!(everything(&desk), before, "put back in, it is installed");
}

#[test]
fn a_real_stick_that_is_torn_out_changes_nothing() {
    if !rustix::process::geteuid().is_root() {
        eprintln!("not run: only root mounts a stick");
        return;
    }
    let desk = Desk::open();
    let stick = Stick::put_in();
    let path = stick.folder.path().join("mise-a-jour.valise");
    std::fs::write(&path, valise(&shipped_as("1.0.0", "Bien"), 1)).unwrap();
    desk.host.offer_file(&path);
    let before = everything(&desk);
    let token = choose(&desk);
    stick.tear_out();
    assert_eq!(desk.refusal("valise_look", json!({ "token": token })), "not_read");
    assert_eq!(everything(&desk), before);
    stick.put_back();
    let seen = look(&desk);
    // Once it was verified nothing is read any more: what was seen is what is installed, stick or not.
    stick.tear_out();
    install(&desk, &seen, &procedures(&seen));
    assert_ne!(everything(&desk), before);
}

/// An ext4 file system in a file, mounted through a loop device: what Linux makes of a stick, but for the plug.
struct Stick {
    folder: tempfile::TempDir,
    image: tempfile::NamedTempFile,
}

impl Stick {
    fn put_in() -> Self {
        let stick =
            Self { folder: tempfile::tempdir().unwrap(), image: tempfile::NamedTempFile::new().unwrap() };
        stick.image.as_file().set_len(32 * 1024 * 1024).unwrap();
        run(Command::new("mkfs.ext4").arg("-q").arg(stick.image.path()));
        stick.put_back();
        stick
    }

    fn put_back(&self) {
        run(Command::new("mount").args(["-o", "loop"]).arg(self.image.path()).arg(self.folder.path()));
    }

    fn tear_out(&self) {
        run(Command::new("umount").arg("-l").arg(self.folder.path()));
    }
}

fn run(command: &mut Command) {
    let done = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(done.status.success(), "{command:?}: {}", String::from_utf8_lossy(&done.stderr));
}

#[test]
fn a_session_under_way_finishes_on_its_version_and_going_back_takes_one_press() {
    let desk = Desk::open();
    let first = desk.start("carte-noter-un-jour", None);
    let title = text(&first, "/step/procedureTitle");
    let desk = desk.killed();
    desk.unlock();
    install_all(&desk, &valise(&shipped_as("1.0.0", "Bien"), 1));
    let session = text(&desk.ask("today_view", json!({})), "/interrupted/session");
    let resumed = desk.ask("session_resume", json!({ "session": session }));
    assert_eq!(text(&resumed, "/step/procedureTitle"), title, "the version that it began with");
    desk.walk(resumed);
    desk.ask("level_confirm_all", json!({ "key": key() }));
    desk.ask("session_end", json!({ "key": key() }));
    desk.ask("session_leave", json!({ "pin": null, "phrase": PHRASE }));
    let next = desk.ask("procedure_list", json!({})).to_string();
    assert!(next.contains("Bien noter"), "the next one begins with the new version");
    let back = desk.ask("pack_go_back", json!({ "pack": "be-wallonie" }));
    assert_eq!(
        (text(&back, "/packs/0/version"), text(&back, "/packs/0/before")),
        ("0.2.0".into(), "1.0.0".into())
    );
    assert!(!desk.ask("procedure_list", json!({})).to_string().contains("Bien noter"));
    let desk = desk.killed();
    desk.unlock();
    assert_eq!(
        text(&desk.ask("pack_list", json!({})), "/packs/0/version"),
        "0.2.0",
        "opening again leaves the choice"
    );
}

#[test]
fn the_program_s_pack_does_not_take_the_place_of_a_later_one_from_a_stick() {
    let desk = Desk::open();
    install_all(&desk, &valise(&shipped_as("2.0.0", "Bien"), 1));
    let desk = desk.updated(shipped_as("1.5.0", "Vite"));
    desk.unlock();
    assert_eq!(text(&desk.ask("pack_list", json!({})), "/packs/0/version"), "2.0.0");
    let desk = desk.updated(shipped_as("2.1.0", "Vite"));
    desk.unlock();
    assert_eq!(
        text(&desk.ask("pack_list", json!({})), "/packs/0/version"),
        "2.1.0",
        "a later program brings a later one"
    );
}

#[test]
fn whoever_signed_once_is_the_only_one_who_signs() {
    let desk = Desk::open();
    install_all(&desk, &valise(&shipped_as("1.0.0", "Bien"), 1));
    let before = everything(&desk);
    let cases = [
        (valise(&shipped_as("1.1.0", "Mieux"), 2), "other_publisher"),
        (valise(&shipped_as("0.9.0", "Avant"), 1), "older"),
        (valise(&shipped_as("1.0.0", "Autre"), 1), "same_version"),
    ];
    for (bytes, reason) in cases {
        offer(&desk, &bytes);
        assert_eq!(refused(&desk), ("valise_refused".to_owned(), Some(reason.to_owned())));
    }
    assert_eq!(everything(&desk), before);
    offer(&desk, &valise(&shipped_as("1.1.0", "Mieux"), 1));
    let seen = look(&desk);
    assert_eq!(seen["isPublisherKnown"], json!(true), "the words are compared once");
}

#[test]
fn a_valise_that_is_not_whole_or_not_signed_is_refused_with_its_reason() {
    let desk = Desk::open();
    let before = everything(&desk);
    let good = valise(&shipped_as("1.0.0", "Bien"), 1);
    let flipped = |at: usize| {
        let mut bytes = good.clone();
        bytes[at] ^= 1;
        bytes
    };
    offer(&desk, &good[..good.len() / 2]);
    assert_eq!(refused(&desk).1.as_deref(), Some("truncated"));
    offer(&desk, b"une lettre");
    assert_eq!(refused(&desk).1.as_deref(), Some("not_a_valise"));
    offer(&desk, &flipped(good.len() / 2));
    assert_eq!(refused(&desk).0, "valise_refused");
    let journal = desk.ask("pack_list", json!({}));
    assert_eq!((everything(&desk), text(&journal, "/packs/0/version")), (before, "0.2.0".to_owned()));
}

#[test]
fn some_procedures_are_taken_and_the_others_stay_as_they_are() {
    let desk = Desk::open();
    let both = pack_of(|name, words| match name {
        "pack.yaml" => {
            let there = words.lines().find(|line| line.starts_with("version: ")).unwrap().to_owned();
            words.replacen(&there, "version: 1.0.0", 1)
        }
        _ if words.contains("\ntitle: \"") => words.replacen("\ntitle: \"", "\ntitle: \"Neuf, ", 1),
        _ => words.replacen("\ntitle: ", "\ntitle: Neuf, ", 1),
    });
    let before = desk.ask("procedure_list", json!({}))["procedures"].as_array().map(Vec::len);
    offer(&desk, &valise(&both, 1));
    let seen = look(&desk);
    let packs = install(&desk, &seen, &["se-connecter-carte-identite".to_owned()]);
    assert_eq!(
        (packs["packs"][0]["isPartial"].clone(), text(&packs, "/packs/0/version")),
        (json!(true), "1.0.0".into())
    );
    let titles: Vec<_> = desk.ask("procedure_list", json!({}))["procedures"]
        .as_array()
        .unwrap()
        .iter()
        .map(|tile| (text(tile, "/id"), text(tile, "/title").starts_with("Neuf")))
        .collect();
    assert_eq!(
        titles.iter().filter(|(_, is_new)| *is_new).map(|(id, _)| id.as_str()).collect::<Vec<_>>(),
        ["code-pin-oublie", "se-connecter-carte-identite"],
        "where its papers lead comes with it"
    );
    assert_eq!(Some(titles.len()), before, "none is lost");
    let check = desk.ask("pack_check_view", json!({ "pack": text(&seen, "/pack") }))["check"].clone();
    let said = |procedure: &str| {
        let all = check["problems"].as_array().unwrap();
        all.iter().filter(|one| one["procedure"] == procedure).count()
    };
    for (procedure, _) in &titles {
        assert!(said(procedure) > 0, "what was said of each procedure goes with it: {procedure}");
    }
}
