//! Owns the start and the memory of our window beside those of a bare one, in turn; refuses to measure one without the
//! other.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use super::figure::{Figure, median};
use super::framebuffer::Framebuffer;
use super::screen::Screen;
use super::{Place, Programs, memory};
use crate::process;

/// How often each window is opened.
const ROUNDS: usize = 10;
/// How much longer or larger than a bare window ours may be.
const TARGET: f64 = 1.15;
/// The folder of the application's data, below that of all data.
const DATA: &str = "data/be.coteacote.CoteACote";

/// A window that is opened again and again in a home of its own.
struct Window {
    program: PathBuf,
    home: PathBuf,
    /// In milliseconds.
    starts: Vec<f64>,
    /// In MiB.
    memories: Vec<f64>,
}

/// Opens both windows in turn, each time with the disk's caches empty if the system allows it.
///
/// # Errors
/// When a window does not come, or its memory may not be counted.
pub(super) fn run(programs: &Programs, place: &Place) -> Result<Vec<Figure>> {
    let home = place.folder("home-ours")?;
    // The window that people open in the morning: there is a vault, closed. It is made as the application makes it.
    let vault = place.folder("vault")?;
    process::keep(Command::new(&programs.measure).arg("vault").arg(&vault), &place.log)?;
    let data = home.join(DATA);
    std::fs::create_dir_all(home.join("data"))?;
    std::fs::rename(vault.join("data"), &data)
        .with_context(|| format!("cannot move to {}", data.display()))?;

    let mut ours = Window::new(&programs.shell, home);
    let mut bare = Window::new(&programs.bare, place.folder("home-bare")?);
    let screen = Screen::open()?;
    let framebuffer = screen.framebuffer()?;
    // The first start of all makes caches of fonts and the like, once for ever.
    for window in [&mut ours, &mut bare] {
        window.open(&screen, &framebuffer)?;
        window.starts.clear();
        window.memories.clear();
    }
    let mut is_cold = true;
    for _ in 0..ROUNDS {
        for window in [&mut ours, &mut bare] {
            is_cold &= drop_caches();
            window.open(&screen, &framebuffer)?;
        }
    }
    if !is_cold {
        eprintln!("  The caches of the disk could not be emptied (only root may): these starts are warm.");
    }
    figures(&ours, &bare, is_cold)
}

fn figures(ours: &Window, bare: &Window, is_cold: bool) -> Result<Vec<Figure>> {
    let start = if is_cold { "cold start" } else { "warm start" };
    Ok(vec![
        Figure::alone(
            format!("{start} to a usable first screen, beside a bare window"),
            median(&ours.starts)?,
            "ms",
        )
        .against(median(&bare.starts)?)
        .at_most(TARGET),
        Figure::alone("memory of all processes (PSS), beside a bare window", median(&ours.memories)?, "MiB")
            .against(median(&bare.memories)?)
            .at_most(TARGET),
    ])
}

impl Window {
    fn new(program: &Path, home: PathBuf) -> Self {
        Self { program: program.to_path_buf(), home, starts: Vec::new(), memories: Vec::new() }
    }

    /// Opens the window, waits until it shows its page and is at rest, counts, and ends it.
    fn open(&mut self, screen: &Screen, framebuffer: &Framebuffer) -> Result<()> {
        let mut command = screen.command(&self.program, &self.home)?;
        let began = Instant::now();
        let mut program =
            command.spawn().with_context(|| format!("cannot start {}", self.program.display()))?;
        let settled = framebuffer.settled(began, || matches!(program.try_wait(), Ok(None)));
        let counted = memory::tree(program.id());
        let held = counted.as_ref().map_or(Ok(0.0), |processes| memory::held(processes));
        // It is ended whatever was measured: the next one must not find it there.
        program.kill()?;
        program.wait()?;
        self.starts.push(settled?.as_secs_f64() * 1_000.0);
        self.memories.push(held?);
        gone(&counted?)
    }
}

/// Waits until the processes of a window have followed it.
fn gone(processes: &[u32]) -> Result<()> {
    let until = Instant::now() + Duration::from_secs(10);
    while processes.iter().any(|process| memory::is_there(*process)) {
        if Instant::now() > until {
            bail!("a process of a window outlived it");
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(())
}

/// Makes the disk forget what it was asked for; says whether the system allowed it.
fn drop_caches() -> bool {
    let is_written = Command::new("sync").status().is_ok_and(|status| status.success());
    is_written && std::fs::write("/proc/sys/vm/drop_caches", "3").is_ok()
}
