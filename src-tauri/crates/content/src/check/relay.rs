//! `relays.csv` of a pack: the services that take something on. Refuses an entry that does not say where it was read and when.

use chrono::NaiveDate;
use domain::relay::{LineFault, Relay, RelayLine, are_hours_read};
use domain::walkthrough::Confidence;

use super::Checker;
use crate::PackFiles;
use crate::problem::{Code, Problem};
use crate::relay_file::{RelayFile, RelayFileError, TextEncoding};

/// Where a pack says which services there are.
pub(crate) const RELAYS: &str = "relays.csv";

/// The entries of a pack; none when it has no such file.
pub(crate) fn check_relays(
    mut checker: Checker<'_>,
    files: &PackFiles,
    published: Option<NaiveDate>,
    problems: &mut Vec<Problem>,
) -> Vec<Relay> {
    let Some(bytes) = files.contents.get(RELAYS) else { return Vec::new() };
    let relays = match RelayFile::parse(bytes, published.unwrap_or(NaiveDate::MAX)) {
        Ok(file) => checker.relays(file),
        Err(error) => {
            let (message, advice) = whole(error);
            checker.add(0, Code::RelayFile, message, advice);
            Vec::new()
        }
    };
    problems.extend(checker.findings.into_problems());
    relays
}

impl Checker<'_> {
    fn relays(&mut self, file: RelayFile) -> Vec<Relay> {
        if file.encoding == TextEncoding::Windows {
            self.add(
                0,
                Code::NotText,
                "Ce fichier n’est pas du texte UTF-8.",
                "Dans le tableur : « Enregistrer sous », puis « CSV UTF-8 ».",
            );
        }
        for name in &file.left_out {
            self.add(
                1,
                Code::RelayFile,
                format!("La colonne « {name} » n’est pas prévue."),
                "Enlevez-la. Les noms des colonnes sont ceux de Data Inclusion v1, avec bce, accompagnement et confiance.",
            );
        }
        file.lines.into_iter().filter_map(|line| self.relay(line)).collect()
    }

    fn relay(&mut self, RelayLine { line, read }: RelayLine) -> Option<Relay> {
        let relay = match read {
            Ok(relay) => relay,
            Err(fault) => {
                let code =
                    if matches!(fault, LineFault::Twice { .. }) { Code::DuplicateId } else { Code::BadRelay };
                let (message, advice) = said(&fault);
                self.add(line, code, message, advice);
                return None;
            }
        };
        if relay.source.is_none() || relay.verified_on.is_none() || relay.confidence.is_none() {
            self.add(
                line,
                Code::UnsourcedFact,
                format!("« {} » ne dit pas où ni quand on l’a lu.", relay.name),
                "Remplissez source, date_maj et confiance : official, secondary, old ou unconfirmed.",
            );
        }
        if matches!(relay.confidence, Some(Confidence::Old | Confidence::Unconfirmed)) {
            self.add(
                line,
                Code::Unconfirmed,
                format!("« {} » est à vérifier.", relay.name),
                "Téléphonez, ou lisez la page du service. Puis changez date_maj et confiance.",
            );
        }
        if let Some(phone) = &relay.phone {
            self.telephones_in(line, phone);
            self.short_telephone(line, phone);
        }
        if let Some(hours) = relay.hours.as_deref().filter(|hours| !are_hours_read(hours)) {
            self.add(
                line,
                Code::UnreadHours,
                format!("Les heures « {hours} » ne se calculent pas : l’écran les montre, et dit « on ne sait pas »."),
                "Écrivez-les ainsi : Mo-Fr 09:00-12:00,13:00-16:00; PH off",
            );
        }
        Some(relay)
    }
}

/// What keeps the file from being read, and what to do.
fn whole(error: RelayFileError) -> (&'static str, &'static str) {
    match error {
        RelayFileError::TooLarge | RelayFileError::TooManyLines => {
            ("Ce fichier est trop grand pour un annuaire.", "Gardez 20 000 lignes au plus.")
        }
        RelayFileError::NotText => (
            "Ce fichier n’est pas un tableau CSV.",
            "Dans le tableur : « Enregistrer sous », puis « CSV UTF-8 ».",
        ),
        RelayFileError::Empty => (
            "Ce fichier est vide.",
            "Enlevez-le, ou écrivez une ligne par service sous les noms des colonnes.",
        ),
        RelayFileError::NoName => (
            "La première ligne ne nomme pas la colonne « nom ».",
            "Écrivez en haut les noms des colonnes, par exemple : id,nom,telephone,source,date_maj,confiance",
        ),
        RelayFileError::ColumnTwice => {
            ("La première ligne nomme deux fois la même colonne.", "Gardez chaque colonne une seule fois.")
        }
    }
}

/// What is wrong with a line, and what to do.
fn said(fault: &LineFault) -> (String, &'static str) {
    let text = str::to_owned;
    match fault {
        LineFault::Cells => (
            text("Cette ligne a plus de cases que la première."),
            "Une case qui contient une virgule ou un point-virgule se met entre guillemets droits.",
        ),
        LineFault::NoName => {
            (text("Cette ligne n’a pas de nom."), "Écrivez le nom du service dans la colonne nom.")
        }
        LineFault::NoWay => (
            text("On ne peut pas joindre ce service."),
            "Écrivez au moins un téléphone, une adresse, une commune, un courriel ou une page.",
        ),
        LineFault::Length { column } => {
            (format!("Le texte de la colonne « {column} » est trop long."), "Gardez l’essentiel.")
        }
        LineFault::Phone => (
            text("Ce n’est pas un numéro de téléphone."),
            "Écrivez un seul numéro : 1718, 081 00 00 00 ou +32 81 00 00 00.",
        ),
        LineFault::Enterprise => (
            text("Ce numéro BCE n’est pas juste."),
            "Recopiez ses dix chiffres depuis la Banque-Carrefour des entreprises, ou laissez la case vide.",
        ),
        LineFault::Day => {
            (text("La date de date_maj n’existe pas."), "Écrivez l’année, le mois, le jour : 2026-11-30")
        }
        LineFault::Future => (
            text("La date de date_maj vient après celle de la valise."),
            "Écrivez le jour où quelqu’un a vu que c’est juste.",
        ),
        LineFault::Confidence => {
            (text("La confiance n’est pas prévue."), "Écrivez official, secondary, old ou unconfirmed.")
        }
        LineFault::HiddenSign { column } => (
            format!("La colonne « {column} » contient un signe que personne ne voit."),
            "Retapez la case à la main.",
        ),
        LineFault::Secret { column } => (
            format!(
                "La colonne « {column} » contient ce qui ressemble à un numéro de quelqu’un ou à un code."
            ),
            "Enlevez-le : l’annuaire ne parle que de services.",
        ),
        LineFault::Twice { first } => (
            format!("Ce service est déjà à la ligne {first}."),
            "Gardez une seule ligne, ou donnez-lui un autre id.",
        ),
    }
}
