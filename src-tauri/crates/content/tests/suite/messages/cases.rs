//! One way to bring each kind of problem about.

use content::Code;

use crate::example::{Draft, PACK, PROCEDURE};

pub(crate) struct Case {
    pub(crate) when: &'static str,
    pub(crate) code: Code,
    pub(crate) broken: fn(Draft) -> Draft,
}

pub(super) fn case(when: &'static str, code: Code, broken: fn(Draft) -> Draft) -> Case {
    Case { when, code, broken }
}

pub(super) fn change(draft: Draft, from: &str, to: &str) -> Draft {
    draft.edit(PROCEDURE, from, to)
}

pub(crate) fn groups() -> Vec<(&'static str, Vec<Case>)> {
    vec![
        ("files", super::files::files()),
        ("structure", structure()),
        ("slips", super::slips::slips()),
        ("phrases", super::slips::phrases()),
        ("signs", super::slips::signs()),
        ("names", names()),
        ("persons", persons()),
        ("pictures", pictures()),
        ("letters", super::letters::letters()),
        ("relays", super::relays::relays()),
        ("team", super::team::team()),
        ("paths", paths()),
        ("screens", screens()),
        ("acts", acts()),
        ("hands", super::words::hands()),
        ("words", super::words::words()),
        ("voice", super::voice::voice()),
        ("languages", super::languages::languages()),
        ("sources", sources()),
        ("answers", super::answers::answers()),
    ]
}

fn structure() -> Vec<Case> {
    use Code::*;
    vec![
        case("a quote stays open", Syntax, |d| change(d, "title: Noter", "title: \"Noter")),
        case("a sentence begins with a bracket", WrongKind, |d| {
            change(d, "title: Noter un jour de travail", "title: [Noter] un jour")
        }),
        case("a line is indented with a tab", Syntax, |d| change(d, "  answer: with", "\tanswer: with")),
        case("a sentence holds a colon", Syntax, |d| {
            change(d, "ask: Où est la puce ?", "ask: Dites : où est la puce ?")
        }),
        case("a sentence begins with a brace", WrongKind, |d| {
            change(d, "say_real: Cliquez sur le {jour de travail}.", "say_real: {jour de travail}, cliquez.")
        }),
        case("there are two documents", TooIntricate, |d| {
            change(
                d,
                "  beware: \"Noter, ce n'est pas encore envoyer.\"",
                "  beware: Rien.\n---\nformat_version: 1",
            )
        }),
        case("a key is unknown", UnknownKey, |d| change(d, "    say_real: Tapez", "    say_rel: Tapez")),
        case("a key is missing", MissingKey, |d| change(d, "title: Noter un jour de travail\n", "")),
        case("a key stands twice", DuplicateKey, |d| {
            change(d, "theme: unem", "theme: unemployment\ntheme: unem")
        }),
        case("a text stands for a list", WrongKind, |d| {
            change(d, "for: [Les personnes au chômage complet]", "for: tous")
        }),
        case("a list stands for a text", WrongKind, |d| change(d, "ask: Où est la puce ?", "ask: [Où]")),
        case("yes stands for true", WrongKind, |d| change(d, "under_reform: true", "under_reform: yes")),
        case("a word is not foreseen", UnknownWord, |d| change(d, "kind: phone", "kind: telephone")),
        case("an element is not foreseen", UnknownWord, |d| change(d, "- link:", "- lien:")),
    ]
}

fn names() -> Vec<Case> {
    use Code::*;
    vec![
        case("an id has a capital", BadId, |d| change(d, "- id: carte\n", "- id: Carte\n")),
        case("two steps have one name", DuplicateId, |d| change(d, "- id: encore", "- id: fin")),
        case("two elements have one name", DuplicateId, |d| {
            change(d, "link: {id: imprimer", "link: {id: garder")
        }),
        case("one thing is explained twice", DuplicateId, |d| {
            change(
                d,
                "      - on: imprimer\n",
                "      - {on: imprimer, say: Encore.}\n      - on: imprimer\n",
            )
        }),
        case("a step does not exist", UnknownStep, |d| change(d, "next: jour}", "next: jours}")),
        case("a scene does not exist", UnknownScene, |d| change(d, "scene: code", "scene: codes")),
        case("an element does not exist", UnknownElement, |d| change(d, "show: [pave]", "show: [pavé]")),
        case("a target is elsewhere", NotOnScreen, |d| change(d, "- on: imprimer", "- on: garder")),
        case("a day does not exist", NotOnScreen, |d| change(d, "on: calendrier/13", "on: calendrier/31")),
        case("a person does not exist", UnknownPerson, |d| change(d, "person: amina", "person: amine")),
        case("a hard word is not explained", UnknownTerm, |d| {
            change(d, "{jour de travail}", "{jour de repos}")
        }),
        case("a source does not exist", UnknownSource, |d| change(d, "source: onem-2025", "source: onem")),
        case("a procedure does not exist", UnknownProcedure, |d| {
            change(d, "label: Envoyer la carte", "label: Envoyer la carte\n    procedure: envoyer")
        }),
    ]
}

fn persons() -> Vec<Case> {
    use Code::*;
    vec![
        case("the person is not told so much of", UnknownFact, |d| {
            change(d, "label: Imprimer}", "label: \"Imprimer pour {personne.iban}\"}")
        }),
        case("what is asked of a person does not exist", UnknownFact, |d| {
            change(d, "label: Imprimer}", "label: \"Imprimer pour {amina.prenon}\"}")
        }),
        case("the person is there for real", PersonForReal, |d| {
            change(d, "say_real: Tapez votre code.", "say_real: \"Tapez le code de {personne.prenom}.\"")
        }),
        case("the worker asks about the person for real", PersonForReal, |d| {
            change(d, "ask: Où est la puce ?", "ask: Où est la puce d'Amina ?")
        }),
        case("what is asked for real is about the person", PersonForReal, |d| {
            change(d, "ask: Que se passe-t-il ce jour-là ?", "ask: Que fait Amina ce jour-là ?")
        }),
        case("the account could be somebody's", LooksReal, |d| {
            d.edit(PACK, "    picture: femme", "    iban: BE68 5390 0754 7034\n    picture: femme")
        }),
        case("a screen shows a national number that could be somebody's", LooksReal, |d| {
            change(d, "label: Imprimer}", "label: 85.07.30-033.28}")
        }),
        case("a screen shows a card that could be somebody's", LooksReal, |d| {
            change(d, "label: Imprimer}", "label: 4111 1111 1111 1111}")
        }),
        case("a telephone number has a digit too few", OddTelephone, |d| {
            change(d, "phone: 02 000 00 00", "phone: 02 000 00 0")
        }),
        case("a short telephone number has a digit too many", OddTelephone, |d| {
            change(d, "phone: 02 000 00 00", "phone: 17000")
        }),
        case("a person's telephone number has a digit too few", OddTelephone, |d| {
            d.edit(PACK, "    picture: femme", "    phone: 0470 00 00 0\n    picture: femme")
        }),
        case("a sentence has a telephone number with a digit too many", OddTelephone, |d| {
            change(d, "if_missing: On va à la commune.", "if_missing: On appelle le 0800 000 000.")
        }),
        case("the e-mail address could be somebody's", LooksReal, |d| {
            d.edit(PACK, "    picture: femme", "    email: amina@courriel.be\n    picture: femme")
        }),
        case("a screen shows an account that could be somebody's", LooksReal, |d| {
            change(d, "label: Imprimer}", "label: BE68 5390 0754 7034}")
        }),
        case("the account has another shape", BadCode, |d| {
            d.edit(PACK, "    picture: femme", "    iban: \"0000\"\n    picture: femme")
        }),
        case("the person is a child", BadNumber, |d| {
            d.edit(PACK, "    picture: femme", "    age: 7\n    picture: femme")
        }),
    ]
}

fn pictures() -> Vec<Case> {
    use Code::*;
    vec![
        case("a picture does not exist", UnknownPicture, |d| {
            change(d, "picture: jour-coche", "picture: jour-cochee")
        }),
        case("a picture has no words", MissingAlt, |d| d.mute("jour-coche")),
    ]
}

fn paths() -> Vec<Case> {
    use Code::*;
    vec![
        case("there is no step", NoStep, |d| d.cut("steps: ", "mistakes:", "steps: []\n")),
        case("a step is not reached", UnreachableStep, |d| {
            change(d, "act: {click: lecteur/bon-sens}", "act: {click: lecteur/bon-sens}\n    next: jour")
        }),
        case("the last step leads nowhere", NoEnd, |d| change(d, "    next: end ", "    # next: end ")),
        case("the last steps go round", NoEnd, |d| {
            change(d, "    next: end ", "    next: encore ").cut("      - {id: non", "    cues:", "")
        }),
        case("a question has one answer", LoneChoice, |d| d.cut("      - {id: oui", "      - {id: non", "")),
        case("a procedure calls itself", CallCycle, |d| {
            change(
                d,
                "act: {click: garder}",
                "act: {click: garder}\n    next: {call: noter-un-jour, back: encore}",
            )
        }),
        case("nothing leads back from what is called", NoEnd, |d| {
            let other = d
                .text(PROCEDURE)
                .replace("id: noter-un-jour", "id: sans-retour")
                .replace("next: end", "next: stop");
            let d = d.put("procedures/sans-retour.yaml", other);
            change(
                d,
                "act: {click: garder}",
                "act: {click: garder}\n    next: {call: sans-retour, back: encore}",
            )
        }),
        case("a question is for one device", QuestionOnSomeDevices, |d| {
            change(d, "    choices:    ", "    devices: [phone]\n    choices:    ")
        }),
        case("nothing is undone after it, and there is no other way", NoExit, |d| {
            change(d, "kind: phone", "kind: none ").edit(
                PROCEDURE,
                "act: {click: garder}",
                "act: {click: garder}\n    point_of_no_return: true\n    hand: learner_only",
            )
        }),
        case("a device has no step", NoStepOnDevice, |d| {
            let d = change(
                d,
                "  paper: La carte en papier a ses propres cases.\n",
                "  phone: L'application est autre.\n",
            );
            let d = change(d, "    devices: [computer]           # left out: everywhere\n", "");
            let d = change(d, "    say_practice:", "    devices: [computer, phone]\n    say_practice:");
            d.cut("    choices:    ", "    cues:", "    act: read\n")
        }),
        case("it is done on no device", OnNoDevice, |d| {
            change(d, "  paper: La", "  computer: Pas ici.\n  phone: Pas ici.\n  paper: La")
        }),
    ]
}

fn screens() -> Vec<Case> {
    use Code::*;
    vec![
        case("a scene is never shown", UnusedScene, |d| {
            change(
                d,
                "  mois:\n",
                "  vide: {depth: generic, frame: {paper: {title: Rien}}, elements: []}\n  mois:\n",
            )
        }),
        case("a step has no act", NoAct, |d| change(d, "    act: {click: garder}\n", "")),
        case("a question has an act", ActAndChoices, |d| {
            change(d, "    choices:    ", "    act: read\n    choices:    ")
        }),
        case("a list is ticked", SetMisfit, |d| {
            change(d, "sorte: {current: travail}", "sorte: {ticked: true}")
        }),
        case("a screen is exact without a source", UnsourcedScene, |d| {
            change(d, "depth: generic   ", "depth: exact   ")
        }),
        case("a month does not exist", BadDay, |d| change(d, "month: 2026-11", "month: 2026-13")),
        case("a code is too short", BadCode, |d| change(d, "code: 4321, hidden", "code: 43, hidden")),
        case("the proof is not in the address", BadAddress, |d| {
            change(d, "proof: exemple.be", "proof: exemple.com")
        }),
        case("the situation hides the code", CodeNotTold, |d| {
            change(d, "Son code inventé : 4321.", "Elle a un code.")
        }),
        case("a wrong click is not explained", Unexplained, |d| {
            d.cut("      - on: lecteur/envers", "    cues:", "").edit(
                PROCEDURE,
                "lecteur/bon-sens}\n    wrong:\n",
                "lecteur/bon-sens}\n",
            )
        }),
    ]
}

fn acts() -> Vec<Case> {
    use Code::*;
    vec![
        case("no answer is right", NoRightAnswer, |d| {
            change(
                d,
                "act: read ",
                "act: {answer: [{id: un, label: Le 3, picture: calendrier}, {id: deux, label: Le 12, picture: calendrier}]} ",
            )
        }),
        case("an answer is explained that is not there", NotOnScreen, |d| {
            change(
                d,
                "act: read ",
                "act: {answer: [{id: trois, label: Le 3, picture: calendrier}, {id: douze, label: Le 12, picture: calendrier, right: true}]}\n    wrong: [{on: troi, say: Non.}] ",
            )
        }),
        case("an address is compared that the screen does not show", BadAddress, |d| {
            change(d, "act: read ", "act: {compare: {shown: carte.exemple.be, known: exemple.be}} ")
        }),
        case("a part is pointed at without a name", MissingKey, |d| {
            change(
                d,
                "      - link: {id: imprimer",
                "      - text: {text: Novembre, point: true}\n      - link: {id: imprimer",
            )
        }),
        case("a button is typed in", ActMisfit, |d| {
            change(d, "act: {click: garder}", "act: {type: {field: garder, expect: oui}}")
        }),
    ]
}

fn sources() -> Vec<Case> {
    use Code::*;
    vec![
        case("no way out", NoWayOut, |d| d.cut("ways_out:", "duties:", "")),
        case("none is left since when?", SinceWhen, |d| change(d, "kind: phone", "kind: none ")),
        case("the relay is not named", NoRelay, |d| {
            change(d, "answer: with_conditions", "answer: relay").edit(
                PROCEDURE,
                "  relay: L'organisme de paiement répond aux questions sur le dossier.\n",
                "",
            )
        }),
        case("a fact has no source", UnsourcedFact, |d| change(d, "    source: onem-2025\n", "")),
        case("a source serves no fact", UnusedSource, |d| {
            change(d, "facts:\n", "  vieille: {title: Une page, publisher: ONEM, seen: 2016}\nfacts:\n")
        }),
        case("there is no fact", NoFact, |d| d.cut("facts:", "live_check:", "facts: []\n")),
        case("a team did the live check", NobodyChecked, |d| {
            change(d, "live_check: null ", "live_check: {on: 2026-11-23, by: L'équipe, place: le site} ")
        }),
        case("the pack is not published", NotPublished, |d| d.cut_in(PACK, "published:", "sign_offs:", "")),
        case("nobody stands for the pack", NoAuthor, |d| d.cut_in(PACK, "sign_offs:", "licence:", "")),
        case("the author is not named", NoAuthor, |d| {
            d.edit(PACK, "author: {name: L'équipe de l'antenne, on", "expert: {name: Marie Exemple, on")
        }),
        case("the pack was published on no day", BadDate, |d| {
            d.edit(PACK, "published: 2026-11-30", "published: hier")
        }),
        case("nobody read it, and that was said", BadNumber, |d| {
            d.edit(PACK, "sign_offs: ", "sign_offs:\n  readers: {number: 0, on: 2026-11-30}  ")
        }),
        case("nobody did it", NotYetChecked, |d| d.put("procedures/autre.yaml", second())),
        case("a date is none", BadDate, |d| change(d, "seen: 2025 ", "seen: hier ")),
        case("a delay is none", BadNumber, |d| change(d, "when: month_end ", "when: {monthly: 40} ")),
        case("a day of the year is none", BadNumber, |d| {
            change(d, "when: month_end ", "when: {yearly: 31-12} ")
        }),
        case("days are counted before nothing", CountedFrom, |d| {
            change(d, "when: month_end ", "when: {days_before: 30} ")
        }),
        case("what comes back is counted from a day", CountedFrom, |d| {
            change(d, "when: month_end ", "when: month_end\n    counted_from: la lettre ")
        }),
        case("an act is wrong at the hundredth time", BadNumber, |d| {
            change(d, "      - on: imprimer\n", "      - on: imprimer\n        times: 100\n")
        }),
        case("there are six questions for the desk", TooManyQuestions, |d| {
            change(d, "  - Qui peut m'aider avec le code ?\n", &"  - Qui peut m'aider ?\n".repeat(5))
        }),
        case("the sheet is empty", SheetLength, |d| d.cut("  lines:", "  beware:", "  lines: []\n")),
        case("a fact is to confirm", Unconfirmed, |d| {
            change(d, "confidence: official ", "confidence: unconfirmed ")
        }),
    ]
}

/// A second procedure: of itself it has no problem but those of every new one.
fn second() -> String {
    include_str!("../../../src/authoring/example/procedures/noter-un-jour.yaml")
        .replace("id: noter-un-jour ", "id: autre ")
}
