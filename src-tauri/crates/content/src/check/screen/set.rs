//! What differs on one element at one step. Refuses a change that the element cannot take.

use std::collections::BTreeMap;

use domain::scene::{DayState, Element, Entry};

use super::Node;
use crate::authoring::{At, Override};
use crate::check::Checker;
use crate::problem::Code;
use crate::suggest::instead;

impl Checker<'_> {
    pub(super) fn apply(&mut self, name: &str, node: &mut Node, change: &At<Override>) {
        let Override { value, days, filled, current, ticked, card, lit, text, rows } = &change.value;
        let mut misfits = Vec::new();
        let mut fits = |key: &'static str, does_fit: bool| {
            if !does_fit {
                misfits.push(key);
            }
        };
        let element = &mut node.element;
        fits("days", days.is_empty() && filled.is_empty() || self.set_days(element, days, filled));
        if let Some(words) = value {
            fits("value", self.set_value(element, words));
        }
        if let Some(entry) = current {
            fits("current", self.set_current(element, entry));
        }
        if let Some(on) = ticked {
            fits("ticked", if let Element::Tick { is_on, .. } = element { *is_on = on.value; true } else { false });
        }
        if let Some(place) = card {
            fits("card", if let Element::CardReader { card, .. } = element { *card = place.value; true } else { false });
        }
        if let Some(on) = lit {
            fits("lit", if let Element::CardReader { is_lit, .. } = element { *is_lit = on.value; true } else { false });
        }
        if let Some(words) = text {
            fits("text", self.set_text(element, words));
        }
        if let Some(new) = rows {
            let does_fit = if let Element::Table { rows, .. } = element {
                *rows = new.value.iter().map(|row| self.table_row(new.line, row)).collect();
                true
            } else {
                false
            };
            fits("rows", does_fit);
        }
        for key in misfits {
            self.add(
                change.line,
                Code::SetMisfit,
                format!("« {key} » ne se change pas sur l’élément « {name} »."),
                "value : un champ ; days, filled : un calendrier ; current : une liste ; ticked : une case ; card, lit : \
                 un lecteur ; text : un titre, un texte ou un message ; rows : un tableau.",
            );
        }
    }

    fn set_value(&mut self, element: &mut Element, words: &At<String>) -> bool {
        let Element::Field { value, .. } = element else { return false };
        // An empty value empties the field.
        *value = if words.value.trim().is_empty() { None } else { Some(self.verbatim(words)) };
        true
    }

    fn set_text(&mut self, element: &mut Element, words: &At<String>) -> bool {
        let (Element::Heading { text } | Element::Text { text } | Element::Banner { text, .. }) = element else {
            return false;
        };
        *text = self.worker_text(words);
        true
    }

    fn set_days(&mut self, element: &mut Element, words: &BTreeMap<u8, At<String>>, filled: &[At<u8>]) -> bool {
        let Element::Calendar { month, days, .. } = element else { return false };
        let mut states: BTreeMap<u8, DayState> = days.drain(..).map(|state| (state.day, state)).collect();
        self.put_days(month, words, filled, &mut states);
        days.extend(states.into_values());
        true
    }

    fn set_current(&mut self, element: &mut Element, chosen: &At<String>) -> bool {
        let (Element::Menu { entries, .. } | Element::Choices { entries, .. }) = element else { return false };
        let names: Vec<String> = entries.iter().map(|entry| entry.target.to_string()).collect();
        if !names.contains(&chosen.value) {
            self.add(
                chosen.line,
                Code::UnknownElement,
                format!("« {} » n’est pas une ligne de cette liste.", chosen.value),
                instead(&chosen.value, names.iter().map(String::as_str)),
            );
        }
        entries.iter_mut().for_each(|entry: &mut Entry| entry.is_current = entry.target.as_str() == chosen.value);
        true
    }
}
