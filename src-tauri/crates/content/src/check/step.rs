//! One step: its words, its screen, its hand. Refuses a secret in shared hands.

mod act;
mod next;
mod wrong;

use std::collections::{BTreeMap, BTreeSet};

use domain::id::{StepId, TargetId};
use domain::local_layer::LocalPart;
use domain::scene::{Element, Scene};
use domain::walkthrough::{Act, Coach, Cues, Errand, Hand, Sensitive, Step, WayOut, WayOutKind};

use super::Checker;
use super::screen::Screen;
use crate::authoring::{At, CoachText, CuesText, StepText, WayOutText};
use crate::problem::Code;
use crate::suggest::instead;

/// How many questions may come after the first one.
const MOST_QUESTIONS: usize = 2;

/// What a step may name within its procedure.
pub(super) struct Around<'a> {
    pub(super) screens: &'a BTreeMap<String, Screen>,
    pub(super) steps: &'a BTreeSet<&'a str>,
    /// The step below, where an absent `next` leads.
    pub(super) below: Option<&'a str>,
    /// What the situation tells, to find the invented code in.
    pub(super) told: &'a str,
}

impl Checker<'_> {
    pub(super) fn step(&mut self, step: &At<StepText>, around: &Around<'_>) -> Step {
        let (line, text) = (step.line, &step.value);
        self.id(text.id.line, &text.id.value);
        let scene = self.scene(text, around);
        let act = self.act(line, text, scene.as_ref());
        let hand = self.hand(line, text, (&act, scene.as_ref()));
        if let Act::EnterCode { target } = &act {
            self.told_code(line, target, scene.as_ref(), around.told);
        }
        self.devices(line, text);
        let wrong = self.wrong_acts(text, &act, scene.as_ref(), around);
        Step {
            id: StepId::new(&text.id.value),
            title: self.worker_text(&text.title),
            say_practice: self.practice_text(&text.say_practice),
            say_real: text.say_real.as_ref().map(|say| {
                self.refuse_person(say);
                self.rich_text(say)
            }),
            picture: self.picture(&text.picture),
            devices: text.devices.clone(),
            hand,
            sensitive: text.sensitive,
            is_point_of_no_return: text.point_of_no_return,
            cues: self.cues(&text.cues.value, (text, &act), scene.as_ref()),
            scene,
            act,
            wrong,
            coach: self.coach(&text.coach.value),
            real: self.real_help(text),
            ways_out: text.ways_out.iter().map(|way| self.way_out(way)).collect(),
            local: LocalPart::default(),
            next: self.next_of(line, text, around),
        }
    }

    fn scene(&mut self, text: &StepText, around: &Around<'_>) -> Option<Scene> {
        let Some(name) = &text.scene else {
            let changed = text.set.values().map(|change| change.line);
            let named = text.show.iter().chain(&text.hide).map(|name| name.line);
            if let Some(line) = changed.chain(named).min() {
                self.add(
                    line,
                    Code::UnknownScene,
                    "Cette étape change un écran, mais n’en montre aucun.",
                    "Ajoutez scene: nom-de-l-écran.",
                );
            }
            return None;
        };
        match around.screens.get(&name.value) {
            Some(screen) => Some(self.scene_at(screen, text)),
            None => {
                self.add(
                    name.line,
                    Code::UnknownScene,
                    format!("L’écran « {} » n’est pas dessiné sous scenes.", name.value),
                    instead(&name.value, around.screens.keys().map(String::as_str)),
                );
                None
            }
        }
    }

    fn hand(&mut self, line: u32, text: &StepText, (act, scene): (&Act, Option<&Scene>)) -> Hand {
        let is_code = matches!(act, Act::EnterCode { .. });
        if is_code && text.sensitive != Some(Sensitive::Code) {
            self.add(
                line,
                Code::NotSaidSensitive,
                format!("À l’étape « {} », on entre un code.", text.id.value),
                "Ajoutez sensitive: code : la règle de la maison s’affichera.",
            );
        }
        let is_secret = text.sensitive.is_some() || is_code || signs_or_confirms(act, scene);
        match text.hand {
            Some(Hand::LearnerOnly) => Hand::LearnerOnly,
            _ if is_secret => {
                self.add(
                    line,
                    Code::NeedsLearnerHand,
                    format!(
                        "L’étape « {} » touche un code, la banque, des messages, une signature ou une confirmation.",
                        text.id.value
                    ),
                    "Ajoutez hand: learner_only : personne ne le fait à sa place.",
                );
                Hand::LearnerOnly
            }
            Some(Hand::Shared) => {
                if text.point_of_no_return {
                    self.add(
                        line,
                        Code::SharedNoReturn,
                        format!(
                            "Après l’étape « {} », plus rien ne s’annule, et la main est partagée.",
                            text.id.value
                        ),
                        "Si on y déclare, signe ou confirme quelque chose, écrivez hand: learner_only.",
                    );
                }
                Hand::Shared
            }
            None => {
                if text.point_of_no_return {
                    self.add(
                        line,
                        Code::SayWhoseHand,
                        format!(
                            "Après l’étape « {} », plus rien ne s’annule : dites qui a la main.",
                            text.id.value
                        ),
                        "Écrivez hand: learner_only si on y déclare, signe ou envoie. Sinon hand: shared.",
                    );
                }
                Hand::Shared
            }
        }
    }

    fn devices(&mut self, line: u32, text: &StepText) {
        if !text.devices.is_empty() && !text.choices.is_empty() {
            self.add(
                line,
                Code::QuestionOnSomeDevices,
                format!(
                    "L’étape « {} » est une question : elle existe sur tous les appareils.",
                    text.id.value
                ),
                "Enlevez devices, ou mettez l’appareil dans les étapes qui suivent.",
            );
        }
    }

    fn cues(&mut self, cues: &CuesText, step: (&StepText, &Act), scene: Option<&Scene>) -> Cues {
        if let Some(halo) = &cues.halo {
            self.acts_there(halo, step, scene);
        }
        Cues {
            question: self.practice_text(&cues.question),
            word: self.practice_text(&cues.word),
            halo: cues.halo.as_ref().map(|halo| TargetId::new(&halo.value)),
            show: self.practice_text(&cues.show),
        }
    }

    fn coach(&mut self, coach: &CoachText) -> Coach {
        let then = coach.then.as_deref().unwrap_or_default();
        if let Some(third) = then.get(MOST_QUESTIONS) {
            self.add(
                third.line,
                Code::ManyQuestions,
                "Plus de deux questions de suite : la personne n’a pas le temps de chercher.",
                "Gardez les deux questions qui font le plus regarder l’écran.",
            );
        }
        Coach {
            ask: self.asked_in_practice(&coach.ask),
            then: then.iter().map(|ask| self.asked_in_practice(ask)).collect(),
            tip: coach.tip.as_ref().map(|tip| self.worker_text(tip)),
        }
    }

    pub(super) fn way_out(&mut self, way: &At<WayOutText>) -> WayOut {
        let WayOutText { kind, say, detail } = &way.value;
        let sentence = self.learner_text(say);
        if *kind == WayOutKind::None && !sentence.chars().any(|sign| sign.is_ascii_digit()) {
            self.add(
                say.line,
                Code::SinceWhen,
                "Il n’y a plus de sortie sans écran, mais la phrase ne dit pas depuis quand.",
                "Ajoutez le mois ou l’année : « depuis 2025 ».",
            );
        }
        let detail = detail.as_ref().map(|detail| self.worker_text(detail));
        WayOut { kind: *kind, sentence, detail, is_local: false }
    }
}

/// Whether the right act is a signature, or a confirmation in an app.
fn signs_or_confirms(act: &Act, scene: Option<&Scene>) -> bool {
    fn is_there(elements: &[Element], act: &Act) -> bool {
        elements.iter().any(|element| match element {
            Element::Signature { target, .. } => act.takes(target),
            Element::AppRequest { .. } => {
                let mut is_answer = false;
                element.for_each_own_target(&mut |target| is_answer |= act.takes(&target));
                is_answer
            }
            other => is_there(other.inner(), act),
        })
    }
    matches!(act, Act::Errand { errand: Errand::Sign })
        || scene.is_some_and(|scene| is_there(&scene.elements, act))
}
