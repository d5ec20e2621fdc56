//! Runs `cote-child` under strace and reads what it asked of the disk and what it said, in order; refuses a trace with
//! anything in it that writes and is not understood.

use std::{
    collections::HashMap,
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use super::disk::Call;
use crate::child::PROGRAM;

/// Calls that change a disk, or that say where a write goes. The ones that `understand` does not know make it fail.
const WATCHED: &str = "openat,open,creat,close,read,pread64,preadv,write,writev,pwrite64,pwritev,pwritev2,lseek,fsync,\
                       fdatasync,sync_file_range,msync,ftruncate,truncate,fallocate,copy_file_range,sendfile,splice,\
                       rename,renameat,renameat2,unlink,unlinkat,link,linkat,symlink,symlinkat,mkdir,mkdirat,rmdir,\
                       dup,dup2,dup3";

/// One thing that happened.
#[derive(Debug, Clone)]
pub(crate) enum Step {
    /// A line on the child's output.
    Said(String),
    /// A change asked of the disk.
    Did(Call),
}

/// Runs the child to its end and returns what it did in and under `root`.
pub(crate) fn trace(root: &Path, arguments: &[&str]) -> Vec<Step> {
    let output = tempfile::NamedTempFile::new().unwrap();
    // -xx: every byte as \xNN. No -f: the child has one thread, and its lines then never interleave.
    let status = Command::new("strace")
        .args(["-xx", "-s", "1000000", "-e", "signal=none", "-e", &format!("trace={WATCHED}"), "-o"])
        .arg(output.path())
        .arg(PROGRAM)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .expect("the strace command is installed");
    assert!(status.success(), "the traced child ended well");
    let mut reader = Reader { root: root.to_owned(), files: HashMap::new(), steps: Vec::new() };
    fs::read_to_string(output.path()).unwrap().lines().for_each(|line| reader.line(line));
    assert!(!reader.steps.is_empty());
    reader.steps
}

/// An open file and where its next plain write goes.
struct Open {
    path: PathBuf,
    at: usize,
}

struct Reader {
    root: PathBuf,
    files: HashMap<String, Open>,
    steps: Vec<Step>,
}

impl Reader {
    fn line(&mut self, line: &str) {
        let Some((call, rest)) = line.split_once('(') else { return };
        let Some((arguments, result)) = rest.rsplit_once(" = ") else { return };
        if result.starts_with('-') || result.starts_with('?') {
            return;
        }
        let arguments: Vec<&str> = arguments.trim_end().trim_end_matches(')').split(", ").collect();
        self.understand(call, &arguments, result, line);
    }

    fn understand(&mut self, call: &str, arguments: &[&str], result: &str, line: &str) {
        match (call, arguments) {
            ("openat", [_, path, flags, ..]) => self.open(&text(path), flags, result),
            ("close", [fd]) => drop(self.files.remove(*fd)),
            ("write", ["1", bytes, _]) => {
                let said = String::from_utf8(raw(bytes)).unwrap();
                self.steps.push(Step::Said(said.trim_end().to_owned()));
            }
            ("write", [fd, bytes, _]) => self.write(fd, raw(bytes), None),
            ("pwrite64", [fd, bytes, _, at]) => self.write(fd, raw(bytes), Some(at.parse().unwrap())),
            ("read", [fd, ..]) => self.skip(fd, result.parse().unwrap()),
            ("lseek", [fd, ..]) => self.seek(fd, result.parse().unwrap()),
            ("fsync" | "fdatasync", [fd]) => self.sync(fd),
            ("ftruncate", [fd, length]) => {
                let length = length.parse().unwrap();
                self.with(fd, |open| Call::Truncate { path: open.path.clone(), length });
            }
            ("rename", [from, to]) => self.did(Call::Rename { from: text(from).into(), to: text(to).into() }),
            ("unlink", [path]) => self.did(Call::Remove(text(path).into())),
            ("mkdir", [path, _]) => self.did(Call::MakeFolder(text(path).into())),
            ("pread64" | "preadv", _) => {}
            _ => panic!("a call that the model of the disk does not know: {line:.200}"),
        }
    }

    fn open(&mut self, path: &str, flags: &str, fd: &str) {
        let path = PathBuf::from(path);
        if !path.starts_with(&self.root) {
            return;
        }
        if flags.contains("O_CREAT") {
            self.did(Call::Create(path.clone()));
        }
        if flags.contains("O_TRUNC") {
            self.did(Call::Truncate { path: path.clone(), length: 0 });
        }
        assert!(!flags.contains("O_APPEND") && !flags.contains("O_TMPFILE"), "{flags}");
        self.files.insert(fd.to_owned(), Open { path, at: 0 });
    }

    fn write(&mut self, fd: &str, bytes: Vec<u8>, at: Option<usize>) {
        if let Some(open) = self.files.get_mut(fd) {
            let place = at.unwrap_or(open.at);
            if at.is_none() {
                open.at += bytes.len();
            }
            let call = Call::Write { path: open.path.clone(), at: place, bytes };
            self.did(call);
        }
    }

    fn skip(&mut self, fd: &str, length: usize) {
        if let Some(open) = self.files.get_mut(fd) {
            open.at += length;
        }
    }

    fn seek(&mut self, fd: &str, at: usize) {
        if let Some(open) = self.files.get_mut(fd) {
            open.at = at;
        }
    }

    fn sync(&mut self, fd: &str) {
        self.with(fd, |open| {
            // A folder is opened as a file to be flushed; in this program no file is without an extension but these.
            let is_folder = open.path.is_dir();
            if is_folder { Call::SyncFolder(open.path.clone()) } else { Call::SyncFile(open.path.clone()) }
        });
    }

    fn with(&mut self, fd: &str, call: impl FnOnce(&Open) -> Call) {
        if let Some(open) = self.files.get(fd) {
            let call = call(open);
            self.did(call);
        }
    }

    fn did(&mut self, call: Call) {
        self.steps.push(Step::Did(call));
    }
}

fn text(quoted: &str) -> String {
    String::from_utf8(raw(quoted)).unwrap()
}

/// The bytes of a string that strace wrote as `"\x61\x62"`, and nothing shorter than the whole.
fn raw(quoted: &str) -> Vec<u8> {
    let inner = quoted.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let inner = inner.unwrap_or_else(|| panic!("a string that was cut: {quoted:.40}"));
    let digits = |pair: &str| u8::from_str_radix(pair, 16).unwrap();
    inner.split("\\x").skip(1).map(digits).collect()
}
