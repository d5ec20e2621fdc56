//! Every way a run can fail: an exit code, a word for machines, a sentence for people. Refuses to repeat a secret.

use std::io;
use std::path::{Path, PathBuf};

use api::wire_error::ErrorCode;
use content::valise::Refusal;
use store::error::Damage;
use thiserror::Error;
use vault::{NameField, NameProblem, PhraseProblem};

use crate::refused;

/// The exit code of a command that was not understood, which is clap's own.
pub(crate) const NOT_UNDERSTOOD: u8 = 2;
/// The exit code of a valise that is not what it says.
const REFUSED: u8 = 13;
/// The exit code of what somebody who knows the program has to look at.
pub(crate) const MACHINE: u8 = 12;

/// Why a run did not do what it was asked.
#[derive(Debug, Error)]
pub(crate) enum Error {
    #[error(transparent)]
    Store(#[from] store::Error),
    #[error(transparent)]
    Vault(#[from] vault::Error),
    #[error(transparent)]
    Pack(#[from] content::Error),
    #[error("a note could not be put on paper: {0:?}")]
    Paper(ErrorCode),
    #[error("a value has no JSON form")]
    Json(#[source] serde_json::Error),
    #[error("standard output is closed")]
    Screen(#[source] io::Error),
    #[error("standard input could not be read")]
    Input(#[source] io::Error),
    #[error("no domain")]
    NotADomain { given: String },
    #[error("the phrase could not be asked")]
    Prompt(#[source] io::Error),
    #[error("a file could not be read")]
    Unreadable { path: PathBuf, source: io::Error },
    #[error("a file could not be written")]
    Unwritable { path: PathBuf, source: io::Error },
    #[error("a file is already there")]
    AlreadyThere { path: PathBuf },
    #[error("the phrase is too weak: {problem}")]
    WeakPhrase { worker: String, problem: PhraseProblem },
    #[error("a phrase file is for nobody")]
    PhraseForNobody { given: String },
    #[error("no such worker")]
    UnknownWorker { known: Vec<String> },
    #[error("several workers, none named")]
    WhichWorker { known: Vec<String> },
    #[error("no such note")]
    UnknownNote,
    #[error("no pack may be called so")]
    NotAPackName { given: String },
    #[error("the pack has no such language")]
    UnknownLanguage { given: String, known: Vec<String> },
    #[error("a folder stands where a file is expected")]
    NotAFile { path: PathBuf, wanted: Wanted },
    #[error("there is no folder")]
    NoFolder { path: PathBuf },
    #[error("a file stands where a folder is expected")]
    NotAFolder { path: PathBuf },
    #[error("no such procedure")]
    UnknownProcedure { known: Vec<String> },
    #[error("the program of the window is not there or does not start")]
    NoWindow { path: PathBuf, source: Option<io::Error> },
    #[error("the window stopped with code {code}")]
    WindowStopped { code: i32 },
    #[error("a program that is needed is not installed")]
    NoProgram { programs: String },
    #[error("a program did not say a sentence")]
    NotSaid { program: String, source: io::Error },
    #[error("the valise is refused")]
    Valise(#[source] Refusal),
    #[error("the valise has no room for a signature")]
    NoRoomToSign,
    #[error("the key does not open")]
    Key(#[source] vault::Error),
}

impl Error {
    /// The exit code, as `--help` and `docs/cote.md` list them.
    pub(crate) fn exit_code(&self) -> u8 {
        match self.word() {
            "usage" => NOT_UNDERSTOOD,
            "app_open" => 3,
            "wrong_phrase" => 4,
            "damaged" => 5,
            "no_vault" => 6,
            "vault_exists" => 7,
            "too_new" => 8,
            "work_missing" => 9,
            "file" => 10,
            "not_usable" => 11,
            "refused" => REFUSED,
            _ => MACHINE,
        }
    }

    /// What it is, for machines: stable.
    pub(crate) fn word(&self) -> &'static str {
        match self {
            Self::Store(error) => store_word(error),
            Self::Vault(error) => vault_word(error),
            Self::Pack(
                content::Error::Folder(_)
                | content::Error::TooManyFiles { .. }
                | content::Error::FolderTooLarge { .. },
            ) => "file",
            Self::Valise(Refusal::Unreadable(_)) => "file",
            Self::Valise(Refusal::TooNew { .. }) => "too_new",
            Self::Valise(_) => "refused",
            Self::NoRoomToSign | Self::UnknownLanguage { .. } => "not_usable",
            Self::Key(error) => vault_word(error),
            Self::Pack(content::Error::NotRemarks | content::Error::RemarksTooNew { .. }) => "not_usable",
            Self::Paper(ErrorCode::VaultDamaged) => "damaged",
            Self::Screen(_) | Self::Input(_) | Self::Prompt(_) => "file",
            Self::Unreadable { .. } | Self::Unwritable { .. } => "file",
            Self::AlreadyThere { .. } | Self::NotAFile { .. } | Self::NoWindow { .. } => "file",
            Self::NoFolder { .. } | Self::NotAFolder { .. } => "file",
            Self::NoProgram { .. } => "not_usable",
            Self::WeakPhrase { .. } | Self::UnknownWorker { .. } | Self::NotADomain { .. } => "not_usable",
            Self::UnknownNote | Self::UnknownProcedure { .. } | Self::NotAPackName { .. } => "not_usable",
            Self::WhichWorker { .. } | Self::PhraseForNobody { .. } => "usage",
            Self::Paper(_) | Self::Json(_) | Self::Pack(_) => "machine",
            Self::WindowStopped { .. } | Self::NotSaid { .. } => "machine",
        }
    }

    /// The word of the refusal, when it is a valise that is refused.
    pub(crate) fn refusal(&self) -> Option<&'static str> {
        match self {
            Self::Valise(refusal) => Some(refusal.code()),
            _ => None,
        }
    }

    /// What it is, for people.
    pub(crate) fn sentence(&self) -> String {
        match self {
            Self::Store(error) => store_sentence(error),
            Self::Vault(error) => vault_sentence(error),
            Self::Pack(error) => pack_sentence(error),
            Self::Valise(refusal) => refused::sentence(refusal),
            Self::NoRoomToSign => "Cette valise a déjà toutes les signatures qu’elle peut avoir.".to_owned(),
            Self::Key(error) => key_sentence(error),
            Self::Paper(ErrorCode::VaultDamaged) => {
                "Le coffre est abîmé\u{a0}: une note ne se lit plus.".to_owned()
            }
            Self::Prompt(_) => {
                "La phrase ne peut pas être demandée ici. Donnez-la par --passphrase-file.".to_owned()
            }
            Self::Unreadable { path, source } => unreadable(path, source.kind()),
            Self::NotAFile { path, wanted } => not_a_file(path, *wanted),
            Self::NoFolder { path } => format!(
                "Ce dossier n’existe pas\u{a0}: {}\nVérifiez son nom, et dans quel dossier vous tapez la commande.",
                path.display()
            ),
            Self::NotAFolder { path } => not_a_folder(path),
            Self::UnknownLanguage { given, known } => unknown_language(given, known),
            Self::Unwritable { path, .. } => format!("Impossible d’écrire ici\u{a0}: {}", path.display()),
            Self::AlreadyThere { path } => {
                format!("Rien n’a été écrit\u{a0}: ce fichier existe déjà\u{a0}: {}", path.display())
            }
            Self::WeakPhrase { worker, problem } => {
                format!("La phrase de {worker} ne convient pas\u{a0}: {}.", phrase_problem(*problem))
            }
            Self::PhraseForNobody { given } => {
                format!("À qui est cette phrase\u{a0}? Écrivez PRÉNOM={given}")
            }
            Self::UnknownWorker { known } => {
                format!("Personne n’a ce prénom ici. Le coffre connaît\u{a0}: {}.", known.join(", "))
            }
            Self::WhichWorker { known } => {
                format!(
                    "Qui ouvre le coffre\u{a0}? Ajoutez --worker, avec l’un de ces prénoms\u{a0}: {}.",
                    known.join(", ")
                )
            }
            Self::NotAPackName { given } => format!(
                "«\u{a0}{given}\u{a0}» ne peut pas être le nom d’une valise. Prenez des petites lettres sans accent, \
                 des chiffres et des traits d’union\u{a0}: ma-valise"
            ),
            Self::UnknownProcedure { known } => {
                format!("Cette démarche n’est pas dans la valise. Elle a\u{a0}: {}.", known.join(", "))
            }
            Self::NoWindow { path, source } => no_window(path, source.is_none()),
            Self::WindowStopped { .. } => WINDOW_STOPPED.to_owned(),
            Self::NoProgram { programs } => no_program(programs),
            Self::NotSaid { program, .. } => not_said(program),
            Self::UnknownNote => "Il n’y a pas de note sous ce numéro.".to_owned(),
            Self::NotADomain { given } => not_a_domain(given),
            Self::Input(_) => "La lecture s’est arrêtée\u{a0}: l’entrée ne se lit plus.".to_owned(),
            Self::Screen(_) => "La réponse n’a pas pu être affichée.".to_owned(),
            Self::Paper(_) | Self::Json(_) => broken(&self.to_string()),
        }
    }
}

const WINDOW_STOPPED: &str = "La fenêtre s’est arrêtée d’elle-même. Vos fichiers n’ont pas changé. \
     Y a-t-il un écran\u{a0}? Sinon, recommencez.";

fn unreadable(path: &Path, why: io::ErrorKind) -> String {
    let why = match why {
        io::ErrorKind::NotFound => "Ce fichier n’existe pas",
        io::ErrorKind::PermissionDenied => "Vous n’avez pas le droit de lire ce fichier",
        _ => "Ce fichier ne peut pas être lu",
    };
    format!("{why}\u{a0}: {}", path.display())
}

fn no_window(path: &Path, is_missing: bool) -> String {
    let path = path.display();
    if !is_missing {
        return format!("Le programme de la fenêtre ne démarre pas\u{a0}: {path}.");
    }
    format!(
        "Le programme de la fenêtre n’est pas là\u{a0}: {path}. Installez l’application, puis lancez cote depuis son \
         dossier. En attendant, cote pack check dit ce qui ne va pas."
    )
}

fn no_program(programs: &str) -> String {
    format!(
        "Il manque un programme\u{a0}: {programs}. Installez-le, puis recommencez. La valise n’a pas changé."
    )
}

fn not_said(program: &str) -> String {
    format!("Le programme {program} n’a pas dit une phrase. Recommencez. La valise n’a pas changé.")
}

/// The file that a command asks for.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Wanted {
    Valise,
    Key,
    Remarks,
}

fn not_a_domain(given: &str) -> String {
    format!(
        "«\u{a0}{given}\u{a0}» n’est pas un domaine. Écrivez ce qui suit @ dans vos adresses\u{a0}: cpas.be"
    )
}

fn not_a_file(path: &Path, wanted: Wanted) -> String {
    let instead = match wanted {
        Wanted::Valise => {
            "Donnez le fichier de la valise, celui qui finit par .valise. On le fait avec cote pack build."
        }
        Wanted::Key => "Donnez le fichier de la clé. On le fait une fois, avec cote pack key.",
        Wanted::Remarks => "Donnez le fichier que l’antenne a envoyé\u{a0}: remarques-2026-11-30.json",
    };
    format!("«\u{a0}{}\u{a0}» est un dossier. {instead}", path.display())
}

fn not_a_folder(path: &Path) -> String {
    let given = path.display();
    let is_valise = path.extension().is_some_and(|ending| ending == content::valise::VALISE_ENDING);
    if is_valise {
        return format!(
            "«\u{a0}{given}\u{a0}» est une valise fermée. Pour la relire\u{a0}: cote pack verify {given}"
        );
    }
    format!(
        "«\u{a0}{given}\u{a0}» est un fichier. Donnez le dossier de la valise, celui qui contient pack.yaml."
    )
}

fn unknown_language(given: &str, known: &[String]) -> String {
    let known = match known {
        [] => "n’en déclare aucune".to_owned(),
        known => format!("déclare\u{a0}: {}", known.join(", ")),
    };
    format!(
        "La valise ne déclare pas la langue «\u{a0}{given}\u{a0}»\u{a0}; elle {known}. Dans pack.yaml, écrivez d’abord\u{a0}:\n\
         languages:\n  {given}: {{name: le nom de la langue, comme ses lecteurs l’écrivent}}"
    )
}

fn pack_sentence(error: &content::Error) -> String {
    match error {
        content::Error::Folder(_) => "Ce dossier ne peut pas être lu.".to_owned(),
        content::Error::TooManyFiles { .. } => {
            "Ce dossier contient trop de fichiers\u{a0}: ce n’est pas une valise.".to_owned()
        }
        content::Error::FolderTooLarge { limit } => {
            let size = limit / (1024 * 1024);
            format!(
                "Ce dossier dépasse {size} Mo\u{a0}: enregistrez les sons en MP3, ou faites deux valises."
            )
        }
        content::Error::NotRemarks => "Ce fichier ne contient pas les remarques d’une antenne.".to_owned(),
        content::Error::RemarksTooNew { .. } => {
            "Ces remarques viennent d’une version plus récente de cote.".to_owned()
        }
        other => broken(&other.to_string()),
    }
}

/// What nobody expects: the program's own words help whoever is asked.
fn broken(words: &str) -> String {
    format!("Quelque chose d’inattendu s’est passé. Notez ces mots pour qui s’y connaît\u{a0}: {words}")
}

fn store_word(error: &store::Error) -> &'static str {
    use store::Error as Kept;
    match error {
        Kept::Busy => "app_open",
        Kept::Folder(_) | Kept::Io { .. } | Kept::DiskFull => "file",
        Kept::VaultExists => "vault_exists",
        Kept::NoVault => "no_vault",
        Kept::SlotsMissing | Kept::NotEncrypted | Kept::Damaged(_) => "damaged",
        Kept::TooNew { .. } => "too_new",
        Kept::StepsMissing { .. } | Kept::HighWaterLost => "work_missing",
        Kept::Vault(error) => vault_word(error),
        _ => "machine",
    }
}

fn store_sentence(error: &store::Error) -> String {
    use store::Error as Kept;
    let known = match error {
        Kept::Busy => "L’application tient le coffre. Fermez-la, puis recommencez.",
        Kept::Folder(store::error::FolderProblem::Mode) => {
            "Ce dossier est ouvert à d’autres comptes\u{a0}: il ne peut pas tenir un coffre."
        }
        Kept::Folder(_) | Kept::Io { .. } => "Le dossier du coffre ne peut pas être utilisé.",
        Kept::DiskFull => "Le disque est plein.",
        Kept::VaultExists => "Il y a déjà un coffre ici. Il reste comme il est.",
        Kept::NoVault => "Il n’y a pas de coffre ici.",
        Kept::SlotsMissing => "Le coffre est abîmé\u{a0}: le fichier qui sert à l’ouvrir manque.",
        Kept::NotEncrypted => "Le coffre est abîmé\u{a0}: son contenu n’est pas chiffré.",
        Kept::Damaged(damage) => return format!("Le coffre est abîmé\u{a0}: {}.", damage_words(*damage)),
        Kept::TooNew { .. } => "Ce coffre vient d’une version plus récente.",
        Kept::StepsMissing { missing } => {
            return format!(
                "Du travail manque dans ce coffre\u{a0}: {}. L’application saura quoi faire.",
                crate::screen::counted(*missing, "inscription", "inscriptions")
            );
        }
        Kept::HighWaterLost => "Personne ne peut dire si du travail manque. L’application saura quoi faire.",
        Kept::Vault(error) => return vault_sentence(error),
        other => return broken(&other.to_string()),
    };
    known.to_owned()
}

fn damage_words(damage: Damage) -> String {
    let known = match damage {
        Damage::DatabaseMissing => "son contenu manque",
        Damage::DatabaseShort => "il en manque un bout",
        Damage::DatabaseName => "le nom de son contenu est faux",
        Damage::Page => "une partie ne se lit plus",
        Damage::Structure => "ses parties ne vont plus ensemble",
        Damage::Journal(entry) => return format!("le journal se coupe à la ligne {entry}"),
        Damage::JournalForked => "le journal n’est pas le sien",
        Damage::Sealed => "un texte ne s’ouvre plus",
        _ => "une donnée n’a pas la bonne forme",
    };
    known.to_owned()
}

fn vault_word(error: &vault::Error) -> &'static str {
    use vault::Error as Shut;
    match error {
        Shut::WrongPassphrase => "wrong_phrase",
        Shut::Damaged(_) | Shut::Sealed(_) => "damaged",
        Shut::TooNew { .. } => "too_new",
        Shut::Name { .. } | Shut::NoWorker | Shut::TooManyWorkers { .. } => "not_usable",
        _ => "machine",
    }
}

fn vault_sentence(error: &vault::Error) -> String {
    use vault::Error as Shut;
    match error {
        Shut::WrongPassphrase => "Cette phrase n’ouvre pas le coffre.".to_owned(),
        Shut::Damaged(_) | Shut::Sealed(_) => {
            "Le coffre est abîmé\u{a0}: le fichier qui sert à l’ouvrir ne se lit plus.".to_owned()
        }
        Shut::TooNew { .. } => "Ce coffre vient d’une version plus récente.".to_owned(),
        Shut::Name { field, problem } => name_sentence(*field, *problem),
        Shut::NoWorker => "Il faut au moins une personne.".to_owned(),
        Shut::TooManyWorkers { limit } => format!("Un coffre s’ouvre à {limit} personnes au plus."),
        Shut::OutOfMemory { .. } => "Cet ordinateur n’a pas assez de mémoire libre.".to_owned(),
        other => broken(&other.to_string()),
    }
}

fn key_sentence(error: &vault::Error) -> String {
    use vault::Error as Shut;
    match error {
        Shut::WrongPassphrase => "Cette phrase n’ouvre pas la clé. Il faut la phrase secrète, pas les six mots qui se lisent au téléphone."
            .to_owned(),
        Shut::Damaged(_) | Shut::Sealed(_) => "Ce fichier n’est pas une clé, ou il est abîmé.".to_owned(),
        Shut::TooNew { .. } => "Cette clé vient d’une version plus récente.".to_owned(),
        other => vault_sentence(other),
    }
}

fn name_sentence(field: NameField, problem: NameProblem) -> String {
    let whose = match field {
        NameField::Antenna => "Le nom de l’antenne",
        NameField::Worker => "Un prénom",
    };
    let why = match problem {
        NameProblem::Empty => "est vide",
        NameProblem::TooLong => "est trop long",
        NameProblem::Unprintable => "contient un signe invisible",
        NameProblem::Taken => "est donné deux fois",
    };
    format!("{whose} {why}.")
}

fn phrase_problem(problem: PhraseProblem) -> String {
    match problem {
        PhraseProblem::TooShort { least, .. } => format!("il faut au moins {least} signes"),
        PhraseProblem::TooLong { most, .. } => format!("il faut au plus {most} signes"),
        PhraseProblem::Unprintable => "elle contient un signe invisible".to_owned(),
        PhraseProblem::TooCommon => "beaucoup de gens la connaissent".to_owned(),
        PhraseProblem::TooGuessable(_) => "elle se devine trop vite".to_owned(),
    }
}
