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
                    format!("L’étape « {} » ne dit pas ce qu’il faut faire.", text.id.value),
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
        let id = TargetId::new(&target.value);
        let is_shown = self.shown_or_said(target, text, scene);
        if is_shown && scene.and_then(|scene| gesture_for(scene, &id)) != Some(gesture) {
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

    pub(super) fn wrong_acts(
        &mut self,
        text: &StepText,
        act: &Act,
        scene: Option<&Scene>,
        around: &Around<'_>,
    ) -> Vec<WrongAct> {
        self.refuse_doubles(text.wrong.iter().map(|wrong| &wrong.value.on), "L’explication de");
        let wrong =
            text.wrong.iter().map(|wrong| self.wrong_act(&wrong.value, (text, act), scene, around)).collect();
        if let (Some(scene), Some(right)) = (scene, act.target()) {
            self.say_what_is_unexplained(text, right, scene);
        }
        wrong
    }

    fn wrong_act(
        &mut self,
        wrong: &WrongText,
        (text, act): (&StepText, &Act),
        scene: Option<&Scene>,
        around: &Around<'_>,
    ) -> WrongAct {
        let WrongText { on, say, leads_to } = wrong;
        self.shown_or_said(on, text, scene);
        if act.target().is_some_and(|right| right.as_str() == on.value) {
            self.add(
                on.line,
                Code::ActMisfit,
                format!("« {} » est à la fois le bon geste et un mauvais.", on.value),
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
        let is_explained =
            |target: &TargetId| text.wrong.iter().any(|wrong| wrong.value.on.value == target.as_str());
        let left: Vec<String> = scene
            .targets()
            .into_iter()
            .filter(|target| {
                target != right && !is_explained(target) && !is_other_field(scene, target, right)
            })
            .map(|target| target.to_string())
            .filter(|target| !ends_with_number(target))
            .collect();
        if !left.is_empty() {
            self.add(
                text.id.line,
                Code::Unexplained,
                format!(
                    "À l’étape « {} », rien n’est dit d’un clic sur : {}.",
                    text.id.value,
                    left.join(", ")
                ),
                "Ajoutez sous wrong ce que la voix dira : « Ici, c’est pour… On cherche… »",
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
                format!("Ajoutez une phrase à la situation : « Le code inventé : {code}. »"),
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

/// Going into a field that is not the one meant is no mistake: nothing happens there.
fn is_other_field(scene: &Scene, target: &TargetId, right: &TargetId) -> bool {
    let field = TargetId::new(target.as_str().trim_end_matches("/autre"));
    field != *right && gesture_for(scene, &field) == Some(Gesture::Type)
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
