//! What a pack lacks is counted, procedure by procedure.

use content::{GapKind, ProcedureGaps, Readiness, gaps};

use crate::example::{Draft, PROCEDURE};
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
    assert_eq!(lacking(&gaps), [(GapKind::HumanVoice, 7), (GapKind::Sound, 7), (GapKind::Picture, 0)]);
    assert_eq!((gaps.is_checked_live, gaps.readiness), (false, Readiness::ToCheck));
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
fn what_was_followed_on_the_real_site_is_next_completed() {
    assert_eq!(of(&checked_live(Draft::example())).readiness, Readiness::ToComplete);
}
