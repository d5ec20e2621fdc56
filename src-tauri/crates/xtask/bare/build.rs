//! Tells Tauri what the window shows; there are no commands.

fn main() {
    tauri_build::build();
}
