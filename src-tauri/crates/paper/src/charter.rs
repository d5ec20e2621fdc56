//! The team's charter on paper, for the wall and for the meeting: each rule with who stands for it, since when and until when.
//! Refuses a rule of nobody: a pack's examples are not printed.

use chrono::NaiveDate;
use domain::charter::{Adoption, Rule, TeamAnswer, Topic};
use domain::walkthrough::RemitAnswer;

use crate::note::view::{Block, Fact, NoteView, heading};
use crate::typeset::{Job, pdf};
use crate::words::{CharterWords, fill, words};
use crate::{Error, Paper, date};

/// A charter to print.
#[derive(Clone)]
pub struct CharterPage {
    /// The place the laptop serves.
    pub antenna: String,
    /// The team's own rules, in the order in which they are read.
    pub rules: Vec<Rule>,
    /// Whose task procedures are: the title of each, and the team's own answer.
    pub answers: Vec<(String, TeamAnswer)>,
    /// The day written into the PDF: what is due by then says so.
    pub made_on: NaiveDate,
}

/// The charter as PDF/UA-1.
///
/// # Errors
/// [`Error`] when the page cannot be set.
pub fn charter_pdf(charter: &CharterPage) -> Result<Vec<u8>, Error> {
    let page = view(charter);
    let shelf = crate::picture::Shelf::default();
    pdf(Job { paper: Paper::Note, page: &page, shelf, made_on: charter.made_on })
}

/// The charter as the template of notes reads it.
fn view(charter: &CharterPage) -> NoteView {
    let words = &words().charter;
    let title = fill(&words.title, &[("antenna", &charter.antenna)]);
    let made_on = fact(&words.made_on, date::in_words(charter.made_on));
    let mut blocks = vec![
        Block::Heading { level: 1, text: title.clone() },
        Block::Facts { facts: vec![made_on] },
        Block::Say { text: words.what.clone() },
    ];
    for rule in &charter.rules {
        blocks.push(heading(topic(words, rule.topic)));
        blocks.push(Block::Date { text: rule.text.rule.clone() });
        let mut facts = vec![
            fact(&words.reason, rule.text.reason.clone()),
            fact(&words.say, said(words, &rule.text.say)),
        ];
        facts.extend(adopted(words, &rule.adoption, charter.made_on));
        blocks.push(Block::Facts { facts });
    }
    if !charter.answers.is_empty() {
        blocks.push(heading(&words.answers));
    }
    for (title, answer) in &charter.answers {
        blocks.push(Block::Heading { level: 3, text: title.clone() });
        blocks.push(Block::Date { text: whose(words, answer.remit.answer).to_owned() });
        let mut facts = vec![fact(&words.say, said(words, &answer.remit.sentence))];
        facts.extend(answer.remit.relay.iter().map(|relay| fact(&words.relay, relay.clone())));
        facts.extend(adopted(words, &answer.adoption, charter.made_on));
        blocks.push(Block::Facts { facts });
    }
    NoteView::of(title, &charter.antenna, blocks)
}

fn fact(label: &str, value: String) -> Fact {
    Fact { label: label.to_owned(), value }
}

fn said(words: &CharterWords, sentence: &str) -> String {
    fill(&words.quoted, &[("text", sentence)])
}

/// Who stands for it, since when, until when; and that the day has come, when it has.
fn adopted(words: &CharterWords, adoption: &Adoption, made_on: NaiveDate) -> Vec<Fact> {
    let review = date::in_words(adoption.review_on);
    let review = match adoption.is_due(made_on) {
        true => fill(&words.is_due, &[("date", &review)]),
        false => review,
    };
    vec![
        fact(&words.body, adoption.body.clone()),
        fact(&words.on, date::in_words(adoption.on)),
        fact(&words.review_on, review),
    ]
}

fn whose(words: &CharterWords, answer: RemitAnswer) -> &str {
    match answer {
        RemitAnswer::Ours => &words.ours,
        RemitAnswer::WithConditions => &words.with_conditions,
        RemitAnswer::Relay => &words.relayed,
    }
}

fn topic(words: &CharterWords, topic: Topic) -> &str {
    match topic {
        Topic::LendComputer => &words.lend_computer,
        Topic::CreateEmail => &words.create_email,
        Topic::Passwords => &words.passwords,
        Topic::BankAccount => &words.bank_account,
        Topic::Mailbox => &words.mailbox,
        Topic::Urgency => &words.urgency,
        Topic::AfterHours => &words.after_hours,
        Topic::IsItOurs => &words.is_it_ours,
    }
}
