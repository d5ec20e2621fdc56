//! The things on a screen as written: each is a one-key map, `button: {…}`, with an `id` by which steps name it. Refuses
//! two ways to write one thing.

use std::collections::BTreeMap;

use domain::scene::{CardPlace, FieldInput, MessageLook, Tone};
use schemars::JsonSchema;
use serde::Deserialize;

use super::At;

/// One thing on a screen.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ElementText {
    /// A title.
    Heading(WordsText),
    /// A paragraph; with `point: true` it can be pointed at.
    Text(ParagraphText),
    /// A message across the page.
    Banner(BannerText),
    /// A button.
    Button(ButtonText),
    /// A link.
    Link(LinkText),
    /// A menu: several entries of which one is current.
    Menu(ListText),
    /// Parts of one page, of which one is shown.
    Tabs(TabsText),
    /// A list to choose one from.
    Choices(ListText),
    /// Rows to open: a mailbox, an app store, documents.
    List(ListText),
    /// A drop-down list.
    Select(ListText),
    /// A place to join one of the invented files.
    Upload(ListText),
    /// A field to type in; something else than expected acts on `<id>/autre`.
    Field(FieldText),
    /// A box to tick.
    Tick(TickText),
    /// A month of days; a day is clicked as `<id>/<day>`.
    Calendar(CalendarText),
    /// Rows of label and value; with `point: true` row 2 is clicked as `<id>/2`.
    Table(TableText),
    /// An e-mail, a letter, text messages, a receipt; with `point: true` its parts are clicked as `<id>/expediteur`,
    /// `<id>/adresse`, `<id>/objet`, `<id>/date`, `<id>/reference`.
    Message(MessageText),
    /// A line to sign on.
    Signature(SignatureText),
    /// An app that asks for a confirmation; clicked as `<id>/confirmer` or `<id>/refuser`.
    AppRequest(AppRequestText),
    /// A square code to show to a telephone; no telephone can read it.
    QrCode(QrCodeText),
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

/// A title.
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

/// A paragraph.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ParagraphText {
    /// Its name, when a step shows, hides, changes it or points at it.
    pub id: Option<At<String>>,
    /// Its words.
    pub text: At<String>,
    /// Whether it can be pointed at, by its id.
    #[serde(default)]
    pub point: bool,
    /// Whether it is absent until a step shows it.
    #[serde(default)]
    pub hidden: bool,
}

/// A message across the page.
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
    /// A second line: the publisher of an app, the subject of a message, the size of a file.
    pub detail: Option<At<String>>,
    /// Its picture.
    pub picture: Option<At<String>>,
}

/// Parts of one page.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TabsText {
    /// Its name, when a step changes it.
    pub id: Option<At<String>>,
    /// What they are parts of.
    pub label: At<String>,
    /// The tabs; each is clicked by its own id.
    pub entries: Vec<At<EntryText>>,
    /// The id of the tab that is shown.
    pub current: Option<At<String>>,
    /// What the shown part holds.
    #[serde(default)]
    pub elements: Vec<At<ElementText>>,
    /// Whether it is absent until a step shows it.
    #[serde(default)]
    pub hidden: bool,
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
    /// Whether its rows can be pointed at, as `<id>/1`, `<id>/2`…
    #[serde(default)]
    pub point: bool,
    /// Whether it is absent until a step shows it.
    #[serde(default)]
    pub hidden: bool,
}

/// What somebody sent or gave.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MessageText {
    /// Its name, when a step shows or hides it, and the start of the names of its parts.
    pub id: Option<At<String>>,
    /// `email`, `letter`, `sms` or `receipt`.
    pub look: MessageLook,
    /// Who it says that it is from.
    pub from: At<String>,
    /// The sender's address or number.
    pub address: Option<At<String>>,
    /// What it is about.
    pub subject: Option<At<String>>,
    /// The date written on it.
    pub date: Option<At<String>>,
    /// The number of the file.
    pub reference: Option<At<String>>,
    /// Whether its parts can be pointed at.
    #[serde(default)]
    pub point: bool,
    /// What it says, from top to bottom.
    pub elements: Vec<At<ElementText>>,
    /// Whether it is absent until a step shows it.
    #[serde(default)]
    pub hidden: bool,
}

/// A line to sign on.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SignatureText {
    /// What is clicked to sign.
    pub id: At<String>,
    /// What the signature is for.
    pub label: At<String>,
    /// Whether it is signed.
    #[serde(default)]
    pub signed: bool,
    /// Whether it is absent until a step shows it.
    #[serde(default)]
    pub hidden: bool,
}

/// An app that asks for a confirmation.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AppRequestText {
    /// The common start of its two answers.
    pub id: At<String>,
    /// Who asks.
    pub service: At<String>,
    /// What for.
    pub asks: At<String>,
    /// The number to compare with the one on the other screen.
    pub number: Option<At<String>>,
    /// The word of the button that confirms.
    pub confirm: At<String>,
    /// The word of the button that refuses.
    pub refuse: At<String>,
    /// Whether it is absent until a step shows it.
    #[serde(default)]
    pub hidden: bool,
}

/// A square code.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QrCodeText {
    /// What is clicked to show it to the telephone.
    pub id: At<String>,
    /// What it is for.
    pub label: At<String>,
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
