//! What the page receives about the team itself: its charter, its training cards. Refuses to say who of it read what.

use domain::charter::{ExampleRule, Rule, TeamAnswer, Topic};
use domain::id::{PackId, ProcedureId};
use domain::training::TrainingCard;
use domain::walkthrough::{Remit, Theme};
use serde::Serialize;
use ts_rs::TS;

view! {
    /// The team's charter, beside what the packs propose.
    CharterView {
        /// Every question, in the order in which a team reads them.
        rules: Vec<CharterRuleView>,
        /// Every procedure, by theme then title.
        answers: Vec<CharterAnswerView>,
        /// What is stale.
        changed: Vec<String>,
    }
    /// One question that comes back.
    CharterRuleView {
        /// Which.
        topic: Topic,
        /// The team's rule.
        own: Option<Rule>,
        /// Whether its day to be looked at again has come.
        is_due: bool,
        /// A pack's example, to debate.
        example: Option<ExampleRule>,
    }
    /// Whose task a procedure is.
    CharterAnswerView {
        /// Which.
        procedure: ProcedureId,
        /// Its title.
        title: String,
        /// Its theme.
        theme: Theme,
        /// The pack's answer, an example.
        example: Remit,
        /// The team's answer.
        own: Option<TeamAnswer>,
        /// Whether its day to be looked at again has come.
        is_due: bool,
    }
    /// The training cards, in the packs' order.
    TrainingListView {
        /// The cards.
        cards: Vec<TrainingCardView>,
        /// What is stale.
        changed: Vec<String>,
    }
    /// A training card, for the worker who has the vault open.
    TrainingCardView {
        /// Of which pack.
        pack: PackId,
        /// What it says.
        card: TrainingCard,
        /// Whether it does not come back by itself any more: read, or passed over.
        is_behind: bool,
    }
}
