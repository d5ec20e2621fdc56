//! Lays what an antenna adds over a walkthrough. Refuses to lay what does not fit: it is left out, and nothing else changes.

use super::{Addition, ContactKind, Fit};
use crate::rich_text::{RichText, Span};
use crate::speech::Wording;
use crate::walkthrough::{Step, Walkthrough, WayOut};

/// The walkthrough with what the antenna adds to it, its ways out before the guide's.
#[must_use]
pub fn lay(mut walkthrough: Walkthrough, additions: &[Addition]) -> Walkthrough {
    let fitting: Vec<&Addition> = additions.iter().filter(|one| one.fit(&walkthrough) == Fit::Fits).collect();
    let contacts = Contacts::among(&fitting);
    contacts.stand_first(&mut walkthrough.ways_out);
    for step in &mut walkthrough.steps {
        // One without ways of its own has the procedure's.
        if !step.ways_out.is_empty() {
            contacts.stand_first(&mut step.ways_out);
        }
        for addition in &fitting {
            match addition {
                Addition::Wording { step: at, wording, says, .. } if *at == step.id => {
                    say(step, *wording, says);
                }
                Addition::Cue { step: at, says } if *at == step.id => {
                    step.local.cue = Some(RichText::plain(says.clone()));
                }
                Addition::Wording { .. } | Addition::Cue { .. } | Addition::Contact { .. } => {}
            }
        }
    }
    walkthrough
}

/// The antenna's ways out, and which of the guide's they replace.
struct Contacts {
    ways: Vec<WayOut>,
    instead: Vec<ContactKind>,
}

impl Contacts {
    fn among(additions: &[&Addition]) -> Self {
        let mut contacts = Self { ways: Vec::new(), instead: Vec::new() };
        for kind in [ContactKind::Phone, ContactKind::Desk] {
            for addition in additions {
                let Addition::Contact { contact, sentence, reach, hours, is_instead } = addition else {
                    continue;
                };
                if *contact != kind {
                    continue;
                }
                let detail =
                    hours.as_ref().map_or_else(|| reach.clone(), |hours| format!("{reach}, {hours}"));
                contacts.ways.push(WayOut {
                    kind: kind.way_out(),
                    sentence: sentence.clone(),
                    detail: Some(detail),
                    is_local: true,
                });
                if *is_instead {
                    contacts.instead.push(kind);
                }
            }
        }
        contacts
    }

    fn stand_first(&self, ways: &mut Vec<WayOut>) {
        ways.retain(|way| !self.instead.iter().any(|kind| kind.way_out() == way.kind));
        ways.splice(0..0, self.ways.iter().cloned());
    }
}

fn say(step: &mut Step, wording: Wording, says: &str) {
    let sentence = match wording {
        Wording::Practice => Some(&mut step.say_practice),
        Wording::Real => step.say_real.as_mut(),
    };
    if let Some(sentence) = sentence {
        *sentence = with_terms_of(says, sentence);
        step.local.says.push(wording);
    }
}

/// The words, those that the guide explains still explained where they still stand.
fn with_terms_of(says: &str, guide: &RichText) -> RichText {
    let mut spans = Vec::new();
    let mut rest = says;
    for term in &guide.0 {
        let Span::Term { text, .. } = term else { continue };
        let Some(at) = word_start(rest, text) else { continue };
        let (before, from) = rest.split_at(at);
        if !before.is_empty() {
            spans.push(Span::Text { text: before.to_owned() });
        }
        spans.push(term.clone());
        rest = from.strip_prefix(text.as_str()).unwrap_or_default();
    }
    if !rest.is_empty() {
        spans.push(Span::Text { text: rest.to_owned() });
    }
    RichText(spans)
}

/// Where a word stands as a whole word.
fn word_start(text: &str, word: &str) -> Option<usize> {
    text.match_indices(word).map(|(at, _)| at).find(|at| {
        let before = text.get(..*at).and_then(|before| before.chars().next_back());
        let after = text.get(*at + word.len()..).and_then(|after| after.chars().next());
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}
