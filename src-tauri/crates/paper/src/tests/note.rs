//! The note.

use domain::id::DocumentId;
use domain::mode::{Mode, Way};
use domain::note::{NoteBody, NoteDocument};
use domain::session::{Learning, Urgency, UrgencyReason};
use domain::starting_point::{Habit, StartingPoint};
use domain::walkthrough::DocumentAnswer;

use super::sample::{self, ODD, long_note, note, today};
use super::tool;
use crate::{FileWaiting, LearnerFilePage, NotePage, learner_file_pdf, note_markdown, note_pdf};

fn empty() -> NotePage {
    NotePage {
        body: NoteBody {
            on: today(),
            mode: Mode::Teach,
            way: Way::Practise,
            title: "Noter un jour de travail".to_owned(),
            is_complete: false,
            procedures: Vec::new(),
            prepared: None,
            obstacles: Vec::new(),
            own_word: None,
            duties: Vec::new(),
            next: None,
            urgency: None,
            learning: None,
            outcomes: Vec::new(),
            minutes: 1,
            autonomy: None,
        },
        worker_name: String::new(),
        antenna: String::new(),
        person: None,
        next_title: None,
        next_words: None,
        shared_text: String::new(),
        own_text: None,
        addenda: Vec::new(),
        corrections: Vec::new(),
        frozen_at: None,
        made_on: today(),
    }
}

/// A session that prepared: one thing is there, one is missing, one was not looked at.
fn prepared() -> NotePage {
    let mut page = note();
    let document = |id: &str, label: &str, answer: Option<DocumentAnswer>, todo: Option<&str>| NoteDocument {
        document: DocumentId::new(id),
        label: label.to_owned(),
        answer,
        todo: todo.map(str::to_owned),
    };
    page.body.way = Way::Prepare;
    page.body.procedures.clear();
    page.body.prepared = Some(vec![
        document("carte", "La carte d’identité", Some(DocumentAnswer::Here), None),
        document("code", "Le code PIN", Some(DocumentAnswer::Missing), Some("Allez à la commune.")),
        document("lecteur", "Un lecteur de carte", None, None),
    ]);
    page
}

#[test]
fn a_note_says_what_was_prepared_and_no_step() {
    let markdown = note_markdown(&prepared());
    let said = markdown.split("## Ce qui a bloqué").next().unwrap();
    insta::assert_snapshot!(said.split("## Ce qui a été préparé").nth(1).unwrap());
    assert!(!markdown.contains("Aucune étape"), "nobody is told that no step was finished");
    tool::assert_sound("note-prepared", &note_pdf(&prepared()).unwrap());
}

/// Names and texts that no keyboard should give.
fn odd() -> NotePage {
    let mut page = note();
    page.person = Some("$ريم$ 🙂 \u{202e}Rim".to_owned());
    page.shared_text = format!("{ODD}\n\n\u{0}\u{7}\u{feff}{}\n\n\n  \n日本 e\u{301}", "x".repeat(400));
    page.antenna = "Marche\nen\tFamenne".to_owned();
    page.body.procedures[0].title = "= #titre\\".to_owned();
    page.body.procedures[0].steps[0].title = "| *étape* | #strong[x]".to_owned();
    page.own_text = Some(" \n \n".to_owned());
    page.addenda[0].author = "<Amal> @x".to_owned();
    page
}

#[test]
fn every_note_is_sound() {
    for (name, page) in
        [("note", note()), ("note-empty", empty()), ("note-long", long_note()), ("note-odd", odd())]
    {
        tool::assert_sound(name, &note_pdf(&page).unwrap());
    }
}

#[test]
fn the_tags_tell_the_note() {
    insta::assert_snapshot!(tool::structure(&note_pdf(&note()).unwrap()));
}

#[test]
fn the_note_is_short() {
    let mut page = note();
    page.addenda.clear();
    assert_eq!(tool::pages(&note_pdf(&page).unwrap()), 1, "an ordinary note is one page");
    assert!(tool::pages(&note_pdf(&empty()).unwrap()) == 1);
}

#[test]
fn nothing_of_a_long_note_is_lost() {
    let text = tool::text(&note_pdf(&long_note()).unwrap()).replace("-\n", "").replace('\n', " ");
    assert_eq!(text.matches("chercher dans la page").count(), 60);
    assert_eq!(
        text.matches("relu la lettre").count(),
        long_note().shared_text.matches("relu la lettre").count() * 2
    );
}

#[test]
fn a_sign_without_drawing_is_said() {
    let text = tool::text(&note_pdf(&odd()).unwrap());
    assert!(text.contains("ce papier ne sait pas écrire"), "{text}");
    assert!(!tool::text(&note_pdf(&note()).unwrap()).contains("ce papier ne sait pas écrire"));
}

#[test]
fn the_worker_s_own_lines_stand_in_their_own_copy_only() {
    let mut page = note();
    let shared = tool::text(&note_pdf(&page).unwrap()) + &note_markdown(&page);
    page.own_text = Some("J’ai eu du mal à ne pas prendre la souris.".to_owned());
    let own = tool::text(&note_pdf(&page).unwrap());
    assert!(own.contains("du mal à ne pas prendre la souris") && own.contains("entièrement accompagné"));
    for absent in ["souris", "Copie réservée", "La Coop", "accompagné"] {
        assert!(!shared.contains(absent), "{absent} is for the author only");
    }
}

#[test]
fn no_time_of_a_step_or_of_the_freezing_is_printed() {
    let page = note();
    let all = tool::text(&note_pdf(&page).unwrap()) + &note_markdown(&page);
    for time in ["14:37", "15:37", "14 h 37", "15 h 37", "14\u{a0}h\u{a0}37", "15\u{a0}h\u{a0}37"] {
        assert!(!all.contains(time), "{time}");
    }
    assert!(all.contains("45 minutes"));
}

#[test]
fn the_note_as_markdown() {
    insta::assert_snapshot!(note_markdown(&note()));
}

#[test]
fn odd_words_as_markdown() {
    insta::assert_snapshot!(note_markdown(&odd()));
}

#[test]
fn a_note_says_what_was_urgent_and_what_becomes_of_the_learning() {
    let day = |day| chrono::NaiveDate::from_ymd_opt(2026, 12, day).unwrap();
    let mut page = note();
    page.body.mode = Mode::DoFor;
    page.body.urgency = Some(Urgency { reason: UrgencyReason::PaymentStops, deadline: day(4) });
    page.body.learning = Some(Learning::Booked { on: day(8) });
    let said = note_markdown(&page).replace('\u{a0}', " ");
    assert!(said.contains("un paiement pouvait s’arrêter le vendredi 4 décembre 2026"), "{said}");
    assert!(said.contains("À refaire ensemble") && said.contains("mardi 8 décembre 2026"), "{said}");
    tool::assert_sound("note-urgent", &note_pdf(&page).unwrap());
    page.body.learning = Some(Learning::NotWanted);
    assert!(note_markdown(&page).contains("Pas souhaité pour le moment"));
}

#[test]
fn a_whole_file_leaves_no_word_out_and_says_whom_the_workers_lines_are_about() {
    let day = |day| chrono::NaiveDate::from_ymd_opt(2026, 12, day).unwrap();
    let waiting = |on, is_learning: bool, what: &str| FileWaiting {
        on,
        at: (!is_learning).then(|| "10:00".to_owned()),
        is_learning,
        what: vec![what.to_owned()],
    };
    let with_lines = NotePage { own_text: Some("Parler moins.".to_owned()), ..note() };
    let file = LearnerFilePage {
        starting_point: Some((
            today(),
            StartingPoint { mouse: Habit::NotYet, phone: Habit::Often, card: Habit::Sometimes },
        )),
        person: "Rim".to_owned(),
        code: "K7-42".to_owned(),
        since: today(),
        antenna: "Marche".to_owned(),
        waiting: vec![waiting(day(8), true, "Noter un jour"), waiting(day(9), false, "Apporter la lettre")],
        agreements: vec![sample::agreement()],
        notes: vec![with_lines, prepared()],
        made_on: today(),
    };
    let pdf = learner_file_pdf(&file).unwrap();
    tool::assert_sound("learner-file", &pdf);
    let text = tool::text(&pdf).replace(['\n', '\u{a0}'], " ");
    for kept in [
        "Le dossier de Rim, fiche K7-42",
        "mardi 8 décembre 2026 : À refaire ensemble, pour apprendre. Noter un jour",
        "mercredi 9 décembre 2026, à 10 h : Apporter la lettre",
        "Parler moins.",
        "parlent de sa propre pratique. Vous pouvez les lire.",
        "Rim a trouvé le calendrier toute seule.",
        "Allez à la commune.",
        "Notre accord du lundi 23 novembre 2026",
    ] {
        assert!(text.contains(kept), "« {kept} » in {text}");
    }
    assert!(!text.contains("Pour La Coop"), "of no use to the person");
    assert!(tool::text(&pdf).contains("Ce que vous faites déjà"), "what they said of themselves too");
    let empty = LearnerFilePage {
        starting_point: None,
        waiting: Vec::new(),
        agreements: Vec::new(),
        notes: Vec::new(),
        ..file
    };
    tool::assert_sound("learner-file-empty", &learner_file_pdf(&empty).unwrap());
}
