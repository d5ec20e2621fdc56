//! Practice screens: drawn once per procedure, then shown by each step with what differs there. Refuses two things of
//! the same name on one screen.

mod calendar;
mod draw;
mod set;

use std::collections::{BTreeMap, BTreeSet};

use domain::id::SceneId;
use domain::scene::{Depth, Element, Frame, Scene};

use super::Checker;
use crate::authoring::{At, FrameText, SceneText, SourceText, StepText};
use crate::problem::Code;
use crate::suggest::instead;

/// A screen before any step changes it.
#[derive(Clone, Debug)]
pub(super) struct Screen {
    id: SceneId,
    depth: Depth,
    frame: Frame,
    nodes: Vec<Node>,
    names: BTreeSet<String>,
}

/// An element with its name, whether it is absent for now, and what stands in it.
#[derive(Clone, Debug)]
struct Node {
    name: Option<String>,
    is_hidden: bool,
    element: Element,
    inner: Vec<Node>,
}

impl Node {
    /// The element as it shows now; a hidden one, or a row with nothing left in it, shows nothing.
    fn shown(self) -> Option<Element> {
        if self.is_hidden {
            return None;
        }
        let inner: Vec<Element> = self.inner.into_iter().filter_map(Node::shown).collect();
        let mut element = self.element;
        match &mut element {
            Element::Row { .. } if inner.is_empty() => return None,
            Element::Row { elements }
            | Element::Popup { elements, .. }
            | Element::Tabs { elements, .. }
            | Element::Message { elements, .. } => *elements = inner,
            _ => {}
        }
        Some(element)
    }
}

impl Checker<'_> {
    pub(super) fn screen(
        &mut self,
        name: &str,
        scene: &At<SceneText>,
        sources: &BTreeMap<String, At<SourceText>>,
    ) -> Screen {
        self.id(scene.line, name);
        let text = &scene.value;
        if text.depth == Depth::Exact && text.sources.is_empty() {
            self.add(
                scene.line,
                Code::UnsourcedScene,
                format!("L’écran « {name} » se dit exact, mais ne dit pas d’où viennent ses mots."),
                "Ajoutez sources: [nom-de-la-source], ou écrivez depth: generic.",
            );
        }
        text.sources.iter().for_each(|source| self.known_source(source, sources));
        let mut names = BTreeSet::new();
        let nodes = self.nodes(&text.elements, &mut names);
        Screen { id: SceneId::new(name), depth: text.depth, frame: self.frame(&text.frame), nodes, names }
    }

    fn frame(&mut self, frame: &At<FrameText>) -> Frame {
        match &frame.value {
            FrameText::Browser { title, address, proof } => {
                let title = self.worker_text(title);
                let address = address.as_ref().map(|address| self.verbatim(address));
                let line = proof.as_ref().map_or(frame.line, |proof| proof.line);
                let proof = proof.as_ref().map(|proof| self.verbatim(proof));
                if let Some(proof) = &proof
                    && !address.as_ref().is_some_and(|address| address.contains(proof.as_str()))
                {
                    self.add(
                        line,
                        Code::BadAddress,
                        format!("« {proof} » n’est pas dans l’adresse de cet écran."),
                        "proof est un morceau de address : celui qui prouve que c’est le bon site.",
                    );
                }
                Frame::Browser { title, address, proof }
            }
            FrameText::Desk { title } => Frame::Desk { title: self.worker_text(title) },
            FrameText::Phone { title } => Frame::Phone { title: self.worker_text(title) },
            FrameText::Paper { title } => Frame::Paper { title: self.worker_text(title) },
        }
    }

    /// The screen as one step shows it.
    pub(super) fn scene_at(&mut self, screen: &Screen, step: &StepText) -> Scene {
        let mut nodes = screen.nodes.clone();
        for (name, change) in &step.set {
            match find(&mut nodes, name) {
                Some(node) => self.apply(name, node, change),
                None => self.unknown_element(change.line, name, screen),
            }
        }
        for (names, is_hidden) in [(&step.show, false), (&step.hide, true)] {
            for name in names {
                match find(&mut nodes, &name.value) {
                    Some(node) => node.is_hidden = is_hidden,
                    None => self.unknown_element(name.line, &name.value, screen),
                }
            }
        }
        let elements = nodes.into_iter().filter_map(Node::shown).collect();
        Scene { id: screen.id.clone(), depth: screen.depth, frame: screen.frame.clone(), elements }
    }

    fn unknown_element(&mut self, line: u32, name: &str, screen: &Screen) {
        self.add(
            line,
            Code::UnknownElement,
            format!("L’écran « {} » n’a pas d’élément « {name} ».", screen.id),
            instead(name, screen.names.iter().map(String::as_str)),
        );
    }
}

fn find<'a>(nodes: &'a mut [Node], name: &str) -> Option<&'a mut Node> {
    for node in nodes {
        if node.name.as_deref() == Some(name) {
            return Some(node);
        }
        if let Some(found) = find(&mut node.inner, name) {
            return Some(found);
        }
    }
    None
}
