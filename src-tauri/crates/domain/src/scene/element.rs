//! The things that a practice screen may hold. Refuses what only one real site has: each kind is one that an author can
//! name in a word.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::{PictureName, TargetId};

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
        /// What is pointed at, when it can be.
        #[serde(default)]
        target: Option<TargetId>,
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
    /// Tabs: several parts of one page, of which one is shown.
    Tabs {
        /// What they are parts of, for a screen reader.
        label: String,
        /// The tabs; the one shown is current.
        entries: Vec<Entry>,
        /// What the current part shows.
        elements: Vec<Element>,
    },
    /// Rows to open: a mailbox, an app store, documents, results of a search.
    List {
        /// What the list is of.
        label: String,
        /// Its rows.
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
    /// A drop-down list: closed it shows the chosen entry, open it shows them all.
    Select {
        /// What the list is about.
        label: String,
        /// Its entries; the chosen one is current.
        entries: Vec<Entry>,
    },
    /// A place to join a file, chosen among the invented person's. Never a real file.
    Upload {
        /// What is to be joined.
        label: String,
        /// The files; the one that is joined is current.
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
    /// What somebody sent or gave: an e-mail, a letter, text messages, a receipt.
    Message {
        /// How it came.
        look: MessageLook,
        /// The common start of the parts that can be pointed at, when they can: see [`MessagePart`].
        target: Option<TargetId>,
        /// Who it says that it is from.
        from: String,
        /// The sender's address or number: what scams are about.
        address: Option<String>,
        /// What it is about.
        subject: Option<String>,
        /// The date written on it.
        date: Option<String>,
        /// The number of the file.
        reference: Option<String>,
        /// What it says, from top to bottom.
        elements: Vec<Element>,
    },
    /// A line to sign on.
    Signature {
        /// What is signed.
        target: TargetId,
        /// Whose signature, or what it is for.
        label: String,
        /// Whether it is signed.
        is_signed: bool,
    },
    /// An app that asks for a confirmation: the answers are `<target>/confirmer` and `<target>/refuser`.
    AppRequest {
        /// The common start of the two answers.
        target: TargetId,
        /// Who asks.
        service: String,
        /// What for.
        asks: String,
        /// The number to compare with the one on the other screen.
        number: Option<String>,
        /// The word of the button that confirms.
        confirm: String,
        /// The word of the button that refuses.
        refuse: String,
    },
    /// A square code to show to a telephone, drawn so that no telephone can read it.
    QrCode {
        /// What is acted on: held before the telephone.
        target: TargetId,
        /// What it is for.
        label: String,
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

/// An entry of a menu, of tabs or of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// What is clicked.
    pub target: TargetId,
    /// Its label.
    pub label: String,
    /// A second line: the publisher of an app, the subject of a message, the size of a file.
    #[serde(default)]
    pub detail: Option<String>,
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
    /// An account number, written in groups of four.
    Iban,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Telephone,
}

/// How a message came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum MessageLook {
    /// An e-mail, opened.
    Email,
    /// A letter on paper.
    Letter,
    /// Text messages on a telephone, one bubble each.
    Sms,
    /// A printed receipt, a proof that something was sent or handed in.
    Receipt,
}

/// The parts of a message that can be pointed at, each `<target>/<part>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MessagePart {
    /// Who it says that it is from.
    From,
    /// The sender's address or number.
    Address,
    /// What it is about.
    Subject,
    /// The date.
    Date,
    /// The number of the file.
    Reference,
}

impl MessagePart {
    /// Its name in a target.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::From => "expediteur",
            Self::Address => "adresse",
            Self::Subject => "objet",
            Self::Date => "date",
            Self::Reference => "reference",
        }
    }
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
    /// What is pointed at, when it can be.
    #[serde(default)]
    pub target: Option<TargetId>,
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
