//! The sheet.

use super::sample::{Drawings, ODD, full_sheet, sheet, words};
use super::tool;
use crate::{SheetPage, SheetRelay, sheet_pdf};

fn empty() -> SheetPage {
    SheetPage {
        title: String::new(),
        done: None,
        lines: Vec::new(),
        beware: None,
        next: None,
        learning: None,
        relay: None,
        ways_out: Vec::new(),
        done_in_their_name: Vec::new(),
        worker_name: String::new(),
        antenna: String::new(),
        credits: String::new(),
        ..sheet()
    }
}

fn odd() -> SheetPage {
    let mut sheet = sheet();
    sheet.title = "= #titre *gras* $x$ <a> @b \\ 🙂".to_owned();
    sheet.lines[0].text = ODD.to_owned();
    sheet.worker_name = "_Amal_ #1".to_owned();
    sheet.ways_out[1].detail = Some("x".repeat(200));
    sheet
}

/// Five hundred words in one line and sixty steps done in the learner's place.
fn long() -> SheetPage {
    let mut sheet = full_sheet();
    sheet.lines[0].text = words(500);
    sheet.done_in_their_name = (1..=60).map(|index| format!("Étape numéro {index}")).collect();
    sheet
}

fn pdf(sheet: &SheetPage) -> Vec<u8> {
    sheet_pdf(sheet, &Drawings::ours()).unwrap()
}

#[test]
fn every_sheet_is_sound() {
    let sheets = [
        ("sheet", sheet()),
        ("sheet-full", full_sheet()),
        ("sheet-empty", empty()),
        ("sheet-odd", odd()),
        ("sheet-long", long()),
    ];
    for (name, sheet) in sheets {
        tool::assert_sound(name, &pdf(&sheet));
    }
}

#[test]
fn a_sheet_is_one_page() {
    for sheet in [sheet(), full_sheet(), empty()] {
        assert_eq!(tool::pages(&pdf(&sheet)), 1);
    }
}

#[test]
fn nothing_of_a_sheet_that_holds_too_much_is_lost() {
    let text = tool::text(&pdf(&long())).replace('\n', " ");
    assert_eq!(
        text.matches("relu la lettre").count(),
        long().lines[0].text.matches("relu la lettre").count()
    );
    assert!(
        text.contains("Étape numéro 60") && text.contains("vendredi 1er janvier 2027 à 13 h 30"),
        "{text}"
    );
}

#[test]
fn every_picture_has_its_words() {
    let raw = tool::ask("qpdf", &["--qdf", "--object-streams=disable"], &pdf(&sheet()), &["-"]);
    let figures = raw.matches("/S /Figure").count();
    assert_eq!(figures, 7, "four lines, attention, two ways out");
    assert_eq!(raw.matches("/Alt ").count(), figures);
}

#[test]
fn every_pictogram_can_be_printed() {
    let drawings = Drawings::ours();
    let mut sheet = sheet();
    sheet.lines = drawings.lines();
    assert!(sheet.lines.len() > 100);
    tool::assert_sound("sheet-every-picture", &sheet_pdf(&sheet, &drawings).unwrap());
}

#[test]
fn big_type_only() {
    // Sizes as the page sets them: nothing under 16 points but the credit.
    let raw = tool::ask("pdftotext", &["-bbox-layout"], &pdf(&full_sheet()), &["-"]);
    let number = |word: &str, name: &str| -> f64 {
        word.split_once(&format!("{name}=\"")).unwrap().1.split('"').next().unwrap().parse().unwrap()
    };
    let credits = ["Images", "OpenMoji", "et", "Côte", "à", "côte,", "licence", "CC", "BY-SA", "4.0", ":"];
    let words = raw.lines().filter(|line| line.trim_start().starts_with("<word"));
    let mut seen = 0;
    for word in words {
        let height = number(word, "yMax") - number(word, "yMin");
        let text = word.split_once('>').unwrap().1.split('<').next().unwrap();
        seen += 1;
        assert!(height >= 15.9 || credits.contains(&text), "{text} is {height} points high");
    }
    assert!(seen > 80);
}

#[test]
fn the_tags_tell_the_sheet() {
    insta::assert_snapshot!(tool::structure(&pdf(&sheet())));
}

#[test]
fn the_day_for_the_learning_stands_where_one_looks_for_the_next_day() {
    let learning = Some(chrono::NaiveDate::from_ymd_opt(2026, 12, 8).unwrap());
    let text = |sheet: &SheetPage| tool::text(&pdf(sheet)).replace(['\n', '\u{a0}'], " ");
    let alone = text(&SheetPage { next: None, learning, ..sheet() });
    assert!(
        alone.contains("mardi 8 décembre") && alone.contains("On refait la démarche ensemble"),
        "{alone}"
    );
    let beside = text(&SheetPage { learning, ..sheet() });
    assert!(beside.contains("Le mardi 8 décembre 2026 : on refait la démarche ensemble"), "{beside}");
}

#[test]
fn the_relay_comes_first() {
    let relay = Some(SheetRelay {
        phone: Some("084 32 13 14".to_owned()),
        place: Some("Rue du Pont 3, 6900 Marche".to_owned()),
        hours: Some("lundi, de 9 h à 12 h".to_owned()),
        company: Some("Amal peut venir avec vous.".to_owned()),
        is_to_call_first: true,
        ..SheetRelay::named("La CAPAC, à Marche.".to_owned())
    });
    let text = tool::text(&pdf(&SheetPage { relay, ..sheet() })).replace(['\n', '\u{a0}'], " ");
    let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("no « {words} » in {text}"));
    assert!(at("Un autre service prend la suite. La CAPAC, à Marche.") < at("Téléphonez avant d’y aller"));
    assert!(at("084 32 13 14") < at("Rue du Pont 3, 6900 Marche"));
    assert!(at("lundi, de 9 h à 12 h") < at("Amal peut venir avec vous."));
    assert!(at("Amal peut venir avec vous.") < at(&sheet().lines[0].text));
}
