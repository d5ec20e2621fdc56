//! Owns the questions "where shall it be saved?" and "which file?"; refuses to let the desktop remember the answer.

use std::path::PathBuf;

use api::host::{FileKind, ReadKind};
use tauri::AppHandle;

/// What is asked.
#[cfg(target_os = "linux")]
#[derive(Clone)]
enum Question {
    /// Where to save, under this name.
    Save(String, FileKind),
    /// Which file to read.
    Read(ReadKind),
}

/// Asks where to save; `None` when the person cancels. Called from any thread but the one that draws.
#[cfg(target_os = "linux")]
pub(crate) fn choose_save_path(app: &AppHandle, suggested_name: &str, kind: FileKind) -> Option<PathBuf> {
    answer(app, Question::Save(suggested_name.to_owned(), kind))
}

/// Asks which file to read; `None` when the person cancels. Called from any thread but the one that draws.
#[cfg(target_os = "linux")]
pub(crate) fn choose_file(app: &AppHandle, kind: ReadKind) -> Option<PathBuf> {
    answer(app, Question::Read(kind))
}

#[cfg(target_os = "linux")]
fn answer(app: &AppHandle, question: Question) -> Option<PathBuf> {
    let (tell, answer) = std::sync::mpsc::channel();
    let owner = app.clone();
    app.run_on_main_thread(move || ask(&owner, &question, tell)).ok()?;
    // The other end is dropped when the dialog could not be shown: a question without an answer.
    answer.recv().ok().flatten()
}

/// GTK's own dialog on GTK's own thread: tauri-plugin-dialog (rfd 0.17) runs a second loop beside WebKit's,
/// speaks English, and leaves the file in the desktop's list of recent files.
#[cfg(target_os = "linux")]
fn ask(app: &AppHandle, question: &Question, tell: std::sync::mpsc::Sender<Option<PathBuf>>) {
    use gtk::prelude::{DialogExt, FileChooserExt, GtkWindowExt, RecentManagerExt, WidgetExt};
    use gtk::{FileChooserAction, FileChooserDialog, RecentManager, ResponseType};
    use tauri::Manager;

    let (title, accept, action) = match question {
        Question::Save(..) => ("Enregistrer", "Enregistrer", FileChooserAction::Save),
        Question::Read(kind) => (title_of(*kind), "Choisir", FileChooserAction::Open),
    };
    let window = app.get_webview_window(crate::window::LABEL).and_then(|window| window.gtk_window().ok());
    let dialog = FileChooserDialog::new(Some(title), window.as_ref(), action);
    dialog.add_button("Annuler", ResponseType::Cancel);
    dialog.add_button(accept, ResponseType::Accept);
    dialog.set_default_response(ResponseType::Accept);
    dialog.set_modal(true);
    if let Question::Save(suggested, _) = question {
        dialog.set_do_overwrite_confirmation(true);
        dialog.set_current_name(suggested);
    }
    if let Ok(folder) = app.path().document_dir().or_else(|_| app.path().home_dir()) {
        dialog.set_current_folder(folder);
    }
    dialog.add_filter(filter_of(question));
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

#[cfg(target_os = "linux")]
fn filter_of(question: &Question) -> gtk::FileFilter {
    let (name, endings): (_, &[&str]) = match question {
        Question::Save(_, FileKind::Pdf) => ("PDF", &["pdf"]),
        Question::Save(_, FileKind::Markdown) => ("Texte (Markdown)", &["md"]),
        Question::Save(_, FileKind::Json) => ("Fichier (JSON)", &["json"]),
        Question::Read(kind) => readable(*kind),
    };
    let filter = gtk::FileFilter::new();
    filter.set_name(Some(name));
    endings.iter().for_each(|ending| filter.add_pattern(&format!("*.{ending}")));
    filter
}

fn title_of(kind: ReadKind) -> &'static str {
    match kind {
        ReadKind::Sound => "Choisir un son",
        ReadKind::Valise => "Choisir une valise",
        ReadKind::AntennaFile => "Choisir le fichier de l’antenne",
        ReadKind::RelayFile => "Choisir un tableau de relais",
    }
}

/// What is shown of a folder, and what it is called: a recorder writes one of two kinds, and old sticks shout.
fn readable(kind: ReadKind) -> (&'static str, &'static [&'static str]) {
    match kind {
        ReadKind::Sound => ("Sons (WAV, MP3)", &["wav", "WAV", "mp3", "MP3"]),
        ReadKind::Valise => ("Valises", &["valise", "VALISE"]),
        ReadKind::AntennaFile => ("Fichiers d’antenne (JSON)", &["json", "JSON"]),
        ReadKind::RelayFile => ("Tableaux (CSV)", &["csv", "CSV", "txt", "TXT"]),
    }
}

/// Asks where to save; `None` when the person cancels. Called from any thread but the one that draws.
#[cfg(not(target_os = "linux"))]
pub(crate) fn choose_save_path(app: &AppHandle, suggested_name: &str, kind: FileKind) -> Option<PathBuf> {
    use tauri_plugin_dialog::DialogExt;

    let (name, ending) = match kind {
        FileKind::Pdf => ("PDF", "pdf"),
        FileKind::Markdown => ("Texte (Markdown)", "md"),
        FileKind::Json => ("Fichier (JSON)", "json"),
    };
    let dialog = app.dialog().file().set_title("Enregistrer").set_file_name(suggested_name);
    dialog.add_filter(name, &[ending]).blocking_save_file()?.into_path().ok()
}

/// Asks which file to read; `None` when the person cancels. Called from any thread but the one that draws.
#[cfg(not(target_os = "linux"))]
pub(crate) fn choose_file(app: &AppHandle, kind: ReadKind) -> Option<PathBuf> {
    use tauri_plugin_dialog::DialogExt;

    let (name, endings) = readable(kind);
    let dialog = app.dialog().file().set_title(title_of(kind));
    dialog.add_filter(name, endings).blocking_pick_file()?.into_path().ok()
}
