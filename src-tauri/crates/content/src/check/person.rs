//! Invented persons: defined once, then taken from by sentences and screens. Refuses a number that could be somebody's,
//! and what the pack does not tell.

use domain::id::{PersonId, PictureName};
use domain::scanner::{SensitiveKind, scan};

use super::Checker;
use crate::authoring::{At, PersonText};
use crate::person::Person;
use crate::problem::Code;
use crate::suggest::instead;

/// The person that the learner plays, whoever that is in this procedure.
const PLAYED: &str = "personne";
/// Nobody can own an address under this ending: it is kept for examples.
const NOWHERE: &str = ".example";

/// No account, card or national number has fewer digits.
const FEWEST_DIGITS: usize = 8;

/// What could be somebody's, and a number of that shape that is nobody's.
fn of_somebody(kind: SensitiveKind) -> Option<(&'static str, &'static str)> {
    match kind {
        SensitiveKind::NationalNumber => Some(("numéro national", "00.00.00-000.00")),
        SensitiveKind::BankAccount => Some(("numéro de compte", "BE00 0000 0000 0000")),
        SensitiveKind::PaymentCard => Some(("numéro de carte bancaire", "0000 0000 0000 0000")),
        SensitiveKind::Code | SensitiveKind::Password | SensitiveKind::OwnAddress => None,
    }
}

impl Checker<'_> {
    pub(super) fn person(&mut self, name: &str, text: &At<PersonText>) -> Person {
        self.id(text.line, name);
        if name == PLAYED {
            self.add(
                text.line,
                Code::BadId,
                "« personne » veut dire : la personne que l’on joue.",
                "Donnez un prénom comme nom : amina.",
            );
        }
        let PersonText { first_name, last_name, age, address, email, phone, iban, code, life, .. } =
            &text.value;
        let mut words = |text: &Option<At<String>>| text.as_ref().map(|text| self.worker_text(text));
        let (last_name, address) = (words(last_name), words(address));
        Person {
            id: PersonId::new(name),
            first_name: self.worker_text(first_name),
            last_name,
            age: age.as_ref().map(|age| self.age(age)),
            address,
            email: email.as_ref().map(|email| self.email(email)),
            phone: phone.as_ref().map(|phone| self.invented_telephone(phone)),
            iban: iban.as_ref().map(|iban| self.iban(iban)),
            code: code.as_ref().map(|code| self.invented_code(code)),
            life: life.as_ref().map(|life| self.learner_text(life)),
            picture: self.picture(&text.value.picture),
            description: text.value.description.as_ref().map(|text| self.worker_text(text)),
        }
    }

    fn age(&mut self, age: &At<u8>) -> u8 {
        if !(16..=110).contains(&age.value) {
            self.add(
                age.line,
                Code::BadNumber,
                format!("« {} » : ce n’est pas l’âge d’un adulte.", age.value),
                "Écrivez un âge de 16 à 110.",
            );
        }
        age.value
    }

    fn email(&mut self, email: &At<String>) -> String {
        let written = self.verbatim(email);
        if !written.contains('@') || !written.ends_with(NOWHERE) {
            self.add(
                email.line,
                Code::LooksReal,
                format!("« {written} » pourrait être l’adresse de quelqu’un."),
                format!("Une adresse inventée finit par {NOWHERE} : amina@courriel{NOWHERE}."),
            );
        }
        written
    }

    /// Two letters and two digits, then groups; that it is false is said by [`Checker::refuse_real_numbers`].
    fn iban(&mut self, iban: &At<String>) -> String {
        let written = self.verbatim(iban);
        let signs: Vec<char> = written.chars().filter(|sign| !sign.is_whitespace()).collect();
        let (country, digits) = signs.split_at(signs.len().min(2));
        let is_shaped = country.iter().all(char::is_ascii_uppercase)
            && digits.iter().all(char::is_ascii_digit)
            && (15..=34).contains(&signs.len());
        if !is_shaped {
            self.add(
                iban.line,
                Code::BadCode,
                format!("« {written} » n’a pas la forme d’un compte."),
                "Écrivez BE00 0000 0000 0000 : la bonne forme, et aucun compte.",
            );
        }
        written
    }

    fn invented_telephone(&mut self, phone: &At<String>) -> String {
        let written = self.verbatim(phone);
        self.short_telephone(phone.line, &written);
        written
    }

    /// Nothing in a pack may be the number of a real person, account or card.
    pub(super) fn refuse_real_numbers(&mut self, line: u32, text: &str) {
        // Most texts have no number at all, and need no reading.
        if text.chars().filter(char::is_ascii_digit).count() < FEWEST_DIGITS {
            return;
        }
        let Some((what, false_one)) = scan(text).iter().find_map(|finding| of_somebody(finding.kind)) else {
            return;
        };
        self.add(
            line,
            Code::LooksReal,
            format!("Ce {what} pourrait être celui de quelqu’un."),
            format!("Remplacez-le par un numéro qui se voit faux : {false_one}"),
        );
    }

    /// The picture of a person of the pack.
    pub(super) fn picture_of(&self, person: &str) -> Option<PictureName> {
        Some(self.known.persons.as_ref()?.get(person)?.picture.clone())
    }

    /// The text with `{personne.prenom}` and `{amina.age}` replaced by what the pack tells of that person.
    pub(super) fn filled(&mut self, text: &At<String>) -> String {
        let mut out = String::with_capacity(text.value.len());
        let mut rest = text.value.as_str();
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let found = after.split_once('}').and_then(|(inside, left)| {
                let (person, fact) = inside.split_once('.')?;
                self.is_person(person.trim()).then_some((person.trim(), fact.trim(), left))
            });
            rest = match found {
                Some((person, fact, left)) => {
                    out.push_str(&self.fact_of(text.line, person, fact));
                    left
                }
                None => {
                    out.push('{');
                    after
                }
            };
        }
        out.push_str(rest);
        out
    }

    /// Whether a name before a dot means a person: `{ec3.2}` is a hard word.
    fn is_person(&self, name: &str) -> bool {
        name == PLAYED || self.known.persons.as_ref().is_some_and(|persons| persons.contains_key(name))
    }

    fn fact_of(&mut self, line: u32, person: &str, fact: &str) -> String {
        // Without pack.yaml everything would be unknown, and that was said.
        let Some(persons) = &self.known.persons else { return fact.to_owned() };
        let played = self.played.as_deref().unwrap_or_default();
        // An unknown person of the situation was said there.
        let Some(one) = persons.get(if person == PLAYED { played } else { person }) else {
            return fact.to_owned();
        };
        let (told, first_name) = (one.fact(fact), one.first_name.clone());
        told.unwrap_or_else(|| {
            let advice = if Person::FACTS.contains(&fact) {
                "Ajoutez-le à cette personne, dans pack.yaml.".to_owned()
            } else {
                instead(fact, Person::FACTS)
            };
            self.add(
                line,
                Code::UnknownFact,
                format!("La valise ne dit rien de « {fact} » pour {first_name}."),
                advice,
            );
            fact.to_owned()
        })
    }

    /// A real step speaks to the learner, never of an invented person.
    pub(super) fn refuse_person(&mut self, text: &At<String>) {
        if text.value.contains(&format!("{{{PLAYED}.")) {
            self.add(
                text.line,
                Code::PersonForReal,
                "Pour de vrai, la personne inventée n’est plus là.",
                "Écrivez « votre » : say_real parle à la personne elle-même.",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_that_are_advised_are_nobody_s() {
        let kinds = [SensitiveKind::NationalNumber, SensitiveKind::BankAccount, SensitiveKind::PaymentCard];
        for (what, false_one) in kinds.into_iter().filter_map(of_somebody) {
            assert!(scan(false_one).iter().all(|found| of_somebody(found.kind).is_none()), "{what}");
        }
    }
}
