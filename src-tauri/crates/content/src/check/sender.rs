//! Who writes letters, and where each kind of letter leads. Refuses a letter that leads nowhere, and one that rests on
//! nothing.

use std::collections::BTreeSet;

use domain::door::{Letter, LetterDeadline, Sender};
use domain::id::{LetterId, SenderId};
use domain::walkthrough::Source;

use super::Checker;
use crate::authoring::{At, FactText, LetterText, PackText, SenderText};
use crate::problem::Code;

impl Checker<'_> {
    pub(super) fn senders(&mut self, text: &PackText) -> Vec<Sender> {
        self.refuse_doubles(text.senders.iter().map(|sender| &sender.value.id), "L’expéditeur");
        text.senders.iter().map(|sender| self.sender(sender, text)).collect()
    }

    fn sender(&mut self, sender: &At<SenderText>, pack: &PackText) -> Sender {
        let SenderText { id, name, detail, picture, letters } = &sender.value;
        self.id(id.line, &id.value);
        if letters.is_empty() {
            self.add(
                sender.line,
                Code::NoLetter,
                format!("« {} » n’écrit aucune lettre.", name.value),
                "Ajoutez sous letters au moins une sorte de lettre, ou enlevez l’expéditeur.",
            );
        }
        self.refuse_doubles(letters.iter().map(|letter| &letter.value.id), "La lettre");
        Sender {
            id: SenderId::new(&id.value),
            name: self.worker_text(name),
            detail: detail.as_ref().map(|detail| self.worker_text(detail)),
            picture: self.picture(picture),
            letters: letters.iter().map(|letter| self.letter(letter, pack)).collect(),
            sources: self.sources_of(letters.iter().flat_map(|letter| &letter.value.facts), pack),
        }
    }

    fn letter(&mut self, letter: &At<LetterText>, pack: &PackText) -> Letter {
        let LetterText { id, label, picture, procedure, call, bring, deadline, facts } = &letter.value;
        self.id(id.line, &id.value);
        if procedure.is_none() && call.is_none() {
            self.add(
                letter.line,
                Code::LetterLeadsNowhere,
                format!("La lettre « {} » ne mène nulle part.", label.value),
                "Ajoutez procedure: la-demarche. S’il n’y en a pas, dites sous call qui appeler ou où aller.",
            );
        }
        if facts.is_empty() {
            self.add(
                letter.line,
                Code::NoFact,
                format!("La lettre « {} » ne repose sur aucun fait écrit.", label.value),
                "Écrivez sous facts ce qu’on tient pour vrai, avec la source.",
            );
        }
        Letter {
            id: LetterId::new(&id.value),
            label: self.learner_text(label),
            picture: self.picture(picture),
            procedure: procedure.as_ref().map(|procedure| self.procedure_id(procedure)),
            call: call.as_ref().map(|call| self.learner_text(call)),
            bring: bring.iter().map(|thing| self.learner_text(thing)).collect(),
            deadline: deadline.as_ref().map(|deadline| LetterDeadline {
                sentence: self.learner_text(&deadline.value.say),
                is_on_letter: deadline.value.on_letter,
            }),
            facts: facts.iter().map(|fact| self.fact(fact, &pack.sources)).collect(),
        }
    }

    /// The sources that some facts rest on. What is wrong in a source is said once, where it is unused or by the first who
    /// names it.
    pub(super) fn sources_of<'t>(
        &mut self,
        facts: impl Iterator<Item = &'t At<FactText>>,
        pack: &PackText,
    ) -> Vec<Source> {
        let named = named_by(facts);
        let used = pack.sources.iter().filter(|(name, _)| named.contains(name.as_str()));
        used.map(|(name, source)| self.source(name, source)).collect()
    }

    pub(super) fn unused_sources(&mut self, text: &PackText) {
        let letters = text.senders.iter().flat_map(|sender| &sender.value.letters);
        let of_letters = letters.flat_map(|letter| &letter.value.facts);
        let named = named_by(of_letters.chain(text.charter.iter().flat_map(|rule| &rule.value.facts)));
        for (name, source) in text.sources.iter().filter(|(name, _)| !named.contains(name.as_str())) {
            self.add(
                source.line,
                Code::UnusedSource,
                format!("Aucune lettre et aucune règle ne repose sur la source « {name} »."),
                "Enlevez-la, ou nommez-la dans un fait.",
            );
        }
    }
}

fn named_by<'t>(facts: impl Iterator<Item = &'t At<FactText>>) -> BTreeSet<&'t str> {
    facts.filter_map(|fact| fact.value.source.as_ref()).map(|source| source.value.as_str()).collect()
}
