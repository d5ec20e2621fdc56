//! What is built from the example is what its author meant.

use domain::rich_text::Span;
use domain::scene::{CardPlace, Element};
use domain::walkthrough::{Act, Hand, Next, Step, Walkthrough};

use crate::example::{Draft, PACK, PROCEDURE};

fn example() -> Walkthrough {
    Draft::example().checked().walkthroughs.remove(0)
}

fn step<'a>(walkthrough: &'a Walkthrough, id: &str) -> &'a Step {
    walkthrough.steps.iter().find(|step| step.id.as_str() == id).expect("the step is there")
}

fn elements<'a>(walkthrough: &'a Walkthrough, id: &str) -> &'a [Element] {
    &step(walkthrough, id).scene.as_ref().expect("the step shows a screen").elements
}

#[test]
fn hard_words_carry_their_explanation_and_plain_typing_becomes_typography() {
    let walkthrough = example();
    let word = &step(&walkthrough, "sorte-de-jour").cues.word.0;
    assert!(
        matches!(word.as_slice(), [Span::Term { text, explanation, picture: Some(picture) }, Span::Text { .. }]
            if text == "Elle travaille" && explanation.contains("même une heure") && picture.as_str() == "travail"),
        "{word:?}"
    );
    assert_eq!(step(&walkthrough, "code").say_practice.to_text(), "Tapez le code d’Amina.");
    assert_eq!(step(&walkthrough, "sorte-de-jour").say_practice.to_text(), "Choisissez\u{a0}: travail.");
}

#[test]
fn a_step_shows_the_same_screen_with_what_differs() {
    let walkthrough = example();
    let has_popup = |id| elements(&walkthrough, id).iter().any(|one| matches!(one, Element::Popup { .. }));
    assert!(
        !has_popup("jour") && has_popup("sorte-de-jour"),
        "what is hidden shows only where a step shows it"
    );

    let days = |id| {
        elements(&walkthrough, id).iter().find_map(|one| match one {
            Element::Calendar { days, .. } => Some(days.iter().map(|day| day.day).collect::<Vec<_>>()),
            _ => None,
        })
    };
    assert_eq!(days("jour"), Some(vec![3]));
    assert_eq!(days("fin"), Some(vec![3, 12]), "a step adds to the days of the scene");

    let chosen = |id| {
        elements(&walkthrough, id).iter().find_map(|one| match one {
            Element::Popup { elements, .. } => elements.iter().find_map(|one| match one {
                Element::Choices { entries, .. } => {
                    Some(entries.iter().filter(|entry| entry.is_current).count())
                }
                _ => None,
            }),
            _ => None,
        })
    };
    assert_eq!((chosen("sorte-de-jour"), chosen("garder")), (Some(0), Some(1)));
    assert!(
        matches!(elements(&walkthrough, "code"), [
            Element::CardReader { card: CardPlace::In, is_lit: true, .. },
            Element::PinPad { code, .. }
        ] if code == "4321"),
        "the card is in and the pad is shown"
    );
}

#[test]
fn a_step_without_next_leads_to_the_step_below_and_a_code_is_the_learner_s() {
    let walkthrough = example();
    let first = step(&walkthrough, "carte");
    assert!(matches!(&first.next, Next::Step { step } if step.as_str() == "code"), "{:?}", first.next);
    assert_eq!(first.hand, Hand::Shared);
    let code = step(&walkthrough, "code");
    assert_eq!(code.hand, Hand::LearnerOnly);
    assert!(matches!(&code.act, Act::EnterCode { target } if target.as_str() == "pave"));
    assert_eq!(step(&walkthrough, "encore").act, Act::Choose);
    assert_eq!(step(&walkthrough, "fin").next, Next::End);
}

#[test]
fn what_the_pack_tells_of_a_person_stands_where_it_is_named() {
    let draft = Draft::example()
        .edit(PACK, "    picture: femme", "    last_name: Exemple\n    code: 4321\n    picture: femme")
        .edit(PROCEDURE, "Son code inventé : 4321.", "Son code : {personne.code}.")
        .edit(PROCEDURE, "code: 4321, hidden", "code: \"{personne.code}\", hidden")
        .edit(
            PROCEDURE,
            "say_practice: Tapez le code d'Amina.",
            "say_practice: \"Le code de {amina.nom} ?\"",
        );
    let walkthrough = draft.checked().walkthroughs.remove(0);
    assert_eq!(walkthrough.situation.sentences[2].to_text(), "Son code\u{a0}: 4 3 2 1.");
    assert_eq!(step(&walkthrough, "code").say_practice.to_text(), "Le code de Exemple\u{a0}?");
    assert!(
        matches!(elements(&walkthrough, "code"), [_, Element::PinPad { code, .. }] if code == "4321"),
        "the same code, as the pad takes it"
    );
}

#[test]
fn a_situation_without_a_picture_takes_the_person_s() {
    let draft = Draft::example().edit(PROCEDURE, "  picture: agenda\n  say:", "  say:");
    assert_eq!(draft.checked().walkthroughs.remove(0).situation.picture.as_str(), "femme");
}

#[test]
fn windows_files_give_the_same_pack() {
    let plain = Draft::example();
    let text = plain.text(PROCEDURE);
    let windows = plain.clone().put(PROCEDURE, format!("\u{feff}{}", text.replace('\n', "\r\n")));
    assert_eq!(windows.checked().walkthroughs, plain.checked().walkthroughs, "BOM and CRLF change nothing");
    assert_eq!(windows.checked().remarks, plain.checked().remarks, "nor do they move the lines");
}
