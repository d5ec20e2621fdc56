//! A note as CommonMark text. Refuses to let what people wrote become markup.

use super::view::{Block, NoteView};
use crate::glyph::has_no_ink;

/// The note, block by block.
pub(crate) fn write(note: &NoteView) -> String {
    let blocks: Vec<String> = note.blocks.iter().map(block).collect();
    let mut text = blocks.join("\n\n");
    text.push('\n');
    text
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading { level, text } => format!("{} {}", "#".repeat(*level), literal(text)),
        Block::Facts { facts } => {
            let lines = facts
                .iter()
                .map(|fact| format!("- {}\u{a0}: {}", literal(&fact.label), literal(&fact.value)));
            joined(lines, "\n")
        }
        Block::Path { head: [number, step, help], steps } => {
            let head = format!("| {number} | {step} | {help} |\n| --- | --- | --- |");
            let row = |(index, step): (usize, &super::view::PathStep)| {
                format!("| {} | {} | {} |", index + 1, literal(&step.title), literal(&step.help))
            };
            joined(std::iter::once(head).chain(steps.iter().enumerate().map(row)), "\n")
        }
        Block::List { items } => joined(items.iter().map(|item| format!("- {}", literal(item))), "\n"),
        Block::Words { paragraphs } => {
            // A backslash at the end of a line keeps the line end.
            let paragraph =
                |lines: &Vec<String>| joined(lines.iter().map(|line| start_of_line(line)), "\\\n");
            joined(paragraphs.iter().map(paragraph), "\n\n")
        }
        Block::End => "---".to_owned(),
        Block::Say { text } => start_of_line(text),
        Block::Date { text } => format!("**{}**", literal(text)),
        Block::Remark { text } => format!("_{}_", literal(text)),
    }
}

fn joined(parts: impl Iterator<Item = String>, with: &str) -> String {
    parts.collect::<Vec<_>>().join(with)
}

/// A text that means nothing to Markdown; a line end inside it becomes a space.
fn literal(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for sign in text.trim().chars() {
        match sign {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '#' | '$' => {
                written.extend(['\\', sign])
            }
            '\n' | '\r' | '\t' => written.push(' '),
            // A direction sign would turn the rest of the line around.
            sign if has_no_ink(sign) => {}
            sign => written.push(sign),
        }
    }
    written
}

/// The same where a line begins: a dash, a plus, an equals sign or "1." would make a list or a heading.
fn start_of_line(text: &str) -> String {
    let literal = literal(text);
    let digits = literal.chars().take_while(char::is_ascii_digit).count();
    let after = literal.chars().nth(digits);
    match literal.chars().next() {
        Some('-' | '+' | '=') => format!("\\{literal}"),
        Some('0'..='9') if matches!(after, Some('.' | ')')) => {
            let (number, rest) = literal.split_at_checked(digits).unwrap_or_default();
            format!("{number}\\{rest}")
        }
        _ => literal,
    }
}
