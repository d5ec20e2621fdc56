//! An author's preview: the folder is followed as it is saved, and nothing of an antenna is touched.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use api::{App, Preview, Section};
use cote_tests::desk::Desk;
use cote_tests::host::TestHost;
use serde_json::{Value, json};

const PROCEDURE: &str = "dire-bonjour";

/// A folder as `cote pack new` makes it, and its preview.
struct Author {
    preview: Arc<Preview>,
    host: Arc<TestHost>,
    place: tempfile::TempDir,
    saved: std::cell::Cell<u64>,
}

impl Author {
    fn new() -> Self {
        let place = tempfile::tempdir().unwrap();
        let pack = place.path().join("ma-valise");
        fs::create_dir_all(pack.join("procedures")).unwrap();
        let example = guide();
        fs::write(pack.join("pack.yaml"), &example[0]).unwrap();
        fs::write(pack.join("procedures/dire-bonjour.yaml"), &example[1]).unwrap();
        let host = Arc::new(TestHost::new(&place.path().join("papers"), None));
        let preview = Arc::new(Preview::start(host.clone(), &pack, None));
        Self { preview, host, place, saved: std::cell::Cell::new(1) }
    }

    fn pack(&self) -> PathBuf {
        self.place.path().join("ma-valise")
    }

    fn file(&self) -> PathBuf {
        self.pack().join("procedures/dire-bonjour.yaml")
    }

    /// Saves a file; each time at another hour, as on a machine where nobody saves twice in the same tick.
    fn save(&self, text: &str) {
        self.saved.set(self.saved.get() + 1);
        let file = fs::File::create(self.file()).unwrap();
        std::io::Write::write_all(&mut &file, text.as_bytes()).unwrap();
        file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000 + self.saved.get()))
            .unwrap();
        assert!(!self.preview.look(), "an editor may still be writing");
        assert!(self.preview.look(), "it is read once it looks the same twice");
        assert!(!self.preview.look(), "and only once");
    }

    fn change(&self, from: &str, to: &str) {
        let text = fs::read_to_string(self.file()).unwrap();
        assert!(text.contains(from), "{from}");
        self.save(&text.replace(from, to));
    }

    fn ask(&self, command: &str, payload: Value) -> Value {
        self.preview.dispatch(command, payload).unwrap_or_else(|error| panic!("{command}: {error:?}"))
    }

    fn refusal(&self, command: &str, payload: Value) -> String {
        let error = self.preview.dispatch(command, payload).unwrap_err();
        serde_json::to_value(error).unwrap()["code"].as_str().unwrap().to_owned()
    }

    fn view(&self) -> Value {
        self.ask("preview_view", json!({}))
    }

    fn open(&self, step: Option<&str>, way: &str) -> Value {
        self.ask(
            "preview_open",
            json!({ "procedure": PROCEDURE, "step": step, "way": way, "device": "computer" }),
        )
    }

    fn step(&self) -> Value {
        self.ask("step_view", json!({}))["step"].clone()
    }
}

/// The two files of the guide, as authors copy them.
fn guide() -> [String; 2] {
    let guide = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/content.md");
    let text = fs::read_to_string(guide).unwrap();
    let blocks: Vec<String> =
        text.split("```yaml\n").skip(1).map(|rest| rest.split("```").next().unwrap().to_owned()).collect();
    [blocks[0].clone(), blocks[1].clone()]
}

/// The first error that the checker finds.
fn error(view: &Value) -> &Value {
    let problems = view["check"]["problems"].as_array().unwrap();
    problems.iter().find(|one| one["level"] == "error").unwrap_or_else(|| panic!("no error: {view}"))
}

fn said(step: &Value) -> String {
    step["say"].as_array().unwrap().iter().map(|span| span["text"].as_str().unwrap()).collect()
}

fn key() -> String {
    uuid::Uuid::now_v7().to_string()
}

/// Every file below a folder, with what it holds and when it was written.
fn picture(folder: &Path) -> BTreeMap<PathBuf, (Vec<u8>, SystemTime)> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            found.extend(picture(&path));
        } else {
            let modified = fs::metadata(&path).unwrap().modified().unwrap();
            found.insert(path.clone(), (fs::read(&path).unwrap_or_default(), modified));
        }
    }
    found
}

#[test]
fn a_procedure_is_played_from_any_step_as_a_learner_would() {
    let author = Author::new();
    assert_eq!(author.ask("app_status", json!({}))["stage"], "preview");
    let view = author.view();
    assert_eq!((&view["folder"], &view["shows"]), (&json!("ma-valise"), &json!("saved")));
    assert_eq!(view["procedures"][0]["steps"].as_array().unwrap().len(), 3);
    assert_eq!(author.refusal("step_view", json!({})), "no_session", "nothing is open yet");

    let screen = author.open(Some("envoyer"), "practise")["screen"].clone();
    assert_eq!((&screen["step"], &screen["stage"]), (&json!("envoyer"), &json!("steps")));
    let step = author.step();
    assert_eq!((said(&step).as_str(), &step["number"]), ("Cliquez pour envoyer.", &json!(2)));
    let act = |target: &str| {
        author.ask("step_act", json!({ "key": key(), "place": author.step()["place"], "target": target }))
    };
    let wrong = act("annuler");
    assert!(said(&json!({ "say": wrong["explained"]["say"] })).contains("tout effacer"), "{wrong}");
    assert_eq!(act("envoyer")["step"]["place"]["step"], "fin");
    let over = author.ask("step_done", json!({ "key": key(), "place": author.step()["place"] }));
    assert_eq!(over["isClosing"], true);
    assert_eq!(author.view()["screen"]["stage"], "over");
    author.ask("step_back", json!({ "key": key() }));
    assert_eq!(author.step()["place"]["step"], "fin", "back to the last step");

    author.open(Some("ecrire"), "real");
    assert_eq!(author.step()["coach"]["asks"][0], "Que voulez-vous dire\u{a0}?", "for real, other words");
    let list = author.open(None, "prepare");
    assert_eq!(list["screen"]["stage"], "preparing");
    assert_eq!(author.ask("step_view", json!({}))["preparation"]["documents"].as_array().unwrap().len(), 1);
    assert_eq!(
        author.refusal(
            "preview_open",
            json!({ "procedure": "rien", "step": null, "way": "real", "device": "phone" })
        ),
        "not_found"
    );
}

#[test]
fn what_is_saved_is_on_the_screen_at_the_same_step() {
    let author = Author::new();
    author.open(Some("envoyer"), "practise");
    author.ask("cue_ask", json!({ "key": key() }));
    let before = author.view()["revision"].as_u64().unwrap();
    author.change("Cliquez pour {envoyer}.", "Cliquez ici pour {envoyer}.");
    assert_eq!(said(&author.step()), "Cliquez ici pour envoyer.");
    assert_eq!(author.step()["cues"].as_array().unwrap().len(), 1, "where one was, one stays");
    assert_eq!(author.view()["revision"], before + 1);
    let told = serde_json::to_value(author.host.told()).unwrap();
    assert_eq!(told, json!([{ "kind": "changed", "tags": ["preview"] }]), "the page is told once");
}

#[test]
fn a_broken_file_is_named_with_its_line_while_the_last_good_version_stays() {
    let author = Author::new();
    author.open(Some("envoyer"), "practise");
    let good = fs::read_to_string(author.file()).unwrap();
    let broken = good.replace("    act: {click: envoyer}", "    act: {click: envoyer");
    author.save(&broken);
    let view = author.view();
    assert_eq!((&view["shows"], &view["check"]["count"]["errors"]), (&json!("last_good"), &json!(1)));
    let problem = error(&view);
    assert_eq!(problem["file"], "procedures/dire-bonjour.yaml");
    let line = good.lines().position(|line| line.contains("act: {click: envoyer}")).unwrap() + 1;
    let said_at = problem["line"].as_u64().unwrap();
    assert!((line as u64..=line as u64 + 1).contains(&said_at), "line {line}: {problem}");
    assert_eq!(said(&author.step()), "Cliquez pour envoyer.", "the last good version can still be played");

    author.save(&good.replace("act: {click: envoyer}", "act: {click: envoier}"));
    let view = author.view();
    let problem = error(&view);
    assert_eq!(view["shows"], "last_good");
    assert_eq!(
        (&problem["line"], &problem["steps"]),
        (&json!(line), &json!(["envoyer"])),
        "what can be understood is said of its step"
    );

    author.save(&good.replace("Cliquez pour {envoyer}.", "Cliquez pour tout {envoyer}."));
    assert_eq!(author.view()["shows"], "saved");
    assert_eq!(said(&author.step()), "Cliquez pour tout envoyer.", "repaired");
}

#[test]
fn a_sentence_that_is_too_long_is_measured_on_its_screen() {
    let author = Author::new();
    author.open(Some("envoyer"), "practise");
    author.change(
        "Cliquez pour {envoyer}.",
        "Cliquez avec la souris sur le grand bouton bleu en bas pour {envoyer} la subrogation.",
    );
    let view = author.view();
    assert_eq!((&view["shows"], &view["check"]["count"]["errors"]), (&json!("saved"), &json!(1)));
    assert!(said(&author.step()).starts_with("Cliquez avec la souris"), "it is seen where it is read");
    let step = &view["procedures"][0]["steps"][1];
    let meter = &step["meter"];
    assert_eq!((&meter["longest"], &meter["most"]), (&json!(15), &json!(12)));
    assert_eq!(meter["hardWords"], json!(["subrogation"]));
    let here: Vec<&Value> = view["check"]["problems"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["steps"].as_array().unwrap().contains(&json!("envoyer")))
        .collect();
    assert_eq!(step["problems"], here.len());
    assert!(
        here.iter()
            .any(|one| one["level"] == "error" && one["message"].as_str().unwrap().contains("15 mots"))
    );
    assert!(here.iter().any(|one| one["message"].as_str().unwrap().contains("subrogation")));
}

#[test]
fn when_the_step_is_gone_the_nearest_one_is_on_the_screen() {
    let author = Author::new();
    author.open(Some("envoyer"), "practise");
    author.change("- id: envoyer\n    title", "- id: partir\n    title");
    assert_eq!(author.view()["screen"]["step"], "partir", "it only got another name");

    let text = fs::read_to_string(author.file()).unwrap();
    let (before, rest) = text.split_once("  - id: partir").unwrap();
    let (_, after) = rest.split_once("  - id: fin").unwrap();
    author.save(&format!("{before}  - id: fin{after}"));
    assert_eq!(author.view()["screen"]["step"], "fin", "the one that now stands there");
    assert_eq!(author.step()["number"], 2, "as if one had come by the steps that are left");

    fs::remove_file(author.file()).unwrap();
    author.preview.look();
    assert!(author.preview.look());
    assert_eq!(author.view()["shows"], "last_good", "a pack without a procedure is none");
    fs::remove_dir_all(author.pack()).unwrap();
    author.preview.look();
    assert!(author.preview.look());
    let view = author.view();
    assert_eq!((&view["isReadable"], &view["shows"]), (&json!(false), &json!("last_good")));
    assert_eq!(author.step()["place"]["step"], "fin");
}

#[test]
fn the_folder_is_followed_by_itself() {
    let author = Author::new();
    author.preview.watch();
    let text = fs::read_to_string(author.file()).unwrap();
    fs::write(author.file(), text.replace("title: Dire bonjour par écrit", "title: Dire bonsoir par écrit"))
        .unwrap();
    let since = Instant::now();
    while author.view()["procedures"][0]["title"] != "Dire bonsoir par écrit" {
        assert!(since.elapsed() < Duration::from_secs(20), "it is not followed");
        std::thread::sleep(Duration::from_millis(20));
    }
    eprintln!("followed after {} ms", since.elapsed().as_millis());
}

#[test]
fn nothing_of_an_antenna_is_opened_read_or_changed() {
    let desk = Desk::open();
    desk.ask("vault_close", json!({}));
    let before = picture(&desk.data());
    let author = Author::new();
    author.open(None, "practise");
    let mine = ["preview_view", "preview_open"];
    for (command, section) in App::commands() {
        let payload = json!({});
        let answer = author.preview.dispatch(command, payload);
        if *section == Section::Unlocked {
            let code = serde_json::to_value(answer.unwrap_err()).unwrap()["code"].clone();
            assert_eq!(code, "bad_request", "{command} is the antenna's");
        }
        if mine.contains(command) {
            assert_eq!(desk.refusal(command, json!({})), "bad_request", "{command} is the author's");
        }
    }
    author.change("Cliquez pour {envoyer}.", "Cliquez {envoyer}.");
    assert_eq!(picture(&desk.data()), before, "no byte of the antenna's folder, and no hour of its files");
    let left: Vec<_> =
        fs::read_dir(author.place.path()).unwrap().map(|one| one.unwrap().file_name()).collect();
    assert_eq!(left, ["ma-valise"], "nor is anything kept elsewhere");
}
