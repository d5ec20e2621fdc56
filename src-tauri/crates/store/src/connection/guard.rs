//! Stands between SQL and the doors it has: other files, extensions, pragmas; refuses whatever is not on its lists.

use rusqlite::{
    Connection,
    hooks::{AuthAction, AuthContext, Authorization},
};

use crate::error::Result;

/// Pragmas that may be read; with a value they are refused.
const READABLE: [&str; 8] = [
    "cipher_integrity_check",
    "cipher_version",
    "foreign_key_check",
    "integrity_check",
    "quick_check",
    "secure_delete",
    "synchronous",
    "user_version",
];

/// Pragmas that may be given a value. The migration's; everything else is set before the guard is posted.
const SETTABLE: [&str; 1] = ["user_version"];

/// Functions that reach out of the database.
const REFUSED_FUNCTIONS: [&str; 6] =
    ["edit", "fts3_tokenizer", "load_extension", "readfile", "sqlcipher_export", "writefile"];

/// Posts the guard. It is asked when a statement is prepared, so it costs nothing when one runs.
pub(super) fn post(connection: &mut Connection) -> Result<()> {
    connection.authorizer(Some(|context: AuthContext<'_>| decide(context.action)))?;
    Ok(())
}

/// `VACUUM` is refused too, because it attaches; the monthly one lifts the guard for itself.
fn decide(action: AuthAction<'_>) -> Authorization {
    let is_refused = match action {
        // `ATTACH ?1` comes without a file name, and so as an unknown action: what is not understood is refused.
        AuthAction::Attach { .. } | AuthAction::Detach { .. } | AuthAction::Unknown { .. } => true,
        AuthAction::CreateVtable { .. } | AuthAction::DropVtable { .. } => true,
        AuthAction::Pragma { pragma_name, pragma_value: None } => !is_in(&READABLE, pragma_name),
        AuthAction::Pragma { pragma_name, pragma_value: Some(_) } => !is_in(&SETTABLE, pragma_name),
        AuthAction::Function { function_name } => is_in(&REFUSED_FUNCTIONS, function_name),
        _ => false,
    };
    if is_refused { Authorization::Deny } else { Authorization::Allow }
}

fn is_in(list: &[&str], name: &str) -> bool {
    list.iter().any(|listed| listed.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests;
