//! The elements of a screen, each checked once. Refuses what a theme could not draw.

use std::collections::{BTreeMap, BTreeSet};

use domain::date::days_in_month;
use domain::id::TargetId;
use domain::scene::{DayState, Element, Entry, TableRow};

use super::Node;
use crate::authoring::{At, CalendarText, ElementText, ListText};
use crate::check::Checker;
use crate::problem::Code;

type Names = BTreeSet<String>;

/// What every element has beside its own words.
struct Common<'a> {
    name: Option<&'a At<String>>,
    is_hidden: bool,
}

impl Checker<'_> {
    pub(super) fn nodes(&mut self, elements: &[At<ElementText>], names: &mut Names) -> Vec<Node> {
        elements.iter().map(|element| self.node(&element.value, names)).collect()
    }

    fn node(&mut self, element: &ElementText, names: &mut Names) -> Node {
        let Common { name, is_hidden } = common(element);
        if let Some(name) = name {
            self.claim(name, names);
        }
        let inner = match element {
            ElementText::Popup(popup) => self.nodes(&popup.elements, names),
            ElementText::Row(row) => self.nodes(&row.elements, names),
            _ => Vec::new(),
        };
        let element = self.element(element, names);
        Node { name: name.map(|name| name.value.clone()), is_hidden, element, inner }
    }

    /// A name may stand once on a screen, be it an element's or an entry's.
    fn claim(&mut self, name: &At<String>, names: &mut Names) {
        self.id(name.line, &name.value);
        if !names.insert(name.value.clone()) {
            self.add(
                name.line,
                Code::DuplicateId,
                format!("L’élément « {} » existe déjà sur cet écran.", name.value),
                "Donnez-lui un autre nom, puis corrigez ce qui le nomme.",
            );
        }
    }

    fn element(&mut self, element: &ElementText, names: &mut Names) -> Element {
        match element {
            ElementText::Heading(words) => Element::Heading { text: self.worker_text(&words.text) },
            ElementText::Text(words) => Element::Text { text: self.worker_text(&words.text) },
            ElementText::Banner(banner) => {
                Element::Banner { tone: banner.tone, text: self.worker_text(&banner.text) }
            }
            ElementText::Button(button) => Element::Button {
                target: target(&button.id),
                label: self.worker_text(&button.label),
                picture: self.picture_if_any(button.picture.as_ref()),
                is_main: button.main,
            },
            ElementText::Link(link) => {
                Element::Link { target: target(&link.id), label: self.worker_text(&link.label) }
            }
            ElementText::Menu(list) => {
                Element::Menu { label: self.worker_text(&list.label), entries: self.entries(list, names) }
            }
            ElementText::Choices(list) => {
                Element::Choices { label: self.worker_text(&list.label), entries: self.entries(list, names) }
            }
            ElementText::Field(field) => Element::Field {
                target: target(&field.id),
                label: self.worker_text(&field.label),
                input: field.input,
                value: field.value.as_ref().map(|value| self.verbatim(value)),
            },
            ElementText::Tick(tick) => Element::Tick {
                target: target(&tick.id),
                label: self.worker_text(&tick.label),
                is_on: tick.ticked,
            },
            ElementText::Calendar(calendar) => self.calendar(calendar),
            ElementText::Table(table) => Element::Table {
                label: self.worker_text(&table.label),
                rows: table.rows.iter().map(|row| self.table_row(row.line, &row.value)).collect(),
            },
            // What stands in it is kept beside, because a step may hide some of it.
            ElementText::Popup(popup) => {
                Element::Popup { title: self.worker_text(&popup.title), elements: Vec::new() }
            }
            ElementText::Row(_) => Element::Row { elements: Vec::new() },
            ElementText::CardReader(reader) => {
                Element::CardReader { target: target(&reader.id), card: reader.card, is_lit: reader.lit }
            }
            ElementText::PinPad(pad) => Element::PinPad {
                target: target(&pad.id),
                label: self.worker_text(&pad.label),
                code: self.pad_code(&pad.code),
            },
            ElementText::Thing(thing) => Element::Thing {
                target: target(&thing.id),
                label: self.worker_text(&thing.label),
                picture: self.picture(&thing.picture),
            },
        }
    }

    fn entries(&mut self, list: &ListText, names: &mut Names) -> Vec<Entry> {
        let current = list.current.as_ref();
        if let Some(current) = current
            && !list.entries.iter().any(|entry| entry.value.id.value == current.value)
        {
            self.add(
                current.line,
                Code::UnknownElement,
                format!("« {} » n’est pas une ligne de cette liste.", current.value),
                "current reprend le nom (id) d’une des lignes.",
            );
        }
        let entry = |entry: &At<crate::authoring::EntryText>, checker: &mut Self, names: &mut Names| {
            let entry = &entry.value;
            checker.claim(&entry.id, names);
            Entry {
                target: target(&entry.id),
                label: checker.worker_text(&entry.label),
                picture: checker.picture_if_any(entry.picture.as_ref()),
                is_current: current.is_some_and(|current| current.value == entry.id.value),
            }
        };
        list.entries.iter().map(|text| entry(text, self, names)).collect()
    }

    fn calendar(&mut self, calendar: &CalendarText) -> Element {
        let month = calendar.month.value.trim().to_owned();
        if days_in_month(&month).is_none() {
            self.add(
                calendar.month.line,
                Code::BadDay,
                format!("« {month} » n’est pas un mois."),
                "Écrivez année-mois : 2026-11.",
            );
        }
        let mut days = BTreeMap::new();
        self.put_days(&month, &calendar.days, &calendar.filled, &mut days);
        Element::Calendar { month, target: target(&calendar.id), days: days.into_values().collect() }
    }

    /// Writes words and blackened cells over the days that have a state.
    pub(super) fn put_days(
        &mut self,
        month: &str,
        words: &BTreeMap<u8, At<String>>,
        filled: &[At<u8>],
        days: &mut BTreeMap<u8, DayState>,
    ) {
        // A month that is none was already said.
        let last = days_in_month(month).unwrap_or(31);
        for (day, word) in words {
            self.day_of_month(word.line, *day, last);
            if word.value.trim().is_empty() {
                days.remove(day);
            } else {
                let word = self.worker_text(word);
                days.entry(*day).or_insert_with(|| blank(*day)).word = word;
            }
        }
        for day in filled {
            self.day_of_month(day.line, day.value, last);
            days.entry(day.value).or_insert_with(|| blank(day.value)).is_filled = true;
        }
    }

    fn day_of_month(&mut self, line: u32, day: u8, last: u8) {
        if !(1..=last).contains(&day) {
            self.add(
                line,
                Code::BadDay,
                format!("Ce mois n’a pas de jour {day}."),
                format!("Il va de 1 à {last}."),
            );
        }
    }

    pub(super) fn table_row(&mut self, line: u32, (label, value): &(String, String)) -> TableRow {
        TableRow {
            label: self.worker_text(&At { value: label.clone(), line }),
            value: self.worker_text(&At { value: value.clone(), line }),
        }
    }

    fn pad_code(&mut self, code: &At<String>) -> String {
        let digits: String = code.value.chars().filter(|sign| !sign.is_whitespace()).collect();
        if !(4..=6).contains(&digits.len()) || !digits.chars().all(|sign| sign.is_ascii_digit()) {
            self.add(
                code.line,
                Code::BadCode,
                format!("« {} » n’est pas un code de 4 à 6 chiffres.", code.value),
                "Inventez un code : 1234. N’écrivez jamais un vrai code.",
            );
        }
        digits
    }
}

fn target(id: &At<String>) -> TargetId {
    TargetId::new(&id.value)
}

fn blank(day: u8) -> DayState {
    DayState { day, word: String::new(), is_filled: false }
}

fn common(element: &ElementText) -> Common<'_> {
    let (name, is_hidden) = match element {
        ElementText::Heading(words) | ElementText::Text(words) => (words.id.as_ref(), words.hidden),
        ElementText::Banner(banner) => (banner.id.as_ref(), banner.hidden),
        ElementText::Button(button) => (Some(&button.id), button.hidden),
        ElementText::Link(link) => (Some(&link.id), link.hidden),
        ElementText::Menu(list) | ElementText::Choices(list) => (list.id.as_ref(), list.hidden),
        ElementText::Field(field) => (Some(&field.id), field.hidden),
        ElementText::Tick(tick) => (Some(&tick.id), tick.hidden),
        ElementText::Calendar(calendar) => (Some(&calendar.id), calendar.hidden),
        ElementText::Table(table) => (table.id.as_ref(), table.hidden),
        ElementText::Popup(popup) => (popup.id.as_ref(), popup.hidden),
        ElementText::CardReader(reader) => (Some(&reader.id), reader.hidden),
        ElementText::PinPad(pad) => (Some(&pad.id), pad.hidden),
        ElementText::Thing(thing) => (Some(&thing.id), thing.hidden),
        ElementText::Row(row) => (row.id.as_ref(), row.hidden),
    };
    Common { name, is_hidden }
}
