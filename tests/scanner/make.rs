//! Owns how templates become cases; refuses a template that cannot be read.

use std::collections::HashSet;
use std::fmt::Write as _;

use crate::chance::Chance;
use crate::values;

/// One text, and what must become of it: `keep`, or the word of a kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Case {
    /// `keep`, or the word of a kind.
    pub(crate) label: String,
    /// The text.
    pub(crate) text: String,
}

struct Template<'a> {
    label: &'a str,
    times: usize,
    text: &'a str,
}

/// Attempts at a case that is not there yet.
const ATTEMPTS: usize = 40;

/// The cases of some files of templates; none stands twice, nor among those that are there.
pub(crate) fn cases(files: &[&str], there: &[Case]) -> Vec<Case> {
    let all: Vec<Template<'_>> = files.iter().flat_map(|file| file.lines()).filter_map(template).collect();
    let around =
        |label: &str| all.iter().filter(|one| one.label == label).map(|one| one.text).collect::<Vec<_>>();
    let (before, after) = (around("before"), around("after"));
    let mut known: HashSet<String> = there.iter().map(|case| case.text.clone()).collect();
    let mut cases = Vec::new();
    for template in all.iter().filter(|one| !matches!(one.label, "before" | "after")) {
        let mut chance = Chance::of(template.text);
        let mut made = 0;
        for _ in 0..template.times * ATTEMPTS {
            // The first case of a template is the template as it stands.
            let text = written(template.text, &before, &after, made > 0, &mut chance);
            if made < template.times && known.insert(text.clone()) {
                cases.push(Case { label: template.label.to_owned(), text });
                made += 1;
            }
        }
    }
    cases
}

/// The cases as a file: a line each, label, tab, text.
pub(crate) fn file(cases: &[Case]) -> String {
    cases.iter().fold(String::new(), |mut file, case| {
        writeln!(file, "{}\t{}", case.label, case.text).unwrap();
        file
    })
}

/// The cases of a file.
pub(crate) fn read(file: &str) -> Vec<Case> {
    file.lines()
        .map(|line| {
            let (label, text) = line.split_once('\t').unwrap_or_else(|| panic!("no tab: {line}"));
            Case { label: label.to_owned(), text: text.to_owned() }
        })
        .collect()
}

fn template(line: &str) -> Option<Template<'_>> {
    if line.is_empty() || line.starts_with('#') {
        return None;
    }
    let mut parts = line.splitn(3, ' ');
    let (Some(label), Some(times), Some(text)) = (parts.next(), parts.next(), parts.next()) else {
        panic!("label, times and text: {line}");
    };
    Some(Template {
        label,
        times: times.parse().unwrap_or_else(|_| panic!("how many times? {line}")),
        text: text.trim_end(),
    })
}

fn written(template: &str, before: &[&str], after: &[&str], is_free: bool, chance: &mut Chance) -> String {
    if !is_free {
        return filled(template, str::to_owned, chance);
    }
    let mut text = template.to_owned();
    if chance.between(0, 2) == 0 {
        text = format!("{} {text}", chance.one_of(before));
    }
    if chance.between(0, 2) == 0 {
        let more = chance.one_of(after);
        let gap = if more.starts_with(['.', ',', ';', '!', '?']) && more.len() > 1 || more == "." {
            ""
        } else {
            " "
        };
        text = format!("{text}{gap}{more}");
    }
    let hand = match chance.between(0, 9) {
        0 | 1 => without_accents,
        2 => str::to_lowercase,
        3 => str::to_uppercase,
        4 => typewritten,
        5 => spaced,
        _ => str::to_owned,
    };
    filled(&text, hand, chance)
}

/// The text with its placeholders filled; how the worker writes touches the words alone, never a value.
fn filled(template: &str, hand: impl Fn(&str) -> String, chance: &mut Chance) -> String {
    let mut text = String::new();
    let mut rest = template;
    while let Some((words, more)) = rest.split_once('{') {
        let (name, more) = more.split_once('}').unwrap_or_else(|| panic!("an open brace: {template}"));
        text.push_str(&hand(words));
        text.push_str(&values::value(name, chance));
        rest = more;
    }
    text + &hand(rest)
}

fn without_accents(text: &str) -> String {
    let plain = |letter| match letter {
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'à' | 'â' => 'a',
        'î' | 'ï' => 'i',
        'ô' => 'o',
        'û' | 'ù' => 'u',
        'ç' => 'c',
        'É' => 'E',
        '’' => '\'',
        other => other,
    };
    text.chars().map(plain).collect()
}

/// As a word processor would: a space that does not break before ":", curly apostrophes.
fn typewritten(text: &str) -> String {
    text.replace(" :", "\u{a0}:").replace(" ?", "\u{a0}?").replace('\'', "’")
}

/// As somebody in a hurry: no space before the colon, two between words.
fn spaced(text: &str) -> String {
    text.replace(" : ", ":").replace(", ", ",  ").replace("  ", " ").replacen(' ', "  ", 1)
}
