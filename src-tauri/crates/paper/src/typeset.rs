//! The typesetter with nothing around it: one template, its data, its pictures, our fonts. Refuses every other file.

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use serde::Serialize;
use serde_json::Value;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::glyph::printable;
use crate::picture::Shelf;
use crate::words::words;
use crate::{Error, Paper};

const HOUSE: &str = include_str!("../../../../assets/paper/house.typ");
const NOTE: &str = include_str!("../../../../assets/paper/note.typ");
const SHEET: &str = include_str!("../../../../assets/paper/sheet.typ");
const PREPARATION: &str = include_str!("../../../../assets/paper/preparation.typ");
const SLIP: &str = include_str!("../../../../assets/paper/slip.typ");

static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let files: [&'static [u8]; 4] = [
        include_bytes!("../../../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf"),
        include_bytes!("../../../../assets/fonts/AtkinsonHyperlegibleNext-Bold.ttf"),
        include_bytes!("../../../../assets/fonts/Andika-Regular.ttf"),
        include_bytes!("../../../../assets/fonts/Andika-Bold.ttf"),
    ];
    files.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect()
});
static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(fonts())));
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// The fonts of paper.
pub(crate) fn fonts() -> &'static [Font] {
    &FONTS
}

/// One page to set.
pub(crate) struct Job<'a, D> {
    /// Which template.
    pub(crate) paper: Paper,
    /// What it prints.
    pub(crate) page: &'a D,
    /// The pictures that it names.
    pub(crate) shelf: Shelf,
    /// The day written into the PDF.
    pub(crate) made_on: NaiveDate,
}

/// Sets a page and writes it as PDF/UA-1.
pub(crate) fn pdf<D: Serialize>(job: Job<'_, D>) -> Result<Vec<u8>, Error> {
    let Job { paper, page, shelf, made_on } = job;
    let options = options(made_on)?;
    let table = Table::lay(paper, page, shelf)?;
    let result = typst::compile::<PagedDocument>(&table)
        .output
        .map_err(|problems| Error::Layout { paper, line: table.line(&problems) })
        .and_then(|document| {
            typst_pdf::pdf(&document, &options)
                .map_err(|problems| Error::Export { paper, line: table.line(&problems) })
        });
    // The typesetter remembers what it has set; a page may hold what a person said, or the key of the vault.
    typst::comemo::evict(0);
    result
}

fn options(made_on: NaiveDate) -> Result<PdfOptions, Error> {
    let month = u8::try_from(made_on.month()).ok();
    let day = u8::try_from(made_on.day()).ok();
    let date = month.zip(day).and_then(|(month, day)| Datetime::from_ymd(made_on.year(), month, day));
    Ok(PdfOptions {
        creator: Smart::Custom(Some("Côte à côte".to_owned())),
        // The day only: no export carries a time.
        timestamp: Some(Timestamp::new_utc(date.ok_or(Error::DateOutOfRange)?)),
        standards: PdfStandards::new(&[PdfStandard::Ua_1]).expect("one standard cannot contradict another"),
        ..PdfOptions::default()
    })
}

/// What lies before the typesetter.
struct Table {
    main: Source,
    data: Bytes,
    shelf: Shelf,
}

impl Table {
    fn lay<D: Serialize>(paper: Paper, page: &D, shelf: Shelf) -> Result<Self, Error> {
        let mut data = serde_json::to_value(page)?;
        let lacks_signs = make_printable(&mut data);
        if let (true, Value::Object(fields)) = (lacks_signs, &mut data) {
            fields.insert("missing_signs".to_owned(), Value::String(words().missing_signs.clone()));
        }
        let (name, template) = match paper {
            Paper::Note => ("note.typ", NOTE),
            Paper::Sheet => ("sheet.typ", SHEET),
            Paper::Preparation => ("preparation.typ", PREPARATION),
            Paper::Slip => ("slip.typ", SLIP),
        };
        let path = VirtualPath::new(name).expect("the names of our templates are plain");
        let main = Source::new(RootedPath::new(VirtualRoot::Project, path).intern(), template.to_owned());
        Ok(Self { main, data: Bytes::new(serde_json::to_vec(&data)?), shelf })
    }

    /// The first line that the typesetter complains about; its words stay here, for they quote the page.
    fn line(&self, problems: &[SourceDiagnostic]) -> Option<usize> {
        #[cfg(test)]
        eprintln!("{problems:#?}");
        let range = problems.iter().find_map(|problem| self.range(problem.span))?;
        self.main.lines().byte_to_line(range.start).map(|line| line + 1)
    }

    fn read(&self, id: FileId) -> FileResult<Bytes> {
        let path = id.get();
        let is_ours = matches!(path.root(), VirtualRoot::Project);
        match path.vpath().get_without_slash() {
            _ if !is_ours => Err(FileError::AccessDenied),
            "data.json" => Ok(self.data.clone()),
            "house.typ" => Ok(Bytes::from_string(HOUSE)),
            file => {
                self.shelf.drawing(file).map(|svg| Bytes::new(svg.to_vec())).ok_or(FileError::AccessDenied)
            }
        }
    }
}

impl World for Table {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() {
            return Ok(self.main.clone());
        }
        let text = self.read(id)?.into_string().map_err(|_| FileError::InvalidUtf8)?;
        Ok(Source::new(id, text))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.main.id() {
            Ok(Bytes::from_string(self.main.clone().text().to_owned()))
        } else {
            self.read(id)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts().get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Makes every text of the data printable; says whether signs are missing.
fn make_printable(data: &mut Value) -> bool {
    match data {
        Value::String(text) => {
            let printable = printable(text);
            *text = printable.text;
            printable.lacks_signs
        }
        Value::Array(items) => items.iter_mut().fold(false, |lacks, item| make_printable(item) | lacks),
        Value::Object(fields) => {
            fields.values_mut().fold(false, |lacks, field| make_printable(field) | lacks)
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}
