//! Practice screens as written: each element is a one-key map, `button: {…}`, with an `id` by which steps name it.

use std::collections::BTreeMap;

use domain::scene::{CardPlace, Depth, FieldInput, Tone};
use schemars::JsonSchema;
use serde::Deserialize;

use super::At;

/// A practice screen.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SceneText {
    /// `exact`: its labels have a source. `generic`: no invented button name.
    pub depth: Depth,
    /// The sources of its labels, by their names under `sources`; needed when it is `exact`.
    #[serde(default)]
    pub sources: Vec<At<String>>,
    /// What surrounds it.
    pub frame: At<FrameText>,
    /// What is on it, from top to bottom.
    pub elements: Vec<At<ElementText>>,
}

/// What surrounds a screen.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum FrameText {
    /// A browser window.
    Browser {
        /// The name of the page.
        title: At<String>,
        /// The address shown.
        address: Option<At<String>>,
        /// The part of the address that proves who it is.
        proof: Option<At<String>>,
    },
    /// A desk with things on it.
    Desk {
        /// What this desk is.
        title: At<String>,
    },
    /// A telephone.
    Phone {
        /// What is open on it.
        title: At<String>,
    },
    /// A sheet of paper.
    Paper {
        /// What this paper is.
        title: At<String>,
    },
}

/// One thing on a screen.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ElementText {
    /// A title.
    Heading(WordsText),
    /// A paragraph.
    Text(WordsText),
    /// A message across the page.
    Banner(BannerText),
    /// A button.
    Button(ButtonText),
    /// A link.
    Link(LinkText),
    /// A menu: several entries of which one is current.
    Menu(ListText),
    /// A list to choose one from.
    Choices(ListText),
    /// A field to type in; something else than expected acts on `<id>/autre`.
    Field(FieldText),
    /// A box to tick.
    Tick(TickText),
    /// A month of days; a day is clicked as `<id>/<day>`.
    Calendar(CalendarText),
    /// Rows of label and value.
    Table(TableText),
    /// A window over the page.
    Popup(PopupText),
    /// A card reader; clicked as `<id>/bon-sens`, `<id>/envers` (card out) or `<id>/retirer` (card in).
    CardReader(CardReaderText),
    /// Keys for the invented code; a wrong code acts on `<id>/autre`.
    PinPad(PinPadText),
    /// A picture that can be clicked.
    Thing(ThingText),
    /// Elements side by side.
    Row(RowText),
}

/// A title or a paragraph.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WordsText {
    /// Its name, when a step shows, hides or changes it.
    pub id: Option<At<String>>,
    /// Its words.
    pub text: At<String>,
    /// Whether it is absent until a step shows it.
    #[serde(default)]
    pub hidden: bool,
}

/// A message.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BannerText {
    /// Its name, when a step shows, hides or changes it.
    pub id: Option<At<String>>,
    /// What kind.
    pub tone: Tone,
    /// Its words.
    pub text: At<String>,
    /// Whether it is absent until a step shows it.
    #[serde(default)]
    pub hidden: bool,
}

/// A button.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ButtonText {
    /// What is clicked.
    pub id: At<String>,
    /// Its label.
    pub label: At<String>,
    /// Its picture.
    pub picture: Option<At<String>>,
    /// Whether it is drawn as the main one.
    #[serde(default)]
    pub main: bool,
    /// Whether it is absent until a step shows it.
    #[serde(default)]
    pub hidden: bool,
}

/// A link.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LinkText {
    /// What is clicked.
    pub id: At<String>,
    /// Its label.
    pub label: At<String>,
    /// Whether it is absent until a step shows it.
    #[serde(default)]
    pub hidden: bool,
}

/// A menu or a list.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListText {
    /// Its name, when a step changes it.
    pub id: Option<At<String>>,
    /// What it is about.
    pub label: At<String>,
    /// Its entries; each is clicked by its own id.
    pub entries: Vec<At<EntryText>>,
    /// The id of the current or chosen entry.
    pub current: Option<At<String>>,
    /// Whether it is absent until a step shows it.
    #[serde(default)]
    pub hidden: bool,
}

/// An entry.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EntryText {
    /// What is clicked.
    pub id: At<String>,
    /// Its label.
    pub label: At<String>,
    /// Its picture.
    pub picture: Option<At<String>>,
}

/// A field.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FieldText {
    /// What is typed in; something else than expected acts on `<id>/autre`.
    pub id: At<String>,
    /// Its label.
    pub label: At<String>,
    /// What it takes.
    pub input: FieldInput,
    /// What is already in it.
    pub value: Option<At<String>>,
    /// Whether it is absent until a step shows it.
    #[serde(default)]
    pub hidden: bool,
}

/// A box to tick.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TickText {
    /// What is ticked.
    pub id: At<String>,
    /// Its label.
    pub label: At<String>,
    /// Whether it is ticked.
    #[serde(default)]
    pub ticked: bool,
    /// Whether it is absent until a step shows it.
    #[serde(default)]
    pub hidden: bool,
}

/// A month.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CalendarText {
    /// The common start of its days: day 12 is `<id>/12`.
    pub id: At<String>,
    /// The month: `2026-11`.
    pub month: At<String>,
    /// The word written in a day's cell: `{3: travail}`.
    #[serde(default)]
    pub days: BTreeMap<u8, At<String>>,
    /// The days whose cell is blackened.
    #[serde(default)]
    pub filled: Vec<At<u8>>,
    /// Whether it is absent until a step shows it.
    #[serde(default)]
    pub hidden: bool,
}

/// A table.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TableText {
    /// Its name, when a step shows, hides or changes it.
    pub id: Option<At<String>>,
    /// What it shows.
    pub label: At<String>,
    /// Its rows, each a list of two: `[Nom, Amina Diallo]`.
    pub rows: Vec<At<(String, String)>>,
    /// Whether it is absent until a step shows it.
    #[serde(default)]
    pub hidden: bool,
}

/// A window over the page.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PopupText {
    /// Its name, when a step shows or hides it.
    pub id: Option<At<String>>,
    /// Its title.
    pub title: At<String>,
    /// What is in it.
    pub elements: Vec<At<ElementText>>,
    /// Whether it is absent until a step shows it.
    #[serde(default)]
    pub hidden: bool,
}

/// A card reader.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CardReaderText {
    /// The common start of its parts.
    pub id: At<String>,
    /// Where the card is.
    pub card: CardPlace,
    /// Whether its small light is on.
    #[serde(default)]
    pub lit: bool,
    /// Whether it is absent until a step shows it.
    #[serde(default)]
    pub hidden: bool,
}

/// Keys for the invented code.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PinPadText {
    /// What is acted on; another code acts on `<id>/autre`.
    pub id: At<String>,
    /// Its label.
    pub label: At<String>,
    /// The invented code, which the situation tells.
    pub code: At<String>,
    /// Whether it is absent until a step shows it.
    #[serde(default)]
    pub hidden: bool,
}

/// A picture that can be clicked.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ThingText {
    /// What is clicked.
    pub id: At<String>,
    /// Its name.
    pub label: At<String>,
    /// Its picture.
    pub picture: At<String>,
    /// Whether it is absent until a step shows it.
    #[serde(default)]
    pub hidden: bool,
}

/// Elements side by side.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RowText {
    /// Its name, when a step shows or hides it.
    pub id: Option<At<String>>,
    /// What stands in it.
    pub elements: Vec<At<ElementText>>,
    /// Whether it is absent until a step shows it.
    #[serde(default)]
    pub hidden: bool,
}
