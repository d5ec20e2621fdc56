//! What a pack proposes to the team itself: rules to debate, cards to read. Refuses a rule that rests on nothing, and a card
//! that one screen does not hold.

use domain::charter::{ExampleRule, LONGEST_RULE, LONGEST_SAY, RuleText};
use domain::id::CardId;
use domain::training::TrainingCard;

use super::Checker;
use crate::authoring::{At, ExampleRuleText, PackText, TrainingCardText};
use crate::problem::Code;

/// The longest thing to try.
const LONGEST_ATTEMPT: usize = 200;
/// The longest title.
const LONGEST_TITLE: usize = 40;

impl Checker<'_> {
    pub(super) fn charter(&mut self, text: &PackText) -> Vec<ExampleRule> {
        let mut seen = Vec::new();
        for rule in &text.charter {
            let topic = &rule.value.topic;
            if seen.contains(&topic.value) {
                self.add(
                    topic.line,
                    Code::DuplicateId,
                    "Il y a deux règles sur ce sujet.",
                    "Gardez-en une seule : l’équipe écrit la sienne à partir d’elle.",
                );
            }
            seen.push(topic.value);
        }
        text.charter.iter().map(|rule| self.example_rule(rule, text)).collect()
    }

    fn example_rule(&mut self, rule: &At<ExampleRuleText>, pack: &PackText) -> ExampleRule {
        let ExampleRuleText { topic, rule: words, reason, say, facts } = &rule.value;
        if facts.is_empty() {
            self.add(
                rule.line,
                Code::NoFact,
                "Cette règle ne repose sur aucun fait écrit.",
                "Écrivez sous facts ce qu’on tient pour vrai, avec la source.",
            );
        }
        ExampleRule {
            topic: topic.value,
            text: RuleText {
                rule: self.fitting(words, LONGEST_RULE, Self::worker_text),
                reason: self.fitting(reason, LONGEST_RULE, Self::worker_text),
                // It comes on the learner's screen at sensitive moments.
                say: self.fitting(say, LONGEST_SAY, Self::learner_text),
            },
            facts: facts.iter().map(|fact| self.fact(fact, &pack.sources)).collect(),
            sources: self.sources_of(facts.iter(), pack),
        }
    }

    pub(super) fn training(&mut self, text: &PackText) -> Vec<TrainingCard> {
        self.refuse_doubles(text.training.iter().map(|card| &card.value.id), "Le repère");
        text.training.iter().map(|card| self.card(card)).collect()
    }

    fn card(&mut self, card: &At<TrainingCardText>) -> TrainingCard {
        let TrainingCardText { id, title, picture, idea, attempt } = &card.value;
        self.id(id.line, &id.value);
        TrainingCard {
            id: CardId::new(&id.value),
            title: self.fitting(title, LONGEST_TITLE, Self::worker_text),
            picture: self.picture(picture),
            // As long as a text may be: what one screen holds in large letters.
            idea: self.worker_text(idea),
            attempt: self.fitting(attempt, LONGEST_ATTEMPT, Self::worker_text),
        }
    }

    /// A text that its card holds.
    fn fitting(
        &mut self,
        text: &At<String>,
        longest: usize,
        read: fn(&mut Self, &At<String>) -> String,
    ) -> String {
        let set = read(self, text);
        let length = set.chars().count();
        if length > longest {
            self.add(
                text.line,
                Code::CardLength,
                format!("Ce texte a {length} signes ; l’écran n’en montre pas plus de {longest}."),
                "Gardez une seule idée, et coupez le reste.",
            );
        }
        set
    }
}
