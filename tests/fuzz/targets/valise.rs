//! What a stick may bring, as the fuzzer imagines it.

#![no_main]

#[path = "../entries/valise.rs"]
mod entry;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| drop(entry::read(data)));
