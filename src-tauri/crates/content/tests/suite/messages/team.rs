//! One way to bring each kind of problem about in what a pack proposes to the team itself.

use content::Code;

use super::cases::{Case, case};
use crate::example::PACK;

pub(crate) fn team() -> Vec<Case> {
    use Code::*;
    vec![
        case("a rule is on a question that does not exist", UnknownWord, |d| {
            d.edit(PACK, "topic: passwords ", "topic: codes ")
        }),
        case("two rules are on one question", DuplicateId, |d| {
            d.edit(
                PACK,
                "training:  ",
                "  - {topic: passwords, rule: Non., reason: Non., say: Non., facts: []}\ntraining:  ",
            )
        }),
        case("a rule rests on nothing", NoFact, |d| {
            d.cut_in(PACK, "say: Votre code est à vous.", "training:  ", "say: Non.\n    facts: []\n")
        }),
        case("a rule rests on a source that does not exist", UnknownSource, |d| {
            d.cut_in(
                PACK,
                "say: Votre code est à vous.",
                "training:  ",
                "say: Non.\n    facts: [{text: Non., source: rien, confidence: official}]\n",
            )
        }),
        case("what one says takes too many words", LongSentence, |d| {
            d.edit(
                PACK,
                "say: Votre code est à vous. ",
                "say: Votre code est à vous et personne ici ne le regarde ni ne le garde. ",
            )
        }),
        case("a rule is longer than its card", CardLength, |d| {
            d.edit(
                PACK,
                "rule: On ne garde aucun code.",
                &format!("rule: {}", "On ne garde rien. ".repeat(14)),
            )
        }),
        case("a training card does not fit on one screen", CardLength, |d| {
            let attempt = "try: Comptez jusqu'à dix";
            d.edit(PACK, attempt, &format!("try: {}", "Le silence aide. ".repeat(12)))
        }),
        case("two training cards have one name", DuplicateId, |d| {
            d.edit(
                PACK,
                "training:  ",
                "training:\n  - {id: le-silence, title: Encore, picture: sablier, idea: Oui., try: Oui.}\n  #",
            )
        }),
        case("a training card has a picture that does not exist", UnknownPicture, |d| {
            d.edit(PACK, "picture: sablier", "picture: sabliers")
        }),
        case("a training card gives nothing to try", MissingKey, |d| {
            d.edit(PACK, "    try: Comptez jusqu'à dix avant d'ajouter un mot.\n", "")
        }),
    ]
}
