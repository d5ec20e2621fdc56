//! Practice screens as declarative trees, theme-neutral: what is on them and what can be acted on. Refuses the look of
//! any real site.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::{PictureName, SceneId, TargetId};

/// How faithful a scene is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Depth {
    /// Its labels have a source.
    Exact,
    /// Se connecter, chercher, remplir, relire, envoyer: no invented button name.
    Generic,
}

/// What surrounds the elements.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Frame {
    /// A browser window with an address.
    Browser {
        /// The name of the page.
        title: String,
        /// The address shown; the part that proves who it is, is underlined.
        address: Option<String>,
        /// The part of the address that proves who it is.
        proof: Option<String>,
    },
    /// A desk with things on it (reader, card, paper).
    Desk {
        /// What this desk is.
        title: String,
    },
    /// A telephone.
    Phone {
        /// What is open on it.
        title: String,
    },
    /// A sheet of paper.
    Paper {
        /// What this paper is.
        title: String,
    },
}

/// A practice screen, as one step shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Scene {
    /// Its name within the procedure.
    pub id: SceneId,
    /// How faithful it is.
    pub depth: Depth,
    /// What surrounds it.
    pub frame: Frame,
    /// What is on it, from top to bottom.
    pub elements: Vec<Element>,
}

/// One thing on a practice screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Element {
    /// A title within the screen.
    Heading {
        /// Its words.
        text: String,
    },
    /// A paragraph.
    Text {
        /// Its words.
        text: String,
    },
    /// A message across the page.
    Banner {
        /// What kind of message.
        tone: Tone,
        /// Its words.
        text: String,
    },
    /// A button.
    Button {
        /// What is clicked.
        target: TargetId,
        /// Its label.
        label: String,
        /// Its picture.
        picture: Option<PictureName>,
        /// Whether it is drawn as the main one.
        is_main: bool,
    },
    /// A link.
    Link {
        /// What is clicked.
        target: TargetId,
        /// Its label.
        label: String,
    },
    /// A menu: several entries of which one is current.
    Menu {
        /// What menu this is, for a screen reader.
        label: String,
        /// Its entries.
        entries: Vec<Entry>,
    },
    /// A field to type in.
    Field {
        /// What is typed in.
        target: TargetId,
        /// Its label.
        label: String,
        /// What it takes.
        input: FieldInput,
        /// What is already in it.
        value: Option<String>,
    },
    /// A list to choose one from.
    Choices {
        /// What the list is about.
        label: String,
        /// Its entries; the chosen one is current.
        entries: Vec<Entry>,
    },
    /// A box to tick.
    Tick {
        /// What is ticked.
        target: TargetId,
        /// Its label.
        label: String,
        /// Whether it is ticked.
        is_on: bool,
    },
    /// A month of days, each with a state.
    Calendar {
        /// The month as `YYYY-MM`; days are the targets `<target>/<day>`.
        month: String,
        /// The common start of the days' targets.
        target: TargetId,
        /// Days that have a state; the others have none.
        days: Vec<DayState>,
    },
    /// Rows of label and value.
    Table {
        /// What the table shows.
        label: String,
        /// Its rows.
        rows: Vec<TableRow>,
    },
    /// A window over the page.
    Popup {
        /// Its title.
        title: String,
        /// What is in it.
        elements: Vec<Element>,
    },
    /// A card reader plugged to the computer.
    CardReader {
        /// What is acted on: the parts are `<target>/bon-sens`, `<target>/envers` and `<target>/retirer`.
        target: TargetId,
        /// Where the card is.
        card: CardPlace,
        /// Whether its small light is on.
        is_lit: bool,
    },
    /// Keys to enter the invented person's code. Never the learner's own: what is typed stays in the page.
    PinPad {
        /// What is acted on; a matching code acts on `<target>`, another on `<target>/autre`.
        target: TargetId,
        /// Its label.
        label: String,
        /// The invented code, shown to the learner in the situation.
        code: String,
    },
    /// A picture that can be clicked (a paper, a telephone, a bag).
    Thing {
        /// What is clicked.
        target: TargetId,
        /// Its name.
        label: String,
        /// Its picture.
        picture: PictureName,
    },
    /// Elements side by side.
    Row {
        /// What stands in the row.
        elements: Vec<Element>,
    },
}

/// How a message is drawn. Always joined to a picture and words, never colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// It tells.
    Info,
    /// It is done.
    Done,
    /// Look here.
    Warning,
}

/// An entry of a menu or a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// What is clicked.
    pub target: TargetId,
    /// Its label.
    pub label: String,
    /// Its picture.
    pub picture: Option<PictureName>,
    /// Whether it is the current or chosen one.
    pub is_current: bool,
}

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum FieldInput {
    /// Words.
    Text,
    /// Digits.
    Number,
    /// A date.
    Date,
    /// An internet address.
    Address,
}

/// A day with a state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DayState {
    /// Day of the month, from 1.
    pub day: u8,
    /// The word written in its cell: "travail", "maladie"…
    pub word: String,
    /// Whether the cell is filled, as a blackened case is.
    pub is_filled: bool,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TableRow {
    /// What it is.
    pub label: String,
    /// What it says.
    pub value: String,
}

/// Where the card is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum CardPlace {
    /// Beside the reader.
    Out,
    /// In the reader, the right way.
    In,
    /// In the reader, upside down.
    Reversed,
}

impl Element {
    /// Calls `found` with each target that this element and those in it offer.
    pub fn for_each_target(&self, found: &mut dyn FnMut(TargetId)) {
        match self {
            Self::Heading { .. } | Self::Text { .. } | Self::Banner { .. } | Self::Table { .. } => {}
            Self::Button { target, .. }
            | Self::Link { target, .. }
            | Self::Tick { target, .. }
            | Self::Thing { target, .. } => found(target.clone()),
            Self::Menu { entries, .. } | Self::Choices { entries, .. } => {
                entries.iter().for_each(|entry| found(entry.target.clone()));
            }
            Self::Calendar { target, month, .. } => {
                (1..=crate::date::days_in_month(month).unwrap_or(31))
                    .for_each(|day| found(TargetId::new(format!("{target}/{day}"))));
            }
            Self::CardReader { target, card, .. } => {
                let parts: &[&str] =
                    if *card == CardPlace::Out { &["bon-sens", "envers"] } else { &["retirer"] };
                parts.iter().for_each(|part| found(TargetId::new(format!("{target}/{part}"))));
            }
            // What is typed is compared in the page: something else than expected acts on the second.
            Self::Field { target, .. } | Self::PinPad { target, .. } => {
                found(target.clone());
                found(TargetId::new(format!("{target}/autre")));
            }
            Self::Popup { elements, .. } | Self::Row { elements } => {
                elements.iter().for_each(|element| element.for_each_target(found));
            }
        }
    }
}

impl Scene {
    /// Every target that a learner can act on in this screen.
    pub fn targets(&self) -> Vec<TargetId> {
        let mut targets = Vec::new();
        self.elements.iter().for_each(|element| element.for_each_target(&mut |target| targets.push(target)));
        targets
    }
}
