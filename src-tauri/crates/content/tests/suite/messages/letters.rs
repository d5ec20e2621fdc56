//! One way to bring each kind of problem about in what a pack says of letters.

use content::Code;

use super::cases::{Case, case};
use crate::example::PACK;

pub(crate) fn letters() -> Vec<Case> {
    use Code::*;
    vec![
        case("a sender writes nothing", NoLetter, |d| {
            d.cut_in(PACK, "    letters:\n", "sources: ", "    letters: []\n")
        }),
        case("a letter leads nowhere", LetterLeadsNowhere, |d| {
            d.edit(PACK, "        procedure: noter-un-jour  # or no procedure, and whom to call\n", "").edit(
                PACK,
                "        call: Le syndicat ou la CAPAC répond aux questions.\n",
                "",
            )
        }),
        case("a letter leads to a procedure that does not exist", UnknownProcedure, |d| {
            d.edit(PACK, "procedure: noter-un-jour ", "procedure: noter-un-jours ")
        }),
        case("a letter rests on nothing", NoFact, |d| {
            d.cut_in(PACK, "        facts:\n", "sources: ", "        facts: []\n")
        }),
        case("a letter rests on a source that does not exist", UnknownSource, |d| {
            d.edit(PACK, "source: onem-2025", "source: onem-2024")
        }),
        case("a source serves no letter", UnusedSource, |d| {
            d.edit(
                PACK,
                "  onem-2025: {",
                "  vieille: {title: Une page, publisher: ONEM, seen: 2016}\n  onem-2025: {",
            )
        }),
        case("a sender stands twice", DuplicateId, |d| {
            d.edit(PACK, "sources:  ", "  - {id: onem, name: ONEM, picture: bureau, letters: []}\nsources:  ")
        }),
        case("a deadline takes too many words", LongSentence, |d| {
            d.edit(
                PACK,
                "say: La carte se rend à la fin du mois.",
                "say: La carte se rend à la fin du mois au bureau de la caisse qui paie.",
            )
        }),
    ]
}
