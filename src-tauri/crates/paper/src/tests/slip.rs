//! The slip.

use super::sample::{slip, today};
use super::tool;
use crate::{SlipPage, slip_pdf};

#[test]
fn every_slip_is_sound_and_one_page() {
    let lines: Vec<&str> = vec!["7K3M 9QXA 4R"; 4];
    let long = "Une antenne dont le nom n’en finit pas, #strong[à] Marche-en-Famenne <a> @b $c$";
    let odd = slip_pdf(&SlipPage { antenna: long, lines: &lines, made_on: today() }).unwrap();
    let empty = slip_pdf(&SlipPage { antenna: "", lines: &[], made_on: today() }).unwrap();
    for (name, pdf) in [("slip", slip()), ("slip-odd", odd), ("slip-empty", empty)] {
        tool::assert_sound(name, &pdf);
        assert_eq!(tool::pages(&pdf), 1, "{name}");
    }
}

#[test]
fn the_code_is_read_line_by_line() {
    let text = tool::text(&slip());
    for group in ["7K3M", "9QXA", "4R", "0B8Z", "YF40", "K7"] {
        assert!(text.contains(group), "{group} in {text}");
    }
    assert!(text.find("7K3M") < text.find("0B8Z") && text.find("GW2D") < text.find("YF40"));
}

#[test]
fn the_tags_tell_the_slip() {
    insta::assert_snapshot!(tool::structure(&slip()));
}

#[test]
fn the_typesetter_forgets_the_code() {
    // Not a proof about memory: only that the page is set anew each time, and not remembered from the last one.
    let first = slip();
    let other =
        slip_pdf(&SlipPage { antenna: "Marche", lines: &["0000 0000 00"], made_on: today() }).unwrap();
    assert_ne!(first, other);
    assert!(!tool::text(&other).contains("7K3M"));
}
