//! Owns the question "where shall it be saved?"; refuses to let the desktop remember the answer.

use std::path::PathBuf;

use api::host::FileKind;
use tauri::AppHandle;

/// Asks where to save; `None` when the person cancels. Called from any thread but the one that draws.
#[cfg(target_os = "linux")]
pub(crate) fn choose_save_path(app: &AppHandle, suggested_name: &str, kind: FileKind) -> Option<PathBuf> {
    let (tell, answer) = std::sync::mpsc::channel();
    let (owner, suggested) = (app.clone(), suggested_name.to_owned());
    app.run_on_main_thread(move || ask(&owner, &suggested, kind, tell)).ok()?;
    // The other end is dropped when the dialog could not be shown: a question without an answer.
    answer.recv().ok().flatten()
}

/// GTK's own dialog on GTK's own thread: tauri-plugin-dialog (rfd 0.17) runs a second loop beside WebKit's,
/// speaks English, and leaves the file in the desktop's list of recent files.
#[cfg(target_os = "linux")]
fn ask(app: &AppHandle, suggested: &str, kind: FileKind, tell: std::sync::mpsc::Sender<Option<PathBuf>>) {
    use gtk::prelude::{DialogExt, FileChooserExt, GtkWindowExt, RecentManagerExt, WidgetExt};
    use gtk::{FileChooserAction, FileChooserDialog, FileFilter, RecentManager, ResponseType};
    use tauri::Manager;

    let window = app.get_webview_window(crate::window::LABEL).and_then(|window| window.gtk_window().ok());
    let dialog = FileChooserDialog::new(Some("Enregistrer"), window.as_ref(), FileChooserAction::Save);
    dialog.add_button("Annuler", ResponseType::Cancel);
    dialog.add_button("Enregistrer", ResponseType::Accept);
    dialog.set_default_response(ResponseType::Accept);
    dialog.set_modal(true);
    dialog.set_do_overwrite_confirmation(true);
    dialog.set_current_name(suggested);
    if let Ok(folder) = app.path().document_dir().or_else(|_| app.path().home_dir()) {
        dialog.set_current_folder(folder);
    }
    let (name, ending) = described(kind);
    let filter = FileFilter::new();
    filter.set_name(Some(name));
    filter.add_pattern(&format!("*.{ending}"));
    dialog.add_filter(filter);
    dialog.connect_response(move |dialog, response| {
        let chosen = (response == ResponseType::Accept).then(|| dialog.filename()).flatten();
        if let (Some(uri), Some(recent)) = (dialog.uri(), RecentManager::default()) {
            // Not in the list is what we want.
            let _ = recent.remove_item(&uri);
        }
        dialog.close();
        let _ = tell.send(chosen);
    });
    dialog.show();
}

/// Asks where to save; `None` when the person cancels. Called from any thread but the one that draws.
#[cfg(not(target_os = "linux"))]
pub(crate) fn choose_save_path(app: &AppHandle, suggested_name: &str, kind: FileKind) -> Option<PathBuf> {
    use tauri_plugin_dialog::DialogExt;

    let (name, ending) = described(kind);
    let dialog = app.dialog().file().set_title("Enregistrer").set_file_name(suggested_name);
    dialog.add_filter(name, &[ending]).blocking_save_file()?.into_path().ok()
}

fn described(kind: FileKind) -> (&'static str, &'static str) {
    match kind {
        FileKind::Pdf => ("PDF", "pdf"),
        FileKind::Markdown => ("Texte (Markdown)", "md"),
    }
}
