//! The number of an enterprise in the Belgian register (BCE, KBO). Refuses a number whose last two digits do not check.

use std::fmt;

/// A number of the register: ten digits, of which the last two check the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EnterpriseNumber(u64);

impl EnterpriseNumber {
    /// Reads a number as people write it: with points or spaces, with `BE` before it, without its first zero.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let text = text.strip_prefix("BE").or_else(|| text.strip_prefix("be")).unwrap_or(text);
        if !text.chars().all(|sign| sign.is_ascii_digit() || sign == '.' || sign.is_whitespace()) {
            return None;
        }
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        // Older papers have nine digits: all began with the zero that is left out. The first is 0 or 1.
        let is_long_enough = digits.len() == 9 || (digits.len() == 10 && digits.starts_with(['0', '1']));
        let number: u64 = digits.parse().ok().filter(|_| is_long_enough)?;
        (97 - number / 100 % 97 == number % 100).then_some(Self(number))
    }
}

impl fmt::Display for EnterpriseNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, rest) = (self.0 / 1_000_000, self.0 % 1_000_000);
        write!(f, "{first:04}.{:03}.{:03}", rest / 1_000, rest % 1_000)
    }
}
