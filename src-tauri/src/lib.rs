//! The shell: puts the application behind a window. It refuses to know any rule, sentence or file format.

mod dialog;
mod hardening;
mod host;
mod journal;
mod preview;
mod rpc;
mod window;

use std::path::PathBuf;
use std::sync::Arc;

use api::App;
use tauri::{Manager, RunEvent};
use thiserror::Error;

use crate::host::WindowHost;
use crate::rpc::Program;
use crate::window::Kind;

/// What the program is started for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Start {
    /// The antenna's window.
    Antenna,
    /// The window of an author, on a folder of theirs.
    Preview {
        /// The folder of the pack.
        folder: PathBuf,
        /// The procedure to open at once.
        procedure: Option<String>,
    },
}

/// Why the window could not open.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum Error {
    /// The process could not be protected from being read.
    #[error("the process could not be closed to others: {0}")]
    Hardening(#[from] std::io::Error),
    /// There is no screen.
    #[error("no screen: neither DISPLAY nor WAYLAND_DISPLAY is set")]
    NoScreen,
    /// The application found itself unable to protect anything.
    #[error("the application refused to start: {0}")]
    Application(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The window could not be built or run.
    #[error("the window could not be opened: {0}")]
    Window(#[from] tauri::Error),
}

/// Opens the window and comes back when it is closed.
///
/// # Errors
/// [`Error`], before any window is shown.
pub fn run(start: &Start) -> Result<(), Error> {
    hardening::apply()?;
    if !window::has_screen() {
        // GTK would end the process with a message about itself.
        return Err(Error::NoScreen);
    }
    match start {
        Start::Antenna => run_antenna(),
        Start::Preview { folder, procedure } => preview::run(folder, procedure.as_deref()),
    }
}

fn run_antenna() -> Result<(), Error> {
    let builder = tauri::Builder::default()
        // First of the plugins: a second start must end before it touches anything.
        .plugin(tauri_plugin_single_instance::init(|app, _, _| window::raise(app)));
    #[cfg(not(target_os = "linux"))]
    let builder = builder.plugin(tauri_plugin_dialog::init());
    let shell = builder.invoke_handler(tauri::generate_handler![rpc::rpc]).build(context())?;
    // Not in Tauri's setup hook: a failure there is a panic.
    let folder = shell.path().app_data_dir()?;
    let host = Arc::new(WindowHost::new(shell.handle().clone(), Some(&folder)));
    let application = App::start(host, &folder).map_err(|error| Error::Application(error.into()))?;
    shell.manage(Program::Antenna(Arc::new(application)));
    let cache = shell.path().app_cache_dir()?;
    window::open(&shell, Kind::Antenna, &cache)?;
    shell.run(|shell, event| {
        if matches!(event, RunEvent::Exit) {
            // The process ends without dropping anything: what is open is closed here.
            let _ = shell.state::<Program>().dispatch("vault_close", serde_json::json!({}));
        }
    });
    Ok(())
}

/// What the build put into the program: once, for both windows.
fn context() -> tauri::Context {
    tauri::generate_context!()
}
