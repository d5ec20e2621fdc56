//! The right act of a step. Refuses an act on something that the screen does not show, or that it cannot take.

use std::collections::BTreeSet;

use domain::id::TargetId;
use domain::scene::{Element, Frame, Scene};
use domain::walkthrough::{Act, Answer, DIFFERENT, Errand, SAME};

use crate::authoring::{ActText, AnswerText, At, CompareText, Names, StepText, TypeText};
use crate::check::Checker;
use crate::problem::Code;
use crate::suggest::instead;

impl Checker<'_> {
    pub(super) fn act(&mut self, line: u32, text: &StepText, scene: Option<&Scene>) -> Act {
        let Some(act) = &text.act else {
            if text.choices.is_empty() {
                self.add(
                    line,
                    Code::NoAct,
                    format!("L’étape « {} » ne dit pas ce qu’il faut faire.", text.id.value),
                    "Ajoutez act: {click: …}, {type: …}, {enter_code: …}, {answer: …}, {compare: …}, read, bring, \
                     phone, wait ou sign. Ou des choices.",
                );
                return Act::Read;
            }
            return Act::Choose;
        };
        let errand = |errand| Act::Errand { errand };
        match &act.value {
            ActText::Click(names) => self.click(act.line, names, text, scene),
            ActText::Type(typed) => self.type_act(typed, text, scene),
            ActText::EnterCode(target) => {
                let target = At { value: target.clone(), line: act.line };
                Act::EnterCode { target: self.acted_on(&target, text, scene, Gesture::EnterCode) }
            }
            ActText::Answer(answers) => self.answer(act.line, answers),
            ActText::Compare(addresses) => self.compare(addresses, scene),
            ActText::Choose => Act::Choose,
            ActText::Read => Act::Read,
            ActText::Bring => errand(Errand::Bring),
            ActText::Phone => errand(Errand::Phone),
            ActText::Wait => errand(Errand::Wait),
            ActText::Sign => errand(Errand::Sign),
        }
    }

    fn click(&mut self, line: u32, names: &Names, text: &StepText, scene: Option<&Scene>) -> Act {
        let mut target =
            |name: &String| self.acted_on(&At { value: name.clone(), line }, text, scene, Gesture::Click);
        Act::Click { target: target(&names.first), also: names.others.iter().map(target).collect() }
    }

    fn type_act(&mut self, typed: &TypeText, text: &StepText, scene: Option<&Scene>) -> Act {
        Act::Type {
            target: self.acted_on(&typed.field, text, scene, Gesture::Type),
            expect: self.verbatim(&typed.expect),
            also: typed.or.iter().map(|other| self.verbatim(other)).collect(),
        }
    }

    fn answer(&mut self, line: u32, texts: &[At<AnswerText>]) -> Act {
        self.refuse_doubles(texts.iter().map(|answer| &answer.value.id), "La réponse");
        let mut right = texts.iter().filter(|answer| answer.value.right);
        let mut also: Vec<TargetId> = right.by_ref().map(|one| TargetId::new(&one.value.id.value)).collect();
        if also.is_empty() || texts.len() < 2 {
            self.add(
                line,
                Code::NoRightAnswer,
                "Une question a plusieurs réponses, et au moins une est bonne.",
                "Ajoutez right: true à la bonne réponse. Expliquez les autres sous wrong.",
            );
        }
        let target = if also.is_empty() { TargetId::new("") } else { also.remove(0) };
        let answers = texts.iter().map(|answer| self.one_answer(&answer.value)).collect();
        Act::Answer { target, also, answers }
    }

    fn one_answer(&mut self, answer: &AnswerText) -> Answer {
        self.id(answer.id.line, &answer.id.value);
        Answer {
            target: TargetId::new(&answer.id.value),
            label: self.learner_text(&answer.label),
            picture: self.picture(&answer.picture),
        }
    }

    fn compare(&mut self, addresses: &CompareText, scene: Option<&Scene>) -> Act {
        let (shown, known) = (self.verbatim(&addresses.shown), self.verbatim(&addresses.known));
        if scene.is_none_or(|scene| !shows_address(scene, &shown)) {
            self.add(
                addresses.shown.line,
                Code::BadAddress,
                format!("L’écran de cette étape ne montre pas l’adresse « {shown} »."),
                "shown reprend l’adresse de la page (frame) ou de l’expéditeur (message), lettre pour lettre.",
            );
        }
        let target = TargetId::new(if shown == known { SAME } else { DIFFERENT });
        Act::Compare { target, shown, known }
    }

    fn acted_on(
        &mut self,
        target: &At<String>,
        text: &StepText,
        scene: Option<&Scene>,
        gesture: Gesture,
    ) -> TargetId {
        let id = TargetId::new(&target.value);
        let is_shown = self.shown_or_said(target, text, scene);
        if is_shown && scene.and_then(|scene| gesture_for(&scene.elements, &id)) != Some(gesture) {
            self.add(
                target.line,
                Code::ActMisfit,
                format!("Ce geste ne va pas avec « {id} »."),
                "click : un bouton, un lien, une ligne, un jour, une case, un objet ; type : un champ ; enter_code : un \
                 clavier à code (pin_pad).",
            );
        }
        id
    }

    /// Whether the step shows this target; if not, it is said, unless the screen itself is unknown: that was said.
    pub(super) fn shown_or_said(
        &mut self,
        target: &At<String>,
        text: &StepText,
        scene: Option<&Scene>,
    ) -> bool {
        match scene {
            Some(scene) => self.on_screen(target.line, &target.value, scene),
            None => {
                if text.scene.is_none() {
                    self.add(
                        target.line,
                        Code::NotOnScreen,
                        format!("« {} » n’est pas là : l’étape ne montre aucun écran.", target.value),
                        "Ajoutez scene: nom-de-l-écran, ou enlevez ce qui le nomme.",
                    );
                }
                false
            }
        }
    }

    /// Whether the screen of the step offers this target; if not, it is said.
    fn on_screen(&mut self, line: u32, target: &str, scene: &Scene) -> bool {
        let targets = scene.targets();
        let is_there = targets.iter().any(|one| one.as_str() == target);
        if !is_there {
            let element = target.split('/').next().unwrap_or(target);
            let is_shown = targets.iter().any(|one| one.as_str().split('/').next() == Some(element));
            let if_hidden = if is_shown {
                String::new()
            } else {
                format!(" S’il est caché, ajoutez show: [{element}].")
            };
            let offered = targets.iter().map(TargetId::as_str).filter(|one| !is_a_day(one, target));
            self.add(
                line,
                Code::NotOnScreen,
                format!("« {target} » n’est pas sur l’écran « {} » à cette étape.", scene.id),
                format!("{}{if_hidden}", instead(target, offered)),
            );
        }
        is_there
    }

    pub(super) fn told_code(&mut self, line: u32, pad: &TargetId, scene: Option<&Scene>, told: &str) {
        let code = scene.and_then(|scene| pad_code(&scene.elements, pad));
        let told: String = told.chars().filter(|sign| !sign.is_whitespace()).collect();
        if let Some(code) = code.filter(|code| !told.contains(code.as_str())) {
            self.add(
                line,
                Code::CodeNotTold,
                format!("La situation ne donne pas le code {code}."),
                format!("Ajoutez une phrase à la situation : « Le code inventé : {code}. »"),
            );
        }
    }
}

/// How a target is acted on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Gesture {
    Click,
    Type,
    EnterCode,
}

/// The gesture that a target takes; `None` when nothing on the screen offers it, or when it only ever is a mistake.
pub(super) fn gesture_for(elements: &[Element], target: &TargetId) -> Option<Gesture> {
    elements.iter().find_map(|element| match element {
        Element::Field { target: field, .. } => (field == target).then_some(Gesture::Type),
        Element::PinPad { target: pad, .. } => (pad == target).then_some(Gesture::EnterCode),
        other => {
            let mut own = BTreeSet::new();
            other.for_each_own_target(&mut |one| {
                own.insert(one);
            });
            if own.contains(target) { Some(Gesture::Click) } else { gesture_for(other.inner(), target) }
        }
    })
}

/// Whether the screen shows this address: that of the page, or of a sender.
fn shows_address(scene: &Scene, shown: &str) -> bool {
    fn is_there(elements: &[Element], shown: &str) -> bool {
        elements.iter().any(|element| {
            matches!(element, Element::Message { address: Some(address), .. } if address == shown)
                || is_there(element.inner(), shown)
        })
    }
    matches!(&scene.frame, Frame::Browser { address: Some(address), .. } if address == shown)
        || is_there(&scene.elements, shown)
}

fn pad_code(elements: &[Element], target: &TargetId) -> Option<String> {
    elements.iter().find_map(|element| match element {
        Element::PinPad { target: pad, code, .. } if pad == target => Some(code.clone()),
        other => pad_code(other.inner(), target),
    })
}

/// Thirty days in an advice help nobody, unless a day was meant.
fn is_a_day(offered: &str, meant: &str) -> bool {
    ends_with_number(offered) && !meant.contains('/')
}

pub(super) fn ends_with_number(target: &str) -> bool {
    target.rsplit_once('/').is_some_and(|(_, part)| part.chars().all(|sign| sign.is_ascii_digit()))
}
