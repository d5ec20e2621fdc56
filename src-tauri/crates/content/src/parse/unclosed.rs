//! Where a quote, a brace or a bracket was opened that nothing closes. The parser goes on to the end of the file, and
//! complains there; its writer has to be sent to the line where it began.

/// What stays open, and the line where it was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Open {
    pub(super) line: u32,
    pub(super) sign: char,
    /// Lines that go on with the same value stand further to the right than this.
    indent: usize,
}

/// The first thing that stays open.
pub(super) fn first(text: &str) -> Option<Open> {
    let mut reading = Reading::default();
    for (number, line) in (1u32..).zip(text.lines()) {
        if let Some(open) = reading.line(number, line) {
            return Some(open);
        }
    }
    reading.whole()
}

#[derive(Default)]
struct Reading {
    braces: Vec<Open>,
    quote: Option<Open>,
    /// The indent of the line whose text goes on below, after `|` or `>`.
    block: Option<usize>,
}

impl Reading {
    /// What stays open for good: the quote first, since it hides the brace that would close the others.
    fn whole(&self) -> Option<Open> {
        self.quote.or_else(|| self.braces.first().copied())
    }

    /// Reads one line; tells what should have been closed before it.
    fn line(&mut self, number: u32, line: &str) -> Option<Open> {
        let indent = line.chars().take_while(|sign| *sign == ' ').count();
        if line.trim().is_empty() || self.block.is_some_and(|block| indent > block) {
            return None;
        }
        self.block = None;
        let outermost = self.braces.first().or(self.quote.as_ref());
        if outermost.is_some_and(|open| indent <= open.indent) {
            return self.whole();
        }
        self.signs(number, line);
        let is_block = self.whole().is_none() && line.trim_end().ends_with(['|', '>']);
        self.block = is_block.then_some(indent);
        None
    }

    fn signs(&mut self, number: u32, line: &str) {
        // Whether a value may begin here; elsewhere a quote or a brace is a sign like another.
        let mut is_fresh = true;
        let mut indent = line.chars().take_while(|sign| *sign == ' ').count();
        let mut before = ' ';
        let mut signs = line.chars().enumerate().peekable();
        while let Some((column, sign)) = signs.next() {
            let next = signs.peek().map(|(_, next)| *next);
            let is_word_end = next.is_none_or(char::is_whitespace);
            if let Some(quote) = self.quote {
                match sign {
                    '\\' if quote.sign == '"' => drop(signs.next()),
                    '\'' if quote.sign == '\'' && next == Some('\'') => drop(signs.next()),
                    _ if sign == quote.sign => self.quote = None,
                    _ => {}
                }
                is_fresh = false;
                continue;
            }
            let is_flow = !self.braces.is_empty();
            match sign {
                '#' if before.is_whitespace() => return,
                '"' | '\'' if is_fresh => self.quote = Some(Open { line: number, sign, indent }),
                '{' | '[' if is_fresh => self.braces.push(Open { line: number, sign, indent }),
                '}' | ']' if is_flow => drop(self.braces.pop()),
                _ => {}
            }
            is_fresh = match sign {
                '-' if is_fresh && is_word_end && !is_flow => {
                    indent = column;
                    true
                }
                ':' if is_word_end => {
                    indent = if is_flow { indent } else { first_word(line) };
                    true
                }
                ',' => is_flow,
                '{' | '[' => is_fresh,
                _ => is_fresh && sign.is_whitespace(),
            };
            before = sign;
        }
    }
}

/// Where the first word of a line stands, behind the hyphens of its lists.
fn first_word(line: &str) -> usize {
    let rest = line.trim_start_matches([' ', '-']);
    line.chars().count() - rest.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opened(text: &str) -> Option<(u32, char)> {
        first(text).map(|open| (open.line, open.sign))
    }

    #[test]
    fn what_is_not_closed_is_found_where_it_was_opened() {
        for (text, open) in [
            ("a: \"un\nb: deux\n", (1, '"')),
            ("a: 1\nb: 'un\nc: \"l'un\"\n", (2, '\'')),
            ("a:\n  - {id: un, say: deux\n  - {id: trois}\n", (2, '{')),
            ("a:\n  - {id: un, say: \"deux}\n  - {id: trois}\n", (2, '"')),
            ("a: [un, deux\nb: trois\n", (1, '[')),
            ("a: {b: {c: d}\n", (1, '{')),
            ("a:\n  - id: \"un\n    title: deux\n", (2, '"')),
        ] {
            assert_eq!(opened(text), Some(open), "{text}");
        }
    }

    #[test]
    fn what_is_closed_is_not() {
        for text in [
            "a: \"un\n  deux\"\nb: 1\n",
            "a: {b: c,\n  d: e}\n",
            "a: l'un # \"rien\nb: 2\n",
            "a: 'l''un'\nb: \"\\\"un\"\n",
            "a: un {mot} et \"deux\n",
            "a: |\n  \"un\n  {deux\nb: 1\n",
            "a: [{b: \"c, }\"}]\n- d\n",
            "a:\n  b:\n    - {c: d}\n",
        ] {
            assert_eq!(opened(text), None, "{text}");
        }
    }
}
