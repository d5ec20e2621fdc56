//! Owns the list of what the interface can say, read from the Fluent files; refuses a file that does not
//! parse, a name used twice, and a reference to nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result, bail};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use crate::workspace;

/// What is known of one message: where it stands, what it takes, whom it quotes.
struct Message {
    file: String,
    arguments: BTreeSet<String>,
    quotes: BTreeSet<String>,
}

/// Every message of a locale by name; a term is kept under its name with the leading dash.
#[derive(Default)]
struct Messages {
    by_name: BTreeMap<String, Message>,
    problems: Vec<String>,
}

/// The TypeScript that names every message of `assets/locales/fr` and its arguments.
///
/// # Errors
/// When a file cannot be read, or with every problem of the files at once.
pub(crate) fn typescript() -> Result<String> {
    let folder = workspace::root().join("assets/locales/fr");
    let mut messages = Messages::default();
    for file in workspace::files_below(&folder)?.iter().filter(|file| is_fluent(file)) {
        let text =
            std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
        messages.read(&workspace::shown(file), &text);
    }
    messages.render()
}

fn is_fluent(file: &Path) -> bool {
    file.extension().is_some_and(|extension| extension == "ftl")
}

impl Messages {
    fn read(&mut self, file: &str, text: &str) {
        let resource = match fluent_syntax::parser::parse(text) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                for error in errors {
                    let line = text.get(..error.pos.start).unwrap_or(text).matches('\n').count() + 1;
                    self.problems.push(format!("{file}:{line}: {}", error.kind));
                }
                resource
            }
        };
        for entry in &resource.body {
            match entry {
                Entry::Message(message) => {
                    if !message.attributes.is_empty() {
                        self.problems.push(format!(
                            "{file}: {} has attributes; give each sentence a name of its own",
                            message.id.name
                        ));
                    }
                    let mut found = Found::default();
                    message.value.iter().for_each(|value| found.pattern(value));
                    self.add(file, message.id.name.to_owned(), found);
                }
                Entry::Term(term) => {
                    let mut found = Found::default();
                    found.pattern(&term.value);
                    self.add(file, format!("-{}", term.id.name), found);
                }
                _ => {}
            }
        }
    }

    fn add(&mut self, file: &str, name: String, found: Found) {
        if let Some(first) = self.by_name.get(&name) {
            self.problems.push(format!("{file}: {name} is already in {}", first.file));
            return;
        }
        let message = Message { file: file.to_owned(), arguments: found.arguments, quotes: found.quotes };
        self.by_name.insert(name, message);
    }

    fn render(mut self) -> Result<String> {
        for (name, message) in &self.by_name {
            for quoted in message.quotes.iter().filter(|quoted| !self.by_name.contains_key(*quoted)) {
                self.problems.push(format!("{}: {name} quotes {quoted}, which does not exist", message.file));
            }
        }
        if !self.problems.is_empty() {
            bail!("{}", self.problems.join("\n"));
        }
        let mut out = String::from(
            "// Written by `cargo xtask bindings` from assets/locales/fr. Do not edit.\n\n\
             /** What a message takes: a sentence gets words and numbers, never a piece of another sentence. */\n\
             export type Argument = string | number | Date;\n\n\
             /** Every message, and the arguments it takes; null when it takes none. */\n\
             export interface Messages {\n",
        );
        for name in self.by_name.keys().filter(|name| !name.starts_with('-')) {
            let fields: Vec<String> =
                self.arguments(name).iter().map(|argument| format!("{}: Argument", key(argument))).collect();
            let takes =
                if fields.is_empty() { "null".to_owned() } else { format!("{{ {} }}", fields.join("; ")) };
            let _ = writeln!(out, "  {}: {takes};", key(name));
        }
        out.push_str("}\n\nexport type MessageId = keyof Messages;\n");
        Ok(out)
    }

    /// The arguments of a message and of all it quotes: whoever says it must give them all.
    fn arguments(&self, name: &str) -> BTreeSet<String> {
        let mut all = BTreeSet::new();
        let mut seen = BTreeSet::new();
        let mut waiting = vec![name.to_owned()];
        while let Some(name) = waiting.pop() {
            if let Some(message) = self.by_name.get(&name).filter(|_| seen.insert(name.clone())) {
                all.extend(message.arguments.iter().cloned());
                // A term takes its arguments from the message that quotes it, not from whoever says that.
                waiting.extend(message.quotes.iter().filter(|quoted| !quoted.starts_with('-')).cloned());
            }
        }
        all
    }
}

/// A TypeScript property name, quoted only when it must be.
fn key(name: &str) -> String {
    if name.contains('-') { format!("\"{name}\"") } else { name.to_owned() }
}

/// What a pattern mentions.
#[derive(Default)]
struct Found {
    arguments: BTreeSet<String>,
    quotes: BTreeSet<String>,
}

impl Found {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.arguments.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.quotes.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                self.quotes.insert(format!("-{}", id.name));
                arguments.iter().flat_map(|given| &given.named).for_each(|given| self.inline(&given.value));
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|given| self.inline(given));
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn render(files: &[(&str, &str)]) -> Result<String> {
        let mut messages = Messages::default();
        files.iter().for_each(|(name, text)| messages.read(name, text));
        messages.render()
    }

    #[test]
    fn arguments_are_found_everywhere_they_can_hide() {
        let text = "step-number = Étape { $number }\n\
                    due = { $count ->\n    [one] Une suite pour { $name }\n   *[other] { $count } suites\n }\n\
                    day = Le { DATETIME($day, month: \"long\") }\n\
                    both = { step-number } { -house }\n\
                    -house = { $inside } la maison\n\
                    plain = Bonjour\n";
        let out = render(&[("a.ftl", text)]).unwrap();
        assert!(out.contains("  \"step-number\": { number: Argument };"), "a variable: {out}");
        assert!(out.contains("  due: { count: Argument; name: Argument };"), "selectors and variants: {out}");
        assert!(out.contains("  day: { day: Argument };"), "a function's argument: {out}");
        assert!(
            out.contains("  both: { number: Argument };"),
            "what a quoted message takes, not a term: {out}"
        );
        assert!(out.contains("  plain: null;"), "no argument: {out}");
        assert!(!out.contains("-house"), "terms are not for saying: {out}");
    }

    #[test]
    fn broken_files_are_refused_with_file_and_line() {
        let error = render(&[("a.ftl", "good = oui\n\nbad { = non\n")]).unwrap_err().to_string();
        assert!(error.starts_with("a.ftl:3:"), "{error}");
        let error =
            render(&[("a.ftl", "twice = un\n"), ("b.ftl", "twice = deux\n")]).unwrap_err().to_string();
        assert_eq!(error, "b.ftl: twice is already in a.ftl");
        let error = render(&[("a.ftl", "one = { gone }\n")]).unwrap_err().to_string();
        assert_eq!(error, "a.ftl: one quotes gone, which does not exist");
        let error = render(&[("a.ftl", "one = un\n    .title = deux\n")]).unwrap_err().to_string();
        assert!(error.contains("one has attributes"), "{error}");
    }
}
