//! One way to bring each kind of problem about in whose hand a step is and in the words that it says.

use content::Code;

use super::cases::{Case, case, change};
use crate::example::PROCEDURE;

pub(super) fn hands() -> Vec<Case> {
    use Code::*;
    vec![
        case("a code is in shared hands", NeedsLearnerHand, |d| {
            change(d, "hand: learner_only", "hand: shared")
        }),
        case("messages are read in shared hands", NeedsLearnerHand, |d| {
            change(d, "act: {click: garder}", "act: {click: garder}\n    sensitive: mailbox")
        }),
        case("a signature is in shared hands", NeedsLearnerHand, |d| change(d, "act: read ", "act: sign ")),
        case("an app is confirmed in shared hands", NeedsLearnerHand, |d| {
            let request =
                "app_request: {id: demande, service: La carte, asks: Entrer, confirm: Oui, refuse: Non}";
            change(
                d,
                "      - link: {id: imprimer",
                &format!("      - {request}\n      - link: {{id: imprimer"),
            )
            .edit(PROCEDURE, "act: {click: calendrier/12}", "act: {click: demande/confirmer}")
        }),
        case("a code is not said sensitive", NotSaidSensitive, |d| {
            change(d, "    sensitive: code ", "    # ")
        }),
        case("no return, in whose hand?", SayWhoseHand, |d| {
            change(d, "act: {click: garder}", "act: {click: garder}\n    point_of_no_return: true")
        }),
        case("no return, in shared hands", SharedNoReturn, |d| {
            change(
                d,
                "act: {click: garder}",
                "act: {click: garder}\n    point_of_no_return: true\n    hand: shared",
            )
        }),
    ]
}

pub(super) fn words() -> Vec<Case> {
    use Code::*;
    vec![
        case("a text is empty", EmptyText, |d| change(d, "ask: Où est la puce ?", "ask: \"\"")),
        case("the worker asks without end", ManyQuestions, |d| {
            let four = "ask: Où est la puce ?\n      then: [Où ?, Et là ?, Que voyez-vous ?]";
            change(d, "ask: Où est la puce ?", four)
        }),
        case("a text is endless", LongText, |d| {
            change(d, "Comptez jusqu'à dix avant la suite.", &"Comptez encore. ".repeat(30))
        }),
        case("a sentence is long", LongSentence, |d| {
            change(
                d,
                "say_practice: Cliquez sur Garder.",
                "say_practice: Cliquez maintenant sur le bouton bleu qui se trouve tout en bas de la fenêtre.",
            )
        }),
        case("there is a middle dot", MiddleDot, |d| change(d, "Les personnes au", "Les demandeur·euses au")),
        case("there is a hidden sign", HiddenSign, |d| change(d, "title: Garder", "title: Gar\u{200b}der")),
        case("quotes are straight", StraightQuotes, |d| {
            change(d, "ask: Où est la puce ?", "ask: Que veut dire \"puce\" ?")
        }),
        case("braces do not pair", BadMark, |d| {
            change(d, "{Elle travaille|jour de travail}", "{Elle travaille|}")
        }),
        case("a title marks a hard word", BadMark, |d| {
            change(d, "title: Choisir le jour", "title: Choisir le {jour de travail}")
        }),
        case("words blame the person", Blame, |d| {
            change(d, "Ici, la carte est à l'envers.", "Vous vous êtes trompé.")
        }),
        case("practice asks for own facts", OwnFacts, |d| {
            change(d, "question: Où est jeudi 12 ?", "question: Quel est votre jour ?")
        }),
        case("the worker asks for own facts while practising", OwnFacts, |d| {
            change(d, "ask: Y a-t-il un autre jour ?", "ask: Quel est votre jour ?")
        }),
        case("an abbreviation is not explained", UndefinedAbbreviation, |d| {
            change(d, "say_practice: Cliquez sur Garder.", "say_practice: Gardez la C3 pour l'ONSS.")
        }),
        case("what was done begins with a capital", DoneSentence, |d| {
            change(d, "a noté un jour de travail ", "A noté un jour. ")
        }),
    ]
}
