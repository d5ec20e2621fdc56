//! Owns the asking of other programs; refuses to wait for ever, and to put what is said on a command line,
//! where every program of the machine can read it.

use std::io::{self, Read, Write};
use std::process::{Child, Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Runs `program`, gives it `input`, and collects what it answers within `limit`.
///
/// # Errors
/// When it does not exist, cannot be spoken to, or does not end in time (it is then stopped).
pub(crate) fn ask(program: &str, args: &[&str], input: &[u8], limit: Duration) -> io::Result<Output> {
    let mut child = Command::new(program)
        .args(args)
        // Programs answer in the language of the desk; ours is only to be parsed.
        .env("LC_ALL", "C.UTF-8")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
    // Writing and reading at once: a program that answers before it has read everything would otherwise
    // wait for us while we wait for it.
    thread::scope(|scope| {
        // A program may end without reading all it is given; its exit status then says whether that is well.
        scope.spawn(move || stdin.map(|mut pipe| pipe.write_all(input)));
        let answer = scope.spawn(move || {
            let mut bytes = Vec::new();
            stdout.map_or(Ok(0), |mut pipe| pipe.read_to_end(&mut bytes)).map(|_| bytes)
        });
        let status = wait(&mut child, limit);
        let stdout = answer.join().unwrap_or_else(|_| Err(io::ErrorKind::Other.into()))?;
        Ok(Output { status: status?, stdout, stderr: Vec::new() })
    })
}

fn wait(child: &mut Child, limit: Duration) -> io::Result<std::process::ExitStatus> {
    let started = Instant::now();
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status);
        }
        if started.elapsed() > limit {
            child.kill()?;
            child.wait()?;
            return Err(io::ErrorKind::TimedOut.into());
        }
        thread::sleep(Duration::from_millis(5));
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_program_gets_all_and_gives_all() {
        let much = vec![b'x'; 300_000];
        let output = ask("cat", &[], &much, Duration::from_secs(10)).unwrap();
        assert_eq!(output.stdout, much, "more than a pipe holds goes through");
    }

    #[test]
    fn a_program_that_never_ends_is_stopped() {
        let error = ask("sleep", &["60"], &[], Duration::from_millis(50)).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::TimedOut);
    }

    #[test]
    fn a_program_that_reads_nothing_is_no_error() {
        let output = ask("true", &[], &vec![b'x'; 300_000], Duration::from_secs(10)).unwrap();
        assert!(output.status.success());
    }
}
