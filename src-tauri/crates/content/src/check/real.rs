//! What helps for real. Refuses words about the invented person there: nobody of that name is at the desk.

use domain::walkthrough::RealHelp;

use super::Checker;
use crate::authoring::{At, StepText};
use crate::problem::Code;

impl Checker<'_> {
    /// The words for real of one step. Where practice names the invented person, they must be there.
    pub(super) fn real_help(&mut self, step: &StepText) -> RealHelp {
        let (cues, real) = (&step.cues.value, &step.real);
        self.for_real("ask", &step.coach.value.ask, real.ask.as_ref());
        self.for_real("question", &cues.question, real.question.as_ref());
        self.for_real("word", &cues.word, real.word.as_ref());
        RealHelp {
            ask: real.ask.as_ref().map(|ask| self.worker_text(ask)),
            question: real.question.as_ref().map(|text| self.rich_text(text)),
            word: real.word.as_ref().map(|text| self.rich_text(text)),
        }
    }

    fn for_real(&mut self, key: &str, practice: &At<String>, real: Option<&At<String>>) {
        if !self.names_person(&real.unwrap_or(practice).value) {
            return;
        }
        self.add(
            real.unwrap_or(practice).line,
            Code::PersonForReal,
            "Pour de vrai, la personne inventée n’est plus là.",
            format!(
                "Écrivez real: {{{key}: …}} sans son nom : « votre carte », « le jour où vous travaillez »."
            ),
        );
    }

    /// Whether a text takes from the invented person, or says their first name.
    fn names_person(&self, text: &str) -> bool {
        let first_name = self.played.as_ref().and_then(|played| {
            self.known.persons.as_ref()?.get(played).map(|person| person.first_name.as_str())
        });
        let words = text.split(|sign: char| !sign.is_alphanumeric());
        text.contains("{personne.") || words.into_iter().any(|word| Some(word) == first_name)
    }
}
