//! One procedure, around its steps. Refuses facts that rest on nothing.

use std::collections::{BTreeMap, BTreeSet};

use domain::id::{PersonId, PictureName, ProcedureId, SourceId};
use domain::mode::Device;
use domain::rich_text::RichText;
use domain::walkthrough::{
    Audience, Confidence, Fact, LiveCheck, NotOn, Remit, RemitAnswer, Sheet, SheetLine, Situation, Source,
    Walkthrough,
};

use super::screen::Screen;
use super::step::Around;
use super::{Checker, Known};
use crate::authoring::{
    At, FactText, LiveCheckText, NextText, ProcedureText, RemitText, SheetText, SituationText, SourceText,
};
use crate::problem::{Code, Problem};
use crate::suggest::known;
use crate::text::LearnerText;
use crate::valise::plain_path;

const MAX_SHEET_LINES: usize = 6;

/// A procedure as far as it can be told from its own file.
pub(crate) struct CheckedProcedure {
    pub(crate) walkthrough: Walkthrough,
    /// The procedures that it goes through, each with the line that says so.
    pub(crate) calls: Vec<At<String>>,
    /// What the learner reads of it.
    pub(crate) texts: Vec<LearnerText>,
}

/// Checks one procedure; what was found goes into `problems`.
pub(crate) fn check_procedure(
    path: &str,
    text: &ProcedureText,
    known: &Known<'_>,
    problems: &mut Vec<Problem>,
) -> CheckedProcedure {
    let mut checker = Checker::of(path, known);
    let walkthrough = checker.walkthrough(path, text);
    problems.extend(checker.findings.into_problems());
    CheckedProcedure { walkthrough, calls: calls_of(text), texts: checker.texts }
}

fn calls_of(text: &ProcedureText) -> Vec<At<String>> {
    let steps = text.steps.iter().map(|step| &step.value);
    let nexts =
        steps.flat_map(|step| step.next.iter().chain(step.choices.iter().map(|choice| &choice.value.next)));
    nexts
        .filter_map(|next| match &next.value {
            NextText::Call { call, .. } => Some(call.clone()),
            NextText::To(_) => None,
        })
        .collect()
}

impl Checker<'_> {
    fn walkthrough(&mut self, path: &str, text: &ProcedureText) -> Walkthrough {
        self.own_name(path, &text.id);
        self.played = Some(text.situation.value.person.value.clone());
        let situation = self.situation(&text.situation.value);
        let screens: BTreeMap<String, Screen> = text
            .scenes
            .iter()
            .map(|(name, scene)| (name.clone(), self.screen(name, scene, &text.sources)))
            .collect();
        let walkthrough = Walkthrough {
            id: ProcedureId::new(&text.id.value),
            theme: text.theme,
            title: self.worker_text(&text.title),
            done_sentence: self.done_sentence(&text.done_sentence),
            picture: self.picture(&text.picture),
            remit: self.remit(&text.remit),
            audience: Audience {
                is_for: text.audience.value.is_for.iter().map(|who| self.worker_text(who)).collect(),
                is_not_for: text.audience.value.is_not_for.iter().map(|who| self.worker_text(who)).collect(),
            },
            not_on: self.not_on(text),
            needs_internet: text.needs_internet,
            documents: self.documents(&text.documents),
            desk_questions: self.desk_questions(&text.desk_questions),
            steps: self.steps(text, &screens, &situation),
            situation,
            mistakes: text.mistakes.iter().map(|mistake| self.worker_text(mistake)).collect(),
            ways_out: text.ways_out.iter().map(|way| self.way_out(way)).collect(),
            duties: text.duties.iter().map(|duty| self.duty(&duty.value)).collect(),
            sheet: self.sheet(&text.sheet),
            facts: self.facts(text),
            sources: text.sources.iter().map(|(name, source)| self.source(name, source)).collect(),
            live_check: self.live_check(text.live_check.as_ref()),
            answers: self.answers(&text.answers),
            // Laid beside once the French of the whole pack is known.
            second_languages: Vec::new(),
        };
        self.unused_scenes(text);
        self.unused_sources_of(text);
        let lines = text.steps.iter().map(|step| (step.value.id.value.as_str(), step.line)).collect();
        self.paths(&walkthrough, &lines);
        walkthrough
    }

    fn own_name(&mut self, path: &str, id: &At<String>) {
        self.id(id.line, &id.value);
        let name = path.rsplit('/').next().unwrap_or(path).trim_end_matches(".yaml");
        if name != id.value {
            self.add(
                id.line,
                Code::WrongName,
                format!("La démarche s’appelle « {} », et le fichier « {name}.yaml ».", id.value),
                match plain_path(name) {
                    plain if plain == name => {
                        format!("Un seul nom, pour toujours : écrivez id: {name}, ou renommez le fichier.")
                    }
                    plain => format!("Renommez le fichier {plain}.yaml, et écrivez id: {plain}"),
                },
            );
        }
    }

    fn done_sentence(&mut self, text: &At<String>) -> String {
        let set = self.worker_text(text);
        if set.ends_with('.') || set.chars().next().is_some_and(char::is_uppercase) {
            self.add(
                text.line,
                Code::DoneSentence,
                "Cette phrase suit le prénom : « Amina » puis votre texte.",
                "Commencez en minuscule, sans point : a noté un jour de travail",
            );
        }
        set
    }

    fn remit(&mut self, remit: &At<RemitText>) -> Remit {
        let RemitText { answer, say, relay } = &remit.value;
        if *answer == RemitAnswer::Relay && relay.is_none() {
            self.add(
                remit.line,
                Code::NoRelay,
                "Ce n’est pas à nous, mais le relais n’est pas nommé.",
                "Ajoutez relay: qui le fait.",
            );
        }
        Remit {
            answer: *answer,
            sentence: self.worker_text(say),
            relay: relay.as_ref().map(|relay| self.worker_text(relay)),
        }
    }

    fn situation(&mut self, situation: &SituationText) -> Situation {
        Situation {
            person: PersonId::new(&situation.person.value),
            first_name: self.first_name(&situation.person),
            sentences: situation.say.iter().map(|say| self.rich_text(say)).collect(),
            picture: match &situation.picture {
                Some(picture) => self.picture(picture),
                // A person that is unknown was said.
                None => {
                    self.picture_of(&situation.person.value).unwrap_or_else(|| PictureName::new("personne"))
                }
            },
        }
    }

    fn not_on(&mut self, text: &ProcedureText) -> Vec<NotOn> {
        let last = text.not_on.values().last().filter(|_| text.not_on.len() == Device::ALL.len());
        if let Some(last) = last {
            self.add(
                last.line,
                Code::OnNoDevice,
                "Cette démarche ne se fait ni sur ordinateur, ni sur téléphone, ni sur papier.",
                "Enlevez de not_on ce sur quoi on la fait.",
            );
        }
        text.not_on
            .iter()
            .map(|(device, why)| NotOn { device: *device, why: self.learner_text(why) })
            .collect()
    }

    fn steps(
        &mut self,
        text: &ProcedureText,
        screens: &BTreeMap<String, Screen>,
        situation: &Situation,
    ) -> Vec<domain::walkthrough::Step> {
        if text.steps.is_empty() {
            self.add(0, Code::NoStep, "Cette démarche n’a aucune étape.", "Ajoutez-en une sous steps.");
        }
        self.ways_out_of_steps(text);
        self.refuse_doubles(text.steps.iter().map(|step| &step.value.id), "L’étape");
        let names: BTreeSet<&str> = text.steps.iter().map(|step| step.value.id.value.as_str()).collect();
        let told: String = situation.sentences.iter().map(RichText::to_text).collect();
        let below = text.steps.iter().skip(1).map(|step| Some(step.value.id.value.as_str())).chain([None]);
        let steps = text
            .steps
            .iter()
            .zip(below)
            .map(|(step, below)| self.step(step, &Around { screens, steps: &names, below, told: &told }));
        steps.collect()
    }

    fn ways_out_of_steps(&mut self, text: &ProcedureText) {
        let without =
            text.steps.iter().filter(|step| step.value.ways_out.is_empty() && text.ways_out.is_empty());
        let names: Vec<&At<String>> = without.map(|step| &step.value.id).collect();
        if let Some(first) = names.first() {
            let listed = known(names.iter().map(|name| name.value.as_str()));
            self.add(
                first.line,
                Code::NoWayOut,
                format!("Sans sortie qui marche sans écran : {listed}."),
                "Ajoutez ways_out à la démarche (guichet, téléphone, courrier), ou dites qu’il n’en reste pas.",
            );
        }
    }

    fn sheet(&mut self, sheet: &At<SheetText>) -> Sheet {
        let SheetText { lines, beware } = &sheet.value;
        if lines.is_empty() || lines.len() > MAX_SHEET_LINES {
            self.add(
                sheet.line,
                Code::SheetLength,
                match lines.len() {
                    0 => "La fiche à emporter n’a aucune ligne.".to_owned(),
                    many => format!("La fiche à emporter a {many} lignes."),
                },
                format!("Gardez-en de une à {MAX_SHEET_LINES} : ce dont la personne aura besoin chez elle."),
            );
        }
        let line = |checker: &mut Self, line: &crate::authoring::SheetLineText| SheetLine {
            picture: checker.picture(&line.picture),
            text: checker.learner_text(&line.text),
        };
        Sheet {
            lines: lines.iter().map(|text| line(self, &text.value)).collect(),
            beware: beware.as_ref().map(|beware| self.learner_text(beware)),
        }
    }

    fn facts(&mut self, text: &ProcedureText) -> Vec<Fact> {
        if text.facts.is_empty() {
            self.add(
                0,
                Code::NoFact,
                "Cette démarche ne repose sur aucun fait écrit.",
                "Écrivez sous facts ce qu’elle tient pour vrai, avec la source.",
            );
        }
        let unsure = text.facts.iter().filter(|fact| fact.value.confidence == Confidence::Unconfirmed);
        let lines: Vec<u32> = unsure.map(|fact| fact.line).collect();
        if let Some(first) = lines.first() {
            self.add(
                *first,
                Code::Unconfirmed,
                match lines.len() {
                    1 => "Un fait est à confirmer.".to_owned(),
                    several => format!("{several} faits sont à confirmer."),
                },
                "Cherchez une page officielle, ou demandez au service. L’application le dit à l’écran.",
            );
        }
        text.facts.iter().map(|fact| self.fact(fact, &text.sources)).collect()
    }

    pub(super) fn fact(&mut self, fact: &At<FactText>, sources: &BTreeMap<String, At<SourceText>>) -> Fact {
        let FactText { text, source, confidence, under_reform } = &fact.value;
        match source {
            Some(source) => self.known_source(source, sources),
            None => self.add(
                fact.line,
                Code::UnsourcedFact,
                "Ce fait n’a pas de source.",
                "Ajoutez source: nom-de-la-source. Sans source, le fait ne peut pas servir.",
            ),
        }
        Fact {
            text: self.worker_text(text),
            source: SourceId::new(source.as_ref().map_or("", |source| source.value.as_str())),
            confidence: *confidence,
            is_under_reform: *under_reform,
        }
    }

    pub(super) fn source(&mut self, name: &str, source: &At<SourceText>) -> Source {
        self.id(source.line, name);
        let SourceText { title, publisher, address, seen } = &source.value;
        let (seen, is_year_only) = self.day_or_year(seen);
        Source {
            id: SourceId::new(name),
            title: self.worker_text(title),
            publisher: self.worker_text(publisher),
            address: address.as_ref().map(|address| self.verbatim(address)),
            seen,
            is_year_only,
        }
    }

    fn live_check(&mut self, check: Option<&At<LiveCheckText>>) -> Option<LiveCheck> {
        let Some(check) = check else {
            self.add(
                0,
                Code::NotYetChecked,
                "Personne n’a encore suivi cette démarche sur le vrai site.",
                "Suivez-la une fois, puis écrivez live_check: {on: 2026-11-23, by: Prénom Nom, place: le vrai site}.",
            );
            return None;
        };
        let LiveCheckText { on, by, place } = &check.value;
        if !is_a_person(&by.value) {
            self.add(
                by.line,
                Code::NobodyChecked,
                format!("« {} » n’est pas le nom d’une personne.", by.value),
                "Écrivez le prénom et le nom de qui a vérifié. Sinon, écrivez live_check: null.",
            );
        }
        Some(LiveCheck { on: self.day(on), by: self.worker_text(by), place: self.worker_text(place) })
    }

    fn unused_sources_of(&mut self, text: &ProcedureText) {
        let scenes = text.scenes.values().flat_map(|scene| &scene.value.sources);
        let facts = text.facts.iter().filter_map(|fact| fact.value.source.as_ref());
        let used: BTreeSet<&str> = scenes.chain(facts).map(|name| name.value.as_str()).collect();
        // A fact without its source, or with a slip in its name, was said; it may be the one that is missing here.
        let is_said = text.facts.iter().any(|fact| fact.value.source.is_none())
            || used.iter().any(|name| !text.sources.contains_key(*name));
        if is_said {
            return;
        }
        for (name, source) in text.sources.iter().filter(|(name, _)| !used.contains(name.as_str())) {
            self.add(
                source.line,
                Code::UnusedSource,
                format!("Aucun fait et aucun écran ne repose sur la source « {name} »."),
                "Enlevez-la, ou nommez-la dans le fait qui en vient.",
            );
        }
    }

    fn unused_scenes(&mut self, text: &ProcedureText) {
        let used: BTreeSet<&str> = text
            .steps
            .iter()
            .filter_map(|step| step.value.scene.as_ref())
            .map(|name| name.value.as_str())
            .collect();
        for (name, scene) in text.scenes.iter().filter(|(name, _)| !used.contains(name.as_str())) {
            self.add(
                scene.line,
                Code::UnusedScene,
                format!("Aucune étape ne montre l’écran « {name} »."),
                "Enlevez-le, ou montrez-le avec scene.",
            );
        }
    }
}

/// A first name and a name, each with a capital: a team or "nous" does not answer for a check.
pub fn is_a_person(by: &str) -> bool {
    let words: Vec<&str> = by.split_whitespace().collect();
    let has_capitals =
        words.iter().filter(|word| word.chars().next().is_some_and(char::is_uppercase)).count() >= 2;
    let names_nobody = ["équipe", "antenne", "nous", "service"];
    has_capitals
        && !words.iter().any(|word| names_nobody.iter().any(|nobody| word.to_lowercase().ends_with(nobody)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_person_answers_for_a_check() {
        for person in ["Amal Benali", "Jean-Pierre D’Hondt", "Amal B."] {
            assert!(is_a_person(person), "{person}");
        }
        for nobody in ["", "nous", "L’Équipe Verte", "amal benali", "Amal", "Antenne Nord"] {
            assert!(!is_a_person(nobody), "{nobody}");
        }
    }
}
