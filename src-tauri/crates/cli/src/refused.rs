//! Why a valise is refused, for people. Refuses to repeat what a stranger wrote in it.

use content::valise::Refusal;

/// Why a valise does not open.
pub(crate) fn sentence(refusal: &Refusal) -> String {
    let known = match refusal {
        Refusal::Unreadable(_) => {
            return "La lecture s’est arrêtée. Remettez la clé USB, puis recommencez.".to_owned();
        }
        Refusal::TooNew { .. } => return "Cette valise vient d’une version plus récente.".to_owned(),
        Refusal::NotAValise => return "Ce fichier n’est pas une valise.".to_owned(),
        Refusal::Truncated => "le fichier est coupé. Copiez-le de nouveau",
        Refusal::Unsigned => "personne ne l’a signée",
        Refusal::BadSignature => "sa signature ne tient pas\u{a0}: quelqu’un l’a changée",
        Refusal::NotByPublisher => "une autre clé que celle de qui publie l’a signée",
        Refusal::FileAltered => "un de ses fichiers a changé depuis la signature. Copiez-la de nouveau",
        Refusal::TrailingBytes => "quelque chose est collé derrière elle",
        other => reason(other),
    };
    format!("La valise est refusée\u{a0}: {known}.")
}

fn reason(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::TooLarge | Refusal::FileTooLarge | Refusal::UnpackedTooLarge | Refusal::ManifestTooLarge => {
            "c’est trop grand"
        }
        Refusal::TooManyFiles | Refusal::TooManyEntries => "il y a trop de fichiers",
        Refusal::PathTooLong | Refusal::PathTooDeep => "un nom est trop long, ou dans trop de dossiers",
        Refusal::PathSign => {
            "un nom a d’autres signes que des petites lettres, des chiffres, un point et un tiret"
        }
        Refusal::PathForm | Refusal::PathReserved => "un nom ne va pas sur tous les ordinateurs",
        Refusal::PathCollision | Refusal::DuplicatePath => "deux noms se confondent",
        Refusal::KindNotAllowed => {
            "cette sorte de fichier n’entre pas dans une valise, ou pas dans ce dossier"
        }
        Refusal::NotText => "ce n’est pas du texte UTF-8",
        Refusal::WrongContent => "le contenu n’est pas ce que dit le nom",
        Refusal::TooManyPixels => "une image a trop de points",
        Refusal::ActiveDrawing => {
            "un dessin contient autre chose qu’un dessin\u{a0}: un programme, un lien, un effet. Enregistrez-le en SVG simple"
        }
        Refusal::ManifestText => "un texte est vide, trop long, ou contient un signe que personne ne voit",
        Refusal::BadDate => "une date ne va pas",
        Refusal::Ratio => "un fichier gonfle trop",
        Refusal::PackMismatch => "elle ne contient pas ce qu’elle annonce",
        _ => "elle n’est pas faite comme une valise",
    }
}
