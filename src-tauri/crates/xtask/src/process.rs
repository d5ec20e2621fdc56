//! Owns the running of other programs; refuses to lose their words: what they said is kept in a file.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// How often a quiet program is reported to be still at work.
const HEARTBEAT: Duration = Duration::from_secs(30);

/// How much of the end of a log is worth showing.
const TAIL_LINES: usize = 40;

/// Runs `command` with its words on the terminal.
///
/// # Errors
/// When it cannot be started, or ends badly.
pub(crate) fn show(command: &mut Command) -> Result<()> {
    let name = name_of(command);
    let status = command.status().with_context(|| format!("cannot start {name}"))?;
    if !status.success() {
        bail!("{name} ended with {status}");
    }
    Ok(())
}

/// Runs `command` with its words in `log`, reporting now and then that it is still at work.
///
/// # Errors
/// When it cannot be started, or ends badly; the error then carries the end of the log.
pub(crate) fn keep(command: &mut Command, log: &Path) -> Result<()> {
    let name = name_of(command);
    let words = File::options()
        .create(true)
        .append(true)
        .open(log)
        .with_context(|| format!("cannot write {}", log.display()))?;
    let mut child = command
        .stdin(Stdio::null())
        .stdout(words.try_clone()?)
        .stderr(words)
        .spawn()
        .with_context(|| format!("cannot start {name}"))?;
    let started = Instant::now();
    let mut told = started;
    let status: ExitStatus = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        std::thread::sleep(Duration::from_millis(50));
        if told.elapsed() >= HEARTBEAT {
            told = Instant::now();
            eprintln!("         … {}: {}", seconds(started.elapsed()), last_line(log));
        }
    };
    if !status.success() {
        bail!("{}\n{name} ended with {status}", tail(log));
    }
    Ok(())
}

/// What `command` prints, as text.
///
/// # Errors
/// When it cannot be started, or ends badly.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let name = name_of(command);
    let done = command.output().with_context(|| format!("cannot start {name}"))?;
    if !done.status.success() {
        bail!("{}\n{name} ended with {}", String::from_utf8_lossy(&done.stderr).trim_end(), done.status);
    }
    String::from_utf8(done.stdout).with_context(|| format!("{name} did not print text"))
}

/// Where `program` is found on the search path.
pub(crate) fn find(program: &str) -> Option<std::path::PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// A duration as a person reads it.
pub(crate) fn seconds(time: Duration) -> String {
    let whole = time.as_secs();
    if whole >= 60 {
        format!("{} min {:02} s", whole / 60, whole % 60)
    } else {
        format!("{:.1} s", time.as_secs_f32())
    }
}

fn name_of(command: &Command) -> String {
    let program = command.get_program().to_string_lossy().into_owned();
    let first = command.get_args().next().map(|word| format!(" {}", word.to_string_lossy()));
    format!("{program}{}", first.unwrap_or_default())
}

fn last_line(log: &Path) -> String {
    let words = end_of(log);
    let line = words.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or("(nothing said yet)");
    line.trim().chars().take(90).collect()
}

fn tail(log: &Path) -> String {
    let words = end_of(log);
    let lines: Vec<&str> = words.lines().collect();
    let from = lines.len().saturating_sub(TAIL_LINES);
    lines.get(from..).unwrap_or_default().join("\n")
}

/// The last bytes of a log, unreadable ones replaced: a log that cannot be read must not hide the failure.
fn end_of(log: &Path) -> String {
    const ENOUGH: u64 = 16 * 1024;
    let read = || -> std::io::Result<Vec<u8>> {
        let mut file = File::open(log)?;
        let length = file.metadata()?.len();
        file.seek(SeekFrom::Start(length.saturating_sub(ENOUGH)))?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    read().map_or_else(
        |error| format!("(log unreadable: {error})"),
        |bytes| String::from_utf8_lossy(&bytes).into_owned(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_program_leaves_its_words_in_the_error() {
        let log = std::env::temp_dir().join(format!("cote-process-{}.log", std::process::id()));
        let _ = std::fs::remove_file(&log);
        let error = keep(Command::new("sh").args(["-c", "echo the reason; exit 3"]), &log).unwrap_err();
        assert!(error.to_string().contains("the reason"), "the end of the log is shown: {error}");
        keep(Command::new("sh").args(["-c", "true"]), &log).expect("a program that ends well is no error");
        std::fs::remove_file(&log).unwrap();
    }

    #[test]
    fn durations_are_read_at_a_glance() {
        assert_eq!(seconds(Duration::from_millis(1_240)), "1.2 s");
        assert_eq!(seconds(Duration::from_secs(605)), "10 min 05 s");
    }
}
