//! The elements of a screen, each checked once. Refuses what a theme could not draw.

use std::collections::BTreeSet;

use domain::id::TargetId;
use domain::scene::{Element, Entry, TableRow};

use super::Node;
use crate::authoring::{
    AppRequestText, At, ButtonText, ElementText, EntryText, FieldText, ListText, MessageText, ParagraphText,
    PinPadText, SignatureText, TableText, TabsText, ThingText, TickText,
};
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
        elements.iter().map(|element| self.node(element, names)).collect()
    }

    fn node(&mut self, element: &At<ElementText>, names: &mut Names) -> Node {
        let Common { name, is_hidden } = common(&element.value);
        if let Some(name) = name {
            self.claim(name, names);
        }
        // What stands in it is kept beside, because a step may hide some of it.
        let inner = match &element.value {
            ElementText::Popup(popup) => self.nodes(&popup.elements, names),
            ElementText::Row(row) => self.nodes(&row.elements, names),
            ElementText::Tabs(tabs) => self.nodes(&tabs.elements, names),
            ElementText::Message(message) => self.nodes(&message.elements, names),
            _ => Vec::new(),
        };
        let element = self.element(element.line, &element.value, names);
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

    fn element(&mut self, line: u32, element: &ElementText, names: &mut Names) -> Element {
        match element {
            ElementText::Heading(words) => Element::Heading { text: self.worker_text(&words.text) },
            ElementText::Text(words) => self.paragraph(line, words),
            ElementText::Banner(banner) => {
                Element::Banner { tone: banner.tone, text: self.worker_text(&banner.text) }
            }
            ElementText::Button(button) => self.button(button),
            ElementText::Link(link) => {
                Element::Link { target: target(&link.id), label: self.worker_text(&link.label) }
            }
            ElementText::Thing(thing) => self.thing(thing),
            ElementText::Menu(list) => {
                self.list(list, names, |label, entries| Element::Menu { label, entries })
            }
            ElementText::Choices(list) => {
                self.list(list, names, |label, entries| Element::Choices { label, entries })
            }
            ElementText::List(list) => {
                self.list(list, names, |label, entries| Element::List { label, entries })
            }
            ElementText::Select(list) => {
                self.list(list, names, |label, entries| Element::Select { label, entries })
            }
            ElementText::Upload(list) => {
                self.list(list, names, |label, entries| Element::Upload { label, entries })
            }
            ElementText::Tabs(tabs) => self.tabs(tabs, names),
            ElementText::Field(field) => self.field(field),
            ElementText::Tick(tick) => self.tick(tick),
            ElementText::Calendar(calendar) => self.calendar(calendar),
            ElementText::Table(table) => self.table(line, table),
            ElementText::Message(message) => self.message(line, message),
            ElementText::Signature(signature) => self.signature(signature),
            ElementText::AppRequest(request) => self.app_request(request),
            ElementText::QrCode(code) => {
                Element::QrCode { target: target(&code.id), label: self.worker_text(&code.label) }
            }
            ElementText::Popup(popup) => {
                Element::Popup { title: self.worker_text(&popup.title), elements: Vec::new() }
            }
            ElementText::Row(_) => Element::Row { elements: Vec::new() },
            ElementText::CardReader(reader) => {
                Element::CardReader { target: target(&reader.id), card: reader.card, is_lit: reader.lit }
            }
            ElementText::PinPad(pad) => self.pin_pad(pad),
        }
    }

    fn button(&mut self, button: &ButtonText) -> Element {
        Element::Button {
            target: target(&button.id),
            label: self.worker_text(&button.label),
            picture: self.picture_if_any(button.picture.as_ref()),
            is_main: button.main,
        }
    }

    fn thing(&mut self, thing: &ThingText) -> Element {
        Element::Thing {
            target: target(&thing.id),
            label: self.worker_text(&thing.label),
            picture: self.picture(&thing.picture),
        }
    }

    fn tick(&mut self, tick: &TickText) -> Element {
        Element::Tick { target: target(&tick.id), label: self.worker_text(&tick.label), is_on: tick.ticked }
    }

    fn signature(&mut self, signature: &SignatureText) -> Element {
        Element::Signature {
            target: target(&signature.id),
            label: self.worker_text(&signature.label),
            is_signed: signature.signed,
        }
    }

    fn pin_pad(&mut self, pad: &PinPadText) -> Element {
        Element::PinPad {
            target: target(&pad.id),
            label: self.worker_text(&pad.label),
            code: self.invented_code(&pad.code),
        }
    }

    fn tabs(&mut self, tabs: &TabsText, names: &mut Names) -> Element {
        Element::Tabs {
            label: self.worker_text(&tabs.label),
            entries: self.entries(&tabs.entries, tabs.current.as_ref(), names),
            elements: Vec::new(),
        }
    }

    /// The name by which something is pointed at: `point: true` asks for one.
    fn pointed(&mut self, line: u32, id: Option<&At<String>>, point: bool) -> Option<TargetId> {
        if point && id.is_none() {
            self.add(
                line,
                Code::MissingKey,
                "point: true demande un nom (id).",
                "Ajoutez id: mon-nom, pour que les étapes puissent le nommer.",
            );
        }
        id.filter(|_| point).map(target)
    }

    fn paragraph(&mut self, line: u32, words: &ParagraphText) -> Element {
        Element::Text {
            text: self.worker_text(&words.text),
            target: self.pointed(line, words.id.as_ref(), words.point),
        }
    }

    fn field(&mut self, field: &FieldText) -> Element {
        Element::Field {
            target: target(&field.id),
            label: self.worker_text(&field.label),
            input: field.input,
            value: field.value.as_ref().map(|value| self.verbatim(value)),
        }
    }

    fn message(&mut self, line: u32, message: &MessageText) -> Element {
        let MessageText { id, look, from, address, subject, date, reference, point, .. } = message;
        let mut words = |text: &Option<At<String>>| text.as_ref().map(|text| self.worker_text(text));
        let (subject, date, reference) = (words(subject), words(date), words(reference));
        Element::Message {
            look: *look,
            target: self.pointed(line, id.as_ref(), *point),
            from: self.worker_text(from),
            address: address.as_ref().map(|address| self.verbatim(address)),
            subject,
            date,
            reference,
            elements: Vec::new(),
        }
    }

    fn app_request(&mut self, request: &AppRequestText) -> Element {
        Element::AppRequest {
            target: target(&request.id),
            service: self.worker_text(&request.service),
            asks: self.worker_text(&request.asks),
            number: request.number.as_ref().map(|number| self.verbatim(number)),
            confirm: self.worker_text(&request.confirm),
            refuse: self.worker_text(&request.refuse),
        }
    }

    /// A menu or one of the lists.
    fn list(
        &mut self,
        list: &ListText,
        names: &mut Names,
        build: fn(String, Vec<Entry>) -> Element,
    ) -> Element {
        let label = self.worker_text(&list.label);
        build(label, self.entries(&list.entries, list.current.as_ref(), names))
    }

    fn entries(
        &mut self,
        texts: &[At<EntryText>],
        current: Option<&At<String>>,
        names: &mut Names,
    ) -> Vec<Entry> {
        if let Some(current) = current
            && !texts.iter().any(|entry| entry.value.id.value == current.value)
        {
            self.add(
                current.line,
                Code::UnknownElement,
                format!("« {} » n’est pas une ligne de cette liste.", current.value),
                "current reprend le nom (id) d’une des lignes.",
            );
        }
        let mut built = Vec::new();
        for EntryText { id, label, detail, picture } in texts.iter().map(|entry| &entry.value) {
            self.claim(id, names);
            built.push(Entry {
                target: target(id),
                label: self.worker_text(label),
                detail: detail.as_ref().map(|detail| self.worker_text(detail)),
                picture: self.picture_if_any(picture.as_ref()),
                is_current: current.is_some_and(|current| current.value == id.value),
            });
        }
        built
    }

    fn table(&mut self, line: u32, table: &TableText) -> Element {
        let start = self.pointed(line, table.id.as_ref(), table.point).map(|start| start.to_string());
        let numbered = (1..).zip(&table.rows);
        let rows = numbered
            .map(|(number, row)| self.table_row(row.line, &row.value, start.as_deref(), number))
            .collect();
        Element::Table { label: self.worker_text(&table.label), rows }
    }

    pub(super) fn table_row(
        &mut self,
        line: u32,
        (label, value): &(String, String),
        start: Option<&str>,
        number: usize,
    ) -> TableRow {
        TableRow {
            label: self.worker_text(&At { value: label.clone(), line }),
            value: self.worker_text(&At { value: value.clone(), line }),
            target: start.map(|start| TargetId::new(format!("{start}/{number}"))),
        }
    }
}

pub(super) fn target(id: &At<String>) -> TargetId {
    TargetId::new(&id.value)
}

fn common(element: &ElementText) -> Common<'_> {
    let (name, is_hidden) = match element {
        ElementText::Heading(words) => (words.id.as_ref(), words.hidden),
        ElementText::Text(words) => (words.id.as_ref(), words.hidden),
        ElementText::Banner(banner) => (banner.id.as_ref(), banner.hidden),
        ElementText::Button(button) => (Some(&button.id), button.hidden),
        ElementText::Link(link) => (Some(&link.id), link.hidden),
        ElementText::Menu(list)
        | ElementText::Choices(list)
        | ElementText::List(list)
        | ElementText::Select(list)
        | ElementText::Upload(list) => (list.id.as_ref(), list.hidden),
        ElementText::Tabs(tabs) => (tabs.id.as_ref(), tabs.hidden),
        ElementText::Field(field) => (Some(&field.id), field.hidden),
        ElementText::Tick(tick) => (Some(&tick.id), tick.hidden),
        ElementText::Calendar(calendar) => (Some(&calendar.id), calendar.hidden),
        ElementText::Table(table) => (table.id.as_ref(), table.hidden),
        ElementText::Message(message) => (message.id.as_ref(), message.hidden),
        ElementText::Signature(signature) => (Some(&signature.id), signature.hidden),
        ElementText::AppRequest(request) => (Some(&request.id), request.hidden),
        ElementText::QrCode(code) => (Some(&code.id), code.hidden),
        ElementText::Popup(popup) => (popup.id.as_ref(), popup.hidden),
        ElementText::CardReader(reader) => (Some(&reader.id), reader.hidden),
        ElementText::PinPad(pad) => (Some(&pad.id), pad.hidden),
        ElementText::Thing(thing) => (Some(&thing.id), thing.hidden),
        ElementText::Row(row) => (row.id.as_ref(), row.hidden),
    };
    Common { name, is_hidden }
}
