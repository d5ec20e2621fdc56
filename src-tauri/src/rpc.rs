//! Owns the one command the page may call; refuses to look inside what it carries.

use std::collections::BTreeMap;

use api::Program;
use api::wire_error::{ErrorCode, WireError};
use serde_json::Value;
use tauri::State;

/// Hands a command to the application, away from the thread that draws.
///
/// # Errors
/// What the application answers; `internal` when a handler stopped in the middle.
#[tauri::command]
pub(crate) async fn rpc(
    program: State<'_, Program>,
    command: String,
    payload: Value,
) -> Result<Value, WireError> {
    let program = program.inner().clone();
    let answer = tauri::async_runtime::spawn_blocking(move || program.dispatch(&command, payload)).await;
    answer.unwrap_or_else(|_| {
        Err(WireError { code: ErrorCode::Internal, field: None, args: BTreeMap::new(), incident: None })
    })
}
