//! Where answers go: sentences for people, one JSON object for machines. Refuses to keep what it has shown.

use std::io::{self, Write};

use serde::Serialize;
use zeroize::Zeroizing;

use crate::failure::Error;

/// How this run answers.
#[derive(Clone, Copy)]
pub(crate) struct Screen {
    pub(crate) is_json: bool,
}

#[derive(Serialize)]
struct Failed<'a> {
    error: &'a str,
    exit: u8,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    refusal: Option<&'a str>,
}

impl Screen {
    /// Shows the answer: `view` to a machine, `sentences` to a person. Both are wiped afterwards.
    ///
    /// # Errors
    /// When standard output takes nothing more.
    pub(crate) fn answer(self, view: &impl Serialize, sentences: Zeroizing<String>) -> Result<(), Error> {
        let text = if self.is_json {
            Zeroizing::new(serde_json::to_vec(view).map_err(Error::Json)?)
        } else {
            Zeroizing::new(sentences.as_bytes().to_vec())
        };
        let mut out = io::stdout().lock();
        out.write_all(&text)
            .and_then(|()| out.write_all(b"\n"))
            .and_then(|()| out.flush())
            .map_err(Error::Screen)
    }

    /// Says why nothing was done, beside the answers; a machine gets it in their place too.
    pub(crate) fn fail(self, error: &Error) -> io::Result<()> {
        let message = error.sentence();
        if self.is_json {
            let failed = Failed {
                error: error.word(),
                exit: error.exit_code(),
                message: &message,
                refusal: error.refusal(),
            };
            let text = serde_json::to_vec(&failed)?;
            let mut out = io::stdout().lock();
            out.write_all(&text)?;
            out.write_all(b"\n")?;
        }
        Self::say_aside(&message)
    }

    /// Says something beside the answers.
    pub(crate) fn say_aside(text: &str) -> io::Result<()> {
        writeln!(io::stderr().lock(), "{text}")
    }
}

/// `1 note`, `2 notes`: French counts from two.
pub(crate) fn counted(count: u64, one: &str, several: &str) -> String {
    format!("{count} {}", if count < 2 { one } else { several })
}
