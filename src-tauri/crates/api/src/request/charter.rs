//! What the page sends about the team itself. Refuses unknown fields.

use domain::charter::{Rule, TeamAnswer, Topic};
use domain::id::{CardId, PackId, ProcedureId};
use serde::Deserialize;
use ts_rs::TS;

request! {
    /// A rule of the team, in place of the one on the same question.
    CharterRuleSetRequest {
        /// The rule.
        rule: Rule,
    }
    /// A question on which the team has no rule any more.
    CharterRuleRemoveRequest {
        /// Which.
        topic: Topic,
    }
    /// The team's own answer for a procedure.
    CharterAnswerSetRequest {
        /// Which procedure.
        procedure: ProcedureId,
        /// The answer.
        answer: TeamAnswer,
    }
    /// A training card that was read or passed over.
    TrainingBehindRequest {
        /// Of which pack.
        pack: PackId,
        /// Which.
        card: CardId,
    }
}
