//! The French words of paper, as `assets/paper/fr.json` gives them. Refuses a table that lacks a word or has one too many.

use std::sync::LazyLock;

use domain::help::{Autonomy, HelpLevel};
use domain::mode::{Mode, Way};
use domain::session::{HandReason, Obstacle, Outcome, OwnWord, UrgencyReason};
use serde::Deserialize;

/// The table.
pub(crate) fn words() -> &'static Words {
    static WORDS: LazyLock<Words> = LazyLock::new(|| {
        serde_json::from_str(include_str!("../../../../assets/paper/fr.json"))
            .expect("a test reads the same table")
    });
    &WORDS
}

/// Puts values where a sentence has their names in braces.
pub(crate) fn fill(sentence: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(sentence.len());
    let mut rest = sentence;
    // One pass: a name that holds "{worker}" is a name.
    while let Some((before, after)) = rest.split_once('{') {
        let (name, tail) = after.split_once('}').unwrap_or((after, ""));
        filled.push_str(before);
        filled.push_str(values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value));
        rest = tail;
    }
    filled.push_str(rest);
    filled
}

macro_rules! tables {
    ($($(#[$doc:meta])* $name:ident { $($field:ident: $kind:ty),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(crate) struct $name { $(pub(crate) $field: $kind),+ }
    )+};
}

tables! {
    /// Everything.
    Words {
        missing_signs: String, pages: String, pages_of: String, made_with: String, note: NoteWords, mode: ModeWords,
        way: WayWords, level: LevelWords, hand: HandWords, obstacle: ObstacleWords, own_word: OwnWords,
        urgency: UrgencyWords, outcome: OutcomeWords, autonomy: AutonomyWords, sheet: SheetWords, duty: DutyWords,
        preparation: PreparationWords, file: FileWords, agreement: AgreementWords, dilemma: DilemmaWords,
        hours: HoursWords, charter: CharterWords, slip: SlipWords,
    }
    /// The note's headings and sentences.
    NoteWords {
        title: String, heading: String, on: String, person: String, nobody: String, worker: String, antenna: String,
        mode: String, way: String, minutes: String, minute: String, many_minutes: String, done: String,
        nothing_done: String, prepared: String, prepared_here: String, prepared_missing: String,
        prepared_unseen: String, prepared_todo: String, urgency: String, learning: String, learning_not_wanted: String, nothing_needed: String, step_number: String, step: String, help: String, to_confirm: String, obstacles: String,
        duties: String, own_word: String, own_word_of: String, own_word_of_nobody: String, outcomes: String, next: String, next_at: String,
        shared: String, own: String, own_remark: String, own_remark_for_the_person: String, autonomy: String, addenda: String, addendum: String, corrections: String, correction: String, no_day: String,
        frozen: String, draft: String, readable: String,
    }
    /// The modes.
    ModeWords { teach: String, accompany: String, do_for: String }
    /// The ways.
    WayWords { practise: String, prepare: String, real: String }
    /// The help scale.
    LevelWords {
        alone: String, cue: String, words: String, pointing: String, demonstration: String, done_for: String,
    }
    /// The reasons for a handover.
    HandWords { urgent: String, screen_stuck: String, learner_asks: String, written_mandate: String, other: String }
    /// The obstacles.
    ObstacleWords {
        network: String, site: String, words: String, equipment: String, missing_key: String,
        missing_document: String, no_counter: String, time: String,
    }
    /// What made it urgent.
    UrgencyWords {
        deadline_ends: String, payment_stops: String, right_at_risk: String, answer_awaited: String,
    }
    /// What a session came to.
    OutcomeWords {
        moved_forward: String, learned: String, kept_from_worse: String, relayed: String, no_relay: String,
    }
    /// The learner's own word.
    OwnWords { good: String, middling: String, hard: String }
    /// La Coop's three values.
    AutonomyWords { entierement_accompagne: String, partiellement_autonome: String, autonome: String }
    /// The sheet.
    SheetWords {
        title: String, beware: String, next: String, next_at: String, learning: String, learning_on: String, relay: String, relay_phone: String, relay_call: String, relay_hours: String, ways_out: String, in_their_name: String,
        contact: String, made_on: String, exercise: String,
    }
    /// What comes back by itself.
    DutyWords { comes_back: String, month_end: String, monthly: String, yearly: String, first: String }
    /// The list of what is needed.
    PreparationWords {
        title: String, here: String, missing: String, unseen: String, go_to: String, how_long: String, phone: String,
        questions: String, ways_out: String, contact: String, made_on: String,
    }
    /// A learner's whole file.
    FileWords {
        title: String, since: String, made_on: String, all: String, waiting: String, waits: String, session: String,
        starting_point: String, said_on: String, mouse: String, phone: String, card: String, often: String, sometimes: String, not_yet: String,
    }
    /// An agreement.
    AgreementWords {
        title: String, until: String, said: String, terms: String, taken_back: String, taken_line: String, exact: String,
    }
    /// What a team talks about.
    DilemmaWords {
        title: String, remark: String, one: String, situation: String, pull: String, act: String, question: String,
    }
    /// The sheet of opening hours.
    HoursWords {
        title: String, thanks: String, open: String, part: String, and: String, come: String, contact: String, made_on: String, days: [String; 7],
    }
    /// The team's charter.
    CharterWords {
        title: String, made_on: String, what: String, reason: String, say: String, quoted: String, body: String,
        on: String, review_on: String, is_due: String, answers: String, relay: String, ours: String,
        with_conditions: String, relayed: String, lend_computer: String, create_email: String, passwords: String,
        bank_account: String, mailbox: String, urgency: String, after_hours: String, is_it_ours: String,
    }
    /// The slip.
    SlipWords {
        title: String, antenna: String, made_on: String, what: String, code: String, line: String, group: String, signs: String,
        rules_heading: String, rules: Vec<String>, use_heading: String, r#use: Vec<String>, no_other_way: String,
        kept_by: String, kept_at: String,
    }
}

impl Words {
    pub(crate) fn mode(&self, mode: Mode) -> &str {
        match mode {
            Mode::Teach => &self.mode.teach,
            Mode::Accompany => &self.mode.accompany,
            Mode::DoFor => &self.mode.do_for,
        }
    }

    pub(crate) fn outcome(&self, outcome: Outcome) -> &str {
        match outcome {
            Outcome::MovedForward => &self.outcome.moved_forward,
            Outcome::Learned => &self.outcome.learned,
            Outcome::KeptFromWorse => &self.outcome.kept_from_worse,
            Outcome::Relayed => &self.outcome.relayed,
            Outcome::NoRelay => &self.outcome.no_relay,
        }
    }

    pub(crate) fn urgency(&self, reason: UrgencyReason) -> &str {
        match reason {
            UrgencyReason::DeadlineEnds => &self.urgency.deadline_ends,
            UrgencyReason::PaymentStops => &self.urgency.payment_stops,
            UrgencyReason::RightAtRisk => &self.urgency.right_at_risk,
            UrgencyReason::AnswerAwaited => &self.urgency.answer_awaited,
        }
    }

    pub(crate) fn way(&self, way: Way) -> &str {
        match way {
            Way::Practise => &self.way.practise,
            Way::Prepare => &self.way.prepare,
            Way::Real => &self.way.real,
        }
    }

    pub(crate) fn level(&self, level: HelpLevel) -> &str {
        match level {
            HelpLevel::Alone => &self.level.alone,
            HelpLevel::Cue => &self.level.cue,
            HelpLevel::Words => &self.level.words,
            HelpLevel::Pointing => &self.level.pointing,
            HelpLevel::Demonstration => &self.level.demonstration,
            HelpLevel::DoneFor => &self.level.done_for,
        }
    }

    pub(crate) fn hand(&self, reason: HandReason) -> &str {
        match reason {
            HandReason::Urgent => &self.hand.urgent,
            HandReason::ScreenStuck => &self.hand.screen_stuck,
            HandReason::LearnerAsks => &self.hand.learner_asks,
            HandReason::WrittenMandate => &self.hand.written_mandate,
            HandReason::Other => &self.hand.other,
        }
    }

    pub(crate) fn obstacle(&self, obstacle: Obstacle) -> &str {
        match obstacle {
            Obstacle::Network => &self.obstacle.network,
            Obstacle::Site => &self.obstacle.site,
            Obstacle::Words => &self.obstacle.words,
            Obstacle::Equipment => &self.obstacle.equipment,
            Obstacle::MissingKey => &self.obstacle.missing_key,
            Obstacle::MissingDocument => &self.obstacle.missing_document,
            Obstacle::NoCounter => &self.obstacle.no_counter,
            Obstacle::Time => &self.obstacle.time,
        }
    }

    pub(crate) fn own_word(&self, word: OwnWord) -> &str {
        match word {
            OwnWord::Good => &self.own_word.good,
            OwnWord::Middling => &self.own_word.middling,
            OwnWord::Hard => &self.own_word.hard,
        }
    }

    pub(crate) fn autonomy(&self, value: Autonomy) -> &str {
        match value {
            Autonomy::EntierementAccompagne => &self.autonomy.entierement_accompagne,
            Autonomy::PartiellementAutonome => &self.autonomy.partiellement_autonome,
            Autonomy::Autonome => &self.autonomy.autonome,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_every_word() {
        assert_eq!(words().level(HelpLevel::DoneFor), "fait à la place");
    }

    #[test]
    fn the_table_is_typographic() {
        let table = include_str!("../../../../assets/paper/fr.json");
        for line in table.lines() {
            let words = line.split_once("\": ").map_or(line, |(_, words)| words);
            assert!(!words.contains('\''), "typographic apostrophe: {line}");
            for mark in [" :", " ;", " ?", " !", "« ", " »"] {
                assert!(!words.contains(mark), "no-break space beside a mark: {line}");
            }
            assert!(!words.contains('·'), "no middle dot: {line}");
        }
    }

    #[test]
    fn values_are_put_once() {
        assert_eq!(fill("{a} et {b}.", &[("a", "{b}"), ("b", "x{a}")]), "{b} et x{a}.");
        assert_eq!(fill("sans rien", &[("a", "1")]), "sans rien");
    }
}
