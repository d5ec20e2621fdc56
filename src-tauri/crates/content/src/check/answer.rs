//! What a version answers to marks that the real site has changed. Refuses an answer to nothing, and two to one mark.

use std::collections::BTreeSet;

use domain::id::MarkId;
use domain::walkthrough::MarkAnswer;
use uuid::Uuid;

use super::Checker;
use crate::authoring::{At, MarkAnswerText};
use crate::problem::Code;

impl Checker<'_> {
    pub(super) fn answers(&mut self, answers: &[At<MarkAnswerText>]) -> Vec<MarkAnswer> {
        let mut seen = BTreeSet::new();
        for mark in answers.iter().map(|answer| &answer.value.mark) {
            if !seen.insert(mark.value.trim()) {
                self.add(
                    mark.line,
                    Code::DuplicateId,
                    format!("La remarque « {} » a déjà une réponse.", mark.value),
                    "Gardez une seule réponse à chaque remarque.",
                );
            }
        }
        answers
            .iter()
            .map(|answer| MarkAnswer {
                mark: self.mark(&answer.value.mark),
                say: self.worker_text(&answer.value.say),
            })
            .collect()
    }

    /// As the application writes it, whatever an editor made of its letters.
    fn mark(&mut self, mark: &At<String>) -> MarkId {
        let Ok(id) = Uuid::try_parse(mark.value.trim()) else {
            self.add(
                mark.line,
                Code::NotAMark,
                format!("« {} » n’est pas le numéro d’une remarque.", mark.value),
                "Copiez la ligne entière que donne cote pack remarks.",
            );
            return MarkId::new(&mark.value);
        };
        MarkId::new(id.to_string())
    }
}
