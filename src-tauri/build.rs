//! Tells Tauri which commands exist: one, so that the capability can name it and nothing else.

fn main() {
    let manifest = tauri_build::AppManifest::new().commands(&["rpc"]);
    let attributes = tauri_build::Attributes::new().app_manifest(manifest);
    tauri_build::try_build(attributes)
        .expect("tauri.conf.json, capabilities/ and icons/ are committed and valid");
}
