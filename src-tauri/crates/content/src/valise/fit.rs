//! Whether an author's files can travel in a valise, said to their author, so that a pack without errors is one that can be
//! closed. Refuses what the reader of valises would refuse, by the same rules.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use super::path::check_path;
use super::{Kind, Limits, Refusal};
use crate::PackFiles;
use crate::problem::{Code, Findings, Level, Problem};

/// Checks each file: its name, its place, its size, what it holds. Of a file in which an error was found already, nothing
/// more is said.
pub(crate) fn check_files(files: &PackFiles, problems: &mut Vec<Problem>) {
    let mut small: BTreeMap<String, &str> = BTreeMap::new();
    for (path, bytes) in files.iter() {
        let is_said = problems.iter().any(|one| one.file == path && one.level == Level::Error);
        let twin = small.insert(path.to_ascii_lowercase(), path);
        let mut findings = Findings::of(path);
        if let Some(twin) = twin {
            findings.add(
                0,
                Code::BadPath,
                format!("Sur certains ordinateurs, ce fichier et « {twin} » n’en font qu’un."),
                "Donnez-lui un autre nom.",
            );
        } else if let Err(refusal) = fits(path, bytes, &Limits::STICK)
            && !is_said
        {
            let (code, message, advice) = said(&refusal, path);
            findings.add(0, code, message, advice);
        }
        problems.extend(findings.into_problems());
    }
}

/// What a file is, when it may stand in a valise.
pub(super) fn fits(path: &str, bytes: &[u8], limits: &Limits) -> Result<Kind, Refusal> {
    check_path(path)?;
    let kind = Kind::of_path(path).ok_or(Refusal::KindNotAllowed)?;
    let most = if kind.is_text() { limits.text_bytes } else { limits.media_bytes };
    // Of a file that is too large only the beginning was read: its end would be missed.
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > most {
        return Err(Refusal::FileTooLarge);
    }
    kind.check(bytes, limits)?;
    Ok(kind)
}

/// Why the pack as a whole cannot travel.
pub(super) fn refused_whole(refusal: &Refusal) -> Vec<Problem> {
    let mut findings = Findings::of(crate::pack::PACK);
    let (code, message, advice) = said(refusal, crate::pack::PACK);
    findings.add(0, code, message, advice);
    findings.into_problems()
}

/// A kind of problem, what is so and what to do about it.
type Said = (Code, String, String);

fn said(refusal: &Refusal, path: &str) -> Said {
    let found = of_name(refusal, path).or_else(|| of_content(refusal, path));
    found.or_else(|| of_size(refusal, path)).unwrap_or_else(|| of_manifest(refusal))
}

fn of_name(refusal: &Refusal, path: &str) -> Option<Said> {
    let text = str::to_owned;
    Some(match refusal {
        Refusal::PathSign => (
            Code::BadPath,
            text("Ce nom a une espace, un accent, une majuscule ou un autre signe qui ne va pas partout."),
            format!("Renommez-le, par exemple : {}", plain_path(path)),
        ),
        Refusal::PathTooLong | Refusal::PathTooDeep => (
            Code::BadPath,
            text("Ce nom est trop long, ou dans trop de dossiers."),
            text("Donnez-lui un nom court, directement dans son dossier."),
        ),
        Refusal::PathForm | Refusal::PathReserved => (
            Code::BadPath,
            text("Ce nom ne va pas sur tous les ordinateurs."),
            text("Donnez-lui un autre nom : Windows garde con, aux, nul, com1… pour lui."),
        ),
        _ => return None,
    })
}

fn of_content(refusal: &Refusal, path: &str) -> Option<Said> {
    let text = str::to_owned;
    Some(match refusal {
        Refusal::KindNotAllowed => (
            Code::FileNotAllowed,
            text("Cette sorte de fichier n’a pas sa place ici."),
            text(
                "Sous media : .png, .jpg, .svg, .wav, .mp3. À côté de pack.yaml : .yaml, .md, .txt. Enlevez le reste.",
            ),
        ),
        Refusal::NotText => (
            Code::NotText,
            text("Ce fichier n’est pas du texte UTF-8."),
            text("Dans votre éditeur : « Enregistrer sous », puis encodage UTF-8."),
        ),
        Refusal::WrongContent => (
            Code::WrongContent,
            format!("Ce fichier n’est pas ce que dit la fin de son nom ({}).", ending(path)),
            text(
                "Ouvrez-le dans le programme qui l’a fait, puis « Exporter » ou « Enregistrer sous » dans ce format.",
            ),
        ),
        Refusal::TooManyPixels => (
            Code::TooManyPixels,
            text("Cette image est trop grande : plus de 40 millions de points."),
            text("Réduisez-la : 2 000 points de large suffisent."),
        ),
        Refusal::ActiveDrawing => (
            Code::ActiveDrawing,
            text("Ce dessin contient autre chose qu’un dessin : un programme, un lien, une image, un effet."),
            text(
                "Dans Inkscape : « Enregistrer sous », puis « SVG simple ». Enlevez les liens et les filtres.",
            ),
        ),
        _ => return None,
    })
}

fn of_size(refusal: &Refusal, path: &str) -> Option<Said> {
    let text = str::to_owned;
    Some(match refusal {
        Refusal::FileTooLarge => (
            Code::TooLarge,
            format!("Ce fichier dépasse {}.", most(path)),
            text(match Kind::of_path(path) {
                Some(Kind::Png | Kind::Jpeg) => "Réduisez l’image : 2 000 points de large suffisent.",
                Some(Kind::Svg) => "Simplifiez le dessin, ou enregistrez-le en PNG.",
                Some(Kind::Wav | Kind::Mp3) => "Enregistrez le son en MP3, une minute au plus.",
                Some(Kind::Yaml | Kind::Text) | None => "Coupez le texte en deux fichiers.",
            }),
        ),
        Refusal::UnpackedTooLarge | Refusal::ManifestTooLarge => (
            Code::TooLarge,
            text("Tous les fichiers ensemble dépassent 64 Mo, ou leurs noms sont trop nombreux."),
            text("Enregistrez les sons en MP3, ou faites deux valises."),
        ),
        Refusal::TooManyFiles => {
            (Code::CannotTravel, text("La valise a plus de 5 000 fichiers."), text("Faites deux valises."))
        }
        _ => return None,
    })
}

fn of_manifest(refusal: &Refusal) -> Said {
    let text = str::to_owned;
    match refusal {
        Refusal::ManifestText => (
            Code::CannotTravel,
            text(
                "Un titre, un nom ou une licence de pack.yaml ou de recordings.yaml contient une tabulation ou un retour \
                 à la ligne, ou il y a plus de 64 licences.",
            ),
            text("Écrivez chacun sur une seule ligne, tapée à la main."),
        ),
        other => (
            Code::CannotTravel,
            format!("Cette valise ne peut pas être fermée ({}).", other.code()),
            text("Notez ces mots pour qui s’y connaît."),
        ),
    }
}

fn ending(path: &str) -> &str {
    path.rsplit_once('.').map_or("sans fin", |(_, ending)| ending)
}

fn most(path: &str) -> &'static str {
    if Kind::of_path(path).is_some_and(Kind::is_text) { "512 Ko" } else { "4 Mo" }
}

/// A path as it may be written: small letters without accents, hyphens where there were spaces.
pub(crate) fn plain_path(path: &str) -> String {
    let mut plain = String::with_capacity(path.len());
    for sign in path.nfd().flat_map(char::to_lowercase) {
        match sign {
            'a'..='z' | '0'..='9' | '.' | '/' => plain.push(sign),
            'œ' => plain.push_str("oe"),
            'æ' => plain.push_str("ae"),
            // What an accent leaves behind.
            '\u{300}'..='\u{36f}' => {}
            _ if plain.ends_with(['-', '/']) || plain.is_empty() => {}
            _ => plain.push('-'),
        }
    }
    plain.replace("-.", ".")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_path_is_one_that_travels() {
        for (path, plain) in [
            ("media/Ma photo (été).JPG", "media/ma-photo-ete.jpg"),
            ("procedures/Dire bonjour.yaml", "procedures/dire-bonjour.yaml"),
            ("media/cœur_1.png", "media/coeur-1.png"),
        ] {
            assert_eq!(plain_path(path), plain);
            assert!(check_path(plain).is_ok(), "{plain}");
        }
    }
}
