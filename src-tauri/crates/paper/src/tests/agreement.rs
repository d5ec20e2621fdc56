//! An agreement on paper: every line of it, the same bytes each time, and what was taken back beside it.

use super::sample::{ODD, agreement};
use super::tool;
use crate::{AgreementPage, TakenLine, agreement_pdf};

#[test]
fn an_agreement_on_paper_says_every_line_and_the_number_of_its_text() {
    let pdf = agreement_pdf(&agreement()).unwrap();
    tool::assert_sound("agreement", &pdf);
    let text = tool::text(&pdf).replace(['\n', '\u{a0}'], " ");
    for said in [
        "Notre accord du lundi 23 novembre 2026",
        "samedi 22 mai 2027",
        "C’est vous qui cliquez.",
        "Vos codes sont à vous.",
        "dites « stop » à Amal",
        "Texte n° 3.",
        "01234567 89abcdef",
    ] {
        assert!(text.contains(said), "« {said} » in {text}");
    }
    assert!(!text.contains("Dit non depuis"));
    let taken = TakenLine { on: agreement().given_on, text: ODD.lines().next().unwrap().to_owned() };
    let text = tool::text(&agreement_pdf(&AgreementPage { taken_back: vec![taken], ..agreement() }).unwrap());
    assert!(text.contains("Dit non depuis") && text.contains("#set text(red)"), "{text}");
}
