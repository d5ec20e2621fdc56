//! Two people in a row, and a session of which nothing is to be kept: what the second may never see of the first, and what
//! is on the disk of somebody who said no.

use api::{App, Section};
use cote_tests::desk::{Desk, PHRASE, key, text};
use serde_json::{Value, json};

const CARD: &str = "carte-noter-un-jour";
const PLACE: (&str, &str) = (CARD, "avant");

/// Words that are nobody else's: whatever answers with one of them tells of the first person.
const OF_THE_FIRST: [&str; 4] = [
    "Hortensia-Premiere",
    "le mot jote d'Hortensia",
    "l'enveloppe mauve d'Hortensia",
    "le partage d'Hortensia",
];

/// What was made for the first person, by its id.
struct First {
    learner: String,
    session: String,
    note: String,
    worker: String,
}

fn first_person(desk: &Desk) -> First {
    let [name, jot, next, shared] = OF_THE_FIRST;
    let made = desk.ask("learner_create", json!({ "pseudonym": name }));
    let learner = text(&made, "/id");
    let first = desk.start(CARD, Some(&learner));
    desk.ask("jot_add", json!({ "key": key(), "text": jot }));
    desk.walk(first);
    let session = text(&desk.ask("closing_view", json!({})), "/session");
    desk.ask("own_word_give", json!({ "key": key(), "word": "hard", "isShared": true }));
    let plan = json!({ "key": key(), "procedure": null, "on": "2026-11-30", "at": null, "words": next });
    desk.ask("next_plan", plan);
    desk.ask("session_end", json!({ "key": key() }));
    let ended = desk.ask("session_note_write", json!({ "text": shared }));
    desk.ask("session_leave", json!({ "pin": null, "phrase": PHRASE }));
    First {
        learner,
        session,
        note: text(&ended, "/note/id"),
        worker: text(&desk.ask("today_view", json!({})), "/worker/id"),
    }
}

/// Requests that could get something out: each of the page's forms that names a thing, filled with the first person's.
fn forms(first: &First) -> Vec<Value> {
    let First { learner, session, note, worker } = first;
    let place = json!({ "procedure": PLACE.0, "step": PLACE.1 });
    let k = || Value::String(key());
    vec![
        json!({}),
        json!({ "key": k() }),
        json!({ "key": k(), "place": place }),
        json!({ "learner": learner }),
        json!({ "session": session }),
        json!({ "note": note }),
        json!({ "note": note, "text": "autre" }),
        json!({ "note": note, "paper": "note_pdf" }),
        json!({ "text": OF_THE_FIRST[0] }),
        json!({ "key": k(), "text": "autre" }),
        json!({ "pseudonym": OF_THE_FIRST[0] }),
        json!({ "learner": learner, "pseudonym": "Autre" }),
        json!({ "mode": "accompany", "learner": learner, "procedure": CARD }),
        json!({ "procedure": CARD }),
        json!({ "key": k(), "duties": [] }),
        json!({ "key": k(), "outcomes": [] }),
        json!({ "key": k(), "word": null, "isShared": false }),
        json!({ "key": k(), "procedure": null, "on": null, "at": null, "words": null }),
        json!({ "key": k(), "place": place, "level": "cue" }),
        json!({ "key": k(), "isOn": false }),
        json!({ "worker": worker, "phrase": "fausse" }),
        json!({ "paper": "sheet" }),
    ]
}

#[test]
fn the_second_person_sees_nothing_of_the_first_whatever_is_asked() {
    let desk = Desk::open();
    let first = first_person(&desk);
    let second = text(&desk.ask("learner_create", json!({ "pseudonym": "Bilal" })), "/id");
    desk.start(CARD, Some(&second));
    let ids = [&first.learner, &first.session, &first.note];
    let (mut asked, mut answered) = (0, 0);
    for is_closing in [false, true] {
        if is_closing {
            desk.ask("session_stop", json!({ "key": key() }));
        }
        for (command, section) in App::commands() {
            // These end the screen that is asked about; the door has tests of its own.
            let ends = [
                "vault_close",
                "vault_create",
                "session_leave",
                "session_end",
                "session_stop",
                "app_quit",
                "step_back",
            ];
            if ends.contains(command) {
                continue;
            }
            for form in forms(&first) {
                asked += 1;
                let outcome = desk.app.dispatch(command, form);
                if *section == Section::Unlocked {
                    assert!(outcome.is_err(), "{command} answers while the learner has the screen");
                }
                let Ok(answer) = outcome else { continue };
                answered += 1;
                let told = answer.to_string();
                for word in OF_THE_FIRST {
                    assert!(!told.contains(word), "{command} tells {word:?}");
                }
                for id in ids {
                    assert!(!told.contains(id.as_str()), "{command} tells an id of the first person's");
                }
            }
        }
    }
    assert!(answered > 40, "{answered} of {asked} were answered: the forms are those of the page");
    desk.ask("session_end", json!({ "key": key() }));
    let ended = desk.ask("session_note_view", json!({})).to_string();
    assert!(OF_THE_FIRST.iter().all(|word| !ended.contains(word)));
    let sheet = desk.paper_words("printed");
    assert!(OF_THE_FIRST.iter().all(|word| !sheet.contains(word)), "nor on the sheet of the second");
}

/// A session in a mode, with nobody named, to its end, with words wherever words can be said.
fn session_without_a_note(desk: &Desk, mode: &str, is_agreed: bool) -> String {
    let agreement = desk.ask("agreement_view", json!({ "mode": mode, "learner": null, "procedure": CARD }));
    desk.ask(
        "session_start",
        json!({
            "mode": mode, "way": "practise", "device": "computer", "procedure": CARD, "learner": null,
            "isAgreed": is_agreed, "agreementHash": text(&agreement, "/hash"),
        }),
    );
    let jot = json!({ "key": key(), "text": "le mot jote d'une inconnue" });
    assert_eq!(desk.refusal("jot_add", jot), "not_allowed_now", "nothing is jotted where nothing is kept");
    let hand = json!({ "key": key(), "reason": "other", "words": "la main de l'inconnue" });
    desk.ask("hand_take", hand);
    desk.ask("session_stop", json!({ "key": key() }));
    let plan = json!({ "key": key(), "procedure": null, "on": "2026-11-30", "at": null, "words": "revenir avec l'inconnue" });
    let closing = desk.ask("next_plan", plan);
    assert_eq!(text(&closing, "/nextWords"), "revenir avec l'inconnue", "said on the screen");
    desk.ask("sheet_print", json!({}));
    assert!(
        desk.paper_words("printed").contains("revenir avec l’inconnue")
            || desk.paper_words("printed").contains("revenir avec l'inconnue"),
        "and on the sheet"
    );
    let session = text(&closing, "/session");
    desk.ask("session_end", json!({ "key": key() }));
    assert_eq!(desk.ask("session_note_view", json!({}))["note"], Value::Null);
    desk.ask("session_leave", json!({ "pin": null, "phrase": PHRASE }));
    session
}

#[test]
fn of_whoever_trains_or_says_no_to_a_note_no_word_is_written() {
    let desk = Desk::open();
    let trained = session_without_a_note(&desk, "teach", true);
    let refused = session_without_a_note(&desk, "accompany", false);
    assert_eq!(desk.ask("note_list", json!({}))["notes"], json!([]));
    desk.ask("vault_close", json!({}));
    let (keys, folder) = desk.keys();
    let store = keys.open().expect("the vault opens without the application");
    for session in [trained, refused] {
        let session = domain::id::SessionId::new(session);
        assert!(store.sessions().get(&session).expect("an answer").is_some(), "that it took place is kept");
        let texts = store.texts().of_session(&session).expect("an answer");
        assert!(texts.is_empty(), "{} words of a session that keeps none", texts.len());
    }
    drop((store, folder));
}
