//! A "question de cadre": four lines about the worker's own practice, for their team. Refuses a link to a learner or to a
//! session, and a day: a month is all that is known of it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The longest of its lines.
pub const LONGEST_LINE: usize = 400;

/// The four lines.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DilemmaLines {
    /// The situation.
    pub situation: String,
    /// What pulled the worker out of their frame.
    pub pull: String,
    /// What they did.
    pub act: String,
    /// Their question to the team.
    pub question: String,
}

impl DilemmaLines {
    /// Each line with its name.
    pub fn named(&self) -> [(&'static str, &str); 4] {
        [
            ("situation", &self.situation),
            ("pull", &self.pull),
            ("act", &self.act),
            ("question", &self.question),
        ]
    }

    /// Whether nothing is written yet.
    pub fn is_empty(&self) -> bool {
        self.named().iter().all(|(_, line)| line.is_empty())
    }

    /// The first line that a team cannot do without and that is not written.
    pub fn missing(&self) -> Option<&'static str> {
        self.named().into_iter().find_map(|(name, line)| {
            (line.is_empty() && matches!(name, "situation" | "question")).then_some(name)
        })
    }
}

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DilemmaStanding {
    /// Its author's alone.
    Own,
    /// Given to the team, read again by its author.
    Given,
    /// The team talked about it.
    Discussed,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_team_needs_the_situation_and_the_question() {
        let mut lines = DilemmaLines::default();
        assert!(lines.is_empty());
        lines.act = "J’ai répondu.".to_owned();
        assert!(!lines.is_empty());
        assert_eq!(lines.missing(), Some("situation"));
        lines.situation = "Un message le soir.".to_owned();
        assert_eq!(lines.missing(), Some("question"));
        lines.question = "Que dit-on ?".to_owned();
        assert_eq!(lines.missing(), None);
    }
}
