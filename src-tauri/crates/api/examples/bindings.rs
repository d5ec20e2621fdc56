//! Prints the TypeScript of the list of commands for `cargo xtask bindings`; refuses to write any file.

use std::io::{self, Write};

fn main() -> io::Result<()> {
    io::stdout().write_all(api::bindings().as_bytes())
}
