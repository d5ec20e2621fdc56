//! The list of what is needed, to take along: what is there, what is still to be found and where, what to ask at the desk
//! with room for the answer. Refuses the person's name and any count: others may read it at a counter.

use chrono::NaiveDate;
use domain::id::PictureName;
use domain::walkthrough::WayOut;
use serde::Serialize;

use crate::picture::{Pictures, Shelf, Shelved};
use crate::sheet::{Line, Next, SheetNext, next_view, picture_of, way_out};
use crate::typeset::{Job, pdf};
use crate::words::{fill, words};
use crate::{Error, Paper, date};

/// A list to print.
#[derive(Clone)]
pub struct PreparationPage {
    /// What the list is for: "Noter un jour de travail".
    pub title: String,
    /// What is there.
    pub here: Vec<ListLine>,
    /// What is still to be found.
    pub missing: Vec<ListLine>,
    /// What nobody looked at yet.
    pub unseen: Vec<ListLine>,
    /// What to ask at the desk, at most five.
    pub questions: Vec<String>,
    /// What comes next.
    pub next: Option<SheetNext>,
    /// Who answers, without a screen.
    pub ways_out: Vec<WayOut>,
    /// Who does this, when it is not us.
    pub relay: Option<String>,
    /// The worker's first name.
    pub worker_name: String,
    /// The place the laptop serves.
    pub antenna: String,
    /// The credit of the pictures, printed small.
    pub credits: String,
    /// The day of the list; also written into the PDF.
    pub made_on: NaiveDate,
}

/// Something needed.
#[derive(Clone)]
pub struct ListLine {
    /// Its picture.
    pub picture: PictureName,
    /// What it is.
    pub text: String,
    /// What to do about it, when it is missing.
    pub todo: Option<String>,
    /// Where one gets it.
    pub go_to: Option<String>,
    /// How long that takes.
    pub how_long: Option<String>,
    /// A number that helps.
    pub phone: Option<String>,
}

/// The list as the template reads it.
#[derive(Serialize)]
struct PreparationView {
    title: String,
    heading: String,
    /// In order: what is there, what is missing, what was not looked at; empty ones are left out.
    parts: Vec<Part>,
    questions: Option<Questions>,
    next: Option<Next>,
    ways_out: Option<WaysOut>,
    contact: String,
    made_on: String,
    credits: String,
}

#[derive(Serialize)]
struct Part {
    heading: String,
    /// Whether its boxes are ticked.
    is_ticked: bool,
    items: Vec<Item>,
}

#[derive(Serialize)]
struct Item {
    picture: Shelved,
    text: String,
    todo: Option<String>,
    details: Vec<String>,
}

#[derive(Serialize)]
struct Questions {
    heading: String,
    questions: Vec<String>,
}

#[derive(Serialize)]
struct WaysOut {
    heading: String,
    lines: Vec<Line>,
    relay: Option<String>,
}

/// The list as PDF/UA-1, on one page of A4 unless it holds more than a list should.
///
/// # Errors
/// [`Error::MissingPicture`] when a picture of a line, or one of a way out (`guichet`, `telephone-appel`, `enveloppe`,
/// `information`), is not among the pictures; other [`Error`]s when the page cannot be set.
pub fn preparation_pdf(list: &PreparationPage, pictures: &dyn Pictures) -> Result<Vec<u8>, Error> {
    let mut shelf = Shelf::default();
    let page = view(list, pictures, &mut shelf)?;
    pdf(Job { paper: Paper::Preparation, page: &page, shelf, made_on: list.made_on })
}

fn view(
    list: &PreparationPage,
    pictures: &dyn Pictures,
    shelf: &mut Shelf,
) -> Result<PreparationView, Error> {
    let words = &words().preparation;
    let parts = [
        (&words.here, true, &list.here),
        (&words.missing, false, &list.missing),
        (&words.unseen, false, &list.unseen),
    ];
    let parts = parts
        .into_iter()
        .filter(|(_, _, lines)| !lines.is_empty())
        .map(|(heading, is_ticked, lines)| {
            let items = lines.iter().map(|line| item(line, pictures, shelf)).collect::<Result<_, Error>>()?;
            Ok(Part { heading: heading.clone(), is_ticked, items })
        })
        .collect::<Result<_, Error>>()?;
    let lines: Vec<Line> = list
        .ways_out
        .iter()
        .map(|way| Ok(way_out(way, shelf.take(pictures, &PictureName::new(picture_of(way.kind)))?)))
        .collect::<Result<_, Error>>()?;
    let has_help = !lines.is_empty() || list.relay.is_some();
    let worker = [("worker", list.worker_name.as_str()), ("antenna", list.antenna.as_str())];
    Ok(PreparationView {
        title: fill(&words.title, &[("title", &list.title)]),
        heading: list.title.clone(),
        parts,
        questions: (!list.questions.is_empty())
            .then(|| Questions { heading: words.questions.clone(), questions: list.questions.clone() }),
        next: list.next.as_ref().map(|next| next_view(next, list.made_on)),
        ways_out: has_help.then(|| WaysOut {
            heading: words.ways_out.clone(),
            lines,
            relay: list.relay.clone(),
        }),
        contact: fill(&words.contact, &worker),
        made_on: fill(&words.made_on, &[("date", &date::in_words(list.made_on))]),
        credits: list.credits.clone(),
    })
}

fn item(line: &ListLine, pictures: &dyn Pictures, shelf: &mut Shelf) -> Result<Item, Error> {
    let words = &words().preparation;
    let details =
        [(&words.go_to, &line.go_to), (&words.how_long, &line.how_long), (&words.phone, &line.phone)];
    let detail = |(label, text): (&String, &Option<String>)| {
        text.as_deref().map(|text| fill(label, &[("text", text)]))
    };
    Ok(Item {
        picture: shelf.take(pictures, &line.picture)?,
        text: line.text.clone(),
        todo: line.todo.clone(),
        details: details.into_iter().filter_map(detail).collect(),
    })
}
