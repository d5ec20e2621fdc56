//! Prints the schema of the authoring format, for `assets/packs/format-v1.schema.json`; refuses to write any file.

use std::io::{self, Write};

fn main() -> io::Result<()> {
    io::stdout().write_all(content::format_schema().as_bytes())
}
