//! The sheet to take home: what to remember, what comes next, what also works without a screen. Refuses everything that
//! is about the person's progress: it is theirs, and somebody else may read it on the fridge.

use chrono::{Datelike, NaiveDate};
use domain::id::PictureName;
use domain::walkthrough::{SheetLine, WayOut, WayOutKind};
use serde::Serialize;

use crate::picture::{Pictures, Shelf, Shelved};
use crate::typeset::{Job, pdf};
use crate::words::{fill, words};
use crate::{Error, Paper, date};

/// What somebody went through to its end.
#[derive(Clone)]
pub enum SheetDone {
    /// For real, in a whole sentence: "Rim a noté un jour de travail."
    Real(String),
    /// As an exercise, by whom: nobody must believe that it is asked for because it was practised.
    Exercise(String),
}

/// A sheet to print.
#[derive(Clone)]
pub struct SheetPage {
    /// What the sheet is about, as the learner says it: "Noter un jour de travail".
    pub title: String,
    /// What somebody went through to its end.
    pub done: Option<SheetDone>,
    /// What to remember, at most six lines.
    pub lines: Vec<SheetLine>,
    /// What is often got wrong, in one sentence.
    pub beware: Option<String>,
    /// What comes next.
    pub next: Option<SheetNext>,
    /// The day on which what was done in the learner's place is done again together.
    pub learning: Option<NaiveDate>,
    /// Who takes it on, when it is another service's.
    pub relay: Option<SheetRelay>,
    /// What also works without a screen.
    pub ways_out: Vec<WayOut>,
    /// The steps that the worker did in the learner's place; they take home what was done in their name.
    pub done_in_their_name: Vec<String>,
    /// The worker's first name.
    pub worker_name: String,
    /// The place the laptop serves, with what the team wants beside it: "Marche, 084 12 34 56".
    pub antenna: String,
    /// The credit of the pictures, printed small: "Images : OpenMoji, CC BY-SA 4.0".
    pub credits: String,
    /// The day of the sheet; also written into the PDF.
    pub made_on: NaiveDate,
}

/// Another service that takes it on.
#[derive(Clone, Debug, Default)]
pub struct SheetRelay {
    /// What it is called, or a sentence that says who it is.
    pub name: String,
    /// Its telephone number.
    pub phone: Option<String>,
    /// Where its desk is.
    pub place: Option<String>,
    /// When it is open.
    pub hours: Option<String>,
    /// Its e-mail address, or its page.
    pub online: Option<String>,
    /// Who may come along.
    pub company: Option<String>,
    /// Whether nobody has verified this for long.
    pub is_to_call_first: bool,
}

impl SheetRelay {
    /// A service of which only the name is known.
    pub fn named(name: String) -> Self {
        Self { name, ..Self::default() }
    }

    /// Whether it says how it is reached.
    pub fn has_way(&self) -> bool {
        self.phone.is_some() || self.place.is_some() || self.online.is_some()
    }

    /// Who it is and how it is reached, in one sentence.
    pub fn in_one_line(&self) -> String {
        let ways = [&self.phone, &self.place, &self.online].into_iter().flatten();
        std::iter::once(&self.name).chain(ways).cloned().collect::<Vec<_>>().join(", ")
    }
}

/// What comes next, on the sheet.
#[derive(Clone)]
pub struct SheetNext {
    /// On which day.
    pub on: NaiveDate,
    /// At what time, `HH:MM`.
    pub at: Option<String>,
    /// What is done then, and any words with it, one sentence each.
    pub what: Vec<String>,
}

/// The sheet as the template reads it.
#[derive(Serialize)]
struct SheetView {
    title: String,
    heading: String,
    done: Option<String>,
    lines: Vec<Line>,
    beware: Option<Box>,
    next: Option<Next>,
    ways_out: Option<WaysOut>,
    in_their_name: Option<InTheirName>,
    contact: String,
    made_on: String,
    credits: String,
}

/// A picture, its sentence, and what stands out below it.
#[derive(Serialize)]
pub(crate) struct Line {
    picture: Shelved,
    text: String,
    detail: Option<String>,
}

#[derive(Serialize)]
struct Box {
    picture: Shelved,
    heading: String,
    text: String,
}

/// What comes next, in words.
#[derive(Serialize)]
pub(crate) struct Next {
    heading: String,
    /// The number of the day, for the leaf of the calendar.
    number: u32,
    day: String,
    hour: Option<String>,
    what: Vec<String>,
}

#[derive(Serialize)]
struct WaysOut {
    heading: String,
    lines: Vec<Line>,
}

#[derive(Serialize)]
struct InTheirName {
    heading: String,
    steps: Vec<String>,
}

/// The sheet as PDF/UA-1, on one page of A4 unless it holds more than a sheet should.
///
/// # Errors
/// [`Error::MissingPicture`] when a picture of a line, or one of the sheet's own (`attention`, `guichet`,
/// `telephone-appel`, `enveloppe`, `information`), is not among the pictures; other [`Error`]s when the page cannot be set.
pub fn sheet_pdf(sheet: &SheetPage, pictures: &dyn Pictures) -> Result<Vec<u8>, Error> {
    let mut shelf = Shelf::default();
    let page = view(sheet, pictures, &mut shelf)?;
    pdf(Job { paper: Paper::Sheet, page: &page, shelf, made_on: sheet.made_on })
}

/// A sheet that answers: what it says, and nothing of a session.
pub(crate) struct ReplyParts {
    pub(crate) title: String,
    pub(crate) lines: Vec<SheetLine>,
    pub(crate) contact: String,
    pub(crate) made_on_words: String,
    pub(crate) credits: String,
    pub(crate) made_on: NaiveDate,
}

/// The same page, with nothing of a session on it.
pub(crate) fn reply_pdf(parts: ReplyParts, pictures: &dyn Pictures) -> Result<Vec<u8>, Error> {
    let mut shelf = Shelf::default();
    let lines = parts.lines.into_iter().map(|line| {
        Ok(Line { picture: shelf.take(pictures, &line.picture)?, text: line.text, detail: None })
    });
    let page = SheetView {
        lines: lines.collect::<Result<_, Error>>()?,
        heading: parts.title.clone(),
        title: parts.title,
        done: None,
        beware: None,
        next: None,
        ways_out: None,
        in_their_name: None,
        contact: parts.contact,
        made_on: parts.made_on_words,
        credits: parts.credits,
    };
    pdf(Job { paper: Paper::Sheet, page: &page, shelf, made_on: parts.made_on })
}

fn view(sheet: &SheetPage, pictures: &dyn Pictures, shelf: &mut Shelf) -> Result<SheetView, Error> {
    let words = &words().sheet;
    let mut own = |name: &str| shelf.take(pictures, &PictureName::new(name));
    let beware = match &sheet.beware {
        Some(text) => {
            Some(Box { picture: own("attention")?, heading: words.beware.clone(), text: text.clone() })
        }
        None => None,
    };
    let next = whats_next(sheet).map(|next| next_view(&next, sheet.made_on));
    let ways_out: Vec<Line> = sheet
        .ways_out
        .iter()
        .map(|way| Ok(way_out(way, own(picture_of(way.kind))?)))
        .collect::<Result<_, Error>>()?;
    let relay = match &sheet.relay {
        Some(relay) => relay_lines(relay, &mut own)?,
        None => Vec::new(),
    };
    let lines = sheet.lines.iter().map(|line| {
        Ok(Line { picture: shelf.take(pictures, &line.picture)?, text: line.text.clone(), detail: None })
    });
    let lines = relay.into_iter().map(Ok).chain(lines).collect::<Result<_, Error>>()?;
    let worker = [("worker", sheet.worker_name.as_str()), ("antenna", sheet.antenna.as_str())];
    let in_their_name =
        InTheirName { heading: fill(&words.in_their_name, &worker), steps: sheet.done_in_their_name.clone() };
    Ok(SheetView {
        title: fill(&words.title, &[("title", &sheet.title)]),
        heading: sheet.title.clone(),
        done: sheet.done.as_ref().map(|done| match done {
            SheetDone::Real(sentence) => sentence.clone(),
            SheetDone::Exercise(name) => {
                fill(&words.exercise, &[("name", name.as_str()), ("title", &sheet.title)])
            }
        }),
        lines,
        beware,
        next,
        ways_out: (!ways_out.is_empty())
            .then(|| WaysOut { heading: words.ways_out.clone(), lines: ways_out }),
        in_their_name: (!sheet.done_in_their_name.is_empty()).then_some(in_their_name),
        contact: fill(&words.contact, &worker),
        made_on: fill(&words.made_on, &[("date", &date::in_words(sheet.made_on))]),
        credits: sheet.credits.clone(),
    })
}

/// Who takes it on, and each way to reach them.
fn relay_lines(
    relay: &SheetRelay,
    own: &mut impl FnMut(&str) -> Result<Shelved, Error>,
) -> Result<Vec<Line>, Error> {
    let words = &words().sheet;
    let mut lines = vec![Line {
        picture: own("deux-personnes")?,
        text: words.relay.clone(),
        detail: Some(relay.name.clone()),
    }];
    if let Some(phone) = &relay.phone {
        let text = if relay.is_to_call_first { words.relay_call.clone() } else { words.relay_phone.clone() };
        lines.push(Line { picture: own("telephone-appel")?, text, detail: Some(phone.clone()) });
    }
    let place = relay.place.clone().or_else(|| relay.hours.as_ref().map(|_| words.relay_hours.clone()));
    if let Some(text) = place {
        lines.push(Line { picture: own("guichet")?, text, detail: relay.hours.clone() });
    }
    if let Some(online) = &relay.online {
        lines.push(Line { picture: own("information")?, text: online.clone(), detail: None });
    }
    if let Some(company) = &relay.company {
        lines.push(Line { picture: own("accord")?, text: company.clone(), detail: None });
    }
    Ok(lines)
}

/// What comes next and the day for the learning: under one heading, the nearer to the learner's hand the better.
fn whats_next(sheet: &SheetPage) -> Option<SheetNext> {
    let words = &words().sheet;
    let Some(learning) = sheet.learning else { return sheet.next.clone() };
    let Some(mut next) = sheet.next.clone() else {
        return Some(SheetNext { on: learning, at: None, what: vec![words.learning.clone()] });
    };
    next.what.push(fill(&words.learning_on, &[("date", &date::in_words(learning))]));
    Some(next)
}

pub(crate) fn next_view(next: &SheetNext, made_on: NaiveDate) -> Next {
    let words = &words().sheet;
    // The year goes without saying, except around New Year: "vendredi 8 janvier" is not this January.
    let day =
        if next.on.year() == made_on.year() { date::day_and_month(next.on) } else { date::in_words(next.on) };
    let hour = next.at.as_deref().map(|at| fill(&words.next_at, &[("hour", &date::hour(at))]));
    Next { heading: words.next.clone(), number: next.on.day(), day, hour, what: next.what.clone() }
}

pub(crate) fn way_out(way: &WayOut, picture: Shelved) -> Line {
    Line { picture, text: way.sentence.clone(), detail: way.detail.clone() }
}

pub(crate) fn picture_of(kind: WayOutKind) -> &'static str {
    match kind {
        WayOutKind::Desk => "guichet",
        WayOutKind::Phone => "telephone-appel",
        WayOutKind::Letter => "enveloppe",
        WayOutKind::None => "information",
    }
}
