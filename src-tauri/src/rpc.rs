//! Owns the one command the page may call; refuses to look inside what it carries.

use std::collections::BTreeMap;
use std::sync::Arc;

use api::wire_error::{ErrorCode, WireError};
use api::{App, Preview};
use serde_json::Value;
use tauri::State;

/// What answers behind the window.
#[derive(Clone)]
pub(crate) enum Program {
    /// The antenna's application.
    Antenna(Arc<App>),
    /// An author's preview.
    Preview(Arc<Preview>),
}

impl Program {
    /// Answers a command, or refuses it.
    ///
    /// # Errors
    /// What the application says.
    pub(crate) fn dispatch(&self, command: &str, payload: Value) -> Result<Value, WireError> {
        match self {
            Self::Antenna(app) => app.dispatch(command, payload),
            Self::Preview(preview) => preview.dispatch(command, payload),
        }
    }
}

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
