//! Reads free text for what must never be kept: national numbers, account numbers, cards, codes. Refuses to say what it
//! found beyond its kind and its place: it never copies a word of the text.
//!
//! It is a net, not a wall: it misses what is hidden on purpose, and `docs/security.md` says how much it misses. Where
//! it has to choose, it lets talk *about* a code pass ("le code PIN est bloqué") and stops a code that follows its name.

mod clue;
mod digits;
mod iban;
mod number;
mod own_address;
mod phrase;
mod reading;
#[cfg(test)]
mod tests;
mod vocabulary;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use self::clue::{Clue, ClueKind, clues};
pub use self::own_address::{NotADomain, OwnDomains};

/// What kind of thing was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SensitiveKind {
    /// A Belgian national number, or a bis number.
    NationalNumber,
    /// A bank account: an IBAN, or a Belgian account in its older form.
    BankAccount,
    /// A payment card.
    PaymentCard,
    /// A PIN, an itsme code, a bank code, a code received by message.
    Code,
    /// A password.
    Password,
    /// An electronic address of the team itself; found by [`scan_with`] alone, and worth a warning, never a refusal.
    OwnAddress,
}

impl SensitiveKind {
    /// Every kind.
    pub const ALL: [Self; 6] = [
        Self::NationalNumber,
        Self::BankAccount,
        Self::PaymentCard,
        Self::Code,
        Self::Password,
        Self::OwnAddress,
    ];

    /// Its word, for machines: stable.
    pub fn word(self) -> &'static str {
        match self {
            Self::NationalNumber => "national_number",
            Self::BankAccount => "bank_account",
            Self::PaymentCard => "payment_card",
            Self::Code => "code",
            Self::Password => "password",
            Self::OwnAddress => "own_address",
        }
    }
}

/// One finding: a kind and a place, never the text itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// What it is.
    pub kind: SensitiveKind,
    /// Where it starts, in bytes of the text that was read.
    #[ts(type = "number")]
    pub start: usize,
    /// Where it ends, in bytes; the byte at `end` is not part of it.
    #[ts(type = "number")]
    pub end: usize,
}

/// Everything in the text that must not be kept, in the order of the text; findings never overlap.
pub fn scan(text: &str) -> Vec<Finding> {
    scan_with(text, &OwnDomains::default())
}

/// As [`scan`], with the addresses of the team itself.
pub fn scan_with(text: &str, own: &OwnDomains) -> Vec<Finding> {
    let letters = reading::read(text);
    // An IBAN holds digits that could pass for a card, and a card digits that could pass for a national number: the
    // most particular reading wins.
    let mut found = iban::find(&letters);
    let runs = digits::runs(&letters);
    for more in [number::find(&runs), phrase::find(&letters), own_address::find(&letters, own)] {
        for finding in more {
            if found.iter().all(|kept: &Finding| finding.end <= kept.start || kept.end <= finding.start) {
                found.push(finding);
            }
        }
    }
    found.sort_unstable_by_key(|finding| finding.start);
    found
}

/// Whether a text gives an address of the team itself: to be warned of, never refused.
pub fn has_own_address(text: &str, own: &OwnDomains) -> bool {
    scan_with(text, own).iter().any(|finding| finding.kind == SensitiveKind::OwnAddress)
}

/// The kind of the first thing that must not be kept; `None` when the text may be kept.
pub fn refusal(text: &str) -> Option<SensitiveKind> {
    scan(text).first().map(|finding| finding.kind)
}
