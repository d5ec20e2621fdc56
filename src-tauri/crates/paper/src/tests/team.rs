//! What a team prints: the pack for its meeting, and the sheet of opening hours.

use domain::dilemma::DilemmaLines;
use domain::opening_hours::{OpenPart, OpeningHours};

use super::sample::{Drawings, ODD, today};
use super::tool;
use crate::{DilemmaPack, HoursPage, dilemma_pack_markdown, dilemma_pack_pdf, hours_pdf};

/// The first of its month: the file tells no day either.
const MONTH: &str = "Nov  1 00:00:00 2026";

fn pack() -> DilemmaPack {
    let lines = DilemmaLines {
        situation: "Une personne m’écrit tard le soir pour un paiement.".to_owned(),
        pull: "La peur qu’elle perde son droit.".to_owned(),
        act: "J’ai répondu.\nPuis j’ai fermé mon téléphone.".to_owned(),
        question: "Que répond-on, tous de la même façon ?".to_owned(),
    };
    let odd = DilemmaLines { question: ODD.to_owned(), ..DilemmaLines::default() };
    DilemmaPack {
        dilemmas: vec![("2026-11".to_owned(), lines), ("2026-10".to_owned(), odd)],
        made_on: today(),
    }
}

fn hours() -> HoursPage {
    let part = |from: &str, to: &str| OpenPart { from: from.to_owned(), to: to.to_owned() };
    let day = || vec![part("09:00", "12:00"), part("13:30", "16:00")];
    HoursPage {
        antenna: "Marche".to_owned(),
        hours: OpeningHours([day(), day(), day(), day(), vec![part("09:00", "12:00")], vec![], vec![]]),
        credits: "Images : OpenMoji, CC BY-SA 4.0".to_owned(),
        made_on: today(),
    }
}

#[test]
fn a_pack_is_sound_and_tells_no_day_and_no_place() {
    let bytes = dilemma_pack_pdf(&pack()).unwrap();
    tool::assert_sound_of("pack", &bytes, MONTH);
    let text = tool::text(&bytes);
    for words in ["novembre", "octobre", "tard le soir", "tous de la même façon", "Ce qui m’a tiré"] {
        assert!(text.contains(words), "{words} in {text}");
    }
    assert!(!String::from_utf8_lossy(&bytes).contains("20261123"), "nor does it tell it elsewhere");
    let markdown = dilemma_pack_markdown(&pack());
    for (form, said) in [("PDF", text), ("Markdown", markdown.clone())] {
        for clue in ["23", "Marche", "Amal", "Rim", "lundi"] {
            assert!(!said.contains(clue), "{clue} in the {form}: {said}");
        }
    }
    assert!(markdown.contains("## Question 1") && markdown.contains("\\*gras\\*"), "{markdown}");
}

#[test]
fn a_pack_with_nothing_in_it_is_sound() {
    let empty = dilemma_pack_pdf(&DilemmaPack { dilemmas: vec![], ..pack() }).unwrap();
    tool::assert_sound_of("pack-empty", &empty, MONTH);
}

#[test]
fn a_sheet_of_hours_is_one_page_in_large_letters() {
    let bytes = hours_pdf(&hours(), &Drawings::ours()).unwrap();
    tool::assert_sound("hours", &bytes);
    assert_eq!(tool::pages(&bytes), 1);
    let text = tool::text(&bytes);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in ["Marche", "Lundi : de 9 h à 12 h, et de 13 h 30 à 16 h", "Vendredi : de 9 h à 12 h"] {
        assert!(text.contains(words), "{words} in {text}");
    }
    assert!(!text.contains("Samedi"), "a day that is closed is not there");
}
