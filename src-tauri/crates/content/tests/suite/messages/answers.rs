//! Answers to marks that are none.

use content::Code;

use super::cases::{Case, case};
use crate::example::{Draft, PROCEDURE};

/// The example, answering a mark.
fn answer(draft: Draft, answer: &str) -> Draft {
    draft.edit(PROCEDURE, "live_check: null ", &format!("answers:\n  - {answer}\nlive_check: null "))
}

pub(super) fn answers() -> Vec<Case> {
    use Code::*;
    vec![
        case("an answer is to no mark", NotAMark, |d| answer(d, "{mark: le bouton, say: Corrigé.}")),
        case("a mark is answered twice", DuplicateId, |d| {
            answer(
                d,
                "{mark: 019aa000-0000-7000-8000-000000000001, say: Corrigé.}\n  - {mark: 019aa000-0000-7000-8000-000000000001, say: Encore.}",
            )
        }),
        case("an answer says nothing", EmptyText, |d| {
            answer(d, "{mark: 019aa000-0000-7000-8000-000000000001, say: \"\"}")
        }),
    ]
}
