//! The version of a pack: three numbers, compared one after the other. Refuses every other spelling, so that no version
//! is written two ways.

use std::fmt;

/// A pack's version, `1.0.0`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version {
    parts: [u16; 3],
}

impl Version {
    const MOST: u16 = 9_999;

    /// Reads three numbers of at most four digits, without a sign and without zeros in front.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let parts: Option<Vec<u16>> = text.split('.').map(part).collect();
        Some(Self { parts: parts?.try_into().ok()? })
    }
}

fn part(text: &str) -> Option<u16> {
    let is_number = !text.is_empty() && text.bytes().all(|sign| sign.is_ascii_digit());
    let is_plain = is_number && (text == "0" || !text.starts_with('0'));
    text.parse().ok().filter(|number| is_plain && *number <= Version::MOST)
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [major, minor, patch] = self.parts;
        write!(f, "{major}.{minor}.{patch}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_three_plain_numbers() {
        for good in ["0.0.0", "1.0.0", "9999.9999.9999"] {
            assert_eq!(Version::parse(good).map(|one| one.to_string()).as_deref(), Some(good));
        }
        let bad =
            ["", "1", "1.0", "1.0.0.0", "01.0.0", "+1.0.0", "1.0.-1", "1.0.10000", "1.0.x", "1..0", "1.0. 0"];
        for bad in bad.into_iter().chain(["１.0.0", "1.0.00", "1.0.0\n", "1.0.0-rc"]) {
            assert_eq!(Version::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn numbers_are_compared_as_numbers() {
        let rising = ["0.9.9", "0.10.0", "1.0.0", "1.0.2", "1.0.10", "1.2.0", "2.0.0"];
        assert!(rising.map(|text| Version::parse(text).unwrap()).is_sorted_by(|a, b| a < b));
    }
}
