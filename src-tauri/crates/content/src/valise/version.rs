//! The version of a pack: three numbers, compared one after the other. Refuses every other spelling, so that no version
//! is written two ways.

use std::fmt;

use super::Sha256;

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

/// What is installed of a pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Installed {
    /// Its version.
    pub version: Version,
    /// What it holds: [`crate::PackFiles::digest`].
    pub content: Sha256,
}

/// What a pack that is offered is to the one that is installed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VersionStanding {
    /// There is none yet.
    First,
    /// A later one.
    Newer,
    /// The very same.
    Same,
    /// The same number over another content: somebody published twice without counting.
    SameNumberOtherContent,
    /// An earlier one: going back is possible only to what was kept.
    Older,
}

/// Compares what is offered with what is installed.
#[must_use]
pub fn stand_versions(installed: Option<Installed>, offered: Installed) -> VersionStanding {
    use std::cmp::Ordering;
    let Some(installed) = installed else { return VersionStanding::First };
    match offered.version.cmp(&installed.version) {
        Ordering::Greater => VersionStanding::Newer,
        Ordering::Less => VersionStanding::Older,
        Ordering::Equal if offered.content == installed.content => VersionStanding::Same,
        Ordering::Equal => VersionStanding::SameNumberOtherContent,
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

    #[test]
    fn an_offer_stands_in_one_of_five_ways() {
        let of = |version: &str, content: &str| Installed {
            version: Version::parse(version).unwrap(),
            content: Sha256::of(content.as_bytes()),
        };
        let here = Some(of("1.2.0", "a"));
        assert_eq!(stand_versions(None, of("0.0.0", "a")), VersionStanding::First);
        assert_eq!(stand_versions(here, of("1.10.0", "a")), VersionStanding::Newer);
        assert_eq!(stand_versions(here, of("1.2.0", "a")), VersionStanding::Same);
        assert_eq!(stand_versions(here, of("1.2.0", "b")), VersionStanding::SameNumberOtherContent);
        assert_eq!(stand_versions(here, of("1.1.9999", "a")), VersionStanding::Older);
    }
}
