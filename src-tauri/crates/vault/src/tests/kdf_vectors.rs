//! Owns the check of Argon2id against the RFC and another implementation (T37); refuses our own word for it.

use std::{
    io::Write,
    process::{Command, Stdio},
};

use crate::{
    encoding::hex_digits,
    kdf::{KdfCost, stretch},
    random::{draw_below, fill_random},
    self_test::argon2id_holds,
};

/// T37, first half.
#[test]
fn argon2id_gives_the_vector_of_rfc_9106() {
    assert!(argon2id_holds(), "RFC 9106, section 5.3");
}

/// T37, second half: needs the reference implementation's command (Debian's package `argon2`).
#[cfg(target_os = "linux")]
#[test]
fn argon2id_agrees_with_the_reference_implementation() {
    for round in 0..20 {
        let mut noise = [0_u8; 24];
        fill_random(&mut noise).unwrap();
        let salt: String = hex_digits(&noise[..8]).map(char::from).collect();
        let secret: String = hex_digits(&noise[8..]).map(char::from).chain("é’".chars()).collect();
        let memory_kib = 32 + u32::from(draw_below(4_000).unwrap());
        let passes = 1 + u32::from(draw_below(5).unwrap());

        let ours =
            stretch(KdfCost::new(memory_kib, passes).unwrap(), salt.as_bytes(), secret.as_bytes()).unwrap();
        let ours: String = hex_digits(ours.expose()).map(char::from).collect();
        let theirs = reference(&salt, &secret, memory_kib, passes);
        assert_eq!(ours, theirs, "round {round}: {memory_kib} KiB, {passes} passes");
    }
}

#[cfg(target_os = "linux")]
fn reference(salt: &str, secret: &str, memory_kib: u32, passes: u32) -> String {
    let (memory, passes) = (memory_kib.to_string(), passes.to_string());
    let mut child = Command::new("argon2")
        .args([salt, "-id", "-k", &memory, "-t", &passes, "-p", "1", "-l", "32", "-r"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the command `argon2` is needed: apt-get install argon2");
    child.stdin.take().unwrap().write_all(secret.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}
