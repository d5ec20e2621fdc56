//! The recovery slip: the code that opens the vault when every phrase is forgotten, on one page. Refuses to keep it: no
//! `Debug`, no copy, and the typesetter is made to forget it.

use chrono::NaiveDate;
use serde::Serialize;

use crate::picture::Shelf;
use crate::typeset::{Job, pdf};
use crate::words::{SlipWords, fill, words};
use crate::{Error, Paper, date};

/// A slip to print. `Debug` is left out on purpose.
pub struct SlipPage<'a> {
    /// The place the laptop serves.
    pub antenna: &'a str,
    /// The lines of the slip, each `XXXX XXXX XX`.
    pub lines: &'a [&'a str],
    /// The day it was made; also written into the PDF.
    pub made_on: NaiveDate,
}

/// The slip as the template reads it.
#[derive(Serialize)]
struct SlipView<'a> {
    title: &'a str,
    antenna: [&'a str; 2],
    made_on: [&'a str; 2],
    what: &'a str,
    code: &'a str,
    lines: Vec<Line<'a>>,
    signs: &'a str,
    rules_heading: &'a str,
    rules: &'a [String],
    use_heading: &'a str,
    r#use: &'a [String],
    no_other_way: &'a str,
    kept: [&'a str; 2],
}

#[derive(Serialize)]
struct Line<'a> {
    label: String,
    groups: Vec<Group<'a>>,
}

#[derive(Serialize)]
struct Group<'a> {
    /// Counted from 1 over the whole slip: the screen asks for "groupe 5".
    label: String,
    text: &'a str,
}

/// The slip as PDF/UA-1, on one page of A4.
///
/// # Errors
/// [`Error`] when the page cannot be set.
///
/// # Security
/// Whoever has these bytes and the laptop opens the vault: print them from memory, write them nowhere, wipe them.
pub fn slip_pdf(slip: &SlipPage<'_>) -> Result<Vec<u8>, Error> {
    let made_on = date::in_words(slip.made_on);
    let page = view(slip, &made_on, &words().slip);
    pdf(Job { paper: Paper::Slip, page: &page, shelf: Shelf::default(), made_on: slip.made_on })
}

fn view<'a>(slip: &'a SlipPage<'_>, made_on: &'a str, words: &'a SlipWords) -> SlipView<'a> {
    let mut number = 0;
    let mut group = |text: &'a str| {
        number += 1;
        Group { label: fill(&words.group, &[("number", &number.to_string())]), text }
    };
    let mut lines = Vec::new();
    for (index, line) in slip.lines.iter().enumerate() {
        let label = fill(&words.line, &[("number", &(index + 1).to_string())]);
        lines.push(Line { label, groups: line.split_whitespace().map(&mut group).collect() });
    }
    SlipView {
        title: &words.title,
        antenna: [&words.antenna, slip.antenna],
        made_on: [&words.made_on, made_on],
        what: &words.what,
        code: &words.code,
        lines,
        signs: &words.signs,
        rules_heading: &words.rules_heading,
        rules: &words.rules,
        use_heading: &words.use_heading,
        r#use: &words.r#use,
        no_other_way: &words.no_other_way,
        kept: [&words.kept_by, &words.kept_at],
    }
}
