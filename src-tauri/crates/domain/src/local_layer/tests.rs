//! What is laid over a walkthrough, what waits, and what is refused.

use proptest::prelude::*;

use super::*;
use crate::rich_text::Span;
use crate::testing::{step, to, walkthrough};
use crate::walkthrough::{Hand, Next, Step, WayOut};

fn contact(contact: ContactKind, reach: &str, is_instead: bool) -> Addition {
    Addition::Contact {
        contact,
        sentence: "Téléphonez à la maison du village.".to_owned(),
        reach: reach.to_owned(),
        hours: Some("lundi, 9 h à 12 h".to_owned()),
        is_instead,
    }
}

fn wording(step: &str, wording: Wording, replaces: &str, says: &str) -> Addition {
    Addition::Wording {
        step: StepId::new(step),
        wording,
        replaces: replaces.to_owned(),
        says: says.to_owned(),
    }
}

fn cue(step: &str, says: &str) -> Addition {
    Addition::Cue { step: StepId::new(step), says: says.to_owned() }
}

fn way(kind: WayOutKind, sentence: &str) -> WayOut {
    WayOut { kind, sentence: sentence.to_owned(), detail: None, is_local: false }
}

/// Two steps: the first has a way out of its own and another sentence for real.
fn noter() -> Walkthrough {
    let term = Span::Term { text: "la case".to_owned(), explanation: "Un carré.".to_owned(), picture: None };
    let say = |text: &str| Span::Text { text: text.to_owned() };
    let jour = Step {
        say_practice: RichText(vec![say("Cliquez sur "), term, say(" du 12.")]),
        say_real: Some(RichText::plain("Cliquez sur votre jour.")),
        ways_out: vec![
            way(WayOutKind::Desk, "Allez au guichet."),
            way(WayOutKind::Phone, "Appelez Bruxelles."),
        ],
        ..step("jour", Hand::Shared, to("fin"))
    };
    Walkthrough {
        ways_out: vec![way(WayOutKind::Letter, "Écrivez."), way(WayOutKind::Phone, "Appelez Bruxelles.")],
        ..walkthrough("noter", vec![jour, step("fin", Hand::Shared, Next::End)])
    }
}

fn sentences(ways: &[WayOut]) -> Vec<(&str, bool)> {
    ways.iter().map(|way| (way.sentence.as_str(), way.is_local)).collect()
}

#[test]
fn local_ways_out_stand_first_everywhere_and_replace_those_of_their_kind_alone() {
    let ours = ("Téléphonez à la maison du village.", true);
    let beside = lay(noter(), &[contact(ContactKind::Phone, "084 32 13 14", false)]);
    assert_eq!(
        sentences(&beside.ways_out),
        [ours, ("Écrivez.", false), ("Appelez Bruxelles.", false)],
        "added"
    );
    assert_eq!(beside.ways_out[0].detail.as_deref(), Some("084 32 13 14, lundi, 9 h à 12 h"));
    let instead = lay(noter(), &[contact(ContactKind::Phone, "084 32 13 14", true)]);
    assert_eq!(sentences(&instead.ways_out), [ours, ("Écrivez.", false)], "in their place");
    assert_eq!(
        sentences(&instead.steps[0].ways_out),
        [ours, ("Allez au guichet.", false)],
        "a step with ways of its own has them too"
    );
    assert_eq!(instead.steps[1].ways_out, [], "the other has the procedure's");
    let both =
        [contact(ContactKind::Desk, "Rue du Pont 3", false), contact(ContactKind::Phone, "1718", false)];
    let kinds: Vec<_> = lay(noter(), &both).ways_out.iter().map(|way| way.kind).collect();
    assert_eq!(kinds[..2], [WayOutKind::Phone, WayOutKind::Desk], "in one order, whatever was written first");
}

#[test]
fn a_wording_stands_for_the_sentence_that_it_was_written_for_and_for_no_other() {
    let ours = wording("jour", Wording::Practice, "Cliquez sur la case du 12.", "Touchez la case douze.");
    let laid = lay(noter(), std::slice::from_ref(&ours));
    assert_eq!(laid.steps[0].say_practice.to_text(), "Touchez la case douze.");
    assert_eq!(laid.steps[0].local.says, [Wording::Practice]);
    assert_eq!(laid.steps[0].say_real, noter().steps[0].say_real, "for real the guide speaks");
    let is_explained = |span: &Span| matches!(span, Span::Term { text, explanation, .. } if text == "la case" && explanation == "Un carré.");
    assert!(laid.steps[0].say_practice.0.iter().any(is_explained), "the hard word is still explained");
    assert_eq!(ours.fit(&noter()), Fit::Fits);

    let mut updated = noter();
    updated.steps[0].say_practice = RichText::plain("Cliquez sur le jour.");
    assert_eq!(ours.fit(&updated), Fit::SentenceChanged);
    assert_eq!(
        lay(updated.clone(), std::slice::from_ref(&ours)),
        updated,
        "it waits, and nothing of it is shown"
    );

    let real = wording("jour", Wording::Real, "Cliquez sur votre jour.", "Touchez votre jour.");
    assert_eq!(lay(noter(), std::slice::from_ref(&real)).steps[0].local.says, [Wording::Real]);
    let mut same = noter();
    same.steps[0].say_real = None;
    assert_eq!(real.fit(&same), Fit::Gone, "there is no such sentence any more");
    same.steps.remove(0);
    assert_eq!((ours.fit(&same), cue("jour", "Là.").fit(&same)), (Fit::Gone, Fit::Gone));
    assert_eq!(lay(same.clone(), &[ours, real, cue("jour", "Là.")]), same);
}

#[test]
fn a_cue_is_of_its_step_and_the_guides_cues_stay() {
    let laid = lay(noter(), &[cue("fin", "C’est à côté de la porte.")]);
    let of = |at: usize| laid.steps[at].local.cue.as_ref().map(RichText::to_text);
    assert_eq!((of(0), of(1).as_deref()), (None, Some("C’est à côté de la porte.")));
    assert_eq!(laid.steps[1].cues, noter().steps[1].cues);
}

#[test]
fn a_term_is_not_found_inside_a_longer_word() {
    let ours = wording("jour", Wording::Practice, "Cliquez sur la case du 12.", "Voilà la casemate.");
    let laid = lay(noter(), &[ours]);
    assert_eq!(laid.steps[0].say_practice, RichText::plain("Voilà la casemate."));
}

#[test]
fn a_telephone_number_looks_like_one() {
    for good in
        ["084 32 13 14", "0475/12.34.56", "+32 84 32 13 14", "0800 32 555", "1718", " (084) 32 13 14 ", "112"]
    {
        assert!(looks_like_phone(good), "{good}");
    }
    for bad in [
        "",
        "-",
        "Amal",
        "84 32 13 14 appelez",
        "12",
        "12345",
        "845 32 13 14",
        "0475 12 34 56 78 90 12 34",
        "08+4321314",
        "17-18",
    ] {
        assert!(!looks_like_phone(bad), "{bad}");
    }
}

#[test]
fn each_text_is_there_on_one_line_and_not_too_long() {
    let field = |one: &Addition| one.check().err().map(|fault| fault.field);
    let long = |count: usize| "a".repeat(count);
    assert_eq!(field(&contact(ContactKind::Phone, "084 32 13 14", false)), None);
    assert_eq!(field(&contact(ContactKind::Phone, "Rue du Pont 3", false)), Some("reach"));
    assert_eq!(field(&contact(ContactKind::Desk, "Rue du Pont 3", false)), None);
    assert_eq!(field(&contact(ContactKind::Desk, " ", false)), Some("reach"));
    assert_eq!(field(&contact(ContactKind::Desk, &long(LONGEST_DETAIL + 1), false)), Some("reach"));
    assert_eq!(field(&cue("jour", "")), Some("says"));
    assert_eq!(field(&cue("jour", "Là.\nIci.")), Some("says"));
    assert_eq!(field(&cue("jour", &long(LONGEST_SENTENCE))), None);
    assert_eq!(field(&cue("jour", &long(LONGEST_SENTENCE + 1))), Some("says"));
}

#[test]
fn what_is_written_is_read_back_and_a_field_too_many_is_refused() {
    let all = [
        contact(ContactKind::Desk, "Rue du Pont 3", true),
        wording("jour", Wording::Real, "Cliquez.", "Touchez."),
        cue("fin", "Là."),
    ];
    for one in &all {
        let written = serde_json::to_string(one).unwrap();
        assert_eq!(&serde_json::from_str::<Addition>(&written).unwrap(), one);
        let more = written.replacen('{', r#"{"worker":"Amal","#, 1);
        assert!(serde_json::from_str::<Addition>(&more).is_err(), "{more}");
    }
}

prop_compose! {
    fn any_addition()(
        kind in 0..3_u8,
        at in prop::sample::select(vec!["jour", "fin", "partie"]),
        is_real in any::<bool>(),
        is_instead in any::<bool>(),
        replaces in prop::sample::select(vec!["Cliquez sur la case du 12.", "Cliquez sur votre jour.", "Cliquez.", "Autre."]),
        says in "[a-zé ]{1,20}\\.",
    ) -> Addition {
        match kind {
            0 => contact(if is_real { ContactKind::Phone } else { ContactKind::Desk }, "0800 32 555", is_instead),
            1 => wording(at, if is_real { Wording::Real } else { Wording::Practice }, replaces, &says),
            _ => cue(at, &says),
        }
    }
}

proptest! {
    #[test]
    fn what_fits_is_shown_what_does_not_changes_nothing(additions in prop::collection::vec(any_addition(), 0..6)) {
        // There is one of each name, as in the vault.
        let named: std::collections::BTreeMap<Part, Addition> =
            additions.into_iter().map(|one| (one.part(), one)).collect();
        let additions: Vec<Addition> = named.into_values().collect();
        let laid = lay(noter(), &additions);
        let fitting: Vec<_> = additions.iter().filter(|one| one.fit(&noter()) == Fit::Fits).cloned().collect();
        prop_assert_eq!(&lay(noter(), &fitting), &laid, "what does not fit is as if it were not there");
        for one in &fitting {
            match one {
                Addition::Contact { sentence, .. } => {
                    prop_assert!(laid.ways_out.iter().any(|way| way.is_local && way.sentence == *sentence));
                }
                Addition::Wording { step, wording, says, .. } => {
                    let step = laid.step(step).unwrap();
                    prop_assert_eq!(step.sentence(*wording).unwrap().to_text(), says.clone());
                    prop_assert!(step.local.says.contains(wording));
                }
                Addition::Cue { step, says } => {
                    let cue = laid.step(step).unwrap().local.cue.as_ref().unwrap().to_text();
                    prop_assert_eq!(&cue, says);
                }
            }
        }
        // The course of it is the pack's: nobody is led elsewhere by a local layer.
        for (one, other) in laid.steps.iter().zip(&noter().steps) {
            prop_assert_eq!((&one.id, &one.next, &one.act, &one.hand), (&other.id, &other.next, &other.act, &other.hand));
        }
    }
}
