//! The shell: puts the application behind a window. It refuses to know any rule, sentence or file format.

mod dialog;
mod hardening;
mod host;
mod journal;
mod rpc;
mod window;

use std::path::PathBuf;
use std::sync::Arc;

use api::{App, Preview, Program, Start};
use tauri::{Manager, RunEvent};
use thiserror::Error;

use crate::host::WindowHost;

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
    let mut builder = tauri::Builder::default();
    if *start == Start::Antenna {
        // First of the plugins: a second start must end before it touches anything. A preview stands beside it.
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, _, _| window::raise(app)));
    }
    #[cfg(not(target_os = "linux"))]
    let builder = builder.plugin(tauri_plugin_dialog::init());
    let shell =
        builder.invoke_handler(tauri::generate_handler![rpc::rpc]).build(tauri::generate_context!())?;
    // Not in Tauri's setup hook: a failure there is a panic.
    let (program, scratch) = begin(&shell, start)?;
    shell.manage(program.clone());
    window::open(&shell, start, &scratch)?;
    shell.run(move |_, event| {
        if matches!(event, RunEvent::Exit) {
            // The process ends without dropping anything: what is open is closed here.
            match &program {
                Program::Antenna(app) => drop(app.dispatch("vault_close", serde_json::json!({}))),
                // What WebKit may have made there; a folder of the system's, which it empties by itself.
                Program::Preview(_) => drop(std::fs::remove_dir_all(&scratch)),
            }
        }
    });
    Ok(())
}

/// What answers behind the window, and a folder for what WebKit insists on writing: never the antenna's for a preview.
fn begin(shell: &tauri::App, start: &Start) -> Result<(Program, PathBuf), Error> {
    let host = |folder| Arc::new(WindowHost::new(shell.handle().clone(), folder));
    match start {
        Start::Antenna => {
            let folder = shell.path().app_data_dir()?;
            let app = App::start(host(Some(&folder)), &folder);
            let app = app.map_err(|error| Error::Application(error.into()))?;
            Ok((Program::Antenna(Arc::new(app)), shell.path().app_cache_dir()?))
        }
        Start::Preview { folder, procedure } => {
            let preview = Arc::new(Preview::start(host(None), folder, procedure.as_deref()));
            preview.watch();
            let scratch = format!("cote-a-cote-preview-{}", std::process::id());
            Ok((Program::Preview(preview), std::env::temp_dir().join(scratch)))
        }
    }
}
