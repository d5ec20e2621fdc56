//! `pack.yaml` as written.

use std::collections::BTreeMap;

use domain::charter::Topic;
use schemars::JsonSchema;
use serde::Deserialize;

use super::{At, FactText, SourceText};

/// `pack.yaml`: what the pack is, and what its procedures share.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PackText {
    /// Always 1 in this version of the application.
    pub format_version: At<u32>,
    /// The pack's id, equal to its folder's name: `be-wallonie`.
    pub id: At<String>,
    /// What the pack is called on screen.
    pub title: At<String>,
    /// The pack's own version: `1.0.0`.
    pub version: At<String>,
    /// Who publishes it.
    pub publisher: At<String>,
    /// The day on which this version was published: `2026-11-30`. Needed to make a valise.
    pub published: Option<At<String>>,
    /// Who stands for it. Needed to make a valise.
    pub sign_offs: Option<At<SignOffsText>>,
    /// The licence of its texts: `CC-BY-SA-4.0`.
    pub licence: At<String>,
    /// The language of its texts: `fr`.
    pub language: At<String>,
    /// The invented persons, by id.
    pub persons: BTreeMap<String, At<PersonText>>,
    /// The hard words, each explained in one short sentence.
    #[serde(default)]
    pub glossary: BTreeMap<String, At<GlossaryText>>,
    /// Who writes letters, in the order in which they are shown.
    #[serde(default)]
    pub senders: Vec<At<SenderText>>,
    /// Rules that a team may debate and take over: examples, of no team. One a topic at the most.
    #[serde(default)]
    pub charter: Vec<At<ExampleRuleText>>,
    /// What workers may read for themselves, in the order proposed.
    #[serde(default)]
    pub training: Vec<At<TrainingCardText>>,
    /// Where the facts about letters and rules were read, by name.
    #[serde(default)]
    pub sources: BTreeMap<String, At<SourceText>>,
    /// The languages that may stand beside the French, by tag: `ar`. Their sentences are under `languages/ar/`.
    #[serde(default)]
    pub languages: BTreeMap<String, At<LanguageText>>,
    /// Pictures or sounds that the pack brings, by name.
    #[serde(default)]
    pub media: BTreeMap<String, At<MediaText>>,
}

/// Who stands for the pack.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SignOffsText {
    /// Who wrote it: a person or an organisation.
    pub author: Option<At<SignOffText>>,
    /// Who knows the subject and read it again; left out when nobody did.
    pub expert: Option<At<SignOffText>>,
    /// The people concerned who read it; left out when nobody did.
    pub readers: Option<At<ReadersText>>,
}

/// A name and a day.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SignOffText {
    /// The name.
    pub name: At<String>,
    /// The day: `2026-11-30`.
    pub on: At<String>,
}

/// A reading with people concerned: how many, never who.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReadersText {
    /// How many they were.
    pub number: At<u16>,
    /// The day: `2026-11-30`.
    pub on: At<String>,
}

/// An invented person.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonText {
    /// The first name, as the sentences say it: `{personne.prenom}`.
    pub first_name: At<String>,
    /// The family name: `{personne.nom}`.
    pub last_name: Option<At<String>>,
    /// How old they are: `{personne.age}`.
    pub age: Option<At<u8>>,
    /// A street and a town that do not exist: `{personne.adresse}`.
    pub address: Option<At<String>>,
    /// An e-mail address that ends with `.example`: `{personne.courriel}`.
    pub email: Option<At<String>>,
    /// A telephone number that nobody has: `{personne.telephone}`.
    pub phone: Option<At<String>>,
    /// An account number that is false: `{personne.iban}`.
    pub iban: Option<At<String>>,
    /// The invented code of their card: `{personne.code}`.
    pub code: Option<At<String>>,
    /// Their life in one sentence: `{personne.vie}`.
    pub life: Option<At<String>>,
    /// Their picture.
    pub picture: At<String>,
    /// Who they are, for authors.
    pub description: Option<At<String>>,
}

/// A hard word explained.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GlossaryText {
    /// What it means, in one short sentence.
    pub explanation: At<String>,
    /// The picture shown with it.
    pub picture: Option<At<String>>,
}

/// A language that may stand beside the French.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LanguageText {
    /// Its name in itself, as its readers look for it: `العربية`.
    pub name: At<String>,
    /// Whether it is written from right to left.
    #[serde(default)]
    pub right_to_left: bool,
}

/// `languages/<tag>/<procedure>.yaml`: what the sentences of one procedure say in that language.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TranslationsText {
    /// Always 1 in this version of the application.
    pub format_version: At<u32>,
    /// The sentence as it is read in French, then the same in the other language; empty as long as nobody translated it.
    pub sentences: BTreeMap<String, At<String>>,
}

/// A service that writes letters.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SenderText {
    /// A name in small letters: `onem`.
    pub id: At<String>,
    /// Its name as it stands on the letter.
    pub name: At<String>,
    /// The names that it also goes by, in a few words.
    pub detail: Option<At<String>>,
    /// Its picture, one of the program's.
    pub picture: At<String>,
    /// The kinds of letters that it writes.
    pub letters: Vec<At<LetterText>>,
}

/// A kind of letter. It leads to a procedure, or says whom to call.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LetterText {
    /// A name in small letters: `fin-du-chomage`.
    pub id: At<String>,
    /// What the letter is about, in a few words.
    pub label: At<String>,
    /// Its picture.
    pub picture: At<String>,
    /// The procedure that it leads to.
    pub procedure: Option<At<String>>,
    /// Whom to call or where to go, in short sentences; needed when there is no procedure.
    pub call: Option<At<String>>,
    /// What to bring, or to have at hand.
    #[serde(default)]
    pub bring: Vec<At<String>>,
    /// Its deadline, when a source tells one.
    pub deadline: Option<At<LetterDeadlineText>>,
    /// What all this rests on.
    pub facts: Vec<At<FactText>>,
}

/// The rule of a letter's deadline.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LetterDeadlineText {
    /// The rule, in short sentences.
    pub say: At<String>,
    /// Whether the day stands on the letter.
    pub on_letter: bool,
}

/// A rule to debate, on one of the questions that come back in every team.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExampleRuleText {
    /// Which question.
    pub topic: At<Topic>,
    /// The rule, for the team.
    pub rule: At<String>,
    /// Why.
    pub reason: At<String>,
    /// What to say to the person, in short sentences.
    pub say: At<String>,
    /// What the rule rests on.
    pub facts: Vec<At<FactText>>,
}

/// A card that a worker reads for themselves: one idea, one thing to try.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TrainingCardText {
    /// A name in small letters: `le-silence`.
    pub id: At<String>,
    /// What it is about, in a few words.
    pub title: At<String>,
    /// Its picture.
    pub picture: At<String>,
    /// The idea.
    pub idea: At<String>,
    /// One thing to try.
    #[serde(rename = "try")]
    pub attempt: At<String>,
}

/// A picture or a sound brought by the pack.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MediaText {
    /// Its file within the pack: `media/carte-c3.svg`.
    pub file: At<String>,
    /// What it shows or says, for those who cannot see or hear it.
    pub alt: At<String>,
    /// Who made it.
    pub author: At<String>,
    /// Under which licence.
    pub licence: At<String>,
}
