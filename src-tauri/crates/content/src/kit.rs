//! The sentences that most learners hear: those that a person who lends their voice reads first. Refuses to guess how often a
//! procedure is done: each counts once.

use std::collections::{BTreeMap, BTreeSet};

use domain::id::ProcedureId;
use domain::walkthrough::{Choice, Next, Walkthrough};

use crate::CheckedPack;

/// A sentence to be read by somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KitSentence {
    /// As it stands on the screen.
    pub says: String,
    /// In how many procedures it is heard: its own, and those that go through it.
    pub procedures: usize,
    /// How many steps say it.
    pub steps: usize,
}

/// Where a sentence is heard.
#[derive(Default)]
struct Heard<'w> {
    procedures: BTreeSet<&'w ProcedureId>,
    steps: usize,
    /// How near to a beginning it stands: what begins is heard by those too who stop on the way.
    earliest: usize,
}

/// The `count` sentences of the steps that are heard in the most procedures, most heard first. Of two heard as often, the one
/// nearer to a beginning.
pub fn kit(pack: &CheckedPack, count: usize) -> Vec<KitSentence> {
    let mut all: BTreeMap<String, Heard<'_>> = BTreeMap::new();
    for walkthrough in &pack.walkthroughs {
        let heard_in = callers(pack, &walkthrough.id);
        for (at, step) in walkthrough.steps.iter().enumerate() {
            for (_, sentence) in step.sentences() {
                let heard = all
                    .entry(sentence.to_text())
                    .or_insert_with(|| Heard { earliest: at, ..Heard::default() });
                heard.procedures.extend(heard_in.iter().copied());
                heard.steps += 1;
                heard.earliest = heard.earliest.min(at);
            }
        }
    }
    let mut ordered: Vec<_> = all.into_iter().collect();
    ordered.sort_by_key(|(says, heard)| {
        let most = std::cmp::Reverse((heard.procedures.len(), heard.steps));
        (most, heard.earliest, says.clone())
    });
    let sentence = |(says, heard): (String, Heard<'_>)| KitSentence {
        says,
        procedures: heard.procedures.len(),
        steps: heard.steps,
    };
    ordered.into_iter().take(count).map(sentence).collect()
}

/// A procedure and those that go straight through it: further away, few come to it.
fn callers<'w>(pack: &'w CheckedPack, called: &'w ProcedureId) -> BTreeSet<&'w ProcedureId> {
    let others = pack.walkthroughs.iter().filter(|one| goes_through(one, called)).map(|one| &one.id);
    others.chain([called]).collect()
}

fn goes_through(walkthrough: &Walkthrough, called: &ProcedureId) -> bool {
    fn is_call(next: &Next, called: &ProcedureId) -> bool {
        match next {
            Next::Call { procedure, .. } => procedure == called,
            Next::Branch { choices } => {
                choices.iter().any(|Choice { leads_to, .. }| is_call(leads_to, called))
            }
            Next::Step { .. } | Next::End | Next::Stop { .. } => false,
        }
    }
    walkthrough.steps.iter().any(|step| is_call(&step.next, called))
}
