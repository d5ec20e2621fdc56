//! What is needed, ticked together: through the list of commands, to the closing, the note and the papers.

use cote_tests::desk::{Desk, PHRASE, key, text};
use serde_json::{Value, json};

const LOGIN: &str = "se-connecter-carte-identite";

fn learner(desk: &Desk, pseudonym: &str) -> String {
    text(&desk.ask("learner_create", json!({ "pseudonym": pseudonym })), "/id")
}

fn answer(desk: &Desk, document: &str, answer: &str) -> Value {
    desk.ask("document_answer", json!({ "key": key(), "document": document, "answer": answer }))
}

/// What was answered, in the order of the list.
fn answers(view: &Value) -> Vec<(String, Option<String>)> {
    let documents = view["preparation"]["documents"].as_array().expect("a list is on the screen");
    let told = |one: &Value| (text(one, "/document/id"), one["answer"].as_str().map(str::to_owned));
    documents.iter().map(told).collect()
}

#[test]
fn a_preparation_goes_from_the_list_to_the_note_and_its_papers() {
    let desk = Desk::open();
    let rim = learner(&desk, "Rim");
    let first = desk.start_in("prepare", LOGIN, Some(&rim));
    assert_eq!(first["step"], Value::Null, "the list, and no step");
    assert_eq!(text(&desk.ask("app_status", json!({})), "/stage"), "session_preparing");
    assert!(answers(&first).iter().all(|(_, answer)| answer.is_none()), "nothing is answered for anybody");
    assert!(first["preparation"]["deskQuestions"].as_array().is_some_and(|asked| asked.len() == 5));

    answer(&desk, "carte", "missing");
    answer(&desk, "carte", "here");
    let view = answer(&desk, "code", "missing");
    assert_eq!(
        answers(&view)[..2],
        [("carte".to_owned(), Some("here".to_owned())), ("code".to_owned(), Some("missing".to_owned())),]
    );
    desk.ask("jot_add", json!({ "key": key(), "text": "La lettre des codes est chez sa fille." }));
    desk.ask("obstacle_mark", json!({ "key": key(), "obstacle": "missing_key" }));
    let hand = json!({ "key": key(), "reason": "urgent", "words": null });
    assert_eq!(
        desk.refusal("hand_take", hand),
        "not_allowed_now",
        "there is nothing to do in somebody's place"
    );
    desk.ask("sheet_print", json!({}));

    assert_eq!(desk.ask("session_stop", json!({ "key": key() }))["isClosing"], true);
    let closing = desk.ask("closing_view", json!({}));
    assert_eq!((closing["path"].clone(), closing["hasToConfirm"].clone()), (json!([]), json!(false)));
    assert_eq!(
        text(&closing, "/prepared/1/todo"),
        "Allez à la commune avec la carte et la lettre des codes. \
        Sans la lettre, on en demande une autre."
    );
    let back = desk.ask("step_back", json!({ "key": key() }));
    assert_eq!(answers(&back), answers(&view), "going back from the closing finds the same answers");
    desk.ask("session_stop", json!({ "key": key() }));
    desk.ask(
        "next_plan",
        json!({ "key": key(), "procedure": LOGIN, "on": "2026-12-01", "at": null, "words": "" }),
    );

    let ended = desk.ask("session_end", json!({ "key": key() }));
    let body = &ended["note"]["body"];
    assert_eq!((text(body, "/way"), body["autonomy"].clone()), ("prepare".to_owned(), Value::Null));
    assert_eq!(text(body, "/prepared/0/answer"), "here");
    assert_eq!(body["prepared"][2]["answer"], Value::Null, "what nobody looked at is said to be so");
    assert_eq!(body["obstacles"], json!(["missing_key"]));
    let note = text(&ended, "/note/id");
    desk.ask("session_leave", json!({ "pin": null, "phrase": PHRASE }));
    for paper in ["note_pdf", "note_markdown", "sheet"] {
        let token = desk.ask("save_place_choose", json!({ "paper": paper }))["token"].clone();
        desk.ask("note_save", json!({ "note": note, "paper": paper, "token": token }));
    }
    let papers = std::fs::read_dir(desk.papers()).unwrap().map(|file| file.unwrap().path());
    let markdown = papers.into_iter().find(|path| path.extension().is_some_and(|ending| ending == "md"));
    let markdown = std::fs::read_to_string(markdown.expect("the note as text")).unwrap();
    assert!(
        markdown.contains("À trouver encore") && markdown.contains("Le code PIN de la carte"),
        "{markdown}"
    );
}

#[test]
fn a_killed_preparation_comes_back_with_the_same_answers() {
    let desk = Desk::open();
    let rim = learner(&desk, "Rim");
    desk.start_in("prepare", LOGIN, Some(&rim));
    answer(&desk, "code", "missing");
    let before = answer(&desk, "lecteur", "here");
    let desk = desk.killed();
    desk.unlock();
    let today = desk.ask("today_view", json!({}));
    assert_eq!(today["interrupted"]["isPreparing"], true);
    let resumed = desk.ask("session_resume", json!({ "session": text(&today, "/interrupted/session") }));
    assert_eq!(answers(&resumed), answers(&before));
}

#[test]
fn an_interrupted_preparation_can_be_finished_as_it_is() {
    let desk = Desk::open();
    desk.start_in("prepare", LOGIN, None);
    answer(&desk, "code", "missing");
    let desk = desk.killed();
    desk.unlock();
    let session = text(&desk.ask("today_view", json!({})), "/interrupted/session");
    assert_eq!(desk.ask("session_finish", json!({ "session": session }))["isClosing"], true);
    assert_eq!(text(&desk.ask("closing_view", json!({})), "/prepared/1/answer"), "missing");
}

#[test]
fn the_same_answer_sent_twice_counts_once() {
    let desk = Desk::open();
    desk.start_in("prepare", LOGIN, None);
    let made = json!({ "key": key(), "document": "code", "answer": "missing" });
    let once = desk.ask("document_answer", made.clone());
    answer(&desk, "code", "here");
    // The page lost the answer to its first request and sends the very same act again: what came after stands.
    let again = desk.ask("document_answer", made);
    assert_eq!(answers(&once)[1].1.as_deref(), Some("missing"));
    assert_eq!(answers(&again)[1].1.as_deref(), Some("here"));
    assert_eq!(
        answers(&answer(&desk, "passeport", "here")),
        answers(&again),
        "not on this list: nothing happens"
    );
}

#[test]
fn refusing_the_note_writes_nothing_of_what_somebody_lacks() {
    let desk = Desk::open();
    let rim = learner(&desk, "Rim");
    let agreement =
        desk.ask("agreement_view", json!({ "mode": "accompany", "learner": rim, "procedure": LOGIN }));
    desk.ask(
        "session_start",
        json!({
            "mode": "accompany", "way": "prepare", "device": "computer", "procedure": LOGIN, "learner": rim,
            "isAgreed": false, "agreementHash": text(&agreement, "/hash"),
        }),
    );
    let view = answer(&desk, "code", "missing");
    assert_eq!(view["preparation"]["keepsNote"], false);
    assert_eq!(desk.refusal("jot_add", json!({ "key": key(), "text": "un mot" })), "not_allowed_now");
    desk.ask("session_stop", json!({ "key": key() }));
    assert_eq!(desk.ask("session_end", json!({ "key": key() }))["note"], Value::Null);
}

#[test]
fn training_does_not_prepare() {
    let desk = Desk::open();
    let agreement =
        desk.ask("agreement_view", json!({ "mode": "teach", "learner": null, "procedure": LOGIN }));
    let start = json!({
        "mode": "teach", "way": "prepare", "device": "computer", "procedure": LOGIN, "learner": null,
        "isAgreed": true, "agreementHash": text(&agreement, "/hash"),
    });
    assert_eq!(desk.refusal("session_start", start), "not_allowed_now");
}
