//! A window with one word in it, opened with the switches of the application's own; it refuses to do anything more.

use tauri::window::Color;
use tauri::{Manager, WebviewUrl, WebviewWindowBuilder};

fn main() -> tauri::Result<()> {
    let shell = tauri::Builder::default().build(tauri::generate_context!())?;
    WebviewWindowBuilder::new(&shell, "main", WebviewUrl::App("index.html".into()))
        .title("Fenêtre nue")
        .inner_size(1366.0, 768.0)
        .maximized(true)
        .background_color(Color(0xfa, 0xf7, 0xf2, 0xff))
        .incognito(true)
        .data_directory(shell.path().app_cache_dir()?)
        .devtools(false)
        .zoom_hotkeys_enabled(false)
        .general_autofill_enabled(false)
        .disable_drag_drop_handler()
        .build()?;
    shell.run(|_, _| {});
    Ok(())
}
