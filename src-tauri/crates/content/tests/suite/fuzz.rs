//! The corpora of the fuzzer as plain tests, and what grows out of them by chance that is the same each time. Each file is
//! named by what becomes of it.

// What the fuzzer reads is put together by hand; whatever goes wrong is the test's failure.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::cast_possible_truncation)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use content::valise::Refusal;
use content::{Code, Level};

use crate::example::assets;

#[path = "../../../../../tests/fuzz/entries/valise.rs"]
mod valise;
#[path = "../../../../../tests/fuzz/entries/yaml.rs"]
mod yaml;

/// What a target makes of an input, in one word.
type Target = fn(&[u8]) -> String;

const TARGETS: [(&str, Target, usize); 2] = [("valise", valise_word, 4_000), ("yaml", yaml_word, 400)];

fn valise_word(data: &[u8]) -> String {
    match valise::read(data) {
        Ok(()) => "opens".to_owned(),
        Err(refusal) => {
            let code = refusal.code();
            assert!(Refusal::CODES.contains(&code), "{code}");
            code.to_owned()
        }
    }
}

/// The first error: of a file that cannot be read there is no other.
fn yaml_word(data: &[u8]) -> String {
    match yaml::check(data) {
        Ok(()) => "taken".to_owned(),
        Err(problems) => {
            let errors = problems.iter().filter(|one| one.level == Level::Error);
            let of_it = errors.clone().find(|one| one.file.starts_with("procedures/"));
            let first = of_it.or(errors.clone().next()).expect("what is refused has an error");
            assert!(Code::ALL.contains(&first.code) && !first.message.is_empty() && !first.advice.is_empty());
            first.code.as_str().to_owned()
        }
    }
}

fn folder(target: &str) -> PathBuf {
    assets().join("../tests/fuzz/corpus").join(target)
}

/// The files of a corpus, by name.
fn corpus(target: &str) -> BTreeMap<String, Vec<u8>> {
    let entries = std::fs::read_dir(folder(target)).unwrap().map(|entry| entry.unwrap());
    entries
        .map(|entry| (entry.file_name().into_string().unwrap(), std::fs::read(entry.path()).unwrap()))
        .collect()
}

/// What chance starts from: the corpus, and the parts of an honest valise, which change with the format.
fn seeds(target: &str) -> Vec<Vec<u8>> {
    let mut seeds: Vec<Vec<u8>> = corpus(target).into_values().collect();
    if target == "valise" {
        let [manifest, signatures, archive] = &*valise::HONEST;
        let parts = [(1, manifest), (2, archive), (3, signatures)];
        seeds.extend(parts.map(|(part, bytes)| [&[part], bytes.as_slice()].concat()));
    }
    seeds
}

/// Chance that is the same on every machine: xorshift.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % most.max(1) as u64) as usize
    }

    /// A seed with up to four changes.
    fn changed(&mut self, seeds: &[Vec<u8>]) -> Vec<u8> {
        const WORDS: [&str; 24] = [
            "\0",
            "\u{feff}",
            "\t",
            "\n",
            ": ",
            "- ",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            "&a ",
            "*a",
            "|",
            "null",
            "true",
            "-1",
            "9999999999",
            "2026-02-30",
            "format_version",
            "PK\x05\x06",
            "../",
            "\u{202e}",
        ];
        let mut bytes = seeds[self.below(seeds.len())].clone();
        for _ in 0..=self.below(4) {
            let at = self.below(bytes.len() + 1);
            let end = (at + self.below(24)).min(bytes.len());
            match self.below(6) {
                0 if at < bytes.len() => bytes[at] ^= 1 << self.below(8),
                1 => drop(bytes.drain(at..end)),
                2 => drop(bytes.splice(at..at, WORDS[self.below(WORDS.len())].bytes())),
                3 => drop(bytes.splice(at..end, WORDS[self.below(WORDS.len())].bytes())),
                4 => {
                    let piece = bytes[at..end].to_vec();
                    drop(bytes.splice(at..at, piece));
                }
                _ => {
                    let other = &seeds[self.below(seeds.len())];
                    let from = self.below(other.len());
                    let piece = other[from..(from + 24).min(other.len())].to_vec();
                    drop(bytes.splice(at..end, piece));
                }
            }
        }
        bytes
    }
}

#[test]
fn each_file_of_the_corpora_becomes_what_its_name_says() {
    for (target, word_of, _) in TARGETS {
        let corpus = corpus(target);
        assert!(corpus.len() >= 20, "{target} has {} files", corpus.len());
        let became = corpus.iter().map(|(name, bytes)| (name.as_str(), word_of(bytes)));
        let wrong: Vec<_> =
            became.filter(|(name, word)| name.split("--").next() != Some(word.as_str())).collect();
        assert!(wrong.is_empty(), "{target}: {wrong:#?}");
    }
}

/// Run by the test below, in a process of its own.
#[test]
#[cfg(target_os = "linux")]
#[ignore = "measures the process: the next test runs it alone"]
fn measured_corpora() {
    for (target, word_of, count) in TARGETS {
        let seeds = seeds(target);
        let mut chance = Chance(0x5eed_c07e);
        let grown = (0..count).map(|_| chance.changed(&seeds));
        let mut words = BTreeSet::new();
        for bytes in seeds.iter().cloned().chain(grown) {
            let start = Instant::now();
            words.insert(word_of(&bytes));
            let took = start.elapsed();
            assert!(took < Duration::from_secs(2), "{target} took {took:?} for {bytes:?}");
        }
        println!("{target}: {count} changed, {} words", words.len());
        assert!(words.len() >= 10, "chance went nowhere: {words:?}");
    }
    crate::measured::assert_peak();
}

#[test]
#[cfg(target_os = "linux")]
fn nothing_that_grows_out_of_the_corpora_falls_or_takes_more_than_two_seconds_and_200_mib() {
    crate::measured::alone("fuzz::measured_corpora");
}

/// By hand: writes a file for each word that no file of the corpus has yet.
#[test]
#[ignore = "writes into tests/fuzz/corpus"]
fn grow_the_corpora() {
    for (target, word_of, count) in TARGETS {
        let known = corpus(target).into_keys().map(|name| name.split("--").next().unwrap().to_owned());
        let mut known: BTreeSet<String> = known.collect();
        let mut pool = seeds(target);
        let mut chance = Chance(0x0c0f_fee5);
        for number in 0..count * 20 {
            let bytes = chance.changed(&pool);
            let word = word_of(&bytes);
            if bytes.len() <= 2_048 && known.insert(word.clone()) {
                std::fs::write(folder(target).join(format!("{word}--{number}")), &bytes).unwrap();
                pool.push(bytes);
            }
        }
    }
}
