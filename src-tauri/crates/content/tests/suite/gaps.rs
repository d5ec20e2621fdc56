//! What a pack lacks is counted, procedure by procedure.

use content::{GapKind, ProcedureGaps, Readiness, gaps, to_translate};

use crate::example::{Draft, PACK, PROCEDURE};
use crate::messages::languages::with_turkish;
use crate::messages::voice::with_sound;

fn of(draft: &Draft) -> ProcedureGaps {
    gaps(&draft.checked()).remove(0)
}

fn lacking(gaps: &ProcedureGaps) -> Vec<(GapKind, usize)> {
    gaps.gaps.iter().map(|gap| (gap.kind, gap.steps.len())).collect()
}

fn checked_live(draft: Draft) -> Draft {
    draft.edit(
        PROCEDURE,
        "live_check: null ",
        "live_check: {on: 2026-11-23, by: Amal Benali, place: le vrai site} ",
    )
}

#[test]
fn an_example_without_a_sound_lacks_a_voice_at_each_step() {
    let gaps = of(&Draft::example());
    assert_eq!(gaps.steps, 7);
    let voices = [(GapKind::HumanVoice, 7), (GapKind::Sound, 7)];
    assert_eq!(lacking(&gaps)[..2], voices);
    assert_eq!(
        lacking(&gaps)[2..],
        [(GapKind::Picture, 0), (GapKind::Translation, 0)],
        "a pack of French alone"
    );
    assert_eq!(
        (gaps.is_checked_live, gaps.is_read_by_people, gaps.readiness),
        (false, false, Readiness::ToCheck)
    );
}

#[test]
fn a_machine_s_sound_is_a_sound_and_no_human_voice() {
    let person = of(&with_sound(Draft::example(), "", ""));
    assert_eq!(lacking(&person)[..2], [(GapKind::HumanVoice, 6), (GapKind::Sound, 6)]);
    let machine = of(&with_sound(Draft::example(), "speaker: person", "speaker: machine"));
    assert_eq!(lacking(&machine)[..2], [(GapKind::HumanVoice, 7), (GapKind::Sound, 6)]);
}

#[test]
fn a_step_that_says_something_else_for_real_needs_that_too() {
    let draft = with_sound(Draft::example(), "", "").edit(
        PROCEDURE,
        "say_practice: Mettez la carte dans le lecteur.",
        "say_practice: Mettez la carte dans le lecteur.\n    say_real: Mettez votre carte dans le lecteur.",
    );
    assert_eq!(lacking(&of(&draft))[0], (GapKind::HumanVoice, 7), "half of the step is not said");
}

#[test]
fn a_step_that_a_second_language_does_not_say_whole_is_to_translate() {
    let draft = with_turkish(Draft::example(), "", "");
    assert_eq!(
        lacking(&of(&draft))[3],
        (GapKind::Translation, 7),
        "one sentence of one step is not the step"
    );
    let whole = to_translate(&draft.checked().walkthroughs[0], "tr").replace(": \"\"", ": \"Evet.\"");
    let translated = draft.put("languages/tr/noter-un-jour.yaml", whole);
    assert_eq!(lacking(&of(&translated))[3], (GapKind::Translation, 0));
}

#[test]
fn a_reading_with_people_concerned_is_counted() {
    let read =
        Draft::example().edit(PACK, "  author: {", "  readers: {number: 4, on: 2026-11-25}\n  author: {");
    assert!(of(&read).is_read_by_people);
}

#[test]
fn what_was_followed_on_the_real_site_is_next_completed() {
    assert_eq!(of(&checked_live(Draft::example())).readiness, Readiness::ToComplete);
}
