//! Bytes to a table of texts: how the letters are written, what stands between the cells, where each line begins. Refuses
//! what is no text.

use csv::{ReaderBuilder, StringRecord};
use encoding_rs::{Encoding, WINDOWS_1252};

use super::{RelayFile, RelayFileError};

/// How the letters of a file were written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextEncoding {
    /// UTF-8, or what says of itself that it is UTF-16: nothing is to be said.
    Unicode,
    /// Not Unicode: taken for the letters of Windows in western Europe, which somebody should look at.
    Windows,
}

/// A table as it was written.
pub(super) struct Table {
    pub(super) names: Vec<String>,
    pub(super) rows: Vec<Row>,
    pub(super) encoding: TextEncoding,
}

/// One line under the first.
pub(super) struct Row {
    pub(super) line: u32,
    pub(super) cells: Vec<String>,
}

impl Table {
    pub(super) fn read(bytes: &[u8]) -> Result<Self, RelayFileError> {
        let (text, encoding) = text_of(bytes)?;
        // Old spreadsheets end a line with one sign, editors of today with another: lines are counted the same.
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let (separator, body, skipped) = begins(&text);
        let mut reader = ReaderBuilder::new();
        reader.has_headers(false).flexible(true).delimiter(separator);
        let mut reader = reader.from_reader(body.as_bytes());
        let mut lines = LineCounter::new(body, skipped);
        let mut records = Vec::new();
        let mut record = StringRecord::new();
        while reader.read_record(&mut record).map_err(|_| RelayFileError::NotText)? {
            let line = lines.at(record.position().map_or(0, csv::Position::byte));
            if record.iter().any(|cell| !cell.trim().is_empty()) {
                records.push(Row { line, cells: record.iter().map(str::to_owned).collect() });
            }
            if records.len() > RelayFile::MOST_LINES + 1 {
                return Err(RelayFileError::TooManyLines);
            }
        }
        let mut records = records.into_iter();
        let names = records.next().ok_or(RelayFileError::Empty)?.cells;
        Ok(Self { names, rows: records.collect(), encoding })
    }
}

fn text_of(bytes: &[u8]) -> Result<(String, TextEncoding), RelayFileError> {
    let (text, encoding) = match (Encoding::for_bom(bytes), std::str::from_utf8(bytes)) {
        (Some((marked, _)), _) => {
            let (text, _, is_broken) = marked.decode(bytes);
            if is_broken {
                return Err(RelayFileError::NotText);
            }
            (text.into_owned(), TextEncoding::Unicode)
        }
        (None, Ok(text)) => (text.to_owned(), TextEncoding::Unicode),
        (None, Err(_)) => (WINDOWS_1252.decode(bytes).0.into_owned(), TextEncoding::Windows),
    };
    // A spreadsheet, a picture, a program: somewhere they have signs that no text has.
    let is_binary = text.chars().any(|sign| sign.is_control() && !matches!(sign, '\t' | '\n' | '\r'));
    if is_binary { Err(RelayFileError::NotText) } else { Ok((text, encoding)) }
}

/// What stands between the cells, the text without the line in which a spreadsheet says it, and how many lines went.
fn begins(text: &str) -> (u8, &str, u32) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let said = first
        .strip_prefix("sep=")
        .and_then(|said| said.bytes().next())
        .filter(|said| b",;\t|".contains(said));
    if let Some(said) = said {
        return (said, rest, 1);
    }
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let outside: String = first.split('"').step_by(2).collect();
    let count = |separator: u8| outside.bytes().filter(|sign| *sign == separator).count();
    let separator =
        [b',', b';', b'\t'].into_iter().max_by_key(|separator| (count(*separator), *separator == b','));
    (separator.unwrap_or(b','), text, 0)
}

/// On which line a place of the text stands: a reader of tables passes over empty lines without a word.
struct LineCounter<'a> {
    rest: &'a str,
    at: u64,
    line: u32,
}

impl<'a> LineCounter<'a> {
    fn new(text: &'a str, skipped: u32) -> Self {
        Self { rest: text, at: 0, line: 1 + skipped }
    }

    /// The line of the first sign that is there from a place on; places come in order.
    fn at(&mut self, byte: u64) -> u32 {
        while let Some(sign) = self.rest.chars().next() {
            if self.at >= byte && sign != '\n' {
                break;
            }
            self.line += u32::from(sign == '\n');
            self.at += u64::try_from(sign.len_utf8()).unwrap_or(1);
            self.rest = self.rest.get(sign.len_utf8()..).unwrap_or_default();
        }
        self.line
    }
}
