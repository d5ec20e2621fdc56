//! A procedure that nobody wrote, as the fuzzer imagines it.

#![no_main]

#[path = "../entries/yaml.rs"]
mod entry;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| drop(entry::check(data)));
