//! The paths through a procedure: each step is reached, each path ends. Refuses a step that leads round for ever.

use std::collections::{BTreeMap, BTreeSet};

use domain::mode::Device;
use domain::walkthrough::{Next, Step, Walkthrough, WayOutKind};

use super::Checker;
use crate::problem::Code;
use crate::suggest::known;

/// What a `Next` leads to within the procedure; a call leads to where it comes back, because the called procedure is
/// checked to end by itself.
fn leads_to(next: &Next) -> (Vec<&str>, bool) {
    match next {
        Next::Step { step } => (vec![step.as_str()], false),
        Next::Call { back, .. } => (vec![back.as_str()], false),
        Next::End | Next::Stop { .. } => (Vec::new(), true),
        Next::Branch { choices } => {
            let parts = choices.iter().map(|choice| leads_to(&choice.leads_to));
            parts.fold((Vec::new(), false), |(mut steps, ends), (more, more_ends)| {
                steps.extend(more);
                (steps, ends || more_ends)
            })
        }
    }
}

impl Checker<'_> {
    /// `lines` says where each step stands.
    pub(super) fn paths(&mut self, walkthrough: &Walkthrough, lines: &BTreeMap<&str, u32>) {
        let Some(first) = walkthrough.first_step() else { return };
        let reached = reached_from(first.id.as_str(), &walkthrough.steps);
        let ending = that_end(&walkthrough.steps);
        for step in &walkthrough.steps {
            let name = step.id.as_str();
            let line = lines.get(name).copied().unwrap_or(0);
            if !reached.contains(name) {
                self.add(
                    line,
                    Code::UnreachableStep,
                    format!("Aucun chemin ne mène à l’étape « {name} »."),
                    "Donnez son nom à un next, à une réponse ou à un leads_to. Ou enlevez l’étape.",
                );
            }
        }
        let round = walkthrough.steps.iter().map(|step| step.id.as_str());
        let round: Vec<&str> =
            round.filter(|name| reached.contains(name) && !ending.contains(name)).collect();
        if let Some(first) = round.first() {
            self.add(
                lines.get(first).copied().unwrap_or(0),
                Code::NoEnd,
                format!(
                    "On tourne en rond : aucun chemin n’arrive à la fin depuis {}.",
                    known(round.iter().copied())
                ),
                "Menez une de ces étapes à next: end.",
            );
        }
        self.exits(first.id.as_str(), walkthrough, lines);
        for (device, name) in
            [(Device::Computer, "ordinateur"), (Device::Phone, "téléphone"), (Device::Paper, "papier")]
        {
            if walkthrough.is_on(device) && !has_step_on(first, walkthrough, device) {
                self.add(
                    0,
                    Code::NoStepOnDevice,
                    format!("Sur l’appareil « {name} », cette démarche n’a aucune étape."),
                    "Laissez au moins une étape sans devices : ce qu’on fait dans ce cas.",
                );
            }
        }
    }
}

impl Checker<'_> {
    /// Before nothing can be undone, one must be able to do it elsewhere, or to stop.
    fn exits(&mut self, first: &str, walkthrough: &Walkthrough, lines: &BTreeMap<&str, u32>) {
        for step in walkthrough.steps.iter().filter(|step| step.is_point_of_no_return) {
            let own = &step.ways_out;
            let ways = if own.is_empty() { &walkthrough.ways_out } else { own };
            let is_elsewhere = ways.iter().any(|way| way.kind != WayOutKind::None);
            // Without any way out at all, that was said.
            if ways.is_empty() || is_elsewhere || ends_without(first, step, &walkthrough.steps) {
                continue;
            }
            let name = step.id.as_str();
            self.add(
                lines.get(name).copied().unwrap_or(0),
                Code::NoExit,
                format!("Après l’étape « {name} », plus rien ne s’annule, et rien ne permet de sortir avant."),
                "Ajoutez à l’étape une sortie sous ways_out (guichet, téléphone, courrier). Ou, avant elle, une question \
                 dont une réponse mène à la fin : « Je préfère attendre ».",
            );
        }
    }
}

/// Whether right acts can come to the end and pass by this step.
fn ends_without(first: &str, avoided: &Step, steps: &[Step]) -> bool {
    let others: Vec<Step> = steps.iter().filter(|step| step.id != avoided.id).cloned().collect();
    first != avoided.id.as_str() && that_end(&others).contains(first)
}

fn reached_from<'a>(first: &'a str, steps: &'a [Step]) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut left = vec![first];
    while let Some(name) = left.pop() {
        if !reached.insert(name) {
            continue;
        }
        for step in steps.iter().filter(|step| step.id.as_str() == name) {
            left.extend(leads_to(&step.next).0);
            left.extend(
                step.wrong.iter().filter_map(|wrong| wrong.leads_to.as_ref()).map(|step| step.as_str()),
            );
        }
    }
    reached
}

/// The steps from which right acts can come to the end.
fn that_end(steps: &[Step]) -> BTreeSet<&str> {
    let mut ending = BTreeSet::new();
    loop {
        let before = ending.len();
        for step in steps {
            let (next, ends) = leads_to(&step.next);
            if ends || next.iter().any(|name| ending.contains(name)) {
                ending.insert(step.id.as_str());
            }
        }
        if ending.len() == before {
            return ending;
        }
    }
}

/// Whether a learner with this device meets a step; the engine passes over those of other devices.
fn has_step_on(first: &Step, walkthrough: &Walkthrough, device: Device) -> bool {
    let mut step = first;
    // Each step at most once: a ring of steps that are all passed over has no end, which is said elsewhere.
    for _ in &walkthrough.steps {
        let is_here = step.devices.is_empty() || step.devices.contains(&device);
        match &step.next {
            _ if is_here => return true,
            Next::Step { step: next } => match walkthrough.step(next) {
                Some(next) => step = next,
                None => return true,
            },
            Next::Call { .. } | Next::Branch { .. } => return true,
            Next::End | Next::Stop { .. } => return false,
        }
    }
    true
}
