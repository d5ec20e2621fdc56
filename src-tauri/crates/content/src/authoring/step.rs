//! Steps as written.

use std::collections::BTreeMap;
use std::fmt;

use domain::mode::Device;
use domain::scene::CardPlace;
use domain::walkthrough::{Hand, Sensitive};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, MapAccess, Visitor, value::MapAccessDeserializer};
use serde::{Deserialize, Deserializer};

use super::{At, Names, WayOutText};

/// One action, one screen, one sentence.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StepText {
    /// Its name within the procedure, kept for ever.
    pub id: At<String>,
    /// As the path lists it: "Ouvrir le site".
    pub title: At<String>,
    /// What the learner reads and hears when practising; at most 12 words a sentence.
    pub say_practice: At<String>,
    /// What they read for real, when it differs.
    pub say_real: Option<At<String>>,
    /// Its picture.
    pub picture: At<String>,
    /// On which devices the step exists; all when absent.
    #[serde(default)]
    pub devices: Vec<Device>,
    /// Whose hand: `learner_only` for a declaration, a signature, a code, a confirmation; `shared` when absent.
    pub hand: Option<Hand>,
    /// What makes it a sensitive moment.
    pub sensitive: Option<Sensitive>,
    /// Whether nothing can be undone after it.
    #[serde(default)]
    pub point_of_no_return: bool,
    /// The practice screen, by its name under `scenes`.
    pub scene: Option<At<String>>,
    /// What differs on the screen at this step, by element id.
    #[serde(default)]
    pub set: BTreeMap<String, At<Override>>,
    /// The hidden elements that this step shows, by id.
    #[serde(default)]
    pub show: Vec<At<String>>,
    /// The elements that this step hides, by id.
    #[serde(default)]
    pub hide: Vec<At<String>>,
    /// The right act: `{click: id}`, `{type: {field, expect}}`, `{enter_code: id}`, `{answer: […]}`,
    /// `{compare: {shown, known}}`, `read`, `bring`, `phone`, `wait`, `sign`; absent with `choices`.
    pub act: Option<At<ActText>>,
    /// Likely wrong acts, each with its explanation.
    #[serde(default)]
    pub wrong: Vec<At<WrongText>>,
    /// The ladder of cues.
    pub cues: At<CuesText>,
    /// What the strip gives the worker.
    pub coach: At<CoachText>,
    /// What helps for real, where the words above speak of the invented person.
    #[serde(default)]
    pub real: RealText,
    /// What also works, without a screen; the procedure's own when absent.
    #[serde(default)]
    pub ways_out: Vec<At<WayOutText>>,
    /// Where it leads: a step's id, `end`, or `{call, back}`; the step below when absent.
    pub next: Option<At<NextText>>,
    /// The answers to the step's question, instead of `act` and `next`.
    #[serde(default)]
    pub choices: Vec<At<ChoiceText>>,
}

/// What differs on one element at one step.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Override {
    /// Of a field: what is already in it.
    pub value: Option<At<String>>,
    /// Of a calendar: the words of some days, over those of the scene; an empty word (`""`) clears a day.
    #[serde(default)]
    pub days: BTreeMap<u8, At<String>>,
    /// Of a calendar: more days whose cell is blackened.
    #[serde(default)]
    pub filled: Vec<At<u8>>,
    /// Of a menu, of tabs or of a list: the entry that is current or chosen.
    pub current: Option<At<String>>,
    /// Of a box: whether it is ticked.
    pub ticked: Option<At<bool>>,
    /// Of a line to sign on: whether it is signed.
    pub signed: Option<At<bool>>,
    /// Of a card reader: where the card is.
    pub card: Option<At<CardPlace>>,
    /// Of a card reader: whether its light is on.
    pub lit: Option<At<bool>>,
    /// Of a title, a paragraph or a message: its words.
    pub text: Option<At<String>>,
    /// Of a table: all its rows.
    pub rows: Option<At<Vec<(String, String)>>>,
}

/// The right act.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ActText {
    /// Click on a target, or on one of several: press, choose in a list, tick, put the card in, point at a part.
    Click(Names),
    /// Type what is expected in a field.
    Type(TypeText),
    /// Enter the invented code on a pad.
    EnterCode(String),
    /// Answer what the sentence asks: the answers, of which at least one is `right`; explain the others under `wrong`.
    Answer(Vec<At<AnswerText>>),
    /// Compare two addresses, then say whether they are the same: `pareil` or `different`.
    Compare(CompareText),
    /// Answer the step's question; said by `choices` alone.
    Choose,
    /// Read, do it outside the screen, then say it is done.
    Read,
    /// Find something and have it at hand, then say so.
    Bring,
    /// Telephone, then say so.
    Phone,
    /// Wait for something, a code or a letter, then say that it is there.
    Wait,
    /// Sign on paper, then say so.
    Sign,
}

/// What is typed.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TypeText {
    /// The field's id.
    pub field: At<String>,
    /// What is expected; case, accents, spaces and the signs between digits do not count.
    pub expect: At<String>,
    /// Other ways to write it.
    #[serde(default)]
    pub or: Vec<At<String>>,
}

/// One answer to what was read.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerText {
    /// Its name within the step.
    pub id: At<String>,
    /// The answer.
    pub label: At<String>,
    /// Its picture.
    pub picture: At<String>,
    /// Whether it is right.
    #[serde(default)]
    pub right: bool,
}

/// Two addresses to compare.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CompareText {
    /// The address on the screen, as the screen shows it.
    pub shown: At<String>,
    /// The address known from elsewhere: a paper, the situation.
    pub known: At<String>,
}

/// A likely wrong act.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WrongText {
    /// What was acted on.
    pub on: At<String>,
    /// From which time on this counts, 1 when absent: `3` for a third wrong code. Several lines may stand for one `on`.
    pub times: Option<At<u8>>,
    /// The explanation, said of the screen and never of the person.
    pub say: At<String>,
    /// The step that this leads to, when the mistake is lived through.
    pub leads_to: Option<At<String>>,
}

/// The ladder of cues.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CuesText {
    /// A question that makes one look.
    pub question: At<String>,
    /// A word that tells.
    pub word: At<String>,
    /// What the halo surrounds; the act's target when absent.
    pub halo: Option<At<String>>,
    /// What is said while the screen shows it.
    pub show: At<String>,
}

/// What helps for real, where the words of the practice speak of the invented person and their day.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RealText {
    /// The next thing for the worker to ask.
    pub ask: Option<At<String>>,
    /// A question that makes one look.
    pub question: Option<At<String>>,
    /// A word that tells.
    pub word: Option<At<String>>,
}

/// What the strip gives the worker.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CoachText {
    /// The next thing to ask, without quotes.
    pub ask: At<String>,
    /// What to ask afterwards, when the step takes longer: two questions at most.
    pub then: Option<Vec<At<String>>>,
    /// How to be, in one sentence.
    pub tip: Option<At<String>>,
}

/// One answer of a question.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChoiceText {
    /// Its name within the step.
    pub id: At<String>,
    /// The answer.
    pub label: At<String>,
    /// Its picture.
    pub picture: At<String>,
    /// Where it leads.
    pub next: At<NextText>,
}

/// Where a step or an answer leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextText {
    /// To a step, to the `end`, to a `stop`, or to `finish`.
    To(String),
    /// Through another procedure, and back to a step of this one.
    Call {
        /// Which procedure.
        call: At<String>,
        /// Where it comes back.
        back: At<String>,
    },
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct CallText {
    /// The procedure gone through.
    call: At<String>,
    /// The step of this procedure where it comes back.
    back: At<String>,
}

// By hand, because serde's untagged enums lose the lines and say nothing of what was expected.
impl<'de> Deserialize<'de> for NextText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NextVisitor;

        impl<'de> Visitor<'de> for NextVisitor {
            type Value = NextText;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a step, `end`, `stop`, `finish` or `{call, back}`")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<NextText, E> {
                Ok(NextText::To(text.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<NextText, A::Error> {
                let CallText { call, back } = CallText::deserialize(MapAccessDeserializer::new(map))?;
                Ok(NextText::Call { call, back })
            }
        }

        deserializer.deserialize_any(NextVisitor)
    }
}

impl JsonSchema for NextText {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "NextText".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let call = generator.subschema_for::<CallText>();
        json_schema!({
            "description": "A step's id, `end`, `stop`, `finish`, or `{call, back}`.",
            "anyOf": [{ "type": "string" }, call]
        })
    }
}
