//! What differs on one element at one step. Refuses a change that the element cannot take.

use std::collections::BTreeMap;

use domain::scene::{CardPlace, DayState, Element, Entry};

use super::Node;
use crate::authoring::{At, Override};
use crate::check::Checker;
use crate::problem::Code;
use crate::suggest::instead;

impl Checker<'_> {
    pub(super) fn apply(&mut self, name: &str, node: &mut Node, change: &At<Override>) {
        let Override { value, days, filled, current, ticked, signed, card, lit, text, rows } = &change.value;
        let element = &mut node.element;
        let fits = [
            ("days", (days.is_empty() && filled.is_empty()) || self.set_days(element, days, filled)),
            ("value", value.as_ref().is_none_or(|words| self.set_value(element, words))),
            ("current", current.as_ref().is_none_or(|entry| self.set_current(element, entry))),
            ("ticked", ticked.as_ref().is_none_or(|on| set_tick(element, on.value))),
            ("signed", signed.as_ref().is_none_or(|on| set_signed(element, on.value))),
            ("card", card.as_ref().is_none_or(|place| set_card(element, place.value))),
            ("lit", lit.as_ref().is_none_or(|on| set_light(element, on.value))),
            ("text", text.as_ref().is_none_or(|words| self.set_text(element, words))),
            ("rows", rows.as_ref().is_none_or(|rows| self.set_rows(element, rows))),
        ];
        for (key, _) in fits.into_iter().filter(|(_, does_fit)| !does_fit) {
            self.add(
                change.line,
                Code::SetMisfit,
                format!("« {key} » ne se change pas sur l’élément « {name} »."),
                "value : un champ ; days, filled : un calendrier ; current : une liste, un menu, des onglets ; ticked : une \
                 case ; signed : une ligne à signer ; card, lit : un lecteur ; text : un titre, un texte, un \
                 bandeau ; rows : un tableau.",
            );
        }
    }

    fn set_rows(&mut self, element: &mut Element, new: &At<Vec<(String, String)>>) -> bool {
        let Element::Table { rows, .. } = element else { return false };
        // Rows that could be pointed at still can, by their numbers.
        let start = rows
            .iter()
            .find_map(|row| row.target.as_ref())
            .and_then(|target| target.as_str().split_once('/').map(|(start, _)| start.to_owned()));
        let numbered = (1..).zip(&new.value);
        *rows =
            numbered.map(|(number, row)| self.table_row(new.line, row, start.as_deref(), number)).collect();
        true
    }

    fn set_value(&mut self, element: &mut Element, words: &At<String>) -> bool {
        let Element::Field { value, .. } = element else { return false };
        // An empty value empties the field.
        *value = if words.value.trim().is_empty() { None } else { Some(self.verbatim(words)) };
        true
    }

    fn set_text(&mut self, element: &mut Element, words: &At<String>) -> bool {
        let (Element::Heading { text } | Element::Text { text, .. } | Element::Banner { text, .. }) = element
        else {
            return false;
        };
        *text = self.worker_text(words);
        true
    }

    fn set_days(
        &mut self,
        element: &mut Element,
        words: &BTreeMap<u8, At<String>>,
        filled: &[At<u8>],
    ) -> bool {
        let Element::Calendar { month, days, .. } = element else { return false };
        let mut states: BTreeMap<u8, DayState> = days.drain(..).map(|state| (state.day, state)).collect();
        self.put_days(month, words, filled, &mut states);
        days.extend(states.into_values());
        true
    }

    fn set_current(&mut self, element: &mut Element, chosen: &At<String>) -> bool {
        let (Element::Menu { entries, .. }
        | Element::Tabs { entries, .. }
        | Element::List { entries, .. }
        | Element::Choices { entries, .. }
        | Element::Select { entries, .. }
        | Element::Upload { entries, .. }) = element
        else {
            return false;
        };
        let names: Vec<String> = entries.iter().map(|entry| entry.target.to_string()).collect();
        if !names.contains(&chosen.value) {
            self.add(
                chosen.line,
                Code::UnknownElement,
                format!("« {} » n’est pas une ligne de cette liste.", chosen.value),
                instead(&chosen.value, names.iter().map(String::as_str)),
            );
        }
        entries
            .iter_mut()
            .for_each(|entry: &mut Entry| entry.is_current = entry.target.as_str() == chosen.value);
        true
    }
}

fn set_tick(element: &mut Element, on: bool) -> bool {
    let Element::Tick { is_on, .. } = element else { return false };
    *is_on = on;
    true
}

fn set_signed(element: &mut Element, on: bool) -> bool {
    let Element::Signature { is_signed, .. } = element else { return false };
    *is_signed = on;
    true
}

fn set_card(element: &mut Element, place: CardPlace) -> bool {
    let Element::CardReader { card, .. } = element else { return false };
    *card = place;
    true
}

fn set_light(element: &mut Element, on: bool) -> bool {
    let Element::CardReader { is_lit, .. } = element else { return false };
    *is_lit = on;
    true
}
