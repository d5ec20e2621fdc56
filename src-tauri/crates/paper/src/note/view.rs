//! A note as headings, tables and paragraphs, in French: what both forms print. Refuses layout.

use domain::help::HelpLevel;
use domain::note::{Addendum, Correction, NoteBody, NoteDocument, NoteProcedure, NoteStep};
use domain::session::Learning;
use domain::walkthrough::DocumentAnswer;
use serde::Serialize;

use super::{CorrectedLine, NotePage};
use crate::date;
use crate::duty::comes_back;
use crate::words::{Words, fill, words};

/// A note, block by block.
#[derive(Serialize)]
pub(crate) struct NoteView {
    /// The title of the document.
    title: String,
    /// What stands at the foot of each page.
    foot: String,
    /// "page … sur …".
    pages: [String; 2],
    /// The blocks, in order.
    pub(super) blocks: Vec<Block>,
}

/// One block.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Block {
    /// A heading; 1 is the note's own.
    Heading { level: usize, text: String },
    /// What the session was, label by label.
    Facts { facts: Vec<Fact> },
    /// The steps of one procedure.
    Path { head: [String; 3], steps: Vec<PathStep> },
    /// A list of sentences.
    List { items: Vec<String> },
    /// What people wrote: paragraphs of lines.
    Words { paragraphs: Vec<Vec<String>> },
    /// A sentence of ours.
    Say { text: String },
    /// A sentence that stands out.
    Date { text: String },
    /// What follows is about the note itself.
    End,
    /// A sentence in small print.
    Remark { text: String },
}

/// One label and its value.
#[derive(Serialize)]
pub(crate) struct Fact {
    pub(crate) label: String,
    pub(crate) value: String,
}

/// One step.
#[derive(Serialize)]
pub(crate) struct PathStep {
    pub(super) title: String,
    pub(super) help: String,
    /// Whether it was done in the person's place: said in words, and set in bold.
    pub(super) is_done_for: bool,
}

/// Whether a worker's own lines are printed, and what is said of them.
#[derive(Clone, Copy)]
pub(crate) enum OwnLines {
    /// In the author's own copy, with La Coop's value.
    ForTheAuthor,
    /// Where a person asked for everything that is kept about them.
    ForThePerson,
}

/// The blocks of a note.
pub(super) fn view(note: &NotePage) -> NoteView {
    let words = words();
    let mut blocks = vec![Block::Heading { level: 1, text: words.note.heading.clone() }];
    blocks.extend(body(note, OwnLines::ForTheAuthor));
    let readable = Block::Remark { text: words.note.readable.clone() };
    blocks.extend([Block::End, Block::Remark { text: standing(note, words) }, readable]);
    NoteView::of(fill(&words.note.title, &[("date", &date::in_words(note.body.on))]), &note.antenna, blocks)
}

impl NoteView {
    /// Blocks on pages of an antenna.
    pub(crate) fn of(title: String, antenna: &str, blocks: Vec<Block>) -> Self {
        let foot = format!("{}, {antenna}", words().made_with);
        Self { foot, ..Self::of_nowhere(title, blocks) }
    }

    /// Blocks on pages that do not say where they were printed.
    pub(crate) fn of_nowhere(title: String, blocks: Vec<Block>) -> Self {
        let words = words();
        let pages = [words.pages.clone(), words.pages_of.clone()];
        Self { title, foot: words.made_with.clone(), pages, blocks }
    }
}

/// What a note says, from its facts to its addenda, under headings of the second level.
pub(crate) fn body(note: &NotePage, own: OwnLines) -> Vec<Block> {
    let words = words();
    let body = &note.body;
    let mut blocks = vec![facts(note, words)];
    match &body.prepared {
        Some(documents) => prepared(body, documents, words, &mut blocks),
        None => done(body, words, &mut blocks),
    }
    if !body.obstacles.is_empty() {
        blocks.push(heading(&words.note.obstacles));
        let items = body.obstacles.iter().map(|obstacle| words.obstacle(*obstacle).to_owned()).collect();
        blocks.push(Block::List { items });
    }
    if !body.outcomes.is_empty() {
        let items = body.outcomes.iter().map(|outcome| words.outcome(*outcome).to_owned()).collect();
        blocks.extend([heading(&words.note.outcomes), Block::List { items }]);
    }
    own_word(note, words, &mut blocks);
    next(note, words, &mut blocks);
    duties(note, words, &mut blocks);
    learning(body, words, &mut blocks);
    written(&words.note.shared, &note.shared_text, &mut blocks);
    if let Some(lines) = &note.own_text {
        own_lines(note, (lines, own), words, &mut blocks);
    }
    addenda(&note.addenda, words, &mut blocks);
    corrections(&note.corrections, words, &mut blocks);
    blocks
}

/// Frozen, and since when; or still a draft.
fn standing(note: &NotePage, words: &Words) -> String {
    let frozen = |at| fill(&words.note.frozen, &[("date", &date::in_words(date::day_in_belgium(at)))]);
    note.frozen_at.map_or_else(|| words.note.draft.clone(), frozen)
}

pub(crate) fn heading(text: &str) -> Block {
    Block::Heading { level: 2, text: text.to_owned() }
}

fn facts(note: &NotePage, words: &Words) -> Block {
    let body = &note.body;
    let minutes = match body.minutes {
        1 => words.note.minute.clone(),
        count => fill(&words.note.many_minutes, &[("count", &count.to_string())]),
    };
    let person = note.person.clone().unwrap_or_else(|| words.note.nobody.clone());
    let urgency = body.urgency.map(|urgency| {
        let day = date::in_words(urgency.deadline);
        (&words.note.urgency, fill(words.urgency(urgency.reason), &[("day", &day)]))
    });
    let facts = [
        (&words.note.on, date::in_words(body.on)),
        (&words.note.person, person),
        (&words.note.worker, note.worker_name.clone()),
        (&words.note.antenna, note.antenna.clone()),
        (&words.note.mode, fill(words.mode(body.mode), &[("worker", &note.worker_name)])),
        (&words.note.way, words.way(body.way).to_owned()),
    ];
    let facts = facts.into_iter().chain(urgency).chain([(&words.note.minutes, minutes)]);
    let facts = facts.map(|(label, value)| Fact { label: label.clone(), value }).collect();
    Block::Facts { facts }
}

fn done(body: &NoteBody, words: &Words, blocks: &mut Vec<Block>) {
    blocks.push(heading(&words.note.done));
    let procedures: Vec<&NoteProcedure> =
        body.procedures.iter().filter(|one| !one.steps.is_empty()).collect();
    if procedures.is_empty() {
        blocks.push(Block::Say { text: words.note.nothing_done.clone() });
    }
    for procedure in procedures {
        blocks.push(Block::Heading { level: 3, text: procedure.title.clone() });
        let head = [&words.note.step_number, &words.note.step, &words.note.help].map(Clone::clone);
        let steps = procedure.steps.iter().map(|step| path_step(step, words)).collect();
        blocks.push(Block::Path { head, steps });
    }
}

/// What was looked at together: said of the things, never counted.
fn prepared(body: &NoteBody, documents: &[NoteDocument], words: &Words, blocks: &mut Vec<Block>) {
    blocks.push(heading(&words.note.prepared));
    blocks.push(Block::Say { text: body.title.clone() });
    if documents.is_empty() {
        blocks.push(Block::Say { text: words.note.nothing_needed.clone() });
    }
    let parts = [
        (&words.note.prepared_here, Some(DocumentAnswer::Here)),
        (&words.note.prepared_missing, Some(DocumentAnswer::Missing)),
        (&words.note.prepared_unseen, None),
    ];
    for (title, answer) in parts {
        let items: Vec<String> = documents
            .iter()
            .filter(|document| document.answer == answer)
            .map(|document| match &document.todo {
                Some(todo) => fill(&words.note.prepared_todo, &[("label", &document.label), ("todo", todo)]),
                None => document.label.clone(),
            })
            .collect();
        if !items.is_empty() {
            blocks.push(Block::Heading { level: 3, text: title.clone() });
            blocks.push(Block::List { items });
        }
    }
}

fn path_step(step: &NoteStep, words: &Words) -> PathStep {
    let is_done_for = step.level == HelpLevel::DoneFor;
    let level = words.level(step.level);
    // "Fait à la place, l'écran ne suivait pas": the reason goes with the handover only.
    let help = match step.hand.filter(|_| is_done_for) {
        Some(reason) => format!("{level}, {}", words.hand(reason)),
        None => level.to_owned(),
    };
    let help = if step.is_to_confirm { fill(&words.note.to_confirm, &[("level", &help)]) } else { help };
    PathStep { title: step.title.clone(), help, is_done_for }
}

fn own_word(note: &NotePage, words: &Words, blocks: &mut Vec<Block>) {
    let Some(word) = note.body.own_word else { return };
    let said = words.own_word(word);
    let text = match &note.person {
        Some(person) => fill(&words.note.own_word_of, &[("person", person), ("word", said)]),
        None => fill(&words.note.own_word_of_nobody, &[("word", said)]),
    };
    blocks.extend([heading(&words.note.own_word), Block::Say { text }]);
}

fn next(note: &NotePage, words: &Words, blocks: &mut Vec<Block>) {
    let Some(next) = &note.body.next else { return };
    let day = date::in_words(next.on);
    let text = match next.at.as_deref() {
        Some(at) => fill(&words.note.next_at, &[("date", &day), ("hour", &date::hour(at))]),
        None => day,
    };
    blocks.extend([heading(&words.note.next), Block::Date { text }]);
    blocks.extend(note.next_title.clone().map(|text| Block::Say { text }));
    blocks.extend(note.next_words.as_deref().and_then(words_block));
}

fn duties(note: &NotePage, words: &Words, blocks: &mut Vec<Block>) {
    let duties = &note.body.duties;
    let items: Vec<String> = duties.iter().map(|duty| comes_back(duty.rule, &duty.label)).collect();
    if !items.is_empty() {
        blocks.extend([heading(&words.note.duties), Block::List { items }]);
    }
}

fn learning(body: &NoteBody, words: &Words, blocks: &mut Vec<Block>) {
    let Some(learning) = body.learning else { return };
    let block = match learning {
        Learning::Booked { on } => Block::Date { text: date::in_words(on) },
        Learning::NotWanted => Block::Say { text: words.note.learning_not_wanted.clone() },
    };
    blocks.extend([heading(&words.note.learning), block]);
}

fn written(title: &str, text: &str, blocks: &mut Vec<Block>) {
    if let Some(block) = words_block(text) {
        blocks.extend([heading(title), block]);
    }
}

/// The worker's lines; with La Coop's value, which is of no use to the learner, in the author's own copy.
fn own_lines(note: &NotePage, (lines, own): (&str, OwnLines), words: &Words, blocks: &mut Vec<Block>) {
    let (value, remark) = match own {
        OwnLines::ForTheAuthor => (note.body.autonomy, &words.note.own_remark),
        OwnLines::ForThePerson => (None, &words.note.own_remark_for_the_person),
    };
    let value = value.map(|value| words.autonomy(value).to_owned());
    let value =
        value.map(|value| Block::Facts { facts: vec![Fact { label: words.note.autonomy.clone(), value }] });
    let lines = words_block(lines);
    if lines.is_none() && value.is_none() {
        return;
    }
    let worker = [("worker", note.worker_name.as_str())];
    blocks.push(heading(&fill(&words.note.own, &worker)));
    blocks.push(Block::Remark { text: fill(remark, &worker) });
    blocks.extend(lines);
    blocks.extend(value);
}

fn addenda(addenda: &[Addendum], words: &Words, blocks: &mut Vec<Block>) {
    if addenda.is_empty() {
        return;
    }
    blocks.push(heading(&words.note.addenda));
    for addendum in addenda {
        let day = date::in_words(date::day_in_belgium(addendum.at));
        let text = fill(&words.note.addendum, &[("date", &day), ("author", &addendum.author)]);
        blocks.push(Block::Heading { level: 3, text });
        blocks.extend(words_block(&addendum.text));
    }
}

fn corrections(corrections: &[CorrectedLine], words: &Words, blocks: &mut Vec<Block>) {
    if corrections.is_empty() {
        return;
    }
    let items = corrections.iter().map(|line| corrected(line, words)).collect();
    blocks.extend([heading(&words.note.corrections), Block::List { items }]);
}

fn corrected(line: &CorrectedLine, words: &Words) -> String {
    let day = |day: Option<chrono::NaiveDate>| day.map_or_else(|| words.note.no_day.clone(), date::in_words);
    let (what, before, after) = match &line.correction {
        Correction::Level { level, .. } => {
            let before = line.level_before.map(|level| words.level(level).to_owned());
            (
                line.step.clone().unwrap_or_default(),
                before.unwrap_or_default(),
                words.level(*level).to_owned(),
            )
        }
        Correction::NextDay { on } => (words.note.next.clone(), day(line.day_before), day(*on)),
        Correction::LearningDay { on } => (words.note.learning.clone(), day(line.day_before), day(*on)),
    };
    let (date, author) = (date::in_words(line.on), line.author.as_str());
    let values = [
        ("date", date.as_str()),
        ("author", author),
        ("what", &what),
        ("before", &before),
        ("after", &after),
    ];
    fill(&words.note.correction, &values)
}

/// What somebody wrote, cut at its empty lines and at its line ends; `None` when there is nothing.
pub(crate) fn words_block(text: &str) -> Option<Block> {
    let mut paragraphs: Vec<Vec<String>> = vec![Vec::new()];
    for line in text.lines().map(str::trim_end) {
        match paragraphs.last_mut() {
            Some(paragraph) if !line.trim().is_empty() => paragraph.push(line.to_owned()),
            _ => paragraphs.push(Vec::new()),
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    (!paragraphs.is_empty()).then_some(Block::Words { paragraphs })
}
