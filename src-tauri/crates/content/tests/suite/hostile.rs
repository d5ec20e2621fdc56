//! Files that no writer wrote: refused with a message, never with a panic.

use proptest::prelude::*;

use crate::example::{Draft, PACK, PROCEDURE};

fn nested(open: &str, times: usize) -> String {
    format!("format_version: 1\nid: {}", open.repeat(times))
}

fn bomb() -> String {
    let mut text = String::from("format_version: 1\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for level in 1..30 {
        let before = level - 1;
        let many = vec![format!("*a{before}"); 9].join(", ");
        text.push_str(&format!("a{level}: &a{level} [{many}]\n"));
    }
    text
}

fn corpus() -> Vec<(&'static str, Vec<u8>)> {
    let text = |text: &str| text.as_bytes().to_vec();
    vec![
        ("nothing", text("")),
        ("only a comment", text("# rien\n")),
        ("null", text("null")),
        ("a list", text("- 1\n- 2\n")),
        ("deep flow lists", nested("[", 100_000).into_bytes()),
        ("deep flow maps", nested("{a: ", 100_000).into_bytes()),
        (
            "deep blocks",
            (0..2_000).map(|level| format!("{}a:\n", " ".repeat(level))).collect::<String>().into_bytes(),
        ),
        ("deep dashes", format!("format_version: 1\nsteps:\n{}x", "- ".repeat(50_000)).into_bytes()),
        ("an alias bomb", bomb().into_bytes()),
        ("an alias to itself", text("format_version: 1\nid: &a [*a]\n")),
        ("an unknown alias", text("format_version: 1\nid: *rien\n")),
        ("a merge key", text("format_version: 1\nx: &x {id: a}\n<<: *x\n")),
        ("a huge version", text("format_version: 99999999999999999999999999999999999999\n")),
        ("a negative version", text("format_version: -1\n")),
        ("a version that is no number", text("format_version: [1]\n")),
        ("an infinite version", text("format_version: .inf\n")),
        ("the version twice", text("format_version: 1\nformat_version: 2\n")),
        ("tabs", text("format_version: 1\n\tid: a\n")),
        ("a NUL", text("format_version: 1\nid: a\0b\n")),
        ("bytes", vec![0xff, 0xfe, 0x00, 0x80]),
        ("UTF-16", "format_version: 1".encode_utf16().flat_map(u16::to_le_bytes).collect()),
        ("two documents", text("format_version: 1\n---\nformat_version: 1\n")),
        ("an open quote", text("format_version: 1\nid: \"a\n")),
        ("a bad escape", text("format_version: 1\nid: \"\\q\"\n")),
        ("a binary tag", text("format_version: 1\nid: !!binary AAAA\n")),
        ("an unknown tag", text("format_version: 1\nid: !ruby/object:Gem {}\n")),
        ("a directive", text("%YAML 9.9\n---\nformat_version: 1\n")),
        ("a key that is a list", text("format_version: 1\n? [a, b]\n: c\n")),
        ("one very long line", format!("format_version: 1\nid: {}", "a".repeat(400_000)).into_bytes()),
        ("one very long key", format!("format_version: 1\n{}: 1", "a".repeat(400_000)).into_bytes()),
        ("many keys", (0..40_000).map(|n| format!("k{n}: 1\n")).collect::<String>().into_bytes()),
        ("too large", vec![b'#'; 600 * 1024]),
    ]
}

#[test]
fn nasty_files_are_refused_with_advice() {
    for path in [PACK, PROCEDURE] {
        for (name, bytes) in corpus() {
            let problems = Draft::example().put(path, bytes).problems();
            let said: Vec<_> = problems.iter().filter(|problem| problem.file == path).collect();
            assert_eq!(
                said.len(),
                1,
                "{name} as {path}: one structural problem, and no consequence: {said:#?}"
            );
            assert!(!said[0].message.is_empty() && !said[0].advice.is_empty(), "{name}");
        }
    }
}

#[test]
fn the_order_of_the_files_changes_nothing() {
    let draft =
        Draft::example().edit(PROCEDURE, "scene: code", "scene: rien").put("z.txt", "z").put("a.txt", "a");
    let problems = draft.problems();
    assert!(problems.len() > 3 && problems.is_sorted(), "{problems:#?}");
    assert_eq!(problems, draft.problems());
}

/// Pieces that turn YAML and the format over.
const SHARDS: [&str; 24] = [
    "",
    " ",
    "\n",
    "\n  ",
    "\t",
    ": ",
    "- ",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "'",
    "|",
    ">",
    "&a ",
    "*a",
    "!!",
    "null",
    "end",
    "jour",
    "code",
    "learner_only",
    "2026-11",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_the_loader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = Draft::example().put(PROCEDURE, bytes.clone()).problems();
        let _ = Draft::example().put(PACK, bytes).problems();
    }

    // The checker must not lie: whatever a slip makes of the example, what it accepts can be walked to the end.
    #[test]
    fn a_slip_is_refused_or_the_pack_still_walks(
        slips in proptest::collection::vec((any::<prop::sample::Index>(), 0usize..12, prop::sample::select(&SHARDS[..])), 1..4)
    ) {
        let mut draft = Draft::example();
        let mut text: Vec<char> = draft.text(PROCEDURE).chars().collect();
        for (at, length, shard) in slips {
            let start = at.index(text.len());
            let end = (start + length).min(text.len());
            text.splice(start..end, shard.chars());
        }
        draft = draft.put(PROCEDURE, text.into_iter().collect::<String>());
        if let Ok(pack) = draft.load() {
            let walked = content::play::play(&pack.walkthroughs);
            prop_assert!(walked.is_ok(), "{walked:?}");
        }
    }
}
