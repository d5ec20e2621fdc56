//! The right act of a step and the likely wrong ones. Refuses an act on something that the screen does not show, or
//! that it cannot take.

use domain::id::{StepId, TargetId};
use domain::scene::{Element, Scene};
use domain::walkthrough::{Act, WrongAct};

use super::Around;
use crate::authoring::{ActText, At, StepText, WrongText};
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
                    format!("L’étape « {} » ne dit pas ce qu’il faut faire.", text.id.value),
                    "Ajoutez act: {click: …}, {type: …}, {enter_code: …} ou read. Ou des choices.",
                );
                return Act::Read;
            }
            return Act::Choose;
        };
        let at = |target: &String| At { value: target.clone(), line: act.line };
        match &act.value {
            ActText::Click(target) => {
                Act::Click { target: self.acted_on(&at(target), text, scene, Gesture::Click) }
            }
            ActText::Type(typed) => Act::Type {
                target: self.acted_on(&typed.field, text, scene, Gesture::Type),
                expect: self.verbatim(&typed.expect),
            },
            ActText::EnterCode(target) => {
                Act::EnterCode { target: self.acted_on(&at(target), text, scene, Gesture::EnterCode) }
            }
            ActText::Choose => Act::Choose,
            ActText::Read => Act::Read,
        }
    }

    fn acted_on(
        &mut self,
        target: &At<String>,
        text: &StepText,
        scene: Option<&Scene>,
        gesture: Gesture,
    ) -> TargetId {
        let At { value: target, line } = target;
        let id = TargetId::new(target);
        let Some(scene) = scene else {
            // A scene that is not drawn was already said.
            if text.scene.is_none() {
                self.add(
                    *line,
                    Code::NotOnScreen,
                    format!("On agit sur « {target} », mais l’étape ne montre aucun écran."),
                    "Ajoutez scene: nom-de-l-écran. Ou écrivez act: read.",
                );
            }
            return id;
        };
        if self.on_screen(*line, target, scene) && gesture_for(scene, &id) != Some(gesture) {
            self.add(
                *line,
                Code::ActMisfit,
                format!("Ce geste ne va pas avec « {target} »."),
                "click : un bouton, un lien, une ligne, un jour, une case, un objet ; type : un champ ; enter_code : un \
                 clavier à code (pin_pad).",
            );
        }
        id
    }

    /// Whether the screen of the step offers this target; if not, it is said.
    pub(super) fn on_screen(&mut self, line: u32, target: &str, scene: &Scene) -> bool {
        let targets = scene.targets();
        let is_there = targets.iter().any(|one| one.as_str() == target);
        if !is_there {
            self.add(
                line,
                Code::NotOnScreen,
                format!("« {target} » n’est pas sur l’écran « {} » à cette étape.", scene.id),
                format!(
                    "{} S’il est caché, ajoutez show: [{target}].",
                    instead(target, targets.iter().map(TargetId::as_str).filter(|one| !is_a_day(one, target)))
                ),
            );
        }
        is_there
    }

    pub(super) fn wrong_acts(
        &mut self,
        text: &StepText,
        act: &Act,
        scene: Option<&Scene>,
        around: &Around<'_>,
    ) -> Vec<WrongAct> {
        self.refuse_doubles(text.wrong.iter().map(|wrong| &wrong.value.on), "L’explication de");
        let wrong = text.wrong.iter().map(|wrong| self.wrong_act(&wrong.value, act, scene, around)).collect();
        if let (Some(scene), Some(right)) = (scene, act.target()) {
            self.say_what_is_unexplained(text, right, scene);
        }
        wrong
    }

    fn wrong_act(
        &mut self,
        wrong: &WrongText,
        act: &Act,
        scene: Option<&Scene>,
        around: &Around<'_>,
    ) -> WrongAct {
        let WrongText { on, say, leads_to } = wrong;
        match scene {
            Some(scene) => {
                self.on_screen(on.line, &on.value, scene);
            }
            None => self.add(
                on.line,
                Code::NotOnScreen,
                format!("« {} » ne peut pas être touché : l’étape ne montre aucun écran.", on.value),
                "Ajoutez scene: nom-de-l-écran, ou enlevez cette explication.",
            ),
        }
        if act.target().is_some_and(|right| right.as_str() == on.value) {
            self.add(
                on.line,
                Code::ActMisfit,
                format!("« {} » est à la fois le bon geste et un mauvais.", on.value),
                "Enlevez l’un des deux.",
            );
        }
        if let Some(step) = leads_to {
            self.known_step(step, around.steps);
        }
        WrongAct {
            target: TargetId::new(&on.value),
            say: self.rich_text(say),
            leads_to: leads_to.as_ref().map(|step| StepId::new(&step.value)),
        }
    }

    /// A wrong click is explained: what has no explanation is work left, days of a calendar aside.
    fn say_what_is_unexplained(&mut self, text: &StepText, right: &TargetId, scene: &Scene) {
        let left: Vec<String> = scene
            .targets()
            .iter()
            .filter(|target| *target != right && !text.wrong.iter().any(|wrong| wrong.value.on.value == target.as_str()))
            .map(ToString::to_string)
            .filter(|target| !ends_with_number(target))
            .collect();
        if !left.is_empty() {
            self.add(
                text.id.line,
                Code::Unexplained,
                format!("À l’étape « {} », rien n’est dit d’un clic sur : {}.", text.id.value, left.join(", ")),
                "Ajoutez sous wrong ce que la voix dira : « Ici, c’est pour… On cherche… »",
            );
        }
    }

    pub(super) fn told_code(&mut self, line: u32, pad: &TargetId, scene: Option<&Scene>, told: &str) {
        let code = scene.and_then(|scene| pad_code(&scene.elements, pad));
        let told: String = told.chars().filter(|sign| !sign.is_whitespace()).collect();
        if let Some(code) = code.filter(|code| !told.contains(code.as_str())) {
            self.add(
                line,
                Code::CodeNotTold,
                format!("La situation ne donne pas le code {code}."),
                format!("Ajoutez une phrase à la situation : « Le code inventé : {code}. »"),
            );
        }
    }
}

/// How a target is acted on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gesture {
    Click,
    Type,
    EnterCode,
}

/// The gesture that a target takes; `None` when nothing on the screen offers it, or when it only ever is a mistake.
fn gesture_for(scene: &Scene, target: &TargetId) -> Option<Gesture> {
    fn among(elements: &[Element], target: &TargetId) -> Option<Gesture> {
        elements.iter().find_map(|element| match element {
            Element::Field { target: field, .. } if field == target => Some(Gesture::Type),
            Element::PinPad { target: pad, .. } if pad == target => Some(Gesture::EnterCode),
            Element::PinPad { .. } | Element::Field { .. } => None,
            Element::Popup { elements, .. } | Element::Row { elements } => among(elements, target),
            other => {
                let mut is_here = false;
                other.for_each_target(&mut |one| is_here |= &one == target);
                is_here.then_some(Gesture::Click)
            }
        })
    }
    among(&scene.elements, target)
}

fn pad_code(elements: &[Element], target: &TargetId) -> Option<String> {
    elements.iter().find_map(|element| match element {
        Element::PinPad { target: pad, code, .. } if pad == target => Some(code.clone()),
        Element::Popup { elements, .. } | Element::Row { elements } => pad_code(elements, target),
        _ => None,
    })
}

/// Thirty days in an advice help nobody, unless a day was meant.
fn is_a_day(offered: &str, meant: &str) -> bool {
    ends_with_number(offered) && !meant.contains('/')
}

fn ends_with_number(target: &str) -> bool {
    target.rsplit_once('/').is_some_and(|(_, part)| part.chars().all(|sign| sign.is_ascii_digit()))
}
