//! Electronic addresses of the team itself, by the domains of the organisation. Refuses to judge any other address: a
//! learner's own is theirs to give.

use super::reading::{self, Letter};
use super::{Finding, SensitiveKind};

/// The domains of the organisation: `cpas.be` stands for `mail.cpas.be` too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnDomains(Vec<String>);

/// What is given is no domain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a domain")]
pub struct NotADomain;

/// The ways of writing the sign in the middle; what robots do not read, people write.
const ATS: [&str; 5] = ["@", "[at]", "(at)", "[arobase]", "(arobase)"];

impl OwnDomains {
    /// Adds one, as `cpas.be` or `@cpas.be`, in any case; once, however often it is given.
    ///
    /// # Errors
    /// When it cannot be a domain: no dot, an empty part, a sign that no domain holds.
    pub fn add(&mut self, given: &str) -> Result<(), NotADomain> {
        let folded: String = reading::read(given.trim()).iter().map(|letter| letter.ch).collect();
        let domain = folded.strip_prefix('@').unwrap_or(&folded);
        let is_part = |part: &str| !part.is_empty() && part.chars().all(is_of_domain);
        if !domain.contains('.') || !domain.split('.').all(is_part) {
            return Err(NotADomain);
        }
        if !self.0.iter().any(|known| known == domain) {
            self.0.push(domain.to_owned());
        }
        Ok(())
    }

    /// The domains, as they are compared.
    pub fn names(&self) -> &[String] {
        &self.0
    }

    fn holds(&self, host: &str) -> bool {
        self.0.iter().any(|own| {
            host.strip_suffix(own.as_str()).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
        })
    }
}

/// The addresses of the team in a text.
pub(super) fn find(letters: &[Letter], own: &OwnDomains) -> Vec<Finding> {
    if own.0.is_empty() {
        return Vec::new();
    }
    (0..letters.len()).filter_map(|place| address(letters, place, own)).collect()
}

/// The address whose middle sign stands here.
fn address(letters: &[Letter], place: usize, own: &OwnDomains) -> Option<Finding> {
    let (before, from_here) = letters.split_at_checked(place)?;
    let at = ATS.iter().find(|at| spells(from_here, at))?;
    let name = without_space(before.iter().rev());
    let start = name.take_while(|letter| is_of_name(letter.ch)).last()?.start;
    let after = without_space(from_here.get(at.len()..)?.iter());
    let mut host: Vec<&Letter> =
        after.take_while(|letter| is_of_domain(letter.ch) || letter.ch == '.').collect();
    // The end of a sentence.
    while host.last().is_some_and(|last| last.ch == '.') {
        host.pop();
    }
    let end = host.last()?.end;
    let host: String = host.iter().map(|letter| letter.ch).collect();
    own.holds(&host).then_some(Finding { kind: SensitiveKind::OwnAddress, start, end })
}

fn spells(letters: &[Letter], word: &str) -> bool {
    letters.len() >= word.len() && word.chars().zip(letters).all(|(ch, letter)| letter.ch == ch)
}

/// One space may stand on each side: "amal [at] cpas.be".
fn without_space<'a>(letters: impl Iterator<Item = &'a Letter> + Clone) -> impl Iterator<Item = &'a Letter> {
    let spaces = usize::from(letters.clone().next().is_some_and(|letter| letter.ch == ' '));
    letters.skip(spaces)
}

fn is_of_domain(ch: char) -> bool {
    ch.is_alphanumeric() || ch == '-'
}

/// What stands before the sign, tag included: "amal+forem".
fn is_of_name(ch: char) -> bool {
    ch.is_alphanumeric() || matches!(ch, '.' | '-' | '_' | '+' | '%')
}
