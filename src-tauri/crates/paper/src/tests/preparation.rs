//! The list of what is needed.

use super::sample::{Drawings, ODD, full_preparation, preparation, words};
use super::tool;
use crate::{PreparationPage, preparation_pdf};

fn empty() -> PreparationPage {
    PreparationPage {
        title: String::new(),
        here: Vec::new(),
        missing: Vec::new(),
        unseen: Vec::new(),
        questions: Vec::new(),
        next: None,
        ways_out: Vec::new(),
        relay: None,
        worker_name: String::new(),
        antenna: String::new(),
        credits: String::new(),
        ..preparation()
    }
}

fn odd() -> PreparationPage {
    let mut list = preparation();
    list.title = "= #titre *gras* $x$ <a> @b \\ 🙂".to_owned();
    list.here[0].text = ODD.to_owned();
    list.missing[0].phone = Some("x".repeat(200));
    list.questions[0] = "#panic()".to_owned();
    list
}

/// More than a page holds.
fn long() -> PreparationPage {
    let mut list = full_preparation();
    list.missing[0].todo = Some(words(500));
    list
}

fn pdf(list: &PreparationPage) -> Vec<u8> {
    preparation_pdf(list, &Drawings::ours()).unwrap()
}

#[test]
fn every_list_is_sound() {
    let lists = [
        ("list", preparation()),
        ("list-full", full_preparation()),
        ("list-empty", empty()),
        ("list-odd", odd()),
        ("list-long", long()),
    ];
    for (name, list) in lists {
        tool::assert_sound(name, &pdf(&list));
    }
}

#[test]
fn a_list_is_one_page_even_when_everything_is_missing() {
    for list in [preparation(), full_preparation(), empty()] {
        assert_eq!(tool::pages(&pdf(&list)), 1);
    }
    assert!(tool::pages(&pdf(&long())) > 1, "what does not fit goes on overleaf");
}

#[test]
fn what_is_there_is_read_before_what_is_missing_and_the_questions_last() {
    let text = tool::text(&pdf(&preparation())).replace('\n', " ");
    let places =
        ["Je l’ai", "La carte d’identité", "Il me le faut encore", "Le code PIN", "service population"];
    let mut from = 0;
    for place in places.into_iter().chain(["À regarder", "Je demande au guichet", "Combien cela"]) {
        let at = text.get(from..).and_then(|rest| rest.find(place));
        from += at.unwrap_or_else(|| panic!("{place} after {from} in {text}"));
    }
}

#[test]
fn every_picture_has_its_words_and_no_box_is_read() {
    let raw = tool::ask("qpdf", &["--qdf", "--object-streams=disable"], &pdf(&preparation()), &["-"]);
    let figures = raw.matches("/S /Figure").count();
    assert_eq!(figures, 7, "five things, two ways out");
    assert_eq!(raw.matches("/Alt ").count(), figures);
}

#[test]
fn the_tags_tell_the_list() {
    insta::assert_snapshot!(tool::structure(&pdf(&preparation())));
}
