//! Owns the window of an author: beside the antenna's, which may be open too. Refuses the antenna's folders: it knows none
//! of them.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use api::Preview;
use tauri::{Manager, RunEvent};

use crate::Error;
use crate::host::WindowHost;
use crate::rpc::{self, Program};
use crate::window::{self, Kind};

/// Opens the window on a folder and comes back when it is closed. No plugin for a single instance: a preview neither waits
/// for the antenna's window nor takes its place.
pub(crate) fn run(folder: &Path, procedure: Option<&str>) -> Result<(), Error> {
    let shell = tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![rpc::rpc])
        .build(crate::context())?;
    let host = Arc::new(WindowHost::new(shell.handle().clone(), None));
    let preview = Arc::new(Preview::start(host, folder, procedure));
    shell.manage(Program::Preview(Arc::clone(&preview)));
    let scratch = scratch();
    window::open(&shell, Kind::Preview, &scratch)?;
    preview.watch();
    shell.run(move |_, event| {
        if matches!(event, RunEvent::Exit) {
            // What WebKit may have made there; a folder of the system's, which it empties by itself.
            let _ = fs::remove_dir_all(&scratch);
        }
    });
    Ok(())
}

/// A folder of this process alone, for whatever WebKit insists on writing.
fn scratch() -> PathBuf {
    std::env::temp_dir().join(format!("cote-a-cote-preview-{}", std::process::id()))
}
