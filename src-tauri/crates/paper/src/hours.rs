//! The sheet that answers a request outside of the frame: when the antenna is open, in large letters. Refuses a name: whoever
//! finds it learns nothing about anybody.

use chrono::NaiveDate;
use domain::id::PictureName;
use domain::opening_hours::OpeningHours;
use domain::walkthrough::SheetLine;

use crate::sheet::ReplyParts;
use crate::words::{fill, words};
use crate::{Error, Pictures, date, sheet};

/// A sheet of opening hours.
#[derive(Clone)]
pub struct HoursPage {
    /// The place the laptop serves.
    pub antenna: String,
    /// When it is open.
    pub hours: OpeningHours,
    /// The credit of the pictures.
    pub credits: String,
    /// The day written into the PDF.
    pub made_on: NaiveDate,
}

/// The sheet as PDF/UA-1.
///
/// # Errors
/// As [`crate::sheet_pdf`].
pub fn hours_pdf(page: &HoursPage, pictures: &dyn Pictures) -> Result<Vec<u8>, Error> {
    let words = &words().hours;
    let antenna = [("antenna", page.antenna.as_str())];
    let line = |picture: &str, text: String| SheetLine { picture: PictureName::new(picture), text };
    let mut lines = vec![line("bulle", words.thanks.clone())];
    for (day, parts) in words.days.iter().zip(&page.hours.0) {
        let said: Vec<String> = parts
            .iter()
            .map(|part| {
                fill(&words.part, &[("from", &date::hour(&part.from)), ("to", &date::hour(&part.to))])
            })
            .collect();
        if !said.is_empty() {
            lines
                .push(line("horloge", fill(&words.open, &[("day", day), ("parts", &said.join(&words.and))])));
        }
    }
    lines.push(line("maison", words.come.clone()));
    let parts = ReplyParts {
        title: fill(&words.title, &antenna),
        lines,
        contact: fill(&words.contact, &antenna),
        made_on_words: fill(&words.made_on, &[("date", &date::in_words(page.made_on))]),
        credits: page.credits.clone(),
        made_on: page.made_on,
    };
    sheet::reply_pdf(parts, pictures)
}
