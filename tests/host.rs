//! A host without a window: a clock that tests set, a folder where "saved" and "printed" papers land, and what was told to
//! the page. Refuses nothing that a window would allow.

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;

use api::event::AppEvent;
use api::host::{Browser, FileKind, Host, HostError, ReadKind, ReadSeek};
use chrono::{DateTime, Duration, Utc};
use machine::speech;

/// The host of the tests.
pub struct TestHost {
    /// `None`: the hour of the machine.
    now: Mutex<Option<DateTime<Utc>>>,
    papers: PathBuf,
    has_printer: bool,
    has_voice: AtomicBool,
    /// What a dialog answers when it asks for a file.
    file: Mutex<Option<PathBuf>>,
    /// After how many bytes the stick is pulled out, when it is.
    vanishes_after: Mutex<Option<u64>>,
    /// What the voice was given to read.
    said: Mutex<Vec<String>>,
    told: Mutex<Vec<AppEvent>>,
    logged: Mutex<Vec<String>>,
    opened: Mutex<Vec<String>>,
    listeners: Mutex<Vec<Sender<String>>>,
}

impl TestHost {
    /// A host whose papers land in `papers`, at a fixed hour or at the machine's.
    pub fn new(papers: &Path, now: Option<DateTime<Utc>>) -> Self {
        Self {
            now: Mutex::new(now),
            papers: papers.to_owned(),
            has_printer: true,
            has_voice: AtomicBool::new(false),
            file: Mutex::default(),
            vanishes_after: Mutex::default(),
            said: Mutex::default(),
            told: Mutex::default(),
            logged: Mutex::default(),
            opened: Mutex::default(),
            listeners: Mutex::default(),
        }
    }

    /// The same, on a desk without a printer.
    #[must_use]
    pub fn without_printer(mut self) -> Self {
        self.has_printer = false;
        self
    }

    /// From now on the machine speaks, with the voice of the window itself.
    pub fn give_voice(&self) {
        self.has_voice.store(true, Ordering::Relaxed);
    }

    /// From now on a dialog that asks for a file answers this one.
    pub fn offer_file(&self, path: &Path) {
        *self.file.lock().expect("no test panics while it holds the file") = Some(path.to_owned());
    }

    /// From now on whatever is read ends with an error after so many bytes, as on a stick that is pulled out; `None`: no
    /// more.
    pub fn pull_out_after(&self, bytes: Option<u64>) {
        *self.vanishes_after.lock().expect("no test panics while it holds the stick") = bytes;
    }

    /// What the voice was given to read.
    pub fn said(&self) -> Vec<String> {
        self.said.lock().expect("no test panics while it holds the words").clone()
    }

    /// Lets time go by, when the hour is a fixed one.
    pub fn wait(&self, span: Duration) {
        let mut now = self.now.lock().expect("no test panics while it holds the clock");
        *now = now.map(|now| now + span);
    }

    /// What was told to the page.
    pub fn told(&self) -> Vec<AppEvent> {
        self.told.lock().expect("no test panics while it holds the events").clone()
    }

    /// What the log would hold.
    pub fn logged(&self) -> Vec<String> {
        self.logged.lock().expect("no test panics while it holds the log").clone()
    }

    /// The private windows that were asked for: browser and address.
    pub fn opened(&self) -> Vec<String> {
        self.opened.lock().expect("no test panics while it holds them").clone()
    }

    /// Tells a listener from now on, as JSON.
    pub fn listen(&self, listener: Sender<String>) {
        self.listeners.lock().expect("no listener panics").push(listener);
    }

    fn last_paper(&self, name: &str) -> Option<PathBuf> {
        let there = std::fs::read_dir(&self.papers).ok()?.flatten().map(|entry| entry.path());
        there.filter(|path| path.to_string_lossy().contains(name)).max()
    }

    fn next_path(&self, prefix: &str, name: &str) -> PathBuf {
        let at = (1..).find(|at| !self.papers.join(format!("{prefix}{at}-{name}")).exists());
        self.papers.join(format!("{prefix}{}-{name}", at.unwrap_or_default()))
    }
}

impl Host for TestHost {
    fn now(&self) -> DateTime<Utc> {
        self.now.lock().expect("no test panics while it holds the clock").unwrap_or_else(Utc::now)
    }

    fn choose_save_path(&self, suggested_name: &str, _: FileKind) -> Option<PathBuf> {
        Some(self.next_path("saved-", suggested_name))
    }

    fn choose_file(&self, kind: ReadKind) -> Option<PathBuf> {
        let offered = self.file.lock().expect("no test panics while it holds the file").clone();
        // A page that saved the antenna's file finds it where papers land, as it does a table that was laid there.
        offered.or_else(|| match kind {
            ReadKind::AntennaFile => self.last_paper("antenne-"),
            ReadKind::RelayFile => self.last_paper("relais-"),
            ReadKind::Sound | ReadKind::Valise => None,
        })
    }

    fn open_file(&self, path: &Path) -> std::io::Result<Box<dyn ReadSeek>> {
        let file = std::fs::File::open(path)?;
        let left = *self.vanishes_after.lock().expect("no test panics while it holds the stick");
        Ok(match left {
            Some(left) => Box::new(Vanishing { file, left }),
            None => Box::new(file),
        })
    }

    fn has_printer(&self) -> bool {
        self.has_printer
    }

    fn print(&self, pdf: &[u8]) -> Result<(), HostError> {
        if !self.has_printer {
            return Err(HostError::NoPrinter);
        }
        std::fs::write(self.next_path("printed-", "page.pdf"), pdf).map_err(HostError::Machine)
    }

    fn speak(&self, text: &str, is_slow: bool) -> Result<Vec<u8>, HostError> {
        if !self.has_voice.load(Ordering::Relaxed) {
            return Err(HostError::NoVoice);
        }
        self.said.lock().expect("no test panics while it holds the words").push(text.to_owned());
        speech::say(text, is_slow)
    }

    fn stand_beside(&self, _: Option<u32>) -> bool {
        false
    }

    fn browsers(&self) -> Vec<Browser> {
        vec![
            Browser { program: "firefox", name: "Firefox" },
            Browser { program: "chromium", name: "Chromium" },
        ]
    }

    fn open_private(&self, program: &str, address: &str) -> Result<(), HostError> {
        self.opened.lock().expect("no test panics while it holds them").push(format!("{program} {address}"));
        Ok(())
    }

    fn emit(&self, event: AppEvent) {
        let text = serde_json::to_string(&event).expect("an event has a JSON form");
        self.listeners
            .lock()
            .expect("no listener panics")
            .retain(|listener| listener.send(text.clone()).is_ok());
        self.told.lock().expect("no test panics while it holds the events").push(event);
    }

    fn quit(&self) {}

    fn log(&self, line: &str) {
        eprintln!("{line}");
        self.logged.lock().expect("no test panics while it holds the log").push(line.to_owned());
    }
}

/// A file on a stick that is pulled out while it is read.
struct Vanishing {
    file: std::fs::File,
    left: u64,
}

impl std::io::Read for Vanishing {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if self.left == 0 {
            // EIO: what Linux answers once the device has gone.
            return Err(std::io::Error::from_raw_os_error(5));
        }
        let at_most = usize::try_from(self.left).unwrap_or(usize::MAX).min(buffer.len());
        let read = std::io::Read::read(&mut self.file, &mut buffer[..at_most])?;
        self.left -= read as u64;
        Ok(read)
    }
}

impl std::io::Seek for Vanishing {
    fn seek(&mut self, to: std::io::SeekFrom) -> std::io::Result<u64> {
        std::io::Seek::seek(&mut self.file, to)
    }
}
