//! An invented person of a pack: what scenes may say of them. Refuses anything that could be somebody's.

use domain::id::{PersonId, PictureName};
use serde::Serialize;

/// An invented person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Person {
    /// Their name within the pack.
    pub id: PersonId,
    /// Their first name.
    pub first_name: String,
    /// Their family name.
    pub last_name: Option<String>,
    /// How old they are.
    pub age: Option<u8>,
    /// Where they live: a street that no town has.
    pub address: Option<String>,
    /// An e-mail address that leads nowhere.
    pub email: Option<String>,
    /// A telephone number that nobody has.
    pub phone: Option<String>,
    /// Shaped as an account number, and false.
    pub iban: Option<String>,
    /// The code of their card.
    pub code: Option<String>,
    /// Their life in one sentence, as the learner reads it.
    pub life: Option<String>,
    /// Their picture.
    pub picture: PictureName,
    /// Who they are, for authors.
    pub description: Option<String>,
}

impl Person {
    /// What sentences and screens may take from a person: `{personne.prenom}`.
    pub const FACTS: [&'static str; 9] =
        ["prenom", "nom", "age", "adresse", "courriel", "telephone", "iban", "code", "vie"];

    /// One of [`Person::FACTS`], when the pack tells it.
    pub fn fact(&self, name: &str) -> Option<String> {
        match name {
            "prenom" => Some(self.first_name.clone()),
            "nom" => self.last_name.clone(),
            "age" => self.age.map(|age| age.to_string()),
            "adresse" => self.address.clone(),
            "courriel" => self.email.clone(),
            "telephone" => self.phone.clone(),
            "iban" => self.iban.clone(),
            // Digit by digit, as it is read aloud and typed.
            "code" => self.code.as_ref().map(|code| {
                let digits: Vec<String> = code.chars().map(String::from).collect();
                digits.join(" ")
            }),
            "vie" => self.life.clone(),
            _ => None,
        }
    }
}
