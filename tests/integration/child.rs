//! Starts `cote-child` and listens to it; refuses to wait for ever.

use std::{
    ffi::OsStr,
    io::{BufRead, BufReader},
    process::{Child, ChildStdin, Command, ExitStatus, Stdio},
    sync::mpsc::{Receiver, RecvTimeoutError, channel},
    time::Duration,
};

/// Far longer than anything here takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// Where the program stands.
pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_cote-child");

/// A running child and the lines that it says.
pub(crate) struct Listened {
    child: Child,
    lines: Receiver<String>,
    /// Held open: a child that holds a folder goes when it closes.
    _input: Option<ChildStdin>,
}

impl Listened {
    pub(crate) fn start<S: AsRef<OsStr>>(arguments: impl IntoIterator<Item = S>) -> Self {
        let mut command = Command::new(PROGRAM);
        command.args(arguments);
        Self::spawn(&mut command)
    }

    pub(crate) fn spawn(command: &mut Command) -> Self {
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the child starts");
        let output = BufReader::new(child.stdout.take().expect("its output is piped"));
        let input = child.stdin.take();
        let (say, lines) = channel();
        std::thread::spawn(move || {
            // A killed child may leave half a line: it acknowledged nothing.
            for line in output.split(b'\n').map_while(Result::ok) {
                if say.send(String::from_utf8_lossy(&line).into_owned()).is_err() {
                    break;
                }
            }
        });
        Self { child, lines, _input: input }
    }

    /// The next line, or `None` when the child has said its last.
    pub(crate) fn line(&self) -> Option<String> {
        match self.lines.recv_timeout(PATIENCE) {
            Ok(line) => Some(line),
            Err(RecvTimeoutError::Disconnected) => None,
            Err(RecvTimeoutError::Timeout) => panic!("the child says nothing"),
        }
    }

    /// Everything it still says.
    pub(crate) fn rest(&self) -> Vec<String> {
        std::iter::from_fn(|| self.line()).collect()
    }

    /// `kill -9`.
    pub(crate) fn kill(&mut self) -> ExitStatus {
        self.child.kill().expect("the child is ours");
        self.child.wait().expect("the child ends")
    }

    pub(crate) fn wait(&mut self) -> ExitStatus {
        self.child.wait().expect("the child ends")
    }
}

/// The number of the last `ack n` among lines.
pub(crate) fn last_ack(lines: &[String]) -> Option<u32> {
    lines.iter().rev().find_map(|line| line.strip_prefix("ack ")?.parse().ok())
}
