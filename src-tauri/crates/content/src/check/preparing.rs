//! What is prepared before a procedure: what is needed, and what to ask at the desk. Refuses a list of questions too long
//! to be asked standing.

use domain::id::DocumentId;
use domain::walkthrough::Document;

use super::Checker;
use crate::authoring::{At, DocumentText};
use crate::problem::Code;

const MAX_QUESTIONS: usize = 5;

impl Checker<'_> {
    pub(super) fn documents(&mut self, documents: &[At<DocumentText>]) -> Vec<Document> {
        self.refuse_doubles(documents.iter().map(|document| &document.value.id), "Le document");
        documents.iter().map(|document| self.document(&document.value)).collect()
    }

    fn document(&mut self, document: &DocumentText) -> Document {
        let DocumentText { id, label, picture, if_missing, go_to, how_long, phone, call } = document;
        self.id(id.line, &id.value);
        Document {
            id: DocumentId::new(&id.value),
            label: self.rich_text(label),
            picture: self.picture(picture),
            if_missing: self.rich_text(if_missing),
            go_to: go_to.as_ref().map(|place| self.learner_text(place)),
            how_long: how_long.as_ref().map(|delay| self.learner_text(delay)),
            phone: phone.as_ref().map(|number| self.telephone(number)),
            call: call.as_ref().map(|call| self.procedure_id(call)),
        }
    }

    fn telephone(&mut self, number: &At<String>) -> String {
        let set = self.learner_text(number);
        self.short_telephone(number.line, &set);
        set
    }

    pub(super) fn desk_questions(&mut self, questions: &[At<String>]) -> Vec<String> {
        if let Some(first_too_many) = questions.get(MAX_QUESTIONS) {
            self.add(
                first_too_many.line,
                Code::TooManyQuestions,
                format!("Il y a {} questions pour le guichet.", questions.len()),
                format!("Gardez-en {MAX_QUESTIONS} au plus : celles dont la réponse change la suite."),
            );
        }
        questions.iter().map(|question| self.learner_text(question)).collect()
    }
}
