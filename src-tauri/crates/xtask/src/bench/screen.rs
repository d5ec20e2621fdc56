//! Owns the virtual screen on which windows are started one after the other; refuses to outlive its bench.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use super::framebuffer::Framebuffer;
use super::made;

/// A server, a session bus and a window manager, until this is dropped.
pub(super) struct Screen {
    server: Child,
    /// They end when this closes.
    hold: Option<ChildStdin>,
    folder: PathBuf,
    variables: [(&'static str, String); 3],
}

/// What the shell on the screen says once it is there.
const READY: &str = "screen ready";

impl Screen {
    /// Starts one, of the size of an office laptop.
    ///
    /// # Errors
    /// When it does not come.
    pub(super) fn open() -> Result<Self> {
        // Not in the work tree: a path with a space in it could not be said to the server.
        let folder = made(&std::env::temp_dir().join(format!("cote-bench-{}", std::process::id())))?;
        let server_args = format!("-screen 0 1366x768x24 -fbdir {}", folder.display());
        let said = format!(
            "openbox & printf '{READY}\\n%s\\n%s\\n%s\\n' \"$DISPLAY\" \"$XAUTHORITY\" \
             \"$DBUS_SESSION_BUS_ADDRESS\"; read -r end"
        );
        let mut server = Command::new("xvfb-run")
            .args([
                "--auto-servernum",
                "--server-args",
                &server_args,
                "dbus-run-session",
                "--",
                "sh",
                "-c",
                &said,
            ])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("cannot start xvfb-run")?;
        let hold = server.stdin.take();
        let words = server.stdout.take().context("xvfb-run has no output")?;
        let mut lines =
            BufReader::new(words).lines().map_while(Result::ok).skip_while(|line| line != READY).skip(1);
        let mut next = || lines.next().context("the virtual screen did not start");
        let variables =
            [("DISPLAY", next()?), ("XAUTHORITY", next()?), ("DBUS_SESSION_BUS_ADDRESS", next()?)];
        Ok(Self { server, hold, folder, variables })
    }

    /// What is drawn on it.
    ///
    /// # Errors
    /// When the server leaves no such file.
    pub(super) fn framebuffer(&self) -> Result<Framebuffer> {
        let file = self.folder.join("Xvfb_screen0");
        let until = Instant::now() + Duration::from_secs(10);
        while !file.is_file() {
            if Instant::now() > until {
                bail!("the virtual screen draws nowhere");
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Framebuffer::open(&file)
    }

    /// A program on this screen, living in `home` and nowhere else.
    ///
    /// # Errors
    /// When the folders cannot be made.
    pub(super) fn command(&self, program: &Path, home: &Path) -> Result<Command> {
        let mut command = Command::new(program);
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        // GDK prefers Wayland where both are offered, and the virtual screen is X.
        command.env("GDK_BACKEND", "x11").env_remove("WAYLAND_DISPLAY").env("HOME", home);
        for (name, folder) in [
            ("XDG_DATA_HOME", "data"),
            ("XDG_CACHE_HOME", "cache"),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_STATE_HOME", "state"),
            ("TMPDIR", "tmp"),
        ] {
            command.env(name, made(&home.join(folder))?);
        }
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        Ok(command)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        drop(self.hold.take());
        // Nothing more can be done about a server that does not end, or a folder that does not go.
        let _ = self.server.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}
