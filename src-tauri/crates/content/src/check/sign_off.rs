//! When a pack was published and who stands for it. Refuses a name in front of nothing, and a reading by nobody; what is
//! not there yet is work to do.

use chrono::NaiveDate;

use super::Checker;
use crate::authoring::{At, PackText, SignOffText};
use crate::problem::Code;
use crate::valise::{Readers, SignOff, SignOffs};

/// Whose sign-off is missing, and how it is written.
const ROLES: [(&str, &str); 2] = [
    ("d’un expert", "expert: {name: Prénom Nom, on: 2026-11-30}"),
    ("de personnes concernées", "readers: {number: 5, on: 2026-11-30}"),
];

impl Checker<'_> {
    pub(super) fn published(&mut self, text: &PackText) -> Option<NaiveDate> {
        if text.published.is_none() {
            self.add(
                0,
                Code::NotPublished,
                "La valise ne dit pas quand elle est publiée.",
                "Le jour de la publication, écrivez published: 2026-11-30",
            );
        }
        text.published.as_ref().map(|day| self.day(day))
    }

    pub(super) fn sign_offs(&mut self, text: &PackText) -> Option<SignOffs> {
        let found = text.sign_offs.as_ref();
        let given = found.map(|one| &one.value);
        let author = given.and_then(|one| one.author.as_ref()).map(|one| self.sign_off(one));
        let expert = given.and_then(|one| one.expert.as_ref()).map(|one| self.sign_off(one));
        let readers = given.and_then(|one| one.readers.as_ref()).map(|one| {
            if one.value.number.value == 0 {
                self.add(
                    one.value.number.line,
                    Code::BadNumber,
                    "Une relecture par 0 personne n’a pas eu lieu.",
                    "Écrivez combien de personnes ont relu, ou enlevez readers.",
                );
            }
            Readers { number: one.value.number.value, on: self.day(&one.value.on) }
        });
        let is_there = [expert.is_some(), readers.is_some()];
        for ((whose, example), _) in ROLES.iter().zip(is_there).filter(|(_, is_there)| !is_there) {
            self.add(
                found.map_or(0, |one| one.line),
                Code::NoSignOff,
                format!("Il manque la relecture {whose}."),
                format!("Quand elle a eu lieu, écrivez sous sign_offs : {example}"),
            );
        }
        if author.is_none() {
            self.add(
                found.map_or(0, |one| one.line),
                Code::NoAuthor,
                "La valise ne dit pas qui l’a écrite.",
                "Écrivez sous sign_offs : author: {name: Prénom Nom, on: 2026-11-30}",
            );
        }
        author.map(|author| SignOffs { author, expert, readers })
    }

    fn sign_off(&mut self, one: &At<SignOffText>) -> SignOff {
        SignOff { name: self.worker_text(&one.value.name), on: self.day(&one.value.on) }
    }
}
