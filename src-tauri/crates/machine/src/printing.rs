//! Owns the way to paper, through CUPS; refuses to leave a file of ours behind.

use std::io;
use std::time::Duration;

use api::host::HostError;

use crate::program;

/// A printer on the network may take a while to answer; a person at a desk waits no longer than this.
const LIMIT: Duration = Duration::from_secs(15);

/// The printer that would be used: the usual one when it accepts jobs, else the first that does.
///
/// # Errors
/// [`HostError::Machine`] when CUPS is there and does not answer.
pub fn ready_printer() -> Result<Option<String>, HostError> {
    let ask = |option| match program::ask("lpstat", &[option], &[], LIMIT) {
        // No CUPS at all: no printer, which is not a failure.
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(String::new()),
        Err(error) => Err(HostError::Machine(error)),
        Ok(answer) => Ok(String::from_utf8_lossy(&answer.stdout).into_owned()),
    };
    Ok(choose(&ask("-a")?, &ask("-d")?))
}

/// Prints a PDF, one side: a sheet to take home is folded, pinned, and written on.
///
/// # Errors
/// [`HostError::NoPrinter`], [`HostError::PrintRefused`], [`HostError::Machine`].
pub fn print(pdf: &[u8]) -> Result<(), HostError> {
    let printer = ready_printer()?.ok_or(HostError::NoPrinter)?;
    // The title is shown in every list of jobs and kept in the logs of CUPS: it names nobody.
    let args = ["-d", &printer, "-t", "Document", "-o", "media=A4", "-o", "sides=one-sided", "--", "-"];
    let answer = program::ask("lp", &args, pdf, LIMIT).map_err(HostError::Machine)?;
    if answer.status.success() { Ok(()) } else { Err(HostError::PrintRefused) }
}

/// Reads `lpstat -a` ("NAME accepting requests since …") and `lpstat -d` ("system default destination: NAME").
fn choose(accepting: &str, default: &str) -> Option<String> {
    let accepts = |line: &'_ str| line.split_whitespace().nth(1) == Some("accepting");
    let accepting = accepting.lines().filter(|line| accepts(line));
    let names: Vec<&str> = accepting.filter_map(|line| line.split_whitespace().next()).collect();
    let usual = default.lines().find_map(|line| line.strip_prefix("system default destination: "));
    let chosen = usual.map(str::trim).filter(|usual| names.contains(usual));
    chosen.or_else(|| names.first().copied()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_printer_is_used_when_it_accepts() {
        let both = "Canon accepting requests since Mon\nHP accepting requests since Tue\n";
        assert_eq!(choose(both, "system default destination: HP\n").as_deref(), Some("HP"));
        assert_eq!(choose(both, "no system default destination\n").as_deref(), Some("Canon"));
        let refusing =
            "Canon accepting requests since Mon\nHP not accepting requests since Tue -\n\tout of paper\n";
        assert_eq!(choose(refusing, "system default destination: HP\n").as_deref(), Some("Canon"));
        assert_eq!(choose("", "no system default destination\n"), None, "no printer, no paper");
    }
}
