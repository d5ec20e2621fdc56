//! Where a step and its answers lead. Refuses a question with another way on.

use domain::id::{ChoiceId, StepId};
use domain::walkthrough::{Choice, Next};

use super::Around;
use crate::authoring::{ActText, At, ChoiceText, NextText, StepText};
use crate::check::Checker;
use crate::problem::Code;

impl Checker<'_> {
    pub(super) fn next_of(&mut self, line: u32, text: &StepText, around: &Around<'_>) -> Next {
        if !text.choices.is_empty() {
            let is_said_twice = text.next.is_some()
                || !matches!(text.act.as_ref().map(|act| &act.value), None | Some(ActText::Choose));
            if is_said_twice {
                self.add(
                    line,
                    Code::ActAndChoices,
                    format!("L’étape « {} » pose une question : elle n’a ni act ni next.", text.id.value),
                    "Gardez choices seul. Chaque réponse a son propre next.",
                );
            }
            return self.branch(text, around);
        }
        if matches!(text.act.as_ref().map(|act| &act.value), Some(ActText::Choose)) {
            self.add(
                line,
                Code::NoAct,
                format!("L’étape « {} » demande de choisir, sans réponses.", text.id.value),
                "Ajoutez choices, avec une ligne par réponse.",
            );
        }
        match (&text.next, around.below) {
            (Some(next), _) => self.next(next, around),
            (None, Some(below)) => Next::Step { step: StepId::new(below) },
            (None, None) => {
                self.add(
                    line,
                    Code::NoEnd,
                    "La dernière étape ne dit pas où elle mène.",
                    "Ajoutez next: end.",
                );
                Next::End
            }
        }
    }

    fn branch(&mut self, text: &StepText, around: &Around<'_>) -> Next {
        self.refuse_doubles(text.choices.iter().map(|choice| &choice.value.id), "La réponse");
        if let [only] = text.choices.as_slice() {
            self.add(
                only.line,
                Code::LoneChoice,
                "Cette question n’a qu’une réponse.",
                "Ajoutez l’autre réponse, ou faites-en une étape à lire (act: read).",
            );
        }
        let choices = text.choices.iter().map(|choice| self.choice(&choice.value, around)).collect();
        Next::Branch { choices }
    }

    fn choice(&mut self, choice: &ChoiceText, around: &Around<'_>) -> Choice {
        self.id(choice.id.line, &choice.id.value);
        Choice {
            id: ChoiceId::new(&choice.id.value),
            label: self.learner_text(&choice.label),
            picture: self.picture(&choice.picture),
            leads_to: Box::new(self.next(&choice.next, around)),
        }
    }

    fn next(&mut self, next: &At<NextText>, around: &Around<'_>) -> Next {
        match &next.value {
            NextText::To(end) if end == "end" => Next::End,
            NextText::To(stop) if stop == "stop" => Next::Stop { is_done: false },
            NextText::To(finish) if finish == "finish" => Next::Stop { is_done: true },
            NextText::To(step) => {
                self.known_step(&At { value: step.clone(), line: next.line }, around.steps);
                Next::Step { step: StepId::new(step) }
            }
            NextText::Call { call, back } => {
                self.known_step(back, around.steps);
                Next::Call { procedure: self.procedure_id(call), back: StepId::new(&back.value) }
            }
        }
    }
}
