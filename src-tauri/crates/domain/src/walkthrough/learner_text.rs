//! Every text of a walkthrough that the learner reads: what a second language says again. Refuses the worker's part, and
//! the screens of exercise, which imitate sites in French.

use crate::rich_text::{RichText, Span};

use super::{Act, Choice, Next, Step, Walkthrough, WayOut};

impl Walkthrough {
    /// Every text that the learner reads, in the order of the file, each as often as it stands there.
    pub fn learner_texts(&self) -> Vec<String> {
        let mut texts = Texts(self.learner_texts_around());
        self.not_on.iter().for_each(|one| texts.plain(&one.why));
        self.steps.iter().for_each(|step| texts.step(step));
        texts.0
    }

    /// The texts that stand around the steps: the situation, what is needed, what also works.
    pub fn learner_texts_around(&self) -> Vec<String> {
        let mut texts = Texts::default();
        texts.around(self);
        self.documents.iter().for_each(|document| {
            texts.rich(&document.label);
            texts.rich(&document.if_missing);
        });
        texts.0
    }

    /// The texts that may be on the learner's screen at a step: its own, what stands around every step, and what is said
    /// of the mistakes that lead to it.
    pub fn learner_texts_at(&self, step: &Step) -> Vec<String> {
        let mut texts = Texts::default();
        texts.step(step);
        texts.around(self);
        let led = self
            .steps
            .iter()
            .flat_map(|one| &one.wrong)
            .filter(|one| one.leads_to.as_ref() == Some(&step.id));
        led.for_each(|one| texts.rich(&one.say));
        texts.0
    }
}

impl Step {
    /// Every text of this step that the learner reads.
    pub fn learner_texts(&self) -> Vec<String> {
        let mut texts = Texts::default();
        texts.step(self);
        texts.0
    }
}

#[derive(Default)]
struct Texts(Vec<String>);

impl Texts {
    fn plain(&mut self, text: &str) {
        self.0.push(text.to_owned());
    }

    /// A sentence, and what its hard words mean.
    fn rich(&mut self, text: &RichText) {
        self.0.push(text.to_text());
        for span in &text.0 {
            if let Span::Term { explanation, .. } = span {
                self.plain(explanation);
            }
        }
    }

    fn around(&mut self, walkthrough: &Walkthrough) {
        walkthrough.situation.sentences.iter().for_each(|one| self.rich(one));
        self.ways_out(&walkthrough.ways_out);
    }

    fn ways_out(&mut self, ways: &[WayOut]) {
        ways.iter().for_each(|way| self.plain(&way.sentence));
    }

    fn step(&mut self, step: &Step) {
        self.rich(&step.say_practice);
        step.say_real.iter().for_each(|one| self.rich(one));
        for one in [&step.cues.question, &step.cues.word, &step.cues.show] {
            self.rich(one);
        }
        step.real
            .question
            .iter()
            .chain(&step.real.word)
            .chain(&step.local.cue)
            .for_each(|one| self.rich(one));
        step.wrong.iter().for_each(|one| self.rich(&one.say));
        if let Act::Answer { answers, .. } = &step.act {
            answers.iter().for_each(|one| self.plain(&one.label));
        }
        self.choices(&step.next);
        self.ways_out(&step.ways_out);
    }

    fn choices(&mut self, next: &Next) {
        if let Next::Branch { choices } = next {
            choices.iter().for_each(|Choice { label, .. }| self.plain(label));
        }
    }
}
