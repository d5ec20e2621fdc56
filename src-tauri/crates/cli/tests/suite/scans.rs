//! `cote scan`: a word a line, and nothing of what was read.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::stage::Run;

/// Runs `cote scan` on this input.
fn scan(input: &[u8], arguments: &[&str]) -> Run {
    let mut child = Command::new(env!("CARGO_BIN_EXE_cote"))
        .arg("scan")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    // What is refused before its input is read closes it.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    Run {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

const SECRETS: [(&str, &str); 5] = [
    ("Rim, NN 85.07.30-033.28", "refuse national_number"),
    ("loyer sur BE68 5390 0754 7034", "refuse bank_account"),
    ("carte 4242 4242 4242 4242", "refuse payment_card"),
    ("son code PIN est 4831", "refuse code"),
    ("mot de passe : Tournesol77!", "refuse password"),
];

#[test]
fn each_line_gets_its_word_and_none_comes_back() {
    let mut input = "rdv le 12/03/2026 à 14h30, tél 084 32 13 14\n".to_owned();
    input.extend(SECRETS.iter().map(|(text, _)| format!("{text}\r\n")));
    input.push_str("\nle code PIN est bloqué");
    let run = scan(input.as_bytes(), &[]);
    let words: Vec<&str> = run.out.lines().collect();
    let mut expected = vec!["keep"];
    expected.extend(SECRETS.iter().map(|(_, word)| *word));
    expected.extend(["keep", "keep"]);
    assert_eq!((run.code, words), (1, expected));
    assert_eq!(
        run.err,
        "8 lignes lues\u{a0}:\n  1 numéro de registre national\n  1 numéro de compte\n  1 numéro de carte bancaire\n  1 code\n  1 mot de passe\n"
    );
    // The words of the answers are the program's own; the names of the kinds are in both.
    for (text, _) in SECRETS {
        for piece in text
            .split_whitespace()
            .filter(|piece| !["carte", "code", "mot", "de", "passe", ":"].contains(piece))
        {
            assert!(!run.out.contains(piece) && !run.err.contains(piece), "{piece} came back");
        }
    }
}

#[test]
fn nothing_found_is_exit_code_0() {
    let run = scan("C4 reçu\nil note son code dans sa tête\n".as_bytes(), &[]);
    assert_eq!((run.code, run.out.as_str()), (0, "keep\nkeep\n"));
    assert_eq!(run.err, "2 lignes lues. Rien n’a été trouvé.\n");
    let nothing = scan(b"", &[]);
    assert_eq!((nothing.code, nothing.out.as_str()), (0, ""));
}

#[test]
fn what_cannot_be_read_is_said_and_the_rest_goes_on() {
    let mut input = b"caf\xe9, code 4831\n".to_vec();
    input.extend("c\0o\0d\0e\0 \x004\x008\x003\x001\0\n".as_bytes());
    input.extend("mot de passe : Tournesol77! ".repeat(2000).as_bytes());
    input.extend(b"\ncode 4831\nfini\n");
    let run = scan(&input, &[]);
    assert_eq!(run.out, "unreadable\nunreadable\ntoo_long\nrefuse code\nkeep\n");
    assert_eq!(run.code, 1);
    assert!(run.err.contains("2 lignes illisibles"), "{}", run.err);
    assert!(run.err.contains("1 ligne trop longue"), "{}", run.err);
    assert!(!run.err.contains("4831") && !run.err.contains("Tournesol"), "{}", run.err);
}

#[test]
fn a_line_just_within_the_cap_is_read() {
    let most = 16 * 1024;
    let line = |length: usize| format!("{} code 4831\n", "a".repeat(length - 10));
    assert_eq!(scan(line(most).as_bytes(), &[]).out, "refuse code\n");
    assert_eq!(scan(line(most + 1).as_bytes(), &[]).out, "too_long\n");
    assert_eq!(scan(line(most + 1).trim_end().as_bytes(), &[]).out, "too_long\n");
}

#[test]
fn the_longest_lines_that_rules_may_dread_take_no_time() {
    let most = 16 * 1024;
    for piece in ["1 ", "o", "1o ", "mdp:", "code, ", "de48", "@", "un ", "4242 ", "\"", "a@b.be "] {
        let begin = Instant::now();
        let run =
            scan(format!("{}\n", piece.repeat(most / piece.len())).as_bytes(), &["--own-domain", "b.be"]);
        assert!(run.out.starts_with("keep") || run.out.starts_with("refuse"), "{piece}");
        assert!(begin.elapsed() < Duration::from_secs(10), "{piece}: {:?}", begin.elapsed());
    }
}

#[test]
fn an_address_of_the_team_is_found_when_its_domain_is_given() {
    let input = "écrire à Amal+forem@CPAS.be\nécrire à rim@example.org\n".as_bytes();
    assert_eq!(scan(input, &[]).out, "keep\nkeep\n");
    let run = scan(input, &["--own-domain", "cpas.be", "--own-domain", "antenne.example"]);
    assert_eq!((run.code, run.out.as_str()), (1, "refuse own_address\nkeep\n"));
    let mistaken = scan(b"code 4831\n", &["--own-domain", "cpas"]);
    assert_eq!((mistaken.code, mistaken.out.as_str()), (11, ""));
    assert!(mistaken.err.contains("n’est pas un domaine"), "{}", mistaken.err);
}

#[test]
fn json_is_one_object_of_counts() {
    let run = scan(b"code 4831\nrien\n", &["--json"]);
    let counts = run.json();
    assert_eq!(run.code, 1);
    assert_eq!(
        (&counts["lines"], &counts["keep"], &counts["refuse"]["code"]),
        (&2.into(), &1.into(), &1.into())
    );
    assert!(!run.out.contains("4831"));
}

#[test]
fn answers_come_while_the_input_is_still_open() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_cote"))
        .arg("scan")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap()).lines();
    for (line, word) in [("code 4831\n", "refuse code"), ("rien\n", "keep")] {
        stdin.write_all(line.as_bytes()).unwrap();
        assert_eq!(answers.next().unwrap().unwrap(), word);
    }
    drop(stdin);
    assert_eq!(child.wait().unwrap().code(), Some(1));
}
