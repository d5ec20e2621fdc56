//! `pack.yaml`, and what can only be told of all procedures together. Refuses procedures that call each other for ever.

use std::collections::{BTreeMap, BTreeSet};

use domain::id::{PackId, PictureName};
use domain::walkthrough::{Next, Walkthrough};

use super::{CheckedProcedure, Checker, Term};
use crate::PackFiles;
use crate::authoring::PackText;
use crate::pack::{Manifest, Media};
use crate::person::Person;
use crate::problem::{Code, Findings, Problem};
use crate::text::LearnerText;
use crate::valise::{Version, plain_path};
use crate::wording::typeset;

impl Checker<'_> {
    fn manifest(&mut self, text: &PackText, files: &PackFiles) -> Manifest {
        self.unused_sources(text);
        self.id(text.id.line, &text.id.value);
        if let Some(folder) = files.folder.as_ref().filter(|folder| **folder != text.id.value) {
            self.add(
                text.id.line,
                Code::WrongName,
                format!("La valise s’appelle « {} », et son dossier « {folder} ».", text.id.value),
                match plain_path(folder) {
                    plain if plain == *folder => {
                        format!("Un seul nom, pour toujours : écrivez id: {folder}, ou renommez le dossier.")
                    }
                    plain => format!("Renommez le dossier {plain}, et écrivez id: {plain}"),
                },
            );
        }
        let version = self.verbatim(&text.version);
        if Version::parse(&version).is_none() {
            self.add(
                text.version.line,
                Code::BadNumber,
                format!("« {version} » n’est pas une version."),
                "Écrivez trois nombres, de quatre chiffres au plus : 1.0.0. Augmentez-les à chaque publication.",
            );
        }
        let language = self.verbatim(&text.language);
        if language != "fr" {
            self.add(
                text.language.line,
                Code::UnknownLanguage,
                format!("La langue « {language} » n’est pas prévue."),
                "Écrivez language: fr",
            );
        }
        Manifest {
            id: PackId::new(&text.id.value),
            title: self.worker_text(&text.title),
            version,
            publisher: self.worker_text(&text.publisher),
            licence: self.verbatim(&text.licence),
            language,
            languages: text.languages.keys().cloned().collect(),
            persons: self.persons(text),
            senders: self.senders(text),
            // A file of their own says them.
            relays: Vec::new(),
            charter: self.charter(text),
            training: self.training(text),
            media: self.media(text, files),
            published: self.published(text),
            sign_offs: self.sign_offs(text),
        }
    }

    fn persons(&mut self, text: &PackText) -> Vec<Person> {
        text.persons.iter().map(|(name, person)| self.person(name, person)).collect()
    }

    fn media(&mut self, text: &PackText, files: &PackFiles) -> Vec<Media> {
        let mut media = Vec::new();
        for (name, one) in &text.media {
            self.id(one.line, name);
            let file = self.verbatim(&one.value.file);
            if !files.contents.contains_key(&file) {
                self.add(
                    one.value.file.line,
                    Code::MissingFile,
                    format!("Le fichier « {file} » n’est pas dans la valise."),
                    "Ajoutez-le, ou enlevez-le de media.",
                );
            }
            if one.value.alt.value.trim().is_empty() {
                self.add(
                    one.value.alt.line,
                    Code::MissingAlt,
                    format!("« {name} » n’a pas de description."),
                    "Écrivez en quelques mots ce qu’on y voit ou entend.",
                );
            }
            media.push(Media {
                name: PictureName::new(name),
                file,
                alt: typeset(&one.value.alt.value),
                author: self.worker_text(&one.value.author),
                licence: self.verbatim(&one.value.licence),
            });
        }
        media
    }

    fn glossary(&mut self, text: &PackText) -> BTreeMap<String, Term> {
        let mut terms = BTreeMap::new();
        for (word, entry) in &text.glossary {
            let term = Term {
                explanation: self.learner_text(&entry.value.explanation),
                picture: self.picture_if_any(entry.value.picture.as_ref()),
            };
            if terms.insert(typeset(word).to_lowercase(), term).is_some() {
                self.add(
                    entry.line,
                    Code::DuplicateId,
                    format!("Le mot « {word} » est expliqué deux fois."),
                    "Gardez une seule explication ; les majuscules ne comptent pas.",
                );
            }
        }
        terms
    }
}

/// What `pack.yaml` says.
pub(crate) struct CheckedManifest {
    pub(crate) manifest: Manifest,
    pub(crate) glossary: BTreeMap<String, Term>,
    pub(crate) texts: Vec<LearnerText>,
}

/// Checks `pack.yaml`: what it is, and its hard words.
pub(crate) fn check_pack(
    mut checker: Checker<'_>,
    text: &PackText,
    files: &PackFiles,
    problems: &mut Vec<Problem>,
) -> CheckedManifest {
    let manifest = checker.manifest(text, files);
    let glossary = checker.glossary(text);
    problems.extend(checker.findings.into_problems());
    CheckedManifest { manifest, glossary, texts: checker.texts }
}

/// Finds procedures that lead back to themselves through calls; each ring is said once.
pub(crate) fn check_calls(procedures: &BTreeMap<String, CheckedProcedure>, problems: &mut Vec<Problem>) {
    let mut said = BTreeSet::new();
    for (path, procedure) in procedures {
        let start = procedure.walkthrough.id.as_str();
        for call in &procedure.calls {
            if let Some(called) = procedures.values().find(|one| one.walkthrough.id.as_str() == call.value)
                && !ends_with_a_way_back(&called.walkthrough)
            {
                let mut findings = Findings::of(path);
                findings.add(
                    call.line,
                    Code::NoEnd,
                    format!("On ne revient pas de « {} » : aucun de ses chemins n’arrive à end.", call.value),
                    "Menez là-bas un chemin à next: end.",
                );
                problems.extend(findings.into_problems());
            }
            let Some(ring) = way_back(procedures, &call.value, start) else { continue };
            let members: BTreeSet<String> = ring.iter().cloned().collect();
            if said.insert(members) {
                let mut findings = Findings::of(path);
                findings.add(
                    call.line,
                    Code::CallCycle,
                    format!(
                        "Ces démarches s’appellent l’une l’autre sans fin : {start} → {}.",
                        ring.join(" → ")
                    ),
                    "Enlevez l’un des appels.",
                );
                problems.extend(findings.into_problems());
            }
        }
    }
}

/// Whether one of its steps leads back to whatever called it.
fn ends_with_a_way_back(walkthrough: &Walkthrough) -> bool {
    fn is_end(next: &Next) -> bool {
        match next {
            Next::End => true,
            Next::Branch { choices } => choices.iter().any(|choice| is_end(&choice.leads_to)),
            Next::Step { .. } | Next::Call { .. } | Next::Stop { .. } => false,
        }
    }
    walkthrough.steps.iter().any(|step| is_end(&step.next))
}

/// The shortest way of calls from `from` back to `to`, both included.
fn way_back(procedures: &BTreeMap<String, CheckedProcedure>, from: &str, to: &str) -> Option<Vec<String>> {
    let calls_of = |id: &str| {
        procedures
            .values()
            .filter(move |one| one.walkthrough.id.as_str() == id)
            .flat_map(|one| one.calls.iter().map(|call| call.value.clone()))
            .collect::<Vec<_>>()
    };
    let mut ways = vec![vec![from.to_owned()]];
    let mut seen = BTreeSet::from([from.to_owned()]);
    while !ways.is_empty() {
        let mut longer = Vec::new();
        for way in ways {
            let Some(last) = way.last() else { continue };
            if last == to {
                return Some(way);
            }
            for next in calls_of(last) {
                if seen.insert(next.clone()) {
                    longer.push(way.iter().cloned().chain([next]).collect());
                }
            }
        }
        ways = longer;
    }
    None
}
