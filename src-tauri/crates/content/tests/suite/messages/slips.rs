//! What somebody who never programmed types in the place of YAML.

use content::Code;

use super::cases::{Case, case, change};
use crate::example::{Draft, PACK};

const LINK: &str = "- link: {id: imprimer, label: Imprimer}";

/// The example with another line in the place of its link.
fn link(draft: Draft, line: &str) -> Draft {
    change(draft, LINK, line)
}

pub(super) fn slips() -> Vec<Case> {
    use Code::*;
    vec![
        case("between braces, a comma", Syntax, |d| link(d, "- link: {id: imprimer, label: Non, merci}")),
        case("between braces, a colon", Syntax, |d| link(d, "- link: {id: imprimer, label: Dites : non}")),
        case("between braces, a comma and a colon", Syntax, |d| {
            link(d, "- link: {id: imprimer, label: Ici, dites : non}")
        }),
        case("between braces, a comma and a word like those of the format", UnknownKey, |d| {
            link(d, "- link: {id: imprimer, label: Ici, attention: non}")
        }),
        case("between braces, the quotes of a letter", Syntax, |d| {
            link(d, "- link: {id: imprimer, label: “Non, merci : rien”}")
        }),
        case("between braces, no space after a colon", Syntax, |d| {
            link(d, "- link: {id:imprimer, label: Non}")
        }),
        case("braces go on below", Syntax, |d| {
            link(d, "- link: {id: imprimer,\n              label: Non, merci}")
        }),
        case("a line of a list holds a colon", Syntax, |d| {
            change(d, "[Les personnes au chômage complet]", "\n    - Le chômage complet : oui")
        }),
        case("a line of a list begins with a word and a colon", Syntax, |d| {
            change(d, "[Les personnes au chômage complet]", "\n    - Attention: chômage complet")
        }),
        case("between brackets, a colon", Syntax, |d| {
            change(d, "[Les personnes au chômage complet]", "[Le chômage complet : oui]")
        }),
        case("the quotes of a letter hold a colon", Syntax, |d| {
            change(d, "ask: Où est la puce ?", "ask: “Dites : où est la puce ?”")
        }),
        case("no space after a colon", Syntax, |d| change(d, "title: Noter un", "title:Noter un")),
    ]
}

/// A phrase in the place of a thing.
pub(super) fn phrases() -> Vec<Case> {
    use Code::*;
    vec![
        case("a phrase stands for the fields of a thing", WrongKind, |d| link(d, "- text: Une phrase")),
        case("a phrase stands for a thing", UnknownWord, |d| link(d, "- Une phrase")),
        case("the name of a thing stands alone", WrongKind, |d| link(d, "- link")),
        case("a name stands for a sign-off", WrongKind, |d| {
            d.edit(PACK, "author: {name: L'équipe de l'antenne, on: 2026-11-20}", "author: Anne")
        }),
        case("an explanation stands for a hard word", WrongKind, |d| {
            d.edit(PACK, "\nglossary:", "\nglossary:\n  puce: Le petit carré doré.")
        }),
        case("an act stands alone", WrongKind, |d| change(d, "act: {click: garder}", "act: click")),
        case("an act is no act", UnknownWord, |d| change(d, "act: {click: garder}", "act: cliquer")),
    ]
}

/// Signs that are missing, or one too many.
pub(super) fn signs() -> Vec<Case> {
    use Code::*;
    vec![
        case("between braces, no comma between two words", Syntax, |d| {
            link(d, "- link: {id: imprimer label: Imprimer}")
        }),
        case("no braces around two words", Syntax, |d| {
            change(d, "      - on: imprimer\n", "      - on: imprimer, say: Non.\n")
        }),
        case("no space after a hyphen", Syntax, |d| {
            change(d, "      - on: imprimer\n", "      -on: imprimer\n")
        }),
        case("no colon after a word", WrongKind, |d| {
            change(
                d,
                "      ask: Où est la puce ?\n      tip: Comptez jusqu'à dix avant la suite.\n",
                "      ask Où est la puce\n",
            )
        }),
        case("no colon after a word between others", Syntax, |d| {
            change(d, "      word: La puce va vers le haut.", "      word La puce va vers le haut.")
        }),
        case("no colon after a word alone", Syntax, |d| change(d, "\nremit:\n", "\nremit\n")),
        case("a phrase begins with a star", Syntax, |d| change(d, "title: Noter un", "title: * Noter un")),
        case("quotes stand within quotes", Syntax, |d| {
            change(d, "ask: Où est la puce ?", "ask: \"Où est la \"puce\" ?\"")
        }),
        case("a phrase stands for a list of things", WrongKind, |d| {
            d.cut("ways_out:", "duties:", "ways_out: Au guichet\n")
        }),
        case("a line is one space too far", MissingKey, |d| {
            change(d, "      question: \"Dans quel", "       question: \"Dans quel")
        }),
        case("a line is one space short", MissingKey, |d| {
            change(d, "      word: La puce va", "     word: La puce va")
        }),
        case("a brace stays open", Syntax, |d| link(d, "- link: {id: imprimer, label: Imprimer")),
        case("a bracket stays open", Syntax, |d| {
            change(d, "[Les personnes au chômage complet]", "[Les personnes au chômage complet")
        }),
        case("a quote stays open between braces", Syntax, |d| {
            link(d, "- link: {id: imprimer, label: \"Imprimer}")
        }),
        case("an apostrophe opens a phrase", Syntax, |d| {
            change(d, "ask: Où est la puce ?", "ask: 'Où est la puce ?")
        }),
        case("a day is the thirty-fifth", BadDate, |d| {
            d.edit(PACK, "published: 2026-11-30", "published: 2026-11-35")
        }),
    ]
}
