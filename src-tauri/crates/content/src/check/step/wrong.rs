//! The likely wrong acts of a step: each explained, some with a consequence. Refuses a right act among them.

use std::collections::BTreeSet;

use domain::id::{StepId, TargetId};
use domain::scene::Scene;
use domain::walkthrough::{Act, WrongAct};

use super::Around;
use super::act::{Gesture, ends_with_number, gesture_for};
use crate::authoring::{At, StepText, WrongText};
use crate::check::Checker;
use crate::problem::Code;
use crate::suggest::instead;

/// The most often that an act may have to be made: beyond, nobody gets there.
const MOST_TIMES: u8 = 9;

impl Checker<'_> {
    pub(super) fn wrong_acts(
        &mut self,
        text: &StepText,
        act: &Act,
        scene: Option<&Scene>,
        around: &Around<'_>,
    ) -> Vec<WrongAct> {
        self.explained_twice(text);
        let wrong =
            text.wrong.iter().map(|wrong| self.wrong_act(&wrong.value, (text, act), scene, around)).collect();
        self.say_what_is_unexplained(text, act, scene);
        wrong
    }

    fn explained_twice(&mut self, text: &StepText) {
        let mut seen = BTreeSet::new();
        for wrong in &text.wrong {
            let WrongText { on, times, .. } = &wrong.value;
            if !seen.insert((on.value.as_str(), times.as_ref().map_or(1, |times| times.value))) {
                self.add(
                    on.line,
                    Code::DuplicateId,
                    format!("L’explication de « {} » existe déjà.", on.value),
                    "Gardez-en une. Pour la deuxième ou la troisième fois, ajoutez times: 2 ou times: 3.",
                );
            }
        }
    }

    fn wrong_act(
        &mut self,
        wrong: &WrongText,
        (text, act): (&StepText, &Act),
        scene: Option<&Scene>,
        around: &Around<'_>,
    ) -> WrongAct {
        let WrongText { on, times, say, leads_to } = wrong;
        self.acts_there(on, (text, act), scene);
        let target = TargetId::new(&on.value);
        if act.takes(&target) {
            self.add(
                on.line,
                Code::ActMisfit,
                format!("« {target} » est à la fois le bon geste et un mauvais."),
                "Enlevez l’un des deux.",
            );
        }
        if let Some(times) = times.as_ref().filter(|times| !(1..=MOST_TIMES).contains(&times.value)) {
            self.add(
                times.line,
                Code::BadNumber,
                format!("times: {} ne va pas.", times.value),
                format!("Écrivez de 1 à {MOST_TIMES} : 3 veut dire « à partir de la troisième fois »."),
            );
        }
        if let Some(step) = leads_to {
            self.known_step(step, around.steps);
        }
        WrongAct {
            target,
            times: times.as_ref().map_or(1, |times| times.value),
            say: self.rich_text(say),
            leads_to: leads_to.as_ref().map(|step| StepId::new(&step.value)),
        }
    }

    /// Something that can be acted on at this step, on the screen or among the answers; if not, it is said.
    pub(super) fn acts_there(
        &mut self,
        target: &At<String>,
        (text, act): (&StepText, &Act),
        scene: Option<&Scene>,
    ) {
        let answers = act.answers();
        if answers.iter().any(|answer| answer.as_str() == target.value) {
            return;
        }
        if answers.is_empty()
            || scene.is_some_and(|scene| scene.targets().iter().any(|one| one.as_str() == target.value))
        {
            self.shown_or_said(target, text, scene);
            return;
        }
        self.add(
            target.line,
            Code::NotOnScreen,
            format!("« {} » n’est ni une réponse, ni sur l’écran de cette étape.", target.value),
            instead(&target.value, answers.iter().map(TargetId::as_str)),
        );
    }

    /// A wrong click is explained: what has no explanation is work left, days of a calendar aside.
    fn say_what_is_unexplained(&mut self, text: &StepText, act: &Act, scene: Option<&Scene>) {
        let Some(right) = act.target() else { return };
        let is_explained =
            |target: &TargetId| text.wrong.iter().any(|wrong| wrong.value.on.value == target.as_str());
        let answers = act.answers();
        // Where answers are asked for, the screen is there to be looked at.
        let offered =
            if answers.is_empty() { scene.map(Scene::targets).unwrap_or_default() } else { answers };
        let left: Vec<String> = offered
            .into_iter()
            .filter(|target| !act.takes(target) && !is_explained(target))
            .filter(|target| scene.is_none_or(|scene| !is_other_field(scene, target, right)))
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
}

/// Going into a field that is not the one meant is no mistake: nothing happens there.
fn is_other_field(scene: &Scene, target: &TargetId, right: &TargetId) -> bool {
    let field = TargetId::new(target.as_str().trim_end_matches("/autre"));
    field != *right && gesture_for(&scene.elements, &field) == Some(Gesture::Type)
}
