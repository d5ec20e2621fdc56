//! `cote scan`: says of each line of standard input whether the application would keep it, for organisations that want to
//! know what they already have. Refuses to repeat a word of what it reads, in an answer or in an error.

use std::io::{self, BufRead, IsTerminal, Read, Write};
use std::process::ExitCode;

use domain::scanner::{OwnDomains, SensitiveKind, scan_with};
use serde::Serialize;
use zeroize::Zeroizing;

use crate::args::Scan;
use crate::failure::Error;
use crate::screen::{Screen, counted};

/// The exit code when a line is not for keeping, or was not read.
const FOUND: u8 = 1;
/// The longest line that is read, in bytes: a note of five pages.
const LONGEST: u64 = 16 * 1024;

/// What became of a line.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Keep,
    Refuse(SensitiveKind),
    /// Not UTF-8, or not text.
    Unreadable,
    TooLong,
}

/// What became of all of them.
#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Counts {
    lines: u64,
    keep: u64,
    refuse: Refused,
    unreadable: u64,
    too_long: u64,
}

#[derive(Default, Serialize)]
struct Refused {
    national_number: u64,
    bank_account: u64,
    payment_card: u64,
    code: u64,
    password: u64,
    own_address: u64,
}

pub(crate) fn run(scan: &Scan, screen: Screen) -> Result<ExitCode, Error> {
    let mut own = OwnDomains::default();
    for given in &scan.own_domains {
        own.add(given).map_err(|_| Error::NotADomain { given: given.clone() })?;
    }
    if io::stdin().is_terminal() {
        aside("Tapez ou collez un texte, ligne par ligne. Pour finir\u{a0}: Ctrl+D.")?;
    }
    let mut input = io::stdin().lock();
    let mut out = io::stdout().lock();
    let mut line = Zeroizing::new(Vec::new());
    let mut counts = Counts::default();
    while let Some(verdict) = next(&mut input, &mut line, &own).map_err(Error::Input)? {
        counts.add(verdict);
        if !screen.is_json {
            writeln!(out, "{}", verdict.words()).map_err(Error::Screen)?;
        }
    }
    drop(out);
    let summary = counts.summary();
    if screen.is_json {
        screen.answer(&counts, Zeroizing::new(String::new()))?;
    }
    aside(&summary)?;
    Ok(if counts.keep == counts.lines { ExitCode::SUCCESS } else { ExitCode::from(FOUND) })
}

fn aside(text: &str) -> Result<(), Error> {
    Screen::say_aside(text).map_err(Error::Screen)
}

/// Reads one line into `line` and judges it; `None` at the end. No line is held beyond its cap.
fn next(input: &mut impl BufRead, line: &mut Vec<u8>, own: &OwnDomains) -> io::Result<Option<Verdict>> {
    line.clear();
    // One byte more than the cap, for the end of the line.
    if input.by_ref().take(LONGEST + 1).read_until(b'\n', line)? == 0 {
        return Ok(None);
    }
    if line.last() == Some(&b'\n') {
        line.pop();
    } else if line.len() as u64 > LONGEST {
        skip_line(input)?;
        return Ok(Some(Verdict::TooLong));
    }
    Ok(Some(judge(line, own)))
}

fn skip_line(input: &mut impl BufRead) -> io::Result<()> {
    loop {
        let there = input.fill_buf()?;
        if there.is_empty() {
            return Ok(());
        }
        let end = there.iter().position(|byte| *byte == b'\n');
        let length = end.map_or(there.len(), |end| end + 1);
        input.consume(length);
        if end.is_some() {
            return Ok(());
        }
    }
}

fn judge(line: &[u8], own: &OwnDomains) -> Verdict {
    // UTF-16 passes for UTF-8 with noughts between the letters, and no rule would see a word in it.
    let text = std::str::from_utf8(line).ok().filter(|text| !text.contains('\0'));
    let Some(text) = text else { return Verdict::Unreadable };
    match scan_with(text, own).first() {
        None => Verdict::Keep,
        Some(finding) => Verdict::Refuse(finding.kind),
    }
}

impl Verdict {
    fn words(self) -> String {
        match self {
            Self::Keep => "keep".to_owned(),
            Self::Refuse(kind) => format!("refuse {}", kind.word()),
            Self::Unreadable => "unreadable".to_owned(),
            Self::TooLong => "too_long".to_owned(),
        }
    }
}

impl Counts {
    fn add(&mut self, verdict: Verdict) {
        self.lines += 1;
        let counted = match verdict {
            Verdict::Keep => &mut self.keep,
            Verdict::Unreadable => &mut self.unreadable,
            Verdict::TooLong => &mut self.too_long,
            Verdict::Refuse(SensitiveKind::NationalNumber) => &mut self.refuse.national_number,
            Verdict::Refuse(SensitiveKind::BankAccount) => &mut self.refuse.bank_account,
            Verdict::Refuse(SensitiveKind::PaymentCard) => &mut self.refuse.payment_card,
            Verdict::Refuse(SensitiveKind::Code) => &mut self.refuse.code,
            Verdict::Refuse(SensitiveKind::Password) => &mut self.refuse.password,
            Verdict::Refuse(SensitiveKind::OwnAddress) => &mut self.refuse.own_address,
        };
        *counted += 1;
    }

    /// What is not there is not said.
    fn summary(&self) -> String {
        let refused = &self.refuse;
        let all = [
            (refused.national_number, "numéro de registre national", "numéros de registre national"),
            (refused.bank_account, "numéro de compte", "numéros de compte"),
            (refused.payment_card, "numéro de carte bancaire", "numéros de carte bancaire"),
            (refused.code, "code", "codes"),
            (refused.password, "mot de passe", "mots de passe"),
            (refused.own_address, "adresse de l’équipe", "adresses de l’équipe"),
            (self.unreadable, "ligne illisible (pas de l’UTF-8)", "lignes illisibles (pas de l’UTF-8)"),
            (self.too_long, "ligne trop longue, pas relue", "lignes trop longues, pas relues"),
        ];
        let found: String = all
            .iter()
            .filter(|(count, ..)| *count > 0)
            .map(|(count, one, several)| format!("\n  {}", counted(*count, one, several)))
            .collect();
        let nothing = if found.is_empty() { ". Rien n’a été trouvé." } else { "\u{a0}:" };
        format!("{}{nothing}{found}", counted(self.lines, "ligne lue", "lignes lues"))
    }
}
