//! What may be typed after `cote`, and the help that says so in French. Refuses a secret on the command line, where every
//! program of the machine reads it.

use std::path::PathBuf;

use clap::{
    ArgAction, ArgGroup, Args, Command, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum,
};

const TEMPLATE: &str = "{about-with-newline}\nUtilisation\u{a0}: {usage}\n\n{all-args}{after-help}";

const EXIT_CODES: &str = "\
Codes de sortie\u{a0}:
   0  tout va bien
   1  la valise a des erreurs, ou un chemin ne finit pas\u{a0}; scan\u{a0}: une ligne n’est pas à garder
   2  la commande n’est pas comprise
   3  l’application est ouverte\u{a0}: fermez-la d’abord
   4  la phrase n’ouvre pas le coffre
   5  le coffre est abîmé
   6  il n’y a pas de coffre
   7  il y a déjà un coffre
   8  le coffre vient d’une version plus récente
   9  du travail manque dans le coffre
  10  un fichier ou un dossier ne peut pas être lu ou écrit
  11  un nom, une phrase ou une note ne convient pas
  12  autre chose
  13  la valise n’est pas ce qu’elle dit, ou n’est pas signée

Le guide\u{a0}: docs/cote.md";

/// The whole command.
#[derive(Parser)]
#[command(
    name = "cote",
    version,
    about = "Côte à côte, depuis un terminal.",
    after_help = EXIT_CODES,
    disable_help_flag = true,
    disable_version_flag = true
)]
pub(crate) struct Cli {
    #[arg(long = "json", global = true, help = "Répondre en JSON, pour un programme")]
    pub(crate) is_json: bool,
    #[arg(long, short = 'h', global = true, action = ArgAction::Help, help = "Afficher cette aide")]
    help: Option<bool>,
    #[arg(long, short = 'V', action = ArgAction::Version, help = "Afficher la version")]
    version: Option<bool>,
    #[command(subcommand)]
    pub(crate) job: Job,
}

/// What is to be done.
#[derive(Subcommand)]
pub(crate) enum Job {
    #[command(about = "Le coffre\u{a0}: le créer, le vérifier")]
    Vault {
        #[command(subcommand)]
        job: VaultJob,
    },
    #[command(about = "Les valises\u{a0}: les relire, les jouer, les fermer, les signer")]
    Pack {
        #[command(subcommand)]
        job: PackJob,
    },
    #[command(about = "Les notes\u{a0}: les sortir du coffre")]
    Note {
        #[command(subcommand)]
        job: NoteJob,
    },
    #[command(about = "Relire un texte ligne par ligne\u{a0}: ce que l’application refuserait de garder")]
    Scan(Scan),
}

#[derive(Subcommand)]
pub(crate) enum VaultJob {
    #[command(about = "Créer un coffre\u{a0}; les phrases et la fiche de secours s’affichent une seule fois")]
    Create(Create),
    #[command(about = "Ouvrir le coffre et tout relire, sans rien changer")]
    Verify(Door),
}

#[derive(Subcommand)]
pub(crate) enum PackJob {
    #[command(about = "Commencer une valise\u{a0}: un dossier avec l’exemple du guide")]
    New(NewPack),
    #[command(about = "Relire une valise et dire ce qui ne va pas, ligne par ligne")]
    Check(Check),
    #[command(about = "Écrire les phrases d’une démarche dans un fichier, pour les traduire")]
    Words(Words),
    #[command(about = "Dire quelles phrases enregistrer d’abord, numérotées, pour qui prête sa voix")]
    Kit(Kit),
    #[command(about = "Faire dire chaque étape par une voix de synthèse, et garder les sons dans la valise")]
    Render(Render),
    #[command(about = "Dire ce qui manque à chaque démarche\u{a0}: voix, images, vérification")]
    Gaps(Folder),
    #[command(about = "Jouer tous les chemins de chaque démarche, sans fenêtre")]
    Play(Folder),
    #[command(about = "Ouvrir la valise dans une fenêtre qui suit chaque enregistrement")]
    Preview(Preview),
    #[command(about = "Fermer une valise\u{a0}: un dossier devient un fichier, à signer")]
    Build(Build),
    #[command(about = "Créer la clé de qui publie\u{a0}; les six mots de la clé se comparent à voix haute")]
    Key(NewKey),
    #[command(about = "Signer une valise")]
    Sign(Sign),
    #[command(about = "Ouvrir une valise sans l’installer\u{a0}: de qui, de quand, avec quoi dedans")]
    Verify(Verify),
    #[command(about = "Lire les remarques qu’une antenne envoie, avec les lignes à coller")]
    Remarks(Remarks),
}

#[derive(Subcommand)]
pub(crate) enum NoteJob {
    #[command(about = "Écrire des notes dans un dossier, hors du coffre")]
    Export(Export),
}

#[derive(Args)]
pub(crate) struct Create {
    #[arg(long, value_name = "NOM", help = "Le nom de l’antenne")]
    pub(crate) antenna: String,
    #[arg(
        long = "worker",
        value_name = "PRÉNOM",
        required = true,
        help = "Qui pourra ouvrir le coffre\u{a0}; à répéter\u{a0}; la première personne coordonne"
    )]
    pub(crate) workers: Vec<String>,
    #[arg(
        long = "passphrase-file",
        value_name = "[PRÉNOM=]FICHIER",
        help = "Le fichier qui contient la phrase\u{a0}; sans lui, six mots sont tirés"
    )]
    pub(crate) passphrase_files: Vec<String>,
    #[arg(long, value_name = "DOSSIER", help = "Le dossier du coffre\u{a0}; sinon celui de l’application")]
    pub(crate) folder: Option<PathBuf>,
}

/// How a vault is found and opened.
#[derive(Args)]
pub(crate) struct Door {
    #[arg(long, value_name = "DOSSIER", help = "Le dossier du coffre\u{a0}; sinon celui de l’application")]
    pub(crate) folder: Option<PathBuf>,
    #[arg(
        long,
        value_name = "PRÉNOM",
        help = "Qui ouvre\u{a0}; inutile quand une seule personne a une phrase"
    )]
    pub(crate) worker: Option<String>,
    #[arg(
        long = "passphrase-file",
        value_name = "FICHIER",
        help = "Le fichier qui contient la phrase\u{a0}; sinon elle est demandée"
    )]
    pub(crate) passphrase_file: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct NewPack {
    #[arg(value_name = "DOSSIER", help = "Le dossier à créer\u{a0}; son nom est celui de la valise")]
    pub(crate) pack: PathBuf,
    #[arg(long, value_name = "NOM", help = "Qui publie la valise\u{a0}: l’équipe, le réseau")]
    pub(crate) publisher: String,
}

#[derive(Args)]
pub(crate) struct Check {
    #[arg(value_name = "DOSSIER", help = "Le dossier de la valise, où se trouve pack.yaml")]
    pub(crate) pack: PathBuf,
    #[arg(
        long,
        value_name = "FICHIER",
        help = "Écrire aussi les remarques dans une page à lire ou à imprimer"
    )]
    pub(crate) html: Option<PathBuf>,
}

/// A pack that lies in a folder.
#[derive(Args)]
pub(crate) struct Folder {
    #[arg(value_name = "DOSSIER", help = "Le dossier de la valise, où se trouve pack.yaml")]
    pub(crate) pack: PathBuf,
}

#[derive(Args)]
pub(crate) struct Preview {
    #[arg(value_name = "DOSSIER", help = "Le dossier de la valise, où se trouve pack.yaml")]
    pub(crate) pack: PathBuf,
    #[arg(long, value_name = "NOM", help = "La démarche à ouvrir tout de suite\u{a0}; sinon la liste")]
    pub(crate) procedure: Option<String>,
}

#[derive(Args)]
pub(crate) struct Words {
    #[arg(value_name = "DOSSIER", help = "Le dossier de la valise, où se trouve pack.yaml")]
    pub(crate) pack: PathBuf,
    #[arg(long, value_name = "NOM", help = "La démarche")]
    pub(crate) procedure: String,
    #[arg(long, value_name = "CODE", help = "La langue\u{a0}: ar, tr, uk…")]
    pub(crate) language: String,
    #[arg(long, value_name = "FICHIER", help = "Où écrire\u{a0}; rien n’y est remplacé")]
    pub(crate) out: PathBuf,
}

#[derive(Args)]
pub(crate) struct Kit {
    #[arg(value_name = "DOSSIER", help = "Le dossier de la valise, où se trouve pack.yaml")]
    pub(crate) pack: PathBuf,
    #[arg(long, value_name = "NOMBRE", default_value_t = 40, help = "Combien de phrases\u{a0}; sinon 40")]
    pub(crate) count: usize,
    #[arg(
        long,
        value_name = "FICHIER",
        help = "Écrire aussi la liste recordings.yaml, à compléter\u{a0}; rien n’est remplacé"
    )]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct Render {
    #[arg(value_name = "DOSSIER", help = "Le dossier de la valise, où se trouve pack.yaml")]
    pub(crate) pack: PathBuf,
    #[arg(
        long,
        value_name = "VOIX",
        help = "La voix\u{a0}; sinon la meilleure de celles qui sont installées"
    )]
    pub(crate) voice: Option<Voice>,
}

/// A voice that can be kept.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Voice {
    Pico,
    Espeak,
}

#[derive(Args)]
pub(crate) struct Build {
    #[arg(value_name = "DOSSIER", help = "Le dossier de la valise, où se trouve pack.yaml")]
    pub(crate) pack: PathBuf,
    #[arg(long, value_name = "FICHIER", help = "Le fichier à écrire\u{a0}; rien n’est remplacé")]
    pub(crate) out: PathBuf,
}

#[derive(Args)]
pub(crate) struct NewKey {
    #[arg(long, value_name = "FICHIER", help = "Le fichier à écrire\u{a0}; rien n’est remplacé")]
    pub(crate) out: PathBuf,
    #[arg(
        long = "passphrase-file",
        value_name = "FICHIER",
        help = "Le fichier qui contient la phrase\u{a0}; sans lui, six mots sont tirés"
    )]
    pub(crate) passphrase_file: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct Sign {
    #[arg(value_name = "VALISE", help = "La valise à signer\u{a0}; elle est remplacée par la même, signée")]
    pub(crate) valise: PathBuf,
    #[arg(long, value_name = "FICHIER", help = "Le fichier de la clé")]
    pub(crate) key: PathBuf,
    #[arg(
        long = "passphrase-file",
        value_name = "FICHIER",
        help = "Le fichier qui contient la phrase\u{a0}; sinon elle est demandée"
    )]
    pub(crate) passphrase_file: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct Verify {
    #[arg(value_name = "VALISE", help = "La valise à ouvrir")]
    pub(crate) valise: PathBuf,
}

#[derive(Args)]
pub(crate) struct Remarks {
    #[arg(
        value_name = "FICHIER",
        help = "Le fichier que l’antenne a enregistré\u{a0}: remarques-2026-11-30.json"
    )]
    pub(crate) file: PathBuf,
    #[arg(
        value_name = "DOSSIER",
        help = "Le dossier de la valise\u{a0}: chaque étape est alors dite avec son fichier et sa ligne"
    )]
    pub(crate) pack: Option<PathBuf>,
}

#[derive(Args)]
#[command(group = ArgGroup::new("which").required(true))]
pub(crate) struct Export {
    #[arg(long, value_name = "NUMÉRO", group = "which", help = "Une seule note")]
    pub(crate) note: Option<String>,
    #[arg(long = "all", group = "which", help = "Toutes les notes")]
    pub(crate) is_all: bool,
    #[arg(long, value_enum, value_name = "pdf|md", hide_possible_values = true, help = "PDF ou Markdown")]
    pub(crate) format: Format,
    #[arg(long, value_name = "DOSSIER", help = "Où écrire\u{a0}; rien n’y est remplacé")]
    pub(crate) out: PathBuf,
    #[command(flatten)]
    pub(crate) door: Door,
}

/// What is scanned comes on standard input: a path would be one more place where a name may stand.
#[derive(Args)]
pub(crate) struct Scan {
    #[arg(
        long = "own-domain",
        value_name = "DOMAINE",
        help = "Le domaine des adresses de l’équipe\u{a0}; à répéter"
    )]
    pub(crate) own_domains: Vec<String>,
}

/// The two forms of a note.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Format {
    Pdf,
    Md,
}

/// Reads the command line.
///
/// # Errors
/// What clap found; [`crate::usage::sentence`] says it in French.
pub(crate) fn parse() -> Result<Cli, clap::Error> {
    Cli::from_arg_matches(&command().try_get_matches()?)
}

/// The whole command, with its help in French.
pub(crate) fn command() -> Command {
    in_french(Cli::command())
}

fn in_french(command: Command) -> Command {
    command
        .help_template(TEMPLATE)
        .subcommand_help_heading("Commandes")
        .disable_help_subcommand(true)
        .mut_subcommands(in_french)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_arguments_do_not_contradict_each_other() {
        super::command().debug_assert();
    }
}
