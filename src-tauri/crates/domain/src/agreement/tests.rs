//! Agreements: one sign more is another text, and nothing holds past its day, outside its scope or without a line.

use chrono::Days;
use proptest::prelude::*;

use super::*;
use crate::id::ProcedureId;

static SHIPPED: &str = include_str!("../../../../../assets/agreements/fr.json");

fn template() -> AgreementTemplate {
    serde_json::from_str(SHIPPED).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    day("2026-11-23")
}

fn procedure() -> ProcedureId {
    ProcedureId::new("carte-noter-un-jour")
}

fn asked(mode: Mode, procedure: &ProcedureId) -> Asked<'_> {
    let urgency = (mode == Mode::DoFor)
        .then_some(Urgency { reason: UrgencyReason::PaymentStops, deadline: day("2026-11-27") });
    Asked {
        mode,
        worker: "Amal",
        urgency,
        procedure,
        title: "Noter un jour de travail",
        theme: Theme::Unemployment,
        is_named: true,
    }
}

fn given(asked: &Asked<'_>) -> Before {
    let text = ask(&template(), asked, &[], today()).0;
    Before { text: Some(text), mode: asked.mode, taken_back: Vec::new() }
}

fn taken(line: &str) -> LineTaken {
    LineTaken { line: LineId::new(line), on: today() }
}

fn again(standing: Standing) -> AskedAgain {
    match standing {
        Standing::Again { again } => again,
        other => panic!("{other:?}"),
    }
}

fn exact(text: &AgreementText) -> String {
    serde_json::to_string(text).unwrap()
}

const MODES: [Mode; 3] = [Mode::Teach, Mode::Accompany, Mode::DoFor];

#[test]
fn what_is_shipped_says_what_for_how_long_what_never_and_how_to_stop() {
    let procedure = procedure();
    for mode in MODES {
        for is_named in [true, false] {
            let asked = Asked { is_named, ..asked(mode, &procedure) };
            let text = ask(&template(), &asked, &[], today()).0;
            let words: Vec<&str> =
                text.lines.iter().chain(&text.scope).map(|line| line.text.as_str()).collect();
            let words = words.join("\n");
            assert!(!words.contains(['{', '}']), "{words}");
            assert!(words.contains("MyPension") && words.contains("«\u{a0}stop\u{a0}»"), "{words}");
            assert_eq!(words.contains("jusqu’au"), is_named, "{words}");
            let ids: std::collections::BTreeSet<_> =
                text.lines.iter().chain(&text.scope).map(|line| &line.id).collect();
            assert_eq!(ids.len(), text.lines.len() + text.scope.len(), "each line has an id of its own");
        }
    }
}

#[test]
fn an_agreement_holds_until_its_last_day_and_not_after() {
    let procedure = procedure();
    for mode in MODES {
        let asked = asked(mode, &procedure);
        let before = [given(&asked)];
        let until = before[0].text.as_ref().unwrap().until.unwrap();
        let (text, standing) = ask(&template(), &asked, &before, until);
        assert_eq!((Some(text), standing), (before[0].text.clone(), Standing::Given), "the very same text");
        let after = until.checked_add_days(Days::new(1)).unwrap();
        let (_, standing) = ask(&template(), &asked, &before, after);
        assert_eq!(again(standing), AskedAgain::Expired { on: until });
    }
}

#[test]
fn another_theme_mode_worker_or_urgency_is_asked_again() {
    let (day_of_work, other) = (procedure(), ProcedureId::new("chercher-un-emploi"));
    let accompany = asked(Mode::Accompany, &day_of_work);
    let before = [given(&accompany)];
    let standing = |asked: &Asked<'_>, before: &[Before]| ask(&template(), asked, before, today()).1;
    assert_eq!(standing(&Asked { procedure: &other, title: "Autre", ..accompany }, &before), Standing::Given);
    let pension = Asked { theme: Theme::Pension, ..accompany };
    assert_eq!(again(standing(&pension, &before)), AskedAgain::OutOfScope);
    let urgent = asked(Mode::DoFor, &day_of_work);
    assert_eq!(again(standing(&urgent, &before)), AskedAgain::OutOfScope, "another mode");
    let bilal = Asked { worker: "Bilal", ..accompany };
    assert_eq!(again(standing(&bilal, &before)), AskedAgain::OtherWorker);
    let before = [given(&urgent)];
    assert_eq!(again(standing(&Asked { procedure: &other, ..urgent }, &before)), AskedAgain::OutOfScope);
    let later = Urgency { deadline: day("2026-11-30"), ..urgent.urgency.unwrap() };
    assert_eq!(again(standing(&Asked { urgency: Some(later), ..urgent }, &before)), AskedAgain::Changed);
    assert_eq!(standing(&Asked { is_named: false, ..accompany }, &before), Standing::First);
}

#[test]
fn a_line_taken_back_is_said_otherwise_and_one_without_which_nothing_holds_ends_it() {
    let procedure = procedure();
    let accompany = asked(Mode::Accompany, &procedure);
    let partly = Before { taken_back: vec![taken("note")], ..given(&accompany) };
    let (text, standing) = ask(&template(), &accompany, &[partly], today());
    assert!(text.is_without(TakenBackEffect::NoNote));
    assert_eq!(again(standing), AskedAgain::LineTaken { on: today() });
    assert_eq!(
        text.line(&LineId::new("note")).unwrap().text,
        "Amal n’écrit pas de note. Rien n’est gardé sur vous."
    );
    let reduced = Before { text: Some(text.clone()), mode: Mode::Accompany, taken_back: Vec::new() };
    let (holds, standing) = ask(&template(), &accompany, &[reduced], today());
    assert_eq!((holds, standing), (text, Standing::Given), "said yes to, it holds like any other");

    let ended = Before { taken_back: vec![taken("note"), taken("mouse")], ..given(&accompany) };
    let (text, standing) = ask(&template(), &accompany, &[ended], today());
    assert_eq!(again(standing), AskedAgain::Ended { on: today() });
    assert!(text.without.is_empty(), "it is asked whole");
    let urgent = asked(Mode::DoFor, &procedure);
    let ended = Before { taken_back: vec![taken("note")], ..given(&urgent) };
    let (_, standing) = ask(&template(), &urgent, &[ended], today());
    assert_eq!(
        again(standing),
        AskedAgain::Ended { on: today() },
        "nothing is done in a place without a note"
    );
}

#[test]
fn what_was_agreed_before_texts_were_kept_is_asked_again() {
    let procedure = procedure();
    let asked = asked(Mode::Accompany, &procedure);
    let old = Before { text: None, mode: Mode::Accompany, taken_back: Vec::new() };
    assert_eq!(again(ask(&template(), &asked, &[old], today()).1), AskedAgain::Changed);
}

/// Puts another letter in the place of one of a string somewhere in the template.
fn with_another_sign(at: prop::sample::Index) -> Option<AgreementTemplate> {
    let letters: Vec<usize> = SHIPPED
        .char_indices()
        .filter(|(_, sign)| sign.is_ascii_lowercase())
        .map(|(place, _)| place)
        .collect();
    let place = *at.get(&letters);
    let mut bytes = SHIPPED.as_bytes().to_vec();
    bytes[place] = if bytes[place] == b'x' { b'y' } else { b'x' };
    serde_json::from_slice(&bytes).ok()
}

proptest! {
    #[test]
    fn a_sign_that_differs_in_a_template_is_another_text_and_is_asked_again(at in any::<prop::sample::Index>()) {
        let Some(other) = with_another_sign(at) else { return Ok(()) };
        let procedure = procedure();
        for mode in MODES {
            let asked = asked(mode, &procedure);
            let before = given(&asked);
            let (text, standing) = ask(&other, &asked, std::slice::from_ref(&before), today());
            let old = before.text.unwrap();
            let is_same = exact(&text) == exact(&old);
            prop_assert_eq!(is_same, standing == Standing::Given);
            prop_assert_eq!(is_same, text == old);
        }
    }

    #[test]
    fn nothing_holds_past_its_day_or_once_a_line_is_gone(days in 0_u64..800, line in prop::option::of(0_usize..9)) {
        let procedure = procedure();
        let asked = asked(Mode::Accompany, &procedure);
        let mut before = given(&asked);
        let text = before.text.clone().unwrap();
        let lines: Vec<_> = text.lines.iter().chain(&text.scope).map(|line| line.id.clone()).collect();
        if let Some(line) = line {
            let line = lines[line % lines.len()].clone();
            before.taken_back.push(LineTaken { line, on: today() });
        }
        let now = today().checked_add_days(Days::new(days)).unwrap();
        let (_, standing) = ask(&template(), &asked, &[before], now);
        let holds = line.is_none() && days <= u64::from(template().days);
        prop_assert_eq!(standing == Standing::Given, holds);
    }

    #[test]
    fn an_exact_text_reads_back_as_it_was(worker in "\\PC{1,20}") {
        let procedure = procedure();
        let asked = Asked { worker: &worker, ..asked(Mode::DoFor, &procedure) };
        let text = ask(&template(), &asked, &[], today()).0;
        let kept = exact(&text);
        let back: AgreementText = serde_json::from_str(&kept).unwrap();
        prop_assert_eq!(exact(&back), kept);
        prop_assert_eq!(back, text);
    }
}
