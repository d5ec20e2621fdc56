//! A test measured in a process of its own: how much memory it took at its highest. Refuses to measure beside other tests.

#![cfg(target_os = "linux")]
// What goes wrong is the test's failure, and what is printed is the measure.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

/// The most that a hostile file may take, in KiB.
const MOST_KIB: u64 = 200 * 1024;

/// At the end of a test that [`alone`] runs: says and judges what this process took at its highest.
pub(crate) fn assert_peak() {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    let kib: u64 = peak.trim().trim_end_matches(" kB").trim().parse().unwrap();
    println!("peak {kib} KiB");
    assert!(kib < MOST_KIB, "{kib} KiB at the most");
}

/// Runs an ignored test of this suite alone, and checks that it went through and was measured.
pub(crate) fn alone(test: &str) {
    let run = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "--nocapture", test])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&run.stdout);
    assert!(
        run.status.success() && said.contains("peak "),
        "{said}\n{}",
        String::from_utf8_lossy(&run.stderr)
    );
    println!("{said}");
}
