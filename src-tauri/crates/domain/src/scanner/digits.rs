//! Groups of digits that stand together, whatever parts them. Refuses to say what they mean.

use super::reading::{Letter, digit_at};

/// Digits with nothing between them.
#[derive(Clone, Debug)]
pub(super) struct Group {
    /// Their values.
    pub(super) digits: Vec<u8>,
    /// First byte.
    pub(super) start: usize,
    /// Byte after the last one.
    pub(super) end: usize,
}

/// Groups parted by a few spaces, dots, dashes or slashes only.
#[derive(Clone, Debug, Default)]
pub(super) struct Run {
    /// The groups, in order; never none.
    pub(super) groups: Vec<Group>,
    /// What stands between them: one less than the groups.
    pub(super) gaps: Vec<String>,
    /// Whether a plus sign stands before: a telephone number from abroad.
    pub(super) has_plus: bool,
}

/// Some groups of a run that follow each other.
#[derive(Clone, Copy)]
pub(super) struct Window<'a> {
    /// The groups.
    pub(super) groups: &'a [Group],
    /// What stands between them.
    pub(super) gaps: &'a [String],
}

const LONGEST_GAP: usize = 3;

/// The runs of a text, in order.
pub(super) fn runs(letters: &[Letter]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut current = Run::default();
    let mut gap = String::new();
    let mut is_in_group = false;
    let mut previous = ' ';
    for (place, letter) in letters.iter().enumerate() {
        if let Some(value) = digit_at(letters, place) {
            match current.groups.last_mut().filter(|_| is_in_group) {
                Some(group) => {
                    group.digits.push(value);
                    group.end = letter.end;
                }
                None => {
                    if current.groups.is_empty() {
                        current.has_plus = previous == '+';
                    } else {
                        current.gaps.push(std::mem::take(&mut gap));
                    }
                    let group = Group { digits: vec![value], start: letter.start, end: letter.end };
                    current.groups.push(group);
                }
            }
            is_in_group = true;
        } else {
            is_in_group = false;
            if !current.groups.is_empty() {
                gap.push(letter.ch);
                if !is_separator(letter.ch) || gap.len() > LONGEST_GAP {
                    runs.push(std::mem::take(&mut current));
                    gap.clear();
                }
            }
        }
        previous = letter.ch;
    }
    if !current.groups.is_empty() {
        runs.push(current);
    }
    runs
}

fn is_separator(ch: char) -> bool {
    matches!(ch, ' ' | '.' | '-' | '/' | '_')
}

impl Run {
    /// Every stretch of whole groups that holds from `least` to `most` digits.
    pub(super) fn windows(&self, least: usize, most: usize) -> impl Iterator<Item = Window<'_>> {
        (0..self.groups.len()).flat_map(move |from| {
            // A group holds a digit at least: no stretch that fits has more groups than `most`.
            (from + 1..=self.groups.len().min(from + most)).filter_map(move |to| {
                let groups = self.groups.get(from..to)?;
                let gaps = self.gaps.get(from..to - 1)?;
                let window = Window { groups, gaps };
                (least..=most).contains(&window.len()).then_some(window)
            })
        })
    }
}

impl Window<'_> {
    /// How many digits.
    pub(super) fn len(&self) -> usize {
        self.groups.iter().map(|group| group.digits.len()).sum()
    }

    /// The digits, in order.
    pub(super) fn digits(&self) -> Vec<u8> {
        self.groups.iter().flat_map(|group| group.digits.iter().copied()).collect()
    }

    /// How many digits each group holds.
    pub(super) fn shape(&self) -> Vec<usize> {
        self.groups.iter().map(|group| group.digits.len()).collect()
    }

    /// The bytes from the first group to the last.
    pub(super) fn span(&self) -> Option<(usize, usize)> {
        Some((self.groups.first()?.start, self.groups.last()?.end))
    }
}

/// The number that digits spell; `None` when it is too long to be one.
pub(super) fn value(digits: &[u8]) -> Option<u64> {
    digits.iter().try_fold(0u64, |sum, digit| sum.checked_mul(10)?.checked_add(u64::from(*digit)))
}
